from __future__ import annotations

import pytest
from lxml import etree

from airflow_provider_slides.decks.reading.charts import Drawing, Words
from airflow_provider_slides.decks.reading.package import Allowance
from airflow_provider_slides.decks.reading.plots import read_chart
from airflow_provider_slides.exceptions import InvalidFileError
from tests.unit.decks.support import chart, paragraph, series

VALUE = "<c:dLbls><c:showVal val='1'/></c:dLbls>"


def drawing(inside: str, *, more: str = "", allowance: Allowance | None = None) -> Drawing:
    xml = chart(inside, after="").replace("<c:chart>", f"{more}<c:chart>")
    return read_chart(etree.fromstring(xml), allowance or Allowance())


def bars(inside: str, *, after: str = "") -> str:
    return f"<c:barChart>{inside}</c:barChart>{after}"


def told(drawn: Drawing) -> list[tuple[str, list[tuple[str, float, str]]]]:
    """Each series with its numbers, each with its category and label."""
    return [
        (one.name, [(one.categories.texts.get(at.index, ""), at.value, at.label.text) for at in one.numbers])
        for one in drawn.series
    ]


def test_a_series_has_its_name_its_categories_and_its_values() -> None:
    found = drawing(bars(series("1", "2.5", format="0.00", labels=VALUE) + series("3", name="Cost")))

    assert found.kind == "bar"
    assert told(found) == [("Revenue", [("C0", 1.0, "1.00"), ("C1", 2.5, "2.50")]), ("Cost", [("C0", 3.0, "")])]
    assert [number.format for number in found.series[0].numbers] == ["0.00", "0.00"]
    assert found.areas == {
        "Sheet1!$B$1": 1,
        "Sheet1!$A$2:$A$3": 2,
        "Sheet1!$B$2:$B$3": 2,
        "Sheet1!$A$2:$A$2": 1,
        "Sheet1!$B$2:$B$2": 1,
    }


@pytest.mark.parametrize("value", ["NaN", "INF", "#N/A", "", "1e999", "9" * 50, "1,5"])
def test_what_is_no_number_is_no_point_and_the_others_keep_their_places(value: str) -> None:
    assert told(drawing(bars(series(value, "2")))) == [("Revenue", [("C1", 2.0, "")])]


@pytest.mark.parametrize("index", ["", "x", "-1", "1.5"])
def test_a_point_without_a_place_is_none(index: str) -> None:
    xml = series("1", "2").replace('<c:pt idx="1"><c:v>2', f'<c:pt idx="{index}"><c:v>2')

    assert told(drawing(bars(xml))) == [("Revenue", [("C0", 1.0, "")])]


def test_a_point_may_have_a_format_of_its_own() -> None:
    xml = series("1", "2", format="0", labels=VALUE).replace(
        '<c:pt idx="1"><c:v>2', '<c:pt idx="1" formatCode="0.0"><c:v>2'
    )

    assert told(drawing(bars(xml))) == [("Revenue", [("C0", 1.0, "1"), ("C1", 2.0, "2.0")])]


def test_labels_of_the_plot_count_for_series_without() -> None:
    found = drawing(bars(series("1") + series("2", labels="<c:dLbls><c:showVal val='0'/></c:dLbls>") + VALUE))

    assert told(found) == [("Revenue", [("C0", 1.0, "1")]), ("Revenue", [("C0", 2.0, "")])]


def test_all_plots_are_read_and_the_first_is_the_kind() -> None:
    found = drawing(f"<c:lineChart>{series('1')}</c:lineChart>{bars(series('2', name='Cost'))}")

    assert (found.kind, [name for name, _ in told(found)]) == ("line", ["Revenue", "Cost"])
    assert drawing("").kind == ""


def axis(id: int, inside: str) -> str:
    return f"<c:valAx><c:axId val='{id}'/>{inside}</c:valAx>"


def rich(text: str) -> str:
    return f"<c:title><c:tx><c:rich>{paragraph(text)}</c:rich></c:tx></c:title>"


@pytest.mark.parametrize(
    ("units", "shown", "label"),
    [
        ("<c:builtInUnit val='millions'/><c:dispUnitsLbl/>", "2", ["Millions"]),
        ("<c:builtInUnit val='thousands'/>", "2000", []),
        ("<c:custUnit val='500'/>", "4000", []),
        ("<c:custUnit val='0'/>", "2000000", []),
        ("<c:custUnit val='1e-308'/>", "2000000", []),
        ("<c:builtInUnit val='x'/>", "2000000", []),
        (f"<c:builtInUnit val='millions'/>{rich('in m').replace('title', 'dispUnitsLbl')}", "2", ["in m"]),
    ],
)
def test_labels_are_in_the_units_of_their_axis(units: str, shown: str, label: list[str]) -> None:
    axes = axis(1, "") + axis(2, f"<c:dispUnits>{units}</c:dispUnits>")
    of_axis = "<c:axId val='1'/><c:axId val='2'/>"
    found = drawing(bars(series("2000000", labels=VALUE) + of_axis, after=axes))

    assert told(found) == [("Revenue", [("C0", 2e6, shown)])]
    assert list(found.axis_titles) == label
    other = drawing(bars(series("2000000", labels=VALUE) + "<c:axId val='1'/>", after=axes))
    assert told(other)[0][1][0][2] == "2000000"


def test_titles_are_told() -> None:
    axes = axis(1, rich("in EUR")) + "<c:catAx/>" + f"<c:dateAx>{rich('Month')}</c:dateAx>"
    xml = bars(series("1"), after=axes)
    cache = f"<c:strCache>{points('Of a cell')}</c:strCache>"
    cell = f"<c:title><c:tx><c:strRef>{cache}</c:strRef></c:tx></c:title>"

    def title(of_chart: str, inside: str = xml) -> str:
        return read_chart(
            etree.fromstring(chart(inside).replace("<c:plotArea>", f"{of_chart}<c:plotArea>")), Allowance()
        ).title

    assert drawing(xml).axis_titles == ("in EUR", "Month")
    assert title(rich("Revenue by region")) == "Revenue by region"
    assert title(cell) == "Of a cell"
    assert title("") == ""
    # Without a text of its own it is the name of the only series.
    assert title("<c:title/>") == "Revenue"
    assert title("<c:title/>", bars(series("1") + series("2"))) == ""


def categories(inside: str, tag: str = "cat") -> Words:
    values = "<c:val><c:numLit><c:pt idx='0'><c:v>1</c:v></c:pt></c:numLit></c:val>"
    return drawing(bars(f"<c:ser><c:{tag}>{inside}</c:{tag}>{values}</c:ser>")).series[0].categories


def points(*values: str) -> str:
    return "".join(f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values))


def test_categories_may_be_numbers_dates_or_literal() -> None:
    cache = f"<c:numCache><c:formatCode>mmm yyyy</c:formatCode>{points('45292', 'x')}</c:numCache>"
    dates = f"<c:numRef><c:f>S!A1:A2</c:f>{cache}</c:numRef>"

    assert categories(dates) == Words({0: "Jan 2024", 1: "x"}, "S!A1:A2", "mmm yyyy")
    assert categories(f"<c:strLit>{points('a', 'b')}</c:strLit>").texts == {0: "a", 1: "b"}
    assert categories(f"<c:numLit>{points('2024')}</c:numLit>", "xVal").texts == {0: "2024"}
    assert categories("<c:strRef><c:f>S!A1</c:f></c:strRef>") == Words({}, "S!A1")
    assert categories("") == Words({})


def test_days_may_be_counted_from_1904() -> None:
    dates = f"<c:cat><c:numLit><c:formatCode>yyyy</c:formatCode>{points('0')}</c:numLit></c:cat>"
    values = f"<c:val><c:numLit><c:formatCode>yyyy</c:formatCode>{points('366')}</c:numLit></c:val>"
    found = drawing(bars(f"<c:ser>{VALUE}{dates}{values}</c:ser>"), more="<c:date1904 val='1'/>")

    assert told(found) == [("", [("1904", 366.0, "1905")])]
    assert found.is_from_1904


def test_categories_in_groups_are_told_with_their_group() -> None:
    groups = "<c:pt idx='0'><c:v>2024</c:v></c:pt><c:pt idx='2'><c:v>2025</c:v></c:pt>"
    levels = f"<c:lvl>{points('Q1', 'Q2', 'Q1')}</c:lvl><c:lvl>{groups}</c:lvl>"
    found = categories(
        f"<c:multiLvlStrRef><c:f>S!A1:B3</c:f><c:multiLvlStrCache>{levels}</c:multiLvlStrCache></c:multiLvlStrRef>"
    )

    assert found == Words({0: "2024 Q1", 1: "2024 Q2", 2: "2025 Q1"})


def test_points_and_bubbles_have_places_and_sizes() -> None:
    def numbers(tag: str, *values: str) -> str:
        cache = f"<c:numCache>{points(*values)}</c:numCache>"
        return f"<c:{tag}><c:numRef><c:f>S!{tag}</c:f>{cache}</c:numRef></c:{tag}>"

    name = "<c:tx><c:v>Deals</c:v></c:tx><c:dLbls><c:showVal val='1'/><c:showBubbleSize val='1'/></c:dLbls>"
    inside = name + numbers("xVal", "1.5") + numbers("yVal", "2") + numbers("bubbleSize", "30")
    found = drawing(f"<c:bubbleChart><c:ser>{inside}</c:ser></c:bubbleChart>")

    assert found.kind == "bubble"
    assert told(found) == [("Deals", [("1.5", 2.0, "2")]), ("Deals (size)", [("1.5", 30.0, "30")])]
    assert [one.formula for one in found.series] == ["S!yVal", "S!bubbleSize"]


def test_a_name_of_several_cells_is_one() -> None:
    cells = f"<c:tx><c:strRef><c:f>S!B1:B2</c:f><c:strCache>{points('Revenue', '2024')}</c:strCache></c:strRef></c:tx>"
    value = f"<c:val><c:numLit>{points('1')}</c:numLit></c:val>"

    assert told(drawing(bars(f"<c:ser>{cells}{value}</c:ser>")))[0][0] == "Revenue 2024"


def test_labels_may_be_texts_of_the_workbook() -> None:
    c15 = "xmlns:c15='http://schemas.microsoft.com/office/drawing/2012/chart'"
    switch = f"<c:dLbls><c:extLst><c:ext><c15:showDataLabelsRange {c15} val='1'/></c:ext></c:extLst></c:dLbls>"
    cache = (
        f"<c15:datalabelsRange {c15}><c15:dlblRangeCache>{points('best')}</c15:dlblRangeCache></c15:datalabelsRange>"
    )
    found = drawing(bars(series("1", labels=switch, more=f"<c:extLst><c:ext>{cache}</c:ext></c:extLst>")))

    assert found.series[0].numbers[0].label.text == "best"
    assert found.series[0].numbers[0].label.is_own


@pytest.mark.parametrize("xml", ["<c:chartSpace/>", "<c:chartSpace><c:chart/></c:chartSpace>"])
def test_a_chart_without_content_is_an_empty_one(xml: str) -> None:
    root = etree.fromstring(
        xml.replace("<c:chartSpace", "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'")
    )

    assert read_chart(root, Allowance()) == Drawing()


LONG = "x" * 1_000_000
NAMED = "".join(
    f"<c:dLbl><c:idx val='{at}'/><c:tx><c:rich><a:p><a:fld type='SERIESNAME'><a:t/></a:fld></a:p></c:rich></c:tx>"
    "</c:dLbl>"
    for at in range(30)
)
LEVELS = f"<c:lvl>{points(*['a'] * 30)}</c:lvl><c:lvl>{points(LONG)}</c:lvl>"
GROUPS = f"<c:cat><c:multiLvlStrRef><c:multiLvlStrCache>{LEVELS}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<c:ser/>" * 40_001, "points of charts"),
        (series(*["1"] * 20_000) * 2, "points of charts"),
        (series(*["1"] * 30, name=LONG, labels=f"<c:dLbls>{NAMED}</c:dLbls>"), "characters"),
        (f"<c:ser>{GROUPS}</c:ser>", "characters"),
        ("".join(series("1", format=str(at)) for at in range(1001)), "number formats"),
    ],
    ids=["series", "points", "names-in-labels", "names-of-groups", "formats"],
)
def test_what_takes_a_lot_of_memory_or_time_is_refused(inside: str, words: str) -> None:
    with pytest.raises(InvalidFileError, match=words):
        drawing(bars(inside))
