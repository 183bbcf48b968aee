"""A slide as a picture: background, overlays, text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from .filters import filtered
from .lettering import write

SIZES = {"9:16": (1080, 1920), "4:5": (1080, 1350), "1:1": (1080, 1080)}
"""The vendor publishes the ratios alone; these are the sizes that the networks recommend."""
Box = tuple[float, float, float, float]
GRIDS: dict[str, tuple[Box, ...]] = {
    "2x2": ((0, 0, 0.5, 0.5), (0.5, 0, 1, 0.5), (0, 0.5, 0.5, 1), (0.5, 0.5, 1, 1)),
    "1+2": ((0, 0, 1, 0.5), (0, 0.5, 0.5, 1), (0.5, 0.5, 1, 1)),
    "vertical": ((0, 0, 1, 0.5), (0, 0.5, 1, 1)),
    "horizontal": ((0, 0, 0.5, 1), (0.5, 0, 1, 1)),
}
"""Where the pictures of a grid go, as parts of the slide. Only the names are the vendor's."""

Find = Callable[[str], Path]
"""Where the picture of an address is."""


@dataclass(frozen=True)
class SlideOrder:
    """One slide to draw."""

    aspect_ratio: str
    image_url: str | None
    text_elements: Sequence[Mapping[str, Any]]
    grid_type: str | None = None
    grid_images: Sequence[str] = ()
    filters: Mapping[str, float] = field(default_factory=dict)
    overlays: Sequence[Mapping[str, Any]] = ()


def draw_slide(order: SlideOrder, find: Find, target: Path) -> None:
    """Draw it into a file, whose name says the format."""
    slide = filtered(_background(order, find), order.filters)
    for overlay in order.overlays:
        _lay_over(slide, overlay, find)
    for element in order.text_elements:
        write(slide, element)
    slide.save(target, quality=90)


def _background(order: SlideOrder, find: Find) -> Image.Image:
    size = SIZES[order.aspect_ratio]
    cells = GRIDS.get(order.grid_type or "", ())
    if not (cells and order.grid_images):
        return _cover(find(order.image_url), size) if order.image_url else Image.new("RGB", size, (24, 26, 32))
    slide = Image.new("RGB", size)
    for number, (left, top, right, bottom) in enumerate(cells):
        url = order.grid_images[number % len(order.grid_images)]
        cell = (round(left * size[0]), round(top * size[1]), round(right * size[0]), round(bottom * size[1]))
        slide.paste(_cover(find(url), (cell[2] - cell[0], cell[3] - cell[1])), cell)
    return slide


def _lay_over(slide: Image.Image, overlay: Mapping[str, Any], find: Find) -> None:
    width = max(1, round(slide.width * overlay["width"] / 100))
    height = max(1, round(slide.height * overlay["height"] / 100))
    picture = _cover(find(overlay["image_url"]), (width, height))
    mask = Image.new("L", picture.size, round(255 * overlay.get("opacity", 1)))
    if turn := -overlay.get("rotation", 0):
        picture = picture.rotate(turn, Image.Resampling.BICUBIC, expand=True)
        mask = mask.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    middle = (slide.width * overlay["x"] / 100, slide.height * overlay["y"] / 100)
    slide.paste(picture, (round(middle[0] - picture.width / 2), round(middle[1] - picture.height / 2)), mask)


def _cover(path: Path, size: tuple[int, int]) -> Image.Image:
    with Image.open(path) as picture:
        return ImageOps.fit(picture.convert("RGB"), size, Image.Resampling.LANCZOS)
