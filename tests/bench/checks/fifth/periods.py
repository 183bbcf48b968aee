"""The fifth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2026-W{number:02}" for number in range(9, 15)],
    "month": ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"],
    "quarter": ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"],
    "year": [str(year) for year in range(2020, 2026)],
}
MONTHS = {
    "en": ["Nov-25", "Dec-25", "Jan-26", "Feb-26", "Mar-26", "Apr-26"],
    "de": ["11/2025", "12/2025", "01/2026", "02/2026", "03/2026", "04/2026"],
    "fr": ["nov-25", "déc-25", "janv-26", "févr-26", "mars-26", "avr-26"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 14",
            "in_per": "in week 14",
            "prev": ["week 13", "the week before"],
            "onon": "week-on-week",
        },
        "month": {
            "per": "April 2026",
            "in_per": "in April",
            "prev": ["March", "March 2026", "the month before"],
            "onon": "month-on-month",
        },
        "quarter": {
            "per": "Q1 2026",
            "in_per": "in Q1 2026",
            "prev": ["Q4 2025", "Q4", "the quarter before"],
            "onon": "quarter-on-quarter",
        },
        "year": {
            "per": "FY 2025",
            "in_per": "in FY 2025",
            "prev": ["FY 2024", "the year before"],
            "onon": "year-on-year",
        },
    },
    "de": german(
        ("week", "KW 14", "in KW 14", "Vorwoche", "zur", "in der", "der"),
        ("month", "April 2026", "im April", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q1 2026", "im 1. Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2025", "im Geschäftsjahr 2025", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 14",
            "in_per": "en semaine 14",
            "prev": ["la semaine 13"],
            "to": "à la semaine 13",
            "during": "en semaine 13",
            "onon": "d’une semaine à l’autre",
        },
        "month": {
            "per": "avril 2026",
            "in_per": "en avril",
            "prev": ["le mois de mars"],
            "to": "au mois de mars",
            "during": "en mars",
            "onon": "d’un mois à l’autre",
        },
        "quarter": {
            "per": "T1 2026",
            "in_per": "au T1 2026",
            "prev": ["le T4 2025"],
            "to": "au T4 2025",
            "during": "au T4 2025",
            "onon": "d’un trimestre à l’autre",
        },
        "year": {
            "per": "2025",
            "in_per": "en 2025",
            "prev": ["2024", "l’exercice 2024"],
            "to": "à 2024",
            "during": "en 2024",
            "onon": "d’une année à l’autre",
        },
    },
}
