from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Deck, Place
from airflow_provider_slides.decks.rules.current_period import Period, out_of_date, period_of, periods_in
from tests.unit.decks.making import a_deck, a_shape, a_slide, a_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *((text, "2026-W47") for text in ("2026-W47", "W47 2026", "Week 47, 2026", "week 47 of 2026", "KW 47/2026")),
        *((text, "2026-W47") for text in ("KW 47 / 26", "KW47 2026", "47. KW 2026", "Semaine 47 2026", "S47 2026")),
        *((text, "W47") for text in ("W47", "Week 47", "KW 47", "Kalenderwoche 47", "S47", "sem. 47")),
        *((text, "2026-Q3") for text in ("Q3 2026", "2026-Q3", "3Q26", "Q3'26", "Q3/26", "third quarter of 2026")),
        *((text, "2026-Q3") for text in ("3. Quartal 2026", "drittes Quartal 2026", "T3 2026", "3e trimestre 2026")),
        *((text, "2026-11") for text in ("November 2026", "Nov. 2026", "novembre 2026", "11/2026", "2026-11")),
        *((text, "2026-H1") for text in ("H1 2026", "1. Halbjahr 2026", "S1 2026", "1er semestre 2026")),
        *((text, "2026") for text in ("2026", "FY26", "FY2026")),
        *((text, "2026-11-20") for text in ("2026-11-20", "20 November 2026", "November 20, 2026", "20.11.2026")),
        *((text, "2026-11-20") for text in ("20/11/2026", "11/20/2026", "20 novembre 2026", "20. November 2026")),
    ],
)
def test_periods_are_read_in_three_languages(text: str, told: str) -> None:
    assert str(period_of(text)) == told


@pytest.mark.parametrize("text", ["Revenue 1.35M", "1,200 orders", "W3C", "Galaxy S24", "Q5", "2,026 units", "11.5%"])
def test_what_is_none_is_not_taken_for_one(text: str) -> None:
    assert periods_in(text) == []


def test_words_that_mean_something_else_are_not_sure() -> None:
    assert [period.is_sure for period in periods_in("We may grow")] == [False]
    assert [period.is_sure for period in periods_in("May 2026")] == [True]


def test_a_text_with_two_periods_is_none_of_them() -> None:
    assert period_of("Q2 and Q3") is None
    assert [str(period) for period in periods_in("Weeks 44–47")] == ["W44", "W47"]


WEEK = Period("week", 2026, 47)


def findings(deck: Deck, current: Period = WEEK) -> list[tuple[int, str, str]]:
    return [(finding.slide, finding.place, finding.text) for finding in out_of_date(deck, current)]


def test_a_deck_that_does_not_name_the_period_is_told() -> None:
    (finding,) = out_of_date(a_deck(a_slide(1, "Weekly review", "All is well")), WEEK)

    assert (finding.slide, finding.expected, finding.rule) == (0, "2026-W47", "current_period")


@pytest.mark.parametrize("title", ["Review W47", "KW 47", "Semaine 47", "Week 47 of 2026"])
def test_each_notation_names_it(title: str) -> None:
    assert findings(a_deck(a_slide(1, title))) == []


def test_what_only_notes_or_hidden_slides_say_does_not_count() -> None:
    notes = a_text(1, Place.NOTES, "This is for W47")
    deck = a_deck(a_slide(1, "Review", texts=(notes,)), a_slide(2, "W47", is_hidden=True))

    assert findings(deck) == [(0, "deck", "")]


@pytest.mark.parametrize("title", ["Results W46", "Results, week 46", "KW 46 im Überblick", "Week 47, 2025"])
def test_a_title_of_another_period_is_told(title: str) -> None:
    assert findings(a_deck(a_slide(1, "W47"), a_slide(2, title))) == [(2, "title", title)]


@pytest.mark.parametrize(
    "title", ["W47 against W46", "Outlook W48", "Ausblick KW 48", "Since W40", "Q3 results", "2025"]
)
def test_a_title_may_name_others_besides_it_or_ahead(title: str) -> None:
    assert findings(a_deck(a_slide(1, "W47"), a_slide(2, title))) == []


def test_a_word_that_may_be_a_month_is_no_other_period() -> None:
    slides = (a_slide(1, "November 2026"), a_slide(2, "Prices may rise"))

    assert findings(a_deck(*slides), Period("month", 2026, 11)) == []


def test_a_subtitle_counts_and_a_paragraph_does_not() -> None:
    subtitle = a_text(1, Place.BODY, "October 2026", shape_id=5)
    shape = a_shape(id=5, placeholder="subtitle")
    slides = (
        a_slide(1, "Monthly review", texts=(subtitle,), shapes=(shape,)),
        a_slide(2, "November 2026", "September 2026 was slow"),
    )

    assert findings(a_deck(*slides), Period("month", 2026, 11)) == [(1, "subtitle", "October 2026")]


def test_a_day_names_its_month_and_a_quarter_its_year() -> None:
    assert findings(a_deck(a_slide(1, "As of 20 November 2026")), Period("month", 2026, 11)) == []
    assert findings(a_deck(a_slide(1, "Q3 2026")), Period("year", 2026)) == []
