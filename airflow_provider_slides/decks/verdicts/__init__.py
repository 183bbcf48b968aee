"""Whether what a deck claims is so: by the facts, and by what is made of them."""

from __future__ import annotations

from airflow_provider_slides.decks.verdicts.judging import judge

__all__ = ["judge"]
