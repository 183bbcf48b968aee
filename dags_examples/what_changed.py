"""
Every Monday at six: a deck is made, checked, and compared with that of the week before; what has moved is told.

Connection: `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

import json
from typing import Any

import pendulum
from airflow.providers.common.compat.sdk import DAG, ObjectStoragePath, Param, task

from airflow_provider_slides.operators.decks import DeckCheckOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

FOLDER = "{{ var.value.get('decks', '/tmp/decks') }}"
DAY = "(dag_run.logical_date or dag_run.run_after) | ds"

with DAG(
    "what_changed",
    schedule="0 6 * * MON",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
    params={"north": Param(395_000, type="integer", description="Revenue in the north, to try.")},
):

    @task
    def fetch_week(params=None) -> list[dict[str, Any]]:
        # In place of a query to your warehouse.
        return [{"region": "North", "revenue": params["north"]}, {"region": "South", "revenue": 310_500}]

    deck = PerceptisGenerateOperator(
        task_id="make_deck",
        facts=fetch_week(),
        prompt=(
            "# Revenue by region\n\nFour slides. Only these figures:\n\n"
            "{{ facts | markdown_table(headings={'region': 'Region', 'revenue': 'Revenue'},"
            " formats={'revenue': ('money', 'EUR', 0)}) }}"
        ),
        destination=f"{FOLDER}/{{{{ {DAY} }}}}/revenue.pptx",
        deferrable=True,
        retries=2,
    )
    check = DeckCheckOperator(
        task_id="check_deck",
        deck=deck.output,
        # The first week there is none yet, which the log tells.
        compare_with=f"{FOLDER}/{{{{ macros.ds_add({DAY}, -7) }}}}/revenue.pptx",
    )

    @task
    def tell(found: dict[str, Any]) -> list[str]:
        # In place of a message to whoever gets the deck.
        (checked,) = found["decks"]
        report = json.loads(ObjectStoragePath(checked["json"]).read_text())
        changes = report["comparison"] or {"numbers": []}
        return [f"{number['label']}: {number['old_text']} -> {number['new_text']}" for number in changes["numbers"]]

    tell(check.output)
