"""The fourteenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2027-W{number:02}" for number in range(8, 14)],
    "month": ["2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03"],
    "quarter": ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"],
    "year": [str(year) for year in range(2021, 2027)],
}
MONTHS = {
    "en": ["Oct 2026", "Nov 2026", "Dec 2026", "Jan 2027", "Feb 2027", "Mar 2027"],
    "de": ["Okt. 2026", "Nov. 2026", "Dez. 2026", "Jan. 2027", "Feb. 2027", "März 2027"],
    "fr": ["oct. 2026", "nov. 2026", "déc. 2026", "janv. 2027", "févr. 2027", "mars 2027"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 13", "in_per": "in week 13", "prev": ["week 12", "the week before"]},
        "month": {"per": "March 2027", "in_per": "in March", "prev": ["February", "the month before"]},
        "quarter": {"per": "Q1 2027", "in_per": "in Q1 2027", "prev": ["Q4 2026", "the quarter before"]},
        "year": {"per": "2026", "in_per": "in 2026", "prev": ["2025", "the year before"]},
    },
    "de": german(
        ("week", "KW 13", "in KW 13", "Vorwoche", "zur", "in der", "der"),
        ("month", "März 2027", "im März", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q1 2027", "im ersten Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2026", "im Jahr 2026", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 13",
            "in_per": "en semaine 13",
            "prev": ["la semaine 12", "la semaine précédente"],
            "to": "à la semaine précédente",
            "during": "la semaine précédente",
        },
        "month": {
            "per": "mars 2027",
            "in_per": "en mars",
            "prev": ["février", "le mois précédent"],
            "to": "au mois de février",
            "during": "en février",
        },
        "quarter": {
            "per": "T1 2027",
            "in_per": "au premier trimestre",
            "prev": ["le quatrième trimestre 2026", "le trimestre précédent"],
            "to": "au trimestre précédent",
            "during": "au trimestre précédent",
        },
        "year": {
            "per": "2026",
            "in_per": "en 2026",
            "prev": ["2025", "l’année précédente"],
            "to": "à l’année précédente",
            "during": "en 2025",
        },
    },
}
