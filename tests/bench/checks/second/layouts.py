"""The second source's layouts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Card, Cards, Composer, Element, Graph, Grid, Lines, Page
from ..domains import Measure
from ..notation import heading_unit
from ..statements import Slot, Statement, capital, plain


class SecondComposer(Composer):
    """Makes up a deck of the second source's layouts."""

    def cover(self) -> Page:
        world = self.world
        lines = [plain(capital(world.phrases["per"])), plain(world.company)]
        if self.dice.random() < 0.5:
            lines.append(plain(self.words["date"]))
        return Page([plain(world.domain.title[world.language])], [Lines(lines)], kind="cover")

    def columns(self) -> Page:
        return self.now_and_last() if self.world.has_previous else self.bullets()

    def others(self) -> list[Page]:
        often: list[tuple[float, Callable[[], Page]]] = [(0.6, self.cards), (0.3, self.text_in_two), (0.2, self.quote)]
        if self.world.has_previous:
            often.append((0.3, self.now_and_last))
        return [make() for chance, make in often if self.dice.random() < chance]

    # Texts.

    def now_and_last(self) -> Page:
        """One measure: this period at the left, the last at the right."""
        world, measure = self.world, self.dice.choice(self.world.measures)
        like = self.writer.figure("now", measure, max(world.value(measure.key, e, 0) for e in world.entities))
        colon = " :" if world.language == "fr" else ":"
        columns = []
        for age, role in ((0, "now"), (1, "last")):
            lines = [plain(world.short_periods()[-1 - age])]
            for entity in world.entities:
                value = world.value(measure.key, entity, age)
                slot = replace(like, role=role, entity=entity).saying(value)
                if slot.style.rounded(value) < 10 * slot.style.step:  # type: ignore[union-attr]
                    slot = self.writer.figure(role, measure, value, entity)
                lines.append(Statement("line", f"{{e}}{colon} {{{role}}}", {role: slot}, {"e": entity}))
            columns.append(Lines(lines))
        title = capital(self.words["by"].format(world.name(measure).bare, world.group.one))
        return Page([plain(title)], list(columns), kind="side by side")

    def text_in_two(self) -> Page:
        """Two boxes of sentences beside each other."""
        return Page([self.headline()], [Lines(self.say(2)), Lines(self.say(2))], kind="side by side")

    # Cards.

    def cards(self) -> Page:
        """Tiles: the figure, what it is, and how it stands to the last period or the plan."""
        world, dice = self.world, self.dice
        cards = []
        for entity in dice.sample(world.entities, 3):
            measure = dice.choice(world.measures)
            slot = self.writer.figure("now", measure, world.value(measure.key, entity), entity)
            name = capital(world.name(measure).bare)
            label = dice.choice((f"{name} · {entity}", f"{name} – {entity}", f"{entity} | {name}"))
            cards.append(Card([self.writer.cell(slot)], label, self.third_line(measure, entity)))
        if dice.random() < 0.5:
            measure = dice.choice([m for m in world.measures if m.is_additive])
            slot = self.writer.figure("total", measure, world.total(measure.key))
            name = f"{capital(world.name(measure).bare)} · {self.words['total']}"
            cards.append(Card([self.writer.cell(slot)], name, self.total_change(measure)))
        arrangement = dice.choice(("tile", "broken tile"))
        return Page([self.heading()], [Cards(cards, arrangement, dice.random() < 0.4)], kind="cards")

    def third_line(self, measure: Measure, entity: str) -> list[Statement]:
        if (measure.key, entity) not in self.world.plans or self.dice.random() < 0.4:
            return self.card_change(measure, entity)
        slot = self.over(measure, entity)
        return [Statement("figure", "{sover} " + self.words["vs_plan"][0], {"sover": slot}, {})]

    def over(self, measure: Measure, entity: str) -> Slot:
        value = (self.world.value(measure.key, entity) / self.world.plans[measure.key, entity] - 1) * 100
        style = self.writer.percent(value, signed=True)
        return Slot("sover", style.write(value), value, style, measure.key, entity)

    # Tables.

    def table(self) -> Page:
        options = [self.with_unit_row, self.with_unit_row, self.totals_first]
        if self.world.plans:
            options += [self.against_plan, self.against_plan]
        grid = self.dice.choice(options)()
        detail = self.dice.choice(self.words["detail"]).format(self.world.group.one)
        title = plain(detail) if self.dice.random() < 0.5 else self.headline()
        page = Page([title], [grid], kind="table")
        if self.dice.random() < 0.3:
            page.elements.append(Lines(self.say(1)))
        return page

    def with_unit_row(self) -> Grid:
        """Entities by measures; the second row has the units, and the cells only numbers."""
        world = self.world
        header, units = [plain(capital(world.group.one))], [plain("")]
        rows = [[plain(entity)] for entity in world.entities]
        for measure in world.measures:
            style, _ = self.column(measure, [world.value(measure.key, entity) for entity in world.entities])
            unit = style.suffix or "%"
            if measure.unit != "percent" and not style.suffix:
                unit = heading_unit(world.language, style.currency, style.scale, 0).strip(" ()") or self.words["number"]
            style = replace(style, bare=True)
            header.append(plain(capital(world.name(measure).bare)))
            units.append(plain(unit))
            for row, entity in zip(rows, world.entities, strict=True):
                value = world.value(measure.key, entity)
                row.append(self.writer.cell(Slot("now", style.write(value), value, style, measure.key, entity)))
        return Grid([header, units, *rows], unit_row=1)

    def totals_first(self) -> Grid:
        """Entities by measures, all of them together first; often lying on its side."""
        grid, _ = self.overview()
        header, rows = grid.rows[0], grid.rows[1 : len(self.world.entities) + 1]
        total_row = [plain(self.words["total"])]
        for index, measure in enumerate(self.world.measures, 1):
            style = rows[0][index].slots["now"].style
            if not measure.is_additive or style is None:
                total_row.append(plain("–"))
                continue
            total = self.world.total(measure.key)
            total_row.append(self.writer.cell(Slot("total", style.write(total), total, style, measure.key)))
        lines = [header, total_row, *rows]
        return Grid([list(column) for column in zip(*lines, strict=True)] if self.dice.random() < 0.6 else lines)

    def against_plan(self) -> Grid:
        """One measure: what is, what was planned, and how the two differ."""
        world, dice = self.world, self.dice
        measure = world.measure(dice.choice(sorted({key for key, _ in world.plans})))
        values = [world.value(measure.key, entity) for entity in world.entities]
        style, unit = self.column(measure, values)
        name = capital(world.name(measure).bare)
        header = [
            capital(world.group.one),
            dice.choice((f"{name}{unit}", f"{name}, {self.words['actual']}{unit}")),
            dice.choice(self.words["plan"]) + unit,
            dice.choice(self.words["vs_plan"]),
        ]
        rows = []
        for entity, value in zip(world.entities, values, strict=True):
            plan = world.plans[measure.key, entity]
            now = Slot("now", style.write(value), value, style, measure.key, entity)
            cells = [now, replace(now, role="plan").saying(plan), self.over(measure, entity)]
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        return Grid([[plain(text) for text in header], *rows])

    # Charts.

    def chart(self) -> Page:
        has_two = len(self.world.measures) > 1
        page = self.two_charts() if has_two and self.dice.random() < 0.5 else self.text_beside()
        for element in page.elements:
            if isinstance(element, Graph) and self.dice.random() < 0.25:
                element.alt = self.alt()
        return page

    def graph(self, measure: Measure) -> Graph:
        if self.world.ages > 2 and self.dice.random() < 0.3:
            return self.history_chart()
        if measure.is_additive and self.dice.random() < 0.2:
            return self.share_chart(measure)
        graph = self.entity_chart(measure)
        # Beside another one nobody could tell what it shows.
        graph.title = graph.title or capital(self.world.name(measure).bare)
        return graph

    def two_charts(self) -> Page:
        first, second = self.dice.sample(self.world.measures, 2)
        return Page([self.headline()], [self.graph(first), self.graph(second)], kind="side by side")

    def text_beside(self) -> Page:
        measure = self.dice.choice(self.world.measures)
        elements: list[Element] = [Lines(self.say(self.dice.randint(2, 3), measure=measure)), self.graph(measure)]
        if self.dice.random() < 0.5:
            elements.reverse()
        return Page([self.headline(measure)], elements, kind="side by side")
