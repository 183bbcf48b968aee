"""Two accounts under one connection id in one triggerer, as two teams may have: nothing of one is the other's."""

from __future__ import annotations

import asyncio
import json
import time
from contextvars import ContextVar
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.models import Connection
from airflow.providers.common.compat import connection as compat

from airflow_provider_slides.api.budget import budget_of
from airflow_provider_slides.hooks import connection
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger
from tests.unit.support import FakeClock, events_of

STATUS = "GET /api/v1/status/{job_id}"
#: Whose trigger asks: what Airflow knows of each, and our code does not.
team: ContextVar[str] = ContextVar("team")


@pytest.fixture
def jobs(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A job of each team, made with its own key."""
    keys = {"red": sandbox.key, "blue": sandbox.other_key}
    made = {}
    for name, key in keys.items():
        monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps({**sandbox.connection, "password": key}))
        made[name] = PerceptisHook().generate(prompt=f"A deck of team {name}").job_id

    async def of_the_team(conn_id: str, hook: Any = None) -> Connection:
        await asyncio.sleep(0)
        host = sandbox.connection["host"]
        known = {key: value for key, value in sandbox.connection.items() if key in ("schema", "port")}
        return Connection(conn_id=conn_id, conn_type="perceptis", host=host, password=keys[team.get()], **known)

    monkeypatch.setattr(compat, "get_async_connection", of_the_team)
    monkeypatch.delenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT")
    return made


async def waited_for(name: str, job_id: str, now: float) -> dict[str, Any]:
    team.set(name)
    trigger = PerceptisJobTrigger(
        perceptis_conn_id="perceptis_default",
        job_id=job_id,
        submitted_at=now,
        deadline=now + 600,
        poll_interval=5.0,
        max_poll_interval=60.0,
    )
    trigger.task_instance = SimpleNamespace(task_id="deck", dag_id=f"of_{name}")  # type: ignore[assignment]
    (event,) = await events_of(trigger)
    return event  # type: ignore[no-any-return]


def test_each_is_asked_with_its_own_key(jobs: dict[str, str], clock: FakeClock) -> None:
    """The vendor knows no job of another's key: a client or a reading that were shared would end in an error."""

    async def all_of_them() -> list[dict[str, Any]]:
        asked = [asyncio.create_task(waited_for(name, job, clock.now)) for name, job in jobs.items() for _ in range(3)]
        return await asyncio.gather(*asked)

    events = asyncio.run(all_of_them())

    assert [event["status"] for event in events] == ["finished"] * 6, events


def test_a_refusal_of_one_holds_nobody_else(jobs: dict[str, str], sandbox: Sandbox) -> None:
    services = {}
    for name in jobs:
        token = team.set(name)
        services[name] = asyncio.run(PerceptisHook().aget_service())
        team.reset(token)
    assert services["red"].name == services["blue"].name
    assert services["red"].origin == services["blue"].origin

    # As nobody else has them: whoever comes later need not wait.
    red, blue = (budget_of(replace(service, timeout=31.0)) for service in services.values())
    now = time.monotonic()
    red.refused(now, now, 600.0)

    assert red is not blue
    assert red.take(now + 1) > 500
    assert blue.take(now + 1) == 0.0


def test_one_reading_is_for_one_dag_and_its_next_one_sees_what_the_connection_is_by_then(
    jobs: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def key(name: str, dag_id: str) -> str:
        team.set(name)
        return (await PerceptisHook().aget_service(dag_id)).key

    async def read() -> list[str]:
        return [await key(*asked) for asked in (("red", "of_red"), ("blue", "of_blue"), ("blue", "of_red"))]

    async def read_anew() -> list[str]:
        first = await key("red", "of_red")
        await asyncio.sleep(0.001)
        return [first, await key("blue", "of_red")]

    red, blue, shared = asyncio.run(read())
    assert red != blue
    assert shared == red, "within a DAG"
    monkeypatch.setattr(connection, "CONNECTION_SECONDS", 0.0)
    assert asyncio.run(read_anew()) == [red, blue]
