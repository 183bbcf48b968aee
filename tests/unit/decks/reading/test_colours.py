from __future__ import annotations

import pytest

from airflow_provider_slides.decks.reading.colours import Palette, theme_colours
from tests.unit.decks.support import element

COLOURS = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "112233", "lt2": "EEEEEE", "accent1": "4472C4"}
PALETTE = Palette(COLOURS)


def test_a_theme_tells_its_colours_by_name() -> None:
    scheme = element(
        "<a:clrScheme><a:dk1><a:sysClr val='windowText' lastClr='010203'/></a:dk1>"
        "<a:lt1><a:sysClr val='window'/></a:lt1><a:accent1><a:srgbClr val='4472c4'/></a:accent1>"
        "<a:accent2><a:srgbClr val='x'/></a:accent2><a:hlink/></a:clrScheme>"
    )

    assert theme_colours(scheme) == {"dk1": "010203", "lt1": "FFFFFF", "accent1": "4472C4"}
    assert theme_colours(None) == {}


@pytest.mark.parametrize(
    ("colour", "value"),
    [
        ("<a:srgbClr val='ff0000'/>", "FF0000"),
        ("<a:schemeClr val='accent1'/>", "4472C4"),
        ("<a:schemeClr val='tx1'/>", "000000"),
        ("<a:schemeClr val='bg2'/>", "EEEEEE"),
        ("<a:schemeClr val='phClr'/>", None),
        ("<a:prstClr val='white'/>", "FFFFFF"),
        ("<a:scrgbClr r='100000' g='50%' b='0'/>", "FF8000"),
        ("<a:srgbClr val='FF00001'/>", None),
        ("<a:srgbClr/>", None),
        # As PowerPoint shows its accent 1, lighter by 40 % and darker by 25 %.
        ("<a:schemeClr val='accent1'><a:lumMod val='60000'/><a:lumOff val='40000'/></a:schemeClr>", "8FAADC"),
        ("<a:schemeClr val='accent1'><a:lumMod val='75%'/></a:schemeClr>", "2F5597"),
        ("<a:srgbClr val='808080'><a:shade val='50000'/></a:srgbClr>", "404040"),
        ("<a:srgbClr val='808080'><a:tint val='50000'/></a:srgbClr>", "C0C0C0"),
        ("<a:srgbClr val='808080'><a:lumOff val='900000'/></a:srgbClr>", "FFFFFF"),
        ("<a:srgbClr val='808080'><a:alpha val='1'/></a:srgbClr>", "808080"),
        ("", None),
    ],
)
def test_a_colour_is_told_whatever_way_it_is_written(colour: str, value: str | None) -> None:
    assert PALETTE.first(element(f"<a:x>{colour}</a:x>")) == value
    assert PALETTE.fill(element(f"<a:x><a:solidFill>{colour}</a:solidFill></a:x>")) == value


def test_names_of_colours_may_be_changed() -> None:
    dark = PALETTE.renamed(element("<a:overrideClrMapping bg1='dk1' tx1='lt1'/>"))
    text = element("<a:x><a:schemeClr val='tx1'/></a:x>")

    assert (PALETTE.first(text), dark.first(text)) == ("000000", "FFFFFF")
    assert PALETTE.renamed(None) is PALETTE


@pytest.mark.parametrize(
    ("properties", "told"),
    [
        ("<a:xfrm/><a:solidFill><a:srgbClr val='ABCDEF'/></a:solidFill><a:ln/>", (True, "ABCDEF")),
        ("<a:noFill/>", (True, None)),
        ("<a:gradFill><a:gsLst/></a:gradFill>", (True, None)),
        ("<a:ln><a:solidFill><a:srgbClr val='ABCDEF'/></a:solidFill></a:ln>", (False, None)),
        ("", (False, None)),
    ],
)
def test_a_shape_tells_what_fills_it_or_nothing(properties: str, told: tuple[bool, str | None]) -> None:
    assert PALETTE.told_fill(element(f"<p:spPr>{properties}</p:spPr>")) == told
    assert PALETTE.told_fill(None) == (False, None)
    assert PALETTE.fill(None) is PALETTE.first(None) is None
