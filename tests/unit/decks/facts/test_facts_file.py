from __future__ import annotations

import json

import pytest

from airflow_provider_slides.decks.facts.facts_file import MOST_FACTS_BYTES, parsed_facts
from airflow_provider_slides.exceptions import InvalidArgumentError


def test_facts_are_json_with_or_without_a_mark() -> None:
    assert parsed_facts(b'{"region": "\xc3\x8ele", "a": 1, "a": 2}') == {"region": "Île", "a": 2}
    assert parsed_facts(b"\xef\xbb\xbf[1.5, null]") == [1.5, None]


@pytest.mark.parametrize("depth", [1, 99])
def test_facts_may_be_nested(depth: int) -> None:
    assert parsed_facts(b"[" * depth + b"]" * depth) is not None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no JSON"),
        (b'{"a": 1,}', r"line 1, column [89]"),
        (b'{"a": NaN}', "NaN is no number in JSON"),
        (b'{"a": -Infinity}', "-Infinity is no number in JSON"),
        (b'{"a": 1e999}', "1e999 is larger than any number"),
        (b"1" * 5000, "longer than any fact"),
        (b'"\xff"', "not in UTF-8"),
        (json.dumps({"a": 1}).encode("utf-16"), "not in UTF-8"),
        (b"[" * 101 + b"]" * 101, "nested more than 100 deep"),
        (b"[" * 200_000, "nested more than 100 deep"),
        (b" " * (MOST_FACTS_BYTES + 1), "more than 16 MiB"),
    ],
)
def test_what_is_none_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(InvalidArgumentError, match=words):
        parsed_facts(content)
