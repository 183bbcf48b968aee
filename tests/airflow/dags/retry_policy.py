"""Tasks whose failures a policy judges, where Airflow has any (3.3)."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG, task

from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

# Without the policy, the next try would come in an hour.
retry: dict[str, Any] = {"retries": 2, "retry_delay": timedelta(hours=1)}
with contextlib.suppress(ImportError):
    from airflow_provider_slides.policies.retry import SlidesRetryPolicy

    retry["retry_policy"] = SlidesRetryPolicy()

with DAG("retry_policy", schedule=None, start_date=datetime(2026, 1, 1)):
    PerceptisGenerateOperator(
        task_id="generate",
        prompt="{{ dag_run.conf['prompt'] }}",
        destination="{{ dag_run.conf['destination'] }}",
        poll_interval=1,
        timeout=20,
        **retry,
    )

with DAG("retry_policy_bad_key", schedule=None, start_date=datetime(2026, 1, 1)):

    @task(task_id="generate", **retry)
    def generate() -> None:
        PerceptisHook("perceptis_bad_key").get_job("00000000-0000-0000-0000-000000000000")

    generate()
