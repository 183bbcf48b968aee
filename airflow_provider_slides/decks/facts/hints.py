"""What users tell of their facts where names don't tell enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from airflow_provider_slides.decks.figures.periods import Period, period_of
from airflow_provider_slides.exceptions import InvalidArgumentError

_KNOWN = ("units", "labels", "tolerance", "must_show", "periods")
_ERAS = ("current", "previous")


@dataclass(frozen=True, slots=True)
class Hints:
    """
    What users tell of their facts.

    :param units: A unit by key or path.
    :param labels: Other names by key, path or entity.
    :param tolerance: How far a figure may be from its fact, as a fraction of it.
    :param must_show: Keys, paths or names of facts that have to stand on the deck.
    :param periods: Which period is ``current``, and which ``previous``.
    """

    units: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tolerance: float = 0.0
    must_show: tuple[str, ...] = ()
    periods: Mapping[str, Period] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Hints:
        """
        Return hints as they are given in Python or a file of rules. One that is ``None`` is taken for not given.

        :param given: Hints by name; see :meth:`Facts.of <airflow_provider_slides.decks.facts.Facts.of>`.
        :raises InvalidArgumentError: when one is not known, or not of its type.
        """
        for name in given:
            if name not in _KNOWN:
                raise InvalidArgumentError(f"hints.{name}", given[name], f"Give only these: {', '.join(_KNOWN)}.")
        labels = _by_key("labels", given, "other names")
        return cls(
            {key: _unit(f"hints.units.{key}", unit) for key, unit in _by_key("units", given, "units").items()},
            {key: _names(f"hints.labels.{key}", names) for key, names in labels.items()},
            _fraction(given.get("tolerance")),
            _names("hints.must_show", given.get("must_show")),
            {key: _period(key, period) for key, period in _by_key("periods", given, "periods").items()},
        )


def _by_key(name: str, given: Mapping[str, Any], what: str) -> dict[str, Any]:
    value = given.get(name)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        by = "current and previous" if name == "periods" else "key or path of the facts"
        raise InvalidArgumentError(f"hints.{name}", value, f"Give a mapping: {what} by {by}.")
    return {str(key): item for key, item in value.items()}


def _unit(field_name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise InvalidArgumentError(field_name, value, 'Give a unit as a text: "EUR", "k€", "%", "count".')
    return value


def _names(field_name: str, value: Any) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else () if value is None else value
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise InvalidArgumentError(field_name, value, "Give a name, or a list of names, as texts.")
    return tuple(names)


def _fraction(value: Any) -> float:
    if value is None:
        return 0.0
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise InvalidArgumentError("hints.tolerance", value, "Give a fraction from 0 to below 1, such as 0.005.")
    return float(value)


def _period(key: str, value: Any) -> Period:
    if key not in _ERAS:
        raise InvalidArgumentError(f"hints.periods.{key}", value, f"Give only these: {', '.join(_ERAS)}.")
    # Not every year and date of a file of rules is a text.
    period = period_of(str(value))
    if period is None:
        raise InvalidArgumentError(f"hints.periods.{key}", value, 'Give a period: "2026-W47", "2026-11", "Q3 2026".')
    return period
