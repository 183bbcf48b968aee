"""The numbers in a text, as a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from airflow_provider_slides.decks.figures.bounds import bound_before
from airflow_provider_slides.decks.figures.labels import labels_in
from airflow_provider_slides.decks.figures.notation import CURRENCIES, CURRENCY, UNIT, UNITS
from airflow_provider_slides.decks.figures.number import Number
from airflow_provider_slides.decks.figures.number_words import Spelt, numbers_in_words
from airflow_provider_slides.decks.figures.periods import Dated, Period, periods_in
from airflow_provider_slides.decks.figures.pieces import pieces_of
from airflow_provider_slides.decks.figures.rows import in_rows
from airflow_provider_slides.decks.figures.written import WRITTEN, number_of

__all__ = ["Number", "Reading", "numbers_in", "read"]

_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2007": " ",
        "\u2212": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\uff05": "%",
        "\u2019": "'",
        "\u02bc": "'",
    }
)
#: How far from a year the words stand that tell what it is, in characters.
_NEAR = 40
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(r"\s+[a-zàâäéèêîïôûüç]{3,}[sx]\b|\s+[A-ZÄÖÜ][a-zäöüß]{2,}(?:en|er|e|n|s)\b|\s+Stück\b")
_NOT_COUNTED = re.compile(
    r"\s+(?:was|has|sales|results|versus|figures|numbers|closes|ends|starts|les|des|dans|nous|plus|moins"
    r"|[Bb]usiness|[Pp]erformance|[Rr]eview|[Rr]evue|[Pp]oint|[Bb]ilanz|[Bb]erichte?)\b"
)
_OF_TREND = re.compile(r"(?:19|20)\d\d points (?:up|down|to)")
_OF_A_YEAR = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|to|of|for|during|vs\.?|versus|and|fy|seit|im|jahr|bis|ab|von|und|en|depuis|de|à|et|avant|after|before|mid|early|late|end|année|année)|[-–/,(])\s*$",
    re.IGNORECASE,
)


_BEHIND_WORDS = re.compile(rf"[\s-]?(?:d'|d’)?(?P<currency>{CURRENCY})|[\s-]?(?:a )?(?P<unit>{UNIT})")
_POINTS = frozenset(("point", "points", "punkt", "punkte", "punkten"))
_NO_SPACE = re.compile(r"\S")
#: All of a text in parentheses, as accountants write a loss.
_IN_PARENTHESES = re.compile(r"\s*[€$£]?\(")
Span = tuple[int, int]
_F = TypeVar("_F", Number, Dated)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text has: its numbers, the periods it names, each in its order."""

    numbers: tuple[Number, ...]
    periods: tuple[Dated, ...]


def numbers_in(text: str, language: str = "en", *, years: bool = True) -> list[Number]:
    """
    Return the numbers of a text that state something; dates, list markers, labels and versions are none.

    :param language: ``en``, ``de`` or ``fr``: how it writes numbers. Default: ``en``.
    :param years: Whether 2026 alone is a year. Default: yes.
    """
    return list(read(text, language, years=years).numbers)


def read(text: str, language: str = "en", *, years: bool = True, hidden: Sequence[Span] = ()) -> Reading:
    """
    Return the numbers and periods of a text.

    :param language: ``en``, ``de`` or ``fr``: how it writes numbers. Default: ``en``.
    :param years: Whether 2026 alone is a year. Default: yes.
    :param hidden: Places in it that are neither, such as names with a number in them. Default: none.
    """
    plain = _blank(text.translate(_PLAIN), hidden)
    numbers: list[Number] = []
    periods: list[Dated] = []
    for start, end in pieces_of(plain):
        piece = _read(plain[start:end], language, years)
        numbers += _moved(piece.numbers, start)
        periods += _moved(piece.periods, start)
    return Reading(tuple(numbers), tuple(periods))


def _moved(found: Sequence[_F], start: int) -> Sequence[_F]:
    return [replace(one, start=one.start + start, end=one.end + start) for one in found] if start else found


# Headings and titles are asked again for each figure under them.
@lru_cache(maxsize=256)
def _read(text: str, language: str, years: bool) -> Reading:
    # Three letters are no number in words.
    if not any(map(str.isdigit, text)) and len(text) < 4:
        return Reading((), ())
    periods = periods_in(text)
    plain = _blank(text, ((dated.start, dated.end) for dated in periods))
    plain = _blank(plain, labels_in(plain))
    numbers: list[Number] = []
    is_in_parentheses = _IN_PARENTHESES.match(plain) is not None and "\n" not in plain.strip()
    for match in WRITTEN.finditer(plain):
        if years and _is_year(match, plain):
            periods.append(Dated(*match.span("digits"), Period("year", int(match["digits"]))))
        elif number := number_of(match, language, is_in_parentheses):
            numbers.append(number)
    numbers = _without_overlaps(numbers, list(_spelt(plain, language)))
    return Reading(tuple(in_rows(numbers, plain)), tuple(sorted(periods, key=lambda dated: dated.start)))


def _without_overlaps(digits: list[Number], words: list[Number]) -> list[Number]:
    """Numbers in digits and in words: "2 million" is a word, but not "1.2 million"."""
    numbers = [number for number in digits if not any(word.start <= number.start < word.end for word in words)]
    apart = [word for word in words if not any(word.start < one.end and one.start < word.end for one in numbers)]
    return sorted([*numbers, *apart], key=lambda number: number.start)


def _blank(text: str, spans: Iterable[Span]) -> str:
    pieces, at = [], 0
    for start, end in sorted(spans):
        # As of a word: what stands behind it is no sign.
        pieces += [text[at:start], _NO_SPACE.sub("_", text[max(at, start) : end])]
        at = max(at, end)
    return "".join([*pieces, text[at:]]) if pieces else text


def _is_year(match: re.Match[str], text: str) -> bool:
    if _OF_TREND.match(text, match.start("digits")):
        # "The trend from 2026 points up."
        return True
    has_unit = any(match[name] for name in ("currency", "thousands", "scale", "after", "unit"))
    if has_unit or not _YEAR.fullmatch(match["digits"]):
        return False
    if match["sign"] in ("+", "-", "−") and _before(text, match.start()).strip():
        return False
    rest, before = text[match.end() : match.end() + _NEAR], _before(text, match.start("digits"))
    is_counted = _COUNTED.match(rest) and not _NOT_COUNTED.match(rest)
    return not is_counted or bool(_OF_A_YEAR.search(before))


def _before(text: str, at: int) -> str:
    return text[max(0, at - _NEAR) : at]


def _spelt(text: str, language: str) -> Iterator[Number]:
    """The numbers in words, with the unit behind them."""
    taken = 0
    for spelt in numbers_in_words(text, language):
        if spelt.start < taken:
            continue
        unit, factor, taken = spelt.unit, 1.0, spelt.end
        if behind := _BEHIND_WORDS.match(text, spelt.end):
            taken = behind.end()
            unit, factor = UNITS[behind["unit"].lower()] if behind["unit"] else (CURRENCIES[behind["currency"]], 1.0)
            if (behind["unit"] or "").lower() in _POINTS and not text[: spelt.start].strip():
                # "Two points for decision" are things to decide.
                unit, taken = "", spelt.end
        bound = bound_before(text, spelt.start)
        step = _step(spelt) * factor
        yield Number(spelt.start, taken, spelt.value * factor, unit, step, bound=bound, is_word=True)


def _step(spelt: Spelt) -> float:
    """How exactly words tell a number: "half a million" less than "five"."""
    if spelt.value >= 1e6 and spelt.value % 1e6:
        return 1e5
    if spelt.unit:
        return 0.2 if spelt.value > 1 else 0.1
    if spelt.value != int(spelt.value):
        return 0.02
    return 1.0 if spelt.value < 1e3 else spelt.value / 10
