"""The fifteenth source's facts: as an Airflow task returns what it made of data frames, with ``to_dict``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..thirteenth.facts import ThirteenthTeller

if TYPE_CHECKING:
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "this_{}", "previous": ("previous", "previous_{}", "prev_{}", "prior_{}", "last_{}"),
        "target": ("target", "target", "goal", "plan"), "totals": "total_all_units", "history": "total_by_period",
        "metric": "metric", "change": ("change_pct", "change_pp"), "label": "label", "by": "units",
        "scenario": "scenario", "actual": "actual",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "unternehmen", "period": "berichtszeitraum", "currency": "waehrung", "unit": "einheit",
        "value": "wert", "current": "aktuell", "previous": ("vorperiode", "vor{}", "vor{}"),
        "target": ("ziel", "ziel", "plan"), "totals": "summe_aller_einheiten", "history": "summe_je_periode",
        "metric": "kennzahl", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "bezeichnung",
        "by": "einheiten", "scenario": "szenario", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "entreprise", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "en_cours", "previous": ("precedent", "periode_precedente"),
        "target": ("objectif", "objectif", "cible"), "totals": "total_des_unites", "history": "total_par_periode",
        "metric": "indicateur", "change": ("evolution_pct", "evolution_pts"), "label": "libelle", "by": "unites",
        "scenario": "scenario", "actual": "reel",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: What a task of a pipeline knows of itself.
RUNS = {
    "run_id": "scheduled__2024-09-02T05:00:00+00:00",
    "logical_date": "2024-09-02T05:00:00+00:00",
    "task_id": "collect_figures",
}


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = FifteenthTeller(world)
    return teller.wrapped(teller.facts())


class FifteenthTeller(ThirteenthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.run = world.dice.choice(sorted(RUNS)) if world.dice.random() < 0.25 else ""

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.25:
            # The rows alone, as ``to_dict("records")`` answers.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.run:
            about[self.run] = RUNS[self.run]
        rest = {key: value for key, value in told.items() if key not in about}
        return {"report": about, "data": rest} if self.is_wrapped else about | rest

    # Shapes.

    def panels(self) -> dict[str, Any]:
        """An entity a dict, with one of this period in it, one of the last and one of the targets."""
        return {self.group: [{self.one: entity, **self.sides(entity)} for entity in self.world.entities]}

    def frames(self) -> dict[str, Any]:
        """A data frame each of this period, the last and the targets, as records or by entity."""
        found: dict[str, Any] = {}
        for entity in self.world.entities:
            for frame, values in self.sides(entity).items():
                if self.is_listed:
                    found.setdefault(frame, []).append({self.one: entity, **values})
                else:
                    found.setdefault(frame, {})[entity] = values
        return found

    def tight(self) -> dict[str, Any]:
        """As ``to_dict("tight")`` writes a data frame."""
        return {key: table | {"index_names": [self.one], "column_names": [None]} for key, table in self.split().items()}
