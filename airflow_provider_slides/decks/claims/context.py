"""What all texts of a slide are read with: the names of the data, its language, what stands around them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from airflow_provider_slides.decks.claims.cards import LONGEST, labels_beside
from airflow_provider_slides.decks.claims.headings import unit_of_headings
from airflow_provider_slides.decks.claims.saying import Saying, unnamed
from airflow_provider_slides.decks.deck import Place, Slide, Text
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.figures.numbers import read
from airflow_provider_slides.decks.figures.periods import Period, period_of
from airflow_provider_slides.decks.figures.pieces import LONGEST as LONGEST_PIECE
from airflow_provider_slides.decks.wording.cues import has
from airflow_provider_slides.decks.wording.language import language_of
from airflow_provider_slides.decks.wording.vocabulary import Names

#: Of so few words is the heading of a list.
_MOST_WORDS_OF_HEADING = 4
#: The longest words that stand beside a figure in its own box, in letters.
_MOST_LETTERS = 14
#: As many of a change that names nothing: "+12.5% vs. the previous week".
_MOST_LETTERS_OF_CHANGE = 45
_MOST_LINES = 4
_LONGEST_UNIT = 20
_MOST_LABELS = 4
#: So short is a text that its own language can't be told.
_SHORT = 25
#: Before the period that a text compares with: "up 2.5 pp since week 11".
_COMPARES = re.compile(
    r"\b(?:since|seit|depuis|after|nach|après|partant|compared|measured|gegenüber|over the|puis|then|danach)\b",
    re.IGNORECASE,
)
_NO_LETTER = re.compile(r"[\W\d_]")


# Asked of each figure of a text.
@lru_cache(maxsize=64)
def letters_in(text: str) -> int:
    """Return how many letters a text has."""
    return len(_NO_LETTER.sub("", text))


@dataclass(frozen=True)
class Context:
    """
    A slide, and how its texts are read.

    :param names: Returns what a text names of the data.
    :param language: Of the deck.
    :param hidden: Names with digits that are no figures.
    :param repeated: What stands on several slides alike, such as a footer.
    :param titles: Those of all slides of the deck.
    """

    slide: Slide
    names: Callable[[str], Names]
    language: str
    hidden: Sequence[str] = ()
    repeated: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    _periods: dict[str, Period | None] = field(default_factory=dict)
    _periods_of_headings: dict[str, Period | None] = field(default_factory=dict)

    @cached_property
    def title(self) -> str:
        """The title of the slide, or what a very long one begins with."""
        return self.slide.title[:LONGEST_PIECE]

    def language_of(self, text: str) -> str:
        """Return the language of a text."""
        return language_of([text], self.language) if len(text) > _SHORT else self.language

    def meanings(self, texts: Iterable[str]) -> frozenset[str]:
        """Return what the words of texts mean."""
        return frozenset(meaning for text in texts for word in self.names(text).words for meaning in word.meanings)

    def cues_in(self, saying: Saying) -> frozenset[str]:
        """Return which words tell how figures are made; "whole blood donations" are no total."""
        cues = saying.cues
        if "total" in cues and not has("total", unnamed(saying.text, self.names(saying.text).measures)):
            cues -= {"total"}
        return cues

    def is_label(self, text: str) -> bool:
        """Whether a text names something, or tells when, and has no figure itself."""
        names = self.names(text)
        if names.entities or names.measures:
            # "Trois-Sceaux" is a name.
            return not read(text, self.language, hidden=[(one.start, one.end) for one in names.entities]).numbers
        return len(text) <= LONGEST and period_of(text) is not None

    def is_named(self, text: str) -> bool:
        """Whether a text names something, beside a figure or alone."""
        names = self.names(text)
        return bool(names.entities or names.measures)

    def period_of(self, heading: str) -> Period | None:
        """Return the period that a heading is, or else the first that it names."""
        if heading not in self._periods_of_headings:
            told = (dated.period for dated in read(heading, self.language).periods if dated.period)
            self._periods_of_headings[heading] = period_of(heading) or next(told, None)
        return self._periods_of_headings[heading]

    def only_period(self, text: str) -> Period | None:
        """Return the period that all of a text is about: not what it only compares with."""
        if text not in self._periods:
            self._periods[text] = self._only_period(text)
        return self._periods[text]

    def around(self, text: Text, above: Sequence[Text]) -> list[str]:
        """
        Return what a paragraph without words of its own is about, from near to far.

        :param above: The paragraphs above it in its shape.
        """
        near = [other.text for other in reversed(above) if other.level < text.level or self._is_heading(other, above)]
        if text.place is Place.BODY:
            near += [*self._in_its_box(text), *self._labels.get(text.shape_id, ())[:_MOST_LABELS]]
        if text.place is Place.ALT_TEXT:
            near += [chart.title for chart in self.slide.charts if chart.shape_id == text.shape_id]
        return list(filter(None, [*near, *([self.title] if text.place is not Place.TITLE else [])]))

    def column_before(self, text: Text) -> str:
        """
        Return the heading that a column of a table goes on with, one that only tells when or against what.

        ``Revenue (€k)`` for what stands under ``Last year`` or ``Target`` to the right of it; empty for none.
        """
        if text.at is None or not self._goes_on(text.column):
            return ""
        before = self._headings[text.shape_id]
        return next(
            (before[x] for x in range(text.at[1] - 1, 0, -1) if x in before and not self._goes_on(before[x])), ""
        )

    def unit_of_row(self, text: Text) -> str:
        """Return what another cell of the same row of a table tells of the unit of its figures; empty for none."""
        if text.at is None:
            return ""
        row = self._rows[text.shape_id, text.at[0]]
        units = (f"({cell})" for cell in row if len(cell) <= _LONGEST_UNIT)
        return next((unit for unit in units if unit_of_headings([unit]) != ("", 1.0)), "")

    @cached_property
    def _rows(self) -> Mapping[tuple[int, int], list[str]]:
        """Of each row of each table, the cells that have no figure."""
        found: dict[tuple[int, int], list[str]] = defaultdict(list)
        for text in self.slide.texts:
            if text.place is Place.TABLE and text.at and not any(map(str.isdigit, text.text)) and text.column:
                found[text.shape_id, text.at[0]].append(text.text)
        return found

    def entity_of_columns(self, text: Text) -> tuple[Label, ...]:
        """Return whom the columns of a table are of, where they name one alone; empty for none."""
        headings = self._headings[text.shape_id].values()
        named = dict.fromkeys(mention.label for heading in headings for mention in self.names(heading).entities)
        return tuple(named) if len(named) == 1 else ()

    def _goes_on(self, heading: str) -> bool:
        if not heading or self.is_named(heading):
            return False
        return (
            "Δ" in heading
            or self.period_of(heading) is not None
            or any(has(cue, heading) for cue in ("versus", "target", "difference"))
        )

    @cached_property
    def _headings(self) -> Mapping[int, dict[int, str]]:
        """Of each table, the headings of its columns."""
        found: dict[int, dict[int, str]] = defaultdict(dict)
        for text in self.slide.texts:
            if text.place is Place.TABLE and text.at and text.column:
                found[text.shape_id].setdefault(text.at[1], text.column)
        return found

    def _only_period(self, text: str) -> Period | None:
        if len(text) <= LONGEST and (period := period_of(text)):
            return period
        found = read(text, self.language)
        # "Revenue: 1.2M (+3% on week 18)" compares with it, "In week 18, revenue was 1.2M" does not.
        behind = min((number.start for number in found.numbers), default=len(text))
        told = {dated.period for dated in found.periods if dated.period and dated.start < behind}
        if len(told) != 1 or _COMPARES.search(text) or any(has(cue, text) for cue in ("versus", "up", "down")):
            return None
        (period,) = told
        return period if period.kind != "previous" else None

    def _is_heading(self, text: Text, above: Sequence[Text]) -> bool:
        is_first = text is above[0]
        return is_first and len(text.text.split()) <= _MOST_WORDS_OF_HEADING and self.is_label(text.text)

    def _in_its_box(self, text: Text) -> list[str]:
        """The other lines of a box that has a figure and its name: "1.35M", and "Revenue" below it."""
        lines = self._lines[text.shape_id, text.place]
        is_card = 1 < len(lines) <= _MOST_LINES and all(len(line.text) <= LONGEST for line in lines)
        letters = letters_in(text.text)
        is_change = letters <= _MOST_LETTERS_OF_CHANGE and not self.is_named(text.text)
        if not is_card or not (letters <= _MOST_LETTERS or is_change):
            return []
        at = lines.index(text)
        nearest = sorted(range(len(lines)), key=lambda index: abs(index - at))
        return [lines[index].text for index in nearest if index != at and self.is_label(lines[index].text)]

    @cached_property
    def _lines(self) -> Mapping[tuple[int, Place], list[Text]]:
        lines = defaultdict(list)
        for text in self.slide.texts:
            lines[text.shape_id, text.place].append(text)
        return lines

    @cached_property
    def _labels(self) -> dict[int, list[str]]:
        return labels_beside(self.slide.shapes, self.is_label, self.is_named)
