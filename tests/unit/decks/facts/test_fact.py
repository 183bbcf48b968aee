from __future__ import annotations

from airflow_provider_slides.decks.facts import Label


def test_labels_are_one_when_they_differ_in_case_and_accents_only() -> None:
    assert Label("Île-de-France", ()) == Label("ile-de-france", (), "region")
    assert len({Label("SÜD", ()), Label("Süd", ()), Label("Nord", ())}) == 2
    assert Label("Nord", ()) != "Nord"
