"""The twelfth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2023-W{number}" for number in range(36, 42)],
    "month": [f"2023-{number:02}" for number in range(5, 11)],
    "quarter": ["2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3"],
    "year": [str(year) for year in range(2018, 2024)],
}
MONTHS = {
    "en": ["May 2023", "June 2023", "July 2023", "Aug 2023", "Sept 2023", "Oct 2023"],
    "de": ["Mai 2023", "Juni 2023", "Juli 2023", "Aug. 2023", "Sept. 2023", "Okt. 2023"],
    "fr": ["mai 2023", "juin 2023", "juil. 2023", "août 2023", "sept. 2023", "oct. 2023"],
}
#: ``of_prev``: the last period behind a French noun.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 41", "in_per": "in week 41", "prev": ["week 40", "the week before"]},
        "month": {"per": "October 2023", "in_per": "in October", "prev": ["September", "the month before"]},
        "quarter": {
            "per": "Q3 2023",
            "in_per": "in the third quarter",
            "prev": ["the second quarter", "the quarter before"],
        },
        "year": {"per": "2023", "in_per": "in 2023", "prev": ["2022", "the year before"]},
    },
    "de": german(
        ("week", "KW 41", "in KW 41", "Vorwoche", "zur", "in der", "der"),
        ("month", "Oktober 2023", "im Oktober", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q3 2023", "im dritten Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2023", "im Jahr 2023", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 41",
            "in_per": "en semaine 41",
            "prev": ["la semaine 40", "la semaine précédente"],
            "to": "à la semaine 40",
            "during": "en semaine 40",
            "of_prev": "de la semaine 40",
        },
        "month": {
            "per": "octobre 2023",
            "in_per": "en octobre",
            "prev": ["septembre", "le mois précédent"],
            "to": "à septembre",
            "during": "en septembre",
            "of_prev": "de septembre",
        },
        "quarter": {
            "per": "3e trimestre 2023",
            "in_per": "au 3e trimestre",
            "prev": ["le 2e trimestre", "le trimestre précédent"],
            "to": "au 2e trimestre",
            "during": "au 2e trimestre",
            "of_prev": "du 2e trimestre",
        },
        "year": {
            "per": "2023",
            "in_per": "en 2023",
            "prev": ["2022", "l’année précédente"],
            "to": "à 2022",
            "during": "en 2022",
            "of_prev": "de 2022",
        },
    },
}
