"""Submit and leave, wait with the sensor in each of its modes, collect."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor

JOB_ID = "{{ ti.xcom_pull(task_ids='generate')['job_id'] }}"
MODES: dict[str, dict[str, Any]] = {
    "poke": {"mode": "poke", "deferrable": False},
    "reschedule": {"mode": "reschedule", "deferrable": False},
    "deferrable": {"deferrable": True},
}

for name, mode in {**MODES, **{f"{name}_soft": {**mode, "soft_fail": True} for name, mode in MODES.items()}}.items():
    with DAG(f"sense_{name}", schedule=None, start_date=datetime(2026, 1, 1)):
        generate = PerceptisGenerateOperator(
            task_id="generate", prompt="{{ dag_run.conf['prompt'] }}", wait_for_completion=False
        )
        wait = PerceptisJobSensor(task_id="wait", job_id=JOB_ID, poke_interval=1.5, timeout=120, **mode)
        download = PerceptisDownloadOperator(
            task_id="download", job_id=JOB_ID, destination="{{ dag_run.conf['destination'] }}"
        )
        generate >> wait >> download
