"""A deck is read: every string with where it stands, every chart with its numbers, and what can't be read."""

from __future__ import annotations

import os
from typing import IO

from airflow_provider_slides.decks.colours import Palette
from airflow_provider_slides.decks.content import Content
from airflow_provider_slides.decks.deck import Deck, Place, Slide
from airflow_provider_slides.decks.names import A, Element, P, points
from airflow_provider_slides.decks.package import Allowance, Package
from airflow_provider_slides.decks.paragraphs import paragraphs_of
from airflow_provider_slides.decks.shapes import read_shapes
from airflow_provider_slides.decks.templates import Layout, Placeholder, Templates
from airflow_provider_slides.exceptions import InvalidFileError
from airflow_provider_slides.formats import PRESENTATION, open_archive

_WIDTH, _HEIGHT = 960.0, 540.0
#: Places of a page of notes that hold no notes.
_NOT_NOTES = ("sldImg", "sldNum", "dt", "hdr", "ftr")


def read_deck(file: IO[bytes] | str | os.PathLike[str]) -> Deck:
    """
    Read a deck.

    Nothing outside the file is opened, whatever it refers to. However it was made, it takes few seconds and
    200 MB at most.

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
    presentation = package.tree(PRESENTATION)
    templates = Templates(package, PRESENTATION, presentation)
    slides = []
    for number, entry in enumerate(presentation.iterfind(f"{P}sldIdLst/{P}sldId"), 1):
        part = package.target(PRESENTATION, entry)
        if part is None:
            raise InvalidFileError(f"The .pptx file is damaged (slide {number} is not in it).")
        slides.append(_read_slide(package, part, number, templates.layout_of(part)))
    if not slides:
        raise InvalidFileError("The presentation has no slides.")
    size = presentation.find(f"{P}sldSz")
    width, height = (points(size.get(side)) if size is not None else None for side in ("cx", "cy"))
    return Deck(tuple(slides), templates.theme(), width or _WIDTH, height or _HEIGHT)


def _read_slide(package: Package, part: str, number: int, layout: Layout) -> Slide:
    root = package.tree(part)
    palette = _palette(root, layout)
    content = Content(package, part, number, layout, palette)
    read_shapes(root.find(f"{P}cSld/{P}spTree"), content)
    content.texts.sort(key=lambda text: text.place is not Place.TITLE)
    _read_notes(content)
    _read_comments(content)
    return Slide(
        number,
        tuple(content.texts),
        tuple(content.charts),
        tuple(content.shapes),
        tuple(content.unreadable),
        root.get("show") in ("0", "false"),
        layout.name,
        _links(package, part),
        _paper(root, content),
    )


def _palette(slide: Element, layout: Layout) -> Palette:
    palette = layout.master.palette if layout.master else Palette()
    for root in (layout.root, slide):
        if root is not None:
            palette = palette.renamed(root.find(f"{P}clrMapOvr/{A}overrideClrMapping"))
    return palette


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


def _paper(slide: Element, content: Content) -> str | None:
    """Return the plain colour of a slide's background, its own or that of its layout or master."""
    layout = content.layout
    for root in (slide, layout.root, layout.master.root if layout.master else None):
        background = root.find(f"{P}cSld/{P}bg") if root is not None else None
        if background is not None:
            own, style = background.find(f"{P}bgPr"), background.find(f"{P}bgRef")
            return content.palette.fill(own) if own is not None else content.palette.first(style)
    return None
