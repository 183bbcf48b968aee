"""Where a text speaks of what the facts are about: whom, what is measured, what it is counted by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from airflow_provider_slides.decks.facts import Facts, Label
from airflow_provider_slides.decks.wording.lexicon import GROUPS
from airflow_provider_slides.decks.wording.name_tree import NameTree
from airflow_provider_slides.decks.wording.naming import STOP, Word, folded, is_named, meanings_of, words_of

#: What a measure is known by: the stems of its words.
Measure = tuple[str, ...]
#: How many other words may stand within the name of a measure: "orders by new customers".
_GAP = 2
#: Names so short are taken for those only in the case that they are written in: IT, US, Pro.
_SHORT = 3
#: How many texts, and what they name, are kept: footers stand on each slide.
_MOST_READ = 5_000
_BREAK = re.compile(r"[\d|;:•▸►→]|\.\s")


@dataclass(frozen=True, slots=True)
class Mention:
    """
    A name in a text.

    :param start: Where it begins.
    :param end: Where it ends.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EntityMention(Mention):
    """Of whom something is said."""

    label: Label


@dataclass(frozen=True, slots=True)
class MeasureMention(Mention):
    """
    What is measured.

    :param measure: What it is known by.
    :param has_rate: Whether the text makes a rate of it: "return rate" where the facts have returns.
    """

    measure: Measure
    has_rate: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """
    All that a text names, in its order.

    :param words: All words of the text.
    :param entities: Of whom something is said.
    :param measures: What is measured.
    :param kinds: Words for kinds of entities, and which: "regions".
    """

    words: tuple[Word, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    measures: tuple[MeasureMention, ...] = ()
    kinds: tuple[tuple[Word, str], ...] = ()


def measure_of(words: Iterable[Word]) -> Measure:
    """Return what a measure is known by."""
    return tuple(word.stem for word in words)


@dataclass(frozen=True, slots=True)
class _MeasureName:
    """One of the names of a measure."""

    words: tuple[Word, ...]
    measure: Measure


class Vocabulary:
    """
    The names of facts, and where texts have them.

    :param facts: Whose names these are.
    """

    def __init__(self, facts: Facts) -> None:
        self._labels = _label_names(facts)
        self._measures = list(_measure_names(facts))
        self._by_rarest_word = _by_rarest_word(self._measures)
        self._kinds = {key: kind for kind in facts.kinds for key in (kind, *(f"={one}" for one in meanings_of(kind)))}
        self._read: dict[str, Names] = {}

    @classmethod
    def of(cls, facts: Facts) -> Vocabulary:
        """Return the names of these facts."""
        return cls(facts)

    def names_in(self, text: str) -> Names:
        """Return what a text names. The longest name wins where several may be meant."""
        if text not in self._read:
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            self._read[text] = self._names_in(text)
        return self._read[text]

    def _names_in(self, text: str) -> Names:
        words = words_of(text)
        entities, taken = self._entities_in(words)
        return Names(tuple(words), entities, self._measures_in(text, words, taken), tuple(self._kinds_in(words)))

    def _entities_in(self, words: Sequence[Word]) -> tuple[tuple[EntityMention, ...], set[int]]:
        """Whom words name, and the places of these words."""
        found = [
            (at, end, label)
            for at in range(len(words))
            for end, name, label in self._labels.found_at(words, at)
            if _is_written_so(name, words[at:end], label)
        ]
        taken: set[int] = set()
        entities = []
        for at, end, label in sorted(found, key=lambda one: (one[0] - one[1], one[0])):
            if taken.isdisjoint(range(at, end)):
                taken.update(range(at, end))
                entities.append(EntityMention(words[at].start, words[end - 1].end, label))
        return tuple(sorted(entities, key=lambda one: one.start)), taken

    def _measures_in(self, text: str, words: Sequence[Word], taken: set[int]) -> tuple[MeasureMention, ...]:
        """What is measured, by words that name nobody."""
        found = sorted(self._measures_at(text, words, taken), key=lambda one: one[0])
        mentions = []
        used = set(taken)
        for _, measure, own in found:
            if used.isdisjoint(own):
                used.update(own)
                has_rate = not any("rate" in words[i].meanings for i in own) and _is_rate(words, own[0], own[-1])
                mentions.append(MeasureMention(words[own[0]].start, words[own[-1]].end, measure, has_rate))
        return tuple(sorted(mentions, key=lambda one: one.start))

    def _measures_at(
        self, text: str, words: Sequence[Word], taken: set[int]
    ) -> Iterator[tuple[tuple[int, int, int], Measure, list[int]]]:
        """Each measure that may be named, with how it ranks (long ones and literal ones first), and its places."""
        names = self._likely_measures(words)
        for at in (at for at in range(len(words)) if at not in taken):
            for name in dict.fromkeys(name for key in words[at].keys for name in names.get(key, ())):
                end = is_named(name.words, words, at, gap=_GAP if len(name.words) > 1 else 0)
                own = [i for i in range(at, end) if any(word.is_like(words[i]) for word in name.words)]
                if own and _is_one(text, [words[i] for i in own]):
                    stems = {word.stem for word in name.words}
                    literal = sum(words[i].stem in stems for i in own)
                    yield (-len(name.words), -literal, at), name.measure, own

    def _likely_measures(self, words: Sequence[Word]) -> Mapping[str, list[_MeasureName]]:
        """Names all of whose words are there somewhere, by each way to know one of them."""
        there = {key for word in words for key in word.keys}
        numbers = {number for key in there for number in self._by_rarest_word.get(key, ())}
        names: dict[str, list[_MeasureName]] = defaultdict(list)
        for name in (self._measures[number] for number in sorted(numbers)):
            if all(not there.isdisjoint(word.keys) for word in name.words):
                for key in dict.fromkeys(key for word in name.words for key in word.keys):
                    names[key].append(name)
        return names

    def _kinds_in(self, words: Sequence[Word]) -> Iterator[tuple[Word, str]]:
        for word in words:
            own = next((self._kinds[key] for key in word.keys if key in self._kinds), None)
            if kind := own or min(word.meanings & GROUPS, default=None):
                yield word, kind


def _label_names(facts: Facts) -> NameTree[Label]:
    names: NameTree[Label] = NameTree()
    for label in facts.labels:
        names.add(label.words, label)
        for alias in facts.aliases.get(folded(label.text), ()):
            names.add(words_of(alias), label)
    for word, label in _shortened(facts.labels):
        names.add((word,), label)
    return names


def _shortened(labels: Sequence[Label]) -> Iterator[tuple[Word, Label]]:
    """Names cut to their first word, where no other has it: "Innere" of "Innere Medizin"."""
    frequent = Counter(word.stem for label in labels for word in label.words)
    for label in labels:
        if len(label.words) > 1 and frequent[label.words[0].stem] == 1 and _is_telling(label.words[0]):
            yield label.words[0], label


def _is_telling(word: Word) -> bool:
    """Whether a word is a name by itself: neither short nor known to mean something."""
    return len(word.text) > _SHORT and word.text[0].isupper() and word.text.isalpha() and not word.meanings


def _measure_names(facts: Facts) -> Iterator[_MeasureName]:
    for measure, fact in {measure_of(fact.measure): fact for fact in facts.facts if fact.measure}.items():
        yield _MeasureName(fact.measure, measure)
        keys = dict.fromkeys((folded(fact.name), folded(fact.name.replace(" ", "_"))))
        for alias in dict.fromkeys(alias for key in keys for alias in facts.aliases.get(key, ())):
            yield _MeasureName(tuple(words_of(alias)), measure)


def _by_rarest_word(names: Sequence[_MeasureName]) -> Mapping[str, list[int]]:
    """The places of names by the word that fewest others have, so that few are looked for: all may have "revenue"."""
    frequent = Counter(key for name in names for word in name.words for key in word.keys)
    found: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        if name.words:
            for key in min(name.words, key=lambda word: sum(frequent[key] for key in word.keys)).keys:
                found[key].append(number)
    return found


def _is_one(text: str, words: Sequence[Word]) -> bool:
    """Whether words belong to one name: no figure and no end of a part stands between them."""
    return not any(_BREAK.search(text, one.end, other.start) for one, other in pairwise(words))


def _is_rate(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a rate is made of what stands there: "return rate", "taux de retour"."""
    after = words[last + 1 : last + 2]
    before = [word for word in words[max(0, first - 3) : first] if word.text.lower() not in STOP][-1:]
    return any("rate" in word.meanings and not word.meanings - {"rate"} for word in (*after, *before))


def _is_written_so(name: Sequence[Word], there: Sequence[Word], label: Label) -> bool:
    """Whether a name stands there in the case that it needs: short and shortened ones may be other words."""
    if len(name) < len(label.words):
        return there[0].text[:1].isupper()
    if len(name) > 1 or len(name[0].text) > _SHORT or any(char.isdigit() for char in label.text):
        return True
    return name[0].text == there[0].text or (name[0].text.islower() and there[0].text.istitle())
