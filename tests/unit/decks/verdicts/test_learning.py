"""What a deck calls what is measured, and of whom its slides are, told by its figures."""

from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts import judge
from tests.unit.decks.verdicts.statements import deck_of

FACTS = {
    "zorp_kxl": {"Ulm": 5123, "Kiel": 8412, "Bonn": 3977},
    "visitors": {"Ulm": 71234, "Kiel": 90210, "Bonn": 65432},
    "revenue": {"Ulm": 51234, "Kiel": 84121, "Bonn": 39771},
}
NAMED = ("Glimmerwert in Ulm: 5,123", "Glimmerwert in Kiel: 8,412")


def kinds(*texts: str, facts: Any = FACTS) -> list[Kind]:
    return [finding.kind for finding in judge(deck_of(*texts), facts)]


def last(*texts: str, facts: Any = FACTS) -> Finding:
    return judge(deck_of(*texts), facts)[-1]


def test_a_word_that_stands_with_the_values_of_one_measure_names_it() -> None:
    assert kinds(*NAMED) == [Kind.SUPPORTED, Kind.SUPPORTED]
    wrong = last(*NAMED, "Glimmerwert in Bonn: 4,977")
    assert (wrong.kind, wrong.expected) == (Kind.CONTRADICTED, "3,977")


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(NAMED[:1], id="once is chance"),
        pytest.param(("Glimmerwert in Ulm: 5,123", "Glimmerwert in Kiel: 90,210"), id="of two measures"),
        pytest.param((*NAMED, "Besucher und Glimmerwert in Ulm: 71,234"), id="beside what has another name"),
        pytest.param(("Glimmerwert: 5,123", "Glimmerwert: 8,412"), id="of nobody"),
    ],
)
def test_nothing_is_learned_otherwise(texts: tuple[str, ...]) -> None:
    assert last(*texts, "Glimmerwert in Bonn: 4,977").kind is Kind.UNSUPPORTED


@pytest.mark.parametrize("word", ["Woche", "Prozent", "Gesamt"])
def test_units_times_and_cues_name_nothing(word: str) -> None:
    texts = (f"{word} Ulm: 5,123", f"{word} Kiel: 8,412")

    assert last(*texts, f"{word} Bonn: 4,977").kind is Kind.UNSUPPORTED


def test_a_slide_without_a_name_is_of_whom_its_figures_are() -> None:
    facts = {
        "branches": [
            {"branch": "Ulm", "visitors": 71234, "visitors_prev": 65000, "revenue": 51234},
            {"branch": "Kiel", "visitors": 90210, "visitors_prev": 99000, "revenue": 84121},
        ]
    }
    told = ("Visitors: 71,234", "Revenue: 51,234")

    assert last(*told, "Visitors vs. last year: +9.6%", facts=facts).kind is Kind.DERIVED
    assert last(told[0], "Visitors vs. last year: +9.6%", facts=facts).kind is not Kind.DERIVED
