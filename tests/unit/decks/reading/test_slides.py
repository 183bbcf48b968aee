from __future__ import annotations

import io
import random
import socket
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from airflow_provider_slides.decks.deck import Place
from airflow_provider_slides.decks.reading import read_deck
from airflow_provider_slides.exceptions import InvalidFileError
from tests.handmade_decks import Part
from tests.limited import limited
from tests.unit.decks.support import (
    NAMES,
    OFFICE,
    chart,
    cost,
    frame,
    paragraph,
    read,
    relationships,
    series,
    shape,
    slide,
    texts,
    workbook,
    written,
)
from tests.unit.test_formats import ATTACKS, LIES, WORST, in_strict_form

LABELS = "<c:dLbls><c:showVal val='1'/></c:dLbls>"


def usual_deck() -> bytes:
    """A deck as people make it: a title, bullets, a table, a chart, notes; and a slide that is hidden."""
    made, file = pptx.Presentation(), io.BytesIO()
    first = made.slides.add_slide(made.slide_layouts[1])
    first.shapes.title.text = "Revenue up 12 %"
    first.placeholders[1].text = "EMEA grew\nAPAC fell"
    table = first.shapes.add_table(2, 2, Pt(10), Pt(20), Pt(100), Pt(50)).table
    for at, text in enumerate(("Region", "Revenue", "EMEA", "12.5")):
        table.cell(at // 2, at % 2).text = text
    data = CategoryChartData(number_format='0.00,,"M"')
    data.categories = ["2025", "2026"]
    data.add_series("Revenue", (1_831_000, 2_000_000))
    drawn = first.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Pt(1), Pt(2), Pt(3), Pt(4), data).chart
    drawn.plots[0].has_data_labels = True
    drawn.plots[0].data_labels.show_value = True
    first.notes_slide.notes_text_frame.text = "Say 12 %"
    box = first.shapes.add_textbox(Pt(5), Pt(6), Pt(7), Pt(8))
    box.text_frame.paragraphs[0].add_run().text = "more"
    box.text_frame.paragraphs[0].runs[0].hyperlink.address = "https://example.org/?a=1#b"
    second = made.slides.add_slide(made.slide_layouts[6])
    second._element.set("show", "0")
    made.save(file)
    return file.getvalue()


USUAL = usual_deck()
TOLD = [
    ("title", "Revenue up 12 %"),
    ("body", "EMEA grew"),
    ("body", "APAC fell"),
    ("table cell", "Region"),
    ("table cell", "Revenue"),
    ("table cell", "EMEA"),
    ("table cell", "12.5"),
    ("series name", "Revenue"),
    ("category", "2025"),
    ("category", "2026"),
    ("chart point", "1.83M"),
    ("chart point", "2.00M"),
    ("body", "more"),
    ("notes", "Say 12 %"),
]


@pytest.mark.parametrize("form", [bytes, in_strict_form], ids=["loose", "strict"])
def test_a_usual_deck_is_read(form: Callable[[bytes], bytes]) -> None:
    deck = read_deck(io.BytesIO(form(USUAL)))

    assert texts(deck) == TOLD
    assert [(one.number, one.is_hidden, one.layout) for one in deck.slides] == [
        (1, False, "Title and Content"),
        (2, True, "Blank"),
    ]
    assert (deck.width, deck.height) == (720, 540)
    first = deck.slides[0]
    assert (first.title, first.notes, first.links) == ("Revenue up 12 %", "Say 12 %", ("https://example.org/?a=1#b",))
    assert [(at.value, at.workbook, at.cell) for at in first.charts[0].series[0].points] == [
        (1_831_000, 1_831_000, "Sheet1!B2"),
        (2_000_000, 2_000_000, "Sheet1!B3"),
    ]
    (cell,) = (text for text in first.texts if text.text == "12.5")
    assert (cell.row, cell.column, cell.at) == ("EMEA", "Revenue", (1, 1))
    assert [one.kind for one in first.shapes] == ["text", "text", "table", "chart", "text"]
    assert first.unreadable == ()


def presentation(ids: str, more: str = "") -> str:
    return f"<p:presentation {NAMES}><p:sldIdLst>{ids}</p:sldIdLst>{more}</p:presentation>"


def test_a_deck_is_read_from_its_path_and_from_a_file_at_any_position(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(USUAL)
    file = io.BytesIO(USUAL)
    file.seek(100)

    deck = read_deck(file)
    assert deck == read_deck(tmp_path / "deck.pptx") == read_deck(str(tmp_path / "deck.pptx"))
    assert not file.closed
    with pytest.raises(FileNotFoundError):
        read_deck(tmp_path / "none.pptx")


def test_slides_come_in_the_order_of_the_presentation() -> None:
    order = presentation("<p:sldId r:id='rId2'/><p:sldId r:id='rId1'/>")
    deck = read(slide(shape(paragraph("a"))), slide(shape(paragraph("b"))), parts={"ppt/presentation.xml": order})

    assert [(one.number, one.texts[0].text) for one in deck.slides] == [(1, "b"), (2, "a")]
    assert (deck.width, deck.height) == (960, 540)


def test_notes_and_comments_come_last() -> None:
    modern = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"
    reply = f"<n:reply><n:txBody>{paragraph('no, 13')}</n:txBody></n:reply>"
    parts = {
        "ppt/slides/_rels/slide1.xml.rels": relationships(
            ("comments", "../comments/old.xml"), ("notesSlide", "../n.xml"), ("comments", "../comments/new.xml")
        ),
        "ppt/comments/old.xml": f"<p:cmLst {NAMES}><p:cm><p:text>Is it 12?</p:text></p:cm></p:cmLst>",
        "ppt/comments/new.xml": f"<n:cmLst {NAMES} xmlns:n='{modern}'><n:cm><n:replyLst>{reply}</n:replyLst>"
        f"<n:txBody>{paragraph('12?')}</n:txBody></n:cm></n:cmLst>",
        "ppt/n.xml": slide(
            shape(paragraph("Say it"), told="<p:ph type='body' idx='1'/>")
            + shape(paragraph("3"), told="<p:ph type='sldNum' idx='5'/>")
            + shape(paragraph("ours"), told="<p:ph type='ftr' idx='6'/>")
            + shape(paragraph("loose"))
        ),
    }

    assert texts(read(slide(shape(paragraph("a"))), parts=parts)) == [
        ("body", "a"),
        ("notes", "Say it"),
        ("notes", "loose"),
        ("comment", "Is it 12?"),
        ("comment", "no, 13"),
        ("comment", "12?"),
    ]


def test_links_lead_where_the_file_says_and_nothing_is_asked_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", None)
    links = {"a": "http://127.0.0.1/x", "b": "file:///etc/passwd", "c": "http://127.0.0.1/x"}
    image = f'<Relationship Id="p" Type="{OFFICE}/image" Target="http://127.0.0.1/p.png" TargetMode="External"/>'
    rels = relationships(external=links).replace("</Relationships>", f"{image}</Relationships>")
    xml = slide(
        "<p:pic><p:nvPicPr><p:cNvPr name='Pic'/></p:nvPicPr><p:blipFill><a:blip r:link='p'/></p:blipFill></p:pic>"
    )
    (one,) = read(xml, parts={"ppt/slides/_rels/slide1.xml.rels": rels}).slides

    assert one.links == ("http://127.0.0.1/x", "file:///etc/passwd")
    assert [(lost.shape, lost.what) for lost in one.unreadable] == [("Pic", "picture")]


def test_a_picture_behind_everything_is_told() -> None:
    xml = slide().replace("<p:spTree>", "<p:bg><p:bgPr><a:blipFill/></p:bgPr></p:bg><p:spTree>")

    assert [lost.what for lost in read(xml).slides[0].unreadable] == ["picture behind everything"]


@pytest.mark.parametrize(
    ("size", "width"),
    [("cx='12192000' cy='6858000'", 960), ("cx='10in' cy='7.5in'", 720), ("cx='x'", 960), ("cx='0' cy='0'", 960)],
)
def test_slides_have_a_size_whatever_the_file_says(size: str, width: float) -> None:
    xml = presentation("<p:sldId r:id='rId1'/>", f"<p:sldSz {size}/>")
    deck = read(slide(), parts={"ppt/presentation.xml": xml})

    assert (deck.width, deck.height) == (width, 540)


# ---------------------------------------------------------------------- what is damaged or hostile


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"ppt/slides/slide1.xml": "<p:sld>"}, "damaged .part 'ppt/slides/slide1.xml'"),
        ({"ppt/presentation.xml": f"<p:presentation {NAMES}/>"}, "has no slides"),
        ({"ppt/_rels/presentation.xml.rels": relationships()}, "slide 1 is not in it"),
        ({"ppt/_rels/presentation.xml.rels": relationships(("slide", "../../slide.xml"))}, "slide 1 is not in it"),
        ({"ppt/_rels/presentation.xml.rels": relationships(external={"rId1": "http://x/"})}, "slide 1 is not in it"),
        (
            {"ppt/presentation.xml": presentation("<p:sldId r:id='rId1'/>" * 2)},
            "slide 2 is another one, too",
        ),
    ],
)
def test_a_damaged_deck_is_refused_in_our_words(parts: dict[str, str], words: str) -> None:
    with pytest.raises(InvalidFileError, match=words):
        read(slide(), parts=parts)


def test_parts_that_refer_to_each_other_in_circles_are_read_once() -> None:
    circle = relationships(
        ("slideLayout", "../l.xml"), ("notesSlide", "slide1.xml"), ("slide", "slide1.xml"), ("comments", "slide1.xml")
    )
    parts = {
        "ppt/slides/_rels/slide1.xml.rels": circle,
        "ppt/l.xml": f"<p:sldLayout {NAMES}/>",
        "ppt/_rels/l.xml.rels": relationships(("slideMaster", "l.xml"), ("slideLayout", "l.xml"), ("theme", "l.xml")),
    }

    assert set(texts(read(slide(shape(paragraph("12"))), parts=parts))) == {
        ("body", "12"),
        ("notes", "12"),
        ("comment", "12"),
    }


def test_shapes_of_one_number_are_all_told() -> None:
    deck = read(slide(shape(paragraph("a"), id=7) + shape(paragraph("b"), id=7)))

    assert [(one.id, one.text) for one in deck.slides[0].shapes] == [(7, "a"), (7, "b")]


@pytest.mark.parametrize("lie", LIES)
def test_an_archive_that_is_not_what_it_says_is_refused(lie: str) -> None:
    with pytest.raises(InvalidFileError):
        read_deck(io.BytesIO(LIES[lie][0]))


def test_whatever_is_changed_is_refused_or_read_and_never_another_error() -> None:
    dice = random.Random(3)
    inside = f"<c:barChart>{series('12', '13', labels=LABELS)}</c:barChart>"
    parts: dict[str, str | bytes] = {
        "ppt/slides/_rels/slide1.xml.rels": relationships(
            ("chart", "../charts/chart1.xml"), ("notesSlide", "../n.xml")
        ),
        "ppt/charts/chart1.xml": chart(inside),
        "ppt/charts/_rels/chart1.xml.rels": relationships(("package", "../e/b.xlsx")),
        "ppt/e/b.xlsx": workbook("<row><c><v>1</v></c></row>"),
        "ppt/n.xml": slide(shape(paragraph("notes"))),
    }
    table = frame(f"<a:tbl><a:tr><a:tc><a:txBody>{paragraph('1')}</a:txBody></a:tc></a:tr></a:tbl>")
    parts["ppt/slides/slide1.xml"] = slide(shape(paragraph("12 %")) + table + frame('<c:chart r:id="rId1"/>'))
    names = [name for name in parts if isinstance(parts[name], str)]
    values = ["", "-1", "NaN", "9" * 30, "x", "\u0661", "0", "1e999", "rId1", "../../x"]
    outcomes = set()
    for _ in range(1500):
        name = dice.choice(names)
        words = str(parts[name]).split('"')
        at = dice.randrange(len(words))
        if at % 2:
            words[at] = dice.choice(values)
        else:
            cut = dice.randrange(len(words[at]) + 1)
            words[at] = (
                words[at][:cut] + dice.choice(["", "<a/>", "</a>", "9", "&amp;", "<c:v>x</c:v>"]) + words[at][cut:]
            )
        try:
            outcomes.add(len(read(slide(), parts={**parts, name: '"'.join(words)}).slides))
        except InvalidFileError:
            outcomes.add(0)
    assert outcomes == {0, 1}


CHOICE, CHOSEN = "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"
BOX = shape(paragraph("12 %"))
LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))


def with_chart(xml: str, book: bytes | None = None, *, times: int = 1) -> bytes:
    parts: dict[str, str | bytes] = {
        "ppt/slides/_rels/slide1.xml.rels": relationships(("chart", "../charts/chart1.xml")),
        "ppt/charts/chart1.xml": xml,
    }
    if book is not None:
        parts["ppt/charts/_rels/chart1.xml.rels"] = relationships(("package", "../embeddings/book.xlsx"))
        parts["ppt/embeddings/book.xlsx"] = book
    return written(slide(frame('<c:chart r:id="rId1"/>') * times), parts=parts)


def bars(*many: str) -> str:
    return chart(f"<c:barChart>{''.join(many)}</c:barChart>")


def table(rows: int, columns: int) -> str:
    cell = f"<a:tc><a:txBody>{paragraph('1')}</a:txBody></a:tc>"
    return frame(f"<a:tbl>{f'<a:tr>{cell * columns}</a:tr>' * rows}</a:tbl>")


def many_layouts() -> bytes:
    rels = {f"ppt/slides/_rels/slide{n}.xml.rels": relationships(("slideLayout", f"../l{n}.xml")) for n in range(1, 11)}
    elements = "<a b='1'>x</a>" * 60_000
    xml = f"<p:sldLayout {NAMES}>{elements}</p:sldLayout>"
    return written(*[slide()] * 10, parts={**rels, **{f"ppt/l{n}.xml": xml for n in range(1, 11)}})


def filtered_rows() -> bytes:
    """A chart of 3,000 series, each of an area whose 50,000 rows are hidden."""
    many = "".join(
        f"<c:ser><c:val><c:numRef><c:f>Sheet1!$B$1:$B${50_000 + n}</c:f><c:numCache><c:pt idx='0'><c:v>1</c:v></c:pt>"
        "</c:numCache></c:numRef></c:val></c:ser>"
        for n in range(3000)
    )
    return with_chart(bars(many), workbook("<row hidden='1'/>" * 60_000))


def smartart() -> bytes:
    points = "".join(f'<dgm:pt modelId="{n}"/>' for n in range(30_000))
    links = "".join(f'<dgm:cxn srcId="{n % 300}" destId="{n * 7 % 300}"/>' for n in range(30_000))
    model = f"<dgm:dataModel {NAMES}><dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{links}</dgm:cxnLst></dgm:dataModel>"
    parts = {"ppt/slides/_rels/slide1.xml.rels": relationships(("diagramData", "../d.xml")), "ppt/d.xml": model}
    return written(slide(frame('<dgm:relIds r:dm="rId1"/>')), parts=parts)


def all_at_once() -> bytes:
    """As much of everything as may be: shapes, elements, points with long formats, and something large to unpack."""
    filled = slide(BOX * 4000 + "<a/>" * 100_000)
    charted = slide(BOX * 3800 + frame('<c:chart r:id="rId1"/>') * 2)
    points = series(*["123456789012345678"] * 8500, labels=LABELS, format="0-" * 30 + ";")
    parts: dict[str, str | bytes] = {
        "ppt/slides/_rels/slide5.xml.rels": relationships(("chart", "../charts/chart1.xml")),
        "ppt/charts/chart1.xml": bars(points, points),
        "ppt/media/zeros.bin": bytes(150 << 20),
    }
    return written(*[filled] * 4, charted, *[slide("<a/>" * 190_000)] * 3, parts=parts)


# What would take gigabytes or minutes, and how it ends.
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "60,000-shapes": (lambda: written(*[slide(BOX * 10_000)] * 6), "more than 20,000 shapes"),
    "60,000-shapes-on-one": (lambda: written(slide("<p:sp/>" * 60_000)), "more than 20,000 shapes"),
    "5,000-groups": (lambda: written(slide("<p:grpSp>" * 5000 + "</p:grpSp>" * 5000)), "Excessive depth"),
    "deep-xml": (lambda: written(slide("<a>" * 100_000 + "</a>" * 100_000)), "Excessive depth"),
    "deep-alternatives": (
        lambda: written(slide(f"{CHOICE * 100}{'<a/>' * 150_000}{CHOSEN * 100}")),
        "read 0 shapes",
    ),
    "laughs": (
        lambda: written(slide(shape(paragraph("&l9;")), before=f"<!DOCTYPE p [<!ENTITY l0 'ha'>{LAUGHS}]>")),
        "declares a document type",
    ),
    "elements": (lambda: written(slide("<a/>" * 1_500_000)), "more than 200,000 elements"),
    "elements-on-many-slides": (lambda: written(*[slide("<a/>" * 190_000)] * 12), "more than 2,000,000 elements"),
    "attributes": (lambda: written(slide("<a b='' c='' d=''/>" * 100_000)), "more than 200,000 elements"),
    "a-large-slide": (lambda: written(slide(shape(paragraph("x" * (9 << 20))))), "more than 8 MiB of XML"),
    "long-texts": (
        lambda: written(*[slide(shape(paragraph("x" * 8_000_000)))] * 12),
        "more than 16,000,000 characters",
    ),
    "texts": (lambda: written(*[slide(shape(*[paragraph("1")] * 20_000))] * 4), "more than 60,000 texts"),
    "cells": (lambda: written(*[slide(table(120, 120))] * 5), "more than 60,000"),
    "cells-that-are-not-there": (
        lambda: written(slide(frame(f"<a:tbl><a:tr>{'<a:tc/>' * 90_000}</a:tr>{'<a:tr/>' * 90_000}</a:tbl>"))),
        "more than 60,000 cells of tables",
    ),
    "points": (lambda: with_chart(bars(series(*["1"] * 15_000)), times=3), "more than 40,000 points"),
    "points-far-out": (
        lambda: with_chart(
            bars(series("1", "2").replace('idx="1"', 'idx="999999999"').replace("B$3", "XFD$1048576")), workbook("")
        ),
        "read 1 shapes",
    ),
    "one-chart-many-times": (
        lambda: with_chart(bars(series("1", labels=LABELS)), times=19_000),
        "more than 2,000 charts and diagrams",
    ),
    "number-formats": (
        lambda: with_chart(bars(*(series("1", labels=LABELS, format=f"{n}{'0;' * 100}") for n in range(5000)))),
        "more than 1,000 number formats",
    ),
    "filtered-rows": (filtered_rows, "read 1 shapes"),
    "a-bomb-for-a-workbook": (
        lambda: with_chart(bars(series("1")), workbook("", parts=[Part("a", bytes(200 << 20))])),
        "read 1 shapes",
    ),
    "many-workbooks": (
        lambda: with_chart(bars(series("1")), workbook("", parts=[Part("a", bytes(30 << 20))]), times=1000),
        "read 1000 shapes",
    ),
    "shared-strings": (
        lambda: with_chart(
            bars(series(*["1"] * 9000)),
            workbook("<row><c t='s'><v>0</v></c></row>" * 9000, f"<t>{'x' * 7_000_000}</t>"),
        ),
        "read 1 shapes",
    ),
    "smartart": (smartart, "read 1 shapes"),
    "layouts": (many_layouts, "elements and attributes of layouts and masters"),
    "relationships": (
        lambda: written(slide(), parts={"ppt/slides/_rels/slide1.xml.rels": relationships(*[("image", "a")] * 60_000)}),
        "more than 200,000 elements",
    ),
    "notes-many-times": (
        lambda: written(
            slide(),
            parts={
                "ppt/slides/_rels/slide1.xml.rels": relationships(*[("notesSlide", "n.xml")] * 20_000),
                "ppt/slides/n.xml": f"<a>{'<a/>' * 1000}</a>",
            },
        ),
        "more than 2,000,000 elements",
    ),
    "notes-of-nothing": (
        lambda: written(
            slide(),
            parts={
                "ppt/slides/_rels/slide1.xml.rels": relationships(*[("notesSlide", "n.xml")] * 20_000),
                "ppt/slides/n.xml": "<a/>",
            },
        ),
        "more than 15,000 parts",
    ),
    "slides": (lambda: written(*[slide()] * 2001), "more than 2,000 slides"),
    "parts": (lambda: written(slide(), parts={f"x/{n}": b"" for n in range(32_000)}), "read 0 shapes"),
    "all-at-once": (all_at_once, "more than 60,000 texts"),
}


@pytest.mark.attack
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_deck_ends_soon_and_takes_little(kind: str, tmp_path: Path) -> None:
    make, words = HOSTILE[kind]
    (tmp_path / "deck.pptx").write_bytes(make())

    usage = limited(cost, tmp_path / "deck.pptx", memory_mib=512, cpu_seconds=20)

    assert words in usage.result
    assert usage.peak_mib < 100


@pytest.mark.attack
@pytest.mark.parametrize("kind", [*(f"attack:{kind}" for kind in ATTACKS), *(f"worst:{kind}" for kind in WORST)])
def test_a_hostile_archive_ends_soon_and_takes_little(kind: str, tmp_path: Path) -> None:
    which, _, name = kind.partition(":")
    make: Callable[[], bytes] = ATTACKS[name][0] if which == "attack" else WORST[name][0]
    (tmp_path / "deck.pptx").write_bytes(make())

    usage = limited(cost, tmp_path / "deck.pptx", memory_mib=512, cpu_seconds=20)

    # These have no slides that are there.
    assert not usage.result.startswith("read")
    assert usage.peak_mib < 100


def test_each_place_is_where_texts_are_told() -> None:
    places = {text.place for text in read_deck(io.BytesIO(USUAL)).slides[0].texts}

    assert {Place.TITLE, Place.BODY, Place.TABLE, Place.SERIES, Place.CATEGORY, Place.POINT, Place.NOTES} == places
