"""The eighteenth source's facts: as the Python task of a BI analyst returns them for a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..thirteenth.facts import ThirteenthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "this_{}", "previous": ("prev_{}", "last_{}", "previous", "previous", "prev", "previous_{}"),
        "target": ("target", "target", "goal"), "totals": "totals", "history": "totals_history",
        "metric": "kpi", "change": ("change_pct", "change_pp"), "label": "title", "by": "units",
        "scenario": "version", "actual": "actual", "periods": "periods",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "unternehmen", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode"),
        "target": ("ziel", "ziel", "plan"), "totals": "gesamtwerte", "history": "gesamtverlauf",
        "metric": "kpi", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "titel", "by": "standorte",
        "scenario": "version", "actual": "ist", "periods": "zeitraeume",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "entreprise", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "en_cours", "previous": ("precedent", "periode_precedente"),
        "target": ("objectif", "objectif", "cible"), "totals": "totaux", "history": "totaux_par_periode",
        "metric": "kpi", "change": ("evolution_pct", "evolution_pts"), "label": "titre", "by": "sites",
        "scenario": "version", "actual": "reel", "periods": "periodes",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: Shapes of its own that have each period of each entity.
SERIES = ("pivots", "by_run")
#: What the task may add of itself.
JOB = {
    "job": "kpi_deck",
    "refreshed_at": "2025-05-26T05:15:00+00:00",
    "query": "kpis_by_unit.sql",
}


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = EighteenthTeller(world)
    return teller.wrapped(teller.facts())


class EighteenthTeller(ThirteenthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        self.added = [key for key in JOB if dice.random() < 0.15]
        self.tells_all_totals = dice.random() < 0.5

    def facts(self) -> dict[str, Any]:
        told = super().facts()
        if self.words["totals"] in told and self.tells_all_totals:
            sums = (self.sums(measure) for measure in self.world.measures if measure.is_additive)
            told[self.words["totals"]] = {key: value for some in sums for key, value in some.items()}
        return told

    def sums(self, measure: Measure) -> dict[str, float]:
        """The sum of all in this period, in the last one, and of the targets."""
        world = self.world
        found = {self.key(measure): self.told(measure, world.total(measure.key))}
        if world.has_previous:
            found[self.key(measure, self.previous)] = self.told(measure, world.total(measure.key, 1))
        planned = [world.plans[measure.key, e] for e in world.entities if (measure.key, e) in world.plans]
        if planned:
            found[self.key(measure, self.target)] = self.told(measure, round(sum(planned), 6))
        return found

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.3:
            # The rows alone, as a task returns what ``to_dict("records")`` gives.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        about |= {key: JOB[key] for key in self.added}
        rest = {key: value for key, value in told.items() if key not in about}
        return {"meta": about, "data": rest} if self.is_wrapped else about | rest

    # Shapes.

    def pivots(self) -> dict[str, Any]:
        """By measure: a row for each period, with a column for each entity; beside that the targets."""
        found: dict[str, Any] = {}
        for measure in self.world.measures:
            found[self.key(measure)] = [
                {
                    self.words[self.world.period]: self.ids[-1 - age],
                    **{entity: self.value(measure, entity, age) for entity in self.world.entities},
                }
                for age in self.all_ages()
            ]
        targets: dict[str, dict[str, float]] = {}
        for entity in self.world.entities:
            for measure, value in self.all_planned(entity):
                targets.setdefault(self.key(measure), {})[entity] = value
        return found | ({self.target: targets} if targets else {})

    def by_run(self) -> dict[str, Any]:
        """A dict for each period, with a record for each entity in it; this period's have their targets, too."""
        found = []
        for age in self.all_ages():
            records = []
            for entity in self.world.entities:
                record: dict[str, Any] = {self.one: entity, **self.plainly(entity, age)}
                if age == 0:
                    record |= {self.key(m, self.target): value for m, value in self.all_planned(entity)}
                records.append(record)
            found.append({self.words[self.world.period]: self.ids[-1 - age], self.group: records})
        return {self.words["periods"]: found}

    def scorecards(self) -> dict[str, Any]:
        """By entity: a list of KPIs, each with its value, the last one and the target."""
        world, words = self.world, self.words
        return {
            self.group: {
                entity: [{words["metric"]: self.key(m), **self.parts(m, entity)} for m in world.measures]
                for entity in world.entities
            }
        }

    # Parts.

    def all_ages(self) -> list[int]:
        """From the oldest period on."""
        return list(range(self.world.ages - 1, -1, -1)) if self.world.has_previous else [0]
