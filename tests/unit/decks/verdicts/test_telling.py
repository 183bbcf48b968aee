from __future__ import annotations

import pytest

from tests.unit.decks.verdicts.statements import verdict


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("EMEA revenue was €1.53M", "€1.35M"),
        ("EMEA revenue: 1,436,000", "1,346,000"),
        ("EMEA revenue: 1436000", "1346000"),
        ("Umsatz EMEA: 1,53 Mio. €", "1,35 Mio. €"),
        ("Umsatz EMEA: 1.436.000 €", "1.346.000 €"),
        ("Chiffre d’affaires APAC : 751 000 €", "715\u202f000 €"),
        ("APAC margin: 39.3%", "33.9%"),
        ("EMEA margin: 32 %", "31 %"),
        ("EMEA revenue vs last period: +15%", "+11%"),
        ("APAC revenue vs last period: +4.0%", "-4.0%"),
        ("EMEA revenue was €715M", "1,346,000"),
    ],
)
def test_what_is_expected_is_written_as_the_deck_writes(statement: str, expected: str) -> None:
    assert verdict(statement).expected == expected
