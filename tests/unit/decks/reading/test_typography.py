from __future__ import annotations

from airflow_provider_slides.decks.reading.colours import Palette
from airflow_provider_slides.decks.reading.typography import Styles, Type, Typography, told_type
from tests.unit.decks.support import element

PALETTE = Palette({"dk1": "000000", "hlink": "0000EE"})
FONTS = {"+mj-lt": "Georgia", "+mn-lt": "Arial"}


def styles(inside: str, below: Styles | None = None) -> Styles:
    return Styles([element(f"<a:lstStyle>{inside}</a:lstStyle>")], PALETTE, below)


def level(number: int, told: str, inside: str = "") -> str:
    return f"<a:lvl{number}pPr><a:defRPr {told}>{inside}</a:defRPr></a:lvl{number}pPr>"


RED = "<a:solidFill><a:srgbClr val='FF0000'/></a:solidFill>"
LATIN = "<a:latin typeface='+mn-lt'/>"
BELOW = styles(level(1, "sz='1800'", LATIN + RED) + level(2, "sz='1400'"))


def test_a_level_has_what_the_nearest_list_tells_of_it() -> None:
    nearest = styles(level(1, "sz='2400'"), BELOW)

    assert nearest.level(0) == Type(24, "+mn-lt", "FF0000")
    assert nearest.level(1) == Type(14)
    assert nearest.level(2) == nearest.level(-3 + 5) == Type()
    assert nearest.level(-1) == nearest.level(0)
    assert styles(level(9, "sz='900'")).level(99) == Type(9)
    assert styles("<a:defPPr><a:defRPr sz='1000'/></a:defPPr>").level(3) == Type(10)


def test_of_several_lists_each_tells_what_those_before_do_not() -> None:
    lists = [
        element(f"<a:lstStyle>{inside}</a:lstStyle>") for inside in (level(1, "sz='900'"), level(1, "sz='1'", LATIN))
    ]

    assert Styles(lists, PALETTE).level(0) == Type(9, "+mn-lt")


def test_a_run_tells_before_what_it_inherits() -> None:
    typography = Typography(PALETTE, FONTS, BELOW, Type(ink="00FF00"))

    typography.add(None, 0)
    typography.add(element("<a:rPr sz='1050'><a:latin typeface='Courier'/></a:rPr>"), 1)
    typography.add(element("<a:rPr sz='1050'/>"), 0)

    assert tuple(typography.sizes) == (18, 10.5)
    assert tuple(typography.used) == ("Arial", "Courier")
    assert tuple(typography.inks) == ("00FF00",)


def test_what_nothing_tells_is_nothing() -> None:
    typography = Typography(PALETTE, FONTS, Styles([], PALETTE))
    typography.add(None, 0)
    typography.add(element("<a:rPr sz='x'/>"), 0)

    assert not typography.sizes | typography.used | typography.inks


def test_text_that_is_shrunk_to_fit_is_smaller() -> None:
    typography = Typography(PALETTE, FONTS, BELOW)
    typography.shrink(element("<a:bodyPr><a:normAutofit fontScale='62500'/></a:bodyPr>"))
    typography.add(None, 0)

    assert tuple(typography.sizes) == (11.25,)
    typography.shrink(None)
    typography.shrink(element("<a:bodyPr/>"))
    typography.shrink(element("<a:bodyPr><a:normAutofit/></a:bodyPr>"))
    typography.add(None, 0)
    assert tuple(typography.sizes) == (11.25, 18)


def test_ink_that_is_not_plain_is_not_that_which_is_inherited() -> None:
    typography = Typography(PALETTE, FONTS, BELOW)
    typography.add(element("<a:rPr><a:gradFill/></a:rPr>"), 0)

    assert not typography.inks


def test_ink_is_not_inherited_where_a_style_tells_it_that_is_not_looked_at() -> None:
    typography = Typography(PALETTE, FONTS, BELOW, inherits_ink=False)
    typography.add(None, 0)
    assert not typography.inks
    typography.add(element(f"<a:rPr>{RED}</a:rPr>"), 0)
    assert tuple(typography.inks) == ("FF0000",)


def test_a_link_has_the_colour_of_links() -> None:
    assert told_type(element(f"<a:rPr>{RED}<a:hlinkClick r:id=''/></a:rPr>"), PALETTE) == Type(ink="0000EE")
