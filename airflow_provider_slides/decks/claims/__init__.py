"""What a deck claims: every figure that states something, and what it is about."""

from __future__ import annotations

from airflow_provider_slides.decks.claims.claim import About, Claim
from airflow_provider_slides.decks.claims.slides import claims_of

__all__ = ["About", "Claim", "claims_of"]
