"""
Every weekday at seven: a deck of what a query finds, and none, unpaid, when it finds nothing.

Connection: `perceptis_default`. Variables: `decks`, where decks go, such as `s3://bucket/decks`; `sales_db`, the path
of an SQLite database with a table `sales`. Without it there is a small one, to try.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pendulum
from airflow.providers.common.compat.sdk import DAG, Param, task

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

QUERY = """
    SELECT region, sum(revenue) AS revenue, sum(orders) AS orders
    FROM sales WHERE country = :country GROUP BY region ORDER BY revenue DESC
"""
TO_TRY = """
    CREATE TABLE sales (country TEXT, region TEXT, revenue REAL, orders INTEGER);
    INSERT INTO sales VALUES ('PL', 'Łódź', 48200.5, 455), ('PL', 'Kraków', 97310, 802), ('PL', 'Łódź', 11940, 97);
    INSERT INTO sales VALUES ('DE', 'Berlin', 120400, 988);
"""


def as_rows(cursor: Any) -> list[dict[str, Any]]:
    # With their columns' names, by which the prompt's table has them.
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


with DAG(
    "facts_from_sql",
    schedule="0 7 * * MON-FRI",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
    params={"country": Param("PL", type="string", pattern="^[A-Z]{2}$", description="Whose sales: PL or DE.")},
):
    # For a warehouse, in place of this task: SQLExecuteQueryOperator(task_id="fetch_sales", conn_id="warehouse",
    # sql=QUERY, parameters={"country": "{{ params.country }}"}, handler=as_rows), whose .output are the facts.
    @task
    def fetch_sales(database: str, country: str) -> list[dict[str, Any]]:
        # Read only: a path that is wrong makes no empty database.
        address = f"{Path(database).absolute().as_uri()}?mode=ro" if database else ":memory:"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            if not database:
                connection.executescript(TO_TRY)
            return as_rows(connection.execute(QUERY, {"country": country}))

    PerceptisGenerateOperator(
        task_id="make_deck",
        facts=fetch_sales("{{ var.value.get('sales_db', '') }}", "{{ params.country }}"),
        # No rows, no deck: the task is skipped before it pays.
        on_empty_facts="skip",
        prompt=(
            "Three slides on what was sold in {{ params.country }}, the best region first. Only these figures.\n\n"
            "{{ facts | markdown_table(headings={'region': 'Region', 'revenue': 'Revenue', 'orders': 'Orders'},"
            " formats={'revenue': ('money', 'EUR', 0), 'orders': 'number'}) }}"
        ),
        destination=(
            "{{ var.value.get('decks', '/tmp/decks') }}"
            "/{{ (dag_run.logical_date or dag_run.run_after) | ds }}/sales-{{ params.country }}.pptx"
        ),
        deferrable=True,
        retries=2,
    )
