from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from airflow_provider_slides.decks.reading.names import A, P
from airflow_provider_slides.decks.reading.package import Allowance, Package, Relationship
from airflow_provider_slides.exceptions import InvalidFileError
from tests.unit.decks.support import NAMES, OFFICE, relationships, slide, written

MIB = 1 << 20


def package(parts: Mapping[str, str | bytes]) -> Package:
    return Package(zipfile.ZipFile(io.BytesIO(written(slide(), parts=parts))), Allowance())


def tree_of(xml: str | bytes) -> str:
    """The text of a part's tree."""
    return "".join(package({"a.xml": xml}).tree("a.xml").itertext())


STRICT = (
    slide(f"<a:t>{OFFICE}</a:t>").replace("schemas.openxmlformats.org/", "purl.oclc.org/ooxml/").replace("/2006/", "/")
)


def test_a_strict_part_is_read_as_a_loose_one_and_its_texts_are_kept() -> None:
    root = package({"a.xml": STRICT}).tree("a.xml")

    assert "purl.oclc.org" in STRICT
    assert root.find(f"{P}cSld/{P}spTree/{A}t").text == "http://purl.oclc.org/ooxml/officeDocument/relationships"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "cp037", "nonsense"])
def test_a_part_is_in_utf_8_or_16_whatever_it_says(encoding: str, declared: str) -> None:
    assert tree_of(f"<?xml version='1.0' encoding='{declared}'?><a>12 €</a>".encode(encoding)) == "12 €"


def test_comments_and_instructions_are_no_part_of_a_tree() -> None:
    assert len(package({"a.xml": "<a><!-- 1 --><?b 2?></a>"}).tree("a.xml")) == 0


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("", "damaged .part 'a.xml'"),
        ("<a>", "damaged .part 'a.xml'"),
        ("<a>&e;</a>", "Entity 'e' not defined"),
        ("<!DOCTYPE a [<!ENTITY e 'ha'>]><a>&e;</a>", "a.xml declares a document type"),
        ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "a.xml declares a document type"),
        ("<!DOCTYPE a><a/>".encode("utf-16"), "a.xml declares a document type"),
        ("<a>\ufffe\u0001</a>", "damaged .part 'a.xml'"),
        (b"<a>\xff</a>", "damaged .part 'a.xml'"),
        ("<a>" * 300 + "</a>" * 300, "damaged .part 'a.xml': Excessive depth"),
        ("<a>" + "x" * 8 * MIB + "</a>", "a.xml has more than 8 MiB of XML"),
        ("<a>" + "<b/>" * 200_000 + "</a>", "a.xml has more than 200,000 elements and attributes"),
        ("<a " + " ".join(f"a{n}=''" for n in range(200_000)) + "/>", "a.xml has more than 200,000 elements"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_xml_that_no_deck_has_is_refused(xml: str | bytes, words: str) -> None:
    with pytest.raises(InvalidFileError, match=words):
        tree_of(xml)


def choices(*branches: str) -> str:
    return f"<mc:AlternateContent>{''.join(branches)}</mc:AlternateContent>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (choices("<mc:Choice>1</mc:Choice>"), ""),
        (
            choices(
                "<mc:Choice><a>1</a></mc:Choice>",
                "<mc:Choice><a>2</a></mc:Choice>",
                "<mc:Fallback><a>3</a></mc:Fallback>",
            ),
            "1",
        ),
        (choices("<mc:Fallback><a>3</a></mc:Fallback>", "<mc:Choice><a>1</a></mc:Choice>"), "1"),
        (choices("<mc:Choice/>", "<mc:Fallback><a>3</a><a>4</a></mc:Fallback>"), "34"),
        (
            "<a>0</a>"
            + choices(f"<mc:Choice><a>1</a>{choices('<mc:Choice><a>2</a></mc:Choice>')}</mc:Choice>")
            + "<a>3</a>",
            "0123",
        ),
        (choices(), ""),
    ],
)
def test_of_alternatives_the_first_choice_stands_in_their_place(inside: str, text: str) -> None:
    root = package({"a.xml": f"<r {NAMES}>{inside}</r>"}).tree("a.xml")

    assert "".join(child.text for child in root) == text


def test_what_a_deck_has_is_counted_to_its_limit() -> None:
    allowance = Allowance()

    allowance.take("shapes", 20_000)
    with pytest.raises(InvalidFileError, match=r"more than 20,000 shapes; it is refused\. Split it"):
        allowance.take("shapes")
    for _ in range(2):
        for number in range(1000):
            allowance.see("number formats", str(number))
    with pytest.raises(InvalidFileError, match="more than 1,000 number formats"):
        allowance.see("number formats", "another")


def test_all_trees_are_counted_and_those_that_are_kept_more_strictly() -> None:
    parts = package({"a.xml": "<a>" + "<b/>" * 100_000 + "</a>"})

    for _ in range(19):
        parts.tree("a.xml")
    with pytest.raises(InvalidFileError, match="more than 2,000,000 elements and attributes;"):
        parts.tree("a.xml")
    kept = package({"a.xml": "<a>" + "<b/>" * 100_000 + "</a>"})
    kept.tree("a.xml", is_kept=True)
    with pytest.raises(InvalidFileError, match="more than 200,000 elements and attributes of layouts and masters"):
        kept.tree("a.xml", is_kept=True)


RELATED = relationships(
    ("slideLayout", "../slideLayouts/Layout 1.xml"),
    ("image", "/ppt/media/a.png"),
    ("notesSlide", "../../../../etc/passwd"),
    ("slideLayout", "../SLIDELAYOUTS/layout%201.xml#x"),
    ("comments", "missing.xml"),
    external={"link": "file:///etc/passwd", "rId2": "http://127.0.0.1/"},
)


def test_what_a_part_refers_to_is_a_part_or_outside_and_never_opened() -> None:
    found = package(
        {
            "ppt/slides/_rels/slide1.xml.rels": RELATED,
            "ppt/slideLayouts/Layout 1.xml": "<a/>",
            "ppt/media/a.png": b"",
        }
    )

    told = found.relationships("ppt/slides/slide1.xml")
    assert told["rId2"] == Relationship("rId2", "image", "ppt/media/a.png", False)
    assert told["rId3"].target == "etc/passwd"
    assert told["link"] == Relationship("link", "hyperlink", "file:///etc/passwd", True)
    assert found.related("ppt/slides/slide1.xml", "slideLayout") == ["ppt/slideLayouts/Layout 1.xml"] * 2
    assert found.related("ppt/slides/slide1.xml", "notesSlide") == []
    assert found.related("ppt/slides/slide1.xml", "hyperlink") == []
    assert found.related("ppt/presentation.xml", "slide") == ["ppt/slides/slide1.xml"]
    assert found.relationships("ppt/media/a.png") == {}


@pytest.mark.parametrize(
    ("id", "part"), [("rId2", "ppt/media/a.png"), ("rId5", None), ("link", None), ("rId9", None), ("", None)]
)
def test_an_element_refers_to_a_part_that_is_there_or_to_none(id: str, part: str | None) -> None:
    found = package(
        {"ppt/slides/_rels/slide1.xml.rels": RELATED, "ppt/media/a.png": b"", "b.xml": f"<b {NAMES} r:id='{id}'/>"}
    )

    assert found.target("ppt/slides/slide1.xml", found.tree("b.xml")) == part
    assert found.target("ppt/slides/slide1.xml", None) is None
