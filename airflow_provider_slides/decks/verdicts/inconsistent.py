"""What a deck says in two ways: a chart and its workbook, a label and its bar, two currencies for one measure."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from airflow_provider_slides.decks.claims import Claim
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.telling import CODES, plain, said

#: In which a chart's values may be shown: thousands, millions, percent.
_SCALES = (1.0, 1e-3, 1e3, 1e-6, 1e6, 1e9, 100.0, 0.01)


def inconsistency(claim: Claim) -> Finding | None:
    """Return how a chart's value differs from its workbook, or from the text of its own label; ``None`` if neither."""
    point = claim.point
    if point is None:
        return None
    if point.workbook is not None and not math.isclose(point.workbook, point.value, rel_tol=1e-6, abs_tol=1e-9):
        message = f"The chart draws {plain(point.value)}, and its workbook has {plain(point.workbook)} in {point.cell}."
        return said(claim, Kind.INCONSISTENT, plain(point.workbook), message, "")
    if point.has_own_label:
        numbers = [number for number in claim.readings if number.value != point.value]
        shown = claim.readings[0]
        if numbers and shown.value and point.value and not _is_same_label(shown, point.value):
            message = f"The label says {claim.raw}, and the chart draws {plain(point.value)}."
            return said(claim, Kind.INCONSISTENT, plain(point.value), message, "")
    return None


def with_currencies(judged: Sequence[tuple[Claim, Finding]]) -> Iterator[Finding]:
    """
    Yield the findings, those of another currency than the deck's own as inconsistent.

    Where the facts don't tell a currency, the deck's use does: one that is rare there is a mistake.
    """
    fine = (Kind.SUPPORTED, Kind.DERIVED)
    used = Counter(c.number.unit for c, finding in judged if c.number.unit in CODES and finding.kind in fine)
    usual, most = next(iter(used.most_common(1)), ("", 0))
    for claim, finding in judged:
        unit = claim.number.unit
        if unit not in CODES or finding.kind not in fine or unit == usual or most < 2 * used[unit]:
            yield finding
            continue
        expected = f"{plain(claim.number.value)} {usual}"
        message = f"The deck has {usual} in {most} other places, and {unit} here."
        yield replace(finding, kind=Kind.INCONSISTENT, expected=expected, message=message)


def _is_same_label(shown: Number, value: float) -> bool:
    """Whether a label shows a value, in any scale."""
    return any(abs(shown.value - value * scale) <= shown.step * 0.5 * (1 + 1e-6) for scale in _SCALES)
