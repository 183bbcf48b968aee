"""How data is laid out: which keys are names of somebody, where tables stand, and which values are alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from airflow_provider_slides.decks.facts.key_words import CHANGE, GENERIC, PERIOD_KEYS, PREVIOUS, QUALIFIERS, TOTAL
from airflow_provider_slides.decks.facts.numerals import is_text, number_of
from airflow_provider_slides.decks.facts.times import time_of
from airflow_provider_slides.decks.wording.lexicon import GROUPS, MEASURES
from airflow_provider_slides.decks.wording.naming import Word, plain, words_of

_COLUMNS = ("columns", "header", "headers", "fields", "spalten", "colonnes")
_ROWS = ("rows", "data", "values", "records", "zeilen", "lignes")
_LIKE_A_NAME = re.compile(r"[A-ZÄÖÜÉ]|\s")
_PLACE = re.compile(r"\[\d+\]")
#: Keys of values of one thing, rather than of several: now and before, total and planned.
_ASPECTS = GENERIC | PREVIOUS | TOTAL | QUALIFIERS


def table_in(record: Mapping[str, Any]) -> tuple[list[str], str, list[Any]] | None:
    """Return columns, the key of the rows, and rows that are lists in their order; ``None`` when there is no table."""
    columns = next((record[key] for key in _COLUMNS if key in record), None)
    if not isinstance(columns, list):
        return None
    names = [str(column.get("name", "")) if isinstance(column, Mapping) else str(column) for column in columns]
    for key in _ROWS:
        rows = record.get(key)
        if isinstance(rows, list) and rows and all(_is_row(row) and len(row) <= len(names) for row in rows):
            return names, key, rows
    return None


def names_in(record: Mapping[str, Any]) -> str | None:
    """
    Return the key of a list of names beside which lists of as many values stand; ``None`` when there is none.

    >>> names_in({"plants": ["Porto", "Kassel"], "output": [473, 615]})
    'plants'
    """
    named = [key for key, value in record.items() if is_names(value)]
    if len(named) != 1 or not any(is_column(value, len(record[named[0]])) for value in record.values()):
        return None
    return named[0]


def is_names(value: Any) -> bool:
    """Whether a value is a list of several texts."""
    return isinstance(value, list) and len(value) > 1 and all(map(is_text, value))


def is_column(value: Any, length: int) -> bool:
    """Whether a value is a list of so many numbers, some of which may be missing."""
    is_list = isinstance(value, list) and len(value) == length
    return is_list and all(item is None or number_of(item) is not None for item in value)


def is_header(row: Any, other: Any) -> bool:
    """Whether a first row of a list has the names of what stands in another one."""
    return _is_row(row) and len(row) == len(other) > 2 and all(isinstance(cell, str) for cell in row)


def entities_in(record: Mapping[str, Any], parent: str) -> frozenset[str]:
    """
    Return the keys under which things of one kind stand: values of what their parent measures, or records of one form.

    :param parent: The key that the record stands under; empty when there is none, or it is a name itself.
    """
    if all(number_of(value) is not None for value in record.values()):
        return _measured(record) if _any_means(words_of(parent), MEASURES) else frozenset()
    inner = {key: set(map(str, value)) for key, value in record.items() if isinstance(value, Mapping) and value}
    common = set.intersection(*inner.values()) if len(inner) > 1 else set()
    if not common:
        return frozenset()
    names = [words_of(str(key)) for key in record]
    if any(map(_is_section, names)) or all(_any_means(words, GROUPS) for words in names):
        return frozenset()
    if all(time_of(str(key)) for key in record):
        return frozenset()
    if all({plain(key) for key in keys} <= _ASPECTS for keys in inner.values()):
        # {"revenue": {"current": 1, "previous": 2}, "orders": ...}
        return frozenset()
    # {"EMEA": {"revenue": 1}} or {"revenue": {"EMEA": 1}}: those that look more like names are.
    return frozenset(inner) if _likeness(map(str, inner)) >= _likeness(common) else frozenset()


def _measured(record: Mapping[str, Any]) -> frozenset[str]:
    """The keys of values of one measure, when these are names."""
    names = list(map(str, record))
    if any(not (_ASPECTS | CHANGE).isdisjoint(plain(name).split("_")) for name in names):
        return frozenset()
    if all(_any_means(words_of(name), MEASURES) for name in names):
        return frozenset()
    return frozenset(name for name in names if not time_of(name))


def kind_of(key: str, keys: Sequence[str]) -> str:
    """
    Return what kind of thing a key names: the key that it stands under, when that is a group; else how deep it stands.

    :param keys: All keys that lead to a value, the outermost first.
    """
    depth = keys.index(key) if key in keys else len(keys)
    parent = keys[depth - 1] if depth else ""
    return parent if _any_means(words_of(parent), GROUPS) else f"depth{depth}"


def group_of(path: str, labels: Sequence[str]) -> str:
    """
    Return where facts stand that are alike: entities, periods and places in lists left out.

    :param labels: Those parts of the path that are names.
    """
    parts = ["*" if part in labels else part for part in _PLACE.sub("", path).split(".")]
    while len(parts) > 1 and plain(parts[-1]) in GENERIC:
        parts.pop()
    return ".".join(part for part in parts if not time_of(part))


def _likeness(keys: Iterable[str]) -> float:
    """How much keys look like names, rather than like what is measured."""
    told = [bool(_LIKE_A_NAME.search(key)) - ("_" in key) - _any_means(words_of(key), MEASURES) for key in keys]
    return sum(told) / len(told)


def _is_section(words: Sequence[Word]) -> bool:
    """Whether a key names a part of the data rather than somebody."""
    names = [plain(word.text) for word in words]
    told = _ASPECTS | PERIOD_KEYS
    return all(name in told or name.removesuffix("s") in told for name in names)


def _is_row(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _any_means(words: Iterable[Word], meanings: frozenset[str]) -> bool:
    return any(not word.meanings.isdisjoint(meanings) for word in words)
