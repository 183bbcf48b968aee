"""What a prompt says, as far as reading without understanding goes: title, sections, points, figures.

Pure and deterministic. Whatever the prompt lacks is made up from the seed and marked as made up.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from .figures import Series, Table, figures_in, invented_series, series_of, table_of, table_of_figures
from .stock import STOCK_SECTIONS, stock_points

MIN_SLIDES, MAX_SLIDES, USUAL_SLIDES = 3, 30, 8
# fmt: off
_NUMBER_WORDS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]
_SAYS_NOTHING = {
    "a", "an", "the", "my", "our", "me", "one", "short", "brief", "single", "complete", "concise",
    "professional", "executive", "summary", "slide", "slides", "deck", "decks", "page", "pages",
    "presentation", "powerpoint",
}
# fmt: on
_COUNT = re.compile(rf"\b(\d{{1,3}}|{'|'.join(_NUMBER_WORDS)})[\s-]+(?:slides?|pages?)\b", re.IGNORECASE)
_IN_SO_MANY = re.compile(rf",?\s+(?:in|with|on|over)\s+{_COUNT.pattern}", re.IGNORECASE)

_HEADING = re.compile(r"^(#{1,6})\s+(.+)$")
_BOLD_HEADING = re.compile(r"^\*\*([^*]{2,80})\*\*:?$")
_COLON_HEADING = re.compile(r"^([^.:|]{2,60}):$")
_TITLE = re.compile(r"^title\s*:\s*(.+)$", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-*•]|\d{1,2}[.)])\s+(.+)$")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(])")
_MARKUP = re.compile(r"\*\*|__|`|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")

_INSTRUCTION = re.compile(
    r"^(?:please\s+)?(?:create|make|generate|build|write|prepare|draft|produce|design|give me)\s+",
    re.IGNORECASE,
)
_ORDER = re.compile(r"^(?:[\w-]+\s+){0,6}(?:slides?|decks?|presentation)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:titled|called|about|on|covering|explaining|summari[sz]ing|showing)\s+(.+)", re.IGNORECASE)
_QUOTED = re.compile(r"\b(?:titled|called)\s+[\"'\u201c](.+?)[\"'\u201d]", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the|our|my)\s+", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|of)\s+(.+)", re.IGNORECASE)
#: What stands under it is obeyed, and not shown: a deck without errors is what it asks for.
_OBEYED = re.compile(r"corrections?\b", re.IGNORECASE)
_END_OF_NOUN = re.compile(r"\b(?:for|of|about|on|with|that|which|using|from|in|titled|called|covering)\b|[,;:]", re.I)


@dataclass(frozen=True)
class Section:
    """A heading and what is said under it."""

    heading: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """The content of a deck, whatever its length."""

    title: str
    sections: tuple[Section, ...]
    series: Series
    table: Table
    chart: Series | None = None
    """What the chart has, where it is not the series."""
    stale: tuple[tuple[int, float], ...] = ()
    """Bars that are drawn otherwise than the chart's workbook has them, by index."""

    @property
    def drawn(self) -> Series:
        """What the chart has."""
        return self.chart or self.series


def slides_in(prompt: str) -> int:
    """How many slides a prompt asks for ("ten slides", "a 12-slide deck"), within what the twin makes."""
    match = _COUNT.search(prompt)
    if not match:
        return USUAL_SLIDES
    word = match[1].lower()
    count = int(word) if word.isdigit() else _NUMBER_WORDS.index(word) + 1
    return max(MIN_SLIDES, min(MAX_SLIDES, count))


def read(prompt: str, seed: int) -> Outline:
    """Read a prompt."""
    prompt = _CONTROL.sub(" ", prompt)  # what XML, and so PowerPoint, cannot hold
    dice = random.Random(f"{seed}/{prompt}")
    title, sections, table_lines = _parse(prompt)
    table = table_of(table_lines)
    figures = figures_in([title, *(point for section in sections for point in section.points)])
    series = (series_of(table) if table else None) or figures or invented_series(title, dice)
    if not sections or (len(sections) == 1 and len(sections[0].points) < 2):
        sections += [Section(heading, stock_points(dice)) for heading in STOCK_SECTIONS]
    return Outline(
        title=title,
        sections=tuple(s if s.points else Section(s.heading, stock_points(dice)) for s in sections),
        series=series,
        table=table or table_of_figures(series),
    )


def _parse(prompt: str) -> tuple[str, list[Section], list[str]]:
    title = ""
    drafts: list[tuple[str, list[str]]] = [("Overview", [])]
    table_lines: list[str] = []
    for raw in prompt.splitlines():
        line = raw.strip()
        if not line:
            continue
        if line.startswith("|") and line.endswith("|"):
            table_lines.append(_plain(line))
        elif match := _TITLE.match(line):
            title = _plain(match[1])
        elif match := _HEADING.match(line):
            if len(match[1]) == 1 and not title:
                title = _plain(match[2])
            else:
                drafts.append((_plain(match[2]), []))
        elif match := _BOLD_HEADING.match(line) or _COLON_HEADING.match(line):
            drafts.append((_plain(match[1]), []))
        elif match := _BULLET.match(line):
            drafts[-1][1].append(_plain(match[1]))
        else:
            for sentence in _SENTENCE_END.split(_plain(line)):
                is_first = not (title or len(drafts) > 1 or drafts[0][1])
                if _INSTRUCTION.match(sentence) or (is_first and _ORDER.match(sentence)):
                    title = title or _subject(sentence)
                else:
                    drafts[-1][1].append(sentence)
    if not title:
        # The first thing said names the deck: a sentence, and then it need not be said again, or a heading.
        first = drafts[0][1].pop(0) if drafts[0][1] else drafts[1][0] if len(drafts) > 1 else "Untitled deck"
        title = _shorten(first.rstrip(".:!?"), 70)
    drafts = [(heading, points) for heading, points in drafts if not _OBEYED.match(heading)]
    sections = [Section(_shorten(_capital(heading), 60), tuple(points)) for heading, points in drafts]
    return (
        _shorten(_capital(title), 90),
        [s for s in sections if s.points or s.heading != "Overview"],
        table_lines,
    )


def _subject(instruction: str) -> str:
    """What a deck that is asked for in one sentence is about."""
    if quoted := _QUOTED.search(instruction):
        return quoted[1]
    wish = _IN_SO_MANY.sub("", _INSTRUCTION.sub("", instruction).rstrip(".:!?"))
    noun = _COUNT.sub("", _END_OF_NOUN.split(wish)[0])
    telling = [word for word in noun.split() if word.lower() not in _SAYS_NOTHING]
    if telling:
        return _ARTICLE.sub("", " ".join(noun.split()))
    match = _ABOUT.search(wish) or _FOR.search(wish)
    return match[1].partition(", ")[0] if match else wish


def _plain(text: str) -> str:
    return _MARKUP.sub("", _LINK.sub(r"\1", text)).strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shorten(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
