"""What sentences claim without a figure: a place in an order, such as "EMEA has the highest revenue"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from airflow_provider_slides.decks.claims.claim import About, Claim
from airflow_provider_slides.decks.claims.context import Context
from airflow_provider_slides.decks.claims.saying import unnamed
from airflow_provider_slides.decks.claims.splitting import Span, clauses_in
from airflow_provider_slides.decks.deck import Text
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.wording.cues import cues_in, direction_at, rank_in
from airflow_provider_slides.decks.wording.measure_names import Measure
from airflow_provider_slides.decks.wording.vocabulary import Names

#: Of what the data doesn't tell: all of time, and others than those that it has.
_OF_OTHERS = re.compile(
    r"\b(?:since|seit|depuis|ever|customer|kunde|client|not|nicht|pas)\b",
    re.IGNORECASE,
)
#: Between two in a list, each with its figure.
_LISTED = re.compile(r"(?:\s*\([^()]{1,60}\))?(?:,|\s(?:and|und|et|&)|,\s(?:and|und|et))\s")
#: How far behind the word that ranks the kind stands that is ranked: "the largest of our regions".
_NEAR = 40


def ranks_in(
    text: Text, start: int, end: int, outer: Sequence[str], language: str, context: Context
) -> Iterator[Claim]:
    """
    Return which places a sentence gives to what it names.

    :param start: Where it begins in its text.
    :param end: Where it ends.
    :param outer: What stands around the text, from near to far.
    :param language: Of the text.
    """
    sentence = text.text[start:end]
    for first, last in _with_what_is_ranked(sentence, clauses_in(sentence), context):
        clause = sentence[first:last]
        found = rank_in(clause)
        if found is None or not _is_of_one(clause, found[1], context) or _OF_OTHERS.search(clause):
            continue
        rank, at = found
        if any(mention.start <= at < mention.end for mention in context.names(clause).measures):
            # "Leads" may be what is measured.
            continue
        if _is_of_list(sentence[: first + at], context):
            continue
        yield Claim(
            slide=text.slide,
            place=text.place.value,
            text=text.text,
            raw=clause.strip(),
            readings=(Number(start + first, start + last, float(abs(rank)), "", 1.0),),
            about=_about(clause, at, (sentence, *outer), context),
            kind=text.place,
            language=language,
            rank=rank,
        )


def _with_what_is_ranked(sentence: str, clauses: Sequence[Span], context: Context) -> Iterator[Span]:
    """Clauses, each with the one before it that only tells what is measured: "In revenue, nobody beats Leeds"."""
    pending: int | None = None
    for first, last in clauses:
        names = context.names(sentence[first:last])
        if names.measures and not names.entities and pending is None:
            pending = first
            continue
        yield (first if pending is None else pending), last
        pending = None


def _is_of_one(clause: str, at: int, context: Context) -> bool:
    """Whether it is clear whom a clause ranks, among whom or by what: one of each kind is named."""
    own = context.names(clause)
    labels = {mention.label for mention in own.entities}
    if not labels or len({label.kind for label in labels}) != len(labels):
        return False
    kinds = {kind for word, kind in context.names(clause[at:]).kinds if word.start < _NEAR}
    ranked = own.entities[0].label.kind
    return bool(ranked in kinds or own.measures or (kinds and not ranked))


def _is_of_list(before: str, context: Context) -> bool:
    """Whether a place is given to several in a list, of whom the last is the lowest: "A (9), B (7) and C (5) lead"."""
    entities = context.names(before).entities
    return any(_LISTED.fullmatch(before, one.end, other.start) for one, other in pairwise(entities))


def _about(clause: str, at: int, around: Sequence[str], context: Context) -> About:
    own = context.names(clause)
    return About(
        entities=tuple(dict.fromkeys(mention.label for mention in own.entities)),
        measures=tuple(measure for mention in own.measures for measure in mention.measures)
        or _measure_around(around, context.names),
        is_own_measure=bool(own.measures),
        is_said=not any(mention.instead for mention in own.measures),
        rates=frozenset(mention.measure for mention in own.measures if mention.has_rate),
        cues=cues_in(clause),
        # "Summit Shed" tells of no direction.
        direction=direction_at(unnamed(clause, (*own.entities, *own.measures)), at),
        text=clause,
    )


def _measure_around(texts: Sequence[str], names_in: Callable[[str], Names]) -> tuple[Measure, ...]:
    named = (names_in(text).measures for text in texts)
    return next(((mentions[0].measure,) for mentions in named if mentions), ())
