"""The eighteenth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Graph, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..fourteenth.layouts import follow, stop
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..statements import COMPARES, Slot, Statement, capital, plain
from .facts import SERIES

Make = Callable[[], Page]
#: What a title says.
HEADLINES = ("change_to", "change", "total_change", "total", "first", "points", "extremes", "fastest", "grown", "level")
#: What a commentary begins with, and what it goes on with: without a word for a direction or a rank.
BEGINNINGS = ("total_change", "change_to", "total", "points", "first")
NEXT = (("extremes", "range", "list"), ("average", "share"), ("level",))


class EighteenthComposer(EighthComposer):
    """Makes up a deck of the eighteenth source's layouts."""

    @property
    def has_history(self) -> bool:
        world = self.world
        return super().has_history or (world.shape in SERIES and world.ages > 2 and world.has_previous)

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [f"{subtitle} · {per}", company], [company, f"{subtitle}, {per}"], [f"{company} · {per}"]

    def headline(self, measure: Measure | None = None) -> Statement:
        """Mostly a sentence."""
        if self.dice.random() < 0.55 and (told := self.say(1, HEADLINES, measure=measure)):
            return told[0]
        return super().headline(measure)

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.commentary),
            (0.35, self.chart_and_commentary),
            (0.35, self.summary),
            (0.25, self.highest_and_lowest),
            (0.25, lambda: Composer.cards(self)),
            (0.2, lambda: SecondComposer.cards(self)),
            (0.2, self.by_measure),
            (0.2, self.entity_lines),
            (0.2, self.table_and_text),
            (0.15, self.ranking),
            (0.1, self.takeaways),
            (0.1, self.head_to_head),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.25, self.metrics), (0.25, self.one_sheet), (0.1, self.now_and_last)]
            if self.world.plans:
                often.append((0.2, self.moved_and_planned))
        if self.world.plans:
            often += [(0.5, self.watch_list), (0.2, self.scorecard), (0.15, self.status)]
        if self.has_history:
            often += [(0.3, self.sheet), (0.2, self.development)]
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, self.entity_lines, self.highest_and_lowest]
        return self.dice.choice(options)()

    # Texts.

    def commentary(self) -> Page:
        """Running text: a paragraph about each of one or two measures."""
        measures = self.dice.sample(self.world.measures, min(len(self.world.measures), self.dice.choice((1, 2, 2))))
        title = plain(self.dice.choice(self.words["comment"]))
        return Page([title], [Lines([self.paragraph(measure) for measure in measures])])

    def paragraph(self, measure: Measure) -> Statement:
        """Some sentences about one measure, each about something else."""
        # Where only changes are told, they are of one measure, whichever is asked for.
        has_previous = self.world.has_previous
        kinds = tuple(kind for kind in BEGINNINGS if kind in self.kinds and (has_previous or kind not in COMPARES))
        told = self.sentence(kinds, measure) or self.sentence(("level",), measure)
        assert told
        # Nobody says the same of the same twice in a row.
        able = [kinds for kinds in NEXT if told.about not in kinds and not (told.about == "first" and "list" in kinds)]
        named = {slot.entity for slot in told.slots.values()}
        other = self.dice.choice([entity for entity in self.world.entities if entity not in named])
        for number, kinds in enumerate(self.dice.sample(able, self.dice.choice((1, 2)))):
            if second := self.sentence(kinds, measure, other):
                told = follow(told, second, f"_b{number}")
        return replace(told, template=told.template + stop(told))

    def sentence(self, kinds: tuple[str, ...], measure: Measure, entity: str = "") -> Statement | None:
        """One with a verb: what has a colon is a caption."""
        for _ in range(40):
            told = self.writer.say(self.dice.choice(kinds), measure, entity)
            if told and ":" not in told.template:
                return told
        return None

    def highest_and_lowest(self) -> Page:
        """Who has the most at the left, who has the least at the right, each of some measures."""
        measures = [measure for measure in self.world.measures if measure.is_additive]
        chosen = self.dice.sample(measures, min(len(measures), 2))
        columns = []
        for kind, heading in zip(("first", "third"), self.words["tops"], strict=True):
            told = [self.writer.say(kind, measure) for measure in chosen]
            columns.append(Lines([line for line in told if line], heading))
        if not all(column.lines for column in columns):
            return self.commentary()
        return Page([self.headline()], list(columns), kind="columns")

    # Charts.

    def chart(self) -> Page:
        options: list[Make] = [
            lambda: Composer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: FourthComposer.chart(self),
            self.chart_and_commentary,
            self.chart_and_commentary,
        ]
        if self.has_history:
            options.append(self.trends)
        return self.dice.choice(options)()

    def chart_and_commentary(self) -> Page:
        """A chart, beside or below it some sentences about it as running text, or what it shows."""
        world, measure = self.world, self.dice.choice(self.world.measures)
        graph: Graph = self.entity_chart(measure)
        graph.title = graph.title or capital(world.name(measure).bare)
        text = Lines([self.paragraph(measure)])
        if self.dice.random() < 0.5:
            return Page([self.headline(measure)], [graph, text], kind="side by side")
        if self.dice.random() < 0.4:
            name = capital(world.name(measure).bare)
            text = Lines([plain(self.words["caption"].format(name, world.group.one, world.phrases["per"]))])
        return Page([self.headline(measure)], [graph, text], kind="chart")

    # Tables.

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), lambda: Composer.table(self), super().table]
        if self.has_history:
            options.append(self.sheet)
        return self.dice.choice(options)()

    def watch_list(self) -> Page:
        """What is below its target, one a row: who, what, how much, the target and how far that is."""
        world = self.world
        heading, all_met = self.words["watch"]
        missed = [(key, entity) for (key, entity), plan in world.plans.items() if world.value(key, entity) < plan]
        if not missed:
            return Page([plain(all_met)], [Lines(self.say(2, ("plan_vs", "attain", "plan_total")))])
        header = (capital(world.group.one), self.words["metric"][0], self.words["actual"], self.words["plan"][0])
        rows = [[plain(text) for text in (*header, self.words["vs_plan"][0])]]
        for key, entity in sorted(missed, key=lambda where: world.value(*where) / world.plans[where])[:6]:
            measure, value, plan = world.measure(key), world.value(key, entity), world.plans[key, entity]
            style = replace(self.column(measure, [value, plan])[0], bare=False)
            if style.write(value) == style.write(plan):
                style = replace(style, scale=1, decimals=0)
            now = Slot("now", style.write(value), value, style, key, entity)
            cells = (now, replace(now, role="plan").saying(plan), self.over(measure, entity))
            name = plain(capital(world.name(measure).bare))
            rows.append([plain(entity), name, *map(self.writer.cell, cells)])
        return Page([plain(heading)], [Grid(rows)], kind="table")

    def sheet(self) -> Page:
        """All about one entity: a measure a row, over the last periods."""
        world, dice = self.world, self.dice
        entity, count = dice.choice(world.entities), dice.choice((3, 4, 6))
        ages = range(count - 1, -1, -1)
        rows = [[plain(text) for text in (self.words["metric"][0], *world.short_periods()[-count:])]]
        for measure in world.measures:
            values = [world.value(measure.key, entity, age) for age in ages]
            style = replace(self.column(measure, values)[0], bare=False)
            row = [plain(capital(world.name(measure).bare))]
            for age, value in zip(ages, values, strict=True):
                role = ("now", "last")[age] if age < 2 else f"age_{age}"
                row.append(self.writer.cell(Slot(role, style.write(value), value, style, measure.key, entity)))
            rows.append(row)
        page = Page([plain(self.words["sheet"].format(entity))], [Grid(rows)], kind="table")
        if dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, ("change_to", "points", "versus", "level"), entity=entity)))
        return page
