"""Decks whose parts are written by hand, with all that refers to them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lxml import etree

from airflow_provider_slides.decks.deck import Deck, Slide
from airflow_provider_slides.decks.reading import read_deck
from airflow_provider_slides.exceptions import InvalidFileError
from tests.handmade_decks import TYPES, P, Part, package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in {
        "a": "drawingml/2006/main",
        "c": "drawingml/2006/chart",
        "dgm": "drawingml/2006/diagram",
        "mc": "markup-compatibility/2006",
        "p": "presentationml/2006/main",
        "r": "officeDocument/2006/relationships",
    }.items()
)
assert P in NAMES


def element(xml: str) -> Any:
    """An element of a part, under the names of all namespaces."""
    return etree.fromstring(f"<root {NAMES}>{xml}</root>")[0]


def relationships(*targets: tuple[str, str], external: Mapping[str, str] | None = None) -> str:
    """The relationships of a part: to each target its kind, with ids from rId1 on; and to links, by id."""
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    outside = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for id, target in (external or {}).items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{inside}{outside}</Relationships>'


def slide(shapes: str = "", *, before: str = "", attributes: str = "") -> str:
    """A slide with shapes; with something before its root."""
    return f"{before}<p:sld {NAMES}{attributes}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"


def paragraph(text: str) -> str:
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def shape(*paragraphs: str, id: int = 2, name: str = "", told: str = "", properties: str = "") -> str:
    """A shape with paragraphs; ``told`` is of its placeholder."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr/><p:nvPr>{told}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{properties}</p:spPr><p:txBody><a:bodyPr/>{''.join(paragraphs)}</p:txBody></p:sp>"
    )


def frame(content: str, *, id: int = 4, name: str = "Frame") -> str:
    """A frame with something in it."""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="{name}"/><p:nvPr/></p:nvGraphicFramePr>'
        f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></p:graphicFrame>"
    )


def chart(inside: str, *, after: str = '<c:externalData r:id="rId1"/>') -> str:
    """A chart's part, with what stands in its plot area."""
    return f"<c:chartSpace {NAMES}><c:chart><c:plotArea>{inside}</c:plotArea></c:chart>{after}</c:chartSpace>"


def series(*values: str, name: str = "Revenue", format: str = "General", labels: str = "", more: str = "") -> str:
    """A series of a chart, of values by category C0, C1 and so on, in column B of a sheet."""
    categories = "".join(f'<c:pt idx="{at}"><c:v>C{at}</c:v></c:pt>' for at in range(len(values)))
    points = "".join(f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values))
    last = len(values) + 1
    return (
        f"<c:ser><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>"
        f'<c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>{labels}'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>{categories}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f><c:numCache>"
        f"<c:formatCode>{format}</c:formatCode>{points}</c:numCache></c:numRef></c:val>{more}</c:ser>"
    )


def workbook(
    rows: str, *strings: str, sheet: str = "Sheet1", before: str = "", names: str = "", parts: Sequence[Part] = ()
) -> bytes:
    """
    A workbook of one sheet.

    :param strings: Those that its cells share.
    :param before: What stands before the rows.
    :param names: Names that it defines.
    """
    form = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    told = relationships(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))
    main = f'<sheets><sheet name="{sheet}" r:id="rId1"/></sheets><definedNames>{names}</definedNames>'
    shared = "".join(f"<si>{text}</si>" for text in strings)
    contents = {
        "xl/workbook.xml": f'<workbook {form} xmlns:r="{OFFICE}">{main}</workbook>',
        "xl/_rels/workbook.xml.rels": told,
        "xl/worksheets/sheet1.xml": f"<worksheet {form}>{before}<sheetData>{rows}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {form}>{shared}</sst>",
    }
    return package(TYPES, *(Part(name, xml.encode()) for name, xml in contents.items()), *parts)


def read_chart_slide(xml: str, book: bytes | None = None, *, more: Mapping[str, str | bytes] | None = None) -> Slide:
    """Read a slide with one chart, which has a workbook if there is one."""
    parts: dict[str, str | bytes] = {"ppt/charts/chart1.xml": xml, **(more or {})}
    if book is not None:
        parts["ppt/charts/_rels/chart1.xml.rels"] = relationships(("package", "../embeddings/book.xlsx"))
        parts["ppt/embeddings/book.xlsx"] = book
    return read_slide(frame('<c:chart r:id="rId1"/>', name="Chart"), ("chart", "../charts/chart1.xml"), parts=parts)


def written(*slides: str | bytes, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """
    Write a deck.

    :param parts: What it has besides, by name; relationships of a slide are in ``ppt/slides/_rels/slide1.xml.rels``.
    """
    ids = "".join(f'<p:sldId r:id="rId{number}"/>' for number in range(1, len(slides) + 1))
    told = [("slide", f"slides/slide{number}.xml") for number in range(1, len(slides) + 1)]
    all_parts: dict[str, str | bytes] = {
        "ppt/presentation.xml": f"<p:presentation {NAMES}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relationships(*told),
        **{f"ppt/slides/slide{number}.xml": xml for number, xml in enumerate(slides, 1)},
        **(parts or {}),
    }
    encoded = {name: xml.encode() if isinstance(xml, str) else xml for name, xml in all_parts.items()}
    return package(TYPES, *(Part(name, content) for name, content in encoded.items()))


def read(*slides: str | bytes, parts: Mapping[str, str | bytes] | None = None) -> Deck:
    """Read a deck that is written by hand."""
    return read_deck(io.BytesIO(written(*slides, parts=parts)))


def read_slide(shapes: str, *targets: tuple[str, str], parts: Mapping[str, str | bytes] | None = None) -> Slide:
    """Read a deck of one slide, which refers to some parts."""
    rels = {"ppt/slides/_rels/slide1.xml.rels": relationships(*targets)}
    return read(slide(shapes), parts={**rels, **(parts or {})}).slides[0]


def texts(told: Slide | Deck) -> list[tuple[str, str]]:
    """The texts of a slide, or of all, with their places."""
    slides = told.slides if isinstance(told, Deck) else [told]
    return [(text.place.value, text.text) for one in slides for text in one.texts]


def cost(path: Path) -> str:
    """Read a deck, and tell how that ended."""
    try:
        deck = read_deck(path)
    except InvalidFileError as e:
        return str(e)
    return f"read {sum(len(one.shapes) for one in deck.slides)} shapes"
