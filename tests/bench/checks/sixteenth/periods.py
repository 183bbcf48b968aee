"""The sixteenth source's times, and what its sentences make of them."""

from __future__ import annotations

from typing import Any

from ..phrases import german

IDS = {
    "week": [f"2027-W{number}" for number in range(21, 27)],
    "month": [f"2027-{number:02}" for number in range(1, 7)],
    "quarter": ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2"],
    "year": [str(year) for year in range(2021, 2027)],
}
MONTHS = {
    "en": ["Jan 2027", "Feb 2027", "Mar 2027", "Apr 2027", "May 2027", "Jun 2027"],
    "de": ["Jan. 2027", "Feb. 2027", "März 2027", "Apr. 2027", "Mai 2027", "Juni 2027"],
    "fr": ["janv. 2027", "févr. 2027", "mars 2027", "avr. 2027", "mai 2027", "juin 2027"],
}
_GERMAN = german(
    ("week", "KW 26", "in KW 26", "Vorwoche", "zur", "in der", "der"),
    ("month", "Juni 2027", "im Juni", "Vormonat", "zum", "im", "dem"),
    ("quarter", "Q2 2027", "im zweiten Quartal", "Vorquartal", "zum", "im", "dem"),
    ("year", "2026", "im Jahr 2026", "Vorjahr", "zum", "im", "dem"),
)
#: ``ago``: one period before; ``measured``: against that; ``on_on``, ``in_one``: from one to the next.
_MORE = {
    "week": {"ago": "vor einer Woche", "During": "In der Vorwoche", "measured": "an der Vorwoche"},
    "month": {"ago": "vor einem Monat", "During": "Im Vormonat", "measured": "am Vormonat"},
    "quarter": {"ago": "vor einem Quartal", "During": "Im Vorquartal", "measured": "am Vorquartal"},
    "year": {"ago": "vor einem Jahr", "During": "Im Vorjahr", "measured": "am Vorjahr"},
}
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {
            "per": "week 26", "in_per": "in week 26", "prev": ["week 25", "the previous week"],
            "ago": "a week ago", "on_on": "week on week",
        },
        "month": {
            "per": "June 2027", "in_per": "in June", "prev": ["May", "the previous month"],
            "ago": "a month ago", "on_on": "month on month",
        },
        "quarter": {
            "per": "Q2 2027", "in_per": "in Q2", "prev": ["Q1", "the previous quarter"],
            "ago": "a quarter ago", "on_on": "quarter on quarter",
        },
        "year": {
            "per": "2026", "in_per": "in 2026", "prev": ["2025", "the previous year"],
            "ago": "a year ago", "on_on": "year on year",
        },
    },
    "de": {kind: phrases | _MORE[kind] for kind, phrases in _GERMAN.items()},
    "fr": {
        "week": {
            "per": "semaine 26", "in_per": "en semaine 26", "the_per": "la semaine 26",
            "prev": ["la semaine 25", "la semaine précédente"], "to": "à la semaine précédente",
            "during": "en semaine 25", "ago": "il y a une semaine", "in_one": "en une semaine",
        },
        "month": {
            "per": "juin 2027", "in_per": "en juin", "the_per": "le mois de juin",
            "prev": ["mai", "le mois précédent"], "to": "au mois de mai",
            "during": "en mai", "ago": "il y a un mois", "in_one": "en un mois",
        },
        "quarter": {
            "per": "T2 2027", "in_per": "au deuxième trimestre", "the_per": "le deuxième trimestre",
            "prev": ["le T1", "le premier trimestre"], "to": "au premier trimestre",
            "during": "au premier trimestre", "ago": "il y a un trimestre", "in_one": "en un trimestre",
        },
        "year": {
            "per": "2026", "in_per": "en 2026", "the_per": "l’année 2026",
            "prev": ["2025", "l’année précédente"], "to": "à l’année précédente",
            "during": "en 2025", "ago": "il y a un an", "in_one": "en un an",
        },
    },
}  # fmt: skip
