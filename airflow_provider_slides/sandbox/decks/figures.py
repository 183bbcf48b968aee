"""Numbers found in a text, as a table and as a series to chart."""

from __future__ import annotations

import math
import random
import re
from dataclasses import dataclass

_GROUPED = re.compile(r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?")
_NUMBER = re.compile(
    r"(?<![\w.])(?P<sign>[-+\u2212]?)\s?(?P<money>[€$£]|EUR |USD )?\s?"
    rf"(?P<digits>{_GROUPED.pattern}|\d+(?:[.,]\d+)?)"
    r"\s?(?P<unit>%|percent\b|pp\b|k\b|thousand\b|million\b|m\b|billion\b|bn\b)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCALE = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_LABEL_END = re.compile(
    r"(?:\s*[:=(\u2013-]|"
    r"\s+(?:is|are|was|were|at|by|of|to|reached|grew|rose|fell|dropped|came in|up|down|about|only))+\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;]\s+|\s+(?:and|while|but)\s+")
_MAX_POINTS, _MAX_COLUMNS = 8, 8


@dataclass(frozen=True)
class Table:
    """A header and rows of the same width, all text."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    invented: bool = False


@dataclass(frozen=True)
class Series:
    """Labelled numbers of one kind."""

    title: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    percent: bool = False
    invented: bool = False


@dataclass(frozen=True)
class _Figure:
    label: str
    value: float
    percent: bool


def table_of(lines: list[str]) -> Table | None:
    """A Markdown table."""
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    cells = [row for row in cells if not all(set(cell) <= set("-: ") for cell in row)]
    cells = [tuple(_clip(cell, 40) for cell in row[:_MAX_COLUMNS]) for row in cells]
    if len(cells) < 2:
        return None
    width = len(cells[0])
    rows = tuple((row + ("",) * width)[:width] for row in cells[1:])
    return Table(cells[0], rows)


def series_of(table: Table) -> Series | None:
    """The first column of numbers, by the first column."""
    for column in range(1, len(table.header)):
        figures = [_parse(row[column]) for row in table.rows]
        known = [(row[0], figure) for row, figure in zip(table.rows, figures, strict=True) if figure]
        if len(known) >= 2:
            known = known[:_MAX_POINTS]
            return Series(
                title=f"{table.header[column]} by {table.header[0]}",
                labels=tuple(_clip(label, 24) for label, _ in known),
                values=tuple(figure.value for _, figure in known),
                percent=known[0][1].percent,
            )
    return None


def figures_in(points: list[str]) -> Series | None:
    """The numbers that sentences name, such as "EMEA revenue was 1.2M": those of the more frequent kind."""
    found = [figure for point in points for clause in _CLAUSE.split(point) if (figure := _parse(clause))]
    labelled = list({figure.label: figure for figure in found if figure.label}.values())
    kinds = [[f for f in labelled if f.percent is percent] for percent in (False, True)]
    best = max(kinds, key=len)[:_MAX_POINTS]
    if len(best) < 2:
        return None
    return Series("Figures at a glance", tuple(f.label for f in best), tuple(f.value for f in best), best[0].percent)


def invented_series(title: str, dice: random.Random) -> Series:
    """Made-up figures with some shape, for a prompt without any."""
    values, value = [], dice.uniform(40, 70)
    for _ in range(6):
        values.append(round(value, 1))
        value *= dice.uniform(0.97, 1.16)
    labels = tuple(f"Period {number}" for number in range(1, 7))
    return Series("Illustrative figures", labels, tuple(values), invented=True)


def table_of_figures(series: Series) -> Table:
    """A series as a table, with the difference to the largest."""
    top = max(series.values, key=abs) or 1
    rows = tuple(
        (label, format_number(value, series.percent), f"{value / top:.0%}")
        for label, value in zip(series.labels, series.values, strict=True)
    )
    return Table(("Measure", "Value", "Of top"), rows, series.invented)


def format_number(value: float, percent: bool) -> str:
    """Short, for people."""
    if percent:
        return f"{value:g} %"
    for scale, suffix in ((1e9, "bn"), (1e6, "M"), (1e4, "k")):
        if abs(value) >= scale:
            shown = value / (1e3 if suffix == "k" else scale)
            return f"{shown:.3g} {suffix}" if shown < 1000 else f"{shown:,.0f} {suffix}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _parse(text: str) -> _Figure | None:
    """The first number that is no year, with the words before it."""
    for match in _NUMBER.finditer(text):
        digits, unit = match["digits"], (match["unit"] or "").lower()
        if _YEAR.fullmatch(digits) and not unit:
            continue
        if _GROUPED.fullmatch(digits):
            digits = re.sub("[, ]", "", digits)
        value = float(digits.replace(",", ".")) * _SCALE.get(unit, 1)
        if not math.isfinite(value):
            continue
        if match["sign"] in ("-", "\u2212"):
            value = -value
        words = _LABEL_END.sub("", text[: match.start()].strip()).rpartition(": ")[2].split()
        return _Figure(" ".join(words[-4:]), value, percent=unit in ("%", "percent", "pp"))
    return None


def _clip(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
