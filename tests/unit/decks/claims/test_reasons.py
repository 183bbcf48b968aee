from __future__ import annotations

import pytest

from airflow_provider_slides.decks.claims.reasons import is_figure
from airflow_provider_slides.decks.deck import Place
from airflow_provider_slides.decks.figures.numbers import read
from tests.unit.decks.claims.making import a_context, a_text, claims


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("rank 20 in all", "en", False),
        ("auf Platz 20 von allen", "de", False),
        ("the programme Atlas 500 starts", "en", False),
        ("das Programm Atlas 500 beginnt", "de", False),
        ("the programme Atlas 500% better", "en", True),
        ("the region Iberia 500 strong", "en", True),
        ("we have 500 people", "en", True),
    ],
)
def test_places_and_names_are_no_figures(text: str, language: str, expected: bool) -> None:
    (number,) = [one for one in read(text, language).numbers if one.value in (20, 500)]

    assert is_figure(text, number, language, a_context()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("47", True),
        ("We have 47 people", True),
        ("Up 3% for people", True),
        ("We did +3 there", True),
        ("We have 3 things to do", False),
        ("We had 3 orders", True),
        ("Top 30", False),
        ("The next 30", False),
        ("A contract of 30 days", False),
        ("Ein Vertrag von 30 Tagen", False),
        ("Un contrat de 30 jours", False),
        ("Three regions", False),
        ("EMEA covers 20 regions", True),
        ("EMEA has 20 large regions", False),
        ("Only two spent over 500", False),
        ("We spent over 500", True),
    ],
)
def test_which_numbers_state_something(text: str, expected: bool) -> None:
    assert claims(text)[-1].needs_reason is expected


def test_what_stands_on_every_page_states_nothing() -> None:
    assert not claims(a_text("Room with 47 seats", Place.FOOTER))[0].needs_reason
    assert claims("47", number=1)[0].needs_reason
    assert not claims("47", number=47)[0].needs_reason


def test_the_number_of_a_page_and_of_all_is_no_claim() -> None:
    assert claims("3 / 12", number=3) == []
    assert claims("Page 3 of 12", number=3) == []
    assert claims("3 / 12", number=4) != []


def test_of_how_many_some_are_needs_no_reason() -> None:
    assert [claim.needs_reason for claim in claims("2 markets out of 3 grew") if claim.raw == "3"] == [False]


def test_what_all_is_taken_as_is_no_figure() -> None:
    assert [claim.raw for claim in claims("Taking total orders as 100%, EMEA has 34.2%")] == ["34.2%"]


def test_an_agenda_numbers_the_titles_of_slides() -> None:
    agenda = a_text("12 Orders by region")

    assert not claims(agenda, title="Orders by region")
    assert [claim.raw for claim in claims(agenda, title="Contents")] == ["12"]
