"""The twenty-first source's facts: from a reporting database, the export of a spreadsheet, or a task in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..thirteenth.facts import ThirteenthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company", "period": "period", "currency": "currency", "unit": "unit", "value": "actual",
        "current": "this_{}", "previous": ("previous_{}", "prior_{}", "last_{}", "previous", "prior"),
        "target": ("goal", "goal", "target", "budget"), "totals": "group_total", "history": "group_history",
        "metric": "measure", "change": ("change_pct", "change_pp"), "label": "label", "by": "results",
        "scenario": "type", "actual": "actual", "sheet": "sheet", "figures": "figures", "series": "series",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "unternehmen", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "ist",
        "current": "aktuell", "previous": ("vor{}", "vor{}", "vorperiode"),
        "target": ("ziel", "ziel", "zielwert", "budget"), "totals": "gruppe_gesamt", "history": "gruppe_verlauf",
        "metric": "kennzahl", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "bezeichnung",
        "by": "ergebnisse", "scenario": "art", "actual": "ist", "sheet": "tabelle", "figures": "zahlen",
        "series": "reihe", "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "societe", "period": "periode", "currency": "devise", "unit": "unite", "value": "realise",
        "current": "en_cours", "previous": ("periode_precedente", "precedent"),
        "target": ("objectif", "objectif", "budget"), "totals": "total_groupe", "history": "historique_groupe",
        "metric": "indicateur", "change": ("evolution_pct", "evolution_pts"), "label": "libelle", "by": "resultats",
        "scenario": "type", "actual": "realise", "sheet": "feuille", "figures": "chiffres", "series": "valeurs",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: The last period in French, whose word for it bends.
FRENCH_LAST = {
    "week": "semaine_precedente", "month": "mois_precedent", "quarter": "trimestre_precedent",
    "year": "annee_precedente",
}  # fmt: skip
#: What the report may tell of where its figures are from.
ORIGINS = {
    "exported_at": "2031-01-08T06:40:00+00:00",
    "view": "reporting.partner_figures",
    "workbook": "partner_report.xlsx",
}


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = TwentyFirstTeller(world)
    return teller.wrapped(teller.facts())


class TwentyFirstTeller(ThirteenthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        if self.previous == "periode_precedente" and dice.random() < 0.6:
            self.previous = FRENCH_LAST[world.period]
        self.origin = dice.choice(sorted(ORIGINS)) if dice.random() < 0.3 else ""
        self.tells_all_of_whole = dice.random() < 0.4

    def facts(self) -> dict[str, Any]:
        told = super().facts()
        totals = self.words["totals"]
        if self.world.shape == "sheet":
            # A sheet has its sums in a row of its own.
            told.pop(totals, None)
        elif totals in told and self.tells_all_of_whole:
            told[totals] = {self.key(m): self.whole(m) for m in self.world.measures if m.is_additive}
        return told

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated", "profiles") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape in ("timeline", "dated"))
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.3:
            # The rows alone, as a cursor brings them.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.origin:
            about[self.origin] = ORIGINS[self.origin]
        rest = {key: value for key, value in told.items() if key not in about}
        return {"report": about, "results": rest} if self.is_wrapped else about | rest

    # Shapes.

    def by_side(self) -> dict[str, Any]:
        """By measure a dict with what is, one with what was, and one with the goals; in each the entities."""
        world = self.world
        found = {}
        for measure in world.measures:
            sides: dict[str, dict[str, float]] = {}
            for entity in world.entities:
                for side, value in self.parts(measure, entity).items():
                    sides.setdefault(side, {})[entity] = value
            found[self.key(measure)] = sides
        return found

    def profiles(self) -> dict[str, Any]:
        """A list of entities, each with its measures in a dict, and each measure with what belongs to it."""
        world, figures = self.world, self.words["figures"]
        return {
            self.group: [
                {self.one: entity, figures: {self.key(m): self.parts(m, entity) for m in world.measures}}
                for entity in world.entities
            ]
        }

    def sheet(self) -> dict[str, Any]:
        """As a spreadsheet is exported: rows of cells, the first being the header and the last maybe the sums."""
        world = self.world
        records = [self.fully(entity) for entity in world.entities]
        rows: list[list[Any]] = [[self.one, *records[0]]]
        rows += [[entity, *record.values()] for entity, record in zip(world.entities, records, strict=True)]
        if self.has_totals:
            # What can't be added up is empty there.
            sums: dict[str, float] = {}
            for measure in world.measures:
                if measure.is_additive:
                    ends = {self.words["value"]: "", self.previous: self.previous, self.target: self.target}
                    sums |= {self.key(measure, ends[end]): value for end, value in self.whole(measure).items()}
            rows.append([self.words["totals"], *(sums.get(key) for key in records[0])])
        return {self.words["sheet"]: rows}

    def runs(self) -> dict[str, Any]:
        """A list of series, one for each entity and measure, with its goal where there is one."""
        world, words = self.world, self.words
        found = []
        for entity in world.entities:
            for measure in world.measures:
                told: dict[str, Any] = {self.one: entity, words["metric"]: self.key(measure)}
                if (planned := self.planned(measure, entity)) is not None:
                    told[self.target] = planned
                dated = {self.ids[-1 - age]: self.value(measure, entity, age) for age in self.all_ages()}
                is_listed, when, value = self.is_listed, words["period"], words["value"]
                told[words["series"]] = [{when: k, value: v} for k, v in dated.items()] if is_listed else dated
                found.append(told)
        return {words["by"]: found}

    # Parts.

    def all_ages(self) -> list[int]:
        """From the oldest period on."""
        return list(range(self.world.ages - 1, -1, -1)) if self.world.has_previous else [0]

    def whole(self, measure: Measure) -> dict[str, float]:
        """The sum of all: what it is, what it was, and what the goals add up to."""
        world = self.world
        found = {self.words["value"]: self.told(measure, world.total(measure.key))}
        if world.has_previous:
            found[self.previous] = self.told(measure, world.total(measure.key, 1))
        if (measure.key, world.entities[0]) in world.plans:
            planned = sum(world.plans[measure.key, entity] for entity in world.entities)
            found[self.target] = self.told(measure, round(planned, 6))
        return found
