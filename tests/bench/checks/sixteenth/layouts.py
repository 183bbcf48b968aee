"""The sixteenth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Graph, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..fourteenth.layouts import follow, stop
from ..second.layouts import SecondComposer
from ..statements import Slot, Statement, capital, plain
from .facts import SERIES

Make = Callable[[], Page]
#: What can be said of one entity that is given.
OF_ONE = ("level", "versus", "change_to", "points", "now_share", "plan_pct", "plan_vs", "attain", "diff")
#: What is said of one measure, in this order.
OF_MEASURE = (
    ("total_change", "total", "range"),
    ("list", "first", "extremes"),
    ("change_to", "points", "versus"),
    ("share", "top_two", "gap", "duel"),
    ("third", "average", "level"),
)
#: What a title says.
HEADLINES = ("total_change", "change_to", "extremes", "first", "plan_count", "grown", "points", "duel")


class SixteenthComposer(EighthComposer):
    """Makes up a deck of the sixteenth source's layouts."""

    @property
    def has_history(self) -> bool:
        world = self.world
        return super().has_history or (world.shape in SERIES and world.ages > 2 and world.has_previous)

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [company, subtitle, per], [f"{subtitle}, {company}", per], [f"{per}, {company}"]

    def headline(self, measure: Measure | None = None) -> Statement:
        """Mostly a sentence."""
        # Sentences about targets choose their own measure.
        kinds = tuple(kind for kind in HEADLINES if measure is None or kind != "plan_count")
        if self.dice.random() < 0.5 and (told := self.say(1, kinds, measure=measure)):
            return told[0]
        return super().headline(measure)

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.one_by_one),
            (0.35, self.one_measure),
            (0.3, self.memo),
            (0.25, lambda: Composer.cards(self)),
            (0.25, self.summary),
            (0.2, self.by_measure),
            (0.2, self.table_and_text),
            (0.2, self.text_in_two),
            (0.15, self.entity_lines),
            (0.15, self.ranking),
            (0.1, self.head_to_head),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.3, self.moved), (0.2, self.metrics), (0.15, self.one_sheet), (0.1, self.now_and_last)]
            if self.world.plans:
                often.append((0.2, self.moved_and_planned))
        if self.world.plans:
            often += [(0.25, self.attained), (0.15, self.scorecard), (0.1, self.status)]
        if self.has_history:
            often.append((0.3, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, self.one_by_one, self.one_measure]
        return self.dice.choice(options)()

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), lambda: SecondComposer.table(self), super().table]
        if self.world.has_previous:
            options.append(self.moved)
        return self.dice.choice(options)()

    def chart(self) -> Page:
        """Now and then with a caption."""
        page = super().chart()
        graphs = [element for element in page.elements if isinstance(element, Graph)]
        if len(page.elements) == len(graphs) == 1 and self.dice.random() < 0.5:
            measure = self.world.measure(graphs[0].series[0][0].measure)
            if tuple(graphs[0].categories) == self.world.entities:
                page.elements.append(Lines([self.caption(measure)]))
            else:
                page.elements.append(Lines(self.say(1, ("total", "change_to", "extremes"), measure=measure)))
        return page

    def caption(self, measure: Measure) -> Statement:
        world = self.world
        name = capital(world.name(measure).bare)
        return plain(self.words["caption"].format(name, world.group.one, world.phrases["per"]))

    # Texts.

    def one_by_one(self) -> Page:
        """A sentence about each entity."""
        lines = [line for entity in self.world.entities for line in self.say(1, OF_ONE, entity=entity)]
        title = plain(self.words["round"].format(self.world.group.many))
        return Page([title], [Lines(lines)])

    def one_measure(self) -> Page:
        """A few sentences about one measure, from the whole to the parts."""
        world, measure = self.world, self.dice.choice(self.world.measures)
        lines: list[Statement] = []
        for kinds in OF_MEASURE:
            if able := tuple(kind for kind in kinds if kind in self.kinds):
                said = [line.text for line in lines]
                lines += [line for line in self.say(1, able, measure=measure) if line.text not in said]
        title = plain(capital(self.words["by"].format(world.name(measure).bare, world.group.one)))
        return Page([title], [Lines(lines)], is_indented=self.dice.random() < 0.3)

    def memo(self) -> Page:
        """Running text: a short paragraph for each of some entities."""
        entities = self.dice.sample(self.world.entities, self.dice.choice((1, 2, 2)))
        lines = [line for entity in entities if (line := self.paragraph(entity))]
        return Page([plain(self.dice.choice(self.words["memo"]))], [Lines(lines or self.say(2))])

    def paragraph(self, entity: str) -> Statement | None:
        """Sentences about one entity, each about another measure."""
        first, *others = self.dice.sample(self.world.measures, min(len(self.world.measures), 3))
        kinds = tuple(kind for kind in ("change_to", "points", "versus", "now_share", "level") if kind in self.kinds)
        if not (told := self.say(1, kinds, entity, first)):
            return None
        found = told[0]
        for number, measure in enumerate(others):
            # What follows has no word for a direction: that is the first one's.
            kind = self.dice.choice(("level", "share", "now_share")) if measure.is_additive else "level"
            if second := self.writer.say(kind, measure, entity):
                found = follow(found, second, f"_b{number}")
        return replace(found, template=found.template + stop(found))

    # Tables.

    def moved(self) -> Page:
        """One measure of each entity: the last period, this one, and the difference in its own unit."""
        world, dice = self.world, self.dice
        measure = dice.choice([measure for measure in world.measures if measure.is_additive])
        values = [world.value(measure.key, entity, age) for entity in world.entities for age in (1, 0)]
        style = replace(self.column(measure, values)[0], bare=False)
        moves = [abs(world.value(measure.key, e) - world.value(measure.key, e, 1)) for e in world.entities]
        # One way for all differences, in which the smallest still is one.
        signed = replace(self.writer.style(measure, min((move for move in moves if move), default=0)), signed=True)
        last, now = world.short_periods()[-2:]
        rows = [[plain(text) for text in (capital(world.group.one), last, now, self.words["difference"])]]
        for entity in world.entities:
            before, after = world.value(measure.key, entity, 1), world.value(measure.key, entity)
            cells = (
                Slot("last", style.write(before), before, style, measure.key, entity),
                Slot("now", style.write(after), after, style, measure.key, entity),
                Slot("sdiff", signed.write(after - before), after - before, signed, measure.key, entity),
            )
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        title = self.words["moves"].format(capital(world.name(measure).bare), world.group.one)
        page = Page([plain(title)], [Grid(rows)], kind="table")
        if dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, ("change", "diff", "fastest", "grown"), measure=measure)))
        return page

    def attained(self) -> Page:
        """One measure of each entity: what is, what was planned, and which part of that was reached."""
        world, dice = self.world, self.dice
        measure = world.measure(dice.choice(sorted({key for key, _ in world.plans})))
        values = [world.value(measure.key, entity) for entity in world.entities]
        style = replace(self.column(measure, values)[0], bare=False)
        header = (capital(world.group.one), self.words["actual"], self.words["plan"][0], self.words["attained"])
        rows = [[plain(text) for text in header]]
        for entity, value in zip(world.entities, values, strict=True):
            plan = world.plans[measure.key, entity]
            part = replace(self.writer.percent(value / plan * 100), decimals=1)
            now = Slot("now", style.write(value), value, style, measure.key, entity)
            reached = Slot("attain", part.write(value / plan * 100), value / plan * 100, part, measure.key, entity)
            cells = (now, replace(now, role="plan").saying(plan), reached)
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        title = capital(self.words["scorecard"].format(world.name(measure).bare))
        page = Page([plain(title)], [Grid(rows)], kind="table")
        if dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, ("plan_count", "plan_total", "plan_vs"))))
        return page
