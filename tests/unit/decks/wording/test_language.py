from __future__ import annotations

import pytest

from airflow_provider_slides.decks.wording.language import language_of


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["Revenue of the week was up", "and orders fell"], "en"),
        (["Der Umsatz stieg auf 5", "Retouren je Woche"], "de"),
        (["Le chiffre d'affaires est en hausse"], "fr"),
        (["Größe"], "de"),
        (["Élève, 5 Md€"], "fr"),
        (["KW 47: 3 Mio. EUR"], "de"),
    ],
)
def test_texts_are_in_the_language_of_most_of_their_words(texts: list[str], language: str) -> None:
    assert language_of(texts, default="xx") == language


@pytest.mark.parametrize("texts", [[], ["EMEA 5"], ["in"], ["total"]])
def test_what_nothing_tells_is_the_default(texts: list[str]) -> None:
    assert language_of(texts, default="fr") == "fr"
    assert language_of([]) == "en"
