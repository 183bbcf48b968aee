"""Statements about a small table, as the only text of a deck."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from airflow_provider_slides.decks.claims import Claim, claims_of
from airflow_provider_slides.decks.deck import Chart, Deck, Place, Point, Series, Slide, Text
from airflow_provider_slides.decks.facts import Facts
from airflow_provider_slides.decks.report import Finding
from airflow_provider_slides.decks.verdicts import judge
from airflow_provider_slides.decks.verdicts.data import Data
from airflow_provider_slides.decks.wording.vocabulary import Vocabulary

STATEMENTS = json.loads((Path(__file__).parents[1] / "data/claims.json").read_text())
#: Three regions: revenue, orders, returns and margin, and last period's revenue.
TABLE: dict[str, Any] = STATEMENTS["facts"]
PLANNED = {
    "currency": "EUR",
    "week": "2026-W47",
    "stores": {
        "Leeds": {"revenue": 1284000, "revenue_prev": 1198500, "revenue_target": 1250000, "staff": 24},
        "York": {"revenue": 642000, "revenue_prev": 675800, "revenue_target": 700000, "staff": 13},
        "Bath": {"revenue": 538000, "revenue_prev": 490000, "revenue_target": 505000, "staff": 11},
    },
}
HISTORY = {"revenue": [["2026-W44", 100], ["2026-W45", 110], ["2026-W46", 120], ["2026-W47", 150]]}


def deck_of(*texts: str, title: str = "") -> Deck:
    titles = [Text(1, Place.TITLE, title, "Title", 1)] if title else []
    return Deck((Slide(1, (*titles, *(Text(1, Place.BODY, text, "Body", 2) for text in texts))),))


def verdicts(text: str, facts: Any = TABLE, *, title: str = "", hints: dict[str, Any] | None = None) -> list[Finding]:
    return judge(deck_of(text, title=title), facts, hints)


def verdict(text: str, facts: Any = TABLE, *, title: str = "") -> Finding:
    (finding,) = verdicts(text, facts, title=title)
    return finding


def claim_of(text: str, facts: Any = TABLE) -> tuple[Data, Claim]:
    data = Data(Facts.of(facts))
    (claim,) = claims_of(deck_of(text), Vocabulary.of(data.facts))
    return data, claim


def chart_of(*points: Point, name: str = "Revenue") -> Deck:
    series = Series(name, points)
    return Deck((Slide(1, charts=(Chart(1, "Chart", 3, "bar", "Revenue by region", (series,)),)),))
