"""
A second source of decks: businesses, sentences, shapes of facts, layouts.

It was the test half until whoever tunes the checker looked at what was missed there; so it is for tuning now.
"""

from __future__ import annotations

SHAPES = ("records", "columns", "by_period", "nested", "long", "arrays", "sections")
COMPANIES = ("Larkfield plc", "Rheingold & Söhne", "Compagnie Duval", "Oakmere", "Studio 54 Holding")
#: How often money is told in thousands.
IN_THOUSANDS = 0.4
