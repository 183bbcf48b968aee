"""
The thirteenth source's own: businesses, sentences, shapes of facts, layouts.

As an analyst of a group's head office writes for its monthly meeting. Made without a look at the checker or at what it
misses, by somebody else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 8,
    *("by_entity", "compared") * 5,
    *("by_measure", "nested") * 3,
    *("kpis", "sections", "long", "timeline", "histories") * 2,
    *("with_units", "tidy", "arrays", "columns", "by_period", "metrics", "pivot", "dated", "split"),
)
COMPANIES = ("Ellerby & Voss", "Sternkamp Gruppe", "Groupe Chastaing", "Orlavia SE", "Wharf 11 Group")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
