"""Which language a text is in, by its commonest words: English, German or French."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airflow_provider_slides.decks.deck import Deck, Place, Text
from airflow_provider_slides.decks.report import Finding

LANGUAGES = {"en": "English", "de": "German", "fr": "French"}

# None of them is a word of another of these languages, or a name.
_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": """
            the and of to is are were with for from by that this which our their its it we they have has had be been
            would than at as more each between over under into about how what when where who why your you these those
            if can should must new next down grew year week month
        """,
        "de": """
            der das und ist sind wurde wurden mit für von vom zum zur auf aus bei nach über unter durch gegenüber dem
            den ein eine einer einem eines nicht auch sich wir ihr sie wird werden haben als wie mehr alle jede
            zwischen im beim oder aber wenn dass diese dieser dieses unser unsere ihre kein keine noch nur sehr seit um
            woche jahr monat nächste nächsten umsatz stieg sank
        """,
        "fr": """
            le les une et est sont était avec dans sur que qui ce cette ces notre nos leur leurs aux au nous vous ils
            elles elle été être ont avait moins entre sous vers chez pas ne se sa ses où donc comme tout tous toutes
            chaque depuis jusqu qu l semaine année mois prochaine chiffre affaires hausse baisse
        """,
    }.items()
}
_WORD = re.compile(r"[^\W\d_]+")
#: Fewer words than this tell nothing: a name may have one of another language.
_FEWEST = 2


def language_of(text: str) -> str | None:
    """Return a text's language, as ``de``; ``None`` where it is too short to tell, or of two languages."""
    words = set(_WORD.findall(text.casefold()))
    counts = sorted(((len(words & known), language) for language, known in _WORDS.items()), reverse=True)
    (most, language), (next_most, _), _ = counts
    return language if most >= _FEWEST and most > 2 * next_most else None


def in_other_language(deck: Deck, wanted: str) -> Iterator[Finding]:
    """
    Tell which slides, or their notes, are in another language.

    :param wanted: ``en``, ``de`` or ``fr``.
    """
    for slide in deck.slides:
        notes = [text for text in slide.texts if text.place is Place.NOTES]
        rest = [text for text in slide.texts if text.place not in (Place.NOTES, Place.COMMENT)]
        for place, texts in (("slide", rest), ("notes", notes)):
            found = language_of(" ".join(text.text for text in texts))
            if found not in (None, wanted):
                message = f"The {place}'s text is {LANGUAGES[found]}, and should be {LANGUAGES[wanted]}."
                yield Finding.of_rule("language", slide.number, place, _telling(texts, found), message)


def _telling(texts: list[Text], language: str) -> str:
    """The text that shows it best."""
    return max(
        (text.text for text in texts), key=lambda text: len({*_WORD.findall(text.casefold())} & _WORDS[language])
    )
