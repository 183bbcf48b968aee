"""
The seventh source of decks: businesses, sentences, shapes of facts, layouts.

It was the test half until whoever tunes the checker looked at what was missed there; so it is for tuning now.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 8,
    *("by_entity",) * 6,
    *("by_measure", "nested", "timeline", "histories") * 4,
    *("with_units", "sections") * 3,
    *("kpis", "by_period") * 2,
    *("columns", "long", "arrays", "metrics", "pivot", "dated", "tidy", "split"),
)
COMPANIES = ("Marlow & Reeve", "Brinkmann Holding", "Groupe Tavernier", "Alvenia SE", "Harbour 12")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
