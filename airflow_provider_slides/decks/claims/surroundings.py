"""What stands around a clause, which tells what its figures are about where it doesn't itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from airflow_provider_slides.decks.claims.context import Context
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.cues import cues_in, has
from airflow_provider_slides.decks.wording.vocabulary import MeasureMention

#: How many texts tell what those words mean that have no measure with them.
_MEANT = 3


@dataclass(frozen=True)
class Surroundings:
    """
    The texts around a clause, each kind from near to far.

    :param preceding: The clauses before it in its sentence.
    :param following: Those behind it.
    :param outside: The sentences beside, what stands above, the slide's title.
    :param earlier: What of all these, outside the sentence, may tell when.
    """

    context: Context
    preceding: Sequence[str]
    following: Sequence[str]
    outside: Sequence[str]
    earlier: Sequence[str]

    def entities(self, *, is_total: bool) -> list[Label]:
        """
        Return whom a figure is of whose clause names nobody.

        :param is_total: Whether it is of all together, so that who is named in the same sentence is not meant.
        """
        for at, texts in ((-1, self.preceding), (0, self.following)) if not is_total else ():
            for other in texts:
                if mentions := self.context.names(other).entities:
                    return [mentions[at].label]
        for other in self.outside:
            distinct = list(dict.fromkeys(mention.label for mention in self.context.names(other).entities))
            if len(distinct) == 1:
                return distinct
        return []

    @cached_property
    def said_before(self) -> list[MeasureMention]:
        """What was measured last before the clause in its sentence."""
        return self._first_named(self.preceding, last=True)

    @cached_property
    def said_elsewhere(self) -> list[MeasureMention]:
        """What is measured by what stands outside the sentence, or else behind the clause."""
        # A clause before it has none, or nobody would ask.
        return self._first_named(self.outside) or self.said_behind

    @cached_property
    def said_behind(self) -> list[MeasureMention]:
        """What is measured by what stands behind the clause in its sentence."""
        return self._first_named(self.following)

    @cached_property
    def cues_elsewhere(self) -> frozenset[str]:
        """How figures are made, by what tells outside the sentence what is measured, or else against what."""
        named = [other for other in self.outside if self.context.names(other).measures]
        compared = (other for other in self.outside if has("target", other) or has("versus", other))
        return cues_in(next(iter((*named, *compared)), ""))

    @cached_property
    def period(self) -> Period | None:
        """When a figure is whose clause doesn't tell: what comes behind in its sentence is what it is compared with."""
        periods = map(self.context.only_period, (*self.preceding, *self.earlier))
        return next(filter(None, periods), None)

    @cached_property
    def meanings(self) -> frozenset[str]:
        """What the nearest words mean."""
        return self.context.meanings([*self.preceding, *self.following, *self.outside][:_MEANT])

    def _first_named(self, texts: Sequence[str], *, last: bool = False) -> list[MeasureMention]:
        for other in texts:
            if mentions := self.context.names(other).measures:
                return [mentions[-1 if last else 0]]
        return []
