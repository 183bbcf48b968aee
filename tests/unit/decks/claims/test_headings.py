from __future__ import annotations

import pytest

from airflow_provider_slides.decks.claims.headings import (
    both_notations,
    multiplied,
    physical,
    scaled,
    unit_of_headings,
    unit_of_line,
)
from airflow_provider_slides.decks.figures.number import Number
from airflow_provider_slides.decks.figures.numbers import numbers_in

TWELVE = Number(0, 2, 12.0, "", 1.0)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Revenue (€k)", ("EUR", 1e3)),
        ("Revenue [USD]", ("USD", 1.0)),
        ("Umsatz in Mio. €", ("EUR", 1e6)),
        ("Umsatz (in Mio. CHF)", ("CHF", 1e6)),
        ("Umsatz, TEUR", ("EUR", 1e3)),
        ("Chiffre d'affaires en M€", ("EUR", 1e6)),
        ("Chiffre d'affaires (millions d'euros)", ("EUR", 1e6)),
        ("Revenue ('000)", ("", 1e3)),
        ("Share (%)", ("%", 1.0)),
        ("Share %", ("%", 1.0)),
        ("Change (pp)", ("pp", 1.0)),
        ("Up 5%", ("", 1.0)),
        ("Revenue in EMEA", ("", 1.0)),
        ("Orders", ("", 1.0)),
    ],
)
def test_a_heading_tells_unit_and_scale(heading: str, expected: tuple[str, float]) -> None:
    assert unit_of_headings(["Region", heading]) == expected


def test_the_nearest_heading_wins() -> None:
    assert unit_of_headings(["Revenue (€k)", "All (USD)"]) == ("EUR", 1e3)


def test_a_line_tells_it_before_its_figures() -> None:
    line = "Revenue, £k: Leeds 1,284"

    assert unit_of_line(line, 19) == ("GBP", 1e3)
    assert unit_of_line(line, 9) == ("", 1.0)


@pytest.mark.parametrize(
    ("written", "unit", "scale", "expected"),
    [
        ("12", "EUR", 1e3, [(12e3, "EUR"), (12, "EUR")]),
        ("12", "%", 1.0, [(12, "%")]),
        ("12", "", 1.0, [(12, "")]),
        ("12M", "EUR", 1e3, [(12e6, "")]),
        ("€12", "EUR", 1e3, [(12e3, "EUR"), (12, "EUR")]),
        ("$12", "EUR", 1e3, [(12, "USD")]),
        ("1.346", "EUR", 1.0, [(1.346, "EUR"), (1346, "EUR")]),
    ],
)
def test_a_figure_under_it(written: str, unit: str, scale: float, expected: list[tuple[float, str]]) -> None:
    (number,) = numbers_in(written)

    assert [(one.value, one.unit) for one in scaled(number, unit, scale)] == expected


def test_both_notations() -> None:
    (english,) = numbers_in("1.346")

    assert [(one.value, one.other) for one in both_notations(english)] == [(1.346, 1346), (1346, None)]
    assert both_notations(TWELVE) == [TWELVE]


def test_what_is_multiplied_is_as_exact_as_it_was() -> None:
    (found,) = multiplied([TWELVE], 1e3, "EUR")

    assert (found.value, found.step, found.unit) == (12e3, 1e3, "EUR")


@pytest.mark.parametrize(
    ("text", "heading", "expected"),
    [
        ("12", "Energy (MWh)", [(12e6, "wh")]),
        ("12", "Duration in hours", [(43200, "s")]),
        ("12 kg", "", [(12e3, "g")]),
        ("12 kg", "Energy (MWh)", [(12e3, "g")]),
        ("12", "Energy", []),
        ("€12", "Energy (MWh)", []),
    ],
)
def test_physical_units(text: str, heading: str, expected: list[tuple[float, str]]) -> None:
    (number,) = numbers_in(text)

    assert [(one.value, one.unit) for one in physical(number, [number], [heading])] == expected
