"""The nineteenth source's facts: as a dbt model, a SQL query or an export of an ERP gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..thirteenth.facts import ThirteenthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "currency": "currency", "unit": "unit", "value": "actual",
        "current": "current_{}", "previous": ("prior_{}", "prior_{}", "previous_{}", "last_{}", "prior_period"),
        "target": ("budget", "budget", "budget", "plan"), "totals": "consolidated",
        "history": "consolidated_by_period", "metric": "kpi", "change": ("delta_pct", "delta_pp"),
        "label": "description", "by": "lines", "scenario": "version", "actual": "actual", "variance": "variance_vs_{}",
        "periods": "periods", "series": "values", "per": "by_{}",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "gesellschaft", "period": "periode", "currency": "waehrung", "unit": "einheit", "value": "ist",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode"),
        "target": ("budget", "budget", "plan"), "totals": "konsolidiert", "history": "konsolidiert_je_periode",
        "metric": "kennzahl", "change": ("delta_pct", "delta_pp"), "label": "bezeichnung", "by": "positionen",
        "scenario": "version", "actual": "ist", "variance": "abw_{}", "periods": "perioden", "series": "werte",
        "per": "je_{}",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "societe", "period": "periode", "currency": "devise", "unit": "unite", "value": "realise",
        "current": "courant", "previous": ("periode_precedente", "precedent"),
        "target": ("budget", "budget", "objectif"), "totals": "consolide", "history": "consolide_par_periode",
        "metric": "indicateur", "change": ("delta_pct", "delta_pts"), "label": "intitule", "by": "postes",
        "scenario": "version", "actual": "realise", "variance": "ecart_{}", "periods": "periodes", "series": "valeurs",
        "per": "par_{}",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: The last period in French, whose word for it bends.
FRENCH_LAST = {
    "week": "semaine_precedente", "month": "mois_precedent", "quarter": "trimestre_precedent",
    "year": "annee_precedente",
}  # fmt: skip
#: Where the figures are from, as the run that fetches them writes it.
ORIGINS = {
    "dbt_model": "mart_management_report",
    "query_name": "group_kpis_v3",
    "erp_client": "100",
    "extracted_at": "2030-04-04T05:20:00+00:00",
}


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = NineteenthTeller(world)
    return teller.wrapped(teller.facts())


class NineteenthTeller(ThirteenthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        if self.previous == "periode_precedente" and dice.random() < 0.6:
            self.previous = FRENCH_LAST[world.period]
        self.origins = dice.sample(sorted(ORIGINS), dice.choice((1, 2))) if dice.random() < 0.35 else []
        self.tells_all_of_whole, self.tells_variance = (dice.random() < chance for chance in (0.35, 0.5))

    def facts(self) -> dict[str, Any]:
        told = super().facts()
        totals = self.words["totals"]
        if totals in told and self.tells_all_of_whole:
            told[totals] = {self.key(m): self.whole(m) for m in self.world.measures if m.is_additive}
        return told

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated", "versions") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        has_all = world.shape != "records" and world.has_previous
        is_whole = is_whole and (world.ages == 2 or has_all) and world.told != "sibling"
        if is_alone and is_whole and world.dice.random() < 0.3:
            # The rows alone, as a query answers.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        about |= {key: ORIGINS[key] for key in self.origins}
        rest = {key: value for key, value in told.items() if key not in about}
        return {"header": about, "body": rest} if self.is_wrapped else about | rest

    # Shapes.

    def versions(self) -> dict[str, Any]:
        """As a planning tool keeps them: rows of what was, by period, and rows of the budget."""
        world, words = self.world, self.words
        when, version = words["period"], words["scenario"]
        rows = []
        for age in self.all_ages():
            for entity in world.entities:
                row = {when: self.ids[-1 - age], version: words["actual"], self.one: entity}
                rows.append(row | self.plainly(entity, age))
        for entity in world.entities:
            if planned := self.all_planned(entity):
                row = {when: self.ids[-1], version: self.target, self.one: entity}
                rows.append(row | {self.key(measure): value for measure, value in planned})
        return {self.group: rows}

    def sheets(self) -> dict[str, Any]:
        """A sheet for each measure: what is of the whole, and below it the entities."""
        world = self.world
        group = world.group if world.key_language == world.language else world.domain.groups["en"]
        found = {}
        for measure in world.measures:
            whole = {self.words["totals"]: self.whole(measure)} if measure.is_additive else {}
            by = {entity: self.parts(measure, entity) for entity in world.entities}
            found[self.key(measure)] = whole | {self.words["per"].format(group.one_key): by}
        return {"measures": found}

    def sequences(self) -> dict[str, Any]:
        """The periods as one list, and for each measure the values of each entity; beside that the budget."""
        world, ages = self.world, self.all_ages()
        values = {
            self.key(m): {e: [self.value(m, e, age) for age in ages] for e in world.entities} for m in world.measures
        }
        found: dict[str, Any] = {self.words["periods"]: [self.ids[-1 - age] for age in ages]}
        found[self.words["series"]] = values
        if world.plans:
            budget: dict[str, dict[str, float]] = {}
            for entity in world.entities:
                for measure, value in self.all_planned(entity):
                    budget.setdefault(self.key(measure), {})[entity] = value
            found[self.target] = budget
        return found

    def positions(self) -> dict[str, Any]:
        """As an ERP exports a list: one position for each entity and measure, maybe with its variance."""
        rows = []
        for entity in self.world.entities:
            for measure in self.world.measures:
                row = {self.one: entity, self.words["metric"]: self.key(measure), **self.parts(measure, entity)}
                planned = self.planned(measure, entity)
                if planned is not None and self.tells_variance:
                    row[self.words["variance"].format(self.target)] = round(self.value(measure, entity) - planned, 3)
                rows.append(row)
        return {"positions": rows}

    # Parts.

    def all_ages(self) -> list[int]:
        """From the oldest period on."""
        return list(range(self.world.ages - 1, -1, -1)) if self.world.has_previous else [0]

    def whole(self, measure: Measure) -> dict[str, float]:
        """The sum of all: what it is, what it was, and what was planned."""
        world = self.world
        found = {self.words["value"]: self.told(measure, world.total(measure.key))}
        if world.has_previous:
            found[self.previous] = self.told(measure, world.total(measure.key, 1))
        if (measure.key, world.entities[0]) in world.plans:
            planned = sum(world.plans[measure.key, entity] for entity in world.entities)
            found[self.target] = self.told(measure, planned)
        return found
