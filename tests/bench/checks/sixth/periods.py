"""The sixth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2026-W{number}" for number in range(28, 34)],
    "month": ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"],
    "quarter": ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"],
    "year": [str(year) for year in range(2020, 2026)],
}
MONTHS = {
    "en": ["Feb 26", "Mar 26", "Apr 26", "May 26", "Jun 26", "Jul 26"],
    "de": ["Feb 26", "Mrz 26", "Apr 26", "Mai 26", "Jun 26", "Jul 26"],
    "fr": ["févr. 26", "mars 26", "avr. 26", "mai 26", "juin 26", "juil. 26"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 33", "in_per": "in week 33", "prev": ["week 32", "the prior week"], "yoy": "WoW"},
        "month": {
            "per": "July 2026",
            "in_per": "in July 2026",
            "prev": ["June", "June 2026", "the prior month"],
            "yoy": "MoM",
        },
        "quarter": {
            "per": "Q2 2026",
            "in_per": "in Q2 2026",
            "prev": ["Q1 2026", "Q1", "the prior quarter"],
            "yoy": "QoQ",
        },
        "year": {"per": "FY25", "in_per": "in FY25", "prev": ["FY24", "the prior year"], "yoy": "YoY"},
    },
    "de": german(
        ("week", "KW 33", "in KW 33", "Vorwoche", "zur", "in der", "der"),
        ("month", "Juli 2026", "im Juli 2026", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q2 2026", "im zweiten Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2025", "im Jahr 2025", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 33",
            "in_per": "en semaine 33",
            "prev": ["S32", "la semaine précédente"],
            "to": "à la semaine précédente",
            "during": "en semaine 32",
        },
        "month": {
            "per": "juillet 2026",
            "in_per": "en juillet 2026",
            "prev": ["juin 2026", "le mois précédent"],
            "to": "à juin 2026",
            "during": "en juin",
        },
        "quarter": {
            "per": "T2 2026",
            "in_per": "au T2 2026",
            "prev": ["T1 2026", "le trimestre précédent"],
            "to": "au T1 2026",
            "during": "au T1",
        },
        "year": {
            "per": "2025",
            "in_per": "en 2025",
            "prev": ["N-1", "2024"],
            "to": "à 2024",
            "during": "en 2024",
        },
    },
}
