from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.verdicts.explaining import Explainer
from tests.unit.decks.verdicts.statements import HISTORY, TABLE, claim_of, verdict

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

    from tests.unit.decks.verdicts.statements import verdicts

    assert all((finding.kind in FINE) is is_right for finding in verdicts(statement, HISTORY))


def test_a_part_of_a_whole_may_stand_beside_it() -> None:
    from tests.unit.decks.verdicts.statements import verdicts

    found = verdicts("12,408 of 34,348 orders came from EMEA", TABLE)

    assert [finding.kind in FINE for finding in found] == [True, True]


def test_the_lowest_and_the_highest_of_a_range_are_of_anybody() -> None:
    from tests.unit.decks.verdicts.statements import verdicts

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
