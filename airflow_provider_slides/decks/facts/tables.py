"""Tables and lists of values in data: which columns they have, and what their rows are of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airflow_provider_slides.decks.facts.numerals import is_text, number_of
from airflow_provider_slides.decks.facts.times import time_of
from airflow_provider_slides.decks.figures.periods import Period

_COLUMNS = ("columns", "header", "headers", "fields", "spalten", "colonnes")
_ROWS = ("rows", "data", "values", "records", "zeilen", "lignes")


def table_in(record: Mapping[str, Any]) -> tuple[list[str], str, list[Any]] | None:
    """Return columns, the key of the rows, and rows that are lists in their order; ``None`` when there is no table."""
    columns = next((record[key] for key in _COLUMNS if key in record), None)
    if not isinstance(columns, list):
        return None
    names = [str(column.get("name", "")) if isinstance(column, Mapping) else str(column) for column in columns]
    for key in _ROWS:
        rows = record.get(key)
        if isinstance(rows, list) and rows and all(_is_row(row) and len(row) <= len(names) for row in rows):
            index = record.get("index")
            if isinstance(index, list) and is_names(index) and len(index) == len(rows):
                # As pandas splits a frame.
                return ["name", *names], key, [[name, *row] for name, row in zip(index, rows, strict=True)]
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


def times_in(record: Mapping[str, Any]) -> tuple[str, tuple[Period, ...]]:
    """
    Return the key of a list of times, and these: what charts are drawn along.

    >>> times_in({"labels": ["2026-W46", "2026-W47"], "data": [5, 6]})[0]
    'labels'
    """
    for key, value in record.items():
        if isinstance(value, list) and len(value) > 1 and all(isinstance(item, str | int) for item in value):
            times = tuple(filter(None, (time_of(str(item)) for item in value)))
            if len(times) == len(value) == len(set(times)):
                return str(key), times
    return "", ()


def is_names(value: Any) -> bool:
    """Whether a value is a list of several texts that are no times."""
    is_list = isinstance(value, list) and len(value) > 1 and all(map(is_text, value))
    return is_list and not all(map(time_of, value))


def is_column(value: Any, length: int) -> bool:
    """Whether a value is a list of so many numbers, some of which may be missing."""
    is_list = isinstance(value, list) and len(value) == length
    return is_list and all(item is None or number_of(item) is not None for item in value)


def is_header(row: Any, other: Any) -> bool:
    """Whether a first row of a list has the names of what stands in another one."""
    return _is_row(row) and len(row) == len(other) > 2 and all(isinstance(cell, str) for cell in row)


def _is_row(value: Any) -> bool:
    return isinstance(value, list | tuple)
