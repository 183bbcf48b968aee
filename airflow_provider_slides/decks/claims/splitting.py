"""Texts in sentences, and sentences in clauses of which each has a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from airflow_provider_slides.decks.figures.numbers import Number, Reading
from airflow_provider_slides.decks.figures.periods import Dated
from airflow_provider_slides.decks.wording.vocabulary import Mention

Span = tuple[int, int]
#: What no sentence or clause ends within.
Kept = Number | Dated | Mention

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\Wa-zäöü_]|[€$£\d])|\n+|\s[•·]\s")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|vs|ca|approx|Nr|No|St|Mio|Mrd|Tsd|Mill|bzw|ggü|gegenüb|vgl|zzgl|rd|env|resp|inkl|incl|inc|Co|etc|max|(?<!\d\s)min|\d))\.\s*$"
)
_CLAUSE_END = re.compile(
    r",\s+(?!\d{3}\b|um mit\b|bräuchte|müsste|fehl(?:t|en)\b|il (?:lui |leur )?(?:faudrait|manque))"
    r"|\s+(?:and|while|whereas|but|und|während|aber|sowie|et|tandis que|mais|alors que|dont|davon|of which)\s+"
    r"|\s+[/|–—▸►→]\s+|\s-\s|;\s*"
)
_BETWEEN = re.compile(r"\b(?:between|entre|zwischen)\s(?:[^,;]|(?<=\d),(?=\d))*$", re.IGNORECASE)
#: How a figure begins whose owner comes behind: "With 26% of returns, EMEA stays in focus".
_WITH = re.compile(
    r"(?:[^:,;]{0,60}:\s)?\W*(?:(?:while|and|und|et|tandis que|while)\s)?(?:with|mit|avec|at|bei|à)\s", re.IGNORECASE
)
#: What stands between sentences, and so many words a heading before it may have.
_APART = re.compile(r"\s*(?:[–—]\s|;)")
_MOST_WORDS = 6
#: How far before a word is looked for one that it belongs to: "between 12 and 14".
_NEAR = 120


def sentences_in(text: str, reading: Reading) -> list[Span]:
    """
    Return where the sentences of a text are.

    :param reading: What was read in it: no sentence ends within a figure or date.
    """
    kept = _taken(len(text), (*reading.numbers, *reading.periods))
    ends = (match for match in _SENTENCE_END.finditer(text) if not any(kept[match.start() : match.end()]))
    return _between(text, [match.span() for match in ends if match[0].strip(" ") or not _is_abbreviated(text, match)])


def clauses_in(sentence: str, kept: Iterable[Kept] = (), offset: int = 0) -> list[Span]:
    """
    Return where the clauses of a sentence are.

    :param kept: The figures and dates within which none ends.
    :param offset: Where the sentence begins in the text that these are counted in. Default: 0.
    """
    taken = _taken(len(sentence), kept, offset)
    ends = (match for match in _CLAUSE_END.finditer(sentence) if not any(taken[match.start() : match.end()]))
    return _between(sentence, [match.span() for match in ends if not _is_of_two(sentence, match)])


def figured_clauses_in(text: str, span: Span, numbers: Sequence[Number], kept: Iterable[Kept]) -> list[Span]:
    """
    Return where the clauses of a sentence are, each with a figure: what has none belongs to the next that has.

    :param span: Where the sentence is.
    :param numbers: Its figures, in their order.
    :param kept: Within what of the text no clause ends: dates, and names that stand side by side.
    """
    start, end = span
    dated = [one for one in kept if start <= one.start < end]
    starts = [number.start for number in numbers]
    merged: list[Span] = []
    pending: int | None = None
    own = start
    for first, last in ((start + a, start + b) for a, b in clauses_in(text[start:end], (*numbers, *dated), start)):
        if bisect_left(starts, first) < bisect_left(starts, last):
            merged.append((first if pending is None else pending, last))
            pending, own = None, first
        elif merged and pending is None and _is_of_one(text, merged[-1], own, first):
            merged[-1] = (merged[-1][0], last)
        elif pending is None:
            pending = None if _is_apart(text, first, last) else first
    return merged or [span]


def _is_of_one(text: str, clause: Span, own: int, following: int) -> bool:
    """Whether whom a clause is of comes behind: "With 26 %, EMEA leads", not "A leads B, with 9 to 7; in C"."""
    is_first = clause[0] == own and not text[:own].rstrip().endswith(",")
    return is_first and _WITH.match(text, own) is not None and ";" not in text[clause[1] : following]


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether a clause without a figure is a sentence of its own: "All others lead X in orders – orders of Y: 12"."""
    return len(text[start:end].split()) > _MOST_WORDS and _APART.match(text, end) is not None


def _taken(length: int, kept: Iterable[Kept], offset: int = 0) -> bytearray:
    taken = bytearray(length)
    for one in kept:
        start, end = max(0, one.start - offset), min(length, one.end - offset)
        taken[start:end] = b"\1" * (end - start)
    return taken


def _is_abbreviated(text: str, match: re.Match[str]) -> bool:
    return _ABBREVIATED.search(text[max(0, match.start() - _NEAR) : match.start()]) is not None


def _is_of_two(sentence: str, match: re.Match[str]) -> bool:
    """Whether "and" stands between the figures of a range: "between 12 and 14"."""
    near = max(0, match.start() - _NEAR)
    return match[0].strip() in ("and", "et", "und") and _BETWEEN.search(sentence, near, match.start()) is not None


def _between(text: str, ends: Iterable[Span]) -> list[Span]:
    pieces, start = [], 0
    for end, following in ends:
        pieces.append((start, end))
        start = following
    pieces.append((start, len(text)))
    return [(first, last) for first, last in pieces if text[first:last].strip()]
