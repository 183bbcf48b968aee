"""What is said of each claim of a deck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from airflow_provider_slides.decks.claims import About, Claim, claims_of
from airflow_provider_slides.decks.deck import Deck
from airflow_provider_slides.decks.facts import Facts, Label
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.contradicting import Contradiction
from airflow_provider_slides.decks.verdicts.counting import Counter
from airflow_provider_slides.decks.verdicts.data import Data
from airflow_provider_slides.decks.verdicts.explaining import Explainer
from airflow_provider_slides.decks.verdicts.inconsistent import inconsistency, with_currencies
from airflow_provider_slides.decks.verdicts.learning import learned_names, unnamed_entities
from airflow_provider_slides.decks.verdicts.own_figures import disagreements
from airflow_provider_slides.decks.verdicts.ranking import Ranking
from airflow_provider_slides.decks.verdicts.telling import found
from airflow_provider_slides.decks.wording.vocabulary import Vocabulary


def judge(deck: Deck, facts: Any | None, hints: Mapping[str, Any] | None = None) -> list[Finding]:
    """
    Return one finding for each claim of a deck, in reading order.

    :param facts: The data that the deck is about: anything that JSON can hold. With ``None`` only what the deck says
        itself is compared: charts with their workbooks, and sentences with tables and charts.
    :param hints: See :meth:`Facts.of <airflow_provider_slides.decks.facts.Facts.of>`.
    :raises InvalidArgumentError: when there is too much of the data, or a hint is none.
    """
    data = Data(Facts.of(facts if facts is not None else {}, hints))
    vocabulary = Vocabulary.of(data.facts)
    claims = claims_of(deck, vocabulary, data.facts.texts)
    if learned := learned_names(data, vocabulary, claims):
        claims = claims_of(deck, Vocabulary.of(data.facts, learned), data.facts.texts)
    if facts is None:
        return sorted([*filter(None, map(inconsistency, claims)), *disagreements(deck)], key=lambda found: found.slide)
    claims = _of_dimensions(data, claims)
    judged = [(claim, finding) for claim in claims if (finding := _verdict(data, claim))]
    entities = unnamed_entities(data, judged)
    return list(with_currencies([_of_whom_its_slide_is(data, entities, *one) for one in judged]))


def _of_dimensions(data: Data, claims: Sequence[Claim]) -> list[Claim]:
    """Claims with what is measured in their units, where what their words name isn't: no appointments are of 4 days."""
    found = [replace(claim, about=_of_dimension(data, claim)) for claim in claims]
    changed = {
        (one.slide, one.text, one.about.text): one.about
        for one, claim in zip(found, claims, strict=True)
        if one.about is not claim.about and len(one.about.measures) == 1
    }
    return [
        # "Processing time fell by 12% to 4 days."
        replace(one, about=replace(one.about, measures=other.measures, is_said=True))
        if one.number.unit in ("%", "pp", "x") and (other := changed.get((one.slide, one.text, one.about.text)))
        else one
        for one in found
    ]


def _of_dimension(data: Data, claim: Claim) -> About:
    told = {number.unit for number in claim.readings} & data.dimensions
    about = claim.about
    if not told or not about.measures or any(data.dimensions_of(measure) & told for measure in about.measures):
        return about
    others = tuple(measure for measure in data.measures if data.dimensions_of(measure) & told)
    return replace(about, measures=others, is_said=len(others) == 1)


def _of_whom_its_slide_is(
    data: Data, entities: Mapping[int, Label], claim: Claim, finding: Finding
) -> tuple[Claim, Finding]:
    """What is said of a claim that names nobody, where all of its slide is of one entity without naming it either."""
    label = entities.get(claim.slide)
    if label is None or claim.about.entities or finding.kind not in (Kind.UNSUPPORTED, Kind.CONTRADICTED):
        return claim, finding
    named = replace(claim, about=replace(claim.about, entities=(label,)))
    return (
        (named, other)
        if (other := _verdict(data, named)) and other.kind in (Kind.DERIVED, Kind.SUPPORTED)
        else (claim, finding)
    )


def _verdict(data: Data, claim: Claim) -> Finding | None:
    if claim.rank:
        return Ranking(data, claim).rank()
    if inner := inconsistency(claim):
        return inner
    if claim.about.count_of_all and claim.about.counted in data.facts.kinds:
        # Whatever else has that value by chance.
        return Counter(data, claim).count()
    wrong = Contradiction(data, claim)
    if source := Explainer(data, claim).explained():
        return wrong.misdirected(source) or found(claim, Kind.DERIVED if source.is_derived else Kind.SUPPORTED, source)
    if claim.about.counted:
        return Counter(data, claim).count()
    return wrong.unexplained() if claim.needs_reason else None
