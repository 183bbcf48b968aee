"""What people do to a task: mark it, clear it, change its input."""

from __future__ import annotations

import pytest

from demo.process import wait_until
from tests.airflow.decks import GENERATE

from .conftest import World


@pytest.mark.parametrize("state", ["failed", "success"])
def test_a_deferred_task_that_is_marked_says_what_goes_on_and_a_clear_collects_it(world: World, state):
    world.sandbox.fault(GENERATE, contains=f"marked {state}", job={"seconds": 12})
    run = world.start("durable_deferrable", prompt=f"marked {state}: three slides")
    world.wait_until_deferred(run)
    world.stack.api.set_state(run, "deck", state)
    wait_until(lambda: "it goes on and may bill" in world.logs(run), "the trigger's farewell in the log", 60)
    # The scheduler ends the run a moment after its task: a clear in between is undone.
    world.stack.api.wait_for_run(run)
    world.stack.api.clear(run, ["deck"])
    world.assert_delivered(run, overlap=True)
    assert len(world.jobs(run)) == 1


def test_a_deferred_task_that_is_cleared_takes_up_its_job(world: World):
    world.sandbox.fault(GENERATE, contains="cleared", job={"seconds": 20})
    run = world.start("durable_deferrable", prompt="cleared: three slides")
    world.wait_until_deferred(run)
    world.stack.api.clear(run, ["deck"])
    assert world.assert_delivered(run, overlap=True)["attempt"] == 2
    assert len(world.jobs(run)) == 1


def test_a_sync_task_that_is_marked_failed_while_it_waits(world: World):
    world.sandbox.fault(GENERATE, contains="sync marked", job={"seconds": 15})
    run = world.start("durable_sync", prompt="sync marked: three slides")
    job = world.wait_for_job(run)
    wait_until(lambda: world.jobs(run)[0]["polls"], "a poll")
    world.stack.api.set_state(run, "deck", "failed")
    wait_until(
        lambda: f"No longer waiting for job {job['job_id']}. It goes on and may bill" in world.logs(run),
        "on_kill's word",
        60,
    )
    world.stack.api.clear(run, ["deck"])
    world.assert_delivered(run, overlap=True)
    assert len(world.jobs(run)) == 1


@pytest.mark.parametrize(("on_clear", "jobs"), [("auto", 2), ("fresh", 2), ("reuse", 1)])
def test_clear_after_success(world: World, on_clear, jobs):
    run = world.start("durable_deferrable", on_clear=on_clear)
    world.assert_delivered(run)
    world.stack.api.clear(run, ["deck"])
    manifest = world.assert_delivered(run, jobs=jobs)
    assert manifest["attempt"] == 2
    assert len(world.jobs(run)) == jobs


@pytest.mark.parametrize(("on_clear", "jobs"), [("auto", 1), ("fresh", 2), ("reuse", 1)])
def test_clear_after_a_failure_that_left_a_paid_deck(world: World, on_clear, jobs):
    # Three deaths are more than its retries: the task fails with a deck paid for and not delivered.
    run = world.start("durable_deferrable", on_clear=on_clear, moment="downloading", deaths=3)
    assert world.stack.api.wait_for_run(run).state == "failed"
    assert [job["status"] for job in world.jobs(run)] == ["completed"]
    assert not world.deck(run).exists()
    world.stack.api.clear(run, ["deck"])
    world.assert_delivered(run, jobs=jobs)
    assert len(world.jobs(run)) == jobs


def test_an_overdue_job_is_left_and_replaced_after_a_clear_and_named(world: World):
    world.sandbox.fault(GENERATE, contains="overdue", job={"seconds": 600})
    run = world.start("hurried_deferrable", prompt="overdue: three slides")
    assert world.stack.api.wait_for_run(run).state == "failed"
    (overdue,) = world.jobs(run)
    world.stack.api.clear(run, ["deck"])
    world.assert_delivered(run)
    assert f"Job {overdue['job_id']} is older than its timeout" in world.logs(run)
    assert len(world.jobs(run)) == 2


def test_a_retry_keeps_its_job_although_the_request_renders_differently_and_the_log_says_what_differs(world: World):
    run = world.start("changing")
    manifest = world.assert_delivered(run)
    assert "edition 1" in manifest["request"]["prompt"]
    log = world.stack.api.log(run, "deck", 2)
    assert "the request renders differently now: prompt; a clear buys the changed one" in log
    assert "edition" not in log
