"""A deck about facts, deferred, and one that the vendor fails: what it does is told by the run's conf."""

from __future__ import annotations

from datetime import datetime

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG("told_deck", schedule=None, start_date=datetime(2026, 1, 1)):
    PerceptisGenerateOperator(
        task_id="generate",
        prompt="{{ dag_run.conf['prompt'] }} {{ facts.revenue }}",
        facts={"revenue": 395_000},
        destination="{{ dag_run.conf['destination'] }}",
        poll_interval=1,
        deferrable=True,
    )
