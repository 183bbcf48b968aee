"""A task as `airflow slides` finds it in Airflow's database, without one."""

from __future__ import annotations

from argparse import Namespace
from types import SimpleNamespace
from typing import Any

from airflow_provider_slides.cli.kinds import KINDS
from airflow_provider_slides.cli.runs import Left, PaidTask
from airflow_provider_slides.jobs.record import JobRecord
from tests.unit.support import FakeTaskStateStore


def found_task(
    record: JobRecord | dict[str, Any] | None = None,
    *,
    kind: str = "job",
    keeps: bool = True,
    xcoms: dict[str, Any] | None = None,
    try_number: int = 1,
    max_tries: int = 1,
    map_index: int = -1,
    task_id: str = "make_deck",
    state: str | None = "failed",
    **arguments: Any,
) -> PaidTask:
    """
    :param record: What is in its state.
    :param keeps: Whether Airflow keeps any (3.3+).
    :param arguments: As they were rendered.
    """
    store = FakeTaskStateStore() if keeps else None
    if store is not None and record is not None:
        store.set(KINDS[kind].operator.record_key, record.to_json() if isinstance(record, JobRecord) else record)
    place = {"dag_id": "weekly", "run_id": "run_1", "task_id": task_id, "map_index": map_index}
    ti: Any = SimpleNamespace(**place, try_number=try_number, max_tries=max_tries, state=state)
    left: Any = Left(store, xcoms or {}, arguments)  # type: ignore[arg-type]
    return PaidTask(ti, KINDS[kind], left)


def arguments(**given: Any) -> Namespace:
    """What a command is given."""
    return Namespace(**{"verbose": False, "output": "plain", "conn_id": None, "kind": "job", **given})
