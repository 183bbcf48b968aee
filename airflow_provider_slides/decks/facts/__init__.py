"""The data that a deck is about, as single facts."""

from __future__ import annotations

from airflow_provider_slides.decks.facts.fact import Fact, Label
from airflow_provider_slides.decks.facts.facts import Facts
from airflow_provider_slides.decks.facts.key_words import QUALIFIERS
from airflow_provider_slides.decks.facts.units import AVERAGED, DIMENSIONS, MONEY, PER_CENT, PHYSICAL

__all__ = ["AVERAGED", "DIMENSIONS", "MONEY", "PER_CENT", "PHYSICAL", "QUALIFIERS", "Fact", "Facts", "Label"]
