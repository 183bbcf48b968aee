"""Which slide of one deck is which of another, by their titles and what stands on them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import product

from airflow_provider_slides.decks.deck import Deck, Place, Slide

#: Slides that have less in common are others.
_LEAST_ALIKE = 0.4
#: How much a title counts, against all the rest.
_TITLE = 0.4
#: Each is compared with each: more would take more than a few seconds.
_MOST_PAIRS = 100_000
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Pair:
    """A slide of the older deck, and what it is in the newer one; ``None`` where there is none."""

    old: Slide | None
    new: Slide | None


def pairs(old: Deck, new: Deck) -> list[Pair]:
    """Return each slide of both decks with its counterpart, in the newer deck's order, those that are gone last."""
    counterparts: dict[int, Slide] = {}
    left, right = [*old.slides], [*new.slides]
    _pair_same(left, right, counterparts)
    _pair_alike(left, right, counterparts)
    return [
        *(Pair(counterparts.get(slide.number), slide) for slide in new.slides),
        *(Pair(gone, None) for gone in left),
    ]


def moved(found: list[Pair]) -> list[Pair]:
    """Return the pairs whose slide stands elsewhere among those that both decks have: as few as explain their order."""
    both = [pair for pair in found if pair.old and pair.new]
    # The longest run of slides that are in the same order: for each, its length up to there and what precedes it.
    best: list[tuple[int, int]] = []
    for at, pair in enumerate(both):
        before = [(best[index][0], index) for index in range(at) if _number(both[index]) < _number(pair)]
        length, index = max(before, default=(0, -1))
        best.append((length + 1, index))
    kept: set[int] = set()
    at = max(range(len(both)), key=lambda index: best[index][0], default=-1)
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return [pair for index, pair in enumerate(both) if index not in kept]


def _number(pair: Pair) -> int:
    return pair.old.number if pair.old else 0


def _pair_same(left: list[Slide], right: list[Slide], counterparts: dict[int, Slide]) -> None:
    """Pair those that say the same, but for their figures, in their order."""
    by_words: dict[frozenset[tuple[str, int]], list[Slide]] = {}
    for slide in left:
        by_words.setdefault(frozenset(_words(slide).items()), []).append(slide)
    for slide in [*right]:
        if same := by_words.get(frozenset(_words(slide).items())):
            _pair(same.pop(0), slide, left, right, counterparts)


def _pair_alike(left: list[Slide], right: list[Slide], counterparts: dict[int, Slide]) -> None:
    """Pair the rest, those first that have most in common."""
    if len(left) * len(right) > _MOST_PAIRS:
        return
    words = {id(slide): (_masked(slide.title), _words(slide)) for slide in (*left, *right)}
    scores = []
    for one, other in product(left, right):
        (title, body), (other_title, other_body) = words[id(one)], words[id(other)]
        score = _TITLE * _alike(title, other_title) + (1 - _TITLE) * _alike(body, other_body)
        if score >= _LEAST_ALIKE:
            # Of equals, those that are nearest.
            scores.append((-score, abs(one.number - other.number), one.number, other.number, one, other))
    paired: set[int] = set()
    for *_, one, other in sorted(scores, key=lambda score: score[:4]):
        if id(one) not in paired and id(other) not in paired:
            paired |= {id(one), id(other)}
            _pair(one, other, left, right, counterparts)


def _pair(one: Slide, other: Slide, left: list[Slide], right: list[Slide], counterparts: dict[int, Slide]) -> None:
    counterparts[other.number] = one
    left.remove(one)
    right.remove(other)


def _words(slide: Slide) -> Counter[str]:
    return _masked(" ".join(text.text for text in slide.texts if text.place is not Place.SLIDE_NUMBER))


def _masked(text: str) -> Counter[str]:
    """A text's words, whatever its figures."""
    return Counter(_DIGITS.sub("0", word) for word in _WORD.findall(text.casefold()))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """From 0 to 1: how many words of both are in both."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
