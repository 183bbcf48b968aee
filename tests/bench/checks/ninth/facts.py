"""The ninth source's facts: as people write them by hand, and as queries, data frames and APIs tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..sixth.facts import SixthTeller

if TYPE_CHECKING:
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "current", "previous": ("previous", "prev", "prior", "last_{}", "previous_{}"),
        "target": ("target", "target", "plan", "goal"), "totals": "grand_total", "history": "time_series",
        "metric": "metric", "change": ("change_pct", "change_pp"), "label": "label", "by": "results",
        "scenario": "scenario", "actual": "actual",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "unternehmen", "period": "periode", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vorperiode", "vor{}"),
        "target": ("ziel", "ziel", "plan"), "totals": "summe", "history": "entwicklung",
        "metric": "kennzahl", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "bezeichnung",
        "by": "werte", "scenario": "szenario", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "societe", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "actuel", "previous": ("precedent", "periode_precedente"),
        "target": ("objectif", "objectif", "plan"), "totals": "ensemble", "history": "evolution_totale",
        "metric": "indicateur", "change": ("variation_pct", "variation_pts"), "label": "libelle", "by": "valeurs",
        "scenario": "scenario", "actual": "reel",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
WHEN_CREATED = "2027-04-06T06:30:00Z"


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = NinthTeller(world)
    return teller.wrapped(teller.facts())


class NinthTeller(SixthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        # Mostly flat, and mostly without a word of when.
        self.is_wrapped = self.is_wrapped and world.dice.random() < 0.5
        self.is_stamped = self.is_stamped and world.dice.random() < 0.5

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
        if self.is_stamped:
            about["created_at"] = WHEN_CREATED
        rest = {key: value for key, value in told.items() if key not in about}
        return {"meta": about, "data": rest} if self.is_wrapped else about | rest
