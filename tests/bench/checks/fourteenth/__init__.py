"""
The fourteenth source's own: businesses, sentences, shapes of facts, layouts.

As the data team of a services company makes decks from warehouse tables for its monthly meeting.

Made without a look at the checker or at what it misses, by somebody else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 8,
    *("by_entity", "nested") * 4,
    *("two_queries", "members", "faceted") * 3,
    *("by_measure", "kpis", "long", "tidy", "timeline", "histories") * 2,
    *("with_units", "sections", "arrays", "columns", "by_period", "metrics", "pivot", "dated", "split"),
)
COMPANIES = ("Ormsby & Tarrant", "Dornbach Dienste", "Groupe Vauquelin", "Brenova SE", "Hall 27 Services")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity", "members")
