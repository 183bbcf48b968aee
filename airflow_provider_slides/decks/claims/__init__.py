"""What a deck claims: every figure that states something, and what it is about."""

from __future__ import annotations

from airflow_provider_slides.decks.claims.claims import About, Claim, claims_of

__all__ = ["About", "Claim", "claims_of"]
