"""The tables that the bench prints."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from .cases import HALVES
from .scoring import Score, Tally


def tables(results: list[Score]) -> Iterator[str]:
    """Everything about a run, as Markdown."""
    halves = [half for half in HALVES if any(result.half == half for result in results)]
    yield "| Half | Decks | faithful | Planted | Found | Recall | False alarms | on faithful decks | Precision |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for half in halves:
        yield _whole(half, [result for result in results if result.half == half])
    yield ""
    yield from _by_kind(results, halves)
    yield ""
    yield from _tallied("Language", results, halves, lambda result: result.language)
    yield ""
    yield from _tallied("Source", results, halves, lambda result: result.source)
    yield ""
    yield from _alarms(results)
    yield ""
    yield _cost(results)
    if failed := [result for result in results if result.error]:
        yield ""
        yield f"Not checked at all: {len(failed)}"
        yield from (f"- {result.name}: {result.error}" for result in failed)


def _whole(half: str, results: list[Score]) -> str:
    tally = Tally()
    for result in results:
        tally.add(result)
    faithful = [result for result in results if not result.planted]
    alarms = sum(len(result.alarms) for result in faithful)
    return (
        f"| {half} | {tally.decks} | {len(faithful)} | {tally.planted} | {tally.found} | {tally.recall:.3f} "
        f"| {tally.alarms} | {alarms} | {tally.precision:.3f} |"
    )


def _tallied(what: str, results: Iterable[Score], halves: Sequence[str], key: Callable[[Score], str]) -> Iterator[str]:
    tallies: dict[tuple[str, str], Tally] = {}
    for result in results:
        tallies.setdefault((key(result), result.half), Tally()).add(result)
    columns = ("planted", "recall", "false alarms", "precision")
    yield f"| {what} | {' | '.join(f'{half}: {column}' for half in halves for column in columns)} |"
    yield "| --- |" + " ---: |" * len(columns) * len(halves)
    for name in dict.fromkeys(name for name, _ in tallies):
        cells = [_cells(tallies.get((name, half))) for half in halves]
        yield f"| {name} | {' | '.join(cells)} |"


def _cells(tally: Tally | None) -> str:
    if tally is None:
        return "| | |"
    return f"{tally.planted} | {tally.recall:.3f} | {tally.alarms} | {tally.precision:.3f}"


def _by_kind(results: list[Score], halves: Sequence[str]) -> Iterator[str]:
    planted = Counter((error.kind, result.half) for result in results for error in result.planted)
    found = Counter((error.kind, result.half) for result in results for error in result.found)
    kinds = {kind for kind, _ in planted}
    share = {kind: sum(found[kind, h] for h in halves) / sum(planted[kind, h] for h in halves) for kind in kinds}
    yield f"| Kind of error | {' | '.join(f'{half}: found, of' for half in halves)} |"
    yield "| --- |" + " ---: |" * len(halves)
    for kind in sorted(kinds, key=lambda kind: (share[kind], kind)):
        cells = [f"{found[kind, half]}, {planted[kind, half]}" if planted[kind, half] else "" for half in halves]
        yield f"| {kind} | {' | '.join(cells)} |"


def _alarms(results: list[Score]) -> Iterator[str]:
    kinds = Counter(
        (result.half, problem["kind"], problem["place"].partition(" (")[0])
        for result in results
        for problem in result.alarms
    )
    yield "| False alarms in half | Kind | Place | Number |"
    yield "| --- | --- | --- | ---: |"
    for (half, kind, place), number in kinds.most_common():
        yield f"| {half} | {kind} | {place} | {number} |"


def _cost(results: list[Score]) -> str:
    milliseconds = [result.seconds * 1000 for result in results]
    figures = sum(result.claims for result in results)
    return (
        f"{len(results)} decks, {figures} figures; a check within a process takes "
        f"{statistics.median(milliseconds):.0f} ms (median), {max(milliseconds):.0f} ms at most."
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
