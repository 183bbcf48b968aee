"""What a deck's own tables and charts say, as data: to compare its sentences with where there are no facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from airflow_provider_slides.decks.claims import Claim, claims_of
from airflow_provider_slides.decks.deck import Deck, Place, Slide
from airflow_provider_slides.decks.facts import DIMENSIONS, Facts
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.contradicting import Contradiction
from airflow_provider_slides.decks.verdicts.data import Data
from airflow_provider_slides.decks.verdicts.explaining import Explainer
from airflow_provider_slides.decks.verdicts.telling import said, written_like
from airflow_provider_slides.decks.wording.vocabulary import Vocabulary

#: What headings tell besides what is measured: its unit, which the figures have already.
_UNIT = re.compile(r"\s*[(\[][^)\]]*[)\]]|\s+(?:in|en)\s+\S+(?:\s\S{1,4})?$")

#: Words that tell that a figure is made of others.
_MADE = frozenset(("per", "average", "share", "difference", "rate", "target", "range", "total", "versus"))


def disagreements(deck: Deck) -> Iterator[Finding]:
    """Yield sentences that say something else than a table or chart of the same deck, by what and whom they name."""
    figures, steps = _figures(deck)
    data = Data(Facts.of(figures))
    for claim in claims_of(deck, Vocabulary.of(data.facts)):
        if not _is_plain(claim) or Explainer(data, claim).explained():
            continue
        target = Contradiction(data, claim).target()
        if target is None or target.kind != "level" or target.is_derived:
            continue
        # Either may be rounded.
        apart = abs(claim.number.value - target.value)
        if apart > (claim.number.step + steps.get(target.paths[0], 0.0)) / 2 * (1 + 1e-6):
            expected = written_like(claim, target.value, target.unit)
            place, *names = target.paths[0].split(".")
            message = f"{place} has {expected} for {', '.join(names)}."
            yield said(claim, Kind.INCONSISTENT, expected, message, "")


def _is_plain(claim: Claim) -> bool:
    """Whether a sentence says of one entity what one measure of it is, and nothing that is made of it."""
    about = claim.about
    is_named = len(about.entities) == 1 and about.is_own and len(about.measures) == 1 and about.is_own_measure
    is_made = about.direction or about.is_before or about.rates or about.period or about.cues & _MADE
    return is_named and not is_made and not (claim.is_cell or claim.rank or claim.number.sign or claim.number.bound)


def _figures(deck: Deck) -> tuple[dict[str, Any], dict[str, float]]:
    """The figures of tables and charts by row and column, or series and category; and how exactly they are written."""
    figures: dict[str, Any] = defaultdict(lambda: defaultdict(dict))
    steps: dict[str, float] = {}
    for slide in deck.slides:
        for claim in _cells(slide):
            row, column = _headings(claim)
            number = next((one for one in claim.readings if one.unit not in DIMENSIONS), None)
            if row and column and number:
                place = f"Slide {slide.number}'s {'chart' if claim.kind is Place.POINT else 'table'}"
                figures[place][row].setdefault(column, number.value)
                steps.setdefault(f"{place}.{row}.{column}", number.step)
    return figures, steps


def _cells(slide: Slide) -> list[Claim]:
    alone = Deck((slide,))
    return [claim for claim in claims_of(alone, Vocabulary()) if claim.is_cell]


def _headings(claim: Claim) -> tuple[str, str]:
    inner = re.fullmatch(r"[^(]*\((.*), (.*)\)", claim.place)
    return (_UNIT.sub("", inner[1]), _UNIT.sub("", inner[2])) if inner else ("", "")
