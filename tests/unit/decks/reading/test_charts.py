from __future__ import annotations

from airflow_provider_slides.decks.deck import Point, Series
from airflow_provider_slides.decks.reading.charts import Drawing, Drawn, Number, Words
from airflow_provider_slides.decks.reading.labels import Label
from airflow_provider_slides.decks.reading.workbook import Cell

NUMBERS = (Number(0, 1.0, "0", Label("1")), Number(2, 3.0, "0.0", Label("three", True)))
REVENUE = Drawn("Revenue", "S!B1", Words({0: "a", 1: "b", 2: "c"}, "S!A2:A4", "General"), NUMBERS, "S!B2:B4")
COST = Drawn("Cost", "", Words({}), (), "S!B2:B4")


def test_as_many_cells_matter_as_the_series_that_has_most() -> None:
    assert Drawing(series=(REVENUE, COST)).areas == {"S!B1": 1, "S!A2:A4": 3, "S!B2:B4": 3}
    assert Drawing(series=(COST,)).areas == {"S!B2:B4": 0}


def test_a_series_stands_beside_what_the_workbook_has() -> None:
    cells = {
        "S!B1": (Cell("S!B1", "Sales"),),
        "S!A2:A4": (Cell("S!A2", "a"), Cell("S!A3", 2024.0), Cell("S!A4", None)),
        "S!B2:B4": (Cell("S!B2", 1.5), Cell("S!B3", 2.0), Cell("S!B4", "text")),
    }

    assert Drawing(series=(REVENUE, COST)).beside(cells) == (
        Series(
            "Revenue",
            (
                Point("a", 1.0, "1", "0", 1.5, "S!B2"),
                Point("c", 3.0, "three", "0.0", None, "S!B4", True),
            ),
            "Sales",
            ("a", "2024", ""),
        ),
        Series("Cost", (), None, None),
    )


def test_a_series_stands_alone_where_the_workbook_has_nothing() -> None:
    (series,) = Drawing(series=(REVENUE,)).beside({"S!B2:B4": (), "S!B1": ()})

    assert (series.workbook_name, series.workbook_categories) == (None, None)
    assert [(point.workbook, point.cell) for point in series.points] == [(None, "")] * 2


def test_a_point_beyond_the_area_has_no_cell() -> None:
    (series,) = Drawing(series=(REVENUE,)).beside({"S!B2:B4": (Cell("S!B2", 1.0),)})

    assert [(point.workbook, point.cell) for point in series.points] == [(1.0, "S!B2"), (None, "")]


def test_days_of_categories_are_counted_from_where_the_chart_counts_them() -> None:
    drawn = Drawn("", "", Words({0: "1904"}, "S!A1", "yyyy"), ())

    for is_from_1904, year in ((True, "1904"), (False, "1899")):
        (series,) = Drawing(series=(drawn,), is_from_1904=is_from_1904).beside({"S!A1": (Cell("S!A1", 0.0),)})
        assert series.workbook_categories == (year,)
