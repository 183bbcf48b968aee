from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from tests.unit.decks.verdicts.statements import verdicts


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("Americas is the largest region by revenue", Kind.DERIVED),
        ("EMEA is the largest region by revenue", Kind.CONTRADICTED),
        ("EMEA is the second-largest region by revenue", Kind.DERIVED),
        ("APAC is the smallest region by orders", Kind.DERIVED),
        ("EMEA hat den höchsten Umsatz", Kind.CONTRADICTED),
        ("APAC ist die Region mit der höchsten Marge", Kind.DERIVED),
        ("La région APAC est la plus petite (commandes)", Kind.DERIVED),
        ("No region had higher revenue than EMEA", Kind.CONTRADICTED),
        ("No region had higher revenue than the Americas", Kind.DERIVED),
        ("EMEA is the fastest growing region by revenue", Kind.DERIVED),
    ],
)
def test_ranks(statement: str, kind: Kind) -> None:
    assert [finding.kind for finding in verdicts(statement)] == [kind]


def test_it_is_told_who_is_meant() -> None:
    (finding,) = verdicts("EMEA is the largest region by revenue")

    assert finding.expected == "Americas"
    assert "number 2 of 3" in finding.message


@pytest.mark.parametrize(
    "statement",
    ["EMEA had its largest customer in Berlin", "Revenue in EMEA is the highest since 2019", "The largest region grew"],
)
def test_what_is_no_rank_of_the_data_has_no_verdict(statement: str) -> None:
    assert verdicts(statement) == []


def test_the_figure_beside_a_name_tells_what_is_ranked_in_another_language() -> None:
    facts = [
        {"shop": "Ulm", "turnover": 30, "revenue": 58},
        {"shop": "Bonn", "turnover": 90, "revenue": 11},
    ]

    (rank,) = [one for one in verdicts("Ulm hat den höchsten Umsatz (58)", facts) if one.value is None]

    assert rank.kind is Kind.DERIVED
