from __future__ import annotations

import io
import zipfile

import pytest

from airflow_provider_slides.decks.deck import Place, Text, Unreadable
from airflow_provider_slides.decks.reading.colours import Palette
from airflow_provider_slides.decks.reading.content import Content, Name
from airflow_provider_slides.decks.reading.package import Allowance, Package
from airflow_provider_slides.decks.reading.templates import Layout
from airflow_provider_slides.exceptions import InvalidFileError
from tests.unit.decks.support import element, slide, written

DECORATIVE = "xmlns:d='http://schemas.microsoft.com/office/drawing/2017/decorative'"


@pytest.fixture
def content() -> Content:
    package = Package(zipfile.ZipFile(io.BytesIO(written(slide()))), Allowance())
    return Content(package, "ppt/slides/slide1.xml", 3, Layout(), Palette())


def name(told: str, inside: str = "") -> Name:
    return Name.of(element(f"<p:pic><p:nvPicPr><p:cNvPr {told}>{inside}</p:cNvPr></p:nvPicPr></p:pic>"))


def test_a_shape_tells_who_it_is() -> None:
    assert name("id='7' name='Logo' descr=' Our logo, 2024 '") == Name(7, "Logo", "Our logo, 2024")
    assert name("id='x' title='Logo'") == Name(0, "", "Logo")
    assert name("descr='a' title='b'").alt == "a"
    assert Name.of(element("<p:sp/>")) == Name()


@pytest.mark.parametrize(("mark", "is_decorative"), [("val='1'", True), ("val='0'", False), ("", False)])
def test_a_shape_may_be_marked_as_decorative(mark: str, is_decorative: bool) -> None:
    inside = f"<a:extLst><a:ext><d:decorative {DECORATIVE} {mark}/></a:ext></a:extLst>"

    assert name("id='7'", inside).is_decorative is is_decorative
    assert not name("id='7'").is_decorative


def test_what_is_said_is_kept_with_its_slide_and_shape(content: Content) -> None:
    content.say(Place.BODY, "12 %", Name(4, "Box"), level=2)
    content.say(Place.NOTES, " \n")
    content.say(Place.NOTES, "")
    content.cannot_read("picture", Name(5, "Logo"))

    assert content.texts == [Text(3, Place.BODY, "12 %", "Box", 4, level=2)]
    assert content.unreadable == [Unreadable(3, "Logo", "picture")]


def test_texts_are_counted(content: Content) -> None:
    for _ in range(30_000):
        content.say(Place.BODY, "x")
        content.cannot_read("picture")
    with pytest.raises(InvalidFileError, match="60,000 texts"):
        content.cannot_read("picture")
    with pytest.raises(InvalidFileError, match="60,000 texts"):
        content.say(Place.BODY, "x")


def test_characters_are_counted(content: Content) -> None:
    content.say(Place.BODY, "x" * 16_000_000)
    with pytest.raises(InvalidFileError, match="16,000,000 characters"):
        content.say(Place.BODY, "x")
