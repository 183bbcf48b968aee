"""Numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: What text2num doesn't take for numbers.
_FRACTIONS = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
    "tenths": 0.1,
    "drittel": 1 / 3,
    "viertel": 0.25,
    "fünftel": 0.2,
    "zehntel": 0.1,
    "tiers": 1 / 3,
    "quart": 0.25,
    "quarts": 0.25,
    "cinquième": 0.2,
    "cinquièmes": 0.2,
    "dixième": 0.1,
    "dixièmes": 0.1,
}
_DOZEN = {"dozen": 12, "dutzend": 12, "douzaine": 12, "dizaine": 10, "vingtaine": 20}
_ONE = {"a", "an", "one", "ein", "eine", "einen", "einer", "un", "une"}
_MILLIONS = {"million": 1e6, "millionen": 1e6, "millions": 1e6, "milliarde": 1e9, "milliard": 1e9, "thousand": 1e3}
_BILLION = {"en": 1e9, "de": 1e12, "fr": 1e12}
#: "The second half of the year" is no share of it.
_WHICH_HALF = frozenset(("first", "second", "this", "last", "next", "latter"))
_HALVES = re.compile(r"(?:and a half|einhalb|et demie?)\b", re.IGNORECASE)

#: How all number words begin or go on: of most texts no word has to be looked at.
_LIKELY = re.compile(
    r"\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fif|twen|for|eigh|hundred|thousand"
    r"|null|zwei|zwo|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|ein\w*(?:und|hundert|tausend)|hundert|tausend"
    r"|zéro|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douz|treiz|quator|quinz|seiz|vingt|trent|quarant|cinqu|soix"
    r"|cent|mille|mill|milli|bill|half|dozen|dutzend|douzaine|dizaine|vingtaine|tiers|quart)",
    re.IGNORECASE,
)
#: One in so many: "one in five", "1 in 5", "jede fünfte", "une commande sur cinq".
_TIMES = {
    **dict.fromkeys(("two", "2", "zweite", "deux"), 2),
    **dict.fromkeys(("three", "3", "dritte", "trois"), 3),
    **dict.fromkeys(("four", "4", "vierte", "quatre"), 4),
    **dict.fromkeys(("five", "5", "fünfte", "cinq"), 5),
    **dict.fromkeys(("six", "6", "sechste"), 6),
    **dict.fromkeys(("seven", "7", "siebte", "sept"), 7),
    **dict.fromkeys(("eight", "8", "achte", "huit"), 8),
    **dict.fromkeys(("nine", "9", "neunte", "neuf"), 9),
    **dict.fromkeys(("ten", "10", "zehnte", "dix"), 10),
}
_ONE_IN = re.compile(
    rf"\b(?:(?P<parts>one|two|three|four|five|six|seven|eight|nine|[1-9])\sin\s(?:every\s)?|one\sout\sof\s(?:every\s)?|jede[rsmn]?\s|une?\s[^\W\d]+\ssur\s)"
    rf"(?P<of>{'|'.join(_TIMES)})[rsmn]?\b",
    re.IGNORECASE,
)
_PARTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
#: How many times something is: "doubled" is twice.
_TIMES_AS = (
    (2.0, r"doubled|doubling|verdoppel\w+|doublé\w*|twice|doppelt so"),
    (3.0, r"tripled|trebled|tripling|verdreifach\w+|triplé\w*|dreimal so"),
    (4.0, r"quadrupled|vervierfach\w+|quadruplé\w*|viermal so"),
    (0.5, r"halved|halving|halbier\w+|(?:a |est |ont )?divisée?s? par deux|cut in half|half as (?:much|many)|halb so"),
)
_TIMES_AS_PATTERN = re.compile("|".join(rf"(\b(?:{words})\b)" for _, words in _TIMES_AS), re.IGNORECASE)
_HALF_A = re.compile(
    r"\bhal(?:f|ben?|be) (?:a |an |eine?n? )?(million|milliarde|billion|thousand)\b|\bun demi[- ](million|milliard)\b",
    re.IGNORECASE,
)
#: Behind what is a part of something.
_OF = re.compile(r"\s+(?:of|der|des)\b")
#: In other languages these are no fractions: "tiers" of pricing.
_FRENCH_FRACTIONS = ("tiers", "quart", "quarts")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Spelt:
    """
    A number in words, and where it stands.

    :param unit: ``x`` when it tells how many times: "doubled"; else empty.
    """

    start: int
    end: int
    value: float
    unit: str = ""


class _Token:
    """A word as text2num takes it."""

    def __init__(self, match: re.Match[str], is_apart: bool) -> None:
        self.match = match
        self.is_apart = is_apart

    def text(self) -> str:
        return self.match[0].lower()

    def text_lowercase(self) -> str:
        return self.match[0].lower()

    def not_a_number_part(self) -> bool:
        return False

    def nt_separated(self, previous: _Token) -> bool:
        return self.is_apart


def numbers_in_words(text: str, language: str) -> list[Spelt]:
    """
    Return the numbers that stand in words in a text; one alone ("one of them", "eine Filiale") is none.

    :param language: ``en``, ``de`` or ``fr``.
    """
    ones = [Spelt(*match.span(), _share(match)) for match in _ONE_IN.finditer(text)]
    ones = [one for one in ones if one.value < 1]
    ones += [
        Spelt(*match.span(), _TIMES_AS[(match.lastindex or 1) - 1][0], "x")
        for match in _TIMES_AS_PATTERN.finditer(text)
    ]
    ones += [
        Spelt(*match.span(), _MILLIONS.get((match[1] or match[2]).lower(), 1e9) / 2) for match in _HALF_A.finditer(text)
    ]
    if not _LIKELY.search(text):
        return sorted(ones, key=lambda spelt: spelt.start)
    found = [spelt for spelt in _found(text, language) if not any(one.start <= spelt.start < one.end for one in ones)]
    return sorted([*ones, *found], key=lambda spelt: spelt.start)


def _share(match: re.Match[str]) -> float:
    parts = (match["parts"] or "1").lower()
    return (int(parts) if parts.isdigit() else _PARTS.index(parts) + 1) / _TIMES[match["of"].lower()]


def _found(text: str, language: str) -> Iterator[Spelt]:
    # Imported here: most texts have none.
    from text_to_num import find_numbers

    words = list(_WORD.finditer(text))
    starts = [word.start() for word in words[1:]]
    apart = [text[word.end() : start].strip(" -‑") != "" for word, start in zip(words, starts, strict=False)]
    tokens = [_Token(word, is_apart) for word, is_apart in zip(words, [False, *apart], strict=True)]
    numbers = {
        found.start: (found.end, float(found.value))
        for found in find_numbers(tokens, language, 0.0)
        if not found.is_ordinal
    }
    reader = _Reader(tokens, numbers, language)
    index = 0
    while index < len(words):
        if spelt := reader.at(index):
            last, value = spelt
            yield Spelt(words[index].start(), words[last - 1].end(), value)
            index = last
        else:
            index += 1


@dataclass(frozen=True, slots=True)
class _Reader:
    """Puts together what text2num finds and what it doesn't know: fractions, dozens, halves, billions."""

    tokens: list[_Token]
    #: Of each that begins with a word: after which one it ends, and its value.
    numbers: dict[int, tuple[int, float]]
    language: str

    def at(self, index: int) -> tuple[int, float] | None:
        """Return after which word the number that begins with this one ends, and its value."""
        word = self.tokens[index].text()
        end, value = self.numbers.get(index, (index, 0.0))
        if word in _ONE and value <= 1:
            end, value = index + 1, 1.0
        elif end == index:
            return self._half(index)
        following = "" if end < len(self.tokens) and self.tokens[end].is_apart else self._word(end)
        if following in _FRACTIONS and (self.language == "fr" or following not in _FRENCH_FRACTIONS):
            return (end + 1, value * _FRACTIONS[following]) if self._is_part(end) else None
        if following in _DOZEN:
            return end + 1, value * _DOZEN[following]
        return self._scaled(end, value, following, is_one=word in _ONE)

    def _word(self, index: int) -> str:
        return self.tokens[index].text() if index < len(self.tokens) else ""

    def _half(self, index: int) -> tuple[int, float] | None:
        behind = self._word(index + 1)
        is_of_time = index > 0 and self._word(index - 1) in _WHICH_HALF
        if self._word(index) != "half" or behind not in ("a", "of") or is_of_time:
            return None
        return index + (2 if behind == "a" else 1), 0.5

    def _is_part(self, index: int) -> bool:
        """Whether a fraction is one of something: a quarter may be of the year, and is no figure then."""
        fraction = self.tokens[index].match
        is_said = fraction[0].lower() not in ("quarter", "half", "viertel", "quart")
        return is_said or _OF.match(fraction.string, fraction.end()) is not None

    def _scaled(self, end: int, value: float, following: str, *, is_one: bool) -> tuple[int, float] | None:
        if self._word(end) and (half := _HALVES.match(self.tokens[end].match.string, self.tokens[end].match.start())):
            value += 0.5
            end += len(_WORD.findall(half[0]))
            following = self._word(end)
        is_billion = following in ("billion", "billions", "billionen")
        scale = _BILLION[self.language] if is_billion else _MILLIONS.get(following, 0.0)
        if scale and value < 1000:
            return end + 1, value * scale
        return None if value == 1 and is_one else (end, value)
