from __future__ import annotations

import pytest

from airflow_provider_slides.decks.figures.periods import Period, period_of, periods_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-24", "2026-1124"),
        ("24.11.2026", "2026-1124"),
        ("24/11/2026", "2026-1124"),
        ("11/24/2026", "2026-1124"),
        ("24 November 2026", "2026-1124"),
        ("24. November 2026", "2026-1124"),
        ("24 novembre 2026", "2026-1124"),
        ("November 24th, 2026", "2026-1124"),
        ("Nov 2026", "2026-11"),
        ("März 2026", "2026-03"),
        ("août 2026", "2026-08"),
        ("2026-11", "2026-11"),
        ("11/2026", "2026-11"),
        ("KW 47", "W47"),
        ("week 47 of 2026", "2026-W47"),
        ("semaine 47", "W47"),
        ("2026-W47", "2026-W47"),
        ("Q3", "Q3"),
        ("Q3 2026", "2026-Q3"),
        ("3Q26", "2026-Q3"),
        ("T3 2026", "2026-Q3"),
        ("3. Quartal 2026", "2026-Q3"),
        ("3rd quarter", "Q3"),
        ("3ème trimestre 2026", "2026-Q3"),
        ("H1 2026", "2026-H1"),
        ("1. Halbjahr 2026", "2026-H1"),
        ("1er semestre", "H1"),
        ("FY26", "2026"),
        ("Geschäftsjahr 2026", "2026"),
        ("exercice 2026", "2026"),
        ("last week", "previous"),
        ("Vorjahres", "previous"),
        ("l'an dernier", "previous"),
        ("semaine précédente", "previous"),
        ("this month", "current"),
        ("diese Woche", "current"),
        ("cette semaine", "current"),
        ("10:30 CET", "None"),
        ("14 h 30", "None"),
        ("2024–2026", "None"),
    ],
)
def test_periods_in_three_languages(text: str, expected: str) -> None:
    (found,) = periods_in(f"{text}")

    assert (str(found.period), found.start, found.end) == (expected, 0, len(text))


@pytest.mark.parametrize("text", ["41 orders", "may be", "1.5", "5%", "Q5", "KW 4.7%", "March on", "2026", ""])
def test_these_are_none(text: str) -> None:
    assert periods_in(text) == []


def test_they_come_in_the_order_of_the_text() -> None:
    assert [str(one.period) for one in periods_in("Q3 vs. last week, 24.11.2026")] == ["Q3", "previous", "2026-1124"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" 2026 ", "2026"), ("Q3", "Q3"), ("Sep", "09"), ("févr.", "02"), ("Q3 results", "None"), ("Orders", "None")],
)
def test_a_text_may_be_a_period(text: str, expected: str) -> None:
    assert str(period_of(text)) == expected


def test_a_year_that_is_not_told_is_any() -> None:
    assert Period("quarter", 2026, 3).is_of(Period("quarter", 0, 3))
    assert not Period("quarter", 2026, 3).is_of(Period("quarter", 2025, 3))
    assert not Period("quarter", 2026, 3).is_of(Period("half", 2026, 3))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("in the second quarter of 2026", "2026-Q2"), ("im dritten Quartal", "Q3"), ("au premier trimestre", "Q1")],
)
def test_quarters_are_counted_in_words(text: str, expected: str) -> None:
    assert [str(dated.period) for dated in periods_in(text)] == [expected]


@pytest.mark.parametrize("heading", ["Before", "Avant", "davor"])
def test_a_column_may_be_of_before(heading: str) -> None:
    assert period_of(heading) == Period("previous")
