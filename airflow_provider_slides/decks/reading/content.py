"""What is found on one slide, while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from airflow_provider_slides.decks.deck import Chart, Place, Shape, Text, Unreadable
from airflow_provider_slides.decks.reading.colours import Palette
from airflow_provider_slides.decks.reading.names import DECORATIVE, Element, P, clean, integer, is_on
from airflow_provider_slides.decks.reading.package import Package
from airflow_provider_slides.decks.reading.templates import Layout


@dataclass(frozen=True, slots=True)
class Name:
    """Who a shape is: its number, name and alternative text."""

    id: int = 0
    name: str = ""
    alt: str = ""
    is_decorative: bool = False

    @classmethod
    def of(cls, shape: Element) -> Name:
        """Return who a shape is, from its ``cNvPr``."""
        told = shape.find(f"./*/{P}cNvPr")
        told = shape.find("./*/{*}cNvPr") if told is None else told
        if told is None:
            return cls()
        is_decorative = any(is_on(mark) and mark.get("val") is not None for mark in told.iter(DECORATIVE))
        alt = clean(told.get("descr")).strip() or clean(told.get("title")).strip()
        return cls(integer(told.get("id")), clean(told.get("name")), alt, is_decorative)


#: Who says what belongs to no shape.
NOBODY = Name()


@dataclass
class Content:
    """
    What is found on one slide.

    :param part: The slide's own part.
    """

    package: Package
    part: str
    number: int
    layout: Layout
    palette: Palette
    texts: list[Text] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)

    def say(self, place: Place, text: str, name: Name = NOBODY, **more: Any) -> None:
        """Add a text, unless it is blank."""
        if text and not text.isspace():
            self.package.allowance.take("texts")
            self.package.allowance.take("characters", len(text))
            self.texts.append(Text(self.number, place, text, name.name, name.id, **more))

    def cannot_read(self, what: str, name: Name = NOBODY) -> None:
        """Add something whose content can't be told."""
        self.package.allowance.take("texts")
        self.unreadable.append(Unreadable(self.number, name.name, what))
