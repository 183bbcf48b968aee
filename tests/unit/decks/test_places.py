from __future__ import annotations

from airflow_provider_slides.decks.deck import Place
from airflow_provider_slides.decks.places import place_of_shape, place_of_text
from tests.unit.decks.making import a_shape, a_text


def test_a_cell_is_named_by_its_headers() -> None:
    assert place_of_text(a_text(1, Place.TABLE, "7", row="EMEA", column="Revenue")) == "table cell (EMEA, Revenue)"
    assert place_of_text(a_text(1, Place.TABLE, "7", row="", column="Revenue\n")) == "table cell (Revenue)"
    assert place_of_text(a_text(1, Place.TITLE, "7")) == "title"


def test_a_shape_is_named_by_its_kind_and_name() -> None:
    assert place_of_shape(a_shape(kind="picture", name='Logo "1"')) == "picture \"Logo '1'\""
    assert place_of_shape(a_shape(kind="chart", name=" ")) == "chart"
