"""The twentieth source's facts: as a SQL query or a pandas task of a pipeline returns them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..thirteenth.facts import ThirteenthTeller

if TYPE_CHECKING:
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "current_{}", "previous": ("previous_{}", "previous_{}", "prev_{}", "last_{}", "previous", "prev"),
        "target": ("target", "target", "goal", "plan"), "totals": "totals", "history": "totals_over_time",
        "metric": "metric", "change": ("change_pct", "change_pp"), "label": "label", "by": "breakdown",
        "scenario": "kind", "actual": "actual", "rank": ("rank", "share_pct"), "all": "TOTAL", "set": "metrics",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "unternehmen", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode"),
        "target": ("ziel", "ziel", "plan"), "totals": "gesamt", "history": "gesamt_im_zeitverlauf",
        "metric": "kennzahl", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "bezeichnung",
        "by": "aufschluesselung", "scenario": "art", "actual": "ist", "rank": ("rang", "anteil_pct"), "all": "GESAMT",
        "set": "kennzahlen",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "entreprise", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "en_cours", "previous": ("precedent", "periode_precedente"),
        "target": ("objectif", "objectif", "cible"), "totals": "totaux", "history": "totaux_dans_le_temps",
        "metric": "indicateur", "change": ("evolution_pct", "evolution_pts"), "label": "libelle", "by": "detail",
        "scenario": "nature", "actual": "reel", "rank": ("rang", "part_pct"), "all": "TOTAL", "set": "indicateurs",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: Shapes of its own that have each period of each entity.
SERIES = ("unstacked",)
#: What a task of the pipeline adds of itself.
LINEAGE = {
    "dag_id": "monthly_kpi_deck",
    "data_interval_end": "2031-07-01T00:00:00+00:00",
    "source_table": "analytics.kpi_by_unit",
    "loaded_at": "2031-07-02T04:40:00+00:00",
}


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = TwentiethTeller(world)
    return teller.wrapped(teller.facts())


class TwentiethTeller(ThirteenthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        self.lineage = dice.sample(sorted(LINEAGE), dice.choice((1, 2))) if dice.random() < 0.3 else []
        self.tells_whole, self.is_by_entity = (dice.random() < 0.5 for _ in range(2))

    def facts(self) -> dict[str, Any]:
        told = super().facts()
        if self.words["totals"] in told and self.tells_whole:
            told[self.words["totals"]] = self.whole()
        return told

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "windowed", "rolled_up", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        has_all = world.shape in ("timeline", "dated") and world.has_previous
        is_whole = is_whole and (world.ages == 2 or has_all) and world.told != "sibling"
        if is_alone and is_whole and world.dice.random() < 0.35:
            # The rows alone, as the query answers.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        about |= {key: LINEAGE[key] for key in self.lineage}
        rest = {key: value for key, value in told.items() if key not in about}
        return {"run": about, "data": rest} if self.is_wrapped else about | rest

    # Shapes.

    def windowed(self) -> dict[str, Any]:
        """As window functions of SQL give them: beside the first measure its rank, and its share of all."""
        world, first = self.world, self.world.measures[0]
        name = first.names[world.key_language].key
        rank, share = (f"{name}_{word}" for word in self.words["rank"])
        ranked, total = world.ranked(first.key), world.total(first.key)
        rows = []
        for entity in ranked:
            # Like ``RANK()``: what is the same has the same rank.
            above = [other for other in ranked if world.value(first.key, other) > world.value(first.key, entity)]
            part = round(100 * world.value(first.key, entity) / total, 2)
            rows.append({self.one: entity, **self.fully(entity), rank: len(above) + 1, share: part})
        return {self.group: rows}

    def rolled_up(self) -> dict[str, Any]:
        """As ``GROUP BY ROLLUP`` gives them: a row for each, and the last one for all."""
        rows: list[dict[str, Any]] = [{self.one: entity, **self.fully(entity)} for entity in self.world.entities]
        return {self.group: [*rows, {self.one: self.words["all"], **self.whole()}]}

    def metric_sets(self) -> dict[str, Any]:
        """A record for each entity, with a dict of this period, one of the last and one of the targets."""
        name, found = self.words["set"], []
        for entity in self.world.entities:
            record: dict[str, Any] = {self.one: entity, name: self.plainly(entity)}
            if self.world.has_previous:
                record[f"{name}_{self.previous}"] = self.plainly(entity, 1)
            if planned := self.all_planned(entity):
                record[f"{name}_{self.target}"] = {self.key(measure): value for measure, value in planned}
            found.append(record)
        return {self.group: found}

    def unstacked(self) -> dict[str, Any]:
        """By measure, as ``unstack`` and ``to_dict`` turn a data frame; beside that the targets."""
        world = self.world
        ages = range(world.ages - 1, -1, -1) if world.has_previous else (0,)
        found: dict[str, Any] = {}
        for measure in world.measures:
            if self.is_by_entity:
                found[self.key(measure)] = {
                    entity: {self.ids[-1 - age]: self.value(measure, entity, age) for age in ages}
                    for entity in world.entities
                }
            else:
                found[self.key(measure)] = {
                    self.ids[-1 - age]: {entity: self.value(measure, entity, age) for entity in world.entities}
                    for age in ages
                }
        targets: dict[str, dict[str, float]] = {}
        for entity in world.entities:
            for measure, value in self.all_planned(entity):
                targets.setdefault(self.key(measure), {})[entity] = value
        return found | ({self.target: targets} if targets else {})

    # Parts.

    def whole(self) -> dict[str, float]:
        """The sums of all: of this period, of the last one, and of the targets."""
        world = self.world
        found = {}
        for measure in (measure for measure in world.measures if measure.is_additive):
            found[self.key(measure)] = self.told(measure, world.total(measure.key))
            if world.has_previous:
                found[self.key(measure, self.previous)] = self.told(measure, world.total(measure.key, 1))
            planned = [world.plans[measure.key, e] for e in world.entities if (measure.key, e) in world.plans]
            if planned:
                found[self.key(measure, self.target)] = self.told(measure, round(sum(planned), 6))
        return found
