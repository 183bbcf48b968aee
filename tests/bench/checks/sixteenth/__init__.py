"""
The sixteenth source's own: businesses, sentences, shapes of facts, layouts.

As an operations manager writes the quarterly business review of some places that belong together: in whole sentences,
place by place and figure by figure, from what a scheduled pipeline brings.

Made without a look at the checker or at what it misses, by somebody else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "nested", "snapshots") * 4,
    *("per_measure", "runs", "compared") * 3,
    *("by_measure", "histories", "timeline", "kpis", "sections") * 2,
    *("with_units", "long", "tidy", "arrays", "by_period", "metrics", "pivot", "dated", "columns", "split"),
)
COMPANIES = ("Calloway & Frith", "Brockhoff Betriebe", "Groupe Aubervoye", "Sandoria SE", "Canal 14 Holdings")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
