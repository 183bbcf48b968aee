from __future__ import annotations

from airflow_provider_slides.decks.carousel import carousel
from airflow_provider_slides.decks.checking import check_deck
from airflow_provider_slides.decks.deck import Place
from tests.drawn_decks import FACTS


def test_the_first_line_of_a_slide_is_its_title() -> None:
    (first, second) = carousel(["Revenue\n\n EMEA made €4.8M\nup", "Follow us"]).slides

    assert [(text.place, text.text) for text in first.texts] == [
        (Place.TITLE, "Revenue"),
        (Place.BODY, " EMEA made €4.8M"),
        (Place.BODY, "up"),
    ]
    assert (first.number, second.number, second.title) == (1, 2, "Follow us")


def test_figures_are_checked_as_on_any_deck() -> None:
    report = check_deck(carousel(["Revenue\nEMEA made €4.2M", "APAC made €1.5M"]), FACTS)

    assert [(finding.slide, finding.kind, finding.expected) for finding in report.problems] == [
        (1, "contradicted", "€4.8M")
    ]
    assert report.coverage["supported"] == 1


def test_a_slide_with_a_picture_alone_is_not_empty_and_rules_hold() -> None:
    report = check_deck(carousel(["", "TBD"]), None, {"slides": {"min": 3}, "alt_text": True})

    assert {(finding.slide, finding.rule) for finding in report.problems} == {(0, "slides"), (2, "must_not_say")}


def test_a_slide_that_is_not_told_counts_as_not_read() -> None:
    report = check_deck(carousel(["Revenue", None]))

    assert [(finding.slide, finding.text) for finding in report.unreadable] == [(2, "slide")]
    assert report.coverage["unreadable"] == 1
