"""The twelfth source's facts: as a controller keeps them by hand, and as her queries answer with readable columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..fourth.facts import FourthTeller
from ..sixth.facts import SixthTeller

if TYPE_CHECKING:
    from ..domains import Measure
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "firm", "period": "accounting_period", "currency": "currency", "unit": "unit", "value": "actual",
        "current": "this_period", "previous": ("last_{}", "previous_{}", "prior", "prev"),
        "target": ("budget", "budget", "plan"), "totals": "sum_of_all", "history": "sum_of_past_periods",
        "metric": "item", "change": ("change_pct", "change_points"), "label": "description", "by": "amounts",
        "scenario": "version", "actual": "actual", "amount": "amount", "author": "prepared_by", "as_of": "as_of",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "firma", "period": "abrechnungszeitraum", "currency": "waehrung", "unit": "einheit", "value": "ist",
        "current": "laufender_zeitraum", "previous": ("vor{}", "vorperiode"),
        "target": ("plan", "plan", "budget"), "totals": "alle_zusammen", "history": "alle_zusammen_bisher",
        "metric": "position", "change": ("aenderung_prozent", "aenderung_punkte"), "label": "beschreibung",
        "by": "betraege", "scenario": "fassung", "actual": "ist", "author": "erstellt_von", "as_of": "stand",
        "amount": "betrag", "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "maison", "period": "periode_comptable", "currency": "devise", "unit": "unite", "value": "realise",
        "current": "periode_en_cours", "previous": ("periode_precedente", "precedent"),
        "target": ("budget", "budget", "prevu"), "totals": "somme_generale", "history": "somme_des_periodes",
        "metric": "poste", "change": ("variation_pct", "variation_points"), "label": "intitule", "by": "montants",
        "scenario": "version", "actual": "realise", "amount": "montant", "author": "etabli_par", "as_of": "arrete_au",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
#: The same as she writes them who reads the file herself; ``before`` is the last period.
SPOKEN: dict[str, dict[str, Any]] = {
    "en": {
        "company": "Firm", "period": "Accounting period", "currency": "Currency", "unit": "Unit", "value": "Actual",
        "current": "This period", "target": ("Budget", "Budget", "Plan"), "totals": "Sum of all",
        "history": "Sum of past periods", "metric": "Item", "change": ("Change in %", "Change in points"),
        "label": "Description", "by": "Amounts", "scenario": "Version", "actual": "Actual", "author": "Prepared by",
        "as_of": "As of", "amount": "Amount", "week": "Week", "month": "Month", "quarter": "Quarter", "year": "Year",
        "before": {
            "week": ("Last week", "Prior week"), "month": ("Last month", "Prior month"),
            "quarter": ("Last quarter", "Prior quarter"), "year": ("Last year", "Prior year"),
        },
    },
    "de": {
        "company": "Firma", "period": "Abrechnungszeitraum", "currency": "Währung", "unit": "Einheit", "value": "Ist",
        "current": "Laufender Zeitraum", "target": ("Plan", "Plan", "Budget"), "totals": "Alle zusammen",
        "history": "Alle zusammen, bisher", "metric": "Position", "change": ("Änderung in %", "Änderung in Punkten"),
        "label": "Beschreibung", "by": "Beträge", "scenario": "Fassung", "actual": "Ist", "author": "Erstellt von",
        "as_of": "Stand", "amount": "Betrag", "week": "Woche", "month": "Monat", "quarter": "Quartal", "year": "Jahr",
        "before": {
            "week": ("Vorwoche",), "month": ("Vormonat",), "quarter": ("Vorquartal",), "year": ("Vorjahr",),
        },
    },
    "fr": {
        "company": "Maison", "period": "Période comptable", "currency": "Devise", "unit": "Unité", "value": "Réalisé",
        "current": "Période en cours", "target": ("Budget", "Budget", "Prévu"), "totals": "Somme générale",
        "history": "Somme des périodes", "metric": "Poste", "change": ("Variation en %", "Variation en points"),
        "label": "Intitulé", "by": "Montants", "scenario": "Version", "actual": "Réalisé", "author": "Établi par",
        "as_of": "Arrêté au", "amount": "Montant",
        "week": "Semaine", "month": "Mois", "quarter": "Trimestre", "year": "Année",
        "before": {
            "week": ("Semaine précédente",), "month": ("Mois précédent",), "quarter": ("Trimestre précédent",),
            "year": ("Année précédente",),
        },
    },
}  # fmt: skip
AUTHORS = ("M. Hartley", "G. Ahlers", "C. Vasseur", "R. Pym")
WHEN_CLOSED = "2023-11-06"


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = TwelfthTeller(world)
    return teller.wrapped(teller.facts())


class TwelfthTeller(SixthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        self.has_author = dice.random() < 0.25
        self.is_wrapped = self.is_wrapped and dice.random() < 0.4
        if world.period != "year" and dice.random() < 0.25:
            # As one writes a period by hand: 10/2023, Q3/2023.
            self.ids = ["/".join(reversed(when.split("-"))) for when in world.ids]
        #: With readable columns: "Timber sales (EUR), last month".
        self.is_spoken = world.shape != "dated" and dice.random() < 0.4
        self.form = dice.choice(("{name}{unit}, {ending}", "{name} {ending}{unit}", "{name}{unit} – {ending}"))
        if self.is_spoken:
            self._speak()

    def _speak(self) -> None:
        world, dice = self.world, self.world.dice
        self.words = SPOKEN[world.key_language]
        self.previous = dice.choice(self.words["before"][world.period])
        self.target = dice.choice(self.words["target"])
        group = world.group if world.key_language == world.language else world.domain.groups["en"]
        self.group, self.one = _capital(group.many), _capital(group.one)
        self.is_fraction = self.is_before = False
        self.is_split = self.is_split and world.shape in ("timeline", "histories")

    def wrapped(self, told: dict[str, Any]) -> Any:
        world, words = self.world, self.words
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape != "records")
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.25:
            # The rows alone, as a query answers.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.has_author:
            about[words["author"]] = world.dice.choice(AUTHORS)
        if self.is_stamped:
            about[words["as_of"]] = WHEN_CLOSED
        rest = {key: value for key, value in told.items() if key not in about}
        names = ("Report", "Figures") if self.is_spoken else ("report", "figures")
        return dict(zip(names, (about, rest), strict=True)) if self.is_wrapped else about | rest

    # Parts.

    def key(self, measure: Measure, ending: str = "") -> str:
        if not self.is_spoken:
            return super().key(measure, ending)
        name, unit = _capital(measure.names[self.world.key_language].bare), self.unit(measure)
        if not ending:
            return name + unit
        return self.form.format(name=name, unit=unit, ending=ending if "–" in self.form else _small(ending, self.world))

    def unit(self, measure: Measure) -> str:
        """What a readable column says of its unit, in brackets."""
        world = self.world
        told = measure.suffix_in(world.key_language)
        if measure.unit == "percent":
            told = "%"
        elif measure.unit == "money":
            told = world.currency if world.told == "key" else ""
            if world.in_thousands:
                is_german = world.key_language == "de"
                told = f"{'T' if is_german else 'k'}{told}" if told else "Tsd." if is_german else "k"
        return f" ({told})" if told else ""

    def fully(self, entity: str) -> dict[str, float]:
        if not self.is_spoken:
            return super().fully(entity)
        found = FourthTeller.fully(self, entity)
        if self.world.has_change:
            first = self.world.measures[0]
            name = _capital(first.names[self.world.key_language].bare)
            found[f"{name}, {self.words['change'][0]}"] = round(self.world.change(first.key, entity), 1)
        return found

    # Shapes.

    def tidy(self) -> dict[str, Any]:
        """The same, but the value isn't called actual: there are budgets among them."""
        self.words = self.words | {"value": self.words["amount"]}
        return super().tidy()

    def ledger(self) -> dict[str, Any]:
        """By hand: who, what, and how much that was in each period; the budget below."""
        world = self.world
        return {self.group: {e: {self.key(m): self.entry(m, e) for m in world.measures} for e in world.entities}}

    def entry(self, measure: Measure, entity: str) -> dict[str, float]:
        ages = (1, 0) if self.world.has_previous else (0,)
        found = {self.ids[-1 - age]: self.value(measure, entity, age) for age in ages}
        if (planned := self.planned(measure, entity)) is not None:
            found[self.target] = planned
        return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str, world: World) -> str:
    """Within a column's name, where the language has small letters for it."""
    return text if world.key_language == "de" else text[:1].lower() + text[1:]
