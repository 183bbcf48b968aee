"""Decks mapped over what a task has returned: the names of customers, whatever they are."""

from __future__ import annotations

from datetime import datetime

from airflow.providers.common.compat.sdk import DAG, task

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG("mapped_names", schedule=None, start_date=datetime(2026, 1, 1)):

    @task
    def arguments(prompt: str) -> list[dict[str, str]]:
        return [{"prompt": prompt + " For {{ conn.perceptis_default.password }}."}]

    PerceptisGenerateOperator.partial(task_id="generate", wait_for_completion=False).expand_kwargs(
        arguments("{{ dag_run.conf['prompt'] }}")
    )
