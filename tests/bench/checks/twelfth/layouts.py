"""The twelfth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Card, Cards, Composer, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..notation import Style, heading_unit
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]


class TwelfthComposer(EighthComposer):
    """Makes up a deck of the twelfth source's layouts."""

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [company, subtitle, per], [f"{subtitle} ({per})", company], [f"{company}, {per}"]

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.lead),
            (0.3, self.one_figure),
            (0.3, self.sheet),
            (0.2, self.summary),
            (0.2, lambda: Composer.cards(self)),
            (0.2, self.by_measure),
            (0.2, self.takeaways),
            (0.15, self.table_and_text),
            (0.15, self.entity_lines),
            (0.15, self.ranking),
            (0.1, self.text_in_two),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.3, self.differences), (0.15, self.metrics), (0.15, self.one_sheet)]
        if self.world.plans:
            often += [(0.25, self.budget_beside), (0.15, self.scorecard)]
        if self.has_history:
            often.append((0.25, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [self.profile, lambda: Composer.columns(self), super().columns]
        if self.world.plans:
            options.append(self.budget_beside)
        return self.dice.choice(options)()

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), super().table, self.sheet]
        if self.world.has_previous:
            options.append(self.differences)
        return self.dice.choice(options)()

    # Texts.

    def lead(self) -> Page:
        """What matters in one sentence, and below it the rest as bullets."""
        first = self.say(1, ("total_change", "total", "change_to", "points", "first", "now_share"))
        texts = [line.text for line in first]
        form = self.dice.choice(("– ", "• ", ""))
        rest = [line for line in self.say(self.dice.randint(4, 5)) if line.text not in texts]
        if form:
            rest = [replace(line, template=form + line.template) for line in rest if not _begins_small(line)]
        points = rest[:4] or self.say(2)
        return Page([self.heading()], [Lines(first), Lines(points)], kind="lead")

    def budget_beside(self) -> Page:
        """One measure: what is at the left, what was budgeted at the right, an entity a line."""
        world = self.world
        measure = world.measure(self.dice.choice(sorted({key for key, _ in world.plans})))
        like = self.writer.figure("now", measure, max(world.value(measure.key, e) for e in world.entities))
        colon = " :" if world.language == "fr" else ":"
        columns = []
        for role, heading in (("now", self.words["actual"]), ("plan", self.words["plan"][0])):
            lines = []
            for entity in world.entities:
                is_now = role == "now"
                value = world.value(measure.key, entity) if is_now else world.plans[measure.key, entity]
                slot = replace(like, role=role, entity=entity).saying(value)
                if slot.style.rounded(value) < 10 * slot.style.step:  # type: ignore[union-attr]
                    slot = self.writer.figure(role, measure, value, entity)
                lines.append(Statement("line", f"{{e}}{colon} {{{role}}}", {role: slot}, {"e": entity}))
            columns.append(Lines(lines, heading))
        title = self.words["budget_of"].format(capital(world.name(measure).bare), world.group.one)
        return Page([plain(title)], list(columns), kind="columns")

    # Figures.

    def one_figure(self) -> Page:
        """The sum of all as one large figure, and below it what each entity adds to it."""
        world = self.world
        measure = self.dice.choice([measure for measure in world.measures if measure.is_additive])
        total = self.writer.figure("total", measure, world.total(measure.key))
        name = capital(world.name(measure).bare)
        label = self.words["whole"].format(name, world.group.many)
        card = Card([self.writer.cell(total)], label, self.total_change(measure))
        title = plain(self.words["by"].format(name, world.group.one))
        lines = [self.part_of_whole(measure, entity) for entity in world.ranked(measure.key)]
        cards = Cards([card], self.dice.choice(("below", "above", "inside", "tile")))
        return Page([title], [cards, Lines(lines)], kind="cards")

    def part_of_whole(self, measure: Measure, entity: str) -> Statement:
        """A line: how much, and which part of the sum that is."""
        value = self.world.value(measure.key, entity)
        share = value / self.world.total(measure.key) * 100
        style = replace(self.writer.percent(share), decimals=1)
        slots = {
            "now": self.writer.figure("now", measure, value, entity),
            "share": Slot("share", style.write(share), share, style, measure.key, entity),
        }
        colon = " : " if self.world.language == "fr" else ": "
        template = "{e}" + colon + "{now} ({share} " + self.words["of_whole"] + ")"
        return Statement("line", template, slots, {"e": entity})

    # Tables.

    def sheet(self) -> Page:
        """A measure a row: its unit, each entity, and all of them together at the right."""
        world = self.world
        header = [self.words["metric"][0], self.words["unit"], *world.entities, self.words["total"]]
        rows = [[plain(text) for text in header]]
        for measure in world.measures:
            values = [world.value(measure.key, entity) for entity in world.entities]
            style, unit = self.bare(measure, values)
            cells = [
                self.writer.cell(Slot("now", style.write(value), value, style, measure.key, entity))
                for entity, value in zip(world.entities, values, strict=True)
            ]
            last = plain("–")
            if measure.is_additive:
                total = world.total(measure.key)
                last = self.writer.cell(Slot("total", style.write(total), total, style, measure.key))
            rows.append([plain(capital(world.name(measure).bare)), plain(unit), *cells, last])
        detail = self.dice.choice(self.words["detail"]).format(world.group.one)
        page = Page([plain(detail)], [Grid(rows)], kind="table")
        if self.dice.random() < 0.4:
            page.elements.append(Lines(self.say(self.dice.randint(1, 2))))
        return page

    def bare(self, measure: Measure, values: list[float]) -> tuple[Style, str]:
        """How numbers are written whose unit stands beside them, and that unit."""
        style, _ = self.column(measure, values)
        unit = style.suffix or "%"
        if measure.unit != "percent" and not style.suffix:
            unit = heading_unit(self.world.language, style.currency, style.scale, 0).strip(" ()")
            unit = unit or self.words["number"]
        return replace(style, bare=True), unit

    def differences(self) -> Page:
        """One measure: the last period first, then this one, and how they differ, once as a figure and in percent."""
        world = self.world
        measure = self.dice.choice([measure for measure in world.measures if measure.is_additive])
        values = [world.value(measure.key, entity, age) for entity in world.entities for age in (0, 1)]
        style, unit = self.column(measure, values)
        least = min(abs(world.value(measure.key, e) - world.value(measure.key, e, 1)) for e in world.entities)
        if style.scale > 1 and least < 10 * style.step:
            # So that each difference can be seen.
            style = replace(style, scale=1, decimals=0)
            unit = heading_unit(world.language, style.currency, 1, style.form) if style.bare else ""
        now, last = world.short_periods()[-1], world.short_periods()[-2]
        header = [capital(world.group.one), last + unit, now + unit, self.words["difference"] + unit]
        rows = [[plain(text) for text in (*header, self.words["change"])]]
        for entity in world.entities:
            told = [world.value(measure.key, entity, age) for age in (1, 0)]
            signed = replace(style, signed=True)
            percent = self.writer.percent(world.change(measure.key, entity), signed=True)
            cells = [
                Slot("last", style.write(told[0]), told[0], style, measure.key, entity),
                Slot("now", style.write(told[1]), told[1], style, measure.key, entity),
            ]
            difference, change = told[1] - told[0], world.change(measure.key, entity)
            cells.append(Slot("sdiff", signed.write(difference), difference, signed, measure.key, entity))
            cells.append(Slot("signed", percent.write(change), change, percent, measure.key, entity))
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        page = Page([self.headline(measure)], [Grid(rows)], kind="table")
        if page.title[0].slots:
            # The table itself doesn't tell what it is about.
            rows[0][0] = plain(f"{capital(world.group.one)} ({world.name(measure).bare})")
        return page


def _begins_small(line: Statement) -> bool:
    texts = line.words | {name: slot.text for name, slot in line.slots.items()}
    return line.template.format(**texts)[0].islower()
