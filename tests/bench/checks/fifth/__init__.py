"""
The fifth source of decks: businesses, sentences, shapes of facts, layouts.

It was the test half until whoever tunes the checker looked at what was missed there; so it is for tuning now.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 4,
    *("by_entity", "timeline", "kpis", "metrics", "dated") * 2,
    *("by_measure", "columns", "sections", "with_units", "nested", "long", "by_period"),
    *("histories", "pivot", "split", "arrays"),
)
COMPANIES = ("Wexcombe Group", "Thalberg SE", "Maison Delacourt", "Nordhaven", "Pier 21 Holdings")
#: How often money is told in thousands.
IN_THOUSANDS = 0.12
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
