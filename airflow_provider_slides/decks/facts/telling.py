"""What texts beside values tell of them: whom they are of, when they are, in which unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from airflow_provider_slides.decks.facts.context import Context
from airflow_provider_slides.decks.facts.fact import Label
from airflow_provider_slides.decks.facts.key_words import (
    COMPARED,
    GENERIC,
    IDS,
    LISTS_OF_MEASURES,
    MEASURE_KEYS,
    REFERENCE,
    STAMPS,
    is_key_of,
    is_period_key,
    snake_case,
)
from airflow_provider_slides.decks.facts.numerals import is_text, number_of
from airflow_provider_slides.decks.facts.shapes import is_aside
from airflow_provider_slides.decks.facts.times import time_of, time_told
from airflow_provider_slides.decks.figures.notation import CURRENCIES
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.lexicon import GROUPS, word_set
from airflow_provider_slides.decks.wording.naming import Word, folded, plain, words_of

_UNITS = frozenset(("currency", "wahrung", "devise", "unit", "einheit", "unite"))
_NAMES = ("name", "label", "title", "bezeichnung", "nom")
#: How people are shown what is measured: "label", "display_name", "libelle_affiche", "measure_caption".
_SHOWN = word_set(
    "label title caption display shown anzeige anzeigename affiche bezeichnung libelle titre titel"
    " description beschreibung designation"
)
_SHOWING = word_set("name nom text long short full pretty human")
_IDS = frozenset(("id", "uuid", "guid", "uid", "ref", "key", "code"))
_TYPES = frozenset(("type", "kind", "object", "resource_type", "typ"))
_ADDRESS = re.compile(r"(?:https?:/)?/\S+$")
_VALUES = frozenset(("value", "wert", "valeur"))
#: A longer text is no name of anybody.
_LONGEST_NAME = 60


class Telling:
    """Reads the texts of records, and keeps what they tell of all values."""

    def __init__(self) -> None:
        #: The period that the data is about, and the one that it is compared with.
        self.current: Period | None = None
        self.previous: Period | None = None
        #: When the data was made.
        self.stamped: Period | None = None
        #: Of all that is money, and told no other.
        self.currency = ""
        #: Names of whom or what something is of, by how they are written.
        self.labels: dict[str, Label] = {}
        #: The words of what kinds of things these are, by the last of them.
        self.kinds: dict[str, tuple[Word, ...]] = {}
        #: How people are shown what is measured, by its name in lower case without accents.
        self.shown: dict[str, str] = {}
        #: What names nothing: titles and remarks.
        self.texts: list[str] = []

    def context_of(self, record: Mapping[str, Any], context: Context, *, is_root: bool) -> Context:
        """
        Return what is known of the values of a record, by its texts too.

        :param context: What the record stands in.
        :param is_root: The record is all of the data: what it tells is told of all.
        """
        has_values = any(
            number_of(value) is not None and not (is_time(key) or IDS.search(snake_case(str(key))))
            for key, value in record.items()
        )
        is_of_all = is_root or not (has_values or context.is_listed)
        for key, value in record.items():
            name = snake_case(str(key))
            if value is None and is_key_of(name, _UNITS) and has_values:
                # That there is none is told, too.
                context = replace(context, unit="", is_far=False)
            if value is None or isinstance(value, bool | Mapping | list):
                continue
            if is_key_of(name, _UNITS):
                context = self._with_unit(str(value), context, is_root=is_root, has_values=has_values)
            elif is_period_key(name) or _is_compared(name) or (isinstance(value, str) and _is_when(name, value)):
                period = time_told(name, value)
                if period and is_of_all:
                    self._keep(name, period)
                elif period:
                    context = replace(context, period=period)
            elif is_text(value) and str(key) == context.teller:
                context = replace(context, keys=(*context.keys, value), measures=context.measures | {value}, kind="")
            elif is_text(value) and str(key) in context.aspects:
                context = replace(context, keys=(*context.keys, value))
            elif is_text(value):
                is_title = is_root or not (has_values or _has_parts(record))
                context = self._with_text(name, value, record, context, is_title=is_title)
        return context

    def label(self, text: str, kind: str) -> Label:
        """
        Return a name in the facts, the same each time.

        :param kind: The key that tells what kind of thing it names.
        """
        key = folded(text)
        if key not in self.labels:
            kinds = [word for word in words_of(kind) if plain(word.text) not in GENERIC]
            told = kinds[-1].stem if kinds else ""
            self.kinds.setdefault(told, tuple(kinds))
            self.labels[key] = Label(text, tuple(words_of(text)), told)
        return self.labels[key]

    def _with_unit(self, unit: str, context: Context, *, is_root: bool, has_values: bool) -> Context:
        if not has_values and not context.is_listed:
            self.currency = CURRENCIES.get(unit, self.currency)
        # A root may tell a currency and a scale: "EUR" and "million".
        written = f"{context.unit} {unit}".strip() if is_root else unit
        return replace(context, unit=written, is_far=not has_values)

    def _keep(self, name: str, period: Period) -> None:
        if name in STAMPS:
            self.stamped = self.stamped or period
        elif not REFERENCE.isdisjoint(name.split("_")):
            self.previous = period
        else:
            self.current = self.current or period

    def _with_text(
        self, name: str, text: str, record: Mapping[str, Any], context: Context, *, is_title: bool
    ) -> Context:
        if is_title:
            self.texts.append(text)
            return context
        if _is_of_machines(name, text, record, context):
            return context
        is_measure = name in ("name", "label") and not context.is_listed and not _VALUES.isdisjoint(map(folded, record))
        own = next((key for key in record if is_key_of(snake_case(key), MEASURE_KEYS)), None)
        is_of_measures = plain(context.kind) in LISTS_OF_MEASURES and own is None and not context.teller
        of = record.get(own or "name")
        if _is_shown(name) and of is not None and (own or is_of_measures or of in context.measures):
            self.shown[folded(str(of))] = text
            return context
        if is_key_of(name, MEASURE_KEYS) or is_measure or (is_of_measures and name in _NAMES):
            return replace(context, keys=(*context.keys, text), measures=context.measures | {text}, kind="")
        if context.is_listed and name not in _NAMES and text == text.lower() and is_aside(text):
            # {"scenario": "actual", "value": 1}
            return replace(context, keys=(*context.keys, text))
        if len(text) > _LONGEST_NAME:
            self.texts.append(text)
            return context
        kind = context.kind if name in _NAMES else name
        return context.of_label(self.label(text, kind or name))


def _is_of_machines(name: str, text: str, record: Mapping[str, Any], context: Context) -> bool:
    """Whether a text is for programs: an address, the number of a record, or the type that its list tells."""
    is_named = any(isinstance(value, Mapping) or (is_text(value) and value != text) for value in record.values())
    if _ADDRESS.match(text) or (name in _IDS and is_named and any(map(str.isdigit, text))):
        return True
    has_number = any(snake_case(str(key)) in _IDS for key in record)
    return name in _TYPES and (has_number or snake_case(text) in {snake_case(key) for key in context.keys})


def _is_shown(name: str) -> bool:
    """Whether a key tells how people are shown what is measured: "label", "measure_caption"."""
    parts = set(name.split("_"))
    return bool(parts & _SHOWN) and parts <= _SHOWN | _SHOWING | MEASURE_KEYS


def is_time(key: str) -> bool:
    """Whether a key tells that its value is a time."""
    return is_period_key(str(key)) or _is_compared(snake_case(str(key)))


def _is_when(name: str, value: str) -> bool:
    """Whether a text is a time: not the name of a line, S3."""
    return time_of(value) is not None and not any(word.meanings & GROUPS for word in words_of(name))


def _is_compared(name: str) -> bool:
    """Whether a key tells with what period the data is compared: "compared_with"."""
    return not COMPARED.isdisjoint(name.split("_"))


def _has_parts(record: Mapping[str, Any]) -> bool:
    return any(isinstance(value, Mapping | list) for value in record.values())
