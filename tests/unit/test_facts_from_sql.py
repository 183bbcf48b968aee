"""The example that reads its facts by SQL: from a database of one's own, and by the operator that it names."""

from __future__ import annotations

import runpy
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG
from airflow.providers.common.sql.hooks.sql import DbApiHook
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

EXAMPLE = Path(__file__).resolve().parents[2] / "dags_examples/facts_from_sql.py"
BERLIN = [{"region": "Berlin", "revenue": 120_400.0, "orders": 988}]


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLE))


@pytest.fixture
def database(example: dict[str, Any], tmp_path: Path) -> Path:
    path = tmp_path / "sales of ours?.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(example["TO_TRY"])
    return path


def test_rows_have_their_columns_names(example: dict[str, Any], database: Path) -> None:
    fetch = example["fetch_sales"].function

    assert fetch(str(database), "DE") == fetch("", "DE") == BERLIN
    assert [row["region"] for row in fetch("", "PL")] == ["Kraków", "Łódź"]
    assert fetch(str(database), "FR") == []


def test_a_wrong_path_is_an_error_and_no_empty_database(example: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        example["fetch_sales"].function(str(tmp_path / "no.db"), "DE")

    assert [*tmp_path.iterdir()] == []


def test_the_operator_for_a_warehouse_gives_the_same(
    example: dict[str, Any], database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Warehouse(DbApiHook):
        conn_name_attr = "warehouse_conn_id"

        def get_conn(self) -> Any:
            return sqlite3.connect(database)

    monkeypatch.setattr(SQLExecuteQueryOperator, "get_db_hook", lambda self: Warehouse())
    with DAG("d", schedule=None, params={"country": "DE"}) as dag:
        query = SQLExecuteQueryOperator(
            task_id="fetch_sales",
            conn_id="warehouse",
            sql=example["QUERY"],
            parameters={"country": "{{ params.country }}"},
            handler=example["as_rows"],
        )
    query.render_template_fields({"params": dag.params.dump(), "dag": dag})

    assert query.execute({}) == BERLIN
