"""Airflow's own parts die, hang and come back: nothing is cancelled, lost or bought again."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable

from demo.process import wait_until
from tests.airflow.decks import GENERATE

from .conftest import World

Restore = Callable[[], None]


def _start_slow(world: World, name: str, count: int = 3, seconds: float = 20) -> list:
    world.sandbox.fault(GENERATE, contains=name, times=count, job={"seconds": seconds})
    return [world.start("durable_deferrable", prompt=f"{name}: three slides") for _ in range(count)]


def test_a_triggerer_is_killed_and_another_takes_over(world: World, whole_again: Restore):
    runs = _start_slow(world, "killed triggerer")
    for run in runs:
        world.wait_until_deferred(run)
    world.stack["triggerer-1"].kill()
    for run in runs:
        assert world.assert_delivered(run, triggerers=2)["attempt"] == 1


def test_all_triggerers_are_killed_and_started_again(world: World, whole_again: Restore):
    runs = _start_slow(world, "no triggerer")
    for run in runs:
        world.wait_until_deferred(run)
    for name in ("triggerer-1", "triggerer-2"):
        world.stack[name].kill()
    whole_again()
    for run in runs:
        assert world.assert_delivered(run, triggerers=2)["attempt"] == 1


def test_a_triggerer_hangs_past_its_health_threshold_and_comes_back(world: World, whole_again: Restore):
    runs = _start_slow(world, "hung triggerer", seconds=35)
    for run in runs:
        world.wait_until_deferred(run)
    hung, other = world.stack["triggerer-1"], world.stack["triggerer-2"]
    hung.pause()
    taken = {run.run_id: world.jobs(run)[0]["polls"] for run in runs}
    wait_until(
        lambda: all(world.jobs(run)[0]["polls"] > taken[run.run_id] + 1 for run in runs),
        "every job is asked for by the other triggerer",
        60,
    )
    hung.resume()
    assert other.alive
    for run in runs:
        manifest = world.stack.api.wait_for_run(run)
        assert manifest.state == "success"
        assert len(world.jobs(run)) == 1
        world.assert_whole(run)


def test_the_scheduler_is_killed_with_its_workers(world: World, whole_again: Restore):
    deferred = _start_slow(world, "killed scheduler", count=2, seconds=10)
    for run in deferred:
        world.wait_until_deferred(run)
    working = world.start("durable_sync")
    world.wait_for_job(working)
    world.stack["scheduler"].kill()
    whole_again()
    for run in [*deferred, working]:
        world.assert_delivered(run)


def test_the_api_server_is_away_while_tasks_submit_and_collect(world: World, whole_again: Restore):
    collecting = _start_slow(world, "away api", count=2, seconds=4)
    for run in collecting:
        world.wait_for_job(run)
    submitting = [world.start("durable_deferrable"), world.start("durable_sync")]
    world.stack["api-server"].kill()
    time.sleep(5)
    whole_again()
    for run in [*collecting, *submitting]:
        world.assert_delivered(run)
        assert len(world.jobs(run)) == 1


def test_the_metadata_database_is_locked_for_a_moment(world: World, whole_again: Restore):
    runs = _start_slow(world, "locked", count=2, seconds=5)
    runs += [world.start("durable_sync")]
    for run in runs:
        world.wait_for_job(run)
    lock = sqlite3.connect(world.stack.database, timeout=30, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    time.sleep(6)
    lock.rollback()
    lock.close()
    for run in runs:
        world.assert_delivered(run)
        assert len(world.jobs(run)) == 1
