"""
Whether a slideshow is what a request asked for: ``POST /slideshows/generate`` takes no idempotency key.

What the answer does not tell counts as equal, and so does what is only spelled differently; what the vendor may choose
freely, such as the title and the pictures of a pack, is not compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from fractions import Fraction
from typing import Any

from airflow_provider_slides.api.genviral.generating import GenerateRequest
from airflow_provider_slides.api.genviral.slideshows import Settings, Slideshow
from airflow_provider_slides.api.words import REPLACEMENT, readable

# What the vendor takes for what is left out (generate-slideshow).
_SLIDES = 5
_TYPE = "educational"
_RATIO = "4:5"

#: Two prompts of which one is the beginning of the other are one that was cut or added to, from this length on.
_CUT_AT = 40


class Match(Enum):
    """How well a slideshow fits a request."""

    #: It is what the request asks for.
    YES = "yes"
    #: Somebody who saw both would suspect it: the words are the request's, or nothing speaks against it.
    NEAR = "near"
    #: It is another request's: other words, another pack, another product.
    NO = "no"


def match(request: GenerateRequest, slideshow: Slideshow) -> Match:
    """Return how well ``slideshow`` fits ``request``; that it was made at the right time is the caller's to know."""
    settings = slideshow.settings or Settings()
    sent, told = _plain(request.prompt), _plain(slideshow.original_prompt)
    if (sent and told and not _may_be_one(sent, told)) or _of_another(request, slideshow, settings):
        return Match.NO
    texts = _texts_kept(request, slideshow)
    as_asked = all(texts) and _same_settings(request, slideshow, settings)
    # A manual one is told without prompt, whether or not one was sent; of a product it has to be told which.
    if as_asked and ((request.skip_ai and not told) or (sent == told and (told or slideshow.product_id))):
        return Match.YES
    if request.skip_ai:
        # Its texts are its only words. Where none were given, what has a prompt was written by the vendor.
        is_suspect = bool(sent and told) or (2 * sum(texts) > len(texts) if texts else not told)
    else:
        is_suspect = as_asked or bool(sent and told) or bool(request.product_id and slideshow.product_id)
    return Match.NEAR if is_suspect else Match.NO


def may_have_made(request: GenerateRequest, slideshow: Slideshow) -> bool:
    """Whether ``slideshow`` is what ``request`` asks for."""
    return match(request, slideshow) is Match.YES


def resembles(request: GenerateRequest, slideshow: Slideshow) -> bool:
    """Whether ``slideshow`` is what ``request`` asks for, or so near to it that it cannot be called another's."""
    return match(request, slideshow) is not Match.NO


def created_epoch(created_at: str | None) -> float | None:
    """
    Return the epoch seconds of a time as the vendor tells it; without an offset it is UTC.

    ``None`` for what tells no moment (no time of day, or the zero of a clock): when it was made can't be said then.
    """
    text = (created_at or "").strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    epoch = (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
    return epoch if epoch > 0 and len(text) > len("2026-01-31") else None


def _plain(text: Any) -> str:
    """Return a text as it reads: however it is spaced, composed or capitalised."""
    # Control characters are blanks here: they are told with a mark in their place, and the vendor may trim them.
    shown = readable(str(text or "")).replace(REPLACEMENT, " ")
    return " ".join(unicodedata.normalize("NFKC", shown).casefold().split())


def _may_be_one(one: str, other: str) -> bool:
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return short == long or (len(short) >= _CUT_AT and long.startswith(short))


def _of_another(request: GenerateRequest, slideshow: Slideshow, settings: Settings) -> bool:
    config = request.slide_config
    packs = {_plain(pack) for pack in (request.pack_id, *((config and config.pack_assignments) or {}).values()) if pack}
    return bool(
        (packs and settings.image_pack_id and _plain(settings.image_pack_id) not in packs)
        or (request.product_id and _differs(slideshow.product_id, request.product_id))
    )


def _same_settings(request: GenerateRequest, slideshow: Slideshow, settings: Settings) -> bool:
    config = request.slide_config
    wanted = request.advanced_settings.body() if request.advanced_settings else {}
    told = settings.advanced_settings or {}
    packs = settings.pack_assignments
    return (
        _same_count(request, slideshow.slide_count)
        and not _differs(slideshow.slideshow_type, request.slideshow_type or _TYPE)
        and not _differs(slideshow.product_id, request.product_id)
        and (settings.aspect_ratio is None or _ratio(settings.aspect_ratio) == _ratio(request.aspect_ratio or _RATIO))
        and not _differs(settings.image_pack_id, request.pack_id)
        and all(told.get(name) is None or _size(told[name]) == _size(value) for name, value in wanted.items())
        and (config is None or packs is None or _each(packs) == _each(config.pack_assignments or {}))
    )


def _each(texts: Mapping[str, str]) -> dict[str, str]:
    return {index: _plain(text) for index, text in texts.items()}


def _differs(told: str | None, asked: str | None) -> bool:
    return told is not None and _plain(told) != _plain(asked)


def _same_count(request: GenerateRequest, told: int | None) -> bool:
    config = request.slide_config
    configured = (config.total_slides or len(config.slide_types or ()) or None) if config else None
    counts = {count for count in (request.slide_count, configured) if count is not None} or {_SLIDES}
    if told is None or told in counts:  # Which of the two numbers wins is not documented.
        return True
    # The vendor calls the number a target: its AI may write fewer slides, and such a slideshow is paid for too.
    return config is None and not request.skip_ai and told < max(counts)


def _ratio(text: str) -> Any:
    """Return ``4:5``, ``4x5`` and ``1080 x 1350`` as the same."""
    sides = [int(side) for side in re.findall(r"\d{1,6}", text)]
    return Fraction(*sides) if len(sides) == 2 and sides[1] else _plain(text)


def _size(value: Any) -> Any:
    """Return ``48``, ``48.0`` and ``"48"`` as the same."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return _plain(value)


def _texts_kept(request: GenerateRequest, slideshow: Slideshow) -> list[bool]:
    """Return for each told slide that words were given for whether it has them."""
    config, kept = request.slide_config, []
    for index, slide in enumerate(slideshow.slides if config else ()):
        # Which of the two maps wins is not documented.
        boxes = ((config and config.slide_text_elements) or {}).get(str(index))
        text = ((config and config.slide_texts) or {}).get(str(index))
        given = [_plain(words) for words in (boxes and " ".join(box.content for box in boxes), text) if words]
        if given:
            kept.append(_plain(" ".join(element.content or "" for element in slide.text_elements)) in given)
    return kept
