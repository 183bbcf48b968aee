from __future__ import annotations

import pytest

from airflow_provider_slides.sandbox.genviral.copywriting import rewrite, title_of, write


@pytest.mark.parametrize("slides", range(1, 11))
@pytest.mark.parametrize("kind", ["educational", "personal"])
@pytest.mark.parametrize("prompt", ["5 discipline quotes", "One. Two. Three. Four.", "x", "- a\n- b"])
def test_every_slide_has_words_of_its_own(prompt: str, kind: str, slides: int) -> None:
    texts = write(prompt, slides, kind)

    assert len(texts) == slides
    assert all(text.strip() for slide in texts for text in slide)
    assert len(set(texts)) == slides


def test_what_the_prompt_says_comes_first() -> None:
    prompt = "Create a carousel about morning habits: drink water; Stretch - ten slow minutes; write one line"

    assert write(prompt, 5, "educational") == [
        ("Morning habits",),
        ("Drink water",),
        ("Stretch", "Ten slow minutes"),
        ("Write one line",),
        ("Save this for later", "Which one will you try first?"),
    ]


def test_a_list_in_the_prompt_becomes_slides() -> None:
    assert write("Budget rules\n- Pay yourself first\n2. Wait a day", 3, "educational") == [
        ("Budget rules",),
        ("Pay yourself first",),
        ("Wait a day",),
    ]


def test_stock_lines_are_about_the_topic() -> None:
    assert write("Five budgeting mistakes", 4, "educational")[1][0] == "Budgeting beats motivation"
    assert "budgeting" in write("Five budgeting mistakes", 4, "personal")[1][0]


@pytest.mark.parametrize("texts", [("Discipline beats motivation",), ("A", "B"), ("A", "B", "C")])
def test_rewriting_keeps_the_number_of_texts_and_none_of_the_words(texts: tuple[str, ...]) -> None:
    for variation in range(30):
        new = rewrite("5 discipline quotes", "educational", texts, "", variation)
        assert len(new) == len(texts)
        assert not set(new) & set(texts)


def test_another_instruction_gives_other_words() -> None:
    instructions = [str(number) for number in range(10)]

    assert len({rewrite("p", "educational", ("A",), instruction, 1) for instruction in instructions}) > 1


def test_a_title_is_one_short_line() -> None:
    assert title_of("Five\n  habits") == "Five habits"
    long = title_of("word " * 50)
    assert len(long) <= 80
    assert long.endswith("word…")
