"""The fourth source's facts: as an API, a warehouse or pandas tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..third.facts import Teller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company_name", "period": "reporting_period", "currency": "currency_code", "unit": "unit",
        "value": "value", "current": "this_period", "previous": ("previous_period", "prior", "before"),
        "target": ("target", "goal", "budget"), "totals": "group_total", "history": "trend", "metric": "metric",
        "change": ("change_pct", "change_pp"),
    },
    "de": {
        "company": "firmenname", "period": "berichtszeitraum", "currency": "waehrung", "unit": "einheit",
        "value": "istwert", "current": "aktueller_zeitraum", "previous": ("vorperiode", "vorzeitraum"),
        "target": ("soll", "ziel"), "totals": "konzern_gesamt", "history": "zeitreihe", "metric": "kennzahl",
        "change": ("veraenderung_prozent", "veraenderung_pp"),
    },
    "fr": {
        "company": "raison_sociale", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "periode_actuelle", "previous": ("periode_precedente", "avant"), "target": ("objectif", "cible"),
        "totals": "total_groupe", "history": "serie", "metric": "indicateur",
        "change": ("evolution_pct", "evolution_points"),
    },
}  # fmt: skip


def facts(world: World) -> dict[str, Any]:
    """Tell a world's facts in its shape."""
    teller = FourthTeller(world)
    return teller.wrapped(teller.facts())


class FourthTeller(Teller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        self.is_wrapped, self.is_stamped, self.is_named = (dice.random() < chance for chance in (0.35, 0.3, 0.5))
        form = dice.choice(("{0}-{1}", "{0}{1}", "{1} {0}")) if world.period == "quarter" else "{0}-{1}"
        if world.period != "year":
            day = "-01" if world.period == "month" and dice.random() < 0.4 else ""
            self.ids = [form.format(*when.split("-")) + day for when in world.ids]
        if world.shape == "kpis":
            world.told, self.is_fraction, self.percent = "sibling", False, ""

    def wrapped(self, told: dict[str, Any]) -> dict[str, Any]:
        """As a response has them: what they are about, and the rest."""
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.is_stamped:
            about["generated_at"] = "2026-02-26T05:30:00Z"
        rest = {key: value for key, value in told.items() if key not in about}
        return {"meta": about, "data": rest} if self.is_wrapped else about | rest

    # Shapes.

    def timeline(self) -> dict[str, Any]:
        """Six periods: within each entity, the other way round, or as rows."""
        world, ages = self.world, list(enumerate(reversed(self.ids)))[::-1]
        if self.is_listed:
            rows = [
                {self.words["period"]: when, self.one: entity, **self.plainly(entity, age)}
                for age, when in ages
                for entity in world.entities
            ]
            return {self.group: rows}
        if self.is_split:
            return {self.group: {when: {e: self.plainly(e, age) for e in world.entities} for age, when in ages}}
        return {self.group: {e: {when: self.plainly(e, age) for age, when in ages} for e in world.entities}}

    def pivot(self) -> dict[str, Any]:
        """A table for each measure, its columns being periods."""
        return {self.key(m): [self.pivoted(m, entity) for entity in self.world.entities] for m in self.world.measures}

    def pivoted(self, measure: Measure, entity: str) -> dict[str, Any]:
        ages = range(self.world.ages - 1, -1, -1) if self.world.has_previous else (0,)
        row: dict[str, Any] = {self.one: entity}
        row |= {self.ids[-1 - age]: self.value(measure, entity, age) for age in ages}
        if (planned := self.planned(measure, entity)) is not None:
            row[self.target] = planned
        return row

    def kpis(self) -> dict[str, Any]:
        """A list, one key figure of one entity an item."""
        return {"kpis": [self.kpi(m, entity) for entity in self.world.entities for m in self.world.measures]}

    def kpi(self, measure: Measure, entity: str) -> dict[str, Any]:
        world, words = self.world, self.words
        name = measure.names[world.key_language].bare
        suffix = measure.suffix_in(world.key_language) or None
        found: dict[str, Any] = {
            self.one: entity,
            words["metric"]: name[:1].upper() + name[1:] if self.is_named else self.key(measure),
            words["value"]: self.value(measure, entity),
            words["unit"]: {"money": world.currency, "percent": "%"}.get(measure.unit, suffix),
        }
        if world.has_previous:
            found[self.previous] = self.value(measure, entity, 1)
        if world.has_change:
            last, now = world.value(measure.key, entity, 1), world.value(measure.key, entity)
            is_rate = measure.unit == "percent"
            found[words["change"][is_rate]] = round(now - last if is_rate else (now / last - 1) * 100, 1)
        if (planned := self.planned(measure, entity)) is not None:
            found[self.target] = planned
        return found

    def split(self) -> dict[str, Any]:
        """As pandas writes a table."""
        entities = self.world.entities
        rows = [list(self.fully(entity).values()) for entity in entities]
        return {self.group: {"index": list(entities), "columns": list(self.fully(entities[0])), "data": rows}}
