from __future__ import annotations

from airflow_provider_slides.sandbox.samples import weekly_kpis


def test_the_seed_decides_the_numbers() -> None:
    assert weekly_kpis(0) == weekly_kpis(0)
    assert weekly_kpis(0) != weekly_kpis(1)


def test_the_numbers_agree_with_each_other() -> None:
    kpis = weekly_kpis(0)

    assert kpis["history"][-1]["week"] == kpis["week"]
    assert kpis["history"][-1]["revenue"] == sum(region["revenue"] for region in kpis["regions"])
    changes = [region["revenue_change_percent"] for region in kpis["regions"]]
    in_total = 100 * (kpis["history"][-1]["revenue"] / kpis["history"][-2]["revenue"] - 1)
    assert min(changes) <= in_total <= max(changes)
    assert len({week["week"] for week in kpis["history"]}) == len(kpis["history"])
