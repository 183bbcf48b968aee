from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from tests.unit.decks.verdicts.statements import TABLE, verdict, verdicts


@pytest.mark.parametrize(
    ("statement", "expected", "why"),
    [
        ("APAC revenue was €1.35M", "€0.72M", "That is EMEA revenue."),
        ("EMEA revenue fell 11.1%", "+11.1%", "The direction is wrong."),
        ("EMEA revenue was €1.35bn", "1,346,000", "off by a factor of 1,000"),
        ("EMEA margin rose to 31.2 pp", "31.2%", ""),
        ("Total revenue €3.98M", "€3.89M", "sum of 3"),
        ("EMEA: 1.436.000 € Umsatz", "1.346.000 €", "rows[0].revenue"),
    ],
)
def test_it_is_told_what_should_stand_there_and_why(statement: str, expected: str, why: str) -> None:
    finding = verdict(statement)

    assert finding.kind is not Kind.SUPPORTED
    assert finding.expected == expected or not finding.expected
    assert why in finding.message


def test_last_period_s_value_is_told_as_such() -> None:
    finding = verdict("EMEA revenue: €1,212,000")

    assert finding.kind is Kind.CONTRADICTED
    assert "of the previous period" in finding.message


def test_another_currency_is_told() -> None:
    finding = verdict("Cost: $2.1M", {"cost_eur": 2100000})

    assert finding.kind is Kind.CONTRADICTED
    assert "The currency is EUR." in finding.message


def test_percent_and_percentage_points_are_told_apart() -> None:
    finding = verdict("Margin rose by 0.7%", {"margin": 0.312, "margin_prev": 0.305})

    assert finding.kind is Kind.CONTRADICTED


def test_only_the_title_s_word_for_it_leaves_a_doubt() -> None:
    assert verdict("NPS in EMEA: 67", title="Revenue").kind is Kind.UNSUPPORTED
    assert verdict("Revenue in EMEA: 67").kind is Kind.CONTRADICTED


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        ("EMEA revenue rose to €1.35M", True),
        ("EMEA revenue fell to €1.35M", False),
        ("Der Umsatz in APAC sank auf 715.000 €", True),
        ("Der Umsatz in APAC stieg auf 715.000 €", False),
    ],
)
def test_a_level_is_reached_from_the_side_that_is_said(statement: str, is_right: bool) -> None:
    (finding,) = verdicts(statement, TABLE)

    assert (finding.kind is Kind.SUPPORTED) is is_right


def test_the_smallest_and_largest_facts_are_compared() -> None:
    facts = {"revenue": 2e-308, "orders": 1.7e308}

    assert {finding.kind for finding in verdicts("Revenue: 5, orders: 12", facts)} == {Kind.CONTRADICTED}


def test_a_figure_in_another_language_than_the_data_may_be_what_no_word_of_it_names() -> None:
    data = {"shops": {"Alpha": {"visitors": 1204, "sales": 340}, "Beta": {"visitors": 2204, "sales": 640}}}

    assert verdict("Alpha: 1.204 Umsätze", data).kind is Kind.SUPPORTED
    assert verdict("Alpha: 1.203 Umsätze", data).kind is Kind.CONTRADICTED
    assert verdict("Alpha sales were 1,204", data).kind is Kind.CONTRADICTED


@pytest.mark.parametrize(
    ("before", "direction", "is_fine"),
    [
        ((1_000_000, 1_100_000), "rose", True),
        ((1_000_000, 1_100_000), "fell", False),
        ((1_400_000, 1_100_000), "fell", True),
        ((1_300_000, 1_200_000), "fell", True),
    ],
)
def test_a_direction_is_wrong_when_no_earlier_period_makes_it_right(
    before: tuple[int, int], direction: str, is_fine: bool
) -> None:
    months = [{"month": f"2026-{at:02}", "revenue_eur": value} for at, value in enumerate((*before, 1_200_000), 1)]
    kind = verdict(f"Revenue {direction} to €1.2M", {"months": months}).kind

    assert (kind is not Kind.CONTRADICTED) is is_fine
