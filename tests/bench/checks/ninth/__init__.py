"""
The ninth source: businesses, sentences, shapes of facts, layouts.

It was the test half's once; whoever tunes may read it now.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 9,
    *("by_entity",) * 6,
    *("by_measure", "nested") * 5,
    *("timeline", "histories", "with_units") * 3,
    *("sections", "kpis", "by_period") * 2,
    *("columns", "long", "arrays", "metrics", "pivot", "dated", "tidy", "split"),
)
COMPANIES = ("Whitcombe & Lyle", "Steinfurth Holding", "Groupe Belcastel", "Quintera SE", "Block 9 Collective")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
