"""The third source's layouts: those of both other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Grid, Lines, Page
from ..domains import Measure
from ..second.layouts import SecondComposer
from ..statements import Slot, capital, plain


class ThirdComposer(SecondComposer):
    """Makes up a deck of the third source's layouts."""

    def columns(self) -> Page:
        return self.dice.choice((self.profile, lambda: Composer.columns(self)))()

    def others(self) -> list[Page]:
        often: list[tuple[float, Callable[[], Page]]] = [
            (0.3, self.cards),
            (0.3, lambda: Composer.cards(self)),
            (0.3, self.ranking),
            (0.3, self.table_and_text),
            (0.2, self.by_measure),
            (0.15, self.text_in_two),
        ]
        if self.world.has_previous:
            often += [(0.2, self.metrics), (0.15, self.now_and_last)]
        return [make() for chance, make in often if self.dice.random() < chance]

    def table(self) -> Page:
        options = (super().table, lambda: Composer.table(self), self.ranking, self.table_and_text)
        return self.dice.choice(options)()

    def chart(self) -> Page:
        return self.dice.choice((super().chart, lambda: Composer.chart(self)))()

    def profile(self) -> Page:
        """All about one entity, which only the title names."""
        entity = self.dice.choice(self.world.entities)
        lines = [self.line_of(measure, entity) for measure in self.world.measures]
        return Page([plain(self.words["profile"].format(entity))], [Lines(lines)])

    def ranked_grid(self, measure: Measure) -> Grid:
        """One measure from the largest on: rank, who, how much, and which share that is."""
        world = self.world
        ranked = world.ranked(measure.key)
        style, unit = self.column(measure, [world.value(measure.key, entity) for entity in ranked])
        header = [self.words["rank"], capital(world.group.one), capital(world.name(measure).bare) + unit]
        rows = [[plain(text) for text in (*header, self.words["part"])]]
        total = world.total(measure.key)
        for number, entity in enumerate(ranked, 1):
            value = world.value(measure.key, entity)
            share = replace(self.writer.percent(value / total * 100), decimals=1)
            cells = (
                Slot("now", style.write(value), value, style, measure.key, entity),
                Slot("share", share.write(value / total * 100), value / total * 100, share, measure.key, entity),
            )
            rows.append([plain(str(number)), plain(entity), *map(self.writer.cell, cells)])
        return Grid(rows)

    def ranking(self) -> Page:
        measure = self.dice.choice([measure for measure in self.world.measures if measure.is_additive])
        title = capital(self.words["by"].format(self.world.name(measure).bare, self.world.group.one))
        return Page([plain(title)], [self.ranked_grid(measure)], kind="table")

    def table_and_text(self) -> Page:
        """A table at the left, what it means at the right."""
        grid, _ = self.comparison() if self.world.has_previous and self.dice.random() < 0.5 else self.overview()
        return Page([self.headline()], [grid, Lines(self.say(self.dice.randint(2, 3)))], kind="side by side")
