"""
The eleventh source: businesses, sentences, shapes of facts, layouts.

It was the test half's once; whoever tunes may read it now.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("resources", "nested") * 5,
    *("by_entity",) * 4,
    *("with_units", "timeline", "kpis") * 3,
    *("by_measure", "metrics", "histories", "sections") * 2,
    *("long", "dated", "tidy", "by_period", "columns", "arrays", "pivot", "split"),
)
COMPANIES = ("Hollingworth & Dene", "Rautenberg Gruppe", "Groupe Fontenelle", "Meridova SE", "Yard 33 Group")
#: How often money is told in thousands.
IN_THOUSANDS = 0.08
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity", "resources")
