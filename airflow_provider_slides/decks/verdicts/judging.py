"""What is said of each claim of a deck."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airflow_provider_slides.decks.claims import Claim, claims_of
from airflow_provider_slides.decks.deck import Deck
from airflow_provider_slides.decks.facts import Facts
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.contradicting import Contradiction
from airflow_provider_slides.decks.verdicts.counting import Counter
from airflow_provider_slides.decks.verdicts.data import Data
from airflow_provider_slides.decks.verdicts.explaining import Explainer
from airflow_provider_slides.decks.verdicts.inconsistent import inconsistency, with_currencies
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
    claims = claims_of(deck, Vocabulary.of(data.facts), data.facts.texts)
    if facts is None:
        return sorted([*filter(None, map(inconsistency, claims)), *disagreements(deck)], key=lambda found: found.slide)
    judged = [(claim, finding) for claim in claims if (finding := _verdict(data, claim))]
    return list(with_currencies(judged))


def _verdict(data: Data, claim: Claim) -> Finding | None:
    if claim.rank:
        return Ranking(data, claim).rank()
    if inner := inconsistency(claim):
        return inner
    wrong = Contradiction(data, claim)
    if source := Explainer(data, claim).explained():
        return wrong.misdirected(source) or found(claim, Kind.DERIVED if source.is_derived else Kind.SUPPORTED, source)
    if claim.about.counted:
        return Counter(data, claim).count()
    return wrong.unexplained() if claim.needs_reason else None
