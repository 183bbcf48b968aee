"""The seventeenth source's facts: as a reporting tool exports them, and as a Python task gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..thirteenth.facts import ThirteenthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "client", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "this_{}", "previous": ("last_{}", "previous_{}", "previous_{}", "previous", "prior"),
        "target": ("target", "target", "budget", "goal"), "totals": "account_total", "history": "account_trend",
        "metric": "metric", "change": ("change_pct", "change_points"), "label": "name_shown", "by": "entries",
        "scenario": "figure_type", "actual": "actual",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "kunde", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode"),
        "target": ("ziel", "ziel", "budget"), "totals": "kunde_gesamt", "history": "kunde_verlauf",
        "metric": "messgroesse", "change": ("veraenderung_pct", "veraenderung_punkte"), "label": "anzeige",
        "by": "eintraege", "scenario": "wertart", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "client", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "en_cours", "previous": ("precedent", "periode_precedente"),
        "target": ("objectif", "objectif", "budget"), "totals": "total_client", "history": "tendance_client",
        "metric": "mesure", "change": ("evolution_pct", "evolution_points"), "label": "libelle", "by": "lignes",
        "scenario": "nature", "actual": "realise",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: What a reporting tool writes above what it exports.
EXPORTS = {
    "exported_at": "2025-12-10T07:30:00Z",
    "report_name": "customer_review",
    "exported_by": "success-reports",
}


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = SeventeenthTeller(world)
    return teller.wrapped(teller.facts())


class SeventeenthTeller(ThirteenthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        self.export = dice.sample(sorted(EXPORTS), dice.choice((1, 2))) if dice.random() < 0.3 else []
        self.tells_last_total = world.has_previous and dice.random() < 0.4

    def facts(self) -> dict[str, Any]:
        told = super().facts()
        totals = self.words["totals"]
        if totals in told and self.tells_last_total:
            additive = [measure for measure in self.world.measures if measure.is_additive]
            told[totals] = {self.key(measure): self.whole(measure) for measure in additive}
        return told

    def whole(self, measure: Measure) -> dict[str, float]:
        """The sum of all in this period and in the last one."""
        sums = [self.told(measure, self.world.total(measure.key, age)) for age in (0, 1)]
        return {self.words["value"]: sums[0], self.previous: sums[1]}

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "accounts", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape in ("timeline", "dated"))
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.25:
            # The rows alone, as a function returns them.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        about |= {key: EXPORTS[key] for key in self.export}
        rest = {key: value for key, value in told.items() if key not in about}
        return {"export": about, "data": rest} if self.is_wrapped else about | rest

    # Shapes.

    def accounts(self) -> dict[str, Any]:
        """A record for each entity, with a list of what was measured in it."""
        world = self.world
        return {
            self.group: [
                {self.one: entity, self.words["by"]: [self.measured(measure, entity) for measure in world.measures]}
                for entity in world.entities
            ]
        }

    def measured(self, measure: Measure, entity: str) -> dict[str, Any]:
        found: dict[str, Any] = {self.words["metric"]: self.key(measure)}
        if self.is_named:
            name = measure.names[self.world.key_language].bare
            found[self.words["label"]] = name[:1].upper() + name[1:]
        return found | self.parts(measure, entity)

    def by_role(self) -> dict[str, Any]:
        """By metric: this period by entity, the last one likewise, and what was aimed at."""
        return {"metrics": {self.key(measure): self.roles(measure) for measure in self.world.measures}}

    def roles(self, measure: Measure) -> dict[str, Any]:
        entities = self.world.entities
        found = {self.words["current"]: {entity: self.value(measure, entity) for entity in entities}}
        if self.world.has_previous:
            found[self.previous] = {entity: self.value(measure, entity, 1) for entity in entities}
        return found | self.aims(measure)

    def aims(self, measure: Measure) -> dict[str, Any]:
        """What was aimed at, by entity, where anything was."""
        planned = {entity: self.planned(measure, entity) for entity in self.world.entities}
        return {self.target: planned} if None not in planned.values() else {}

    def charts(self) -> dict[str, Any]:
        """As a dashboard hands over what its charts draw: the periods, and a series of values for each entity."""
        world = self.world
        ages = range(world.ages - 1, -1, -1) if world.has_previous else (0,)
        found = []
        for measure in world.measures:
            series = [
                {"label": entity, "data": [self.value(measure, entity, age) for age in ages]}
                for entity in world.entities
            ]
            chart = {self.words["metric"]: self.key(measure), "labels": [self.ids[-1 - age] for age in ages]}
            found.append({**chart, "datasets": series, **self.aims(measure)})
        return {"charts": found}
