from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts.context import Context
from airflow_provider_slides.decks.facts.telling import Telling
from airflow_provider_slides.decks.figures.periods import Period

LISTED = Context(keys=("regions",), kind="regions", is_listed=True)


def test_a_text_beside_values_names_whom_they_are_of() -> None:
    telling = Telling()
    context = telling.context_of({"region": "EMEA", "revenue": 1}, LISTED, is_root=False)

    assert [(label.text, label.kind) for label in context.of] == [("EMEA", "regio")]
    assert not telling.texts


def test_a_name_is_of_the_kind_of_its_list() -> None:
    context = Telling().context_of({"name": "Nord", "umsatz": 1}, LISTED, is_root=False)

    assert [(label.text, label.kind) for label in context.of] == [("Nord", "region")]


def test_the_same_name_is_one_label() -> None:
    telling = Telling()

    assert telling.label("Süd", "region") is telling.label("SÜD", "market")


def test_titles_and_long_texts_name_nobody() -> None:
    telling = Telling()
    telling.context_of({"title": "Weekly report", "orders": 1}, Context(), is_root=True)
    context = telling.context_of({"comment": "y" * 61, "orders": 1}, LISTED, is_root=False)

    assert telling.texts == ["Weekly report", "y" * 61]
    assert not context.of


@pytest.mark.parametrize("record", [{"metric": "Revenue", "value": 5}, {"name": "Revenue", "value": 5}])
def test_a_metric_is_what_is_measured(record: dict[str, Any]) -> None:
    assert Telling().context_of(record, Context(), is_root=False).keys == ("Revenue",)


@pytest.mark.parametrize("key", ["currency", "unit", "Währung", "unité", "Einheit", "devise"])
def test_a_unit_beside_values_is_theirs(key: str) -> None:
    context = Telling().context_of({key: "EUR", "revenue": 1}, LISTED, is_root=False)

    assert (context.unit, context.is_far) == ("EUR", False)


def test_a_unit_that_stands_alone_is_of_all() -> None:
    telling = Telling()
    context = telling.context_of({"currency": "EUR", "unit": "million", "rows": []}, Context(), is_root=True)

    assert (context.unit, context.is_far) == ("EUR million", True)
    assert telling.currency == "EUR"


def test_a_period_of_all_is_what_the_data_is_about() -> None:
    telling = Telling()
    telling.context_of({"week": "2026-W47", "reference_week": "2026-W46"}, Context(), is_root=False)
    telling.context_of({"week": "2026-W10"}, Context(), is_root=False)

    assert telling.current == Period("week", 2026, 47)


def test_a_period_to_compare_with_is_the_previous_one() -> None:
    telling = Telling()
    telling.context_of({"reference": "2026-W46", "note": "x"}, Context(), is_root=True)

    assert (telling.current, telling.previous) == (None, Period("week", 2026, 46))


def test_a_period_beside_values_is_theirs_alone() -> None:
    telling = Telling()
    context = telling.context_of({"week": "2026-W46", "orders": 1}, LISTED, is_root=False)

    assert context.period == Period("week", 2026, 46)
    assert telling.current is None
