from __future__ import annotations

import pytest

from airflow_provider_slides.decks.lines import counted, listed, on_slides, one_line, quoted


def test_a_text_becomes_one_line_without_what_forges_one() -> None:
    assert one_line("a\nb\x1b[31m\u202ec\u2028d\x00") == "a b [31m c d"


def test_a_long_text_is_cut_and_that_is_seen() -> None:
    assert one_line("a" * 50, 10) == "aaaaaaaaa…"
    assert one_line("a" * 10, 10) == "a" * 10


def test_a_quoted_text_does_not_leave_its_quotes() -> None:
    assert quoted('say "no"\nagain') == "\"say 'no' again\""


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), ([2], "2"), ([2, 4], "2 and 4"), ([2, 4, 5], "2, 4 and 5"), (range(1, 20), None)]
)
def test_words_are_listed(words: list[int], told: str | None) -> None:
    assert listed(words) == (told if told is not None else "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 7 more")


def test_slides_are_told_once_in_their_order() -> None:
    assert on_slides([5, 2, 4, 2, 0]) == "on slides 2, 4 and 5"
    assert on_slides([3]) == "on slide 3"
    assert on_slides([0]) == "on the deck as a whole"


def test_things_are_counted() -> None:
    assert (counted(1, "slide"), counted(2, "slide")) == ("1 slide", "2 slides")
