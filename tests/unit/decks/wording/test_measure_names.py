from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts import Facts
from airflow_provider_slides.decks.wording.measure_names import names_of_measures


def names(data: Any) -> set[str]:
    return {" ".join(word.text for word in name.words) for name in names_of_measures(Facts.of(data))}


@pytest.mark.parametrize(
    ("data", "has_short"),
    [
        ({"flimsy_receipts": 5}, True),
        # Of which of both is not clear.
        ({"flimsy_receipts": 5, "loyalty_receipts": 6}, False),
        # An attribute alone tells nothing.
        ({"receipts_flimsy": 5}, False),
    ],
)
def test_a_name_is_known_without_a_word_that_the_lexicon_has_not(data: Any, has_short: bool) -> None:
    assert ("receipts" in names(data)) is has_short


def test_other_names_are_told_by_hints() -> None:
    facts = Facts.of({"revenue": 5}, {"labels": {"revenue": ["Kursumsatz"]}})

    assert "Kurs umsatz" in {" ".join(word.text for word in name.words) for name in names_of_measures(facts)}
