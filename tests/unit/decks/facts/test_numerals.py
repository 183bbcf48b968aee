from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts.numerals import is_numeral, is_text, number_of


@pytest.mark.parametrize(("value", "number"), [(3, 3.0), (-0.5, -0.5), ("12", 12.0), ("-3.5e2", -350.0)])
def test_numbers_are_those_of_json_and_texts_that_are_one(value: Any, number: float) -> None:
    assert number_of(value) == number


@pytest.mark.parametrize(
    "value", [True, None, float("nan"), float("inf"), "1e999", 10**400, "", "1,5", "12 %", "1" * 50, [1], {"a": 1}]
)
def test_all_else_is_no_number(value: Any) -> None:
    assert number_of(value) is None


def test_a_text_is_one_that_is_no_number() -> None:
    assert is_text("W47")
    assert not is_text("47")
    assert not is_text(47)
    assert is_numeral("1e5")
    assert not is_numeral("1.")
