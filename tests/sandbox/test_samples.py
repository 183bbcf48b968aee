from __future__ import annotations

import httpx

from airflow_provider_slides.sandbox.testing import Sandbox


def test_sample_numbers_for_the_example_dag(sandbox: Sandbox) -> None:
    kpis = httpx.get(f"{sandbox.url}/_sandbox/sample/kpis", trust_env=False).json()

    assert {"week", "regions", "history"} <= set(kpis)
    assert {"region", "revenue", "orders", "churn_percent"} <= set(kpis["regions"][0])
