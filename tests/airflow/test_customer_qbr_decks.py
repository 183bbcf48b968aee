"""The fan-out that users copy: a deck for each customer, under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from tests.airflow.customers import bought, pool_of, summary_of

if TYPE_CHECKING:
    from demo.api import AirflowApi, Run
    from tests.airflow.conftest import World


@pytest.fixture(scope="module")
def api(world: World) -> Iterator[AirflowApi]:
    with pool_of(world) as api:
        yield api


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
