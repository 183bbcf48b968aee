"""The sixth source's facts: as warehouses, data frames, semantic layers and APIs tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..fifth.facts import FifthTeller

if TYPE_CHECKING:
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "business_unit", "period": "period", "currency": "currency", "unit": "unit", "value": "value",
        "current": "current", "previous": ("prev_{}", "prior_{}", "previous_{}", "previous", "last_{}"),
        "target": ("target", "target", "plan"), "totals": "overall", "history": "total_by_period",
        "metric": "kpi", "change": ("change_pct", "change_pp"), "label": "display_name", "by": "values",
        "scenario": "scenario", "actual": "actual",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "mandant", "period": "periode", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktuell", "previous": ("vorperiode", "vor{}"),
        "target": ("plan", "ziel"), "totals": "summe", "history": "summe_je_periode",
        "metric": "kpi", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "anzeigename", "by": "werte",
        "scenario": "szenario", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "entite", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "en_cours", "previous": ("periode_precedente", "precedent", "{}_1"),
        "target": ("objectif", "plan"), "totals": "cumul", "history": "cumul_par_periode",
        "metric": "kpi", "change": ("variation_pct", "variation_pts"), "label": "libelle", "by": "valeurs",
        "scenario": "scenario", "actual": "realise",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: How French keys call the last period: N-1 is the year before, M-1 the month before.
LETTERS = {"week": "s", "month": "m", "quarter": "t", "year": "n"}
WHEN_EXTRACTED = "2026-08-18T05:00:00Z"


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = SixthTeller(world)
    return teller.wrapped(teller.facts())


class SixthTeller(FifthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        if self.previous == f"{self.words[world.period]}_1":
            self.previous = f"{LETTERS[world.period]}_1"
        if world.period == "month" and world.dice.random() < 0.2:
            # As pandas writes a timestamp.
            self.ids = [f"{when}-01T00:00:00.000" for when in world.ids]

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(told.get(self.group), list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.35:
            # The rows alone, as a query answers.
            return told[self.group]
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.is_stamped:
            about["generated_at"] = WHEN_EXTRACTED
        rest = {key: value for key, value in told.items() if key not in about}
        return {"info": about, "result": rest} if self.is_wrapped else about | rest

    # Shapes.

    def tidy(self) -> dict[str, Any]:
        """One value a row, with its period, entity and measure; plans are rows of another scenario."""
        world, words = self.world, self.words
        ages = range(world.ages - 1, -1, -1) if world.has_previous else (0,)
        actual = {words["scenario"]: words["actual"]} if world.plans else {}
        found = []
        for age in ages:
            for entity in world.entities:
                for measure in world.measures:
                    row = {words["period"]: self.ids[-1 - age], self.one: entity, words["metric"]: self.key(measure)}
                    found.append({**row, **actual, words["value"]: self.value(measure, entity, age)})
                    planned = self.planned(measure, entity)
                    if age == 0 and planned is not None:
                        found.append({**row, words["scenario"]: self.target, words["value"]: planned})
        return {"observations": found}
