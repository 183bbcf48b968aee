from __future__ import annotations

from airflow_provider_slides.decks.figures.number import Number


def test_a_number_tells_only_what_is_written() -> None:
    plain = Number(0, 2, 12.0, "", 1.0)

    assert (plain.sign, plain.bound, plain.other, plain.measured, plain.implied) == ("", "", None, "", 0.0)
    assert not plain.is_word
    assert not plain.is_scaled
