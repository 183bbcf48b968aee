from __future__ import annotations

import dataclasses
import uuid

import pytest

from airflow_provider_slides.jobs.identity import TaskIdentity, changed_fields, fingerprint, idempotency_key

TASK = TaskIdentity("dag", "run", "task", 3)
REQUEST = fingerprint({"prompt": "tea", "output_type": "deck"}, connection=["perceptis_default", "https://x"])


def test_the_key_of_a_released_version_never_changes() -> None:
    # Of release 0.1.0. A job in flight would lose its key, and be bought twice: never update this value.
    assert idempotency_key(TASK, {"prompt": "abc", "connection": "def"}, 0) == "2f9cdf13-66ea-505e-a4da-1702b90e5ae1"


def test_the_same_question_has_the_same_key_in_whatever_order_it_is_put() -> None:
    again = fingerprint({"output_type": "deck", "prompt": "tea"}, connection=["perceptis_default", "https://x"])

    assert idempotency_key(TASK, again, 0) == idempotency_key(TASK, REQUEST, 0)
    assert fingerprint({"style": {"font": "A", "size": 1}}) == fingerprint({"style": {"size": 1, "font": "A"}})
    assert uuid.UUID(idempotency_key(TASK, REQUEST, 0)).version == 5


@pytest.mark.parametrize(
    "other",
    [
        idempotency_key(dataclasses.replace(TASK, dag_id="dag2"), REQUEST, 0),
        idempotency_key(dataclasses.replace(TASK, run_id="run2"), REQUEST, 0),
        idempotency_key(dataclasses.replace(TASK, task_id="task2"), REQUEST, 0),
        idempotency_key(dataclasses.replace(TASK, map_index=4), REQUEST, 0),
        idempotency_key(TASK, REQUEST, 1),
        idempotency_key(TASK, fingerprint({"prompt": "tee", "output_type": "deck"}), 0),
        # Neighbours whose parts only differ in where one ends.
        idempotency_key(TaskIdentity("dagr", "un", "task", 3), REQUEST, 0),
    ],
)
def test_any_difference_is_another_key(other: str) -> None:
    assert other != idempotency_key(TASK, REQUEST, 0)


def test_a_fingerprint_holds_no_contents() -> None:
    digests = fingerprint({"prompt": "our secret merger"}, connection=["conn", "https://x"])

    assert set(digests) == {"prompt", "connection"}
    assert all(len(digest) == 16 and "merger" not in digest for digest in digests.values())


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}, []),
        ({"a": 1, "b": 2}, {"a": 9, "b": 8}, ["a", "b"]),
        ({"a": 1}, {"a": 1, "z": 0}, ["z"]),
        ({"a": 1, "z": 0}, {"a": 1}, ["z"]),
        ({"a": "1"}, {"a": 1}, ["a"]),
        ({"a": True}, {"a": False}, ["a"]),
    ],
)
def test_changed_fields_are_named(before: dict, after: dict, changed: list[str]) -> None:
    assert changed_fields(fingerprint(before), fingerprint(after)) == changed


def test_a_digest_tells_tasks_apart_and_is_safe_in_a_file_name() -> None:
    digests = {TaskIdentity("d", "r", "t", index).digest for index in range(-1, 200)}

    assert len(digests) == 201
    assert all(digest.isalnum() and len(digest) == 8 for digest in digests)
