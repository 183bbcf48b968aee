"""
The eighteenth source's own: businesses, sentences, shapes of facts, layouts.

As a BI analyst writes the KPI deck that is sent each week or month by a schedule: in plain sentences, with a commentary
beside the charts and a list of what is below its target; facts as the analyst's Python task returns them.

Made without a look at the checker or at what it misses, by somebody else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "nested", "pivots") * 4,
    *("scorecards", "by_run", "compared") * 3,
    *("by_measure", "kpis", "sections", "histories", "timeline") * 2,
    *("with_units", "long", "tidy", "arrays", "by_period", "metrics", "pivot", "dated", "columns", "split"),
)
COMPANIES = ("Penhallow & Gray", "Lichtenrade Verbund", "Groupe Castelnoir", "Tamarino SE", "Terrace 19 Partners")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
