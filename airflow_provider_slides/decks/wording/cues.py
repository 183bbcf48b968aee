"""Words that tell how a figure is made of others, and which way it goes."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

#: What each word or saying tells, as regular expressions.
_FILE = Path(__file__).with_name("cues.txt")
#: How a figure may be made, by what the words tell; the others tell which way it goes, and places in an order.
_KINDS = (
    *("total", "share", "average", "per", "difference", "versus", "rate", "target", "range", "extremes", "rounded"),
)
_PLACES = {
    **dict.fromkeys(("one", "eins", "1", "un"), 1),
    **dict.fromkeys(("two", "zwei", "2", "deux"), 2),
    **dict.fromkeys(("three", "drei", "3", "trois"), 3),
    **dict.fromkeys(("four", "vier", "4", "quatre"), 4),
}
_RANKS = (2, 3, 4)
#: What is the second of a year, and ranks nothing.
_OF_YEAR = r"quarter|quartal|trimestre|half|halbjahr|semestre|week|woche|semaine|month|monat|mois"
_OF_TIME = re.compile(rf"\s(?:{_OF_YEAR})", re.IGNORECASE)
_BEHIND_FIRST = re.compile(
    r"\b(?:behind the (?:leader|front-runner|highest|largest|biggest)|runner-up"
    r"|derrière (?:le leader|la première|le premier|la plus (?:haute|forte|élevée|grande))"
    r"|auf den (?:spitzenreiter|ersten) folgt|hinter dem (?:spitzenreiter|ersten|höchsten|größten|besten))\b",
    re.IGNORECASE,
)
_LESS = (
    r"\b(?:lower|less|fewer|smaller|niedriger\w*|weniger|kleiner\w*|moins"
    r"|plus (?:bas|basse|basses|faibles?|petite?s?|réduite?s?))\b"
)
_NONE_MORE = re.compile(
    r"\b(?:no|none|nobody|kein\w*|niemand|aucune?|personne)\b.{0,200}\b(?:higher|more|larger|bigger|lower|less|fewer"
    r"|smaller|höher\w*|mehr"
    r"|größer\w*|niedriger\w*|weniger|plus|moins|faster|schneller)\b"
    r".{0,200}\b(?:than|als|que)\b",
    re.IGNORECASE,
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            words[line[1:]] = told = []
        elif line and not line.startswith("#"):
            told += line.split(" | ")
    return {cue: re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)", re.IGNORECASE) for cue, told in words.items()}


def is_cue(word: str) -> bool:
    """Whether a word is one of these, whatever it tells."""
    return any(pattern.fullmatch(word) for pattern in _patterns().values())


# Asked of each figure of a text.
@lru_cache(maxsize=512)
def has(cue: str, text: str) -> bool:
    """Whether a text has a word of this kind."""
    return _patterns()[cue].search(text) is not None


def cues_in(text: str) -> frozenset[str]:
    """Return which kinds of such words a text has: ``total``, ``share``, ``average``, ``per``, ``difference``..."""
    found = {cue for cue in _KINDS if has(cue, text)}
    return frozenset(found | {"range"} if "extremes" in found else found)


def direction_at(text: str, at: int) -> int:
    """Return which way a figure at this place goes, by the nearest word of that kind: 1 up, -1 down, 0 unknown."""
    best, direction = len(text) + 1, 0
    for cue, sign in (("up", 1), ("down", -1)):
        for match in _patterns()[cue].finditer(text):
            distance = at - match.end() if match.end() <= at else match.start() - at
            # What stands before a figure tells more of it than what comes behind.
            distance += 0 if match.end() <= at else 8
            if distance < best:
                best, direction = distance, sign
    return direction


def rank_in(text: str) -> tuple[int, int] | None:
    """
    Return which place a text gives something, and where it says so; ``None`` when it has no such word, or several.

    Places are 1 and up from the highest, -1 and down from the lowest.
    """
    if behind := _BEHIND_FIRST.search(text):
        return 2, behind.start()
    if none := _NONE_MORE.search(text):
        return (-1 if re.search(_LESS, none[0], re.IGNORECASE) else 1), none.start()
    found = [(match, 1) for match in _patterns()["highest"].finditer(text)]
    found += [(match, -1) for match in _patterns()["lowest"].finditer(text)]
    found = [(match, sign) for match, sign in found if not _OF_TIME.match(text, match.end())]
    if len(found) != 1:
        return None
    match, sign = found[0]
    before = text[max(0, match.start() - 24) : match.end()]
    ordinals = ((rank, _patterns()[f"rank {rank}"].finditer(before)) for rank in _RANKS)
    rank = next((rank for rank, said in ordinals if any(not _OF_TIME.match(before, one.end()) for one in said)), 1)
    placed = re.search(rf"\b({'|'.join(_PLACES)})$", match[0], re.IGNORECASE)
    return sign * (_PLACES[placed[1].lower()] if placed else rank), match.start()
