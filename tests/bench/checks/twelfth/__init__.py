"""
The twelfth source: businesses, sentences, shapes of facts, layouts.

It was the test half's once; whoever tunes may read it now.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "ledger") * 5,
    *("by_measure", "nested") * 4,
    *("kpis", "with_units", "sections") * 3,
    *("timeline", "histories", "by_period", "tidy") * 2,
    *("columns", "long", "arrays", "metrics", "pivot", "dated", "split"),
)
COMPANIES = ("Dunmore & Sons", "Gebrüder Ahlers", "Établissements Rochambeau", "Tarnhelm AG", "Mill Lane 3 Ltd")
#: How often money is told in thousands.
IN_THOUSANDS = 0.15
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
