"""Where Airflow keeps a task's job record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from airflow import __version__ as airflow_version
from packaging.version import Version

from airflow_provider_slides.api.model import is_id
from airflow_provider_slides.exceptions import SupersededError
from airflow_provider_slides.jobs.identity import TaskIdentity
from airflow_provider_slides.jobs.record import JobRecord, Phase, unreadable

#: Whether a clear takes the task's state away, too.
CLEAR_DISCARDS = Version(airflow_version) >= Version("3.4.0b1")
#: Airflow warns of a value of 64 KiB; a longer request is carried through deferrals, and not kept for retries.
MOST_REQUEST_BYTES = 32 * 1024


def record_of(value: Any) -> JobRecord | None:
    """
    Return a record as an attempt has left it, wherever that was; ``None`` for none.

    :raises UnknownRecordError: when it can't be read, or tells an id that no vendor gives.
    """
    record = JobRecord.from_json(value)
    if record is not None and not all(id is None or is_id(id) for id in (record.job_id, record.previous_id)):
        raise unreadable(value)
    return record


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
        self.last = record_of(carried) if isinstance(carried, dict) and carried else None
        #: What it knew first: whatever is kept and neither this nor its own is another attempt's.
        self._known = self.last
        self._is_known = self.last is not None

    @property
    def carried(self) -> dict[str, Any] | None:
        """What this attempt knows, as plain JSON; a request that the store keeps is left there."""
        if self.last is None:
            return None
        return (_without_request(self.last) if self.keeps and _is_small(self.last) else self.last).to_json()

    @property
    def keeps(self) -> bool:
        """Whether what is saved outlives the attempt."""
        return self._store is not None

    @property
    def is_in_the_dark(self) -> bool:
        """Whether an earlier attempt may have bought something that nobody has kept."""
        is_lost = self._store is None or CLEAR_DISCARDS
        return self.try_number > 1 and self._known is None and is_lost

    def load(self) -> JobRecord | None:
        """
        Return what the last attempt left.

        :raises UnknownRecordError: when it can't be read.
        """
        if self._store is None:
            return None
        record = record_of(self._store.get(self._key))
        if not self._is_known:
            self._known, self._is_known = record, True
        return record

    def recall(self) -> JobRecord | None:
        """Return what is known: what was carried here, with what the store alone holds; else what is left."""
        if self.last is None or self.last.request is None:
            kept = self.load()
            if self.last is None:
                self.last = kept
            elif kept is not None and (kept.purchase, kept.fingerprint) == (self.last.purchase, self.last.fingerprint):
                self.last = replace(self.last, request=kept.request)
        return self.last

    def know(self, record: JobRecord | None) -> None:
        """Go on from what the attempts before this one have left."""
        self.last = self._known = record
        self._is_known = True

    def check_alone(self, kept: JobRecord | None) -> None:
        """
        Make sure that no other attempt has been at work since this one began: Airflow may start one before the last
        has ended, and where requests have no key, both would buy.

        :param kept: What is kept now.
        :raises SupersededError: when it is another attempt's.
        """
        if kept is None or kept.try_number in (None, self.try_number):
            return
        known = (self._known.try_number or 0) if self._known is not None else 0
        is_later, is_same = kept.try_number > known, kept.try_number == known
        if is_later or (is_same and self._known is not None and kept.told != self._known.told):
            raise SupersededError(
                f"Attempt {kept.try_number} of this task has been at work since this one, number {self.try_number}, "
                "began: this one sends nothing."
            )

    def save(self, record: JobRecord) -> JobRecord:
        """
        Keep ``record`` for as long as the DAG run exists, and return it as it is kept.

        :raises SupersededError: when something is about to be bought, and another attempt is at it.
        """
        if record.phase is Phase.INTENT:
            self.check_alone(self.load())
        record = replace(record, max_tries=self.max_tries, try_number=self.try_number, generation=self.generation)
        self.also(record)
        self.last = record
        if self._store is not None:
            from airflow.sdk import NEVER_EXPIRE  # type: ignore[attr-defined]  # 3.3+, re-exported lazily

            kept = record if _is_small(record) else _without_request(record)
            self._store.set(self._key, kept.to_json(), retention=NEVER_EXPIRE)
        return record


def _is_small(record: JobRecord) -> bool:
    return len(json.dumps(record.request)) <= MOST_REQUEST_BYTES


def _without_request(record: JobRecord) -> JobRecord:
    return replace(record, request=None)
