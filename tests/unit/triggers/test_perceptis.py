from __future__ import annotations

import asyncio
import json
import re
from typing import Any

import pytest

from airflow_provider_slides.api import client as client_module
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger
from tests.unit.support import FakeClock, events_of, rebuilt, through_the_database

STATUS = "GET /api/v1/status/{job_id}"
GENERATE = "POST /api/v1/generate"

# The arguments of release 0.1.0, in the database of whoever upgrades while a task is deferred.
# Never change these; add those of other releases.
RELEASED = [
    {
        "perceptis_conn_id": "perceptis_default",
        "job_id": "J",
        "submitted_at": 1000.5,
        "deadline": 2000.5,
        "poll_interval": 5.0,
        "max_poll_interval": 60.0,
    }
]


@pytest.fixture
def job_id(sandbox: Sandbox) -> str:
    """A job that is done only when the test says so."""
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    return PerceptisHook().generate(prompt="Three slides on tea").job_id


def trigger(job_id: str, clock: FakeClock, timeout: float = 600, **changes: Any) -> PerceptisJobTrigger:
    arguments = {
        "perceptis_conn_id": "perceptis_default",
        "job_id": job_id,
        "submitted_at": clock.now,
        "deadline": clock.now + timeout,
        "poll_interval": 5.0,
        "max_poll_interval": 60.0,
    }
    return PerceptisJobTrigger(**{**arguments, **changes})


def run(subject: PerceptisJobTrigger) -> dict[str, Any]:
    (event,) = asyncio.run(events_of(subject))
    assert through_the_database(event) == json.loads(json.dumps(event)) == event
    assert set(event) == {"status", "job_id", "message", "seen_at", "deadline"}
    assert event["deadline"] == subject.deadline
    return event


@pytest.mark.parametrize("arguments", RELEASED)
def test_what_is_stored_of_a_trigger_makes_it_again(arguments: dict[str, Any]) -> None:
    subject = PerceptisJobTrigger(**arguments)

    assert subject.serialize() == ("airflow_provider_slides.triggers.perceptis.PerceptisJobTrigger", arguments)
    assert rebuilt(subject).serialize() == subject.serialize()


def test_arguments_of_a_later_release_are_ignored() -> None:
    subject = PerceptisJobTrigger(**RELEASED[0], colour="blue")

    assert subject.serialize()[1] == RELEASED[0]


def test_a_trigger_holds_no_secret(sandbox: Sandbox, job_id: str, clock: FakeClock) -> None:
    subject = trigger(job_id, clock)

    assert sandbox.key not in repr(subject) + str(subject.serialize())


@pytest.mark.parametrize("outcome", ["completed", "failed"])
def test_it_ends_with_one_event_when_the_job_does(
    outcome: str, sandbox: Sandbox, job_id: str, clock: FakeClock
) -> None:
    clock.after(100, lambda: sandbox.finish(job_id, outcome=outcome))

    event = run(trigger(job_id, clock))

    assert (event["status"], event["job_id"], event["message"]) == ("finished", job_id, "")
    assert event["seen_at"] == clock.now


def test_the_deadline_ends_it_with_the_jobs_age(job_id: str, clock: FakeClock) -> None:
    event = run(trigger(job_id, clock))

    assert event["status"] == "timeout"
    assert event["message"] == f"Job {job_id} is 10 min old and not done."


def test_the_age_counts_from_the_submission_in_whatever_process(job_id: str, clock: FakeClock) -> None:
    event = run(trigger(job_id, clock, submitted_at=clock.now - 3600))

    assert "70 min old" in event["message"]


def test_a_job_that_was_done_while_no_triggerer_ran_is_not_late(
    sandbox: Sandbox, job_id: str, clock: FakeClock
) -> None:
    subject = trigger(job_id, clock)
    sandbox.finish(job_id)
    clock.now += 100_000

    assert run(rebuilt(subject))["status"] == "finished"


@pytest.mark.parametrize(
    "fault", [{"status": 503}, {"status": 429, "retry_after": 30}, {"body": "<html>"}, {"drop": "after"}]
)
def test_what_can_pass_is_ridden_out(fault: dict[str, Any], sandbox: Sandbox, job_id: str, clock: FakeClock) -> None:
    sandbox.fault(route=STATUS, times=6, **fault)
    clock.after(60, lambda: sandbox.finish(job_id))

    assert run(trigger(job_id, clock))["status"] == "finished"
    assert sandbox.ledger()["polls_by_job"][job_id] >= 7


def test_an_unknown_status_goes_on(sandbox: Sandbox, clock: FakeClock) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000, "status": "reviewing"})
    job_id = PerceptisHook().generate(prompt="Three slides on tea").job_id
    clock.after(60, lambda: sandbox.finish(job_id))

    assert run(trigger(job_id, clock))["status"] == "finished"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"password": "wrong-key-0123"}, "The key is missing, wrong or revoked"),
        ({"password": "sk-live-per-sandbox-free"}, "Business or Enterprise"),
        ({"password": "sk-live-per-sandbox-other"}, "belongs to another key"),
        ({"password": ""}, "put the API key there"),
        ({"host": "ftp://x"}, "scheme and host"),
    ],
)
def test_what_cannot_pass_ends_it_at_the_first_look(
    change: dict[str, str], words: str, sandbox: Sandbox, job_id: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps({**sandbox.connection, **change}))

    event = run(trigger(job_id, clock))

    assert event["status"] == "error"
    assert words in event["message"]
    assert sandbox.ledger()["polls_by_job"].get(job_id, 0) <= 1


def test_a_connection_that_is_gone_ends_it(job_id: str, clock: FakeClock) -> None:
    event = run(trigger(job_id, clock, perceptis_conn_id="gone"))

    assert event["status"] == "error"
    assert "gone" in event["message"]


def test_a_secrets_backend_that_is_away_for_a_moment_is_waited_for(
    sandbox: Sandbox, job_id: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox.finish(job_id)
    original, failures = PerceptisHook.aget_service, iter([OSError("vault"), RuntimeError("api-server")])

    async def sometimes(self: PerceptisHook, *of: str) -> Any:
        for failure in failures:
            raise failure
        return await original(self, *of)

    monkeypatch.setattr(PerceptisHook, "aget_service", sometimes)

    assert run(trigger(job_id, clock))["status"] == "finished"


def test_a_secrets_backend_that_stays_away_is_not_waited_for_beyond_the_deadline(
    job_id: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(self: PerceptisHook, *of: str) -> Any:
        raise OSError("vault token s3cr3t")

    monkeypatch.setattr(PerceptisHook, "aget_service", never)
    deadline = clock.now + 600

    event = run(trigger(job_id, clock, poll_interval=250.0, max_poll_interval=250.0))

    assert event["status"] == "timeout"
    assert event["message"] == (
        f"Job {job_id} was not looked at: its connection could not be read (OSError) until the deadline."
    )
    assert deadline <= clock.now <= deadline + 5


def test_a_secrets_backend_that_never_answers_is_not_waited_for_without_end(
    job_id: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hangs(self: PerceptisHook, *of: str) -> Any:
        await asyncio.Event().wait()

    monkeypatch.setattr(PerceptisHook, "aget_service", hangs)
    monkeypatch.setattr("airflow_provider_slides.triggers.base.LAST_READING_SECONDS", 0.01)

    event = run(trigger(job_id, clock, timeout=0.02))

    assert event["status"] == "timeout"
    assert "(TimeoutError)" in event["message"]


def test_after_the_deadline_there_is_still_time_for_one_reading(
    sandbox: Sandbox, job_id: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = PerceptisHook.aget_service

    async def slowly(self: PerceptisHook, *of: str) -> Any:
        await asyncio.sleep(0.01)
        return await original(self, *of)

    monkeypatch.setattr(PerceptisHook, "aget_service", slowly)
    sandbox.finish(job_id)

    assert run(trigger(job_id, clock, timeout=-100))["status"] == "finished"


def test_all_triggers_of_a_connection_share_one_client_and_leave_none(
    sandbox: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Any] = []
    original = client_module.AsyncClient.__init__
    monkeypatch.setattr(
        client_module.AsyncClient, "__init__", lambda self, *args: (made.append(self), original(self, *args))[0]
    )
    job_ids = [PerceptisHook().generate(prompt=f"{n} slides").job_id for n in range(5)]

    async def all_of_them() -> list[Any]:
        return await asyncio.gather(*(events_of(trigger(job_id, clock)) for job_id in job_ids))

    events = asyncio.run(all_of_them())

    assert [event["job_id"] for (event,) in events] == job_ids
    assert len(made) == 1
    assert made[0]._session.closed
    assert client_module._shared == {}


async def test_a_trigger_that_is_moved_away_stops_asking_and_leaves_no_client(sandbox: Sandbox, job_id: str) -> None:
    subject = trigger(job_id, FakeClock(1_000.0), deadline=1e12, poll_interval=1.0)
    task = asyncio.create_task(events_of(subject))
    await asyncio.sleep(0.05)

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await subject.cleanup()

    assert client_module._shared == {}


async def test_being_killed_cancels_nothing_and_says_so(
    sandbox: Sandbox, job_id: str, clock: FakeClock, logs: Any
) -> None:
    before = sandbox.ledger()["requests"]

    await trigger(job_id, clock).on_kill()

    assert f"No longer waiting for job {job_id}" in logs.text
    assert "may bill" in logs.text
    assert sandbox.ledger()["requests"] == before


def test_it_logs_a_change_once_and_what_it_sees_first_not_at_all(
    sandbox: Sandbox, job_id: str, clock: FakeClock, logs: Any
) -> None:
    clock.after(100, lambda: sandbox.finish(job_id))

    run(trigger(job_id, clock))

    (line,) = [line for line in logs.text.splitlines() if job_id in line]
    assert re.fullmatch(f"Job {job_id} is completed after 1[0-9]{{2}} s\\.", line)


def test_it_never_submits_or_downloads(sandbox: Sandbox, job_id: str, clock: FakeClock) -> None:
    sandbox.finish(job_id)
    posts = len(sandbox.ledger()["posts"])

    run(trigger(job_id, clock))

    assert len(sandbox.ledger()["posts"]) == posts
    assert sandbox.ledger()["jobs"][0]["downloads"] == 0
