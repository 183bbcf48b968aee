from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airflow_provider_slides.decks.figures.number_words import numbers_in_words

WORDS = [
    "two",
    "three",
    "hundred",
    "thousand",
    "million",
    "half",
    "a",
    "and",
    "point",
    "minus",
    "dozen",
    "quarter",
    "of",
    "one",
    "in",
    "five",
    "first",
    "zwei",
    "und",
    "dreißig",
    "tausend",
    "millionen",
    "einhalb",
    "komma",
    "drittel",
    "deux",
    "cent",
    "quatre-vingt",
    "mille",
    "virgule",
    "et",
    "demi",
    "tiers",
    "un",
    "une",
    "sur",
    "cinq",
    "billion",
    "milliard",
]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("two of them", "en", [("two", 2)]),
        ("twenty-three of them", "en", [("twenty-three", 23)]),
        ("a million or two million", "en", [("a million", 1e6), ("two million", 2e6)]),
        ("half a million", "en", [("half a million", 5e5)]),
        ("half of all", "en", [("half", 0.5)]),
        ("eine halbe Million", "de", [("halbe Million", 5e5)]),
        ("un demi-million", "fr", [("un demi-million", 5e5)]),
        ("one in five", "en", [("one in five", 0.2)]),
        ("three in four", "en", [("three in four", 0.75)]),
        ("jede fünfte Bestellung", "de", [("jede fünfte", 0.2)]),
        ("une commande sur cinq", "fr", [("une commande sur cinq", 0.2)]),
        ("einer von ihnen", "de", []),
        ("one of them", "en", []),
        ("un tiers", "fr", [("un tiers", 1 / 3)]),
        ("deux tiers", "fr", [("deux tiers", 2 / 3)]),
        ("two thirds", "en", [("two thirds", 2 / 3)]),
        ("two tiers", "en", [("two", 2)]),
        ("a quarter of all", "en", [("a quarter", 0.25)]),
        ("a quarter ago", "en", []),
        ("two dozen", "en", [("two dozen", 24)]),
        ("zwei Dutzend", "de", [("zwei Dutzend", 24)]),
        ("two and a half", "en", [("two and a half", 2.5)]),
        ("zwei Billionen", "de", [("zwei Billionen", 2e12)]),
        ("two billion", "en", [("two billion", 2e9)]),
        ("zweihundertdrei", "de", [("zweihundertdrei", 203)]),
        ("quatre-vingt-dix-neuf", "fr", [("quatre-vingt-dix-neuf", 99)]),
        ("the third", "en", []),
        ("no word of that kind", "en", []),
    ],
)
def test_words(text: str, language: str, expected: list[tuple[str, float]]) -> None:
    found = numbers_in_words(text, language)

    assert [(text[one.start : one.end], one.value) for one in found] == [
        (word, pytest.approx(v)) for word, v in expected
    ]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("doubled", 2),
        ("verdoppelt", 2),
        ("doublé", 2),
        ("tripled", 3),
        ("vervierfacht", 4),
        ("halved", 0.5),
        ("halbiert", 0.5),
        ("divisé par deux", 0.5),
    ],
)
def test_words_tell_how_many_times(text: str, times: float) -> None:
    (found,) = numbers_in_words(f"orders {text} so", "en")

    assert (found.value, found.unit) == (times, "x")


@given(
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=20).map(" ".join),
    st.sampled_from(["en", "de", "fr"]),
)
def test_whatever_is_written_is_read(text: str, language: str) -> None:
    found = numbers_in_words(text, language)

    assert all(0 <= one.start < one.end <= len(text) for one in found)


@pytest.mark.parametrize("text", ["million " * 500, "neun" * 999, "two hundred thousand " * 300, "quatre-vingt-" * 300])
def test_hostile_words_are_read(text: str) -> None:
    for language in ("en", "de", "fr"):
        numbers_in_words(text, language)
