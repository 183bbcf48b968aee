"""``python -m pytest tests/bench/checks``: what the set says of its decks is true, by reckoning of its own."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from .cases import HALVES, Case, cases, plans
from .deck import Spot
from .domains import LANGUAGES
from .planting import kinds_of
from .sentences import TEXTS
from .sources import SOURCES
from .statements import Slot

SCALES = {
    "k": 1e3, "K": 1e3, "thousand": 1e3, "T": 1e3, "Tsd.": 1e3, "Tausend": 1e3, "milliers": 1e3,
    "M": 1e6, "m": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6, "Mio.": 1e6, "Millionen": 1e6,
    "bn": 1e9, "B": 1e9, "billion": 1e9, "Mrd.": 1e9, "Milliarden": 1e9, "Md": 1e9, "Mds": 1e9, "milliard": 1e9,
    "milliards": 1e9,
}  # fmt: skip
NUMBER = re.compile(r"\d[\d.,\s]*\d|\d")
PREVIOUS = (
    r"_?(last_\w+|prev|previous|prior|vor\w+|(semaine|mois|trimestre)_precedente?|annee_precedente)$"
)  # fmt: skip


@cache
def drawn() -> tuple[Case, ...]:
    return tuple(cases())


def faithful() -> list[Case]:
    return [case for case in drawn() if not case.planted]


def wrong() -> list[Case]:
    return [case for case in drawn() if case.planted]


# What facts say, read from the JSON alone.


class Facts:
    """Values by measure, entity and age."""

    def __init__(self, case: Case) -> None:
        self.case, self.world = case, case.world
        self.values: dict[tuple[str, str, int], float] = {}
        self.changes: dict[str, float] = {}
        self.plans: dict[tuple[str, str], float] = {}
        facts = json.loads(json.dumps(self.world.facts))
        self.ids = self.world.ids
        self.read(facts)

    def read(self, facts: Any) -> None:
        self.walk(facts, "", "", 0)

    def walk(self, node: Any, entity: str, measure: str, age: int) -> None:
        if isinstance(node, list):
            for item in node:
                if isinstance(item, list):
                    self.take(item[1], entity, measure, self.age_of(item[0]))
                else:
                    self.walk(item, entity, measure, age)
        elif isinstance(node, dict):
            own = [value for value in node.values() if isinstance(value, str) and value in self.world.entities]
            ages = [self.age_of(value) for value in node.values() if isinstance(value, str) and value in self.ids]
            # Of a whole, the period is this one; of an entry in a list, its own.
            age = ages[0] if ages and age == 0 else age
            for key, value in node.items():
                if key in ("totals", "gesamt", "total", "history", "verlauf", "historique"):
                    continue
                self.one(key, value, own[0] if own else entity, measure, age)

    def one(self, key: str, value: Any, entity: str, measure: str, age: int) -> None:
        if key in self.world.entities:
            entity = key
        elif re.match(PREVIOUS, key):
            age = 1
        else:
            found, rest = self.measure_of(key)
            measure = found or measure
            if found and re.search("change|veraenderung|evolution", rest):
                self.changes[entity] = value
                return
            age = 1 if found and re.search(PREVIOUS, rest) else age
        if isinstance(value, dict | list):
            self.walk(value, entity, measure, age)
        elif not isinstance(value, str):
            self.take(value, entity, measure, age)

    def take(self, value: float, entity: str, measure: str, age: int) -> None:
        assert entity
        assert measure
        is_percent = self.world.measure(measure).unit == "percent"
        key = (measure, entity, age)
        assert key not in self.values
        self.values[key] = round(value * 100, 6) if is_percent and self.is_fraction() else value

    def is_fraction(self) -> bool:
        """Whether rates are told as fractions: then all of them are small."""
        text = json.dumps(self.world.facts)
        keys = [m.names[self.world.key_language].key for m in self.world.measures if m.unit == "percent"]
        return not any(re.search(f'"{key}_(pct|percent)', text) for key in keys) and self.largest_rate < 2

    @property
    def largest_rate(self) -> float:
        found = [0.0]

        def look(node: Any, inside: bool) -> None:
            for key, value in node.items() if isinstance(node, dict) else enumerate(node):
                within = inside
                if isinstance(key, str) and (name := self.measure_of(key)[0]):
                    within = self.world.measure(name).unit == "percent"
                if isinstance(value, dict | list):
                    look(value, within)
                elif within and not isinstance(value, str):
                    found.append(value)

        look(self.world.facts, False)
        return max(found)

    def age_of(self, when: str) -> int:
        return len(self.ids) - 1 - self.ids.index(when)

    def measure_of(self, key: str) -> tuple[str, str]:
        """The measure that a key is about, and the rest of the key."""
        names = {m.names[self.world.key_language].key: m.key for m in self.world.measures}
        for name in sorted(names, key=len, reverse=True):
            if key == name or key.startswith(f"{name}_"):
                return names[name], key[len(name) :]
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


PARTS = {
    "now": ("actual", "ist", "reel"),
    "last": ("prev", "previous", "prior", "vorperiode", "precedent"),
    "plan": ("plan", "target", "budget", "ziel", "objectif"),
}
PART_OF = {word: part for part, words in PARTS.items() for word in words}


class SecondFacts(Facts):
    """Of the second source: by what each piece looks like."""

    def read(self, facts: Any) -> None:
        meta = facts.pop("meta")
        self.now = next(value for key, value in meta.items() if key in ("period", "zeitraum", "periode"))
        self.pieces(facts)
        percent = {m.key for m in self.world.measures if m.unit == "percent"}
        rates = {where: value for where, value in self.values.items() if where[0] in percent}
        # All rates here are above two percent: what is below that is a fraction.
        if rates and max(rates.values()) < 2:
            self.values |= {where: round(value * 100, 6) for where, value in rates.items()}

    def pieces(self, facts: Any) -> None:
        if "columns" in facts:
            self.table(facts["columns"], facts["rows"])
            return
        for key, node in facts.items():
            if key in ("total", "summe", "ensemble", "trend", "tendance"):
                continue
            if isinstance(node, list):
                self.listed(key, node, facts)
            elif "columns" in node:
                self.table(node["columns"], node["rows"])
            else:
                for entity, values in node.items():
                    self.one_entity(entity, values, PART_OF.get(key, "now"))

    def listed(self, key: str, node: list[Any], facts: Any) -> None:
        for index, item in enumerate(node):
            if isinstance(item, dict):
                self.table(list(item), [list(item.values())])
            elif not isinstance(item, str):
                (names,) = [v for v in facts.values() if isinstance(v, list) and v[0] in self.world.entities]
                self.put(key, names[index], item)

    def one_entity(self, entity: str, values: dict[str, Any], part: str) -> None:
        for key, value in values.items():
            for inner, each in value.items() if isinstance(value, dict) else [(part, value)]:
                self.put(key, entity, each, PART_OF.get(inner, inner))

    def table(self, columns: list[str], rows: list[list[Any]]) -> None:
        for row in rows:
            cells = dict(zip(columns, row, strict=True))
            (entity,) = [value for value in row if value in self.world.entities]
            kpi = next((value for value in row if isinstance(value, str) and self.measure_of(value)[0]), "")
            when = next((value for key, value in cells.items() if key in ("period", "zeitraum", "periode")), self.now)
            for key, value in cells.items():
                if not isinstance(value, str):
                    part = PART_OF[key] if kpi else ("now" if when == self.now else "last")
                    self.put(kpi or key, entity, value, part)

    def put(self, key: str, entity: str, value: float, part: str = "now") -> None:
        measure, rest = self.measure_of(key)
        assert measure, key
        words = rest.strip("_").split("_")
        part = PART_OF.get(words[-1], part)
        if "k" in words:
            value = round(value * 1000, 6)
        if part == "plan":
            self.plans[measure, entity] = value
            return
        where = (measure, entity, ("now", "last").index(part))
        assert where not in self.values
        self.values[where] = value


BEFORE = ("previous", "prev", "last", "vorperiode", "vorher", "precedent")
PLANNED, PLAN = ("target", "plan", "ziel", "objectif"), -1
SUMS = ("totals", "gesamt", "totaux", "history", "verlauf", "historique")


class ThirdFacts(Facts):
    """Of the third source: each number is what the keys and names on its way say."""

    def read(self, facts: Any) -> None:
        # The period beside everything is this one, and says nothing about the sections below.
        self.visit({key: value for key, value in facts.items() if not isinstance(value, str)}, {})
        percent = {m.key for m in self.world.measures if m.unit == "percent"}
        rates = {where: value for where, value in self.values.items() if where[0] in percent}
        # All rates here are above two percent: what is below that is a fraction.
        if rates and max(rates.values()) < 2:
            self.values |= {where: round(value * 100, 6) for where, value in rates.items()}

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        if isinstance(node, list):
            for item in node:
                self.visit(item, known)
        elif not isinstance(node, dict):
            self.put(node, **known)
        elif "columns" in node:
            for row in node["rows"]:
                self.visit(dict(zip(node["columns"], row, strict=True)), known)
            self.visit({key: value for key, value in node.items() if key not in ("columns", "rows")}, known)
        else:
            told = known | {k: v for value in node.values() if isinstance(value, str) for k, v in self.named(value)}
            for key, value in node.items():
                if not isinstance(value, str) and key not in SUMS:
                    self.visit(value, told | dict(self.named(key)))

    def named(self, text: str) -> Iterator[tuple[str, Any]]:
        if text in self.world.entities:
            yield "entity", text
        elif text in self.ids:
            yield "age", self.age_of(text)
        else:
            measure, rest = self.measure_of(text)
            if measure:
                yield "measure", measure
            ending = rest.rpartition("_")[2]
            if ending in BEFORE:
                yield "age", 1
            elif ending in PLANNED:
                yield "age", PLAN

    def put(self, value: float, entity: str, measure: str, age: int = 0) -> None:
        if age == PLAN:
            assert (measure, entity) not in self.plans
            self.plans[measure, entity] = value
            return
        assert (measure, entity, age) not in self.values
        self.values[measure, entity, age] = value


NAMED_BEFORE = tuple(
    f"_{name}" for name in ("previous_period", "prior", "before", "vorperiode", "vorzeitraum", "precedente", "avant")
)
NAMED_PLAN = tuple(f"_{name}" for name in ("target", "goal", "budget", "soll", "ziel", "objectif", "cible"))
NAMED_SUMS = ("group_total", "konzern_gesamt", "total_groupe", "trend", "zeitreihe", "serie")
CHANGE = re.compile("(change|veraenderung|evolution)_")


class FourthFacts(ThirdFacts):
    """Of the fourth source: likewise, with tables as pandas writes them, named key figures and their changes."""

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        if isinstance(node, dict):
            node = {key: value for key, value in node.items() if key not in NAMED_SUMS and value is not None}
            if "index" in node:
                for entity, row in zip(node["index"], node["data"], strict=True):
                    self.visit({"entity": entity, **dict(zip(node["columns"], row, strict=True))}, known)
                return
        super().visit(node, known)

    def named(self, text: str) -> Iterator[tuple[str, Any]]:
        when = re.sub(r"^(Q\d) (\d{4})$", r"\2-\1", re.sub(r"^(\d{4})(Q\d)$", r"\1-\2", text))
        when = re.sub(r"^(\d{4}-\d\d)-01$", r"\1", when)
        shown = {m.names[self.world.key_language].bare.lower(): m.key for m in self.world.measures}
        if text in self.world.entities:
            yield "entity", text
        elif when in self.ids:
            yield "age", self.age_of(when)
        elif CHANGE.match(text):
            yield "is_change", True
        elif text.lower() in shown:
            yield "measure", shown[text.lower()]
        else:
            measure, rest = self.measure_of(text)
            if measure:
                yield "measure", measure
            if f"_{rest}".endswith(NAMED_BEFORE):
                yield "age", 1
            elif f"_{rest}".endswith(NAMED_PLAN):
                yield "age", PLAN

    def put(self, value: float, entity: str, measure: str, age: int = 0, is_change: bool = False) -> None:
        if not is_change:
            super().put(value, entity, measure, age)
        elif measure == self.world.measures[0].key:
            self.changes[entity] = value


IN_FRONT = r"(prev|previous|prior|last_(week|month|quarter|year))"
TOLD_BEFORE = re.compile(
    rf"_({IN_FRONT}|vorperiode|vor(woche|monat|quartal|jahr)|((semaine|mois|trimestre|annee)_)?precedent)$"
)
TOLD_PLAN = re.compile(r"_(target|goal|plan|ziel|soll|objectif|cible)$")
TOLD_FIRST = re.compile(rf"({IN_FRONT}|target|goal|plan)_(?=.)")
TOLD_SUMS = ("grand_total", "gesamtsumme", "total_general", "time_series", "zeitverlauf", "serie_temporelle")
TOLD_CHANGE = re.compile("(^|_)(growth|wachstum|croissance)_")
THOUSANDS = re.compile("_(tsd|k|[kt](eur|usd|gbp|chf))(_|$)")
#: How keys and values name a period, and what that says.
WHEN = {
    r"^fy(\d{4})$": r"\1",
    r"^(\d{4})-?(\d\d)(-01)?$": r"\1-\2",
    r"^(\d{4})_(\d\d)$": r"\1-\2",
    r"^(\d{4})[_-]?([qw]\d+)$": r"\1-\2",
    r"^(q\d)[ _](\d{4})$": r"\2-\1",
}


class FifthFacts(FourthFacts):
    """Of the fifth source: likewise, with columns as arrays, periods in keys, and thousands."""

    told_before, told_plan, told_first, told_change = TOLD_BEFORE, TOLD_PLAN, TOLD_FIRST, TOLD_CHANGE
    sums: tuple[str, ...] = TOLD_SUMS
    dates = WHEN

    def read(self, facts: Any) -> None:
        super().read({"rows": facts} if isinstance(facts, list) else facts)

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        if not isinstance(node, dict):
            super().visit(node, known)
            return
        node = {key: value for key, value in node.items() if key not in self.sums}
        columns = {key: value for key, value in node.items() if isinstance(value, list)}
        entities = next((value for value in columns.values() if value[0] in self.world.entities), None)
        if entities is None or "index" in node:
            super().visit(node, known)
            return
        for row in zip(*columns.values(), strict=True):
            super().visit(dict(zip(columns, row, strict=True)), known)

    def named(self, text: str) -> Iterator[tuple[str, Any]]:
        shown = {m.names[self.world.key_language].bare.lower(): m.key for m in self.world.measures}
        if text in self.world.entities:
            yield "entity", text
        elif text.lower() in shown:
            yield "measure", shown[text.lower()]
        elif when := self.when(text):
            yield "age", self.age_of(when)
        else:
            if first := self.told_first.match(text):
                text = f"{text[first.end() :]}_{first[1]}"
            measure, rest = self.measure_of(text)
            if measure:
                yield "measure", measure
            if self.told_change.search(rest):
                yield "is_change", True
            elif self.told_before.search(f"_{rest}"):
                yield "age", 1
            elif self.told_plan.search(f"_{rest}"):
                yield "age", PLAN
            elif measure and (end := re.search(r"_(\d{4}_w?\d\d|q\d_\d{4}|\d{4})$", rest)):
                yield "age", self.age_of(self.when(end[1]))
            if measure and THOUSANDS.search(rest):
                yield "factor", 1000

    def when(self, text: str) -> str:
        """The period that a text names, if it does."""
        for pattern, standard in self.dates.items():
            if re.match(pattern, text.lower()):
                text = re.sub(pattern, standard, text.lower()).upper()
                break
        return text if text in self.ids else ""

    def put(
        self, value: float, entity: str, measure: str, age: int = 0, is_change: bool = False, factor: int = 1
    ) -> None:
        super().put(round(value * factor, 6), entity, measure, age, is_change)


class SixthFacts(FifthFacts):
    """Of the sixth source: likewise, in words of its own."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?|[smtn]_1)$"
    )
    told_plan = re.compile(r"_(target|plan|ziel|objectif)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|target|plan)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|variation)_")
    sums = ("overall", "summe", "cumul", "total_by_period", "summe_je_periode", "cumul_par_periode")
    dates = WHEN | {r"^(\d{4})-(\d\d)-01t00:00:00.000$": r"\1-\2"}


class SeventhFacts(SixthFacts):
    """Of the seventh source: likewise, in words of its own."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|plan|budget|ziel|objectif)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|target|plan|budget)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = ("total", "history", "gesamt", "verlauf", "historique")


class EighthFacts(SixthFacts):
    """Of the eighth source: likewise, in words of its own."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|plan|budget|ziel|soll|objectif|cible)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|target|plan|budget)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|variation)_")
    sums = ("totals", "trend", "summen", "zeitreihe", "totaux", "tendance")


class NinthFacts(SixthFacts):
    """Of the ninth source: likewise, in words of its own."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|plan|goal|ziel|objectif)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|target|plan|goal)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|variation)_")
    sums = ("grand_total", "time_series", "summe", "entwicklung", "ensemble", "evolution_totale")


class TenthFacts(SixthFacts):
    """Of the tenth source: likewise, in words of its own."""

    told_before = re.compile(
        r"_(p[wmqy]|v[wmqj]|prior|prev_(week|month|quarter|year)|vor(woche|monat|quartal|jahr)|"
        r"(periode|sem|mois|trim|an)_prec)$"
    )
    told_plan = re.compile(r"_(budget|bud|plan|prevu)$")
    told_first = re.compile(r"(p[wmqy]|prior|prev_(?:week|month|quarter|year)|budget|bud|plan|[wmqy]o[wmqy])_(?=.)")
    told_change = re.compile("(^|_)([wmqy]o[wmqy]|abw_v[wmqj]|evol_(sem|mois|trim|an))(_|$)")
    sums = ("sum_all", "total_trend", "summe_gesamt", "verlauf_gesamt", "somme_totale", "evolution_ensemble")


class EleventhFacts(SixthFacts):
    """Of the eleventh source: likewise, in words of its own, some of them in camel case."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(value|period|week|month|quarter|year))?|"
        r"vor(periode|woche|monat|quartal|jahr)|(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|plan|budget|ziel|objectif|cible)$")
    told_first = re.compile(
        r"((prev|previous|prior|last)(_(period|week|month|quarter|year))?|target|plan|budget)_(?=.)"
    )
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = ("summary", "series", "zusammenfassung", "verlaufsreihe", "synthese", "serie", "pagination")

    def read(self, facts: Any) -> None:
        super().read(snake_cased(facts))


def snake_cased(node: Any) -> Any:
    """The same without camel case, which names of entities never are in."""
    if isinstance(node, dict):
        return {snake_cased(key): snake_cased(value) for key, value in node.items()}
    if isinstance(node, list):
        return [snake_cased(item) for item in node]
    if isinstance(node, str) and re.fullmatch("[a-z][a-z0-9]*([A-Z][a-z0-9]*)+", node):
        return re.sub("[A-Z]", lambda match: "_" + match[0].lower(), node)
    return node


class TwelfthFacts(FifthFacts):
    """Of the twelfth source: likewise, with columns that are made for reading: "Timber sales (EUR), last month"."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"((periode|semaine|mois|trimestre|annee)_)?precedente?)$"
    )
    told_plan = re.compile(r"_(budget|plan|prevu)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|budget|plan)_(?=.)")
    told_change = re.compile("(^|_)(change|aenderung|variation)_")
    sums = (
        *("sum_of_all", "alle_zusammen", "somme_generale", "Sum of all", "Alle zusammen", "Somme générale"),
        *("sum_of_past_periods", "alle_zusammen_bisher", "somme_des_periodes"),
        *("Sum of past periods", "Alle zusammen, bisher", "Somme des périodes"),
    )
    dates = WHEN | {
        r"^(\d{4})-(\d\d)-01t00:00:00.000$": r"\1-\2",
        r"^(\d\d|[qw]\d+)/(\d{4})$": r"\2-\1",
    }

    def named(self, text: str) -> Iterator[tuple[str, Any]]:
        shown = [m.names[self.world.key_language].bare.lower() for m in self.world.measures]
        is_plain = text in self.world.entities or text.lower() in shown or self.when(text)
        yield from super().named(text if is_plain else self.spelled(text))

    def spelled(self, text: str) -> str:
        """A readable column as a key; its unit stands before what else is said."""
        head, text = "", text.lower()
        names = {m.names[self.world.key_language].bare.lower(): m for m in self.world.measures}
        for name in sorted(names, key=len, reverse=True):
            if text.startswith(name):
                head, text = names[name].names[self.world.key_language].key, text[len(name) :]
                break
        if unit := re.search(r" \(([^)]*)\)", text):
            text = f" {unit[1]}{text.replace(unit[0], '')}"
        text = head + text
        for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("%", "pct")):
            text = text.replace(letter, letters)
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
        return re.sub("[^a-z0-9]+", "_", text).strip("_")


class ThirteenthFacts(SixthFacts):
    """Of the thirteenth source: likewise, in words of its own."""

    told_before = re.compile(
        r"_((previous|last)(_(week|month|quarter|year))?|before|vor(periode|woche|monat|quartal|jahr)|vorher|"
        r"(periode_)?precedente?|avant)$"
    )
    told_plan = re.compile(r"_(target|plan|ziel|objectif)$")
    told_first = re.compile(r"((previous|last)(_(week|month|quarter|year))?|before|target|plan)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("company_total", "company_history", "firma_gesamt", "firma_verlauf"),
        *("total_societe", "historique_societe"),
    )


class FourteenthFacts(SixthFacts):
    """Of the fourteenth source: likewise, in words of its own; a semantic layer's columns begin with their view."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|plan|ziel|objectif)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|target|plan)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("overall_total", "overall_by_period", "summe_aller", "summe_aller_je_periode"),
        *("total_ensemble", "total_par_periode", "total", "gesamt", "row_count"),
    )

    def named(self, text: str) -> Iterator[tuple[str, Any]]:
        yield from super().named(re.sub(r"^[a-z_]+\.(?=[a-z])", "", text))


class FifteenthFacts(SixthFacts):
    """Of the fifteenth source: likewise, in words of its own."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|goal|plan|ziel|objectif|cible)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|target|goal|plan)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("total_all_units", "total_by_period", "summe_aller_einheiten", "summe_je_periode"),
        *("total_des_unites", "total_par_periode"),
    )


class SixteenthFacts(SixthFacts):
    """Of the sixteenth source: likewise; periods may be one list and a measure's values another."""

    told_before = re.compile(
        r"_((prev|previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|goal|plan|ziel|objectif|cible)$")
    told_first = re.compile(r"((prev|previous|prior|last)(_(week|month|quarter|year))?|target|goal|plan)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("all_together", "all_together_by_period", "alle_zusammen", "alle_zusammen_je_zeitraum"),
        *("tous_ensemble", "tous_ensemble_par_periode"),
    )

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        lists = [value for value in node.values() if isinstance(value, list)] if isinstance(node, dict) else []
        periods = next((value for value in lists if isinstance(value[0], str) and self.when(value[0])), None)
        if periods is None or "entity" not in known:
            super().visit(node, known)
            return
        for key, values in node.items():
            for when, value in zip(periods, values, strict=True):
                if values is not periods:
                    self.put(value, **known, **dict(self.named(key)), age=self.age_of(self.when(when)))


class SeventeenthFacts(SixthFacts):
    """Of the seventeenth source: likewise, in words of its own, and with the series that charts are drawn from."""

    told_before = re.compile(
        r"_((previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|budget|goal|ziel|objectif)$")
    told_first = re.compile(r"((previous|prior|last)(_(week|month|quarter|year))?|target|budget|goal)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("account_total", "account_trend", "kunde_gesamt", "kunde_verlauf"),
        *("total_client", "tendance_client"),
    )

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        if isinstance(node, dict) and "datasets" in node:
            told = {key: value for key, value in node.items() if key not in ("labels", "datasets")}
            (measure,) = {value for value in told.values() if isinstance(value, str)}
            for series in node["datasets"]:
                values = dict(zip(node["labels"], series["data"], strict=True))
                super().visit({"label": series["label"], measure: values}, known)
            node = told
        super().visit(node, known)


class EighteenthFacts(SixthFacts):
    """Of the eighteenth source: likewise, in words of its own."""

    told_before = re.compile(
        r"_((prev|previous|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|goal|ziel|plan|objectif|cible)$")
    told_first = re.compile(r"((prev|previous|last)(_(week|month|quarter|year))?|target|goal)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("totals", "totals_history", "gesamtwerte", "gesamtverlauf"),
        *("totaux", "totaux_par_periode"),
    )


class NineteenthFacts(SixthFacts):
    """Of the nineteenth source: likewise; periods may be one list and each entity's values others."""

    told_before = re.compile(
        r"_((previous|prior|last)(_(period|week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"((periode|semaine|mois|trimestre|annee)_)?precedente?)$"
    )
    told_plan = re.compile(r"_(budget|plan|objectif)$")
    told_first = re.compile(r"((previous|prior|last)(_(period|week|month|quarter|year))?|budget|plan)_(?=.)")
    told_change = re.compile("(^|_)delta_")
    sums = (
        *("consolidated", "consolidated_by_period", "konsolidiert", "konsolidiert_je_periode"),
        *("consolide", "consolide_par_periode"),
        # How far from the budget: that follows from the two.
        *("variance_vs_budget", "variance_vs_plan", "abw_budget", "abw_plan", "ecart_budget", "ecart_objectif"),
    )

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        for key in ("periods", "perioden", "periodes"):
            if isinstance(node, dict) and key in node:
                node = self.dated({k: v for k, v in node.items() if k != key}, node[key])
        super().visit(node, known)

    def dated(self, node: Any, periods: list[str]) -> Any:
        """The same with each list of values by its periods."""
        if isinstance(node, dict):
            return {key: self.dated(value, periods) for key, value in node.items() if key not in self.sums}
        return dict(zip(periods, node, strict=True)) if isinstance(node, list) else node


class TwentiethFacts(SixthFacts):
    """Of the twentieth source: likewise; ranks, shares and the row of all follow from the rest."""

    told_before = re.compile(
        r"_((prev|previous|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"(periode_)?precedente?)$"
    )
    told_plan = re.compile(r"_(target|goal|plan|ziel|objectif|cible)$")
    told_first = re.compile(r"((prev|previous|last)(_(week|month|quarter|year))?|target|goal|plan)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("totals", "totals_over_time", "gesamt", "gesamt_im_zeitverlauf"),
        *("totaux", "totaux_dans_le_temps"),
    )
    ranks = re.compile("(^|_)(rank|share_pct|rang|anteil_pct|part_pct)(_|$)")

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        if isinstance(node, dict):
            if {"TOTAL", "GESAMT"} & {value for value in node.values() if isinstance(value, str)}:
                return
            node = {key: value for key, value in node.items() if not self.ranks.search(key)}
        super().visit(node, known)


class TwentyFirstFacts(SixthFacts):
    """Of the twenty-first source: likewise; a sheet is rows of cells, of which the first is the header."""

    told_before = re.compile(
        r"_((previous|prior|last)(_(week|month|quarter|year))?|vor(periode|woche|monat|quartal|jahr)|"
        r"((periode|semaine|mois|trimestre|annee)_)?precedente?)$"
    )
    told_plan = re.compile(r"_(goal|target|budget|ziel|zielwert|objectif)$")
    told_first = re.compile(r"((previous|prior|last)(_(week|month|quarter|year))?|goal|target|budget)_(?=.)")
    told_change = re.compile("(^|_)(change|veraenderung|evolution)_")
    sums = (
        *("group_total", "group_history", "gruppe_gesamt", "gruppe_verlauf"),
        *("total_groupe", "historique_groupe"),
    )

    def visit(self, node: Any, known: dict[str, Any]) -> None:
        if isinstance(node, list) and all(isinstance(row, list) for row in node):
            header, *rows = node
            # The last row may be the sums.
            node = [dict(zip(header, row, strict=True)) for row in rows if row[0] not in self.sums]
        super().visit(node, known)


READERS = {
    "first": Facts,
    "second": SecondFacts,
    "third": ThirdFacts,
    "fourth": FourthFacts,
    "fifth": FifthFacts,
    "sixth": SixthFacts,
    "seventh": SeventhFacts,
    "eighth": EighthFacts,
    "ninth": NinthFacts,
    "tenth": TenthFacts,
    "eleventh": EleventhFacts,
    "twelfth": TwelfthFacts,
    "thirteenth": ThirteenthFacts,
    "fourteenth": FourteenthFacts,
    "fifteenth": FifteenthFacts,
    "sixteenth": SixteenthFacts,
    "seventeenth": SeventeenthFacts,
    "eighteenth": EighteenthFacts,
    "nineteenth": NineteenthFacts,
    "twentieth": TwentiethFacts,
    "twenty_first": TwentyFirstFacts,
}


def facts_of(case: Case) -> Facts:
    return READERS[case.world.source](case)


def read(slot: Slot, language: str) -> tuple[float, float]:
    """The number that a text has, and how much its last digit counts."""
    text = slot.text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    match = NUMBER.search(text)
    assert match, text
    digits = re.sub(r"\s", "", match[0])
    digits = digits.replace(",", "") if language == "en" else digits.replace(".", "").replace(",", ".")
    decimals = len(digits.partition(".")[2])
    rest = re.split(r"[€$£\s]|CHF|EUR|USD|GBP", text[match.end() :].strip())
    scale = next((SCALES[word] for word in rest[:2] if word in SCALES), 1)
    if slot.style and slot.style.bare:
        scale = slot.style.scale  # It stands in the heading.
    before = text[: match.start()]
    return float(digits) * scale * (-1 if re.search("[-−]", before) else 1), 10.0**-decimals * scale


def figures(case: Case) -> Iterator[tuple[Spot, Slot]]:
    for spot in case.outline.spots():
        for slot in spot.statement.slots.values():
            if slot.style:
                yield spot, slot


ROUGH = ("floor", "ceiling", "about")
NOT_OF_FACTS = ("a", "b", "c", "d")


def test_every_figure_of_a_faithful_deck_follows_from_its_facts() -> None:
    checked = 0
    for case in faithful():
        facts = facts_of(case)
        for spot, slot in figures(case):
            said, step = read(slot, case.world.language)
            if slot.role in ROUGH:
                value = facts.value(slot.measure, slot.entity)
                assert slot.role != "floor" or said < value
                assert slot.role != "ceiling" or said > value
                assert said == pytest.approx(value, rel=0.05), spot.statement.text
                continue
            true = facts.true_value(slot)
            assert abs(said - true) <= step / 2 + 1e-6 * abs(true), (case.name, spot.statement.text, true)
            checked += 1
    assert checked > 1000


def test_every_word_for_a_direction_a_rank_or_a_number_is_true() -> None:
    seen = set()
    for case in faithful():
        facts, world = facts_of(case), case.world
        for spot in case.outline.spots():
            slots = spot.statement.slots
            for slot in slots.values():
                if slot.role in ("verb", "way", "rise", "arrow"):
                    (about,) = {(s.measure, s.entity) for name, s in slots.items() if s.measure and "_b" not in name}
                    measure, entity = about
                    assert bool(slot.value) == is_up(facts, measure, entity), spot.statement.text
                elif slot.role in ("beat", "beyond"):
                    (about,) = {(s.measure, s.entity) for name, s in slots.items() if s.measure and "_b" not in name}
                    measure, entity = about
                    now, plan = sum(facts.all(measure)), facts.planned(measure)
                    if entity:
                        now, plan = facts.value(measure, entity), facts.plans[measure, entity]
                    assert bool(slot.value) == (now > plan), spot.statement.text
                elif slot.role.lower() in ("grown", "fallen", "met"):
                    assert slot.value == counted(facts, slot.role.lower(), slot.measure), spot.statement.text
                elif slot.role == "e" and spot.statement.about != "fastest":
                    ranked = sorted(world.entities, key=lambda e: -facts.value(slot.measure, e))
                    at = {"first": 0, "second": 1, "third": -1}[spot.statement.about]
                    assert ranked[at] == slot.entity, spot.statement.text
                elif slot.role.lower() == "count":
                    assert slot.value == len(world.entities)
                else:
                    continue
                seen.add(slot.role.lower())
    assert seen >= {"verb", "way", "rise", "e", "count", "grown", "fallen", "met", "beat", "beyond"}


def counted(facts: Facts, role: str, measure: str) -> int:
    """How many have grown, fallen, met their plan."""
    found = 0
    for entity in facts.world.entities:
        now = facts.value(measure, entity)
        if role == "met":
            found += now >= facts.plans[measure, entity]
        else:
            last = facts.value(measure, entity, 1)
            found += now > last if role == "grown" else now < last
    return found


def is_up(facts: Facts, measure: str, entity: str) -> bool:
    if not entity:
        return sum(facts.all(measure)) > sum(facts.all(measure, 1))
    if (measure, entity, 1) not in facts.values:
        return facts.changes[entity] > 0
    return facts.value(measure, entity) > facts.value(measure, entity, 1)


def test_every_point_of_a_faithful_chart_is_a_fact() -> None:
    for case in faithful():
        facts = facts_of(case)
        for _, graph in case.outline.graphs():
            assert not graph.stale
            for points in graph.series:
                for slot in points:
                    tolerance = 0.051 if slot.role == "share" else 1e-6
                    if slot.role.startswith("total_") and (slot.measure, case.world.entities[0], 2) not in facts.values:
                        continue  # Told by the history of the whole alone.
                    assert slot.value == pytest.approx(facts.true_value(slot), abs=tolerance)


def test_a_planted_number_is_wrong_beyond_its_own_rounding() -> None:
    checked = 0
    for case in wrong():
        facts, texts = facts_of(case), {error.wrong for error in case.planted}
        kinds = {error.kind for error in case.planted} - {"points", "scale", "currency", "heading scale", "rank"}
        if len(case.planted) > 1 or not kinds:
            continue
        false = []
        for spot, slot in figures(case):
            if slot.role in (*ROUGH, *NOT_OF_FACTS):
                continue
            said, step = read(slot, case.world.language)
            true = facts.true_value(slot)
            if abs(said - true) > step / 2 + 1e-6 * abs(true):
                false.append(spot.statement.text)
        if kinds & {
            "sign by words",
            "swapped bars",
            "stale chart",
            "chart label",
            "count",
            "plan by words",
            "invented",
            "placeholder",
        }:
            assert not false
        elif "swapped rows" in kinds:
            # They keep their own truth, and stand elsewhere.
            assert not false
        elif "▲" not in str(texts) and "▼" not in str(texts):
            assert set(false) == texts, case.name
            checked += 1
    assert checked > 40


def test_every_kind_is_planted_in_both_halves_and_in_each_language() -> None:
    for half in HALVES:
        planned = plans(half)
        assert {kinds[0] for _, _, _, kinds in planned if kinds} == set(kinds_of(SOURCES[half][-1]))
        for source in SOURCES[half]:
            assert {language for of, _, language, kinds in planned if kinds and of == source} == {"en", "de", "fr"}
    everything = [plan for half in HALVES for plan in plans(half)]
    assert len(everything) >= 300
    assert sum(not kinds for *_, kinds in everything) >= 100
    assert sum(bool(kinds) for *_, kinds in everything) >= 200


def test_what_is_planted_stands_on_the_slide_that_is_told() -> None:
    for case in wrong():
        texts = {(spot.page.number, spot.statement.text) for spot in case.outline.spots()}
        for error in case.planted:
            for place in error.where:
                if place.place != "chart":
                    assert (place.slide, place.text) in texts, (case.name, error)


def test_what_an_outline_says_stands_on_the_slide_that_is_drawn(tmp_path: Path) -> None:
    layouts = set()
    for half in HALVES:
        for case in cases((half,), 12, 0):
            slides = pptx.Presentation(case.write(tmp_path)[0]).slides
            for page, slide in zip(case.outline.pages, slides, strict=True):
                drawn_texts = list(texts_of(slide.shapes))
                for spot in case.outline.spots():
                    if spot.page is page and spot.place not in ("notes", "alt text"):
                        assert any(spot.statement.text in text for text in drawn_texts), spot.statement.text
                layouts.add((half, page.kind))
    assert {("test", "side by side"), ("tune", "side by side"), ("tune", "columns")} <= layouts


def texts_of(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from texts_of(shape.shapes)
        elif shape.has_text_frame:
            yield shape.text_frame.text
        elif shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)


def test_the_same_set_is_made_each_time(tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    for folder in (once, again):
        folder.mkdir()
        for case in cases(("test",), 3, 1):
            case.write(folder)

    for path in sorted(once.iterdir()):
        other = again / path.name
        if path.suffix == ".pptx":
            assert parts(path) == parts(other)
        else:
            assert path.read_text() == other.read_text()


def parts(path: Path) -> dict[str, bytes]:
    """What a deck is made of, without the times that are in a workbook."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith(".xlsx")}


def test_what_is_measured_has_names_and_sentences_of_its_own() -> None:
    names: dict[str, set[str]] = {source: set() for half in HALVES for source in SOURCES[half]}
    for case in drawn():
        names[case.world.source] |= {*case.world.entities, case.world.company, case.world.domain.name}
    for one, other in product(SOURCES["test"], SOURCES["tune"]):
        assert not names[one] & names[other]
        for language in LANGUAGES:
            assert not said(one, language) & said(other, language)
    for language in LANGUAGES:
        assert len(said(SOURCES["test"][-1], language)) >= 110


def said(source: str, language: str) -> set[str]:
    return {text for texts in TEXTS[source][language].SENTENCES.values() for text in texts}


def test_the_test_half_is_large_enough_to_measure_with() -> None:
    planned = plans("test")
    assert len(planned) >= 200
    assert sum(not of for *_, of in planned) >= 60
    for kind in kinds_of(SOURCES["test"][-1]):
        assert sum(kind in of for *_, of in planned) >= 5
    assert len(kinds_of(SOURCES["test"][-1])) >= 20
