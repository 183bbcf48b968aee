"""
Every weekday at seven: a task fetches the facts, a function makes a prompt of them, and the next task gets the deck.

Connection: `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

from typing import Any

import pendulum
from airflow.providers.common.compat.sdk import DAG, task

with DAG(
    "taskflow_deck",
    schedule="0 7 * * MON-FRI",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
):

    @task
    def fetch_orders() -> list[dict[str, Any]]:
        # In place of a query to your warehouse.
        return [
            {"region": "North", "orders": 1_204, "late": 31},
            {"region": "South", "orders": 987, "late": 96},
            {"region": "Łódź & Kraków", "orders": 455, "late": 4},
        ]

    # `from airflow_provider_slides.decorators.perceptis import perceptis_deck` is the same, and typed for editors.
    @task.perceptis_deck(
        destination=(
            "{{ var.value.get('decks', '/tmp/decks') }}"
            "/{{ (dag_run.logical_date or dag_run.run_after) | ds }}/orders.pptx"
        ),
        deferrable=True,
        retries=2,
    )
    def orders_deck(rows: list[dict[str, Any]]) -> str:
        # What is returned is text, whatever the regions are called: it is not rendered as a template.
        worst = max(rows, key=lambda row: row["late"] / row["orders"])
        table = "\n".join(f"- {row['region']}: {row['orders']:,} orders, {row['late']} late" for row in rows)
        return f"A four-slide review of yesterday's orders, which starts with {worst['region']}.\n\n{table}"

    @task
    def announce(deck: dict[str, Any]) -> str:
        (file,) = deck["files"]
        return f"{file['slide_count']} slides: {file['uri']}"

    announce(orders_deck(fetch_orders()))
