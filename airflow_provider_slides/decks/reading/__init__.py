"""Reading a deck: through one gate, each string with where it stands."""

from __future__ import annotations

from airflow_provider_slides.decks.reading.slides import read_deck

__all__ = ["read_deck"]
