"""What a real Airflow tells OpenLineage of a deck (make lineage: its provider has to be installed)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from demo.process import wait_until
from tests.airflow.conftest import Order, World, started_world
from tests.airflow.decks import GENERATE

pytest.importorskip("airflow.providers.openlineage", reason="make lineage has it")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    base = tmp_path_factory.mktemp("lineage")
    with ExitStack() as running:
        transport = {"type": "file", "log_file_path": f"{base}/events", "append": True}
        env = {"AIRFLOW__OPENLINEAGE__TRANSPORT": json.dumps(transport)}
        yield started_world(running, base, dags={".": Path(__file__).parent / "dags"}, env=env)


def told(order: Order, last: str) -> dict[str, list[dict[str, Any]]]:
    """The events of a run's task by their kind, once the last one is there."""
    log = order.world.home.parent / "events"

    def there() -> dict[str, list[dict[str, Any]]] | None:
        found: dict[str, list[dict[str, Any]]] = {}
        for line in log.read_text().splitlines() if log.exists() else ():
            event = json.loads(line)
            run = event["run"]["facets"].get("airflow", {}).get("dagRun", {}).get("run_id")
            if run == order.run.run_id and event["job"]["name"].endswith(".generate"):
                found.setdefault(event["eventType"], []).append(event)
        return found if last in found else None

    return wait_until(there, f"the event {last} of {order.run.run_id}", 60)


def named(datasets: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(dataset["namespace"], dataset["name"]) for dataset in datasets]


def test_a_deck_that_was_waited_for_is_told_with_its_facts_and_its_file(world: World) -> None:
    order = world.order("told_deck").ends()
    manifest = order.manifest()

    events = told(order, "COMPLETE")

    (complete,) = events["COMPLETE"]
    assert named(complete["inputs"]) == [("file", f"{order.directory}/deck.facts.json")]
    assert named(complete["outputs"]) == [("file", f"{order.directory}/deck.pptx")]
    assert complete["inputs"][0]["facets"]["version"]["datasetVersion"] == manifest["facts"]["sha256"]
    assert complete["outputs"][0]["facets"]["version"]["datasetVersion"] == manifest["files"][0]["sha256"]
    slides = complete["run"]["facets"]["slides"]
    assert {name: value for name, value in slides.items() if not name.startswith("_")} == {
        "vendor": "perceptis",
        "jobId": manifest["job_id"],
        "slideCount": 3,
        "billedUnit": "slide",
        "billedCount": 3,
        "manifestUri": f"file://{order.directory}/deck.manifest.json",
    }
    # Once when it began and once when it went on, as one run.
    assert {event["run"]["runId"] for event in events["START"]} == {complete["run"]["runId"]}
    assert events["START"][0]["run"]["facets"]["slides"]["vendor"] == "perceptis"


def test_a_deck_that_failed_after_the_wait_is_told_with_its_job(world: World) -> None:
    order = world.prepare("told_deck")
    world.sandbox.fault(GENERATE, contains=order.marker, job={"outcome": "failed"})
    order = world.place(order).ends("failed")

    (failed,) = told(order, "FAIL")["FAIL"]

    assert failed["run"]["facets"]["slides"]["jobId"] == order.job()["job_id"]
    assert failed["run"]["facets"]["externalQuery"]["externalQueryId"] == order.job()["job_id"]
    assert failed["outputs"] == []
