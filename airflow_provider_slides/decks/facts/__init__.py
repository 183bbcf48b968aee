"""The data that a deck is about, as single facts."""

from __future__ import annotations

from airflow_provider_slides.decks.facts.facts import (
    AVERAGED,
    DIMENSIONS,
    MONEY,
    PER_CENT,
    PHYSICAL,
    QUALIFIERS,
    Fact,
    Facts,
    Label,
)

__all__ = ["AVERAGED", "DIMENSIONS", "MONEY", "PER_CENT", "PHYSICAL", "QUALIFIERS", "Fact", "Facts", "Label"]
