"""What explains a figure: a fact that is so, or what is made of facts in a way that its words name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from airflow_provider_slides.decks.claims import About, Claim
from airflow_provider_slides.decks.facts import Fact, Label
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.verdicts.data import Data, Source
from airflow_provider_slides.decks.verdicts.deriving import MOST_MEASURES, made_of
from airflow_provider_slides.decks.verdicts.matching import Matcher
from airflow_provider_slides.decks.verdicts.telling import CODES, labels_of, name_of
from airflow_provider_slides.decks.wording.measure_names import Measure, measure_of

#: How exactly a figure has to be written to be known by its value, as a fraction of it.
_EXACTLY = 0.05
#: Of all of them together, whoever is named beside it.
_OF_ALL = frozenset(("range", "total", "average"))


@dataclass(frozen=True)
class Explainer:
    """Looks for what explains one claim."""

    data: Data
    claim: Claim

    @property
    def match(self) -> Matcher:
        """Whether something is what the claim says."""
        return Matcher(self.data, self.claim)

    def explained(self) -> Source | None:
        """Return what explains the claim, a fact before what is made of several; ``None`` when nothing does."""
        about = self.claim.about
        own = labels_of(about)
        measures = about.measures
        first = measures[:1]
        for number in self._readings():
            for labels, of in self._scopes(own, about):
                for these in dict.fromkeys((first, measures)) if measures else ((),):
                    if source := self._direct(number, these, labels, of) or self._derived(number, these, labels, of):
                        return source
            is_sure = about.is_own_measure and bool(measures) and (about.is_said or not self.match.says_more())
            if not (is_sure and self.match.is_literal()):
                # What it measures is not said, or far from it: anything of this entity may be meant.
                for labels, of in self._scopes(own, about):
                    if source := self._direct(number, (), labels, of) or self._loosely(number, labels, of):
                        return source
        return self._in_words_unknown() if measures and about.is_own_measure and self.match.says_more() else None

    def _in_words_unknown(self) -> Source | None:
        """What is made of just this measure and entity, in whatever way: words that nobody knows may tell it."""
        about = self.claim.about
        for number in self._readings():
            if number.unit == "x" or number.step > abs(number.value) * _EXACTLY:
                continue
            for labels, of in self._scopes(labels_of(about), about):
                if source := self._derived(number, about.measures[:1], labels, of, is_named=False):
                    return source
        return None

    def _readings(self) -> Iterator[Number]:
        yield from self.claim.readings
        for scale in self.claim.scales:
            for number in self.claim.readings:
                if not number.unit or number.unit in CODES:
                    yield replace(number, value=number.value * scale, step=number.step * scale)

    def _scopes(self, own: frozenset[Label], about: About) -> Iterator[tuple[frozenset[Label], About]]:
        """Whom it may be of: its own entity; where that isn't named beside it, all of them together, too."""
        if own:
            yield own, about
            if len(own) > 1:
                for label in about.entities:
                    if label in own:
                        yield frozenset((label,)), about
            elif len(about.entities) > 1 and about.is_own and not self.claim.is_cell:
                for label in about.entities[1:]:
                    yield frozenset((label,)), about
        if not own or not about.is_own or about.is_whole or _OF_ALL & about.cues:
            yield frozenset(), replace(about, entities=())

    def _direct(
        self, number: Number, measures: Sequence[Measure], labels: frozenset[Label], about: About
    ) -> Source | None:
        eras = self.data.eras(about)
        for value in self.match.signed(number):
            tolerance = self.match.tolerance(number, value)
            for fact in self.data.near(value, tolerance):
                if not self._is_about(fact, measures, labels, eras):
                    continue
                if not self.match.is_named(number, Source(0, "", "", ()), about):
                    continue
                for reading, unit in fact.readings:
                    source = Source(
                        reading,
                        unit,
                        "",
                        (fact.path,),
                        "change" if fact.operation == "change" else "level",
                        name_of(fact),
                    )
                    if self.match.is_equal(number, source) and self.match.is_of_unit(number, unit):
                        return source
        return None

    def _is_about(self, fact: Fact, measures: Sequence[Measure], labels: frozenset[Label], eras: Sequence[int]) -> bool:
        if measures and fact.measure and measure_of(fact.measure) not in measures:
            return False
        if fact.era not in eras:
            return False
        of = set(fact.of)
        if not labels:
            cues = self.claim.about.cues
            return (
                not of
                or ("range" in cues and not self.claim.about.is_own)
                or not (self.claim.about.entities or "total" in cues or ("average" in cues and not fact.is_rate))
            )
        return labels <= of if len(of) >= len(labels) else of <= labels and bool(of)

    def _derived(
        self,
        number: Number,
        measures: Sequence[Measure],
        labels: frozenset[Label],
        about: About,
        *,
        is_named: bool = True,
    ) -> Source | None:
        reach = self.match.reach(number)
        for made in made_of(self.data, about, measures, labels):
            for source in made.of_size(*reach):
                if (
                    (self.match.is_named(number, source, about) if is_named else self.match.may_be(number, source))
                    and self.match.fits_unit(number, source)
                    and self.match.is_equal(number, source)
                ):
                    return source
        return None

    def _loosely(self, number: Number, labels: frozenset[Label], about: About) -> Source | None:
        """What is made of any measure, of an entity or of all: only where the words tell which way."""
        measures = [measure for measure in self.data.measures if measure][:MOST_MEASURES]
        is_between = "difference" in about.cues and (len(about.entities) > 1 or not about.direction)
        if number.unit == "x" or is_between or "share" in about.cues:
            # Rates are named when they are compared.
            measures = [measure for measure in measures if self.data.is_additive(measure)]
        return self._derived(number, measures, labels, about)
