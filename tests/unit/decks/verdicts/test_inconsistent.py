from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Point
from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.verdicts import judge
from tests.unit.decks.verdicts.statements import TABLE, chart_of, deck_of


@pytest.mark.parametrize(
    ("point", "is_fine"),
    [
        (Point("EMEA", 1346000.0, workbook=1346000.0), True),
        (Point("EMEA", 1346000.0, workbook=1346000.0000001), True),
        (Point("EMEA", 1346000.0, workbook=1346001.5), False),
        (Point("EMEA", 1346000.0, workbook=None), True),
        (Point("EMEA", 1346000.0, "1.35M", has_own_label=True), True),
        (Point("EMEA", 1346000.0, "1.53M", has_own_label=True), False),
        (Point("EMEA", 0.312, "31.2%", has_own_label=True), True),
        (Point("EMEA", 1346000.0, "see notes", has_own_label=True), True),
    ],
)
def test_a_chart_its_workbook_and_its_labels_say_one_thing(point: Point, is_fine: bool) -> None:
    assert (judge(chart_of(point), None) == []) is is_fine


def test_it_is_told_where_the_other_value_stands() -> None:
    (finding,) = judge(chart_of(Point("EMEA", 2.0, workbook=3.0, cell="Sheet1!B2")), None)

    assert (finding.value, finding.expected) == (2.0, "3")
    assert "Sheet1!B2" in finding.message


def test_one_currency_among_others_is_inconsistent_where_the_facts_tell_none() -> None:
    texts = ("EMEA revenue: €1.35M", "Revenue in the Americas: €1.83M", "APAC revenue: $715k")

    findings = judge(deck_of(*texts), TABLE)

    assert [finding.kind for finding in findings] == [Kind.SUPPORTED, Kind.SUPPORTED, Kind.INCONSISTENT]
    assert "EUR" in findings[2].expected


def test_two_currencies_as_often_as_each_other_are_not() -> None:
    findings = judge(deck_of("EMEA revenue: €1.35M", "APAC revenue: $715k"), TABLE)

    assert {finding.kind for finding in findings} == {Kind.SUPPORTED}
