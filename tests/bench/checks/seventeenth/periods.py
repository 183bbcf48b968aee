"""The seventeenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2025-W{number}" for number in range(45, 51)],
    "month": [f"2025-{number:02}" for number in range(6, 12)],
    "quarter": ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"],
    "year": [str(year) for year in range(2019, 2025)],
}
MONTHS = {
    "en": ["Jun 25", "Jul 25", "Aug 25", "Sep 25", "Oct 25", "Nov 25"],
    "de": ["Jun. 25", "Jul. 25", "Aug. 25", "Sep. 25", "Okt. 25", "Nov. 25"],
    "fr": ["juin 25", "juil. 25", "août 25", "sept. 25", "oct. 25", "nov. 25"],
}
#: ``depuis``: since the last period.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 50", "in_per": "in week 50", "prev": ["week 49", "the previous week"]},
        "month": {
            "per": "November 2025", "in_per": "in November", "prev": ["October", "October 2025", "the previous month"],
        },
        "quarter": {
            "per": "Q3 2025", "in_per": "in Q3 2025", "prev": ["Q2", "Q2 2025", "the previous quarter"],
        },
        "year": {"per": "2024", "in_per": "in 2024", "prev": ["2023", "the previous year"]},
    },
    "de": german(
        ("week", "KW 50", "in KW 50", "Vorwoche", "zur", "in der", "der"),
        ("month", "November 2025", "im November", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q3 2025", "im dritten Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2024", "im Jahr 2024", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 50", "in_per": "en semaine 50", "prev": ["la semaine 49", "la semaine précédente"],
            "to": "à la semaine 49", "during": "en semaine 49", "depuis": "depuis la semaine 49",
        },
        "month": {
            "per": "novembre 2025", "in_per": "en novembre", "prev": ["octobre", "le mois précédent"],
            "to": "à octobre", "during": "en octobre", "depuis": "depuis octobre",
        },
        "quarter": {
            "per": "T3 2025", "in_per": "au T3 2025", "prev": ["le T2 2025", "le trimestre précédent"],
            "to": "au T2 2025", "during": "au T2 2025", "depuis": "depuis le T2 2025",
        },
        "year": {
            "per": "2024", "in_per": "en 2024", "prev": ["2023", "l’année précédente"],
            "to": "à 2023", "during": "en 2023", "depuis": "depuis 2023",
        },
    },
}  # fmt: skip
