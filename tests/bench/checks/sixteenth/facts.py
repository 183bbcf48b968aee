"""The sixteenth source's facts: as a scheduled pipeline brings them, from SQL by way of pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..thirteenth.facts import ThirteenthTeller

if TYPE_CHECKING:
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "current_{}", "previous": ("previous", "previous_{}", "last_{}", "prior_{}", "prev"),
        "target": ("target", "target", "target", "plan", "goal"), "totals": "all_together",
        "history": "all_together_by_period", "metric": "kpi", "change": ("change_pct", "change_pp"),
        "label": "label", "by": "values", "scenario": "kind", "actual": "actual",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "firma", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode"),
        "target": ("ziel", "ziel", "plan"), "totals": "alle_zusammen", "history": "alle_zusammen_je_zeitraum",
        "metric": "kennzahl", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "bezeichnung",
        "by": "werte", "scenario": "art", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "societe", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "actuel", "previous": ("precedent", "periode_precedente"),
        "target": ("objectif", "objectif", "cible"), "totals": "tous_ensemble", "history": "tous_ensemble_par_periode",
        "metric": "indicateur", "change": ("evolution_pct", "evolution_pts"), "label": "libelle", "by": "valeurs",
        "scenario": "nature", "actual": "reel",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: Shapes of its own that have each period of each entity.
SERIES = ("snapshots", "runs")
#: What the pipeline may add of itself.
ABOUT = {
    "dag_id": "quarterly_business_review",
    "loaded_at": "2027-07-05T04:30:00+00:00",
    "source": "reporting.operations_facts",
}


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = SixteenthTeller(world)
    return teller.wrapped(teller.facts())


class SixteenthTeller(ThirteenthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.added = [key for key in ABOUT if world.dice.random() < 0.12]

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.3:
            # The rows alone, as ``fetchall`` and ``to_dict`` bring them.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        about |= {key: ABOUT[key] for key in self.added}
        rest = {key: value for key, value in told.items() if key not in about}
        return {"about": about, "figures": rest} if self.is_wrapped else about | rest

    # Shapes.

    def snapshots(self) -> dict[str, Any]:
        """By period, and in each by entity; beside that the targets."""
        entities = self.world.entities
        found = {self.ids[-1 - age]: {e: self.plainly(e, age) for e in entities} for age in self.all_ages()}
        return {self.group: found} | self.targets()

    def runs(self) -> dict[str, Any]:
        """For each entity the periods as one list, and each measure as another; beside that the targets."""
        world, ages = self.world, self.all_ages()
        found = {}
        for entity in world.entities:
            told: dict[str, Any] = {self.words[world.period]: [self.ids[-1 - age] for age in ages]}
            told |= {self.key(m): [self.value(m, entity, age) for age in ages] for m in world.measures}
            found[entity] = told
        return {self.group: found} | self.targets()

    def per_measure(self) -> dict[str, Any]:
        """By measure, and in each a row of each entity with the last value and the target."""
        entities = self.world.entities
        return {self.key(m): [{self.one: e, **self.parts(m, e)} for e in entities] for m in self.world.measures}

    # Parts.

    def all_ages(self) -> list[int]:
        """From the oldest period on."""
        return list(range(self.world.ages - 1, -1, -1)) if self.world.has_previous else [0]

    def targets(self) -> dict[str, Any]:
        if not self.world.plans:
            return {}
        return {self.target: {e: {self.key(m): v for m, v in self.all_planned(e)} for e in self.world.entities}}
