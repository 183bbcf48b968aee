"""Which numbers of a sentence state something, so that they need a reason."""

from __future__ import annotations

import re

from airflow_provider_slides.decks.claims.claim import About
from airflow_provider_slides.decks.claims.clause import Clause
from airflow_provider_slides.decks.claims.context import Context, letters_in
from airflow_provider_slides.decks.deck import Place, Text
from airflow_provider_slides.decks.figures.numbers import Number

#: Names of time: what is counted so is mostly how long something takes or lasts, and no figure of the data.
_DURATION = re.compile(
    r"[\s-]*(?:consecutive |straight |business |working |full |calendar )?"
    r"(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|seconds?"
    r"|tage?n?|wochen?|monate?n?|quartale?n?|jahre?n?|stunden?|minuten?|sekunden?"
    r"|jours?|semaines?|mois|trimestres?|ans?|années?|heures?|h|min)\b",
    re.IGNORECASE,
)
#: "Top 3", "the next 4".
_FIRST_OF_SEVERAL = re.compile(
    r"\b(?:top|first|last|next|past|every|chaque|les|die|erste[n]?|letzte[n]?|nächste[n]?|vergangene[n]?"
    r"|premi(?:er|ère)s?|derni(?:er|ère)s?|prochaine?s?)[\s-]*$",
    re.IGNORECASE,
)
#: Of several it is told that they are beyond a limit, which is no fact: "Four of five spent at least 10k".
_SEVERAL = re.compile(
    r"\b(?:only|all|both|each|every|none|no|nur|alle|beide|jede\w*|kein\w*|seule?s?|tous|toutes|chacune?|aucune?"
    r"|of (?:the )?\w+|von \w+|sur \w+)\b",
    re.IGNORECASE,
)
#: A place in an order, which is a claim of its own.
_PLACED = re.compile(
    r"\b(?:platz|rang|ranks?|ranked|place|position|numéro|number"
    r"|nummer)\s(?:nr\.?\s|no\.?\s)?$",
    re.IGNORECASE,
)
_TOP = re.compile(r"\b(?:top|highest|largest|biggest|strongest|best)[\s-]$", re.IGNORECASE)
#: "Taking all orders as 100%."
_TAKEN_AS = re.compile(r"(?:\b(?:as|als|gleich|égal à|pour|=)|=)\s*$", re.IGNORECASE)
_WHOLE = 100
#: A name with a number in a sentence: "the programme Atlas 500".
_NAMED = re.compile(r"[^\W\dA-Z_][\w'’.-]*\s([A-ZÉ][a-zé]+)\s$")
_NAMED_IN_GERMAN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+\s([A-ZÄÖÜ][a-zäöüß]+)\s$")
#: What a text begins with: "Pier 21 Holdings".
_NAME = re.compile(r"\s*(?:[A-ZÄÖÜÉ][\w.&-]*\s){1,3}\d{1,3}(?:\s[A-ZÄÖÜÉ][\w.&-]*){1,2}(?=\s*(?:$|[,·|]|[–-]\s))")
#: "3 / 12", "Page 3 of 12".
_PAGE_OF = re.compile(r"[^\W\d]{0,8}\.?\s{0,3}(\d{1,4})\s{0,3}(?:[/|]|of|von|sur|de)\s{0,3}\d{1,4}")
#: What a footer ends with: "Acme · Internal · 13".
_ENDS_LINE = re.compile(r"(?<=[·|•]\s)\d{1,3}\s*$")
_THE = re.compile(r"\b(?:the|die|les|both|beiden?)\s$", re.IGNORECASE)
_SIGNS = ("+", "-", "−", "▲", "▼")
#: Up to this, a number may count anything that a deck speaks of: "three things to do".
_SMALL = 12
#: A text of fewer letters is a figure and its unit.
_FEW_LETTERS = 3
#: How far before a number the words stand that tell what it is.
_NEAR = 100


def is_figure(text: str, number: Number, language: str, context: Context) -> bool:
    """
    Whether a number of a text may be a figure: not a place in an order, nor part of a name.

    :param language: Of the text.
    """
    before = text[max(0, number.start - _NEAR) : number.start]
    if number.unit == "%" and number.value == _WHOLE and _TAKEN_AS.search(before):
        return False
    if _PLACED.search(before) or (number.is_word and _TOP.search(before)) or _is_in_name(text, number):
        return False
    rest = text[number.end :].strip()
    if rest and rest in context.titles and not text[: number.start].strip():
        # "3 Revenue by region", on an agenda.
        return False
    return bool(number.unit) or number.is_scaled or not _is_named(before, language, context)


def _is_in_name(text: str, number: Number) -> bool:
    found = _NAME.match(text)
    return found is not None and number.start < found.end()


def is_page_number(text: Text, context: Context) -> bool:
    """Whether a text tells which slide it stands on, and of how many: "3 / 12"."""
    found = _PAGE_OF.fullmatch(text.text.strip())
    return found is not None and found[1] == str(context.slide.number)


def needs_reason(text: Text, number: Number, about: About, clause: Clause, context: Context) -> bool:
    """Whether a number states something, even if nothing is known of what it is about."""
    if about.is_whole and not number.unit and abs(number.value) <= _SMALL:
        # "2 editions out of 3."
        return False
    if number.bound and _SEVERAL.search(clause.full[clause.start : number.start]):
        return False
    if number.unit or number.value != int(number.value) or _is_signed(text.text, number):
        return True
    if _is_of_the_page(text, number, context):
        return False
    is_alone = letters_in(text.text) < _FEW_LETTERS
    if _DURATION.match(text.text, number.end) and not is_alone:
        return False
    if about.counted and about.is_own:
        return about.count_of_all
    if number.is_word and _THE.search(text.text[max(0, number.start - _NEAR) : number.start]):
        # "The two ends in revenue."
        return is_alone
    if abs(number.value) <= _SMALL or number.is_word:
        return is_alone or clause.has_adjacent_measure(number)
    return True


def _is_named(before: str, language: str, context: Context) -> bool:
    found = (_NAMED_IN_GERMAN if language == "de" else _NAMED).search(before)
    if not found:
        return False
    names = context.names(found[1])
    return not names.entities and not any(word.meanings for word in names.words)


def _is_signed(text: str, number: Number) -> bool:
    return text[number.start : number.end].strip("()[] ").startswith(_SIGNS)


def _is_of_the_page(text: Text, number: Number, context: Context) -> bool:
    """Whether a number belongs to what stands on every page, or counts what a list shows: "Top 3"."""
    return bool(
        text.place is Place.FOOTER
        or text.text in context.repeated
        or _FIRST_OF_SEVERAL.search(text.text[max(0, number.start - _NEAR) : number.start])
        or text.text.strip() == str(context.slide.number)
        or (
            _ENDS_LINE.search(text.text, number.start)
            and text.text[number.start :].strip() == str(context.slide.number)
        )
    )
