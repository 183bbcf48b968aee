"""How a sensor ends must not depend on where it waits: the same cases in poke mode and deferred."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException, AirflowSensorTimeout, AirflowSkipException

from airflow_provider_slides.exceptions import SlidesError, TriggerEventError
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor
from tests.unit.conftest import Logs
from tests.unit.support import FakeClock, FakeTask

STATUS = "GET /api/v1/status/{job_id}"
GENERATE = "POST /api/v1/generate"
TIMEOUT = 300

MODES = pytest.mark.parametrize("mode", [{"mode": "poke"}, {"deferrable": True}], ids=["poke", "deferrable"])
FLAGS = pytest.mark.parametrize("flag", [None, "soft_fail", "never_fail", "silent_fail"])


@dataclass
class Case:
    """A sensor, the job it waits for, and whatever happens to that."""

    sandbox: Sandbox
    clock: FakeClock
    job_id: str

    def task(self, **arguments: Any) -> FakeTask:
        return FakeTask(
            PerceptisJobSensor, clock=self.clock, **{"job_id": self.job_id, "timeout": TIMEOUT, **arguments}
        )

    def after(self, seconds: float, happening: Callable[[Case], Any]) -> None:
        if seconds:
            self.clock.after(seconds, lambda: happening(self))
        else:
            happening(self)

    def fault_after_each_wait(self, task: FakeTask, times: float = float("inf"), **fault: Any) -> None:
        """The look that follows a wait meets trouble, for so many waits."""
        wait, waits = task.wait, 0

        def and_trouble(trigger: Any) -> Any:
            nonlocal waits
            event, waits = wait(trigger), waits + 1
            if waits <= times:
                self.sandbox.fault(route=STATUS, **fault)
            return event

        task.wait = and_trouble  # type: ignore[method-assign]


@pytest.fixture
def case(sandbox: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A job that is done only when the test says so."""
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    return Case(sandbox, clock, PerceptisHook().generate(prompt="Three slides on tea").job_id)


def failed(case: Case) -> None:
    case.sandbox.finish(case.job_id, outcome="failed")


def answers(status: int, **fault: Any) -> Callable[[Case], None]:
    return lambda case: case.sandbox.fault(route=STATUS, status=status, times=-1, **fault)


FOR_GOOD = {None: AirflowFailException, "soft_fail": AirflowSkipException, "never_fail": AirflowSkipException}
HAPPENINGS = {
    "failed": (failed, {**FOR_GOOD, "silent_fail": AirflowFailException}),
    "the key is refused": (answers(401), {**FOR_GOOD, "silent_fail": AirflowFailException}),
    "another site answers": (answers(404, body="<html>"), {**FOR_GOOD, "silent_fail": AirflowFailException}),
    "not found": (answers(404), {**FOR_GOOD, "silent_fail": AirflowFailException}),
    "not done": (
        lambda case: None,
        {
            None: AirflowSensorTimeout,
            "soft_fail": AirflowSkipException,
            "never_fail": AirflowSensorTimeout,
            "silent_fail": AirflowSensorTimeout,
        },
    ),
}


@MODES
@FLAGS
@pytest.mark.parametrize("at", [0, 50], ids=["at-the-first-look", "later"])
@pytest.mark.parametrize("happening", HAPPENINGS)
def test_it_ends_alike_wherever_it_waits(happening: str, at: int, flag: str | None, mode: Any, case: Case) -> None:
    happens, ends = HAPPENINGS[happening]
    case.after(at, happens)
    began = case.clock.now

    with pytest.raises(ends[flag]) as ended:
        case.task(**mode, **({flag: True} if flag else {})).run()

    assert isinstance(ended.value, ends[flag])
    late = happening == "not done" or ends[flag] is AirflowSensorTimeout
    assert (case.clock.now - began >= TIMEOUT) is late
    assert case.clock.now - began <= TIMEOUT + 30


@pytest.mark.parametrize(
    ("error", "ends"),
    [
        ("Trigger failure", {**FOR_GOOD, None: TriggerEventError, "silent_fail": TriggerEventError}),
        ("Trigger timeout", HAPPENINGS["not done"][1]),
        ("Trigger/execution timeout", HAPPENINGS["not done"][1]),
    ],
)
@FLAGS
def test_a_wait_that_broke_down_is_followed_by_a_look(
    flag: str | None, error: str, ends: dict[str | None, Any], case: Case, logs: Any
) -> None:
    told = {"error": error, "traceback": ["Traceback ...\n", "ImportError: no such trigger\n"]}
    task = case.task(deferrable=True, **({flag: True} if flag else {}))

    with pytest.raises(ends[flag], match=error):
        task.resume("__fail__", told)
    assert "ImportError: no such trigger" in logs.text
    case.sandbox.fault(route=STATUS, status=503)
    with pytest.raises(ends[flag], match=error):
        task.resume("__fail__", told)
    case.sandbox.finish(case.job_id)

    assert task.resume("__fail__", {"error": error}) == case.job_id
    assert task.deferrals == []


@pytest.mark.parametrize("event", [None, "finished", {}, {"status": "weird"}, {"job_id": "J"}, []])
@FLAGS
def test_an_event_that_is_none_of_ours_is_refused(flag: str | None, event: Any, case: Case) -> None:
    ends = {None: TriggerEventError, "silent_fail": TriggerEventError}.get(flag, AirflowSkipException)
    task = case.task(deferrable=True, **({flag: True} if flag else {}))

    with pytest.raises(ends, match="not one of ours"):
        task.resume("execute_complete", {"event": event})


@pytest.mark.parametrize("status", ["finished", "timeout", "error"])
def test_the_event_of_another_tasks_wait_is_not_believed(status: str, case: Case, logs: Logs) -> None:
    task = case.task(deferrable=True)
    case.after(60, lambda case: case.sandbox.finish(case.job_id))

    event = {"status": status, "job_id": "other-1", "message": "The time is up."}
    assert task.resume("execute_complete", {"event": event}) == case.job_id

    assert len(task.deferrals) == 1
    assert "another task's, of other-1" in logs.text


@pytest.mark.parametrize(
    ("flag", "ends"), [(None, SlidesError), ("soft_fail", SlidesError), ("never_fail", AirflowSkipException)]
)
def test_a_trigger_that_gave_up_says_why(flag: str | None, ends: type[Exception], case: Case) -> None:
    event = {"status": "error", "message": "The connection is gone.", "job_id": case.job_id}

    with pytest.raises(ends, match=r"The connection is gone\."):
        case.task(deferrable=True, **({flag: True} if flag else {})).resume("execute_complete", {"event": event})


# ---------------------------------------------------------------------- the vendor's passing troubles


PASSING = pytest.mark.parametrize(
    "fault",
    [
        {"status": 503},
        {"status": 503, "retry_after": 3600},
        {"status": 429, "retry_after": 90},
        {"drop": "after"},
        {"body": "<html>"},
    ],
    ids=str,
)


@MODES
@PASSING
def test_trouble_at_the_first_look_is_ridden_out(fault: Any, mode: Any, case: Case) -> None:
    case.sandbox.fault(route=STATUS, **fault)
    case.clock.after(60, lambda: case.sandbox.finish(case.job_id))

    assert case.task(**mode).run() == case.job_id


@PASSING
def test_trouble_at_the_look_after_the_wait_is_ridden_out(fault: Any, case: Case) -> None:
    began = case.clock.now
    case.clock.after(60, lambda: case.sandbox.finish(case.job_id))
    task = case.task(deferrable=True)
    case.fault_after_each_wait(task, 3, **fault)

    assert task.run() == case.job_id

    assert len(task.deferrals) == 4
    assert {deferred.trigger.deadline for deferred in task.deferrals} == {began + TIMEOUT}, "counted from the start"


def test_trouble_that_stays_is_ridden_out_until_the_timeout_and_no_longer(case: Case) -> None:
    began = case.clock.now
    case.sandbox.finish(case.job_id)
    case.sandbox.fault(route=STATUS, status=503)
    task = case.task(deferrable=True)
    case.fault_after_each_wait(task, status=503)

    with pytest.raises(AirflowSensorTimeout, match="300 s"):
        task.run()

    assert TIMEOUT <= case.clock.now - began <= TIMEOUT + 30
    assert len(task.deferrals) > 3


def test_a_hold_of_the_vendor_does_not_outlast_the_timeout(case: Case) -> None:
    """In poke mode the hold is waited for before a look is sent."""
    began = case.clock.now
    case.sandbox.fault(route=STATUS, status=429, retry_after=100_000, times=-1)

    with pytest.raises(AirflowSensorTimeout):
        case.task(mode="poke").run()

    assert case.clock.now - began <= TIMEOUT + 30


# ---------------------------------------------------------------------- releases


# What release 0.1.0's triggers tell. Never change these.
RELEASED_EVENTS = [
    {"status": "finished", "job_id": "J", "message": "", "seen_at": 1000.5},
    {"status": "finished", "slideshow_id": "S", "message": ""},
    {"status": "timeout", "job_id": "J", "message": "Job J is 10 min old and not done.", "seen_at": 1000.5},
    {"status": "error", "job_id": "J", "message": "The key is wrong.", "seen_at": 1000.5},
]


@pytest.mark.parametrize("event", RELEASED_EVENTS)
def test_what_release_0_1_0_has_deferred_resumes(event: dict[str, Any], case: Case) -> None:
    case.sandbox.finish(case.job_id)
    task = case.task(deferrable=True)

    assert task.resume("execute_complete", {"event": event}) == case.job_id


def test_what_release_0_1_0_has_deferred_rides_out_trouble_too(case: Case) -> None:
    case.sandbox.finish(case.job_id)
    case.sandbox.fault(route=STATUS, status=503)
    task = case.task(deferrable=True)

    assert task.resume("execute_complete", {"event": RELEASED_EVENTS[0]}) == case.job_id
    assert len(task.deferrals) == 1


def test_release_0_1_0_could_resume_what_is_deferred(case: Case) -> None:
    """It has `execute_complete(context, event)` and looks at the event's status, message and seen_at."""
    case.clock.after(60, lambda: case.sandbox.finish(case.job_id))
    task = case.task(deferrable=True)
    task.run()

    (deferred,) = task.deferrals
    assert deferred.method_name == "execute_complete"
    assert not deferred.kwargs
    assert task.events[0].keys() >= {"status", "message", "seen_at"}
