"""The eighth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2026-W{number}" for number in range(44, 50)],
    "month": ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"],
    "quarter": ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    "year": [str(year) for year in range(2021, 2027)],
}
MONTHS = {
    "en": ["Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026", "Nov 2026", "Dec 2026"],
    "de": ["Jul 2026", "Aug 2026", "Sep 2026", "Okt 2026", "Nov 2026", "Dez 2026"],
    "fr": ["juil. 2026", "août 2026", "sept. 2026", "oct. 2026", "nov. 2026", "déc. 2026"],
}
#: ``rel``: how a change is said to be one against the last period.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 49", "in_per": "in week 49", "prev": ["week 48", "the previous week"], "rel": "WoW"},
        "month": {
            "per": "December 2026",
            "in_per": "in December",
            "prev": ["November", "November 2026", "the previous month"],
            "rel": "MoM",
        },
        "quarter": {
            "per": "Q4 2026",
            "in_per": "in Q4 2026",
            "prev": ["Q3 2026", "Q3", "the previous quarter"],
            "rel": "QoQ",
        },
        "year": {"per": "2026", "in_per": "in 2026", "prev": ["2025", "the previous year"], "rel": "YoY"},
    },
    "de": german(
        ("week", "KW 49", "in KW 49", "Vorwoche", "zur", "in der", "der"),
        ("month", "Dezember 2026", "im Dezember", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q4 2026", "im vierten Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2026", "im Jahr 2026", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 49",
            "in_per": "en semaine 49",
            "prev": ["la semaine 48", "la semaine précédente"],
            "to": "à la semaine précédente",
            "during": "en semaine 48",
            "rel": "d’une semaine sur l’autre",
        },
        "month": {
            "per": "décembre 2026",
            "in_per": "en décembre",
            "prev": ["novembre", "le mois précédent"],
            "to": "à novembre",
            "during": "en novembre",
            "rel": "d’un mois sur l’autre",
        },
        "quarter": {
            "per": "T4 2026",
            "in_per": "au T4",
            "prev": ["le T3", "le trimestre précédent"],
            "to": "au T3",
            "during": "au T3",
            "rel": "d’un trimestre sur l’autre",
        },
        "year": {
            "per": "2026",
            "in_per": "en 2026",
            "prev": ["2025", "l’année précédente"],
            "to": "à 2025",
            "during": "en 2025",
            "rel": "d’une année sur l’autre",
        },
    },
}
