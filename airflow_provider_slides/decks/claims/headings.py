"""What headings tell of the figures that stand under them: a unit, a scale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from airflow_provider_slides.decks.facts import PHYSICAL
from airflow_provider_slides.decks.figures.notation import CURRENCIES, CURRENCY, SCALE, SCALES
from airflow_provider_slides.decks.figures.numbers import Number

_SCALES = {**SCALES, "'000": 1e3, "000s": 1e3, "000": 1e3}
_SCALED_CURRENCY = re.compile(
    rf"(?P<before>{CURRENCY}|€|\$|£|[A-Z]{{3}}(?=[MKkm]$))?\s?(?P<scale>{SCALE}|'?000s?|[KkMmT](?=$))?\.?\s?"
    rf"(?:d['’]|de |of |in )?(?P<after>{CURRENCY})?\.?"
)
#: Where a heading may tell a unit: "Revenue (€k)", "Revenue in Mio. CHF", "Revenue, TEUR", "Share %".
#: Looked for from each place anew: ", Actual (€bn)" is none, but "(€bn)" is.
_UNIT_PLACE = re.compile(
    r"(?=(?:"
    r"[(\[]([^)\]]{1,24})[)\]]"
    r"|\b(?:in|en)\s+((?:[^\W\d]|[€$£'])\S*"
    r"(?:\s(?:€|EUR|Euro|euros?|d['’]euros|\$|USD|GBP|CHF|Franken|francs|dollars?|[kKMT]\b|bn|mn|Md|Mrd\.?|millions?|thousands?|billions?"
    r"|Mio\.?|Tsd\.?))?)"
    r"|[,/|]\s*([^,/|]{1,12})$|^\s*([^\s]{1,8})\s*$"
    r"|(?<![\d\s])\s([kKMT]?[€$£][kKMm]?|(?:[kKMT]|Mds?|Mio|Mrd)?(?:EUR|USD|GBP|CHF)"
    r"|(?:Mio|Tsd|Mrd|Md)\.?(?: ?[€$£]| EUR| USD"
    r"| GBP| CHF)?|milliers|[kM]"
    r"|(?:[€$£]|CHF|EUR|USD|GBP)\s?(?:k|m|M|bn|(?:Mio|Tsd|Mrd)\.?))$"
    r"|(?<!\d)(?<!\d\s)(%)\s*$))"
)
_PHYSICAL_UNIT = re.compile(
    r"[(\[]([kMGT]?Wh?|kg|t|km|h|hours|min|days|weeks|Tage|Wochen|jours|semaines|Stunden|heures)[)\]]"
    r"|\bin ([kMGT]?Wh?|kg|km|hours|days)\b|\s([kMG]Wh?|kg|t|km|min)$"
)
#: The heading of a line that lists figures: "Revenue, £k: Leeds 1,284; York 642".
_LINE_HEADING = re.compile(r"([^:–—\d]{3,60}?)\s?[:–—]\s")


def unit_of_headings(headings: Sequence[str]) -> tuple[str, float]:
    """
    Return in which unit and scale figures are that stand under these headings: "Revenue (€k)", "in Mio. €".

    An empty unit and 1 when they tell none.
    """
    for heading in headings:
        for match in _UNIT_PLACE.finditer(heading):
            unit, scale = _unit_of(next(filter(None, match.groups()), "").strip())
            if unit or scale != 1.0:
                return unit, scale
    return "", 1.0


def unit_of_line(text: str, at: int) -> tuple[str, float]:
    """Return the unit and scale that a line tells before its figures, of the one that stands at this place."""
    found = _LINE_HEADING.match(text)
    return unit_of_headings([found[1].strip()]) if found and found.end() <= at else ("", 1.0)


def scaled(number: Number, unit: str, scale: float) -> list[Number]:
    """Return what a figure may be under a heading that tells a unit or scale, the likeliest first."""
    readings = both_notations(number)
    if number.is_scaled:
        return readings
    if not number.unit and (unit or scale != 1.0):
        told = multiplied(readings, scale, unit)
        return [*told, *(replace(one, unit=unit) for one in readings)] if scale != 1.0 else told
    if number.unit and number.unit == unit and scale != 1.0:
        return [*multiplied(readings, scale, unit), *readings]
    return readings


def both_notations(number: Number) -> list[Number]:
    """Return what a figure is, and what it is in the other notation if that may be meant: 1.346."""
    return [number] if number.other is None else [number, replace(number, value=number.other, other=None)]


def multiplied(readings: Iterable[Number], scale: float, unit: str) -> list[Number]:
    """Return figures as so many times what is written, in a unit."""
    return [replace(one, value=one.value * scale, step=one.step * scale, unit=unit) for one in readings]


def physical(number: Number, readings: Sequence[Number], headings: Iterable[str]) -> list[Number]:
    """Return what a figure is in the smallest unit of what it measures, where one stands behind or above it."""
    if number.unit:
        return []
    told = number.measured or next(filter(None, map(_physical_unit_of, headings)), "")
    known = PHYSICAL.get(told.lower())
    if known is None:
        return []
    dimension, factor = known
    return multiplied((one for one in readings if not one.unit), factor, dimension)


# Asked of each figure under a heading.
@lru_cache(maxsize=64)
def _physical_unit_of(heading: str) -> str:
    found = _PHYSICAL_UNIT.search(heading)
    return next(filter(None, found.groups())) if found else ""


def _unit_of(written: str) -> tuple[str, float]:
    plain = written.removeprefix("in ").removeprefix("en ")
    if plain.lower() in ("%", "pct", "percent", "prozent"):
        return "%", 1.0
    if plain.lower() in ("pp", "pts", "pt"):
        return "pp", 1.0
    match = _SCALED_CURRENCY.fullmatch(plain)
    if match is None or not match[0]:
        return "", 1.0
    currency = CURRENCIES.get(match["after"] or match["before"] or "", "")
    return currency, _SCALES.get(match["scale"] or "", 1.0)
