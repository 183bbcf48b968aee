"""The twenty-first source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Graph, Grid, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..fourteenth.layouts import follow, stop
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..statements import COMPARES, Slot, Statement, Writer, capital, plain
from ..world import World

Make = Callable[[], Page]
#: What a title says.
HEADLINES = ("change_to", "total", "total_change", "first", "duel", "points", "now_share", "level", "grown")
#: What a paragraph about all of them begins with, and one about a single one.
OF_ALL = ("total_change", "total", "average", "extremes", "first")
OF_ONE = ("change_to", "points", "versus", "level", "change", "now_share")
#: What it goes on with: without a word for a direction or a rank.
NEXT = ("level", "share", "duel", "list", "range", "average", "together")
#: What German has in a small letter where it isn't the first word, but nouns.
SMALL = re.compile(r"(Alle|Von|Der|Die|Unsere?|Zusammengerechnet|Gruppenweit)(?= )")


class PartnersWriter(Writer):
    """Writes statements; what it joins to another is a sentence, in German with a small letter at its beginning."""

    def join(self, first: Statement, second: Statement) -> Statement:
        if ":" in first.template + second.template:
            return first
        if self.world.language == "de":
            template = second.template.replace("{The}", "{the}", 1) if second.template.startswith("{The}") else ""
            template = template or SMALL.sub(lambda match: match[0].lower(), second.template, count=1)
            second = replace(second, template=template)
        return super().join(first, second)


class TwentyFirstComposer(EighthComposer):
    """Makes up a deck of the twenty-first source's layouts."""

    def __init__(self, world: World, dice: random.Random) -> None:
        super().__init__(world, dice)
        self.writer = PartnersWriter(world, dice)

    @property
    def has_history(self) -> bool:
        world = self.world
        return super().has_history or (world.shape == "runs" and world.ages > 2 and world.has_previous)

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [subtitle, f"{company} · {per}"], [company, subtitle, per], [f"{subtitle} – {company}", per]

    def headline(self, measure: Measure | None = None) -> Statement:
        """Mostly a sentence."""
        if self.dice.random() < 0.5 and (told := self.say(1, HEADLINES, measure=measure)):
            return told[0]
        return super().headline(measure)

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.4, self.letter),
            (0.35, self.portrait),
            (0.3, self.summary),
            (0.25, self.by_measure),
            (0.25, self.wholes),
            (0.2, lambda: Composer.cards(self)),
            (0.2, lambda: SecondComposer.cards(self)),
            (0.2, self.table_and_text),
            (0.2, self.entity_lines),
            (0.15, self.takeaways),
            (0.15, self.ranking),
            (0.15, self.head_to_head),
            (0.1, self.text_in_two),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.2, self.metrics), (0.2, self.one_sheet), (0.15, self.now_and_last)]
            if self.world.plans:
                often += [(0.3, self.three), (0.15, self.moved_and_planned)]
        if self.world.plans:
            often += [(0.35, self.goals), (0.2, self.scorecard), (0.15, self.status)]
        if self.has_history:
            often.append((0.3, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.profile, self.entity_lines, self.portrait]
        if self.world.plans:
            options.append(self.goals)
        return self.dice.choice(options)()

    # Texts.

    def letter(self) -> Page:
        """Running text, as one writes to customers: a paragraph about each of one or two measures, and regards."""
        measures = self.dice.sample(self.world.measures, self.dice.choice((1, 2, 2)))
        lines = [self.paragraph(measure) for measure in measures]
        if self.dice.random() < 0.6:
            lines.append(plain(self.dice.choice(self.words["closing"])))
        return Page([plain(self.dice.choice(self.words["letter"]))], [Lines(lines)])

    def paragraph(self, measure: Measure) -> Statement:
        """Some sentences about one measure, from the whole to the parts."""
        told = self.sentence(OF_ALL, measure) or self.sentence(OF_ONE, measure)
        assert told
        named = {slot.entity for slot in told.slots.values()} | {told.words.get(name) for name in ("e", "f", "g")}
        others = [entity for entity in self.world.entities if entity not in named] or list(self.world.entities)
        # Nobody says the same of the same twice in a row.
        kinds = [kind for kind in NEXT if kind != told.about]
        if told.about in ("extremes", "first"):
            kinds = [kind for kind in kinds if kind not in ("list", "range")]
        for number, kind in enumerate(self.dice.sample(kinds, self.dice.choice((1, 2)))):
            if second := self.sentence((kind,), measure, self.dice.choice(others)):
                told = follow(told, second, f"_b{number}")
        return replace(told, template=told.template + stop(told))

    def portrait(self) -> Page:
        """Running text about one entity: a sentence or two about each of some measures, a paragraph each."""
        world, entity = self.world, self.dice.choice(self.world.entities)
        found = []
        for measure in self.dice.sample(world.measures, min(len(world.measures), self.dice.choice((2, 3)))):
            told = self.sentence(OF_ONE, measure, entity)
            if told and measure.is_additive and "share" not in told.about and self.dice.random() < 0.5:
                second = self.sentence(("share",), measure, entity)
                told = follow(told, second, "_b0") if second else told
            if told:
                found.append(replace(told, template=told.template + stop(told)))
        return Page([plain(self.words["portrait"].format(entity))], [Lines(found)])

    def sentence(self, kinds: tuple[str, ...], measure: Measure, entity: str = "") -> Statement | None:
        """One with a verb: what has a colon is a caption."""
        # Where only changes are told, they are of one measure, whichever is asked for.
        has_previous = self.world.has_previous
        able = [kind for kind in kinds if kind in self.kinds and (has_previous or kind not in COMPARES)]
        for _ in range(30 if able else 0):
            told = self.writer.say(self.dice.choice(able), measure, entity)
            if told and ":" not in told.template:
                return told
        return None

    def goals(self) -> Page:
        """The goals that were reached at the left, those that weren't at the right."""
        world, columns = self.world, []
        for is_met, heading in zip((True, False), self.words["goals"], strict=True):
            lines: list[Statement] = []
            for entity in self.dice.sample(world.entities, len(world.entities)):
                told = self.writer.say(self.dice.choice(("plan_vs", "plan_pct", "attain")), entity=entity)
                if told is None:
                    continue
                (key,) = {slot.measure for slot in told.slots.values() if slot.measure}
                if (world.value(key, entity) >= world.plans[key, entity]) is is_met:
                    lines.append(told)
            if lines:
                columns.append(Lines(lines[:3], heading))
        if len(columns) < 2:
            return self.portrait()
        return Page([self.headline()], list(columns), kind="columns")

    # Charts.

    def chart(self) -> Page:
        options: list[Make] = [
            lambda: Composer.chart(self),
            lambda: Composer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: FourthComposer.chart(self),
        ]
        if self.has_history:
            options.append(self.trends)
        page = self.dice.choice(options)()
        graphs = [element for element in page.elements if isinstance(element, Graph)]
        if len(page.elements) == len(graphs) == 1 and self.dice.random() < 0.6:
            measure = self.world.measure(graphs[0].series[0][0].measure)
            if tuple(graphs[0].categories) == self.world.entities and self.dice.random() < 0.5:
                page.elements.append(Lines([self.caption(measure)]))
            else:
                page.elements.append(Lines([self.paragraph(measure)]))
        return page

    def caption(self, measure: Measure) -> Statement:
        world = self.world
        name = capital(world.name(measure).bare)
        return plain(self.words["caption"].format(name, world.group.one, world.phrases["per"]))

    # Tables.

    def table(self) -> Page:
        options: list[Make] = [lambda: Composer.table(self), lambda: Composer.table(self), super().table]
        if self.world.has_previous and self.world.plans:
            options.append(self.three)
        return self.dice.choice(options)()

    def wholes(self) -> Page:
        """A measure a row: the sum of all, and the average of them."""
        world, (title, total, average) = self.world, self.words["wholes"]
        rows = [[plain(self.words["metric"][0]), plain(total), plain(average.format(world.group.one))]]
        for measure in (measure for measure in world.measures if measure.is_additive):
            whole = world.total(measure.key)
            each = whole / len(world.entities)
            cells = (
                self.writer.figure("total", measure, whole),
                self.writer.figure("average", measure, each),
            )
            rows.append([plain(capital(world.name(measure).bare)), *map(self.writer.cell, cells)])
        page = Page([plain(title.format(world.group.one))], [Grid(rows)], kind="table")
        if self.dice.random() < 0.4:
            page.elements.append(Lines(self.say(1, ("total_change", "total", "top_two", "share"))))
        return page

    def three(self) -> Page:
        """One measure of each entity: what is, what was, and the goal."""
        world, words = self.world, self.words
        measure = world.measure(self.dice.choice(sorted({key for key, _ in world.plans})))
        values = [world.value(measure.key, entity, age) for entity in world.entities for age in (0, 1)]
        style = replace(self.column(measure, values)[0], bare=False)
        header = (capital(world.group.one), words["actual"], words["prior"], words["plan"][0])
        rows = [[plain(text) for text in header]]
        for entity in world.entities:
            now, last = (world.value(measure.key, entity, age) for age in (0, 1))
            told = Slot("now", style.write(now), now, style, measure.key, entity)
            cells = (
                told,
                replace(told, role="last").saying(last),
                replace(told, role="plan").saying(world.plans[measure.key, entity]),
            )
            rows.append([plain(entity), *map(self.writer.cell, cells)])
        title = words["three"].format(capital(world.name(measure).bare))
        page = Page([plain(title)], [Grid(rows)], kind="table")
        if self.dice.random() < 0.5:
            page.elements.append(Lines(self.say(1, ("plan_count", "plan_total", "plan_vs", "attain"))))
        return page
