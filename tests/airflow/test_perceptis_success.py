"""From a prompt to verified files, in both shapes of the operator, and in the DAGs that users copy."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from tests.airflow.decks import GENERATE

if TYPE_CHECKING:
    from tests.airflow.conftest import World


def test_deferrable_and_not_give_the_same_outcome(world: World) -> None:
    waiting, holding = world.prepare("deferrable_retries_0"), world.order("worker_retries_0")
    world.sandbox.fault(GENERATE, contains=waiting.marker, job={"seconds": 3600})
    waiting = world.place(waiting)
    world.stack.api.wait_for_task(waiting.run, "generate", ["deferred"])
    world.sandbox.finish(waiting.job()["job_id"])

    outcomes = []
    for order in (waiting, holding):
        manifest = order.ends().manifest()
        job = order.job()
        assert manifest["job_id"] == job["job_id"]
        assert (job["units_billed"], job["downloads"], len(order.posts())) == (3, 1, 1)
        assert order.files() == ["deck.manifest.json", "deck.pptx"]
        assert json.loads((order.directory / "deck.manifest.json").read_text()) == manifest
        assert manifest["request"]["prompt"] == f"A deck of {order.marker}."
        assert_truthful(manifest, slides=3)
        assert set(manifest["timings"]) >= {"submitted_at", "completed_at", "waited_seconds", "worker_seconds"}
        outcomes.append(shape_of(manifest))
    assert outcomes[0] == outcomes[1]


def test_several_variants_get_several_names(world: World) -> None:
    order = world.order("deferrable_retries_0", output_type="single_slide", variant_count=3).ends()
    manifest = order.manifest()
    assert order.job()["units_billed"] == 3
    assert [file["variant"] for file in manifest["files"]] == [1, 2, 3]
    assert len(order.files()) == 4  # three slides and the manifest
    assert_truthful(manifest, slides=1)


def test_examples(world: World) -> None:
    api = world.stack.api
    weekly, forgotten, told = map(api.trigger, ("weekly_kpi_deck", "fire_and_forget", "taskflow_deck"))

    # The weekly one has a schedule, and yet nothing is bought that the test did not ask for.
    assert api.request("GET", "/dags/weekly_kpi_deck/dagRuns")["total_entries"] == 1
    assert api.wait_for_run(weekly).state == "success", api.log(weekly, "generate_deck")
    manifest = api.xcom(weekly, "generate_deck")
    assert_truthful(manifest, slides=6)
    assert "Acme: weekly KPIs" in manifest["request"]["prompt"]
    date, name = Path(manifest["files"][0]["uri"]).parts[-2:]
    assert (date, name) == (str(api.task_instance(weekly, "generate_deck").start_date)[:10], "weekly-kpi.pptx")

    assert api.wait_for_run(forgotten).state == "success", api.log(forgotten, "download")
    manifest = api.xcom(forgotten, "download")
    assert manifest["job_id"] == api.xcom(forgotten, "generate")["job_id"]
    assert_truthful(manifest, slides=5)

    assert api.wait_for_run(told).state == "success", api.log(told, "orders_deck")
    manifest = api.xcom(told, "orders_deck")
    assert_truthful(manifest, slides=4)
    assert "starts with South" in manifest["request"]["prompt"]
    assert api.xcom(told, "announce") == f"4 slides: {manifest['files'][0]['uri']}"


def test_airflow_lists_the_provider(world: World) -> None:
    listed = {row["package_name"]: row for row in json.loads(world.stack.airflow("providers", "list", "-o", "json"))}
    assert listed["airflow-provider-slides"]["version"] == world.stack.api.providers()["airflow-provider-slides"]


@pytest.mark.parametrize("key_is_good", [True, False])
def test_the_test_button_tells_a_good_key_from_a_bad_one(world: World, key_is_good: bool) -> None:
    connection = world.sandbox.connection() if key_is_good else world.sandbox.connection("sk-live-per-wrong")
    works, message = world.stack.api.test_connection({"connection_id": "pasted", **connection})
    assert works is key_is_good
    assert ("accepts the key" in message) is key_is_good
    assert "sk-live" not in message


def assert_truthful(manifest: dict[str, Any], *, slides: int) -> None:
    """Every file is what the manifest says, and PowerPoint's own reader agrees."""
    assert manifest["status"] == "completed"
    for file in manifest["files"]:
        path = Path(file["uri"].removeprefix("file://"))
        content = path.read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size_bytes"], file["sha256"])
        assert len(Presentation(str(path)).slides) == file["slide_count"] == slides


def shape_of(value: Any) -> Any:
    """Reduce a manifest to its fields: two runs must have the same, whatever their values."""
    if isinstance(value, dict):
        return {key: shape_of(inner) for key, inner in value.items()}
    return [shape_of(inner) for inner in value] if isinstance(value, list) else type(value).__name__
