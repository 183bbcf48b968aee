"""What the unit tests share: a clock that nobody waits for, and a task that lives through attempts and clears."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import TaskDeferred
from airflow.triggers.base import BaseTrigger

from tests.releases import VERSION, deserialize, serialize

KEEPS_TASK_STATE = VERSION >= (3, 3)
STORES = pytest.mark.parametrize("store", [True, False], ids=["airflow-3.3", "before-3.3"])
UNKNOWN_STORES = pytest.mark.skipif(
    VERSION < (3, 2), reason="before Airflow 3.2 a path of an unknown store can be made"
)


class WorkerCrash(BaseException):
    """The worker process is gone: no ``except Exception`` sees it, nothing is cleaned up by Airflow."""


class FakeClock:
    """Stands in for the modules ``time`` and ``asyncio``: sleeping is moving on."""

    def __init__(self, now: float) -> None:
        self.now = now
        self.slept: list[float] = []
        self._events: list[tuple[float, Callable[[], Any]]] = []

    def time(self) -> float:
        return self.now

    monotonic = time

    def sleep(self, seconds: float) -> None:
        assert len(self.slept) < 100_000, "this never ends"
        self.slept.append(seconds)
        self.now += seconds
        due = [event for event in self._events if event[0] <= self.now]
        self._events = [event for event in self._events if event[0] > self.now]
        for _, action in sorted(due, key=lambda event: event[0]):
            action()

    async def asleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.sleep(seconds)

    def after(self, seconds: float, action: Callable[[], Any]) -> None:
        """Do something once so much time has passed."""
        self._events.append((self.now + seconds, action))


class FakeTaskStateStore:
    """What Airflow 3.3 keeps for a task: JSON by key; retries and clears leave it alone."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.before_set: Callable[[dict[str, Any]], None] = lambda value: None

    def get(self, key: str, default: Any = None) -> Any:
        return json.loads(self.values[key]) if key in self.values else default

    def set(self, key: str, value: Any, *, retention: Any = None) -> None:
        assert value is not None
        self.before_set(value)
        self.values[key] = json.dumps(value)


class FakeTask:
    """
    A task instance as the scheduler sees it: each attempt is a new operator in a new worker process.

    ``store=False`` is Airflow before 3.3, where nothing is kept between attempts; ``store=True`` is needed by a test
    that holds on later releases only. By default it is as in the release that the tests run on.
    """

    def __init__(
        self,
        make: Callable[..., Any],
        *,
        store: bool = KEEPS_TASK_STATE,
        retries: int = 5,
        map_index: int = -1,
        clock: FakeClock | None = None,
        **arguments: Any,
    ) -> None:
        if store and not KEEPS_TASK_STATE:
            pytest.skip("before Airflow 3.3 no task state is kept")
        self.make, self.arguments = make, arguments
        self.retries, self.map_index, self.clock = retries, map_index, clock
        self.store = FakeTaskStateStore() if store else None
        self.try_number, self.max_tries = 0, retries
        self.xcoms: dict[str, Any] = {}
        self.before_xcom_push: Callable[[], None] = lambda: None
        self.deferrals: list[TaskDeferred] = []
        self.events: list[Any] = []

    @property
    def record(self) -> dict[str, Any]:
        assert self.store is not None
        return next(map(json.loads, self.store.values.values()), {})

    def operator(self) -> Any:
        return self.make(task_id="make_deck", retries=self.retries, **self.arguments)

    def context(self, operator: Any) -> dict[str, Any]:
        ti = SimpleNamespace(
            dag_id="weekly",
            run_id="run_1",
            task_id="make_deck",
            map_index=self.map_index,
            try_number=self.try_number,
            max_tries=self.max_tries,
            task=operator,
            xcom_push=self._xcom_push,
            get_first_reschedule_date=lambda context: None,
        )
        context: dict[str, Any] = {"ti": ti}
        if self.store is not None:
            context["task_state_store"] = self.store
        return context

    def _xcom_push(self, *, key: str, value: Any) -> None:
        self.before_xcom_push()
        self.xcoms[key] = value

    def clear(self) -> None:
        """What Airflow's clear does: as many retries again, and the try number goes on."""
        self.max_tries = self.try_number + self.retries

    def run(self) -> Any:
        """One attempt, through all its deferrals."""
        self.try_number += 1
        operator = self.operator()
        return self._follow(lambda: operator.execute(self.context(operator)))

    def resume(self, method: str, kwargs: dict[str, Any]) -> Any:
        """Go on with the current attempt in a new worker process."""
        operator = self.operator()
        return self._follow(lambda: operator.resume_execution(method, kwargs, self.context(operator)))

    def _follow(self, step: Callable[[], Any]) -> Any:
        try:
            return step()
        except TaskDeferred as deferred:
            self.deferrals.append(deferred)
            event = self.wait(deferred.trigger)
            return self.resume(deferred.method_name, {**through_the_database(deferred.kwargs or {}), "event": event})

    def wait(self, trigger: BaseTrigger) -> Any:
        """Be the triggerer: rebuild the trigger from what is stored of it, and take its one event."""
        if hasattr(trigger, "moment"):
            # Airflow's own timer: its moment comes, and is the event's payload.
            assert self.clock is not None
            self.clock.sleep(max(0.0, trigger.moment.timestamp() - time.time()))
            return trigger.moment
        (event,) = asyncio.run(events_of(rebuilt(trigger)))
        self.events.append(event)
        return through_the_database(event)


def through_the_database(value: Any) -> Any:
    """What is left of a value after Airflow has stored it."""
    return deserialize(json.loads(json.dumps(serialize(value))))


def rebuilt(trigger: BaseTrigger) -> BaseTrigger:
    """The trigger as another process makes it."""
    classpath, kwargs = trigger.serialize()
    assert classpath == f"{type(trigger).__module__}.{type(trigger).__qualname__}"
    return type(trigger)(**through_the_database(kwargs))


async def events_of(trigger: BaseTrigger) -> list[Any]:
    return [event.payload async for event in trigger.run()]
