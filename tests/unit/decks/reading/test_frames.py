from __future__ import annotations

import random

import pytest

from airflow_provider_slides.decks.deck import Place, Slide
from tests.handmade_decks import Part, package
from tests.unit.decks.support import (
    NAMES,
    chart,
    frame,
    paragraph,
    read_chart_slide,
    read_slide,
    relationships,
    series,
    shape,
    texts,
    workbook,
)

BEST = f"<c:dLbl><c:idx val='1'/><c:tx><c:rich>{paragraph('best')}</c:rich></c:tx></c:dLbl>"
LABELS = f"<c:dLbls>{BEST}<c:showVal val='1'/></c:dLbls>"
BARS = chart(f"<c:barChart>{series('12', '13.5', labels=LABELS)}</c:barChart>")
ROWS = (
    "<row><c/><c t='str'><v>Sales</v></c></row><row><c t='str'><v>C0</v></c><c><v>12</v></c></row>"
    "<row><c t='str'><v>X</v></c><c><v>14</v></c></row>"
)


def unreadable(slide: Slide) -> list[tuple[str, str]]:
    return [(one.shape, one.what) for one in slide.unreadable]


def test_a_chart_is_read_with_its_workbook() -> None:
    slide = read_chart_slide(BARS, workbook(ROWS))

    (found,) = slide.charts
    assert (found.slide, found.shape, found.shape_id, found.kind) == (1, "Chart", 4, "bar")
    (one,) = found.series
    assert (one.name, one.workbook_name, one.workbook_categories) == ("Revenue", "Sales", ("C0", "X"))
    assert [(at.category, at.value, at.shown, at.workbook, at.cell) for at in one.points] == [
        ("C0", 12.0, "12", 12.0, "Sheet1!B2"),
        ("C1", 13.5, "best", 14.0, "Sheet1!B3"),
    ]
    assert unreadable(slide) == []
    assert [(shape.kind, shape.name, shape.id) for shape in slide.shapes] == [("chart", "Chart", 4)]


def test_a_chart_says_its_titles_names_and_labels() -> None:
    title = f"<c:title><c:tx><c:rich>{paragraph('By region')}</c:rich></c:tx></c:title>"
    inside = f"<c:barChart>{series('12', '13', labels=LABELS)}</c:barChart><c:valAx>{title}</c:valAx>"
    slide = read_chart_slide(chart(inside, after="").replace("<c:plotArea>", f"{title}<c:plotArea>"))

    assert texts(slide) == [
        ("chart title", "By region"),
        ("axis title", "By region"),
        ("series name", "Revenue"),
        ("category", "C0"),
        ("category", "C1"),
        ("chart point", "12"),
        ("data label", "best"),
    ]
    assert [(text.row, text.column, text.shape_id) for text in slide.texts if text.place is Place.POINT] == [
        ("C0", "Revenue", 4)
    ]


BOMB = package(Part("[Content_Types].xml"), Part("xl/workbook.xml", b"<a/>"), Part("a", bytes(40 << 20)))


@pytest.mark.parametrize(
    "book", [b"", b"no zip", BOMB, workbook(ROWS)[:-50], random.Random(1).randbytes(5000)],
    ids=["empty", "no-zip", "bomb", "truncated", "noise"],
)  # fmt: skip
def test_a_chart_is_read_without_a_workbook_that_cannot_be(book: bytes) -> None:
    slide = read_chart_slide(BARS, book)

    (one,) = slide.charts[0].series
    assert [(at.value, at.workbook, at.cell) for at in one.points] == [(12.0, None, ""), (13.5, None, "")]
    assert (one.workbook_name, one.workbook_categories) == (None, None)
    assert unreadable(slide) == [("Chart", "workbook of a chart")]


def test_a_workbook_elsewhere_is_not_fetched() -> None:
    rels = relationships(external={"rId1": "file:///etc/passwd"})
    slide = read_chart_slide(BARS, more={"ppt/charts/_rels/chart1.xml.rels": rels})

    assert unreadable(slide) == [("Chart", "workbook of a chart, which is not in the deck")]
    assert len(slide.charts[0].series[0].points) == 2


def test_a_chart_that_is_missing_is_told() -> None:
    slide = read_slide(frame('<c:chart r:id="rId1"/>', name="Chart"), ("chart", "../charts/chart1.xml"))

    assert (slide.charts, unreadable(slide)) == ((), [("Chart", "chart")])


def test_what_is_drawn_over_a_chart_is_read() -> None:
    xml = chart(f"<c:barChart>{series('12')}</c:barChart>", after='<c:userShapes r:id="rId1"/>')
    drawing = f"<c:userShapes {NAMES}><x><y:txBody xmlns:y='u'>{paragraph('+12 %')}</y:txBody></x></c:userShapes>"
    rels = relationships(("chartUserShapes", "../drawings/drawing1.xml"))
    slide = read_chart_slide(xml, more={"ppt/charts/_rels/chart1.xml.rels": rels, "ppt/drawings/drawing1.xml": drawing})

    assert texts(slide)[-1] == ("body", "+12 %")


def test_a_chart_of_2016_is_read_with_its_workbook() -> None:
    namespace = "http://schemas.microsoft.com/office/drawing/2014/chartex"
    xml = (
        f"<cx:chartSpace {NAMES} xmlns:cx='{namespace}'><cx:chartData><cx:externalData r:id='rId1'/><cx:data id='0'>"
        "<cx:numDim><cx:f>Sheet1!$B$2</cx:f><cx:lvl><cx:pt idx='0'>12</cx:pt></cx:lvl></cx:numDim></cx:data>"
        "</cx:chartData>"
        "<cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId='funnel'><cx:dataId val='0'/></cx:series>"
        "</cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>"
    )
    parts = {
        "ppt/charts/chartEx1.xml": xml,
        "ppt/charts/_rels/chartEx1.xml.rels": relationships(("package", "../embeddings/book.xlsx")),
        "ppt/embeddings/book.xlsx": workbook(ROWS),
    }
    inside = f"<cx:chart xmlns:cx='{namespace}' r:id='rId1'/>"
    slide = read_slide(frame(inside), ("chartEx", "../charts/chartEx1.xml"), parts=parts)

    assert slide.charts[0].kind == "funnel"
    assert [(at.value, at.workbook, at.cell) for at in slide.charts[0].series[0].points] == [(12.0, 12.0, "Sheet1!B2")]


def test_smartart_is_read() -> None:
    point = f"<dgm:pt modelId='1'><dgm:t>{paragraph('Plan')}</dgm:t></dgm:pt>"
    model = f"<dgm:dataModel {NAMES}><dgm:ptLst>{point}</dgm:ptLst></dgm:dataModel>"
    ids = "<dgm:relIds r:dm='rId1'/>"
    slide = read_slide(frame(ids), ("diagramData", "../diagrams/data1.xml"), parts={"ppt/diagrams/data1.xml": model})

    assert texts(slide) == [("SmartArt", "Plan")]
    assert [(shape.kind, shape.text) for shape in slide.shapes] == [("SmartArt", "Plan")]
    assert unreadable(read_slide(frame(ids, name="A"))) == [("A", "SmartArt")]


def test_a_table_is_read() -> None:
    cells = "".join(f"<a:tc><a:txBody>{paragraph(text)}</a:txBody></a:tc>" for text in ("a", "b"))
    slide = read_slide(frame(f"<a:tbl><a:tr>{cells}</a:tr></a:tbl>"))

    assert [(text.text, text.at, text.shape_id) for text in slide.texts] == [("a", (0, 0), 4), ("b", (0, 1), 4)]
    assert [(shape.kind, shape.text) for shape in slide.shapes] == [("table", "a\nb")]


@pytest.mark.parametrize(
    ("inside", "kind", "what"),
    [
        ("<p:oleObj progId='Excel.Sheet.12'/>", "OLE object", "OLE object (Excel.Sheet.12)"),
        ("<p:oleObj/>", "OLE object", "OLE object"),
        (
            "<mc:AlternateContent><mc:Choice Requires='v'><p:oleObj/></mc:Choice></mc:AlternateContent>",
            "OLE object",
            "OLE object",
        ),
        ("<x/>", "other", "graphic"),
        ("", "other", "graphic"),
    ],
)
def test_what_cannot_be_read_is_told(inside: str, kind: str, what: str) -> None:
    slide = read_slide(frame(inside, name="Thing") + shape(paragraph("after")))

    assert unreadable(slide) == [("Thing", what)]
    assert [one.kind for one in slide.shapes] == [kind, "text"]
    assert texts(slide) == [("body", "after")]
