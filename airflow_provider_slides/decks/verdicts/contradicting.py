"""What is wrong with a figure that nothing explains: what should stand there, and what mistake it looks like."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from airflow_provider_slides.decks.claims import About, Claim
from airflow_provider_slides.decks.facts import MONEY, Fact, Label
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.data import Data, Source, as_it_is
from airflow_provider_slides.decks.verdicts.deriving import MOST_MEASURES, sources_of
from airflow_provider_slides.decks.verdicts.matching import Matcher
from airflow_provider_slides.decks.verdicts.telling import (
    CODES,
    found,
    is_change,
    labels_of,
    name_of,
    plain,
    said,
    when_of,
    written_like,
)
from airflow_provider_slides.decks.wording.cues import direction_at, has
from airflow_provider_slides.decks.wording.measure_names import Measure, measure_of
from airflow_provider_slides.decks.wording.naming import words_of

#: What stands before a change rather than before what it led to.
_BY = re.compile(r"\b(?:by|um|de)\s*(?:[€$£]|about|rund|environ)?\s*$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|auf|à)\s(?:about |rund |environ |just |nearly |knapp )?[€$£]?$", re.IGNORECASE)


#: A change that is told before what came of it.
_CHANGE = re.compile(r"\d\s?(?:%|pp\b|pts?\b|points?\b|per ?cent|prozent|pour cent|punkte)", re.IGNORECASE)


@dataclass(frozen=True)
class Contradiction:
    """Tells what contradicts one claim."""

    data: Data
    claim: Claim

    @property
    def match(self) -> Matcher:
        """Whether something is what the claim says."""
        return Matcher(self.data, self.claim)

    def unexplained(self) -> Finding:
        """
        Return what is wrong with a claim that nothing explains.

        Contradicted, when its own words tell what should stand there; else unsupported: what stands above it may be
        about something else.
        """
        claim, about = self.claim, self.claim.about
        number = claim.number
        if named := self._under_another_name():
            return found(claim, Kind.SUPPORTED, named)
        target = self.target()
        if target is None:
            other = self._elsewhere(number)
            if other and (about.entities or about.measures):
                message = (
                    f"No fact explains this figure here; {name_of(other)}{when_of(other)} is {plain(other.value)}."
                )
                return said(self.claim, Kind.UNSUPPORTED, "", message, "")
            return said(self.claim, Kind.UNSUPPORTED, "", "No fact explains this figure.", "")
        if self.match.fits_unit(number, target) and self.match.is_equal(number, target):
            # Said in words that nobody foresaw.
            return found(claim, Kind.DERIVED if target.is_derived else Kind.SUPPORTED, target)
        why = self._why(number, target)
        if not (why or self._is_sure()):
            return said(claim, Kind.UNSUPPORTED, "", "No fact explains this figure.", "")
        expected = self._expected(target)
        what = target.what or "this"
        source = target.how or target.paths[0]
        message = f"{what[:1].upper()}{what[1:]} is {expected} ({source}), not {claim.raw}.{why}"
        return said(claim, Kind.CONTRADICTED, expected, message, target.paths[0])

    def _under_another_name(self) -> Source | None:
        """
        A fact of the same entity and time that has this value, where the words name what is measured by no word of its
        name: what they mean is guessed then, in another language than the data's.
        """
        about = self.claim.about
        stems = {word.stem for word in words_of(about.text)}
        if any(not stems.isdisjoint(measure) for measure in about.measures):
            return None
        labels, eras = labels_of(about), self.data.eras(about)
        for reading in self.claim.readings:
            for fact in self.data.near(reading.value, self.match.tolerance(reading, reading.value)):
                if frozenset(fact.of) == labels and fact.era in eras and not fact.operation:
                    for value, unit in fact.readings:
                        source = as_it_is(fact, value, unit)
                        if self.match.fits_unit(reading, source) and self.match.is_equal(reading, source):
                            return source
        return None

    def _is_sure(self) -> bool:
        """Whether the words leave no doubt of what is measured: what stands above is not about a word of its own."""
        about = self.claim.about
        if self.match.is_alone() or (about.is_said and about.measures):
            return True
        return not self.match.says_more()

    def _expected(self, target: Source) -> str:
        expected = written_like(self.claim, target.value, target.unit)
        is_turned = self.claim.about.direction * target.value < 0 and target.kind == "change"
        return f"+{expected}" if is_turned and not expected.startswith(("+", "-")) else expected

    def target(self) -> Source | None:
        """What should stand there, as far as the words tell."""
        about, number = self.claim.about, self.claim.number
        labels = labels_of(about)
        measures = about.measures[:1]
        if not measures or self._is_of_other_money(number, measures[0]):
            measures = self._only_measure(labels)
        if not measures:
            return None
        intended = self._intended(number, about, measures[0])
        for group in (labels,) if about.is_own else (labels, frozenset[Label]()):
            candidates = [
                source
                for source in sources_of(self.data, about, measures, group)
                if source.kind in intended and self._fits(number, source) and self.match.is_named(number, source, about)
            ]
            if candidates:
                return min(candidates, key=lambda source: (intended.index(source.kind), _apart(number, source)))
        return None

    def _is_of_other_money(self, number: Number, measure: Measure) -> bool:
        """Whether a figure is money and what the words name is not, while something else in the data is."""
        if number.unit not in CODES or _is_money(self.data.of_measure(measure)):
            return False
        return any(_is_money(self.data.of_measure(other)) for other in self.data.measures[:MOST_MEASURES])

    def _only_measure(self, labels: frozenset[Label]) -> tuple[Measure, ...]:
        """The one measure of an entity that a figure of this unit may be; nothing when there are several."""
        if not labels:
            return ()
        era = self.data.eras(self.claim.about)[0]
        number = self.claim.number
        fitting = [
            measure
            for measure in self.data.measures
            if any(self._fits(number, source) for source in self.data.level(measure, labels, era))
        ]
        if len(fitting) > 1 and number.unit in CODES:
            fitting = [measure for measure in fitting if _is_money(self.data.of_measure(measure))]
        return tuple(fitting) if len(fitting) == 1 else ()

    def _fits(self, number: Number, source: Source) -> bool:
        if number.unit in CODES:
            # Another currency is what is wrong.
            return source.unit not in ("%", "pp", "x")
        if not number.unit:
            return source.unit not in ("pp", "x") and (
                source.unit != "%" or self.claim.is_cell or self.match.is_alone()
            )
        return number.unit == source.unit or {number.unit, source.unit} == {"%", "pp"}

    def _intended(self, number: Number, about: About, measure: Measure) -> tuple[str, ...]:
        """What kinds of value the words mean, the likeliest first."""
        cues = about.cues
        moves = about.direction != 0 or number.sign != "" or is_change(about)
        facts = self.data.of_measure(measure)
        is_share = any(unit == "%" for fact in facts[:1] for _, unit in fact.readings)
        if "average" in cues:
            # "Mean wind speed" is one already.
            is_own = any(has("average", fact.name) for fact in facts[:1])
            return ("level", "average") if is_own and about.entities else ("average", "level")
        if measure in about.rates and self.data.is_additive(measure):
            return ("rate",)
        if number.unit == "%" and not is_share:
            if "share" in cues and not (moves and "versus" in cues):
                return ("rate", "share")
            return ("change",) if moves else ("share", "rate", "change", "target")
        if number.unit == "pp":
            return ("change", "difference")
        if number.unit == "x":
            return ("ratio",)
        if "difference" in cues and len(about.entities) > 1:
            return ("difference", "level")
        if number.sign and moves and number.unit != "%":
            return ("change", "level")
        if moves and _BY.search(about.text.partition(self.claim.raw)[0]):
            return ("change", "level")
        return ("level", "change")

    def _why(self, number: Number, target: Source) -> str:
        """What kind of mistake it looks like."""
        claimed, truth = number.value, target.value
        if number.unit in CODES and target.unit in CODES and number.unit != target.unit:
            return f" The currency is {target.unit}."
        if number.unit != target.unit and {number.unit, target.unit} == {"%", "pp"}:
            return f" It is in {'percentage points' if target.unit == 'pp' else 'percent'}."
        if truth and claimed and math.isclose(abs(claimed), abs(truth), rel_tol=0.02):
            signed = claimed * (self.claim.about.direction or 1) if not number.sign else claimed
            if signed * truth < 0:
                return " The direction is wrong."
        if truth and claimed:
            power = math.log10(abs(claimed)) - math.log10(abs(truth))
            if 0.9 < abs(power) < 16 and math.isclose(power, round(power), abs_tol=0.02):
                return f" It is off by a factor of {10 ** abs(round(power)):,}."
        if target.kind == "level" and (other := self._elsewhere(number)):
            return f" That is {name_of(other)}{when_of(other)}."
        return ""

    def _elsewhere(self, number: Number) -> Fact | None:
        """A fact that has this value, of another entity, measure or time; the more alike, the better."""
        about = self.claim.about
        alike = [
            fact
            for fact in self.data.near(number.value, self.match.tolerance(number, number.value))
            if any(self.match.is_of_unit(number, unit) for _, unit in fact.readings)
        ]
        return max(
            alike,
            key=lambda fact: (
                measure_of(fact.measure) in about.measures,
                bool(set(fact.of) & set(about.entities)),
                fact.era,
            ),
            default=None,
        )

    def misdirected(self, source: Source) -> Finding | None:
        """What is right, but did not come about as it is said: "rose to 1.35M" of what fell."""
        claim, about = self.claim, self.claim.about
        before = about.text.partition(claim.raw)[0]
        is_other = about.is_before or claim.number.bound or claim.is_cell or "range" in about.cues
        is_told = _TO.search(before) and not is_other
        if source.kind != "level" or not is_told or not about.is_own_measure or len(about.measures) != 1:
            return None
        direction = direction_at(before, len(before)) and about.direction
        if _CHANGE.search(before):
            # "Fell by 3% to 1.2M": the change is what is wrong, if anything is.
            return None
        labels = labels_of(about)
        measure = about.measures[0]
        eras = {era for era in (-1, -4, -12, -13, -52, self.data.oldest(measure)) if era < 0}
        then = [one for era in sorted(eras, reverse=True) for one in self.data.level(measure, labels, era)]
        now = self.data.level(measure, labels, 0)
        if not direction or not then or not now or source.value not in [one.value for one in now]:
            return None
        if any((now[0].value - other.value) * direction >= 0 for other in then):
            return None
        message = f"It was {plain(then[0].value)} before, and is {plain(now[0].value)}: the direction is wrong."
        return said(self.claim, Kind.CONTRADICTED, "", message, source.paths[0])


def _apart(number: Number, source: Source) -> float:
    """How far apart they are, where one kind of value may be of several things."""
    if source.kind not in ("rate", "level") or not number.value or not source.value:
        return 0.0
    return abs(math.log10(abs(number.value)) - math.log10(abs(source.value)))


def _is_money(facts: Sequence[Fact]) -> bool:
    return any(
        any(unit in CODES for _, unit in fact.readings) or any(word.meanings & MONEY for word in fact.measure)
        for fact in facts[:1]
    )
