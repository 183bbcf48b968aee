"""The third source's facts: in the shapes that come out of queries and data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "organisation", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "current", "previous": ("previous", "prev", "last"), "target": ("target", "plan"),
        "totals": "totals", "history": "history",
    },
    "de": {
        "company": "organisation", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vorperiode", "vorher"), "target": ("ziel", "plan"), "totals": "gesamt",
        "history": "verlauf",
    },
    "fr": {
        "company": "organisation", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "actuel", "previous": ("precedent",), "target": ("objectif", "plan"), "totals": "totaux",
        "history": "historique",
    },
}  # fmt: skip


def facts(world: World) -> dict[str, Any]:
    """Tell a world's facts in its shape."""
    return Teller(world).facts()


class Teller:
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        self.world, dice = world, world.dice
        self.words, self.ids = self.vocabulary[world.key_language], world.ids
        self.previous, self.target = dice.choice(self.words["previous"]), dice.choice(self.words["target"])
        group = world.group if world.key_language == world.language else world.domain.groups["en"]
        self.group = group.key
        self.one = dice.choice((group.one_key, "name"))
        self.is_fraction = dice.random() < 0.2
        self.percent = "" if self.is_fraction else dice.choice(("", "_pct", "_percent"))
        self.has_totals, self.is_split, self.is_listed = (dice.random() < 0.5 for _ in range(3))
        self.is_split = self.is_split and world.has_previous and not world.plans
        if world.shape == "with_units":
            world.told = "sibling"

    def facts(self) -> dict[str, Any]:
        world, words = self.world, self.words
        told: dict[str, Any] = {words["company"]: world.company, words["period"]: self.ids[-1]}
        if world.told == "sibling" and world.shape != "with_units":
            told[words["currency"]] = world.currency
        told |= getattr(self, world.shape)()
        if self.has_totals:
            sums = {self.key(m): self.told(m, world.total(m.key)) for m in world.measures if m.is_additive}
            told[words["totals"]] = sums
        if world.ages > 2 and world.shape != "histories":
            first = world.measures[0]
            values = [self.told(first, world.total(first.key, age)) for age in range(world.ages)]
            told[words["history"]] = {self.key(first): self.series(values)}
        return told

    # Parts.

    def key(self, measure: Measure, ending: str = "") -> str:
        key = measure.names[self.world.key_language].key
        if measure.unit == "percent":
            key += self.percent
        elif measure.unit == "money" and self.world.told == "key":
            key += f"_{self.world.currency.lower()}"
        return f"{key}_{ending}" if ending else key

    def told(self, measure: Measure, value: float) -> float:
        if measure.unit == "percent" and self.is_fraction:
            return round(value / 100, 4)
        return value if measure.unit in ("percent", "level") else int(value)

    def value(self, measure: Measure, entity: str, age: int = 0) -> float:
        return self.told(measure, self.world.value(measure.key, entity, age))

    def planned(self, measure: Measure, entity: str) -> float | None:
        value = self.world.plans.get((measure.key, entity))
        return None if value is None else self.told(measure, value)

    def series(self, values: list[float]) -> Any:
        """From the oldest on; `values` begin with the latest."""
        pairs = list(zip(self.ids, reversed(values), strict=True))
        if self.is_listed:
            return [{self.words["period"]: when, self.words["value"]: value} for when, value in pairs]
        return dict(pairs)

    def plainly(self, entity: str, age: int = 0) -> dict[str, float]:
        return {self.key(measure): self.value(measure, entity, age) for measure in self.world.measures}

    def fully(self, entity: str) -> dict[str, float]:
        """With the last period and the target, in keys with an ending."""
        found = self.plainly(entity)
        for measure in self.world.measures:
            if self.world.has_previous:
                found[self.key(measure, self.previous)] = self.value(measure, entity, 1)
            if (planned := self.planned(measure, entity)) is not None:
                found[self.key(measure, self.target)] = planned
        return found

    # Shapes.

    def records(self) -> dict[str, Any]:
        entities = self.world.entities
        if self.is_split:
            ages = ((self.group, 0), (f"{self.group}_{self.previous}", 1))
            return {key: [{self.one: e, **self.plainly(e, age)} for e in entities] for key, age in ages}
        return {self.group: [{self.one: entity, **self.fully(entity)} for entity in entities]}

    def by_entity(self) -> dict[str, Any]:
        entities = self.world.entities
        if self.is_split:
            ages = ((self.group, 0), (self.previous, 1))
            return {key: {entity: self.plainly(entity, age) for entity in entities} for key, age in ages}
        return {self.group: {entity: self.fully(entity) for entity in entities}}

    def by_measure(self) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for entity in self.world.entities:
            for key, value in self.fully(entity).items():
                told.setdefault(key, {})[entity] = value
        return told

    def columns(self) -> dict[str, Any]:
        rows = [[entity, *self.fully(entity).values()] for entity in self.world.entities]
        return {"columns": [self.one, *self.fully(self.world.entities[0])], "rows": rows}

    def histories(self) -> dict[str, Any]:
        world = self.world

        def history(measure: Measure, entity: str) -> Any:
            return self.series([self.value(measure, entity, age) for age in range(world.ages)])

        if self.is_split:
            return {self.key(m): {e: history(m, e) for e in world.entities} for m in world.measures}
        return {self.group: {e: {self.key(m): history(m, e) for m in world.measures} for e in world.entities}}

    def sections(self) -> dict[str, Any]:
        world = self.world
        told = {}
        for age, section in enumerate((self.words["current"], self.previous)):
            entities: Any = {entity: self.plainly(entity, age) for entity in world.entities}
            if self.is_listed:
                entities = [{self.one: entity, **values} for entity, values in entities.items()]
            told[section] = {self.words["period"]: self.ids[-1 - age], self.group: entities}
        if world.plans:
            planned = [measure for measure in world.measures if (measure.key, world.entities[0]) in world.plans]
            told[self.target] = {e: {self.key(m): self.planned(m, e) for m in planned} for e in world.entities}
        return told

    def with_units(self) -> dict[str, Any]:
        """Each value with the last one, the target and the unit beside it."""
        return {
            self.group: {e: {self.key(m): self.beside(m, e) for m in self.world.measures} for e in self.world.entities}
        }

    def beside(self, measure: Measure, entity: str) -> dict[str, Any]:
        found: dict[str, Any] = {self.words["value"]: self.value(measure, entity)}
        if self.world.has_previous:
            found[self.previous] = self.value(measure, entity, 1)
        if (planned := self.planned(measure, entity)) is not None:
            found[self.target] = planned
        if measure.unit == "money":
            found[self.words["unit"]] = self.world.currency
        elif measure.unit == "percent" and not self.is_fraction:
            found[self.words["unit"]] = "%"
        return found
