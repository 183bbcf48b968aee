from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts.keys import told_by
from airflow_provider_slides.decks.figures.periods import Period


def measure(*keys: str) -> str:
    return " ".join(word.text for word in told_by(keys).measure)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("revenue",), "revenue"),
        (("data", "total_revenue_eur"), "revenue"),
        (("regions", "EMEA", "revenue"), "revenue"),
        (("revenue", "target"), "revenue target"),
        (("targets", "revenue"), "revenue targets"),
        (("revenue_by_region", "EMEA"), "revenue"),
        (("cost_per_hire",), "cost hire"),
        (("kosten_je_einstellung",), "kosten einstellung"),
        (("umsaetze_vorwoche",), "umsaetze"),
        (("hours",), "hours"),
        (("downtime_h",), "downtime"),
        (("Alpha",), "Alpha"),
    ],
)
def test_keys_tell_what_is_measured(keys: tuple[str, ...], words: str) -> None:
    assert measure(*keys) == words


@pytest.mark.parametrize(
    ("key", "field", "told"),
    [
        ("revenue_keur", "unit", "EUR"),
        ("revenue_keur", "scale", 1e3),
        ("revenue_eur_mn", "scale", 1e6),
        ("churn_pct", "unit", "%"),
        ("margin_bps", "scale", 0.01),
        ("margin_delta_pp", "unit", "pp"),
        ("energy_mwh", "physical", ("wh", 1e6)),
        ("downtime_h", "physical", ("s", 3600.0)),
        ("s", "physical", None),
        ("revenue_last_week", "is_previous", True),
        ("revenue_prev", "is_previous", True),
        ("revenue_n1", "is_previous", True),
        ("bénéfice_précédent", "is_previous", True),
        ("umsätze_vorjahr", "is_previous", True),
        ("revenue", "is_previous", False),
        ("revenue_aug", "period", Period("month", 0, 8)),
        ("revenue_2023", "period", Period("year", 2023)),
        ("revenue_w46", "period", Period("week", 0, 46)),
        ("total_revenue", "is_total", True),
        ("umsatz_gesamt", "is_total", True),
        ("average_revenue", "operation", "average"),
        ("revenue_growth", "operation", "change"),
        ("umsatz_veränderung", "operation", "change"),
        ("umsatz_veraenderung", "operation", "change"),
        ("cost_per_hire", "is_rate", True),
        ("cost_hire", "is_rate", False),
        ("churn", "may_be_share", True),
        ("orders", "may_be_share", False),
    ],
)
def test_parts_of_keys_tell_more(key: str, field: str, told: Any) -> None:
    assert getattr(told_by((key,)), field) == told


def test_keys_that_name_somebody_are_labels() -> None:
    assert told_by(("regions", "EMEA", "revenue")).labels == ("EMEA",)
    assert told_by(("revenue", "emea_zone")).labels == ("emea_zone",)
    assert told_by(("emea", "revenue"), frozenset({"emea"})).labels == ("emea",)
    assert told_by(("revenue", "2026-W46")).period == Period("week", 2026, 46)


def test_what_nothing_tells_the_measure_of_is_measured_by_its_name() -> None:
    told = told_by(("South_Pole",), frozenset({"South_Pole"}))

    assert told.name == "South Pole"
    assert told.labels == ()
    assert [word.text for word in told.measure] == ["South", "Pole"]


def test_a_unit_stands_before_what_tells_more() -> None:
    told = [told_by((key,)) for key in ("output_t", "output_t_target", "output_t_prev")]

    assert [one.physical for one in told] == [("g", 1e6)] * 3
    assert [[word.text for word in one.measure] for one in told] == [["output"], ["output", "target"], ["output"]]


def test_a_plan_is_of_a_measure_and_plans_are_tiers() -> None:
    assert [word.text for word in told_by(("plan", "EMEA", "orders"), frozenset({"EMEA"})).measure] == [
        "orders",
        "plan",
    ]
