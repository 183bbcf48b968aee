from __future__ import annotations

import pytest
from lxml import etree

from airflow_provider_slides.decks.reading.names import clean, integer, is_on, local_name, number, points, share


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (None, ""),
        ("", ""),
        ("Revenue: 12 %", "Revenue: 12 %"),
        ("1\u00a0234\u202f€\u200b", "1\u00a0234\u202f€\u200b"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\vb_x000B_c\r\nd\re\u2028f\x0cg", "a\nb\nc\nd\ne\nf\ng"),
        ("_x001B_a_x0041_", "a_x0041_"),
        ("a\ud800b\x00c\x7fd\x85e", "abcde"),
    ],
)
def test_control_characters_and_surrogates_are_taken_out_and_all_else_is_kept(text: str | None, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("-3", -3), (" 4 ", 4), (None, 7), ("", 7), ("1.5", 7), ("x", 7), ("9" * 41, 7), ("1_0", 7)],
)
def test_a_whole_number_is_one_or_the_default(text: str | None, value: int) -> None:
    assert integer(text, 7) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12.0), ("-.5", -0.5), ("1.E3", 1000.0), (" 2 ", 2.0), ("1e-5", 1e-5)]
    + [(text, None) for text in (None, "", "NaN", "inf", "-Inf", "1e999", "1_0", "0x1", "#N/A", "1" * 41, "\u0661")],
)
def test_a_number_is_finite_or_none(text: str | None, value: float | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("12700", 1.0), ("-6350", -0.5), ("1in", 72.0), ("2.54cm", 72.0), ("10pt", 10.0), ("1pc", 12.0), ("25.4mm", 72.0)]
    + [(text, None) for text in (None, "", "x", "1 in", "9" * 41)],
)
def test_a_length_is_in_points_whatever_its_unit(text: str | None, value: float | None) -> None:
    assert points(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("75000", 0.75), ("75%", 0.75), ("62.5%", 0.625), (None, 0.5), ("x", 0.5), ("", 0.5)]
)
def test_a_share_may_be_in_percent(text: str | None, value: float) -> None:
    assert share(text, 0.5) == value


@pytest.mark.parametrize("xml", ["<a/>", "<a val='1'/>", "<a val='true'/>"])
def test_a_switch_that_is_there_is_on(xml: str) -> None:
    assert is_on(etree.fromstring(xml))
    assert not is_on(None)
    assert not is_on(etree.fromstring("<a val='0'/>"))
    assert not is_on(etree.fromstring("<a val='false'/>"))


def test_the_local_name_is_without_the_namespace() -> None:
    assert local_name(etree.fromstring("<a:b xmlns:a='u'/>")) == local_name(etree.fromstring("<b/>")) == "b"
