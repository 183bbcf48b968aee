"""The facts, by what is asked of them: of this measure, this entity, this time; in all; near this value."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from airflow_provider_slides.decks.claims import About
from airflow_provider_slides.decks.facts import AVERAGED, DIMENSIONS, MONEY, PER_CENT, Fact, Facts, Label
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.measure_names import Measure, measure_of
from airflow_provider_slides.decks.wording.naming import Word

#: How many facts are looked at for one figure: hostile data is not compared all with all.
_MOST = 400
#: Of how many things what they may be made of is kept, so that the points of a chart share it.
_MOST_MADE = 1000
#: What a rate of so much is no rate any more; and what is whole and so much.
_LARGEST_RATE, _LARGEST_SMALL = 300, 100
_PERIODS_OF_YEAR = {"year": 1, "week": 52, "month": 12, "quarter": 4, "half": 2}

#: Of two parts, one may be nothing: the other one is no sum then.
_FEWEST_PARTS = 3

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Source:
    """
    A value that the facts give.

    :param how: How it is made, in words; empty for a fact as it is.
    :param paths: Of the facts that it rests on.
    :param kind: ``level``, ``change``, ``share``, ``average``, ``difference``, ``ratio``, ``rate``, ``target``...
    :param what: What it is, in words: "revenue of EMEA".
    """

    value: float
    unit: str
    how: str
    paths: tuple[str, ...]
    kind: str = "level"
    what: str = ""

    @property
    def is_derived(self) -> bool:
        """Whether it is made of facts rather than one of them."""
        return bool(self.how)


class Data:
    """The facts, by what is asked of them."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.by_path = {fact.path: fact for fact in facts.facts}
        self._by_measure: dict[Measure, list[Fact]] = defaultdict(list)
        self._of_just: dict[tuple[Measure, frozenset[Label]], list[Fact]] = defaultdict(list)
        self._with: dict[tuple[Measure, Label], list[Fact]] = defaultdict(list)
        for fact in facts.facts:
            measure = measure_of(fact.measure)
            self._by_measure[measure].append(fact)
            self._of_just[measure, frozenset(fact.of)].append(fact)
            for label in dict.fromkeys(fact.of):
                self._with[measure, label].append(fact)
        self.measures = list(self._by_measure)
        self._additive = {measure: _is_additive(of) or _is_summed(of) for measure, of in self._by_measure.items()}
        self._oldest = {measure: min(fact.era for fact in of) for measure, of in self._by_measure.items()}
        self._meanings = {measure: _meanings(of) for measure, of in self._by_measure.items()}
        pairs = sorted(
            (
                (value, number)
                for number, fact in enumerate(facts.facts)
                for value in {value for value, _ in fact.readings}
            ),
        )
        self.dimensions = {unit for fact in facts.facts for _, unit in fact.readings if unit in DIMENSIONS}
        self._values = [value for value, _ in pairs]
        self._owners = [number for _, number in pairs]
        self._levels: dict[tuple[Measure, frozenset[Label], int], list[Source]] = {}
        self._families: dict[tuple[Measure, int, str | None], list[tuple[Label, Source]]] = {}
        self._made: dict[Hashable, Any] = {}
        self._all_eras = {fact.era for fact in facts.facts}
        self._eras: dict[Period, list[int]] = {}

    def once(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """Return what is made of the facts, made once for many figures."""
        if key not in self._made:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
            self._made[key] = make()
        found: _T = self._made[key]
        return found

    def near(self, value: float, tolerance: float) -> Iterator[Fact]:
        """Return the facts that are of this value."""
        first, last = bisect_left(self._values, value - tolerance), bisect_right(self._values, value + tolerance)
        for index in range(first, min(last, first + _MOST)):
            yield self.facts.facts[self._owners[index]]

    def of_measure(self, measure: Measure) -> list[Fact]:
        """Return all facts of a measure."""
        return self._by_measure.get(measure, [])

    def of(self, measure: Measure, labels: frozenset[Label]) -> list[Fact]:
        """Return the facts of a measure that are of just these entities."""
        return self._of_just.get((measure, labels), [])

    def dimensions_of(self, measure: Measure) -> set[str]:
        """Return in which physical units a measure is."""
        return {unit for fact in self.of_measure(measure)[:1] for _, unit in fact.readings if unit in DIMENSIONS}

    def meanings_of(self, measure: Measure) -> frozenset[str]:
        """Return what the words of a measure may mean."""
        return self._meanings.get(measure, frozenset())

    def is_additive(self, measure: Measure) -> bool:
        """Whether it can be added up: no rate, no average."""
        return self._additive.get(measure, False)

    def level(self, measure: Measure, labels: Iterable[Label], era: int) -> list[Source]:
        """Return what a measure is of these entities, or in all: as a fact says, or summed up."""
        key = (measure, frozenset(labels), era)
        if key not in self._levels:
            self._levels[key] = self._level(*key)
        return self._levels[key]

    def _level(self, measure: Measure, labels: frozenset[Label], era: int) -> list[Source]:
        exact = [fact for fact in self.of(measure, labels) if fact.era == era and not fact.operation]
        # A total that is told comes before a part of which nothing tells whom it is of.
        exact.sort(key=lambda fact: not fact.is_total)
        sources = [as_it_is(fact, value, unit) for fact in exact for value, unit in fact.readings]
        if sources:
            return sources
        within = self._with.get((measure, next(iter(labels))), []) if labels else self.of_measure(measure)
        facts = [fact for fact in within if fact.era == era and not fact.operation]
        is_additive = self.is_additive(measure)
        groups: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        for fact in facts:
            if frozenset(fact.of) > labels:
                groups[fact.group, len(fact.of)].append(fact)
        for parts in groups.values():
            if len(parts) == 1 and labels:
                sources += [as_it_is(parts[0], value, unit) for value, unit in parts[0].readings]
            elif len(parts) > 1 and is_additive:
                how = f"sum of {len(parts)}: {added([part.value for part in parts])}"
                what = f"total {_what(measure, labels, facts)}"
                read = [{unit: value for value, unit in reversed(part.readings)} for part in parts]
                for unit in dict.fromkeys(unit for _, unit in parts[0].readings):
                    if all(unit in values for values in read):
                        total = sum(values[unit] for values in read)
                        sources.append(Source(total, unit, how, paths_of(parts), what=what))
        return sources

    def family(self, measure: Measure, era: int, kind: str | None = None) -> list[tuple[Label, Source]]:
        """Return what a measure is of each entity of one kind: of that kind of which there are most."""
        key = (measure, era, kind)
        if key not in self._families:
            kinds: dict[str, dict[Label, None]] = defaultdict(dict)
            for fact in self.of_measure(measure):
                for label in fact.of if fact.era == era and not fact.operation else ():
                    kinds[label.kind][label] = None
            labels = kinds.get(kind, {}) if kind is not None else max(kinds.values(), key=len, default={})
            found = [(label, level[0]) for label in labels if (level := self.level(measure, (label,), era))]
            self._families[key] = found if len(found) == len(labels) else []
        return self._families[key]

    def eras(self, about: About) -> list[int]:
        """Return of how many periods ago a figure may be, the likeliest first."""
        period = about.period
        if about.is_before:
            # Of which of the two periods that are compared it is, is not sure.
            return [*dict.fromkeys((*(self._known(period) if period else ()), 0, -1))]
        current = self.facts.current
        if period and period.kind == "day" and not period.year and current and current.kind == "month":
            # "Jun 26" is no day, where the data tells months.
            period = Period("month", 2000 + period.number % 100, period.number // 100)
        compares = "versus" in about.cues or about.direction != 0
        if period is None or period.kind == "current":
            return [0, -1] if about.is_before else [0]
        if period.kind == "previous":
            return [-1, 0] if compares and not about.is_before else [-1]
        eras = self._known(period)
        if not eras and current and current.kind == period.kind and period.kind in _PERIODS_OF_YEAR:
            # "Q4" is the last one, said in Q1.
            years = period.year - current.year if period.year else -int(period.number > current.number)
            era = period.number - current.number + years * _PERIODS_OF_YEAR[period.kind]
            eras = [era] if era in self._all_eras else []
        if eras:
            return [*eras, 0] if compares and 0 not in eras and about.is_own_period else eras
        if current and period.kind == "year" and current.year == period.year + 1:
            return [-1]
        # Where the data tells no time at all, any other may be the last one.
        return [0, -1] if about.is_before or current is None else [0]

    def _known(self, period: Period) -> list[int]:
        """How many periods ago the facts are that are told to be of this one, the latest first."""
        if period not in self._eras:
            known = {fact.era for fact in self.facts.facts if fact.period and fact.period.is_of(period)}
            self._eras[period] = sorted(known, reverse=True)
        return self._eras[period]

    def oldest(self, measure: Measure) -> int:
        """Return how many periods back a measure is known."""
        return self._oldest.get(measure, 0)


def _meanings(facts: Sequence[Fact]) -> frozenset[str]:
    return frozenset(meaning for fact in facts[:1] for word in fact.measure for meaning in word.meanings)


def _is_additive(all_facts: Sequence[Fact]) -> bool:
    facts = [fact for fact in all_facts if not fact.operation]
    if any(unit in ("%", "pp") and len(fact.readings) == 1 for fact in facts[:3] for _, unit in fact.readings):
        return False
    if any(fact.is_rate or _is_averaged(fact.measure) for fact in facts[:1]):
        return False
    if any(word.meanings and word.meanings <= PER_CENT for fact in facts[:1] for word in fact.measure):
        # "Conversions" may be counted, and "conversion" a rate: counts are whole, and soon large.
        most = max(abs(fact.value) for fact in facts)
        return most > _LARGEST_RATE or (most > _LARGEST_SMALL and all(fact.value == int(fact.value) for fact in facts))
    return bool(facts)


def _is_summed(facts: Sequence[Fact]) -> bool:
    """Whether the data itself has the sum of a measure's parts."""
    parts = [fact for fact in facts if len(fact.of) == 1 and not fact.era and not fact.operation]
    totals = [fact.value for fact in facts if not fact.of and not fact.era and not fact.operation]
    if len({fact.of for fact in parts}) != len(parts) or len(parts) < _FEWEST_PARTS:
        return False
    total = math.fsum(fact.value for fact in parts)
    return any(math.isclose(total, value, rel_tol=1e-9) for value in totals)


def _is_averaged(measure: Sequence[Word]) -> bool:
    """Whether what these words name is no sum: "handling time" is none, "handling revenue" is one."""
    if any(word.meanings & (MONEY - AVERAGED) for word in measure):
        return False
    return any(word.meanings and word.meanings <= AVERAGED for word in measure)


def as_it_is(fact: Fact, value: float, unit: str) -> Source:
    """Return one reading of a fact."""
    names = " ".join(label.text for label in fact.of)
    return Source(value, unit, "", (fact.path,), "level", " ".join(filter(None, (names, fact.name))))


def _what(measure: Measure, labels: Iterable[Label], facts: Sequence[Fact]) -> str:
    name = facts[0].name if facts else " ".join(measure)
    return " ".join((*sorted(label.text for label in labels), name))


def paths_of(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Return where facts stand in the data."""
    return tuple(fact.path for fact in facts)


def shown(value: float) -> str:
    """Return a value for people, rounded."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.2f}"


def added(values: Sequence[float]) -> str:
    """Return how values are added up, the first of them."""
    first = [shown(value) for value in values[:4]]
    return " + ".join([*first, "..."] if len(values) > 4 else first)
