"""Who asks for what: the two things that an idempotency key is derived from."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

#: Fixed for good: another value would give every job in flight a new key.
_NAMESPACE = uuid.UUID("6f0c3d0e-6f5a-5d0b-9d6c-0d8f6b1f7a35")


@dataclass(frozen=True)
class TaskIdentity:
    """The place of a task in Airflow that all its attempts share; never the try number."""

    dag_id: str
    run_id: str
    task_id: str
    map_index: int

    @classmethod
    def of(cls, ti: Any) -> Self:
        """Return the place of a task instance."""
        return cls(ti.dag_id, ti.run_id, ti.task_id, -1 if ti.map_index is None else ti.map_index)

    @property
    def digest(self) -> str:
        """A short name for it, safe in file names."""
        return _sha256([self.dag_id, self.run_id, self.task_id, self.map_index])[:8]


def fingerprint(request: Mapping[str, Any], **surroundings: Any) -> dict[str, str]:
    """
    Return one digest per field of a request, so that a change can be named without keeping contents.

    :param request: The fields of the request; large ones are better given as digests.
    :param surroundings: What else decides where the request goes, such as the connection.
    """
    return {name: _sha256(value)[:16] for name, value in sorted({**request, **surroundings}.items())}


def changed_fields(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return the names of the fields whose digests differ."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def idempotency_key(task: TaskIdentity, fingerprint: Mapping[str, str], purchase: int) -> str:
    """
    Return the key under which the vendor knows a purchase: the same for the same question, always.

    :param purchase: Which one of the task's purchases of this request it is, from 0.
    """
    name = json.dumps(
        [task.dag_id, task.run_id, task.task_id, task.map_index, dict(sorted(fingerprint.items())), purchase]
    )
    return str(uuid.uuid5(_NAMESPACE, name))


def _sha256(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
