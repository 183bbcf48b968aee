"""The data that a deck is about, as single facts: each value with what it measures, of whom, and when."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from airflow_provider_slides.decks.figures.notation import CURRENCIES
from airflow_provider_slides.decks.figures.periods import Period, period_of, periods_in
from airflow_provider_slides.decks.wording.lexicon import GROUPS, MEASURES
from airflow_provider_slides.decks.wording.naming import STOP, Word, folded, words_of
from airflow_provider_slides.exceptions import InvalidArgumentError

_MOST_FACTS = 50_000
_DEEPEST = 30
_NUMERAL = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")

#: Parts of keys that tell a unit, and how much one of the value is of it.
_UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("pct", "percent", "percentage", "prozent", "pourcent", "pc", "perc", "pourcentage"), ("%", 1.0)),
    **dict.fromkeys(("fraction",), ("%", 100.0)),
    **dict.fromkeys(("bps", "bp"), ("%", 0.01)),
    **dict.fromkeys(("pp", "ppt"), ("pp", 1.0)),
    **{code.lower(): (code, 1.0) for code in CURRENCIES.values()},
    **dict.fromkeys(("euro", "euros"), ("EUR", 1.0)),
    **dict.fromkeys(("dollar", "dollars"), ("USD", 1.0)),
    **dict.fromkeys(("keur", "teur"), ("EUR", 1e3)),
    **dict.fromkeys(("meur",), ("EUR", 1e6)),
    **dict.fromkeys(("kusd",), ("USD", 1e3)),
    **dict.fromkeys(("musd",), ("USD", 1e6)),
    **dict.fromkeys(("k", "thousand", "thousands", "tsd"), ("", 1e3)),
    **dict.fromkeys(("m", "mn", "mio", "mln", "million", "millions", "mm"), ("", 1e6)),
    **dict.fromkeys(("bn", "mrd", "md", "billion", "billions"), ("", 1e9)),
}
#: What is measured physically, by parts of keys: a dimension, and how much of its smallest unit one is.
PHYSICAL: dict[str, tuple[str, float]] = {
    **{
        f"{prefix}{unit}": (unit, factor)
        for prefix, factor in (("", 1.0), ("k", 1e3), ("m", 1e6), ("g", 1e9), ("t", 1e12))
        for unit in ("wh", "w")
    },
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures"), ("s", 3600.0)),
    **dict.fromkeys(("min", "mins", "minute", "minutes", "minuten"), ("s", 60.0)),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "sek", "sekunden", "secondes"), ("s", 1.0)),
    **dict.fromkeys(("ms",), ("s", 1e-3)),
    **dict.fromkeys(("d", "day", "days", "tag", "tage", "tagen", "jour", "jours"), ("s", 86400.0)),
    **dict.fromkeys(("kg",), ("g", 1e3)),
    **dict.fromkeys(("tonne", "tonnes", "tonnen", "tons", "t"), ("g", 1e6)),
    **dict.fromkeys(("km", "kilometers", "kilometres", "kilometer", "kilomètres"), ("m", 1e3)),
    **dict.fromkeys(("l", "litres", "liter", "liters"), ("l", 1.0)),
    **dict.fromkeys(("gb",), ("b", 1e9)),
    **dict.fromkeys(("mb",), ("b", 1e6)),
    **dict.fromkeys(("tb",), ("b", 1e12)),
}
DIMENSIONS = frozenset(dimension for dimension, _ in PHYSICAL.values())
_SYMBOLS = {"%": ("%", 1.0), "k€": ("EUR", 1e3), "t€": ("EUR", 1e3), "m€": ("EUR", 1e6), "mio. €": ("EUR", 1e6)}


def _set(words: str) -> frozenset[str]:
    return frozenset(_plain(word) for word in words.split())


def _plain(word: str) -> str:
    """Return a word in lower case, its umlauts written in one way."""
    return folded(word).replace("ae", "a").replace("oe", "o").replace("ue", "u")


#: Words that say nothing of what is measured.
_GENERIC = _set(
    "value values amount count number current actual actuals data rows records items kpi kpis metric metrics fact facts figure"
    " figures result results summary overview report dashboard details by last this now latest history series points trend"
    " wert werte anzahl aktuell daten zeilen kennzahl kennzahlen verlauf übersicht"
    " valeur valeurs montant nombre actuel données lignes indicateurs historique x y weekly monthly quarterly daily yearly annual"
    " name label id key measure dimension unit currency"
)
_TOTAL = _set(
    "total totals overall all sum gesamt summe insgesamt gesamtwert ensemble globale global grand company group konzern"
)
_AVERAGE = _set("average avg mean durchschnitt durchschnittlich mittel moyenne moyen")
_PREVIOUS = _set(
    "previous prev prior prec n1 vorig vj vm vw last before ago earlier ly lw lm lq py pw pm pq yago vorwoche vorjahr vormonat vorquartal vorperiode vorige letzte"
    " précédent précédente precedent precedente dernier dernière derniere passée n-1 baseline"
)
_CHANGE = _set(
    "change delta growth diff difference variation yoy wow mom qoq veränderung wachstum abweichung évolution evolution croissance"
)
QUALIFIERS = frozenset(("target", "budget", "plan", "forecast"))
#: What is no sum of its parts.
AVERAGED = frozenset(
    [
        "arpu",
        "price",
        "adr",
        "revpar",
        "cpa",
        "cpc",
        "roas",
        "rating",
        "score",
        "nps",
        "age",
        "stay",
        "wait",
        "response",
        "time",
        "temperature",
        "basket",
        "salary",
        "cycle",
        "satisfaction",
    ]
)
PER_CENT = frozenset(
    (
        "rate",
        "ratio",
        "lossratio",
        "margin",
        "share",
        "churn",
        "conversion",
        "utilization",
        "availability",
        "retention",
        "nrr",
        "attrition",
        "ontime",
        "absence",
    )
)
#: What is measured in money.
MONEY = frozenset(
    [
        "revenue",
        "cost",
        "profit",
        "price",
        "mrr",
        "arr",
        "arpu",
        "budget",
        "salary",
        "cash",
        "debt",
        "ebitda",
        "ebit",
        "refund",
        "payroll",
        "fee",
        "premium",
        "deposit",
        "loan",
        "basket",
        "income",
        "payment",
        "investment",
        "donation",
        "adr",
        "revpar",
        "cpa",
        "cac",
        "ltv",
        "adspend",
        "loss",
        "grant",
    ]
)
_PERIOD_KEYS = _set(
    "week month quarter year date day period woche monat quartal jahr datum tag zeitraum semaine mois trimestre année annee jour période"
    " periode as_of asof from to since until exercice saison season kw cw fiscal_year fy time timestamp ts generated generated_at"
)
#: A key that ends so is not of what it begins with: the value of an order is no number of orders.
_WORTH, _OF_WORTH = (
    frozenset(("value", "wert", "valeur")),
    frozenset(("order", "basket", "deal", "customer", "booking")),
)
_IDS = re.compile(r"(?:^|_)(?:id|ids|key|code|index|no|nr|rank|rang|version|schema_version|zip|plz|phone)$|^#$")


@dataclass(frozen=True, slots=True)
class Label:
    """A name in the facts: of whom or what something is."""

    text: str
    words: tuple[Word, ...]
    #: What kind of thing it names, by the key that it stands under or in: ``region``.
    kind: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Label) and folded(self.text) == folded(other.text)

    def __hash__(self) -> int:
        return hash(folded(self.text))


@dataclass(frozen=True, slots=True)
class Fact:
    """
    One value.

    :param path: Where it stands in the data, as ``regions[0].revenue``.
    :param readings: Its value by each unit that it may have: 0.312 of a "margin" is 31.2 % as well.
    :param measure: What is measured, as its words.
    :param name: The same as it is shown to people.
    :param of: Whom or what it is of; empty for a total, or what nothing tells it is of.
    :param period: When; ``None`` for now.
    :param is_total: Told by its name to be of all.
    :param operation: ``change`` or ``average`` when its name tells that it is one; else empty.
    :param is_rate: Told by its name to be of one thing by another: "cost_per_hire".
    :param era: How many periods from now it is: -1 for the previous one.
    :param group: What it is alike with: all facts of a group are of one measure, and of different ones of a kind.
    """

    path: str
    value: float
    readings: tuple[tuple[float, str], ...]
    measure: tuple[Word, ...]
    name: str
    of: tuple[Label, ...] = ()
    period: Period | None = None
    is_total: bool = False
    operation: str = ""
    group: str = ""
    is_rate: bool = False
    era: int = 0


@dataclass(frozen=True)
class Facts:
    """
    All of the data, as single facts.

    :param tolerance: How far a figure may be from its fact, as a fraction of it, besides its written precision.
    :param must_show: Paths or names of facts that have to stand on the deck.
    :param current: The period that the data is about, when it tells one.
    """

    facts: tuple[Fact, ...]
    labels: tuple[Label, ...] = ()
    kinds: dict[str, tuple[Label, ...]] = field(default_factory=dict)
    tolerance: float = 0.0
    must_show: tuple[str, ...] = ()
    current: Period | None = None
    #: Other names of entities, as hinted.
    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    texts: tuple[str, ...] = ()

    @classmethod
    def of(cls, data: Any, hints: Mapping[str, Any] | None = None) -> Facts:
        """
        Return the facts in any data that JSON can hold.

        :param hints: Where names don't tell enough: ``units`` (a unit by key or path: ``{"revenue": "EUR"}``), ``labels``
            (other names by key, path or entity: ``{"revenue": ["Umsatz"]}``), ``tolerance`` (fraction, default 0),
            ``must_show`` (keys, paths or names), ``periods`` (which is ``current`` and which ``previous``:
            ``{"current": "2026-W47"}``).
        :raises InvalidArgumentError: when there are more than 50,000 values, it is nested deeper than 30, or a hint is none.
        """
        return _Reader(hints or {}).facts_of(data)


class _Reader:
    """Reads data from its root to its values."""

    def __init__(self, hints: Mapping[str, Any]) -> None:
        self._units = _mapping("units", hints)
        self._names = {key: _names(names) for key, names in _mapping("labels", hints).items()}
        self._periods = {key: period_of(str(value)) for key, value in _mapping("periods", hints).items()}
        self._tolerance = _fraction(hints.get("tolerance", 0))
        self._must_show = tuple(_names(hints.get("must_show", ())))
        self._facts: list[Fact] = []
        self._labels: dict[str, Label] = {}
        self._texts: list[str] = []
        self._now: Period | None = None
        self._before: Period | None = None
        self._currency = ""

    def facts_of(self, data: Any) -> Facts:
        self._walk(data, "", _Context(), 0)
        titled = {dated.period for text in self._texts for dated in periods_in(text) if dated.period}
        told = self._now or (next(iter(titled)) if len(titled) == 1 else None)
        current = self._periods.get("current") or told or self._current(self._facts)
        facts = list(self._dated(self._facts, current, is_told=current is told))
        kinds: dict[str, dict[Label, None]] = defaultdict(dict)
        for fact in facts:
            for label in fact.of:
                kinds[label.kind][label] = None
        return Facts(
            tuple(facts),
            tuple(self._labels.values()),
            {kind: tuple(labels) for kind, labels in kinds.items() if kind},
            self._tolerance,
            self._must_show,
            current,
            {folded(key): names for key, names in self._names.items()},
            tuple(self._texts),
        )

    def _current(self, facts: Sequence[Fact]) -> Period | None:
        told = [fact.period for fact in facts if fact.period and fact.period.kind not in ("previous", "current")]
        return max(told, default=None, key=_moment)

    def _dated(self, facts: list[Fact], current: Period | None, *, is_told: bool) -> Iterator[Fact]:
        """Tell of each fact how many periods ago it is, among those that the data has of its kind."""
        before = self._periods.get("previous") or self._before
        known: dict[str, set[Period]] = defaultdict(set)
        for fact in facts:
            if fact.period and fact.period.kind not in ("previous", "current"):
                known[fact.period.kind].add(fact.period)
        if current and current.kind in known:
            known[current.kind].add(current)
        # Beside values of no time, those of a time are of an earlier one: "orders" and "orders_aug".
        undated = {(_stems(fact), fact.of) for fact in facts if fact.period is None}
        order = {kind: sorted(periods, key=_moment, reverse=True) for kind, periods in known.items()}
        for fact in facts:
            period = fact.period
            if period is None or period.kind == "current":
                yield fact
            elif period.kind == "previous" or (before and period.is_of(before)):
                yield replace(fact, era=-1)
            else:
                later = order[period.kind]
                start = next((at for at, one in enumerate(later) if current and one.is_of(current)), 0)
                earlier = not is_told and (_stems(fact), fact.of) in undated and len(later) == 1
                yield replace(fact, era=start - later.index(period) - earlier)

    def _walk(self, value: Any, path: str, context: _Context, depth: int) -> None:
        if depth > _DEEPEST:
            raise InvalidArgumentError(
                "facts", path, f"This is nested deeper than {_DEEPEST}: give what the deck shows."
            )
        if isinstance(value, Mapping):
            self._mapping(value, path, context, depth)
        elif isinstance(value, str) and not _NUMERAL.fullmatch(value):
            self._texts.append(value)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            self._sequence(value, path, context, depth)
        elif (number := _number(value)) is not None:
            self._value(number, path, context)

    def _mapping(self, record: Mapping[str, Any], path: str, context: _Context, depth: int) -> None:
        if table := _table(record):
            columns, key, rows = table
            for index, row in enumerate(rows):
                within = f"{path}.{key}[{index}]" if path else f"{key}[{index}]"
                inner = replace(context, index=(*context.index, index))
                self._mapping(dict(zip(columns, row, strict=False)), within, inner, depth + 1)
            record = {name: value for name, value in record.items() if isinstance(value, str)}
        context = self._told_by(record, context, is_root=depth == 0)
        parent = context.keys[-1] if context.keys and context.keys[-1] not in context.entities else ""
        entities = _entities(record, parent)
        for key, value in record.items():
            name = str(key)
            if value is None or isinstance(value, bool) or (isinstance(value, str) and not _NUMERAL.fullmatch(value)):
                continue
            if _IDS.search(folded(name)) or (_plain(name) in _PERIOD_KEYS and not isinstance(value, Mapping | list)):
                continue
            self._walk(
                value,
                f"{path}.{name}" if path else name,
                context.under(name, is_list=isinstance(value, list), is_entity=key in entities),
                depth + 1,
            )

    def _told_by(self, record: Mapping[str, Any], context: _Context, *, is_root: bool) -> _Context:
        """What the texts of a record tell of its values: whom they are of, when, in which currency or unit."""
        has_values = any(_number(value) is not None for value in record.values())
        for key, value in record.items():
            name = _plain(str(key))
            if isinstance(value, bool | Mapping | list) or value is None:
                continue
            if name in ("currency", "wahrung", "devise", "unit", "einheit", "unité", "unite"):
                context = replace(
                    context, unit=f"{context.unit} {value}".strip() if is_root else str(value), is_far=not has_values
                )
                if not has_values and not context.index and value in CURRENCIES:
                    self._currency = CURRENCIES[str(value)]
            elif name in _PERIOD_KEYS or (isinstance(value, str) and period_of(value)):
                period = period_of(str(value)) or _bare_period(name, value)
                if period and (is_root or (not has_values and not context.index)):
                    if set(name.split("_")) & (_PREVIOUS | {"compared", "comparison", "vergleich", "reference"}):
                        self._before = period
                    else:
                        self._now = self._now or period
                elif period and (context.index or has_values):
                    context = replace(context, period=period)
            elif isinstance(value, str) and not _NUMERAL.fullmatch(value):
                if is_root or (
                    not has_values and not any(isinstance(item, Mapping | list) for item in record.values())
                ):
                    self._texts.append(value)
                elif name in ("metric", "measure", "kpi", "kennzahl", "indicateur") or (
                    name in ("name", "label")
                    and not context.index
                    and {"value", "wert", "valeur"} & set(map(folded, record))
                ):
                    context = replace(context, keys=(*context.keys, value))
                elif len(value) <= 60:
                    kind = context.kind if name in ("name", "label", "title", "bezeichnung", "nom") else name
                    context = context.of_label(self._label(value, kind or name))
                else:
                    self._texts.append(value)
        return context

    def _sequence(self, items: Sequence[Any], path: str, context: _Context, depth: int) -> None:
        for index, item in enumerate(items):
            within = f"{path}[{index}]"
            inner = replace(context, index=(*context.index, index))
            if isinstance(item, Sequence) and not isinstance(item, str) and len(item) >= 2:
                header = items[0]
                if index and all(isinstance(cell, str) for cell in header) and len(header) == len(item) > 2:
                    self._mapping(dict(zip(header, item, strict=True)), within, inner, depth + 1)
                    continue
                if isinstance(item[0], str) and len(item) == 2 and _number(item[1]) is not None:
                    period = period_of(item[0])
                    told = (
                        replace(inner, period=period) if period else inner.of_label(self._label(item[0], context.kind))
                    )
                    self._value(float(_number(item[1]) or 0), f"{within}[1]", told)
                    continue
            self._walk(item, within, inner, depth + 1)

    def _label(self, text: str, kind: str) -> Label:
        key = folded(text)
        if key not in self._labels:
            kinds = [word for word in words_of(kind) if _plain(word.text) not in _GENERIC]
            self._labels[key] = Label(
                text, tuple(words_of(text)), " ".join(min(w.meanings, default=w.stem) for w in kinds[-1:])
            )
        return self._labels[key]

    def _value(self, value: float, path: str, context: _Context) -> None:
        if len(self._facts) >= _MOST_FACTS:
            raise InvalidArgumentError(
                "facts", path, f"There are more than {_MOST_FACTS} values: give what the deck shows."
            )
        told = _named(context.keys, context.entities)
        of = list(context.of)
        for key in told.labels:
            of.append(self._label(key, _kind_of(key, context.keys)))
        unit, scale = self._unit(path, context, told)
        period = told.period or context.period
        if told.is_previous:
            period = Period("previous")
        self._facts.append(
            Fact(
                path,
                value * scale,
                _readings(value * scale, unit, told),
                told.measure,
                told.name,
                tuple(label for label in of if _plain(label.text) not in _TOTAL),
                period,
                told.is_total or any(_plain(label.text) in _TOTAL for label in of),
                told.operation,
                _group(path, told.labels),
                told.is_rate,
            )
        )

    def _unit(self, path: str, context: _Context, told: _Named) -> tuple[str, float]:
        hinted = next(
            (
                self._units[key]
                for key in (path, re.sub(r"\[\d+\]", "[]", path), *reversed(context.keys))
                if key in self._units
            ),
            None,
        )
        written = hinted if hinted is not None else context.unit
        if written:
            unit, scale = _unit_of(str(written))
            if hinted is not None and not unit and scale == 1.0 and str(written) not in ("", "1", "count", "number"):
                return "", 1.0
            is_counted = any(word.meanings & MEASURES for word in told.measure) and not _is_money(told.measure)
            if hinted is None and (unit in CURRENCIES.values() or context.is_far) and is_counted and not told.is_rate:
                # A currency or scale that is told for all is none of what is counted.
                return told.unit, told.scale
            is_share = bool(told.unit == "%" or (told.unit == "" and unit not in ("%", "pp") and told.may_be_share))
            if hinted is not None or not is_share:
                return (unit or told.unit), scale * told.scale
        is_money = _is_money(told.measure) and not told.may_be_share
        return told.unit or (self._currency if is_money else ""), told.scale


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known of a value from all that it stands in."""

    keys: tuple[str, ...] = ()
    of: tuple[Label, ...] = ()
    period: Period | None = None
    unit: str = ""
    is_far: bool = False
    index: tuple[int, ...] = ()
    kind: str = ""
    entities: frozenset[str] = frozenset()

    def under(self, key: str, *, is_list: bool, is_entity: bool) -> _Context:
        entities = self.entities | {key} if is_entity else self.entities
        return replace(self, keys=(*self.keys, key), kind=key if is_list else self.kind, entities=entities)

    def of_label(self, label: Label) -> _Context:
        return replace(self, of=(*self.of, label))


@dataclass(frozen=True, slots=True)
class _Named:
    """What the keys that lead to a value tell of it."""

    measure: tuple[Word, ...]
    name: str
    labels: tuple[str, ...]
    kind: str
    unit: str
    scale: float
    period: Period | None
    is_previous: bool
    is_total: bool
    operation: str
    may_be_share: bool
    physical: tuple[str, float] | None = None
    is_rate: bool = False


def _named(keys: tuple[str, ...], entities: frozenset[str]) -> _Named:
    measure: tuple[Word, ...] = ()
    name, labels, kind = "", [], ""
    unit, scale, period = "", 1.0, None
    is_previous = is_total = False
    operation = ""
    qualifiers: list[Word] = []
    physical: tuple[str, float] | None = None
    is_rate = False
    for key in reversed(keys):
        if moment := period_of(key):
            period = period or moment
            continue
        if key in entities:
            labels.append(key)
            continue
        words = words_of(key)
        rest: list[Word] = []
        for word in words:
            plain = _plain(word.text)
            if len(words) > 1 and (moment := _period_in_key(plain)):
                period = period or moment
                continue
            if plain == "by" and rest:
                # "revenue_by_region".
                break
            if plain in ("je", "pro", "par", "per") and rest:
                is_rate = True
                continue
            if plain in _WORTH and rest and rest[-1].meanings & _OF_WORTH:
                rest.append(word)
                continue
            if plain in _UNITS and len(words) > 1:
                told = _UNITS[plain]
                unit, scale = told[0] or unit, scale * told[1]
            elif plain in PHYSICAL and len(words) == 1 and len(plain) > 1:
                physical = PHYSICAL[plain]
                rest.append(word)
            elif plain in PHYSICAL and len(words) > 1 and (len(plain) > 1 or word is words[-1]):
                physical = PHYSICAL[plain]
            elif plain in _PREVIOUS:
                is_previous = True
            elif plain in _TOTAL:
                is_total = True
            elif plain in _AVERAGE:
                operation = "average"
            elif plain in _CHANGE:
                operation = "change"
            elif (
                plain not in _GENERIC
                and (plain not in STOP or len(words) == 1)
                and not {plain, plain.removesuffix("s")} & _PERIOD_KEYS
            ):
                rest.append(word)
        if not rest:
            continue
        is_known = any(word.meanings & MEASURES for word in rest)
        is_group = all(word.meanings & GROUPS for word in rest) and (not is_known or bool(labels))
        looks_like_name = bool(re.search(r"[A-ZÄÖÜÉ]|\s|\d", key)) and "_" not in key
        is_entity = not is_known and not is_group and (looks_like_name or any(word.meanings for word in rest))
        if all(word.meanings & QUALIFIERS for word in rest) and not (
            labels and any(word.meanings & GROUPS for word in rest)
        ):
            # What is planned of a measure: "revenue.target" and "targets.revenue".
            qualifiers.extend(rest)
        elif is_entity:
            labels.append(key)
        elif not measure:
            if not is_group or key == keys[-1]:
                measure, name = tuple(rest), key
            else:
                kind = kind or key
        elif is_known and not any(word.meanings & MEASURES for word in measure) and len(keys) > 1:
            # {"revenue": {"emea": 1}}: the outer one is what is measured.
            labels.append(name)
            measure, name = tuple(rest), key
        else:
            kind = kind or key
    measure = (*measure, *qualifiers)
    if not measure and labels:
        name = labels[0]
        measure = tuple(words_of(name))
        labels = labels[1:]
    may_be_share = any(word.meanings & PER_CENT for word in measure)
    shown = re.sub(r"[_\s]+", " ", name).strip()
    return _Named(
        measure,
        shown,
        tuple(labels),
        kind,
        unit,
        scale,
        period,
        is_previous,
        is_total,
        operation,
        may_be_share,
        physical,
        is_rate,
    )


def _is_money(measure: Iterable[Word]) -> bool:
    words = tuple(measure)
    return any(word.meanings & MONEY for word in words) and not any(
        word.meanings & {"rate", "ratio", "share"} for word in words
    )


def _readings(value: float, unit: str, told: _Named) -> tuple[tuple[float, str], ...]:
    if unit == "%":
        # A "percent" of 0.312 may be a fraction all the same.
        return ((value, "%"), (value * 100, "%")) if abs(value) < 1 and value else ((value, "%"),)
    if unit and unit != "pp":
        return ((value, unit),)
    if told.physical:
        dimension, factor = told.physical
        return (value, ""), (value * factor, dimension)
    may_be_share = told.may_be_share or (told.operation == "change")
    if may_be_share and abs(value) <= 1.5:
        return (value * 100, "%"), (value, "%"), (value, "")
    if may_be_share and abs(value) <= 300:
        return (value, "%"), (value, "")
    if 0 < abs(value) < 1:
        return (value, ""), (value * 100, "%")
    return ((value, ""),)


def _kind_of(key: str, keys: tuple[str, ...]) -> str:
    """What kind of thing a key names: by the key that it stands under, or else by how deep it stands."""
    depth = keys.index(key) if key in keys else len(keys)
    parent = keys[depth - 1] if depth else ""
    return parent if any(word.meanings & GROUPS for word in words_of(parent)) else f"depth{depth}"


def _group(path: str, labels: Sequence[str]) -> str:
    """Where facts stand that are alike: entities, periods and places in lists left out."""
    parts = ["*" if part in labels else part for part in re.sub(r"\[\d+\]", "", path).split(".")]
    while len(parts) > 1 and _plain(parts[-1]) in _GENERIC:
        parts.pop()
    return ".".join(part for part in parts if not period_of(part))


def _unit_of(written: str) -> tuple[str, float]:
    plain = folded(written.strip())
    if plain in _SYMBOLS:
        return _SYMBOLS[plain]
    unit, scale = "", 1.0
    for part in re.findall(r"[^\W\d_]+|[€$£¥%]", written):
        told = _UNITS.get(folded(part)) or (
            (CURRENCIES[part], 1.0) if part in CURRENCIES else _SYMBOLS.get(part, ("", 1.0))
        )
        unit, scale = told[0] or unit, scale * told[1]
    return unit, scale


def _table(record: Mapping[str, Any]) -> tuple[list[str], str, list[Any]] | None:
    """Columns, and rows that are lists in their order."""
    columns = next(
        (record[key] for key in ("columns", "header", "headers", "fields", "spalten", "colonnes") if key in record),
        None,
    )
    if not isinstance(columns, list):
        return None
    names = [str(column.get("name", "")) if isinstance(column, Mapping) else str(column) for column in columns]
    for key in ("rows", "data", "values", "records", "zeilen", "lignes"):
        rows = record.get(key)
        if (
            isinstance(rows, list)
            and rows
            and all(isinstance(row, list | tuple) and len(row) <= len(names) for row in rows)
        ):
            return names, key, rows
    return None


def _entities(record: Mapping[str, Any], parent: str) -> frozenset[str]:
    """The keys under which things of one kind stand: values of what their parent measures, or mappings of the same keys."""
    names = {str(key): words_of(str(key)) for key in record}
    if any(word.meanings & MEASURES for word in words_of(parent)) and all(
        _number(value) is not None for value in record.values()
    ):
        is_plain = any(
            set(_plain(key).split("_")) & (_GENERIC | _PREVIOUS | _TOTAL | QUALIFIERS | _CHANGE) for key in names
        )
        if not is_plain and any(not any(word.meanings & MEASURES for word in words) for words in names.values()):
            return frozenset(key for key in names if not period_of(key))
    inner = {key: set(map(str, value)) for key, value in record.items() if isinstance(value, Mapping) and value}
    common = set.intersection(*inner.values()) if len(inner) > 1 else set()
    if not common or any(_is_section(words) for words in names.values()) or all(map(_is_group, names.values())):
        return frozenset()
    if all(set(map(_plain, keys)) <= _GENERIC | _PREVIOUS | _TOTAL | QUALIFIERS for keys in inner.values()):
        # {"revenue": {"current": 1, "previous": 2}, "orders": ...}
        return frozenset()
    # {"EMEA": {"revenue": 1}} or {"revenue": {"EMEA": 1}}: those that look more like names are.
    return frozenset(inner) if _likeness(map(str, inner)) >= _likeness(map(str, common)) else frozenset()


def _likeness(keys: Iterable[str]) -> float:
    """How much keys look like names, rather than like what is measured."""
    told = [
        bool(re.search(r"[A-ZÄÖÜÉ]|\s", key)) - ("_" in key) - any(word.meanings & MEASURES for word in words_of(key))
        for key in keys
    ]
    return sum(told) / len(told)


def _is_section(words: Sequence[Word]) -> bool:
    """Whether a key names a part of the data, or a time, rather than somebody."""
    plain = [_plain(word.text) for word in words]
    told = _GENERIC | _PREVIOUS | _PERIOD_KEYS | _TOTAL | QUALIFIERS | {"aktuell", "actuel", "actuelle", "aktuelle"}
    return all(word in told or word.removesuffix("s") in told for word in plain) or bool(period_of("-".join(plain)))


def _is_group(words: Sequence[Word]) -> bool:
    return any(word.meanings & GROUPS for word in words)


def _period_in_key(word: str) -> Period | None:
    """When a value is, by a part of its key: "scrap_rate_aug", "revenue_2023", "orders_w46"."""
    return period_of(word) if len(word) == 3 or any(map(str.isdigit, word)) else None


def _stems(fact: Fact) -> tuple[str, ...]:
    return tuple(word.stem for word in fact.measure)


def _moment(period: Period) -> tuple[int, int]:
    return period.year, period.number


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, str) and _NUMERAL.fullmatch(value) and len(value) < 40:
        return float(value)
    return None


def _bare_period(key: str, value: Any) -> Period | None:
    """A week that is 47 and nothing else."""
    number = _number(value)
    kind = {
        "week": "week",
        "woche": "week",
        "kw": "week",
        "cw": "week",
        "semaine": "week",
        "month": "month",
        "monat": "month",
    }.get(key)
    kind = kind or {"mois": "month", "quarter": "quarter", "quartal": "quarter", "trimestre": "quarter"}.get(key)
    if number is None:
        dated = periods_in(str(value))
        return dated[0].period if dated else None
    if key in ("year", "jahr", "annee", "année", "fy", "fiscal_year"):
        return Period("year", int(number))
    return Period(kind, 0, int(number)) if kind else None


def _mapping(name: str, hints: Mapping[str, Any]) -> Mapping[str, Any]:
    value = hints.get(name) or {}
    if not isinstance(value, Mapping):
        raise InvalidArgumentError(f"hints.{name}", value, "Give a mapping, by key or path of the facts.")
    return value


def _names(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [str(item) for item in value]


def _fraction(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise InvalidArgumentError("hints.tolerance", value, "Give a fraction from 0 to below 1, such as 0.005.")
    return float(value)
