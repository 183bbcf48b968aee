"""The tenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2028-W{number}" for number in range(13, 19)],
    "month": ["2027-11", "2027-12", "2028-01", "2028-02", "2028-03", "2028-04"],
    "quarter": ["2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1"],
    "year": [str(year) for year in range(2022, 2028)],
}
MONTHS = {
    "en": ["Nov ’27", "Dec ’27", "Jan ’28", "Feb ’28", "Mar ’28", "Apr ’28"],
    "de": ["Nov. 2027", "Dez. 2027", "Jan. 2028", "Feb. 2028", "März 2028", "Apr. 2028"],
    "fr": ["nov. 2027", "déc. 2027", "janv. 2028", "févr. 2028", "mars 2028", "avr. 2028"],
}
#: How a German sentence says that something changed within one such period.
WITHIN = {
    "week": "binnen Wochenfrist",
    "month": "binnen Monatsfrist",
    "quarter": "binnen eines Quartals",
    "year": "binnen Jahresfrist",
}
#: ``on``, ``binnen``, ``within``: how a change is said to be one against the last period.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 18",
            "in_per": "in week 18",
            "prev": ["week 17", "the preceding week"],
            "on": "on the week",
            "On": "On the week",
        },
        "month": {
            "per": "April 2028",
            "in_per": "in April",
            "prev": ["March", "the preceding month"],
            "on": "on the month",
            "On": "On the month",
        },
        "quarter": {
            "per": "Q1 2028",
            "in_per": "in Q1 2028",
            "prev": ["Q4 2027", "the preceding quarter"],
            "on": "on the quarter",
            "On": "On the quarter",
        },
        "year": {
            "per": "2027",
            "in_per": "in 2027",
            "prev": ["2026", "the preceding year"],
            "on": "on the year",
            "On": "On the year",
        },
    },
    "de": {
        kind: {**phrases, "binnen": WITHIN[kind], "Binnen": f"B{WITHIN[kind][1:]}"}
        for kind, phrases in german(
            ("week", "KW 18", "in KW 18", "Vorwoche", "zur", "in der", "der"),
            ("month", "April 2028", "im April", "Vormonat", "zum", "im", "dem"),
            ("quarter", "Q1 2028", "im ersten Quartal 2028", "Vorquartal", "zum", "im", "dem"),
            ("year", "2027", "im Jahr 2027", "Vorjahr", "zum", "im", "dem"),
        ).items()
    },
    "fr": {
        "week": {
            "per": "semaine 18",
            "the_per": "la semaine 18",
            "in_per": "en semaine 18",
            "prev": ["la semaine 17", "la semaine précédente"],
            "to": "à la semaine 17",
            "during": "en semaine 17",
            "within": "en une semaine",
            "Within": "En une semaine",
        },
        "month": {
            "per": "avril 2028",
            "the_per": "le mois d’avril",
            "in_per": "en avril",
            "prev": ["mars", "le mois précédent"],
            "to": "à mars",
            "during": "en mars",
            "within": "en un mois",
            "Within": "En un mois",
        },
        "quarter": {
            "per": "T1 2028",
            "the_per": "le T1 2028",
            "in_per": "au T1 2028",
            "prev": ["le T4 2027", "le trimestre précédent"],
            "to": "au T4 2027",
            "during": "au T4 2027",
            "within": "en un trimestre",
            "Within": "En un trimestre",
        },
        "year": {
            "per": "2027",
            "the_per": "l’année 2027",
            "in_per": "en 2027",
            "prev": ["2026", "l’année précédente"],
            "to": "à 2026",
            "during": "en 2026",
            "within": "en un an",
            "Within": "En un an",
        },
    },
}
