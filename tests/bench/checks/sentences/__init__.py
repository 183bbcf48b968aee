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

from ..domains import Name
from ..eighth import de as eighth_de
from ..eighth import en as eighth_en
from ..eighth import fr as eighth_fr
from ..eleventh import de as eleventh_de
from ..eleventh import en as eleventh_en
from ..eleventh import fr as eleventh_fr
from ..fifth import de as fifth_de
from ..fifth import en as fifth_en
from ..fifth import fr as fifth_fr
from ..fourth import de as fourth_de
from ..fourth import en as fourth_en
from ..fourth import fr as fourth_fr
from ..ninth import de as ninth_de
from ..ninth import en as ninth_en
from ..ninth import fr as ninth_fr
from ..second import de as second_de
from ..second import en as second_en
from ..second import fr as second_fr
from ..seventh import de as seventh_de
from ..seventh import en as seventh_en
from ..seventh import fr as seventh_fr
from ..sixth import de as sixth_de
from ..sixth import en as sixth_en
from ..sixth import fr as sixth_fr
from ..tenth import de as tenth_de
from ..tenth import en as tenth_en
from ..tenth import fr as tenth_fr
from ..third import de as third_de
from ..third import en as third_en
from ..third import fr as third_fr
from ..thirteenth import de as thirteenth_de
from ..thirteenth import en as thirteenth_en
from ..thirteenth import fr as thirteenth_fr
from ..twelfth import de as twelfth_de
from ..twelfth import en as twelfth_en
from ..twelfth import fr as twelfth_fr
from . import de, en, fr

TEXTS: dict[str, dict[str, ModuleType]] = {
    "first": {"en": en, "de": de, "fr": fr},
    "second": {"en": second_en, "de": second_de, "fr": second_fr},
    "third": {"en": third_en, "de": third_de, "fr": third_fr},
    "fourth": {"en": fourth_en, "de": fourth_de, "fr": fourth_fr},
    "fifth": {"en": fifth_en, "de": fifth_de, "fr": fifth_fr},
    "sixth": {"en": sixth_en, "de": sixth_de, "fr": sixth_fr},
    "seventh": {"en": seventh_en, "de": seventh_de, "fr": seventh_fr},
    "eighth": {"en": eighth_en, "de": eighth_de, "fr": eighth_fr},
    "ninth": {"en": ninth_en, "de": ninth_de, "fr": ninth_fr},
    "tenth": {"en": tenth_en, "de": tenth_de, "fr": tenth_fr},
    "eleventh": {"en": eleventh_en, "de": eleventh_de, "fr": eleventh_fr},
    "twelfth": {"en": twelfth_en, "de": twelfth_de, "fr": twelfth_fr},
    "thirteenth": {"en": thirteenth_en, "de": thirteenth_de, "fr": thirteenth_fr},
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
