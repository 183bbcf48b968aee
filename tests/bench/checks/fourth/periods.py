"""The fourth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2026-W{number:02}" for number in range(3, 9)],
    "month": ["2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"],
    "quarter": ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"],
    "year": [str(year) for year in range(2020, 2026)],
}
MONTHS = {
    "en": ["Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026"],
    "de": ["Aug 2025", "Sep 2025", "Okt 2025", "Nov 2025", "Dez 2025", "Jan 2026"],
    "fr": ["août 2025", "sept. 2025", "oct. 2025", "nov. 2025", "déc. 2025", "janv. 2026"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 8",
            "in_per": "in week 8",
            "prev": ["week 7", "the week before"],
            "mom": "week over week",
            "short": "WoW",
        },
        "month": {
            "per": "January 2026",
            "in_per": "in January",
            "prev": ["December", "December 2025", "the previous month"],
            "mom": "month over month",
            "short": "MoM",
        },
        "quarter": {
            "per": "Q4 2025",
            "in_per": "in Q4",
            "prev": ["Q3", "Q3 2025", "the previous quarter"],
            "mom": "quarter over quarter",
            "short": "QoQ",
        },
        "year": {
            "per": "2025",
            "in_per": "in 2025",
            "prev": ["2024", "the previous year"],
            "mom": "year over year",
            "short": "YoY",
        },
    },
    "de": german(
        ("week", "KW 8", "in KW 8", "Vorwoche", "zur", "in der", "der"),
        ("month", "Januar 2026", "im Januar", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q4 2025", "im 4. Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2025", "im Jahr 2025", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 8",
            "in_per": "en semaine 8",
            "prev": ["la semaine précédente", "la semaine 7"],
            "to": "à la semaine précédente",
            "during": "la semaine précédente",
            "over": "sur une semaine",
            "Over": "Sur une semaine",
        },
        "month": {
            "per": "janvier 2026",
            "in_per": "en janvier",
            "prev": ["le mois précédent", "décembre"],
            "to": "au mois précédent",
            "during": "en décembre",
            "over": "sur un mois",
            "Over": "Sur un mois",
        },
        "quarter": {
            "per": "T4 2025",
            "in_per": "au T4 2025",
            "prev": ["le trimestre précédent", "le T3"],
            "to": "au trimestre précédent",
            "during": "au T3 2025",
            "over": "sur un trimestre",
            "Over": "Sur un trimestre",
        },
        "year": {
            "per": "2025",
            "in_per": "en 2025",
            "prev": ["l’année précédente", "2024"],
            "to": "à l’année précédente",
            "during": "en 2024",
            "over": "sur un an",
            "Over": "Sur un an",
        },
    },
}
