"""Carousels from Genviral as a task, and posts of them."""

from __future__ import annotations

from airflow_provider_slides.operators.genviral.post import GenviralPostOperator
from airflow_provider_slides.operators.genviral.slideshow import GenviralSlideshowOperator

__all__ = ["GenviralPostOperator", "GenviralSlideshowOperator"]
