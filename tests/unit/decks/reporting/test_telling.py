from __future__ import annotations

import pytest

from airflow_provider_slides.decks.comparing import ChangedNumber, compare
from airflow_provider_slides.decks.report import Finding, Kind, Report
from airflow_provider_slides.decks.reporting.telling import NAMES, change, changes, checked, place, verdict
from tests.unit.decks.making import a_deck, a_finding, a_report, a_slide

RIGHT = a_finding(1, Kind.SUPPORTED)
UNEXPLAINED = a_finding(4, Kind.UNSUPPORTED)
PICTURE = Finding(4, "picture", "Photo", Kind.UNREADABLE, None, "", "")


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (a_report(a_finding(5), a_finding(2), a_finding(4)), "3 things are wrong, on slides 2, 4 and 5."),
        (a_report(a_finding(2), RIGHT), "1 thing is wrong, on slide 2."),
        (a_report(a_finding(2), UNEXPLAINED), "1 thing is wrong, on slide 2. No fact explains 1 more figure."),
        (a_report(UNEXPLAINED, RIGHT), "No fact explains 1 figure, on slide 4; nothing else is wrong."),
        (a_report(broken=(Finding.of_rule("slides", 0, "deck", "", ""),)), "1 thing is wrong, on the deck as a whole."),
        (a_report(RIGHT), "Nothing is wrong."),
    ],
)
def test_what_came_out_is_a_sentence(report: Report, told: str) -> None:
    assert verdict(report) == told


def test_how_much_was_checked_is_a_sentence() -> None:
    assert checked(a_report(RIGHT, a_finding())) == "1 of 2 figures is right."
    assert checked(a_report(RIGHT, unreadable=(PICTURE,))) == "1 of 1 figures is right; 1 thing could not be read."
    assert checked(a_report(unreadable=(PICTURE,) * 2)) == "The deck states no figure; 2 things could not be read."


def test_a_slide_is_named_by_its_title() -> None:
    assert place(a_report(), a_finding(2)) == "Slide 2: Revenue by region"
    assert place(a_report(), a_finding(9)) == "Slide 9"
    assert place(a_report(), a_finding(0)) == "The deck as a whole"


def test_each_kind_has_a_name() -> None:
    assert set(NAMES) == set(Kind)


def test_what_has_changed_is_a_sentence() -> None:
    old, new = a_deck(a_slide(1, "Growth of 5%")), a_deck(a_slide(1, "Growth of 6%"), a_slide(2, "Entirely new"))

    assert changes(compare(old, new)) == "1 slide added, 1 slide changed; 1 figure moved."
    assert changes(compare(old, old)) == "Nothing has changed."


def test_a_change_is_told_with_its_sign() -> None:
    numbers = [ChangedNumber(1, "body", "", 1, 2, "1", "2", by) for by in (100.0, -10.37, None)]

    assert [change(number) for number in numbers] == ["+100.0%", "\N{MINUS SIGN}10.4%", ""]
