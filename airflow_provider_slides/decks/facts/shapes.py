"""How data is laid out: which keys are names of somebody, which tell what is measured, and which values are alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from airflow_provider_slides.decks.facts.key_words import (
    CHANGE,
    EACH,
    GENERIC,
    HISTORY,
    MEASURE_KEYS,
    PERIOD_KEYS,
    POINTS,
    PREVIOUS,
    QUALIFIERS,
    SPLIT_BY,
    TOTAL,
    is_key_of,
    is_period_key,
    is_previous,
    snake_case,
)
from airflow_provider_slides.decks.facts.numerals import is_text, number_of
from airflow_provider_slides.decks.facts.times import time_of
from airflow_provider_slides.decks.facts.units import UNITS
from airflow_provider_slides.decks.wording.lexicon import GROUPS, MEASURES
from airflow_provider_slides.decks.wording.naming import STOP, Word, plain, words_of

_LIKE_A_NAME = re.compile(r"[A-ZÄÖÜÉ]|\s")
#: "Output (t)", "Seat occupancy (%)"
_WITH_UNIT = re.compile(r"\((?:%|€|\$|£|[^\s()]{1,6})\)$")
#: So many of the texts of one key have to tell what is measured, where there is no other key.
_MOST = 0.5
_PLACE = re.compile(r"\[\d+\]")
#: Keys of values of one thing, rather than of several: now and before, total and planned.
_ASPECTS = GENERIC | PREVIOUS | TOTAL
#: One of these has each such key of several words.
_OF_A_VALUE = PREVIOUS | frozenset(("value", "wert", "valeur", "actual", "ist", "reel", "current", "aktuell", "actuel"))
#: "this_week", "laufendes_jahr"
_NOW = re.compile(r"(?:this|current|cet?|cette|diese[rs]?|laufende[rs]?|aktuelle[rs]?)_(.+)")


def _of_lists(record: Mapping[str, Any]) -> frozenset[str]:
    """The keys of lists of records that are names: {"Ulm": [{"kpi": "sales", "value": 5}], "Kiel": [...]}."""
    lists = [
        key for key, value in record.items() if isinstance(value, list) and value and isinstance(value[0], Mapping)
    ]
    are_names = len(lists) > 1 and all(str(key)[:1].isupper() and not is_aside(str(key)) for key in lists)
    tell = all(is_key_of(snake_case(str(key)), MEASURE_KEYS) for name in lists for key in list(record[name][0])[:1])
    return frozenset(lists if are_names and (tell or not any(map(is_measured, map(str, lists)))) else ())


def sections_in(record: Mapping[str, Any], known: AbstractSet[str]) -> frozenset[str]:
    """
    Return the keys that name a part of the data, by what stands there: totals or a history of what is measured.

    >>> sorted(sections_in({"yards": {}, "account_total": {"sales": 5}, "account_trend": {"sales": []}}, frozenset()))
    ['account_total', 'account_trend']

    :param known: The keys that are known to tell what is measured.
    """
    likely = {
        key: value
        for key, value in record.items()
        if isinstance(value, Mapping)
        and value
        and not _LIKE_A_NAME.search(str(key))
        and not any(_LIKE_A_NAME.match(str(inner)) for inner in value)
    }
    told = {
        key
        for key, value in likely.items()
        if not (TOTAL | HISTORY).isdisjoint(snake_case(str(key)).split("_"))
        and any(inner in known or is_measured(str(inner)) for inner in value)
    }
    # Beside those that have names, one record of what is known to be measured is of all of them.
    alone = [
        key
        for key, value in likely.items()
        if key not in told and set(value) <= known and all(number_of(one) is not None for one in value.values())
    ]
    has_named = any(_are_named(value) for key, value in record.items() if key not in likely)
    return frozenset(told | (set(alone) if len(alone) == 1 and has_named else set()))


def _are_named(value: Any) -> bool:
    """Whether a value is a list of records, or has several of them by their names."""
    if isinstance(value, Mapping):
        names = [key for key, inner in value.items() if isinstance(inner, Mapping)]
        return len(names) > 1 and any(map(_LIKE_A_NAME.search, map(str, names)))
    return isinstance(value, list) and len(value) > 1 and all(isinstance(item, Mapping) for item in value)


def names_of_columns(record: Mapping[str, Any]) -> frozenset[str]:
    """
    Return the keys of numbers that are names, beside one that tells when: a row for each time, a column for each name.

    >>> sorted(names_of_columns({"month": "2026-11", "Ulm": 5, "Bad Wurzach": 6}))
    ['Bad Wurzach', 'Ulm']
    """
    numbers = [
        str(key) for key, value in record.items() if number_of(value) is not None and not is_period_key(str(key))
    ]
    has_time = any(is_period_key(str(key)) for key in record)
    are_names = len(numbers) > 1 and all(key[:1].isupper() and not is_aside(key) for key in numbers)
    return frozenset(numbers) if has_time and are_names else frozenset()


def entities_in(record: Mapping[str, Any], *, is_measured: bool) -> frozenset[str]:
    """
    Return the keys under which things of one kind stand: values of what their parent measures, or records of one form.

    :param is_measured: Whether the key that the record stands under tells what is measured.
    """
    values = [value for value in record.values() if not is_text(value)]
    if is_measured and values and all(map(_is_of_one_thing, values)):
        return _measured(record)
    if of_lists := _of_lists(record):
        return of_lists
    inner = {key: set(map(str, value)) for key, value in record.items() if isinstance(value, Mapping) and value}
    common = set.intersection(*inner.values()) if len(inner) > 1 else set()
    if not common or any(map(SPLIT_BY.match, common)):
        return frozenset()
    names = [words_of(str(key)) for key in inner]
    sections = [key for key in inner if _is_section(words_of(str(key))) and not _LIKE_A_NAME.search(str(key))]
    are_groups = all(word.meanings & GROUPS for words in names for word in words)
    if sections or all(map(_is_section, names)) or (are_groups and not all(map(_LIKE_A_NAME.search, inner))):
        return frozenset()
    if all(time_of(str(key)) for key in inner):
        return frozenset()
    if all(map(time_of, set().union(*inner.values()))):
        # {"North": {"2025": {"revenue": 1}, "2026": ...}}, and no {"revenue": {"2025": 1, "2026": 2}, "orders": ...}.
        told = {str(key) for value in record.values() if isinstance(value, Mapping) for key in _keys_within(value)}
        return frozenset(inner) if told and not all(map(_is_aspect, told)) else frozenset(inner if is_measured else ())
    if all(map(_is_aspect, set().union(*inner.values()))):
        # {"revenue": {"current": 1, "previous": 2}, "orders": ...}, or one that {"revenue": {"EMEA": ...}} stands in;
        # but {"EMEA": {"current": {"revenue": 1}, "previous": {"revenue": 2}}} is of somebody.
        told = {
            str(key)
            for value in record.values()
            if isinstance(value, Mapping)
            for aspect in value.values()
            if isinstance(aspect, Mapping)
            for key in aspect
        }
        is_of_somebody = bool(told) and not all(map(_is_aspect, told)) and _likeness(map(str, inner)) > _likeness(told)
        return frozenset(inner) if is_measured or is_of_somebody else frozenset()
    # {"EMEA": {"revenue": 1}} or {"revenue": {"EMEA": 1}}: those that look more like names are.
    return frozenset(inner) if _likeness(map(str, inner)) >= _likeness(common) else frozenset()


def told_in_texts(items: Sequence[Any]) -> tuple[str, frozenset[str]]:
    """
    Return under which key the records of a list tell what each of them measures, and under which ones how it is meant.

    So it is where no key of a number names anything. The key is empty where none is surely that.

    >>> told_in_texts([
    ...     {"site": "Ulm", "item": "Sales", "version": "Actual", "amount": 5},
    ...     {"site": "Bonn", "item": "Sales", "version": "Budget", "amount": 6},
    ... ])
    ('item', frozenset({'version'}))
    """
    records = [item for item in items if isinstance(item, Mapping)]
    numbers = {key for record in records for key, value in record.items() if number_of(value) is not None}
    if not records or not numbers or not all(is_aside(str(key)) or is_period_key(str(key)) for key in numbers):
        return "", frozenset()
    texts: dict[str, set[str]] = {}
    for key in records[0]:
        values = [record.get(key) for record in records]
        if all(map(is_text, values)) and not all(map(time_of, map(str, values))):
            texts[str(key)] = set(map(str, values))
    aspects = frozenset(key for key, values in texts.items() if all(map(is_aside, values)))
    if named := [key for key in texts if is_key_of(snake_case(key), MEASURE_KEYS)]:
        return named[0], aspects
    likely = {key: _measured_of(values) for key, values in texts.items() if key not in aspects}
    best = max(likely, key=lambda key: likely[key], default="")
    others = [likely[key] for key in likely if key != best]
    is_sure = bool(best) and likely[best] > (max(others) if others else _MOST)
    return best if is_sure else "", aspects


def _measured_of(values: Collection[str]) -> float:
    """How many of texts tell what is measured, as a fraction: by a word for it, as keys are written, or by a unit."""
    return sum("_" in text or _WITH_UNIT.search(text) is not None or is_measured(text) for text in values) / len(values)


def _keys_within(record: Mapping[str, Any]) -> Iterator[str]:
    return (key for value in record.values() if isinstance(value, Mapping) for key in value)


def is_measured(key: str) -> bool:
    """Whether a key is known to tell what is measured."""
    return _any_means(words_of(key), MEASURES)


def measures_in(record: Mapping[str, Any], entities: frozenset[str], *, is_of_one: bool = False) -> frozenset[str]:
    """
    Return the keys of what is measured: all that have values, beside one that is known to be measured.

    Of a record of somebody, these are all keys that are written as no names are.

    >>> sorted(measures_in({"learners": 120, "course_revenue": 9000}, frozenset()))
    ['course_revenue', 'learners']

    :param entities: The keys that are names of somebody.
    :param is_of_one: The record is known to be of somebody. Default: it is not.
    """
    keys = [key for key, value in record.items() if key not in entities and _is_of_one_thing(value)]
    aspects = [
        key
        for key in keys
        if isinstance(record[key], Mapping) and not _LIKE_A_NAME.search(str(key)) and not is_aside(str(key))
    ]
    alike: dict[frozenset[str], list[str]] = defaultdict(list)
    for key, value in record.items():
        if isinstance(value, Mapping) and value and key not in entities:
            # {"learners": {"North": 1, "South": 2}, "course_revenue": {"North": 3, "South": 4}}
            alike[frozenset(value)].append(key)
    named = [key for inner, group in alike.items() if _likeness(inner) > _likeness(group) for key in _if_named(group)]
    if is_of_one:
        written = (key for key in keys if not (_LIKE_A_NAME.search(str(key)) or is_aside(str(key))))
        named += [key for key in written if not (_is_section(words_of(str(key))) or time_of(str(key)))]
    return frozenset((*named, *_if_named(aspects))) | {
        key for group in (keys, *alike.values()) for key in _if_measured(group)
    }


def _if_named(keys: Iterable[str]) -> list[str]:
    """Those of keys that name something, when they are several: no times, no parts of the data."""
    named = [key for key in keys if not (_is_section(words_of(str(key))) or time_of(str(key)))]
    return named if len(named) > 1 else []


def _if_measured(keys: Iterable[str]) -> list[str]:
    """Those of keys alike that name something, when one of them is known to be measured; nothing otherwise."""
    named = _if_named(keys)
    return named if any(_any_means(words_of(str(key)), MEASURES) for key in named) else []


def _is_of_one_thing(value: Any) -> bool:
    """Whether a value is a number, or several of one thing: now and before, or a history."""
    if isinstance(value, Mapping):
        return bool(value) and all(_is_aspect(str(key)) for key in value)
    if isinstance(value, list):
        return bool(value) and all(_is_of_one_thing(item) for item in value)
    return number_of(value) is not None


def _is_aspect(key: str) -> bool:
    """Whether a key is of one of several values of one thing: now and before, total and planned."""
    return is_aside(key) or is_period_key(key) or time_of(key) is not None


def is_aside(key: str) -> bool:
    """Whether a key tells which of several values of one thing it is: now or before, planned, in all."""
    if plain(key) in _ASPECTS | CHANGE or is_previous(key) or _is_planned(words_of(key)):
        return True
    if (now := _NOW.fullmatch(snake_case(key))) and now[1] in PERIOD_KEYS:
        return True
    # "previous_period", "valeur_precedente", "prior_week", "actual_value"
    skipped = UNITS.keys() | STOP | POINTS
    names = [name for name in re.split(r"\W+|_", snake_case(key)) if name and name not in skipped]
    if not TOTAL.isdisjoint(names) and set(names) <= TOTAL | EACH | PERIOD_KEYS:
        # "total_all_units", "sum_by_period"
        return True
    if not CHANGE.isdisjoint(names):
        return set(names) <= _ASPECTS | CHANGE | PERIOD_KEYS
    return len(names) > 1 and set(names) <= _ASPECTS | CHANGE | PERIOD_KEYS and not _OF_A_VALUE.isdisjoint(names)


def _is_planned(words: Sequence[Word]) -> bool:
    return bool(words) and all(word.meanings & QUALIFIERS for word in words)


def _measured(record: Mapping[str, Any]) -> frozenset[str]:
    """The keys of values of one measure, when these are names."""
    numbers = (str(key) for key, value in record.items() if not is_text(value))
    names = [name for name in numbers if not (is_period_key(name) or time_of(name))]
    aside = [name for name in names if any(map(is_aside, name.split("_")))]
    if 2 * len(aside) > len(names) or not all(map(_LIKE_A_NAME.search, aside)):
        # {"current": 1, "previous": 2}; but names may be such words: "Data", beside "Cloud" and "Security".
        return frozenset()
    if all(is_measured(name) and not _LIKE_A_NAME.search(name) for name in names):
        return frozenset()
    return frozenset(names)


def kind_of(key: str, keys: Sequence[str], others: Collection[str] = ()) -> str:
    """
    Return what kind of thing a key names: the key that it stands under, when that is a group; else how deep it stands.

    :param keys: All keys that lead to a value, the outermost first.
    :param others: Those of them that tell what is measured, or are names themselves. Default: none is known to.
    """
    depth = keys.index(key) if key in keys else len(keys)
    parent = keys[depth - 1] if depth else ""
    is_group = _any_means(words_of(parent), GROUPS)
    is_unknown = parent not in others and not (is_measured(parent) or is_aside(parent) or is_period_key(parent))
    return parent if is_group or (parent and is_unknown and parent == parent.lower()) else f"depth{depth}"


def group_of(path: str, labels: Sequence[str]) -> str:
    """
    Return where facts stand that are alike: entities, periods and places in lists left out.

    :param labels: Those parts of the path that are names.
    """
    path = _PLACE.sub("", path)
    for label in labels:
        # A name may have a point in it.
        path = f".{path}.".replace(f".{label}.", ".*.", 1)[1:-1]
    parts = path.split(".")
    while len(parts) > 1 and plain(parts[-1]) in GENERIC:
        parts.pop()
    return ".".join(part for part in parts if not time_of(part))


def _likeness(keys: Iterable[str]) -> float:
    """How much keys look like names, rather than like what is measured."""
    told = [
        bool(_LIKE_A_NAME.search(key))
        - ("_" in key or _WITH_UNIT.search(key) is not None)
        - _any_means(words_of(key), MEASURES)
        for key in keys
    ]
    return sum(told) / len(told)


def _is_section(words: Sequence[Word]) -> bool:
    """Whether a key names a part of the data rather than somebody."""
    told = _ASPECTS | PERIOD_KEYS
    return all(
        word.meanings & QUALIFIERS or not told.isdisjoint((plain(word.text), plain(word.text).removesuffix("s")))
        for word in words
        if plain(word.text) not in STOP
    )


def _any_means(words: Iterable[Word], meanings: frozenset[str]) -> bool:
    return any(not word.meanings.isdisjoint(meanings) for word in words)
