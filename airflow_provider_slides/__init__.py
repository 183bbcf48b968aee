"""Slide generation as an Apache Airflow step (Perceptis decks, Genviral carousels)."""

__version__ = "0.1.0"
