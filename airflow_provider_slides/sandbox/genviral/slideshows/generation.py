"""From a generate request to slides: which picture, which texts, where."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ...refusal import Refusal
from .. import copywriting
from ..packs import Pack
from ..seeds import Product
from .requests import AdvancedSettings, GenerateRequest, GivenText
from .state import Slide, TextElement

TITLE_SIZES = {"default": (48, 40), "small": (40, 33)}
"""Letters of a title and of the text under it."""
WIDTHS = {"default": 70, "narrow": 50}
FindPack = Callable[[str], Pack]


@dataclass(frozen=True)
class Draft:
    """What a new slideshow is made of."""

    title: str
    slides: list[Slide]
    settings: dict[str, Any]


def drafted(request: GenerateRequest, product: Product | None, find_pack: FindPack, seed: int) -> Draft:
    """Make the slides, or refuse for want of a pack."""
    count = _count(request)
    prompt = request.prompt or (product.pitch if product else "")
    images = _images(request, count, find_pack, random.Random(f"{seed}/{prompt}"))
    texts = copywriting.write(prompt, count, request.slideshow_type) if not request.skip_ai else [()] * count
    slides = [Slide(images[index], _elements(request, index, texts[index])) for index in range(count)]
    advanced = request.advanced_settings
    config = request.slide_config
    settings = {
        "image_pack_id": request.pack_id,
        "aspect_ratio": request.aspect_ratio,
        "slideshow_type": request.slideshow_type,
        "advanced_settings": advanced.model_dump() if advanced else None,
        "pack_assignments": config.pack_assignments if config and config.pack_assignments else None,
    }
    return Draft(_title(request, product, slides), slides, settings)


def _count(request: GenerateRequest) -> int:
    # Which of the two numbers wins where they differ is not documented.
    return request.slide_config.total_slides if request.slide_config else request.slide_count


def _title(request: GenerateRequest, product: Product | None, slides: list[Slide]) -> str:
    if request.prompt:
        return copywriting.title_of(request.prompt)
    if product:
        return product.name
    contents = [element.content for slide in slides for element in slide.text_elements]
    return copywriting.title_of(contents[0]) if contents else "Untitled slideshow"


def _images(request: GenerateRequest, count: int, find_pack: FindPack, dice: random.Random) -> list[str]:
    """The picture of each slide. All packs are looked up before any slide is made."""
    config = request.slide_config
    kinds = config.slide_types if config else ["image_pack"] * count
    assigned = config.pack_assignments if config else {}
    pack_ids = [
        assigned.get(str(index), request.pack_id) if kind == "image_pack" else None for index, kind in enumerate(kinds)
    ]
    homeless = [index for index, kind in enumerate(kinds) if kind == "image_pack" and pack_ids[index] is None]
    if homeless:
        raise Refusal(422, "pack_required", f"Slides without a pack: {homeless}. Give pack_id or pack_assignments.")
    shuffled: dict[str, list[str]] = {}
    for wanted in dict.fromkeys(pack_id for pack_id in pack_ids if pack_id is not None):
        urls = [image.url for image in find_pack(wanted).images]
        if not urls:
            raise Refusal(422, "pack_empty", f"Pack {wanted} has no images.")
        dice.shuffle(urls)
        shuffled[wanted] = urls
    images: list[str] = []
    for index, pack_id in enumerate(pack_ids):
        if pack_id is None:
            assert config
            images.append(config.custom_images[str(index)].image_url)
        elif config and str(index) in config.pinned_images:
            images.append(config.pinned_images[str(index)])
        else:
            urls = shuffled[pack_id]
            images.append(urls[index % len(urls)])
    return images


def _elements(request: GenerateRequest, index: int, texts: copywriting.Texts) -> list[TextElement]:
    """What the config says, else what the AI wrote. Of the config's two members the more exact one wins."""
    advanced = request.advanced_settings or AdvancedSettings()
    config, key = request.slide_config, str(index)
    if config and key in config.slide_text_elements:
        return [_placed(text, advanced) for text in config.slide_text_elements[key]]
    if config and key in config.slide_texts:
        texts = (config.slide_texts[key],)
    heights = (25.0,) if len(texts) < 2 else (26.0, 60.0)
    if index == 0:
        heights = (36.0,)
    return [
        TextElement(
            content=text,
            y=y,
            font_size=_sizes(advanced)[number > 0],
            width=WIDTHS[advanced.text_width],
            style_preset=advanced.text_preset,
        )
        for number, (text, y) in enumerate(zip(texts, heights, strict=False))
    ]


def _placed(text: GivenText, advanced: AdvancedSettings) -> TextElement:
    element = TextElement(
        content=text.content,
        x=text.x,
        y=text.y,
        font_size=_sizes(advanced)[0] if text.font_size is None else text.font_size,
        width=WIDTHS[advanced.text_width] if text.width is None else text.width,
        style_preset=advanced.text_preset,
    )
    if text.id is not None:
        element.id = text.id
    return element


def _sizes(advanced: AdvancedSettings) -> tuple[float, float]:
    size = advanced.font_size
    return TITLE_SIZES[size] if isinstance(size, str) else (size, size * 5 / 6)
