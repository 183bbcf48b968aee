from __future__ import annotations

import pytest

from airflow_provider_slides.decks.wording.lexicon import GROUPS, MEASURES, lexicon, meanings, word_set


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("umsatz", {"revenue"}),
        ("attrition", {"attrition", "churn"}),
        ("filiale", {"branch", "store", "subsidiary"}),
        ("kassenbon", {"transaction"}),
        ("personalbestand", {"employee"}),
        ("allemagne", {"germany"}),
    ],
)
def test_a_word_has_each_meaning_of_its_lines(word: str, told: set[str]) -> None:
    assert set(meanings()[word]) == told


def test_no_word_is_a_leftover_of_a_line() -> None:
    assert all(word.isalnum() and word == word.lower() for word in meanings())
    assert set(lexicon().english) >= MEASURES | GROUPS
    assert all(kind <= set(lexicon().english) for kind in lexicon().kinds.values())
    assert "revenue" in MEASURES - GROUPS
    assert "region" in GROUPS - MEASURES
    assert "germany" not in MEASURES | GROUPS


def test_words_stay_as_they_are() -> None:
    assert word_set("a B  é") == {"a", "B", "é"}
