"""Whether text can be told from what it stands on, where both colours are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airflow_provider_slides.decks.deck import Box, Deck, Slide
from airflow_provider_slides.decks.places import place_of_shape
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.rules.layout import is_by_template

#: Below it, of the 1 to 21 that there are, nobody means a text to be read.
_CLEARLY_LOW = 1.5
#: Whatever stands below a shape is looked for among these: the time grows with the square.
_MOST_SHAPES = 500
_COLOUR = re.compile("[0-9A-Fa-f]{6}")


def contrast(ink: str, paper: str) -> float:
    """
    Return the contrast of two colours, ``RRGGBB``, as WCAG 2 defines it: from 1 to 21.

    :raises ValueError: when one is no colour.
    """
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    if not _COLOUR.fullmatch(colour):
        raise ValueError(f"no colour: {colour!r:.20}")
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def low_contrast(deck: Deck, least: float | None) -> Iterator[Finding]:
    """
    Tell which text has too little contrast.

    :param least: The least that is asked for, as 4.5; ``None`` warns where it surely can't be read.
    """
    for slide in deck.slides:
        for at, shape in enumerate(slide.shapes[:_MOST_SHAPES]):
            paper = _paper(slide, at)
            if not shape.text.strip() or is_by_template(shape) or paper is None:
                continue
            ratios = {ink: contrast(ink, paper) for ink in shape.ink if _COLOUR.fullmatch(ink)}
            ink = min(ratios, key=lambda ink: ratios[ink], default="")
            if ink and ratios[ink] < (least or _CLEARLY_LOW):
                expected = f"at least {least or _CLEARLY_LOW:g}:1"
                message = (
                    f"Text of #{ink} on #{paper} has a contrast of {ratios[ink]:.1f}:1; it should have {expected}."
                )
                kind = Kind.RULE if least else Kind.WARNING
                place = place_of_shape(shape)
                yield Finding.of_rule(
                    "contrast", slide.number, place, shape.text, message, expected=expected, kind=kind
                )


def _paper(slide: Slide, at: int) -> str | None:
    """The colour of what a shape stands on; ``None`` where that is not plain, or can't be known."""
    shape = slide.shapes[at]
    if shape.paper is not None:
        return shape.paper if _COLOUR.fullmatch(shape.paper) else None
    if shape.box is None:
        return None
    for below in reversed(slide.shapes[:at]):
        if below.box and below.kind != "line" and _meet(shape.box, below.box):
            if below.paper is None and below.kind == "text":
                continue
            is_within = _is_within(shape.box, below.box)
            return below.paper if is_within and below.paper and _COLOUR.fullmatch(below.paper) else None
    return slide.paper if slide.paper and _COLOUR.fullmatch(slide.paper) else None


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _is_within(one: Box, other: Box) -> bool:
    return (
        one.x >= other.x
        and one.y >= other.y
        and one.x + one.width <= other.x + other.width
        and one.y + one.height <= other.y + other.height
    )
