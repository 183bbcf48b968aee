"""The decks of a quarter's end: one for each customer, and a summary when all are there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG, get_current_context, task

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG(
    "quarter_end",
    schedule=None,
    params={"customers": 1, "directory": ""},
    default_args={"retries": 3, "retry_delay": timedelta(seconds=2)},
    max_active_tasks=64,
):

    @task
    def customers() -> list[dict[str, str]]:
        params = get_current_context()["params"]
        return [
            {
                "prompt": f"A deck of three slides: the quarter of customer {number:04d}.",
                "destination": f"{params['directory']}/{number:04d}.pptx",
            }
            for number in range(params["customers"])
        ]

    @task
    def summary(manifests: Any) -> dict[str, int]:
        slides = [file["slide_count"] for manifest in manifests for file in manifest["files"]]
        return {"decks": len(slides), "slides": sum(slides)}

    decks = PerceptisGenerateOperator.partial(
        task_id="deck",
        deferrable=True,
        timeout=timedelta(hours=1),
    ).expand_kwargs(customers())
    summary(decks.output)
