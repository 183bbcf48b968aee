"""In which language a text is, of those whose numbers are read: by its most frequent words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from airflow_provider_slides.decks.wording.naming import folded

_FREQUENT = {
    "en": "the of and to in is was were for with by from on at as are this that it we our week last than up down"
    " total rose fell"
    " average revenue orders returns share growth more than all per sales customers year next key what who how risks",
    "de": "der die das und von in ist war waren für mit auf um im den dem des ein eine wir unser unsere woche als pro"
    " gesamt anteil umsatz bestellungen retouren durchschnitt gegenüber stieg sank auf mehr alle je nach bei zum"
    " zur quelle stand"
    " vorwoche kunden mitarbeiter insgesamt marge nächste schritte",
    "fr": "le la les de des du et en est été sont pour avec par sur au aux un une nous notre semaine que plus moins"
    " total part chiffre affaires commandes retours moyenne hausse baisse contre tous toutes dans clients marge"
    " effectif"
    " précédente dernière prochaines étapes soit",
}
_WORDS = {language: frozenset(folded(words).split()) for language, words in _FREQUENT.items()}
_WORD = re.compile(r"[^\W\d_]+")
_GERMAN, _FRENCH = re.compile(r"[äöüß]|Mio\.|Mrd\.|Tsd\.|\bKW\b"), re.compile(r"[éèêçàùœ]|\bMd€|\bM€")


def language_of(texts: Iterable[str], default: str = "en") -> str:
    """
    Return ``en``, ``de`` or ``fr``.

    :param default: What it is when nothing tells. Default: ``en``.
    """
    found: Counter[str] = Counter()
    for text in texts:
        words = [folded(word) for word in _WORD.findall(text)]
        for language, frequent in _WORDS.items():
            found[language] += sum(word in frequent for word in words)
        found["de"] += 2 * len(_GERMAN.findall(text))
        found["fr"] += 2 * len(_FRENCH.findall(text))
    (best, most), *others = found.most_common() or [(default, 0)]
    if not most or (others and others[0][1] == most):
        return default
    return best
