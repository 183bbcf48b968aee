from __future__ import annotations

from dataclasses import replace

import pytest

from airflow_provider_slides.decks.figures.number import Number
from airflow_provider_slides.decks.figures.rows import in_rows

FIRST = Number(0, 3, 241.0, "", 1.0)


def first_of(between: str, second: str, value: float, **about: object) -> Number:
    start = 3 + len(between)
    other = Number(start, start + len(second), value, "EUR", 1.0, **about)  # type: ignore[arg-type]
    return in_rows([FIRST, other], f"241{between}{second}")[0]


@pytest.mark.parametrize("between", ["-", "–", " to ", " bis ", " à "])
def test_the_first_of_a_range_has_unit_and_scale_of_the_second(between: str) -> None:
    found = first_of(between, "260M", 260e6, is_scaled=True)

    assert (found.value, found.step, found.unit) == (241e6, 1e6, "EUR")


def test_the_first_of_a_range_is_not_scaled_by_a_whole_number() -> None:
    assert first_of("-", "2600", 2600.0).value == 241


@pytest.mark.parametrize("between", [" → ", " vs. ", " statt ", " au lieu de ", ", ", " and "])
def test_the_first_of_a_row_may_have_them(between: str) -> None:
    found = first_of(between, "236M", 236e6, is_scaled=True)

    assert (found.value, found.implied, found.implied_unit) == (241, 1e6, "EUR")


@pytest.mark.parametrize(
    ("between", "value"), [(" people earned ", 236e6), (" → ", 2e6), (" → ", 2e9), (" → ", 0.0), (" " * 50, 236e6)]
)
def test_others_are_no_row(between: str, value: float) -> None:
    assert first_of(between, "236M", value, is_scaled=True) == FIRST


def test_a_row_may_be_long() -> None:
    text = "241, 242, €243"
    numbers = [FIRST, replace(FIRST, start=5, end=8), Number(10, 14, 243.0, "EUR", 1.0)]

    assert [number.implied_unit for number in in_rows(numbers, text)] == ["EUR", "EUR", ""]


@pytest.mark.parametrize("between", ["-", " → "])
def test_what_has_a_unit_keeps_it(between: str) -> None:
    first, start = replace(FIRST, unit="USD"), 3 + len(between)
    second = Number(start, start + 4, 236e6, "EUR", 1e6, is_scaled=True)

    assert in_rows([first, second], f"241{between}236M") == [first, second]
