"""
The third source of decks: businesses, sentences, shapes of facts, layouts.

It was the test half until whoever tunes the checker looked at what was missed there; so it is for tuning now.
"""

from __future__ import annotations

SHAPES = ("records", "records", "by_entity", "by_measure", "columns", "histories", "sections", "with_units")
COMPANIES = ("Ashdown Partners", "Hartmann Gruppe", "Les Ateliers Morel", "Bluefield 7", "Corvus Ltd")
