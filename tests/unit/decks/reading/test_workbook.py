from __future__ import annotations

import pytest

from airflow_provider_slides.decks.reading.package import Allowance
from airflow_provider_slides.decks.reading.workbook import Cell, read_areas
from airflow_provider_slides.exceptions import InvalidFileError
from tests.handmade_decks import Part, package
from tests.unit.decks.support import workbook


def row(*cells: str, told: str = "") -> str:
    return f"<row {told}>{''.join(cells)}</row>"


def n(value: float | str, told: str = "") -> str:
    return f"<c {told}><v>{value}</v></c>"


ROWS = row(n(1), n(2), n(3)) + row(n(4), n(5), n(6)) + row(n(7), n(8), n(9))


def area(formula: str, count: int, book: bytes) -> list[tuple[str, float | str | None]]:
    return [(cell.name, cell.value) for cell in read_areas(book, {formula: count}, Allowance())[formula]]


def values(formula: str, count: int = 99, book: bytes | None = None) -> list[float | str | None]:
    return [value for _, value in area(formula, count, book or workbook(ROWS))]


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ("Sheet1!$B$2", [5]),
        ("Sheet1!B2", [5]),
        ("'Sheet1'!$A$1:$A$3", [1, 4, 7]),
        ("Sheet1!$A$2:$C$2", [4, 5, 6]),
        ("Sheet1!$C$3:$B$2", [5, 6, 8, 9]),
        ("(Sheet1!$A$1,Sheet1!$C$2:$C$3)", [1, 6, 9]),
        ("[0]!Sales", [2, 5]),
        ("Sales", [2, 5]),
        ("[Book.xlsx]Sheet1!$A$1", [1]),
        ("sheet1!$A$1", [1]),
        ("Sheet1!$D$1:$D$2", [None, None]),
        ("Sheet2!$A$1", []),
        ("(Sheet1!$A$1,Sheet2!$A$1)", []),
        ("Table1[Sales]", []),
        ("Sheet1!$A:$A", []),
        ("Sheet1!$A$9999999", []),
        ("Sheet1!$ZZZ$1", []),
        (f"{'x' * 32}!$A$1", []),
        ("Sheet1!#REF!", []),
        ("", []),
    ],
)
def test_a_formula_stands_for_cells(formula: str, found: list[float | None]) -> None:
    names = "<definedName name='Sales'>Sheet1!$B$1:$B$2</definedName>"

    assert values(formula, book=workbook(ROWS, names=names)) == found


def test_a_cell_is_called_by_sheet_column_and_row() -> None:
    book = workbook(row(n(1, "r='AB12'"), n(2), told="r='12'") + row(n(3)), sheet="It's 1")

    assert area("'It''s 1'!$AB$12:$AC$13", 9, book) == [
        ("It's 1!AB12", 1.0),
        ("It's 1!AC12", 2.0),
        ("It's 1!AB13", None),
        ("It's 1!AC13", None),
    ]
    assert values("'It''s 1'!$A$13", book=book) == [3]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (n("12.5"), 12.5),
        (n("1.5E3", "t='n'"), 1500.0),
        (n("0", "t='s'"), "shared"),
        (n("1", "t='s'"), "in parts"),
        (n("2", "t='s'"), None),
        (n("-1", "t='s'"), None),
        (n("x", "t='s'"), None),
        (n("of a formula", "t='str'"), "of a formula"),
        ("<c t='inlineStr'><is><t>inline</t></is></c>", "inline"),
        (n("2024-01-01", "t='d'"), "2024-01-01"),
        (n("#DIV/0!", "t='e'"), None),
        (n("1", "t='b'"), None),
        (n("NaN"), None),
        (n("1e999"), None),
        ("<c/>", None),
        ("<c><f>A1</f></c>", None),
    ],
)
def test_a_cell_is_a_number_a_text_or_nothing(cell: str, value: float | str | None) -> None:
    shared = "<t>shared</t>", "<r><t>in </t></r><r><t>parts</t></r><rPh><t>spoken</t></rPh>"

    assert values("Sheet1!$A$1", book=workbook(row(cell), *shared)) == [value]


def test_what_is_hidden_is_left_out_where_a_chart_has_less() -> None:
    rows = row(n(1), n(2)) + row(n(3), n(4), told="hidden='1'") + row(n(5), n(6))
    book = workbook(rows, before="<cols><col min='2' max='16384' hidden='1'/></cols>")

    assert area("Sheet1!$A$1:$A$3", 2, book) == [("Sheet1!A1", 1.0), ("Sheet1!A3", 5.0)]
    assert values("Sheet1!$A$1:$A$3", 3, book) == [1, 3, 5]
    assert values("Sheet1!$A$1:$B$1", 1, book) == [1]
    assert values("Sheet1!$A$1:$B$1", 2, book) == [1, 2]
    assert values("Sheet1!$B$1:$C$1", 1, book) == []


def test_no_more_cells_are_told_than_are_wanted() -> None:
    assert values("Sheet1!$A$1:$C$3", 2) == [1, 2]
    assert values("Sheet1!$A$1:$XFD$1048576", 4) == [1, 2, 3, None]


def test_several_areas_of_one_sheet_are_read_at_once() -> None:
    found = read_areas(workbook(ROWS), {"Sheet1!$A$1": 1, "Sheet1!$C$2:$C$3": 2, "Sheet1!$C$1:$C$2": 2}, Allowance())

    assert found == {
        "Sheet1!$A$1": (Cell("Sheet1!A1", 1.0),),
        "Sheet1!$C$2:$C$3": (Cell("Sheet1!C2", 6.0), Cell("Sheet1!C3", 9.0)),
        "Sheet1!$C$1:$C$2": (Cell("Sheet1!C1", 3.0), Cell("Sheet1!C2", 6.0)),
    }


@pytest.mark.parametrize(
    "book",
    [
        b"",
        b"no zip",
        package(Part("a", b"a")),
        workbook(ROWS)[:-100],
        workbook("<row>" * 300 + "</row>" * 300),
        workbook(ROWS, parts=[Part("a", bytes(33 << 20))]),
        workbook("<row/>" * 200_000),
    ],
    ids=["empty", "no-zip", "another-zip", "truncated", "deep", "bomb", "large"],
)
def test_what_is_no_workbook_of_a_chart_is_refused(book: bytes) -> None:
    with pytest.raises(InvalidFileError):
        read_areas(book, {"Sheet1!$A$1": 1}, Allowance())


@pytest.mark.parametrize(
    ("formula", "count", "before"),
    [
        ("Sheet1!$A$1:$XFD$1048576", 1_000_000, ""),
        ("Sheet1!$A$1:$XFD$1", 1, "<cols>" + "<col min='1' max='16384' hidden='1'/>" * 20 + "</cols>"),
    ],
)
def test_cells_are_counted_before_they_are_gone_through(formula: str, count: int, before: str) -> None:
    with pytest.raises(InvalidFileError, match="more than 200,000 cells of workbooks"):
        read_areas(workbook(ROWS, before=before), {formula: count}, Allowance())


def test_workbooks_are_counted_by_what_they_unpack_to() -> None:
    allowance, book = Allowance(), workbook(ROWS, parts=[Part("a", bytes(30 << 20))])

    for _ in range(4):
        read_areas(book, {}, allowance)
    with pytest.raises(InvalidFileError, match="bytes of workbooks"):
        read_areas(book, {}, allowance)
