"""The vendor is away, slow, overrun or fails: the paid job is kept, and the message says what became of it."""

from __future__ import annotations

import pytest

from demo.api import Run
from tests.airflow.decks import GENERATE, STATUS

from .conftest import World


@pytest.mark.parametrize("mode", ["deferrable", "sync"])
def test_the_vendor_is_down_for_longer_than_the_poll_backoff(world: World, mode):
    run = world.start(f"durable_{mode}")
    job = world.wait_for_job(run)
    world.sandbox.fault(STATUS, contains=job["job_id"], times=8, status=503)
    assert world.assert_delivered(run)["attempt"] == 1


@pytest.mark.parametrize("mode", ["deferrable", "sync"])
def test_a_storm_of_429_on_polls_is_ridden_out_as_slowly_as_asked(world: World, mode):
    run = world.start(f"durable_{mode}")
    job = world.wait_for_job(run)
    world.sandbox.fault(STATUS, contains=job["job_id"], times=4, status=429, retry_after=2)
    assert world.assert_delivered(run)["attempt"] == 1


SUBMIT_TROUBLE = {
    "429": {"status": 429, "retry_after": 1},
    "503": {"status": 503},
    "lost answer": {"drop": "after"},
    "lost request": {"drop": "before"},
    "web page": {"body": "<html>"},
}


@pytest.fixture(scope="module")
def troubled(world: World) -> dict[tuple[str, str], Run]:
    # All at once: each rides out its own trouble.
    runs = {}
    for mode in ("deferrable", "sync"):
        for name, fault in SUBMIT_TROUBLE.items():
            world.sandbox.fault(GENERATE, contains=f"{mode} {name}", times=2, **fault)
            runs[mode, name] = world.start(f"durable_{mode}", prompt=f"{mode} {name}: three slides")
    for run in runs.values():
        world.stack.api.wait_for_run(run)
    return runs


@pytest.mark.parametrize("name", SUBMIT_TROUBLE)
@pytest.mark.parametrize("mode", ["deferrable", "sync"])
def test_trouble_on_submit_is_ridden_out_under_one_key(world: World, troubled, mode, name):
    manifest = world.assert_delivered(troubled[mode, name])
    assert manifest["attempt"] == 1
    posts = world.posts(troubled[mode, name])
    assert len(posts) == 3
    assert len({post["idempotency_key"] for post in posts}) == 1


def test_a_long_retry_after_gives_the_worker_slot_back_and_submits_once(world: World):
    world.sandbox.fault(GENERATE, contains="later please", status=429, retry_after=15)
    run = world.start("durable_deferrable", prompt="later please: three slides")
    world.stack.api.wait_for_task(run, "deck", ("deferred",))
    assert world.jobs(run) == []
    assert world.assert_delivered(run)["attempt"] == 1
    assert "The worker slot is given back" in world.logs(run)


@pytest.mark.parametrize("mode", ["deferrable", "sync"])
def test_a_failed_job_fails_the_task_with_the_vendors_words_and_the_retry_buys_a_new_one(world: World, mode):
    world.sandbox.fault(GENERATE, contains=f"{mode} fails", job={"outcome": "failed", "message": "No ink left"})
    run = world.start(f"durable_{mode}", prompt=f"{mode} fails first: three slides")
    assert world.assert_delivered(run)["attempt"] == 2
    assert [job["status"] for job in world.jobs(run)] == ["failed", "completed"]
    assert "No ink left" in world.stack.api.log(run, "deck", 1)


@pytest.mark.parametrize("mode", ["deferrable", "sync"])
def test_execution_timeout_shorter_than_the_job_names_the_job_and_a_clear_collects_it(world: World, mode):
    world.sandbox.fault(GENERATE, contains=f"{mode} slow", job={"seconds": 25})
    run = world.start(f"hurried_{mode}", prompt=f"{mode} slow: three slides")
    assert world.stack.api.wait_for_run(run).state == "failed"
    (job,) = world.jobs(run)
    log = world.logs(run)
    assert f"Job {job['job_id']} is" in log
    assert "takes up the job again" in log
    world.sandbox.finish(job["job_id"])
    world.stack.api.clear(run, ["deck"])
    assert world.assert_delivered(run)["job_id"] == job["job_id"]


def test_a_framework_limit_that_ends_the_trigger_names_the_job_and_a_clear_collects_it(world: World):
    world.sandbox.fault(GENERATE, contains="impatient", job={"seconds": 120})
    run = world.start("impatient", prompt="impatient: three slides")
    assert world.stack.api.wait_for_run(run).state == "failed"
    (job,) = world.jobs(run)
    assert f"The wait for job {job['job_id']} ended without an answer" in world.logs(run)
    world.sandbox.finish(job["job_id"])
    world.stack.api.clear(run, ["deck"])
    assert world.assert_delivered(run, overlap=True)["job_id"] == job["job_id"]


def test_of_a_mapped_task_the_three_that_fail_are_bought_again_and_no_other(world: World):
    for number in (3, 11, 17):
        world.sandbox.fault(GENERATE, contains=f"customer {number:02d}", job={"outcome": "failed"})
    run = world.start("durable_mapped")
    base = world.stack.api.run(run).run_id
    ended = world.stack.api.wait_for_run(run, timeout=300)
    jobs = world.jobs(run)
    assert ended.state == "success", jobs
    assert sorted(job["status"] for job in jobs) == ["completed"] * 20 + ["failed"] * 3
    assert len({job["idempotency_key"] for job in jobs}) == 23
    retried = [ti.map_index for ti in world.stack.api.task_instances(run) if ti.try_number > 1]
    assert sorted(retried) == [3, 11, 17]
    for number in range(20):
        world.assert_whole(run, f"{number:02d}.pptx")
    assert base == run.run_id
