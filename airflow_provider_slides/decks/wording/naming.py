"""Names of facts, and where a text speaks of them: by word, by what the word means, and by the parts of compounds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from airflow_provider_slides.decks.wording.lexicon import ABBREVIATIONS, RATES, meanings, phrases, word_set

_WORD = re.compile(r"[^\W_]+")
#: "revenuePrevious", "visitsK", "costsKPrevious", but no "KPIs".
_HUMP = re.compile(
    r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z]{3})(?=[A-Z](?:$|[A-Z][a-z]{2}))|(?<=[a-z][A-Z])(?=[A-Z][a-z]{2})"
)
#: Those of Latin letters, which are most by far.
_ACCENTS = re.compile("[\u0300-\u036f]")
_LONGEST_PHRASE = 4
#: Words that name nothing together: "sur le plan du chiffre d'affaires" is of no plan.
_IDIOM = re.compile(r"\bsur (?:le|ce) plan\b", re.IGNORECASE)
_ENDINGS = ("ies", "en", "es", "s", "e", "n")
_SHORTEST_STEM = 4
_SHORTEST_COMPOUND = 8
#: No compound is longer; each of its letters is tried.
#: How compounds end that count what stands before: "Mitgliederzahl".
_COUNTS = ("anzahl", "zahl")
_SHORTEST_TAIL = 5
_LONGEST_COMPOUND = 80
#: How many words, and what is known of them, are kept to be asked for again.
_KEPT = 1 << 14
#: Keys and names are asked for several times, texts of slides are not; as many as there may be facts.
_LONGEST_NAME = 100
_NAMES_KEPT = 1 << 16
#: Words that name nothing.
STOP = word_set(
    "the a an of in on at into has have had for and or to by with from per vs our all is was were are be as"
    " this that it its than"
    " der die das des dem den und oder im am auf von vom zu zum zur mit für pro je ist war sind waren ein eine"
    " einer eines entre après avant chez vers bei beim aus nach seit über unter durch sich nicht auch hat"
    " haben liegt liegen le la les l d de du et ou en au aux un une par pour sur dans est sont été était avec"
)


#: What may stand within a term: "délai moyen de livraison".
_SKIPPED = STOP | word_set(
    "moyen moyenne moyens moyennes durchschnittliche durchschnittlichen durchschnittlicher mittlere"
)


@dataclass(frozen=True, slots=True)
class Word:
    """
    A word, or a part of a compound.

    :param start: Where it begins in its text.
    :param end: Where it ends there.
    :param text: As it is written.
    :param stem: In lower case, without accents and ending.
    :param meanings: What it may mean: any of these. Empty when it is not known.
    """

    start: int
    end: int
    text: str
    stem: str
    meanings: frozenset[str]

    @property
    def keys(self) -> tuple[str, ...]:
        """All ways to know it: words that have one of these in common are alike."""
        return _keys(self.stem, self.meanings)

    def is_like(self, other: Word) -> bool:
        """Whether both are one word, or may mean the same."""
        return self.stem == other.stem or not self.meanings.isdisjoint(other.meanings)


@lru_cache(maxsize=_KEPT)
def _keys(stem: str, meanings: frozenset[str]) -> tuple[str, ...]:
    return stem, *(f"={meaning}" for meaning in sorted(meanings))


def folded(text: str) -> str:
    """Return a text in lower case without accents."""
    if text.isascii():
        return text.lower()
    decomposed = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.lower().replace("ß", "ss")))
    if decomposed.isascii():
        return decomposed
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=_KEPT)
def plain(word: str) -> str:
    """Return a word in lower case without accents, its umlauts in one way: "Umsätze" and "Umsaetze" are "umsatze"."""
    return folded(word).replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=_KEPT)
def stem(word: str) -> str:
    """Return a word without its ending, so that singular and plural are alike."""
    whole = plain(word)
    for ending in _ENDINGS:
        if whole.endswith(ending) and len(whole) - len(ending) >= _SHORTEST_STEM:
            return whole.removesuffix(ending)
    return whole


@cache
def _known() -> dict[str, frozenset[str]]:
    known: dict[str, frozenset[str]] = {}
    for word, meaning in meanings().items():
        # Of short words no ending is taken off: it is put on here.
        bent = (
            [f"{folded(word)}{ending}" for ending in ("s", "e", "en", "es", "n")] if len(word) <= _SHORTEST_STEM else []
        )
        if word.endswith("y"):
            bent.append(f"{folded(word)[:-1]}ies")
        for key in {folded(word), stem(word), *bent}:
            known[key] = known.get(key, frozenset()) | set(meaning)
    return known


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for phrase, read_as in phrases().items():
        words = [word for word in phrase.split() if folded(word) not in STOP]
        if len(set(map(stem, words))) < 2:
            # "On time" is told by its small word, too, and so is "porte à porte".
            words = phrase.split()
        # An ending more makes another word of a short one: "opens" are no "open".
        is_short = len(words) == 1 and len(phrase) < _SHORTEST_COMPOUND
        found.setdefault((folded(phrase),) if is_short else tuple(map(stem, words)), read_as)
    return found


def _key(word: str) -> str:
    """By what a word is found in phrases."""
    return stem(word) if len(word) >= _SHORTEST_COMPOUND or (folded(word),) not in _phrases() else folded(word)


def meanings_of(word: str) -> frozenset[str]:
    """Return what a word or its stem may mean; nothing when it is not known."""
    if exact := meanings().get(word.lower()):
        # "Säle" are no "sales", and "fermé" is no "ferme".
        return frozenset(exact)
    known = _known()
    return known.get(folded(word)) or known.get(stem(word)) or frozenset()


@lru_cache(maxsize=_KEPT)
def _parts(word: str) -> tuple[tuple[int, int], ...]:
    """Return where the parts of a compound stand that are known: "Retourenquote" is of "Retouren" and "Quote"."""
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND or meanings_of(word) or (_key(word),) in _phrases():
        return ((0, len(word)),)
    for ending in (*RATES, *_COUNTS):
        if folded(word).endswith(ending):
            return (0, len(word) - len(ending)), (len(word) - len(ending), len(word))
    for cut in range(3, len(word) - _SHORTEST_TAIL + 1):
        head = word[:cut]
        if meanings_of(word[cut:]) and (meanings_of(head) or meanings_of(head.removesuffix("s"))):
            return (0, cut), (cut, len(word))
    return ((0, len(word)),)


@lru_cache(maxsize=_KEPT)
def _word(text: str) -> tuple[str, frozenset[str]]:
    if meaning := ABBREVIATIONS.get(text):
        return stem(text), frozenset({meaning})
    return stem(text), meanings_of(text) or (meanings_of(text.removesuffix("s")) if len(text) > 5 else frozenset())


def words_of(text: str) -> list[Word]:
    """Return the words of a text; snake_case and camelCase are taken apart, a phrase of one meaning is one word."""
    return list(_words_of_name(text)) if len(text) <= _LONGEST_NAME else _words_of(text)


@lru_cache(maxsize=_NAMES_KEPT)
def _words_of_name(text: str) -> tuple[Word, ...]:
    return tuple(_words_of(text))


def _ends_of_phrase(keys: Sequence[str], index: int) -> list[int]:
    """Where a phrase may end that begins at a word, the longest first: small words within it don't count."""
    if keys[index] in _SKIPPED:
        return [*range(min(len(keys), index + _LONGEST_PHRASE) - 1, index, -1)]
    ends = [index]
    for at in range(index + 1, min(len(keys), index + _LONGEST_PHRASE * 2)):
        if keys[at] not in _SKIPPED:
            ends.append(at)
            if len(ends) == _LONGEST_PHRASE:
                break
    return ends[::-1]


def _words_of(text: str) -> list[Word]:
    text = _IDIOM.sub(lambda idiom: " " * len(idiom[0]), text)
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start = match.start()
        humps = [0, *(hump.start() for hump in _HUMP.finditer(match[0])), len(match[0])]
        for begin, end in pairwise(humps):
            spans += [(start + begin + a, start + begin + b) for a, b in _parts(match[0][begin:end])]
    keys = [_key(text[start:end]) for start, end in spans]
    words: list[Word] = []
    index = 0
    while index < len(spans):
        start, end = spans[index]
        for last in _ends_of_phrase(keys, index):
            whole = tuple(keys[index : last + 1])
            # "Moyens de paiement" begins with what may stand within a term as well.
            small = STOP if keys[index] in _SKIPPED else _SKIPPED
            telling = tuple(key for key in whole if key not in small) if keys[index] not in small else ()
            if read_as := _phrases().get(whole) or _phrases().get(telling):
                end = spans[last][1]
                words += [
                    Word(start, end, text[start:end], stem(word), meanings_of(word) or frozenset({word}))
                    for word in read_as.split()
                ]
                index = last + 1
                break
        else:
            words.append(Word(start, end, text[start:end], *_word(text[start:end])))
            index += 1
    return words


def content_words(text: str) -> list[Word]:
    """Return the words of a text that name or tell something: no numbers, no units, no small words."""
    words = words_of(text)
    return [word for word in words if len(word.text) > 2 and word.text.isalpha() and folded(word.text) not in STOP]


def is_named(name: Sequence[Word], words: Sequence[Word], at: int, *, gap: int = 0) -> int:
    """
    Return after which of these words a name ends that begins there; 0 when it doesn't.

    :param gap: How many other words may stand between its own, which then may be in any order. Default: 0.
    """
    if not gap:
        end = at + len(name)
        is_there = end <= len(words) and all(a.is_like(b) for a, b in zip(name, words[at:end], strict=True))
        return end if is_there else 0
    if not any(word.is_like(words[at]) for word in name):
        return 0
    if len(name) > len(words) - at:
        return 0
    missing, end, skipped = list(name), at, 0
    while missing and end < len(words) and skipped <= gap:
        found = next((word for word in missing if word.is_like(words[end])), None)
        if found:
            missing.remove(found)
        else:
            skipped += words[end].text.lower() not in STOP
        end += 1
    return 0 if missing else end
