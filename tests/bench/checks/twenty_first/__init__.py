"""
The twenty-first source's own: businesses, sentences, shapes of facts, layouts.

Quarterly reports of a services group to its customers and partners: ordinary prose as an account manager or a language
model writes it, a letter in front, a portrait of one place; facts as a reporting database, the export of a spreadsheet
or a task in Python gives them. Made without a look at the checker or at what it misses, by somebody else than who tunes
it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "by_side", "profiles") * 4,
    *("sheet", "by_measure", "nested", "runs") * 3,
    *("sections", "compared", "timeline", "histories", "kpis") * 2,
    *("with_units", "long", "tidy", "arrays", "by_period", "metrics", "pivot", "dated", "columns", "split"),
)
COMPANIES = ("Hathersage & Coyle", "Lindenau Dienstleistungen", "Groupe Mirecourt", "Calvanis SE", "Kiln 18 Services")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
