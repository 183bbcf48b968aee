"""
The seventeenth source's own: businesses, sentences, shapes of facts, layouts.

As a customer-success team sends them: account reviews that speak to the customer, and short decks for a steering
committee; facts as a reporting tool exports them, or as a Python task gives them. Made without a look at the checker or
at what it misses, by somebody else than who tunes it.
"""

from __future__ import annotations

SHAPES = (
    *("records",) * 7,
    *("by_entity", "accounts") * 4,
    *("by_role", "nested", "charts") * 3,
    *("by_measure", "compared", "sections", "timeline", "histories", "kpis") * 2,
    *("with_units", "long", "tidy", "arrays", "by_period", "metrics", "pivot", "dated", "columns", "split"),
)
COMPANIES = ("Thistledown & Crane", "Falkenried Service", "Groupe Sorbiers", "Ambrelis SE", "Studio 41 Club")
#: How often money is told in thousands.
IN_THOUSANDS = 0.1
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("kpis", "records", "by_entity")
