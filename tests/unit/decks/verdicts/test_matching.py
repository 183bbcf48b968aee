from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from tests.unit.decks.verdicts.statements import verdict

FINE = (Kind.SUPPORTED, Kind.DERIVED)


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        # Half of the last written digit.
        ("EMEA revenue: €1.3M", True),
        ("EMEA revenue: €1.35M", True),
        ("EMEA revenue: €1.346M", True),
        ("EMEA revenue: €1.36M", False),
        ("EMEA revenue: 1,346,001 EUR", False),
        ("APAC margin: 34%", True),
        ("APAC margin: 33.8%", False),
        # Zeros at the end of a whole number may be rounded ones; one alone is written.
        ("EMEA had 12,400 orders", True),
        ("EMEA had 12,500 orders", False),
        ("EMEA had 12,410 orders", False),
        # Bounds.
        ("EMEA made more than €1.3M of revenue", True),
        ("EMEA made more than €1.4M of revenue", False),
        ("EMEA made nearly €1.35M of revenue", True),
        ("EMEA made nearly €1.6M of revenue", False),
        ("EMEA made just over €1.3M of revenue", True),
        ("EMEA made about €1.33M of revenue", True),
        ("EMEA made about €1.5M of revenue", False),
    ],
)
def test_a_figure_is_as_exact_as_it_is_written(statement: str, is_right: bool) -> None:
    assert (verdict(statement).kind in FINE) is is_right


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        ("EMEA revenue rose 11.1%", True),
        ("EMEA revenue fell 11.1%", False),
        ("EMEA revenue: +11.1% vs last period", True),
        ("EMEA revenue: −11.1% vs last period", False),
        ("APAC revenue fell by €30k", True),
        ("APAC revenue rose by €30k", False),
        ("Der Umsatz in APAC sank um 4,0 %", True),
        ("Le chiffre d’affaires APAC a progressé de 4,0 %", False),
    ],
)
def test_a_change_goes_the_way_that_is_said(statement: str, is_right: bool) -> None:
    assert (verdict(statement).kind in FINE) is is_right


def test_a_loss_is_told_without_a_sign() -> None:
    facts = {"profit": -1200000}

    assert verdict("A loss of 1.2M in profit", facts).kind is Kind.SUPPORTED
    assert verdict("Profit: 1.2M", facts).kind is Kind.CONTRADICTED


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        ("Margin: 31.2%", True),
        ("Margin rose by 0.7 pp", True),
        ("Margin rose by 0.7%", False),
        ("Margin rose by 2.3%", True),
        ("Downtime: 90 minutes", True),
        ("Downtime: 1.5 hours", True),
        ("Downtime: 1.5 minutes", False),
        ("Output: 18.4 GWh", True),
        ("Output: 18.4 MWh", False),
        ("NPS rose by 5 points", True),
        ("Cost: €2.1M", True),
        ("Cost: $2.1M", False),
    ],
)
def test_units_are_told_apart(statement: str, is_right: bool) -> None:
    facts = {
        "margin": 0.312,
        "margin_prev": 0.305,
        "downtime_hours": 1.5,
        "output_mwh": 18420,
        "nps": 45,
        "nps_prev": 40,
        "cost_eur": 2100000,
    }

    assert (verdict(statement, facts).kind in FINE) is is_right
