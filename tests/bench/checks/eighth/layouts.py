"""The eighth source's layouts: those of all other sources, the common ones by far most often."""

from __future__ import annotations

from collections.abc import Callable

from ..deck import Composer, Lines, Page
from ..fourth.layouts import FourthComposer
from ..second.layouts import SecondComposer
from ..sixth.layouts import SixthComposer
from ..statements import capital, plain
from ..third.layouts import ThirdComposer

Make = Callable[[], Page]


class EighthComposer(SixthComposer):
    """Makes up a deck of the eighth source's layouts."""

    def cover(self) -> Page:
        world, dice = self.world, self.dice
        per, subtitle = capital(world.phrases["per"]), dice.choice(self.words["subtitle"])
        lines = dice.choice(self.cover_lines(world.company, subtitle, per))
        if dice.random() < 0.4:
            lines = [*lines, self.words["date"]]
        return Page([plain(world.domain.title[world.language])], [Lines([plain(line) for line in lines])], kind="cover")

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        """What may stand under the title."""
        return [f"{company} | {subtitle}", per], [f"{subtitle}, {per}", company], [per, company]

    def columns(self) -> Page:
        options: list[Make] = [
            lambda: Composer.columns(self),
            lambda: Composer.columns(self),
            self.entity_lines,
            self.profile,
        ]
        if self.world.has_previous:
            options.append(self.now_and_last)
        return self.dice.choice(options)()

    def others(self) -> list[Page]:
        often: list[tuple[float, Make]] = [
            (0.35, lambda: Composer.cards(self)),
            (0.3, self.summary),
            (0.25, self.takeaways),
            (0.25, self.by_measure),
            (0.2, lambda: SecondComposer.cards(self)),
            (0.2, self.table_and_text),
            (0.2, self.entity_lines),
            (0.15, self.ranking),
            (0.15, self.text_in_two),
            (0.15, self.head_to_head),
            (0.1, self.quote),
        ]
        if self.world.has_previous:
            often += [(0.25, self.metrics), (0.2, self.one_sheet), (0.1, self.now_and_last)]
            if self.world.plans:
                often.append((0.15, self.moved_and_planned))
        if self.world.plans:
            often.append((0.2, self.scorecard))
        if self.has_history:
            often.append((0.3, self.development))
        return [make() for chance, make in often if self.dice.random() < chance]

    def table(self) -> Page:
        options: list[Make] = [
            lambda: Composer.table(self),
            lambda: Composer.table(self),
            lambda: Composer.table(self),
            lambda: SecondComposer.table(self),
            lambda: ThirdComposer.table(self),
            lambda: FourthComposer.table(self),
        ]
        if self.has_history:
            options.append(self.development)
        return self.dice.choice(options)()

    def chart(self) -> Page:
        options: list[Make] = [
            lambda: Composer.chart(self),
            lambda: Composer.chart(self),
            lambda: SecondComposer.chart(self),
            lambda: FourthComposer.chart(self),
        ]
        if self.has_history:
            options.append(self.trends)
        return self.dice.choice(options)()
