"""The eighteenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2025-W{number}" for number in range(16, 22)],
    "month": ["2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05"],
    "quarter": ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"],
    "year": [str(year) for year in range(2019, 2025)],
}
MONTHS = {
    "en": ["Dec 2024", "Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025", "May 2025"],
    "de": ["Dez. 2024", "Jan. 2025", "Feb. 2025", "März 2025", "Apr. 2025", "Mai 2025"],
    "fr": ["déc. 2024", "janv. 2025", "févr. 2025", "mars 2025", "avr. 2025", "mai 2025"],
}
_GERMAN = german(
    ("week", "KW 21", "in KW 21", "Vorwoche", "zur", "in der", "der"),
    ("month", "Mai 2025", "im Mai", "Vormonat", "zum", "im", "dem"),
    ("quarter", "Q1 2025", "im ersten Quartal 2025", "Vorquartal", "zum", "im", "dem"),
    ("year", "2024", "im Jahr 2024", "Vorjahr", "zum", "im", "dem"),
)
#: The same at the beginning of a sentence.
_CAPITAL = {
    "week": {"During": "In der Vorwoche", "Against": "Gegenüber der Vorwoche"},
    "month": {"During": "Im Vormonat", "Against": "Gegenüber dem Vormonat"},
    "quarter": {"During": "Im Vorquartal", "Against": "Gegenüber dem Vorquartal"},
    "year": {"During": "Im Vorjahr", "Against": "Gegenüber dem Vorjahr"},
}
#: ``xox``, ``vs``: against the last period, as a table of KPIs has it in short.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 21", "in_per": "in week 21", "prev": ["week 20", "the previous week"], "xox": "WoW",
        },
        "month": {
            "per": "May 2025", "in_per": "in May", "prev": ["April", "the previous month"], "xox": "MoM",
        },
        "quarter": {
            "per": "Q1 2025", "in_per": "in Q1 2025", "prev": ["Q4 2024", "the previous quarter"], "xox": "QoQ",
        },
        "year": {
            "per": "2024", "in_per": "in 2024", "prev": ["2023", "the previous year"], "xox": "YoY",
        },
    },
    "de": {kind: phrases | _CAPITAL[kind] for kind, phrases in _GERMAN.items()},
    "fr": {
        "week": {
            "per": "semaine 21", "in_per": "en semaine 21", "the_per": "la semaine 21", "prev": ["la semaine 20"],
            "to": "à la semaine 20", "of_prev": "de la semaine 20", "during": "en semaine 20",
            "During": "En semaine 20", "vs": "vs S-1",
        },
        "month": {
            "per": "mai 2025", "in_per": "en mai", "the_per": "le mois de mai", "prev": ["le mois d’avril"],
            "to": "au mois d’avril", "of_prev": "du mois d’avril", "during": "en avril",
            "During": "En avril", "vs": "vs M-1",
        },
        "quarter": {
            "per": "T1 2025", "in_per": "au T1 2025", "the_per": "le T1 2025", "prev": ["le T4 2024"],
            "to": "au T4 2024", "of_prev": "du T4 2024", "during": "au T4 2024",
            "During": "Au T4 2024", "vs": "vs T-1",
        },
        "year": {
            "per": "2024", "in_per": "en 2024", "the_per": "l’année 2024", "prev": ["2023"],
            "to": "à 2023", "of_prev": "de l’année 2023", "during": "en 2023",
            "During": "En 2023", "vs": "vs N-1",
        },
    },
}  # fmt: skip
