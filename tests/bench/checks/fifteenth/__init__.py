"""
The fifteenth source's own: businesses, sentences, shapes of facts, layouts.

As a language model writes a review deck for managers when it is given a table of figures: titles that are messages,
bullets with a lead-in, highlights and lowlights, two units compared, a takeaway below a chart. Made without a look at
the checker or at what it misses, by somebody else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "panels", "frames") * 4,
    *("by_measure", "compared", "nested") * 3,
    *("sections", "split", "tight", "kpis", "timeline", "histories") * 2,
    *("with_units", "long", "tidy", "arrays", "by_period", "metrics", "pivot", "dated", "columns"),
)
COMPANIES = ("Ashgrove & Penn", "Wolkenstein Gruppe", "Groupe Marceau-Lys", "Velorna SE", "Dock 27 Holdings")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
