from __future__ import annotations

import pytest

from airflow_provider_slides.decks.claims import About, Claim
from airflow_provider_slides.decks.deck import Place
from airflow_provider_slides.decks.figures.number import Number

HALF = Number(0, 4, 0.5, "", 0.02)
IN_PERCENT = Number(0, 4, 50.0, "%", 5.0)


def a_claim(kind: Place = Place.BODY, written: Number | None = None) -> Claim:
    return Claim(1, kind.value, "half", "half", (IN_PERCENT, HALF), About(), kind, written=written)


def test_its_number_is_as_written_or_else_what_it_most_likely_is() -> None:
    assert a_claim().number == IN_PERCENT
    assert a_claim(written=HALF).number == HALF


@pytest.mark.parametrize(("kind", "is_cell"), [(Place.TABLE, True), (Place.POINT, True), (Place.BODY, False)])
def test_headings_tell_what_a_cell_or_point_is(kind: Place, is_cell: bool) -> None:
    assert a_claim(kind).is_cell is is_cell
