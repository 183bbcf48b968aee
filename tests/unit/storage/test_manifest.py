from __future__ import annotations

import json
from typing import Any

import pytest

from airflow_provider_slides.storage.manifest import MOST_BYTES, decoded, encoded


def nested(depth: int) -> bytes:
    """An object with so many lists in it, one in the other."""
    return b'{"a":' + b"[" * depth + b"1" + b"]" * depth + b"}"


def of_size(size: int) -> bytes:
    return b'{"a":"' + b"x" * (size - 8) + b'"}'


@pytest.mark.parametrize("manifest", [{}, {"job_id": "J", "files": [{"size_bytes": 5, "ratio": 1.5}], "ok": None}])
def test_what_is_written_is_read(manifest: dict[str, Any]) -> None:
    assert decoded(encoded(manifest)) == manifest


def test_what_is_the_same_is_written_the_same_and_for_people_to_read() -> None:
    assert encoded({"b": 1, "a": "é"}) == encoded({"a": "é", "b": 1}) == b'{\n  "a": "\\u00e9",\n  "b": 1\n}'


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_json_does_not_have_is_written_as_none(number: float) -> None:
    assert json.loads(encoded({"credits": [number, 1.5]})) == {"credits": [None, 1.5]}


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"deck", b"{", b"\xff{}", b"[]", b"1", b"null", b'"text"', b'{"a":1}x'),
        *(b'{"a":NaN}', b'{"a":-Infinity}', b'{"a":1e400}', b'{"a":-1e400}'),
        b'{"a":1' + b"0" * 20 + b"}",
        b'{"a":' * 200_000,
        nested(64),
        of_size(MOST_BYTES + 1),
    ],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_none_or_none_of_a_sane_size_is_no_manifest(content: bytes) -> None:
    assert decoded(content) is None


@pytest.mark.parametrize("content", [b'{"a":1' + b"0" * 19 + b"}", nested(63), of_size(MOST_BYTES)], ids=len)
def test_what_is_at_its_limit_is_read(content: bytes) -> None:
    assert decoded(content) == json.loads(content)
