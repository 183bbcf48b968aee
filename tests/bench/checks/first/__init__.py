"""The first source's own: shapes of facts, companies. The rest of it is what the bench itself has."""

from __future__ import annotations

SHAPES = ("records", "by_entity", "by_measure", "histories", "rows", "sections")
COMPANIES = (
    *("Northwind", "Halden AG", "Maison Lebrun", "Brightwater", "Kestrel Group", "Ostermann", "Groupe Valmy"),
    *("Tidewell", "Fabrikam 24"),
)
#: The shapes that may tell how much each entity changed.
TELL_CHANGES = ("records", "by_entity")
