"""What a checker says of a deck, held against what is true of it."""

from __future__ import annotations

import json
import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .cases import Case
from .planting import Planted, Where

#: What is no verdict about the deck's content.
NEVER_COUNT = ("warning", "unreadable")
#: A problem may tell the number as written, in percent or as a fraction.
FACTORS = (1, 100, 0.01)
NEAR = 1e-3
#: Where a text is one figure.
FIGURES = ("table", "chart", "card")

Checker = Callable[[Path, Path], dict[str, Any]]


def check(deck: Path, facts: Path) -> dict[str, Any]:
    """Check a deck as ``slides-check DECK --facts FACTS --json`` does, in this process."""
    from airflow_provider_slides.decks.checking import check_deck
    from airflow_provider_slides.decks.reading import read_deck

    report: dict[str, Any] = check_deck(read_deck(deck), json.loads(facts.read_text())).as_dict()
    return report


@dataclass
class Score:
    """
    What came of one deck.

    :param alarms: Problems that are none.
    :param answers: All problems that count, of a deck of which something was missed.
    :param error: Why there is no answer; all is missed then.
    """

    name: str
    half: str
    language: str
    source: str
    seconds: float = 0
    found: list[Planted] = field(default_factory=list)
    missed: list[Planted] = field(default_factory=list)
    alarms: list[dict[str, Any]] = field(default_factory=list)
    answers: list[dict[str, Any]] = field(default_factory=list)
    claims: int = 0
    error: str = ""

    @property
    def planted(self) -> list[Planted]:
        return self.found + self.missed


def score(case: Case, folder: Path, checker: Checker = check) -> Score:
    """Make a deck, have it checked, compare."""
    deck, facts = case.write(folder)
    result = Score(case.name, case.half, case.world.language, case.world.source)
    began = time.perf_counter()
    try:
        report = checker(deck, facts)
    except Exception as e:  # Whatever it is, the other decks are measured.
        result.error = f"{type(e).__name__}: {e}"
        result.missed = list(case.planted)
        return result
    finally:
        result.seconds = time.perf_counter() - began
    return compare(report, case.planted, result)


def compare(report: dict[str, Any], planted: tuple[Planted, ...], result: Score) -> Score:
    """Sort a report's problems into what was planted and false alarms."""
    problems = [problem for problem in report["problems"] if problem["kind"] not in NEVER_COUNT]
    claims = report.get("claims", 0)
    result.claims = claims if isinstance(claims, int) else len(claims)
    hit: set[int] = set()
    for problem in problems:
        matched = [index for index, error in enumerate(planted) if any(names(problem, place) for place in error.where)]
        hit |= set(matched)
        if not matched:
            result.alarms.append(problem)
    result.found = [error for index, error in enumerate(planted) if index in hit]
    result.missed = [error for index, error in enumerate(planted) if index not in hit]
    result.answers = problems if result.missed else []
    return result


def names(problem: dict[str, Any], place: Where) -> bool:
    """Whether a problem is about what was planted there: its number, or where either has none, its words."""
    if problem["slide"] != place.slide:
        return False
    value = problem.get("value")
    said, stands = _plain(problem.get("text") or ""), _plain(place.text)
    if place.place in FIGURES and said == stands:
        return True
    if value is not None and place.values:
        return any(
            math.isclose(abs(value) * factor, abs(wrong), rel_tol=NEAR) for wrong in place.values for factor in FACTORS
        )
    return bool(said) and (said in stands or stands in said)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()


@dataclass
class Tally:
    """Sums of some decks."""

    decks: int = 0
    planted: int = 0
    found: int = 0
    alarms: int = 0

    def add(self, result: Score) -> None:
        self.decks += 1
        self.planted += len(result.planted)
        self.found += len(result.found)
        self.alarms += len(result.alarms)

    @property
    def recall(self) -> float:
        return self.found / self.planted if self.planted else 1.0

    @property
    def precision(self) -> float:
        said = self.found + self.alarms
        return self.found / said if said else 1.0
