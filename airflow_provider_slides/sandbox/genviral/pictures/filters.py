"""The background filters of a slide, with CSS's meaning."""

from __future__ import annotations

from collections.abc import Mapping

from PIL import Image, ImageEnhance, ImageFilter, ImageOps

NEUTRAL = {
    "brightness": 1,
    "contrast": 1,
    "saturation": 1,
    "hue": 0,
    "blur": 0,
    "grayscale": 0,
    "sepia": 0,
    "invert": 0,
    "drop_shadow": 0,
    "opacity": 1,
}
"""All ten, with the values that change nothing. A drop shadow of a picture that fills the slide cannot be seen."""


def filtered(picture: Image.Image, wishes: Mapping[str, float]) -> Image.Image:
    """The picture with all filters that are not neutral."""
    value = NEUTRAL | dict(wishes)
    for name, enhance in (
        ("brightness", ImageEnhance.Brightness),
        ("contrast", ImageEnhance.Contrast),
        ("saturation", ImageEnhance.Color),
    ):
        if value[name] != 1:
            picture = enhance(picture).enhance(value[name])
    if value["hue"]:
        hue, *others = picture.convert("HSV").split()
        turned = hue.point(lambda level: (level + round(value["hue"] / 360 * 256)) % 256)
        picture = Image.merge("HSV", (turned, *others)).convert("RGB")
    if value["grayscale"]:
        picture = Image.blend(picture, ImageOps.grayscale(picture).convert("RGB"), min(value["grayscale"], 1))
    if value["sepia"]:
        brown = ImageOps.colorize(ImageOps.grayscale(picture), "#1d1206", "#fff1d0")
        picture = Image.blend(picture, brown, min(value["sepia"], 1))
    if value["invert"]:
        picture = Image.blend(picture, ImageOps.invert(picture), min(value["invert"], 1))
    if value["blur"]:
        picture = picture.filter(ImageFilter.GaussianBlur(value["blur"]))
    if value["opacity"] < 1:
        picture = Image.blend(Image.new("RGB", picture.size), picture, max(value["opacity"], 0))
    return picture
