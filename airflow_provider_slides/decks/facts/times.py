"""When values are: periods that keys and records tell, and how many periods ago each fact is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from airflow_provider_slides.decks.facts.fact import Fact
from airflow_provider_slides.decks.facts.numerals import number_of
from airflow_provider_slides.decks.figures.periods import Period, period_of, periods_in

#: No period is written longer.
_LONGEST = 100
#: How many texts are kept to be asked for again: as many as there may be facts.
_KEPT = 1 << 16
_IN_KEY_YEAR = r"(?:19|20)\d\d"
_IN_KEY_MONTH = r"(?:jan|feb|mar|mär|fev|fév|apr|avr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|déc)"
#: A year with a part of it in a key.
_DATED = re.compile(
    rf"_({_IN_KEY_YEAR}_(?:[wq]\d{{1,2}}|h\d|\d\d|{_IN_KEY_MONTH})|(?:[qh]\d|w\d{{1,2}}|{_IN_KEY_MONTH}|\d\d)_{_IN_KEY_YEAR})(?=_|$)",
    re.IGNORECASE,
)
#: A month as a number.
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])")
_RELATIVE = ("previous", "current")
#: What a number that stands alone under such a key is of.
_KINDS = {
    **dict.fromkeys(("week", "woche", "kw", "cw", "semaine"), "week"),
    **dict.fromkeys(("month", "monat", "mois"), "month"),
    **dict.fromkeys(("quarter", "quartal", "trimestre"), "quarter"),
}
_YEARS = ("year", "jahr", "annee", "fy", "fiscal_year")


def with_months(facts: Sequence[Fact], *told: Period | None) -> tuple[list[Fact], list[Period | None]]:
    """
    Return facts, and other periods that the data tells, with months for days when each is the first one of a month.

    So databases and data frames tell months: 2026-01-01. When they are those in which quarters begin, it is quarters;
    when all are January, years.
    """
    days = [day for day in (*(fact.period for fact in facts), *told) if day and day.kind == "day"]
    if not days or any(day.number % 100 != 1 for day in days):
        return [*facts], [*told]
    months = {day.number // 100 for day in days}
    is_one = len(set(days)) == 1

    def whole(period: Period | None) -> Period | None:
        if period is None or period.kind != "day":
            return period
        month = period.number // 100
        if not is_one and months == {1}:
            return Period("year", period.year)
        if not is_one and months <= {1, 4, 7, 10}:
            return Period("quarter", period.year, (month + 2) // 3)
        return Period("month", period.year, month)

    return [replace(fact, period=whole(fact.period)) for fact in facts], [*map(whole, told)]


@lru_cache(maxsize=_KEPT)
def time_of(text: str) -> Period | None:
    """Return the period that a text is, and nothing else; ``None`` for other texts."""
    if month := _YEAR_MONTH.fullmatch(text):
        return Period("month", int(month[1]), int(month[2]))
    return period_of(text) if len(text) <= _LONGEST else None


def time_in_key(word: str) -> Period | None:
    """Return when a value is, by a part of its key: "scrap_rate_aug", "revenue_2023", "orders_w46"."""
    return time_of(word) if len(word) == 3 or any(map(str.isdigit, word)) else None


def dated_key(key: str) -> tuple[str, Period | None]:
    """
    Return a key without the period at its end or within, and that: "rides_q4_2024", "member_count_2026_04_target".

    >>> dated_key("rides_2026_w14")
    ('rides', Period(kind='week', year=2026, number=14))
    """
    found = _DATED.search(key)
    if not found:
        return key, None
    parts = found[1].split("_")
    text = "-".join(sorted(parts, key=len, reverse=True))
    period = time_of(text) or time_of(" ".join(sorted(parts, key=len)))
    return (key[: found.start()] + key[found.end() :], period) if period else (key, None)


def time_told(key: str, value: Any) -> Period | None:
    """
    Return the period that stands under a key, which may tell more of it: a "week" is 47 and nothing else.

    :param key: In lower case, without accents.
    :param value: A number, or anything that is written as a period is.
    """
    number = number_of(value)
    if number is None and isinstance(value, int):
        # Too large to be written, too.
        return None
    text = str(value)
    if period := time_of(text):
        return period
    if number is None:
        dated = periods_in(text[:_LONGEST])
        return dated[0].period if dated else None
    if key in _YEARS:
        return Period("year", int(number))
    return Period(_KINDS[key], 0, int(number)) if key in _KINDS else None


def latest(facts: Sequence[Fact]) -> Period | None:
    """Return the latest period that any of these facts is of; ``None`` when none tells one."""
    told = (fact.period for fact in facts if fact.period and fact.period.kind not in _RELATIVE)
    return max(told, default=None, key=_moment)


def with_eras(
    facts: Sequence[Fact], current: Period | None, previous: Period | None, *, is_told: bool
) -> Iterator[Fact]:
    """
    Tell of each fact how many periods ago it is, among those that the data has of its kind.

    :param current: What now is; ``None`` when nothing tells it.
    :param previous: What is compared with, when that is told: its facts are one period ago however long that is.
    :param is_told: The data itself tells what now is, beside its values.
    """
    places = _places(facts, current)
    now = {
        kind: next((place for period, place in known.items() if current and current.is_of(period)), 0)
        for kind, known in places.items()
    }
    # Beside values of no time, those of a time are of an earlier one: "orders" and "orders_aug".
    alone = {kind for kind, known in places.items() if len(known) == 1 and not is_told}
    undated = {_topic(fact) for fact in facts if fact.period is None} if alone else frozenset()
    for fact in facts:
        period = fact.period
        if period is None or period.kind == "current":
            yield fact
        elif period.kind == "previous" or (previous and period.is_of(previous)):
            yield replace(fact, era=-1)
        else:
            is_earlier = period.kind in alone and _topic(fact) in undated
            yield replace(fact, era=now[period.kind] - places[period.kind][period] - is_earlier)


def _places(facts: Sequence[Fact], current: Period | None) -> Mapping[str, Mapping[Period, int]]:
    """The periods of each kind that there are, the latest first, and which one each is."""
    known: dict[str, set[Period]] = defaultdict(set)
    for fact in facts:
        if fact.period and fact.period.kind not in _RELATIVE:
            known[fact.period.kind].add(fact.period)
    if current and current.kind in known:
        known[current.kind].add(current)
    return {
        kind: {period: place for place, period in enumerate(sorted(periods, key=_moment, reverse=True))}
        for kind, periods in known.items()
    }


def _topic(fact: Fact) -> object:
    return tuple(word.stem for word in fact.measure), fact.of


def _moment(period: Period) -> tuple[int, int]:
    return period.year, period.number
