from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Box, Slide
from tests.unit.decks.support import paragraph, read_slide, shape, texts

XFRM = "<a:xfrm><a:off x='127000' y='254000'/><a:ext cx='381000' cy='127000'/></a:xfrm>"
RED = "<a:solidFill><a:srgbClr val='FF0000'/></a:solidFill>"


def kinds(slide: Slide) -> list[str]:
    return [one.kind for one in slide.shapes]


def picture(inside: str = "", *, told: str = "") -> str:
    return (
        f"<p:pic><p:nvPicPr><p:cNvPr id='3' name='Pic' {told}/><p:cNvPicPr/><p:nvPr>{inside}</p:nvPr></p:nvPicPr>"
        f"<p:spPr>{XFRM}</p:spPr></p:pic>"
    )


def test_a_shape_is_told_with_all_that_is_its_own() -> None:
    run = f"<a:r><a:rPr sz='1400' lang='de-DE'>{RED}<a:latin typeface='Arial'/></a:rPr><a:t>12 %</a:t></a:r>"
    xml = shape(f"<a:p><a:pPr lvl='1'/>{run}</a:p>", paragraph("more"), name="Box", properties=XFRM + RED)
    slide = read_slide(xml)

    (one,) = slide.shapes
    assert (one.slide, one.id, one.name, one.kind, one.placeholder) == (1, 2, "Box", "text", "")
    assert (one.box, one.text, one.paper) == (Box(10, 20, 30, 10), "12 %\nmore", "FF0000")
    assert (one.sizes, one.fonts, one.ink) == ((14.0,), ("Arial",), ("FF0000",))
    first, second = slide.texts
    assert (first.text, first.shape, first.shape_id, first.level, first.language) == ("12 %", "Box", 2, 1, "de-DE")
    assert (second.text, second.level) == ("more", 0)


@pytest.mark.parametrize(
    ("told", "place", "placeholder"),
    [
        ("<p:ph type='title'/>", "title", "title"),
        ("<p:ph type='ctrTitle'/>", "title", "title"),
        ("<p:ph type='subTitle' idx='1'/>", "body", "subtitle"),
        ("<p:ph type='body' idx='1'/>", "body", "body"),
        ("<p:ph idx='1'/>", "body", "body"),
        ("<p:ph type='ftr' idx='11'/>", "footer", "footer"),
        ("<p:ph type='dt' idx='10'/>", "date", "date"),
        ("<p:ph type='sldNum' idx='12'/>", "slide number", "slide number"),
        ("<p:ph type='pic' idx='13'/>", "body", "picture"),
        ("", "body", ""),
    ],
)
def test_a_text_has_the_place_of_its_placeholder(told: str, place: str, placeholder: str) -> None:
    slide = read_slide(shape(paragraph("12"), told=told))

    assert texts(slide) == [(place, "12")]
    assert slide.shapes[0].placeholder == placeholder


@pytest.mark.parametrize(
    ("field", "place"),
    [("slidenum", "slide number"), ("datetime1", "date"), ("datetimeFigureOut", "date"), ("x", "body")],
)
def test_a_paragraph_that_is_a_field_has_the_place_of_that(field: str, place: str) -> None:
    fld = f"<a:fld type='{field}'><a:t>3</a:t></a:fld>"

    assert texts(read_slide(shape(f"<a:p>{fld}</a:p>"))) == [(place, "3")]
    assert texts(read_slide(shape(f"<a:p><a:r><a:t>of </a:t></a:r>{fld}</a:p>"))) == [("body", "of 3")]
    assert texts(read_slide(shape(f"<a:p>{fld}</a:p>", told="<p:ph type='title'/>"))) == [("title", "3")]


def test_the_title_comes_first_and_all_else_as_it_stands() -> None:
    xml = shape(paragraph("a")) + shape(paragraph("title"), told="<p:ph type='title'/>") + shape(paragraph("b"))

    assert texts(read_slide(xml)) == [("title", "title"), ("body", "a"), ("body", "b")]
    assert [one.text for one in read_slide(xml).shapes] == ["a", "title", "b"]


def test_a_group_is_taken_apart_and_places_what_is_in_it() -> None:
    told = "<p:nvGrpSpPr><p:cNvPr id='9' name='Group' descr='Two boxes'/></p:nvGrpSpPr>"
    scale = (
        "<a:off x='0' y='0'/><a:ext cx='254000' cy='254000'/><a:chOff x='0' y='0'/><a:chExt cx='127000' cy='127000'/>"
    )
    group = f"<p:grpSp>{told}<p:grpSpPr><a:xfrm>{scale}</a:xfrm></p:grpSpPr>{{}}</p:grpSp>"
    slide = read_slide(group.format(group.format(shape(paragraph("in"), properties=XFRM)) + shape(paragraph("out"))))

    assert texts(slide) == [("alt text", "Two boxes"), ("alt text", "Two boxes"), ("body", "in"), ("body", "out")]
    assert [one.box for one in slide.shapes] == [Box(40, 80, 120, 40), None]
    assert (slide.texts[0].shape, slide.texts[0].shape_id) == ("Group", 9)


@pytest.mark.parametrize(
    ("xml", "kind", "what"),
    [
        (picture(), "picture", ["picture"]),
        (picture("<a:videoFile r:link='rId1'/>"), "media", ["media"]),
        (picture("<a:audioFile r:link='rId1'/>"), "media", ["media"]),
        ("<p:cxnSp/>", "line", []),
        ("<p:sp><p:spPr><a:prstGeom prst='line'/></p:spPr></p:sp>", "line", []),
        ("<p:sp><p:spPr><a:prstGeom prst='rect'/></p:spPr></p:sp>", "other", []),
        ("<p:sp/>", "other", []),
        ("<p:sp><p:spPr><a:blipFill/></p:spPr></p:sp>", "picture", ["picture"]),
        (shape(paragraph("on a picture"), properties="<a:blipFill/>"), "text", []),
        ("<p:sp><p:nvSpPr><p:cNvPr/><p:cNvSpPr txBox='1'/></p:nvSpPr></p:sp>", "text", []),
        (shape(told="<p:ph type='body'/>"), "text", []),
        ("<p14:contentPart xmlns:p14='u'/>", "other", ["ink"]),
        ("<p:contentPart/>", "other", ["ink"]),
    ],
)
def test_a_shape_has_a_kind_and_what_cannot_be_read_is_told(xml: str, kind: str, what: list[str]) -> None:
    slide = read_slide(xml)

    assert kinds(slide) == [kind]
    assert [one.what for one in slide.unreadable] == what


def test_what_is_no_shape_is_none() -> None:
    assert kinds(read_slide("<p:nvGrpSpPr/><p:extLst/><x/>")) == []


def test_an_alternative_text_is_said_of_any_shape() -> None:
    slide = read_slide(picture(told="descr='Logo of 1999'"))

    assert texts(slide) == [("alt text", "Logo of 1999")]
    assert (slide.shapes[0].alt, slide.shapes[0].is_decorative) == ("Logo of 1999", False)


def test_paper_and_ink_may_come_from_a_style() -> None:
    style = "<p:style><a:fillRef idx='{}'><a:srgbClr val='00FF00'/></a:fillRef>"
    style += "<a:fontRef idx='minor'><a:srgbClr val='0000FF'/></a:fontRef></p:style>"

    def read(index: int, properties: str = "") -> Slide:
        return read_slide(
            shape(paragraph("12"), properties=properties).replace("</p:sp>", f"{style.format(index)}</p:sp>")
        )

    assert (read(1).shapes[0].paper, read(1).shapes[0].ink) == ("00FF00", ("0000FF",))
    assert read(1).shapes[0].fonts == ()
    assert read(0).shapes[0].paper is None
    assert read(1, "<a:noFill/>").shapes[0].paper is None
    assert read(1, RED).shapes[0].paper == "FF0000"


def test_a_list_of_styles_of_its_own_is_looked_at() -> None:
    body = "<a:bodyPr><a:normAutofit fontScale='50%'/></a:bodyPr>"
    body += "<a:lstStyle><a:lvl1pPr><a:defRPr sz='4000'/></a:lvl1pPr></a:lstStyle>"

    assert read_slide(shape(paragraph("12")).replace("<a:bodyPr/>", body)).shapes[0].sizes == (20.0,)


def test_alternatives_of_shapes_are_read_once() -> None:
    branches = f"<mc:Choice>{shape(paragraph('new'))}</mc:Choice><mc:Fallback>{picture()}</mc:Fallback>"
    choice = f"<mc:AlternateContent>{branches}</mc:AlternateContent>"

    assert texts(read_slide(choice)) == [("body", "new")]
