"""Numbers in a row: what one of them doesn't tell, the next does: "5-10%", "1.2 bis 1,4 Mio."."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from airflow_provider_slides.decks.figures.notation import SCALE
from airflow_provider_slides.decks.figures.number import Number

#: What stands between the figures of a row.
_OF_ROW = re.compile(
    r"\s*(?:→|->|vs\.?|versus|statt|gegen|gegenüber|contre|au lieu des?|instead of|nach|after|après|from|/|,"
    r"|und|and|et|zu|à|bis|to|\|)\s*(?:the\s|les\s|des\s)?[€$£]?\s*"
)
_OF_RANGE = re.compile(r"[-–—]|\s+(?:to|bis|à|auf)\s+")
_SCALE = re.compile(SCALE)
#: What stands between them is a word or sign, not more.
_LONGEST = 40
#: How much one of a row may be of the next.
_MOST_APART = 5


def in_rows(numbers: Sequence[Number], text: str) -> list[Number]:
    """Return numbers with what the next of their row tells of each: its unit, its scale."""
    told = list(numbers)
    for index in reversed(range(len(told) - 1)):
        first, second = told[index], told[index + 1]
        between = text[first.end : second.start]
        if first.unit or len(between) > _LONGEST:
            continue
        if _OF_RANGE.fullmatch(between):
            told[index] = _of_range(first, second, text)
        elif _OF_ROW.fullmatch(between) and not first.is_scaled:
            told[index] = _of_row(first, second)
    return told


def _of_range(first: Number, second: Number, text: str) -> Number:
    """The first of a range has the unit and scale of the second: "1.2–1.4M"."""
    scaled = replace(first, unit=second.unit)
    if abs(second.value) >= 1e3 > abs(first.value) and _SCALE.search(text, second.start, second.end):
        scale = _thousands(second.value)
        return replace(scaled, value=first.value * scale, step=first.step * scale)
    return scaled


def _of_row(first: Number, second: Number) -> Number:
    """Others may have it: "241 → 236 Mio. €"."""
    scale = _thousands(second.value) if second.is_scaled else second.implied or 1.0
    unit = second.unit or second.implied_unit
    if not first.value or not second.value or (scale == 1.0 and not unit):
        return first
    is_alike = 1 / _MOST_APART < abs(second.value / scale / first.value) < _MOST_APART
    return replace(first, implied=scale, implied_unit=unit) if is_alike else first


def _thousands(value: float) -> float:
    """The power of a thousand that a value is a few of."""
    return 10.0 ** (3 * int(math.log10(abs(value)) // 3)) if value else 1.0
