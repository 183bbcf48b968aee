"""What the keys that lead to a value tell of it: what is measured, of whom, when, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from airflow_provider_slides.decks.facts.key_words import (
    AMOUNT,
    AVERAGE,
    BEFORE,
    CHANGE,
    EACH,
    GENERIC,
    IN_FRONT,
    OF_WORTH,
    PER,
    PERIOD_KEYS,
    POINTS,
    PREVIOUS,
    QUALIFIERS,
    SHORT_PERIODS,
    SPLIT_BY,
    TOLD_IN,
    TOTAL,
    WORTH,
)
from airflow_provider_slides.decks.facts.times import dated_key, time_in_key, time_of
from airflow_provider_slides.decks.facts.units import PER_CENT, PHYSICAL, UNITS
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.lexicon import GROUPS, MEASURES
from airflow_provider_slides.decks.wording.naming import STOP, Word, plain, words_of

_LIKE_A_NAME = re.compile(r"[A-ZÄÖÜÉ]|\s|\d")
#: What is longer is a word: "hours", and not "h".
_LONGEST_SYMBOL = 3
_PERIODS = PERIOD_KEYS | SHORT_PERIODS
_TELLING = PREVIOUS | CHANGE | _PERIODS | UNITS.keys()
_ASIDES = _TELLING | TOTAL
_GAPS = re.compile(r"[_\s]+")


@dataclass(frozen=True, slots=True)
class Told:
    """
    What the keys that lead to a value tell of it.

    :param measure: What is measured, as its words.
    :param name: The same as it is shown to people.
    :param labels: Those of the keys that name whom it is of, the innermost first.
    :param unit: Of the value: ``EUR``, ``%``, ``pp``; empty when none is told.
    :param scale: How much of the unit one of the value is.
    :param physical: The dimension of what is measured physically, and how much of it one of the value is.
    :param period: When it is, by a key.
    :param is_previous: Whether a key tells that it is of the previous period.
    :param is_total: Whether a key tells that it is of all.
    :param operation: ``change`` or ``average`` when a key tells that it is one; else empty.
    :param is_rate: Whether a key tells that it is of one thing by another.
    """

    measure: tuple[Word, ...]
    name: str
    labels: tuple[str, ...] = ()
    unit: str = ""
    scale: float = 1.0
    physical: tuple[str, float] | None = None
    period: Period | None = None
    is_previous: bool = False
    is_total: bool = False
    operation: str = ""
    is_rate: bool = False

    @property
    def may_be_share(self) -> bool:
        """Whether it may be told as a fraction or in per cent."""
        return any(word.meanings & PER_CENT for word in self.measure)


@lru_cache(maxsize=4096)
def told_by(
    keys: tuple[str, ...],
    entities: frozenset[str] = frozenset(),
    measures: frozenset[str] = frozenset(),
    kinds: frozenset[str] = frozenset(),
    sections: frozenset[str] = frozenset(),
) -> Told:
    """
    Return what the keys that lead to a value tell of it.

    :param keys: The outermost first.
    :param entities: Those of them that are known to be names of somebody.
    :param measures: Those of them that are known to tell what is measured.
    :param kinds: Those of them under which things stand that have a name of their own.
    :param sections: Those of them that name a part of the data.
    """
    reading = _Reading(is_last=True, entities=entities)
    inner = ""
    for key in reversed(keys):
        if key in entities:
            # A line may be called S3, which alone would be a time.
            reading.labels.append(key)
        elif moment := time_of(key):
            reading.period = reading.period or moment
        elif (rest := reading.rest_of(key)) and key not in sections:
            reading.take(key, rest, is_measure=key in measures, is_kind=inner in entities or key in kinds)
        reading.is_last = False
        inner = inner if time_of(key) else key
    return reading.told()


@dataclass(slots=True)
class _Reading:
    """Reads keys from the innermost to the outermost, as that tells most of the value."""

    is_last: bool
    measure: tuple[Word, ...] = ()
    name: str = ""
    is_sure: bool = False
    labels: list[str] = field(default_factory=list)
    entities: frozenset[str] = frozenset()
    words: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    qualifiers: list[Word] = field(default_factory=list)
    unit: str = ""
    scale: float = 1.0
    physical: tuple[str, float] | None = None
    period: Period | None = None
    is_previous: bool = False
    is_total: bool = False
    operation: str = ""
    is_rate: bool = False

    def rest_of(self, key: str) -> list[Word]:
        """Return the words of a key that name something; what the others tell is kept."""
        if not self.is_last and SPLIT_BY.match(key):
            return []
        key, period = dated_key(key)
        self.period = self.period or period
        told = IN_FRONT.sub("", BEFORE.sub("", f"_{key}")[1:])
        was_previous, self.is_previous = self.is_previous, told != key
        words = words_of(told)
        rest: list[Word] = []
        counted: list[Word] = []
        for at, word in enumerate(words, 1):
            name = plain(word.text)
            if rest and name == "by":
                # "revenue_by_region".
                break
            is_worth = bool(rest) and name in WORTH and not rest[-1].meanings.isdisjoint(OF_WORTH)
            is_last = all(map(_is_aside, words[at:]))
            if is_worth or not self._keep(name, is_alone=len(words) == 1, is_last=is_last, has_rest=bool(rest)):
                rest.append(word)
            elif name in PHYSICAL and len(name) > _LONGEST_SYMBOL:
                counted.append(word)
        # Words of one phrase begin at one place: they keep their order.
        rest = sorted(dict.fromkeys((*rest, *_counted(rest, counted))), key=lambda word: word.start)
        # "Last week" is a time, and so is "weeks"; "handling time" and "days to hire" are measured.
        if all(map(_is_of_time, rest)) and not counted:
            rest = []
        elif self.is_previous or self.operation == "change":
            aside = _PERIODS | (POINTS if self.operation == "change" else frozenset())
            # "Revenue_last_week" is of no week, and "same_day_rate_previous" of a day all the same.
            rest = [word for word in rest if plain(word.text) not in aside - {"time"} or not _is_beside(word, words)]
        self.is_previous |= was_previous
        if not all(plain(word.text) in EACH for word in rest) or not any(plain(word.text) in TOTAL for word in words):
            return rest
        return []

    def _keep(self, name: str, *, is_alone: bool, is_last: bool, has_rest: bool) -> bool:
        """Keep what a word of a key tells; ``False`` for one that names something."""
        if not is_alone and (moment := time_in_key(name)):
            self.period = self.period or moment
        elif has_rest and name in PER:
            self.is_rate = True
        elif not is_alone and name in UNITS:
            unit, scale = UNITS[name]
            self.unit, self.scale = unit or self.unit, self.scale * scale
        elif name in PHYSICAL and (len(name) > 1 or (is_last and not is_alone)):
            self.physical = PHYSICAL[name]
            return not is_alone
        elif name in PREVIOUS:
            self.is_previous = True
        elif name in TOTAL:
            self.is_total = True
        elif name in AVERAGE:
            self.operation = "average"
        elif name in CHANGE:
            self.operation = "change"
        else:
            # "montant_reservations" is no count of reservations.
            is_generic = name in GENERIC and (is_alone or name not in AMOUNT)
            return is_generic or (name in STOP and not is_alone)
        return True

    def take(self, key: str, words: Sequence[Word], *, is_measure: bool, is_kind: bool) -> None:
        """
        Take what is left of a key for what is measured, or for whom it is of.

        :param is_kind: Names of somebody stand under it, so that it may tell what kind of thing these name.
        """
        self.words[key] = tuple(words)
        is_known = _is_measured(words)
        is_of_groups = any(word.meanings & GROUPS for word in words)
        is_group = all(word.meanings & GROUPS for word in words) and (not is_known or bool(self.labels))
        # {"supply_zones": {"Upper Town": ...}}
        is_group |= bool(self.labels) and not is_known and bool(words[-1].meanings & GROUPS)
        is_like_name = bool(_LIKE_A_NAME.search(key)) and "_" not in key
        is_group |= is_kind and bool(self.measure) and not (is_known or key[:1].isupper())
        # {"plans": {"Pro": ...}} are tiers, {"plan": {"EMEA": ...}} is what was planned.
        is_of_tiers = bool(self.labels) and is_of_groups and plain(key) != "plan"
        if all(word.meanings & QUALIFIERS for word in words) and not is_of_tiers:
            # What is planned of a measure: "revenue.target" and "targets.revenue".
            self.qualifiers += words
        elif is_measure and not self.measure:
            self.measure, self.name, self.is_sure = tuple(words), key, True
        elif not is_known and not is_group and (is_like_name or any(word.meanings for word in words)):
            self.labels.append(key)
        elif not self.measure:
            if not is_group or self.is_last:
                self.measure, self.name = tuple(words), key
        elif is_known and not (self.is_sure or _is_measured(self.measure)):
            # {"revenue": {"emea": 1}}: the outer one is what is measured.
            self.labels.append(self.name)
            self.measure, self.name = tuple(words), key

    def told(self) -> Told:
        """Return what all keys told. What is of somebody by nothing but a name is measured by that name."""
        measure, name, labels = self.measure, self.name, tuple(self.labels)
        if not measure and labels and (name := self._measured_by(labels)):
            measure = self.words.get(name) or tuple(words_of(name))
            labels = tuple(label for label in labels if label is not name)
        measure = (*measure, *self.qualifiers)
        if len(measure) > 1:
            # A plan is what was planned of something, and no tier of prices.
            measure = tuple(replace(word, meanings=word.meanings & QUALIFIERS or word.meanings) for word in measure)
        return Told(
            measure,
            _GAPS.sub(" ", name).strip(),
            labels,
            self.unit,
            self.scale,
            self.physical,
            self.period,
            self.is_previous,
            self.is_total,
            self.operation,
            self.is_rate,
        )

    def _measured_by(self, labels: Sequence[str]) -> str:
        """Which of several names tells what is measured: none that is known to be somebody's, if there is another."""
        names = [label for label in labels if label not in self.entities]
        if self.qualifiers:
            # "Plan" alone is what is measured, unless something else has no name's capital letter.
            return next((name for name in names if not _LIKE_A_NAME.search(name)), "")
        return names[0] if names else labels[0]


def _counted(rest: Sequence[Word], counted: Sequence[Word]) -> Sequence[Word]:
    """
    Those of the units in a key that are counted, rather than what something is told in.

    "rental_days" are days, "output_tonnes" is an output, "average_wait_days" a wait, "tonnes_plan" are tonnes.
    """
    named = [word for word in rest if not _is_aside(word) or word.meanings & TOLD_IN]
    if not named:
        return [word for word in counted if _is_measured([word])][:1]
    is_told_in = any(word.meanings & TOLD_IN for word in named) or not any(
        PHYSICAL[plain(one.text)][0] == "s" for one in counted
    )
    return () if is_told_in else counted


def _is_aside(word: Word) -> bool:
    """Whether a word behind a unit tells more of the value: "output_t_target"."""
    name = plain(word.text)
    return name in _ASIDES or bool(word.meanings & QUALIFIERS) or time_in_key(name) is not None


def _is_beside(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word stands right beside one that tells of an earlier period, or of a change."""
    at = words.index(word)
    return any(plain(other.text) in _TELLING for other in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))


def _is_of_time(word: Word) -> bool:
    name = plain(word.text)
    return name in PERIOD_KEYS or name.removesuffix("s") in PERIOD_KEYS


def _is_measured(words: Sequence[Word]) -> bool:
    return any(word.meanings & MEASURES for word in words)
