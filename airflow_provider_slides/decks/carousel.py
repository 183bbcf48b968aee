"""A carousel as a deck: what stands on its slides, for the same claims and rules."""

from __future__ import annotations

from collections.abc import Iterable

from airflow_provider_slides.decks.deck import Deck, Place, Shape, Slide, Text, Unreadable

_WIDTH, _HEIGHT = 1080.0, 1350.0


def carousel(texts: Iterable[str | None]) -> Deck:
    """
    Return a carousel as a deck, of what its slides say: the first line of each is its title.

    :param texts: Of each slide, in order, all its texts, one a line; ``None`` where they are not known.
    """
    return Deck(tuple(_slide(number, text) for number, text in enumerate(texts, 1)), width=_WIDTH, height=_HEIGHT)


def _slide(number: int, text: str | None) -> Slide:
    lines = [line for line in (text or "").splitlines() if line.strip()]
    places = [Place.TITLE, *[Place.BODY] * len(lines)]
    return Slide(
        number,
        tuple(Text(number, place, line) for place, line in zip(places, lines, strict=False)),
        # Each stands on a picture, which says nothing.
        shapes=(Shape(number, 1, "background", "picture", is_decorative=True),),
        unreadable=() if text is not None else (Unreadable(number, "slide", "text that is not told"),),
    )
