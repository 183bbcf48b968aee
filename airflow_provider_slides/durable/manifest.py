"""Where a task's files land, and what its manifest tells."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from airflow_provider_slides.api.model import without_signatures
from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.storage import Destination, LandedFile

MANIFEST_VERSION = 1
#: A manifest has one request at most, and is not read beyond 4 MiB.
MOST_REQUEST_BYTES = 1 << 20


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


def told_request(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return a request as its manifest tells it; ``None`` for one that makes no manifest that is read again."""
    told = {name: without_signatures(value) for name, value in request.items()}
    return told if len(json.dumps(told)) <= MOST_REQUEST_BYTES else None


def told_facts(sha256: str | None, uri: str | None = None) -> dict[str, Any] | None:
    """
    Return how a manifest tells the facts that a job is about; ``None`` when it is about none.

    :param sha256: The digest of their file.
    :param uri: Where that is; ``None`` where nobody has kept it.
    """
    return None if sha256 is None else {"uri": uri, "sha256": sha256}


def push_uris(ti: Any, files: list[LandedFile]) -> None:
    """Tell the next tasks where the files are: the first as ``uri``, all as ``uris``."""
    if files:
        ti.xcom_push(key="uri", value=files[0].uri)
        ti.xcom_push(key="uris", value=[file.uri for file in files])


def iso(moment: float) -> str:
    """Return epoch seconds as ISO 8601."""
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")
