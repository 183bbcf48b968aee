"""
The sixth source of decks: businesses, sentences, shapes of facts, layouts.

It was the test half until whoever tunes the checker looked at what was missed there; so it is for tuning now.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 4,
    *("by_entity", "timeline", "kpis", "long", "tidy") * 2,
    *("by_measure", "columns", "sections", "with_units", "nested", "by_period", "metrics"),
    *("histories", "pivot", "split", "arrays", "dated"),
)
COMPANIES = ("Calder & Finch", "Westermann Gruppe", "Groupe Arvelle", "Solvanta", "Unit 8 Group")
#: How often money is told in thousands.
IN_THOUSANDS = 0.12
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
