"""One clause of a sentence: which of the names and dates in it belong to which of its figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from airflow_provider_slides.decks.claims.saying import Saying, unnamed
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.figures.periods import Dated, Period
from airflow_provider_slides.decks.wording.cues import is_cue
from airflow_provider_slides.decks.wording.measure_names import Measure
from airflow_provider_slides.decks.wording.naming import Word
from airflow_provider_slides.decks.wording.vocabulary import EntityMention, MeasureMention, Mention, Names

#: Between a figure and what it measures: "120 new orders".
_TO_MEASURE_BEHIND = re.compile(r"\s*(?:(?:of|in|d['’]|de|des|an|more|new)\s+)?(?:[^\W\d]+\s+){0,2}$")
#: "Revenue was 1.2M".
_TO_FIGURE_BEHIND = re.compile(r"[\s:=–-]*(?:(?:was|is|of|at|to|by|von|auf|um|de|à)\s+)?")
#: "Two of four regions".
_PART = re.compile(r"\s(?:of|out of|von|der|sur|des)\s(?:the\s|den\s|les\s|our\s)?(?:\d{1,3}|[^\W\d]+)\s")
#: Behind what is counted: "2 domaines sur 5".
_OUT_OF = re.compile(
    r"\s(?:of|out of|von|sur)\s(?:\d{1,2}|two|three|four|five|six|seven|eight|zwei|drei|vier|fünf|sechs|sieben|acht"
    r"|deux|trois|quatre|cinq|sept|huit)\b"
)
#: Behind a count of some of so many things, whatever these are.
_OF_SO_MANY = re.compile(
    r"(?:\s[^\W\d]+){0,2}?\s(?:of|out of|von|der|sur|des)\s(?:the\s|den\s|les\s|our\s)?"
    r"(?:[2-9]|two|three|four|five|six|seven|eight|zwei|drei|vier|fünf|sechs|sieben|acht|deux|trois|quatre|cinq|huit)(?:\s[^\W\d]|\s*(?:$|[.;,]))"
)
#: The kind of things that are counted and not known.
OF_ANY = "*"
#: Between a count and what is counted: "three active regions".
_TO_KIND_BEHIND = re.compile(
    rf"{_PART.pattern}(?:[^\W\d]+\s){{0,2}}|[\s-]*(?:(?:of|des|der|our|unserer|nos|active|aktiven?)\s+)?(?:[^\W\d]+\s+)?"
)
#: Before a count that tells how many there are in all: "across four regions".
_OF_ALL = re.compile(
    r"(?:\b(?:all|across|in|our|the|alle[nr]?|unsere[nr]?|in allen|über|les|nos|dans|sur|of|von|sur les|toutes? les"
    r"|tous les|covers?|couvren?t?|serves?|operat\w+ in|for|für|pour|umfasst|umfassen|covering|comprises?"
    r"|résultats de|aperçu de|concernent?|portent? sur|présent\w*|includes?|compares?|reviews?|berücksichtigt"
    r"|vergleicht|from|aus|insgesamt|ici|total)\s+)$|:\s*$",
    re.IGNORECASE,
)
#: Of an item of a list.
_MARKER = re.compile(r"^\W*(?:\d{1,2}[.)]\s)?\W*")
#: Behind what is counted, where those are all that the deck is about.
_IN_SCOPE = re.compile(
    r"\s(?:(?:are|is|were|was|have been|werden|wurden|sind|sont|ont été)\s)?(?:included|covered|reported"
    r"|make up|form|here|analy[sz]ed|compared"
    r"|reviewed|in (?:this|scope|the)|ausgewertet|betrachtet|enthalten|einbezogen|berücksichtigt"
    r"|im (?:vergleich|überblick)"
    r"|pris|présenté|couvert|inclus|analysé|comparé|étudié)",
    re.IGNORECASE,
)
#: Behind what is counted, where those are only some: "les deux sites les plus faibles", "the two sites with ...".
_OF_SOME = re.compile(r"\s(?:(?:les|the) (?:plus|moins|most|least|\w+est)|with|mit|avec|dont|die|that|which|où|qui)\b")
#: Between a period and what came after it: "from 9.6 in Q4 to 10.8".
_TO_FIGURE = re.compile(r"\s(?:to|auf|à|→)\s(?=[^\w]{0,3}(?:[A-Z]{3}\s)?\d)")
#: Before the kind of things that figures are of, each of them: "by region".
_BY_KIND = re.compile(r"\b(?:by|per|across|je|pro|nach|par)\s$", re.IGNORECASE)
_FAR = 22
_FAR_BEHIND = 12
_MOST_COUNTED = 1000
_M = TypeVar("_M", bound=Mention | Dated)
_T = TypeVar("_T")


@dataclass(frozen=True)
class Clause:
    """
    The part of a sentence that figures stand in.

    :param full: The whole text.
    :param start: Where the clause begins in it.
    :param end: Where it ends.
    :param names: What the text names.
    :param periods: The dates of the text.
    :param figures: The figures of the sentence, in their order.
    """

    full: str
    start: int
    end: int
    names: Names
    periods: Sequence[Dated]
    figures: Sequence[Number]

    @cached_property
    def text(self) -> str:
        """What it says."""
        return self.full[self.start : self.end]

    @cached_property
    def unnamed(self) -> str:
        """What it says besides its names, whose words tell of no direction: "assets under management"."""
        # "Hausse" sounds like a house.
        kinds = (word for word, _ in self._kinds if not is_cue(word.text))
        return unnamed(self.text, (*kinds, *self.measure_mentions, *self._entity_mentions), self.start)

    @cached_property
    def is_of_names(self) -> bool:
        """Whether it has no words but names, beside its figures."""
        figures = [(number.start, number.end) for number in self.numbers]
        spans = [
            *figures,
            *((mention.start, mention.end) for mention in (*self.measure_mentions, *self._entity_mentions)),
        ]
        words = self._within(self.names.words, lambda word: word.start)
        return all(any(start <= word.start < end for start, end in spans) for word in words)

    @cached_property
    def saying(self) -> Saying:
        """What its words tell of its figures."""
        return Saying(self.text)

    @cached_property
    def numbers(self) -> list[Number]:
        """Its own figures."""
        return self._within(self.figures, lambda number: number.start)

    @cached_property
    def measure_mentions(self) -> list[MeasureMention]:
        """Where it names what is measured."""
        return self._within(self.names.measures, lambda mention: mention.start)

    def entities(self, number: Number) -> list[Label]:
        """Return whom a figure may be of, the likeliest first."""
        mentions = self._spoken(number, self._entity_mentions)
        return list(dict.fromkeys(mention.label for mention in self._bound(number, mentions)))

    def measures(self, number: Number) -> list[Measure]:
        """Return what a figure may measure, the likeliest first."""
        mentions = self._spoken(number, self.measure_mentions)
        if number.unit:
            # "EMEA made €1.35M with 12,408 orders."
            counts = [_behind(other, mentions, self.full) for other in self.numbers if not other.unit]
            mentions = [mention for mention in mentions if mention not in counts]
        ordered = self._bound(number, mentions)
        if adjacent := _behind(number, mentions, self.full):
            ordered = [adjacent, *(mention for mention in ordered if mention is not adjacent)]
        return list(dict.fromkeys(measure for mention in ordered for measure in mention.measures))

    def has_adjacent_measure(self, number: Number) -> bool:
        """Whether what a figure measures stands right before or behind it."""
        before = (mention.end for mention in self.measure_mentions if mention.end <= number.start)
        return _behind(number, self.measure_mentions, self.full) is not None or any(
            _TO_FIGURE_BEHIND.fullmatch(self.full, end, number.start) for end in before
        )

    def period(self, number: Number) -> Period | None:
        """Return when a figure is, as far as its clause tells."""
        aside = self._aside(number.start)
        alike = [one for one in self._dated if self._aside(one.start) == aside]
        dated = alike or ([] if not aside else self._dated)
        if len(self.numbers) > 1 and len(dated) < len(self.numbers):
            dated = self._nearest(number, dated) or [one for one in dated if self._is_of_all(one)]
        bound = self._bound(number, dated)
        return bound[0].period if bound else None

    def counted(self, number: Number) -> tuple[str, bool]:
        """Return which kind of things a whole number counts, and whether it says how many there are in all."""
        if number.unit or number.value != int(number.value) or number.value > _MOST_COUNTED:
            return "", False
        for word, kind in self._kinds:
            if number.end <= word.start and _TO_KIND_BEHIND.fullmatch(self.full, number.end, word.start):
                return kind, self._is_count_of_all(number, word)
        # "Zwei von drei ..." of what is not known.
        return (OF_ANY, False) if _OF_SO_MANY.match(self.full, number.end) else ("", False)

    def is_part(self, number: Number) -> bool:
        """Whether a number counts some of several: "two of four regions"."""
        ends = [number.end, *(word.end for word, _ in self._kinds if number.end <= word.start)][:2]
        return _PART.match(self.full, number.end) is not None or _OUT_OF.match(self.full, ends[-1]) is not None

    @cached_property
    def has_kind(self) -> bool:
        """Whether it names a kind of things: "the average region"."""
        named = self.measure_mentions
        return any(not any(one.start <= word.start < one.end for one in named) for word in self._own_kinds)

    @cached_property
    def is_by_kind(self) -> bool:
        """Whether it is of each thing of a kind: "by region"."""
        return any(_BY_KIND.search(self.full, self.start, word.start) for word in self._own_kinds)

    @cached_property
    def _own_kinds(self) -> list[Word]:
        """Its words for kinds of things; "par rapport à" compares."""
        return [word for word, _ in self._kinds if word.text != "rapport"]

    @cached_property
    def _entity_mentions(self) -> list[EntityMention]:
        return self._within(self.names.entities, lambda mention: mention.start)

    @cached_property
    def _kinds(self) -> list[tuple[Word, str]]:
        return self._within(self.names.kinds, lambda pair: pair[0].start)

    @cached_property
    def _dated(self) -> list[Dated]:
        return [one for one in self._within(self.periods, lambda one: one.start) if one.period]

    @cached_property
    def _opened(self) -> list[int]:
        """Of every place in the clause where the parentheses begin that it is in, from 1; 0 for none."""
        steps = (at + 1 if char == "(" else 0 if char == ")" else -1 for at, char in enumerate(self.text))
        return list(accumulate(steps, lambda opened, step: opened if step < 0 else step, initial=0))

    @cached_property
    def _asides(self) -> set[int]:
        return {self._aside(number.start) for number in self.numbers}

    def _within(self, mentions: Sequence[_T], start_of: Callable[[_T], int]) -> list[_T]:
        return [mention for mention in mentions if self.start <= start_of(mention) < self.end]

    def _aside(self, at: int) -> int:
        return self._opened[at - self.start] if "(" in self.text else 0

    def _spoken(self, number: Number, mentions: Sequence[_M]) -> list[_M]:
        """Those that may be about a figure: not what stands in parentheses with a figure of its own."""
        own = self._aside(number.start)
        return [
            mention
            for mention in mentions
            if (aside := self._aside(mention.start)) == own or not aside or aside not in self._asides
        ]

    def _nearest(self, number: Number, dated: Sequence[Dated]) -> list[Dated]:
        """Of several figures, what was before is said of the nearest alone."""
        if not dated:
            return []
        own = self._aside(number.start)
        alike = [other for other in self.numbers if self._aside(other.start) == own]
        starts = [other.start for other in alike]
        found = []
        for one in dated:
            at = bisect_left(starts, one.start)
            near = alike[max(0, at - 1) : at + 1]
            if len(near) > 1 and _TO_FIGURE.match(self.full, one.end, near[-1].end):
                # "From 9.6 in Q4 to 10.8", "down 4% from week 18 to 10.8": that was before.
                near.pop()
            if min(near, key=lambda other: _apart(other, one)) == number:
                found.append(one)
        return found

    def _is_of_all(self, dated: Dated) -> bool:
        is_previous = dated.period is not None and dated.period.kind == "previous"
        return not is_previous and dated.end <= self.numbers[0].start

    def _bound(self, number: Number, mentions: Sequence[_M]) -> list[_M]:
        """Which of several mentions a figure is about: its own first, then the others of the clause."""
        nth = bisect_left(self._starts, number.start)
        if len(mentions) <= 1:
            return list(mentions)
        if len(mentions) == len(self.numbers):
            return [mentions[nth]]
        before = [mention for mention in mentions if mention.end <= number.start]
        after = [mention for mention in mentions if mention.start >= number.end]
        if before and not (nth and before[-1].end <= self._starts[nth - 1]):
            return [*reversed(before), *after]
        # Another figure stands between it and what comes before: that is told of the other one.
        following = self._starts[nth + 1] if nth + 1 < len(self._starts) else self.end
        own = [mention for mention in after if mention.start <= following]
        return [*own, *reversed(before), *after[len(own) :]]

    @cached_property
    def _starts(self) -> list[int]:
        return [number.start for number in self.numbers]

    def _is_count_of_all(self, number: Number, word: Word) -> bool:
        if re.search(r"\w", self.full[number.end : word.start]) or _OF_SOME.match(self.full, word.end):
            return False
        if not _MARKER.sub("", self.full[: number.start]).strip():
            # "4 regions" is of all, "Two regions need attention" is not.
            return len(self.full) - word.end < _FAR_BEHIND or _IN_SCOPE.match(self.full, word.end) is not None
        return _OF_ALL.search(self.full[max(0, number.start - _FAR) : number.start]) is not None


def _behind(number: Number, mentions: Sequence[MeasureMention], text: str) -> MeasureMention | None:
    for mention in mentions:
        if mention.start >= number.end and _TO_MEASURE_BEHIND.fullmatch(text, number.end, mention.start):
            return mention
    return None


def _apart(number: Number, dated: Dated) -> int:
    return dated.start - number.end if dated.start >= number.end else number.start - dated.end
