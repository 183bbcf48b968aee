"""The thirteenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2029-W{number}" for number in range(14, 20)],
    "month": ["2028-11", "2028-12", "2029-01", "2029-02", "2029-03", "2029-04"],
    "quarter": ["2027-Q4", "2028-Q1", "2028-Q2", "2028-Q3", "2028-Q4", "2029-Q1"],
    "year": [str(year) for year in range(2023, 2029)],
}
MONTHS = {
    "en": ["Nov 2028", "Dec 2028", "Jan 2029", "Feb 2029", "Mar 2029", "Apr 2029"],
    "de": ["Nov. 2028", "Dez. 2028", "Jan. 2029", "Feb. 2029", "März 2029", "Apr. 2029"],
    "fr": ["nov. 2028", "déc. 2028", "janv. 2029", "févr. 2029", "mars 2029", "avr. 2029"],
}
#: ``of_prev``: the last period behind a French noun.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 19", "in_per": "in week 19", "prev": ["week 18", "the previous week"]},
        "month": {"per": "April 2029", "in_per": "in April", "prev": ["March", "March 2029", "the previous month"]},
        "quarter": {
            "per": "Q1 2029",
            "in_per": "in the first quarter",
            "prev": ["Q4 2028", "the previous quarter"],
        },
        "year": {"per": "2028", "in_per": "in 2028", "prev": ["2027", "the previous year"]},
    },
    "de": german(
        ("week", "KW 19", "in KW 19", "Vorwoche", "zur", "in der", "der"),
        ("month", "April 2029", "im April", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q1 2029", "im ersten Quartal 2029", "Vorquartal", "zum", "im", "dem"),
        ("year", "2028", "im Jahr 2028", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 19",
            "in_per": "en semaine 19",
            "prev": ["la semaine 18", "la semaine précédente"],
            "to": "à la semaine 18",
            "during": "en semaine 18",
            "of_prev": "de la semaine 18",
        },
        "month": {
            "per": "avril 2029",
            "in_per": "en avril",
            "prev": ["mars", "le mois précédent"],
            "to": "à mars",
            "during": "en mars",
            "of_prev": "de mars",
        },
        "quarter": {
            "per": "1er trimestre 2029",
            "in_per": "au premier trimestre",
            "prev": ["le quatrième trimestre 2028", "le trimestre précédent"],
            "to": "au trimestre précédent",
            "during": "au trimestre précédent",
            "of_prev": "du trimestre précédent",
        },
        "year": {
            "per": "2028",
            "in_per": "en 2028",
            "prev": ["2027", "l’année précédente"],
            "to": "à 2027",
            "during": "en 2027",
            "of_prev": "de 2027",
        },
    },
}
