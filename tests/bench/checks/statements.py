"""One thing that a deck states: a template whose figures and words are known, so that each can be made wrong."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from .domains import Measure, Rate
from .notation import Style, word
from .sentences import bent, directions, templates
from .world import World


@dataclass(frozen=True)
class Slot:
    """
    A part of a statement that can be wrong.

    :param role: As in the templates, such as ``now`` or ``verb``.
    :param value: What it exactly is, before rounding, in units: percent as ``6.4``.
    """

    role: str
    text: str
    value: float = 0
    style: Style | None = None
    measure: str = ""
    entity: str = ""
    other: str = ""

    def saying(self, value: float) -> Slot:
        """The same, with another value written in the same way."""
        assert self.style
        return replace(self, text=self.style.write(value), value=value)


@dataclass(frozen=True)
class Statement:
    """A sentence or a cell; `about` is the kind of its template."""

    about: str
    template: str
    slots: dict[str, Slot]
    words: dict[str, str]

    @property
    def text(self) -> str:
        text = self.template.format(**self.words, **{name: slot.text for name, slot in self.slots.items()})
        return text[:1].upper() + text[1:] if self.about not in ("cell", "figure", "plain") else text

    def with_slot(self, name: str, slot: Slot) -> Statement:
        return replace(self, slots=self.slots | {name: slot})


def plain(text: str) -> Statement:
    """What states nothing."""
    return Statement("plain", "{text}", {}, {"text": text})


class Writer:
    """Writes statements about one world, in the ways of one deck."""

    def __init__(self, world: World, dice: random.Random) -> None:
        self.world, self.dice = world, dice
        self._form = dice.randrange(60)

    def form(self) -> int:
        """Mostly as elsewhere in the deck: people are nearly consistent."""
        return self._form if self.dice.random() < 0.7 else self.dice.randrange(60)

    # Ways of writing.

    def style(self, measure: Measure | Rate, value: float) -> Style:
        """A way that suits a value of a measure."""
        language, form = self.world.language, self.form()
        suffix = measure.suffix_in(language) if isinstance(measure, Measure) else ""
        currency = self.world.currency if measure.unit == "money" else ""
        if measure.unit == "percent":
            decimals = 0 if isinstance(measure, Measure) and value > 12 and self.dice.random() < 0.15 else 1
            return Style(language, "percent", decimals, form=form)
        if measure.unit == "level":
            return Style(language, "count", 1, form=form, suffix=suffix)
        scale, decimals = self._scale(abs(value), measure.unit, bool(suffix))
        return Style(language, measure.unit, decimals, scale, currency, form, suffix)

    def _scale(self, value: float, unit: str, has_suffix: bool) -> tuple[float, int]:
        dice = self.dice
        if has_suffix:
            return 1, 0
        if value >= 1e9:
            return dice.choice(((1e9, 1), (1e9, 2), (1e6, 0)))
        if value >= 1e6:
            return dice.choice(((1e6, 1), (1e6, 2), (1e6, 2), (1e6, 2), (1e3, 0), (1, 0)))
        if value >= 1e5:
            return dice.choice(
                ((1, 0), (1e3, 0), (1e3, 0), (1e6, 2)) if unit == "money" else ((1, 0), (1, 0), (1e3, 0))
            )
        if value >= 1e4:
            return dice.choice(((1, 0), (1, 0), (1e3, 1)))
        if value >= 1e3:
            return dice.choice(((1, 0), (1, 0), (1, 0), (1e3, 1)))
        if unit == "money":
            return 1, 2 if value < 200 else 0
        return 1, 0

    def percent(self, value: float, *, signed: bool = False) -> Style:
        decimals = 0 if abs(value) >= 10 and self.dice.random() < 0.3 else 1
        return Style(self.world.language, "percent", decimals, form=self.form(), signed=signed)

    def points(self, *, signed: bool = False) -> Style:
        return Style(self.world.language, "points", 1, form=self.form(), signed=signed)

    # Parts.

    def figure(self, role: str, measure: Measure | Rate, value: float, entity: str = "", other: str = "") -> Slot:
        style = self.style(measure, value)
        key = measure.key if isinstance(measure, Measure) else measure.top + "/" + measure.bottom
        return Slot(role, style.write(value), value, style, key, entity, other)

    def direction(self, role: str, is_up: bool, is_plural: bool) -> dict[str, Slot]:
        options = directions(self.world.source, self.world.language, role)[is_up]
        if role in ("verb", "beat"):
            singular, plural, end = self.dice.choice(options)
            return {
                role: Slot(role, plural if is_plural else singular, is_up),
                f"{role}2": Slot(f"{role}2", end, is_up),
            }
        return {role: Slot(role, self.dice.choice(options), is_up)}

    def words(self, measure: Measure | Rate, entity: str = "", other: str = "", third: str = "") -> dict[str, str]:
        world, name = self.world, self.world.name(measure)
        place = world.places.get(entity, "")
        was = {"en": ("was", "were"), "de": ("lag", "lagen"), "fr": ("s’élève", "s’élèvent")}[world.language]
        phrases = dict(world.phrases)
        phrases["lastly"] = phrases["prev"][0]
        phrases["prev"] = self.dice.choice(phrases["prev"])
        return {
            **phrases,
            **bent(world.source, world.language, name),
            "In_per": capital(phrases["in_per"]),
            "e": entity,
            "f": other,
            "g": third,
            "at": place,
            "At": capital(place),
            "m": name.bare,
            "M": capital(name.bare),
            "the": name.the,
            "The": capital(name.the),
            "was": was[name.is_plural],
            "reached": "erreichten" if name.is_plural else "erreichte",
            "grew": "wuchsen" if name.is_plural else "wuchs",
            "one": world.group.one,
            "many": world.group.many,
            "dative": world.group.many + ("" if world.group.many.endswith(("n", "s")) else "n"),
        }

    def say(self, about: str, measure: Measure | Rate | None = None, entity: str = "") -> Statement | None:
        """A statement of that kind; ``None`` where the world has nothing of the kind to say."""
        world, dice = self.world, self.dice
        only_changes = about in COMPARES and not world.has_previous
        if only_changes:
            measure = world.measures[0]
        made = MAKERS[about](self, measure or dice.choice(world.measures), entity or dice.choice(world.entities))
        if made is None:
            return None
        subject, entity, slots = made
        others = [slot.other for slot in slots.values() if slot.other]
        words = self.words(subject, entity, *others[:2])
        words |= dict(zip(("first", "second", "third"), world.group.ranks, strict=True))
        options = templates(world.source, world.language, about)
        if only_changes:
            options = [option for option in options if "{last}" not in option]
        template = dice.choice(options)
        slots = {name: slot for name, slot in slots.items() if f"{{{name}}}" in template}
        words = {name: text for name, text in words.items() if name not in slots}
        return Statement(about, template, slots, words)

    def join(self, first: Statement, second: Statement) -> Statement:
        """Two in one sentence."""
        text = re.sub(r"\{(\w+)\}", r"{\1_b}", second.template)
        if re.match(r"\{(The|M|At|In_per)_b\}", text) and self.world.language != "de":
            # Within a sentence it begins small: the words for that are there.
            text = text[0] + text[1].lower() + text[2:]
        elif self.world.language != "de":
            text = text[0].lower() + text[1:]
        links = {"en": ("; ", ", while ", " – "), "de": ("; ", " – "), "fr": (" ; ", " – ")}
        link = self.dice.choice(links[self.world.language])
        words = first.words | {f"{name}_b": word for name, word in second.words.items()}
        slots = first.slots | {f"{name}_b": slot for name, slot in second.slots.items()}
        return Statement(first.about, first.template + link + text, slots, words)

    def cell(self, slot: Slot) -> Statement:
        """A figure that stands alone."""
        return Statement("cell", f"{{{slot.role}}}", {slot.role: slot}, {})


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


Made = tuple[Measure | Rate, str, dict[str, Slot]] | None
Maker = Callable[[Writer, Any, str], Made]
MAKERS: dict[str, Maker] = {}
#: What can't be said without the last period.
COMPARES = (
    "versus", "change", "change_to", "signed", "diff", "points", "total_change", "grown", "fallen", "fastest",
    "doubled",
)  # fmt: skip
#: What can't be said without a plan.
PLANNED = ("plan_pct", "plan_gap", "plan_signed", "attain", "plan_vs", "plan_count", "plan_total")


def _maker(*kinds: str) -> Callable[[Maker], Maker]:
    def register(make: Maker) -> Maker:
        for kind in kinds:
            MAKERS[kind] = make
        return make

    return register


def _now(writer: Writer, measure: Measure, entity: str) -> Slot:
    return writer.figure("now", measure, writer.world.value(measure.key, entity), entity)


def _last(writer: Writer, measure: Measure, entity: str, like: Slot) -> Slot:
    """Written as the value of now, as long as the two differ then."""
    value = writer.world.value(measure.key, entity, 1)
    slot = replace(like, role="last").saying(value)
    return slot if slot.text != like.text else writer.figure("last", measure, value, entity)


def _change_slots(writer: Writer, measure: Measure, entity: str) -> dict[str, Slot]:
    """A change in percent, or in points for what is told in percent."""
    world = writer.world
    plural = world.name(measure).is_plural
    if measure.unit == "percent":
        value = world.value(measure.key, entity) - world.value(measure.key, entity, 1)
        unsigned, signed, roles = writer.points(), writer.points(signed=True), ("pp", "spp")
    else:
        value = world.change(measure.key, entity)
        unsigned, signed, roles = writer.percent(value), writer.percent(value, signed=True), ("change", "signed")
    slots = {
        roles[0]: Slot(roles[0], unsigned.write(abs(value)), abs(value), unsigned, measure.key, entity),
        roles[1]: Slot(roles[1], signed.write(value), value, signed, measure.key, entity),
    }
    for role in ("verb", "way", "rise"):
        slots |= writer.direction(role, value > 0, plural)
    return slots


@_maker("level")
def _level(writer: Writer, measure: Measure, entity: str) -> Made:
    return measure, entity, {"now": _now(writer, measure, entity)}


@_maker("versus")
def _versus(writer: Writer, measure: Measure, entity: str) -> Made:
    now = _now(writer, measure, entity)
    return measure, entity, {"now": now, "last": _last(writer, measure, entity, now)}


@_maker("points")
def _points(writer: Writer, measure: Measure, entity: str) -> Made:
    if measure.unit != "percent":
        return None
    return measure, entity, {"now": _now(writer, measure, entity), **_change_slots(writer, measure, entity)}


@_maker("change", "change_to", "signed")
def _change(writer: Writer, measure: Measure, entity: str) -> Made:
    if measure.unit == "percent":
        return None
    now = _now(writer, measure, entity)
    slots = _change_slots(writer, measure, entity)
    return measure, entity, {"now": now, "last": _last(writer, measure, entity, now), **slots}


@_maker("list")
def _list(writer: Writer, measure: Measure, entity: str) -> Made:
    """Three entities in one sentence, from the largest on."""
    names = writer.world.ranked(measure.key)[:3]
    one = _now(writer, measure, names[0])
    slots = {"now": replace(one, other=names[1])}
    for role, name, other in (("now_f", names[1], names[2]), ("now_g", names[2], "")):
        value = writer.world.value(measure.key, name)
        slots[role] = replace(one, entity=name, other=other).saying(value)
        if slots[role].style.rounded(value) < 10 * one.style.step:  # type: ignore[union-attr]
            return None
    return measure, names[0], slots


@_maker("diff")
def _diff(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    value = world.value(measure.key, entity) - world.value(measure.key, entity, 1)
    if not measure.is_additive or abs(value) < 10:
        return None
    style = writer.style(measure, value)
    slots = {
        "diff": Slot("diff", style.write(abs(value)), abs(value), style, measure.key, entity),
        "sdiff": Slot(
            "sdiff", replace(style, signed=True).write(value), value, replace(style, signed=True), measure.key, entity
        ),
    }
    for role in ("verb", "way", "rise"):
        slots |= writer.direction(role, value > 0, world.name(measure).is_plural)
    if world.language == "de" and "nahm" in slots["verb"].text:
        return None
    return measure, entity, slots


@_maker("share")
def _share(writer: Writer, measure: Measure, entity: str) -> Made:
    if not measure.is_additive:
        return None
    value = writer.world.value(measure.key, entity) / writer.world.total(measure.key) * 100
    style = writer.percent(value)
    return measure, entity, {"share": Slot("share", style.write(value), value, style, measure.key, entity)}


@_maker("total")
def _total(writer: Writer, measure: Measure, entity: str) -> Made:
    if not measure.is_additive:
        return None
    return measure, "", {"total": writer.figure("total", measure, writer.world.total(measure.key))}


@_maker("total_change")
def _total_change(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    if not measure.is_additive or abs(value := world.total_change(measure.key)) < 0.1:
        return None
    value = world.total_change(measure.key)
    unsigned, signed = writer.percent(value), writer.percent(value, signed=True)
    slots = {
        "total": writer.figure("total", measure, world.total(measure.key)),
        "total_change": Slot("total_change", unsigned.write(abs(value)), abs(value), unsigned, measure.key),
        "total_signed": Slot("total_signed", signed.write(value), value, signed, measure.key),
    }
    for role in ("verb", "way"):
        slots |= writer.direction(role, value > 0, world.name(measure).is_plural)
    return measure, "", slots


@_maker("average")
def _average(writer: Writer, measure: Measure, entity: str) -> Made:
    if not measure.is_additive:
        return None
    value = writer.world.total(measure.key) / len(writer.world.entities)
    slot = writer.figure("average", measure, value)
    return measure, "", {"average": slot}


def _counted(writer: Writer, role: str, count: int, as_word: bool, as_first: bool = False) -> Slot:
    text = word(writer.world.language, count) if as_word else str(count)
    return Slot(role, capital(text) if as_first else text, count)


@_maker("count")
def _count(writer: Writer, measure: Measure, entity: str) -> Made:
    as_word, count = writer.dice.random() < 0.6, len(writer.world.entities)
    return (
        measure,
        "",
        {
            "count": _counted(writer, "count", count, as_word),
            "Count": _counted(writer, "Count", count, as_word, as_first=True),
        },
    )


def _part(writer: Writer, role: str, measure: Measure, part: int) -> Made:
    """So many of all."""
    count = len(writer.world.entities)
    if part < 2 or part == count:
        return None
    as_word = writer.dice.random() < 0.6
    slots = {
        role: _counted(writer, role, part, as_word),
        capital(role): _counted(writer, capital(role), part, as_word, as_first=True),
        "count": _counted(writer, "count", count, as_word),
    }
    return measure, "", {name: replace(slot, measure=measure.key) for name, slot in slots.items()}


@_maker("grown")
def _grown(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    up = sum(world.value(measure.key, e) > world.value(measure.key, e, 1) for e in world.entities)
    return _part(writer, "grown", measure, up)


@_maker("fallen")
def _fallen(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    down = sum(world.value(measure.key, e) < world.value(measure.key, e, 1) for e in world.entities)
    return _part(writer, "fallen", measure, down)


def _ranked(index: int) -> Maker:
    def make(writer: Writer, measure: Measure, entity: str) -> Made:
        world = writer.world
        ranked = world.ranked(measure.key)
        values = [world.value(measure.key, e) for e in ranked]
        if not measure.is_additive or len(set(values)) < len(values) or (index == 1 and len(values) < 3):
            return None
        name = ranked[index]
        now = _now(writer, measure, name)
        return measure, name, {"e": Slot("e", name, index, None, measure.key, name), "now": now}

    return make


MAKERS |= {"first": _ranked(0), "second": _ranked(1), "third": _ranked(-1)}


@_maker("fastest")
def _fastest(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    if not measure.is_additive:
        return None
    order = sorted(world.entities, key=lambda e: -world.change(measure.key, e))
    if (
        world.change(measure.key, order[0]) < 1
        or world.change(measure.key, order[0]) - world.change(measure.key, order[1]) < 1
    ):
        return None
    return (
        measure,
        order[0],
        {
            "e": Slot("e", order[0], 0, None, measure.key, order[0]),
            "signed": _change_slots(writer, measure, order[0])["signed"],
        },
    )


def _two_digits(value: float, rounding: Callable[[float], int]) -> float:
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - 1)
    return round(rounding(value / unit) * unit, 6)


def _rough(role: str, rounding: Callable[[float], int]) -> Maker:
    def make(writer: Writer, measure: Measure, entity: str) -> Made:
        value = writer.world.value(measure.key, entity)
        said = _two_digits(value, rounding)
        # Nobody says "more than" of what it is, or "nearly" of what is far away.
        if measure.unit == "percent" or said == value or abs(said / value - 1) > 0.04:
            return None
        style = writer.style(measure, said)
        if style.rounded(said) != said:
            return None
        while style.decimals and replace(style, decimals=style.decimals - 1).rounded(said) == said:
            style = replace(style, decimals=style.decimals - 1)
        return measure, entity, {role: Slot(role, style.write(said), value, style, measure.key, entity)}

    return make


MAKERS |= {
    "floor": _rough("floor", math.floor),
    "ceiling": _rough("ceiling", math.ceil),
    "about": _rough("about", round),
}


@_maker("ratio")
def _ratio(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    ranked = world.ranked(measure.key)
    top, bottom = ranked[0], ranked[-1]
    value = world.value(measure.key, top) / world.value(measure.key, bottom)
    if not measure.is_additive or not 1.4 < value < 12:
        return None
    style = Style(world.language, "times", 1, form=writer.form() if world.language != "de" else 0)
    return measure, top, {"ratio": Slot("ratio", style.write(value), value, style, measure.key, top, bottom)}


@_maker("rate")
def _rate(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    if not world.rates:
        return None
    rate = writer.dice.choice(world.rates)
    value = world.value(rate.top, entity) / world.value(rate.bottom, entity) * (100 if rate.unit == "percent" else 1)
    return rate, entity, {"rate": writer.figure("rate", rate, value, entity)}


def _pair(writer: Writer, measure: Measure) -> tuple[str, str]:
    first, second = writer.dice.sample(writer.world.entities, 2)
    key = measure.key
    return (first, second) if writer.world.value(key, first) > writer.world.value(key, second) else (second, first)


@_maker("together")
def _together(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    if not measure.is_additive or len(world.entities) < 3:
        return None
    first, second = _pair(writer, measure)
    value = world.value(measure.key, first) + world.value(measure.key, second)
    return measure, first, {"sum": writer.figure("sum", measure, value, first, second)}


@_maker("gap")
def _gap(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    first, second = _pair(writer, measure)
    value = world.value(measure.key, first) - world.value(measure.key, second)
    if not measure.is_additive or value < 10:
        return None
    return measure, first, {"gap": writer.figure("gap", measure, value, first, second)}


@_maker("now_share")
def _now_share(writer: Writer, measure: Measure, entity: str) -> Made:
    shared = _share(writer, measure, entity)
    return shared and (measure, entity, {"now": _now(writer, measure, entity), **shared[2]})


@_maker("duel")
def _duel(writer: Writer, measure: Measure, entity: str) -> Made:
    first, second = _pair(writer, measure)
    return _two(writer, measure, first, second, "now_f")


@_maker("extremes")
def _extremes(writer: Writer, measure: Measure, entity: str) -> Made:
    ranked = writer.world.ranked(measure.key)
    made = _two(writer, measure, ranked[0], ranked[-1], "now_g")
    if made:
        # The third name of a sentence; the second is none of these two.
        made[2]["now"] = replace(made[2]["now"], other=ranked[1])
        made[2]["now_g"] = replace(made[2]["now_g"], other=ranked[-1])
    return made


def _two(writer: Writer, measure: Measure, first: str, second: str, role: str) -> Made:
    """Two entities with a figure each, written alike; the first has the more."""
    now = _now(writer, measure, first)
    other = replace(now, entity=second).saying(writer.world.value(measure.key, second))
    if now.text == other.text or other.style.rounded(other.value) < 10 * now.style.step:  # type: ignore[union-attr]
        return None
    return measure, first, {"now": replace(now, other=second), role: other}


@_maker("top_two")
def _top_two(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    if not measure.is_additive or len(world.entities) < 4:
        return None
    first, second = _pair(writer, measure)
    value = (world.value(measure.key, first) + world.value(measure.key, second)) / world.total(measure.key) * 100
    style = writer.percent(value)
    return measure, first, {"share2": Slot("share2", style.write(value), value, style, measure.key, first, second)}


def _planned(writer: Writer) -> Measure:
    """One that there is a plan for."""
    keys = {key for key, _ in writer.world.plans}
    return writer.dice.choice([measure for measure in writer.world.measures if measure.key in keys])


@_maker("plan_pct", "plan_gap", "plan_signed", "attain", "plan_vs")
def _plan(writer: Writer, measure: Measure, entity: str) -> Made:
    world, measure = writer.world, _planned(writer)
    now, plan = world.value(measure.key, entity), world.plans[measure.key, entity]
    over = (now / plan - 1) * 100
    unsigned, signed = writer.percent(over), writer.percent(over, signed=True)
    attain = replace(unsigned, decimals=1)
    gap = writer.style(measure, now - plan)
    told = _now(writer, measure, entity)
    planned = replace(told, role="plan").saying(plan)
    if planned.text == told.text:
        planned = writer.figure("plan", measure, plan, entity)
    slots = {
        "now": told,
        "plan": planned,
        "over": Slot("over", unsigned.write(abs(over)), abs(over), unsigned, measure.key, entity),
        "sover": Slot("sover", signed.write(over), over, signed, measure.key, entity),
        "overgap": Slot("overgap", gap.write(abs(now - plan)), abs(now - plan), gap, measure.key, entity),
        "attain": Slot("attain", attain.write(now / plan * 100), now / plan * 100, attain, measure.key, entity),
    }
    for role in ("beat", "beyond"):
        slots |= writer.direction(role, now > plan, False)
    return measure, entity, slots


@_maker("plan_count")
def _plan_count(writer: Writer, measure: Measure, entity: str) -> Made:
    world, measure = writer.world, _planned(writer)
    met = sum(world.value(measure.key, e) >= world.plans[measure.key, e] for e in world.entities)
    return _part(writer, "met", measure, met)


@_maker("plan_total")
def _plan_total(writer: Writer, measure: Measure, entity: str) -> Made:
    world, measure = writer.world, _planned(writer)
    total = world.total(measure.key)
    over = (total / sum(world.plans[measure.key, e] for e in world.entities) - 1) * 100
    if abs(over) < 0.3:
        return None
    style = replace(writer.percent(over), decimals=1)
    slots = {
        "total": writer.figure("total", measure, total),
        "total_over": Slot("total_over", style.write(abs(over)), abs(over), style, measure.key),
    }
    for role in ("beat", "beyond"):
        slots |= writer.direction(role, over > 0, world.name(measure).is_plural)
    return measure, "", slots


@_maker("range")
def _range(writer: Writer, measure: Measure, entity: str) -> Made:
    world = writer.world
    ranked = world.ranked(measure.key)
    high = writer.figure("high", measure, world.value(measure.key, ranked[0]), ranked[0])
    low = replace(high, role="low", entity=ranked[-1]).saying(world.value(measure.key, ranked[-1]))
    if low.text == high.text or low.style.rounded(low.value) < 10 * low.style.step:  # type: ignore[union-attr]
        return None
    return measure, "", {"low": low, "high": high}


def _notable(kind: str) -> Maker:
    def make(writer: Writer, measure: Measure, entity: str) -> Made:
        world = writer.world
        told = world.measures[0]
        if world.notable != ("fifth" if kind == "in_five" else kind) or (kind == "in_five" and told.unit != "count"):
            return None
        return told, world.entities[0], {}

    return make


NOTABLE = ("doubled", "half", "quarter", "fifth", "in_five")
MAKERS |= {kind: _notable(kind) for kind in NOTABLE}


def kinds(world: World) -> list[str]:
    """What can be said of a world, if it has it."""
    able = [kind for kind in MAKERS if templates(world.source, world.language, kind)]
    if not world.plans:
        able = [kind for kind in able if kind not in PLANNED]
    if world.has_previous:
        return able
    told = ("change", "change_to", "signed") if world.has_change else ()
    return [kind for kind in able if kind not in COMPARES or kind in told]
