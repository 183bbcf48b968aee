"""What stands on a deck, page by page, before it is drawn: statements about one world, and what states nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .domains import Measure
from .notation import Style, heading_unit
from .sentences import plain_lines, words
from .statements import NOTABLE, Slot, Statement, Writer, capital, kinds, plain
from .world import World


@dataclass
class Lines:
    """
    Paragraphs in one box: the body, or one of several columns, under a heading or none.

    :param has_leads: Whether each is in bold up to its colon, if it has one.
    """

    lines: list[Statement]
    heading: str = ""
    has_leads: bool = False


@dataclass
class Card:
    """A figure and what it is, in boxes of their own; below them maybe how it changed."""

    value: list[Statement]
    label: str
    more: list[Statement] = field(default_factory=list)


@dataclass
class Cards:
    """
    Several cards.

    :param arrangement: Where a label stands: ``below``, ``above``, ``beside``, or ``inside`` the same box; or the whole
        card is a ``tile``: one shape with the figure first, or that in one paragraph, a ``broken tile``.
    """

    cards: list[Card]
    arrangement: str
    is_grouped: bool = False


@dataclass
class Grid:
    """
    A table, its first row and column being headers.

    :param unit_row: Which row tells the units of the figures below.
    """

    rows: list[list[Statement]]
    unit_row: int = 0
    alt: list[Statement] = field(default_factory=list)


@dataclass
class Graph:
    """
    A chart.

    :param scale: What its values are divided by.
    :param labels: Own texts of labels, by series and category.
    :param stale: What the chart itself has, other than its workbook, by series and category.
    """

    kind: str
    title: str
    categories: list[str]
    names: list[str]
    series: list[list[Slot]]
    number_format: str
    scale: float = 1
    labels: dict[tuple[int, int], Statement] = field(default_factory=dict)
    stale: dict[tuple[int, int], float] = field(default_factory=dict)
    alt: list[Statement] = field(default_factory=list)


@dataclass
class Picture:
    """A picture without figures in it, but for its alternative text."""

    alt: list[Statement]


Element = Lines | Cards | Grid | Graph | Picture


@dataclass
class Page:
    """A slide."""

    title: list[Statement]
    elements: list[Element] = field(default_factory=list)
    notes: list[Statement] = field(default_factory=list)
    footer: str = ""
    is_hidden: bool = False
    kind: str = "body"
    number: int = 0
    is_indented: bool = False


@dataclass
class Spot:
    """Where a statement stands, so that another can be put there."""

    page: Page
    place: str
    holder: list[Statement]
    index: int

    @property
    def statement(self) -> Statement:
        return self.holder[self.index]

    def put(self, statement: Statement) -> None:
        self.holder[self.index] = statement


@dataclass
class Outline:
    """A deck that is not drawn yet."""

    world: World
    writer: Writer
    pages: list[Page]
    dice: random.Random

    def spots(self) -> Iterator[Spot]:
        """All statements, each with its place; points of charts are none."""
        for page in self.pages:
            for place, holder in _holders(page):
                for index in range(len(holder)):
                    yield Spot(page, place, holder, index)

    def graphs(self) -> Iterator[tuple[Page, Graph]]:
        for page in self.pages:
            for element in page.elements:
                if isinstance(element, Graph):
                    yield page, element

    def grids(self) -> Iterator[tuple[Page, Grid]]:
        for page in self.pages:
            for element in page.elements:
                if isinstance(element, Grid):
                    yield page, element


def _holders(page: Page) -> Iterator[tuple[str, list[Statement]]]:
    yield "title", page.title
    for element in page.elements:
        match element:
            case Lines():
                yield "body", element.lines
            case Cards():
                for card in element.cards:
                    yield "card", card.value
                    yield "card", card.more
            case Grid():
                for row in element.rows:
                    yield "table", row
                yield "alt text", element.alt
            case Graph() | Picture():
                yield "alt text", element.alt
    yield "notes", page.notes


class Composer:
    """Makes up a deck of the first layouts; those of the others are in their folders."""

    def __init__(self, world: World, dice: random.Random) -> None:
        self.world, self.dice = world, dice
        self.writer = Writer(world, dice)
        self.words = words(world.source, world.language)
        self.kinds = [kind for kind in kinds(world) if kind not in NOTABLE]
        # A deck in one style: its tables and charts agree about units.
        self.is_bare = dice.random() < 0.5

    def deck(self, wanted: tuple[str, ...] = (), needs: tuple[str, ...] = ()) -> Outline:
        """
        Make it up.

        :param wanted: Kinds of statements of which each has to occur, as far as the world has it, in a body.
        :param needs: Which pages have to be there: ``table``, ``chart``, ``hidden``, ``notes``, ``alt text``; twice for
            two.
        """
        dice = self.dice
        pages = [self.cover()]
        bodies = [self.bullets(), self.bullets(wanted) if wanted else self.columns()]
        bodies += [self.table() for _ in range(needs.count("table") or dice.random() < 0.7)]
        bodies += [self.chart() for _ in range(needs.count("chart") or dice.random() < 0.65)]
        bodies += self.others()
        if "alt text" in needs or dice.random() < 0.15:
            bodies.append(self.picture())
        dice.shuffle(bodies)
        if dice.random() < 0.35:
            pages.append(self.agenda(bodies))
        pages += bodies
        if dice.random() < 0.4:
            pages.append(self.next_steps())
        if "hidden" in needs or dice.random() < 0.12:
            hidden = dice.choice((self.bullets, self.table))()
            hidden.is_hidden = True
            hidden.title = [plain(self.words["appendix"])]
            pages.append(hidden)
        self.add_notes(pages, "notes" in needs)
        self.number(pages)
        return Outline(self.world, self.writer, pages, dice)

    def others(self) -> list[Page]:
        """Pages that a deck may have or not."""
        often = ((0.6, self.cards), (0.25, self.by_measure), (0.15, self.metrics), (0.25, self.quote))
        return [make() for chance, make in often if self.dice.random() < chance]

    def number(self, pages: list[Page]) -> None:
        style = self.dice.choice(("none", "page", "company", "number"))
        for number, page in enumerate(pages, 1):
            page.number = number
            if style == "page":
                page.footer = self.words["page"].format(number, len(pages))
            elif style == "company":
                page.footer = f"{self.world.company} · {self.words['confidential']} · {number}"
            elif style == "number":
                page.footer = str(number)

    def add_notes(self, pages: list[Page], is_needed: bool) -> None:
        for page in pages[1:]:
            if self.dice.random() < (0.6 if is_needed else 0.15):
                page.notes = self.say(1, ("level", "change", "total", "share"))
        if is_needed and not any(page.notes for page in pages):
            pages[1].notes = self.say(1, ("level", "total"))

    # Words.

    def say(
        self, count: int, of: tuple[str, ...] = (), entity: str = "", measure: Measure | None = None
    ) -> list[Statement]:
        """So many different statements, of some kinds or of any."""
        found: list[Statement] = []
        options = [kind for kind in of if kind in self.kinds] or self.kinds
        for _ in range(80):
            if len(found) == count:
                break
            statement = self.writer.say(self.dice.choice(options), measure, entity)
            if statement and self.dice.random() < 0.12:
                second = self.writer.say(self.dice.choice(("level", "total", "share")), measure)
                statement = self.writer.join(statement, second) if second else statement
            if statement and statement.text not in [other.text for other in found]:
                found.append(statement)
        return found

    def noise(self) -> Statement:
        return plain(self.dice.choice(plain_lines(self.world.source, self.world.language)))

    def notable(self) -> list[Statement]:
        if not self.world.notable or (self.world.notable == "doubled" and not self.world.has_previous):
            return []
        options = ("fifth", "in_five") if self.world.notable == "fifth" else (self.world.notable,)
        statement = self.writer.say(self.dice.choice(options))
        return [statement] if statement else []

    def heading(self) -> Statement:
        return plain(self.dice.choice(self.words["highlights"]))

    def headline(self, measure: Measure | None = None) -> Statement:
        """A title that says something, mostly."""
        if self.dice.random() < 0.6:
            told = self.say(
                1, ("change_to", "total", "total_change", "first", "points", "level", "share"), measure=measure
            )
            if told:
                return told[0]
        if measure is None:
            return self.heading()
        name = self.world.name(measure).bare
        return plain(capital(self.words["by"].format(name, self.world.group.one)))

    # Pages.

    def cover(self) -> Page:
        world = self.world
        title = world.domain.title[world.language]
        lines = [plain(f"{world.company} · {capital(world.phrases['per'])}")]
        if self.dice.random() < 0.5:
            date = {"en": "24 November 2026", "de": "24. November 2026", "fr": "24 novembre 2026"}[world.language]
            lines.append(plain(date))
        if self.dice.random() < 0.2:
            lines.append(plain(self.dice.choice(("v1.2", "Version 3", "V 2.0"))))
        return Page([plain(title)], [Lines(lines)], kind="cover")

    def agenda(self, bodies: list[Page]) -> Page:
        told = [page.title[0].text for page in bodies if not page.title[0].slots]
        topics = told or [self.words["outlook"], self.words["appendix"]]
        form = self.dice.choice(("{}. {}", "{:02} {}", "{}) {}", "{1}"))
        lines = [plain(form.format(number, topic)) for number, topic in enumerate(topics, 1)]
        return Page([plain(self.words["agenda"])], [Lines(lines)], kind="agenda")

    def next_steps(self) -> Page:
        lines = [self.noise() for _ in range(self.dice.randint(2, 3))]
        unique = list({line.text: line for line in lines}.values())
        return Page([plain(self.words["outlook"])], [Lines(unique)])

    def bullets(self, wanted: tuple[str, ...] = ()) -> Page:
        lines = [line for kind in wanted for line in self.say(1, (kind,)) if line.about == kind]
        lines += self.notable() if self.dice.random() < 0.7 else []
        lines += self.say(max(1, self.dice.randint(3, 5) - len(lines)))
        if self.dice.random() < 0.3:
            lines.append(self.noise())
        self.dice.shuffle(lines)
        title = self.headline()
        body = Lines([line for line in lines if line.text != title.text])
        return Page([title], [body], is_indented=self.dice.random() < 0.5)

    def columns(self) -> Page:
        """Each about one entity, which is its heading: the lines below don't name it again."""
        world, columns = self.world, []
        for entity in self.dice.sample(world.entities, min(len(world.entities), self.dice.choice((2, 2, 3)))):
            lines = []
            for measure in self.dice.sample(world.measures, min(3, len(world.measures))):
                lines.append(self.line_of(measure, entity))
            columns.append(Lines(lines, entity))
        return Page([self.heading()], list(columns), kind=self.dice.choice(("columns", "columns in one")))

    def by_measure(self) -> Page:
        """About one measure, which is the title: the lines have an entity each."""
        world, measure = self.world, self.dice.choice(self.world.measures)
        lines = []
        template = self.dice.choice(("{e}: {now}", "{e} – {now}", "{now} {at}"))
        for entity in world.ranked(measure.key):
            slots = {"now": self.writer.figure("now", measure, world.value(measure.key, entity), entity)}
            ending = ""
            if world.has_previous and self.dice.random() < 0.5:
                slots |= self.signed(measure, entity)
                ending = " ({signed})"
            lines.append(Statement("line", template + ending, slots, self.writer.words(measure, entity)))
        title = plain(capital(self.words["by"].format(world.name(measure).bare, world.group.one)))
        return Page([title], [Lines(lines)])

    def metrics(self) -> Page:
        """A table of key figures: one a row, in total."""
        world = self.world
        rows = [[plain(text) for text in self.words["metric"]]]
        for measure in world.measures:
            if not measure.is_additive:
                continue
            slot = self.writer.figure("total", measure, world.total(measure.key))
            name = f"{self.words['total']} {world.name(measure).bare}"
            change = self.total_change(measure, always=True)
            row = [plain(name), self.writer.cell(slot), *(change or [plain("")])]
            rows.append(row)
        return Page([self.heading()], [Grid(rows)], kind="table")

    def line_of(self, measure: Measure, entity: str) -> Statement:
        slots = {"now": self.writer.figure("now", measure, self.world.value(measure.key, entity), entity)}
        template = "{M} : {now}" if self.world.language == "fr" else "{M}: {now}"
        if self.world.has_previous and self.dice.random() < 0.4:
            slots |= self.signed(measure, entity)
            template += " ({signed})"
        return Statement("line", template, slots, self.writer.words(measure, entity))

    def signed(self, measure: Measure, entity: str) -> dict[str, Slot]:
        world = self.world
        if measure.unit == "percent":
            value, style = (
                world.value(measure.key, entity) - world.value(measure.key, entity, 1),
                self.writer.points(signed=True),
            )
        else:
            value = world.change(measure.key, entity)
            style = self.writer.percent(value, signed=True)
        return {"signed": Slot("signed", style.write(value), value, style, measure.key, entity)}

    def quote(self) -> Page:
        """One sentence, large."""
        return Page([self.heading()], [Lines(self.say(1))], kind="quote")

    def picture(self) -> Page:
        return Page([self.headline()], [Lines(self.say(2)), Picture(self.alt())], kind="picture")

    def alt(self) -> list[Statement]:
        (statement,) = self.say(1, ("level", "total", "first"))
        template = self.words["alt"].format("{text}").replace("{text}", statement.template)
        return [replace(statement, template=template)]

    def cards(self) -> Page:
        world, dice = self.world, self.dice
        arrangement = dice.choice(("below", "above", "inside", "beside"))
        cards = []
        mode = dice.choice(("totals", "entities", "mixed"))
        measure = dice.choice(world.measures)
        if mode == "totals":
            for each in [m for m in world.measures if m.is_additive]:
                slot = self.writer.figure("total", each, world.total(each.key))
                name = world.name(each).bare
                label = f"{self.words['total']} {name}" if dice.random() < 0.6 else capital(name)
                cards.append(Card([self.writer.cell(slot)], label, self.total_change(each)))
        else:
            for entity in dice.sample(world.entities, 3):
                each = measure if mode == "entities" else dice.choice(world.measures)
                slot = self.writer.figure("now", each, world.value(each.key, entity), entity)
                name = world.name(each).bare
                label = (
                    entity if mode == "entities" else dice.choice((f"{entity} {name}", f"{capital(name)}, {entity}"))
                )
                cards.append(Card([self.writer.cell(slot)], label, self.card_change(each, entity)))
        name = world.name(measure).bare
        title = plain(capital(self.words["by"].format(name, world.group.one))) if mode == "entities" else self.heading()
        return Page([title], [Cards(cards[:4], arrangement, dice.random() < 0.25)], kind="cards")

    def card_change(self, measure: Measure, entity: str) -> list[Statement]:
        if not self.world.has_previous or self.dice.random() < 0.5:
            return []
        return [self.change_line(self.signed(measure, entity)["signed"], measure)]

    def total_change(self, measure: Measure, always: bool = False) -> list[Statement]:
        if not self.world.has_previous or (not always and self.dice.random() < 0.5):
            return []
        value = self.world.total_change(measure.key)
        style = self.writer.percent(value, signed=True)
        return [self.change_line(Slot("signed", style.write(value), value, style, measure.key), measure)]

    def change_line(self, slot: Slot, measure: Measure) -> Statement:
        """A change below a figure: signed, or behind an arrow."""
        words = self.writer.words(measure)
        against = {"en": "vs. {prev}", "de": "{to}", "fr": "par rapport {to}"}[self.world.language]
        if self.dice.random() < 0.3 and slot.style and slot.style.rounded(slot.value):
            style = replace(slot.style, signed=False)
            number = Slot("change", style.write(abs(slot.value)), abs(slot.value), style, slot.measure, slot.entity)
            arrow = Slot("arrow", "▲" if slot.value > 0 else "▼", slot.value > 0)
            return Statement("figure", "{arrow} {change} " + against, {"arrow": arrow, "change": number}, words)
        return Statement("figure", "{signed} " + against, {"signed": slot}, words)

    # Tables.

    def table(self) -> Page:
        compares = self.world.has_previous and self.dice.random() < 0.5
        grid, measure = self.comparison() if compares else self.overview()
        if self.dice.random() < 0.25:
            grid.rows = [list(column) for column in zip(*grid.rows, strict=True)]
        if self.dice.random() < 0.2:
            grid.alt = self.alt()
        title = self.headline(measure)
        if not compares:
            detail = self.dice.choice(self.words["detail"]).format(self.world.group.one)
            title = plain(detail) if self.dice.random() < 0.6 else title
        page = Page([title], [grid], kind="table")
        if self.dice.random() < 0.3:
            page.elements.append(Lines([self.noise()]))
        return page

    def column(self, measure: Measure, values: list[float]) -> tuple[Style, str]:
        """How all cells of a column are written, and what its heading adds."""
        style = self.writer.style(measure, max(values))
        if measure.unit == "percent":
            return (replace(style, decimals=1, bare=True), " (%)") if self.is_bare else (replace(style, decimals=1), "")
        if style.scale > 1:
            # As many digits as the smallest needs.
            decimals = (
                max(style.decimals, 2 if min(values) < style.scale else 1) if style.scale > 1e3 else style.decimals
            )
            style = replace(style, decimals=min(decimals, 3))
        suffix = f" ({style.suffix})" if style.suffix else ""
        if self.is_bare:
            unit = suffix or heading_unit(self.world.language, style.currency, style.scale, style.form)
            return replace(style, bare=True), unit
        return style, ""

    def overview(self) -> tuple[Grid, Measure | None]:
        """Entities by measures."""
        world = self.world
        header = [plain(capital(world.group.one))]
        rows = [[plain(entity)] for entity in world.entities]
        with_total = self.dice.random() < 0.4
        total_row = [plain(self.words["total"])]
        for measure in world.measures:
            values = [world.value(measure.key, entity) for entity in world.entities]
            style, unit = self.column(measure, values)
            header.append(plain(capital(world.name(measure).bare) + unit))
            for row, entity, value in zip(rows, world.entities, values, strict=True):
                row.append(self.writer.cell(Slot("now", style.write(value), value, style, measure.key, entity)))
            if measure.is_additive:
                total = world.total(measure.key)
                total_row.append(self.writer.cell(Slot("total", style.write(total), total, style, measure.key)))
            else:
                total_row.append(plain(self.dice.choice(("–", "", "n/a"))))
        return Grid([header, *rows, *([total_row] if with_total else [])]), None

    def comparison(self) -> tuple[Grid, Measure]:
        """Entities by this period, the last one and the change, of one measure."""
        world = self.world
        measure = self.dice.choice([m for m in world.measures if m.is_additive])
        values = [world.value(measure.key, entity, age) for entity in world.entities for age in (0, 1)]
        style, unit = self.column(measure, values)
        name = capital(world.name(measure).bare)
        now, last = world.short_periods()[-1], world.short_periods()[-2]
        named = self.dice.random() < 0.6
        header = [
            capital(world.group.one),
            (f"{name} {now}" if named else now) + unit,
            (f"{name} {last}" if named else last) + unit,
            self.dice.choice((self.words["change"], "Δ %", "+/- %")),
        ]
        rows = []
        for entity in world.entities:
            cells = [
                Slot(
                    role, style.write(value := world.value(measure.key, entity, age)), value, style, measure.key, entity
                )
                for age, role in enumerate(("now", "last"))
            ]
            change = world.change(measure.key, entity)
            percent = self.writer.percent(change, signed=True)
            cells.append(Slot("signed", percent.write(change), change, percent, measure.key, entity))
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        grid = Grid([[plain(text) for text in header], *rows])
        return grid, measure

    # Charts.

    def chart(self) -> Page:
        world, dice = self.world, self.dice
        measure = dice.choice(world.measures)
        has_history = world.ages > 2
        if has_history and dice.random() < 0.4:
            graph, measure = self.history_chart(), world.measures[0]
        elif measure.is_additive and dice.random() < 0.2:
            graph = self.share_chart(measure)
        else:
            graph = self.entity_chart(measure)
        if dice.random() < 0.3:
            graph.alt = self.alt()
        page = Page([self.headline(measure)], [graph], kind="chart")
        if dice.random() < 0.4:
            page.elements.append(
                Lines(self.say(self.dice.randint(1, 2), measure=measure if dice.random() < 0.5 else None))
            )
        if dice.random() < 0.25:
            page.elements.append(Lines([self.noise()]))
        return page

    def drawn(self, measure: Measure, values: list[float]) -> tuple[float, str, str]:
        """By how much the values are divided, their number format, and what their title adds."""
        language, top = self.world.language, max(values)
        if measure.unit == "percent":
            return self.dice.choice(((100, "0.0%", ""), (1, '0.0"%"', ""), (1, "0.0", " (%)")))
        options: list[tuple[float, str, str]] = [(1, "#,##0", ""), (1, "General", "")]
        currency = self.world.currency if measure.unit == "money" else ""
        if top >= 1e6:
            word = {"en": '"M"', "de": '\\ "Mio."', "fr": '\\ "M"'}[language]
            options += [(1, f"0.0,,{word}", ""), (1, f"0.00,,{word}", "")] * 2
            if currency:
                options.append((1e6, "0.00", heading_unit(language, currency, 1e6, 0)))
        elif top >= 1e4:
            options += [(1, '0,"k"' if language != "de" else '0,\\ "Tsd."', "")]
            if currency:
                options.append((1e3, "#,##0.0", heading_unit(language, currency, 1e3, 0)))
        if currency in ("EUR", "USD", "GBP") and language == "en":
            options.append((1, {"EUR": "€#,##0", "USD": "$#,##0", "GBP": "£#,##0"}[currency], ""))
        return self.dice.choice(options)

    def points(self, measure: Measure, entity: str, age: int) -> Slot:
        role = "last" if age else "now"
        style = Style(self.world.language, measure.unit, 1 if measure.unit == "percent" else 0, bare=True)
        value = self.world.value(measure.key, entity, age)
        return Slot(role, style.write(value), value, style, measure.key, entity)

    def entity_chart(self, measure: Measure) -> Graph:
        world, dice = self.world, self.dice
        ages = (1, 0) if world.has_previous and dice.random() < 0.4 else (0,)
        series = [[self.points(measure, entity, age) for entity in world.entities] for age in ages]
        scale, number_format, unit = self.drawn(measure, [slot.value for points in series for slot in points])
        name = capital(world.name(measure).bare) + unit
        names = [name]
        if len(ages) == 2:
            names = [world.short_periods()[-1 - age] for age in ages]
        title = name if dice.random() < 0.5 or len(ages) == 2 else ""
        return Graph(
            dice.choice(("column", "bar", "column")), title, list(world.entities), names, series, number_format, scale
        )

    def history_chart(self) -> Graph:
        world = self.world
        measure = world.measures[0]
        style = Style(world.language, measure.unit, bare=True)
        points = []
        for age in range(world.ages - 1, -1, -1):
            value = world.total(measure.key, age)
            points.append(Slot("total" if age == 0 else f"total_{age}", style.write(value), value, style, measure.key))
        scale, number_format, unit = self.drawn(measure, [slot.value for slot in points])
        name = capital(world.name(measure).bare) + unit
        title = name if self.dice.random() < 0.5 else f"{self.words['total']} {name}"
        return Graph(
            self.dice.choice(("line", "column")), title, world.short_periods(), [name], [points], number_format, scale
        )

    def share_chart(self, measure: Measure) -> Graph:
        world = self.world
        style = Style(world.language, "percent", 1, bare=True)
        total = world.total(measure.key)
        points = []
        for entity in world.entities:
            value = round(world.value(measure.key, entity) / total * 100, 1)
            points.append(Slot("share", style.write(value), value, style, measure.key, entity))
        scale, number_format = self.dice.choice(((100, "0.0%"), (1, '0.0"%"')))
        name = self.words["share"].format(world.name(measure).bare)
        return Graph("pie", name, list(world.entities), [name], [points], number_format, scale)
