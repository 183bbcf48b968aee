"""The truth behind a deck: values of this and the last period, and the facts that tell them in one of many shapes."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from .domains import DOMAINS, Domain, Group, Measure, Name, Rate
from .phrases import german
from .sources import OTHERS, part

BUSINESSES = {"first": DOMAINS} | {source: part(source, "domains").DOMAINS for source in OTHERS}
#: Those that have six periods, and those that can't be without the last one.
LONG = ("histories", "timeline")
COMPARING = ("histories", "rows", "sections", "by_period", "timeline", "dated")
PERIODS = ("week", "month", "quarter", "year")
WEIGHTS = (0.9, 1.3, 0.7, 1.1, 0.5)

# This period, the one before, and what sentences make of the latter.
PHRASES: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "week": {"per": "week 47", "in_per": "in week 47", "prev": ["last week", "the week before", "week 46"]},
        "month": {"per": "October 2026", "in_per": "in October", "prev": ["last month", "September"]},
        "quarter": {"per": "Q3 2026", "in_per": "in Q3", "prev": ["last quarter", "Q2 2026"]},
        "year": {"per": "2026", "in_per": "in 2026", "prev": ["last year", "2025"]},
    },
    "de": german(
        ("week", "KW 47", "in KW 47", "Vorwoche", "zur", "in der", "der"),
        ("month", "Oktober 2026", "im Oktober", "Vormonat", "zum", "im", "dem"),
        ("quarter", "Q3 2026", "im 3. Quartal", "Vorquartal", "zum", "im", "dem"),
        ("year", "2026", "im Jahr 2026", "Vorjahr", "zum", "im", "dem"),
    ),
    "fr": {
        "week": {
            "per": "semaine 47",
            "in_per": "en semaine 47",
            "prev": ["la semaine précédente", "la semaine 46"],
            "to": "à la semaine précédente",
        },
        "month": {
            "per": "octobre 2026",
            "in_per": "en octobre",
            "prev": ["le mois précédent"],
            "to": "au mois précédent",
        },
        "quarter": {
            "per": "T3 2026",
            "in_per": "au T3 2026",
            "prev": ["le trimestre précédent"],
            "to": "au trimestre précédent",
        },
        "year": {"per": "2026", "in_per": "en 2026", "prev": ["l’an dernier"], "to": "à l’an dernier"},
    },
}
IDS = {
    "week": [f"2026-W{number}" for number in range(42, 48)],
    "month": [f"2026-{number:02}" for number in range(5, 11)],
    "quarter": ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"],
    "year": [str(year) for year in range(2021, 2027)],
}
SHORT: dict[str, Any] = {
    "week": {"en": "W{}", "de": "KW {}", "fr": "S{}"},
    "month": {
        "en": ["May", "Jun", "Jul", "Aug", "Sep", "Oct"],
        "de": ["Mai", "Jun", "Jul", "Aug", "Sep", "Okt"],
        "fr": ["mai", "juin", "juil.", "août", "sept.", "oct."],
    },
    "quarter": {"en": "Q{}", "de": "Q{}", "fr": "T{}"},
}
#: Periods, what sentences make of them, and months in short, by source.
TIMES: dict[str, tuple[dict[str, list[str]], dict[str, dict[str, dict[str, Any]]], dict[str, list[str]]]] = {
    "first": (IDS, PHRASES, SHORT["month"])
} | {
    source: (periods.IDS, periods.PHRASES, periods.MONTHS)
    for source, periods in ((source, part(source, "periods")) for source in OTHERS)
}
# Keys of facts: English, or as somebody writes them who queries in another language.
KEYS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company",
        "currency": "currency",
        "totals": "totals",
        "history": "history",
        "current": "current",
        "period": {kind: kind for kind in PERIODS},
        "previous": {kind: ["previous", f"last_{kind}", "prior"] for kind in PERIODS},
        "suffix": {kind: [f"_last_{kind}", "_previous", "_prev"] for kind in PERIODS},
    },
    "de": {
        "company": "firma",
        "currency": "waehrung",
        "totals": "gesamt",
        "history": "verlauf",
        "current": "aktuell",
        "period": {"week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr"},
        "previous": {"week": ["vorwoche"], "month": ["vormonat"], "quarter": ["vorquartal"], "year": ["vorjahr"]},
        "suffix": {"week": ["_vorwoche"], "month": ["_vormonat"], "quarter": ["_vorquartal"], "year": ["_vorjahr"]},
    },
    "fr": {
        "company": "societe",
        "currency": "devise",
        "totals": "total",
        "history": "historique",
        "current": "actuel",
        "period": {"week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee"},
        "previous": {
            "week": ["semaine_precedente"],
            "month": ["mois_precedent"],
            "quarter": ["trimestre_precedent"],
            "year": ["annee_precedente"],
        },
        "suffix": {
            "week": ["_semaine_precedente"],
            "month": ["_mois_precedent"],
            "quarter": ["_trimestre_precedent"],
            "year": ["_annee_precedente"],
        },
    },
}


@dataclass
class World:
    """
    What is true.

    :param values: By measure, entity and age: 0 is this period, 1 the last; there are more where there is a history.
    :param told: How facts tell the currency: ``key`` (revenue_eur), ``sibling`` or ``none``.
    :param in_thousands: Whether facts tell money so, in keys that end with ``_k``.
    :param plans: What was planned, by measure and entity.
    :param has_previous: Whether the facts have the last period.
    :param has_change: Whether they tell by how many percent the first measure changed.
    """

    source: str
    language: str
    key_language: str
    domain: Domain
    group: Group
    measures: tuple[Measure, ...]
    entities: tuple[str, ...]
    places: dict[str, str]
    values: dict[tuple[str, str, int], float]
    company: str
    period: str
    currency: str
    told: str
    shape: str
    has_previous: bool
    has_change: bool
    ages: int
    facts: Any = None
    notable: str = ""
    in_thousands: bool = False
    plans: dict[tuple[str, str], float] = field(default_factory=dict)
    dice: random.Random = field(default_factory=random.Random)

    def measure(self, key: str) -> Measure:
        return next(measure for measure in self.measures if measure.key == key)

    def name(self, measure: Measure | Rate) -> Name:
        return measure.names[self.language]

    def value(self, measure: str, entity: str, age: int = 0) -> float:
        return self.values[measure, entity, age]

    def total(self, measure: str, age: int = 0) -> float:
        return round(sum(self.value(measure, entity, age) for entity in self.entities), 6)

    def change(self, measure: str, entity: str) -> float:
        """In percent; as exactly as the facts tell it."""
        change = (self.value(measure, entity) / self.value(measure, entity, 1) - 1) * 100
        return change if self.has_previous else round(change, 1)

    def total_change(self, measure: str) -> float:
        return (self.total(measure) / self.total(measure, 1) - 1) * 100

    def ranked(self, measure: str) -> list[str]:
        """From the largest on."""
        return sorted(self.entities, key=lambda entity: -self.value(measure, entity))

    @property
    def rates(self) -> tuple[Rate, ...]:
        keys = {measure.key for measure in self.measures}
        return tuple(rate for rate in self.domain.rates if {rate.top, rate.bottom} <= keys)

    @property
    def phrases(self) -> dict[str, Any]:
        return TIMES[self.source][1][self.language][self.period]

    @property
    def ids(self) -> list[str]:
        """The last periods, the latest last."""
        return TIMES[self.source][0][self.period]

    def short_periods(self) -> list[str]:
        """The last periods as a chart calls them, the latest last."""
        found = []
        months = TIMES[self.source][2]
        for index, period in enumerate(self.ids):
            if self.period == "year":
                found.append(period)
            elif self.period == "month":
                found.append(months[self.language][index])
            else:
                year = f" {period[:4]}" if self.period == "quarter" else ""
                found.append(SHORT[self.period][self.language].format(period[6:]) + year)
        return found[-self.ages :]


def draw_world(source: str, language: str, dice: random.Random) -> World:
    """Make up a business."""
    own = part(source)
    domain = dice.choice(BUSINESSES[source])
    group = domain.groups[language]
    places = dict(dice.sample(group.of, dice.randint(3, len(group.of))))
    measures = domain.measures[: dice.choice((3, 4, 4, 4))]
    if dice.random() < 0.25:
        dropped = measures[1].key
        measures = tuple(measure for measure in measures if dropped not in (measure.key, measure.share_of))
    shape = dice.choice(own.SHAPES)
    ages = 6 if shape in LONG or dice.random() < 0.35 else 2
    has_previous = shape in COMPARING or dice.random() < 0.85
    key_language = language if dice.random() < 0.4 else "en"
    world = World(
        source,
        language,
        key_language,
        domain,
        group,
        measures,
        tuple(places),
        places,
        {},
        dice.choice(own.COMPANIES),
        dice.choice(PERIODS),
        dice.choice(("EUR", "EUR", "USD", "GBP", "CHF") if language == "en" else ("EUR", "EUR", "EUR", "CHF", "USD")),
        dice.choice(("key", "sibling", "sibling", "none")),
        shape,
        has_previous,
        shape in getattr(own, "TELL_CHANGES", ()) and dice.random() < (0.25 if has_previous else 0.7),
        ages,
        dice=dice,
        in_thousands=hasattr(own, "IN_THOUSANDS") and dice.random() < own.IN_THOUSANDS,
    )
    _fill(world, 1000 if dice.random() < 0.06 else 1)
    if source != "first" and shape not in ("by_period", *LONG) and dice.random() < 0.8:
        _make_plans(world)
    world.facts = TELLERS[source](world)
    return world


def _make_plans(world: World) -> None:
    for measure in world.measures:
        if not measure.is_planned:
            continue
        for entity in world.entities:
            value = world.value(measure.key, entity)
            planned = value / (1 + world.dice.choice((1, 1, -1)) * world.dice.uniform(0.015, 0.16))
            world.plans[measure.key, entity] = float(f"{planned:.3g}") if measure.unit == "money" else round(planned)


def _fill(world: World, magnitude: int) -> None:
    dice, values = world.dice, world.values
    is_round = dice.random() < 0.5
    for entity in world.entities:
        for measure in world.measures:
            low, high = measure.low, measure.high
            if measure.share_of:
                usual = dice.uniform(low, high) / 100
                for age in range(world.ages):
                    part = usual * dice.uniform(0.9, 1.1)
                    values[measure.key, entity, age] = max(1, round(values[measure.share_of, entity, age] * part))
                continue
            value = dice.uniform(low, high) if measure.unit == "percent" else low * (high / low) ** dice.random()
            if measure.unit == "money":
                value *= magnitude
            for age in range(world.ages):
                values[measure.key, entity, age] = _tidy(value, measure, is_round or world.in_thousands)
                value = _earlier(value, measure, dice)
    _make_notable(world)


def _earlier(value: float, measure: Measure, dice: random.Random) -> float:
    if measure.unit == "percent":
        return max(0.3, value + dice.choice((-1, 1)) * dice.uniform(0.3, max(0.5, min(4, value / 5))))
    change = dice.uniform(0.02, 0.24) if dice.random() < 0.62 else -dice.uniform(0.02, 0.16)
    return value / (1 + change)


def _tidy(value: float, measure: Measure, is_round: bool) -> float:
    if measure.unit in ("percent", "level"):
        return round(value, 1)
    if measure.unit == "money" and is_round:
        return round(value, -3)
    return round(value)


def _make_notable(world: World) -> None:
    """Now and then something that one says in a word: doubled, a half, a quarter, a fifth."""
    if world.dice.random() > 0.3:
        return
    key, entity = world.measures[0].key, world.entities[0]
    world.notable = world.dice.choice(("doubled", "half", "quarter", "fifth"))
    if world.notable == "doubled":
        world.values[key, entity, 1] = round(world.value(key, entity) / world.dice.uniform(1.98, 2.02))
        return
    part = {"half": 1 / 2, "quarter": 1 / 4, "fifth": 1 / 5}[world.notable] * world.dice.uniform(0.99, 1.01)
    others = world.total(key) - world.value(key, entity)
    factor = others * part / (1 - part) / world.value(key, entity)
    for measure in world.measures:
        if key in (measure.key, measure.share_of):
            for age in range(world.ages):
                value = world.value(measure.key, entity, age)
                world.values[measure.key, entity, age] = max(1, round(value * factor))


class _Teller:
    """Writes a world's facts in its shape."""

    def __init__(self, world: World) -> None:
        self.world, self.dice = world, world.dice
        self.keys = KEYS[world.key_language]
        self.prev_key = self.dice.choice(self.keys["previous"][world.period])
        self.period_key = self.keys["period"][world.period]
        self.is_fraction = self.dice.random() < 0.3
        self.percent_suffix = self.dice.choice(("", "_pct", "_percent")) if not self.is_fraction else ""
        self.group_key = world.group.key if world.key_language == world.language else _english(world).key
        self.as_pairs = self.dice.random() < 0.4
        self.one_key = world.group.one_key if world.key_language == world.language else _english(world).one_key

    def key(self, measure: Measure) -> str:
        key = measure.names[self.world.key_language].key
        if measure.unit == "money" and self.world.told == "key":
            return f"{key}_{self.world.currency.lower()}"
        return key + self.percent_suffix if measure.unit == "percent" else key

    def value(self, measure: Measure, entity: str, age: int = 0) -> float:
        value = self.world.value(measure.key, entity, age)
        if measure.unit == "percent":
            return round(value / 100, 4) if self.is_fraction else value
        return int(value)

    def record(self, entity: str, age: int = 0) -> dict[str, float]:
        told = {self.key(measure): self.value(measure, entity, age) for measure in self.world.measures}
        if self.world.has_change and age == 0:
            first = self.world.measures[0]
            suffix = {"en": "_change_pct", "de": "_veraenderung_prozent", "fr": "_evolution_pct"}[
                self.world.key_language
            ]
            name = first.names[self.world.key_language].key
            told[name + suffix] = round(self.world.change(first.key, entity), 1)
        return told

    def records(self, age: int = 0) -> list[dict[str, Any]]:
        return [{self.one_key: entity, **self.record(entity, age)} for entity in self.world.entities]

    def meta(self) -> dict[str, Any]:
        world = self.world
        told: dict[str, Any] = {self.keys["company"]: world.company, self.period_key: world.ids[-1]}
        if world.told == "sibling":
            told[self.keys["currency"]] = world.currency
        return told

    def extras(self) -> dict[str, Any]:
        world = self.world
        found: dict[str, Any] = {}
        if self.dice.random() < 0.35:
            found[self.keys["totals"]] = {self.key(m): int(world.total(m.key)) for m in world.measures if m.is_additive}
        if world.ages > 2 and world.shape != "histories":
            first = world.measures[0]
            series = self.series([int(world.total(first.key, age)) for age in range(world.ages)], self.key(first))
            is_named = isinstance(series[0], dict)
            found[self.keys["history"]] = series if is_named else {self.key(first): series}
        return found

    def series(self, values: list[float], key: str) -> list[Any]:
        """A history, from the oldest on; `values` begin with the latest."""
        ids = self.world.ids[-len(values) :]
        pairs = zip(ids, reversed(values), strict=True)
        if self.as_pairs:
            return [[when, value] for when, value in pairs]
        return [{self.period_key: when, key: value} for when, value in pairs]


def _english(world: World) -> Group:
    return world.domain.groups["en"]


def _facts(world: World) -> Any:
    teller = _Teller(world)
    facts = teller.meta()
    match world.shape:
        case "records":
            records = teller.records()
            if world.has_previous and world.dice.random() < 0.5:
                suffix = world.dice.choice(teller.keys["suffix"][world.period])
                for record, entity in zip(records, world.entities, strict=True):
                    record |= {key + suffix: value for key, value in teller.record(entity, 1).items()}
            elif world.has_previous:
                facts[teller.prev_key] = teller.records(1)
            facts[teller.group_key] = records
        case "by_entity":
            facts[teller.group_key] = {entity: teller.record(entity) for entity in world.entities}
            if world.has_previous:
                facts[teller.prev_key] = {entity: teller.record(entity, 1) for entity in world.entities}
        case "by_measure":
            facts |= _by_measure(teller, 0)
            if world.has_previous:
                facts[teller.prev_key] = _by_measure(teller, 1)
        case "histories":
            facts[teller.group_key] = {
                entity: {
                    teller.key(m): teller.series([teller.value(m, entity, age) for age in range(world.ages)], "value")
                    for m in world.measures
                }
                for entity in world.entities
            }
        case "rows":
            rows = [
                {teller.period_key: world.ids[-1 - age], **record} for age in (1, 0) for record in teller.records(age)
            ]
            if world.told != "sibling" and world.dice.random() < 0.5:
                world.ages = 2
                return rows
            facts["rows"] = rows
        case _:
            facts[teller.keys["current"]] = {entity: teller.record(entity) for entity in world.entities}
            facts[teller.prev_key] = {entity: teller.record(entity, 1) for entity in world.entities}
    return facts | teller.extras()


TELLERS = {"first": _facts} | {source: part(source, "facts").facts for source in OTHERS}


def _by_measure(teller: _Teller, age: int) -> dict[str, dict[str, float]]:
    return {
        teller.key(measure): {entity: teller.value(measure, entity, age) for entity in teller.world.entities}
        for measure in teller.world.measures
    }
