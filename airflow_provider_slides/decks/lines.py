"""How a text that somebody else wrote is told as a part of a line of ours: clean, cut, and in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

#: Control characters, halves of surrogate pairs, and what shows a line in another order than it was written.
_NO_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def one_line(text: str, limit: int = 200) -> str:
    """
    Return a text as a part of one line.

    :param limit: The most characters that it may have; that there were more is seen.
    """
    text = " ".join(_NO_LINE.sub(" ", text[: 4 * limit]).split())
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def quoted(text: str, limit: int = 80) -> str:
    """Return a text as a part of one line, in quotes that it can't leave."""
    return '"' + one_line(text, limit).replace('"', "'") + '"'


def counted(number: int, noun: str) -> str:
    """Return a number of things as people say it, with a noun whose plural ends in s."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(words: Sequence[object], most: int = 12) -> str:
    """Return words as people list them: ``2, 4 and 5``; of many, the first ones and how many more."""
    told = [str(word) for word in words]
    if len(told) > most:
        told[most:] = [f"{len(told) - most} more"]
    return " and ".join(part for part in (", ".join(told[:-1]), *told[-1:]) if part)


def on_slides(numbers: Iterable[int]) -> str:
    """Return where something is, of slides' numbers in any order; 0 is the deck as a whole."""
    slides = sorted({number for number in numbers if number})
    return f"on slide{'' if len(slides) == 1 else 's'} {listed(slides)}" if slides else "on the deck as a whole"
