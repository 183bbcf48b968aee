from __future__ import annotations

from dataclasses import replace

import pytest

from airflow_provider_slides.decks.deck import Place, Shape
from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.rules.layout import empty_placeholders, empty_slides, off_slide, overlaps, tiny_text
from tests.unit.decks.making import a_chart, a_deck, a_shape, a_slide, a_text, drawn


def empty(*shapes: Shape, **more: object) -> list[int]:
    return [finding.slide for finding in empty_slides(a_deck(a_slide(1, shapes=shapes, **more)))]


def test_a_slide_with_nothing_on_it_is_empty() -> None:
    footer = a_text(1, Place.FOOTER, "Acme")
    notes = a_text(1, Place.NOTES, "Talk")

    assert empty() == [1]
    assert empty(a_shape(text="", placeholder="title"), a_shape(text="Acme", placeholder="footer")) == [1]
    assert empty(a_shape(text=""), texts=(footer, notes)) == [1]


def test_a_slide_with_anything_on_it_is_not() -> None:
    assert not list(empty_slides(a_deck(a_slide(1, "A title"))))
    assert not empty(a_shape(text="", kind="picture"))
    assert not empty(a_shape(text="", kind="other"))
    assert not empty(a_shape(text="", paper="FF0000"))
    assert not empty(charts=(a_chart(1, {"EMEA": 1.0}),))


def test_placeholders_with_nothing_in_them_are_told() -> None:
    shapes = (
        a_shape(text=" ", placeholder="subtitle", name="Subtitle 2"),
        a_shape(text="", placeholder="date"),
        a_shape(text="", placeholder="picture", kind="picture"),
        a_shape(text="Words", placeholder="body"),
        a_shape(text=""),
    )

    (finding,) = empty_placeholders(drawn(*shapes))

    assert (finding.slide, finding.place, finding.rule) == (1, 'text "Subtitle 2"', "empty_placeholders")


def test_an_empty_slide_is_not_told_twice() -> None:
    assert not list(empty_placeholders(a_deck(a_slide(1, shapes=(a_shape(text="", placeholder="title"),)))))


def test_text_that_nobody_can_read_is_warned_of() -> None:
    deck = drawn(a_shape(sizes=(12.0, 5.0)), a_shape(sizes=(6.0,)), a_shape(), a_shape(sizes=(4.0,), text=""))

    (finding,) = tiny_text(deck, None)

    assert (finding.kind, finding.expected) == (Kind.WARNING, "at least 6 pt")


def test_text_below_what_is_asked_for_breaks_a_rule() -> None:
    deck = drawn(a_shape(sizes=(11.96,)), a_shape(sizes=(11.0,)), a_shape(sizes=(8.0,), placeholder="footer"))

    (finding,) = tiny_text(deck, 12)

    assert (finding.kind, finding.message) == (
        Kind.RULE,
        "Text of 11 pt is too small to be read; it should have at least 12 pt.",
    )


@pytest.mark.parametrize(
    ("box", "warned", "told"),
    [
        ((100, 100, 200, 40), 0, 0),
        ((900, 100, 62, 40), 0, 1),
        ((900, 100, 200, 40), 1, 1),
        ((-300, 100, 200, 40), 1, 1),
        ((2000, 100, 0, 0), 1, 1),
        (None, 0, 0),
    ],
)
def test_what_stands_beside_the_slide_is_told(box: tuple[float, ...] | None, warned: int, told: int) -> None:
    deck = drawn(a_shape(box=box))

    assert [one.kind for one in off_slide(deck, is_asked=False)] == [Kind.WARNING] * warned
    assert [one.kind for one in off_slide(deck, is_asked=True)] == [Kind.RULE] * told


def test_a_picture_may_reach_beyond_the_edge_unless_it_is_asked() -> None:
    deck = drawn(a_shape(kind="picture", text="", box=(-200, 0, 300, 300)), a_shape(text="", box=(2000, 0, 10, 10)))

    assert not list(off_slide(deck, is_asked=False))
    assert len(list(off_slide(deck, is_asked=True))) == 1


LINES = "Revenue rose in all of the regions\nand orders rose as well as ever"


def test_texts_one_on_another_are_told() -> None:
    one = a_shape(text=LINES, sizes=(18.0,), name="A")
    other = a_shape(text=LINES, sizes=(18.0,), name="B", box=(110, 104, 200, 40))

    (finding,) = overlaps(drawn(one, other), is_asked=False)

    assert (finding.kind, finding.place) == (Kind.WARNING, 'text "B"')
    assert 'text "A"' in finding.message


def test_a_text_on_a_chart_is_told() -> None:
    chart = a_shape(kind="chart", text="", box=(50, 50, 400, 400))

    assert len(list(overlaps(drawn(chart, a_shape(text=LINES, sizes=(18.0,))), is_asked=False))) == 1


def test_boxes_that_are_larger_than_their_text_may_overlap() -> None:
    tall = a_shape(text="Few words", sizes=(12.0,), box=(100, 100, 400, 300))
    badge = a_shape(text=LINES, sizes=(12.0,), box=(150, 230, 200, 36))

    assert not list(overlaps(drawn(tall, badge), is_asked=True))


@pytest.mark.parametrize("changes", [{"box": None}, {"sizes": ()}, {"text": ""}, {"box": (500, 300, 200, 40)}])
def test_what_is_not_known_to_overlap_does_not(changes: dict[str, object]) -> None:
    one = a_shape(text=LINES, sizes=(18.0,))
    other = a_shape(**{"text": LINES, "sizes": (18.0,), **changes})

    assert not list(overlaps(drawn(one, other), is_asked=True))


def test_a_background_picture_under_a_text_is_no_overlap() -> None:
    picture = a_shape(kind="picture", text="", box=(0, 0, 960, 540))

    assert not list(overlaps(drawn(picture, a_shape(text=LINES, sizes=(18.0,))), is_asked=True))


def test_many_shapes_take_no_longer_than_some() -> None:
    shape = a_shape(text=LINES, sizes=(18.0,))
    deck = a_deck(replace(a_slide(1, "A title"), shapes=(shape,) * 60_000))

    assert len(list(overlaps(deck, is_asked=False))) == 200 * 199 / 2
