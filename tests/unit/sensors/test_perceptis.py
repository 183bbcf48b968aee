from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import (
    AirflowException,
    AirflowFailException,
    AirflowSensorTimeout,
    TaskDeferred,
)

from airflow_provider_slides.exceptions import NotFoundError, SlidesError
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor
from tests.releases import AirflowRescheduleException
from tests.unit.conftest import Logs
from tests.unit.support import FakeClock, FakeTask

STATUS = "GET /api/v1/status/{job_id}"
GENERATE = "POST /api/v1/generate"

Sense = Callable[..., FakeTask]


@pytest.fixture
def job_id(sandbox: Sandbox) -> str:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    return PerceptisHook().generate(prompt="Three slides on tea").job_id


@pytest.fixture
def sense(clock: FakeClock, job_id: str) -> Sense:
    def make(**arguments: Any) -> FakeTask:
        return FakeTask(PerceptisJobSensor, clock=clock, **{"job_id": job_id, **arguments})

    return make


MODES = pytest.mark.parametrize("mode", [{"mode": "poke"}, {"deferrable": True}], ids=["poke", "deferrable"])


@MODES
def test_it_waits_for_the_job_and_returns_its_id(
    mode: Any, sense: Sense, sandbox: Sandbox, job_id: str, clock: FakeClock
) -> None:
    clock.after(100, lambda: sandbox.finish(job_id))

    assert sense(**mode).run() == job_id
    assert 4 <= sandbox.ledger()["polls_by_job"][job_id] <= 10


@pytest.mark.parametrize("mode", [{"mode": "poke"}, {"mode": "reschedule"}, {"deferrable": True}])
def test_a_job_that_is_done_is_seen_at_the_first_look_without_deferring(
    mode: Any, sense: Sense, sandbox: Sandbox, job_id: str
) -> None:
    sandbox.finish(job_id)
    task = sense(**mode)

    assert task.run() == job_id
    assert task.deferrals == []
    assert sandbox.ledger()["polls_by_job"][job_id] == 1


def test_between_two_looks_reschedule_gives_the_slot_back(sense: Sense, sandbox: Sandbox, job_id: str) -> None:
    task = sense(mode="reschedule", poke_interval=30)
    for _ in range(3):
        with pytest.raises(AirflowRescheduleException):
            task.run()
    sandbox.finish(job_id)

    assert task.run() == job_id
    assert sandbox.ledger()["polls_by_job"][job_id] == 4


@MODES
def test_a_failed_job_fails_at_once_with_the_vendors_words(
    mode: Any, sense: Sense, sandbox: Sandbox, job_id: str, clock: FakeClock
) -> None:
    clock.after(50, lambda: sandbox.finish(job_id, outcome="failed", message="The prompt says nothing."))

    with pytest.raises(AirflowFailException, match=r"The prompt says nothing\."):
        sense(**mode).run()


@MODES
def test_a_timeout_is_a_sensor_timeout(mode: Any, sense: Sense, clock: FakeClock) -> None:
    began = clock.now

    with pytest.raises(AirflowSensorTimeout):
        sense(**mode, timeout=timedelta(minutes=5)).run()

    assert 300 <= clock.now - began <= 330


@MODES
def test_an_unknown_job_is_an_error_that_no_retry_is_spent_on(mode: Any, sense: Sense) -> None:
    with pytest.raises(AirflowFailException, match="belongs to another key") as failed:
        sense(**mode, job_id="no-such-job").run()
    assert isinstance(failed.value, NotFoundError)


@MODES
def test_the_log_has_the_job_once_for_each_of_its_states(
    mode: Any, sense: Sense, sandbox: Sandbox, job_id: str, clock: FakeClock, logs: Logs
) -> None:
    clock.after(60, lambda: sandbox.finish(job_id))

    sense(**mode).run()

    told = re.findall(rf"Job {job_id} is (\w+)\.", logs.text)
    assert {"pending", "completed"} <= {*told}
    assert told.count("completed") <= 2, "one of the triggerer's, and one of the worker's"
    assert told.count("pending") == 1


def test_what_is_deferred_looks_like_what_was_asked_for(sense: Sense, job_id: str, clock: FakeClock) -> None:
    task = sense(deferrable=True, poke_interval=timedelta(minutes=2), timeout=1000)
    operator = task.operator()

    with pytest.raises(TaskDeferred) as deferred:
        operator.execute(task.context(operator))

    kwargs = deferred.value.trigger.serialize()[1]
    assert (kwargs["job_id"], kwargs["poll_interval"], kwargs["max_poll_interval"]) == (job_id, 120.0, 120.0)
    # Where the machine is busy, an answer is waited for, and the clock goes on.
    assert kwargs["deadline"] == pytest.approx(clock.now + 1000, abs=1)
    assert deferred.value.timeout > timedelta(seconds=1000), "only a backstop: the trigger's message says more"


@pytest.mark.parametrize("event", [{"status": "timeout"}, {"status": "error"}, {"status": "finished", "seen_at": None}])
def test_an_event_of_an_older_release_may_lack_what_is_only_a_hint(
    event: dict[str, Any], sense: Sense, sandbox: Sandbox, job_id: str
) -> None:
    sandbox.finish(job_id)

    assert sense(deferrable=True).resume("execute_complete", {"event": event}) == job_id


def test_the_event_is_a_hint_and_the_vendor_is_believed(sense: Sense, sandbox: Sandbox, job_id: str) -> None:
    task = sense(deferrable=True, timeout=60)
    with pytest.raises(AirflowException):
        task.resume("execute_complete", {"event": {"status": "finished", "message": ""}})
    with pytest.raises(SlidesError, match="bad key"):
        task.resume("execute_complete", {"event": {"status": "error", "message": "bad key"}})
    sandbox.finish(job_id)

    assert task.resume("execute_complete", {"event": {"status": "timeout", "message": "too late"}}) == job_id
