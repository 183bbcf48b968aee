"""One text element on a slide, in one of the vendor's styles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

from .colour import Colour, rgb
from .typography import Font, balanced, font_for, wrapped

WHITE, BLACK = (255, 255, 255), (12, 12, 14)
EDITOR_WIDTH = 600
"""What `font_size` counts in: its unit is pixels of a canvas whose width the vendor does not tell."""
TALLEST = 0.6
"""No element takes more of the slide's height: longer texts get smaller letters."""


@dataclass(frozen=True)
class Style:
    """How letters stand out from the picture."""

    text: Colour
    outline: Colour | None = None
    box: Colour | None = None
    box_opacity: float = 1
    box_radius: float = 0.22
    """As a part of the letters' size."""
    whole_width: bool = False
    shadow: bool = False


STYLES = {
    "tiktok": Style(WHITE, outline=BLACK),
    "inverted": Style(BLACK, outline=WHITE),
    "shadow": Style(WHITE, shadow=True),
    "white": Style(BLACK, box=WHITE),
    "black": Style(WHITE, box=BLACK),
    "snapchat": Style(WHITE, box=BLACK, box_opacity=0.55, box_radius=0, whole_width=True),
}


def write(slide: Image.Image, element: Mapping[str, Any]) -> None:
    """Write the element: `x` and `y` are its middle, all three measures parts of a hundred of the slide."""
    content = element["content"].strip()
    if not content:
        return
    style = _style_of(element)
    font, lines, bold = _fitted(content, element, slide.size)
    size = font.size
    line_height = size * (1.34 if style.box else 1.2)
    block = line_height * len(lines)
    widest = max(font.getlength(line) for line in lines)
    middle = _kept_inside(slide.width * element["x"] / 100, widest / 2 + size * 0.4, slide.width)
    top = _kept_inside(slide.height * element["y"] / 100, block / 2 + size * 0.3, slide.height) - block / 2
    rows = [(line, (middle, top + (number + 0.5) * line_height)) for number, line in enumerate(lines)]

    if style.box:
        _boxes(slide, rows, font, style, line_height)
    if style.shadow:
        _shadow(slide, rows, font)
    pen = ImageDraw.Draw(slide)
    weight = 0 if bold else size * 0.028  # a stroke of its own colour makes a plain font bold
    for colour, stroke in ((style.outline, weight + size * 0.07), (style.text, weight)):
        for line, place in rows if colour else ():
            pen.text(place, line, colour, font, "mm", stroke_width=stroke, stroke_fill=colour)


def _style_of(element: Mapping[str, Any]) -> Style:
    style = STYLES.get(element["style_preset"], STYLES["tiktok"])
    changes: dict[str, Any] = {}
    if element["text_color"]:
        changes["text"] = rgb(element["text_color"])
    if element["background_color"]:
        changes |= {"box": rgb(element["background_color"]), "outline": None, "box_opacity": 1}
    if element["border_radius"] is not None:
        changes["box_radius"] = element["border_radius"] / max(element["font_size"], 1)
    return Style(**(vars(style) | changes))


def _fitted(content: str, element: Mapping[str, Any], canvas: tuple[int, int]) -> tuple[Font, list[str], bool]:
    """The letters as big as asked, or as small as it takes."""
    size = min(element["font_size"] * canvas[0] / EDITOR_WIDTH, canvas[1])
    width = max(canvas[0] * element["width"] / 100, 1)
    while True:
        font, text, bold = font_for(content, max(round(size), 1))
        lines = wrapped(text, font, width)
        if size <= 16 or len(lines) * size * 1.3 <= canvas[1] * TALLEST:
            return font, balanced(lines, text, font, width), bold
        size *= 0.92


def _kept_inside(wish: float, half: float, whole: int) -> float:
    return max(half, min(whole - half, wish)) if half * 2 < whole else whole / 2


Rows = list[tuple[str, tuple[float, float]]]


def _boxes(slide: Image.Image, rows: Rows, font: Font, style: Style, line_height: float) -> None:
    """A box behind each line, overlapping so that they read as one shape."""
    fine = 2  # Pillow's own edges are jagged
    mask = Image.new("L", (slide.width * fine, slide.height * fine))
    pen = ImageDraw.Draw(mask)
    for line, (middle, centre) in rows:
        half = slide.width if style.whole_width else font.getlength(line) / 2 + font.size * 0.38
        box = (middle - half, centre - line_height / 2 - 1, middle + half, centre + line_height / 2 + 1)
        pen.rounded_rectangle([edge * fine for edge in box], font.size * style.box_radius * fine, fill=255)
    mask = mask.resize(slide.size, Image.Resampling.BOX)
    if style.box_opacity < 1:
        mask = mask.point(lambda level: round(level * style.box_opacity))
    slide.paste(style.box or BLACK, (0, 0), mask)


def _shadow(slide: Image.Image, rows: Rows, font: Font) -> None:
    mask = Image.new("L", slide.size)
    pen = ImageDraw.Draw(mask)
    for line, (x, y) in rows:
        pen.text((x + font.size * 0.04, y + font.size * 0.06), line, 255, font, "mm", stroke_width=font.size * 0.06)
    soft = mask.filter(ImageFilter.GaussianBlur(font.size * 0.12))
    for _ in range(2):  # once is too weak on a white picture
        slide.paste((0, 0, 0), (0, 0), soft)
