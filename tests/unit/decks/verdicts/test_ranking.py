from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from tests.unit.decks.verdicts.statements import verdicts

FINE = (Kind.SUPPORTED, Kind.DERIVED)


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


@pytest.mark.parametrize(
    ("statement", "is_right"),
    [
        # When it was ranks nobody.
        ("EMEA atteint 1 346 000 de revenue au premier trimestre", True),
        ("APAC atteint 715 000 de revenue au premier trimestre", True),
        ("Americas est premier sur le revenue", True),
        ("EMEA est premier sur le revenue", False),
        ("Right behind the leader on revenue: EMEA", True),
        ("Right behind the leader on revenue: APAC", False),
        ("Aucune valeur n’est plus basse pour revenue que celle de APAC", True),
        ("Aucune valeur n’est plus basse pour revenue que celle de EMEA", False),
    ],
)
def test_who_is_ranked_by_which_words(statement: str, *, is_right: bool) -> None:
    assert all(finding.kind in FINE for finding in verdicts(statement)) is is_right


def test_a_word_of_what_is_measured_or_of_a_name_tells_of_no_change() -> None:
    facts = [
        {"yard": "Summit Shed", "drop_offs": 9, "drop_offs_prev": 8},
        {"yard": "Kiel", "drop_offs": 5, "drop_offs_prev": 3},
    ]

    assert all(finding.kind in FINE for finding in verdicts("Summit Shed has the highest drop-offs: 9", facts))
    assert all(finding.kind in FINE for finding in verdicts("Nobody has fewer drop-offs than Kiel", facts))
