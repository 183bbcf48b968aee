"""What a deck has to be besides right: declared as data."""

from __future__ import annotations

from airflow_provider_slides.decks.rules.deck_rules import Between, DeckRules, MustShow, broken

__all__ = ["Between", "DeckRules", "MustShow", "broken"]
