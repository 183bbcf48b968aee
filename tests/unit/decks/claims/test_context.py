from __future__ import annotations

import pytest

from airflow_provider_slides.decks.claims.context import letters_in
from airflow_provider_slides.decks.deck import Place
from tests.unit.decks.claims.making import a_context, a_text, claims, measured, of


def test_letters_in() -> None:
    assert letters_in("€1.2M, ça _va") == 5


@pytest.mark.parametrize(
    ("text", "is_label"), [("Revenue", True), ("EMEA", True), ("Next steps", False), ("Revenue 5", False)]
)
def test_a_label_names_something_and_has_no_figure(text: str, is_label: bool) -> None:
    assert a_context().is_label(text) is is_label


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Results of Q3", "Q3"),
        ("Q3 vs. Q2", "None"),
        ("Revenue up in Q3", "None"),
        ("Last week", "previous"),
        ("Last week was better", "None"),
        ("This week", "current"),
        ("Orders", "None"),
    ],
)
def test_all_of_a_text_may_be_of_one_period(text: str, period: str) -> None:
    assert str(a_context().only_period(text)) == period


def test_a_heading_is_a_period_or_names_one() -> None:
    assert [str(a_context().period_of(heading)) for heading in ("2026", "Sep", "Orders in Q3, Q2")] == [
        "2026",
        "09",
        "Q3",
    ]


def test_a_short_text_is_in_the_language_of_the_deck() -> None:
    context = a_context(language="de")

    assert context.language_of("the total") == "de"
    assert context.language_of("the total of all of the orders was higher than last week") == "en"


def test_what_stands_above_a_paragraph_is_a_heading() -> None:
    first, other, text = a_text("EMEA"), a_text("All is well", level=1), a_text("41", level=2)

    assert a_context(first, other, text, title="Orders").around(text, [first, other])[:2] == ["All is well", "EMEA"]
    assert a_context(title="Orders").around(a_text("41", shape=9), []) == ["Orders"]


def test_the_title_is_not_about_itself() -> None:
    title = a_text("Orders: 41", Place.TITLE)

    assert a_context(title).around(title, []) == []


def test_the_lines_of_a_card_name_its_figure() -> None:
    above, figure, below = a_text("EMEA"), a_text("41"), a_text("Orders")

    assert a_context(above, figure, below).around(figure, []) == ["EMEA", "Orders"]
    assert a_context(above, figure, below, *map(a_text, "ab")).around(figure, []) == []


def test_what_words_mean() -> None:
    assert "revenue" in a_context().meanings(["Umsatz"])


@pytest.mark.parametrize("text", ["OEE advanced 2.5 pp since Q3", "Compared with Q3, orders are flat"])
def test_what_a_text_compares_with_is_not_when_it_is(text: str) -> None:
    assert a_context().only_period(text) is None


def test_a_change_on_a_card_is_of_what_the_card_names() -> None:
    lines = [a_text(line, shape=9) for line in ("1,542,704", "Revenue, EMEA", "+12.5% vs. the previous week")]
    (claim,) = (claim for claim in claims(*lines) if claim.raw.startswith("+"))

    assert (of(claim), measured(claim)) == (["EMEA"], ["revenu"])
