from __future__ import annotations

import json
from pathlib import Path

import pytest

from airflow_provider_slides.decks.figures.numbers import numbers_in, read

EXPRESSIONS = [json.loads(line) for line in (Path(__file__).parents[1] / "data/numbers.jsonl").read_text().splitlines()]
UNITS = {"n": "", "pct": "%"}


@pytest.mark.parametrize("case", EXPRESSIONS, ids=lambda case: f"{case['lang']}: {case['text']}")
def test_an_expression_is_read_as_a_person_reads_it(case: dict[str, object]) -> None:
    found = [(number.value, number.unit) for number in numbers_in(str(case["text"]), str(case["lang"]))]

    assert [unit for _, unit in found] == [UNITS.get(unit, unit) for _, unit in case["values"]]
    assert [value for value, _ in found] == pytest.approx([value for value, _ in case["values"]])


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("EMEA's 47 orders", "en", [47]),
        ("9.Proses", "en", []),
        ("Period 2", "en", []),
        ("Column3", "en", []),
        ("Part 2: RFC 1413", "en", []),
        ("Revenue grew 5% (€1.2M)", "en", [5, 1.2e6]),
        ("Last week 1,200 vs. 1,300 this week", "en", [1200, 1300]),
        ("1.2–1.4M", "en", [1.2e6, 1.4e6]),
        ("USD1.2m", "en", [1.2e6]),
        ("€(1.2)m", "en", [-1.2e6]),
        ("returns (794)", "en", [794]),
        ("Source: ERP export 24 Nov 2026, 10:00 CET", "en", []),
        ("Umsatz stieg um 4,0 % gegenüber Vorwoche auf 1,35 Mio. €", "de", [4, 1.35e6]),
        ("en hausse de 12 % à 1,83 M€ (semaine précédente : 1,6 M€)", "fr", [12, 1.83e6, 1.6e6]),
        ("deux tiers des clients", "fr", [2 / 3]),
    ],
)
def test_sentences(text: str, language: str, values: list[float]) -> None:
    assert [number.value for number in numbers_in(text, language)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1.83 M", 1e4),
        ("6.4 %", 0.1),
        ("1,346,000", 1),
        ("12.5K", 100),
        ("€4bn", 1e9),
        ("640 bps", 0.01),
        ("1.2e6", 1e5),
    ],
)
def test_a_number_tells_how_exactly_it_is_written(text: str, step: float) -> None:
    (number,) = numbers_in(text)

    assert number.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 1.3M", "over"),
        (">500 stores", "over"),
        ("nearly 1.4M", "nearly"),
        ("knapp 1,4 Mio.", "nearly"),
        ("about 1.3M", "about"),
        ("±2%", "about"),
        ("1.3M", ""),
    ],
)
def test_a_number_may_be_a_bound(text: str, bound: str) -> None:
    (number,) = numbers_in(text, "de" if "knapp" in text else "en")

    assert number.bound == bound


def test_what_may_be_read_in_two_ways_tells_both() -> None:
    (english,), (german,) = numbers_in("1.346", "en"), numbers_in("1.346", "de")

    assert (english.value, english.other) == (1.346, 1346)
    assert (german.value, german.other) == (1346, 1.346)


def test_periods_and_single_years_are_told_apart_from_figures() -> None:
    reading = read("Revenue 2026: 1,998 (Q3; in 2025 it was 1,700)")

    assert [number.value for number in reading.numbers] == [1998, 1700]
    assert [str(dated.period) for dated in reading.periods] == ["2026", "Q3", "2025"]


def test_a_long_text_is_read_to_its_end() -> None:
    text = "We had 41 orders in Q3. " * 200
    reading = read(text)

    assert {text[number.start : number.end] for number in reading.numbers} == {"41"}
    assert {text[dated.start : dated.end] for dated in reading.periods} == {"Q3"}
    assert (len(reading.numbers), len(reading.periods)) == (200, 200)


@pytest.mark.parametrize(("text", "value"), [("(12)", -12), ("We had (12)", 12), ("€(12)", -12)])
def test_a_loss_stands_in_parentheses(text: str, value: float) -> None:
    assert [number.value for number in numbers_in(text)] == [value]


def test_names_with_digits_in_them_can_be_left_out() -> None:
    assert [number.value for number in read("Store 12 sold 40", hidden=[(0, 8)]).numbers] == [40]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 5000,
        "1," * 5000,
        "(" * 5000,
        "9" * 400 + "e999",
        "- " * 5000,
        "€" * 5000,
        "1.1" * 3000,
        "a@" * 9000,
        "\n" * 9000,
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    numbers_in(text)


@pytest.mark.parametrize("code", ["6b39ad7ac7bc", "4b2c554688e5", "12M7x"])
def test_a_code_is_no_number_with_a_scale(code: str) -> None:
    assert [number.value for number in numbers_in(f"Slides for {code}") if abs(number.value) >= 1e6] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Wind speed was 7.1 m/s", [7.1]),
        ("The trend from 2026 points down to 14", [14]),
        ("EMEA and APAC make up 53 à deux", [53]),
        ("Ask accounts, ext. 14", []),
    ],
)
def test_units_and_idioms(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers_in(text)] == values


def test_the_markers_of_a_list_in_a_line_stand_before_names_too() -> None:
    text = "Ranked: 1. Leeds 9.1, 2. York 7.7"
    hidden = [(text.index(name), text.index(name) + len(name)) for name in ("Leeds", "York")]

    assert [number.value for number in read(text, hidden=hidden).numbers] == [9.1, 7.7]


def test_what_stands_behind_a_figure_may_tell_that_it_is_no_exact_one() -> None:
    assert [number.bound for number in numbers_in("Sales of 360k or so, and 20k")] == ["about", ""]
