"""Where Airflow keeps a task's job record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from airflow_provider_slides.jobs.identity import TaskIdentity
from airflow_provider_slides.jobs.record import JobRecord

#: Airflow warns of a value of 64 KiB; a longer request is carried through deferrals, and not kept for retries.
MOST_REQUEST_BYTES = 32 * 1024


class TaskRecords:
    """
    The record of the task that is running.

    Airflow 3.3+ keeps it in the task state store, which retries leave alone; a clear discards it from 3.4 on. Older
    releases have no such place: :meth:`load` finds nothing there.

    :param context: The task's context.
    :param key: Name of the record; never renamed, as jobs in flight would be lost.
    :param carried: What :attr:`carried` was before a deferral: within an attempt it is known without a store.
    """

    def __init__(self, context: Mapping[str, Any], *, key: str, carried: Any = None) -> None:
        ti = context["ti"]
        self.task = TaskIdentity.of(ti)
        self.try_number: int = ti.try_number
        #: A clear sets it anew, and nothing else does: not a retry, and no edit of the DAG.
        self.max_tries: int = ti.max_tries
        #: As release 0.1.0 counts: an edit of ``retries`` changes it, so nothing is decided by it.
        self.generation: int = max(0, ti.max_tries - (ti.task.retries or 0))
        #: Told of each record that is saved, such as the manifest at the task's place.
        self.also: Callable[[JobRecord], None] = lambda record: None
        self._store = context.get("task_state_store")
        self._key = key
        #: What this attempt knows last.
        self.last = JobRecord.from_json(carried)

    @property
    def carried(self) -> dict[str, Any] | None:
        """What this attempt knows, as plain JSON."""
        return self.last.to_json() if self.last is not None else None

    @property
    def keeps(self) -> bool:
        """Whether what is saved outlives the attempt."""
        return self._store is not None

    def load(self) -> JobRecord | None:
        """
        Return what the last attempt left.

        :raises UnknownRecordError: when it can't be read.
        """
        return JobRecord.from_json(self._store.get(self._key)) if self._store is not None else None

    def save(self, record: JobRecord) -> JobRecord:
        """Keep ``record`` for as long as the DAG run exists, and return it as it is kept."""
        record = replace(record, max_tries=self.max_tries, try_number=self.try_number, generation=self.generation)
        self.also(record)
        self.last = record
        if self._store is not None:
            from airflow.sdk import NEVER_EXPIRE  # type: ignore[attr-defined]  # 3.3+, re-exported lazily

            small = len(json.dumps(record.request)) <= MOST_REQUEST_BYTES
            kept = record if small else replace(record, request=None)
            self._store.set(self._key, kept.to_json(), retention=NEVER_EXPIRE)
        return record
