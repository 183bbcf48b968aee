from __future__ import annotations

from airflow_provider_slides.decks.claims.surroundings import Surroundings
from tests.unit.decks.claims.making import a_context


def around(
    *, preceding: str = "", following: str = "", outside: tuple[str, ...] = (), earlier: str = ""
) -> Surroundings:
    return Surroundings(a_context(), [preceding], [following], outside, [earlier])


def names(surroundings: Surroundings, *, is_total: bool = False) -> list[str]:
    return [label.text for label in surroundings.entities(is_total=is_total)]


def test_the_clause_before_tells_whom_the_next_is_of() -> None:
    assert names(around(preceding="EMEA and Iberia rose", following="Americas", outside=("EMEA",))) == ["Iberia"]
    assert names(around(following="Americas", outside=("EMEA",))) == ["Americas"]


def test_what_is_of_all_is_of_nobody_in_the_sentence() -> None:
    assert names(around(preceding="EMEA rose", outside=("Iberia",)), is_total=True) == ["Iberia"]


def test_what_stands_outside_tells_only_if_it_names_one() -> None:
    assert names(around(outside=("EMEA and Iberia", "Americas"))) == ["Americas"]
    assert names(around(outside=("EMEA and Iberia",))) == []


def test_what_is_measured() -> None:
    both = around(preceding="revenue and orders rose", following="returns", outside=("revenue of orders",))

    assert [mention.measure for mention in both.said_before] == [("order",)]
    assert [mention.measure for mention in both.said_elsewhere] == [("revenu",)]
    assert [mention.measure for mention in around(following="returns").said_elsewhere] == [("return",)]
    assert around().said_elsewhere == []


def test_when_it_is() -> None:
    assert str(around(preceding="In Q3", following="In Q2", earlier="In Q1").period) == "Q3"
    assert str(around(following="In Q2", earlier="In Q1").period) == "Q1"
    assert around(following="In Q2").period is None


def test_what_the_nearest_words_mean() -> None:
    assert "revenue" in around(preceding="turnover").meanings
    assert "revenue" not in around(outside=("a", "b", "c", "turnover")).meanings
