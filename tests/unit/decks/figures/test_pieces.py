from __future__ import annotations

import pytest

from airflow_provider_slides.decks.figures.pieces import pieces_of


def pieces(text: str, longest: int) -> list[str]:
    return [text[start:end] for start, end in pieces_of(text, longest)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Up 5 now.", ["Up 5 now."]),
        ("Up 5. Down 3. Up 7", ["Up 5. ", "Down 3. ", "Up 7"]),
        ("up down up down up", ["up down ", "up down up"]),
        ("orders 1 234 567 890", ["orders ", "1 234 567 ", "890"]),
        ("1" * 25, ["1" * 10, "1" * 10, "1" * 5]),
        ("", [""]),
    ],
)
def test_a_text_is_cut_where_a_person_pauses(text: str, expected: list[str]) -> None:
    found = pieces(text, 10)

    assert found == expected
    assert all(len(piece) <= 10 for piece in found)


def test_sentences_come_first_and_numbers_are_kept() -> None:
    assert pieces("Up 5. Down", 8) == ["Up 5. ", "Down"]
    assert pieces("abcdef 1 234", 11) == ["abcdef ", "1 234"]


def test_a_text_of_usual_length_is_one() -> None:
    assert list(pieces_of("a " * 1000)) == [(0, 2000)]
