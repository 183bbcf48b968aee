"""The fifteenth source's layouts: common ones of the other sources, and some of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..deck import Composer, Graph, Lines, Page
from ..domains import Measure
from ..eighth.layouts import EighthComposer
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..sentences import templates
from ..statements import Slot, Statement, plain

Make = Callable[[], Page]
#: What a title says, and what one can say of targets.
HEADLINES = ("change_to", "total_change", "total", "first", "third", "extremes", "duel", "share", "points", "fastest")
OF_TARGETS = ("plan_pct", "plan_total", "plan_count", "attain")
#: What a lead-in calls each kind of statement.
TOPICS = {
    "level": ("level", "versus", "floor", "ceiling", "about", "rate"),
    "trend": ("change", "change_to", "signed", "diff", "points", "doubled", "grown", "fallen", "fastest"),
    "mix": ("share", "now_share", "top_two", "half", "quarter", "fifth", "in_five"),
    "overall": ("total", "total_change"),
    "average": ("average",),
    "rank": ("list", "first", "second", "third"),
    "target": ("plan_pct", "plan_gap", "plan_signed", "attain", "plan_vs", "plan_count", "plan_total"),
    "pair": ("duel", "gap", "ratio", "together", "extremes", "range"),
}
TOPIC_OF = {kind: topic for topic, kinds in TOPICS.items() for kind in kinds}
#: What a summary is made of, in this order.
MESSAGES = (
    ("total_change", "total"),
    ("first", "list"),
    ("change_to", "fastest", "points"),
    ("plan_pct", "plan_count", "plan_total"),
    ("third", "gap", "extremes"),
    ("share", "top_two"),
)


class FifteenthComposer(EighthComposer):
    """Makes up a deck of the fifteenth source's layouts."""

    @property
    def colon(self) -> str:
        return " : " if self.world.language == "fr" else ": "

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [f"{subtitle} – {per}", company], [f"{company}{self.colon}{subtitle}", per], [per, subtitle, company]

    def headline(self, measure: Measure | None = None) -> Statement:
        """A title is a message, nearly always."""
        if self.dice.random() < 0.75:
            of_targets = OF_TARGETS if measure is None and self.world.plans else ()
            if told := self.say(1, HEADLINES + of_targets, measure=measure):
                return told[0]
        return super().headline(measure)

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.45, self.key_messages),
            (0.35, self.two_compared),
            (0.3, self.spotlight),
            (0.3, self.summary),
            (0.2, lambda: Composer.cards(self)),
            (0.2, self.table_and_text),
            (0.15, self.ranking),
            (0.15, self.by_measure),
            (0.1, self.entity_lines),
            (0.1, self.takeaways),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.4, self.highs_and_lows), (0.2, self.metrics), (0.15, self.one_sheet)]
            if self.world.plans:
                often.append((0.2, self.moved_and_planned))
        if self.world.plans:
            often += [(0.2, self.status), (0.15, self.scorecard)]
        if self.has_history:
            often.append((0.25, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def columns(self) -> Page:
        options: list[Make] = [lambda: Composer.columns(self), self.two_compared, self.spotlight]
        if self.world.has_previous:
            options.append(self.highs_and_lows)
        return self.dice.choice(options)()

    # Texts.

    def bullets(self, wanted: tuple[str, ...] = ()) -> Page:
        page = super().bullets(wanted)
        if self.dice.random() < 0.6:
            page.elements = [self.led(element.lines) for element in page.elements if isinstance(element, Lines)]
        return page

    def led(self, lines: list[Statement]) -> Lines:
        """Each with its topic in front, in bold; one that has a colon already is its own lead-in."""
        found = []
        for line in lines:
            topic, text = TOPIC_OF.get(line.about), line.template.format(**_texts(line))
            if topic and ":" not in text and not text[0].islower():
                line = self.behind(self.words["topics"][topic], line)
            found.append(line)
        return Lines(found, has_leads=True)

    def behind(self, lead: str, line: Statement) -> Statement:
        """The same, behind a word or two."""
        return replace(line, template=lead + self.colon + line.template)

    def key_messages(self) -> Page:
        """The summary: one line each about the whole, the leader, the trend, the targets and what is weak."""
        lines: list[Statement] = []
        for kinds in MESSAGES:
            if not set(kinds) & set(self.kinds):
                continue
            lines += [line for line in self.say(1, kinds) if line.text not in [other.text for other in lines]]
        return Page([self.heading()], [self.led(lines[: self.dice.choice((4, 5, 6))])])

    def highs_and_lows(self) -> Page:
        """What grew that should grow at the left, what shrank at the right."""
        world, dice = self.world, self.dice
        pairs = [(measure, entity) for measure in world.measures if measure.is_planned for entity in world.entities]
        columns = []
        for is_up, heading in zip((True, False), self.words["highs"], strict=True):
            able = [(m, e) for m, e in pairs if (world.value(m.key, e) > world.value(m.key, e, 1)) is is_up]
            able = [(m, e) for m, e in able if world.value(m.key, e) != world.value(m.key, e, 1)]
            chosen = dice.sample(able, min(len(able), dice.choice((2, 3))))
            told = [self.writer.say(dice.choice(("change", "change_to", "signed")), m, e) for m, e in chosen]
            if lines := [line for line in told if line]:
                columns.append(Lines(lines, heading))
        if len(columns) < 2:
            # All went the same way.
            return self.key_messages()
        return Page([self.headline()], list(columns), kind="columns")

    def two_compared(self) -> Page:
        """Two entities: a sentence for each measure, or a column for each of the two."""
        world, dice = self.world, self.dice
        one, other = dice.sample(world.entities, 2)
        lines = [line for measure in world.measures if (line := self.compared(measure, one, other))]
        if len(lines) < 2:
            return self.spotlight()
        title = plain(self.words["versus"].format(one, other))
        if dice.random() < 0.5:
            return Page([title], [Lines(lines, has_leads=True)])
        columns = [
            Lines([self.line_of(measure, entity) for measure in world.measures], entity) for entity in (one, other)
        ]
        return Page([lines[0]], list(columns), kind=dice.choice(("columns", "columns in one")))

    def compared(self, measure: Measure, one: str, other: str) -> Statement | None:
        """Who of the two has the more; none where the figures as written are the same, or hardly figures."""
        world = self.world
        high, low = sorted((one, other), key=lambda entity: -world.value(measure.key, entity))
        now = self.writer.figure("now", measure, world.value(measure.key, high), high, low)
        second = replace(now, entity=low, other="").saying(world.value(measure.key, low))
        if now.style is None or now.text == second.text or now.style.rounded(second.value) < 10 * now.style.step:
            return None
        template = self.dice.choice(templates(world.source, world.language, "duel"))
        slots: dict[str, Slot] = {"now": now, "now_f": second}
        words = {name: text for name, text in self.writer.words(measure, high, low).items() if name not in slots}
        return Statement("duel", template, slots, words)

    def spotlight(self) -> Page:
        """All about one entity: what matters most, then a line for each measure."""
        world, entity = self.world, self.dice.choice(self.world.entities)
        kinds = ("change_to", "now_share", "plan_pct", "attain", "level", "points")
        lines = [line for line in self.say(1, kinds, entity=entity) if "_b}" not in line.template]
        lines += [self.line_of(measure, entity) for measure in world.measures]
        return Page([plain(self.words["profile"].format(entity))], [Lines(lines, has_leads=True)])

    # Charts and tables, each with what it means.

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
            page.elements.append(Lines([self.takeaway(measure)], has_leads=True))
            if tuple(graphs[0].categories) == self.world.entities and self.dice.random() < 0.4:
                page.elements.append(Lines([self.caption(measure)]))
        return page

    def table(self) -> Page:
        options: list[Make] = [
            lambda: Composer.table(self),
            lambda: Composer.table(self),
            lambda: SecondComposer.table(self),
            lambda: FourthComposer.table(self),
        ]
        page = self.dice.choice(options)()
        if len(page.elements) == 1 and self.dice.random() < 0.5:
            page.elements.append(Lines([self.takeaway()], has_leads=True))
        return page

    def takeaway(self, measure: Measure | None = None) -> Statement:
        kinds = ("first", "third", "gap", "extremes", "share", "change_to", "grown", "fallen", "points", "level")
        (line,) = self.say(1, kinds, measure=measure)
        if ":" in line.template or line.template.format(**_texts(line))[0].islower():
            return line
        return self.behind(self.words["takeaway"], line)

    def caption(self, measure: Measure) -> Statement:
        world = self.world
        name = world.name(measure).bare
        return plain(self.words["caption"].format(name, world.group.one, world.phrases["per"]))


def _texts(line: Statement) -> dict[str, str]:
    return line.words | {name: slot.text for name, slot in line.slots.items()}
