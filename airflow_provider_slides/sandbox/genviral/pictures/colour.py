"""Colours and gradients."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageColor

Colour = tuple[int, int, int]


def rgb(name: str) -> Colour:
    """A colour by its CSS name or code; what Pillow does not know becomes white."""
    try:
        return ImageColor.getrgb(name)[:3]
    except ValueError:
        return (255, 255, 255)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Between two colours; `share` is the other's."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def gradient(size: tuple[int, int], *stops: Colour) -> Image.Image:
    """From top to bottom through evenly spaced colours."""
    strip = Image.new("RGB", (1, size[1]))
    spans = list(pairwise(stops))
    for y in range(size[1]):
        place = y / size[1] * len(spans)
        strip.putpixel((0, y), mixed(*spans[int(place)], place % 1))
    return strip.resize(size)
