"""
Every quarter: a business review for each customer, as many decks as there are customers, and a list of what came.

Connection: `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
Pool: `airflow pools set perceptis 64 "Jobs at Perceptis" --include-deferred` (why: docs/guides/many-decks.md).
"""

from __future__ import annotations

import csv
import re

import pendulum
from airflow.providers.common.compat.sdk import DAG, AirflowFailException, ObjectStoragePath, Param, task

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

FOLDER = (
    "{{ params.destination or var.value.get('decks', '/tmp/decks') }}"
    "/{{ (dag_run.logical_date or dag_run.run_after) | ds }}/qbr"
)
QUARTERS = ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2")
# In place of a query to your warehouse or CRM: id, name, revenue by quarter, deliveries on time, open tickets.
CUSTOMERS = [
    ("C-1001", "Northwind Foods", (388_000, 401_000, 395_000, 442_000), 97.1, 4),
    ("C-1002", "Bluebird Logistics", (1_240_000, 1_255_000, 1_190_000, 1_310_000), 94.8, 11),
    ("C-1003", "Łódź Stal S.A.", (615_000, 640_000, 702_000, 698_000), 98.4, 2),
    ("C-1004", "Harbour & Sons", (96_000, 121_000, 118_000, 134_000), 99.0, 0),
    ("C-1005", "Meridian Clinics", (870_000, 865_000, 910_000, 948_000), 96.2, 7),
    ("C-1006", "Fjord Marine", (233_000, 198_000, 205_000, 187_000), 91.5, 16),
    ("C-1007", "Tamarind Hotels", (154_000, 182_000, 149_000, 176_000), 95.9, 3),
    ("C-1008", "Quarry Street Bank", (2_050_000, 2_110_000, 2_095_000, 2_230_000), 98.8, 5),
]

with DAG(
    "customer_qbr_decks",
    schedule="0 5 2 1,4,7,10 *",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    default_args={"retries": 2},
    params={
        "limit": Param(None, type=["null", "integer"], minimum=1, description="At most so many customers: try few."),
        "destination": Param("", type="string", description="Where decks go, if not where the variable says."),
    },
):

    @task
    def list_customers(params=None) -> list[dict]:
        # A deck belongs to its place in this list: sorted, and never shuffled.
        return [
            {
                "customer": {
                    "name": name,
                    # Two customers may bear one name, and a name may hold what a file's name can't.
                    "file": re.sub(r"\W+", "-", f"{name} {key}".lower()).strip("-"),
                    "revenue": dict(zip(QUARTERS, revenue, strict=True)),
                    "on_time_percent": on_time,
                    "open_tickets": tickets,
                }
            }
            for key, name, revenue, on_time, tickets in sorted(CUSTOMERS)[: params["limit"]]
        ]

    customers = list_customers()
    decks = PerceptisGenerateOperator.partial(
        task_id="make_deck",
        map_index_template="{{ params.customer.name }}",
        prompt="prompts/customer_qbr.md.j2",
        destination=FOLDER + "/{{ params.customer.file }}.pptx",
        # Jobs in flight: the pool bounds all that use the key, this number the reviews' part of them.
        pool="perceptis",
        max_active_tis_per_dag=48,
        # Clearing the whole run buys again what changed, and not all there is.
        on_clear="reuse",
        deferrable=True,
    ).expand(params=customers)

    @task(trigger_rule="all_done")
    def summarise(customers: list[dict], manifests: list[dict], folder: str) -> dict:
        delivered = {manifest["task"]["map_index"]: manifest for manifest in manifests[:]}
        names = [params["customer"]["name"] for params in customers]
        summary = ObjectStoragePath(folder) / "summary.csv"
        summary.parent.mkdir(parents=True, exist_ok=True)
        with summary.open("w") as file:
            rows = csv.writer(file)
            rows.writerow(["customer", "state", "slides", "file", "job"])
            for index, name in enumerate(names):
                if manifest := delivered.get(index):
                    (deck,) = manifest["files"]
                    rows.writerow([name, "delivered", deck["slide_count"], deck["uri"], manifest["job_id"]])
                else:
                    rows.writerow([name, "missing", 0, "", ""])
        missing = [f"{name} (make_deck[{index}])" for index, name in enumerate(names) if index not in delivered]
        if missing:  # A run whose last task is all right is green, whatever became of the others.
            raise AirflowFailException(
                f"{len(missing)} of {len(names)} decks are missing: {', '.join(missing)}. Clear this run's failed"
                f" tasks: no other deck is touched or paid for again. What is there: {summary}"
            )
        slides = sum(file["slide_count"] for manifest in delivered.values() for file in manifest["files"])
        return {"decks": len(delivered), "slides": slides, "summary": str(summary)}

    summarise(customers, decks.output, FOLDER)
