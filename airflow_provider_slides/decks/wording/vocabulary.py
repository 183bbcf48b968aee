"""Where a text speaks of what the facts are about: whom, what is measured, what it is counted by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from airflow_provider_slides.decks.facts import Facts, Label
from airflow_provider_slides.decks.facts.key_words import AMOUNT, CHANGE, GENERIC, PREVIOUS, TOTAL
from airflow_provider_slides.decks.wording.cues import is_cue
from airflow_provider_slides.decks.wording.lexicon import GROUPS, lexicon
from airflow_provider_slides.decks.wording.measure_names import (
    Measure,
    MeasureName,
    by_rarest_word,
    has_all,
    is_small,
    measure_of,
    names_of_measures,
)
from airflow_provider_slides.decks.wording.name_tree import NameTree
from airflow_provider_slides.decks.wording.naming import (
    STOP,
    Word,
    folded,
    is_named,
    meanings_of,
    plain,
    stem,
    words_of,
)

#: How many other words may stand within the name of a measure: "orders by new customers".
_GAP = 2
#: Names so short are taken for those only in the case that they are written in: IT, US, Pro.
_SHORT = 3
#: How many texts, and what they name, are kept: footers stand on each slide.
_MOST_READ = 5_000
_LONGEST_KIND = 40
#: Words for how much, whatever of.
_VALUES = frozenset(
    map(stem, ("value", "values", "Wert", "Werte", "Werten", "valeur", "niveau", "level", "number", "Zahl"))
)
#: Between what is measured and what of it: "montant des réservations".
_OF = frozenset(("de", "des", "du", "d", "of", "der"))
_BREAK = re.compile(r"[\d|;:•▸►→()]|\.\s")
#: "494 (flights), planned were 512": what came so is named here, and then that something was planned.
_BREAK_OF_PLAN = re.compile(rf"{_BREAK.pattern}|,")


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
    :param instead: What is named by the same words if one more of them tells nothing: ``("loan",)`` where the text has
        "digital loans", and the facts loans and e-book loans. Empty when it is clear.
    """

    measure: Measure
    has_rate: bool = False
    instead: Measure = ()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """All that it may be, the likeliest first."""
        return (self.measure, self.instead) if self.instead else (self.measure,)


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


class Vocabulary:
    """
    The names of facts, and where texts have them.

    :param facts: Whose names these are.
    :param learned: Other words for what is measured. Default: none.
    """

    def __init__(self, facts: Facts, learned: Mapping[Word, Measure] | None = None) -> None:
        self._labels = _label_names(facts)
        self._measures = [*names_of_measures(facts)]
        self._measures += [MeasureName((word,), measure, is_learned=True) for word, measure in (learned or {}).items()]
        self._by_rarest_word = by_rarest_word(self._measures)
        self._kinds = {key: kind for kind in facts.kinds for key in (kind, *(f"={one}" for one in meanings_of(kind)))}
        self._kind_names = [(kind, name) for kind, name in facts.kind_names.items() if len(name) > 1]
        self._read: dict[str, Names] = {}

    @classmethod
    def of(cls, facts: Facts, learned: Mapping[Word, Measure] | None = None) -> Vocabulary:
        """Return the names of these facts, and others of what they measure."""
        return cls(facts, learned)

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
        kinds = [(at, end, kind) for at in range(len(words)) for end, kind in self._long_kinds_at(words, at)]
        taken |= {place for at, end, _ in kinds for place in range(at, end)}
        taken |= set(_of_kinds(text, words))
        long = [(replace(words[at], end=words[end - 1].end), kind) for at, end, kind in kinds]
        others = ((word, kind) for word, kind in self._kinds_in(words) if not _is_within(word, long))
        return Names(tuple(words), entities, self._measures_in(text, words, taken), (*long, *others))

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
        if any(not is_learned for (is_learned, *_), _, _ in found):
            # What a word alone was taken for, its own name tells better.
            found = [one for one in found if not one[0][0]]
        mentions = []
        used = set(taken)
        for _, measure, own in found:
            if used.isdisjoint(own):
                used.update(own)
                has_rate = not any("rate" in words[i].meanings for i in own) and _is_rate(words, own[0], own[-1])
                start, end = words[own[0]].start, words[own[-1]].end
                other = () if has_rate else self._with_one_more(text, words, own, used)
                mentions.append(MeasureMention(start, end, other or measure, has_rate, measure if other else ()))
        return tuple(sorted(mentions, key=lambda one: one.start))

    def _with_one_more(self, text: str, words: Sequence[Word], own: Sequence[int], used: set[int]) -> Measure:
        """
        The one measure whose name has another word than what stands there, where a word beside it means something else.

        Empty when there is none, or several.
        """
        before = next((at for at in range(own[0] - 1, -1, -1) if folded(words[at].text) not in _OF), -1)
        beside = [before, next((at for at in range(own[-1] + 1, len(words)) if not is_small(words[at])), -1)]
        ends = words[own[0]].start, words[own[-1]].end
        if not any(
            at >= 0 and at not in used and _is_telling_more(words[at]) and _is_beside(text, words[at], ends)
            for at in beside
        ):
            return ()
        named = [words[at] for at in own]
        found = {
            name.measure
            for name in self._measures
            if len(name.words) > len(named)
            and not name.is_planned
            and measure_of(name.words) == name.measure
            and has_all(name.words, named)
        }
        return found.pop() if len(found) == 1 else ()

    def _measures_at(
        self, text: str, words: Sequence[Word], taken: set[int]
    ) -> Iterator[tuple[tuple[int, ...], Measure, list[int]]]:
        """Each measure that may be named, with how it ranks (long and literal ones first), and its places."""
        names = self._likely_measures(words)
        for at in (at for at in range(len(words)) if at not in taken):
            for name in dict.fromkeys(name for key in words[at].keys for name in names.get(key, ())):
                end = is_named(name.words, words, at, gap=_GAP if len(name.words) > 1 else 0)
                own = [
                    i
                    for i in range(at, end)
                    if any(word.is_like(words[i]) for word in name.words)
                    and not (is_small(words[i]) and name.words[0].text != words[i].text)
                ]
                is_apart = name.is_planned and not all(
                    i in own or folded(words[i].text) in STOP for i in range(at, end)
                )
                if own and not is_apart and _is_one(text, [words[i] for i in own], is_planned=name.is_planned):
                    stems = {word.stem for word in name.words}
                    literal = sum(words[i].stem in stems for i in own)
                    yield (name.is_learned, -len(name.words), -literal, own[-1] - own[0], at), name.measure, own

    def _likely_measures(self, words: Sequence[Word]) -> Mapping[str, list[MeasureName]]:
        """Names all of whose words are there somewhere, by each way to know one of them."""
        there = {key for word in words for key in word.keys}
        numbers = {number for key in there for number in self._by_rarest_word.get(key, ())}
        names: dict[str, list[MeasureName]] = defaultdict(list)
        for name in (self._measures[number] for number in sorted(numbers)):
            if all(not there.isdisjoint(word.keys) for word in name.words):
                for key in dict.fromkeys(key for word in name.words for key in word.keys):
                    names[key].append(name)
        return names

    def _long_kinds_at(self, words: Sequence[Word], at: int) -> Iterator[tuple[int, str]]:
        """Kinds of several words that begin at a word, and where each ends: "payment methods", "familles d'achats"."""
        for kind, name in self._kind_names:
            end = is_named(name, words, at, gap=1)
            if (
                end
                and words[at].is_like(name[0])
                and all(is_small(word) or has_all(name, [word]) for word in words[at:end])
            ):
                yield end, kind

    def _kinds_in(self, words: Sequence[Word]) -> Iterator[tuple[Word, str]]:
        for word in words:
            own = next((self._kinds[key] for key in word.keys if key in self._kinds), None)
            if kind := own or min(word.meanings & GROUPS, default=None):
                yield word, kind


def _label_names(facts: Facts) -> NameTree[Label]:
    names: NameTree[Label] = NameTree()
    for label in facts.labels:
        names.add([_of_name(word) for word in label.words], label)
        for alias in facts.aliases.get(folded(label.text), ()):
            names.add(words_of(alias), label)
    measured = {word.stem for fact in facts.facts for word in fact.measure}
    for word, label in _shortened(facts.labels, measured):
        names.add((_of_name(word),), label)
    return names


def _of_name(word: Word) -> Word:
    """A word of a name, which means nothing that is measured: "Luftfracht" is not spoken of where freight is."""
    return replace(word, meanings=word.meanings & lexicon().kinds["names"])


def _shortened(labels: Sequence[Label], measured: Collection[str]) -> Iterator[tuple[Word, Label]]:
    """Names cut to their first word, where no other has it: "Innere" of "Innere Medizin"."""
    frequent = Counter(word.stem for label in labels for word in label.words)
    for label in labels:
        first = label.words[0]
        if len(label.words) > 1 and frequent[first.stem] == 1 and first.stem not in measured and _is_telling(first):
            yield first, label


def _is_telling(word: Word) -> bool:
    """Whether a word is a name by itself: neither short nor known to mean something."""
    tells = plain(word.text) in CHANGE | GENERIC | TOTAL | PREVIOUS
    return (
        not tells and len(word.text) > _SHORT and word.text[0].isupper() and word.text.isalpha() and not word.meanings
    )


def _is_one(text: str, words: Sequence[Word], *, is_planned: bool) -> bool:
    """Whether words belong to one name: no figure and no end of a part stands between them."""
    end = _BREAK_OF_PLAN if is_planned else _BREAK
    return not any(end.search(text, one.end, other.start) for one, other in pairwise(words))


def _of_kinds(text: str, words: Sequence[Word]) -> Iterator[int]:
    """The places of words that tell what kind of thing is meant: "traffic sources", "Traffic-Quelle"."""
    for at, (one, other) in enumerate(pairwise(words)):
        between = text[one.end : other.start]
        is_kind = bool(other.meanings & GROUPS) and not other.meanings - GROUPS
        if is_kind and (between == "-" or (between == " " and _is_of_many(other) and not _is_of_many(one))):
            yield at
    for at, (kind, small, one) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        # "source de trafic"
        if (
            kind.meanings
            and not kind.meanings - GROUPS
            and small.text in ("de", "d")
            and one.end - kind.start < _LONGEST_KIND
        ):
            yield at + 2


def _is_of_many(word: Word) -> bool:
    return word.text.endswith("s")


def _is_within(word: Word, long: Iterable[tuple[Word, str]]) -> bool:
    return any(kind.start <= word.start < kind.end for kind, _ in long)


def _is_beside(text: str, word: Word, ends: tuple[int, int]) -> bool:
    """Whether nothing but spaces, a hyphen and small words stand between a word and a name."""
    start, end = ends
    between = text[word.end : start] if word.end <= start else text[end : word.start]
    return re.fullmatch(r"[\s\w'’-]*", between) is not None


def _is_telling_more(word: Word) -> bool:
    """Whether a word tells of what the word beside it is: no cue, no kind of thing, not just how much."""
    is_word = word.text.replace("-", "").isalpha() and len(word.text) > _SHORT - 1
    is_word = is_word and plain(word.text) not in GENERIC - AMOUNT and stem(word.text) not in _VALUES
    return is_word and bool(word.meanings - GROUPS) and not is_cue(word.text) and not is_small(word)


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
