"""The fourteenth source's facts: as a SQL query answers, and as a layer of metrics above the warehouse does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..sixth.facts import SixthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "business_name", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "current", "previous": ("previous_{}", "previous_{}", "last_{}", "prior_{}", "previous", "prev"),
        "target": ("target", "target", "target", "plan"), "totals": "overall_total", "history": "overall_by_period",
        "metric": "metric", "change": ("change_pct", "change_pp"), "label": "display_label", "by": "rows",
        "scenario": "value_kind", "actual": "actual", "whole": "total", "per": "by_{}",
        "queries": ("actuals", "targets"), "view": "kpis", "named": "name",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "unternehmen", "period": "periode", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode"),
        "target": ("plan", "plan", "ziel"), "totals": "summe_aller", "history": "summe_aller_je_periode",
        "metric": "kennzahl", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "anzeigename",
        "by": "zeilen", "scenario": "wertart", "actual": "ist", "whole": "gesamt", "per": "je_{}",
        "queries": ("istwerte", "planwerte"), "view": "kennzahlen", "named": "name",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "nom_entreprise", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "courant", "previous": ("periode_precedente", "precedent"),
        "target": ("objectif", "objectif", "plan"), "totals": "total_ensemble", "history": "total_par_periode",
        "metric": "indicateur", "change": ("evolution_pct", "evolution_pts"), "label": "libelle_affiche",
        "by": "lignes", "scenario": "nature_valeur", "actual": "reel", "whole": "total", "per": "par_{}",
        "queries": ("realises", "objectifs"), "view": "indicateurs", "named": "nom",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
WHEN_RUN = "2027-04-05T05:45:00+00:00"
TABLES = ("analytics.mart_monthly_kpis", "dwh.reporting.branch_metrics", "prod.marts.fct_services")


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = FourteenthTeller(world)
    return teller.wrapped(teller.facts())


class FourteenthTeller(SixthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        self.is_wrapped = self.is_wrapped and dice.random() < 0.5
        self.names_table, self.counts_rows = (dice.random() < chance for chance in (0.15, 0.2))
        if world.shape == "faceted":
            # Each metric has its unit beside it.
            world.told, world.in_thousands, self.is_fraction, self.percent = "sibling", False, False, ""

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.35:
            # The rows alone, as a query answers.
            return rows
        about: dict[str, Any] = {key: value for key, value in told.items() if isinstance(value, str)}
        rest = {key: value for key, value in told.items() if key not in about}
        if self.names_table:
            about["source_table"] = world.dice.choice(TABLES)
        if self.is_stamped:
            about["executed_at"] = WHEN_RUN
        if self.counts_rows and is_alone and isinstance(rows, list):
            about["row_count"] = len(rows)
        return {"query": about, "result": rest} if self.is_wrapped else about | rest

    # Shapes.

    def members(self) -> dict[str, Any]:
        """As a semantic layer answers: each column has the name of its view in front, and a dot."""
        view = self.words["view"]
        rows = [
            {f"{self.group}.{self.words['named']}": entity}
            | {f"{view}.{key}": value for key, value in self.fully(entity).items()}
            for entity in self.world.entities
        ]
        return {"data": rows}

    def two_queries(self) -> dict[str, Any]:
        """The rows of two queries: one for what was, by period, and one for what was planned."""
        world = self.world
        actuals, targets = self.words["queries"]
        when = self.words[world.period]
        found = {
            actuals: [
                {when: self.ids[-1 - age], self.one: entity, **self.plainly(entity, age)}
                for age in ((1, 0) if world.has_previous else (0,))
                for entity in world.entities
            ]
        }
        if world.plans:
            found[targets] = [{when: self.ids[-1], self.one: e, **self.all_planned(e)} for e in world.entities]
        return found

    def all_planned(self, entity: str) -> dict[str, float]:
        """The measures that there is a plan for, each with it."""
        found = {self.key(m, self.target): self.planned(m, entity) for m in self.world.measures}
        return {key: value for key, value in found.items() if value is not None}

    def faceted(self) -> dict[str, Any]:
        """As a layer of metrics answers: by metric, with its unit, the sum of all and each entity."""
        return {"metrics": {self.key(measure): self.facets(measure) for measure in self.world.measures}}

    def facets(self, measure: Measure) -> dict[str, Any]:
        world, words = self.world, self.words
        suffix = measure.suffix_in(world.key_language) or None
        found: dict[str, Any] = {words["unit"]: {"money": world.currency, "percent": "%"}.get(measure.unit, suffix)}
        if measure.is_additive and self.is_named:
            found[words["whole"]] = self.told(measure, world.total(measure.key))
        group = world.group if world.key_language == world.language else world.domain.groups["en"]
        by = words["per"].format(group.one_key)
        has_parts = world.has_previous or world.plans
        values = {e: self.parts(measure, e) if has_parts else self.value(measure, e) for e in world.entities}
        return found | {by: values}
