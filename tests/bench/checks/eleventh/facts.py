"""The eleventh source's facts: as a REST API returns them, often in camel case, with links and pages around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..fifth.facts import WITH_UNIT
from ..sixth.facts import SixthTeller

if TYPE_CHECKING:
    from ..world import World

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "company": "company_name", "period": "period", "currency": "currency_code", "unit": "unit", "value": "value",
        "current": "current_period", "previous": ("previous", "previous", "prior", "previous_{}", "prior_period"),
        "target": ("target", "target", "target", "budget", "plan"), "totals": "summary", "history": "series",
        "metric": "metric", "change": ("change_pct", "change_pp"), "label": "display_name", "by": "entries",
        "scenario": "version", "actual": "actual",
        "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    },
    "de": {
        "company": "firma", "period": "zeitraum", "currency": "waehrung", "unit": "einheit", "value": "wert",
        "current": "aktueller_zeitraum", "previous": ("vorperiode", "vor{}"),
        "target": ("ziel", "ziel", "plan"), "totals": "zusammenfassung", "history": "verlaufsreihe",
        "metric": "messgroesse", "change": ("veraenderung_pct", "veraenderung_pp"), "label": "anzeigename",
        "by": "eintraege", "scenario": "version", "actual": "ist",
        "week": "woche", "month": "monat", "quarter": "quartal", "year": "jahr",
    },
    "fr": {
        "company": "nom_entreprise", "period": "periode", "currency": "devise", "unit": "unite", "value": "valeur",
        "current": "periode_courante", "previous": ("precedent", "periode_precedente"),
        "target": ("objectif", "objectif", "cible"), "totals": "synthese", "history": "serie",
        "metric": "mesure", "change": ("evolution_pct", "evolution_pts"), "label": "nom_affiche", "by": "lignes",
        "scenario": "version", "actual": "reel",
        "week": "semaine", "month": "mois", "quarter": "trimestre", "year": "annee",
    },
}  # fmt: skip
WHEN_GENERATED = "2028-06-06T07:15:42Z"
#: Those in which a value has others beside it, so that the last one may be called a value, too.
BESIDE = (*WITH_UNIT, "nested", "long", "resources")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+")


def facts(world: World) -> Any:
    """Tell a world's facts in its shape."""
    teller = EleventhTeller(world)
    told = teller.wrapped(teller.facts())
    return camel_cased(told) if teller.is_camel else told


def camel_cased(node: Any) -> Any:
    """The same with all names of fields as JavaScript writes them, also where a text is one."""
    if isinstance(node, dict):
        return {camel_cased(key): camel_cased(value) for key, value in node.items()}
    if isinstance(node, list):
        return [camel_cased(item) for item in node]
    if isinstance(node, str) and _SNAKE.fullmatch(node):
        first, *rest = node.split("_")
        return first + "".join(word.capitalize() for word in rest)
    return node


class EleventhTeller(SixthTeller):
    """Writes a world's facts in its shape."""

    vocabulary = WORDS

    def __init__(self, world: World) -> None:
        super().__init__(world)
        dice = world.dice
        # The end of a column's name, which tells its period, would be lost.
        self.is_camel = world.shape != "dated" and dice.random() < 0.4
        self.is_paged, self.is_linked, self.has_ids = (dice.random() < chance for chance in (0.15, 0.2, 0.4))
        if world.shape in BESIDE and world.key_language == "en" and dice.random() < 0.4:
            self.previous, self.is_before = "previous_value", False

    def wrapped(self, told: dict[str, Any]) -> Any:
        world = self.world
        rows = told.get(self.group)
        is_alone = world.shape in ("records", "resources", "timeline", "dated") and isinstance(rows, list)
        # Nothing is lost: there is no history of the whole, or one of each.
        is_whole = len([key for key in told if key.startswith(self.group)]) == 1
        is_whole = is_whole and (world.ages == 2 or world.shape not in ("records", "resources"))
        if is_alone and is_whole and world.told != "sibling" and world.dice.random() < 0.25:
            # The rows alone.
            return rows
        about = {key: value for key, value in told.items() if isinstance(value, str)}
        if self.is_stamped:
            about["generated_at"] = WHEN_GENERATED
        rest = {key: value for key, value in told.items() if key not in about}
        around: dict[str, Any] = {}
        if self.is_paged:
            around["pagination"] = {"page": 1, "page_size": 50, "total_items": len(world.entities)}
        if self.is_linked:
            around["links"] = {"self": f"/api/v2/reports/{world.ids[-1].lower()}"}
        return ({"context": about, "payload": rest} if self.is_wrapped else about | rest) | around

    def id_of(self, entity: str) -> str:
        """As a database numbers it."""
        return f"{self.one[:2]}-{412 + 7 * self.world.entities.index(entity)}"

    # Shapes.

    def records(self) -> dict[str, Any]:
        told = super().records()
        if self.has_ids:
            lists = {key: [{"id": self.id_of(row[self.one]), **row} for row in rows] for key, rows in told.items()}
            return dict(lists)
        return told

    def resources(self) -> dict[str, Any]:
        """As JSON:API has them: what it is, its number, and below that its name and figures."""
        world = self.world
        found = []
        for entity in world.entities:
            about: dict[str, Any] = {"name": entity}
            if self.is_listed and not world.has_change:
                about["metrics"] = {self.key(measure): self.parts(measure, entity) for measure in world.measures}
            else:
                about |= self.fully(entity)
            found.append({"type": self.group, "id": self.id_of(entity), "attributes": about})
        return {self.group: found}
