from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts.shapes import (
    entities_in,
    group_of,
    is_aside,
    is_measured,
    kind_of,
    told_in_texts,
)


@pytest.mark.parametrize(
    ("record", "parent", "names"),
    [
        ({"emea": 1, "apac": 2}, "revenue", {"emea", "apac"}),
        ({"emea": 1, "apac": 2}, "", set()),
        ({"emea": 1, "apac": 2}, "remark", set()),
        ({"current": 1, "previous": 2}, "revenue", set()),
        ({"emea": 1, "2026-W46": 2}, "revenue", {"emea"}),
        ({"EMEA": {"revenue": 1}, "APAC": {"revenue": 2}}, "", {"EMEA", "APAC"}),
        ({"revenue": {"EMEA": 1}, "orders": {"EMEA": 2}}, "", set()),
        ({"current": {"revenue": 1}, "previous": {"revenue": 2}}, "", set()),
        ({"revenue": {"current": 1}, "orders": {"current": 2}}, "", set()),
        ({"EMEA": {"revenue": 1}}, "", set()),
    ],
)
def test_keys_of_things_of_one_kind_are_names(record: dict[str, Any], parent: str, names: set[str]) -> None:
    assert entities_in(record, is_measured=is_measured(parent)) == names


def test_a_kind_is_the_group_that_a_name_stands_under() -> None:
    assert kind_of("EMEA", ("regions", "EMEA", "revenue")) == "regions"
    assert kind_of("EMEA", ("EMEA", "revenue")) == "depth0"
    assert kind_of("Alpha", ("EMEA", "Alpha", "revenue")) == "depth1"


def test_facts_are_alike_but_for_names_and_times_and_places() -> None:
    assert group_of("regions[3].EMEA.revenue", ["EMEA"]) == "regions.*.revenue"
    assert group_of("orders.2026-W46.value", []) == "orders"


@pytest.mark.parametrize(
    ("records", "told"),
    [
        (
            [{"site": "Ulm", "item": "unit_sales", "value": 1}, {"site": "Bonn", "item": "returns_t", "value": 2}],
            "item",
        ),
        ([{"site": "Ulm", "Item": "Output (t)", "Actual": 1, "Last week": 2}], "Item"),
        ([{"kpi_of": "Revenue", "amount": 1}, {"kpi_of": "Orders", "amount": 2}], "kpi_of"),
        # A column that names something tells what is measured itself.
        ([{"site": "Ulm", "item": "unit_sales", "revenue": 1}], ""),
        # Neither of two is it more than the other.
        ([{"site": "unit_sales", "item": "unit_sales", "value": 1}], ""),
        # These may be products.
        ([{"product": "Comet", "amount": 1}, {"product": "Nova", "amount": 2}], ""),
        ([5, "a"], ""),
        ([{"item": "unit_sales", "tags": ["a"], "more": {}, "value": 1}], "item"),
    ],
)
def test_a_text_may_tell_what_the_records_of_a_list_measure(records: list[Any], told: str) -> None:
    assert told_in_texts(records)[0] == told


def test_a_text_may_tell_whether_a_value_was_planned() -> None:
    records = [{"item": "Orders", "version": version, "amount": 1} for version in ("Actual", "Budget", "Last week")]

    assert told_in_texts(records) == ("item", frozenset({"version"}))


@pytest.mark.parametrize("key", ["actual_value", "valeur_reelle", "previous_period", "change_points", "Change in %"])
def test_these_tell_which_value_of_one_thing_it_is(key: str) -> None:
    assert is_aside(key)


@pytest.mark.parametrize("key", ["order_value", "price_change", "actual_hours"])
def test_these_name_something(key: str) -> None:
    assert not is_aside(key)
