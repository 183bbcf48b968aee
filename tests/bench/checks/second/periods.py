"""The second source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2025-W{number:02}" for number in range(7, 13)],
    "month": ["2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03"],
    "quarter": ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"],
    "year": [str(year) for year in range(2019, 2025)],
}
MONTHS = {
    "en": ["Oct 24", "Nov 24", "Dec 24", "Jan 25", "Feb 25", "Mar 25"],
    "de": ["Okt. 24", "Nov. 24", "Dez. 24", "Jan. 25", "Feb. 25", "März 25"],
    "fr": ["oct. 24", "nov. 24", "déc. 24", "janv. 25", "févr. 25", "mars 25"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 12", "in_per": "in week 12", "prev": ["the previous week", "week 11"]},
        "month": {"per": "March 2025", "in_per": "in March", "prev": ["the previous month", "February"]},
        "quarter": {"per": "Q1 2025", "in_per": "in Q1", "prev": ["the previous quarter", "Q4 2024"]},
        "year": {"per": "2024", "in_per": "in 2024", "prev": ["the previous year", "2023"]},
    },
    "de": german(
        ("week", "KW 12", "in KW 12", "Vorwoche", "zur", "in der", "der"),
        ("month", "März 2025", "im März", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q1 2025", "im 1. Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2024", "im Jahr 2024", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 12",
            "in_per": "en semaine 12",
            "prev": ["la semaine passée", "la semaine 11"],
            "to": "à la semaine passée",
        },
        "month": {"per": "mars 2025", "in_per": "en mars", "prev": ["le mois passé"], "to": "au mois passé"},
        "quarter": {
            "per": "T1 2025",
            "in_per": "au T1 2025",
            "prev": ["le trimestre passé", "le T4 2024"],
            "to": "au trimestre passé",
        },
        "year": {"per": "2024", "in_per": "en 2024", "prev": ["l’année passée", "2023"], "to": "à l’année passée"},
    },
}
