"""What a deck tells of itself."""

from __future__ import annotations

from airflow_provider_slides.decks.deck import Place, Slide, Text


def test_a_slide_tells_its_title_and_notes() -> None:
    texts = (
        Text(1, Place.TITLE, "Results"),
        Text(1, Place.BODY, "EMEA made 1.35M"),
        Text(1, Place.TITLE, "of Q3"),
        Text(1, Place.NOTES, "Say thanks."),
        Text(1, Place.NOTES, "Then stop."),
    )

    assert Slide(1, texts).title == "Results of Q3"
    assert Slide(1, texts).notes == "Say thanks.\nThen stop."
    assert (Slide(2).title, Slide(2).notes) == ("", "")
