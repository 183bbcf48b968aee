from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from airflow_provider_slides.decks.facts.hints import Hints
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.exceptions import InvalidArgumentError


def test_hints_are_taken_as_they_are_given() -> None:
    hints = Hints.of(
        {
            "units": {"revenue": "k€"},
            "labels": {"revenue": "Umsatz", "EMEA": ["Europe", "EU"]},
            "tolerance": 0.01,
            "must_show": ["revenue"],
            "periods": {"current": "2026-W47", "previous": 2025},
        }
    )

    assert hints.units == {"revenue": "k€"}
    assert hints.labels == {"revenue": ("Umsatz",), "EMEA": ("Europe", "EU")}
    assert hints.tolerance == 0.01
    assert hints.must_show == ("revenue",)
    assert hints.periods == {"current": Period("week", 2026, 47), "previous": Period("year", 2025)}


def test_a_file_of_rules_has_dates_and_nothing() -> None:
    hints = Hints.of({"periods": {"current": date(2026, 11, 16)}, "units": None, "tolerance": None, "must_show": None})

    assert hints == Hints(periods={"current": Period("day", 2026, 1116)})


@pytest.mark.parametrize(
    ("hints", "words"),
    [
        ({"unit": {}}, r"hints\.unit=\{\}: Give only these: units, labels, tolerance, must_show, periods"),
        ({"units": "EUR"}, r"hints\.units='EUR': Give a mapping"),
        ({"units": {"revenue": 3}}, r"hints\.units\.revenue=3: Give a unit"),
        ({"labels": ["Umsatz"]}, r"hints\.labels=.*Give a mapping"),
        ({"labels": {"revenue": 5}}, r"hints\.labels\.revenue=5: Give a name"),
        ({"labels": {"revenue": [None]}}, r"hints\.labels\.revenue=.*Give a name"),
        ({"tolerance": 1}, r"hints\.tolerance=1: Give a fraction"),
        ({"tolerance": -0.1}, r"hints\.tolerance=-0\.1"),
        ({"tolerance": True}, r"hints\.tolerance=True"),
        ({"tolerance": "1%"}, r"hints\.tolerance='1%'"),
        ({"tolerance": float("nan")}, r"hints\.tolerance=nan"),
        ({"must_show": 5}, r"hints\.must_show=5"),
        ({"must_show": {"revenue": 1}}, r"hints\.must_show="),
        ({"periods": "2026"}, r"hints\.periods='2026': Give a mapping: periods by current and previous"),
        ({"periods": {"now": "2026"}}, r"hints\.periods\.now='2026': Give only these: current, previous"),
        ({"periods": {"current": "soon"}}, r"hints\.periods\.current='soon': Give a period"),
        ({"periods": {"current": True}}, r"hints\.periods\.current=True"),
    ],
)
def test_hints_that_are_none_are_refused_by_name(hints: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidArgumentError, match=words):
        Hints.of(hints)
