"""One run of a DAG through Airflow's own ``dag.test()``, and what became of each of its tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from airflow_provider_slides.testing import dag_test, database, offline

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True)
class TaskRun:
    """
    What became of a task, or of one map index of it.

    :ivar task_id: Its id, with those of its groups.
    :ivar map_index: -1 for a task that is not mapped.
    :ivar state: ``success``, ``failed``, ``skipped``, ``upstream_failed``, ...
    :ivar tries: How many attempts there were.
    :ivar xcoms: All its XComs, by key.
    :ivar error: What its last failed attempt raised, also when a retry then succeeded; ``None`` when none failed.
    """

    task_id: str
    map_index: int
    state: str
    tries: int
    xcoms: Mapping[str, Any] = field(repr=False)
    error: BaseException | None

    @property
    def result(self) -> Any:
        """What it returned: of our operators the manifest; ``None`` when it returned nothing."""
        return self.xcoms.get("return_value")


@dataclass(frozen=True)
class Run:
    """
    A run that is over.

    :ivar run_id: Its id.
    :ivar state: ``success`` or ``failed``.
    :ivar tasks: What became of each task, of a mapped one of each map index.
    """

    run_id: str
    state: str
    tasks: list[TaskRun]

    def task(self, task_id: str, map_index: int = -1) -> TaskRun:
        """
        Return what became of a task.

        :param task_id: Its id, with those of its groups.
        :param map_index: Which of a mapped task's; default -1, a task that is not mapped.
        :raises KeyError: naming those that there are.
        """
        for task in self.tasks:
            if (task.task_id, task.map_index) == (task_id, map_index):
                return task
        there = ", ".join(_name(task.task_id, task.map_index) for task in self.tasks)
        raise KeyError(f"{_name(task_id, map_index)} is none of {there}")


def run(
    dag: Any,
    metadata: Path,
    *,
    conf: dict[str, Any] | None = None,
    logical_date: datetime | None = None,
    state: str = "success",
) -> Run:
    """
    Run a DAG once, in this process; see the fixture ``run_dag``.

    :param metadata: The metadata database to use.
    """
    __tracebackhide__ = True
    with database.connected(metadata), pytest.MonkeyPatch.context() as patch, dag_test.errors_kept() as errors:
        offline.shorten_waits(patch)
        dag_test.retry_at_once(patch, dag)
        dag_test.keep_deferred_arguments(patch)
        dag_test.share_api(patch)
        dag_test.register(dag)
        ended = _read(dag.test(run_conf=conf, **_date(logical_date)), errors)
    if ended.state != state:
        found = f"the run of {dag.dag_id} ended as {ended.state}, not as {state}"
        raise AssertionError("\n".join([found, *_told(ended)]))
    return ended


def _date(logical_date: datetime | None) -> dict[str, Any]:
    if logical_date is None:
        return {}
    import airflow

    return {"execution_date" if airflow.__version__.startswith("2.") else "logical_date": logical_date}


def _read(dag_run: Any, errors: Mapping[tuple[str, int], BaseException]) -> Run:
    from airflow.models import xcom
    from sqlalchemy import select

    model: Any = xcom.XComModel if hasattr(xcom, "XComModel") else xcom.BaseXCom
    session = database.new_session()
    rows = session.execute(
        select(model.task_id, model.map_index, model.key, model.value).where(
            model.dag_id == dag_run.dag_id, model.run_id == dag_run.run_id
        )
    )
    xcoms: dict[tuple[str, int], dict[str, Any]] = {}
    for row in rows:
        xcoms.setdefault((row.task_id, row.map_index), {})[row.key] = model.deserialize_value(row)
    tasks = [
        TaskRun(
            task_id=ti.task_id,
            map_index=ti.map_index,
            state=str(ti.state),
            tries=ti.try_number,
            xcoms=xcoms.get((ti.task_id, ti.map_index), {}),
            error=errors.get((ti.task_id, ti.map_index)),
        )
        for ti in dag_run.get_task_instances(session=session)
    ]
    return Run(dag_run.run_id, str(dag_run.state), sorted(tasks, key=lambda task: (task.task_id, task.map_index)))


def _told(run: Run) -> Iterator[str]:
    for task in run.tasks:
        why = f": {type(task.error).__name__}: {task.error}" if task.error else ""
        yield f"  {_name(task.task_id, task.map_index)} {task.state} after {task.tries} tries{why}"


def _name(task_id: str, map_index: int) -> str:
    return task_id if map_index < 0 else f"{task_id}[{map_index}]"
