from __future__ import annotations

import re

import pytest

from airflow_provider_slides.decks.figures.notation import (
    CURRENCIES,
    CURRENCY,
    SCALE,
    SCALES,
    UNIT,
    UNITS,
    alternatives,
)


def test_the_longest_is_taken() -> None:
    assert re.findall(alternatives(["a", "ab", "€"]), "ab a€ abc") == ["ab", "a", "€"]


def test_case_may_tell_nothing() -> None:
    assert re.findall(alternatives(["ab"], ignore_case=True), "AB ab") == ["AB", "ab"]
    assert re.findall(alternatives(["ab"]), "AB ab") == ["ab"]


@pytest.mark.parametrize(("pattern", "words"), [(CURRENCY, CURRENCIES), (SCALE, SCALES), (UNIT, UNITS)])
def test_all_are_found(pattern: str, words: dict[str, object]) -> None:
    assert [word for word in words if not re.fullmatch(pattern, word)] == []


@pytest.mark.parametrize(("text", "scale"), [("M€", "M"), ("Mrd EUR", "Mrd"), ("TEUR", "T"), ("Md€", "Md")])
def test_a_scale_stands_right_before_a_currency(text: str, scale: str) -> None:
    found = re.match(SCALE, text)

    assert found is not None
    assert found[0] == scale


def test_scales_tell_how_much() -> None:
    assert (SCALES["k"], SCALES["Mio."], SCALES["Mrd."], SCALES["bn"], SCALES["lakh"]) == (1e3, 1e6, 1e9, 1e9, 1e5)
    assert (UNITS["bps"], UNITS["-fach"], CURRENCIES["CHF"]) == (("%", 0.01), ("x", 1.0), "CHF")
