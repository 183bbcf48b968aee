"""Fire and forget: submit, wait with the sensor in each of its modes, collect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.airflow.decks import GENERATE

if TYPE_CHECKING:
    from tests.airflow.conftest import World

# The state in which each mode waits.
MODES = {"poke": "running", "reschedule": "up_for_reschedule", "deferrable": "deferred"}


def test_every_mode_waits_its_own_way_and_ends_alike(world: World) -> None:
    prepared = {mode: world.prepare(f"sense_{mode}") for mode in MODES}
    for order in prepared.values():
        world.sandbox.fault(GENERATE, contains=order.marker, job={"seconds": 3600})
    placed = {mode: world.place(order) for mode, order in prepared.items()}
    for mode, order in placed.items():
        world.stack.api.wait_for_task(order.run, "wait", [MODES[mode]])
        world.sandbox.finish(order.job()["job_id"])
    for order in placed.values():
        job = order.ends().job()
        assert order.api.xcom(order.run, "wait") == job["job_id"] == order.manifest("download")["job_id"]
        assert order.manifest()["files"] == []
        assert order.files() == ["deck.manifest.json", "deck.pptx"]
        assert (len(order.posts()), job["downloads"], job["units_billed"]) == (1, 1, 3)
        assert job["polls"] >= 2


def test_a_failed_job_fails_the_sensor_with_the_vendors_words(world: World) -> None:
    prepared = [world.prepare(f"sense_{mode}") for mode in MODES]
    for order in prepared:
        fate = {"outcome": "failed", "message": "The template has no layout for this."}
        world.sandbox.fault(GENERATE, contains=order.marker, job=fate)
    for order in [world.place(order) for order in prepared]:
        order.ends("failed")
        states = {ti.task_id: ti.state for ti in order.api.task_instances(order.run)}
        assert states == {"generate": "success", "wait": "failed", "download": "upstream_failed"}
        assert "The template has no layout for this." in order.log("wait")
        assert order.files() == []


def test_soft_fail_skips_in_every_mode(world: World) -> None:
    prepared = {mode: world.prepare(f"sense_{mode}_soft") for mode in MODES}
    for order in prepared.values():
        world.sandbox.fault(GENERATE, contains=order.marker, job={"seconds": 3600})
    placed = {mode: world.place(order) for mode, order in prepared.items()}
    for mode, order in placed.items():
        world.stack.api.wait_for_task(order.run, "wait", [MODES[mode]])
        world.sandbox.finish(order.job()["job_id"], outcome="failed")
    for order in placed.values():
        order.ends()
        states = {ti.task_id: ti.state for ti in order.api.task_instances(order.run)}
        assert states == {"generate": "success", "wait": "skipped", "download": "skipped"}
