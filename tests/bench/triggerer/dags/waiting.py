"""A run with a task for every job: `tests.bench.triggerer.defer` hangs triggers on them, so that none ever starts."""

from __future__ import annotations

import os
from datetime import datetime

from airflow.sdk import DAG, task

# Paused: its tasks are made with the run, and the scheduler leaves them alone.
with DAG("waiting", schedule=None, start_date=datetime(2026, 1, 1), is_paused_upon_creation=True):

    @task
    def job(number: int) -> None:
        raise RuntimeError(f"Task {number} is here to wait, not to run.")

    job.expand(number=list(range(int(os.environ["BENCH_TASKS"]))))
