"""The workbook that is embedded in a chart: the cells that the chart names."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from airflow_provider_slides.decks.names import Element, S, clean, integer, is_on, number
from airflow_provider_slides.decks.package import Allowance, Package
from airflow_provider_slides.formats import open_archive

_MAIN = "xl/workbook.xml"
_LARGEST_UNPACKED = 32 << 20
_LONGEST_FORMULA = 2000
_LAST_ROW, _LAST_COLUMN = 1 << 20, 1 << 14
#: A sheet's name, in quotes or not, and one area of it.
_AREA = re.compile(
    r"(?:'((?:[^']|'')+)'|([^'!(),]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?"
)
_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
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


@dataclass
class _Sheet:
    """What was asked for of a sheet: by row and column, the kind and text of each cell that is there."""

    cells: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def places(self, area: _Area, is_whole: bool) -> Iterator[tuple[int, int]]:
        """Yield the places of an area row by row; those that are hidden only when all of it is wanted."""
        for row in area.rows:
            if is_whole or row not in self.hidden_rows:
                for column in area.columns:
                    if is_whole or column not in self.hidden_columns:
                        yield row, column


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
        wanted = {formula: list(_areas(names.get(formula.rpartition("!")[2], formula))) for formula in areas}
        parts = {
            sheet.get("name", "").lower(): package.target(_MAIN, sheet)
            for sheet in main.iterfind(f"{S}sheets/{S}sheet")
        }
        sheets = {}
        for name in {area.sheet for some in wanted.values() for area in some}:
            if part := parts.get(name.lower()):
                of_sheet = [area for some in wanted.values() for area in some if area.sheet == name]
                sheets[name] = _sheet(package.tree(part), of_sheet, allowance)
        strings = _strings(package, sheets.values())
    return {formula: _cells(some, sheets, areas[formula], strings) for formula, some in wanted.items()}


def _areas(formula: str) -> Iterator[_Area]:
    """Yield the areas of a formula: one, or several in brackets."""
    for quoted, plain, left, top, right, bottom in _AREA.findall(formula[:_LONGEST_FORMULA]):
        sheet = _OTHER_BOOK.sub("", quoted.replace("''", "'") or plain.strip())
        columns = sorted((_column(left), _column(right or left)))
        rows = sorted((int(top), int(bottom or top)))
        if rows[1] <= _LAST_ROW and columns[1] <= _LAST_COLUMN:
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


def _sheet(root: Element, areas: list[_Area], allowance: Allowance) -> _Sheet:
    sheet = _Sheet()
    for columns in root.iterfind(f"{S}cols/{S}col"):
        if is_on(columns, "hidden") and "hidden" in columns.attrib:
            first, last = integer(columns.get("min")), integer(columns.get("max"))
            sheet.hidden_columns.update(range(max(first, 1), min(last, _LAST_COLUMN) + 1))
    row = 0
    for line in root.iterfind(f"{S}sheetData/{S}row"):
        row = integer(line.get("r"), row + 1)
        if "hidden" in line.attrib and is_on(line, "hidden"):
            sheet.hidden_rows.add(row)
        of_row = [area.columns for area in areas if row in area.rows]
        column = 0
        for element in line if of_row else ():
            reference = _REFERENCE.fullmatch(element.get("r", "")[:12])
            column = _column(reference[1]) if reference else column + 1
            if any(column in columns for columns in of_row):
                allowance.take("cells of workbooks")
                sheet.cells[row, column] = element.get("t", "n"), _text(element)
    return sheet


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


def _cells(areas: list[_Area], sheets: dict[str, _Sheet], count: int, strings: dict[int, str]) -> tuple[Cell, ...]:
    if not all(area.sheet in sheets for area in areas):
        return ()
    is_whole = sum(map(len, areas)) <= count
    places = ((area.sheet, place) for area in areas for place in sheets[area.sheet].places(area, is_whole))
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
