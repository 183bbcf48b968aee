"""The seventh source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2026-W{number}" for number in range(34, 40)],
    "month": ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"],
    "quarter": ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"],
    "year": [str(year) for year in range(2020, 2026)],
}
MONTHS = {
    "en": ["Apr", "May", "Jun", "Jul", "Aug", "Sep"],
    "de": ["Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept."],
    "fr": ["avril", "mai", "juin", "juillet", "août", "septembre"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 39",
            "in_per": "in week 39",
            "prev": ["the previous week", "week 38"],
            "pop": "week over week",
        },
        "month": {
            "per": "September 2026",
            "in_per": "in September",
            "prev": ["August", "the previous month", "August 2026"],
            "pop": "month over month",
        },
        "quarter": {
            "per": "Q3 2026",
            "in_per": "in Q3",
            "prev": ["Q2", "the previous quarter", "Q2 2026"],
            "pop": "quarter over quarter",
        },
        "year": {"per": "2025", "in_per": "in 2025", "prev": ["2024", "the previous year"], "pop": "year over year"},
    },
    "de": german(
        ("week", "KW 39", "in KW 39", "Vorwoche", "zur", "in der", "der"),
        ("month", "September 2026", "im September", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q3 2026", "im dritten Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2025", "im Jahr 2025", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 39",
            "in_per": "en semaine 39",
            "prev": ["la semaine 38", "la semaine précédente"],
            "to": "à la semaine 38",
            "during": "la semaine précédente",
            "pop": "sur une semaine",
        },
        "month": {
            "per": "septembre 2026",
            "in_per": "en septembre",
            "prev": ["août", "le mois précédent"],
            "to": "au mois d’août",
            "during": "en août",
            "pop": "sur un mois",
        },
        "quarter": {
            "per": "T3 2026",
            "in_per": "au T3",
            "prev": ["T2", "le trimestre précédent"],
            "to": "au trimestre précédent",
            "during": "au T2",
            "pop": "sur un trimestre",
        },
        "year": {
            "per": "2025",
            "in_per": "en 2025",
            "prev": ["2024", "l’année précédente"],
            "to": "à l’année précédente",
            "during": "en 2024",
            "pop": "sur un an",
        },
    },
}
