from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from tests.unit.decks.verdicts.statements import PLANNED, verdicts


@pytest.mark.parametrize(
    ("statement", "kinds"),
    [
        ("Results for three regions", [Kind.DERIVED]),
        ("Results for four regions", [Kind.CONTRADICTED]),
        ("Results for two regions", [Kind.CONTRADICTED]),
        ("We grew in 7 regions", [Kind.CONTRADICTED]),
        # What can't be counted in the data states nothing.
        ("Two regions need attention", []),
        ("Revenue grew in two of three regions", [Kind.DERIVED, Kind.DERIVED]),
        ("Revenue grew in three of three regions", [Kind.CONTRADICTED, Kind.DERIVED]),
    ],
)
def test_counts(statement: str, kinds: list[Kind]) -> None:
    assert [finding.kind for finding in verdicts(statement)] == kinds


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        ("Two of three stores beat their revenue target", True),
        ("Three of three stores beat their revenue target", False),
        ("One of them: York missed its revenue target", True),
    ],
)
def test_counts_of_plans(statement: str, is_right: bool) -> None:
    found = verdicts(statement, PLANNED)

    assert all(finding.kind is Kind.DERIVED for finding in found) is is_right


def test_of_what_is_named_besides() -> None:
    facts = {"stores": [{"store": name, "region": "South", "revenue": 1} for name in ("Bath", "Bristol")]}
    facts["stores"].append({"store": "Leeds", "region": "North", "revenue": 2})

    assert [finding.kind for finding in verdicts("All two stores in the South", facts)] == [Kind.DERIVED]
