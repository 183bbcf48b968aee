"""Sample data for example DAGs: something to fetch and to make slides of."""

from __future__ import annotations

import random
from typing import Any

_REVENUE = {"EMEA": 1_240_000, "Americas": 1_810_000, "APAC": 690_000}
_WEEKS = 6


def weekly_kpis(seed: int) -> dict[str, Any]:
    """A company's weekly key figures: the latest week by region, and the weeks before in total."""
    dice = random.Random(seed)
    regions: list[dict[str, Any]] = []
    before = 0.0
    for name, revenue in _REVENUE.items():
        last = revenue * dice.uniform(0.97, 1.03)
        now = last * dice.uniform(0.95, 1.10)
        before += last
        regions.append(
            {
                "region": name,
                "revenue": round(now / 1000) * 1000,
                "revenue_change_percent": round((now / last - 1) * 100, 1),
                "orders": round(now / dice.uniform(88, 96)),
                "churn_percent": round(dice.uniform(0.8, 2.4), 1),
            }
        )
    total = sum(region["revenue"] for region in regions)
    history = []
    for age in range(_WEEKS - 1, -1, -1):
        in_total = before * 0.985 ** (age - 1) * (1 if age == 1 else dice.uniform(0.98, 1.02)) if age else total
        history.append(
            {
                "week": f"2026-W{47 - age}",
                "revenue": round(in_total / 1000) * 1000,
                "orders": round(in_total / 92),
            }
        )
    return {
        "company": "Acme",
        "currency": "EUR",
        "week": history[-1]["week"],
        "regions": regions,
        "history": history,
    }
