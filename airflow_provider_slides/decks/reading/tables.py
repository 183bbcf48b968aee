"""Tables: their cells, each with the headers of its row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from airflow_provider_slides.decks.reading.names import A, Element, is_on
from airflow_provider_slides.decks.reading.package import Allowance
from airflow_provider_slides.decks.reading.paragraphs import Paragraph, paragraphs_of
from airflow_provider_slides.decks.reading.typography import Typography

#: What a cell has that is a figure and no name: a number, with a currency, a unit or a scale at most.
_FIGURE = re.compile(
    r"[^\w\s]{0,3}\s?(?:(?!MRR|ARR|NRR|NPS|KPI|FTE)[A-Z]{3}\s)?[^\w\s]{0,2}\d[\d.,'\u2019\s]*\s?[^\w\s]{0,2}\s?\w{0,12}[^\w\s]{0,2}(?:\s(?:de\s|d['\u2019])?\w{1,8})?"
)
#: All that stands in a place of a row that tells units.
_UNIT = re.compile(
    r"[(\[]?(?:in )?(?:(?:[€$£]|CHF|EUR|USD|GBP)\s?(?:k|m|M|bn|(?:Mio|Tsd|Mrd)\.?)|[kKMT]?\s?[€$£]\s?[kKMm]?"
    r"|(?:Mio|Tsd|Mrd|Md)\.? ?(?:€|EUR|USD|GBP|CHF)?|[kKMT]?(?:EUR|USD|GBP|CHF)|[kKMT]|milliers|%|pp"
    r"|Stk\.?|Anz(?:ahl|\.)|Stück|[Nn]b\.?|n|No\.|nombre|count|[Nn]umber|[Zz]ahl|[Uu]nits|pcs\.?|qty|[kMG]?Wh?|k?g|t|km|h|min|#|–|-)[)\]]?"
)
#: A year, and in which unit what stands under it is: "2026 (M€)".
_YEAR = re.compile(
    r"(?:(?:0?[1-9]|1[0-2])[/.])?(?:19|20)\d\d(?:\s?[(\[][^\d)\]]{1,12}[)\]]|\s(?:in|en)\s[^\s\d]{1,8})?"
)
_LONGEST_FIGURE = 40
_LONGEST_UNIT = 12
_MOST_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with text; ``row`` and ``column`` are the headers of those."""

    text: str
    at: tuple[int, int]
    row: str
    column: str
    language: str


@dataclass(slots=True)
class _Place:
    text: str
    language: str
    is_origin: bool


def cells_of(table: Element, allowance: Allowance, typography: Typography | None = None) -> Iterator[Cell]:
    """
    Yield the cells of a table that have text, row by row; of merged cells one.

    :param typography: Where to add up how they look.
    """
    grid = _grid(table, allowance, typography)
    properties = table.find(f"{A}tblPr")
    has_top = properties is not None and is_on_told(properties, "firstRow")
    has_side = properties is not None and is_on_told(properties, "firstCol")
    top = _header_rows(grid) if has_top or _is_header(grid) else 0
    columns = list(zip(*grid, strict=True))
    at = 1 if len(columns) > 2 and _is_numbering(columns[0][top:]) else 0
    has_side = has_side or _is_header(columns[at:], top)
    headers = [""] * len(columns)
    for y, row in enumerate(grid):
        for x, place in enumerate(row):
            if place.is_origin and place.text:
                side = row[at].text if has_side and x > at and y >= top else ""
                yield Cell(place.text, (y, x), side, headers[x], place.language)
        if y < top:
            headers = [_below(header, place.text, allowance) for header, place in zip(headers, row, strict=True)]


def _below(header: str, text: str, allowance: Allowance) -> str:
    """Return the header of what is below a header that is below another."""
    if not header or not text or header == text:
        return header or text
    allowance.take("characters", len(header) + len(text))
    return f"{header} {text}"


def is_on_told(element: Element, attribute: str) -> bool:
    """Whether a switch among an element's attributes is told to be on."""
    return attribute in element.attrib and is_on(element, attribute)


def _grid(table: Element, allowance: Allowance, typography: Typography | None) -> list[list[_Place]]:
    """Return all places of a table; what is merged away has the text of the cell that it belongs to."""
    grid: list[list[_Place]] = []
    for line in table.iterchildren(f"{A}tr"):
        row: list[_Place] = []
        for cell in line.iterchildren(f"{A}tc"):
            paragraphs = list(paragraphs_of(cell.find(f"{A}txBody"), typography))
            place = _place(paragraphs)
            x = len(row)
            if is_on_told(cell, "hMerge") and row:
                place = _Place(row[-1].text, "", False)
            elif is_on_told(cell, "vMerge") and grid and x < len(grid[-1]):
                place = _Place(grid[-1][x].text, "", False)
            row.append(place)
        grid.append(row)
    width = max(map(len, grid), default=0)
    allowance.take("cells of tables", len(grid) * width)
    for row in grid:
        row += [_Place("", "", True)] * (width - len(row))
    return grid


def _place(paragraphs: list[Paragraph]) -> _Place:
    language = next((paragraph.language for paragraph in paragraphs if paragraph.language), "")
    return _Place("\n".join(paragraph.text for paragraph in paragraphs), language, True)


def _is_figure(text: str) -> bool:
    text = text.strip()
    return len(text) <= _LONGEST_FIGURE and bool(_FIGURE.fullmatch(text)) and not _YEAR.fullmatch(text)


def _is_header(lines: Sequence[Sequence[_Place]], skipped: int = 0) -> bool:
    """Whether the first of some lines names the others: it is text, and they have figures."""
    if len(lines) < 2:
        return False
    first = [place.text for place in lines[0][skipped:] if place.text]
    rest = [place.text for line in lines[1:] for place in line[skipped:]]
    return bool(first) and not any(map(_is_figure, first)) and any(map(_is_figure, rest))


def _is_numbering(places: Sequence[_Place]) -> bool:
    """Whether a column counts the rows, so that the next one names them: 1, 2, 3."""
    numbers = [place.text.strip(" .#") for place in places if place.text.strip()]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def _header_rows(grid: list[list[_Place]]) -> int:
    """Return how many rows are headers: one, those under columns that it takes together, and one of units."""
    rows = 1
    while rows < min(_MOST_HEADER_ROWS, len(grid) - 1):
        merged = [x for x, place in enumerate(grid[rows - 1]) if x and not place.is_origin]
        below = [grid[rows][x].text for x in merged]
        # Not what is merged downwards, which has nothing of its own below.
        if not any(below) or any(map(_is_figure, below)) or not all(grid[rows][x].is_origin for x in merged):
            break
        rows += 1
    units = [place.text.strip() for place in grid[rows] if place.text.strip()] if rows < len(grid) - 1 else []
    return rows + 1 if units and _are_units(units, is_named=bool(grid[rows][0].text.strip())) else rows


def _are_units(texts: Sequence[str], *, is_named: bool) -> bool:
    """Whether the cells of a row tell units: all of them, or some of a row that has no name and no figure."""
    if is_named or not all(len(text) <= _LONGEST_UNIT and not any(map(str.isdecimal, text)) for text in texts):
        return all(map(_UNIT.fullmatch, texts))
    return any(map(_UNIT.fullmatch, texts))
