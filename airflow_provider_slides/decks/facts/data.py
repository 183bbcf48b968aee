"""The walk through the data, from its root to its values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from airflow_provider_slides.decks.facts.context import Context
from airflow_provider_slides.decks.facts.fact import Fact
from airflow_provider_slides.decks.facts.key_words import IDS, QUALIFIERS, SPLIT_BY, TOTAL
from airflow_provider_slides.decks.facts.keys import told_by
from airflow_provider_slides.decks.facts.numerals import is_text, number_of
from airflow_provider_slides.decks.facts.readings import readings_of, unit_in
from airflow_provider_slides.decks.facts.shapes import (
    entities_in,
    group_of,
    is_aside,
    is_measured,
    kind_of,
    measures_in,
    names_of_columns,
    sections_in,
    told_in_texts,
)
from airflow_provider_slides.decks.facts.tables import is_column, is_header, is_names, names_in, table_in, times_in
from airflow_provider_slides.decks.facts.telling import Telling, is_time
from airflow_provider_slides.decks.facts.times import time_of
from airflow_provider_slides.decks.facts.units import PHYSICAL, is_money
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.naming import folded, plain, words_of
from airflow_provider_slides.exceptions import InvalidArgumentError

MOST_FACTS = 50_000
DEEPEST = 30
#: Each fact has its path: keys of 100,000 characters would be kept for each value in there.
LONGEST_PATH = 2_000
#: What is more, in its unit, is no measure of anything, and may be beyond any number in another unit.
_LARGEST = 1e200


class Walk:
    """
    Reads data from its root to its values.

    :param units: Hinted units, by key or path.
    :param known: Keys that are known to tell what is measured. Default: none.
    """

    def __init__(self, units: Mapping[str, str], known: AbstractSet[str] = frozenset()) -> None:
        self._units, self._known = units, known
        #: Keys that tell what is measured of somebody.
        self.measured: set[str] = set()
        self.facts: list[Fact] = []
        self.telling = Telling()

    def through(self, value: Any, path: str = "", context: Context | None = None, depth: int = 0) -> None:
        """
        Read all of a value that JSON can hold.

        :param path: Where it stands; the default is all of the data.
        :param context: What is known of it. Default: nothing.
        :param depth: How many lists and mappings it stands in. Default: 0.
        :raises InvalidArgumentError: when there are more than 50,000 values, or it is nested deeper than 30.
        """
        context = context or Context()
        self._ensure_within(path, depth)
        if isinstance(value, Mapping):
            self._mapping(value, path, context, depth)
        elif is_text(value):
            self.telling.texts.append(value)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            self._sequence(value, path, context, depth)
        elif (number := number_of(value)) is not None:
            self._value(number, path, context)

    def _ensure_within(self, path: str, depth: int) -> None:
        if depth > DEEPEST:
            fix = f"Keep what the deck shows: this is nested deeper than {DEEPEST}."
        elif len(path) > LONGEST_PATH:
            fix = f"Shorten the keys: together they have more than {LONGEST_PATH:,} characters here."
        else:
            return
        raise InvalidArgumentError("facts", path, fix)

    def _mapping(self, record: Mapping[str, Any], path: str, context: Context, depth: int) -> None:
        self._ensure_within(path, depth)
        outer, context = context, self.telling.context_of(record, context, is_root=depth == 0)
        if table := table_in(record):
            columns, key, rows = table
            for index, row in enumerate(rows):
                values = dict(zip(columns, row, strict=False))
                listed = replace(context.of_things().listed(), kind=context.kind or context.parent)
                self._mapping(values, f"{_joined(path, key)}[{index}]", listed, depth + 1)
            record = {name: value for name, value in record.items() if name != key and not is_names(value)}
        elif names := names_in(record):
            self._columns(record, names, path, context)
            record = {name: value for name, value in record.items() if not is_column(value, len(record[names]))}
        axis, times = times_in(record)
        if times:
            context = replace(context, times=times)
            record = {name: value for name, value in record.items() if name != axis}
        # A record with a name of its own has what is measured of it.
        is_nameless = context.of == outer.of
        measured = _measured_by(context)
        is_split = SPLIT_BY.match(context.parent) is not None
        is_of_measure = is_nameless and (is_split or measured in context.measures or is_measured(measured))
        sections = sections_in(record, self._known)
        rest = {key: value for key, value in record.items() if key not in sections}
        entities = entities_in(rest, is_measured=is_of_measure)
        if context.is_listed and context.parent[:1].islower() and not is_aside(context.parent):
            entities |= names_of_columns(record)
        is_of_one = not is_of_measure and _is_of_one(context)
        is_told = is_of_measure and not context.is_listed
        measures = frozenset[str]() if is_told else measures_in(record, entities, is_of_one=is_of_one)
        for key, value in record.items():
            name = str(key)
            if value is None or isinstance(value, bool) or is_text(value) or _is_no_measure(name, value):
                continue
            inner = context.under(
                name,
                is_list=isinstance(value, list),
                is_entity=key in entities,
                is_measure=key in measures,
                is_section=key in sections,
            )
            self.through(value, _joined(path, name), inner, depth + 1)

    def _columns(self, record: Mapping[str, Any], names: str, path: str, context: Context) -> None:
        """Read lists that stand side by side: the names in one, and in each other one a value of each of them."""
        labels = [self.telling.label(name, names) for name in record[names]]
        for key, values in record.items():
            for index, value in enumerate(values if is_column(values, len(labels)) and key != names else ()):
                if (number := number_of(value)) is not None:
                    name = str(key)
                    # Columns of a table are measures, unless they are what somebody is called.
                    is_measure = name[:1].islower() and not is_aside(name)
                    inner = context.of_things().under(name, is_list=False, is_entity=False, is_measure=is_measure)
                    inner = inner.of_label(labels[index])
                    self._value(number, f"{_joined(path, str(key))}[{index}]", inner)

    def _sequence(self, items: Sequence[Any], path: str, context: Context, depth: int) -> None:
        if len(items) == len(context.times) and is_column(items, len(items)):
            for index, (item, time) in enumerate(zip(items, context.times, strict=True)):
                if (number := number_of(item)) is not None:
                    self._value(number, f"{path}[{index}]", replace(context, period=time))
            return
        context = context.listed()
        measured = _measured_by(context)
        is_of_measure = is_measured(measured) or measured in context.measures
        teller, aspects = ("", frozenset[str]()) if is_of_measure else told_in_texts(items)
        context = replace(context, teller=teller, aspects=aspects)
        for index, item in enumerate(items):
            within = f"{path}[{index}]"
            if not isinstance(item, Sequence) or isinstance(item, str) or len(item) < 2:
                self.through(item, within, context, depth + 1)
            elif index and is_header(items[0], item):
                self._mapping(dict(zip(items[0], item, strict=True)), within, context, depth + 1)
            elif isinstance(item[0], str) and len(item) == 2 and (number := number_of(item[1])) is not None:
                self._value(number, f"{within}[1]", self._named(item[0], context))
            else:
                self.through(item, within, context, depth + 1)

    def _named(self, name: str, context: Context) -> Context:
        """What is known of a value that stands beside a time or a name."""
        if period := time_of(name):
            return replace(context, period=period)
        return context.of_label(self.telling.label(name, context.kind))

    def _value(self, value: float, path: str, context: Context) -> None:
        if len(self.facts) >= MOST_FACTS:
            raise InvalidArgumentError(
                "facts", path, f"Keep what the deck shows: there are more than {MOST_FACTS:,} values."
            )
        kinds = {label.kind for label in context.of}
        # {"plans": [{"plan": "Starter", "revenue": 1}]} tells of plans, and not what is planned.
        keys = tuple(
            key
            for key in context.keys
            if not ((key == context.kind and _is_kind(key, kinds)) or _is_list_of_parts(key, context))
        )
        things = context.lists if context.of else frozenset[str]()
        told = told_by(keys, context.entities, context.measures, things, context.sections)
        if context.of or context.entities:
            self.measured |= {key for key in keys if key in context.measures or key.replace("_", " ") == told.name}
        unit, scale = unit_in(context, path, told, self._units, self.telling.currency)
        value *= scale
        if abs(value) > _LARGEST:
            return
        of = (
            *context.of,
            *(
                self.telling.label(key, kind_of(key, context.keys, context.measures | context.entities))
                for key in told.labels
            ),
        )
        parts = tuple(label for label in of if plain(label.text) not in TOTAL)
        self.facts.append(
            Fact(
                path,
                value,
                readings_of(value, unit, told, PHYSICAL.get(plain(context.unit))),
                told.measure,
                told.name,
                parts,
                Period("previous") if told.is_previous else told.period or context.period,
                is_total=told.is_total or len(parts) < len(of),
                operation=told.operation,
                group=group_of(path, told.labels),
                is_rate=told.is_rate,
            )
        )


def _measured_by(context: Context) -> str:
    """The nearest key that may tell what is measured: what is planned of it, and by what it is split, stand within."""
    for key in reversed(context.keys):
        if key in context.entities:
            break
        is_within = SPLIT_BY.match(key) or key in context.sections or (is_aside(key) and not context.of)
        if not is_within:
            return "" if is_aside(key) else key
    return ""


def _is_of_one(context: Context) -> bool:
    """Whether a record is of somebody: by the key that it stands under, or as an item of a list that has a name."""
    for key in reversed(context.keys):
        if key in context.entities:
            return True
        if not (is_aside(key) or time_of(key)):
            return key in context.lists and bool(context.of) and not _may_be_measured(key, context)
    return bool(context.of)


def _may_be_measured(key: str, context: Context) -> bool:
    """Whether what a list is of may be measured: what its items are called by is none, such as plants by a plant."""
    words = words_of(key)
    is_kind = bool(words) and context.of[-1].kind == words[-1].stem and not is_money(words)
    return is_measured(key) and not is_kind


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _is_kind(key: str, kinds: Iterable[str]) -> bool:
    words = words_of(key)
    is_planned = bool(words) and all(word.meanings & QUALIFIERS for word in words)
    return is_planned and words[-1].stem in kinds and plain(key) != words[-1].stem


def _is_list_of_parts(key: str, context: Context) -> bool:
    """Whether a key holds the parts of what is measured by another one: {"name": "revenue", "members": [...]}."""
    at = context.keys.index(key)
    return (
        bool(context.of)
        and key in context.lists
        and key not in context.measures
        and not context.measures.isdisjoint(context.keys[:at])
    )


def _is_no_measure(key: str, value: Any) -> bool:
    """Whether a key tells that its value numbers something, or when it is."""
    is_number_of = bool(IDS.search(folded(key)))
    return is_number_of or (is_time(key) and not isinstance(value, Mapping | list))
