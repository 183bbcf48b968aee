"""Charts before their workbook is known: what they say in words, their numbers as drawn and as labelled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from airflow_provider_slides.decks.deck import Point, Series
from airflow_provider_slides.decks.reading.labels import Label
from airflow_provider_slides.decks.reading.number_format import shown
from airflow_provider_slides.decks.reading.workbook import Cell


@dataclass(frozen=True, slots=True)
class Words:
    """
    Names of a series or its categories.

    :param texts: By index of the point.
    :param formula: The area of the workbook that they are from; empty when it is none, or one of several levels.
    :param format: Of numbers among them.
    """

    texts: dict[int, str]
    formula: str = ""
    format: str = ""

    @property
    def joined(self) -> str:
        """All of them, as the name of a series is written that stands in several cells."""
        return " ".join(filter(None, self.texts.values()))


@dataclass(frozen=True, slots=True)
class Number:
    """A value of a chart, by index of its point; ``format`` is the one that it is kept in."""

    index: int
    value: float
    format: str
    label: Label


@dataclass(frozen=True, slots=True)
class Drawn:
    """A series; ``formula`` is the area of its values."""

    name: str
    name_formula: str
    categories: Words
    numbers: tuple[Number, ...]
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart; ``is_from_1904`` tells where its days are counted from."""

    kind: str = ""
    title: str = ""
    axis_titles: tuple[str, ...] = ()
    series: tuple[Drawn, ...] = ()
    is_from_1904: bool = False

    @property
    def areas(self) -> dict[str, int]:
        """How many cells matter of each area of its workbook."""
        areas: dict[str, int] = {}
        for series in self.series:
            last = max((number.index for number in series.numbers), default=-1)
            of_categories = max(series.categories.texts, default=-1)
            for formula, count in (
                (series.name_formula, 1),
                (series.categories.formula, of_categories + 1),
                (series.formula, last + 1),
            ):
                areas[formula] = max(areas.get(formula, 0), count)
        areas.pop("", None)
        return areas

    def beside(self, areas: Mapping[str, Sequence[Cell]]) -> tuple[Series, ...]:
        """Return its series beside what the workbook has by area, which may be nothing."""
        workbook = _Workbook(areas, self.is_from_1904)
        return tuple(
            Series(
                series.name,
                tuple(_points(series, areas.get(series.formula, ()))),
                workbook.name(series.name_formula),
                workbook.words(series.categories),
            )
            for series in self.series
        )


@dataclass
class _Workbook:
    """What a workbook has in the place of names; each area is told once, whatever names it."""

    areas: Mapping[str, Sequence[Cell]]
    is_from_1904: bool
    _told: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def name(self, formula: str) -> str | None:
        words = self.words(Words({}, formula))
        return None if words is None else " ".join(filter(None, words))

    def words(self, words: Words) -> tuple[str, ...] | None:
        key = words.formula, words.format
        if key not in self._told:
            cells = self.areas.get(words.formula, ())
            self._told[key] = tuple(self._text(cell.value, words.format) for cell in cells)
        return self._told[key] or None

    def _text(self, value: float | str | None, format: str) -> str:
        if isinstance(value, float):
            return shown(value, format, is_from_1904=self.is_from_1904)
        return value or ""


def _points(series: Drawn, cells: Sequence[Cell]) -> Iterator[Point]:
    for number in series.numbers:
        cell = cells[number.index] if number.index < len(cells) else None
        yield Point(
            series.categories.texts.get(number.index, ""),
            number.value,
            number.label.text,
            number.format,
            cell.value if cell is not None and isinstance(cell.value, float) else None,
            cell.name if cell is not None else "",
            number.label.is_own,
        )
