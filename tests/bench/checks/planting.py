"""One thing on a faithful deck is made wrong, in one of many ways, and what was done is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from .deck import Graph, Lines, Outline, Page, Spot
from .notation import SYMBOLS, Style, word
from .sentences import directions, invented, words
from .statements import Slot, Statement, plain

#: Figures that say what a value is, exactly up to rounding.
VALUES = (
    "now",
    "last",
    "total",
    "average",
    "sum",
    "gap",
    "diff",
    "rate",
    "low",
    "high",
    "plan",
    "overgap",
)
CHANGES = ("change", "signed", "total_change", "total_signed")
SIGNED = ("signed", "sdiff", "spp", "total_signed", "sover")
PARTS = ("grown", "fallen", "met")
PLANS = ("over", "sover", "overgap", "attain", "plan", "total_over")


@dataclass(frozen=True)
class Where:
    """
    A place that a problem may name.

    :param text: What stands there now.
    :param values: The wrong number, as written and as meant; none where it is about words.
    """

    slide: int
    place: str
    text: str
    values: tuple[float, ...] = ()


@dataclass(frozen=True)
class Planted:
    """
    What was made wrong.

    :param wrong: What stands there, and `right` what should.
    :param where: All places of which a problem may name any.
    """

    kind: str
    slide: int
    wrong: str
    right: str
    where: tuple[Where, ...]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass
class _Field:
    """What can be chosen from: a slot of a statement in its place."""

    spot: Spot
    name: str
    slot: Slot

    def become(self, slot: Slot, kind: str) -> Planted:
        """Put another slot there."""
        before = self.spot.statement
        after = before.with_slot(self.name, slot)
        self.spot.put(after)
        return Planted(kind, self.spot.page.number, after.text, before.text, (where(self.spot, values_of(slot)),))


def values_of(slot: Slot) -> tuple[float, ...]:
    """The number that a slot says, as written and as meant."""
    if slot.style is None:
        return (slot.value,)
    written = slot.style.rounded(slot.value)
    return tuple(dict.fromkeys((written, written / slot.style.scale, slot.value)))


def where(spot: Spot, values: tuple[float, ...] = ()) -> Where:
    return Where(spot.page.number, spot.place, spot.statement.text, values)


class NothingToSpoilError(Exception):
    """The deck has nothing of which such an error could be made."""


class Planter:
    """Makes errors in one deck, each somewhere else."""

    def __init__(self, outline: Outline) -> None:
        self.outline, self.world, self.dice = outline, outline.world, outline.dice
        self.taken: list[int] = []

    def plant(self, kind: str) -> Planted:
        """
        Make one error.

        :raises NothingToSpoilError: when the deck has nothing of which it could be made.
        """
        return KINDS[kind](self)

    # Choosing.

    def fields(self, *roles: str, places: tuple[str, ...] = (), hidden: bool = False) -> list[_Field]:
        """All slots of some roles, in places that nothing was planted in, and shown unless `hidden`."""
        found = []
        for spot in self.outline.spots():
            if id(spot.holder) in self.taken or spot.page.is_hidden is not hidden:
                continue
            if spot.place not in (places or ("title", "body", "card", "table")):
                continue
            for name, slot in spot.statement.slots.items():
                if not roles or slot.role in roles:
                    found.append(_Field(spot, name, slot))
        return found

    def choose(self, fields: list[_Field]) -> _Field:
        if not fields:
            raise NothingToSpoilError
        # Bodies and titles have the more; a table counts as much.
        places = sorted({field.spot.place for field in fields})
        place = self.dice.choice(places)
        field = self.dice.choice([field for field in fields if field.spot.place == place])
        self.taken.append(id(field.spot.holder))
        return field

    def try_fields(self, fields: list[_Field], make: Callable[[Slot], Slot | None], kind: str) -> Planted:
        """Plant in one of them, for which there is something to plant."""
        able = [(field, slot) for field in fields if (slot := make(field.slot))]
        chosen = self.choose([field for field, _ in able])
        slot = next(slot for field, slot in able if field is chosen)
        return chosen.become(slot, kind)

    # What else it could say.

    def truths(self, slot: Slot) -> Iterator[float]:
        """What is true of the same entity and measure, or of the whole."""
        world = self.world
        keys = [measure.key for measure in world.measures if measure.key == slot.measure]
        for key in keys:
            for age in range(2):
                for entity in [slot.entity] if slot.entity else world.entities:
                    yield world.value(key, entity, age)
                yield world.total(key, age)

    def is_plainly_false(self, slot: Slot, value: float) -> bool:
        """Whether a value written there reads otherwise than the truth, and than other truths about the same."""
        style = slot.style
        if style is None or style.rounded(value) == style.rounded(slot.value):
            return False
        if abs(style.rounded(value) - slot.value) < 0.75 * style.step:
            return False
        others = self.truths(slot) if slot.role in ("now", "last", "total", "average", "rate") else ()
        return not any(abs(other - style.rounded(value)) <= 0.75 * style.step for other in others)

    def deviating(self, slot: Slot) -> Slot | None:
        """Off by some percent, up to a half."""
        for _ in range(20):
            factor = 1 + self.dice.choice((-1, 1)) * self.dice.uniform(0.07, 0.5)
            value = slot.value * factor
            if slot.style and self.is_plainly_false(slot, value):
                return slot.saying(slot.style.rounded(value))
        return None


Kind = Callable[[Planter], Planted]
#: Kinds of errors that the first source does not have: it tells no plans.
OF_PLANS = ("plan", "plan by words")
KINDS: dict[str, Kind] = {}
#: What has to be on a deck, so that such an error can be made: kinds of statements, of pages.
WANTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}


def _kind(name: str, says: tuple[str, ...] = (), has: tuple[str, ...] = ()) -> Callable[[Kind], Kind]:
    def register(make: Kind) -> Kind:
        KINDS[name], WANTS[name] = make, (says, has)
        return make

    return register


def kinds_of(source: str) -> list[str]:
    """What is planted in decks of a source."""
    return [kind for kind in KINDS if source != "first" or kind not in OF_PLANS]


@_kind("swapped rows", has=("table",))
def _swapped_rows(planter: Planter) -> Planted:
    """Two figures of one column trade places."""
    options = []
    for page, grid in planter.outline.grids():
        if page.is_hidden or any(id(row) in planter.taken for row in grid.rows):
            continue
        cells = [(row, x, cell) for row in grid.rows for x, cell in enumerate(row) if cell.slots]
        for row, x, cell in cells:
            for other_row, other_x, other in cells:
                if _may_swap(next(iter(cell.slots.values())), next(iter(other.slots.values()))):
                    options.append((page, row, x, other_row, other_x))
    if not options:
        raise NothingToSpoilError
    page, row, x, other_row, other_x = planter.dice.choice(options)
    planter.taken += [id(row), id(other_row)]
    right = f"{row[x].text}, {other_row[other_x].text}"
    row[x], other_row[other_x] = other_row[other_x], row[x]
    spots = [Spot(page, "table", row, x), Spot(page, "table", other_row, other_x)]
    places = tuple(where(spot, values_of(next(iter(spot.statement.slots.values())))) for spot in spots)
    return Planted("swapped rows", page.number, f"{row[x].text}, {other_row[other_x].text}", right, places)


def _may_swap(one: Slot, other: Slot) -> bool:
    is_same = one.role == other.role == "now" and one.measure == other.measure
    # Either way round is one pair.
    return is_same and one.entity < other.entity and one.text != other.text


def _points(planter: Planter, kinds: tuple[str, ...] = ("column", "bar", "line", "pie")) -> list[tuple[Page, Graph]]:
    found = [
        (page, graph)
        for page, graph in planter.outline.graphs()
        if not page.is_hidden and graph.kind in kinds and id(graph) not in planter.taken
    ]
    if not found:
        raise NothingToSpoilError
    return found


def _drawn(graph: Graph, value: float) -> tuple[float, ...]:
    return tuple(dict.fromkeys((value, round(value / graph.scale, 6))))


@_kind("swapped bars", has=("chart",))
def _swapped_bars(planter: Planter) -> Planted:
    page, graph = planter.dice.choice(_points(planter))
    series = planter.dice.choice(graph.series)
    pairs = [
        (a, b)
        for a in range(len(series))
        for b in range(a)
        if abs(series[a].value - series[b].value) > 0.05 * abs(series[a].value)
    ]
    if not pairs:
        raise NothingToSpoilError
    planter.taken.append(id(graph))
    a, b = planter.dice.choice(pairs)
    right = f"{graph.categories[a]}: {series[a].text}, {graph.categories[b]}: {series[b].text}"
    series[a], series[b] = series[b], series[a]
    wrong = f"{graph.categories[a]}: {series[a].text}, {graph.categories[b]}: {series[b].text}"
    places = tuple(Where(page.number, "chart", series[i].text, _drawn(graph, series[i].value)) for i in (a, b))
    return Planted("swapped bars", page.number, wrong, right, places)


@_kind("stale chart", has=("chart",))
def _stale_chart(planter: Planter) -> Planted:
    """What is drawn is not what the workbook has; either may be the wrong one."""
    page, graph = planter.dice.choice(_points(planter))
    planter.taken.append(id(graph))
    s = planter.dice.randrange(len(graph.series))
    i = planter.dice.randrange(len(graph.series[s]))
    slot = graph.series[s][i]
    other = slot.value * (1 + planter.dice.choice((-1, 1)) * planter.dice.uniform(0.08, 0.4))
    other = round(other, 1 if slot.style and slot.style.decimals else 0)
    kept = round(slot.value / graph.scale, 6)
    if planter.dice.random() < 0.5:
        graph.stale[s, i] = round(other / graph.scale, 6)
        message = f"drawn {graph.stale[s, i]}, workbook {kept}"
    else:
        graph.series[s][i] = slot.saying(other)
        graph.stale[s, i] = kept
        message = f"drawn {kept}, workbook {round(other / graph.scale, 6)}"
    values = (*_drawn(graph, other), *_drawn(graph, slot.value))
    place = Where(page.number, "chart", graph.categories[i], values)
    return Planted("stale chart", page.number, message, slot.text, (place,))


@_kind("chart label", has=("chart",))
def _chart_label(planter: Planter) -> Planted:
    """A label's own text tells another number than its bar."""
    page, graph = planter.dice.choice(_points(planter))
    planter.taken.append(id(graph))
    s = planter.dice.randrange(len(graph.series))
    i = planter.dice.randrange(len(graph.series[s]))
    slot = graph.series[s][i]
    unit = "percent" if slot.role == "share" else planter.world.measure(slot.measure).unit
    if unit == "percent":
        style = Style(planter.world.language, "percent", 1, form=planter.outline.writer.form())
    else:
        style = planter.outline.writer.style(planter.world.measure(slot.measure), slot.value)
    wrong = planter.deviating(replace(slot, style=style))
    if wrong is None:
        raise NothingToSpoilError
    graph.labels[s, i] = Statement("cell", "{now}", {"now": wrong}, {})
    place = Where(page.number, "chart", wrong.text, values_of(wrong))
    return Planted("chart label", page.number, wrong.text, style.write(slot.value), (place,))


def _turned(planter: Planter, kind: str, roles: tuple[str, ...], numbers: tuple[str, ...]) -> Planted:
    """A word for up says down, or the other way round."""
    source, language = planter.world.source, planter.world.language
    field = planter.choose(planter.fields(*roles))
    before, role = field.spot.statement, field.slot.role
    is_up = not field.slot.value
    options = directions(source, language, role)[is_up]
    if role in ("verb", "beat"):
        # In the number of the one that stands there.
        is_plural = any(
            field.slot.text == plural != singular
            for singular, plural, _ in directions(source, language, role)[not is_up]
        )
        singular, plural, end = planter.dice.choice(options)
        after = before.with_slot(role, replace(field.slot, text=plural if is_plural else singular, value=is_up))
        if f"{role}2" in before.slots:
            after = after.with_slot(f"{role}2", Slot(f"{role}2", end, is_up))
        elif end:
            raise NothingToSpoilError
    else:
        after = before.with_slot(field.name, replace(field.slot, text=planter.dice.choice(options), value=is_up))
    field.spot.put(after)
    values = tuple(value for slot in after.slots.values() if slot.role in numbers for value in values_of(slot))
    return Planted(kind, field.spot.page.number, after.text, before.text, (where(field.spot, values),))


@_kind("sign by words", ("change", "change_to", "points", "diff"))
def _sign_by_words(planter: Planter) -> Planted:
    return _turned(planter, "sign by words", ("verb", "way", "rise"), ("change", "pp", "diff", "total_change"))


@_kind("sign by symbol", ("signed",))
def _sign_by_symbol(planter: Planter) -> Planted:
    def turned(slot: Slot) -> Slot | None:
        if slot.role == "arrow":
            return replace(slot, text="▼" if slot.value else "▲", value=not slot.value)
        assert slot.style
        return slot.saying(-slot.value) if slot.style.rounded(slot.value) else None

    planted = planter.try_fields(planter.fields(*SIGNED, "arrow"), turned, "sign by symbol")
    place = planted.where[0]
    if place.values in ((True,), (False,)):
        return replace(planted, where=(replace(place, values=()),))
    return planted


@_kind("scale", ("level", "total"))
def _scale(planter: Planter) -> Planted:
    """A thousand times too much or too little."""

    def scaled(slot: Slot) -> Slot | None:
        style = slot.style
        if style is None or style.bare or style.scale == 1 or style.unit not in ("money", "count"):
            return None
        options = [scale for scale in (style.scale * 1000, style.scale / 1000) if scale in (1e3, 1e6, 1e9)]
        scale = planter.dice.choice(options)
        return replace(slot, value=slot.value / style.scale * scale, style=style.as_scale(scale)).saying(
            slot.value / style.scale * scale
        )

    return planter.try_fields(planter.fields(*VALUES), scaled, "scale")


@_kind("heading scale", has=("table",))
def _heading_scale(planter: Planter) -> Planted:
    """A table's heading tells another unit than its numbers are in."""
    swaps = {"(€k)": "(€M)", "(€M)": "(€k)", "(M€)": "(k€)", "(k€)": "(M€)", "in €M": "in €k", "in €k": "in €M"}
    swaps |= {"(Mio. €)": "(T€)", "(T€)": "(Mio. €)", "in Mio. €": "in T€", "in T€": "in Mio. €"}
    swaps |= {
        old.replace("€", sign): new.replace("€", sign) for old, new in swaps.items() for sign in ("$", "£", "CHF")
    }
    options = []
    for page, grid in planter.outline.grids():
        if page.is_hidden or id(grid) in planter.taken:
            continue
        for lines in (grid.rows, [list(column) for column in zip(*grid.rows, strict=True)]):
            for index, cell in enumerate(lines[grid.unit_row if lines is grid.rows else 0]):
                if old := _told_unit(cell.text, swaps, alone=grid.unit_row > 0):
                    options.append((page, grid, old, index, lines is grid.rows))
    if not options:
        raise NothingToSpoilError
    page, grid, old, index, is_header_row = planter.dice.choice(options)
    planter.taken += [id(grid), *map(id, grid.rows)]
    row, x = (grid.rows[grid.unit_row], index) if is_header_row else (grid.rows[index], 0)
    before = row[x].text
    row[x] = plain(before.replace(old.strip("()"), swaps[old].strip("()")))
    cells = [line[index] for line in grid.rows[grid.unit_row + 1 :]] if is_header_row else grid.rows[index][1:]
    slots = [slot for cell in cells for slot in cell.slots.values()]
    factor = 1000 if any(big in swaps[old] for big in ("M",)) else 0.001
    places = [Where(page.number, "table", row[x].text)]
    for slot in slots:
        assert slot.style
        places.append(
            Where(page.number, "table", slot.text, (*values_of(slot), slot.style.rounded(slot.value) * factor))
        )
    return Planted("heading scale", page.number, row[x].text, before, tuple(places))


def _told_unit(text: str, units: dict[str, str], alone: bool) -> str:
    """Which of the units a heading tells; `alone`: it is nothing but that, without brackets."""
    return next((unit for unit in units if (text == unit.strip("()") if alone else text.endswith(unit))), "")


@_kind("currency", ("level", "total"))
def _currency(planter: Planter) -> Planted:
    if planter.world.told == "none":
        raise NothingToSpoilError

    def exchanged(slot: Slot) -> Slot | None:
        if slot.style is None or not slot.style.currency or slot.style.bare:
            return None
        others = [code for code in SYMBOLS if code != slot.style.currency]
        return replace(slot, style=replace(slot.style, currency=planter.dice.choice(others))).saying(slot.value)

    return planter.try_fields(planter.fields(*VALUES), exchanged, "currency")


@_kind("last period", ("level", "total"))
def _last_period(planter: Planter) -> Planted:
    """The last period's value is told as this one's."""
    world = planter.world
    if not world.has_previous:
        raise NothingToSpoilError

    def earlier(slot: Slot) -> Slot | None:
        if not slot.style or "/" in slot.measure:
            return None
        value = world.value(slot.measure, slot.entity, 1) if slot.entity else world.total(slot.measure, 1)
        if abs(slot.style.rounded(value) - slot.value) < slot.style.step:
            return None
        return slot.saying(value)

    fields = [f for f in planter.fields("now", "total") if "last" not in f.spot.statement.slots]
    return planter.try_fields(fields, earlier, "last period")


def _deviation(kind: str, roles: tuple[str, ...], says: tuple[str, ...]) -> None:
    @_kind(kind, says)
    def plant(planter: Planter) -> Planted:
        return planter.try_fields(planter.fields(*roles), planter.deviating, kind)


_deviation("total", ("total",), ("total",))
_deviation("share", ("share",), ("share",))
_deviation("change", CHANGES, ("change", "signed"))
_deviation("average", ("average",), ("average",))
_deviation("rate", ("rate",), ("rate",))
_deviation("difference", ("diff", "gap"), ("diff", "gap"))
_deviation("sum", ("sum",), ("together",))
_deviation("ratio", ("ratio",), ("ratio",))
_deviation("plan", PLANS, ("plan_pct", "plan_gap", "plan_signed", "attain", "plan_vs", "plan_total"))


@_kind("plan by words", ("plan_pct", "plan_gap", "plan_total"))
def _plan_by_words(planter: Planter) -> Planted:
    """Who has met the plan is said to have missed it, or the other way round."""
    return _turned(planter, "plan by words", ("beat", "beyond"), ("over", "overgap", "total_over"))


@_kind("rank", ("first", "second", "third", "fastest"))
def _rank(planter: Planter) -> Planted:
    world = planter.world
    field = planter.choose(planter.fields("e", places=("title", "body")))
    before = field.spot.statement
    entity = planter.dice.choice([e for e in world.entities if e != field.slot.entity])
    after = before.with_slot("e", replace(field.slot, text=entity, entity=entity))
    # With its own, true figure: only the rank is wrong.
    if now := before.slots.get("now"):
        after = after.with_slot("now", replace(now, entity=entity).saying(world.value(now.measure, entity)))
    if signed := before.slots.get("signed"):
        after = after.with_slot("signed", replace(signed, entity=entity).saying(world.change(signed.measure, entity)))
    after = replace(after, words=after.words | {"at": world.places[entity]})
    field.spot.put(after)
    return Planted("rank", field.spot.page.number, after.text, before.text, (where(field.spot),))


def _tells_part(statement: Statement) -> bool:
    return any(slot.role.lower() in PARTS for slot in statement.slots.values())


@_kind("count", ("count",))
def _count(planter: Planter) -> Planted:
    def miscounted(slot: Slot) -> Slot | None:
        count = int(slot.value) + planter.dice.choice((-1, 1))
        if count < 2 or (slot.role.lower() in PARTS and count >= len(planter.world.entities)):
            count = int(slot.value) + 1
        text = str(count) if slot.text.isdigit() else word(planter.world.language, count)
        return replace(slot, text=text[:1].upper() + text[1:] if slot.text[:1].isupper() else text, value=count)

    fields = [f for f in planter.fields("count", "Count", *PARTS, *map(str.capitalize, PARTS)) if f.name == f.slot.role]
    # "Three of four": were the whole as large as the part, it would be another statement.
    fields = [f for f in fields if f.slot.role.lower() in PARTS or not _tells_part(f.spot.statement)]
    return planter.try_fields(fields, miscounted, "count")


@_kind("digits", ("level", "total"))
def _digits(planter: Planter) -> Planted:
    """Two neighbouring digits trade places."""

    def transposed(slot: Slot) -> Slot | None:
        if slot.style is None:
            return None
        style = slot.style
        digits = f"{Decimal(repr(style.rounded(slot.value))) / Decimal(repr(style.scale)):.{style.decimals}f}"
        at = [
            i
            for i in range(len(digits) - 1)
            if digits[i].isdigit() and digits[i + 1].isdigit() and digits[i] != digits[i + 1]
            and not (i == 0 and digits[1] == "0")
        ]  # fmt: skip
        planter.dice.shuffle(at)
        for i in at:
            swapped = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
            value = float(Decimal(swapped) * Decimal(repr(style.scale)))
            if planter.is_plainly_false(slot, value):
                return slot.saying(value)
        return None

    return planter.try_fields(planter.fields("now", "total"), transposed, "digits")


@_kind("rounding", ("level", "share", "change", "total"))
def _rounding(planter: Planter) -> Planted:
    """The last written digit is off by one, or two."""

    def misrounded(slot: Slot) -> Slot | None:
        style = slot.style
        if style is None or style.rounded(slot.value) == slot.value:
            return None
        options = [style.rounded(slot.value) + steps * style.step for steps in (-2, -1, 1, 2)]
        far = [v for v in options if abs(v - slot.value) >= 0.8 * style.step and v * slot.value > 0]
        # Less than a thousandth is no error that anybody would report.
        able = [v for v in far if abs(v / slot.value - 1) > 0.001 and planter.is_plainly_false(slot, v)]
        return slot.saying(planter.dice.choice(able)) if able else None

    roles = ("now", "total", "share", "change", "signed", "average", "sum")
    return planter.try_fields(planter.fields(*roles), misrounded, "rounding")


@_kind("other entity", ("level",))
def _other_entity(planter: Planter) -> Planted:
    world = planter.world

    def anothers(slot: Slot) -> Slot | None:
        if not slot.style or not slot.entity:
            return None
        values = [world.value(slot.measure, e) for e in world.entities if e != slot.entity]
        able = [v for v in values if planter.is_plainly_false(slot, v)]
        return slot.saying(planter.dice.choice(able)) if able else None

    fields = [f for f in planter.fields("now") if not {"e", "last"} & set(f.spot.statement.slots)]
    return planter.try_fields(fields, anothers, "other entity")


@_kind("points", ("points",))
def _points_as_percent(planter: Planter) -> Planted:
    """A change in percentage points is told as one in percent."""
    world = planter.world

    def as_percent(slot: Slot) -> Slot | None:
        assert slot.style
        change = abs(world.change(slot.measure, slot.entity))
        if abs(change - abs(slot.value)) < 0.3:
            return None
        return replace(slot, style=replace(slot.style, unit="percent", form=0)).saying(slot.value)

    percent = {measure.key for measure in world.measures if measure.unit == "percent"}
    fields = [f for f in planter.fields("pp", "spp", "signed") if f.slot.measure in percent]
    return planter.try_fields(fields, as_percent, "points")


@_kind("invented")
def _invented(planter: Planter) -> Planted:
    """A measure that the facts don't have."""
    world, dice = planter.world, planter.dice
    template = dice.choice(invented(world.source, world.language))
    a, b, c = dice.randint(31, 89), round(dice.uniform(12, 88), 1), dice.randint(11, 880) * 1000 + dice.randint(1, 999)
    spend = dice.randint(21, 89) * 10000
    ways = {
        "a": (Style(world.language, "count"), a),
        "b": (Style(world.language, "count", 1), b),
        "c": (Style(world.language, "count"), c),
        "d": (Style(world.language, "money", 0, 1e3, world.currency), spend),
    }
    (name,) = [name for name in ways if f"{{{name}}}" in template]
    style, value = ways[name]
    statement = Statement("invented", template, {name: Slot(name, style.write(value), value, style)}, {})
    lines = _body(planter)
    lines[1].lines.append(statement)
    place = Where(lines[0].number, "body", statement.text, (value,))
    return Planted("invented", lines[0].number, statement.text, "", (place,))


def _body(planter: Planter) -> tuple[Page, Lines]:
    """A page with bullets."""
    found = [
        (page, element)
        for page in planter.outline.pages
        for element in page.elements
        if isinstance(element, Lines) and page.kind == "body" and not page.is_hidden
    ]
    return planter.dice.choice(found)


@_kind("placeholder")
def _placeholder(planter: Planter) -> Planted:
    """Something that was to be filled in."""
    world = planter.world
    measure = planter.dice.choice(world.measures)
    name = world.name(measure)
    pattern = planter.dice.choice(words(world.source, world.language)["placeholders"])
    text = pattern.format(name.key if "{{" in pattern else name.bare[:1].upper() + name.bare[1:])
    page, lines = _body(planter)
    lines.lines.append(plain(text))
    return Planted("placeholder", page.number, text, "", (Where(page.number, "body", text),))


@_kind("disagreement", ("level",), ("table",))
def _disagreement(planter: Planter) -> Planted:
    """Two places tell different values of the same."""
    fields = planter.fields("now")
    pairs = [
        (one, other)
        for one in fields
        for other in fields
        if one.spot.page is not other.spot.page
        and one.spot.place in ("title", "body", "card")
        and (one.slot.measure, one.slot.entity) == (other.slot.measure, other.slot.entity)
        and one.name == "now"
        and "e" not in one.spot.statement.slots
    ]
    able = [(one, other, slot) for one, other in pairs if (slot := planter.deviating(one.slot))]
    if not able:
        raise NothingToSpoilError
    one, other, slot = planter.dice.choice(able)
    planter.taken += [id(one.spot.holder), id(other.spot.holder)]
    planted = one.become(slot, "disagreement")
    return replace(planted, where=(*planted.where, where(other.spot, values_of(other.slot))))


def _elsewhere(kind: str, places: tuple[str, ...], has: tuple[str, ...], hidden: bool = False) -> None:
    @_kind(kind, has=has)
    def plant(planter: Planter) -> Planted:
        roles = (*VALUES, "share", "change", "signed")
        fields = planter.fields(*roles, places=places, hidden=hidden)
        return planter.try_fields([f for f in fields if "e" not in f.spot.statement.slots], planter.deviating, kind)


_elsewhere("notes", ("notes",), ("notes",))
_elsewhere("alt text", ("alt text",), ("alt text",))
_elsewhere("hidden slide", ("body", "table"), ("hidden",), hidden=True)
