from __future__ import annotations

import pytest

from airflow_provider_slides.decks.claims.splitting import clauses_in, figured_clauses_in, sentences_in
from airflow_provider_slides.decks.figures.numbers import read


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_in(text, read(text))]


def figured(text: str) -> list[str]:
    reading = read(text)
    return [text[a:b] for a, b in figured_clauses_in(text, (0, len(text)), reading.numbers, reading.periods)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Up 5%. Orders fell.", ["Up 5%.", "Orders fell."]),
        ("One\nTwo", ["One", "Two"]),
        ("Up 5 • Down 3", ["Up 5", "Down 3"]),
        ("About 1.3 Mio. Euro", ["About 1.3 Mio. Euro"]),
        ("Compared vs. EMEA", ["Compared vs. EMEA"]),
        ("On 24 Nov. 2026 it rose", ["On 24 Nov. 2026 it rose"]),
        ("It fell. then rose", ["It fell. then rose"]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_person_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EMEA fell, Iberia rose", ["EMEA fell", "Iberia rose"]),
        ("EMEA fell while Iberia rose", ["EMEA fell", "Iberia rose"]),
        ("EMEA sank während Iberia stieg", ["EMEA sank", "Iberia stieg"]),
        ("EMEA baisse tandis que Iberia monte", ["EMEA baisse", "Iberia monte"]),
        ("between 12 and 14", ["between 12 and 14"]),
        ("entre 12 et 14", ["entre 12 et 14"]),
        ("1, 234", ["1, 234"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in clauses_in(text)] == expected


def test_no_clause_ends_within_a_date() -> None:
    text = "On November 24, 2026 it rose"

    assert len(clauses_in(text)) == 2
    assert len(clauses_in(text, read(text).periods)) == 1


def test_no_clause_ends_within_a_date_of_a_later_sentence() -> None:
    text = "So. On November 24, 2026 it rose"

    assert len(clauses_in(text[4:], read(text).periods, 4)) == 1


def test_what_has_no_figure_belongs_to_the_next_that_has() -> None:
    assert figured("In EMEA, revenue rose 5%, orders 3%") == ["In EMEA, revenue rose 5%", "orders 3%"]


def test_the_owner_of_a_figure_may_come_behind_it() -> None:
    assert figured("With 26% of returns, EMEA stays in focus") == ["With 26% of returns, EMEA stays in focus"]
    assert figured("Returns are 26%, EMEA stays in focus") == ["Returns are 26%"]


def test_a_sentence_without_figures_is_one_clause() -> None:
    assert figured("EMEA fell, Iberia rose") == ["EMEA fell, Iberia rose"]
