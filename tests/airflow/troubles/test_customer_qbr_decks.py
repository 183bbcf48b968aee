"""The fan-out that users copy: a deck for each customer, a failed one named, and cleared alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from demo.stack import ROOT
from tests.airflow.decks import GENERATE

if TYPE_CHECKING:
    from demo.api import AirflowApi, Run
    from tests.airflow.conftest import World

EXAMPLE = ROOT / "dags_examples/customer_qbr_decks.py"


@pytest.fixture(scope="module")
def api(world: World) -> Iterator[AirflowApi]:
    """Airflow with the pool that the example asks for."""
    pool = {"name": "perceptis", "slots": 8, "include_deferred": True}
    world.stack.api.request("POST", "/pools", json=pool)
    yield world.stack.api
    world.stack.api.request("DELETE", "/pools/perceptis")


@pytest.fixture(scope="module")
def hasty(world: World, api: AirflowApi) -> str:
    """The example without its retries, which come minutes later."""
    dag_id = "customer_qbr_decks_once"
    source = EXAMPLE.read_text().replace('"retries": 2', '"retries": 0').replace('"customer_qbr_decks"', f'"{dag_id}"')
    (world.stack.dags_folder / "examples" / f"{dag_id}.py").write_text(source)
    api.wait_for_dag(dag_id)
    return dag_id


def summary_of(directory: Path) -> list[dict[str, str]]:
    (path,) = directory.rglob("summary.csv")
    return list(csv.DictReader(path.open(encoding="utf-8")))


def bought(world: World, quarter: str = "business review 2026-Q2") -> list[dict[str, Any]]:
    return world.sandbox.jobs(quarter)


def names_shown(api: AirflowApi, run: Run) -> set[str]:
    found = api.request("GET", f"/dags/{run.dag_id}/dagRuns/{run.run_id}/taskInstances")["task_instances"]
    return {ti["rendered_map_index"] for ti in found if ti["task_id"] == "make_deck"}


def test_every_customer_gets_a_deck_under_a_name_of_its_own(world: World, api: AirflowApi, tmp_path: Path) -> None:
    before = len(bought(world))
    run = api.trigger("customer_qbr_decks", {"limit": 3, "destination": str(tmp_path)})
    assert api.wait_for_run(run, timeout=300).state == "success", api.log(run, "summarise")

    jobs = bought(world)[before:]
    assert [(job["status"], job["downloads"]) for job in jobs] == [("completed", 1)] * 3
    rows = summary_of(tmp_path)
    assert [row["customer"] for row in rows] == ["Northwind Foods", "Bluebird Logistics", "Łódź Stal S.A."]
    assert {row["customer"] for row in rows} == names_shown(api, run)
    assert {row["job"] for row in rows} == {job["job_id"] for job in jobs}
    decks = [Path(row["file"].removeprefix("file://")) for row in rows]
    assert len(set(decks)) == 3
    for deck, row in zip(decks, rows, strict=True):
        slides = Presentation(str(deck)).slides
        assert len(slides) == int(row["slides"]) == 5
        assert row["customer"] in slides[0].shapes.title.text
    summary = {"decks": 3, "slides": 15, "summary": str(decks[0].parent / "summary.csv")}
    assert api.xcom(run, "summarise") == summary

    api.clear(run)
    assert api.wait_for_run(run, timeout=300).state == "success", api.log(run, "summarise")
    assert [api.task_instance(run, "make_deck", index).try_number for index in range(3)] == [2, 2, 2]
    assert [job["downloads"] for job in bought(world)[before:]] == [2, 2, 2]
    assert api.xcom(run, "summarise") == summary


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
