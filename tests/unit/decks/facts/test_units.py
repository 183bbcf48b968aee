from __future__ import annotations

import pytest

from airflow_provider_slides.decks.facts.units import DIMENSIONS, PHYSICAL, is_money, unit_of
from airflow_provider_slides.decks.wording.naming import words_of


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("EUR", ("EUR", 1.0)),
        ("€", ("EUR", 1.0)),
        ("k€", ("EUR", 1e3)),
        ("TEUR", ("EUR", 1e3)),
        ("Mio. €", ("EUR", 1e6)),
        ("million USD", ("USD", 1e6)),
        ("%", ("%", 1.0)),
        ("percent", ("%", 1.0)),
        ("fraction", ("%", 100.0)),
        ("bps", ("%", 0.01)),
        ("pp", ("pp", 1.0)),
        ("thousand", ("", 1e3)),
        ("visitors", ("", 1.0)),
        ("", ("", 1.0)),
    ],
)
def test_units_are_read_as_they_are_written(written: str, unit: tuple[str, float]) -> None:
    assert unit_of(written) == unit


def test_a_unit_of_any_length_is_finite() -> None:
    assert unit_of("million " * 10_000)[1] < 1e100


@pytest.mark.parametrize(
    ("name", "told"),
    [("revenue", True), ("Umsatz", True), ("orders", False), ("refund_rate", False), ("cost_ratio", False)],
)
def test_money_is_told_by_what_words_mean(name: str, told: bool) -> None:
    assert is_money(words_of(name)) is told


def test_what_is_physical_is_told_in_its_smallest_unit() -> None:
    assert PHYSICAL["mwh"] == ("wh", 1e6)
    assert PHYSICAL["stunden"] == PHYSICAL["h"] == ("s", 3600.0)
    assert frozenset({"wh", "w", "s", "g", "m", "l", "b"}) == DIMENSIONS


def test_a_budget_of_what_is_no_money_is_none() -> None:
    assert is_money(words_of("budget"))
    assert is_money(words_of("revenue budget"))
    assert not is_money(words_of("orders budget"))
