from __future__ import annotations

import pytest

from airflow_provider_slides.decks.facts import Facts
from airflow_provider_slides.decks.verdicts.data import Data
from tests.unit.decks.verdicts.statements import HISTORY, TABLE, claim_of


@pytest.fixture(scope="module")
def data() -> Data:
    return Data(Facts.of(TABLE))


def test_a_level_is_a_fact_or_a_sum(data: Data) -> None:
    (emea, *_) = data.facts.labels

    assert [source.value for source in data.level(("revenu",), (emea,), 0)] == [1346000]
    (total,) = data.level(("revenu",), (), 0)
    assert (total.value, total.is_derived) == (3892000, True)
    assert [source.value for source in data.level(("revenu",), (), -1)] == [3747000]


def test_a_total_that_is_told_is_not_summed_up() -> None:
    data = Data(Facts.of({"total_revenue": 10, "regions": {"EMEA": {"revenue": 4}, "APAC": {"revenue": 5}}}))

    (total,) = data.level(("revenu",), (), 0)

    assert (total.value, total.is_derived) == (10, False)


@pytest.mark.parametrize(
    ("facts", "is_additive"),
    [
        ({"revenue": 5}, True),
        ({"margin_pct": 5}, False),
        ({"conversion": 0.031}, False),
        ({"conversions": 1204}, True),
        ({"arpu": 24.6}, False),
        ({"cost_per_hire": 4200}, False),
    ],
)
def test_what_can_be_added_up(facts: dict[str, float], is_additive: bool) -> None:
    data = Data(Facts.of(facts))

    assert data.is_additive(data.measures[0]) is is_additive


def test_a_family_is_all_of_one_kind(data: Data) -> None:
    family = data.family(("revenu",), 0)

    assert [(label.text, source.value) for label, source in family] == [
        ("EMEA", 1346000),
        ("Americas", 1831000),
        ("APAC", 715000),
    ]
    assert data.family(("revenu",), 0, "store") == []


def test_facts_near_a_value_are_found(data: Data) -> None:
    assert [fact.path for fact in data.near(715000, 0.5)] == ["rows[2].revenue"]
    assert list(data.near(716000, 0.5)) == []


@pytest.mark.parametrize(
    ("text", "eras"),
    [
        ("Revenue: 150", [0]),
        ("Revenue in week 47: 150", [0]),
        ("Revenue in week 45: 110", [-2]),
        ("Revenue last week: 120", [-1]),
        ("Revenue up on last week: 25", [-1, 0]),
    ],
)
def test_how_long_ago_a_figure_is(text: str, eras: list[int]) -> None:
    data, claim = claim_of(text, HISTORY)

    assert data.eras(claim.about) == eras
