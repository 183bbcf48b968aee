"""The worker process is killed with SIGKILL at every moment that matters: one deck, paid for once."""

from __future__ import annotations

import pytest

from demo.process import wait_until
from tests.airflow.decks import GENERATE

from .conftest import World

MOMENTS = (
    "after intent",  # before the POST leaves
    "before submitted",  # the answer was read, the record is not written
    "after submitted",  # the record is written, the task has not deferred
    "downloading",
    "before delivered",  # the deck is in place, the record does not say so
    "after delivered",
)


@pytest.fixture(scope="module")
def runs(world: World) -> dict[tuple[str, str], object]:
    # All at once: each waits for its own job anyhow.
    runs = {
        (mode, moment): world.start(f"durable_{mode}", moment=moment)
        for mode in ("deferrable", "sync")
        for moment in MOMENTS
    }
    for run in runs.values():
        world.stack.api.wait_for_run(run)
    return runs


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("mode", ["deferrable", "sync"])
def test_a_killed_worker_is_followed_by_one_that_finds_the_same_job(world, runs, mode, moment):
    run = runs[mode, moment]
    manifest = world.assert_delivered(run)
    assert manifest["attempt"] == 2
    assert len(world.jobs(run)) == 1


@pytest.mark.parametrize("mode", ["deferrable", "sync"])
def test_a_worker_killed_while_it_waits_for_the_answer_to_its_request(world, mode):
    run_before = len(world.sandbox.ledger()["jobs"])
    world.sandbox.fault(GENERATE, contains="held back", delay_answer=30)
    run = world.start(f"durable_{mode}", prompt="held back: three slides")
    assert world.wait_for_job(run)["units_billed"] == 0
    world.stack.kill_task(world.stack.api.task_instance(run, "deck"))
    manifest = world.assert_delivered(run)
    assert manifest["attempt"] == 2
    assert len(world.sandbox.ledger()["jobs"]) >= run_before + 1
    assert len(world.jobs(run)) == 1
    (key,) = {post["idempotency_key"] for post in world.posts(run)}
    assert world.sandbox.ledger()["posts_by_idempotency_key"][key] >= 2


def test_a_worker_that_dies_with_its_supervisor_is_missed_by_its_heartbeat(world):
    run = world.start("durable_sync")
    world.wait_for_job(run)
    world.stack.kill_task(world.stack.api.task_instance(run, "deck"), supervisor=True)
    world.assert_delivered(run)


def test_two_deaths_in_a_row(world):
    run = world.start("durable_deferrable", moment="before submitted", deaths=2)
    assert world.assert_delivered(run)["attempt"] == 3


def test_fire_and_forget_submits_once(world):
    run = world.start("durable_forget", moment="before submitted")
    assert world.stack.api.wait_for_run(run).state == "success"
    (job,) = world.jobs(run)
    assert world.stack.api.xcom(run, "deck")["job_id"] == job["job_id"]
    wait_until(lambda: world.jobs(run)[0]["units_billed"], "the job is billed")
