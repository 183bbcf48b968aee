from __future__ import annotations

import random

import pytest

from airflow_provider_slides.sandbox.decks.figures import (
    figures_in,
    format_number,
    invented_series,
    series_of,
    table_of,
    table_of_figures,
)


@pytest.mark.parametrize(
    ("points", "labels", "values"),
    [
        (["Revenue: 1,240,000", "Orders: 40 600"], ("Revenue", "Orders"), (1_240_000, 40_600)),
        (["EMEA 1.2M, Americas 1.8M and APAC 0.7M"], ("EMEA", "Americas", "APAC"), (1.2e6, 1.8e6, 7e5)),
        (["Costs were €12k; profit fell to -$3 million"], ("Costs", "profit"), (12e3, -3e6)),
        (["Brie 12,50", "Gouda 9,80"], ("Brie", "Gouda"), (12.5, 9.8)),
        (["Update: sales of 3 bn", "Since 2019 costs of 2 billion"], ("sales", "Since 2019 costs"), (3e9, 2e9)),
    ],
)
def test_numbers_are_found_with_what_they_measure(
    points: list[str], labels: tuple[str, ...], values: tuple[float, ...]
) -> None:
    series = figures_in(points)

    assert series is not None
    assert series.labels == labels
    assert series.values == pytest.approx(values)


def test_percentages_and_amounts_are_not_mixed() -> None:
    series = figures_in(["Churn: 2%", "Margin: 40 percent", "Orders: 70"])

    assert series is not None
    assert series.percent
    assert series.labels == ("Churn", "Margin")


@pytest.mark.parametrize(
    "points", [[], ["no numbers"], ["Revenue: 3"], ["In 2026 we ship", "In 2027 too"], ["x " + "9" * 400, "y 1"]]
)
def test_fewer_than_two_figures_make_no_series(points: list[str]) -> None:
    assert figures_in(points) is None


def test_ragged_tables_are_straightened() -> None:
    table = table_of(["| A | B |", "|---|:-:|", "| 1 |", "| 2 | 3 | 4 |"])

    assert table is not None
    assert table.rows == (("1", ""), ("2", "3"))


@pytest.mark.parametrize("lines", [[], ["| A | B |"], ["| A | B |", "|---|---|"]])
def test_a_table_needs_rows(lines: list[str]) -> None:
    assert table_of(lines) is None


def test_the_first_column_of_numbers_is_charted() -> None:
    table = table_of(["| Region | Lead | Churn |", "| EMEA | Ann | 1.1% |", "| APAC | Bo | 0.9% |", "| All | | |"])
    assert table is not None

    series = series_of(table)

    assert series is not None
    assert (series.title, series.labels, series.values) == ("Churn by Region", ("EMEA", "APAC"), (1.1, 0.9))
    assert series.percent


def test_a_table_without_numbers_is_not_charted() -> None:
    table = table_of(["| Who | What |", "| Ann | this |", "| Bo | that |"])
    assert table is not None

    assert series_of(table) is None


def test_a_series_becomes_a_table() -> None:
    series = figures_in(["EMEA: 50", "APAC: 100"])
    assert series is not None

    assert table_of_figures(series).rows == (("EMEA", "50", "50%"), ("APAC", "100", "100%"))


def test_nothing_but_zeros_can_be_tabled_too() -> None:
    series = figures_in(["EMEA: 0", "APAC: 0"])
    assert series is not None

    assert table_of_figures(series).rows == (("EMEA", "0", "0%"), ("APAC", "0", "0%"))


def test_invented_figures_say_so() -> None:
    assert invented_series("x", random.Random(0)).invented


@pytest.mark.parametrize(
    ("value", "percent", "shown"),
    [
        (1_240_000, False, "1.24 M"),
        (690_000, False, "690 k"),
        (3e9, False, "3 bn"),
        (-12_000, False, "-12 k"),
        (4.25, False, "4.2"),
        (1234, False, "1,234"),
        (4.2, True, "4.2 %"),
        (0, False, "0"),
    ],
)
def test_numbers_are_short(value: float, percent: bool, shown: str) -> None:
    assert format_number(value, percent) == shown
