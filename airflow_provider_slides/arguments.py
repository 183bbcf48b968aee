"""Checking arguments: literals when the DAG is parsed, templated ones when the task runs."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from numbers import Real
from typing import Any

from airflow_provider_slides.api.model import is_id
from airflow_provider_slides.exceptions import InvalidArgumentError

#: A longer wait is beyond what Airflow can count; 100 years.
_LONGEST_SECONDS = 100 * 366 * 86400.0
#: Deeper than what any argument takes.
_MOST_DEPTH = 100
#: Airflow's own limit.
_LONGEST_CONN_ID = 250


def is_literal(value: Any, template_ext: Iterable[str] = ()) -> bool:
    """
    Whether an argument's value is known at parse time, rather than a template or another task's output.

    :param template_ext: Endings that make a string the name of a template file.
    """
    if isinstance(value, str) and value.endswith(tuple(template_ext)):
        return False
    pending, seen = [(value, 0)], set()
    while pending:
        item, depth = pending.pop()
        if depth > _MOST_DEPTH:
            # Refused, whatever is in it; Airflow itself would not come to its end.
            return True
        if isinstance(item, dict | list | tuple):
            # What holds itself is looked at once.
            if id(item) not in seen:
                pending.extend((inner, depth + 1) for inner in (item.values() if isinstance(item, dict) else item))
            seen.add(id(item))
        elif isinstance(item, str):
            if any(mark in item for mark in ("{{", "{%", "{#")):
                return False
        elif item is not None and not isinstance(item, bool | int | float | timedelta):
            return False
    return True


def number(value: Any) -> float:
    """Return a number, or what a template made of one; NaN for all else."""
    if isinstance(value, bool) or not isinstance(value, Real | Decimal | str):
        return math.nan
    try:
        return float(value)
    except (ValueError, OverflowError):
        return math.nan


def seconds(field: str, value: Any, *, at_least: float) -> float:
    """
    Return a duration in seconds.

    :param value: Seconds, a ``timedelta``, or what a template made of one.
    :raises InvalidArgumentError: when it is no duration, shorter than ``at_least`` seconds, or longer than 100 years.
    """
    duration = value.total_seconds() if isinstance(value, timedelta) else number(value)
    if not at_least <= duration <= _LONGEST_SECONDS:
        raise InvalidArgumentError(field, value, f"Give at least {at_least:g} seconds, as a number or a timedelta.")
    return duration


def boolean(field: str, value: Any) -> None:
    """
    Check what is no template.

    :raises InvalidArgumentError: when it is neither ``True`` nor ``False``: any text would be the one.
    """
    if not isinstance(value, bool):
        raise InvalidArgumentError(field, value, "Use True or False.")


def instance(field: str, value: Any, *kinds: type) -> None:
    """
    Check an object of a program's.

    :raises InvalidArgumentError: when it is of none of ``kinds``.
    """
    if not isinstance(value, kinds):
        raise InvalidArgumentError(field, value, f"Give a {' or '.join(kind.__name__ for kind in kinds)}.")


def whole_number(field: str, value: Any, *, at_least: int) -> None:
    """
    Check a number of things.

    :raises InvalidArgumentError: when it is no whole number, or less than ``at_least``.
    """
    if not isinstance(value, int) or isinstance(value, bool) or value < at_least:
        raise InvalidArgumentError(field, value, f"Give a whole number of at least {at_least}.")


def connection_id(field: str, value: Any) -> None:
    """
    Check the id of a connection.

    :raises InvalidArgumentError: when ``value`` is blank, no text, or none that an id can be.
    """
    if not isinstance(value, str) or not value.strip() or not value.isprintable() or len(value) > _LONGEST_CONN_ID:
        raise InvalidArgumentError(field, value, "Give the id of a connection.")


def one_of(field: str, value: Any, allowed: tuple[str, ...]) -> None:
    """
    Check a choice.

    :raises InvalidArgumentError: when ``value`` is none of ``allowed``.
    """
    if not isinstance(value, str) or value not in allowed:
        raise InvalidArgumentError(field, value, f"Use one of {', '.join(map(repr, allowed))}.")


def identifier(field: str, value: Any, returned_by: str) -> None:
    """
    Check an id that another task returned.

    :raises InvalidArgumentError: when it is none that a vendor gives; a missing XCom renders as ``None``.
    """
    if not is_id(value) or value.strip() == "None":
        raise InvalidArgumentError(field, value, f"Give the {field} that {returned_by} returned.")
