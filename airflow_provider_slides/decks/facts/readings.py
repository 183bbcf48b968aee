"""In which units a value may be: a figure of a deck is compared with each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from airflow_provider_slides.decks.facts.context import Context
from airflow_provider_slides.decks.facts.fact import Fact
from airflow_provider_slides.decks.facts.key_words import QUALIFIERS
from airflow_provider_slides.decks.facts.keys import Told
from airflow_provider_slides.decks.facts.units import AVERAGED, MONEY, is_money, unit_of
from airflow_provider_slides.decks.figures.notation import CURRENCIES
from airflow_provider_slides.decks.wording.lexicon import MEASURES

_PLACE = re.compile(r"\[\d+\]")
#: A rate of so much may be a fraction: conversions of 150 %, growth by half.
_LARGEST_FRACTION = 1.5
_LARGEST_PER_CENT = 300
_MOST_OF_ALL = 100
#: Units of what is counted.
_COUNTS = ("", "1", "count", "number")
#: What is averaged and may be told in per cent all the same.
_SCORES = frozenset(("score", "rating", "satisfaction", "health_score", "productivity"))
_CODES = frozenset(CURRENCIES.values())


def unit_in(context: Context, path: str, told: Told, hints: Mapping[str, str], currency: str) -> tuple[str, float]:
    """
    Return the unit of a value, and how much of it one of the value is.

    :param context: What the value stands in.
    :param path: Where it stands: ``rows[3].revenue``; a hint may be of ``rows[].revenue``, or of a key.
    :param told: What its keys tell.
    :param hints: Units by path or key, before all that the data tell.
    :param currency: That is told for all that is money; empty when none is.
    """
    hint = _hint(hints, path, context.keys)
    if hint is None:
        return _told_unit(context, told, currency)
    unit, scale = unit_of(hint)
    if hint and not unit and scale == 1.0 and hint not in _COUNTS:
        # A unit that nobody knows, as "visitors": the key's own is none, then.
        return "", 1.0
    return (unit or told.unit, scale * told.scale) if hint else _unit_of_all(told, currency)


def _hint(hints: Mapping[str, str], path: str, keys: tuple[str, ...]) -> str | None:
    if not hints:
        return None
    places = (path, _PLACE.sub("[]", path), *reversed(keys))
    return next((hints[place] for place in places if place in hints), None)


def _told_unit(context: Context, told: Told, currency: str) -> tuple[str, float]:
    """The unit of a value as its keys tell it, and what stands around it."""
    if not context.unit:
        return _unit_of_all(told, currency)
    unit, scale = unit_of(context.unit)
    measured = [word for word in told.measure if not word.meanings & QUALIFIERS]
    is_counted = any(word.meanings & MEASURES for word in measured) and not is_money(measured)
    if (unit in _CODES or context.is_far) and is_counted and not told.is_rate:
        # A currency or scale that is told for all is none of what is counted.
        return told.unit, told.scale
    if context.is_far and unit in _CODES and scale == 1.0 and not is_money(measured):
        # Of what is not known, it may be or not.
        return told.unit, told.scale
    if told.unit == "%" or (not told.unit and unit not in ("%", "pp") and told.may_be_share):
        return _unit_of_all(told, currency)
    return unit or told.unit, scale * told.scale


def _unit_of_all(told: Told, currency: str) -> tuple[str, float]:
    return told.unit or (currency if is_money(told.measure) and not told.may_be_share else ""), told.scale


def readings_of(
    value: float, unit: str, told: Told, physical: tuple[str, float] | None = None
) -> tuple[tuple[float, str], ...]:
    """
    Return what a value may be, by unit, the likeliest first.

    :param value: In its unit.
    :param unit: Empty when none is told.
    :param told: What its keys tell.
    :param physical: The dimension of the unit that stands beside it, and how much of it one is. Default: none is told.
    """
    if unit == "%":
        # A "percent" of 0.312 may be a fraction all the same.
        return ((value, "%"), (value * 100, "%")) if 0 < abs(value) < 1 else ((value, "%"),)
    if unit and unit != "pp":
        return ((value, unit),)
    # "Same_day_repair_rate" is told in no days.
    if physical := physical or (None if told.may_be_share else told.physical):
        dimension, factor = physical
        return (value, ""), (value * factor, dimension)
    if told.may_be_share or told.operation == "change":
        if abs(value) <= _LARGEST_FRACTION:
            return (value * 100, "%"), (value, "%"), (value, "")
        if abs(value) <= _LARGEST_PER_CENT:
            return (value, "%"), (value, "")
    if 0 < abs(value) < 1:
        return (value, ""), (value * 100, "%")
    return ((value, ""),)


def with_levels(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts with averages as what is measured, where nothing else is: "average_wait_days" alone."""
    plain = {fact.measure for fact in facts if not fact.operation}
    return [
        replace(fact, operation="", is_rate=True) if fact.operation == "average" and fact.measure not in plain else fact
        for fact in facts
    ]


def with_counts(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts without readings in per cent that others of the same measure rule out: 275 returns beside 1,256."""
    most: dict[tuple[str, ...], float] = defaultdict(float)
    for fact in facts:
        if not fact.operation:
            most[_planned(fact)] = max(most[_planned(fact)], abs(fact.value))
    return [
        replace(fact, readings=((fact.value, ""),)) if _may_be_share(fact, most[_planned(fact)]) else fact
        for fact in facts
    ]


def _may_be_share(fact: Fact, most: float) -> bool:
    """Whether a value is taken for one in per cent by its name alone, which another of the same measure can't be."""
    is_guessed = fact.readings == ((fact.value, "%"), (fact.value, ""))
    return is_guessed and not fact.operation and most > _LARGEST_PER_CENT


def with_per_cents(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts with those in per cent, too, that may be rates by their values, where no unit is told."""
    known: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        known[_planned(fact)].append(fact)
    rates = {measure for measure, alike in known.items() if _may_be_rates(alike)}
    return [
        replace(fact, readings=((fact.value, ""), (fact.value, "%"))) if _planned(fact) in rates else fact
        for fact in facts
    ]


def _may_be_rates(facts: Sequence[Fact]) -> bool:
    is_plain = all(fact.readings == ((fact.value, ""),) and not fact.operation for fact in facts)
    has_parts = any(fact.value != int(fact.value) for fact in facts)
    is_known = any(word.meanings & (AVERAGED | MONEY) - _SCORES for word in facts[0].measure)
    return is_plain and has_parts and not is_known and all(0 <= fact.value <= _MOST_OF_ALL for fact in facts)


def with_currencies(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts each in the currency that others of what it measures are in: of a total, and of what was planned."""
    known: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for fact in facts:
        known[_planned(fact)].update(unit for _, unit in fact.readings if unit in _CODES)
    return [_in_currency(fact, known[_planned(fact)]) for fact in facts]


def _planned(fact: Fact) -> tuple[str, ...]:
    """What is measured, whether it has come so or is planned."""
    return tuple(word.stem for word in fact.measure if not word.meanings & QUALIFIERS)


def _in_currency(fact: Fact, currencies: set[str]) -> Fact:
    if len(currencies) != 1 or fact.operation == "change" or any(unit for _, unit in fact.readings):
        return fact
    (currency,) = currencies
    return replace(fact, readings=tuple((value, currency) for value, _ in fact.readings))
