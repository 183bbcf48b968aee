"""The fifth source's layouts: those of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Grid, Lines, Page
from ..domains import Measure
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]
#: Shapes of facts that have six periods of each entity, where there are six at all.
WITH_HISTORY = ("timeline", "histories", "pivot", "dated")


class FifthComposer(FourthComposer):
    """Makes up a deck of the fifth source's layouts."""

    @property
    def has_history(self) -> bool:
        world = self.world
        return world.shape in WITH_HISTORY and world.ages > 2 and world.has_previous

    def cover(self) -> Page:
        world, dice = self.world, self.dice
        per, subtitle = capital(world.phrases["per"]), dice.choice(self.words["subtitle"])
        lines = dice.choice(([f"{world.company} – {per}"], [per, world.company], [subtitle, f"{world.company}, {per}"]))
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
            (0.25, lambda: Composer.cards(self)),
            (0.25, lambda: SecondComposer.cards(self)),
            (0.25, self.summary),
            (0.3, self.entity_lines),
            (0.2, self.takeaways),
            (0.2, self.by_measure),
            (0.2, self.table_and_text),
            (0.15, self.ranking),
            (0.15, self.text_in_two),
            (0.15, self.quote),
            (0.1, self.head_to_head),
        ]
        if self.world.has_previous:
            often += [(0.2, self.metrics), (0.15, self.one_sheet), (0.1, self.now_and_last)]
            if self.world.plans:
                often.append((0.15, self.moved_and_planned))
        if self.has_history:
            often.append((0.35, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def table(self) -> Page:
        options: list[Make] = [
            lambda: Composer.table(self),
            lambda: Composer.table(self),
            lambda: SecondComposer.table(self),
            lambda: FourthComposer.table(self),
        ]
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

    # Texts.

    def entity_lines(self) -> Page:
        """A line for each entity, with all that matters of it."""
        world, dice = self.world, self.dice
        measures = dice.sample(world.measures, min(len(world.measures), dice.choice((2, 3, 3))))
        link, has_changes = dice.choice((", ", "; ", " | ")), world.has_previous and dice.random() < 0.5
        lines = [self.entity_line(entity, measures, link, has_changes) for entity in world.entities]
        title = plain(dice.choice((self.words["each"].format(world.group.one), *self.words["highlights"])))
        return Page([title], [Lines(lines)])

    def entity_line(self, entity: str, measures: list[Measure], link: str, has_changes: bool) -> Statement:
        world, parts = self.world, []
        slots: dict[str, Slot] = {}
        words = self.writer.words(measures[0], entity)
        for number, measure in enumerate(measures):
            ending = f"_{number}" if number else ""
            slots[f"now{ending}"] = self.writer.figure("now", measure, world.value(measure.key, entity), entity)
            words[f"m{ending}"] = world.name(measure).bare
            part = f"{{m{ending}}} {{now{ending}}}"
            if has_changes:
                slots[f"signed{ending}"] = self.signed(measure, entity)["signed"]
                part += f" ({{signed{ending}}})"
            parts.append(part)
        colon = " : " if world.language == "fr" else ": "
        return Statement("line", "{e}" + colon + link.join(parts), slots, words)

    # Tables.

    def development(self) -> Page:
        """One measure of each entity, over the last periods."""
        world, dice = self.world, self.dice
        measure, count = dice.choice(world.measures), dice.choice((3, 4, 6))
        ages = range(count - 1, -1, -1)
        values = [world.value(measure.key, entity, age) for entity in world.entities for age in ages]
        style = replace(self.column(measure, values)[0], bare=False)
        rows = [[plain(text) for text in (capital(world.group.one), *world.short_periods()[-count:])]]
        for entity in world.entities:
            row = [plain(entity)]
            for age in ages:
                value = world.value(measure.key, entity, age)
                role = ("now", "last")[age] if age < 2 else f"age_{age}"
                row.append(self.writer.cell(Slot(role, style.write(value), value, style, measure.key, entity)))
            rows.append(row)
        page = Page(
            [plain(self.words["over_time"].format(capital(world.name(measure).bare)))], [Grid(rows)], kind="table"
        )
        if dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, measure=measure)))
        return page
