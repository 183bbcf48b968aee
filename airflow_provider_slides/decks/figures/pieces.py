"""Long texts in pieces: what is looked for in a text takes longer than in proportion to its length."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: In characters. Of 40 real decks' paragraphs the longest have 1,100: a note of several sentences.
LONGEST = 2000
_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|\n+")
#: Between words, but not within a number such as "1 346".
_SPACE = re.compile(r"(?<!\d)\s+|\s+(?!\d)")


def pieces_of(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """
    Return where the pieces of a text begin and end: sentences where it has some, or else words.

    :param longest: How many characters a piece has at most. Default: 2000.
    """
    start = 0
    while len(text) - start > longest:
        end = _end(text, start + longest // 2, start + longest)
        yield start, end
        start = end
    yield start, len(text)


def _end(text: str, earliest: int, latest: int) -> int:
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [match.end() for match in pattern.finditer(text, earliest, latest)]
        if ends:
            return ends[-1]
    return latest
