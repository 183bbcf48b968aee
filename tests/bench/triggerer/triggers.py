"""Triggers of the benchmark: what Airflow costs alone, the least that polling costs, and a stethoscope."""

from __future__ import annotations

import asyncio
import importlib
import json
import random
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from airflow.triggers.base import BaseTrigger, TriggerEvent

from tests.bench.poll.contenders import KEY
from tests.bench.poll.measure import GarbageCollector, sample_lag

_HEADERS = {"Authorization": f"Bearer {KEY}", "Accept": "application/json"}


class _BenchTrigger(BaseTrigger):
    def __init__(self, **arguments: Any) -> None:
        super().__init__()
        self.arguments = arguments

    def serialize(self) -> tuple[str, dict[str, Any]]:
        return f"{type(self).__module__}.{type(self).__qualname__}", self.arguments


class SleepTrigger(_BenchTrigger):
    """Waits for nothing: what Airflow itself pays for a trigger."""

    async def run(self) -> AsyncIterator[TriggerEvent]:
        await asyncio.sleep(self.arguments["deadline"] - time.time())
        yield TriggerEvent(None)


class BareTrigger(_BenchTrigger):
    """GET and sleep with one aiohttp session for all: the least that polling costs in Python."""

    _session: Any = None

    async def run(self) -> AsyncIterator[TriggerEvent]:
        # In a thread, as it takes a third of a second, for which nobody is to be blamed here.
        aiohttp = await asyncio.to_thread(importlib.import_module, "aiohttp")
        BareTrigger._session = BareTrigger._session or aiohttp.ClientSession()
        while True:
            # Jittered as ours is: pollers that go on in the groups of 50 that Airflow starts would look jerky.
            await asyncio.sleep(self.arguments["interval"] * random.uniform(0.8, 1.0))
            async with BareTrigger._session.get(self.arguments["url"], headers=_HEADERS) as response:
                if (await response.json())["status"] == "completed":
                    break
        yield TriggerEvent(None)


class LagTrigger(_BenchTrigger):
    """
    Measures how late the event loop lets run what is due, and counts the tasks of the `waiting` DAG that it has.

    Python's garbage collector stops the loop, too: the longest time of each second is noted.

    Appends a line to `path` each second, with `time.monotonic`, which is the same clock in every process.
    """

    async def run(self) -> AsyncIterator[TriggerEvent]:
        path, collector = Path(self.arguments["path"]), GarbageCollector()
        while True:
            collector.longest = 0.0
            lags = await sample_lag(1.0)
            # This trigger's is one of them.
            waiting = sum(task.get_name().startswith("waiting/") for task in asyncio.all_tasks()) - 1
            line = json.dumps({"at": time.monotonic(), "waiting": waiting, "lags": lags, "gc": collector.longest})
            await asyncio.to_thread(_append, path, f"{line}\n")
        yield TriggerEvent(None)


def _append(path: Path, line: str) -> None:
    with path.open("a") as file:
        file.write(line)
