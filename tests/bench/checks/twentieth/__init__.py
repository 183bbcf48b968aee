"""
The twentieth source's own: businesses, sentences, shapes of facts, layouts.

The monthly KPI and operations deck that a data-platform team schedules for the business it works for: short sentences
of an analyst or a language model, the whole first and then who leads, moved or missed a target; facts as a SQL query
or a pandas task of the pipeline returns them. Made without a look at the checker or at what it misses, by somebody
else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "nested", "windowed") * 4,
    *("by_measure", "rolled_up", "metric_sets", "unstacked") * 3,
    *("compared", "sections", "timeline", "histories", "long") * 2,
    *("kpis", "with_units", "tidy", "arrays", "by_period", "metrics", "pivot", "dated", "columns", "split"),
)
COMPANIES = ("Hawkridge & Lowe", "Birkenfeld Verbund", "Groupe Valmontel", "Kestrava SE", "Loft 18 Partners")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
