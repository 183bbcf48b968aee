"""
Real decks as a test of false alarms: checked against facts that are their own tables and charts.

What contradicts itself then is either an error of the deck or, more often, one of the checker.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

COUNTS = ("contradicted", "inconsistent")


def alarms(folder: Path) -> Iterator[str]:
    """Check all decks of a folder; tell each alarm, and then how many there were."""
    from airflow_provider_slides.decks.checking import check_deck
    from airflow_provider_slides.decks.reading import read_deck

    decks = facts_found = number = stale = 0
    for path in sorted(folder.glob("*.pptx")):
        decks += 1
        try:
            deck = read_deck(path)
            facts = facts_of(deck)
            facts_found += bool(facts)
            problems = check_deck(deck, facts).as_dict()["problems"]
        except Exception as e:  # One deck that can't be read says nothing about the others.
            yield f"NOT CHECKED {path.name}: {type(e).__name__}: {e}"
            continue
        differing = set(differing_points(deck))
        for problem in problems:
            if problem["kind"] not in COUNTS:
                continue
            is_true = any(
                slide == problem["slide"] and _is(problem.get("value"), values) for slide, values in differing
            )
            stale += is_true
            number += not is_true
            what = "DIFFERS" if is_true else "ALARM  "
            yield (
                f"{what} {path.name} | slide {problem['slide']}, {problem['place']} | {problem['text'][:100]!r} "
                f"| {problem['kind']} {problem.get('value')} | {problem['message']}"
            )
    yield ""
    yield (
        f"{decks} real decks, {facts_found} of them with numbers in tables or charts: {number} alarms; "
        f"{stale} points whose chart and workbook truly differ."
    )


def differing_points(deck: Any) -> Iterator[tuple[int, tuple[float, ...]]]:
    """The points of charts that are drawn otherwise than their workbook has them, by slide."""
    for slide in deck.slides:
        for chart in slide.charts:
            for series in chart.series:
                for point in series.points:
                    if point.workbook is not None and not math.isclose(point.value, point.workbook, rel_tol=1e-6):
                        yield slide.number, (point.value, point.workbook)


def _is(value: float | None, values: tuple[float, ...]) -> bool:
    return value is None or any(math.isclose(value, each, rel_tol=1e-6) for each in values)


def facts_of(deck: Any) -> dict[str, Any]:
    """What a deck's tables and charts say, as facts: records by row, and values by series and category."""
    facts: dict[str, Any] = {}
    for slide in deck.slides:
        for number, chart in enumerate(slide.charts, 1):
            series = {
                s.name or f"series {i}": {p.category: p.value for p in s.points} for i, s in enumerate(chart.series)
            }
            if any(series.values()):
                facts[chart.title or f"slide {slide.number} chart {number}"] = series
        rows: dict[tuple[int, str], dict[str, Any]] = {}
        for text in slide.texts:
            if text.at is None or not text.row or not text.column:
                continue
            if (value := _number(text.text)) is not None:
                rows.setdefault((text.shape_id, text.row), {})[text.column] = value
        for (shape, row), values in rows.items():
            facts.setdefault(f"slide {slide.number} table {shape}", []).append({"name": row, **values})
    return facts


def _number(text: str) -> float | None:
    """A cell that is a plain number, in the notation of English decks."""
    plain = text.strip().strip("$€£%").replace(",", "").strip()
    return float(plain) if re.fullmatch(r"[-+−]?\d+(\.\d+)?", plain) and "−" not in plain else None
