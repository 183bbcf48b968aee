"""The fourth source's layouts: those of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Card, Cards, Composer, Graph, Grid, Lines, Page
from ..notation import Style
from ..statements import Slot, Statement, capital, plain
from ..third.layouts import ThirdComposer

Make = Callable[[], Page]


class FourthComposer(ThirdComposer):
    """Makes up a deck of the fourth source's layouts."""

    def cover(self) -> Page:
        world, dice = self.world, self.dice
        per, subtitle = capital(world.phrases["per"]), dice.choice(self.words["subtitle"])
        lines = dice.choice(([f"{world.company} | {per}"], [f"{subtitle}, {per}", world.company], [per, subtitle]))
        if dice.random() < 0.4:
            lines = [*lines, self.words["date"]]
        return Page([plain(world.domain.title[world.language])], [Lines([plain(line) for line in lines])], kind="cover")

    def columns(self) -> Page:
        options: list[Make] = [self.head_to_head, self.profile, lambda: Composer.columns(self)]
        return self.dice.choice(options)()

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.5, self.summary),
            (0.3, self.takeaways),
            (0.2, self.cards),
            (0.2, self.head_to_head),
            (0.2, self.ranking),
            (0.2, self.table_and_text),
            (0.15, self.by_measure),
            (0.15, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.25, self.one_sheet), (0.15, self.metrics)]
            if self.world.plans:
                often.append((0.25, self.moved_and_planned))
        return [make() for chance, make in often if self.dice.random() < chance]

    def table(self) -> Page:
        options: list[Make] = [super().table, self.head_to_head, self.ranking, lambda: Composer.table(self)]
        if self.world.plans:
            options.append(self.status)
        if self.world.has_previous:
            options.append(self.one_sheet)
        return self.dice.choice(options)()

    def chart(self) -> Page:
        options: list[Make] = [super().chart, lambda: Composer.chart(self)]
        if self.world.plans:
            options.append(self.plan_chart)
        if self.world.shape == "timeline":
            options += [self.trends, self.trends]
        return self.dice.choice(options)()

    # Texts.

    def takeaways(self) -> Page:
        """Some sentences, numbered or ticked."""
        form = self.dice.choice(("{}. ", "{}) ", "→ ", "✓ "))
        found = [line for line in self.say(5) if not line.template.format(**_texts(line))[0].islower()][:4]
        lines = [
            replace(line, template=form.format(number) + line.template) for number, line in enumerate(found, 1)
        ] or self.say(2)
        return Page([self.heading()], [Lines(lines)])

    def moved_and_planned(self) -> Page:
        """What changed at the left, how it stands to the target at the right, each under its heading."""
        kinds = (
            ("change", "change_to", "signed", "total_change"),
            ("plan_pct", "plan_signed", "attain", "plan_vs", "plan_total"),
        )
        columns = [Lines(self.say(2, of), heading) for of, heading in zip(kinds, self.words["drivers"], strict=True)]
        return Page([self.headline()], list(columns), kind="columns")

    # Cards.

    def summary(self) -> Page:
        """A row of cards, and below them what they mean."""
        world, dice = self.world, self.dice
        cards = []
        for measure in [measure for measure in world.measures if measure.is_additive][:3]:
            slot = self.writer.figure("total", measure, world.total(measure.key))
            name = capital(world.name(measure).bare)
            label = dice.choice((f"{name} ({self.words['total'].lower()})", f"{self.words['total']}: {name}"))
            cards.append(Card([self.writer.cell(slot)], label, self.total_change(measure)))
        while len(cards) < 3 or (len(cards) < 4 and dice.random() < 0.4):
            measure, entity = dice.choice(world.measures), dice.choice(world.entities)
            label = f"{capital(world.name(measure).bare)}, {entity}"
            if label in [card.label for card in cards]:
                continue
            slot = self.writer.figure("now", measure, world.value(measure.key, entity), entity)
            cards.append(Card([self.writer.cell(slot)], label, self.third_line(measure, entity)))
        arrangement = dice.choice(("tile", "broken tile", "below", "above"))
        page = Page([self.heading()], [Cards(cards, arrangement, dice.random() < 0.3)], kind="cards")
        page.elements.append(Lines(self.say(dice.randint(2, 3))))
        return page

    # Tables.

    def head_to_head(self) -> Page:
        """Two entities beside each other, a measure a row."""
        world = self.world
        entities = self.dice.sample(world.entities, 2)
        rows = [[plain(self.words["metric"][0]), *map(plain, entities)]]
        for measure in world.measures:
            values = [world.value(measure.key, entity) for entity in entities]
            style, unit = self.column(measure, values)
            cells = [
                self.writer.cell(Slot("now", style.write(value), value, style, measure.key, entity))
                for entity, value in zip(entities, values, strict=True)
            ]
            rows.append([plain(capital(world.name(measure).bare) + unit), *cells])
        page = Page([plain(self.words["versus"].format(*entities))], [Grid(rows)], kind="table")
        if self.dice.random() < 0.5:
            page.elements.append(Lines(self.say(self.dice.randint(1, 2))))
        return page

    def one_sheet(self) -> Page:
        """All about one entity: a measure a row, with the last period and the change."""
        world, entity = self.world, self.dice.choice(self.world.entities)
        rows = [[plain(text) for text in self.words["columns"]]]
        for measure in world.measures:
            values = [world.value(measure.key, entity, age) for age in (0, 1)]
            style = replace(self.column(measure, values)[0], bare=False)
            cells = [
                Slot(role, style.write(value), value, style, measure.key, entity)
                for role, value in zip(("now", "last"), values, strict=True)
            ]
            cells.append(self.signed(measure, entity)["signed"])
            rows.append([plain(capital(world.name(measure).bare)), *map(self.writer.cell, cells)])
        return Page([plain(self.words["profile"].format(entity))], [Grid(rows)], kind="table")

    def status(self) -> Page:
        """One measure against its plan, and whether that was met."""
        grid = self.against_plan()
        heading, met, missed = self.words["status"]
        grid.rows[0].append(plain(heading))
        for row in grid.rows[1:]:
            now, plan = row[1].slots["now"].value, row[2].slots["plan"].value
            row.append(plain(met if now >= plan else missed))
        return Page([self.headline()], [grid], kind="table")

    # Charts.

    def plan_chart(self) -> Page:
        """What is beside what was planned."""
        world = self.world
        measure = world.measure(self.dice.choice(sorted({key for key, _ in world.plans})))
        points = [self.points(measure, entity, 0) for entity in world.entities]
        plans = [replace(slot, role="plan").saying(world.plans[measure.key, slot.entity]) for slot in points]
        series = [points, plans]
        scale, number_format, unit = self.drawn(measure, [slot.value for some in series for slot in some])
        title = capital(world.name(measure).bare) + unit
        names = [self.words["actual"], self.dice.choice(self.words["plan"])]
        graph = Graph("column", title, list(world.entities), names, series, number_format, scale)
        return Page([self.headline(measure)], [graph], kind="chart")

    def trends(self) -> Page:
        """A line for each of some entities."""
        world, measure = self.world, self.dice.choice(self.world.measures)
        entities = self.dice.sample(world.entities, self.dice.choice((2, 3)))
        style = Style(world.language, measure.unit, 1 if measure.unit == "percent" else 0, bare=True)
        series = []
        for entity in entities:
            points = []
            for age in range(world.ages - 1, -1, -1):
                value = world.value(measure.key, entity, age)
                role = ("now", "last")[age] if age < 2 else f"age_{age}"
                points.append(Slot(role, style.write(value), value, style, measure.key, entity))
            series.append(points)
        scale, number_format, unit = self.drawn(measure, [slot.value for points in series for slot in points])
        title = capital(world.name(measure).bare) + unit
        graph = Graph("line", title, world.short_periods(), entities, series, number_format, scale)
        page = Page([self.headline(measure)], [graph], kind="chart")
        if self.dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, measure=measure)))
        return page


def _texts(line: Statement) -> dict[str, str]:
    return line.words | {name: slot.text for name, slot in line.slots.items()}
