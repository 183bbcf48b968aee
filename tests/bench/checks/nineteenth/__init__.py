"""
The nineteenth source's own: businesses, sentences, shapes of facts, layouts.

The monthly management report of a mid-sized group, half written by a language model from the data and half by a
controller: comments beside the figures, actual and budget side by side; facts as a dbt model, a SQL query or an export
of an ERP gives them. Made without a look at the checker or at what it misses, by somebody else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "nested", "versions") * 4,
    *("by_measure", "sheets", "sequences", "positions") * 3,
    *("compared", "sections", "timeline", "histories", "kpis") * 2,
    *("with_units", "long", "tidy", "arrays", "by_period", "metrics", "pivot", "dated", "columns", "split"),
)
COMPANIES = ("Penhallow & Marsh", "Sonnwald Gruppe", "Groupe Beaurepaire", "Lumaris SE", "Bay 36 Holdings")
#: How often money is told in thousands.
IN_THOUSANDS = 0.12
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
