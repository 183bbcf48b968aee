"""
What decks say, as templates: by source, language, and what is stated.

Figures: ``now last change signed diff sdiff pp spp share total total_change total_signed average count grown floor
ceiling about ratio rate sum gap low high``; but for the first source ``fallen share2 plan over sover overgap attain met
total_over``, too. Directions: ``verb verb2`` (rose; legte ... zu), ``way`` (up), ``rise`` (an increase of), ``beat``
(met the plan), ``beyond`` (above). Words: ``e f g at m the was per prev one many`` and others, most also with a capital
letter; ``first second third`` are ranks, the third being the last by size.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from ..second import de as second_de
from ..second import en as second_en
from ..second import fr as second_fr
from ..unseen import de as unseen_de
from ..unseen import en as unseen_en
from ..unseen import fr as unseen_fr
from . import de, en, fr

TEXTS: dict[str, dict[str, ModuleType]] = {
    "first": {"en": en, "de": de, "fr": fr},
    "second": {"en": second_en, "de": second_de, "fr": second_fr},
    "unseen": {"en": unseen_en, "de": unseen_de, "fr": unseen_fr},
}


def templates(source: str, language: str, about: str) -> list[str]:
    """All templates of one kind that a source has; none where it never says such a thing."""
    found: list[str] = TEXTS[source][language].SENTENCES.get(about, [])
    return found


def directions(source: str, language: str, role: str) -> dict[bool, list[Any]]:
    """How up and down are said."""
    found: dict[bool, list[Any]] = TEXTS[source][language].DIRECTIONS[role]
    return found


def plain_lines(source: str, language: str) -> list[str]:
    """What states nothing that facts could tell."""
    found: list[str] = TEXTS[source][language].PLAIN
    return found


def invented(source: str, language: str) -> list[str]:
    """What states something that facts don't have."""
    found: list[str] = TEXTS[source][language].INVENTED
    return found


def words(source: str, language: str) -> dict[str, Any]:
    """Headings and other words of a deck."""
    found: dict[str, Any] = TEXTS[source][language].WORDS
    return found
