"""How the shapes of a slide stand: what is empty, too small to read, beside the slide, or one on another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

from airflow_provider_slides.decks.deck import Box, Deck, Place, Shape, Slide
from airflow_provider_slides.decks.lines import one_line
from airflow_provider_slides.decks.places import place_of_shape
from airflow_provider_slides.decks.report import Finding, Kind

#: Placeholders that a template fills, or leaves empty, by itself.
_BY_TEMPLATE = {"date", "footer", "slide number", "header"}
#: What stands on a slide whether or not anybody has put something on it.
_ON_EACH_SLIDE = (Place.FOOTER, Place.DATE, Place.SLIDE_NUMBER, Place.NOTES, Place.COMMENT)

#: Nobody reads it from a screen, and no template has it: in points.
_TINY = 6.0
#: How much of a shape's area is beside the slide when it surely wasn't put there; and when somebody asks to be told.
_MUCH_BESIDE, _SOME_BESIDE = 0.4, 0.02
#: How much of the smaller one of two shapes the other covers.
_MUCH_COVERED, _SOME_COVERED = 0.6, 0.1
#: Whose overlap is looked at: the time grows with the square.
_MOST_SHAPES = 200


def is_by_template(shape: Shape) -> bool:
    """Whether it is a footer, a date or a slide's number."""
    return shape.placeholder in _BY_TEMPLATE


def empty_slides(deck: Deck) -> Iterator[Finding]:
    """Tell on which slides nothing stands."""
    for slide in deck.slides:
        if is_empty(slide):
            yield Finding.of_rule("empty_slides", slide.number, "slide", "", "Nothing stands on this slide.")


def is_empty(slide: Slide) -> bool:
    """Whether nothing stands on it but what its template puts there."""
    is_said = any(text.text.strip() for text in slide.texts if text.place not in _ON_EACH_SLIDE)
    is_drawn = any(not (_is_blank(shape) or is_by_template(shape)) for shape in slide.shapes)
    return not (is_said or is_drawn or slide.charts or slide.unreadable)


def is_unfilled(shape: Shape) -> bool:
    """Whether it is a placeholder that has nothing in it."""
    is_filled = shape.text.strip() or shape.kind not in ("text", "other")
    return bool(shape.placeholder) and not is_filled and not is_by_template(shape)


def _is_blank(shape: Shape) -> bool:
    is_box = shape.kind == "text" and shape.paper is None and not shape.text.strip()
    return is_box or is_unfilled(shape)


def empty_placeholders(deck: Deck) -> Iterator[Finding]:
    """Tell which placeholders have nothing in them, on slides that have something."""
    for slide in deck.slides:
        for shape in filter(is_unfilled, slide.shapes):
            if not is_empty(slide):
                message = f"The placeholder for {one_line(shape.placeholder, 40)} has nothing in it."
                yield Finding.of_rule("empty_placeholders", slide.number, place_of_shape(shape), "", message)


def tiny_text(deck: Deck, least: float | None) -> Iterator[Finding]:
    """
    Tell which text is too small.

    :param least: The least size in points that is asked for; ``None`` warns of what nobody can read.
    """
    for shape in _shapes(deck):
        size = min(shape.sizes, default=math.inf)
        if shape.text.strip() and not is_by_template(shape) and size < (least or _TINY) - 0.05:
            expected = f"at least {least or _TINY:g} pt"
            message = f"Text of {size:g} pt is too small to be read; it should have {expected}."
            yield _of_shape("min_font_size", shape, message, least is not None, expected)


def off_slide(deck: Deck, *, is_asked: bool) -> Iterator[Finding]:
    """
    Tell what stands beside the slide.

    :param is_asked: Also what reaches a little beyond its edge, and pictures; as broken rules and not as warnings.
    """
    slide = Box(0, 0, deck.width, deck.height)
    for shape in _shapes(deck):
        if not shape.box or not (_has_content(shape) or (is_asked and shape.kind == "picture")):
            continue
        beside = 1 - _share(shape.box, slide)
        if beside > (_SOME_BESIDE if is_asked else _MUCH_BESIDE):
            message = f"{beside:.0%} of it is beside the slide, where nobody sees it."
            yield _of_shape("off_slide", shape, message, is_asked)


def overlaps(deck: Deck, *, is_asked: bool) -> Iterator[Finding]:
    """
    Tell which texts, tables and charts stand one on another.

    :param is_asked: Also where they do a little; as broken rules and not as warnings.
    """
    for slide in deck.slides:
        shapes = [shape for shape in slide.shapes[:_MOST_SHAPES] if not is_by_template(shape)]
        drawn = [(shape, box) for shape in shapes if _has_content(shape) and (box := _drawn(shape))]
        for (one, box), (other, other_box) in combinations(drawn, 2):
            covered = max(_share(box, other_box), _share(other_box, box))
            if covered > (_SOME_COVERED if is_asked else _MUCH_COVERED):
                message = f"It stands on {place_of_shape(one)}, and {covered:.0%} of the smaller one is covered."
                yield _of_shape("overlap", other, message, is_asked)


def _of_shape(rule: str, shape: Shape, message: str, is_asked: bool, expected: str = "") -> Finding:
    kind = Kind.RULE if is_asked else Kind.WARNING
    return Finding.of_rule(rule, shape.slide, place_of_shape(shape), shape.text, message, expected=expected, kind=kind)


def _shapes(deck: Deck) -> Iterator[Shape]:
    return (shape for slide in deck.slides for shape in slide.shapes)


def _has_content(shape: Shape) -> bool:
    return bool(shape.text.strip()) or shape.kind in ("table", "chart", "SmartArt")


def _drawn(shape: Shape) -> Box | None:
    """
    The part of its box that it surely fills: of a text only its middle, as most boxes are larger than their text, and
    the file doesn't tell how long a line is.
    """
    box = shape.box
    if box is None or shape.kind in ("table", "chart", "SmartArt"):
        return box
    size = min(shape.sizes, default=0.0)
    if not size or box.width <= 0 or box.height <= 0:
        return None
    # A letter is about half as wide as it is high, at least 0.4; a line is 1.2 times as high.
    lengths = [len(line) * size * 0.4 for line in shape.text.splitlines() if line.strip()]
    lines = sum(max(1, math.ceil(length / box.width)) for length in lengths)
    height = min(lines * size * 1.2, box.height)
    # Wherever it is anchored, this part is written on: none unless it fills more than half of the box.
    sure = 2 * height - box.height
    if sure <= 0:
        return None
    width = min(max(lengths), box.width)
    left = box.x + (box.width - width) / 2
    return Box(left, box.y + (box.height - sure) / 2, width, sure)


def _share(box: Box, other: Box) -> float:
    """How much of a box's area is within another's."""
    area = box.width * box.height
    if area <= 0:
        return 1.0 if other.x <= box.x <= other.x + other.width and other.y <= box.y <= other.y + other.height else 0.0
    width = min(box.x + box.width, other.x + other.width) - max(box.x, other.x)
    height = min(box.y + box.height, other.y + other.height) - max(box.y, other.y)
    return max(0.0, width) * max(0.0, height) / area
