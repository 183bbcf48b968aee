"""A deck is read: every string with where it stands, every chart with its numbers, and what can't be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO

from airflow_provider_slides.decks.deck import Deck, Place, Slide, Text
from airflow_provider_slides.decks.reading.content import Content
from airflow_provider_slides.decks.reading.names import A, P, points
from airflow_provider_slides.decks.reading.package import Allowance, Package
from airflow_provider_slides.decks.reading.paragraphs import paragraphs_of
from airflow_provider_slides.decks.reading.shapes import read_shapes
from airflow_provider_slides.decks.reading.templates import Layout, Placeholder, Templates, background, override
from airflow_provider_slides.exceptions import InvalidFileError
from airflow_provider_slides.formats import PRESENTATION, open_archive

_WIDTH, _HEIGHT = 960.0, 540.0
#: Places of a page of notes that hold no notes.
_NOT_NOTES = ("sldImg", "sldNum", "dt", "hdr", "ftr")


def read_deck(file: IO[bytes] | str | os.PathLike[str]) -> Deck:
    """
    Read a deck.

    Of a chart's points only those with a label are texts, too: a value that no label shows is in its chart alone. Sizes
    of bubbles are a series of their own, ``X (size)``. Labels are written as in English, whatever the language.

    Nothing outside the file is opened, whatever it refers to. However it was made, it takes about 2 seconds and 100 MB
    at most, besides checking the archive.

    :param file: A ``.pptx`` file, or its path; a file has to be seekable, and may be at any position.
    :raises InvalidFileError: when it is something else, damaged, or larger than any deck has to be.
    :raises OSError: when there is no such file.
    """
    if not isinstance(file, str | os.PathLike):
        with open_archive(file, PRESENTATION) as archive:
            return _read(Package(archive, Allowance()))
    with open(file, "rb") as opened:
        return read_deck(opened)


def _read(package: Package) -> Deck:
    presentation = package.tree(PRESENTATION, is_kept=True)
    templates = Templates(package, PRESENTATION, presentation)
    slides: dict[str, Slide] = {}
    for number, entry in enumerate(presentation.iterfind(f"{P}sldIdLst/{P}sldId"), 1):
        part = package.target(PRESENTATION, entry)
        if part is None or part in slides:
            what = "is not in it" if part is None else "is another one, too"
            raise InvalidFileError(f"The .pptx file is damaged (slide {number} {what}).")
        package.allowance.take("slides")
        slides[part] = _read_slide(package, part, number, templates.layout_of(part))
    if not slides:
        raise InvalidFileError("The presentation has no slides.")
    size = presentation.find(f"{P}sldSz")
    width, height = (points(size.get(side)) if size is not None else None for side in ("cx", "cy"))
    backdrop = tuple(_backdrop(package, templates))
    return Deck(tuple(slides.values()), templates.theme(), width or _WIDTH, height or _HEIGHT, backdrop)


def _backdrop(package: Package, templates: Templates) -> Iterator[Text]:
    for part, root, layout in templates.used():
        content = Content(package, part, 0, layout, layout.palette)
        read_shapes(root.find(f"{P}cSld/{P}spTree"), content, with_placeholders=False)
        yield from (text for text in content.texts if text.place is not Place.ALT_TEXT)


def _read_slide(package: Package, part: str, number: int, layout: Layout) -> Slide:
    root = package.tree(part)
    palette = layout.palette.renamed(override(root))
    content = Content(package, part, number, layout, palette)
    read_shapes(root.find(f"{P}cSld/{P}spTree"), content)
    content.texts.sort(key=lambda text: text.place is not Place.TITLE)
    _read_notes(content)
    _read_comments(content)
    has_paper, paper = background(root, palette)
    if root.find(f"{P}cSld/{P}bg/{P}bgPr/{A}blipFill") is not None:
        content.cannot_read("picture behind everything")
    return Slide(
        number,
        tuple(content.texts),
        tuple(content.charts),
        tuple(content.shapes),
        tuple(content.unreadable),
        root.get("show") in ("0", "false"),
        layout.name,
        _links(package, part),
        paper if has_paper else layout.paper,
    )


def _read_notes(content: Content) -> None:
    for part in content.package.related(content.part, "notesSlide"):
        for shape in content.package.tree(part).iter(f"{P}sp"):
            placeholder = Placeholder.of(shape)
            if placeholder is None or placeholder.kind not in _NOT_NOTES:
                for paragraph in paragraphs_of(shape.find(f"{P}txBody")):
                    content.say(Place.NOTES, paragraph.text, level=paragraph.level, language=paragraph.language)


def _read_comments(content: Content) -> None:
    for part in content.package.related(content.part, "comments"):
        for element in content.package.tree(part).iter(f"{P}text", "{*}txBody"):
            if element.tag == f"{P}text":
                content.say(Place.COMMENT, element.text or "")
            for paragraph in paragraphs_of(element):
                content.say(Place.COMMENT, paragraph.text, language=paragraph.language)


def _links(package: Package, part: str) -> tuple[str, ...]:
    links = (
        link.target for link in package.relationships(part).values() if link.kind == "hyperlink" and link.is_external
    )
    return tuple(dict.fromkeys(links))
