from __future__ import annotations

import pytest

from airflow_provider_slides.decks.reading.package import Allowance
from airflow_provider_slides.decks.reading.tables import cells_of
from airflow_provider_slides.exceptions import InvalidFileError
from tests.unit.decks.support import element, paragraph


def table(*rows: list[str], told: str = "") -> str:
    """A table; a cell is its text, with attributes of its own before a bar."""
    lines = []
    for row in rows:
        cells = [cell.rpartition("|") for cell in row]
        lines.append("".join(f"<a:tc {told}><a:txBody>{paragraph(text)}</a:txBody></a:tc>" for told, _, text in cells))
    return f"<a:tbl><a:tblPr {told}/>{''.join(f'<a:tr>{line}</a:tr>' for line in lines)}</a:tbl>"


def told(*rows: list[str], flags: str = "") -> list[tuple[str, tuple[int, int], str, str]]:
    return [
        (cell.text, cell.at, cell.row, cell.column) for cell in cells_of(element(table(*rows, told=flags)), Allowance())
    ]


REGIONS = ["Region", "Revenue"], ["EMEA", "12"], ["APAC", "7.5"]


@pytest.mark.parametrize("flags", ["firstRow='1' firstCol='1'", "firstRow='1'", "", "firstRow='0' bandRow='1'"])
def test_a_cell_has_the_headers_of_its_row_and_column(flags: str) -> None:
    assert told(*REGIONS, flags=flags) == [
        ("Region", (0, 0), "", ""),
        ("Revenue", (0, 1), "", ""),
        ("EMEA", (1, 0), "", "Region"),
        ("12", (1, 1), "EMEA", "Revenue"),
        ("APAC", (2, 0), "", "Region"),
        ("7.5", (2, 1), "APAC", "Revenue"),
    ]


@pytest.mark.parametrize(
    ("cell", "is_figure"),
    [
        *(
            (text, True)
            for text in ("12", "-3.5", "€ 1,200", "1.234,5 €", "12 %", "(12)", "$4.2bn", "+3 pp", "EUR 12", "1 200")
        ),
        *((text, True) for text in ("~3x", "€12m", "±0", "12'500", "1 200 Mio.", "≈5")),
        *(
            (text, False)
            for text in ("EMEA", "2024", "Q1 2024", "FY25", "Top 10 customers", "", "n/a", "12 May 2024 and on")
        ),
    ],
)
def test_a_row_of_text_above_figures_is_the_header(cell: str, is_figure: bool) -> None:
    header = [column for text, at, _, column in told(["a", "b"], ["c", cell], ["d", cell]) if at == (2, 0)]

    assert header == (["a"] if is_figure else [""])


def test_a_row_of_years_is_a_header_and_one_of_figures_is_none() -> None:
    assert told(["", "2024"], ["a", "5"])[-1] == ("5", (1, 1), "a", "2024")
    assert told(["a", "3"], ["b", "5"])[-1] == ("5", (1, 1), "b", "")
    assert told(["a", "3"], ["b", "5"], flags="firstRow='1'")[-1] == ("5", (1, 1), "b", "3")
    assert told(["1", "2"], ["3", "4"], flags="firstCol='1'")[-1] == ("4", (1, 1), "3", "")
    assert told(["a", "b"], ["c", "d"])[-1] == ("d", (1, 1), "", "")
    assert told(["a", "b"])[-1] == ("b", (0, 1), "", "")


def test_headers_of_merged_cells_count_for_all_that_they_span() -> None:
    rows = (
        ["Region", "gridSpan='2'|Revenue", "hMerge='1'|", "Growth"],
        ["rowSpan='2'|EMEA", "12", "13", "8 %"],
        ["vMerge='1'|", "14", "15", "9 %"],
    )

    assert [cell for cell in told(*rows) if cell[1][0]] == [
        ("EMEA", (1, 0), "", "Region"),
        ("12", (1, 1), "EMEA", "Revenue"),
        ("13", (1, 2), "EMEA", "Revenue"),
        ("8 %", (1, 3), "EMEA", "Growth"),
        ("14", (2, 1), "EMEA", "Revenue"),
        ("15", (2, 2), "EMEA", "Revenue"),
        ("9 %", (2, 3), "EMEA", "Growth"),
    ]


def test_a_row_below_merged_headers_is_a_header_too() -> None:
    rows = (
        ["rowSpan='2'|Region", "gridSpan='2'|Revenue", "hMerge='1'|", "gridSpan='2'|Cost", "hMerge='1'|"],
        ["vMerge='1'|", "2024", "2025", "2024", "2025"],
        ["EMEA", "1", "2", "3", "4"],
    )

    assert [cell for cell in told(*rows) if cell[1][0]] == [
        ("2024", (1, 1), "", "Revenue"),
        ("2025", (1, 2), "", "Revenue"),
        ("2024", (1, 3), "", "Cost"),
        ("2025", (1, 4), "", "Cost"),
        ("EMEA", (2, 0), "", "Region"),
        ("1", (2, 1), "EMEA", "Revenue 2024"),
        ("2", (2, 2), "EMEA", "Revenue 2025"),
        ("3", (2, 3), "EMEA", "Cost 2024"),
        ("4", (2, 4), "EMEA", "Cost 2025"),
    ]


def test_what_is_merged_away_says_nothing_of_its_own() -> None:
    assert [
        cell[0]
        for cell in told(["gridSpan='2'|a", "hMerge='1'|hidden"], ["rowSpan='2'|b", "1"], ["vMerge='1'|hidden", "2"])
    ] == list("ab12")


def test_a_cell_keeps_its_paragraphs_and_its_language() -> None:
    xml = (
        "<a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:rPr lang='de-DE'/><a:t>12</a:t></a:r></a:p>"
        "<a:p><a:r><a:t>Mio. €</a:t></a:r></a:p></a:txBody></a:tc><a:tc/></a:tr><a:tr/></a:tbl>"
    )

    (cell,) = cells_of(element(xml), Allowance())
    assert (cell.text, cell.language) == ("12\nMio. €", "de-DE")


def test_a_table_that_is_wide_in_one_row_and_long_in_others_is_refused_before_it_is_filled() -> None:
    xml = f"<a:tbl><a:tr>{'<a:tc/>' * 1000}</a:tr>{'<a:tr/>' * 1000}</a:tbl>"

    with pytest.raises(InvalidFileError, match="more than 60,000 cells of tables"):
        list(cells_of(element(xml), Allowance()))


def test_headers_of_headers_count_as_characters() -> None:
    long = "x" * 1_000_000
    xml = table([f"gridSpan='40'|{long}", *["hMerge='1'|"] * 39], ["a"] * 40, ["1"] * 40)

    with pytest.raises(InvalidFileError, match="characters"):
        list(cells_of(element(xml), Allowance()))


def test_a_row_of_units_is_a_header_too() -> None:
    cells = told(["Region", "Revenue", "Orders"], ["", "€k", "#"], ["EMEA", "1,346", "41"])

    assert [column for text, _, _, column in cells if text in ("1,346", "41")] == ["Revenue €k", "Orders #"]


def test_a_column_that_numbers_the_rows_names_none() -> None:
    cells = told(["Rank", "Region", "Revenue"], ["1", "EMEA", "12"], ["2", "APAC", "7"], ["", "Total", "19"])

    assert [(text, row) for text, _, row, _ in cells if text in ("12", "7", "19")] == [
        ("12", "EMEA"),
        ("7", "APAC"),
        ("19", "Total"),
    ]


def test_a_year_with_its_unit_is_a_header() -> None:
    assert ("12", (1, 1), "EMEA", "2026 (€M)") in told(["Region", "2026 (€M)", "2025 (€M)"], ["EMEA", "12", "11"])
