"""
Every Monday at six: fetch the numbers, have a deck made of them, file it by date.

Connections: `kpi_api` (HTTP) and `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

import pendulum
from airflow.providers.common.compat.sdk import DAG
from airflow.providers.http.operators.http import HttpOperator

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG(
    "weekly_kpi_deck",
    schedule="0 6 * * MON",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
):
    fetch = HttpOperator(
        task_id="fetch_kpis",
        http_conn_id="kpi_api",
        endpoint="/_sandbox/sample/kpis",
        method="GET",
        response_filter=lambda response: response.json(),
    )
    PerceptisGenerateOperator(
        task_id="generate_deck",
        # Without figures nothing is bought; with them, they lie beside the deck.
        facts=fetch.output,
        prompt="prompts/weekly_kpi.md.j2",
        # A run that was started by hand has no logical date.
        destination=(
            "{{ var.value.get('decks', '/tmp/decks') }}"
            "/{{ (dag_run.logical_date or dag_run.run_after) | ds }}/weekly-kpi.pptx"
        ),
        deferrable=True,
        retries=2,
    )
