from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from airflow_provider_slides.durable.manifest import (
    MOST_REQUEST_BYTES,
    iso,
    task_destination,
    task_manifest,
    told_request,
    without_signatures,
)
from airflow_provider_slides.jobs.identity import TaskIdentity


def records(task_id: str = "deck", map_index: int = -1) -> Any:
    return SimpleNamespace(task=TaskIdentity("dag", "run", task_id, map_index), try_number=2)


def test_a_manifest_says_which_task_and_attempt_wrote_it() -> None:
    assert task_manifest(records(map_index=3)) == {
        "task": {"dag_id": "dag", "run_id": "run", "task_id": "deck", "map_index": 3},
        "attempt": 2,
    }


@pytest.mark.parametrize(
    ("task", "name"),
    [
        (records(), "deck-"),
        (records(map_index=0), "deck-0-"),
        (records(map_index=12), "deck-12-"),
        (records("t" * 200), "t" * 150 + "-"),
    ],
)
def test_a_file_without_a_name_has_its_tasks(task: Any, name: str, tmp_path: Path) -> None:
    place = task_destination(f"{tmp_path}/", task, suffix=".pptx")

    assert place.file().name == f"{name}{task.task.digest}.pptx"


def test_a_request_is_told_without_what_signs_its_links() -> None:
    link, time = "https://h/a.png?sig=s3cret", datetime(2026, 11, 28, tzinfo=UTC)
    request = {"images": [link, {"url": link}], "pair": (link, 1), "at": time, "of": None}

    told = told_request(request)

    assert told == without_signatures(request)
    assert "s3cret" not in str(told)
    assert told == {
        "images": ["https://h/a.png?...", {"url": "https://h/a.png?..."}],
        "pair": ["https://h/a.png?...", 1],
        "at": "2026-11-28T00:00:00+00:00",
        "of": None,
    }


def test_a_request_that_is_too_large_for_a_manifest_is_not_told() -> None:
    largest = {"prompt": "x" * (1024 * 1024 - len('{"prompt": ""}'))}

    assert MOST_REQUEST_BYTES == 1024 * 1024
    assert told_request(largest) == largest
    assert told_request({"prompt": largest["prompt"] + "x"}) is None


def test_a_moment_is_told_in_utc_to_the_second() -> None:
    assert iso(1_700_000_000.7) == "2023-11-14T22:13:20+00:00"
