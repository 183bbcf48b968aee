from __future__ import annotations

import pytest

from airflow_provider_slides.decks.claims import claims_of
from airflow_provider_slides.decks.deck import Deck, Place, Slide, Text
from tests.unit.decks.claims.making import VOCABULARY, a_text, claims, of


def a_deck(*texts: str, place: Place = Place.BODY) -> Deck:
    return Deck(tuple(Slide(at, (Text(at, place, text, "Box", 2),)) for at, text in enumerate(texts, 1)))


def raws(deck: Deck, names: tuple[str, ...] = ()) -> list[str]:
    return [claim.raw for claim in claims_of(deck, VOCABULARY, names)]


@pytest.mark.parametrize("place", [Place.TITLE, Place.BODY, Place.NOTES, Place.ALT_TEXT, Place.SMARTART, Place.FOOTER])
def test_these_texts_claim_something(place: Place) -> None:
    assert [(claim.raw, claim.place) for claim in claims_of(a_deck("41 orders", place=place), VOCABULARY)] == [
        ("41", place.value)
    ]


@pytest.mark.parametrize("place", [Place.COMMENT, Place.SLIDE_NUMBER, Place.CATEGORY, Place.DATA_LABEL, Place.DATE])
def test_these_do_not(place: Place) -> None:
    assert raws(a_deck("41 orders", place=place)) == []


def test_names_with_digits_are_no_figures() -> None:
    assert raws(a_deck("Studio 54 had 41 orders"), ("Studio 54",)) == ["41"]
    assert raws(a_deck("Studio in 54 had 41 orders"), ("54",)) == ["54", "41"]


def test_a_name_at_the_head_of_several_slides_is_no_figure() -> None:
    assert raws(a_deck("Atlas 500 · Orders", "Atlas 500 · Revenue of Atlas 500")) == []
    assert raws(a_deck("Atlas 500 · Orders")) == ["500"]


def test_what_stands_on_three_slides_belongs_to_none() -> None:
    twice, thrice = (claims_of(a_deck(*["Room with 47 seats"] * times), VOCABULARY) for times in (2, 3))

    assert [claim.needs_reason for claim in twice] == [True] * 2
    assert [claim.needs_reason for claim in thrice] == [False] * 3


def test_only_paragraphs_of_the_same_box_are_headings() -> None:
    heading, own, other = (
        a_text("EMEA", shape=3),
        a_text("we got 41 there", shape=3),
        a_text("we got 43 there", shape=4),
    )

    assert [of(claim) for claim in claims(heading, own, other)] == [["EMEA"], []]


def test_the_first_of_a_long_list_is_its_heading_to_the_end() -> None:
    lines = [a_text(f"there were {number} such", shape=3) for number in range(20, 120)]

    assert {tuple(of(claim)) for claim in claims(a_text("EMEA", shape=3), *lines)} == {("EMEA",)}


def test_a_very_long_text_is_read_in_pieces() -> None:
    found = claims("Orders in EMEA were 41. " * 500)

    assert [claim.raw for claim in found] == ["41"] * 500
    assert max(len(claim.text) for claim in found) <= 2000


def test_very_long_headings_are_cut() -> None:
    (claim,) = claims(a_text("41", Place.TABLE, row="EMEA " * 10_000, column="Orders", at=(1, 1)))

    assert len(claim.place) < 3000


@pytest.mark.parametrize(
    "text", ["(1" * 3000, "a@" * 3000, "\n" * 9000, "1 " * 3000, "\ud800" * 9, "é" * 9000, "(" * 9000]
)
def test_hostile_text_is_read(text: str) -> None:
    claims(text, a_text(text, Place.TABLE, row=text, column=text, at=(1, 1)), title=text)
