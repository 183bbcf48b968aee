from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts import Fact
from airflow_provider_slides.decks.facts.data import DEEPEST, LONGEST_PATH, MOST_FACTS, Walk
from airflow_provider_slides.exceptions import InvalidArgumentError


def facts_of(data: Any) -> list[Fact]:
    walk = Walk({})
    walk.through(data)
    return walk.facts


def told(data: Any) -> list[tuple[str, float, str, tuple[str, ...]]]:
    """Path, value, measure and names of each fact."""
    return [(fact.path, fact.value, fact.name, tuple(label.text for label in fact.of)) for fact in facts_of(data)]


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        ([{"region": "EMEA", "revenue": 5}], [("[0].revenue", 5, "revenue", ("EMEA",))]),
        ({"rows": [{"region": "EMEA", "revenue": 5}]}, [("rows[0].revenue", 5, "revenue", ("EMEA",))]),
        ({"EMEA": {"revenue": 5}}, [("EMEA.revenue", 5, "revenue", ("EMEA",))]),
        ({"revenue": {"emea": 5}}, [("revenue.emea", 5, "revenue", ("emea",))]),
        (
            {"revenue": {"EMEA": {"Alpha": 5, "Beta": 6}}},
            [
                ("revenue.EMEA.Alpha", 5, "revenue", ("Alpha", "EMEA")),
                ("revenue.EMEA.Beta", 6, "revenue", ("Beta", "EMEA")),
            ],
        ),
        (
            {"regions": {"EMEA": {"products": {"Alpha": {"revenue": 5}}}}},
            [("regions.EMEA.products.Alpha.revenue", 5, "revenue", ("Alpha", "EMEA"))],
        ),
        ({"columns": ["region", "revenue"], "rows": [["EMEA", 5]]}, [("rows[0].revenue", 5, "revenue", ("EMEA",))]),
        (
            {"t": {"columns": ["region", "revenue"], "data": [["EMEA", "5"]]}},
            [("t.data[0].revenue", 5, "revenue", ("EMEA",))],
        ),
        ([["region", "revenue", "orders"], ["EMEA", 5, None]], [("[1].revenue", 5, "revenue", ("EMEA",))]),
        ({"revenue": [["EMEA", 5]]}, [("revenue[0][1]", 5, "revenue", ("EMEA",))]),
        ({"orders": [["2026-W46", 5]]}, [("orders[0][1]", 5, "orders", ())]),
        ({"revenue": {"value": 5, "unit": "k€"}}, [("revenue.value", 5000, "revenue", ())]),
        ({"unit": "million", "currency": "EUR", "revenue": 5}, [("revenue", 5e6, "revenue", ())]),
        ({"total": {"revenue": 5}}, [("total.revenue", 5, "revenue", ())]),
        ({"umsatz": "12", "kunden": "x"}, [("umsatz", 12, "umsatz", ())]),
    ],
)
def test_values_are_found_in_each_shape(data: Any, facts: list[tuple[str, float, str, tuple[str, ...]]]) -> None:
    assert told(data) == facts


@pytest.mark.parametrize(
    "data",
    [
        {"id": 5, "customer_id": 6, "rank": 1, "zip": 10115},
        {"paid": True, "missing": None, "nan": float("nan"), "infinite": float("inf")},
        {"huge": 10**400, "orders_m": 1e199},
        {"year": 2026, "week": 47},
        "text",
        None,
        [],
    ],
)
def test_what_is_no_measure_is_no_fact(data: Any) -> None:
    assert facts_of(data) == []


def test_a_list_may_begin_with_anything() -> None:
    assert [fact.value for fact in facts_of({"orders": [5, [1, 2, 3]]})] == [5, 1, 2, 3]


@pytest.mark.parametrize(("name", "is_total"), [("Total", True), ("gesamt", True), ("EMEA", False)])
def test_a_row_of_all_is_of_nobody(name: str, is_total: bool) -> None:
    (fact,) = facts_of([{"region": name, "revenue": 5}])

    assert fact.is_total is is_total
    assert bool(fact.of) is not is_total


def nested(depth: int) -> Any:
    data: Any = 5
    for _ in range(depth):
        data = {"a": data}
    return data


def test_data_may_be_as_deep_and_large_as_its_limits() -> None:
    assert len(facts_of(nested(DEEPEST))) == 1
    assert len(facts_of({"orders": list(range(MOST_FACTS))})) == MOST_FACTS
    assert len(facts_of({"x" * LONGEST_PATH: 5})) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (nested(DEEPEST + 1), "nested deeper than 30"),
        ({"orders": list(range(MOST_FACTS + 1))}, "more than 50,000 values"),
        ({"x" * (LONGEST_PATH + 1): 5}, "more than 2,000 characters"),
    ],
)
def test_more_is_refused(data: Any, words: str) -> None:
    with pytest.raises(InvalidArgumentError, match=words):
        facts_of(data)


def test_tables_in_tables_are_as_deep_as_all_else() -> None:
    data: Any = 5
    for _ in range(DEEPEST + 1):
        data = {"columns": ["columns", "rows"], "rows": [[["a"], [[data]]]]}

    with pytest.raises(InvalidArgumentError, match="nested deeper"):
        facts_of(data)
