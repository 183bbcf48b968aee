"""The twentieth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2031-W{number}" for number in range(18, 24)],
    "month": [f"2031-{number:02}" for number in range(1, 7)],
    "quarter": ["2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4", "2031-Q1", "2031-Q2"],
    "year": [str(year) for year in range(2025, 2031)],
}
MONTHS = {
    "en": ["Jan 2031", "Feb 2031", "Mar 2031", "Apr 2031", "May 2031", "Jun 2031"],
    "de": ["Jan. 2031", "Feb. 2031", "März 2031", "Apr. 2031", "Mai 2031", "Juni 2031"],
    "fr": ["janv. 2031", "févr. 2031", "mars 2031", "avr. 2031", "mai 2031", "juin 2031"],
}
#: ``mom``, ``on_other``: from one period to the next.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 23", "in_per": "in week 23", "prev": ["week 22", "the previous week"],
            "mom": "week on week", "Mom": "Week on week",
        },
        "month": {
            "per": "June 2031", "in_per": "in June 2031", "prev": ["May", "May 2031", "the previous month"],
            "mom": "month on month", "Mom": "Month on month",
        },
        "quarter": {
            "per": "Q2 2031", "in_per": "in Q2 2031", "prev": ["Q1 2031", "the previous quarter"],
            "mom": "quarter on quarter", "Mom": "Quarter on quarter",
        },
        "year": {
            "per": "2030", "in_per": "in 2030", "prev": ["2029", "the previous year"],
            "mom": "year on year", "Mom": "Year on year",
        },
    },
    "de": german(
        ("week", "KW 23", "in KW 23", "Vorwoche", "zur", "in der", "der"),
        ("month", "Juni 2031", "im Juni 2031", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q2 2031", "im zweiten Quartal 2031", "Vorquartal", "zum", "im", "dem"),
        ("year", "2030", "im Jahr 2030", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 23", "in_per": "en semaine 23", "prev": ["la semaine 22", "la semaine précédente"],
            "to": "à la semaine précédente", "during": "en semaine 22", "on_other": "d’une semaine sur l’autre",
        },
        "month": {
            "per": "juin 2031", "in_per": "en juin 2031", "prev": ["mai", "mai 2031", "le mois précédent"],
            "to": "au mois précédent", "during": "en mai", "on_other": "d’un mois sur l’autre",
        },
        "quarter": {
            "per": "T2 2031", "in_per": "au T2 2031", "prev": ["le T1 2031", "le trimestre précédent"],
            "to": "au trimestre précédent", "during": "au T1 2031", "on_other": "d’un trimestre sur l’autre",
        },
        "year": {
            "per": "2030", "in_per": "en 2030", "prev": ["2029", "l’année précédente"],
            "to": "à l’année précédente", "during": "en 2029", "on_other": "d’une année sur l’autre",
        },
    },
}  # fmt: skip
