from __future__ import annotations

import pytest

from airflow_provider_slides.decks.reading.labels import Label, Labelled, Labels, LabelStyle
from tests.unit.decks.support import element

POINT = Labelled(1, 0.256, "0.0", "EMEA", "Revenue")
C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
RANGE = f"<c:extLst><c:ext><c15:showDataLabelsRange xmlns:c15='{C15}' val='1'/></c:ext></c:extLst>"
VALUE, NO_VALUE = "<c:showVal val='1'/>", "<c:showVal val='0'/>"


def label(
    series: str | None, *, plot: str | None = None, texts: dict[int, str] | None = None, is_size: bool = False
) -> Label:
    style = LabelStyle().told_by(None if plot is None else element(f"<c:dLbls>{plot}</c:dLbls>"))
    own = None if series is None else element(f"<c:dLbls>{series}</c:dLbls>")
    return Labels(style, own, texts or {}).of(POINT, is_size=is_size)


def one(inside: str, index: int = 1) -> str:
    return f"<c:dLbl><c:idx val='{index}'/>{inside}</c:dLbl>"


@pytest.mark.parametrize(
    ("plot", "series", "text"),
    [
        (None, None, ""),
        (None, VALUE, "0.3"),
        (None, "<c:showVal/>", "0.3"),
        (None, NO_VALUE, ""),
        (None, "<c:showCatName val='1'/><c:showPercent val='1'/>", ""),
        (VALUE, None, "0.3"),
        (VALUE, NO_VALUE, ""),
        (VALUE, "", "0.3"),
        (NO_VALUE, VALUE, "0.3"),
        # Number formats: its own, or that of the value.
        (None, f"<c:numFmt formatCode='0%' sourceLinked='0'/>{VALUE}", "26%"),
        (None, f"<c:numFmt formatCode='0%'/>{VALUE}", "26%"),
        (None, f"<c:numFmt formatCode='0%' sourceLinked='1'/>{VALUE}", "0.3"),
        (f"<c:numFmt formatCode='0%' sourceLinked='0'/>{VALUE}", VALUE, "26%"),
        # One label.
        (None, one(VALUE) + NO_VALUE, "0.3"),
        (None, one(NO_VALUE) + VALUE, ""),
        (None, one(NO_VALUE, 0) + VALUE, "0.3"),
        (None, one("<c:delete val='1'/>") + VALUE, ""),
        (None, one("<c:numFmt formatCode='0%' sourceLinked='0'/>") + VALUE, "26%"),
        (VALUE, "<c:delete val='1'/>", ""),
    ],
)
def test_a_label_shows_the_value_when_it_is_told_to(plot: str | None, series: str | None, text: str) -> None:
    assert label(series, plot=plot) == Label(text)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("VALUE", "0.3"),
        ("YVALUE", "0.3"),
        ("CATEGORYNAME", "EMEA"),
        ("XVALUE", "EMEA"),
        ("SERIESNAME", "Revenue"),
        ("CELLRANGE", "from the sheet"),
        ("PERCENTAGE", "[old]"),
        ("slidenum", "[old]"),
    ],
)
def test_a_text_of_its_own_has_its_fields_filled(field: str, text: str) -> None:
    runs = f"<a:r><a:t>about </a:t></a:r><a:fld type='{field}'><a:t>[old]</a:t></a:fld>"
    rich = f"<c:tx><c:rich><a:p>{runs}</a:p></c:rich></c:tx>"

    assert label(one(rich) + VALUE, texts={1: "from the sheet"}) == Label(f"about {text}", True)


def test_a_text_of_its_own_may_come_from_a_cell() -> None:
    cell = "<c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>see 7</c:v></c:pt></c:strCache></c:strRef></c:tx>"

    assert label(one(cell)) == Label("see 7", True)
    assert label(one(cell), is_size=True) == Label()
    assert label(one("<c:tx><c:rich><a:p><a:fld type='VALUE'/></a:p></c:rich></c:tx>")) == Label("", True)


def test_labels_may_show_texts_of_the_workbook() -> None:
    assert label(RANGE, texts={1: "x", 2: "y"}) == Label("x", True)
    assert label(VALUE + RANGE, texts={1: "x"}) == Label("x, 0.3", True)
    assert label(VALUE + RANGE, texts={2: "y"}) == Label("0.3")
    assert label(VALUE, texts={1: "x"}) == Label("0.3")
    assert label(one("") + RANGE, texts={1: "x"}) == Label("x", True)


def test_sizes_of_bubbles_have_a_switch_of_their_own() -> None:
    both = "<c:showVal val='0'/><c:showBubbleSize val='1'/>"

    assert label(both) == Label()
    assert label(both, is_size=True) == Label("0.3")
    assert label(VALUE, is_size=True) == Label()


def test_dates_are_counted_from_where_the_chart_counts_them() -> None:
    style = LabelStyle(is_from_1904=True).told_by(element(f"<c:dLbls>{VALUE}</c:dLbls>"))

    assert Labels(style, None, {}).of(Labelled(0, 0.0, "yyyy", "", "")) == Label("1904")
