"""The fifteenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2024-W{number}" for number in range(30, 36)],
    "month": [f"2024-{number:02}" for number in range(3, 9)],
    "quarter": ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2"],
    "year": [str(year) for year in range(2019, 2025)],
}
MONTHS = {
    "en": ["Mar 2024", "Apr 2024", "May 2024", "Jun 2024", "Jul 2024", "Aug 2024"],
    "de": ["März 2024", "Apr. 2024", "Mai 2024", "Juni 2024", "Juli 2024", "Aug. 2024"],
    "fr": ["mars 2024", "avr. 2024", "mai 2024", "juin 2024", "juil. 2024", "août 2024"],
}
#: ``pop``, ``over_one``: period over period, in words.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 35", "in_per": "in week 35", "prev": ["week 34", "the prior week"],
            "pop": "week over week", "Pop": "Week over week",
        },
        "month": {
            "per": "August 2024", "in_per": "in August 2024", "prev": ["July 2024", "July", "the prior month"],
            "pop": "month over month", "Pop": "Month over month",
        },
        "quarter": {
            "per": "Q2 2024", "in_per": "in Q2 2024", "prev": ["Q1 2024", "the prior quarter"],
            "pop": "quarter over quarter", "Pop": "Quarter over quarter",
        },
        "year": {
            "per": "2024", "in_per": "in 2024", "prev": ["2023", "the prior year"],
            "pop": "year over year", "Pop": "Year over year",
        },
    },
    "de": german(
        ("week", "KW 35", "in KW 35", "Vorwoche", "zur", "in der", "der"),
        ("month", "August 2024", "im August 2024", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q2 2024", "im zweiten Quartal 2024", "Vorquartal", "zum", "im", "dem"),
        ("year", "2024", "im Jahr 2024", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 35", "in_per": "en semaine 35", "prev": ["la semaine 34", "la semaine précédente"],
            "to": "à la semaine précédente", "during": "en semaine 34", "over_one": "sur une semaine",
        },
        "month": {
            "per": "août 2024", "in_per": "en août 2024", "prev": ["juillet", "le mois précédent"],
            "to": "au mois précédent", "during": "en juillet", "over_one": "sur un mois",
        },
        "quarter": {
            "per": "T2 2024", "in_per": "au T2 2024", "prev": ["le T1 2024", "le trimestre précédent"],
            "to": "au T1 2024", "during": "au T1 2024", "over_one": "sur un trimestre",
        },
        "year": {
            "per": "2024", "in_per": "en 2024", "prev": ["2023", "l’année précédente"],
            "to": "à l’année précédente", "during": "en 2023", "over_one": "sur un an",
        },
    },
}  # fmt: skip
