"""What facts say of something, as they are or by a named derivation: what a figure may be, and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from airflow_provider_slides.decks.claims import About
from airflow_provider_slides.decks.facts import AVERAGED, DIMENSIONS, PER_CENT, QUALIFIERS, Fact, Facts, Label
from airflow_provider_slides.decks.wording.vocabulary import Measure, measure_of

#: How many facts are looked at for one figure: hostile data is not compared all with all.
_MOST = 400
_MOST_MEASURES = 40
_LARGEST_RATE, _LARGEST_SMALL = 300, 100
#: Rates that have a name of their own, by what they mean: what is divided by what.
_NAMED_RATES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "conversion": (
        frozenset(("transaction", "order", "purchase", "booking", "sale", "conversion", "hire", "install", "customer")),
        frozenset(("visitor", "visit", "click", "lead", "impression", "application", "user")),
    ),
    "basket": (frozenset(("revenue",)), frozenset(("order", "transaction", "purchase"))),
    "value": (frozenset(("revenue",)), frozenset(("order", "transaction", "purchase"))),
    "cpa": (frozenset(("cost", "adspend")), frozenset(("conversion", "order", "customer"))),
    "roas": (frozenset(("revenue",)), frozenset(("cost", "adspend"))),
    "cpc": (frozenset(("cost", "adspend")), frozenset(("click",))),
    "ctr": (frozenset(("click",)), frozenset(("impression",))),
    "lossratio": (frozenset(("claim",)), frozenset(("premium",))),
    "arpu": (frozenset(("revenue", "mrr")), frozenset(("subscriber", "user", "customer"))),
    "margin": (frozenset(("profit",)), frozenset(("revenue",))),
    "utilization": (frozenset(("night", "patient")), frozenset(("room", "bed", "capacity"))),
}
_PERIODS_OF_YEAR = {"year": 1, "week": 52, "month": 12, "quarter": 4, "half": 2}


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
        self._by_measure: dict[Measure, list[Fact]] = defaultdict(list)
        for fact in facts.facts:
            self._by_measure[measure_of(fact.measure)].append(fact)
        self.measures = list(self._by_measure)
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

    def near(self, value: float, tolerance: float) -> Iterator[Fact]:
        """Return the facts that are of this value."""
        first, last = bisect_left(self._values, value - tolerance), bisect_right(self._values, value + tolerance)
        for index in range(first, min(last, first + _MOST)):
            yield self.facts.facts[self._owners[index]]

    def of_measure(self, measure: Measure) -> list[Fact]:
        """Return all facts of a measure."""
        return self._by_measure.get(measure, [])

    def meanings_of(self, measure: Measure) -> frozenset[str]:
        """Return what the words of a measure may mean."""
        return frozenset(
            meaning for fact in self.of_measure(measure)[:1] for word in fact.measure for meaning in word.meanings
        )

    def is_additive(self, measure: Measure) -> bool:
        """Whether it can be added up: no rate, no average."""
        facts = [fact for fact in self.of_measure(measure) if not fact.operation]
        if any(unit in ("%", "pp") and len(fact.readings) == 1 for fact in facts[:3] for _, unit in fact.readings):
            return False
        if any(fact.is_rate or any(word.meanings & AVERAGED for word in fact.measure) for fact in facts[:1]):
            return False
        if any(word.meanings & PER_CENT for fact in facts[:1] for word in fact.measure):
            # "Conversions" may be counted, and "conversion" a rate: counts are whole, and soon large.
            most = max(abs(fact.value) for fact in facts)
            return most > _LARGEST_RATE or (
                most > _LARGEST_SMALL and all(fact.value == int(fact.value) for fact in facts)
            )
        return bool(facts)

    def level(self, measure: Measure, labels: Iterable[Label], era: int) -> list[Source]:
        """Return what a measure is of these entities, or in all: as a fact says, or summed up."""
        key = (measure, frozenset(labels), era)
        if key not in self._levels:
            self._levels[key] = self._level(*key)
        return self._levels[key]

    def _level(self, measure: Measure, labels: frozenset[Label], era: int) -> list[Source]:
        facts = [fact for fact in self.of_measure(measure) if fact.era == era and not fact.operation]
        exact = [fact for fact in facts if frozenset(fact.of) == labels]
        # A total that is told comes before a part of which nothing tells whom it is of.
        exact.sort(key=lambda fact: not fact.is_total)
        sources = [_as_it_is(fact, value, unit) for fact in exact for value, unit in fact.readings]
        if sources:
            return sources
        is_additive = self.is_additive(measure)
        groups: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        for fact in facts:
            if frozenset(fact.of) > labels:
                groups[fact.group, len(fact.of)].append(fact)
        for parts in groups.values():
            if len(parts) == 1 and labels:
                sources += [_as_it_is(parts[0], value, unit) for value, unit in parts[0].readings]
            elif len(parts) > 1 and is_additive:
                how = f"sum of {len(parts)}: {_added([part.value for part in parts])}"
                what = f"total {_what(measure, labels, facts)}"
                for index, (_, unit) in enumerate(parts[0].readings):
                    if all(part.readings[index : index + 1] and part.readings[index][1] == unit for part in parts):
                        total = sum(part.readings[index][0] for part in parts)
                        sources.append(Source(total, unit, how, _paths(parts), what=what))
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
        if about.is_before and not about.is_own_period:
            return [0, -1]
        compares = "versus" in about.cues or about.direction != 0
        if period is None or period.kind == "current":
            return [0, -1] if about.is_before else [0]
        if period.kind == "previous":
            return [-1, 0] if compares and not about.is_before else [-1]
        known = {fact.era for fact in self.facts.facts if fact.period and fact.period.is_of(period)}
        if known:
            eras = sorted(known, reverse=True)
            return [*eras, 0] if compares and 0 not in eras and about.is_own_period and not about.is_before else eras
        current = self.facts.current
        if current and current.kind == period.kind and period.kind in _PERIODS_OF_YEAR:
            years = (period.year or current.year) - current.year
            era = period.number - current.number + years * _PERIODS_OF_YEAR[period.kind]
            if any(fact.era == era for fact in self.facts.facts):
                return [era]
        if current and period.kind == "year" and current.year == period.year + 1:
            return [-1]
        return [0, -1] if about.is_before else [0]

    def oldest(self, measure: Measure) -> int:
        """Return how many periods back a measure is known."""
        return min((fact.era for fact in self.of_measure(measure)), default=0)


def sources_of(data: Data, about: About, measures: Sequence[Measure], labels: frozenset[Label]) -> Iterator[Source]:
    """
    Return all that a figure may be which is about this: facts first, then what is made of them, by name.

    :param measures: What it may measure.
    :param labels: Whom it is of; empty for all.
    """
    eras = data.eras(about)
    others = [label for label in about.entities if label not in labels]
    for measure in measures:
        for era in eras:
            yield from data.level(measure, labels, era)
        yield from _changes(data, measure, labels, eras)
        yield from _shares(data, measure, labels, eras, about)
        yield from _against_targets(data, measure, labels, eras)
        yield from _against_others(data, measure, labels, others, eras)
        yield from _averages(data, measure, labels, eras)
        yield from _rates(data, measure, labels, eras, about)
    yield from _given_changes(data, measures, labels, eras)


def _changes(data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int]) -> Iterator[Source]:
    oldest = data.oldest(measure)
    for now in dict.fromkeys((*eras, 0)):
        befores = [now - 1, *(era for era in (-4, -12, -13, -52, oldest) if era < now - 1 and era >= oldest)]
        for before in dict.fromkeys(befores):
            if before < oldest:
                continue
            yield from _compared(
                data.level(measure, labels, now), data.level(measure, labels, before), "change", "from", "to"
            )


def _compared(these: Sequence[Source], those: Sequence[Source], kind: str, word: str, to: str) -> Iterator[Source]:
    for one in these:
        for other in those:
            if one.unit != other.unit:
                continue
            paths, shown = (*one.paths[:3], *other.paths[:3]), f"{word} {_shown(other.value)} {to} {_shown(one.value)}"
            is_share = one.unit == "%"
            yield Source(
                one.value - other.value, "pp" if is_share else one.unit, f"{kind} {shown}", paths, kind, one.what
            )
            if other.value:
                relative = (one.value - other.value) / abs(other.value) * 100
                yield Source(relative, "%", f"{kind} {shown}", paths, kind, one.what)
                yield Source(
                    one.value / other.value,
                    "x",
                    f"ratio of {_shown(one.value)} to {_shown(other.value)}",
                    paths,
                    "ratio",
                    one.what,
                )


def _shares(
    data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int], about: About
) -> Iterator[Source]:
    if not data.is_additive(measure):
        return
    together = [label for label in about.entities if label not in labels]
    for era in eras:
        for total in data.level(measure, (), era):
            if not total.value:
                continue
            for part in data.level(measure, labels, era) if labels else ():
                how = f"share of {_shown(part.value)} in {_shown(total.value)}"
                yield Source(
                    part.value / total.value * 100, "%", how, (*part.paths, *total.paths[:3]), "share", part.what
                )
            if labels and together:
                parts = [data.level(measure, (label,), era) for label in (*labels, *together)]
                if all(parts):
                    added = sum(part[0].value for part in parts)
                    paths = tuple(path for part in parts for path in part[0].paths)
                    how = f"share of {_added([part[0].value for part in parts])} in {_shown(total.value)}"
                    yield Source(added / total.value * 100, "%", how, paths, "share", "share together")
    for era in eras:
        if labels and together:
            parts = [data.level(measure, (label,), era) for label in (*labels, *together)]
            if all(parts):
                values = [part[0].value for part in parts]
                paths = tuple(path for part in parts for path in part[0].paths)
                yield Source(sum(values), parts[0][0].unit, f"sum: {_added(values)}", paths, "together", "sum")


def _against_targets(data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int]) -> Iterator[Source]:
    stems = set(measure)
    for planned in data.measures:
        facts = data.of_measure(planned)
        extra = {word.stem for fact in facts[:1] for word in fact.measure if word.meanings & QUALIFIERS}
        # Some plans don't say of what: "prevision_mwh".
        if not extra or extra & stems or not set(planned) - extra <= stems:
            continue
        for era in eras:
            these, those = data.level(measure, labels, era), data.level(planned, labels, era)
            yield from (replace(source, kind="target") for source in those)
            yield from _compared(these, those, "target", "against", "at")
            for one in these:
                for other in those:
                    if other.value and one.unit == other.unit:
                        how = f"{_shown(one.value)} of {_shown(other.value)}"
                        yield Source(
                            one.value / other.value * 100, "%", how, (*one.paths, *other.paths), "target", one.what
                        )


def _against_others(
    data: Data, measure: Measure, labels: frozenset[Label], others: Sequence[Label], eras: Sequence[int]
) -> Iterator[Source]:
    for era in eras:
        these = data.level(measure, labels, era)
        for other in others if labels else ():
            those = data.level(measure, (other,), era)
            yield from _compared(these, those, "difference", "from", "to")
            yield from _compared(those, these, "difference", "from", "to")
        family = [source for _, source in data.family(measure, era)]
        if len(family) > 1 and not labels:
            low, high = min(family, key=lambda source: source.value), max(family, key=lambda source: source.value)
            how = f"difference of the highest, {_shown(high.value)}, and the lowest, {_shown(low.value)}"
            paths = (*high.paths, *low.paths)
            unit = "pp" if high.unit == "%" else high.unit
            yield Source(high.value - low.value, unit, how, paths, "spread", "spread")
            if low.value:
                yield Source(high.value / low.value, "x", how, paths, "ratio", "spread")


def _averages(data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int]) -> Iterator[Source]:
    for fact in data.of_measure(measure):
        if fact.operation == "average" and fact.era in eras and frozenset(fact.of) == labels:
            yield from (replace(_as_it_is(fact, value, unit), kind="average") for value, unit in fact.readings)
    for era in eras:
        family = [source for _, source in data.family(measure, era)]
        if len(family) < 2:
            continue
        mean = sum(source.value for source in family) / len(family)
        paths = tuple(path for source in family for path in source.paths[:1])
        average = Source(mean, family[0].unit, f"average of {len(family)}: {_shown(mean)}", paths, "average", "average")
        yield average
        yield from (
            _compared([average], _average_before(data, measure, era), "change", "from", "to") if not labels else ()
        )
        if labels:
            yield from _compared(data.level(measure, labels, era), [average], "difference", "from the average of", "to")
        if not data.is_additive(measure):
            yield from _weighted(data, measure, era)
    history = [
        fact for fact in data.of_measure(measure) if frozenset(fact.of) == labels and fact.period and not fact.operation
    ]
    if len(history) > 2:
        for length in {len(history), 4, 12, 13} & set(range(3, len(history) + 1)):
            latest = sorted(history, key=lambda fact: -fact.era)[:length]
            mean = sum(fact.value for fact in latest) / length
            unit = latest[0].readings[0][1]
            yield Source(mean, unit, f"average of {length} periods", _paths(latest), "average", "average")
            yield Source(mean * length, unit, f"sum of {length} periods", _paths(latest), "periods", "sum")


def _average_before(data: Data, measure: Measure, era: int) -> list[Source]:
    family = [source for _, source in data.family(measure, era - 1)]
    if not family:
        return []
    return [
        Source(
            sum(source.value for source in family) / len(family),
            family[0].unit,
            "average",
            family[0].paths,
            "average",
            "average",
        )
    ]


def _weighted(data: Data, measure: Measure, era: int) -> Iterator[Source]:
    """A rate of all, by any count that tells how much each part weighs."""
    family = data.family(measure, era)
    for other in data.measures[:_MOST_MEASURES]:
        if not data.is_additive(other):
            continue
        weights = {label: source.value for label, source in data.family(other, era)}
        if all(label in weights for label, _ in family) and (weight := sum(weights[label] for label, _ in family)) > 0:
            value = sum(source.value * weights[label] for label, source in family) / weight
            paths = tuple(path for _, source in family for path in source.paths[:1])
            yield Source(
                value, family[0][1].unit, f"average weighted by {' '.join(other)}", paths, "average", "average"
            )


def _rates(
    data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int], about: About
) -> Iterator[Source]:
    """One measure by another: when the text names it a rate, or both measures."""
    named = [other for other in about.measures if other != measure]
    wanted = data.measures[:_MOST_MEASURES] if measure in about.rates else named if {"per", "rate"} & about.cues else []
    if {"share", "rate"} & about.cues:
        # The share of late shipments is one of shipments.
        wanted = [*wanted, *(other for other in data.measures if other and set(other) < set(measure))]
    if "per" in about.cues and not named:
        # "£53.5k per employee": what of is not said.
        wanted = data.measures[:_MOST_MEASURES]
    means = data.meanings_of(measure)
    for name, (above, below) in _NAMED_RATES.items():
        if name in about.meanings and means & above:
            wanted = [*wanted, *(other for other in data.measures if data.meanings_of(other) & below)]
    for other in wanted:
        if other == measure or not data.is_additive(other) or not data.is_additive(measure):
            continue
        for era in eras:
            pairs = [(data.level(measure, labels, era), data.level(other, labels, era))]
            before = [(data.level(measure, labels, era - 1), data.level(other, labels, era - 1))]
            for ones, twos in pairs:
                for a, b in ((a, b) for a in ones for b in twos):
                    rate = _rate(a, b)
                    yield from rate
                    yield from _rate(b, a) if measure not in about.rates else ()
                    for olds, older in before:
                        for old in (r for x in olds for y in older for r in _rate(x, y)):
                            yield from (c for r in rate for c in _compared([r], [old], "change", "from", "to"))


def _rate(a: Source, b: Source) -> list[Source]:
    if not b.value:
        return []
    how, paths = f"{_shown(a.value)} by {_shown(b.value)}", (*a.paths[:3], *b.paths[:3])
    unit = a.unit if a.unit != b.unit else ""
    return [
        Source(a.value / b.value * 100, "%", how, paths, "rate", "rate"),
        Source(a.value / b.value, unit, how, paths, "rate", "rate"),
    ]


def _given_changes(
    data: Data, measures: Sequence[Measure], labels: frozenset[Label], eras: Sequence[int]
) -> Iterator[Source]:
    """Changes that the data itself has: "revenue_change_pct"."""
    for measure in measures:
        for fact in data.of_measure(measure):
            if fact.operation == "change" and fact.era in (*eras, 0) and frozenset(fact.of) == labels:
                for value, unit in fact.readings:
                    yield replace(_as_it_is(fact, value, unit), kind="change")
                    if unit == "%":
                        yield replace(_as_it_is(fact, value, "pp"), kind="change")


def _as_it_is(fact: Fact, value: float, unit: str) -> Source:
    names = " ".join(label.text for label in fact.of)
    return Source(value, unit, "", (fact.path,), "level", " ".join(filter(None, (names, fact.name))))


def _what(measure: Measure, labels: Iterable[Label], facts: Sequence[Fact]) -> str:
    name = facts[0].name if facts else " ".join(measure)
    return " ".join((*sorted(label.text for label in labels), name))


def _paths(facts: Sequence[Fact]) -> tuple[str, ...]:
    return tuple(fact.path for fact in facts)


def _shown(value: float) -> str:
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.2f}"


def _added(values: Sequence[float]) -> str:
    shown = [_shown(value) for value in values[:4]]
    return " + ".join([*shown, "..."] if len(values) > 4 else shown)
