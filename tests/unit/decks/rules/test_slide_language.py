from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Place
from airflow_provider_slides.decks.rules.slide_language import in_other_language, language_of
from tests.unit.decks.making import a_deck, a_slide, a_text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Revenue in the Americas grew more than we had planned", "en"),
        ("Der Umsatz in EMEA ist um 11 % gestiegen", "de"),
        ("Le chiffre d'affaires est en hausse dans les trois régions", "fr"),
        ("Revenue", None),
        ("EMEA and APAC", None),
        ("EMEA 1.35M", None),
        ("", None),
        ("The revenue is der Umsatz und the rest", None),
    ],
)
def test_the_language_is_told_where_it_can_be(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_slides_in_another_language_are_found() -> None:
    deck = a_deck(
        a_slide(1, "Weekly review", "Revenue grew in all of the regions"),
        a_slide(2, "Ausblick", "Die Marge ist stabil", "Wir erwarten für das nächste Quartal mehr Umsatz"),
        a_slide(3, "EMEA"),
    )

    (finding,) = in_other_language(deck, "en")

    assert (finding.slide, finding.rule, finding.place) == (2, "language", "slide")
    assert finding.text == "Wir erwarten für das nächste Quartal mehr Umsatz"
    assert finding.message == "The slide's text is German, and should be English."
    assert not list(in_other_language(a_deck(deck.slides[1]), "de"))


def test_notes_are_looked_at_by_themselves() -> None:
    notes = a_text(1, Place.NOTES, "Hier sagen wir, dass die Marge stabil ist und nicht sinkt")
    (finding,) = in_other_language(a_deck(a_slide(1, "The review of the week is here", texts=(notes,))), "en")

    assert finding.place == "notes"
