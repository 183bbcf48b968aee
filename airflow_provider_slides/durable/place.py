"""A place belongs to one deck: the manifest says whose it is, from before the request is sent."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Any

from airflow_provider_slides.durable.facts import Facts
from airflow_provider_slides.durable.manifest import MANIFEST_VERSION, task_manifest, told_facts, told_request
from airflow_provider_slides.durable.records import TaskRecords, record_of
from airflow_provider_slides.exceptions import PlaceTakenError
from airflow_provider_slides.jobs.record import JobRecord, Phase
from airflow_provider_slides.storage import Destination

log = logging.getLogger(__name__)

#: The longest text of another's manifest that is told: Airflow's names have at most 250 characters.
_CUT = 250

#: Until then a manifest has one of these as its ``status``; afterwards the vendor's.
RESERVED, LANDING = "reserved", "landing"


class Place:
    """
    Where a task's files land. What the task has bought is told there too: before Airflow 3.3, and after a clear on
    releases that discard a task's state, nothing else tells it.

    :param destination: The files' place.
    :param records: The task's.
    :param id_key: Name of the vendor's id in the manifest.
    :param billed_unit: What the vendor bills by, if the manifest tells how much of it was used.
    """

    def __init__(
        self, destination: Destination, records: TaskRecords, id_key: str, billed_unit: str | None = None
    ) -> None:
        self.destination = destination
        self._records = records
        self._task = task_manifest(records)["task"]
        self._id_key = id_key
        self._billed_unit = billed_unit
        #: The facts that the next purchase is about, as their file has them.
        self.facts: str | None = None
        self._written: JobRecord | None = None

    def manifest(self) -> dict[str, Any] | None:
        """
        Return the manifest that this task left here.

        :raises StorageError: when the place can't be read, which is not the same as empty.
        """
        return self._found if self._found is not None and self._is_mine(self._found) else None

    def record(self) -> JobRecord | None:
        """
        Return what this task left here.

        :raises StorageError: when the place can't be read, which is not the same as empty.
        :raises UnknownRecordError: when a later release has left it.
        """
        manifest = self.manifest()
        return record_of(manifest.get("record")) if manifest is not None else None

    def reserve(self, record: JobRecord | None) -> None:
        """
        Make the place this task's, before anything is paid for, or note there what has become of the purchase.

        :raises PlaceTakenError: when another task of the run has it.
        :raises SupersededError: when another attempt of this task has noted something there meanwhile.
        :raises StorageError: when it can't be written.
        """
        if record is None or record != self._written:
            self._take(record, RESERVED, lambda other: _is_given_up(other))
            self._written = record

    def claim(self, record: JobRecord | None) -> None:
        """
        Make the place this task's, now that its files are there to land. Whoever comes first has it.

        :raises PlaceTakenError: when another task of the run has landed its files here.
        """
        before = self._take(record, LANDING, lambda other: other.get("status") == RESERVED)
        if before is not None and self._is_mine(before) and self._was_interrupted:
            # An attempt of this task died while it landed them, and nobody else has had the place since.
            self.destination.remove_parts()

    def land_facts(self, record: JobRecord) -> dict[str, Any] | None:
        """
        Put the facts that a job is about beside its files, and return how the manifest tells them.

        :raises StorageError: when the store refuses them.
        """
        kept = self._kept_facts(record)
        if isinstance(kept, str):
            return told_facts(record.facts, self.destination.write_beside("facts.json", kept))
        if record.facts is not None and kept is None:
            log.warning("What the deck is about is known by its digest alone: its place was another one, or is gone.")
        return kept or told_facts(record.facts)

    def _kept_facts(self, record: JobRecord | None) -> str | dict[str, Any] | None:
        """Return the facts of a purchase: their text, until it lies beside the files; then where that is."""
        if record is None or record.facts is None:
            return None
        found = self._found.get("facts") if self._found is not None and self._is_mine(self._found) else None
        for text in (self.facts, found):
            if isinstance(text, str) and Facts(text).sha256 == record.facts:
                return text
        uri = str(self.destination.facts)
        return found if found == told_facts(record.facts, uri) else None

    def _take(
        self, record: JobRecord | None, status: str, yields: Callable[[dict[str, Any]], bool]
    ) -> dict[str, Any] | None:
        """Write the manifest, and return the one that it replaces."""
        known = record
        if record is not None and record.request is not None and told_request(record.request) != record.request:
            # A link may be a secret, and whoever reads the files reads the manifest.
            known = replace(record, request=None)
        content = {
            "schema_version": MANIFEST_VERSION,
            "status": status,
            self._id_key: record.job_id if record is not None else None,
            **task_manifest(self._records),
            "record": known.to_json() if known is not None else None,
            "facts": self._kept_facts(record),
            "replaces": self._replaced,
            "interrupted": self._was_interrupted,
        }
        if self._billed_unit is not None and record is not None and record.phase is Phase.FAILED:
            content["billed"] = {"unit": self._billed_unit, "count": 0}
        replaced: list[dict[str, Any]] = []

        def may_replace(there: dict[str, Any]) -> bool:
            replaced.append(there)
            if record is not None and record.phase is Phase.INTENT and self._is_mine(there) and not self._records.keeps:
                self._records.check_alone(record_of(there.get("record")))
            return not self._is_anothers(there) or yields(there)

        owner = self.destination.reserve(content, may_replace)
        if owner is not None:
            raise PlaceTakenError(self._taken(owner))
        return replaced[-1] if replaced else None

    @cached_property
    def _found(self) -> dict[str, Any] | None:
        """The manifest that was here before this stay on a worker has written any."""
        return self.destination.read_manifest()

    @property
    def _replaced(self) -> dict[str, Any] | None:
        """Whose files lie here until this task's own do."""
        manifest = self._found
        if manifest is None:
            return None
        is_landed = not self._is_mine(manifest) and manifest.get("status") not in (RESERVED, LANDING)
        other = manifest if is_landed else manifest.get("replaces")
        if not isinstance(other, dict):
            return None
        # No more of it than that: anybody may have written it, or made a link to what nobody else may read.
        task = other.get("task")
        told = {**other, **(task if isinstance(task, dict) else {})}
        kept = {name: told.get(name) for name in (self._id_key, "status", *self._task)}
        return {name: value for name, value in kept.items() if isinstance(value, str | int) and len(str(value)) <= _CUT}

    def _is_mine(self, manifest: dict[str, Any]) -> bool:
        return bool(manifest.get("task") == self._task)

    @property
    def _was_interrupted(self) -> bool:
        """Whether an attempt of this task had begun to land files here, and none has ended since."""
        found = self._found
        return (
            found is not None
            and self._is_mine(found)
            and bool(found.get("status") == LANDING or found.get("interrupted"))
        )

    def _is_anothers(self, manifest: dict[str, Any]) -> bool:
        """Whether it is of another task or map index of this DAG run; another run's files are replaced."""
        other = manifest.get("task")
        same_run = isinstance(other, dict) and all(other.get(key) == self._task[key] for key in ("dag_id", "run_id"))
        return same_run and other != self._task

    def _taken(self, owner: dict[str, Any]) -> str:
        told = owner["task"]
        index = told.get("map_index")
        mapped = f" (map index {index})" if isinstance(index, int) and index >= 0 else ""
        whose = f"task {told.get('task_id')!r:.{_CUT}}{mapped}"
        return (
            f"The destination {str(self.destination.file())!r} is taken: {whose} of this DAG run has its files there, "
            "or is about to. Nothing was overwritten. Give each task a place of its own: a directory, or "
            "{{ ti.map_index }} or another value of its own in the file's name."
        )


def _is_given_up(manifest: dict[str, Any]) -> bool:
    """Whether a reservation is of a purchase that came to nothing."""
    record = manifest.get("record")
    return manifest.get("status") == RESERVED and isinstance(record, dict) and record.get("phase") == Phase.FAILED
