"""The paid operators, as the durable suite sees them: one way to buy, to count, and to let things go wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.support import FakeClock, FakeTask, WorkerCrash

MODES = pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])

_LANDING, _FUNCTIONS = ["deck", "slideshow", "gamma"], ["deck-function", "slideshow-function"]
#: All paid operators that take their arguments from the DAG, those among them whose files land somewhere, all paid
#: ones with those whose arguments a function tells, and those of all whose files land somewhere.
TEMPLATED = pytest.mark.parametrize("vendor", [*_LANDING, "post"])
TEMPLATED_AND_PLACED = pytest.mark.parametrize("vendor", _LANDING)
PAID = pytest.mark.parametrize("vendor", [*_LANDING, "post", *_FUNCTIONS])
PLACED = pytest.mark.parametrize("vendor", [*_LANDING, *_FUNCTIONS])
#: Those that may leave their job to another task.
FIRE_AND_FORGET = pytest.mark.parametrize("vendor", ["deck", "post"])
#: Those whose vendor fails jobs after taking them, which is free.
FAILING = pytest.mark.parametrize("vendor", ["deck", "gamma"])


class SomeTask(FakeTask):
    """A task among others of its DAG run, and a run among others; ``told`` is what all of them have pushed."""

    def __init__(
        self,
        make: Callable[..., Any],
        *,
        clock: FakeClock,
        run_id: str = "run_1",
        task_id: str = "make_deck",
        told: dict[Any, Any] | None = None,
        **arguments: Any,
    ) -> None:
        super().__init__(make, clock=clock, **arguments)
        self.run_id, self.task_id = run_id, task_id
        self.told = {} if told is None else told
        self.run_after = self.run_started = datetime.fromtimestamp(clock.now, UTC)

    def context(self, operator: Any) -> dict[str, Any]:
        context = super().context(operator)
        ti = context["ti"]
        ti.run_id, ti.task_id = self.run_id, self.task_id
        ti.xcom_pull = self._xcom_pull
        context["dag_run"] = SimpleNamespace(start_date=self.run_started, run_after=self.run_after)
        return context

    def run(self) -> Any:
        # Airflow clears an instance's XComs when a new try begins.
        self.told.pop(self._place, None)
        return super().run()

    def clear(self, *, discards: bool = False) -> None:
        """
        Clear the task, which moves its run's start.

        :param discards: As Airflow from 3.4 on, which discards the task's state.
        """
        super().clear()
        assert self.clock is not None
        self.run_started = datetime.fromtimestamp(self.clock.now, UTC)
        if discards and self.store is not None:
            self.store.values.clear()

    @property
    def _place(self) -> tuple[str, str, int]:
        return self.run_id, self.task_id, self.map_index

    def _xcom_pull(self, *, task_ids: str, key: str, include_prior_dates: bool = False) -> list[Any]:
        return [
            values[key]
            for (run_id, task_id, _), values in self.told.items()
            if task_id == task_ids and (include_prior_dates or run_id == self.run_id) and key in values
        ]

    def _xcom_push(self, *, key: str, value: Any) -> None:
        super()._xcom_push(key=key, value=value)
        self.told.setdefault(self._place, {})[key] = value


@dataclass(frozen=True)
class Vendor:
    """
    One paid operator.

    :param words: The argument that is varied, and ``something`` a value of it.
    :param buys: The route of the paid call, :attr:`looks` that of a look at what it made, and :attr:`path` how the
        paid call's path ends.
    :param slow: Lets the next one that is bought be waited for.
    """

    operator: type
    arguments: dict[str, Any]
    sandbox: Sandbox
    clock: FakeClock
    words: str
    id_key: str
    buys: str
    looks: str
    bought: Callable[[], list[dict[str, Any]]]
    slow: Callable[[], None]

    @property
    def path(self) -> str:
        return self.buys.rpartition("/")[2]

    @property
    def ids(self) -> list[str]:
        """What was bought."""
        return [made.get("job_id") or made.get("slideshow_id") or made["post_id"] for made in self.bought()]

    def asked_for(self, number: int) -> str:
        """What the vendor was asked for, in words."""
        made = self.bought()[number]
        text: str = made.get("request", made)[self.words]
        return text

    def task(self, *, make: Callable[..., Any] | None = None, **arguments: Any) -> SomeTask:
        return SomeTask(make or self.operator, clock=self.clock, **{**self.arguments, **arguments})

    @contextmanager
    def dying(self, moment: str, task: FakeTask) -> Iterator[None]:
        """The worker dies at this moment, in the block."""
        with pytest.MonkeyPatch.context() as patch:
            MOMENTS[moment](patch, task, self)
            with pytest.raises(WorkerCrash):
                yield


def rendered(mapped: Any, map_index: int = 0, *, by_worker: bool = False, **xcoms: Any) -> Any:
    """
    The operator of one map index as a worker has it, after Airflow has rendered it.

    :param by_worker: Whether with the environment that a worker takes, which is the DAG's.
    """
    ti = SimpleNamespace(map_index=map_index, run_id="r", task=mapped)
    ti.xcom_pull = lambda *_, task_ids, **__: xcoms[task_ids]
    ti.get_relevant_upstream_map_indexes = lambda *_, **__: None
    secret = SimpleNamespace(perceptis_default=SimpleNamespace(password="sk-rendered"))
    known = {"dag": mapped.dag, "dag_run": SimpleNamespace(conf={}), "expanded_ti_count": None}
    context: dict[str, Any] = {"ti": ti, **known, "ds": "2026-11-02", "conn": secret, "now": 442_000}
    mapped.render_template_fields(context, mapped.dag.get_template_env() if by_worker else None)
    return context["task"]


def rendering(task: FakeTask, **context: Any) -> dict[str, Any]:
    """Have Airflow render a task before each of its stays on a worker, with what is in the dict that is returned."""
    make = task.operator

    def operator() -> Any:
        made = make()
        made.render_template_fields({"ti": SimpleNamespace(map_index=-1), "dag": None, **context})
        return made

    task.operator = operator  # type: ignore[method-assign]
    return context


def crash(*_: Any, **__: Any) -> Any:
    raise WorkerCrash


def around_the_request(*, sent: bool) -> Callable[[pytest.MonkeyPatch, FakeTask, Vendor], None]:
    def arrange(patch: pytest.MonkeyPatch, task: FakeTask, vendor: Vendor) -> None:
        original = Client.send

        def send(self: Client, call: Any, *args: Any, **options: Any) -> Any:
            pays = call.endpoint.method == "POST" and call.path.endswith(f"/{vendor.path}")
            if pays and not sent:
                raise WorkerCrash
            answer = original(self, call, *args, **options)
            if pays:
                raise WorkerCrash
            return answer

        patch.setattr(Client, "send", send)

    return arrange


def before_recording(phase: str) -> Callable[[pytest.MonkeyPatch, FakeTask, Vendor], None]:
    def arrange(patch: pytest.MonkeyPatch, task: FakeTask, vendor: Vendor) -> None:
        def before_set(record: dict[str, Any]) -> None:
            if record["phase"] == phase:
                raise WorkerCrash

        assert task.store is not None
        patch.setattr(task.store, "before_set", before_set)

    return arrange


#: Where a worker may die, whatever the operator.
MOMENTS: dict[str, Callable[[pytest.MonkeyPatch, FakeTask, Vendor], None]] = {
    "before-the-request": around_the_request(sent=False),
    "after-the-request": around_the_request(sent=True),
    "after-the-record": lambda patch, task, vendor: patch.setattr(task, "before_xcom_push", crash),
}
WITH_A_RECORD = {
    "before-the-intent": before_recording("intent"),
    "before-the-id": before_recording("submitted"),
    "before-the-delivery": before_recording("delivered"),
}
MOMENTS |= WITH_A_RECORD
