"""The fourteenth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Grid, Lines, Page
from ..eighth.layouts import EighthComposer
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]
#: What answers the questions of a page, in the order of the words for them.
ANSWERS = (
    ("total_change", "grown", "fallen", "fastest", "change_to"),
    ("share", "first", "top_two", "now_share"),
    ("plan_total", "plan_count", "plan_pct", "attain"),
    ("range", "extremes", "average", "duel"),
)


class FourteenthComposer(EighthComposer):
    """Makes up a deck of the fourteenth source's layouts."""

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [subtitle, f"{company}, {per}"], [company, f"{per} – {subtitle}"], [f"{company} / {per}"]

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.questions),
            (0.35, self.paragraphs),
            (0.3, self.captioned),
            (0.25, self.summary),
            (0.25, self.by_measure),
            (0.2, lambda: Composer.cards(self)),
            (0.2, self.takeaways),
            (0.2, self.entity_lines),
            (0.15, self.table_and_text),
            (0.15, self.ranking),
            (0.1, self.head_to_head),
            (0.1, self.text_in_two),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.25, self.changes), (0.25, self.totals), (0.1, self.one_sheet), (0.1, self.now_and_last)]
        if self.world.plans:
            often += [(0.25, self.attainment), (0.15, self.scorecard)]
        if self.has_history:
            often.append((0.3, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, self.questions, super().columns]
        return self.dice.choice(options)()

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), lambda: Composer.table(self), super().table]
        if self.world.has_previous:
            options += [self.totals, self.changes]
        return self.dice.choice(options)()

    def chart(self) -> Page:
        return self.dice.choice((self.captioned, super().chart))()

    # Texts.

    def questions(self) -> Page:
        """Columns, each with a question as its heading and below it what answers that."""
        able = [
            (question, kinds)
            for question, kinds in zip(self.words["questions"], ANSWERS, strict=True)
            if any(kind in self.kinds for kind in kinds)
        ]
        columns = []
        for question, kinds in self.dice.sample(able, 2):
            if lines := self.say(self.dice.choice((2, 2, 3)), kinds):
                columns.append(Lines(lines, question))
        return Page([self.heading()], list(columns), kind="columns")

    def paragraphs(self) -> Page:
        """Running text: one or two paragraphs of some sentences each, with full stops."""
        found = [self.paragraph() for _ in range(self.dice.choice((1, 2)))]
        return Page([self.heading()], [Lines([line for line in found if line] or self.say(2))])

    def paragraph(self) -> Statement | None:
        """A sentence about one measure, and what more there is to say of it."""
        measure = self.dice.choice([measure for measure in self.world.measures if measure.is_additive])
        kinds = ("total_change", "change_to", "now_share", "duel", "extremes", "total", "plan_vs", "first")
        if not (first := self.say(1, kinds, measure=measure)):
            return None
        told = first[0]
        # Nobody says the same of the same twice in a row.
        kinds = tuple(kind for kind in ("share", "level", "total") if kind[:5] not in told.about)
        named = {told.words.get(name) for name in ("e", "f", "g")} | {slot.entity for slot in told.slots.values()}
        others = [entity for entity in self.world.entities if entity not in named] or list(self.world.entities)
        for number, kind in enumerate(self.dice.sample(kinds, self.dice.choice((1, 2)))):
            if second := self.writer.say(kind, measure, self.dice.choice(others)):
                told = follow(told, second, f"_b{number}")
        return replace(told, template=told.template + stop(told))

    # Charts.

    def captioned(self) -> Page:
        """A chart, and below it an example of how to read it."""
        measure = self.dice.choice(self.world.measures)
        graph = self.entity_chart(measure)
        lines = self.say(1, ("level", "extremes", "first", "third", "list", "duel"), measure=measure)
        return Page([self.headline(measure)], [graph, Lines([self.caption(line) for line in lines])], kind="chart")

    def caption(self, line: Statement) -> Statement:
        template, words = begun(line.template, line.words)
        return replace(line, template=self.words["caption"] + template, words=words)

    # Tables.

    def changes(self) -> Page:
        """Entities by measures: only how each has changed."""
        world = self.world
        header = [capital(world.group.one), *(capital(world.name(measure).bare) for measure in world.measures)]
        rows = [[plain(text) for text in header]]
        for entity in world.entities:
            cells = [self.writer.cell(self.signed(measure, entity)["signed"]) for measure in world.measures]
            rows.append([plain(entity), *cells])
        title = self.dice.choice(self.words["changes"]).format(world.group.one)
        page = Page([plain(title)], [Grid(rows)], kind="table")
        if self.dice.random() < 0.3:
            page.elements.append(Lines(self.say(1, ("grown", "fallen", "fastest", "change"))))
        return page

    def totals(self) -> Page:
        """A measure a row: the sum of all in this period and in the last one, and how that has changed."""
        world = self.world
        now, last = world.short_periods()[-1], world.short_periods()[-2]
        rows = [[plain(text) for text in (self.words["metric"][0], now, last, self.words["change"])]]
        for measure in (measure for measure in world.measures if measure.is_additive):
            values = [world.total(measure.key, age) for age in (0, 1)]
            style = replace(self.column(measure, values)[0], bare=False)
            change = world.total_change(measure.key)
            signed = self.writer.percent(change, signed=True)
            cells = (
                Slot("total", style.write(values[0]), values[0], style, measure.key),
                Slot("total_1", style.write(values[1]), values[1], style, measure.key),
                Slot("total_signed", signed.write(change), change, signed, measure.key),
            )
            rows.append([plain(capital(world.name(measure).bare)), *map(self.writer.cell, cells)])
        page = Page([plain(self.words["whole"].format(world.group.many))], [Grid(rows)], kind="table")
        if self.dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, ("total_change", "fastest", "plan_total"))))
        return page

    def attainment(self) -> Page:
        """Entities by planned measures: which part of its target each has reached."""
        world = self.world
        measures = [measure for measure in world.measures if (measure.key, world.entities[0]) in world.plans]
        header = [capital(world.group.one), *(capital(world.name(measure).bare) for measure in measures)]
        rows = [[plain(text) for text in header]]
        for entity in world.entities:
            row = [plain(entity)]
            for measure in measures:
                value = world.value(measure.key, entity) / world.plans[measure.key, entity] * 100
                style = replace(self.writer.percent(value), decimals=1)
                row.append(self.writer.cell(Slot("attain", style.write(value), value, style, measure.key, entity)))
            rows.append(row)
        return Page([plain(self.words["attainment"].format(world.group.one))], [Grid(rows)], kind="table")


def follow(first: Statement, second: Statement, ending: str) -> Statement:
    """Two sentences, one after the other; the names of the second get an ending of their own."""
    template = re.sub(r"\{(\w+)\}", rf"{{\1{ending}}}", second.template)
    template, words = begun(template, {f"{name}{ending}": word for name, word in second.words.items()})
    slots = first.slots | {f"{name}{ending}": slot for name, slot in second.slots.items()}
    return Statement(first.about, f"{first.template}{stop(first)} {template}", slots, first.words | words)


def begun(template: str, words: dict[str, str]) -> tuple[str, dict[str, str]]:
    """A sentence with a large letter at its beginning, and the words for that."""
    start, _, rest = template.partition("}")
    name = start[1:]
    if start.startswith("{") and name in words:
        return f"{{{name}_start}}{rest}", words | {f"{name}_start": capital(words[name])}
    return capital(template), words


def stop(line: Statement) -> str:
    """A full stop, unless there is one: a sentence may end with "4 Tsd."."""
    return "" if line.text.endswith(".") else "."
