from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from . import report
from .cases import make
from .planting import Planted, Where
from .scoring import Score, Tally, compare, score

ERROR = Planted("digits", 3, "EMEA: €1.53M", "EMEA: €1.35M", (Where(3, "body", "EMEA: €1.53M", (1_530_000.0, 1.53)),))
SWAP = Planted("swapped rows", 2, "", "", (Where(2, "table", "715", (715.0,)), Where(2, "table", "1,346", (1346.0,))))
WORDS = Planted("rank", 4, "APAC is the largest", "", (Where(4, "title", "APAC is the largest"),))


def problem(slide: int, value: float | None, text: str = "", kind: str = "contradicted") -> dict[str, Any]:
    return {"slide": slide, "place": "body", "text": text, "kind": kind, "value": value, "expected": "", "message": ""}


def outcome(problems: Sequence[dict[str, Any]], *planted: Planted) -> tuple[int, int, int]:
    result = compare({"problems": problems}, planted, Score("deck", "tune", "en", "sales"))
    return len(result.found), len(result.missed), len(result.alarms)


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ([], (0, 1, 0)),
        ([problem(3, 1_530_000)], (1, 0, 0)),
        ([problem(3, -1_530_000)], (1, 0, 0)),
        ([problem(3, 1.53)], (1, 0, 0)),
        ([problem(3, None, "emea: €1.53M")], (1, 0, 0)),
        ([problem(3, 1_530_000), problem(3, 1_530_000, kind="inconsistent")], (1, 0, 0)),
        ([problem(2, 1_530_000)], (0, 1, 1)),
        ([problem(3, 1_350_000)], (0, 1, 1)),
        ([problem(3, 4.0, "EMEA: €1.53M, up 4.0 %")], (0, 1, 1)),
        ([problem(3, 1_530_000, kind="warning"), problem(3, 7, kind="unreadable")], (0, 1, 0)),
    ],
)
def test_a_problem_is_found_or_is_a_false_alarm(problems: list[dict[str, Any]], expected: tuple[int, int, int]) -> None:
    assert outcome(problems, ERROR) == expected


def test_any_of_the_swapped_cells_will_do() -> None:
    assert outcome([problem(2, 1346)], SWAP) == (1, 0, 0)
    assert outcome([problem(2, 1346), problem(2, 715)], SWAP) == (1, 0, 0)


def test_a_cell_is_known_by_its_text_a_sentence_with_other_figures_is_not() -> None:
    assert outcome([problem(2, 715_000, "715")], SWAP) == (1, 0, 0)
    assert outcome([problem(3, 4.0, "EMEA: €1.53M")], ERROR) == (0, 1, 1)


def test_an_error_in_words_is_found_by_its_words() -> None:
    assert outcome([problem(4, None, "APAC is the largest")], WORDS) == (1, 0, 0)
    assert outcome([problem(4, 1, "the largest")], WORDS) == (1, 0, 0)
    assert outcome([problem(4, None, "")], WORDS) == (0, 1, 1)


def test_a_checker_that_fails_has_missed_all_and_says_why(tmp_path: Path) -> None:
    def failing(deck: Path, facts: Path) -> dict[str, Any]:
        raise ValueError("no such thing")

    case = make("first", "tune-total-00", "en", ("total",))
    result = score(case, tmp_path, failing)

    assert (len(result.missed), result.error) == (1, "ValueError: no such thing")
    assert "Not checked at all: 1" in "\n".join(report.tables([result]))


def test_one_that_knows_the_truth_has_all_and_one_that_cries_always_has_no_precision(tmp_path: Path) -> None:
    case = make("first", "tune-total-00", "en", ("total",))
    (error,) = case.planted

    def knowing(deck: Path, facts: Path) -> dict[str, Any]:
        return {"problems": [problem(error.slide, error.where[0].values[0])]}

    def crying(deck: Path, facts: Path) -> dict[str, Any]:
        return {"problems": [problem(1, 2026), *knowing(deck, facts)["problems"]]}

    tallies = []
    for checker in (knowing, crying):
        tallies.append(Tally())
        tallies[-1].add(score(case, tmp_path, checker))

    assert [(tally.recall, tally.precision) for tally in tallies] == [(1.0, 1.0), (1.0, 0.5)]
