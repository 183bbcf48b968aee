from __future__ import annotations

import pytest

from airflow_provider_slides.decks.facts.context import Context
from airflow_provider_slides.decks.facts.fact import Fact
from airflow_provider_slides.decks.facts.keys import told_by
from airflow_provider_slides.decks.facts.readings import readings_of, unit_in, with_per_cents


@pytest.mark.parametrize(
    ("key", "value", "unit", "readings"),
    [
        ("orders", 5, "", {(5, "")}),
        ("revenue", 5, "EUR", {(5, "EUR")}),
        ("churn", 0.25, "", {(25, "%"), (0.25, "%"), (0.25, "")}),
        ("churn", 31.0, "", {(31.0, "%"), (31.0, "")}),
        ("conversions", 4000, "", {(4000, "")}),
        ("churn_pct", 31.0, "%", {(31.0, "%")}),
        ("churn_pct", 0.5, "%", {(0.5, "%"), (50, "%")}),
        ("churn_pct", 0, "%", {(0, "%")}),
        ("growth", 0.5, "", {(50, "%"), (0.5, "%"), (0.5, "")}),
        ("mix", 0.5, "", {(0.5, ""), (50, "%")}),
        ("energy_kwh", 5, "", {(5, ""), (5000, "wh")}),
    ],
)
def test_a_value_may_be_in_several_units(key: str, value: float, unit: str, readings: set[tuple[float, str]]) -> None:
    assert set(readings_of(value, unit, told_by((key,)))) == readings


@pytest.mark.parametrize(
    ("key", "unit", "hints", "currency", "told"),
    [
        ("revenue_keur", "", {}, "", ("EUR", 1e3)),
        ("revenue", "", {}, "USD", ("USD", 1.0)),
        ("orders", "", {}, "USD", ("", 1.0)),
        ("revenue", "million EUR", {}, "", ("EUR", 1e6)),
        ("orders", "million EUR", {}, "", ("", 1.0)),
        ("margin", "EUR", {}, "", ("", 1.0)),
        ("churn_pct", "EUR", {}, "", ("%", 1.0)),
        ("revenue", "USD", {"revenue": "k€"}, "", ("EUR", 1e3)),
        ("revenue", "USD", {"rows[].revenue": "k€"}, "", ("EUR", 1e3)),
        ("revenue", "USD", {"rows[3].revenue": "GBP", "rows[].revenue": "k€"}, "", ("GBP", 1.0)),
        ("revenue", "", {"revenue": "visitors"}, "EUR", ("", 1.0)),
        ("revenue", "", {"revenue": "count"}, "EUR", ("", 1.0)),
        ("revenue_keur", "", {"revenue_keur": ""}, "", ("EUR", 1e3)),
    ],
)
def test_a_unit_is_told_by_hints_then_keys_then_what_stands_around(
    key: str, unit: str, hints: dict[str, str], currency: str, told: tuple[str, float]
) -> None:
    context = Context(("rows", key), unit=unit)

    assert unit_in(context, f"rows[3].{key}", told_by((key,)), hints, currency) == told


def test_a_unit_beside_a_value_tells_how_much_it_is() -> None:
    told = told_by(("session_length",))

    assert readings_of(23.5, "", told, ("s", 60.0)) == ((23.5, ""), (1410.0, "s"))


@pytest.mark.parametrize(
    ("values", "may_be"),
    [((69.2, 77.0), True), ((69.2, 177.0), False), ((69.0, 77.0), False)],
)
def test_what_has_decimals_below_a_hundred_may_be_a_rate(values: tuple[float, ...], may_be: bool) -> None:
    measure = told_by(("zubluft",)).measure
    facts = [Fact(f"[{value}]", value, ((value, ""),), measure, "zubluft") for value in values]

    assert [len(fact.readings) == 2 for fact in with_per_cents(facts)] == [may_be, may_be]
