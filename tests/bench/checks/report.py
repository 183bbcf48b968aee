"""The tables that the bench prints."""

from __future__ import annotations

import resource
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from .scoring import Score, Tally


def tables(results: list[Score]) -> Iterator[str]:
    """Everything about a run, as Markdown."""
    yield from _tallied("Half", results, lambda result: result.half)
    yield ""
    yield from _tallied("Decks", results, lambda result: "with errors" if result.planted else "faithful")
    yield ""
    yield from _by_kind(results)
    yield ""
    yield from _tallied("Language", results, lambda result: result.language)
    yield ""
    yield from _tallied("Domain", results, lambda result: result.domain)
    yield ""
    yield from _alarms(results)
    yield ""
    yield _cost(results)
    if failed := [result for result in results if result.error]:
        yield ""
        yield f"Not checked at all: {len(failed)}"
        yield from (f"- {result.name}: {result.error}" for result in failed)


def _tallied(what: str, results: Iterable[Score], key: Callable[[Score], str]) -> Iterator[str]:
    tallies: dict[str, Tally] = {}
    for result in results:
        tallies.setdefault(key(result), Tally()).add(result)
    yield f"| {what} | Decks | Planted | Found | Recall | False alarms | Precision |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, tally in tallies.items():
        numbers = (tally.decks, tally.planted, tally.found, f"{tally.recall:.3f}", tally.alarms)
        precision = f"{tally.precision:.3f}" if tally.planted else "–"
        yield f"| {name} | {' | '.join(map(str, numbers))} | {precision} |"


def _by_kind(results: list[Score]) -> Iterator[str]:
    planted = Counter(error.kind for result in results for error in result.planted)
    found = Counter(error.kind for result in results for error in result.found)
    yield "| Kind of error | Planted | Found | Recall |"
    yield "| --- | ---: | ---: | ---: |"
    for kind in sorted(planted, key=lambda kind: found[kind] / planted[kind]):
        yield f"| {kind} | {planted[kind]} | {found[kind]} | {found[kind] / planted[kind]:.2f} |"


def _alarms(results: list[Score]) -> Iterator[str]:
    kinds = Counter(
        (problem["kind"], problem["place"].partition(" (")[0]) for result in results for problem in result.alarms
    )
    yield "| False alarms: kind | Place | Number |"
    yield "| --- | --- | ---: |"
    for (kind, place), number in kinds.most_common():
        yield f"| {kind} | {place} | {number} |"


def _cost(results: list[Score]) -> str:
    seconds = sorted(result.seconds for result in results)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    claims = sum(result.claims for result in results)
    return (
        f"{len(results)} decks, {claims} claims; a check takes {statistics.median(seconds) * 1000:.0f} ms (median), "
        f"{seconds[-1] * 1000:.0f} ms at most; {memory:.0f} MiB at most in a process that makes and checks them."
    )


def missed(results: Iterable[Score]) -> Iterator[str]:
    """Each error that was missed and each false alarm, with what was said."""
    for result in results:
        for error in result.missed:
            where = f"slide {error.slide}, {error.where[0].place}"
            yield f"MISSED {error.kind} | {result.name} | {where} | {error.wrong!r}, right: {error.right!r}"
            yield from (f"       said: {_said(problem)}" for problem in result.answers)
        for problem in result.alarms:
            yield f"ALARM  {result.name} | {_said(problem)}"


def _said(problem: dict[str, Any]) -> str:
    value, expected = problem.get("value"), problem.get("expected")
    return (
        f"slide {problem['slide']}, {problem['place']} | {problem['text']!r} | {problem['kind']} {value} "
        f"| expected {expected!r} | {problem['message']}"
    )
