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


SITES = {("sales", "Ulm", 0, 5), ("sales", "Kiel", 0, 7), ("zorps", "Ulm", 0, 2), ("zorps", "Kiel", 0, 3)}
BEFORE = {("sales", "Ulm", -1, 4), ("sales", "Kiel", -1, 6)}
PLANNED = {("sales plan", "Ulm", 0, 8), ("sales plan", "Kiel", 0, 9)}
NOW = {"Ulm": {"sales": 5, "zorps": 2}, "Kiel": {"sales": 7, "zorps": 3}}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            {"sites": {
                "Ulm": {"this_week": {"sales": 5, "zorps": 2}, "previous": {"sales": 4}, "plan": {"sales": 8}},
                "Kiel": {"this_week": {"sales": 7, "zorps": 3}, "previous": {"sales": 6}, "plan": {"sales": 9}},
            }},
            SITES | BEFORE | PLANNED,
            id="of each, now and before and planned",
        ),
        pytest.param(
            {"assets": [
                {"asset": "Ulm", "current": {"sales": 5, "zorps": 2}, "plan": {"sales": 8}},
                {"asset": "Kiel", "current": {"sales": 7, "zorps": 3}, "plan": {"sales": 9}},
            ]},
            SITES | PLANNED,
            id="the same as a list of what may be measured itself",
        ),
        pytest.param(
            {"metrics": {
                "sales": {"this_year": {"Ulm": 5, "Kiel": 7}, "last_year": {"Ulm": 4, "Kiel": 6}},
                "zorps": {"this_year": {"Ulm": 2, "Kiel": 3}},
            }},
            SITES | BEFORE,
            id="of each measure, now and before",
        ),
        pytest.param(
            {"metrics": {
                "sales": {"unit": "EUR", "by_service_centre": {"Ulm": {"value": 5}, "Kiel": {"value": 7}}},
                "zorps": {"unit": None, "by_service_centre": {"Ulm": {"value": 2}, "Kiel": {"value": 3}}},
            }},
            SITES,
            id="split by what they are",
        ),
        pytest.param(
            {"metrics": [
                {"name": "sales", "display_label": "Sales", "entries": [
                    {"name": "Ulm", "value": 5}, {"name": "Kiel", "value": 7}]},
                {"name": "zorps", "name_shown": "Zorps", "entries": [
                    {"name": "Ulm", "value": 2}, {"name": "Kiel", "value": 3}]},
            ]},
            SITES,
            id="of each measure with how it is shown",
        ),
        pytest.param(
            {"rows": [
                {"name": name, "kennzahl": measure, "betrag": value} for name, measure, value in (
                    ("Materials", "sales", 5), ("Training", "sales", 7), ("Materials", "zorps", 2),
                    ("Training", "zorps", 3))
            ]},
            {("sales", "Materials", 0, 5), ("sales", "Training", 0, 7), ("zorps", "Materials", 0, 2),
             ("zorps", "Training", 0, 3)},
            id="names that may be measured, beside a key that tells what is",
        ),
        pytest.param(
            {"charts": [
                {"metric": "sales", "labels": ["2026-W46", "2026-W47"], "datasets": [
                    {"label": "Ulm", "data": [4, 5]}, {"label": "Kiel", "data": [6, 7]}]},
            ]},
            {("sales", "Ulm", 0, 5), ("sales", "Kiel", 0, 7)} | BEFORE,
            id="along times, as charts are drawn",
        ),
        pytest.param(
            {"sites": {"Ulm": {"week": ["2026-W46", "2026-W47"], "sales": [4, 5]},
                       "Kiel": {"week": ["2026-W46", "2026-W47"], "sales": [6, 7]}}},
            {("sales", "Ulm", 0, 5), ("sales", "Kiel", 0, 7)} | BEFORE,
            id="a column of times for each",
        ),
        pytest.param(
            {"plantCentres": {"plantCentre": ["Ulm", "Kiel"], "sales": [5, 7], "zorps": [2, 3]}},
            SITES,
            id="columns under a key that may be measured",
        ),
        pytest.param(
            {"games_bowled": [{"month": "2026-10", "Ulm": 4, "Bad Wurzach Lanes": 6},
                              {"month": "2026-11", "Ulm": 5, "Bad Wurzach Lanes": 7}]},
            {("games bowled", "Ulm", 0, 5), ("games bowled", "Ulm", -1, 4),
             ("games bowled", "Bad Wurzach Lanes", 0, 7), ("games bowled", "Bad Wurzach Lanes", -1, 6)},
            id="a row for each time, a column for each name",
        ),
        pytest.param(
            {"stations": {"Radio Ulm": [{"kpi": "sales", "value": 5}, {"kpi": "zorps", "value": 2}],
                          "Radio Kiel": [{"kpi": "sales", "value": 7}, {"kpi": "zorps", "value": 3}]}},
            {("sales", "Radio Ulm", 0, 5), ("zorps", "Radio Ulm", 0, 2), ("sales", "Radio Kiel", 0, 7),
             ("zorps", "Radio Kiel", 0, 3)},
            id="a list of what is measured under each name",
        ),
    ],
)  # fmt: skip
def test_data_is_read_as_many_lay_it_out(data: Any, expected: set[tuple[str, str, int, float]]) -> None:
    assert told(data) == expected


@pytest.mark.parametrize(
    "key",
    [
        "account_total",
        "total_client",
        "kunde_gesamt",
        "total_all_units",
        "summe_aller_einheiten",
        "firma_gesamt",
        "consolidated",
        "wuxel_wide",
        "all_sites_total",
    ],
)
def test_a_part_of_the_data_that_is_a_total_is_of_nobody(key: str) -> None:
    facts = Facts.of({"sites": NOW, key: {"sales": 12, "zorps": 5}, "account_trend": {"zorps": {"2026-W46": 4}}})

    totals = [fact for fact in facts.facts if not fact.of]
    assert [(fact.name, fact.value) for fact in totals] == [("sales", 12), ("zorps", 5), ("zorps", 4)]


@pytest.mark.parametrize(
    "data",
    [
        {"row_count": 12, "sites": NOW},
        {"header": {"company": "Acme", "erp_client": "100"}, "sites": NOW},
        {"query": {"client": "Acme", "row_count": 12}, "sites": NOW},
        {"pagination": {"page": 1, "page_size": 50, "total": 2}, "sites": NOW},
        [{"type": "sites", "id": "a-1", "attributes": {"name": name, **values}} for name, values in NOW.items()],
    ],
)
def test_what_is_for_programs_is_no_fact(data: Any) -> None:
    assert told(data) == SITES


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("sales_t_change_pct", ("sales", "change")),
        ("sales_t_2025", ("sales", "")),
        ("last_year_service_visits", ("service visits", "")),
        ("taux_jour_meme_precedent", ("taux jour meme", "")),
        ("salesKPrevious", ("sales", "")),
    ],
)
def test_a_unit_or_a_time_in_a_key_is_no_part_of_what_is_measured(key: str, name: tuple[str, str]) -> None:
    (fact,) = (fact for fact in Facts.of({"site": "Ulm", key: 5, "other": 6}).facts if fact.value in (5, 5000))

    assert (" ".join(word.text for word in fact.measure), fact.operation) == name


def test_words_of_one_phrase_keep_their_order() -> None:
    # A set of them is in another order in each process.
    (fact, _) = Facts.of([{"site": "Ulm", "guard_hours": 5}, {"site": "Kiel", "guard_hours": 6}]).facts

    assert [word.stem for word in fact.measure] == ["guarding", "hour"]


def test_a_count_is_no_share_however_it_is_called() -> None:
    facts = Facts.of([{"site": "Ulm", "returns": 275}, {"site": "Kiel", "returns": 1256}]).facts

    assert [fact.readings for fact in facts] == [((275.0, ""),), ((1256.0, ""),)]
    (rate, _) = Facts.of([{"site": "Ulm", "same_day_rate": 73.1}, {"site": "Kiel", "same_day_rate": 60.8}]).facts
    assert rate.readings[0] == (73.1, "%")
