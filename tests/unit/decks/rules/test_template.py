from __future__ import annotations

from dataclasses import replace

from airflow_provider_slides.decks.deck import Theme
from airflow_provider_slides.decks.rules.template import different, not_as_template, other_fonts
from tests.unit.decks.making import a_deck, a_shape, a_slide, drawn

ACME = Theme("Acme", {"accent1": "2F6FED", "dk1": "000000"}, "Georgia", "Calibri", ("Title Slide", "Two Content"))


def test_the_same_looks_are_no_finding() -> None:
    copy = replace(ACME, name="Office", colours={"accent1": "2f6fed", "dk1": "000000", "folHlink": "800080"})
    deck = replace(a_deck(a_slide(1, "A", layout="title slide"), a_slide(2, "B")), theme=copy)

    assert not list(not_as_template(deck, replace(a_deck(a_slide(1, "A")), theme=ACME)))


def test_other_colours_and_fonts_are_told() -> None:
    theme = replace(ACME, colours={"accent1": "FF0000"}, heading_font="Arial")

    colours, font = different(theme, ACME)

    assert (colours.slide, colours.place, colours.rule) == (0, "theme colours", "template")
    assert colours.text == "accent1 #FF0000 and dk1 none"
    assert colours.expected == "accent1 #2F6FED and dk1 #000000"
    assert (font.place, font.text, font.expected) == ("theme heading font", "Arial", "Georgia")


def test_layouts_that_the_template_does_not_have_are_told() -> None:
    deck = replace(a_deck(a_slide(1, "A", layout="Title Slide"), a_slide(2, "B", layout="Weird")), theme=ACME)

    (finding,) = not_as_template(deck, replace(deck, theme=ACME))

    assert (finding.slide, finding.text) == (2, "Weird")


def test_text_in_a_font_that_is_not_allowed_is_told() -> None:
    deck = drawn(
        a_shape(fonts=("calibri", "Comic Sans MS")),
        a_shape(fonts=("Calibri",)),
        a_shape(fonts=("Arial",), text=""),
        a_shape(fonts=("Arial",), placeholder="footer"),
    )

    (finding,) = other_fonts(deck, ["Calibri", "Georgia"])

    assert finding.message == 'It is in the font "Comic Sans MS"; allowed are Calibri and Georgia.'
