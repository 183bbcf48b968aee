"""What the durable operators of both vendors have in common: where files land, and what a manifest tells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

from airflow.providers.common.compat.sdk import BaseOperator

from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.operators.records import TaskRecords
from airflow_provider_slides.storage import Destination

#: The framework's limit of a deferral comes so many seconds after our own deadline, whose message says more.
BACKSTOP_SECONDS = 300.0


def task_destination(uri: Any, records: TaskRecords, *, suffix: str) -> Destination:
    """
    Return where a task's files land; the default name tells task and run apart from all others.

    :param suffix: What the default name ends with, such as ``.pptx``.
    """
    task = records.task
    index = "" if task.map_index < 0 else f"-{task.map_index}"
    return Destination(uri, default_name=f"{task.task_id[:150]}{index}-{task.digest}", suffix=suffix)


def task_manifest(records: TaskRecords) -> dict[str, Any]:
    """Return what every manifest tells about the task that wrote it."""
    task = records.task
    return {
        "task": {
            "dag_id": task.dag_id,
            "run_id": task.run_id,
            "task_id": task.task_id,
            "map_index": task.map_index,
        },
        "attempt": records.try_number,
    }


def delivered_before(destination: Destination | None, records: TaskRecords) -> JobRecord | None:
    """Return the record of this task's last delivery as its manifest tells it: all there is before Airflow 3.3."""
    manifest = destination.read_manifest() if destination is not None else None
    if manifest is None or manifest.get("task") != task_manifest(records)["task"]:
        return None
    return JobRecord.from_json(manifest.get("record"))


def shortened(timeout: float, execution_timeout: timedelta | None) -> float:
    """
    Return ``timeout`` in seconds, or a little less than ``execution_timeout`` if that is shorter.

    Airflow's own alarm does not tell what became of what was paid for.
    """
    if execution_timeout is None:
        return timeout
    limit = execution_timeout.total_seconds()
    return min(timeout, limit - min(10.0, 0.1 * limit))


def defer_on_timer(operator: BaseOperator, seconds: float, *, method_name: str, kwargs: dict[str, Any]) -> NoReturn:
    """Give the worker slot back and go on with ``method_name`` after ``seconds``."""
    # Imported here: DAG parsing need not pay for it.
    from airflow.providers.common.compat.standard.triggers import TimeDeltaTrigger

    operator.defer(
        trigger=TimeDeltaTrigger(timedelta(seconds=seconds)),
        method_name=method_name,
        kwargs=kwargs,
        timeout=timedelta(seconds=seconds + BACKSTOP_SECONDS),
    )


def iso(moment: float) -> str:
    """Return epoch seconds as ISO 8601."""
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")
