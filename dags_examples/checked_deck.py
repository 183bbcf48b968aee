"""
Every Monday at six: a deck is made of a week's figures, checked against them, and handed on only when it is right.

Connection: `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

from typing import Any

import pendulum
from airflow.providers.common.compat.sdk import DAG, ObjectStoragePath, task

from airflow_provider_slides.operators.decks import DeckCheckOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

FOLDER = "{{ var.value.get('decks', '/tmp/decks') }}"
WEEK = "{{ (dag_run.logical_date or dag_run.run_after) | ds }}"

with DAG(
    "checked_deck",
    schedule="0 6 * * MON",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
):

    @task
    def fetch_week() -> dict[str, Any]:
        # In place of a query to your warehouse.
        return {
            "currency": "EUR",
            "regions": [
                {"region": "North", "revenue": 395_000, "orders": 1_204},
                {"region": "South", "revenue": 310_500, "orders": 987},
                {"region": "West", "revenue": 128_250, "orders": 455},
            ],
        }

    deck = PerceptisGenerateOperator(
        task_id="make_deck",
        facts=fetch_week(),
        prompt=(
            "# Last week by region\n\nFour slides. Only these figures:\n\n"
            "{{ facts.regions | markdown_table(headings={'region': 'Region', 'revenue': 'Revenue', 'orders': 'Orders'},"
            " formats={'revenue': ('money', 'EUR', 0), 'orders': 'number'}) }}"
        ),
        destination=f"{FOLDER}/{WEEK}/regions.pptx",
        deferrable=True,
        retries=2,
    )
    # By the facts that were kept beside the deck. When it is wrong this task fails, and nothing after it runs.
    check = DeckCheckOperator(
        task_id="check_deck",
        deck=deck.output,
        rules={
            "slides": {"min": 3, "max": 8},
            "must_show": ["North", "South", "West"],
            "must_not_say": ["Confidential"],
        },
    )

    @task
    def deliver(deck: dict[str, Any], folder: str) -> str:
        # In place of a mail.
        (file,) = deck["files"]
        place = ObjectStoragePath(folder) / f"{deck['job_id']}.pptx"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(ObjectStoragePath(file["uri"]).read_bytes())
        return str(place)

    check >> deliver(deck.output, f"{FOLDER}/checked")
