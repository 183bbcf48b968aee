"""Where a text speaks of what the facts are about: whom, what is measured, what it is counted by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from airflow_provider_slides.decks.facts import Facts, Label
from airflow_provider_slides.decks.wording.lexicon import GROUPS
from airflow_provider_slides.decks.wording.naming import STOP, Word, folded, is_named, words_of

#: What a measure is known by: the stems of its words.
Measure = tuple[str, ...]
#: How many other words may stand within the name of a measure: "orders by new customers".
_GAP = 2
#: Names so short are taken for those only in the case that they are written in: IT, US, Pro.
_SHORT = 3
_BREAK = re.compile(r"[\d|;:•▸►→]|\.\s")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EntityMention(Mention):
    """Of whom something is said."""

    label: Label


@dataclass(frozen=True, slots=True)
class MeasureMention(Mention):
    """What is measured; ``has_rate`` when the text makes a rate of it: "return rate" where the facts have returns."""

    measure: Measure
    has_rate: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """All that a text names, in its order."""

    words: tuple[Word, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    measures: tuple[MeasureMention, ...] = ()
    #: Kinds of entities: "regions".
    kinds: tuple[tuple[Word, str], ...] = ()


def measure_of(words: Iterable[Word]) -> Measure:
    """Return what a measure is known by."""
    return tuple(word.stem for word in words)


@dataclass
class Vocabulary:
    """The names of facts, by how they may begin."""

    _labels: Mapping[str, list[tuple[tuple[Word, ...], Label]]] = field(default_factory=dict)
    _measures: Mapping[str, list[tuple[tuple[Word, ...], Measure]]] = field(default_factory=dict)
    _kinds: Mapping[str, str] = field(default_factory=dict)
    _read: dict[str, Names] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Facts) -> Vocabulary:
        """Return the names of these facts."""
        labels: dict[str, list[tuple[tuple[Word, ...], Label]]] = defaultdict(list)
        for label in facts.labels:
            for words in [label.words, *(tuple(words_of(name)) for name in facts.aliases.get(folded(label.text), ()))]:
                for key in _keys(words[:1]):
                    labels[key].append((words, label))
        for words, label in _shortened(facts.labels):
            for key in _keys(words[:1]):
                labels[key].append((words, label))
        measures: dict[str, list[tuple[tuple[Word, ...], Measure]]] = defaultdict(list)
        for fact in {measure_of(fact.measure): fact for fact in facts.facts if fact.measure}.values():
            measure = measure_of(fact.measure)
            others = {
                name for key in (fact.name, fact.name.replace(" ", "_")) for name in facts.aliases.get(folded(key), ())
            }
            for words in [fact.measure, *(tuple(words_of(name)) for name in others)]:
                for key in _keys(words):
                    measures[key].append((words, measure))
        kinds = {key: kind for kind in facts.kinds for key in _keys(words_of(kind))}
        return cls(labels, measures, kinds)

    def names_in(self, text: str) -> Names:
        """Return what a text names. The longest name wins where several may be meant."""
        if text not in self._read:
            if len(self._read) > 5000:
                self._read.clear()
            self._read[text] = self._names_in(text)
        return self._read[text]

    def _names_in(self, text: str) -> Names:
        words = words_of(text)
        taken: set[int] = set()
        entities: list[EntityMention] = []
        found: list[tuple[int, int, Label]] = []
        for at, word in enumerate(words):
            for key in _keys([word]):
                for name, label in self._labels.get(key, ()):
                    end = is_named(name, words, at)
                    if end and _is_written_so(name, words[at:end], label):
                        found.append((at, end, label))
        for at, end, label in sorted(found, key=lambda one: (one[0] - one[1], one[0])):
            if taken.isdisjoint(range(at, end)):
                taken |= set(range(at, end))
                entities.append(EntityMention(words[at].start, words[end - 1].end, label))
        kinds = []
        for word in words:
            kind = next((self._kinds[key] for key in _keys([word]) if key in self._kinds), None)
            if kind or word.meanings & GROUPS:
                kinds.append((word, kind or min(word.meanings & GROUPS)))
        measures = self._measures_in(text, words, taken)
        return Names(tuple(words), tuple(sorted(entities, key=lambda one: one.start)), tuple(measures), tuple(kinds))

    def _measures_in(self, text: str, words: list[Word], taken: set[int]) -> list[MeasureMention]:
        found: list[tuple[int, int, int, Measure, set[int]]] = []
        for at, word in enumerate(words):
            if at in taken:
                continue
            for name, measure in dict.fromkeys(pair for key in _keys([word]) for pair in self._measures.get(key, ())):
                end = is_named(name, words, at, gap=_GAP if len(name) > 1 else 0)
                if end:
                    own = {i for i in range(at, end) if any(w.is_like(words[i]) for w in name)}
                    exact = sum(any(w.stem == words[i].stem for w in name) for i in own)
                    if _is_one(text, [words[i] for i in sorted(own)]):
                        found.append((len(name), exact, at, measure, own))
        mentions: list[MeasureMention] = []
        used = set(taken)
        for _, _, _, measure, own in sorted(found, key=lambda one: (-one[0], -one[1], one[2])):
            if used.isdisjoint(own):
                used |= own
                first, last = min(own), max(own)
                has_rate = not any("rate" in words[i].meanings for i in own) and _is_rate(words, first, last)
                mentions.append(MeasureMention(words[first].start, words[last].end, measure, has_rate))
        return sorted(mentions, key=lambda one: one.start)


def _shortened(labels: Sequence[Label]) -> list[tuple[tuple[Word, ...], Label]]:
    """Names that are cut to one of their words, where no other has it: "Innere" of "Innere Medizin", "Kinder" of "Kinderstation"."""
    found: dict[str, list[tuple[int, Word, Label]]] = defaultdict(list)
    for label in labels:
        for at, word in enumerate(label.words):
            found[word.stem].append((at, word, label))
    short = []
    for known in found.values():
        (at, word, label), *others = known
        is_telling = len(word.text) > _SHORT and word.text[:1].isupper() and not word.meanings and word.text.isalpha()
        if not others and not at and is_telling and len(label.words) > 1:
            short.append(((word,), label))
    return short


def _is_one(text: str, words: Sequence[Word]) -> bool:
    """Whether words belong to one name: no figure and no end of a part stands between them."""
    return not any(_BREAK.search(text, one.end, other.start) for one, other in zip(words, words[1:], strict=False))


def _is_rate(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a rate is made of what stands there: "return rate", "taux de retour"."""
    after = words[last + 1 : last + 2]
    before = [word for word in words[max(0, first - 3) : first] if word.text.lower() not in STOP][-1:]
    return any("rate" in word.meanings and not word.meanings - {"rate"} for word in (*after, *before))


def _keys(words: Iterable[Word]) -> set[str]:
    return {key for word in words for key in (word.stem, *(f"={meaning}" for meaning in word.meanings))}


def _is_written_so(name: Sequence[Word], there: Sequence[Word], label: Label) -> bool:
    if len(name) < len(label.words):
        return there[0].text[:1].isupper()
    if len(name) > 1 or len(name[0].text) > _SHORT or any(char.isdigit() for char in label.text):
        return True
    return name[0].text == there[0].text or (name[0].text.islower() and there[0].text.istitle())
