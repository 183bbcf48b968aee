"""Where things stand on a slide, also within groups."""

from __future__ import annotations

import math
from dataclasses import dataclass

from airflow_provider_slides.decks.deck import Box
from airflow_provider_slides.decks.reading.names import A, Element, integer, points

_DEGREE = 60_000


@dataclass(frozen=True, slots=True)
class Scale:
    """How a group places what is in it: ``x * by_x + add_x``, and so on."""

    by_x: float = 1.0
    by_y: float = 1.0
    add_x: float = 0.0
    add_y: float = 0.0

    def within(self, place: Element | None) -> Scale:
        """
        Return how a group within this one places what is in it.

        :param place: The ``xfrm`` of that group; without one it is no other.
        """
        outer, inner = _box(place), _box(place, "chOff", "chExt")
        if outer is None or inner is None:
            return self
        by_x = outer.width / inner.width if inner.width else 1.0
        by_y = outer.height / inner.height if inner.height else 1.0
        return Scale(
            self.by_x * by_x,
            self.by_y * by_y,
            (outer.x - inner.x * by_x) * self.by_x + self.add_x,
            (outer.y - inner.y * by_y) * self.by_y + self.add_y,
        )

    def box(self, place: Element | None) -> Box | None:
        """
        Return where a shape stands on the slide; turned by a quarter, it is as high as it was wide.

        :param place: The ``xfrm`` of the shape; ``None`` is nowhere.
        """
        box = _box(place)
        if box is None or place is None:
            return None
        turn = integer(place.get("rot")) / _DEGREE % 180
        if 45 <= turn < 135:
            across = (box.width - box.height) / 2
            box = Box(box.x + across, box.y - across, box.height, box.width)
        numbers = (
            box.x * self.by_x + self.add_x,
            box.y * self.by_y + self.add_y,
            box.width * self.by_x,
            box.height * self.by_y,
        )
        return Box(*(round(value, 3) for value in numbers)) if all(map(math.isfinite, numbers)) else None


#: Of what is in no group.
WHOLE = Scale()


def _box(place: Element | None, offset: str = "off", extent: str = "ext") -> Box | None:
    if place is None:
        return None
    off, ext = place.find(f"{A}{offset}"), place.find(f"{A}{extent}")
    if off is None or ext is None:
        return None
    numbers = [points(off.get("x")), points(off.get("y")), points(ext.get("cx")), points(ext.get("cy"))]
    return Box(*numbers) if None not in numbers else None  # type: ignore[arg-type]
