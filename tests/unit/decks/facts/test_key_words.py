from __future__ import annotations

import pytest

from airflow_provider_slides.decks.facts.key_words import GENERIC, IDS, PERIOD_KEYS, PREVIOUS, REFERENCE, is_period_key


@pytest.mark.parametrize("key", ["id", "customer_id", "zip", "rank", "rang", "store_code", "#", "schema_version"])
def test_what_numbers_things_is_told_by_how_a_key_ends(key: str) -> None:
    assert IDS.search(key)


@pytest.mark.parametrize("key", ["paid", "idle_time", "ranking", "orders"])
def test_words_that_only_look_so_are_none(key: str) -> None:
    assert not IDS.search(key)


def test_words_stand_in_there_without_accents_and_umlauts() -> None:
    assert "ubersicht" in GENERIC
    assert "donnees" in GENERIC
    assert "annee" in PERIOD_KEYS
    assert "precedent" in PREVIOUS


def test_what_is_compared_with_is_previous_or_told_so() -> None:
    assert {"compared", "comparison", "vergleich", "reference"} < REFERENCE - PREVIOUS
    assert not {"revenue", "current", "target"} & REFERENCE


@pytest.mark.parametrize("key", ["period_key", "Accounting period", "Période comptable", "week_nr", "fiscalYear"])
def test_a_key_may_tell_when_in_several_words(key: str) -> None:
    assert is_period_key(key)


@pytest.mark.parametrize("key", ["prior_period", "wait_period", "last_week", "periodic_key"])
def test_these_keys_have_values_of_something(key: str) -> None:
    assert not is_period_key(key)
