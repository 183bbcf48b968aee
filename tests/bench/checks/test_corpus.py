from __future__ import annotations

import json

import pytest

from . import corpus
from .corpus import Said


def test_all_statements_are_there() -> None:
    contents = [json.loads(path.read_text()) for path in corpus.files()]

    assert len(contents) == 16
    assert sum(len(content["true"]) for content in contents) == 909
    assert sum(len(content["false"]) for content in contents) == 505
    assert {content["lang"] for content in contents[corpus.TUNED :]} == {"en", "de", "fr"}


def test_each_is_said_once_to_be_true_or_false() -> None:
    for path in corpus.files():
        content = json.loads(path.read_text())
        assert not set(content["true"]) & {text for text, _ in content["false"]}


FACTS = [{"region": "North", "revenue": 395000}, {"region": "South", "revenue": 310500}]


@pytest.mark.parametrize(("text", "expected"), [("North revenue: 395,000", False), ("North revenue: 359,000", True)])
def test_a_statement_is_a_deck_that_is_checked(text: str, expected: bool) -> None:
    assert corpus.has_problem(text, FACTS) is expected


def test_true_ones_are_accepted_and_false_ones_found_apart_for_each_half() -> None:
    results = [
        Said(1, "en", "", True, False),
        Said(1, "en", "", True, True),
        Said(1, "en", "", False, True),
        Said(13, "de", "", False, False),
    ]

    lines = list(corpus.table(results))

    assert lines[2] == "| 01–12, tuned on | en | 2 | 1 | 0.500 | 1 | 1 | 1.000 |"
    assert lines[-1] == "| 13–16, the rest | all | 0 | 0 | 1.000 | 1 | 0 | 0.000 |"
    assert len(list(corpus.missed(results))) == 2
