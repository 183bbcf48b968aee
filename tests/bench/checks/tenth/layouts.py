"""The tenth source's layouts: those of the sixth, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Card, Cards, Composer, Grid, Lines, Page
from ..domains import Measure
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..sixth.layouts import SixthComposer
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]
#: What a whole is made of, and what moved it.
BEHIND = ("first", "third", "share", "level", "change_to", "diff", "gap", "average", "grown", "now_share")


class TenthComposer(SixthComposer):
    """Makes up a deck of the tenth source's layouts."""

    def cover(self) -> Page:
        world, dice = self.world, self.dice
        per, subtitle = capital(world.phrases["per"]), dice.choice(self.words["subtitle"])
        lines = dice.choice(
            ([subtitle, f"{world.company}, {per}"], [world.company, subtitle, per], [f"{subtitle} {per}"])
        )
        if dice.random() < 0.5:
            lines = [*lines, self.words["date"]]
        return Page([plain(world.domain.title[world.language])], [Lines([plain(line) for line in lines])], kind="cover")

    def columns(self) -> Page:
        options: list[Make] = [self.ends, self.ends, lambda: Composer.columns(self), self.entity_lines, self.profile]
        if self.world.has_previous:
            options.append(self.now_and_last)
        return self.dice.choice(options)()

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.lead),
            (0.3, self.share_cards),
            (0.25, self.context),
            (0.2, lambda: Composer.cards(self)),
            (0.2, self.summary),
            (0.2, self.takeaways),
            (0.2, self.table_and_text),
            (0.15, lambda: SecondComposer.cards(self)),
            (0.15, self.by_measure),
            (0.15, self.ends),
            (0.15, self.head_to_head),
            (0.1, self.text_in_two),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.2, self.one_sheet), (0.15, self.metrics)]
            if self.world.plans:
                often.append((0.2, self.moved_and_planned))
        if self.world.plans:
            often.append((0.2, self.scorecard))
        if self.has_history:
            often.append((0.25, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def table(self) -> Page:
        options: list[Make] = [
            self.cockpit,
            self.cockpit,
            self.context,
            lambda: Composer.table(self),
            lambda: Composer.table(self),
            lambda: SecondComposer.table(self),
            lambda: FourthComposer.table(self),
        ]
        if self.has_history:
            options.append(self.development)
        return self.dice.choice(options)()

    def one_additive(self) -> Measure:
        return self.dice.choice([measure for measure in self.world.measures if measure.is_additive])

    def topic(self, measure: Measure) -> Statement:
        """A title that says nothing but what it is about."""
        return plain(capital(self.words["by"].format(self.world.name(measure).bare, self.world.group.one)))

    # Texts.

    def lead(self) -> Page:
        """One measure: a sentence about the whole, and below it what is behind that."""
        measure = self.one_additive()
        whole = self.say(1, ("total", "total_change"), measure=measure)
        kinds = [kind for kind in BEHIND if kind in self.kinds]
        self.dice.shuffle(kinds)
        behind = [line for kind in kinds for line in self.say(1, (kind,), measure=measure)][: self.dice.choice((3, 4))]
        title = self.topic(measure) if self.dice.random() < 0.6 else self.heading()
        return Page([title], [Lines(whole), Lines(behind)])

    def ends(self) -> Page:
        """At the left who has the most of each measure, at the right who has the least."""
        world = self.world
        colon = " : " if world.language == "fr" else ": "
        template = "{M}" + colon + self.dice.choice(("{e} ({now})", "{now} ({e})", "{e}, {now}"))
        columns = []
        for index, heading in zip((0, -1), self.words["ends"], strict=True):
            lines = []
            for measure in world.measures:
                entity = world.ranked(measure.key)[index]
                slot = self.writer.figure("now", measure, world.value(measure.key, entity), entity)
                lines.append(Statement("line", template, {"now": slot}, self.writer.words(measure, entity)))
            columns.append(Lines(lines, heading))
        return Page([self.heading()], list(columns), kind="columns")

    # Cards.

    def share_cards(self) -> Page:
        """One measure: a card for each of the largest entities, with its share of the whole."""
        world, dice = self.world, self.dice
        measure = self.one_additive()
        total, cards = world.total(measure.key), []
        for entity in world.ranked(measure.key)[:4]:
            value = world.value(measure.key, entity)
            slot = self.writer.figure("now", measure, value, entity)
            style = replace(self.writer.percent(value / total * 100), decimals=1)
            share = Slot("share", style.write(value / total * 100), value / total * 100, style, measure.key, entity)
            below = Statement("figure", "{share} " + self.words["of_all"], {"share": share}, {})
            cards.append(Card([self.writer.cell(slot)], entity, [below]))
        arrangement = dice.choice(("above", "above", "below", "inside", "tile"))
        page = Page([self.topic(measure)], [Cards(cards, arrangement, dice.random() < 0.25)], kind="cards")
        if dice.random() < 0.5:
            page.elements.append(Lines(self.say(dice.choice((1, 2)), measure=measure)))
        return page

    # Tables.

    def context(self) -> Page:
        """One entity within the whole: a measure a row, what it has, what all have, and which share that is."""
        world, dice = self.world, self.dice
        entity = dice.choice(world.entities)
        rows = [[plain(text) for text in (self.words["metric"][0], entity, self.words["total"], self.words["part"])]]
        for measure in world.measures:
            value, total = world.value(measure.key, entity), world.total(measure.key)
            style, unit = self.column(measure, [value, total] if measure.is_additive else [value])
            cells = [self.writer.cell(Slot("now", style.write(value), value, style, measure.key, entity))]
            if measure.is_additive:
                percent = replace(self.writer.percent(value / total * 100), decimals=1)
                part = value / total * 100
                cells.append(self.writer.cell(Slot("total", style.write(total), total, style, measure.key)))
                cells.append(self.writer.cell(Slot("share", percent.write(part), part, percent, measure.key, entity)))
            else:
                cells += [plain("–"), plain("–")]
            rows.append([plain(capital(world.name(measure).bare) + unit), *cells])
        page = Page([plain(self.words["context"].format(entity))], [Grid(rows)], kind="table")
        if dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, entity=entity)))
        return page

    def cockpit(self) -> Page:
        """One measure: what is, its share of the whole, and how it stands to the last period and to the plan."""
        world = self.world
        measure = self.one_additive()
        ranked = world.ranked(measure.key) if self.dice.random() < 0.5 else list(world.entities)
        style, unit = self.column(measure, [world.value(measure.key, entity) for entity in ranked])
        is_planned = (measure.key, ranked[0]) in world.plans
        header = [capital(world.group.one), capital(world.name(measure).bare) + unit, self.words["part"]]
        header += [self.words["change"]] if world.has_previous else []
        header += [self.dice.choice(self.words["vs_plan"])] if is_planned else []
        rows, total = [[plain(text) for text in header]], world.total(measure.key)
        for entity in ranked:
            value = world.value(measure.key, entity)
            part, percent = value / total * 100, replace(self.writer.percent(value / total * 100), decimals=1)
            cells = [
                Slot("now", style.write(value), value, style, measure.key, entity),
                Slot("share", percent.write(part), part, percent, measure.key, entity),
            ]
            if world.has_previous:
                cells.append(self.signed(measure, entity)["signed"])
            if is_planned:
                cells.append(self.over(measure, entity))
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        title = self.headline(measure) if self.dice.random() < 0.6 else self.topic(measure)
        page = Page([title], [Grid(rows)], kind="table")
        if self.dice.random() < 0.3:
            page.elements.append(Lines(self.say(1, measure=measure)))
        return page
