"""What is made of facts, by name: changes, shares, averages, differences, ratios, rates, what was planned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from airflow_provider_slides.decks.claims import About
from airflow_provider_slides.decks.facts import QUALIFIERS, Label
from airflow_provider_slides.decks.verdicts.data import Data, Source, added, as_it_is, paths_of, shown
from airflow_provider_slides.decks.wording.measure_names import Measure

#: How many measures are tried where none is named.
MOST_MEASURES = 40
#: The words of how a figure is made that matter to what it may be made of.
_CUES = frozenset(("share", "per", "rate", "average"))
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
_RATES = frozenset(_NAMED_RATES)


class Made:
    """All that a figure may be which is about one thing: facts first, then what is made of them, by name."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = tuple(sources)
        self._sizes = sorted((abs(source.value), index) for index, source in enumerate(self.sources))

    def of_size(self, low: float, high: float) -> list[Source]:
        """Return those whose size, whatever their sign, is between these, in their order."""
        first, last = bisect_left(self._sizes, (low, -1)), bisect_right(self._sizes, (high, len(self._sizes)))
        return [self.sources[index] for index in sorted(index for _, index in self._sizes[first:last])]


def made_of(data: Data, about: About, measures: Sequence[Measure], labels: frozenset[Label]) -> Iterator[Made]:
    """
    Return all that a figure may be which is about this, for each measure.

    :param measures: What it may measure.
    :param labels: Whom it is of; empty for all.
    """
    eras = tuple(data.eras(about))
    words = about.cues & _CUES, about.meanings & _RATES
    for measure in measures:
        key = (measure, labels, eras, about.entities, about.measures, about.rates, *words)
        yield data.once(key, partial(Made, _sources(data, about, measure, labels, eras)))


def sources_of(data: Data, about: About, measures: Sequence[Measure], labels: frozenset[Label]) -> Iterator[Source]:
    """Return the same, of all sizes."""
    return (source for made in made_of(data, about, measures, labels) for source in made.sources)


def _sources(
    data: Data, about: About, measure: Measure, labels: frozenset[Label], eras: Sequence[int]
) -> Iterator[Source]:
    others = [label for label in about.entities if label not in labels]
    for era in eras:
        yield from data.level(measure, labels, era)
    yield from _changes(data, measure, labels, eras)
    yield from _shares(data, measure, labels, eras, about)
    yield from _against_targets(data, measure, labels, eras)
    yield from _against_others(data, measure, labels, others, eras)
    yield from _averages(data, measure, labels, eras)
    yield from _rates(data, measure, labels, eras, about)
    yield from _given_changes(data, measure, labels, eras)


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
    """Differences of values of one unit, in it and in percent, and how many times one is the other."""
    for one, other in ((one, other) for one in these for other in those if one.unit == other.unit):
        paths = (*one.paths[:3], *other.paths[:3])
        how = f"{kind} {word} {shown(other.value)} {to} {shown(one.value)}"
        unit = "pp" if one.unit == "%" else one.unit
        yield Source(one.value - other.value, unit, how, paths, kind, one.what)
        if other.value:
            relative = (one.value - other.value) / abs(other.value) * 100
            yield Source(relative, "%", how, paths, kind, one.what)
            how = f"ratio of {shown(one.value)} to {shown(other.value)}"
            yield Source(one.value / other.value, "x", how, paths, "ratio", one.what)


def _shares(
    data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int], about: About
) -> Iterator[Source]:
    """What entities have of all, and together."""
    if not data.is_additive(measure):
        return
    if not labels:
        totals = [total for era in eras for total in data.level(measure, (), era)] if "share" in about.cues else []
        yield from (_share(total, total, "all") for total in totals[:1] if total.value)
        return
    for era in eras:
        totals = [total for total in data.level(measure, (), era) if total.value]
        for total in totals:
            for part in data.level(measure, labels, era):
                yield _share(part, total, shown(part.value))
        named = [data.level(measure, (label,), era) for label in dict.fromkeys((*about.entities, *labels))]
        if len(named) > 1 and all(named):
            values = [part[0].value for part in named]
            paths = tuple(path for part in named for path in part[0].paths[:3])
            both = Source(sum(values), named[0][0].unit, f"sum: {added(values)}", paths, "together", "sum")
            yield from (_share(both, total, added(values)) for total in totals)
            yield both


def _share(part: Source, total: Source, told: str) -> Source:
    how = f"share of {told} in {shown(total.value)}"
    return Source(part.value / total.value * 100, "%", how, (*part.paths, *total.paths[:3]), "share", part.what)


def _against_targets(data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int]) -> Iterator[Source]:
    for actual, planned in _plans(data, measure):
        for era in eras:
            these, those = data.level(actual, labels, era), data.level(planned, labels, era)
            yield from (replace(source, kind="target") for source in those)
            yield from _compared(these, those, "target", "against", "at")
            for one, other in ((one, other) for one in these for other in those if one.unit == other.unit):
                if other.value:
                    how = f"{shown(one.value)} of {shown(other.value)}"
                    paths = (*one.paths, *other.paths)
                    yield Source(one.value / other.value * 100, "%", how, paths, "target", one.what)


def _plans(data: Data, measure: Measure) -> Iterator[tuple[Measure, Measure]]:
    """A measure, and what was planned of it: whichever of both is named."""
    own = _planned_words(data, measure)
    base = tuple(stem for stem in measure if stem not in own)
    if own and base in data.measures:
        yield base, measure
    for planned in data.measures if not own else ():
        words = _planned_words(data, planned)
        # Some plans don't say of what: "prevision_mwh".
        if words and set(planned) - words <= set(measure):
            yield measure, planned


def _planned_words(data: Data, measure: Measure) -> set[str]:
    return {word.stem for fact in data.of_measure(measure)[:1] for word in fact.measure if word.meanings & QUALIFIERS}


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
            how = f"difference of the highest, {shown(high.value)}, and the lowest, {shown(low.value)}"
            paths = (*high.paths, *low.paths)
            unit = "pp" if high.unit == "%" else high.unit
            yield Source(high.value - low.value, unit, how, paths, "spread", "spread")
            if low.value:
                yield Source(high.value / low.value, "x", how, paths, "ratio", "spread")


def _averages(data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int]) -> Iterator[Source]:
    for fact in data.of(measure, labels):
        if fact.operation == "average" and fact.era in eras:
            yield from (replace(as_it_is(fact, value, unit), kind="average") for value, unit in fact.readings)
    for era in eras:
        for average in _average(data, measure, era):
            yield average
            if labels:
                own = data.level(measure, labels, era)
                yield from _compared(own, [average], "difference", "from the average of", "to")
            else:
                yield from _compared([average], _average(data, measure, era - 1), "change", "from", "to")
        if not data.is_additive(measure):
            yield from _weighted(data, measure, era)
    yield from _over_time(data, measure, labels)


def _average(data: Data, measure: Measure, era: int) -> list[Source]:
    """The mean of a measure over the entities that it is known of, if there are several."""
    family = [source for _, source in data.family(measure, era)]
    if len(family) < 2:
        return []
    mean = sum(source.value for source in family) / len(family)
    paths = tuple(path for source in family for path in source.paths[:1])
    return [Source(mean, family[0].unit, f"average of {len(family)}: {shown(mean)}", paths, "average", "average")]


def _over_time(data: Data, measure: Measure, labels: frozenset[Label]) -> Iterator[Source]:
    """Averages and sums of the latest periods."""
    known = data.of(measure, labels)
    history = sorted((fact for fact in known if fact.period and not fact.operation), key=lambda fact: -fact.era)
    for length in sorted({len(history), 4, 12, 13} & set(range(3, len(history) + 1))):
        latest = history[:length]
        total, unit = sum(fact.value for fact in latest), latest[0].readings[0][1]
        yield Source(total / length, unit, f"average of {length} periods", paths_of(latest), "average", "average")
        yield Source(total, unit, f"sum of {length} periods", paths_of(latest), "periods", "sum")


def _weighted(data: Data, measure: Measure, era: int) -> Iterator[Source]:
    """A rate of all, by any count that tells how much each part weighs."""
    family = data.family(measure, era)
    for other in data.measures[:MOST_MEASURES]:
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
    wanted = (
        data.measures[:MOST_MEASURES]
        if measure in about.rates
        else named
        if {"per", "rate", "share"} & about.cues
        else []
    )
    if {"share", "rate"} & about.cues:
        # The share of late shipments is one of shipments.
        wanted = [*wanted, *(other for other in data.measures if other and set(other) < set(measure))]
    is_unnamed = "rate" in about.cues and not about.measures
    if is_unnamed or ({"per", "average"} & about.cues and not named):
        # "£53.5k per employee", "average gift: £80": what of is not said.
        wanted = data.measures[:MOST_MEASURES]
    means = data.meanings_of(measure)
    for name, (above, below) in _NAMED_RATES.items():
        if name in about.meanings and means & above:
            wanted = [*wanted, *(other for other in data.measures if data.meanings_of(other) & below)]
    for other in wanted:
        if other == measure or not (data.is_additive(other) and data.is_additive(measure)):
            continue
        for era in eras:
            rates = _rates_of(data, measure, other, labels, era)
            yield from rates
            if measure not in about.rates:
                yield from _rates_of(data, other, measure, labels, era)
            yield from _compared(rates, _rates_of(data, measure, other, labels, era - 1), "change", "from", "to")


def _rates_of(data: Data, measure: Measure, other: Measure, labels: frozenset[Label], era: int) -> list[Source]:
    ones, others = data.level(measure, labels, era), data.level(other, labels, era)
    return [rate for one in ones for other_one in others for rate in _rate(one, other_one)]


def _rate(a: Source, b: Source) -> list[Source]:
    if not b.value:
        return []
    how, paths = f"{shown(a.value)} by {shown(b.value)}", (*a.paths[:3], *b.paths[:3])
    unit = a.unit if a.unit != b.unit else ""
    return [
        Source(a.value / b.value * 100, "%", how, paths, "rate", "rate"),
        Source(a.value / b.value, unit, how, paths, "rate", "rate"),
    ]


def _given_changes(data: Data, measure: Measure, labels: frozenset[Label], eras: Sequence[int]) -> Iterator[Source]:
    """Changes that the data itself has: "revenue_change_pct"."""
    for fact in data.of(measure, labels):
        if fact.operation == "change" and fact.era in (*eras, 0):
            for value, unit in fact.readings:
                yield replace(as_it_is(fact, value, unit), kind="change")
                if unit == "%":
                    yield replace(as_it_is(fact, value, "pp"), kind="change")
