from __future__ import annotations

from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.facts.context import Context


def test_keys_and_names_are_added_to_what_is_known() -> None:
    context = Context(unit="EUR").under("regions", is_list=True, is_entity=False)
    inner = context.of_label(Label("EMEA", ())).under("revenue", is_list=False, is_entity=False)

    assert inner.keys == ("regions", "revenue")
    assert inner.kind == "regions"
    assert inner.unit == "EUR"
    assert [label.text for label in inner.of] == ["EMEA"]
    assert not context.of


def test_a_key_that_is_a_name_is_no_parent() -> None:
    assert Context().parent == ""
    assert Context().under("revenue", is_list=False, is_entity=False).parent == "revenue"
    assert Context().under("EMEA", is_list=False, is_entity=True).parent == ""


def test_what_is_in_a_list_stays_in_it() -> None:
    assert not Context().is_listed
    assert Context().listed().under("a", is_list=False, is_entity=False).is_listed
