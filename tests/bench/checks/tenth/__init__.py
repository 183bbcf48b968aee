"""
The tenth source: businesses, sentences, shapes of facts, layouts.

It was the test half's once; whoever tunes may read it now.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 8,
    *("tidy", "long", "arrays", "columns", "dated", "by_entity") * 3,
    *("nested", "timeline", "kpis", "metrics") * 2,
    *("by_measure", "with_units", "sections", "by_period", "histories", "pivot", "split"),
)
COMPANIES = ("Ravensmoor & Pike", "Hollenberg Gruppe", "Groupe Fontanes", "Ceravia SE", "Quay 5 Holdings")
#: How often money is told in thousands.
IN_THOUSANDS = 0.15
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity", "arrays", "columns")
