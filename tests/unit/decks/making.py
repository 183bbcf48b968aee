"""Decks made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from airflow_provider_slides.decks.deck import Box, Chart, Deck, Place, Point, Series, Shape, Slide, Text
from airflow_provider_slides.decks.report import Finding, Kind, Report


def a_slide(
    number: int, title: str = "", *body: str, cells: dict[tuple[str, str], str] | None = None, **more: Any
) -> Slide:
    """A slide with a title, paragraphs, and a table of cells by their row's and column's header."""
    texts = [Text(number, Place.TITLE, title, "Title 1", 1)] if title else []
    texts += [Text(number, Place.BODY, text, "Body", 2) for text in body]
    for at, ((row, column), text) in enumerate((cells or {}).items(), 1):
        texts.append(Text(number, Place.TABLE, text, "Table", 3, row=row, column=column, at=(at, 1)))
    extra = more.pop("texts", ())
    return Slide(number, (*texts, *extra), **more)


def a_text(slide: int, place: Place, text: str, **more: Any) -> Text:
    return Text(slide, place, text, **more)


def a_deck(*slides: Slide) -> Deck:
    return Deck(slides)


def said(*body: str) -> Deck:
    """A deck of one slide that says this."""
    return a_deck(a_slide(1, "A title", *body))


def a_shape(slide: int = 1, text: str = "Some text", **more: Any) -> Shape:
    box = more.pop("box", (100, 100, 200, 40))
    return Shape(slide, more.pop("id", 7), more.pop("name", "Box 7"), more.pop("kind", "text"), text=text, **more,
                 box=box and Box(*box))  # fmt: skip


def drawn(*shapes: Shape, **more: Any) -> Deck:
    """A deck of one slide with these shapes."""
    return a_deck(replace(a_slide(1, "A title"), shapes=shapes, **more))


def a_chart(slide: int, values: dict[str, float], title: str = "Revenue", series: str = "2026") -> Chart:
    points = tuple(Point(category, value) for category, value in values.items())
    return Chart(slide, "Chart", 9, "bar", title, (Series(series, points),))


def a_finding(slide: int = 2, kind: Kind = Kind.CONTRADICTED, **more: Any) -> Finding:
    told: dict[str, Any] = {
        "place": "table cell (EMEA, Revenue)",
        "text": "1.53M",
        "value": 1_530_000.0,
        "expected": "1.35M",
        "message": "The revenue of EMEA is 1,346,000.",
        "path": "regions[0].revenue",
    }
    return Finding(slide, kind=kind, **{**told, **more})


def a_report(*verdicts: Finding, **more: Any) -> Report:
    titles = ("Weekly KPIs", "Revenue by region", "EMEA", "Outlook")
    return Report("weekly.pptx", 4, verdicts, titles=titles, **more)


HOSTILE = "</style><script>alert(1)</script>\x1b[31m\u202e\n![x](http://evil.com/x.png) [a](javascript:alert(1)) " * 40
