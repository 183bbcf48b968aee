"""The names of what is measured: as the data has them, as the lexicon has them, and shortened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from airflow_provider_slides.decks.facts import QUALIFIERS, Fact, Facts
from airflow_provider_slides.decks.wording.lexicon import terms_of
from airflow_provider_slides.decks.wording.naming import STOP, Word, folded, words_of

#: What a measure is known by: the stems of its words.
Measure = tuple[str, ...]


def measure_of(words: Iterable[Word]) -> Measure:
    """Return what a measure is known by."""
    return tuple(word.stem for word in words)


@dataclass(frozen=True, slots=True)
class MeasureName:
    """One of the names of a measure."""

    words: tuple[Word, ...]
    measure: Measure
    is_learned: bool = False

    @property
    def is_planned(self) -> bool:
        """Whether it is what was planned of a measure, and not what came."""
        return len(self.words) > 1 and any(word.meanings & QUALIFIERS for word in self.words)


def names_of_measures(facts: Facts) -> Iterator[MeasureName]:
    """Return all names of what facts measure."""
    named = {measure_of(fact.measure): fact for fact in facts.facts if fact.measure}
    for measure, fact in named.items():
        yield MeasureName(fact.measure, measure)
        yield from (MeasureName(words, measure) for words in _other_terms(fact.measure))
        if short := _without_unknown(fact, named.values()):
            yield MeasureName(short, measure)
        keys = dict.fromkeys((folded(fact.name), folded(fact.name.replace(" ", "_"))))
        for alias in dict.fromkeys(alias for key in keys for alias in facts.aliases.get(key, ())):
            yield MeasureName(tuple(words_of(alias)), measure)


def _without_unknown(fact: Fact, facts: Iterable[Fact]) -> tuple[Word, ...]:
    """
    The words of a name that the lexicon knows, where no other name has them all: a translation has no other.

    "Transaction" of "till transaction". Empty when it knows all or none.
    """
    known = tuple(word for word in fact.measure if word.meanings)
    if len(known) in (0, len(fact.measure)) or known[-1] != fact.measure[-1] or known[-1].meanings & QUALIFIERS:
        # "Completed" tells nothing of "completed projects".
        return ()
    others = (other for other in facts if not {word.stem for word in fact.measure} <= {w.stem for w in other.measure})
    return () if any(has_all(other.measure, known) for other in others) else known


def _other_terms(measure: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Terms of several words for what one word means, none of which tells it alone: "click-through rate" for "ctr"."""
    for meaning in measure[0].meanings if len(measure) == 1 else ():
        for term in terms_of(meaning):
            words = tuple(word for word in words_of(term) if not is_small(word))
            if len(words) > 1:
                yield words


def by_rarest_word(names: Sequence[MeasureName]) -> Mapping[str, list[int]]:
    """The places of names by the word that fewest others have, so that few are looked for: all may have "revenue"."""
    frequent = Counter(key for name in names for word in name.words for key in word.keys)
    found: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        if name.words:
            for key in min(name.words, key=lambda word: sum(frequent[key] for key in word.keys)).keys:
                found[key].append(number)
    return found


def is_small(word: Word) -> bool:
    """Return whether a word names nothing."""
    return folded(word.text) in STOP


def has_all(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Return whether words have others among them."""
    return all(any(word.is_like(other) for word in words) for other in others)
