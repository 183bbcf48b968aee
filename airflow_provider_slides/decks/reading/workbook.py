"""The workbook that is embedded in a chart: the cells that the chart names."""

from __future__ import annotations

import bisect
import io
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from airflow_provider_slides.decks.reading.names import Element, S, clean, integer, is_on, number
from airflow_provider_slides.decks.reading.package import Allowance, Package
from airflow_provider_slides.formats import open_archive

_MAIN = "xl/workbook.xml"
_LARGEST_UNPACKED = 32 << 20
_LONGEST_FORMULA = 2000
#: Excel takes no longer names of sheets.
_LONGEST_NAME = 31
_LAST_ROW, _LAST_COLUMN = 1 << 20, 1 << 14
#: A sheet's name, in quotes or not, and one area of it.
_AREA = re.compile(
    r"(?:'((?:[^']|'')+)'|([^'!(),]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?",
    re.ASCII,
)
_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})", re.ASCII)
_OTHER_BOOK = re.compile(r"^\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a workbook: its name, such as ``Sheet1!B2``, and its value; ``None`` when it is empty or an error."""

    name: str
    value: float | str | None


@dataclass(frozen=True, slots=True)
class _Area:
    sheet: str
    rows: range
    columns: range

    def __len__(self) -> int:
        return len(self.rows) * len(self.columns)


def read_areas(content: bytes, areas: Mapping[str, int], allowance: Allowance) -> dict[str, tuple[Cell, ...]]:
    """
    Return the cells that formulas stand for, of an ``.xlsx`` file.

    :param content: The file.
    :param areas: How many cells are wanted of each formula, such as ``Sheet1!$B$2:$B$5``. What is hidden in an area
        that has more is left out, as charts do.
    :returns: Of each formula; none of one that can't be told.
    :raises InvalidFileError: when it is no such file, or larger than one of a chart is.
    """
    allowance.take("bytes of workbooks", len(content))
    with open_archive(io.BytesIO(content), _MAIN, max_bytes=_LARGEST_UNPACKED) as archive:
        allowance.take("bytes of workbooks", sum(part.file_size for part in archive.infolist()))
        package = Package(archive, allowance)
        main = package.tree(_MAIN)
        names = {element.get("name", ""): element.text or "" for element in main.iterfind(f"{S}definedNames/*")}
        parts = {
            sheet.get("name", "").lower(): package.target(_MAIN, sheet)
            for sheet in main.iterfind(f"{S}sheets/{S}sheet")
        }
        del main
        wanted = {formula: list(_areas(names.get(formula.rpartition("!")[2], formula))) for formula in areas}
        sheets: dict[str, _Sheet] = {}
        for area in itertools.chain.from_iterable(wanted.values()):
            allowance.take("cells of workbooks", len(area.columns))
            sheets.setdefault(area.sheet, _Sheet(parts.get(area.sheet.lower()))).want(area)
        for sheet in sheets.values():
            if sheet.part:
                sheet.read(package.tree(sheet.part), allowance)
        strings = _strings(package, sheets.values())
    return {formula: _cells(some, sheets, areas[formula], strings, allowance) for formula, some in wanted.items()}


def _areas(formula: str) -> Iterator[_Area]:
    """Yield the areas of a formula: one, or several in brackets."""
    for quoted, plain, left, top, right, bottom in _AREA.findall(formula[:_LONGEST_FORMULA]):
        sheet = _OTHER_BOOK.sub("", quoted.replace("''", "'") or plain.strip())
        columns = sorted((_column(left), _column(right or left)))
        rows = sorted((int(top), int(bottom or top)))
        if rows[1] <= _LAST_ROW and columns[1] <= _LAST_COLUMN and len(sheet) <= _LONGEST_NAME:
            yield _Area(sheet, range(rows[0], rows[1] + 1), range(columns[0], columns[1] + 1))


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


@dataclass
class _Sheet:
    """
    What is wanted of a sheet, and what is found.

    :param part: ``None`` when there is no such sheet.
    :param cells: By row and column, the kind and text of each cell that is there.
    """

    part: str | None
    cells: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    _wanted: dict[int, list[range]] = field(default_factory=dict)
    _hidden_rows: set[int] = field(default_factory=set)
    _hidden_columns: set[int] = field(default_factory=set)

    def want(self, area: _Area) -> None:
        """Take note of an area that is wanted."""
        for column in area.columns:
            self._wanted.setdefault(column, []).append(area.rows)

    def read(self, root: Element, allowance: Allowance) -> None:
        """Read what is wanted."""
        wanted = {column: _merged(rows) for column, rows in self._wanted.items()}
        for columns in root.iterfind(f"{S}cols/{S}col"):
            if "hidden" in columns.attrib and is_on(columns, "hidden"):
                first, last = integer(columns.get("min")), integer(columns.get("max"))
                told = range(max(first, 1), min(last, max(wanted, default=0)) + 1)
                allowance.take("cells of workbooks", len(told))
                self._hidden_columns.update(told)
        row = 0
        for line in root.iterfind(f"{S}sheetData/{S}row"):
            row = integer(line.get("r"), row + 1)
            if "hidden" in line.attrib and is_on(line, "hidden"):
                self._hidden_rows.add(row)
            column = 0
            for element in line:
                reference = _REFERENCE.fullmatch(element.get("r", "")[:12])
                column = _column(reference[1]) if reference else column + 1
                if column in wanted and _is_in(row, wanted[column]):
                    allowance.take("cells of workbooks")
                    self.cells[row, column] = element.get("t", "n"), _text(element)

    def places(self, area: _Area, is_whole: bool, allowance: Allowance) -> Iterator[tuple[int, int]]:
        """Yield the places of an area row by row; those that are hidden only when all of it is wanted."""
        hidden_rows = set() if is_whole else self._hidden_rows
        columns = [column for column in area.columns if is_whole or column not in self._hidden_columns]
        allowance.take("cells of workbooks", len(hidden_rows))
        for row in area.rows if columns else ():
            if row not in hidden_rows:
                for column in columns:
                    yield row, column


def _merged(rows: list[range]) -> list[range]:
    """Return the same rows in order, none of them twice."""
    merged: list[range] = []
    for some in sorted(rows, key=lambda some: some.start):
        if merged and some.start <= merged[-1].stop:
            merged[-1] = range(merged[-1].start, max(merged[-1].stop, some.stop))
        else:
            merged.append(some)
    return merged


def _is_in(row: int, rows: list[range]) -> bool:
    at = bisect.bisect_right(rows, row, key=lambda some: some.start) - 1
    return at >= 0 and row in rows[at]


def _text(cell: Element) -> str:
    inline = cell.find(f"{S}is")
    return _string(inline) if inline is not None else cell.findtext(f"{S}v") or ""


def _string(element: Element) -> str:
    """Return the text of a string, of one run or more, without how it is spoken."""
    texts = [element.findtext(f"{S}t") or "", *(text.text or "" for text in element.iterfind(f"{S}r/{S}t"))]
    return "".join(texts)


def _strings(package: Package, sheets: Iterable[_Sheet]) -> dict[int, str]:
    """Return those of the shared strings that the cells refer to."""
    wanted = {integer(text, -1) for sheet in sheets for kind, text in sheet.cells.values() if kind == "s"}
    parts = package.related(_MAIN, "sharedStrings") if wanted else []
    if not parts:
        return {}
    items = enumerate(package.tree(parts[0]).iterchildren(f"{S}si"))
    return {index: clean(_string(item)) for index, item in items if index in wanted}


def _cells(
    areas: list[_Area], sheets: dict[str, _Sheet], count: int, strings: dict[int, str], allowance: Allowance
) -> tuple[Cell, ...]:
    if not all(sheets[area.sheet].part for area in areas):
        return ()
    size = sum(map(len, areas))
    is_whole, count = size <= count, min(count, size)
    allowance.take("cells of workbooks", count)
    places = ((area.sheet, at) for area in areas for at in sheets[area.sheet].places(area, is_whole, allowance))
    return tuple(
        Cell(f"{sheet}!{_letters(column)}{row}", _value(sheets[sheet].cells.get((row, column)), strings))
        for sheet, (row, column) in itertools.islice(places, count)
    )


def _value(cell: tuple[str, str] | None, strings: dict[int, str]) -> float | str | None:
    if cell is None or cell[0] in ("e", "b"):
        return None
    kind, text = cell
    if kind == "n":
        return number(text)
    return (strings.get(integer(text, -1)) if kind == "s" else clean(text)) or None
