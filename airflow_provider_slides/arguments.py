"""Checking arguments: literals when the DAG is parsed, templated ones when the task runs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from airflow_provider_slides.exceptions import InvalidArgumentError


def is_literal(value: Any, template_ext: Iterable[str] = ()) -> bool:
    """
    Whether an argument's value is known at parse time, rather than a template or another task's output.

    :param template_ext: Endings that make a string the name of a template file.
    """
    if isinstance(value, str):
        return not any(mark in value for mark in ("{{", "{%", "{#")) and not value.endswith(tuple(template_ext))
    if isinstance(value, dict):
        return all(is_literal(item) for item in value.values())
    if isinstance(value, list | tuple):
        return all(is_literal(item) for item in value)
    return value is None or isinstance(value, bool | int | float | timedelta)


def seconds(field: str, value: Any, *, at_least: float) -> float:
    """
    Return a duration in seconds.

    :param value: Seconds, a ``timedelta``, or what a template made of one.
    :raises InvalidArgumentError: when it is no duration, or shorter than ``at_least`` seconds.
    """
    try:
        if isinstance(value, bool):
            raise ValueError
        number = value.total_seconds() if isinstance(value, timedelta) else float(value)
    except (TypeError, ValueError):
        number = float("nan")
    if not at_least <= number < float("inf"):
        raise InvalidArgumentError(field, value, f"Give at least {at_least:g} seconds, as a number or a timedelta.")
    return number


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

    :raises InvalidArgumentError: when ``value`` is blank or no text.
    """
    if not isinstance(value, str) or not value.strip():
        raise InvalidArgumentError(field, value, "Give the id of a connection.")


def one_of(field: str, value: Any, allowed: tuple[str, ...]) -> None:
    """
    Check a choice.

    :raises InvalidArgumentError: when ``value`` is none of ``allowed``.
    """
    if value not in allowed:
        raise InvalidArgumentError(field, value, f"Use one of {', '.join(map(repr, allowed))}.")


def identifier(field: str, value: Any, returned_by: str) -> None:
    """
    Check an id that another task returned.

    :raises InvalidArgumentError: when it is no text; a missing XCom renders as ``None``.
    """
    if not isinstance(value, str) or value.strip() in ("", "None"):
        raise InvalidArgumentError(field, value, f"Give the {field} that {returned_by} returned.")
