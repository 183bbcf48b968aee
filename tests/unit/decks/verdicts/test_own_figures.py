from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Deck, Place, Slide, Text
from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.verdicts import judge


def deck_with(sentence: str, heading: str = "Revenue (€k)") -> Deck:
    cells = [
        Text(2, Place.TABLE, "Region", "Table", 3, at=(0, 0)),
        Text(2, Place.TABLE, heading, "Table", 3, at=(0, 1)),
        Text(2, Place.TABLE, "EMEA", "Table", 3, column="Region", at=(1, 0)),
        Text(2, Place.TABLE, "1,346", "Table", 3, row="EMEA", column=heading, at=(1, 1)),
        Text(2, Place.TABLE, "APAC", "Table", 3, column="Region", at=(2, 0)),
        Text(2, Place.TABLE, "715", "Table", 3, row="APAC", column=heading, at=(2, 1)),
    ]
    return Deck((Slide(1, (Text(1, Place.TITLE, sentence, "Title", 1),)), Slide(2, tuple(cells))))


@pytest.mark.parametrize(
    ("sentence", "is_fine"),
    [
        ("EMEA revenue was €1.35M", True),
        ("EMEA revenue was €1,346,400", True),
        ("EMEA revenue was €1.53M", False),
        ("APAC revenue: €1.35M", False),
        # Made of others, of another time, or of what no table has.
        ("EMEA revenue grew by €1.53M", True),
        ("Average revenue in EMEA: €1.53M", True),
        ("EMEA revenue was €1.53M last year", True),
        ("EMEA costs were €1.53M", True),
        ("Revenue was €1.53M", True),
    ],
)
def test_a_sentence_and_a_table_say_one_thing(sentence: str, is_fine: bool) -> None:
    assert (judge(deck_with(sentence), None) == []) is is_fine


def test_it_is_told_which_table_says_what() -> None:
    (finding,) = judge(deck_with("EMEA revenue was €1.53M"), None)

    assert (finding.kind, finding.slide, finding.expected) == (Kind.INCONSISTENT, 1, "€1.35M")
    assert finding.message == "Slide 2's table has €1.35M for EMEA, Revenue."
