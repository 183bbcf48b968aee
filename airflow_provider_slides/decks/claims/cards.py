"""Cards: figures that stand alone in a box, with the words for them in another one beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from airflow_provider_slides.decks.deck import Box, Shape

#: As long as a line of a card is at most.
LONGEST = 70
#: In points.
_FARTHEST = 160.0
_MOST_LINES = 4
#: Each figure is held against each label.
_MOST_BOXES = 400
#: Where the words for a figure may stand from it, in the order that wins where two are as good.
_SIDES = ("above", "below", "left", "right")
#: How far a label is, in points, on which side of the figure, and which it is.
_Near = tuple[float, str, Shape]


def labels_beside(
    shapes: Sequence[Shape], is_label: Callable[[str], bool], is_named: Callable[[str], bool]
) -> dict[int, list[str]]:
    """
    Return the texts that name what stands in a box, by the shape's number, the likeliest first.

    All cards of a slide are alike: what stands below most of its figures is their name rather than what stands above
    one of them. Where there are no names alone, a figure is of what another box names together with its own: "1,607
    enrolments", and "+9.5%" below it.

    :param shapes: Those of the slide; of a slide with hundreds of boxes only the first are cards.
    :param is_label: Whether a text names something and has no figure itself.
    :param is_named: Whether a text names something.
    """
    boxes = [shape for shape in shapes if shape.box and shape.text and not _is_title(shape) and _is_short(shape.text)]
    labels, figures, named = [], [], []
    for shape in boxes[:_MOST_BOXES]:
        if is_label(shape.text):
            labels.append(shape)
        elif re.search(r"\d", shape.text):
            figures.append(shape)
            if is_named(shape.text):
                named.append(shape)
    near = {figure.id: _near(figure, labels) or (() if figure in named else _near(figure, named)) for figure in figures}
    sides = _sides_by_use(near.values())
    return {
        number: [label.text for _, _, label in sorted(found, key=lambda one: (sides.index(one[1]), one[0]))]
        for number, found in near.items()
    }


def _sides_by_use(near: Iterable[Sequence[_Near]]) -> list[str]:
    """On which side labels stand: of most figures, then the closest to them."""
    served: dict[str, list[float]] = defaultdict(list)
    for found in near:
        for side in {side for _, side, _ in found}:
            served[side].append(min(gap for gap, of, _ in found if of == side))
    return sorted(served, key=lambda side: (-len(served[side]), sum(served[side]), _SIDES.index(side)))


def _is_title(shape: Shape) -> bool:
    return shape.placeholder in ("title", "ctrTitle")


def _is_short(text: str) -> bool:
    lines = text.split("\n")
    return len(lines) <= _MOST_LINES and all(len(line) <= LONGEST for line in lines)


def _near(figure: Shape, labels: Sequence[Shape]) -> list[_Near]:
    found = []
    for label in labels:
        if figure.box and label.box and label.id != figure.id and (told := _side(figure.box, label.box)):
            found.append((*told, label))
    return found


def _side(figure: Box, label: Box) -> tuple[float, str] | None:
    """How far a label is from a figure, and on which side; ``None`` when they don't stand in line."""
    across = min(figure.x + figure.width, label.x + label.width) - max(figure.x, label.x)
    down = min(figure.y + figure.height, label.y + label.height) - max(figure.y, label.y)
    if across > 0.5 * min(figure.width, label.width):
        is_above = label.y + label.height / 2 < figure.y + figure.height / 2
        return (max(0.0, -down), "above" if is_above else "below") if -down < _FARTHEST else None
    if down > 0.5 * min(figure.height, label.height):
        is_left = label.x + label.width / 2 < figure.x + figure.width / 2
        return (max(0.0, -across), "left" if is_left else "right") if -across < _FARTHEST else None
    return None
