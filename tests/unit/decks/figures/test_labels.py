from __future__ import annotations

import pytest

from airflow_provider_slides.decks.figures.labels import labels_in


def digits_left(text: str) -> str:
    taken = {at for start, end in labels_in(text) for at in range(start, end)}
    return "".join(char for at, char in enumerate(text) if char.isdigit() and at not in taken)


@pytest.mark.parametrize(
    "text",
    [
        "1. Orders",
        "2) Orders",
        "9.Proses",
        "1.2 Results of all",
        "\n\n01 Intro",
        "1. Email 2. Search",
        "page 5",
        "Folie 5 von 9",
        "diapo 5",
        "Table 3.1",
        "ISO 9001",
        "Office 365",
        "see [3, 4]",
        "https://example.com/2/3",
        "ask me4@example.com",
        "#42",
        "version 2.1",
        "v12",
        "10.4.2",
        "+49 30 123 456",
        "24/7",
        "the 3rd",
        "le 2ème",
        "3. Quartal",
        "COVID-19",
        "2-tier4",
    ],
)
def test_these_digits_are_no_figures(text: str) -> None:
    assert digits_left(text) == ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("41 orders", "41"),
        ("plan 5%", "5"),
        ("Revenue 1.346.000", "1346000"),
        ("5.", "5"),
        ("1. Orders: 41", "41"),
        ("2.1 Mio. Euro", "21"),
        ("up by 3, not 4", "34"),
    ],
)
def test_these_are(text: str, left: str) -> None:
    assert digits_left(text) == left
