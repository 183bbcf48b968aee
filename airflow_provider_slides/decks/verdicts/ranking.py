"""Ranks: who is said to be the largest, the second, the last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from airflow_provider_slides.decks.claims import Claim
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.figures.numbers import read
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.data import Data, Source
from airflow_provider_slides.decks.verdicts.matching import Matcher
from airflow_provider_slides.decks.verdicts.telling import found, plain, said
from airflow_provider_slides.decks.wording.measure_names import Measure, measure_of
from airflow_provider_slides.decks.wording.naming import words_of

#: Superlatives that don't say whether much or little is meant.
_VAGUE = re.compile(r"best|strong|weak|worst|lead|stärk|schwäch|führ|schlecht|meilleur|pire|tête|good", re.IGNORECASE)
_OF_CHANGE = re.compile(
    r"\b(?:grow|grew|increas|gain|climb|augment|hauss|gestieg|stieg|zunahm|verbesser|improv|plus bei"
    r"|prozentual|percentage|en pourcentage|wuchs|wächst|wachs(?:en|tum)|gewachsen|zugelegt"
    r"|croiss|croît|ris(?:e|ing)|fall|drop|declin|rückgang|zuwachs"
    r"|anstieg|baisse|hausse|progress|fast|schnell|rapid)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Ranking:
    """Judges a claim that gives somebody a place."""

    data: Data
    claim: Claim

    def rank(self) -> Finding | None:
        """Return what is said of a place in an order; ``None`` when the data has no such order."""
        claim, about = self.claim, self.claim.about
        label, rank = self._ranked(), claim.rank
        if label is None:
            return None
        shown = self._shown_beside(label)
        measures = shown or about.measures[: 1 if about.is_said else 2]
        if not (about.is_own_measure or shown):
            measures = tuple(measure for measure in self.data.measures if measure)
        is_change = _OF_CHANGE.search(self._unnamed())
        orders: list[list[tuple[Label, Source]]] = []
        for measure in measures:
            family = self.data.family(measure, 0, label.kind)
            if len(family) < 2 or not any(member == label for member, _ in family):
                continue
            if measure in about.rates and not is_change and self.data.is_additive(measure):
                orders += self._by_rate(measure, family)
                continue
            by_change = self._by_change(measure, family)
            if by_change and (is_change or not about.is_own_measure):
                orders.append(by_change)
            if not is_change or not by_change:
                orders.append(sorted(family, key=lambda member: -member[1].value))
        if not orders:
            return None
        for order in orders:
            place = [member for member, _ in order].index(label)
            from_start, from_end = place + 1, place - len(order)
            fits = {from_start, from_end}
            if (is_change and not about.direction) or (_VAGUE.search(about.text) and not self._is_additive(order)):
                # The largest change, the best return rate: either end may be meant.
                fits |= {-from_start, -from_end}
            elif is_change and about.direction < 0:
                # The largest decline is the lowest change.
                fits = {-from_start, -from_end}
            if rank in fits:
                how = f"rank {from_start} of {len(order)}"
                return found(self.claim, Kind.DERIVED, Source(float(rank), "", how, order[place][1].paths[:1], "rank"))
        if not about.is_own_measure and Matcher(self.data, claim).says_more():
            # By what it is, is told in words that nobody knows.
            return None
        order = orders[0]
        at = rank - 1 if rank > 0 else rank
        right, its = order[at] if -len(order) <= at < len(order) else order[0]
        place = [member for member, _ in order].index(label)
        own = order[place][1]
        place_of = f"{label.text} is number {place + 1} of {len(order)} ({plain(own.value)})"
        message = f"{place_of}; this is {right.text} ({plain(its.value)})."
        return said(self.claim, Kind.CONTRADICTED, right.text, message, own.paths[0])

    def _unnamed(self) -> str:
        """What the claim says without what is measured, whose words tell of no change: "yard drop-offs"."""
        about = self.claim.about
        named = {stem for measure in about.measures for stem in measure}
        text = about.text
        for word in reversed(words_of(text)):
            if word.stem in named:
                text = f"{text[: word.start]}{text[word.end :]}"
        return text

    def _shown_beside(self, label: Label) -> tuple[Measure, ...]:
        """What is measured by the figure that stands beside the name, where the words for it are guessed."""
        claim = self.claim
        if Matcher(self.data, claim).is_literal():
            return ()
        shown = [number for number in read(claim.raw, claim.language).numbers if number.unit not in ("%", "pp", "x")]
        return tuple(
            measure
            for measure in self.data.measures
            for number in shown
            if any(abs(level.value - number.value) <= number.step for level in self.data.level(measure, (label,), 0))
        )[:1]

    def _is_additive(self, order: Sequence[tuple[Label, Source]]) -> bool:
        """Whether an order is one by what is counted, so that more is ahead."""
        fact = self.data.by_path.get(next(iter(order[0][1].paths), ""))
        return fact is not None and self.data.is_additive(measure_of(fact.measure))

    def _ranked(self) -> Label | None:
        """Whom a rank is given: of several names the one of which there are more."""
        kinds = self.data.facts.kinds
        labels = sorted(self.claim.about.entities, key=lambda label: -len(kinds.get(label.kind, ())))
        return labels[0] if len(labels) == 1 else None

    def _by_change(self, measure: Measure, family: Sequence[tuple[Label, Source]]) -> list[tuple[Label, Source]]:
        changes = {}
        for label, source in family:
            before = self.data.level(measure, (label,), -1)
            if not before or not before[0].value:
                return []
            changes[label] = (source.value - before[0].value) / abs(before[0].value)
        return sorted(family, key=lambda member: -changes[member[0]])

    def _by_rate(self, measure: Measure, family: Sequence[tuple[Label, Source]]) -> list[list[tuple[Label, Source]]]:
        orders = []
        for other in self.data.measures:
            by = {label: self.data.level(other, (label,), 0) for label, _ in family}
            if (
                other != measure
                and self.data.is_additive(other)
                and all(level and level[0].value for level in by.values())
            ):
                orders.append(sorted(family, key=lambda member: -member[1].value / by[member[0]][0].value))
        return orders
