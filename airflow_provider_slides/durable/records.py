"""Where Airflow keeps a task's job record, and how a clear is told from a retry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airflow_provider_slides.jobs.identity import TaskIdentity
from airflow_provider_slides.jobs.record import JobRecord


class TaskRecords:
    """
    The record of the task that is running.

    Airflow 3.3+ keeps it in the task state store, which retries and clears leave alone. Older releases have no
    such place: :meth:`load` finds nothing there and :meth:`save` does nothing.

    :param context: The task's context.
    :param key: Name of the record; never renamed, as jobs in flight would be lost.
    :param carried: What :attr:`carried` was before a deferral: within an attempt it is known without a store.
    """

    def __init__(self, context: Mapping[str, Any], *, key: str, carried: Any = None) -> None:
        ti = context["ti"]
        self.task = TaskIdentity(ti.dag_id, ti.run_id, ti.task_id, -1 if ti.map_index is None else ti.map_index)
        self.try_number: int = ti.try_number
        # A clear raises max_tries by the tries so far; a retry leaves it.
        self.generation: int = max(0, ti.max_tries - (ti.task.retries or 0))
        self._store = context.get("task_state_store")
        self._key = key
        self._given = self._last = JobRecord.from_json(carried)

    @property
    def carried(self) -> dict[str, Any] | None:
        """What this attempt knows, as plain JSON."""
        return self._last.to_json() if self._last is not None else None

    @property
    def keeps(self) -> bool:
        """Whether what is saved outlives the attempt."""
        return self._store is not None

    def load(self) -> JobRecord | None:
        """Return what the last attempt left, or what was carried here."""
        return (JobRecord.from_json(self._store.get(self._key)) if self._store is not None else None) or self._given

    def save(self, record: JobRecord) -> None:
        """Keep ``record`` for as long as the DAG run exists."""
        self._last = record
        if self._store is not None:
            from airflow.sdk import NEVER_EXPIRE  # type: ignore[attr-defined]  # 3.3+, re-exported lazily

            self._store.set(self._key, record.to_json(), retention=NEVER_EXPIRE)
