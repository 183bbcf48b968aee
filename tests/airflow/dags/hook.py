"""The hook in a `@task`: paid calls, after which odd tries end badly, and results for the next task."""

from __future__ import annotations

import os
import signal
from datetime import datetime, timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG, get_current_context, task

from airflow_provider_slides.hooks.perceptis import PerceptisHook

for end in ("raises", "dies"):
    with DAG(f"hook_{end}", schedule=None, start_date=datetime(2026, 1, 1)):

        @task(task_id="generate", retries=1, retry_delay=timedelta(seconds=1))
        def generate(end: str) -> list[str]:
            context = get_current_context()
            prompt = context["dag_run"].conf["prompt"]
            bought = [PerceptisHook().generate(prompt=prompt).job_id for _ in range(2)]
            if context["ti"].try_number % 2 == 0:
                return bought
            if end == "dies":
                os.kill(os.getpid(), signal.SIGKILL)
            raise RuntimeError("This try ends badly.")

        generate(end)

with DAG("hook_results", schedule=None, start_date=datetime(2026, 1, 1)):

    @task
    def made() -> Any:
        hook = PerceptisHook()
        return hook.wait_for_job(hook.generate(prompt=get_current_context()["dag_run"].conf["prompt"]).job_id)

    @task
    def landed(job: dict[str, Any]) -> Any:
        return PerceptisHook().download(job["job_id"], get_current_context()["dag_run"].conf["destination"])

    @task
    def pulled(job: Any, files: Any) -> list[str]:
        return [type(value).__name__ for value in (job, job["downloads"][0], files, files[0])]

    job = made()
    pulled(job, landed(job))
