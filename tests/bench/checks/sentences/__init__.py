"""
What decks say, as templates: by source, language, and what is stated.

Figures: ``now last change signed diff sdiff pp spp share total total_change total_signed average count grown floor
ceiling about ratio rate sum gap low high``; but for the first source ``fallen share2 plan over sover overgap attain met
total_over``, too. Directions: ``verb verb2`` (rose; legte ... zu), ``way`` (up), ``rise`` (an increase of), ``beat``
(met the plan), ``beyond`` (above). Words: ``e f g at m the was per prev one many`` and others, most also with a capital
letter; ``first second third`` are ranks, the third being the last by size. A source may have words of its own that bend
with a measure: ``BENT`` has each for one and for many, ``forms`` makes more from the measure's name.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from ..domains import LANGUAGES, Name
from ..sources import OTHERS, part
from . import de, en, fr

TEXTS: dict[str, dict[str, ModuleType]] = {"first": {"en": en, "de": de, "fr": fr}} | {
    source: {language: part(source, language) for language in LANGUAGES} for source in OTHERS
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


def bent(source: str, language: str, name: Name) -> dict[str, str]:
    """Words that bend with a measure, where a source has any."""
    module = TEXTS[source][language]
    found = {word: forms[name.is_plural] for word, forms in getattr(module, "BENT", {}).items()}
    return found | (module.forms(name) if hasattr(module, "forms") else {})


def words(source: str, language: str) -> dict[str, Any]:
    """Headings and other words of a deck."""
    found: dict[str, Any] = TEXTS[source][language].WORDS
    return found
