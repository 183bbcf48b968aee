from __future__ import annotations

from airflow_provider_slides.decks.claims.cards import labels_beside
from airflow_provider_slides.decks.deck import Box, Shape


def a_shape(id: int, text: str, x: float, y: float, placeholder: str = "") -> Shape:
    return Shape(1, id, f"Box {id}", "text", placeholder, Box(x, y, 100, 40), text)


def labels(*shapes: Shape) -> dict[int, list[str]]:
    return labels_beside(shapes, str.isalpha, lambda text: text.startswith("Sales"))


def test_a_label_may_stand_on_any_side() -> None:
    figure = a_shape(1, "41", 300, 300)

    for x, y in ((300, 250), (300, 350), (190, 300), (410, 300)):
        assert labels(figure, a_shape(2, "Orders", x, y)) == {1: ["Orders"]}


def test_the_nearest_wins() -> None:
    assert labels(a_shape(1, "41", 300, 300), a_shape(2, "Far", 300, 200), a_shape(3, "Near", 300, 255)) == {
        1: ["Near", "Far"]
    }


def test_the_side_wins_on_which_most_figures_have_one() -> None:
    below = [a_shape(10 + at, f"Below{'abc'[at]}", at * 200, 150) for at in range(3)]
    figures = [a_shape(1 + at, "41", at * 200, 100) for at in range(3)]
    heading = a_shape(20, "Above", 0, 60)

    found = labels(*figures, *below, heading)

    assert found == {1: ["Belowa", "Above"], 2: ["Belowb"], 3: ["Belowc"]}


def test_what_is_far_or_not_in_line_is_no_label() -> None:
    assert labels(a_shape(1, "41", 0, 0), a_shape(2, "Far", 0, 400), a_shape(3, "Aslant", 120, 60)) == {1: []}


def test_titles_and_long_texts_are_no_labels() -> None:
    figure, title, long = a_shape(1, "41", 0, 100), a_shape(2, "Orders", 0, 50, "title"), a_shape(3, "x" * 90, 0, 150)

    assert labels(figure, title, long) == {1: []}


def test_of_hundreds_of_boxes_only_the_first_are_looked_at() -> None:
    assert len(labels(*(a_shape(at, str(at), 0, at) for at in range(1000)))) == 400


def test_a_figure_alone_is_of_what_another_box_names_with_its_own() -> None:
    card, change = a_shape(1, "Sales 1,607", 100, 100), a_shape(2, "+9.5%", 100, 160)

    assert labels(card, change)[2] == ["Sales 1,607"]
    assert labels(card, change, a_shape(3, "Revenue", 100, 220))[2] == ["Revenue"]
