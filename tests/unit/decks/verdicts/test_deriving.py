from __future__ import annotations

from collections.abc import Iterable

import pytest

from airflow_provider_slides.decks.deck import Point
from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.verdicts import deriving, judge
from airflow_provider_slides.decks.verdicts.data import Source
from tests.unit.decks.verdicts.statements import HISTORY, PLANNED, TABLE, chart_of, verdict


@pytest.mark.parametrize(
    ("statement", "how"),
    [
        ("Total revenue: €3,892,000", "Sum of 3"),
        ("EMEA and APAC together: €2,061,000 of revenue", "Sum: 715,000 + 1,346,000"),
        ("EMEA and APAC together make up 53.0% of revenue", "Share of 715,000 + 1,346,000"),
        ("EMEA makes up 34.6% of revenue", "Share of 1,346,000 in 3,892,000"),
        ("EMEA revenue rose by €134,000", "Change from 1,212,000 to 1,346,000"),
        ("EMEA revenue is up 11.1%", "Change from 1,212,000 to 1,346,000"),
        ("Average revenue per region: €1,297,333", "Average of 3"),
        ("EMEA is €485k behind the Americas in revenue", "Difference"),
        ("Revenue in the Americas is 2.6x that of APAC", "Ratio of 1,831,000 to 715,000"),
        ("EMEA return rate: 6.4%", "794 by 12,408"),
        ("Revenue per order in EMEA: €108.48", "1,346,000 by 12,408"),
        ("The gap in margin between APAC and the Americas is 5.5 pp", "Difference"),
        ("Margin differs by 5.5 pp", "Difference of the highest"),
    ],
)
def test_what_is_made_of_facts_by_name_is_derived(statement: str, how: str) -> None:
    finding = verdict(statement)

    assert finding.kind is Kind.DERIVED
    assert finding.message.startswith(how)


@pytest.mark.parametrize(
    ("statement", "facts"),
    [
        ("Leeds beat its target by €34k", PLANNED),
        ("York missed its target by €58k", PLANNED),
        ("Bath: 6.5% ahead of plan", PLANNED),
        ("York reached 91.7% of its revenue target", PLANNED),
        ("Average revenue of the last four periods: 120", HISTORY),
        ("Revenue grew 25% on last week", HISTORY),
        ("Revenue grew 50% since week 44", HISTORY),
    ],
)
def test_plans_and_histories(statement: str, facts: object) -> None:
    assert verdict(statement, facts).kind is Kind.DERIVED


@pytest.mark.parametrize(
    "statement",
    [
        # Each is a value that something gives, but not what the words name.
        "EMEA revenue: 53.0%",
        "EMEA revenue: €134,000",
        "EMEA revenue: €1,297,333",
        "EMEA margin was 6.4%",
        "Orders in EMEA grew by 11.1%",
        "EMEA margin: 2.6x",
    ],
)
def test_what_the_words_do_not_name_is_not_derived(statement: str) -> None:
    assert verdict(statement).kind not in (Kind.SUPPORTED, Kind.DERIVED)


def test_rates_are_not_added_up() -> None:
    assert verdict("Total margin: 93.5%").kind not in (Kind.SUPPORTED, Kind.DERIVED)
    assert verdict("Average margin: 31.2%", TABLE).kind in (Kind.SUPPORTED, Kind.DERIVED)


def test_a_change_that_the_data_has_itself_is_one() -> None:
    facts = {"revenue": 100, "revenue_change_pct": -4.0}

    assert verdict("Revenue fell by 4.0%", facts).kind is Kind.SUPPORTED
    assert verdict("Revenue rose by 4.0%", facts).kind is Kind.CONTRADICTED


def test_what_is_made_of_facts_is_made_once_for_all_points_of_a_chart(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chart of thousands of points would take minutes else."""
    points = [Point(f"Step {number}", 7e6 + number, "0") for number in range(200)]
    facts = {f"measure {letter}": {"last": number, "now": number + 3} for number, letter in enumerate("abcdefgh", 10)}
    makings = []

    class Counted(deriving.Made):
        def __init__(self, sources: Iterable[Source]) -> None:
            makings.append(self)
            super().__init__(sources)

    monkeypatch.setattr(deriving, "Made", Counted)

    assert len(judge(chart_of(*points, name="Height"), facts)) == len(points)
    assert 0 < len(makings) <= 20
