from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts import Fact
from airflow_provider_slides.decks.facts.times import latest, time_in_key, time_of, time_told, with_eras
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.naming import words_of


def fact(period: Period | None, name: str = "orders") -> Fact:
    return Fact(name, 1.0, (), tuple(words_of(name)), name, period=period)


def week(number: int) -> Period:
    return Period("week", 2026, number)


def eras(facts: list[Fact], current: Period | None = None, previous: Period | None = None) -> list[int]:
    return [one.era for one in with_eras(facts, current, previous, is_told=False)]


def test_a_long_text_is_no_period() -> None:
    assert time_of("2026-W47") == week(47)
    assert time_of("2026-W47 " + " " * 200) is None


def test_parts_of_keys_are_periods_when_they_are_short_or_have_digits() -> None:
    assert time_in_key("aug") == Period("month", 0, 8)
    assert time_in_key("2023") == Period("year", 2023)
    assert time_in_key("march") is None


@pytest.mark.parametrize(
    ("key", "value", "period"),
    [
        ("week", 47, Period("week", 0, 47)),
        ("kw", "47", Period("week", 0, 47)),
        ("mois", 11, Period("month", 0, 11)),
        ("quartal", 3, Period("quarter", 0, 3)),
        ("year", 2026, Period("year", 2026)),
        ("week", "Week 47, 2026", week(47)),
        ("day", 5, None),
        ("week", 10**400, None),
        ("since", "long", None),
    ],
)
def test_a_key_tells_what_a_number_under_it_is_of(key: str, value: Any, period: Period | None) -> None:
    assert time_told(key, value) == period


def test_the_latest_period_is_of_no_relative_ones() -> None:
    assert latest([fact(week(45)), fact(Period("previous")), fact(week(46)), fact(None)]) == week(46)
    assert latest([fact(None)]) is None


def test_eras_count_the_periods_that_there_are() -> None:
    facts = [fact(week(47)), fact(week(45)), fact(week(40)), fact(None), fact(Period("previous"))]

    assert eras(facts, week(47)) == [0, -1, -2, 0, -1]
    assert eras(facts, week(45)) == [1, 0, -1, 0, -1]


def test_a_period_that_is_told_to_be_compared_with_is_the_previous_one() -> None:
    assert eras([fact(week(47)), fact(week(46)), fact(week(40))], week(47), week(40)) == [0, -1, -1]


def test_beside_a_value_of_no_time_one_of_a_time_is_earlier() -> None:
    august = Period("month", 0, 8)

    assert eras([fact(None), fact(august)], august) == [0, -1]
    assert eras([fact(None, "revenue"), fact(august)], august) == [0, 0]
    told = with_eras([fact(None), fact(august)], august, None, is_told=True)
    assert [one.era for one in told] == [0, 0]
