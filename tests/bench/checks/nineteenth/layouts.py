"""The nineteenth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Graph, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..fourteenth.layouts import follow, stop
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..statements import Slot, Statement, capital, plain

Make = Callable[[], Page]
#: What a title says.
HEADLINES = ("total_change", "change_to", "total", "plan_total", "first", "points", "extremes", "now_share")
#: What is said of the whole, and what of its parts.
OF_WHOLE = ("total", "total_change", "plan_total", "plan_count", "grown", "fallen", "average")
OF_PARTS = ("first", "third", "change_to", "points", "duel", "share", "gap", "fastest", "top_two")
#: What a comment beside a figure says: nothing that repeats it.
COMMENTS = ("change", "share", "plan_pct", "attain", "diff")


class NineteenthComposer(EighthComposer):
    """Makes up a deck of the nineteenth source's layouts."""

    @property
    def has_history(self) -> bool:
        world = self.world
        return super().has_history or (
            world.shape in ("versions", "sequences") and world.ages > 2 and world.has_previous
        )

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [company, f"{subtitle}, {per}"], [f"{subtitle} | {per}", company], [f"{per} | {company}", subtitle]

    def headline(self, measure: Measure | None = None) -> Statement:
        """Mostly a sentence."""
        # Sentences about budgets choose their own measure.
        kinds = tuple(kind for kind in HEADLINES if measure is None or kind != "plan_total")
        if self.dice.random() < 0.6 and (told := self.say(1, kinds, measure=measure)):
            return told[0]
        return super().headline(measure)

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.commentary),
            (0.35, self.whole_and_parts),
            (0.3, self.commented),
            (0.3, self.summary),
            (0.25, self.by_measure),
            (0.2, self.table_and_text),
            (0.2, self.entity_lines),
            (0.2, self.takeaways),
            (0.2, lambda: Composer.cards(self)),
            (0.15, lambda: SecondComposer.cards(self)),
            (0.15, self.ranking),
            (0.15, self.head_to_head),
            (0.1, self.text_in_two),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.25, self.metrics), (0.2, self.one_sheet), (0.15, self.now_and_last)]
            if self.world.plans:
                often += [(0.3, self.triple), (0.25, self.moved_and_planned)]
        if self.world.plans:
            often += [(0.25, self.scorecard), (0.15, self.status)]
        if self.has_history:
            often.append((0.3, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, self.commentary, self.whole_and_parts]
        return self.dice.choice(options)()

    # Texts.

    def commentary(self) -> Page:
        """Running text, as a controller writes it: a paragraph each about one or two measures."""
        measures = self.dice.sample(self.world.measures, self.dice.choice((1, 2)))
        found = [line for measure in measures if (line := self.paragraph(measure))]
        return Page([plain(self.dice.choice(self.words["commentary"]))], [Lines(found or self.say(2))])

    def paragraph(self, measure: Measure) -> Statement | None:
        """The whole first, where there is one, then one entity or two."""
        kinds = ("total_change", "total") if measure.is_additive else ("extremes", "range", "points")
        able = [kind for kind in kinds if kind in self.kinds]
        if not able or not (found := self.writer.say(self.dice.choice(able), measure)):
            return None
        named = {found.words.get(name) for name in ("e", "f", "g")} | {slot.entity for slot in found.slots.values()}
        others = [entity for entity in self.world.entities if entity not in named]
        for number, entity in enumerate(self.dice.sample(others, min(len(others), self.dice.choice((1, 2))))):
            # What follows has no word for a direction: that is the first one's.
            kind = self.dice.choice(("level", "share", "now_share")) if measure.is_additive else "level"
            if second := self.writer.say(kind, measure, entity):
                found = follow(found, second, f"_b{number}")
        return replace(found, template=found.template + stop(found))

    def whole_and_parts(self) -> Page:
        """The group at the left, its parts at the right."""
        whole, parts = self.words["whole"]
        columns = [
            Lines(self.say(self.dice.choice((2, 3)), OF_WHOLE), whole),
            Lines(self.say(self.dice.choice((2, 3)), OF_PARTS), parts.format(self.world.group.one)),
        ]
        return Page([self.headline()], list(columns), kind="columns")

    # Charts.

    def chart(self) -> Page:
        options: list[Make] = [
            lambda: Composer.chart(self),
            lambda: Composer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: FourthComposer.chart(self),
        ]
        if self.has_history:
            options.append(self.trends)
        page = self.dice.choice(options)()
        graphs = [element for element in page.elements if isinstance(element, Graph)]
        if len(page.elements) == len(graphs) == 1 and self.dice.random() < 0.6:
            measure = self.world.measure(graphs[0].series[0][0].measure)
            lines: list[Statement] = []
            if tuple(graphs[0].categories) == self.world.entities:
                lines.append(self.caption(measure))
            if not lines or self.dice.random() < 0.5:
                lines += self.say(1, ("extremes", "range", "first", "third", "duel", "total"), measure=measure)
            page.elements.append(Lines(lines))
        return page

    def caption(self, measure: Measure) -> Statement:
        world = self.world
        name = world.name(measure).bare
        return plain(self.words["sources"].format(name, world.group.one, world.phrases["per"]))

    # Tables.

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), lambda: Composer.table(self), super().table]
        options.append(self.commented)
        if self.world.has_previous and self.world.plans:
            options.append(self.triple)
        return self.dice.choice(options)()

    def commented(self) -> Page:
        """One measure of each entity, and beside the figure a comment."""
        world = self.world
        measure = self.dice.choice([measure for measure in world.measures if measure.is_additive])
        values = [world.value(measure.key, entity) for entity in world.entities]
        style, unit = self.column(measure, values)
        name = capital(world.name(measure).bare)
        rows = [[plain(text) for text in (capital(world.group.one), name + unit, self.words["comment"])]]
        for entity, value in zip(world.entities, values, strict=True):
            now = Slot("now", style.write(value), value, style, measure.key, entity)
            rows.append([plain(entity), self.writer.cell(now), self.comment(measure, entity)])
        return Page([plain(self.words["commented"].format(name))], [Grid(rows)], kind="table")

    def comment(self, measure: Measure, entity: str) -> Statement:
        """What a controller writes beside a figure; now and then nothing."""
        if self.dice.random() < 0.15:
            return plain("–")
        kinds = [kind for kind in COMMENTS if kind in self.kinds]
        # Without the last period only the first measure's change is known.
        if not self.world.has_previous and measure is not self.world.measures[0]:
            kinds = [kind for kind in kinds if kind not in ("change", "diff")]
        for _ in range(6):
            told = self.writer.say(self.dice.choice(kinds), measure, entity)
            # Sentences about budgets choose their own measure: here it has to be the row's.
            if told and {slot.measure for slot in told.slots.values() if slot.measure} == {measure.key}:
                return told
        return plain("–")

    def triple(self) -> Page:
        """One measure of each entity: actual, budget and how far from it, and the last period."""
        world = self.world
        measure = world.measure(self.dice.choice(sorted({key for key, _ in world.plans})))
        values = [world.value(measure.key, entity, age) for entity in world.entities for age in (0, 1)]
        style = replace(self.column(measure, values)[0], bare=False)
        words = self.words
        header = (capital(world.group.one), words["actual"], words["plan"][0], words["vs_plan"][1], words["prior"])
        rows = [[plain(text) for text in header]]
        for entity in world.entities:
            now, last = (world.value(measure.key, entity, age) for age in (0, 1))
            told = Slot("now", style.write(now), now, style, measure.key, entity)
            cells = (
                told,
                replace(told, role="plan").saying(world.plans[measure.key, entity]),
                self.over(measure, entity),
                replace(told, role="last").saying(last),
            )
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        title = capital(words["triple"].format(world.name(measure).bare))
        page = Page([plain(title)], [Grid(rows)], kind="table")
        if self.dice.random() < 0.5:
            page.elements.append(Lines(self.say(1, ("plan_total", "plan_count", "plan_vs", "plan_gap"))))
        return page
