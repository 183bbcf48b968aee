from __future__ import annotations

import pytest
from lxml import etree

from airflow_provider_slides.decks.reading.charts import Drawing, Drawn, Number, Words
from airflow_provider_slides.decks.reading.extended_charts import read_extended_chart
from airflow_provider_slides.decks.reading.labels import Label
from airflow_provider_slides.decks.reading.package import Allowance
from airflow_provider_slides.exceptions import InvalidFileError
from tests.unit.decks.support import NAMES, paragraph

CX = "http://schemas.microsoft.com/office/drawing/2014/chartex"
NAME = "<cx:tx><cx:txData><cx:f>S!$B$1</cx:f><cx:v>Cash</cx:v></cx:txData></cx:tx>"


def level(*values: str, told: str = "") -> str:
    points = "".join(f'<cx:pt idx="{at}">{value}</cx:pt>' for at, value in enumerate(values))
    return f"<cx:lvl {told}>{points}</cx:lvl>"


DATA = (
    "<cx:data id='0'><cx:strDim type='cat'><cx:f>S!$A$2:$A$4</cx:f>" + level("Start", "Sales", "Cost") + "</cx:strDim>"
    "<cx:numDim type='val'><cx:f>S!$B$2:$B$4</cx:f>"
    + level("100", "NaN", "-40", told="formatCode='0.0'")
    + "</cx:numDim></cx:data>"
)


def drawing(data: str = DATA, labels: str = "", *, more: str = "", title: str = "", kind: str = "waterfall") -> Drawing:
    series = f"<cx:series layoutId='{kind}'>{NAME}{labels}<cx:dataId val='0'/></cx:series>"
    told = f"<cx:title>{title}</cx:title>"
    region = f"<cx:plotAreaRegion>{series}{more}</cx:plotAreaRegion>"
    chart = f"<cx:chart>{told}<cx:plotArea>{region}<cx:axis>{told}</cx:axis></cx:plotArea></cx:chart>"
    xml = f"<cx:chartSpace {NAMES} xmlns:cx='{CX}'><cx:chartData>{data}</cx:chartData>{chart}</cx:chartSpace>"
    return read_extended_chart(etree.fromstring(xml), Allowance())


def test_a_waterfall_is_read() -> None:
    assert drawing() == Drawing(
        "waterfall",
        series=(
            Drawn(
                "Cash",
                "S!$B$1",
                Words({0: "Start", 1: "Sales", 2: "Cost"}, "S!$A$2:$A$4"),
                (Number(0, 100.0, "0.0", Label()), Number(2, -40.0, "0.0", Label())),
                "S!$B$2:$B$4",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        ("<cx:dataLabels/>", ["100.0", "-40.0"]),
        ("<cx:dataLabels><cx:visibility value='1'/></cx:dataLabels>", ["100.0", "-40.0"]),
        ("<cx:dataLabels><cx:visibility value='0' categoryName='1'/></cx:dataLabels>", ["", ""]),
        ("<cx:dataLabels><cx:visibility categoryName='1'/></cx:dataLabels>", ["", ""]),
        (
            "<cx:dataLabels><cx:numFmt formatCode='0&quot; k&quot;' sourceLinked='0'/></cx:dataLabels>",
            ["100 k", "-40 k"],
        ),
        ("<cx:dataLabels><cx:numFmt formatCode='0' sourceLinked='1'/></cx:dataLabels>", ["100.0", "-40.0"]),
        ("<cx:dataLabels><cx:dataLabelHidden idx='2'/></cx:dataLabels>", ["100.0", ""]),
        ("", ["", ""]),
    ],
)
def test_labels_show_values_in_their_format(labels: str, shown: list[str]) -> None:
    assert [number.label.text for number in drawing(labels=labels).series[0].numbers] == shown


@pytest.mark.parametrize(
    "title",
    [
        f"<cx:tx><cx:rich>{paragraph('Bridge')}</cx:rich></cx:tx>",
        "<cx:tx><cx:txData><cx:v>Bridge</cx:v></cx:txData></cx:tx>",
    ],
)
def test_titles_are_told(title: str) -> None:
    found = drawing(title=title)

    assert (found.title, found.axis_titles) == ("Bridge", ("Bridge",))
    assert (drawing().title, drawing().axis_titles) == ("", ())


def test_leaves_of_a_tree_are_told_with_what_they_belong_to() -> None:
    levels = level("Tea", "Coffee") + level("Drinks", "Drinks")
    data = f"<cx:data id='0'><cx:strDim><cx:f>S!A</cx:f>{levels}</cx:strDim></cx:data>"
    (series,) = drawing(data, kind="treemap").series

    assert series.categories == Words({0: "Drinks Tea", 1: "Drinks Coffee"})
    assert series.numbers == ()


@pytest.mark.parametrize(
    "data", ["", "<cx:data id='1'/>", "<cx:data id='0'/>", "<cx:data id='0'><cx:strDim/><cx:numDim/></cx:data>"]
)
def test_a_series_without_data_is_an_empty_one(data: str) -> None:
    assert drawing(data).series == (Drawn("Cash", "S!$B$1", Words({}), ()),)


def test_a_chart_without_content_is_an_empty_one() -> None:
    assert read_extended_chart(etree.fromstring(f"<cx:chartSpace xmlns:cx='{CX}'/>"), Allowance()) == Drawing()


@pytest.mark.parametrize(
    ("data", "more", "words"),
    [
        (DATA, "<cx:series/>" * 40_000, "points of charts"),
        (f"<cx:data id='0'><cx:numDim>{level(*['1'] * 40_000)}</cx:numDim></cx:data>", "", "points of charts"),
        (f"<cx:data id='0'><cx:strDim>{level(*['1'] * 40_000)}</cx:strDim></cx:data>", "", "points of charts"),
        (
            f"<cx:data id='0'><cx:strDim>{level('a' * 9_000_000)}{level('b' * 9_000_000)}</cx:strDim></cx:data>",
            "",
            "characters",
        ),
    ],
    ids=["series", "points", "categories", "names"],
)
def test_what_takes_a_lot_of_memory_or_time_is_refused(data: str, more: str, words: str) -> None:
    with pytest.raises(InvalidFileError, match=words):
        drawing(data, more=more)
