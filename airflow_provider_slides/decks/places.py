"""Where on a slide something stands, in words."""

from __future__ import annotations

from airflow_provider_slides.decks.deck import Shape, Text
from airflow_provider_slides.decks.lines import one_line, quoted


def place_of_text(text: Text) -> str:
    """Return where a text stands: ``title``, ``table cell (EMEA, Revenue)``."""
    names = ", ".join(one_line(name, 60) for name in (text.row, text.column) if name.strip())
    return f"{text.place.value} ({names})" if names else text.place.value


def place_of_shape(shape: Shape) -> str:
    """Return which shape it is: ``picture "Logo"``."""
    return f"{shape.kind} {quoted(shape.name, 40)}" if shape.name.strip() else shape.kind
