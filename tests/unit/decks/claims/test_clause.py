from __future__ import annotations

import pytest

from airflow_provider_slides.decks.claims.clause import Clause
from airflow_provider_slides.decks.figures.numbers import read
from tests.unit.decks.claims.making import VOCABULARY


def a_clause(text: str) -> Clause:
    reading = read(text)
    return Clause(text, 0, len(text), VOCABULARY.names_in(text), reading.periods, reading.numbers)


def entities(text: str) -> list[list[str]]:
    clause = a_clause(text)
    return [[label.text for label in clause.entities(number)] for number in clause.numbers]


def measures(text: str) -> list[list[str]]:
    clause = a_clause(text)
    return [["".join(measure) for measure in clause.measures(number)] for number in clause.numbers]


def periods(text: str) -> list[str]:
    clause = a_clause(text)
    return [str(clause.period(number) or "") for number in clause.numbers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EMEA has 41", [["EMEA"]]),
        ("EMEA has 41 Iberia has 43", [["EMEA"], ["Iberia"]]),
        ("41 in EMEA 43 in Iberia", [["EMEA"], ["Iberia"]]),
        ("EMEA leads Iberia by 41", [["Iberia", "EMEA"]]),
        (
            "EMEA has 41 after 40 and Iberia trails Americas",
            [["EMEA", "Iberia", "Americas"], ["Iberia", "Americas", "EMEA"]],
        ),
        ("EMEA has 41 (Iberia 43)", [["EMEA"], ["Iberia"]]),
        ("nobody has 41", [[]]),
    ],
)
def test_whom_a_figure_is_of(text: str, expected: list[list[str]]) -> None:
    assert entities(text) == expected


def test_what_stands_in_parentheses_with_a_figure_of_its_own_is_of_no_other() -> None:
    assert entities("EMEA (Iberia 43) has 41")[1] == ["EMEA"]
    assert entities("EMEA (after Iberia) has 41") == [["Iberia", "EMEA"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("revenue of 41", [["revenu"]]),
        ("revenue rose with 41 more orders", [["order", "revenu"]]),
        ("revenue rose 41 while we saw all those of orders", [["revenu", "order"]]),
        ("revenue 41 (orders 3)", [["revenu"], ["order"]]),
    ],
)
def test_what_a_figure_measures(text: str, expected: list[list[str]]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "is_adjacent"),
    [
        ("revenue was 41", True),
        ("41 new orders", True),
        ("revenue in EMEA has now 41", False),
        ("41 people and then many of those orders", False),
    ],
)
def test_what_it_measures_may_stand_right_beside_it(text: str, is_adjacent: bool) -> None:
    clause = a_clause(text)

    assert clause.has_adjacent_measure(clause.numbers[0]) is is_adjacent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("41 in Q3", ["Q3"]),
        ("41 in Q3, then 44 in Q2", ["Q3", "Q2"]),
        ("In Q3 we had 41 and 44", ["Q3", "Q3"]),
        ("41 and, last week, 44", ["", "previous"]),
        ("41 (44 in Q2)", ["", "Q2"]),
        ("41 and 44 by Q3", ["", "Q3"]),
        ("41", [""]),
    ],
)
def test_when_a_figure_is(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("across 3 regions", ("regio", True)),
        ("EMEA beat 3 regions", ("regio", False)),
        ("3 active regions", ("regio", False)),
        ("2 of four regions", ("regio", False)),
        ("3 regions", ("regio", True)),
        ("3 things for our regions", ("", False)),
        ("3.5 regions", ("", False)),
        ("3% regions", ("", False)),
        ("5,000 regions", ("", False)),
    ],
)
def test_what_a_number_counts(text: str, expected: tuple[str, bool]) -> None:
    clause = a_clause(text)

    assert clause.counted(clause.numbers[0]) == expected


def test_a_number_may_count_a_part() -> None:
    part, whole = a_clause("2 of four regions"), a_clause("2 regions")

    assert part.is_part(part.numbers[0])
    assert not whole.is_part(whole.numbers[0])
