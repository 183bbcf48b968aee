"""The nineteenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2030-W{number:02}" for number in range(6, 12)],
    "month": ["2029-10", "2029-11", "2029-12", "2030-01", "2030-02", "2030-03"],
    "quarter": ["2028-Q4", "2029-Q1", "2029-Q2", "2029-Q3", "2029-Q4", "2030-Q1"],
    "year": [str(year) for year in range(2024, 2030)],
}
MONTHS = {
    "en": ["Oct 29", "Nov 29", "Dec 29", "Jan 30", "Feb 30", "Mar 30"],
    "de": ["Okt. 29", "Nov. 29", "Dez. 29", "Jan. 30", "Feb. 30", "März 30"],
    "fr": ["oct. 29", "nov. 29", "déc. 29", "janv. 30", "févr. 30", "mars 30"],
}
#: ``apart``: from one period to the next.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 11", "in_per": "in week 11", "prev": ["week 10", "the prior week"]},
        "month": {
            "per": "March 2030", "in_per": "in March", "prev": ["February", "February 2030", "the prior month"],
        },
        "quarter": {
            "per": "Q1 2030", "in_per": "in Q1 2030", "prev": ["Q4 2029", "the prior quarter"],
        },
        "year": {"per": "2029", "in_per": "in 2029", "prev": ["2028", "the prior year"]},
    },
    "de": german(
        ("week", "KW 11", "in KW 11", "Vorwoche", "zur", "in der", "der"),
        ("month", "März 2030", "im März", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q1 2030", "im ersten Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2029", "im Jahr 2029", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 11", "in_per": "en semaine 11", "prev": ["la semaine 10", "la semaine précédente"],
            "to": "à la semaine précédente", "during": "en semaine 10", "apart": "d’une semaine à l’autre",
        },
        "month": {
            "per": "mars 2030", "in_per": "en mars", "prev": ["février", "le mois précédent"],
            "to": "au mois précédent", "during": "en février", "apart": "d’un mois à l’autre",
        },
        "quarter": {
            "per": "T1 2030", "in_per": "au T1 2030", "prev": ["le T4 2029", "le trimestre précédent"],
            "to": "au trimestre précédent", "during": "au T4 2029", "apart": "d’un trimestre à l’autre",
        },
        "year": {
            "per": "2029", "in_per": "en 2029", "prev": ["2028", "l’année précédente"],
            "to": "à l’année précédente", "during": "en 2028", "apart": "d’une année à l’autre",
        },
    },
}  # fmt: skip
