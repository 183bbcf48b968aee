"""The tenth source's facts: as BI tools export them and as dbt models name their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..sixth.facts import SixthTeller

if TYPE_CHECKING:
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "client_name", "period": "period_key", "currency": "currency_iso", "unit": "unit",
        "value": "actual_value", "current": "current_period", "previous": ("{}", "{}", "prior", "prev_{}"),
        "target": ("budget", "budget", "plan", "bud"), "totals": "sum_all", "history": "total_trend",
        "metric": "measure_name", "change": "", "label": "measure_caption", "by": "members",
        "scenario": "scenario_code", "actual": "act",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "kunde", "period": "periode_id", "currency": "waehrung_iso", "unit": "einheit",
        "value": "istwert", "current": "berichtsperiode", "previous": ("{}", "{}", "vor{}"),
        "target": ("budget", "plan", "plan"), "totals": "summe_gesamt", "history": "verlauf_gesamt",
        "metric": "kennzahl_name", "change": "", "label": "kennzahl_titel", "by": "elemente",
        "scenario": "szenario_code", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "client", "period": "periode_id", "currency": "devise_iso", "unit": "unite",
        "value": "valeur_reelle", "current": "periode_courante", "previous": ("{}", "periode_prec"),
        "target": ("budget", "budget", "prevu"), "totals": "somme_totale", "history": "evolution_ensemble",
        "metric": "nom_indicateur", "change": "", "label": "titre_indicateur", "by": "elements",
        "scenario": "code_scenario", "actual": "reel",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: What "{}" alone stands for, the last period in short: py is the prior year, vm the Vormonat.
SHORT = {
    "en": {"week": "pw", "month": "pm", "quarter": "pq", "year": "py"},
    "de": {"week": "vw", "month": "vm", "quarter": "vq", "year": "vj"},
    "fr": {"week": "sem_prec", "month": "mois_prec", "quarter": "trim_prec", "year": "an_prec"},
}
#: How a change against it is named.
CHANGES = {
    "en": {"week": "wow", "month": "mom", "quarter": "qoq", "year": "yoy"},
    "de": {"week": "abw_vw", "month": "abw_vm", "quarter": "abw_vq", "year": "abw_vj"},
    "fr": {"week": "evol_sem", "month": "evol_mois", "quarter": "evol_trim", "year": "evol_an"},
}
WHEN_REFRESHED = "2028-05-08T03:10:00Z"


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = TenthTeller(world)
    return teller.wrapped(teller.facts())


class TenthTeller(SixthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        language, period = world.key_language, world.period
        if self.previous == self.words[period]:
            self.previous = SHORT[language][period]
        #: As in revenue_mom_pct; of a rate, in points.
        self.moved = CHANGES[language][period]
        points = "pts" if language == "fr" else "pp"
        self.words = self.words | {"change": (f"{self.moved}_pct", f"{self.moved}_{points}")}
        if world.dice.random() < 0.3 and language == "en":
            # As a dimension's column is named.
            self.one = "site_name" if self.one == "name" else "_".join((self.one, "name"))

    def fully(self, entity: str) -> dict[str, float]:
        found = super().fully(entity)
        if not self.is_before or not self.world.has_change:
            return found
        # In front, as the other endings: mom_revenue_pct.
        name = self.world.measures[0].names[self.world.key_language].key
        usual = f"{name}_{self.words['change'][0]}"
        return {f"{self.moved}_{name}_pct" if key == usual else key: value for key, value in found.items()}

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.4:
            # The rows alone, as a table is exported.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.is_stamped:
            about["refreshed_at"] = WHEN_REFRESHED
        rest = {key: value for key, value in told.items() if key not in about}
        return {"query": about, "result_set": rest} if self.is_wrapped else about | rest
