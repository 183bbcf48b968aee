"""
Those who wait: ours, the least that Python allows, what users write by hand, and the official providers' triggers.

A contender is a coroutine that asks for one job for ever. What all of its jobs may share, it makes once (`prepare`).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import time
import uuid
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from tests.bench.poll.api import Api

Waiting = Coroutine[Any, Any, None]
#: Makes one waiting job, given its number and the seconds between two polls.
Wait = Callable[[int, float], Waiting]
#: Far enough that nobody gives up.
FAR = 24 * 3600.0

KEY = "sk-live-per-0123456789abcdef"
STATUS = "/api/v1/status/"


@dataclass(frozen=True)
class Contender:
    """
    Who waits.

    :param title: As a table calls it.
    :param prepare: Imports what it needs and returns how one job is waited for; called within the event loop.
    :param connection: Its Airflow connection, but for the host.
    :param host: The host of the connection, from the API's origin.
    """

    title: str
    prepare: Callable[[Api], Wait]
    connection: dict[str, Any] = field(default_factory=dict)
    host: Callable[[Api], str] = lambda api: api.origin
    tls_only: bool = False

    def connect(self, api: Api) -> None:
        """Put its connection into the environment, where Airflow looks first."""
        if self.connection:
            name = f"AIRFLOW_CONN_{self.connection['conn_type'].upper()}_DEFAULT"
            os.environ[name] = json.dumps({**self.connection, "host": self.host(api)})


async def _run(trigger: Any) -> None:
    async for event in trigger.run():
        raise RuntimeError(f"It no longer waits: {event}")


def _ours(api: Api) -> Wait:
    from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger

    def wait(number: int, interval: float) -> Waiting:
        now = time.time()
        trigger = PerceptisJobTrigger(
            perceptis_conn_id="perceptis_default",
            job_id=str(uuid.uuid5(uuid.NAMESPACE_URL, str(number))),
            submitted_at=now,
            deadline=now + FAR,
            poll_interval=interval,
            max_poll_interval=interval,
        )
        return _run(trigger)

    return wait


def _aiohttp(api: Api) -> Wait:
    import aiohttp

    session = aiohttp.ClientSession()
    headers = {"Authorization": f"Bearer {KEY}", "Accept": "application/json"}

    async def wait(number: int, interval: float) -> None:
        url = f"{api.origin}{STATUS}{uuid.uuid5(uuid.NAMESPACE_URL, str(number))}"
        while True:
            await asyncio.sleep(interval)
            async with session.get(url, headers=headers) as response:
                await response.json()

    return wait


def _httpx_shared(api: Api) -> Wait:
    import httpx

    client = httpx.AsyncClient(headers={"Authorization": f"Bearer {KEY}"}, timeout=30)

    async def wait(number: int, interval: float) -> None:
        url = f"{api.origin}{STATUS}{uuid.uuid5(uuid.NAMESPACE_URL, str(number))}"
        while True:
            await asyncio.sleep(interval)
            with contextlib.suppress(httpx.HTTPError):
                (await client.get(url)).json()

    return wait


def _httpx_each(api: Api) -> Wait:
    import httpx

    async def wait(number: int, interval: float) -> None:
        url = f"{api.origin}{STATUS}{uuid.uuid5(uuid.NAMESPACE_URL, str(number))}"
        while True:
            await asyncio.sleep(interval)
            async with httpx.AsyncClient(headers={"Authorization": f"Bearer {KEY}"}, timeout=30) as client:
                with contextlib.suppress(httpx.HTTPError):
                    (await client.get(url)).json()

    return wait


def _anthropic(api: Api) -> Wait:
    from airflow.providers.anthropic.triggers.batch import AnthropicBatchTrigger

    return lambda number, interval: _run(
        AnthropicBatchTrigger(
            conn_id="anthropic_default",
            batch_id=f"msgbatch_{number}",
            poll_interval=interval,
            end_time=time.time() + FAR,
        )
    )


def _dbt(api: Api) -> Wait:
    from airflow.providers.dbt.cloud.triggers.dbt import DbtCloudRunJobTrigger

    return lambda number, interval: _run(
        DbtCloudRunJobTrigger(
            conn_id="dbt_cloud_default",
            run_id=number,
            end_time=time.time() + FAR,
            poll_interval=interval,
            account_id=1,
        )
    )


def _airbyte(api: Api) -> Wait:
    from airflow.providers.airbyte.triggers.airbyte import AirbyteSyncTrigger

    return lambda number, interval: _run(
        AirbyteSyncTrigger(job_id=number, conn_id="airbyte_default", end_time=time.time() + FAR, poll_interval=interval)
    )


def _http_sensor(api: Api) -> Wait:
    from airflow.providers.http.triggers.http import HttpSensorTrigger

    return lambda number, interval: _run(HttpSensorTrigger(endpoint=f"/not-yet/{number}", poke_interval=interval))


def _http_event(api: Api) -> Wait:
    from airflow.providers.http.triggers.http import HttpEventTrigger

    return lambda number, interval: _run(
        HttpEventTrigger(
            response_check_path="tests.bench.poll.response_check.is_completed",
            endpoint=f"{STATUS}{number}",
            headers={"Authorization": f"Bearer {KEY}"},
            poll_interval=interval,
        )
    )


CONTENDERS = {
    "aiohttp": Contender("bare aiohttp loop, one session", _aiohttp),
    "ours": Contender("**ours**: `PerceptisJobTrigger`", _ours, {"conn_type": "perceptis", "password": KEY}),
    "httpx": Contender("httpx, one `AsyncClient` for all", _httpx_shared),
    "httpx-each": Contender("httpx, a new `AsyncClient` per poll", _httpx_each),
    "anthropic": Contender(
        "anthropic: `AnthropicBatchTrigger`", _anthropic, {"conn_type": "anthropic", "password": KEY}
    ),
    "dbt": Contender(
        "dbt-cloud: `DbtCloudRunJobTrigger`",
        _dbt,
        {"conn_type": "dbt_cloud", "password": KEY, "login": "1"},
        host=lambda api: api.origin.removeprefix("https://"),
        tls_only=True,
    ),
    "airbyte": Contender("airbyte: `AirbyteSyncTrigger`", _airbyte, {"conn_type": "airbyte"}),
    "http-sensor": Contender("http: `HttpSensorTrigger`", _http_sensor, {"conn_type": "http"}),
    "http-event": Contender("http: `HttpEventTrigger`", _http_event, {"conn_type": "http"}),
}
