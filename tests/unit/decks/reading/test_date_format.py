from __future__ import annotations

import re

import pytest

from airflow_provider_slides.decks.reading.date_format import date_shown

#: 1 March 2024, a Friday, 15:04:09.
DAY = 45352 + (15 * 3600 + 4 * 60 + 9) / 86_400


def tokens(format: str) -> list[str]:
    return re.findall(r"\[\w+\]|AM/PM|A/P|.", format)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("yyyy-mm-dd", "2024-03-01"),
        ("d/m/yy", "1/3/24"),
        ("YYYY", "2024"),
        ("mmm d", "Mar 1"),
        ("mmmm", "March"),
        ("mmmmm", "M"),
        ("ddd", "Fri"),
        ("dddd", "Friday"),
        ("hh:mm:ss", "15:04:09"),
        ("h AM/PM", "3 PM"),
        ("h:mm A/P", "3:04 PM"),
        ("m:ss", "4:09"),
        ("m h", "3 15"),
        ("h d m", "15 1 3"),
        ("[h]:mm", "1088463:04"),
        ("[mm]", "65307784"),
        ("[s]", "3918467049"),
    ],
)
def test_a_moment_is_written_as_its_format_tells(format: str, text: str) -> None:
    assert date_shown(DAY, tokens(format)) == text


@pytest.mark.parametrize(("hour", "text"), [(0, "12 AM"), (1, "1 AM"), (12, "12 PM"), (13, "1 PM")])
def test_there_is_no_hour_0_before_noon(hour: int, text: str) -> None:
    assert date_shown(45352 + hour / 24, tokens("h AM/PM")) == text


def test_half_a_second_is_a_second_and_carries() -> None:
    assert date_shown(45352 - 1e-9, tokens("yyyy-mm-dd hh:mm")) == "2024-03-01 00:00"


def test_days_may_be_counted_from_1904() -> None:
    assert date_shown(0, tokens("yyyy-mm-dd"), is_from_1904=True) == "1904-01-01"


@pytest.mark.parametrize("value", [-0.5, 2_958_466.0, 1e300])
def test_what_is_no_day_of_four_digits_is_none(value: float) -> None:
    assert date_shown(value, tokens("yyyy")) is None
