"""The thirteenth source's facts: as a task of a pipeline returns them, in plain dicts and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..sixth.facts import SixthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company_name", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "current_{}", "previous": ("previous_{}", "previous_{}", "previous", "last_{}", "before"),
        "target": ("target", "target", "plan"), "totals": "company_total", "history": "company_history",
        "metric": "measure", "change": ("change_pct", "change_points"), "label": "title", "by": "values",
        "scenario": "value_type", "actual": "actual",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "firmenname", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode", "vorher"),
        "target": ("plan", "plan", "ziel"), "totals": "firma_gesamt", "history": "firma_verlauf",
        "metric": "messgroesse", "change": ("veraenderung_prozent", "veraenderung_punkte"), "label": "titel",
        "by": "werte", "scenario": "wertart", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "nom_societe", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "actuel", "previous": ("precedent", "periode_precedente", "avant"),
        "target": ("objectif", "objectif", "plan"), "totals": "total_societe", "history": "historique_societe",
        "metric": "mesure", "change": ("evolution_pct", "evolution_points"), "label": "titre", "by": "valeurs",
        "scenario": "type_valeur", "actual": "reel",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
WHEN_RUN = "2029-05-07T06:00:00+00:00"
DAGS = ("management_deck", "kpi_report", "weekly_slides")


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = ThirteenthTeller(world)
    return teller.wrapped(teller.facts())


class ThirteenthTeller(SixthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.words = self.words | {"current": self.words["current"].format(self.words[world.period])}
        # Mostly flat: it is what a function returns.
        self.is_wrapped = self.is_wrapped and world.dice.random() < 0.4
        self.names_dag = world.dice.random() < 0.15

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.3:
            # The rows alone, as a query answers.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.names_dag:
            about["dag_id"] = world.dice.choice(DAGS)
        if self.is_stamped:
            about["run_at"] = WHEN_RUN
        rest = {key: value for key, value in told.items() if key not in about}
        return {"context": about, "values": rest} if self.is_wrapped else about | rest

    # Shapes.

    def compared(self) -> dict[str, Any]:
        """Each entity with a dict of this period, one of the last and one of what was planned."""
        return {self.group: {entity: self.sides(entity) for entity in self.world.entities}}

    def sides(self, entity: str) -> dict[str, dict[str, float]]:
        world = self.world
        found = {self.words["current"]: self.plainly(entity, 0)}
        if world.has_previous:
            found[self.previous] = self.plainly(entity, 1)
        planned = {self.key(measure): value for measure, value in self.all_planned(entity)}
        return found | ({self.target: planned} if planned else {})

    def all_planned(self, entity: str) -> list[tuple[Measure, float]]:
        """The measures that there is a plan for, each with it."""
        found = [(measure, self.planned(measure, entity)) for measure in self.world.measures]
        return [(measure, value) for measure, value in found if value is not None]
