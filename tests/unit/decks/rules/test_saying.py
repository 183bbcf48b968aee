from __future__ import annotations

import re

import pytest

from airflow_provider_slides.decks.deck import Place
from airflow_provider_slides.decks.rules.saying import alike, pattern, said, unsaid, unshown
from tests.unit.decks.making import a_deck, a_slide, a_text
from tests.unit.decks.making import said as saying


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("Summary", "EXECUTIVE  SUMMARY"),
        ("year-over-year", "year\u2011over\u2013year growth"),
        ("Tom's plan", "Tom\u2019s\u00a0plan"),
        ("co\u00adoperation", "cooperation"),
        ("€5M", "only €5M."),
        ("/q[1-4] results?/", "Q3 Result"),
    ],
)
def test_a_text_is_found_however_it_is_set(wanted: str, text: str) -> None:
    assert pattern(wanted).search(alike(text))


@pytest.mark.parametrize(("wanted", "text"), [("art", "Start"), ("TBD", "TBDs"), ("a.c", "abc"), ("/^q3/", "in Q3")])
def test_a_part_of_a_word_is_not_it(wanted: str, text: str) -> None:
    assert not pattern(wanted).search(alike(text))


def test_what_is_no_regular_expression_is_refused() -> None:
    with pytest.raises(re.error):
        pattern("/(/")


def test_what_no_slide_says_is_told() -> None:
    notes = a_text(1, Place.NOTES, "Disclaimer")
    deck = a_deck(a_slide(1, "Summary", "Next", "steps", texts=(notes,)), a_slide(2, "Hidden words", is_hidden=True))

    missing = [finding.expected for finding in unsaid(deck, ["summary", "next steps", "Disclaimer", "Hidden words"])]

    # Paragraphs follow one another; notes and hidden slides are not seen.
    assert missing == ["Disclaimer", "Hidden words"]


def test_what_must_not_be_said_is_told_wherever_it_stands() -> None:
    notes = a_text(1, Place.NOTES, "Project Falcon is secret")
    deck = a_deck(a_slide(1, "Review", texts=(notes,)), a_slide(2, "Falcon", is_hidden=True))

    found = [(one.slide, one.place, one.text) for one in said(deck, ["falcon"], leftovers=False)]

    assert found == [(1, "notes", "falcon"), (2, "title", "falcon")]


def test_leftovers_are_found_unless_they_are_turned_off() -> None:
    deck = saying("Owner: {{ owner }}")

    (finding,) = said(deck, [], leftovers=True)

    assert (finding.rule, finding.text, finding.context) == ("must_not_say", "{{ owner }}", "Owner: {{ owner }}")
    assert finding.message == '"{{ owner }}" looks like a template\'s field that was not filled in.'
    assert not list(said(deck, [], leftovers=False))


def test_labels_and_facts_that_are_not_shown_are_told() -> None:
    deck = saying("EMEA made 1.35M")
    shown = {"regions[0].revenue", "total"}

    found = [one.expected for one in unshown(deck, ["EMEA", "APAC"], ["revenue", "total", "orders", "venue"], shown)]

    assert found == ["APAC", "orders", "venue"]
