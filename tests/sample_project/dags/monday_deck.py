"""Every Monday: ask for the numbers, have a deck made of them, and make a carousel of the best one."""

from __future__ import annotations

from typing import Any

import pendulum
from airflow.providers.common.compat.sdk import DAG, task

from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG(
    "monday_deck",
    schedule="0 6 * * MON",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
    params={"folder": "/tmp/decks"},
) as dag:

    @task
    def fetch_numbers() -> dict[str, Any]:
        # In place of a query to your warehouse.
        return {"region": "North", "revenue": 442_000}

    numbers = fetch_numbers()
    deck = PerceptisGenerateOperator(
        task_id="deck",
        facts=numbers,
        on_empty_facts="skip",
        prompt="Three slides on {{ facts.region }}, which made {{ facts.revenue | money('EUR', 0) }}.",
        destination="{{ params.folder }}/monday.pptx",
        deferrable=True,
        retries=2,
    )
    carousel = GenviralSlideshowOperator(
        task_id="carousel",
        prompt="3 lessons of a good week in {{ ti.xcom_pull(task_ids='fetch_numbers')['region'] }}",
        pack_id="11111111-1111-1111-1111-111111111111",
        slide_count=3,
        render=True,
        destination="{{ params.folder }}/carousel.jpg",
        deferrable=True,
        retries=2,
    )
    deck >> carousel
