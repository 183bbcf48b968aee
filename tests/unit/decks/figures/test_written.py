from __future__ import annotations

import pytest

from airflow_provider_slides.decks.figures.number import Number
from airflow_provider_slides.decks.figures.written import WRITTEN, number_of


def number(text: str, language: str = "en", *, is_in_parentheses: bool = False) -> Number | None:
    match = WRITTEN.search(text)
    assert match is not None
    return number_of(match, language, is_in_parentheses)


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("12", "en", 12, ""),
        ("€1.2M", "en", 1.2e6, "EUR"),
        ("1,2 Mio. €", "de", 1.2e6, "EUR"),
        ("1,2 M€", "fr", 1.2e6, "EUR"),
        ("TEUR 12", "de", 12e3, "EUR"),
        ("k€ 12", "de", 12e3, "EUR"),
        ("12 millions d'euros", "fr", 12e6, "EUR"),
        ("5T", "en", 5e12, ""),
        ("5T", "de", 5e3, ""),
        ("5 billion", "en", 5e9, ""),
        ("5 Billion", "de", 5e12, ""),
        ("5 Billionen", "de", 5e12, ""),
        ("640 bps", "en", 6.4, "%"),
        ("3 percentage points", "en", 3, "pp"),
        ("3 Prozentpunkte", "de", 3, "pp"),
        ("2x", "en", 2, "x"),
        ("-5%", "en", -5, "%"),
        ("▼ 5%", "en", -5, "%"),
        ("12 kg", "en", 12, ""),
        ("12kg", "en", 12, ""),
    ],
)
def test_scale_unit_and_sign(text: str, language: str, value: float, unit: str) -> None:
    found = number(text, language)

    assert found is not None
    assert (found.value, found.unit) == (pytest.approx(value), unit)
    assert text[found.end :] in ("", "kg", " kg")


@pytest.mark.parametrize("text", ["3D", "4ever", "9" * 400])
def test_these_are_no_numbers(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "is_in_parentheses", "value", "start"),
    [
        ("(12)", True, -12, 0),
        ("(12)", False, 12, 1),
        ("(12", True, 12, 1),
        ("$(12)", True, -12, 0),
        ("12-", True, -12, 0),
    ],
)
def test_accountants_write_losses_in_parentheses(text: str, is_in_parentheses: bool, value: float, start: int) -> None:
    found = number(text, is_in_parentheses=is_in_parentheses)

    assert found is not None
    assert (found.value, found.start) == (value, start)


def test_what_else_is_told() -> None:
    found = number("about +1.200 GWh")

    assert found is not None
    assert (found.sign, found.bound, found.measured, found.other, found.is_scaled) == ("+", "about", "GWh", 1200, False)
    other = number("±2M")
    assert other is not None
    assert (other.bound, other.is_scaled, other.step) == ("about", True, 1e6)
