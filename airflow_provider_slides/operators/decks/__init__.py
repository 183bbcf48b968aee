"""Decks and carousels, checked as a task."""

from __future__ import annotations

from airflow_provider_slides.operators.decks.check import NOT_GIVEN, DeckCheckOperator

__all__ = ["NOT_GIVEN", "DeckCheckOperator"]
