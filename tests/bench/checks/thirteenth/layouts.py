"""The thirteenth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Card, Cards, Composer, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]


class ThirteenthComposer(EighthComposer):
    """Makes up a deck of the thirteenth source's layouts."""

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [company, f"{subtitle}, {per}"], [f"{per} | {company}"], [f"{company} – {subtitle}", per]

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.3, self.story),
            (0.3, self.one_in_cards),
            (0.25, self.summary),
            (0.2, lambda: Composer.cards(self)),
            (0.2, self.by_measure),
            (0.2, self.takeaways),
            (0.15, self.table_and_text),
            (0.15, self.entity_lines),
            (0.15, self.ranking),
            (0.15, self.head_to_head),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.3, self.up_and_down), (0.2, self.metrics), (0.15, self.one_sheet), (0.1, self.now_and_last)]
        if self.world.plans:
            often += [(0.3, self.goals), (0.15, self.scorecard)]
        if self.has_history:
            often.append((0.25, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, super().columns]
        if self.world.has_previous:
            options.append(self.up_and_down)
        return self.dice.choice(options)()

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), super().table]
        if self.world.has_previous:
            options.append(self.upright)
        return self.dice.choice(options)()

    # Texts.

    def story(self) -> Page:
        """All about one measure: first what all have together, then single points about it."""
        measure = self.dice.choice([measure for measure in self.world.measures if measure.is_additive])
        first = self.say(1, ("total", "total_change"), measure=measure)
        kinds = ("level", "change", "signed", "share", "first", "third", "fastest", "gap", "average", "grown", "range")
        told = [line.text for line in first]
        rest = [line for line in self.say(self.dice.randint(3, 5), kinds, measure=measure) if line.text not in told]
        title = self.words["story"].format(self.world.name(measure).bare)
        return Page([plain(title)], [Lines(first), Lines(rest or self.say(2))], kind="story")

    def up_and_down(self) -> Page:
        """One measure: where it is higher than before at the left, and where it is lower at the right."""
        world = self.world
        measure = self.dice.choice(world.measures)
        columns = []
        for is_up in (True, False):
            lines = [
                self.moved(measure, entity)
                for entity in world.ranked(measure.key)
                if self.has_moved(measure, entity, is_up)
            ]
            if lines:
                columns.append(Lines(lines, self.words["up" if is_up else "down"]))
        if len(columns) < 2:
            # All went the same way.
            return Composer.by_measure(self)
        title = capital(self.words["up_and_down"].format(world.name(measure).bare))
        return Page([plain(title)], list(columns), kind="columns")

    def has_moved(self, measure: Measure, entity: str, is_up: bool) -> bool:
        now, last = (self.world.value(measure.key, entity, age) for age in (0, 1))
        return now > last if is_up else now < last

    def moved(self, measure: Measure, entity: str) -> Statement:
        """A line: who, by how much, and to what."""
        slots = self.signed(measure, entity)
        slots["now"] = self.writer.figure("now", measure, self.world.value(measure.key, entity), entity)
        colon = " : " if self.world.language == "fr" else ": "
        return Statement("line", "{e}" + colon + "{signed}, " + self.words["current"], slots, {"e": entity})

    # Figures.

    def one_in_cards(self) -> Page:
        """One entity, a card for each of its measures."""
        world = self.world
        entity = self.dice.choice(world.entities)
        cards = []
        for measure in world.measures:
            slot = self.writer.figure("now", measure, world.value(measure.key, entity), entity)
            label = capital(world.name(measure).bare)
            cards.append(Card([self.writer.cell(slot)], label, self.card_change(measure, entity)))
        title = self.words["profile"].format(entity)
        return Page(
            [plain(title)], [Cards(cards, self.dice.choice(("below", "above", "inside", "tile")))], kind="cards"
        )

    def goals(self) -> Page:
        """One measure: a card for each entity, and below its figure what was planned and how far that is."""
        world = self.world
        measure = world.measure(self.dice.choice(sorted({key for key, _ in world.plans})))
        arrangement = self.dice.choice(("below", "above", "inside"))
        cards = []
        colon = " : " if world.language == "fr" else ": "
        for entity in world.entities[:4]:
            now = self.writer.figure("now", measure, world.value(measure.key, entity), entity)
            planned = replace(now, role="plan").saying(world.plans[measure.key, entity])
            if planned.text == now.text:
                planned = self.writer.figure("plan", measure, world.plans[measure.key, entity], entity)
            template = self.words["plan"][0] + colon + "{plan} ({sover})"
            more = Statement("figure", template, {"plan": planned, "sover": self.over(measure, entity)}, {})
            cards.append(Card([self.writer.cell(now)], entity, [more]))
        title = capital(self.words["goals"].format(world.name(measure).bare, world.group.one))
        return Page([plain(title)], [Cards(cards, arrangement)], kind="cards")

    # Tables.

    def upright(self) -> Page:
        """One measure with an entity a column: the last period above this one, then the change and the share."""
        world = self.world
        measure = self.dice.choice([measure for measure in world.measures if measure.is_additive])
        values = [world.value(measure.key, entity, age) for entity in world.entities for age in (0, 1)]
        style, unit = self.column(measure, values)
        now, last = world.short_periods()[-1], world.short_periods()[-2]
        rows = [
            [plain(capital(world.name(measure).bare))],
            [plain(last + unit)],
            [plain(now + unit)],
            [plain(self.words["change"])],
            [plain(self.words["of_total"])],
        ]
        for entity in world.entities:
            was, value = (world.value(measure.key, entity, age) for age in (1, 0))
            change, share = world.change(measure.key, entity), value / world.total(measure.key) * 100
            signed = self.writer.percent(change, signed=True)
            part = replace(self.writer.percent(share), decimals=1)
            slots = (
                Slot("last", style.write(was), was, style, measure.key, entity),
                Slot("now", style.write(value), value, style, measure.key, entity),
                Slot("signed", signed.write(change), change, signed, measure.key, entity),
                Slot("share", part.write(share), share, part, measure.key, entity),
            )
            for row, cell in zip(rows, (plain(entity), *map(self.writer.cell, slots)), strict=True):
                row.append(cell)
        page = Page([self.headline(measure)], [Grid(rows)], kind="table")
        if self.dice.random() < 0.3:
            page.elements.append(Lines([self.noise()]))
        return page
