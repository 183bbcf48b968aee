"""The seventeenth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Graph, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..fourteenth.layouts import follow, stop
from ..fourth.layouts import FourthComposer
from ..notation import Style
from ..second.layouts import SecondComposer
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]
#: What has changed, and what a steering committee hears first.
MOVED = ("change", "change_to", "signed", "diff", "points", "total_change", "grown", "fallen", "fastest", "versus")
STATUS = ("total", "total_change", "plan_total", "plan_count", "first", "third", "level", "extremes")


class SeventeenthComposer(EighthComposer):
    """Makes up a deck of the seventeenth source's layouts."""

    @property
    def colon(self) -> str:
        return " : " if self.world.language == "fr" else ": "

    @property
    def has_history(self) -> bool:
        world = self.world
        return super().has_history or (world.shape == "charts" and world.ages > 2 and world.has_previous)

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [f"{company} – {subtitle}", per], [subtitle, company, per], [f"{subtitle}, {per}", company], [per]

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.story),
            (0.35, self.decisions),
            (0.25, self.summary),
            (0.25, self.entity_lines),
            (0.2, self.by_measure),
            (0.2, lambda: Composer.cards(self)),
            (0.2, lambda: SecondComposer.cards(self)),
            (0.2, self.takeaways),
            (0.2, self.table_and_text),
            (0.2, self.text_in_two),
            (0.15, self.head_to_head),
            (0.1, self.ranking),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.4, self.since_last), (0.25, self.movers), (0.15, self.one_sheet), (0.15, self.metrics)]
            often.append((0.2, self.now_and_last))
        if self.world.plans:
            often += [(0.4, self.on_track), (0.2, self.with_variance), (0.15, self.status), (0.15, self.scorecard)]
        if self.has_history:
            often += [(0.3, self.one_over_time), (0.2, self.development)]
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, self.story, self.decisions]
        if self.world.plans:
            options.append(self.on_track)
        return self.dice.choice(options)()

    # Texts.

    def story(self) -> Page:
        """All about one entity as running text: a paragraph or two, of some sentences each."""
        world, dice = self.world, self.dice
        entity, measures = dice.choice(world.entities), dice.sample(world.measures, len(world.measures))
        # No measure is told twice.
        parts = [measures[:2], measures[2:]] if dice.random() < 0.5 else [measures[:3]]
        lines = [self.paragraph(entity, part) for part in parts if part]
        return Page([plain(self.words["profile"].format(entity))], [Lines(lines)])

    def paragraph(self, entity: str, measures: list[Measure]) -> Statement:
        """What there is to say of an entity's measures: of the first one the most."""
        first, *others = measures
        (told,) = self.say(1, ("change_to", "points", "level", "now_share", "versus"), entity=entity, measure=first)
        for number, measure in enumerate(others):
            if second := self.writer.say(self.dice.choice(("level", "level", "share")), measure, entity):
                told = follow(told, second, f"_b{number}")
        return replace(told, template=told.template + stop(told))

    def since_last(self) -> Page:
        """What has changed since the last meeting."""
        lines = self.say(self.dice.choice((3, 4, 5)), MOVED)
        return Page([plain(self.dice.choice(self.words["since"]))], [Lines(lines)])

    def decisions(self) -> Page:
        """How things stand at the left, what is to be decided or done at the right."""
        status, needed = self.words["decide"]
        asked = [self.noise() for _ in range(3)]
        unique = list({line.text: line for line in asked}.values())
        lines = self.say(self.dice.choice((2, 3)), STATUS)
        return Page([self.headline()], [Lines(lines, status), Lines(unique, needed)], kind="columns")

    def on_track(self) -> Page:
        """What is at its target or above at the left, what isn't at the right."""
        world, dice = self.world, self.dice
        columns = []
        for is_met, heading in zip((True, False), self.words["track"], strict=True):
            able = [(key, e) for (key, e), plan in world.plans.items() if (world.value(key, e) >= plan) is is_met]
            chosen = dice.sample(able, min(len(able), 3))
            if chosen:
                columns.append(Lines([self.against_target(key, entity) for key, entity in chosen], heading))
        return Page([self.headline()], list(columns), kind="columns")

    def against_target(self, key: str, entity: str) -> Statement:
        """A line: who, what, how much, and how far from the target that is."""
        measure = self.world.measure(key)
        slots = {
            "now": self.writer.figure("now", measure, self.world.value(key, entity), entity),
            "sover": self.over(measure, entity),
        }
        template = "{e}, {m}" + self.colon + "{now} ({sover} " + self.words["vs_plan"][0] + ")"
        return Statement("line", template, slots, self.writer.words(measure, entity))

    # Charts.

    def chart(self) -> Page:
        options: list[Make] = [
            lambda: Composer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: FourthComposer.chart(self),
            self.subtitled,
            self.subtitled,
        ]
        if self.has_history:
            options += [self.trends, self.one_over_time]
        return self.dice.choice(options)()

    def subtitled(self) -> Page:
        """A chart, above it what it shows, and below it maybe what to see in it."""
        world, measure = self.world, self.dice.choice(self.world.measures)
        shown = self.words["shown"].format(world.name(measure).bare, world.group.one, world.phrases["per"])
        graph = self.entity_chart(measure)
        page = Page([self.headline(measure)], [Lines([plain(capital(shown))]), graph], kind="chart")
        if self.dice.random() < 0.5:
            kinds = ("extremes", "first", "third", "duel", "gap", "average", "range")
            page.elements.append(Lines(self.say(1, kinds, measure=measure)))
        return page

    def one_over_time(self) -> Page:
        """One measure of one entity in all periods, and a sentence about it as the title."""
        world, dice = self.world, self.dice
        measure, entity = dice.choice(world.measures), dice.choice(world.entities)
        style = Style(world.language, measure.unit, 0 if measure.is_additive else 1, bare=True)
        points = []
        for age in range(world.ages - 1, -1, -1):
            value = world.value(measure.key, entity, age)
            role = ("now", "last")[age] if age < 2 else f"age_{age}"
            points.append(Slot(role, style.write(value), value, style, measure.key, entity))
        scale, number_format, unit = self.drawn(measure, [slot.value for slot in points])
        name = capital(world.name(measure).bare)
        kinds = ("points",) if measure.unit == "percent" else ("change_to", "signed")
        title = self.writer.say(dice.choice(kinds), measure, entity)
        over_time = plain(f"{entity}{self.colon}{self.words['over_time'].format(world.name(measure).bare)}")
        kind = dice.choice(("line", "line", "column"))
        graph = Graph(kind, name + unit, world.short_periods(), [entity], [points], number_format, scale)
        return Page([title if title and dice.random() < 0.6 else over_time], [graph], kind="chart")

    # Tables.

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), lambda: Composer.table(self), super().table]
        if self.world.has_previous:
            options.append(self.movers)
        if self.world.plans:
            options.append(self.with_variance)
        return self.dice.choice(options)()

    def movers(self) -> Page:
        """One measure, from the largest change on: how much, how it has changed, and which share that is."""
        world = self.world
        measure = self.dice.choice([measure for measure in world.measures if measure.is_additive])
        ranked = sorted(world.entities, key=lambda entity: -abs(world.change(measure.key, entity)))
        style, unit = self.column(measure, [world.value(measure.key, entity) for entity in ranked])
        name, total = world.name(measure).bare, world.total(measure.key)
        header = [capital(world.group.one), capital(name) + unit, self.words["change"], self.words["part"]]
        rows = [[plain(text) for text in header]]
        for entity in ranked:
            value = world.value(measure.key, entity)
            part = value / total * 100
            share = replace(self.writer.percent(part), decimals=1)
            cells = (
                Slot("now", style.write(value), value, style, measure.key, entity),
                self.signed(measure, entity)["signed"],
                Slot("share", share.write(part), part, share, measure.key, entity),
            )
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        page = Page([plain(self.words["movers"].format(name))], [Grid(rows)], kind="table")
        if self.dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, ("fastest", "grown", "fallen", "change_to"), measure=measure)))
        return page

    def with_variance(self) -> Page:
        """Entities by planned measures: how much, and beside it how far from the target that is."""
        world = self.world
        header, rows = [capital(world.group.one)], [[plain(entity)] for entity in world.entities]
        for measure in [m for m in world.measures if (m.key, world.entities[0]) in world.plans]:
            style, unit = self.column(measure, [world.value(measure.key, entity) for entity in world.entities])
            name = capital(world.name(measure).bare)
            header += [name + unit, f"{name}, {self.words['vs_plan'][0]}"]
            for row, entity in zip(rows, world.entities, strict=True):
                value = world.value(measure.key, entity)
                row.append(self.writer.cell(Slot("now", style.write(value), value, style, measure.key, entity)))
                row.append(self.writer.cell(self.over(measure, entity)))
        detail = self.dice.choice(self.words["detail"]).format(world.group.one)
        return Page([plain(detail)], [Grid([[plain(text) for text in header], *rows])], kind="table")
