"""A deck about what a task has returned, alone and mapped; what that is comes with the run's conf."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG, task

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG("facts", schedule=None, start_date=datetime(2026, 1, 1), params={"numbers": {}, "on_empty": "fail"}):

    @task
    def numbers(params: dict[str, Any] | None = None) -> Any:
        assert params is not None
        return params["numbers"]

    PerceptisGenerateOperator(
        task_id="generate",
        facts=numbers(),
        prompt="Three slides for {{ facts.marker }}: {{ facts.rows | length }} rows of {{ facts.name }}.",
        destination="{{ dag_run.conf['destination'] }}",
        on_empty_facts="{{ params.on_empty }}",
        poll_interval=1,
        deferrable=True,
        retries=2,
        retry_delay=timedelta(seconds=1),
    )

with DAG("facts_mapped", schedule=None, start_date=datetime(2026, 1, 1), params={"numbers": []}):

    @task
    def each(params: dict[str, Any] | None = None) -> Any:
        assert params is not None
        return params["numbers"]

    PerceptisGenerateOperator.partial(
        task_id="generate",
        prompt="Three slides for {{ facts.marker }} about {{ facts.name }}.",
        destination="{{ dag_run.conf['destination'] }}{{ ti.map_index }}.pptx",
        on_empty_facts="skip",
        poll_interval=1,
        deferrable=True,
    ).expand(facts=each())
