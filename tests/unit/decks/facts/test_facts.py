from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts import Facts
from airflow_provider_slides.decks.figures.periods import Period


def eras(data: Any, hints: dict[str, Any] | None = None) -> dict[str, int]:
    return {fact.path: fact.era for fact in Facts.of(data, hints).facts}


@pytest.mark.parametrize(
    ("data", "previous"),
    [
        ({"current": {"revenue": 5}, "previous": {"revenue": 4}}, "previous.revenue"),
        ({"revenue": {"current": 5, "previous": 4}}, "revenue.previous"),
        ({"revenue": 5, "revenue_last_week": 4}, "revenue_last_week"),
        ({"revenue": 5, "revenue_prev": 4}, "revenue_prev"),
        ({"revenue": 5, "revenue_n1": 4}, "revenue_n1"),
        ({"revenue": 5, "revenue_aug": 4}, "revenue_aug"),
        ({"revenue": 5, "revenue_2023": 4}, "revenue_2023"),
        ({"revenue_2024": 5, "revenue_2023": 4}, "revenue_2023"),
        ({"orders": [["2026-W46", 1], ["2026-W47", 2]]}, "orders[0][1]"),
        ({"history": [{"week": "2026-W46", "orders": 1}, {"week": "2026-W47", "orders": 2}]}, "history[0].orders"),
        ({"orders": {"2026-W46": 1, "2026-W47": 2}}, "orders.2026-W46"),
        ({"umsatz": 5, "umsatz_vorwoche": 4}, "umsatz_vorwoche"),
    ],
)
def test_what_was_before_is_one_period_ago(data: Any, previous: str) -> None:
    assert [path for path, era in eras(data).items() if era == -1] == [previous]
    assert min(eras(data).values()) == -1


def test_the_period_that_the_data_tells_is_now() -> None:
    history = [{"week": f"2026-W{number}", "orders": number} for number in (45, 46, 47)]
    data = {"meta": {"week": "2026-W46"}, "history": history}

    assert Facts.of(data).current == Period("week", 2026, 46)
    assert list(eras(data).values()) == [-1, 0, 1]
    assert Facts.of({"history": history}).current == Period("week", 2026, 47)
    assert Facts.of({"title": "Week 45, 2026", "history": history}).current == Period("week", 2026, 45)
    assert Facts.of({"title": "Weeks 45/2026 and KW 46/2026", "history": history}).current == Period("week", 2026, 47)


def test_periods_are_told_by_hints_before_all_else() -> None:
    history = {"orders": [["2026-W40", 1], ["2026-W46", 2], ["2026-W47", 3]]}

    assert list(eras(history, {"periods": {"current": "2026-W46"}}).values()) == [-1, 0, 1]
    assert list(eras(history, {"periods": {"previous": "2026-W40"}}).values()) == [-1, -1, 0]


def test_hints_tell_units_and_other_names_and_tolerance() -> None:
    facts = Facts.of(
        {"revenue": 5},
        {"units": {"revenue": "k€"}, "labels": {"Revenue": "Erlöse"}, "tolerance": 0.01, "must_show": "revenue"},
    )

    assert facts.facts[0].readings == ((5000.0, "EUR"),)
    assert facts.aliases == {"revenue": ("Erlöse",)}
    assert facts.tolerance == 0.01
    assert facts.must_show == ("revenue",)


def test_names_are_known_by_their_kinds() -> None:
    facts = Facts.of({"regions": [{"region": "Süd", "umsatz": 1}, {"region": "Nord", "umsatz": 2}], "title": "Bericht"})

    assert [label.text for label in facts.labels] == ["Süd", "Nord"]
    assert {kind: [label.text for label in labels] for kind, labels in facts.kinds.items()} == {
        "regio": ["Süd", "Nord"]
    }
    assert facts.texts == ("Bericht",)


@pytest.mark.parametrize("key", ["umsätze", "umsaetze", "Umsätze"])
def test_umlauts_are_written_both_ways(key: str) -> None:
    (fact,) = Facts.of({key: 5}).facts

    assert fact.measure[0].meanings == {"revenue"}


def told(data: Any) -> set[tuple[str, str, int, float]]:
    """What is measured, of whom, how many periods ago, and how much."""
    return {
        (" ".join(word.text for word in fact.measure), " ".join(label.text for label in fact.of), fact.era, fact.value)
        for fact in Facts.of(data).facts
    }


ORDERS = {
    ("orders", "Ulm", 0, 12.0),
    ("orders", "Ulm", -1, 10.0),
    ("orders", "Kiel", 0, 30.0),
    ("orders", "Kiel", -1, 28.0),
}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            {"month": "2026-02", "stores": [
                {"name": "Ulm", "orders_2026_01": 10, "orders_2026_02": 12},
                {"name": "Kiel", "orders_2026_01": 28, "orders_2026_02": 30},
            ]},
            id="periods at the end of keys",
        ),
        pytest.param(
            {"report_period": "2026-02-01", "orders": {
                "Ulm": {"2026-01-01": 10, "2026-02-01": 12}, "Kiel": {"2026-01-01": 28, "2026-02-01": 30},
            }},
            id="months as first days",
        ),
        pytest.param(
            {"periode": "2026-02", "stores": {
                "Ulm": {"202601": {"orders": 10}, "202602": {"orders": 12}},
                "Kiel": {"202601": {"orders": 28}, "202602": {"orders": 30}},
            }},
            id="months as numbers, within names",
        ),
        pytest.param(
            {"metrics": [{"name": "orders", "unit": None, "breakdown": [
                {"store": "Ulm", "actual": 12, "previous_period": 10}, {"store": "Kiel", "actual": 30, "n_1": 28},
            ]}]},
            id="a list of what is measured",
        ),
        pytest.param(
            {"stores": {
                "index": ["Ulm", "Kiel"], "columns": ["orders", "orders_before"], "data": [[12, 10], [30, 28]],
            }},
            id="a data frame, split",
        ),
        pytest.param(
            {"meta": {"reporting_period": "2026-W08", "created_at": "2026-02-26T05:00:00Z"}, "observations": [
                {"week": week, "store": store, "kpi": "orders", "scenario": "actual", "value": value}
                for week, store, value in (
                    ("2026-W07", "Ulm", 10), ("2026-W08", "Ulm", 12),
                    ("2026-W07", "Kiel", 28), ("2026-W08", "Kiel", 30),
                )
            ]},
            id="a row for each value",
        ),
        pytest.param(
            {"Accounting period": "2026-02", "lines": [
                {"Store": "Ulm", "Line": "orders", "Version": "Actual", "Amount": 12},
                {"Store": "Ulm", "Line": "orders", "Version": "Last month", "Amount": 10},
                {"Store": "Kiel", "Line": "orders", "Version": "Actual", "Amount": 30},
                {"Store": "Kiel", "Line": "orders", "Version": "Last month", "Amount": 28},
            ]},
            id="a row for each value, in words that nobody knows",
        ),
        pytest.param(
            {"currentPeriod": {"stores": [
                {"type": "stores", "id": "st-1", "attributes": {"name": "Ulm", "orders": 12, "ordersPrevious": 10},
                 "links": {"self": "/stores/1"}},
                {"type": "stores", "id": "st-2", "attributes": {"name": "Kiel", "orders": 30, "ordersPrevious": 28},
                 "links": {"self": "/stores/2"}},
            ]}},
            id="resources of an API",
        ),
        pytest.param(
            {"measures": [{"name": "orders", "measure_caption": "Orders", "members": [
                {"store": "Ulm", "actual_value": 12, "vm": 10}, {"store": "Kiel", "actual_value": 30, "vm": 28},
            ]}]},
            id="members of what is measured",
        ),
        pytest.param(
            {"store": ["Ulm", "Kiel"], "orders_t": [12, 30], "orders_mois_prec": [10, 28]},
            id="lists side by side",
        ),
    ],
)  # fmt: skip
def test_values_are_told_alike_in_many_shapes(data: Any) -> None:
    assert told(data) == ORDERS


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            {"courses": {"Excel": {"learners": {"value": 4, "prev": 3, "ziel": 5}, "revenue": {"value": 9}}}},
            {("learners", "Excel", 0, 4), ("learners", "Excel", -1, 3), ("learners ziel", "Excel", 0, 5),
             ("revenue", "Excel", 0, 9)},
            id="beside what is known",
        ),
        pytest.param(
            {"wuxels": {"North": 1, "South": 2}, "zorps": {"North": 3, "South": 4}},
            {("wuxels", "North", 0, 1), ("wuxels", "South", 0, 2), ("zorps", "North", 0, 3), ("zorps", "South", 0, 4)},
            id="of the same names",
        ),
        pytest.param(
            {"revenue": {"Transport Museum": 1, "Data": 2}, "visitors": {"Transport Museum": 3, "Data": 4}},
            {("revenue", "Transport Museum", 0, 1), ("revenue", "Data", 0, 2), ("visitors", "Transport Museum", 0, 3),
             ("visitors", "Data", 0, 4)},
            id="names of words that are measured",
        ),
        pytest.param(
            {"rows": [{"site": "Ulm", "tonnes": 5, "tonnes_prev": 4, "rental_days": 7, "average_wait_days": 2}]},
            {("tonnes", "Ulm", 0, 5), ("tonnes", "Ulm", -1, 4), ("rental days", "Ulm", 0, 7), ("wait", "Ulm", 0, 2)},
            id="units that are counted",
        ),
        pytest.param(
            {"rows": [{"site": "Ulm", "montant_reservations": 500, "reservations": 4}]},
            {("montant reservations", "Ulm", 0, 500), ("reservations", "Ulm", 0, 4)},
            id="money of what is counted",
        ),
    ],
)  # fmt: skip
def test_what_is_measured_is_known_by_how_it_is_laid_out(data: Any, expected: set[tuple[str, str, int, float]]) -> None:
    assert told(data) == expected


def test_a_total_and_a_plan_are_in_the_currency_of_what_is_measured() -> None:
    data = {"rows": [{"site": "Ulm", "fees_eur": 5, "fees_plan": 6}], "totals": {"fees": 5}}

    assert {fact.readings[0][1] for fact in Facts.of(data).facts} == {"EUR"}


def test_a_currency_of_all_is_none_of_what_is_not_known() -> None:
    facts = Facts.of({"currency": "EUR", "rows": [{"site": "Ulm", "wuxels": 5, "revenue": 6, "unit": None}]}).facts

    assert [fact.readings[0][1] for fact in facts] == ["", "EUR"]


@pytest.mark.parametrize("key", ["created", "cours", "properties", "year_end"])
def test_words_that_may_be_counted_are_measures(key: str) -> None:
    assert [fact.name for fact in Facts.of({"EMEA": {key: 5}, "APAC": {key: 6}}).facts] == [key.replace("_", " ")] * 2


def test_a_code_names_what_has_no_other_name() -> None:
    (one, other) = Facts.of([{"code": "A12", "orders": 5}, {"code": "K2", "name": "Kiel", "orders": 6}]).facts

    assert ([label.text for label in one.of], [label.text for label in other.of]) == (["A12"], ["Kiel"])
