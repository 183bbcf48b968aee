"""The twentieth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Graph, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..statements import COMPARES, Slot, Statement, capital, plain
from .facts import SERIES

Make = Callable[[], Page]
#: What a title says.
HEADLINES = ("change_to", "total_change", "total", "first", "fastest", "points", "duel", "now_share", "third")
#: What stands below a measure's name, and what explains a chart.
OF_MEASURE = ("total", "total_change", "change_to", "first", "third", "extremes", "points", "average", "share", "range")
OF_CHART = ("extremes", "list", "duel", "first", "third", "gap", "range", "together", "top_two", "level")


class TwentiethComposer(EighthComposer):
    """Makes up a deck of the twentieth source's layouts."""

    @property
    def has_history(self) -> bool:
        world = self.world
        return super().has_history or (world.shape in SERIES and world.ages > 2 and world.has_previous)

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [subtitle, company, per], [f"{subtitle} – {company}", per], [f"{company}, {per}"]

    def headline(self, measure: Measure | None = None) -> Statement:
        """Mostly a sentence."""
        if self.dice.random() < 0.6 and (told := self.say(1, self.able(HEADLINES, measure), measure=measure)):
            return told[0]
        return super().headline(measure)

    def able(self, kinds: tuple[str, ...], measure: Measure | None) -> tuple[str, ...]:
        """Those that can be said of a measure: where only changes are told, they are of the first one."""
        if self.world.has_previous or measure is None or measure is self.world.measures[0]:
            return kinds
        return tuple(kind for kind in kinds if kind not in COMPARES)

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.blocks),
            (0.35, self.both_ends),
            (0.3, self.summary),
            (0.25, self.explained),
            (0.25, lambda: Composer.cards(self)),
            (0.2, lambda: SecondComposer.cards(self)),
            (0.2, self.by_measure),
            (0.2, self.table_and_text),
            (0.2, self.about_the_data),
            (0.15, self.entity_lines),
            (0.15, self.ranking),
            (0.15, self.takeaways),
            (0.1, self.head_to_head),
            (0.1, self.text_in_two),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.35, self.movers), (0.25, self.metrics), (0.2, self.one_sheet), (0.1, self.now_and_last)]
            if self.world.plans:
                often.append((0.2, self.moved_and_planned))
        if self.world.plans:
            often += [(0.25, self.scorecard), (0.25, self.status)]
        if self.has_history:
            often.append((0.35, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.blocks, self.profile, self.entity_lines]
        return self.dice.choice(options)()

    # Texts.

    def blocks(self) -> Page:
        """A column for each of some measures, which is its heading."""
        world, columns = self.world, []
        for measure in self.dice.sample(world.measures, min(len(world.measures), self.dice.choice((2, 2, 3)))):
            lines = self.say(self.dice.choice((2, 2, 3)), self.able(OF_MEASURE, measure), measure=measure)
            if lines:
                columns.append(Lines(lines, capital(world.name(measure).bare)))
        return Page([self.heading()], list(columns), kind="columns")

    def about_the_data(self) -> Page:
        """How many deliver data, and what else is to be known of it."""
        lines = [*self.say(1, ("count",)), self.noise(), self.noise()]
        unique = list({line.text: line for line in lines}.values())
        return Page([plain(self.words["data"])], [Lines(unique)])

    # Charts.

    def chart(self) -> Page:
        options: list[Make] = [
            lambda: Composer.chart(self),
            lambda: Composer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: FourthComposer.chart(self),
            self.explained,
        ]
        if self.has_history:
            options.append(self.trends)
        return self.dice.choice(options)()

    def explained(self) -> Page:
        """A chart, and beside it or below it under a heading what it shows; or below it where it is from."""
        world, measure = self.world, self.dice.choice(self.world.measures)
        graph: Graph = self.entity_chart(measure)
        graph.title = graph.title or capital(world.name(measure).bare)
        told = Lines(self.say(self.dice.choice((1, 2, 2)), OF_CHART, measure=measure))
        if self.dice.random() < 0.5:
            told.heading = self.dice.choice(self.words["reading"])
            return Page([self.headline(measure)], [graph, told], kind="side by side")
        name = capital(world.name(measure).bare)
        source = plain(self.words["source"].format(name, world.group.one, world.phrases["per"]))
        told.lines = [*told.lines[:1], source] if self.dice.random() < 0.5 else [source]
        return Page([self.headline(measure)], [graph, told], kind="chart")

    # Tables.

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), lambda: Composer.table(self), super().table]
        options.append(self.both_ends)
        if self.world.has_previous:
            options.append(self.movers)
        return self.dice.choice(options)()

    def movers(self) -> Page:
        """What has changed most in percent, one a row: who, what, this period, the last one and the change."""
        world, words = self.world, self.words
        pairs = [(measure, entity) for measure in world.measures if measure.is_additive for entity in world.entities]
        pairs.sort(key=lambda pair: -abs(world.change(pair[0].key, pair[1])))
        now, last = world.short_periods()[-1], world.short_periods()[-2]
        header = (capital(world.group.one), words["metric"][0], now, last, words["change"])
        rows = [[plain(text) for text in header]]
        for measure, entity in pairs[: self.dice.choice((3, 4, 5))]:
            values = [world.value(measure.key, entity, age) for age in (0, 1)]
            style = replace(self.column(measure, values)[0], bare=False)
            if style.write(values[0]) == style.write(values[1]):
                # What has moved has to be seen.
                style = replace(style, scale=1, decimals=0)
            cells = [
                Slot(role, style.write(value), value, style, measure.key, entity)
                for role, value in zip(("now", "last"), values, strict=True)
            ]
            cells.append(self.signed(measure, entity)["signed"])
            name = plain(capital(world.name(measure).bare))
            rows.append([plain(entity), name, *map(self.writer.cell, cells)])
        page = Page([plain(self.dice.choice(words["movers"]))], [Grid(rows)], kind="table")
        if self.dice.random() < 0.3:
            page.elements.append(Lines(self.say(1, ("grown", "fallen", "fastest", "total_change"))))
        return page

    def both_ends(self) -> Page:
        """A measure a row: who has the most and who the least, each with its figure."""
        world = self.world
        rows = [[plain(text) for text in self.words["leaders"]]]
        for measure in world.measures:
            ranked = world.ranked(measure.key)
            values = [world.value(measure.key, entity) for entity in ranked]
            style = replace(self.column(measure, values)[0], bare=False)
            row = [plain(capital(world.name(measure).bare))]
            for entity, value in ((ranked[0], values[0]), (ranked[-1], values[-1])):
                now = Slot("now", style.write(value), value, style, measure.key, entity)
                row += [plain(entity), self.writer.cell(now)]
            rows.append(row)
        title = self.headline() if self.dice.random() < 0.4 else plain(self.words["both_ends"])
        return Page([title], [Grid(rows)], kind="table")
