"""Counts: of how many things a deck tells, and of how many something is true."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from airflow_provider_slides.decks.claims import Claim
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.contradicting import Contradiction
from airflow_provider_slides.decks.verdicts.data import Data, Source
from airflow_provider_slides.decks.verdicts.deriving import MOST_MEASURES, sources_of
from airflow_provider_slides.decks.verdicts.telling import found, said
from airflow_provider_slides.decks.wording.measure_names import Measure

#: A count that small may be of anything.
_SOME = 20
#: What is not said to go up or down, but better or worse.
_VAGUE_MOVE = re.compile(r"improv|worse|better|verbesser|verschlechter|amélior|dégrad|détérior", re.IGNORECASE)


@dataclass(frozen=True)
class Counter:
    """Judges a claim that counts."""

    data: Data
    claim: Claim

    def count(self) -> Finding | None:
        """Return what is said of a count; ``None`` when it states nothing that the data can tell."""
        claim, about = self.claim, self.claim.about
        kinds = self.data.facts.kinds
        labels = kinds.get(about.counted) or (next(iter(kinds.values())) if len(kinds) == 1 else None)
        if labels is None:
            return (
                Contradiction(self.data, self.claim).unexplained()
                if claim.needs_reason and claim.number.value > _SOME
                else None
            )
        count, claimed = len(labels), claim.number.value
        names = ", ".join(label.text for label in labels[:6])
        source = Source(float(count), "", f"count: {names}", (about.counted,), "count", about.counted)
        if about.is_part:
            return self._part(labels, source)
        if claimed == count or claimed in self._parts(labels):
            return found(self.claim, Kind.DERIVED, source)
        if told := self._told(labels):
            if claimed in told:
                return found(
                    self.claim,
                    Kind.DERIVED,
                    replace(source, value=claimed, how=f"count of those of which it is true: {int(claimed)}"),
                )
            if about.is_own_measure:
                right = sorted(told)[0]
                return said(
                    self.claim,
                    Kind.CONTRADICTED,
                    str(right),
                    f"It is true of {right} of {count}, not of {claim.raw}.",
                    about.counted,
                )
        if claimed > count or (about.count_of_all and not about.direction and "target" not in about.cues):
            message = f"There are {count} ({names}), not {claim.raw}."
            return said(self.claim, Kind.CONTRADICTED, str(count), message, about.counted)
        return None

    def _part(self, labels: Sequence[Label], source: Source) -> Finding | None:
        """Of how many of all something is said to be true."""
        claim, told = self.claim, self._told(labels)
        if claim.number.value in told:
            return found(
                self.claim,
                Kind.DERIVED,
                replace(source, value=claim.number.value, how="count of those of which it is true"),
            )
        if not told or not claim.about.is_own_measure:
            return None
        right = sorted(told)[0]
        message = f"It is true of {right} of {len(labels)}, not of {claim.raw}."
        return said(self.claim, Kind.CONTRADICTED, str(right), message, claim.about.counted)

    def _parts(self, labels: Sequence[Label]) -> set[int]:
        """How many there are of what the words name besides: "the three southern stores"."""
        parts = set()
        for other in self.claim.about.entities:
            within = {
                label for fact in self.data.facts.facts if other in fact.of for label in fact.of if label in labels
            }
            parts.add(len(within))
        return parts

    def _told(self, labels: Sequence[Label]) -> set[int]:
        """Of how many it is true that they moved so, or are so of what was planned."""
        about = self.claim.about
        measures = about.measures[:1] or [measure for measure in self.data.measures if measure][:MOST_MEASURES]
        counts: set[int] = set()
        for measure in measures:
            if "target" in about.cues:
                reached = [source.value for label in labels for source in self._of_plan(measure, label)]
                if len(reached) == len(labels):
                    counts |= {sum(value >= 0 for value in reached), sum(value < 0 for value in reached)}
            if about.direction:
                levels = [[self.data.level(measure, (label,), era) for era in (0, -1)] for label in labels]
                if all(now and before for now, before in levels):
                    moved = [now[0].value - before[0].value for now, before in levels]
                    counts.add(sum(change * about.direction > 0 for change in moved))
                    if _VAGUE_MOVE.search(about.text):
                        counts.add(sum(change * about.direction < 0 for change in moved))
        return counts

    def _of_plan(self, measure: Measure, label: Label) -> list[Source]:
        found = sources_of(
            self.data, replace(self.claim.about, entities=(label,), period=None), (measure,), frozenset((label,))
        )
        return [
            source
            for source in found
            if source.kind == "target" and source.how.startswith("target") and source.unit not in ("%", "x")
        ][:1]
