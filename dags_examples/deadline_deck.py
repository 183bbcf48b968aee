"""
Every Monday at six: a deck for the meeting at nine. If it is not there by half past eight, somebody is told.

The alert needs Airflow 3.1; before, the deck is made all the same, and nobody is told.
Connections: `perceptis_default`, and `smtp_default` with `from_email` in its extra. Variable `decks`: where decks go,
such as `s3://bucket/decks`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pendulum
from airflow.providers.common.compat.sdk import DAG, task
from airflow.providers.smtp.notifications.smtp import SmtpNotifier

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

try:
    from airflow.sdk.definitions.deadline import AsyncCallback, DeadlineAlert, DeadlineReference
except ImportError:  # before Airflow 3.1
    alert: dict[str, Any] = {}
else:
    alert = {
        "deadline": DeadlineAlert(
            # From when the run was queued: one that was started by hand has no logical date.
            reference=DeadlineReference.DAGRUN_QUEUED_AT,
            interval=timedelta(hours=2, minutes=30),
            # The triggerer calls it, which can't import this file: only what is installed there, or in plugins/.
            callback=AsyncCallback(
                SmtpNotifier,
                kwargs={
                    "to": "reports@example.com",
                    # A run that has failed before is told of, too: its state says which of both it is.
                    "subject": "The deck for nine o'clock is not there: its run is {{ dag_run.state }}",
                    "html_content": "See {{ dag_run.dag_id }}, run {{ dag_run.dag_run_id | e }}. Nothing was stopped.",
                },
            ),
        )
    }

with DAG(
    "deadline_deck",
    schedule="0 6 * * MON",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
    **alert,
):

    @task
    def fetch_week() -> list[dict[str, Any]]:
        # In place of a query to your warehouse.
        return [
            {"region": "North", "revenue": 395_000, "orders": 1_204},
            {"region": "South", "revenue": 310_500, "orders": 987},
        ]

    PerceptisGenerateOperator(
        task_id="make_deck",
        facts=fetch_week(),
        prompt=(
            "Three slides for the meeting at nine: last week by region.\n\n"
            "{{ facts | markdown_table(formats={'revenue': ('money', 'EUR', 0), 'orders': 'number'}) }}"
        ),
        destination=(
            "{{ var.value.get('decks', '/tmp/decks') }}"
            "/{{ (dag_run.logical_date or dag_run.run_after) | ds }}/last-week.pptx"
        ),
        deferrable=True,
        retries=2,
    )
