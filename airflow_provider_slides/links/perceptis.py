"""Links on the page of a task with Perceptis."""

from __future__ import annotations

from airflow_provider_slides.links.base import FileLink


class DeckLink(FileLink):
    """The deck, or the first variant of a slide, in its store's console."""

    name = "Deck"
