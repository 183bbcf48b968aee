"""A deck whose trigger belongs to the task's queue, where the platform has such."""

from __future__ import annotations

from datetime import datetime, timedelta

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG("platform", schedule=None, start_date=datetime(2026, 1, 1)):
    PerceptisGenerateOperator(
        task_id="generate",
        prompt="{{ dag_run.conf['prompt'] }}",
        destination="{{ dag_run.conf['destination'] }}",
        queue="slides",
        poll_interval=1,
        max_poll_interval=2,
        timeout=300,
        deferrable=True,
        retries=1,
        retry_delay=timedelta(seconds=1),
    )
