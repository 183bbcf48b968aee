"""The operator with our intervals and with fixed ones, each waiting for jobs of every length; all at the same time."""

from __future__ import annotations

import json
import os
import time
from datetime import datetime
from typing import Any

from airflow.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator


class TimedOperator(PerceptisGenerateOperator):
    """The operator, that also tells when its trigger saw the end and when a worker went on."""

    def execute_complete(self, context: Any, event: Any = None, **kwargs: Any) -> dict[str, Any]:
        moments = {"seen_at": event["seen_at"], "resumed_at": time.time()}
        context["ti"].xcom_push(key="moments", value=moments)
        return super().execute_complete(context, event, **kwargs)


with DAG("delay", schedule=None, start_date=datetime(2026, 1, 1), max_active_tasks=64):
    for task_id, intervals in json.loads(os.environ["BENCH_TASKS"]).items():
        TimedOperator(
            task_id=task_id,
            prompt=f"Two slides for {task_id}.",
            destination=f"{os.environ['BENCH_DECKS']}/{task_id}.pptx",
            deferrable=True,
            **intervals,
        )
