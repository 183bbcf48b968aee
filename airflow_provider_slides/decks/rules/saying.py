"""What a deck must say, must not say, and must show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from airflow_provider_slides.decks.deck import Deck, Place, Slide, Text
from airflow_provider_slides.decks.lines import quoted
from airflow_provider_slides.decks.places import place_of_text
from airflow_provider_slides.decks.report import Finding
from airflow_provider_slides.decks.rules.leftovers import leftover

#: What those who look at the slides don't see.
UNSEEN = (Place.NOTES, Place.COMMENT, Place.ALT_TEXT)

_ALIKE = str.maketrans(dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—−", "-"))
_SOFT = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def alike(text: str) -> str:
    """Return a text as it is compared: whatever its case, kinds of spaces, quotes and dashes."""
    text = _SOFT.sub("", unicodedata.normalize("NFKC", text)).translate(_ALIKE)
    return " ".join(text.casefold().split())


@cache
def pattern(wanted: str) -> re.Pattern[str]:
    """
    Return what finds a text in one that is :func:`alike`.

    :param wanted: The text, found as whole words; or a regular expression between slashes, whatever its case.
    :raises re.error: when it is no regular expression.
    """
    if len(wanted) > 2 and wanted[0] == wanted[-1] == "/":
        return re.compile(wanted[1:-1], re.IGNORECASE)
    text = alike(wanted)
    before, after = r"(?<!\w)" if text[:1].isalnum() else "", r"(?!\w)" if text[-1:].isalnum() else ""
    return re.compile(before + re.escape(text) + after)


def unsaid(deck: Deck, wanted: Sequence[str]) -> Iterator[Finding]:
    """Tell which texts stand on no slide that an audience sees."""
    seen = _seen(deck) if wanted else []
    for text in wanted:
        if not any(pattern(text).search(slide) for slide in seen):
            yield Finding.of_rule("must_say", 0, "deck", "", f"No slide says {quoted(text)}.", expected=text)


def said(deck: Deck, unwanted: Sequence[str], *, leftovers: bool) -> Iterator[Finding]:
    """
    Tell where the deck says what it must not, in notes and on hidden slides, too.

    :param leftovers: Whether that is also what :mod:`leftovers` has.
    """
    for text in (text for slide in deck.slides for text in slide.texts):
        for one in unwanted:
            if found := pattern(one).search(alike(text.text)):
                yield _said(text, found[0], f"The deck must not say {quoted(one)}.")
        if leftovers and (left := leftover(text.text)):
            what, words = left
            yield _said(text, words, f"{quoted(words)} looks like {what}.")


def _said(text: Text, words: str, message: str) -> Finding:
    return Finding.of_rule("must_not_say", text.slide, place_of_text(text), words, message, context=text.text)


def unshown(deck: Deck, labels: Sequence[str], facts: Sequence[str], shown: Collection[str]) -> Iterator[Finding]:
    """
    Tell which labels and facts no slide shows.

    :param facts: Their paths, or how those end: ``revenue`` is also ``regions[0].revenue``.
    :param shown: The paths of all facts that the deck tells, and tells right.
    """
    seen = _seen(deck) if labels else []
    for label in labels:
        if not any(pattern(label).search(slide) for slide in seen):
            yield Finding.of_rule("must_show", 0, "deck", "", f"No slide shows {quoted(label)}.", expected=label)
    for fact in facts:
        if not any(path == fact or path.endswith(f".{fact}") for path in shown):
            message = f"No slide shows the value of {quoted(fact)}, as the facts have it."
            yield Finding.of_rule("must_show", 0, "deck", "", message, expected=fact)


def _seen(deck: Deck) -> list[str]:
    return [alike(" ".join(_visible(slide))) for slide in deck.slides if not slide.is_hidden]


def _visible(slide: Slide) -> Iterator[str]:
    return (text.text for text in slide.texts if text.place not in UNSEEN)
