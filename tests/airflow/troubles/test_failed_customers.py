"""The fan-out that users copy: a customer whose deck failed is named, and cleared alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from demo.stack import ROOT
from tests.airflow.customers import bought, pool_of, summary_of
from tests.airflow.decks import GENERATE

if TYPE_CHECKING:
    from demo.api import AirflowApi
    from tests.airflow.conftest import World

EXAMPLE = ROOT / "dags_examples/customer_qbr_decks.py"


@pytest.fixture(scope="module")
def api(world: World) -> Iterator[AirflowApi]:
    with pool_of(world) as api:
        yield api


@pytest.fixture(scope="module")
def hasty(world: World, api: AirflowApi) -> str:
    """The example without its retries, which come minutes later."""
    dag_id = "customer_qbr_decks_once"
    source = EXAMPLE.read_text().replace('"retries": 2', '"retries": 0').replace('"customer_qbr_decks"', f'"{dag_id}"')
    (world.stack.dags_folder / "examples" / f"{dag_id}.py").write_text(source)
    api.wait_for_dag(dag_id)
    return dag_id


def test_a_failed_customer_is_named_and_cleared_alone(
    world: World, api: AirflowApi, hasty: str, tmp_path: Path
) -> None:
    before = len(bought(world))
    world.sandbox.fault(GENERATE, contains="Bluebird", job={"outcome": "failed", "message": "No figures."})
    run = api.trigger(hasty, {"limit": 4, "destination": str(tmp_path)})
    assert api.wait_for_run(run, timeout=300).state == "failed"

    rows = summary_of(tmp_path)
    assert [row["state"] for row in rows] == ["delivered", "missing", "delivered", "delivered"]
    assert "1 of 4 decks are missing: Bluebird Logistics (make_deck[1])" in api.log(run, "summarise")
    assert "No figures." in api.log(run, "make_deck", map_index=1)
    assert [job["units_billed"] for job in sorted(bought(world)[before:], key=by_name)] == [0, 5, 5, 5]
    written = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.pptx")}
    assert len(written) == 3

    api.clear(run, only_failed=True)
    assert api.wait_for_run(run, timeout=300).state == "success", api.log(run, "summarise")

    jobs = bought(world)[before:]
    assert [job["units_billed"] for job in jobs].count(5) == 4
    (again,) = jobs[4:]
    assert "Bluebird" in again["prompt"]
    assert [api.task_instance(run, "make_deck", index).try_number for index in range(4)] == [1, 2, 1, 1]
    assert {path: path.stat().st_mtime_ns for path in written} == written
    assert {row["state"] for row in summary_of(tmp_path)} == {"delivered"}
    assert api.xcom(run, "summarise")["decks"] == 4


def test_when_all_fail_the_summary_says_so(world: World, api: AirflowApi, hasty: str, tmp_path: Path) -> None:
    world.sandbox.fault(GENERATE, contains="business review", times=-1, status=400)
    run = api.trigger(hasty, {"limit": 1, "destination": str(tmp_path)})
    assert api.wait_for_run(run, timeout=300).state == "failed"
    assert "1 of 1 decks are missing: Northwind Foods (make_deck[0])" in api.log(run, "summarise")
    assert [row["state"] for row in summary_of(tmp_path)] == ["missing"]
    world.sandbox.clear_faults("business review")


def by_name(job: dict[str, Any]) -> str:
    return str(job["prompt"])
