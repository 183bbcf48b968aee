"""
Whether a slideshow is what a request asked for: ``POST /slideshows/generate`` takes no idempotency key.

What the answer does not tell counts as equal; what the vendor may choose freely, such as the title and the pictures of
a pack, is not compared.
"""

from __future__ import annotations

from typing import Any

from airflow_provider_slides.api.genviral.generating import GenerateRequest
from airflow_provider_slides.api.genviral.slideshows import Settings, Slide, Slideshow

# What the vendor takes for what is left out (generate-slideshow).
_SLIDES = 5
_TYPE = "educational"
_RATIO = "4:5"


def may_have_made(request: GenerateRequest, slideshow: Slideshow) -> bool:
    """Whether ``request`` can have made ``slideshow``."""
    config, settings = request.slide_config, slideshow.settings or Settings()
    configured = (config.total_slides or len(config.slide_types or ()) or None) if config else None
    counts = {count for count in (request.slide_count, configured) if count is not None}
    wanted = request.advanced_settings.body() if request.advanced_settings else {}
    told = settings.advanced_settings or {}
    return (
        _same_prompt(request, slideshow)
        and _same_count(request, counts or {_SLIDES}, slideshow.slide_count)
        and slideshow.slideshow_type in (None, request.slideshow_type or _TYPE)
        and slideshow.product_id == request.product_id
        and settings.aspect_ratio in (None, request.aspect_ratio or _RATIO)
        and settings.image_pack_id in (None, request.pack_id)
        and all(told.get(name) in (None, value) for name, value in wanted.items())
        and (config is None or settings.pack_assignments in (None, config.pack_assignments or {}))
        and all(_same_text(request, str(index), slide) for index, slide in enumerate(slideshow.slides))
    )


def _same_count(request: GenerateRequest, counts: set[int], told: int | None) -> bool:
    if told is None or told in counts:  # Which of the two numbers wins is not documented.
        return True
    # The vendor calls the number a target: its AI may write fewer slides, and such a slideshow is paid for too.
    return request.slide_config is None and not request.skip_ai and told < max(counts)


def _same_prompt(request: GenerateRequest, slideshow: Slideshow) -> bool:
    told, sent = slideshow.original_prompt, request.prompt
    if told is None or sent is None:
        # A manual one is told without prompt, whether or not one was sent.
        return told == sent or (told is None and bool(request.skip_ai))
    return told.split() == sent.split()


def _same_text(request: GenerateRequest, index: str, slide: Slide) -> bool:
    """Whether a slide has the words that were given for it; which of the two maps wins is not documented."""
    config = request.slide_config
    if config is None:
        return True
    given: list[Any] = []
    if boxes := (config.slide_text_elements or {}).get(index):
        given.append([box.content for box in boxes])
    if text := (config.slide_texts or {}).get(index):
        given.append([text])
    return not given or [element.content for element in slide.text_elements] in given


def resembles(request: GenerateRequest, slideshow: Slideshow) -> bool:
    return may_have_made(request, slideshow)


def created_epoch(text: str | None) -> float | None:
    from datetime import datetime

    try:
        return datetime.fromisoformat(text or "").timestamp()
    except ValueError:
        return None
