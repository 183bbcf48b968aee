"""The sixth source's layouts: those of all other sources, and one of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Grid, Lines, Page
from ..fifth.layouts import FifthComposer
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..statements import Slot, capital, plain
from ..third.layouts import ThirdComposer

Make = Callable[[], Page]
#: Shapes of facts that have six periods of each entity, where there are six at all.
WITH_HISTORY = ("timeline", "histories", "pivot", "dated", "tidy")


class SixthComposer(FifthComposer):
    """Makes up a deck of the sixth source's layouts."""

    @property
    def has_history(self) -> bool:
        world = self.world
        return world.shape in WITH_HISTORY and world.ages > 2 and world.has_previous

    def cover(self) -> Page:
        world, dice = self.world, self.dice
        per, subtitle = capital(world.phrases["per"]), dice.choice(self.words["subtitle"])
        lines = dice.choice(
            ([f"{per} · {world.company}"], [world.company, f"{subtitle} – {per}"], [subtitle, world.company, per])
        )
        if dice.random() < 0.4:
            lines = [*lines, self.words["date"]]
        return Page([plain(world.domain.title[world.language])], [Lines([plain(line) for line in lines])], kind="cover")

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, self.entity_lines, self.head_to_head]
        if self.world.has_previous:
            options.append(self.now_and_last)
        return self.dice.choice(options)()

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.3, lambda: Composer.cards(self)),
            (0.25, lambda: SecondComposer.cards(self)),
            (0.3, self.summary),
            (0.2, self.takeaways),
            (0.2, self.entity_lines),
            (0.2, self.by_measure),
            (0.2, self.table_and_text),
            (0.2, self.ranking),
            (0.15, self.head_to_head),
            (0.15, self.text_in_two),
            (0.15, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.2, self.metrics), (0.2, self.one_sheet), (0.15, self.now_and_last)]
            if self.world.plans:
                often.append((0.2, self.moved_and_planned))
        if self.world.plans:
            often.append((0.25, self.scorecard))
        if self.has_history:
            often.append((0.3, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def table(self) -> Page:
        options: list[Make] = [
            lambda: Composer.table(self),
            lambda: Composer.table(self),
            lambda: SecondComposer.table(self),
            lambda: ThirdComposer.table(self),
            lambda: FourthComposer.table(self),
        ]
        if self.world.plans:
            options.append(self.scorecard)
        if self.has_history:
            options.append(self.development)
        return self.dice.choice(options)()

    def chart(self) -> Page:
        options: list[Make] = [
            lambda: Composer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: FourthComposer.chart(self),
        ]
        if self.has_history:
            options.append(self.trends)
        return self.dice.choice(options)()

    # Tables.

    def scorecard(self) -> Page:
        """All about one entity: a measure a row, what is, what was planned, and how the two differ."""
        world, dice = self.world, self.dice
        entity = dice.choice(world.entities)
        header = (self.words["metric"][0], self.words["actual"], self.words["plan"][0], self.words["vs_plan"][0])
        rows = [[plain(text) for text in header]]
        for measure in world.measures:
            value, plan = world.value(measure.key, entity), world.plans.get((measure.key, entity))
            style = replace(self.column(measure, [value] if plan is None else [value, plan])[0], bare=False)
            now = Slot("now", style.write(value), value, style, measure.key, entity)
            cells = [plain("–"), plain("–")]
            if plan is not None:
                planned = replace(now, role="plan").saying(plan)
                cells = [self.writer.cell(planned), self.writer.cell(self.over(measure, entity))]
            rows.append([plain(capital(world.name(measure).bare)), self.writer.cell(now), *cells])
        page = Page([plain(self.words["scorecard"].format(entity))], [Grid(rows)], kind="table")
        if dice.random() < 0.3:
            page.elements.append(Lines(self.say(1)))
        return page
