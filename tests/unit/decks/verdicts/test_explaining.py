from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.verdicts.explaining import Explainer
from tests.unit.decks.verdicts.statements import HISTORY, TABLE, claim_of, verdict, verdicts

FINE = (Kind.SUPPORTED, Kind.DERIVED)


def test_a_fact_comes_before_what_is_made_of_several() -> None:
    data, claim = claim_of("Total revenue: 2", {"total_revenue": 2, "a": {"revenue": 1}, "b": {"revenue": 1}})

    source = Explainer(data, claim).explained()

    assert source is not None
    assert (source.is_derived, source.paths) == (False, ("total_revenue",))


@pytest.mark.parametrize(
    ("statement", "title", "is_right"),
    [
        # Whom a figure is of, where the sentence doesn't say: the title does.
        ("Revenue reached €1.35M", "EMEA", True),
        ("Revenue reached €1.83M", "EMEA", False),
        ("Revenue reached €3.89M", "EMEA", True),
        # And what.
        ("EMEA: 12,408", "Orders by region", True),
        ("EMEA: 12,804", "Orders by region", False),
    ],
)
def test_the_title_tells_what_the_sentence_does_not(statement: str, title: str, is_right: bool) -> None:
    assert (verdict(statement, title=title).kind in FINE) is is_right


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        ("Revenue was 150", True),
        ("Revenue was 120", False),
        ("Revenue was 120 in week 46", True),
        ("Revenue was 150 in week 46", False),
        ("Last week revenue was 120", True),
        ("Revenue rose from 120 to 150", True),
        ("Revenue rose to 150, from 120", True),
    ],
)
def test_a_figure_is_of_its_time(statement: str, is_right: bool) -> None:
    data, _ = claim_of("Revenue was 150", HISTORY)
    assert data.oldest(("revenu",)) == -3

    assert all((finding.kind in FINE) is is_right for finding in verdicts(statement, HISTORY))


def test_a_part_of_a_whole_may_stand_beside_it() -> None:
    found = verdicts("12,408 of 34,348 orders came from EMEA", TABLE)

    assert [finding.kind in FINE for finding in found] == [True, True]


def test_the_lowest_and_the_highest_of_a_range_are_of_anybody() -> None:
    found = verdicts("Margin ranged from 28.4% to 33.9%", TABLE)

    assert [finding.kind for finding in found] == [Kind.SUPPORTED, Kind.SUPPORTED]


def test_a_line_may_be_named_as_a_half_year_is() -> None:
    rows = [{"line": "S3", "trips": 767}, {"line": "U6", "trips": 1073}]

    assert verdict("S3: 767 trips", {"rows": rows}).kind is Kind.SUPPORTED
    assert verdict("S3: 1,073 trips", {"rows": rows}).kind is Kind.CONTRADICTED
    named = {"S3": {"trips": 767, "riders": 1}, "U6": {"trips": 1073, "riders": 2}}
    assert verdict("Total trips: 1,840", named).kind is Kind.DERIVED


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        # Words that nobody knows may tell how a figure is made, but not that it is another one.
        ("EMEA floobs 34.6% on revenue", True),
        ("EMEA floobs 35.9% on revenue", False),
        ("EMEA floobs €1,436,000 on revenue", False),
        ("EMEA floobs 2.6x on revenue", False),
    ],
)
def test_words_that_nobody_knows_may_tell_how_a_figure_is_made(statement: str, is_right: bool) -> None:
    assert (verdict(statement).kind in (Kind.SUPPORTED, Kind.DERIVED)) is is_right


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [("Besuche in Ulm: 444", True), ("Kundenbesuche in Ulm: 444", True), ("Kundenbesuche in Ulm: 445", False)],
)
def test_what_is_measured_is_guessed_where_no_word_is_of_the_data(statement: str, is_right: bool) -> None:
    facts = [
        {"store": "Ulm", "store_sales": 9700, "footfall": 444},
        {"store": "Bonn", "store_sales": 8000, "footfall": 390},
    ]

    assert (verdict(statement, facts).kind in (Kind.SUPPORTED, Kind.DERIVED)) is is_right


SHOPS = {
    "week": "2026-W47",
    "shops": [
        {"shop": "Leeds", "sales": 530, "sales_last_week": 430, "sales_plan": 500, "fill_rate": 61.3},
        {"shop": "York", "sales": 310, "sales_last_week": 300, "sales_plan": 320, "fill_rate": 50.3},
        {"shop": "Bath", "sales": 130, "sales_last_week": 140, "sales_plan": 125, "fill_rate": 55.2},
    ],
}


@pytest.mark.parametrize(
    ("statement", "title", "is_right"),
    [
        # What a title compares with is not when its slide is.
        (
            "By sales, the order is Leeds at 530, York at 310 and Bath at 130",
            "Sales in all: 970 (+11.5% on week 46)",
            True,
        ),
        (
            "By sales, the order is Leeds at 430, York at 310 and Bath at 130",
            "Sales in all: 970 (+11.5% on week 46)",
            False,
        ),
        ("Sales at Leeds rose by 23.3% from week 46 to 530", "", True),
        ("Sales at Leeds: from 430 in week 46 to 530, a rise of 23.3%", "", True),
        ("Taking week 46 as the basis, sales at Leeds moved up by 23.3% to 530", "", True),
        ("After 430 in week 46, Leeds now reports 530 for sales", "", True),
        ("After 440 in week 46, Leeds now reports 530 for sales", "", False),
        # Of all of them, whoever is named beside it.
        ("Fill rate by shop: anywhere from 50.3% to 61.3%", "All about Bath", True),
        ("Fill rate by shop: anywhere from 50.3% to 63.3%", "All about Bath", False),
        ("Der niedrigste und der höchste Wert der Fill rate sind 50,3% und 61,3%", "Bath", True),
        # "Sur le plan de" is of no plan.
        ("Sur le plan de sales, Leeds atteint 530", "", True),
        ("Sur le plan de sales, Leeds atteint 520", "", False),
        ("Leeds and York are 220 apart on sales", "", True),
        ("Of the company’s sales, Leeds has 54.6%", "", True),
        ("Leeds, York and Bath lead in sales with 530 t, 310 t and 130 t", "", True),
        ("Leeds, York and Bath lead in sales with 530 t, 130 t and 310 t", "", False),
        ("Added up, sales of Leeds and York come to 840", "", True),
        ("The smallest figure for sales is 130, the largest 530", "Leeds", True),
        ("The smallest figure for sales is 130, the largest 540", "Leeds", False),
        ("Sales at Leeds: 530 now, 430 before", "", True),
        ("Sales at Leeds: 530 now, 440 before", "", False),
        ("– 23.3 percent higher than in the previous week: sales at Leeds", "", True),
        ("– 23.3 percent lower than in the previous week: sales at Leeds", "", False),
        ("For sales, Leeds cleared 520", "", True),
    ],
)
def test_whom_and_when_a_figure_is_of(statement: str, title: str, *, is_right: bool) -> None:
    found = verdicts(statement, SHOPS, title=title)

    # What the title itself says is right.
    assert all(finding.kind in FINE for finding in found) is is_right


def test_a_word_of_a_name_tells_of_no_total() -> None:
    facts = [{"site": "Ulm", "whole_blood_donations": 5938}, {"site": "Kiel", "whole_blood_donations": 6945}]

    assert verdict("Whole blood donations at Ulm: 5,938", facts).kind is Kind.SUPPORTED
    (one, other) = verdicts("We had 5,938 for whole blood donations at Ulm and 6,945 at Kiel", facts)
    assert (one.kind, other.kind) == (Kind.SUPPORTED, Kind.SUPPORTED)


def test_a_sum_that_the_data_has_is_one_whatever_its_name() -> None:
    facts = {
        "sites": {name: {"handling": value} for name, value in (("Ulm", 500), ("Kiel", 300), ("Bonn", 200))},
        "total": {"handling": 1000},
    }

    assert verdict("Ulm has 50% of all handling", facts).kind is Kind.DERIVED
    assert verdict("Ulm has 51% of all handling", facts).kind is not Kind.DERIVED


def test_minutes_are_no_minimum() -> None:
    facts = [
        {"site": "Ulm", "treatment_time_min": 24.9, "treatment_time_min_prev": 22.2},
        {"site": "Kiel", "treatment_time_min": 27.5, "treatment_time_min_prev": 28.2},
    ]

    found = verdicts("Ulm: treatment time 24.9 min (+12.2%)", facts)
    assert [finding.kind for finding in found] == [Kind.SUPPORTED, Kind.DERIVED]
    found = verdicts("Treatment time at Ulm: 24.9 min. Treatment time at Kiel: 27.5 min.", facts)
    assert [finding.kind for finding in found] == [Kind.SUPPORTED, Kind.SUPPORTED]


def test_a_quarter_without_its_year_is_the_last_one() -> None:
    facts = {
        "period": "2025-Q1",
        "sites": [{"site": "Ulm", "toys": 355, "toys_prev": 270}, {"site": "Kiel", "toys": 9}],
    }

    assert verdict("Toys at Ulm in Q4: 270", facts).kind is Kind.SUPPORTED
    assert verdict("Toys at Ulm in Q4 2024, at last: 270", facts).kind is Kind.SUPPORTED
    assert verdict("Toys at Ulm in Q4: 355", facts).kind is Kind.CONTRADICTED


def test_a_word_of_what_is_measured_names_nobody_alone() -> None:
    facts = [{"site": "Cocoa Wharf", "cocoa_costs": 44}, {"site": "Hazel Mill", "cocoa_costs": 113}]

    assert verdict("Cocoa costs at Hazel Mill: 113", facts).kind is Kind.SUPPORTED
    assert verdict("Cocoa costs at Hazel Mill: 44", facts).kind is Kind.CONTRADICTED
