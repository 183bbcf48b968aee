"""The pictures of the packs: themes in which no two pictures are alike, and all leave room for text.

Deterministic: the same theme, number and seed make the same picture.
"""

from __future__ import annotations

import math
import random

from PIL import Image, ImageDraw, ImageFilter

from .colour import Colour, gradient, mixed, rgb

SIZE = (1080, 1920)
"""The tallest of the formats; the others are cut out of its middle."""

_SKIES = [
    # top, middle, horizon, nearest hill
    ("#27325f", "#a6607c", "#f7b27a", "#1d2340"),
    ("#1f4e6b", "#6fa3a8", "#f6dfb0", "#173340"),
    ("#3b2a5c", "#c2577a", "#ffb88a", "#26183d"),
    ("#16425b", "#3a7ca5", "#d9e6ec", "#0f2a38"),
    ("#5a2a3c", "#d0745a", "#f9cf93", "#33161f"),
    ("#234d3f", "#7fa67a", "#f3e3a9", "#142b24"),
    ("#2b2d5b", "#7b6ba8", "#f3c6c0", "#1a1b3a"),
    ("#0f3057", "#e07a5f", "#f4d6a0", "#0b1f38"),
]
_NIGHTS = [
    # top, horizon, nearest houses, lit windows
    ("#0b1030", "#5b4a8a", "#070a1c", "#ffd98a"),
    ("#08182b", "#22627a", "#050d18", "#ffe4a3"),
    ("#1c0f2e", "#a34a6b", "#0f0819", "#ffcf87"),
    ("#0d1b1e", "#3f7a66", "#070f10", "#fff0b8"),
    ("#14122b", "#c46a4a", "#0b0a19", "#ffd08a"),
    ("#0a1440", "#7a6ad0", "#060b26", "#cfe3ff"),
    ("#101622", "#56708c", "#090d15", "#ffe9c0"),
    ("#220f1f", "#d07a7a", "#140813", "#ffdca0"),
]
_BLENDS = [
    ("#1d1145", "#6a2c91", "#e45c7c", "#ffb347"),
    ("#06283d", "#1363df", "#47b5ff", "#8ef6e4"),
    ("#14342b", "#2f7d6b", "#a3c76d", "#f2e8a0"),
    ("#2d132c", "#801336", "#ee4540", "#ffa07a"),
    ("#10183f", "#3d5a98", "#9a86c8", "#f2b5d4"),
    ("#1b2430", "#51557e", "#816797", "#d6b0b1"),
    ("#0f2f3a", "#146c7c", "#e0a458", "#f6d6ad"),
    ("#261447", "#4b2a90", "#2ec4b6", "#cbf3f0"),
]


def draw(theme: str, number: int, seed: int) -> Image.Image:
    """One picture of a theme."""
    dice = random.Random(f"{theme}/{number}/{seed}")
    return THEMES[theme](number + seed, dice)


def stand_in(url: str) -> Image.Image:
    """A picture for an address out on the web: the sandbox works offline, so it never fetches one."""
    dice = random.Random(url)
    return _shapes(dice.randrange(len(_BLENDS)), dice)


def _hills(number: int, dice: random.Random) -> Image.Image:
    top, middle, horizon, near = (rgb(colour) for colour in _SKIES[number % len(_SKIES)])
    width, height = SIZE
    picture = gradient(SIZE, top, mixed(top, middle, 0.7), middle, horizon, horizon)
    x, y = width * dice.uniform(0.2, 0.8), height * dice.uniform(0.47, 0.5)
    radius = width * dice.uniform(0.07, 0.11)
    light = mixed(horizon, (255, 255, 255), 0.55)
    _glow(picture, (x, y), radius * 4.2, light, 0.55)
    _disc(picture, (x, y), radius, mixed(light, (255, 255, 255), 0.5))
    layers = 5
    for layer in range(layers):
        depth = layer / (layers - 1)
        base = height * (0.56 + 0.33 * depth**1.15)
        _ridge(picture, base, height * (0.042 + 0.008 * depth), mixed(mixed(horizon, middle, 0.5), near, depth), dice)
    return picture


def _ridge(picture: Image.Image, base: float, swing: float, colour: Colour, dice: random.Random) -> None:
    width, height = picture.size
    waves = [(dice.uniform(0.6, 2.4), dice.uniform(0, math.tau), dice.uniform(0.3, 1)) for _ in range(4)]

    def height_at(x: float) -> float:
        return sum(weight * math.sin(turns * math.tau * x / width + start) for turns, start, weight in waves)

    outline = [(x, base + swing * height_at(x)) for x in range(0, width + 12, 12)]
    _polygon(picture, [*outline, (width, height), (0, height)], colour)


def _skyline(number: int, dice: random.Random) -> Image.Image:
    top, horizon, near, lamp = (rgb(colour) for colour in _NIGHTS[number % len(_NIGHTS)])
    width, height = SIZE
    picture = gradient(SIZE, top, mixed(top, horizon, 0.35), horizon, horizon)
    pen = ImageDraw.Draw(picture)
    for _ in range(90):
        x, y, size = dice.randrange(width), dice.randrange(height // 2), dice.choice((1, 1, 1, 2))
        pen.ellipse((x, y, x + size, y + size), fill=mixed(top, (255, 255, 255), dice.uniform(0.25, 0.8)))
    aside = dice.uniform(0.12, 0.22)  # where a title seldom is
    moon = (width * dice.choice((aside, 1 - aside)), height * dice.uniform(0.175, 0.2))
    _glow(picture, moon, 260, mixed(horizon, (255, 255, 255), 0.5), 0.35)
    _disc(picture, moon, dice.uniform(48, 74), mixed(horizon, (255, 250, 235), 0.85))
    pen = ImageDraw.Draw(picture)
    for depth, tallest in ((0.35, 0.52), (0.65, 0.42), (1.0, 0.32)):
        wall = mixed(horizon, near, depth)
        x = -dice.randrange(60)
        while x < width:
            wide = dice.randrange(90, 190)
            roof = round(height * (1 - tallest * dice.uniform(0.55, 1)))
            pen.rectangle((x, roof, x + wide, height), fill=wall)
            if dice.random() < 0.25:
                pen.line((x + wide // 2, roof - dice.randrange(40, 110), x + wide // 2, roof), wall, 4)
            if depth > 0.5:
                _windows(pen, (x, roof, x + wide), mixed(wall, lamp, 0.35 + 0.5 * depth), dice)
            x += wide + dice.randrange(0, 26)
    return picture


def _windows(pen: ImageDraw.ImageDraw, house: tuple[int, int, int], lamp: Colour, dice: random.Random) -> None:
    left, roof, right = house
    for y in range(roof + 26, SIZE[1], 44):
        for x in range(left + 18, right - 24, 34):
            if dice.random() < 0.22:
                pen.rectangle((x, y, x + 13, y + 20), fill=lamp)


def _shapes(number: int, dice: random.Random) -> Image.Image:
    colours = [rgb(colour) for colour in _BLENDS[number % len(_BLENDS)]]
    # Drawn small: blurring makes it soft in any case, and a small blur is a hundred times faster.
    small = (SIZE[0] // 4, SIZE[1] // 4)
    picture = gradient(small, colours[0], colours[1])
    for colour in colours[1:] + colours[2:]:
        x, y = dice.uniform(0, small[0]), dice.uniform(0, small[1])
        _glow(picture, (x, y), small[0] * dice.uniform(0.5, 0.8), colour, 0.85)
    picture = picture.resize(SIZE, Image.Resampling.BICUBIC)
    for _ in range(3):
        x, y = dice.uniform(0, SIZE[0]), dice.choice((dice.uniform(0, 0.25), dice.uniform(0.75, 1))) * SIZE[1]
        _disc(picture, (x, y), dice.uniform(120, 320), mixed(colours[3], (255, 255, 255), 0.3), opacity=0.13)
    return picture


def _polygon(picture: Image.Image, points: list[tuple[float, float]], colour: Colour) -> None:
    """A filled polygon with smooth edges, which Pillow's own has not."""
    top = max(0, int(min(y for _, y in points)) - 1)
    width, height = picture.size
    mask = Image.new("L", (width * 2, (height - top) * 2))
    ImageDraw.Draw(mask).polygon([(x * 2, (y - top) * 2) for x, y in points], fill=255)
    picture.paste(colour, (0, top), mask.resize((width, height - top), Image.Resampling.BOX))


def _disc(picture: Image.Image, centre: tuple[float, float], radius: float, colour: Colour, opacity: float = 1) -> None:
    side = math.ceil(radius * 2)
    mask = Image.new("L", (side * 3, side * 3))
    ImageDraw.Draw(mask).ellipse((0, 0, side * 3 - 1, side * 3 - 1), fill=round(255 * opacity))
    _paste(picture, centre, colour, mask.resize((side, side), Image.Resampling.BOX))


def _glow(picture: Image.Image, centre: tuple[float, float], radius: float, colour: Colour, strength: float) -> None:
    """Light that fades to nothing at the radius."""
    fading = Image.radial_gradient("L").point(lambda far: round(max(0.0, 1 - far / 128) ** 1.6 * 255 * strength))
    side = math.ceil(radius * 2)
    mask = fading.resize((side, side), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))
    _paste(picture, centre, colour, mask)


def _paste(picture: Image.Image, centre: tuple[float, float], colour: Colour, mask: Image.Image) -> None:
    picture.paste(colour, (round(centre[0] - mask.width / 2), round(centre[1] - mask.height / 2)), mask)


THEMES = {"hills": _hills, "skyline": _skyline, "shapes": _shapes}
