"""The twenty-first source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2030-W{number}" for number in range(47, 53)],
    "month": [f"2030-{number:02}" for number in range(7, 13)],
    "quarter": ["2029-Q3", "2029-Q4", "2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4"],
    "year": [str(year) for year in range(2025, 2031)],
}
MONTHS = {
    "en": ["Jul 2030", "Aug 2030", "Sep 2030", "Oct 2030", "Nov 2030", "Dec 2030"],
    "de": ["Juli 2030", "Aug. 2030", "Sept. 2030", "Okt. 2030", "Nov. 2030", "Dez. 2030"],
    "fr": ["juil. 2030", "août 2030", "sept. 2030", "oct. 2030", "nov. 2030", "déc. 2030"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 52", "in_per": "in week 52", "prev": ["week 51", "the previous week"]},
        "month": {"per": "December 2030", "in_per": "in December", "prev": ["November", "the previous month"]},
        "quarter": {
            "per": "Q4 2030", "in_per": "in the fourth quarter",
            "prev": ["the third quarter", "the previous quarter"],
        },
        "year": {"per": "2030", "in_per": "in 2030", "prev": ["2029", "the previous year"]},
    },
    "de": german(
        ("week", "KW 52", "in KW 52", "Vorwoche", "zur", "in der", "der"),
        ("month", "Dezember 2030", "im Dezember", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q4 2030", "im vierten Quartal 2030", "Vorquartal", "zum", "im", "dem"),
        ("year", "2030", "im Jahr 2030", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 52", "in_per": "en semaine 52", "prev": ["la semaine précédente"],
            "to": "à la semaine précédente", "during": "en semaine 51",
        },
        "month": {
            "per": "décembre 2030", "in_per": "en décembre", "prev": ["le mois précédent"],
            "to": "au mois précédent", "during": "en novembre",
        },
        "quarter": {
            "per": "4e trimestre 2030", "in_per": "au quatrième trimestre", "prev": ["le trimestre précédent"],
            "to": "au trimestre précédent", "during": "au troisième trimestre",
        },
        "year": {
            "per": "2030", "in_per": "en 2030", "prev": ["l’année précédente"],
            "to": "à l’année précédente", "during": "en 2029",
        },
    },
}  # fmt: skip
