"""The second source's facts: a section of their own about them all, units in keys, plans, columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "compared": "compared_with", "currency": "currency",
        "previous": ("prev", "previous", "prior"), "plan": ("plan", "target", "budget"), "actual": "actual",
        "kpi": "kpi", "total": "total", "history": "trend",
    },
    "de": {
        "company": "unternehmen", "period": "zeitraum", "compared": "vergleich_mit", "currency": "waehrung",
        "previous": ("vorperiode",), "plan": ("plan", "ziel"), "actual": "ist", "kpi": "kennzahl", "total": "summe",
        "history": "trend",
    },
    "fr": {
        "company": "entreprise", "period": "periode", "compared": "compare_a", "currency": "devise",
        "previous": ("precedent",), "plan": ("plan", "objectif"), "actual": "reel", "kpi": "indicateur",
        "total": "ensemble", "history": "tendance",
    },
}  # fmt: skip


def facts(world: World) -> dict[str, Any]:
    """Tell a world's facts in its shape."""
    return _Teller(world).facts()


class _Teller:
    def __init__(self, world: World) -> None:
        self.world, dice = world, world.dice
        self.words = WORDS[world.key_language]
        self.previous, self.plan = dice.choice(self.words["previous"]), dice.choice(self.words["plan"])
        group = world.group if world.key_language == world.language else world.domain.groups["en"]
        self.group, self.one = group.key, group.one_key
        self.is_fraction = dice.random() < 0.2
        self.suffix = "" if self.is_fraction else dice.choice(("", "_pct"))
        self.has_total, self.names_quarter = dice.random() < 0.35, dice.random() < 0.5

    def facts(self) -> dict[str, Any]:
        told = {"meta": self.meta(), **getattr(self, self.world.shape)()}
        measures = [measure for measure in self.world.measures if measure.is_additive]
        if self.has_total:
            told[self.words["total"]] = {self.key(m): self.told(m, self.world.total(m.key)) for m in measures}
        if self.world.ages > 2:
            first = self.world.measures[0]
            ids = zip(self.world.ids, range(5, -1, -1), strict=True)
            values = {self.id(when): self.told(first, self.world.total(first.key, age)) for when, age in ids}
            told[self.words["history"]] = {self.key(first): values}
        return told

    def meta(self) -> dict[str, Any]:
        world, words = self.world, self.words
        told: dict[str, Any] = {words["company"]: world.company, words["period"]: self.id(world.ids[-1])}
        if world.has_previous:
            told[words["compared"]] = self.id(world.ids[-2])
        if world.told == "sibling":
            told[words["currency"]] = world.currency
        return told

    # Parts.

    def id(self, when: str) -> str:
        year, dash, part = when.partition("-Q")
        return f"Q{part} {year}" if dash and self.names_quarter else when

    def key(self, measure: Measure, ending: str = "") -> str:
        key = measure.names[self.world.key_language].key
        if measure.unit == "percent":
            key += self.suffix
        if measure.unit == "money":
            key += "_k" if self.world.in_thousands else ""
            key += f"_{self.world.currency.lower()}" if self.world.told == "key" else ""
        return f"{key}_{ending}" if ending else key

    def told(self, measure: Measure, value: float) -> float:
        if measure.unit == "percent":
            return round(value / 100, 4) if self.is_fraction else value
        if measure.unit == "level":
            return value
        if measure.unit == "money" and self.world.in_thousands:
            value = round(value / 1000, 3)
        return int(value) if value == int(value) else value

    def value(self, measure: Measure, entity: str, age: int = 0) -> float:
        return self.told(measure, self.world.value(measure.key, entity, age))

    def fields(self, entity: str) -> dict[str, float]:
        """All that is known of one entity, flat."""
        found: dict[str, float] = {}
        for measure in self.world.measures:
            found[self.key(measure)] = self.value(measure, entity)
            if self.world.has_previous:
                found[self.key(measure, self.previous)] = self.value(measure, entity, 1)
            if (planned := self.world.plans.get((measure.key, entity))) is not None:
                found[self.key(measure, self.plan)] = self.told(measure, planned)
        return found

    def parts(self, measure: Measure, entity: str) -> dict[str, float]:
        """All that is known of one measure of one entity."""
        found = {self.words["actual"]: self.value(measure, entity)}
        if self.world.has_previous:
            found[self.previous] = self.value(measure, entity, 1)
        if (planned := self.world.plans.get((measure.key, entity))) is not None:
            found[self.plan] = self.told(measure, planned)
        return found

    # Shapes.

    def records(self) -> dict[str, Any]:
        return {self.group: [{self.one: entity, **self.fields(entity)} for entity in self.world.entities]}

    def columns(self) -> dict[str, Any]:
        rows = [[entity, *self.fields(entity).values()] for entity in self.world.entities]
        return {"columns": [self.one, *self.fields(self.world.entities[0])], "rows": rows}

    def by_period(self) -> dict[str, Any]:
        measures = self.world.measures
        rows = [
            [self.id(self.world.ids[-1 - age]), entity, *(self.value(measure, entity, age) for measure in measures)]
            for age in (1, 0)
            for entity in self.world.entities
        ]
        return {self.group: {"columns": [self.words["period"], self.one, *map(self.key, measures)], "rows": rows}}

    def nested(self) -> dict[str, Any]:
        told = {e: {self.key(m): self.parts(m, e) for m in self.world.measures} for e in self.world.entities}
        return {self.group: told}

    def long(self) -> dict[str, Any]:
        rows = [
            {self.one: entity, self.words["kpi"]: self.key(measure), **self.parts(measure, entity)}
            for measure in self.world.measures
            for entity in self.world.entities
        ]
        return {"data": rows}

    def arrays(self) -> dict[str, Any]:
        told: dict[str, Any] = {self.group: list(self.world.entities)}
        for entity in self.world.entities:
            for key, value in self.fields(entity).items():
                told.setdefault(key, []).append(value)
        return told

    def sections(self) -> dict[str, Any]:
        world = self.world
        told = {
            name: {e: {self.key(m): self.value(m, e, age) for m in world.measures} for e in world.entities}
            for age, name in enumerate((self.words["actual"], self.previous))
        }
        if world.plans:
            planned = [measure for measure in world.measures if (measure.key, world.entities[0]) in world.plans]
            told[self.plan] = {
                e: {self.key(m): self.told(m, world.plans[m.key, e]) for m in planned} for e in world.entities
            }
        return told
