"""By reckoning of its own, from the JSON alone: what facts say, and what follows from them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from .cases import Case
from .statements import Slot

#: How keys say that a value is of before or planned, in front of what is measured and behind it.
BEFORE = re.compile(
    r"_(p[wmqy]|v[wmqj]|(prev|previous|prior|last)(_(value|period|week|month|quarter|year))?|before|vor(her|zeitraum)|"
    r"vor(periode|woche|monat|quartal|jahr)|((periode|semaine|mois|trimestre|annee|sem|trim|an)_)?prec(edente?)?|avant|"
    r"[smtn]_1)$"
)
PLANNED = re.compile(r"_(target|goal|plan|budget|bud|ziel|zielwert|soll|objectif|cible|prevu)$")
IN_FRONT = re.compile(
    r"((?:prev|previous|prior|last)(?:_(?:period|week|month|quarter|year))?|before|p[wmqy]|"
    r"target|goal|plan|budget|bud|[wmqy]o[wmqy])_(?=.)"
)
CHANGE = re.compile(
    "(^|_)(change|veraenderung|aenderung|variation|evolution|growth|wachstum|croissance|delta|[wmqy]o[wmqy]|abw_v[wmqj]|"
    "evol_(sem|mois|trim|an))(_|$)"
)
THOUSANDS = re.compile("_(tsd|k|[kt](eur|usd|gbp|chf))(_|$)")
#: What follows from the rest: places in an order, shares, and how far it is from the plan.
FOLLOWS = re.compile(
    r"(^|_)(rank|share_pct|rang|anteil_pct|part_pct)(_|$)|^(variance_vs|abw|ecart)_(budget|plan|objectif)$"
)
#: A semantic layer's columns begin with their view.
VIEW = re.compile(r"^[a-z_]+\.(?=[a-z])")
IN_CAMEL_CASE = re.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)+")
PLAN = -1
#: How keys and values name a period, and what that says.
WHEN = {
    r"^fy(\d{4})$": r"\1",
    r"^(\d{4})-(\d\d)-01t00:00:00.000$": r"\1-\2",
    r"^(\d\d|[qw]\d+)/(\d{4})$": r"\2-\1",
    r"^(\d{4})-?(\d\d)(-01)?$": r"\1-\2",
    r"^(\d{4})_(\d\d)$": r"\1-\2",
    r"^(\d{4})[_-]?([qw]\d+)$": r"\1-\2",
    r"^(q\d)[ _](\d{4})$": r"\2-\1",
}


class Facts:
    """Values by measure, entity and age; each is what the keys and names on its way say."""

    def __init__(self, case: Case) -> None:
        self.world = case.world
        self.ids = self.world.ids
        self.names = {m.names[self.world.key_language].key: m.key for m in self.world.measures}
        self.shown = {m.names[self.world.key_language].bare.lower(): m for m in self.world.measures}
        self.values: dict[tuple[str, str, int], float] = {}
        self.changes: dict[str, float] = {}
        self.plans: dict[tuple[str, str], float] = {}
        facts = snake_cased(json.loads(json.dumps(self.world.facts)))
        # The period beside everything is this one, and says nothing about the sections below.
        of_all = isinstance(facts, dict)
        self.visit({k: v for k, v in facts.items() if not isinstance(v, str)} if of_all else facts, {})
        percent = {m.key for m in self.world.measures if m.unit == "percent"}
        rates = {where: value for where, value in self.values.items() if where[0] in percent}
        # All rates are above two percent: what is below that is a fraction.
        if rates and max(rates.values()) < 2:
            self.values |= {where: round(value * 100, 6) for where, value in rates.items()}

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        if isinstance(node, list):
            for item in self.listed(node):
                self.visit(item, known)
        elif isinstance(node, dict):
            parts = {k: v for k, v in node.items() if v is not None and not FOLLOWS.search(self.measure_of(k)[1])}
            for part in self.laid_out(parts):
                told = known | {k: v for value in part.values() if isinstance(value, str) for k, v in self.named(value)}
                for key, value in part.items():
                    if not isinstance(value, str):
                        self.visit(value, told | dict(self.named(key)))
        else:
            self.put(node, **known)

    def listed(self, items: list[Any]) -> list[Any]:
        """Items of a list; rows of a sheet by its header, and values by their periods."""
        if not items or not all(isinstance(item, list) for item in items):
            return items
        if self.when(str(items[0][0])):
            return [dict(items)]
        return [dict(zip(items[0], row, strict=True)) for row in items[1:]]

    def laid_out(self, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """A record as those that it stands for, when it is columns, a frame, series, or lists by their periods."""
        lists = {key: value for key, value in node.items() if isinstance(value, list) and value}
        names = next((value for value in lists.values() if value[0] in self.world.entities), None)
        periods = next((key for key, value in lists.items() if isinstance(value[0], str) and self.when(value[0])), "")
        rest = {key: value for key, value in node.items() if key not in ("columns", "rows", "index", "data")}
        if "columns" in node:
            rows = node.get("rows") or node["data"]
            for name, row in zip(node.get("index", [""] * len(rows)), rows, strict=True):
                yield {"name": name, **dict(zip(node["columns"], row, strict=True))}
            yield rest
        elif "datasets" in node:
            (measure,) = {value for value in node.values() if isinstance(value, str)}
            for series in node["datasets"]:
                by_period = dict(zip(node["labels"], series["data"], strict=True))
                yield {"label": series["label"], measure: by_period}
        elif names is not None:
            for row in zip(*lists.values(), strict=True):
                yield dict(zip(lists, row, strict=True))
            yield {key: value for key, value in node.items() if key not in lists}
        elif periods:
            yield {k: dated(v, node[periods]) for k, v in node.items() if k != periods}
        else:
            yield node

    def named(self, text: str) -> Iterator[tuple[str, Any]]:
        """What a key or a text says."""
        text = VIEW.sub("", text)
        if text in self.world.entities:
            yield "entity", text
        elif text.lower() in self.shown:
            yield "measure", self.shown[text.lower()].key
        elif when := self.when(text):
            yield "age", self.age_of(when)
        else:
            text = self.spelled(text)
            if first := IN_FRONT.match(text):
                text = f"{text[first.end() :]}_{first[1]}"
            measure, rest = self.measure_of(text)
            if measure:
                yield "measure", measure
            if CHANGE.search(rest):
                yield "is_change", True
            elif BEFORE.search(f"_{rest}"):
                yield "age", 1
            elif PLANNED.search(f"_{rest}"):
                yield "age", PLAN
            elif measure and (end := re.search(r"_(\d{4}_w?\d\d|q\d_\d{4}|\d{4})$", rest)):
                yield "age", self.age_of(self.when(end[1]))
            if measure and THOUSANDS.search(rest):
                yield "factor", 1000

    def spelled(self, text: str) -> str:
        """A readable column as a key; its unit stands before what else is said: "Timber sales (EUR), last month"."""
        head, text = "", text.lower()
        for name in sorted(self.shown, key=len, reverse=True):
            if text.startswith(name) and not text[len(name) :][:1].isalnum():
                head, text = self.shown[name].names[self.world.key_language].key, text[len(name) :]
                break
        if unit := re.search(r" \(([^)]*)\)", text):
            text = f" {unit[1]}{text.replace(unit[0], '')}"
        text = head + text
        for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("%", "pct")):
            text = text.replace(letter, letters)
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
        return re.sub("[^a-z0-9]+", "_", text).strip("_")

    def when(self, text: str) -> str:
        """The period that a text names, if it does."""
        for pattern, standard in WHEN.items():
            if re.match(pattern, text.lower()):
                text = re.sub(pattern, standard, text.lower()).upper()
                break
        return text if text in self.ids else ""

    def put(
        self,
        value: float,
        entity: str = "",
        measure: str = "",
        age: int = 0,
        is_change: bool = False,
        factor: int = 1,
    ) -> None:
        if not entity:
            return  # It is of all together.
        assert measure
        if is_change:
            if measure == self.world.measures[0].key:
                self.changes[entity] = value
        elif age == PLAN:
            assert (measure, entity) not in self.plans
            self.plans[measure, entity] = round(value * factor, 6)
        else:
            assert (measure, entity, age) not in self.values
            self.values[measure, entity, age] = round(value * factor, 6)

    def age_of(self, when: str) -> int:
        return len(self.ids) - 1 - self.ids.index(when)

    def measure_of(self, key: str) -> tuple[str, str]:
        """The measure that a key is about, and the rest of the key."""
        for name in sorted(self.names, key=len, reverse=True):
            if key == name or key.startswith(f"{name}_"):
                return self.names[name], key[len(name) :]
        return "", key

    # What can be worked out.

    def value(self, measure: str, entity: str, age: int = 0) -> float:
        return self.values[measure, entity, age]

    def all(self, measure: str, age: int = 0) -> list[float]:
        return [value for (m, _, a), value in self.values.items() if (m, a) == (measure, age)]

    def change(self, measure: str, entity: str) -> float:
        if (measure, entity, 1) not in self.values:
            return self.changes[entity]
        return 100 * (self.value(measure, entity) - self.value(measure, entity, 1)) / self.value(measure, entity, 1)

    def true_value(self, slot: Slot) -> float:
        """What a slot of that role should say."""
        m, e = slot.measure, slot.entity
        total = sum(self.all(m)) if "/" not in m else 0
        match slot.role:
            case "now" | "low" | "high":
                return self.value(m, e)
            case "last":
                return self.value(m, e, 1)
            case "total":
                return total
            case role if role.startswith("total_") and role[6:].isdigit():
                return sum(self.all(m, int(role[6:])))
            case role if role.startswith("age_"):
                return self.value(m, e, int(role[4:]))
            case "share":
                return self.value(m, e) / total * 100
            case "share2":
                return (self.value(m, e) + self.value(m, slot.other)) / total * 100
            case "plan":
                return self.plans[m, e]
            case "over" | "sover":
                return self.signed(slot, (self.value(m, e) / self.plans[m, e] - 1) * 100)
            case "overgap":
                return abs(self.value(m, e) - self.plans[m, e])
            case "attain":
                return 100 * self.value(m, e) / self.plans[m, e]
            case "total_over":
                return abs(total / self.planned(m) - 1) * 100
            case "average":
                return total / len(self.all(m))
            case "sum":
                return self.value(m, e) + self.value(m, slot.other)
            case "gap":
                return self.value(m, e) - self.value(m, slot.other)
            case "ratio":
                return self.value(m, e) / self.value(m, slot.other)
            case "rate":
                top, bottom = m.split("/")
                is_share = slot.style is not None and slot.style.unit == "percent"
                return self.value(top, e) / self.value(bottom, e) * (100 if is_share else 1)
            case "total_change" | "total_signed":
                return self.signed(slot, 100 * (total / sum(self.all(m, 1)) - 1))
            case "diff" | "sdiff" | "pp" | "spp":
                return self.signed(slot, self.value(m, e) - self.value(m, e, 1))
            case "change" | "signed":
                if e and self.world.measure(m).unit == "percent":
                    return self.signed(slot, self.value(m, e) - self.value(m, e, 1))
                whole = 0 if e else 100 * (total / sum(self.all(m, 1)) - 1)
                return self.signed(slot, self.change(m, e) if e else whole)
        raise AssertionError(slot.role)

    def planned(self, measure: str) -> float:
        return sum(value for (m, _), value in self.plans.items() if m == measure)

    def signed(self, slot: Slot, value: float) -> float:
        return value if slot.role in ("signed", "sdiff", "spp", "total_signed", "sover") else abs(value)


def snake_cased(node: Any) -> Any:
    """The same without camel case, which names of entities never are in."""
    if isinstance(node, dict):
        return {snake_cased(key): snake_cased(value) for key, value in node.items()}
    if isinstance(node, list):
        return [snake_cased(item) for item in node]
    if isinstance(node, str) and IN_CAMEL_CASE.fullmatch(node):
        return re.sub("[A-Z]", lambda match: "_" + match[0].lower(), node)
    return node


def dated(node: Any, periods: list[str]) -> Any:
    """The same with each list of values by its periods."""
    if isinstance(node, dict):
        return {key: dated(value, periods) for key, value in node.items()}
    return dict(zip(periods, node, strict=True)) if isinstance(node, list) else node
