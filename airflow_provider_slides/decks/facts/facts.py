"""The data that a deck is about, as single facts: each value with what it measures, of whom, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from airflow_provider_slides.decks.facts.data import Walk
from airflow_provider_slides.decks.facts.fact import Fact, Label
from airflow_provider_slides.decks.facts.hints import Hints
from airflow_provider_slides.decks.facts.readings import with_counts, with_currencies, with_levels, with_per_cents
from airflow_provider_slides.decks.facts.times import latest, with_eras, with_months
from airflow_provider_slides.decks.figures.periods import Period, periods_in
from airflow_provider_slides.decks.wording.naming import Word, folded


@dataclass(frozen=True)
class Facts:
    """
    All of the data, as single facts.

    :param facts: In the order of the data.
    :param labels: All names in there, of whom or what something is.
    :param kinds: Whom facts are of, by what kind of thing that is: "region".
    :param kind_names: The words of these kinds: "payment", "method".
    :param tolerance: How far a figure may be from its fact, as a fraction of it, besides its written precision.
    :param must_show: Paths or names of facts that have to stand on the deck.
    :param current: The period that the data is about, when it tells one.
    :param aliases: Other names of entities and measures, as hinted, by the name in lower case without accents.
    :param texts: What names nothing: titles and remarks.
    """

    facts: tuple[Fact, ...]
    labels: tuple[Label, ...] = ()
    kinds: Mapping[str, tuple[Label, ...]] = field(default_factory=dict)
    kind_names: Mapping[str, tuple[Word, ...]] = field(default_factory=dict)
    tolerance: float = 0.0
    must_show: tuple[str, ...] = ()
    current: Period | None = None
    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    texts: tuple[str, ...] = ()

    @classmethod
    def of(cls, data: Any, hints: Mapping[str, Any] | None = None) -> Facts:
        """
        Return the facts in any data that JSON can hold.

        :param data: Records, mappings by name, tables, histories, and these in each other.
        :param hints: Where names don't tell enough: ``units`` (a unit by key or path: ``{"revenue": "EUR"}``),
            ``labels`` (other names by key, path or entity: ``{"revenue": ["Umsatz"]}``), ``tolerance`` (fraction,
            default 0), ``must_show`` (keys, paths or names), ``periods`` (which is ``current`` and which ``previous``:
            ``{"current": "2026-W47"}``).
        :raises InvalidArgumentError: when there are more than 50,000 values, it is nested deeper than 30, its keys are
            longer than 2,000 characters, or a hint is none.
        """
        told = Hints.of(hints or {})
        first = Walk(told.units)
        first.through(data)
        # What is measured of somebody is known by now, wherever it stands again: in a total, in a history.
        walk = Walk(told.units, first.measured)
        walk.through(data)
        telling = walk.telling
        found, (by_data, before) = with_months(walk.facts, telling.current, telling.previous)
        by_data = by_data or _only_period(telling.texts)
        current = told.periods.get("current") or by_data or latest(found) or telling.stamped
        previous = told.periods.get("previous") or before
        found = with_per_cents(with_counts(with_levels(with_currencies(found))))
        facts = tuple(with_eras(found, current, previous, is_told=current is by_data))
        return cls(
            facts,
            tuple(telling.labels.values()),
            _kinds(facts),
            telling.kinds,
            told.tolerance,
            told.must_show,
            current,
            {name: [shown] for name, shown in telling.shown.items()}
            | {folded(key): names for key, names in told.labels.items()},
            tuple(telling.texts),
        )


def _only_period(texts: Iterable[str]) -> Period | None:
    """The period that texts speak of, when it is one."""
    found = {dated.period for text in texts for dated in periods_in(text) if dated.period}
    return found.pop() if len(found) == 1 else None


def _kinds(facts: Iterable[Fact]) -> dict[str, tuple[Label, ...]]:
    kinds: dict[str, dict[Label, None]] = defaultdict(dict)
    for fact in facts:
        for label in fact.of:
            kinds[label.kind][label] = None
    return {kind: tuple(labels) for kind, labels in kinds.items()}
