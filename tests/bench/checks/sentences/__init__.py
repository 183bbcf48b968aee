"""
What decks say, as templates: by what is stated, for both halves, the tuning half, the test half.

Figures: ``now last change signed diff sdiff pp spp share total total_change total_signed average count grown floor
ceiling about ratio rate sum gap low high``. Directions: ``verb verb2`` (rose; legte ... zu), ``way`` (up), ``rise`` (an
increase of). Words: ``e f g at m the was per prev one many`` and others, most also with a capital letter; ``first
second third`` are ranks, the third being the last by size.
"""

from __future__ import annotations

from . import de, en, fr

Templates = dict[str, tuple[list[str], list[str], list[str]]]

SENTENCES: dict[str, Templates] = {"en": en.SENTENCES, "de": de.SENTENCES, "fr": fr.SENTENCES}
PLAIN = {"en": en.PLAIN, "de": de.PLAIN, "fr": fr.PLAIN}
INVENTED = {"en": en.INVENTED, "de": de.INVENTED, "fr": fr.INVENTED}
WORDS = {"en": en.WORDS, "de": de.WORDS, "fr": fr.WORDS}
DIRECTIONS = {"en": en.DIRECTIONS, "de": de.DIRECTIONS, "fr": fr.DIRECTIONS}


def templates(language: str, about: str, half: str) -> list[str]:
    """All templates of one kind that a half may use."""
    both, tune, test = SENTENCES[language][about]
    return both + (tune if half == "tune" else test)
