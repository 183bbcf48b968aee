from __future__ import annotations

import re

import pytest

from airflow_provider_slides.decks.figures.digits import DIGITS, value_of


@pytest.mark.parametrize(
    ("digits", "language", "expected"),
    [
        ("12", "en", (12, 1, None)),
        ("1,346", "en", (1346, 1, 1.346)),
        ("1.346", "en", (1.346, 0.001, 1346)),
        ("1.346", "de", (1346, 1, 1.346)),
        ("1,346", "fr", (1.346, 0.001, 1346)),
        ("1,346,000.5", "en", (1346000.5, 0.1, None)),
        ("1.346.000,5", "en", (1346000.5, 0.1, None)),
        ("1 346,5", "fr", (1346.5, 0.1, None)),
        ("1.346.000", "en", (1346000, 1, None)),
        ("0.346", "de", (0.346, 0.001, None)),
        ("1234.567", "de", (1234.567, 0.001, None)),
        ("1,5", "en", (1.5, 0.1, None)),
        (".5", "en", (0.5, 0.1, None)),
        ("1.2e6", "en", (1.2e6, 1e5, None)),
        ("1e-2", "en", (0.01, 0.01, None)),
    ],
)
def test_digits_in_both_notations(digits: str, language: str, expected: tuple[float, float, float | None]) -> None:
    assert value_of(digits, language) == pytest.approx(expected)


@pytest.mark.parametrize("digits", ["9" * 400, "1e999", "1e301", "9" * 299 + "e999"])
def test_what_nothing_can_be_measured_by_is_no_number(digits: str) -> None:
    assert value_of(digits, "en") is None


@pytest.mark.parametrize("digits", ["1,234", "1 234 567", "1'234.5", "12,34,567", "0.5", ".5", "1e6"])
def test_these_are_the_digits_of_one_number(digits: str) -> None:
    found = re.match(DIGITS, digits)

    assert found is not None
    assert found[0] == digits
