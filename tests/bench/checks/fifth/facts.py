"""The fifth source's facts: as SQL, data frames, metric layers and APIs tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..fourth.facts import FourthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "organization", "period": "report_period", "currency": "currency", "unit": "unit",
        "value": "actual", "current": "current_period", "previous": ("prev", "previous", "prior", "last_{}"),
        "target": ("target", "target", "goal", "plan"), "totals": "grand_total", "history": "time_series",
        "metric": "metric", "change": ("growth_pct", "growth_pp"), "label": "label", "by": "breakdown",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "gesellschaft", "period": "berichtsperiode", "currency": "waehrung", "unit": "einheit",
        "value": "ist", "current": "aktuelle_periode", "previous": ("vorperiode", "vor{}"),
        "target": ("ziel", "soll", "plan"), "totals": "gesamtsumme", "history": "zeitverlauf",
        "metric": "kennzahl", "change": ("wachstum_prozent", "wachstum_pp"), "label": "bezeichnung",
        "by": "aufteilung", "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "societe", "period": "periode_reporting", "currency": "devise", "unit": "unite",
        "value": "realise", "current": "periode_courante", "previous": ("precedent", "{}_precedent"),
        "target": ("objectif", "cible"), "totals": "total_general", "history": "serie_temporelle",
        "metric": "indicateur", "change": ("croissance_pct", "croissance_pts"), "label": "libelle",
        "by": "ventilation", "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: Those in which each value has its unit beside it.
WITH_UNIT = ("with_units", "kpis", "metrics")


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = FifthTeller(world)
    return teller.wrapped(teller.facts())


class FifthTeller(FourthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        self.previous = self.previous.format(self.words[world.period])
        self.ids = self._ids(world)
        #: As in prev_revenue and target_revenue, not revenue_prev.
        self.is_before = world.key_language == "en" and dice.random() < 0.35
        if world.shape in WITH_UNIT:
            world.told, world.in_thousands, self.is_fraction, self.percent = "sibling", False, False, ""

    @staticmethod
    def _ids(world: World) -> list[str]:
        forms = {
            "week": ("{0}-{1}", "{0}-{1}", "{0}{1}"),
            "month": ("{0}-{1}", "{0}-{1}", "{0}-{1}-01", "{0}{1}"),
            "quarter": ("{0}-{1}", "{0}-{1}", "{1} {0}", "{0}{1}"),
            "year": ("{0}", "{0}", "FY{0}"),
        }[world.period]
        form = world.dice.choice(forms)
        return [form.format(*when.split("-")) for when in world.ids]

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        if world.shape == "timeline" and self.is_listed and world.told != "sibling" and world.dice.random() < 0.4:
            # The rows alone, as a query answers.
            return told[self.group]
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.is_stamped:
            about["extracted_at"] = "2026-05-04T04:15:00+00:00"
        rest = {key: value for key, value in told.items() if key not in about}
        if self.is_wrapped:
            return {"metadata": about, "results": rest}
        return about | rest

    # Parts.

    def key(self, measure: Measure, ending: str = "") -> str:
        world = self.world
        key = measure.names[world.key_language].key
        if measure.unit == "percent":
            key += self.percent
        elif measure.unit == "money":
            currency = world.currency.lower() if world.told == "key" else ""
            if world.in_thousands:
                is_german = world.key_language == "de"
                key += f"_{'t' if is_german else 'k'}{currency}" if currency else "_tsd" if is_german else "_k"
            elif currency:
                key += f"_{currency}"
        if ending and self.is_before:
            return f"{ending}_{key}"
        return f"{key}_{ending}" if ending else key

    def told(self, measure: Measure, value: float) -> float:
        if measure.unit == "money" and self.world.in_thousands:
            value = round(value / 1000, 3)
            return int(value) if value == int(value) else value
        return super().told(measure, value)

    def fully(self, entity: str) -> dict[str, float]:
        found = super().fully(entity)
        if self.world.has_change:
            first = self.world.measures[0]
            key = f"{first.names[self.world.key_language].key}_{self.words['change'][0]}"
            found[key] = round(self.world.change(first.key, entity), 1)
        return found

    def parts(self, measure: Measure, entity: str) -> dict[str, Any]:
        """The value of one measure of one entity, the last one and the target."""
        found: dict[str, Any] = {self.words["value"]: self.value(measure, entity)}
        if self.world.has_previous:
            found[self.previous] = self.value(measure, entity, 1)
        if (planned := self.planned(measure, entity)) is not None:
            found[self.target] = planned
        return found

    # Shapes.

    def nested(self) -> dict[str, Any]:
        measures = self.world.measures
        return {self.group: {e: {self.key(m): self.parts(m, e) for m in measures} for e in self.world.entities}}

    def long(self) -> dict[str, Any]:
        """As a melted data frame."""
        rows = [
            {self.one: entity, self.words["metric"]: self.key(measure), **self.parts(measure, entity)}
            for measure in self.world.measures
            for entity in self.world.entities
        ]
        return {"rows": rows}

    def arrays(self) -> dict[str, Any]:
        """As a data frame tells its columns."""
        told: dict[str, Any] = {self.one: list(self.world.entities)}
        for entity in self.world.entities:
            for key, value in self.fully(entity).items():
                told.setdefault(key, []).append(value)
        return {self.group: told}

    def by_period(self) -> dict[str, Any]:
        """A table with its columns and rows apart, this period and the last."""
        world = self.world
        rows = [
            [self.ids[-1 - age], entity, *self.plainly(entity, age).values()]
            for age in (1, 0)
            for entity in world.entities
        ]
        return {"columns": [self.words[world.period], self.one, *map(self.key, world.measures)], "rows": rows}

    def metrics(self) -> dict[str, Any]:
        """As a metric layer has them: each measure with its unit, and below it the entities."""
        world, words = self.world, self.words
        found = []
        for measure in world.measures:
            name = measure.names[world.key_language].bare
            told: dict[str, Any] = {"name": self.key(measure)}
            if self.is_named:
                told[words["label"]] = name[:1].upper() + name[1:]
            suffix = measure.suffix_in(world.key_language) or None
            told[words["unit"]] = {"money": world.currency, "percent": "%"}.get(measure.unit, suffix)
            told[words["by"]] = [{self.one: entity, **self.parts(measure, entity)} for entity in world.entities]
            found.append(told)
        return {"metrics": found}

    def dated(self) -> dict[str, Any]:
        """As a pivot in SQL has them: the period is the end of a column's name."""
        world = self.world
        rows = []
        for entity in world.entities:
            row: dict[str, Any] = {self.one: entity}
            for measure in world.measures:
                for age in range(world.ages - 1, -1, -1):
                    row[f"{self.key(measure)}_{self.column_of(age)}"] = self.value(measure, entity, age)
                if (planned := self.planned(measure, entity)) is not None:
                    row[self.key(measure, self.target)] = planned
            rows.append(row)
        return {self.group: rows}

    def column_of(self, age: int) -> str:
        """The period as a column's name ends: ``2026_04``, ``q1_2026``, ``2026_w14``."""
        first, _, second = self.world.ids[-1 - age].lower().partition("-")
        if self.world.period == "quarter":
            return f"{second}_{first}"
        return f"{first}_{second}" if second else first
