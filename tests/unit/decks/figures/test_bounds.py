from __future__ import annotations

import pytest

from airflow_provider_slides.decks.figures.bounds import bound_before, bound_behind


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than ", "over"),
        ("mehr als ", "over"),
        ("plus de ", "over"),
        ("≥", "over"),
        ("fewer than ", "under"),
        ("höchstens ", "under"),
        ("moins de ", "under"),
        ("nearly ", "nearly"),
        ("knapp ", "nearly"),
        ("près de ", "nearly"),
        ("just over ", "barely"),
        ("gut ", "barely"),
        ("à peine plus de ", "barely"),
        ("about ", "about"),
        ("rund ", "about"),
        ("environ ", "about"),
        ("about the ", "about"),
        ("about it: ", ""),
        ("", ""),
    ],
)
def test_words_make_a_bound(words: str, expected: str) -> None:
    assert bound_before(f"{words}12", len(words)) == expected
    assert bound_before(f"so it is {words}12", len(words) + 9) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Order of magnitude for the waste at Leeds: ", "about"),
        ("Kiel kratzt beim Umsatz an der Marke von ", "nearly"),
        ("Kiel kommt nicht ganz auf ", "nearly"),
        ("Leeds has passed the mark of ", "over"),
        ("Order of magnitude: 5 at Leeds, at York ", ""),
    ],
)
def test_a_bound_may_stand_further_away(words: str, expected: str) -> None:
    assert bound_before(f"{words}140", len(words)) == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about 40", "about"), ("close to 40", "about"), ("avoisine 40", "about"), ("approche 40", "nearly"),
        ("not far short of 40", "nearly"), ("übersteigen die Erlöse im Werk Ulm 40", "over"),
        ("übersteigen die Erlöse den Plan um 40", ""), ("exceeds the plan by 40", ""),
    ],
)  # fmt: skip
def test_words_before_a_figure_that_make_a_bound_of_it(text: str, bound: str) -> None:
    assert bound_before(text, text.index("40")) == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("40 à peu de chose près", "about"),
        ("40 t hinter sich gelassen", "over"),
        ("40 überschritten", "over"),
        ("40 in all", ""),
    ],
)
def test_words_behind_a_figure_that_make_a_bound_of_it(text: str, bound: str) -> None:
    assert bound_behind(text, 2) == bound
