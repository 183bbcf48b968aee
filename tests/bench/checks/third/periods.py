"""The third source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2026-W{number:02}" for number in range(20, 26)],
    "month": ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"],
    "quarter": ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"],
    "year": [str(year) for year in range(2020, 2026)],
}
MONTHS = {
    "en": ["January", "February", "March", "April", "May", "June"],
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin"],
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 25", "in_per": "in week 25", "prev": ["the prior week", "week 24"]},
        "month": {"per": "June 2026", "in_per": "in June", "prev": ["the prior month", "May"]},
        "quarter": {"per": "Q2 2026", "in_per": "in Q2", "prev": ["the prior quarter", "Q1"]},
        "year": {"per": "2025", "in_per": "in 2025", "prev": ["the prior year", "2024"]},
    },
    "de": german(
        ("week", "KW 25", "in KW 25", "Vorwoche", "zur", "in der", "der"),
        ("month", "Juni 2026", "im Juni", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q2 2026", "im 2. Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2025", "im Jahr 2025", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 25",
            "in_per": "en semaine 25",
            "prev": ["la semaine d’avant", "la semaine 24"],
            "to": "à la semaine d’avant",
        },
        "month": {"per": "juin 2026", "in_per": "en juin", "prev": ["le mois d’avant", "mai"], "to": "au mois d’avant"},
        "quarter": {
            "per": "T2 2026",
            "in_per": "au T2 2026",
            "prev": ["le trimestre d’avant", "le T1"],
            "to": "au trimestre d’avant",
        },
        "year": {"per": "2025", "in_per": "en 2025", "prev": ["l’année d’avant", "2024"], "to": "à l’année d’avant"},
    },
}
