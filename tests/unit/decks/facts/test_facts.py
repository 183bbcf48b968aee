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
