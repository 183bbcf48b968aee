from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pptx
import pytest
from pptx.util import Pt

from airflow_provider_slides.decks.deck import Box, Deck, Shape
from airflow_provider_slides.decks.reading import read_deck
from tests.unit.decks.support import NAMES, read, relationships, slide

ACCENT1 = "4F81BD"


def deck_of(change: Callable[[Any], None], *, layout: int = 1) -> Deck:
    """A deck of one slide of python-pptx's template, after a change."""
    made, file = pptx.Presentation(), io.BytesIO()
    change(made.slides.add_slide(made.slide_layouts[layout]))
    made.save(file)
    return read_deck(file)


def fill(added: Any) -> None:
    added.shapes.title.text = "Title"
    added.placeholders[1].text = "one"
    added.placeholders[1].text_frame.add_paragraph().text = "two"
    added.placeholders[1].text_frame.paragraphs[1].level = 1


def shapes(deck: Deck) -> dict[str, Shape]:
    return {shape.placeholder: shape for shape in deck.slides[0].shapes}


def test_a_placeholder_stands_where_its_layout_or_master_has_it() -> None:
    found = shapes(deck_of(fill))

    assert found["title"].box == Box(36, 21.625, 648, 90)
    assert found["body"].box == Box(36, 126, 648, 356.375)


def test_a_placeholder_that_has_moved_stands_where_it_is() -> None:
    def move(added: Any) -> None:
        added.shapes.title.left, added.shapes.title.top = Pt(1), Pt(2)
        added.shapes.title.width, added.shapes.title.height = Pt(3), Pt(4)

    assert shapes(deck_of(move))["title"].box == Box(1, 2, 3, 4)


def test_sizes_fonts_and_inks_are_inherited_by_level() -> None:
    found = shapes(deck_of(fill))

    assert (found["title"].sizes, found["title"].fonts, found["title"].ink) == ((44,), ("Calibri",), ("000000",))
    assert (found["body"].sizes, found["body"].fonts) == ((32, 28), ("Calibri",))


def test_a_text_box_inherits_from_the_presentation() -> None:
    def add(added: Any) -> None:
        added.shapes.add_textbox(Pt(1), Pt(2), Pt(3), Pt(4)).text_frame.text = "12"

    box = deck_of(add, layout=6).slides[0].shapes[0]
    assert (box.sizes, box.fonts, box.ink, box.paper) == ((18,), ("Calibri",), ("000000",), None)


def test_the_theme_of_a_deck_is_told() -> None:
    deck = deck_of(fill)

    assert deck.slides[0].layout == "Title and Content"
    assert deck.slides[0].paper == "FFFFFF"
    theme = deck.theme
    assert (theme.name, theme.heading_font, theme.body_font) == ("Office Theme", "Calibri", "Calibri")
    assert (theme.colours["accent1"], len(theme.colours)) == (ACCENT1, 12)
    assert (theme.layouts[:2], len(theme.layouts)) == (("Title Slide", "Title and Content"), 11)


PH = "<p:sp><p:nvSpPr><p:cNvPr id='2'/><p:nvPr><p:ph {}/></p:nvPr></p:nvSpPr>{}</p:sp>"
TEXT = "<p:txBody><a:p><a:r><a:t>12</a:t></a:r></a:p></p:txBody>"


def placed(x: int, more: str = "") -> str:
    return f"<p:spPr><a:xfrm><a:off x='{x * 12700}' y='0'/><a:ext cx='12700' cy='12700'/></a:xfrm>{more}</p:spPr>"


def fill_of(rgb: str) -> str:
    return f"<a:solidFill><a:srgbClr val='{rgb}'/></a:solidFill>"


def background(rgb: str) -> str:
    return f"<p:bg><p:bgPr>{fill_of(rgb)}</p:bgPr></p:bg>"


def with_templates(
    own: str, layout: str = "", master: str = "", *, before: tuple[str, str, str] = ("", "", ""), more: str = ""
) -> Deck:
    """A deck of one slide: shapes of slide, layout and master; and what stands before these."""
    colours = "<a:dk1><a:srgbClr val='111111'/></a:dk1><a:lt1><a:srgbClr val='EEEEEE'/></a:lt1>"
    fonts = (
        "<a:majorFont><a:latin typeface='Georgia'/></a:majorFont><a:minorFont><a:latin typeface='Arial'/></a:minorFont>"
    )
    scheme = (
        f"<a:themeElements><a:clrScheme>{colours}</a:clrScheme><a:fontScheme>{fonts}</a:fontScheme></a:themeElements>"
    )

    def root(tag: str, number: int, inside: str, after: str = "") -> str:
        tree = f"<p:cSld name='{tag}'>{before[number]}<p:spTree>{inside}</p:spTree></p:cSld>"
        return f"<p:{tag} {NAMES}>{tree}{after}</p:{tag}>"

    of_master = "<p:clrMap bg1='lt1' tx1='dk1'/><p:sldLayoutIdLst><p:sldLayoutId r:id='rId2'/></p:sldLayoutIdLst>"
    parts = {
        "ppt/presentation.xml": f"<p:presentation {NAMES}><p:sldMasterIdLst><p:sldMasterId r:id='rId2'/>"
        "</p:sldMasterIdLst><p:sldIdLst><p:sldId r:id='rId1'/></p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relationships(("slide", "slides/slide1.xml"), ("slideMaster", "m.xml")),
        "ppt/slides/_rels/slide1.xml.rels": relationships(("slideLayout", "../l.xml")),
        "ppt/_rels/l.xml.rels": relationships(("slideMaster", "m.xml")),
        "ppt/_rels/m.xml.rels": relationships(("theme", "t.xml"), ("slideLayout", "l.xml")),
        "ppt/l.xml": root("sldLayout", 1, layout),
        "ppt/m.xml": root("sldMaster", 2, master, of_master + more),
        "ppt/t.xml": f"<a:theme {NAMES} name='Ours'>{scheme}</a:theme>",
    }
    return read(root("sld", 0, own), parts=parts)


@pytest.mark.parametrize(
    ("own", "x"),
    [
        ("type='body' idx='5'", 1),
        ("idx='5'", 1),
        ("type='title'", 2),
        # Not in the layout: the master's, of that kind.
        ("type='ctrTitle'", 9),
        ("type='body' idx='77'", 3),
        ("type='pic' idx='78'", 8),
        ("type='sldNum' idx='79'", 7),
    ],
)
def test_a_placeholder_is_found_by_its_number_or_its_kind(own: str, x: int) -> None:
    layout = PH.format("type='body' idx='4'", placed(3)) + PH.format("type='body' idx='5'", placed(1))
    layout += PH.format("type='title'", placed(2))
    master = (
        PH.format("type='title'", placed(9))
        + PH.format("type='body'", placed(8))
        + PH.format("type='sldNum'", placed(7))
    )

    (found,) = with_templates(PH.format(own, ""), layout, master).slides[0].shapes
    assert found.box is not None
    assert found.box.x == x


def test_paper_is_inherited_until_something_tells() -> None:
    def paper(own: str, layout: str = "", master: str = "") -> str | None:
        titles = (PH.format("type='title'", f"<p:spPr>{told}</p:spPr>{TEXT}") for told in (own, layout, master))
        return with_templates(*titles).slides[0].shapes[0].paper

    assert paper("", "", fill_of("333333")) == "333333"
    assert paper("", fill_of("222222"), fill_of("333333")) == "222222"
    assert paper(fill_of("111111"), fill_of("222222")) == "111111"
    assert paper("<a:noFill/>", fill_of("222222")) is None
    assert paper("", "<a:gradFill/>", fill_of("333333")) is None
    assert paper("") is None


@pytest.mark.parametrize(
    ("before", "paper"),
    [
        ((background("111111"), background("222222"), background("333333")), "111111"),
        (("", background("222222"), background("333333")), "222222"),
        (("", "", background("333333")), "333333"),
        (("", "", "<p:bg><p:bgRef idx='1001'><a:schemeClr val='bg1'/></p:bgRef></p:bg>"), "EEEEEE"),
        (("<p:bg><p:bgPr><a:gradFill/></p:bgPr></p:bg>", background("222222"), ""), None),
        (("", "", ""), None),
    ],
)
def test_the_paper_of_a_slide_is_that_of_the_nearest_background(
    before: tuple[str, str, str], paper: str | None
) -> None:
    assert with_templates("", before=before).slides[0].paper == paper


def test_styles_of_the_master_are_by_kind() -> None:
    def style(kind: str, size: int) -> str:
        run = f"<a:defRPr sz='{size}'><a:latin typeface='+mj-lt'/></a:defRPr>"
        return f"<p:{kind}Style><a:lvl1pPr>{run}</a:lvl1pPr></p:{kind}Style>"

    more = f"<p:txStyles>{style('title', 4000)}{style('body', 2000)}{style('other', 1000)}</p:txStyles>"
    for told, size in (
        ("type='title'", 40),
        ("type='ctrTitle'", 40),
        ("idx='1'", 20),
        ("type='ftr'", 10),
        ("type='subTitle'", 20),
    ):
        (found,) = with_templates(PH.format(told, TEXT), more=more).slides[0].shapes
        assert (found.sizes, found.fonts) == ((size,), ("Georgia",))


def test_a_table_has_a_style_of_its_own_that_colours_its_text() -> None:
    def text(added: Any) -> None:
        cell = added.shapes.add_table(1, 1, Pt(1), Pt(2), Pt(3), Pt(4)).table.cell(0, 0)
        cell.text = "12"

    (table,) = deck_of(text, layout=6).slides[0].shapes
    assert (table.sizes, table.fonts, table.ink) == ((18,), ("Calibri",), ())


def test_a_slide_may_call_the_colours_otherwise() -> None:
    run = "<a:r><a:rPr><a:solidFill><a:schemeClr val='tx1'/></a:solidFill></a:rPr><a:t>12</a:t></a:r>"
    own = f"<p:sp><p:txBody><a:p>{run}</a:p></p:txBody></p:sp>"
    deck = with_templates(own)

    assert deck.slides[0].shapes[0].ink == ("111111",)
    assert deck.theme.colours == {"dk1": "111111", "lt1": "EEEEEE"}
    assert (deck.theme.name, deck.theme.layouts, deck.slides[0].layout) == ("Ours", ("sldLayout",), "sldLayout")
    other = "<p:clrMapOvr><a:overrideClrMapping tx1='lt1'/></p:clrMapOvr>"
    assert with_templates(own + "</p:spTree></p:cSld>" + other + "<p:cSld><p:spTree>").slides[0].shapes[0].ink == (
        "EEEEEE",
    )


def test_what_layouts_and_masters_say_themselves_is_the_backdrop() -> None:
    text = "<p:sp><p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>"
    deck = with_templates("", text.format("© 2024") + PH.format("type='title'", TEXT), text.format("Confidential"))

    assert [(told.slide, told.text) for told in deck.backdrop] == [(0, "© 2024"), (0, "Confidential")]
    assert deck.slides[0].texts == ()


def test_a_slide_without_a_layout_has_none() -> None:
    deck = read(slide(PH.format("type='title'", TEXT)))

    (found,) = deck.slides[0].shapes
    assert (found.box, found.sizes, found.paper, deck.slides[0].layout, deck.slides[0].paper) == (
        None,
        (),
        None,
        "",
        None,
    )
    assert (deck.theme.name, deck.theme.layouts, deck.backdrop) == ("", (), ())
