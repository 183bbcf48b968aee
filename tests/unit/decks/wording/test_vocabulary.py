from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts import Facts
from airflow_provider_slides.decks.wording.vocabulary import Vocabulary

SALES = {
    "regions": [
        {"region": "Nova", "revenue": 1, "new_orders": 2, "returns": 3},
        {"region": "Nova Prime", "revenue": 1, "new_orders": 2, "returns": 3},
        {"region": "IT", "revenue": 1, "new_orders": 2, "returns": 3},
        {"region": "Innere Medizin", "revenue": 1, "new_orders": 2, "returns": 3},
        {"region": "Store 12", "revenue": 1, "new_orders": 2, "returns": 3},
        {"region": "Germany", "revenue": 1, "new_orders": 2, "returns": 3},
    ]
}


def entities(text: str, data: Any = SALES, hints: Any = None) -> list[str]:
    return [mention.label.text for mention in Vocabulary.of(Facts.of(data, hints)).names_in(text).entities]


def measures(text: str, data: Any = SALES, hints: Any = None) -> list[tuple[str, bool]]:
    names = Vocabulary.of(Facts.of(data, hints)).names_in(text)
    return [(text[mention.start : mention.end], mention.has_rate) for mention in names.measures]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nova Prime and Nova", ["Nova Prime", "Nova"]),
        ("NOVA grew", ["Nova"]),
        ("IT grew", ["IT"]),
        ("it grew", []),
        ("It grew", []),
        ("Innere Medizin", ["Innere Medizin"]),
        ("Die Innere wuchs", ["Innere Medizin"]),
        ("die innere Uhr", []),
        ("Store 12", ["Store 12"]),
        ("Store 13", []),
        ("in Deutschland", ["Germany"]),
    ],
)
def test_the_longest_name_wins_and_short_ones_are_of_their_case(text: str, names: list[str]) -> None:
    assert entities(text) == names


def test_a_word_that_several_names_have_is_none_of_them() -> None:
    data = [{"ward": "Innere Medizin", "stays": 1}, {"ward": "Innere Abteilung", "stays": 2}]

    assert entities("Die Innere wuchs", data) == []


def test_a_name_stands_where_it_is_told() -> None:
    names = Vocabulary.of(Facts.of(SALES)).names_in("In Nova Prime rose")

    assert [(mention.start, mention.end) for mention in names.entities] == [(3, 13)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Revenue rose", [("Revenue", False)]),
        ("Umsatz stieg", [("Umsatz", False)]),
        ("new orders rose", [("new orders", False)]),
        ("orders by new customers", [("orders by new", False)]),
        ("orders | new", []),
        ("orders 5 new", []),
        ("return rate fell", [("return", True)]),
        ("taux de retour", [("retour", True)]),
        ("Retourenquote", [("Retouren", True)]),
        ("returns fell", [("returns", False)]),
        ("visits fell", []),
    ],
)
def test_measures_are_found_by_what_they_mean(text: str, found: list[tuple[str, bool]]) -> None:
    assert measures(text) == found


def test_the_longest_measure_wins() -> None:
    data = {"orders": 1, "new_orders": 2}
    names = Vocabulary.of(Facts.of(data)).names_in("new orders and orders")

    assert [len(mention.measure) for mention in names.measures] == [2, 1]


def test_other_names_are_hinted() -> None:
    hints = {"labels": {"Nova": "Novum", "new_orders": ["Zugänge"]}}

    assert entities("Novum", hints=hints) == ["Nova"]
    assert measures("Zugänge", hints=hints) == [("Zugänge", False)]
    assert entities("Novum") == measures("Zugänge") == []


def test_kinds_of_names_are_found() -> None:
    names = Vocabulary.of(Facts.of(SALES)).names_in("all regions and countries")

    assert [(word.text, kind) for word, kind in names.kinds] == [("regions", "regio"), ("countries", "country")]


def test_what_a_text_names_is_the_same_each_time() -> None:
    vocabulary = Vocabulary.of(Facts.of(SALES))

    assert vocabulary.names_in("Nova") is vocabulary.names_in("Nova")
