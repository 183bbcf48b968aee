"""The eleventh source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2028-W{number}" for number in range(18, 24)],
    "month": ["2027-12", "2028-01", "2028-02", "2028-03", "2028-04", "2028-05"],
    "quarter": ["2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1"],
    "year": [str(year) for year in range(2022, 2028)],
}
MONTHS = {
    "en": ["Dec 27", "Jan 28", "Feb 28", "Mar 28", "Apr 28", "May 28"],
    "de": ["Dez. 27", "Jan. 28", "Feb. 28", "März 28", "Apr. 28", "Mai 28"],
    "fr": ["déc. 27", "janv. 28", "févr. 28", "mars 28", "avr. 28", "mai 28"],
}
#: French: ``during`` begins with a vowel, as it stands behind *qu’*.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 23", "in_per": "in week 23", "prev": ["week 22", "the week before"]},
        "month": {"per": "May 2028", "in_per": "in May", "prev": ["April", "April 2028", "the month before"]},
        "quarter": {"per": "Q1 2028", "in_per": "in Q1 2028", "prev": ["Q4 2027", "the quarter before"]},
        "year": {"per": "2027", "in_per": "in 2027", "prev": ["2026", "the year before"]},
    },
    "de": german(
        ("week", "KW 23", "in KW 23", "Vorwoche", "zur", "in der", "der"),
        ("month", "Mai 2028", "im Mai", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q1 2028", "im ersten Quartal 2028", "Vorquartal", "zum", "im", "dem"),
        ("year", "2027", "im Jahr 2027", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 23",
            "in_per": "en semaine 23",
            "prev": ["la semaine 22", "la semaine précédente"],
            "to": "à la semaine 22",
            "during": "en semaine 22",
        },
        "month": {
            "per": "mai 2028",
            "in_per": "en mai",
            "prev": ["avril", "le mois précédent"],
            "to": "au mois d’avril",
            "during": "en avril",
        },
        "quarter": {
            "per": "T1 2028",
            "in_per": "au T1 2028",
            "prev": ["le T4 2027", "le trimestre précédent"],
            "to": "au T4 2027",
            "during": "au T4 2027",
        },
        "year": {
            "per": "2027",
            "in_per": "en 2027",
            "prev": ["2026", "l’année précédente"],
            "to": "à l’année 2026",
            "during": "en 2026",
        },
    },
}
