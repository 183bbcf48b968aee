"""The eleventh source's layouts: those of the eighth, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Card, Cards, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]
#: What leads a slide about one measure, what is behind that, and what may be said of one entity.
LEADS = ("total", "total_change", "first", "extremes", "list")
BEHIND = ("share", "gap", "average", "range", "duel", "second", "third", "together", "change", "top_two", "grown")
ABOUT_ONE = ("level", "versus", "change", "change_to", "points", "now_share", "plan_vs", "plan_pct")


class EleventhComposer(EighthComposer):
    """Makes up a deck of the eleventh source's layouts."""

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [company, subtitle, per], [f"{subtitle} · {per}", company], [f"{company}, {per}"]

    def columns(self) -> Page:
        options: list[Make] = [super().columns, super().columns, self.two_portraits]
        if self.world.plans:
            options.append(self.met_and_missed)
        return self.dice.choice(options)()

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.3, self.lead_and_points),
            (0.25, self.portrait_cards),
            (0.2, self.leaders),
            (0.15, self.two_portraits),
        ]
        if self.world.plans:
            often.append((0.2, self.met_and_missed))
        return super().others() + [make() for chance, make in often if self.dice.random() < chance]

    def table(self) -> Page:
        options: list[Make] = [super().table, super().table, super().table, self.leaders]
        return self.dice.choice(options)()

    # Texts.

    def lead_and_points(self) -> Page:
        """A sentence that sums up, and below it what is behind that, all about one measure."""
        measure = self.dice.choice([measure for measure in self.world.measures if measure.is_additive])
        lead = self.say(1, LEADS, measure=measure)
        points = self.say(self.dice.choice((3, 4)), BEHIND, measure=measure)
        return Page([self.headline(measure)], [Lines(lead), Lines(points)])

    def two_portraits(self) -> Page:
        """Two entities beside each other, each in some sentences of its own."""
        entities = self.dice.sample(self.world.entities, 2)
        columns = [Lines(self.about(entity, self.dice.choice((2, 3))), entity) for entity in entities]
        title = self.words["versus"].format(*entities)
        return Page([plain(title)], list(columns), kind="columns")

    def about(self, entity: str, count: int) -> list[Statement]:
        """Sentences that say nothing of any other one."""
        found = self.say(count + 2, ABOUT_ONE, entity=entity)
        alone = [line for line in found if all(slot.entity in ("", entity) for slot in line.slots.values())]
        return alone[:count] or self.say(1, ("level",), entity=entity)

    def met_and_missed(self) -> Page:
        """Who has reached the target of one measure at the left, who has not at the right."""
        world, dice = self.world, self.dice
        measure = world.measure(dice.choice(sorted({key for key, _ in world.plans})))
        _, *headings = self.words["status"]
        template = dice.choice(self.words["against_target"])
        columns = []
        for heading, is_met in zip(headings, (True, False), strict=True):
            entities = [
                entity
                for entity in world.ranked(measure.key)
                if (world.value(measure.key, entity) >= world.plans[measure.key, entity]) == is_met
            ]
            if entities:
                columns.append(Lines([self.planned_line(measure, entity, template) for entity in entities], heading))
        title = self.words["scorecard"].format(capital(world.name(measure).bare))
        return Page([plain(title)], list(columns), kind="columns")

    def planned_line(self, measure: Measure, entity: str, template: str) -> Statement:
        now = self.writer.figure("now", measure, self.world.value(measure.key, entity), entity)
        value = self.world.plans[measure.key, entity]
        planned = replace(now, role="plan").saying(value)
        if planned.text == now.text:
            planned = self.writer.figure("plan", measure, value, entity)
        slots = {"now": now, "plan": planned, "sover": self.over(measure, entity)}
        slots = {name: slot for name, slot in slots.items() if f"{{{name}}}" in template}
        return Statement("line", template, slots, self.writer.words(measure, entity))

    # Cards.

    def portrait_cards(self) -> Page:
        """All about one entity, which only the title names: a card for each measure, and a sentence below."""
        world, dice = self.world, self.dice
        entity = dice.choice(world.entities)
        cards = []
        for measure in world.measures:
            slot = self.writer.figure("now", measure, world.value(measure.key, entity), entity)
            label = capital(world.name(measure).bare)
            cards.append(Card([self.writer.cell(slot)], label, self.third_line(measure, entity)))
        arrangement = dice.choice(("tile", "below", "above", "inside"))
        page = Page([plain(self.words["profile"].format(entity))], [Cards(cards, arrangement, dice.random() < 0.3)])
        page.kind = "cards"
        if dice.random() < 0.6:
            page.elements.append(Lines(self.about(entity, dice.choice((1, 2)))))
        return page

    # Tables.

    def leaders(self) -> Page:
        """A measure a row: all together, and who has the most and the least of it."""
        world = self.world
        rows = [[plain(text) for text in (self.words["metric"][0], self.words["total"], *self.words["ends"])]]
        for measure in world.measures:
            ranked = world.ranked(measure.key)
            ends = (ranked[0], ranked[-1])
            style = replace(self.column(measure, [world.value(measure.key, entity) for entity in ends])[0], bare=False)
            cells = [plain("–")]
            if measure.is_additive:
                cells = [self.writer.cell(self.writer.figure("total", measure, world.total(measure.key)))]
            for entity in ends:
                value = world.value(measure.key, entity)
                slot = Slot("now", style.write(value), value, style, measure.key, entity)
                cells.append(Statement("cell", "{e} ({now})", {"now": slot}, {"e": entity}))
            rows.append([plain(capital(world.name(measure).bare)), *cells])
        page = Page([plain(self.dice.choice(self.words["highlights"]))], [Grid(rows)], kind="table")
        if self.dice.random() < 0.4:
            page.elements.append(Lines(self.say(1)))
        return page
