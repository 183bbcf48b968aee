"""Charts: what they say in words, and their numbers as drawn, as labelled and as in their workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from airflow_provider_slides.decks.deck import Point, Series
from airflow_provider_slides.decks.labels import Label, Labelled, Labels
from airflow_provider_slides.decks.names import C15, C, Element, clean, integer, is_on, local_name, number
from airflow_provider_slides.decks.number_format import shown
from airflow_provider_slides.decks.package import Allowance
from airflow_provider_slides.decks.paragraphs import text_of
from airflow_provider_slides.decks.workbook import Cell

_UNITS = {
    "hundreds": 1e2,
    "thousands": 1e3,
    "tenThousands": 1e4,
    "hundredThousands": 1e5,
    "millions": 1e6,
    "tenMillions": 1e7,
    "hundredMillions": 1e8,
    "billions": 1e9,
    "trillions": 1e12,
}


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

    def in_workbook(self, areas: Mapping[str, Sequence[Cell]]) -> tuple[str, ...] | None:
        """Return what the workbook has in their place; ``None`` when that can't be told."""
        if not areas.get(self.formula):
            return None
        values = (cell.value for cell in areas[self.formula])
        return tuple(shown(value, self.format) if isinstance(value, float) else value or "" for value in values)


@dataclass(frozen=True, slots=True)
class Number:
    """A value of a chart, by index of its point; ``format`` is the one that it is kept in."""

    index: int
    value: float
    format: str
    label: Label


@dataclass(frozen=True, slots=True)
class Drawn:
    """A series before its workbook is known; ``formula`` is the area of its values."""

    name: Words
    categories: Words
    numbers: tuple[Number, ...]
    formula: str = ""

    def series(self, areas: Mapping[str, Sequence[Cell]]) -> Series:
        """Return the series, beside what the workbook has by area."""
        name = self.name.in_workbook(areas)
        categories = self.categories.in_workbook(areas)
        return Series(
            " ".join(filter(None, self.name.texts.values())),
            tuple(self._points(areas.get(self.formula, ()))),
            None if name is None else " ".join(filter(None, name)),
            categories,
        )

    def _points(self, cells: Sequence[Cell]) -> Iterator[Point]:
        for at in self.numbers:
            cell = cells[at.index] if at.index < len(cells) else None
            yield Point(
                self.categories.texts.get(at.index, ""),
                at.value,
                at.label.text,
                at.format,
                cell.value if cell is not None and isinstance(cell.value, float) else None,
                cell.name if cell is not None else "",
                at.label.is_own,
            )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart before its workbook is known."""

    kind: str
    title: str
    axis_titles: tuple[str, ...]
    series: tuple[Drawn, ...]

    @property
    def areas(self) -> dict[str, int]:
        """How many cells matter of each area of its workbook."""
        areas: dict[str, int] = {}
        for series in self.series:
            last = max((number.index for number in series.numbers), default=-1)
            for formula, count in (
                (series.name.formula, max(series.name.texts, default=0) + 1),
                (series.categories.formula, max(series.categories.texts, default=-1) + 1),
                (series.formula, last + 1),
            ):
                areas[formula] = max(areas.get(formula, 0), count)
        areas.pop("", None)
        return areas


def read_chart(root: Element, allowance: Allowance) -> Drawing:
    """Return what a chart's part holds, from its root."""
    chart = root.find(f"{C}chart")
    area = chart.find(f"{C}plotArea") if chart is not None else None
    if chart is None or area is None:
        return Drawing("", "", (), ())
    is_from_1904 = is_on(root.find(f"{C}date1904"))
    axes = [child for child in area if local_name(child).endswith("Ax")]
    plots = [child for child in area if local_name(child).endswith("Chart")]
    drawn: list[Drawn] = []
    for plot in plots:
        unit = _unit(plot, axes)
        for series in plot.iterchildren(f"{C}ser"):
            drawn += _series(series, plot, unit, is_from_1904, allowance)
    kind = local_name(plots[0]).removesuffix("Chart") if plots else ""
    title = _title(chart.find(f"{C}title"))
    if not title and chart.find(f"{C}title") is not None and len(drawn) == 1:
        title = " ".join(drawn[0].name.texts.values())
    titles = [_title(axis.find(f"{C}title")) for axis in axes] + [_unit_label(axis) for axis in axes]
    return Drawing(kind, title, tuple(filter(None, titles)), tuple(drawn))


def _title(title: Element | None) -> str:
    text = title.find(f"{C}tx") if title is not None else None
    if text is None:
        return ""
    return text_of(text.find(f"{C}rich")) or " ".join(_strings(text).texts.values())


def _unit(plot: Element, axes: list[Element]) -> float:
    """Return how many its values are shown by: a thousand, where its axis counts in thousands."""
    own = {axis.get("val") for axis in plot.iterchildren(f"{C}axId")}
    for axis in axes:
        of_axis, units = axis.find(f"{C}axId"), axis.find(f"{C}dispUnits")
        if units is not None and of_axis is not None and of_axis.get("val") in own:
            built_in, custom = units.find(f"{C}builtInUnit"), units.find(f"{C}custUnit")
            if custom is not None:
                return number(custom.get("val")) or 1.0
            return _UNITS.get(built_in.get("val", ""), 1.0) if built_in is not None else 1.0
    return 1.0


def _unit_label(axis: Element) -> str:
    label = axis.find(f"{C}dispUnits/{C}dispUnitsLbl")
    if label is None:
        return ""
    built_in = axis.find(f"{C}dispUnits/{C}builtInUnit")
    return _title(label) or (built_in.get("val", "").capitalize() if built_in is not None else "")


def _series(series: Element, plot: Element, unit: float, is_from_1904: bool, allowance: Allowance) -> Iterator[Drawn]:
    name = _strings(series.find(f"{C}tx"))
    categories = _categories(series, is_from_1904)
    common = series.find(f"{C}dLbls")
    if common is None:
        common = plot.find(f"{C}dLbls")
    texts = _points(series.find(f"{C}extLst/{C}ext/{C15}datalabelsRange/{C15}dlblRangeCache"))
    for tag, switch, suffix in (
        ("val", "showVal", ""),
        ("yVal", "showVal", ""),
        ("bubbleSize", "showBubbleSize", " (size)"),
    ):
        values = series.find(f"{C}{tag}")
        if values is None:
            continue
        called = Words({at: f"{text}{suffix}" for at, text in name.texts.items()}, "" if suffix else name.formula)
        labels = Labels(common, switch, texts, is_from_1904)
        formula, kept, common_format = _cache(values)
        numbers = []
        for index, (text, format) in kept.items():
            if (value := number(text)) is not None:
                allowance.take("points of charts")
                title = " ".join(called.texts.values())
                point = Labelled(index, value / unit, format or common_format, categories.texts.get(index, ""), title)
                numbers.append(Number(index, value, format or common_format, labels.of(point)))
        yield Drawn(called, categories, tuple(numbers), formula)


def _categories(series: Element, is_from_1904: bool) -> Words:
    for tag in ("cat", "xVal"):
        found = series.find(f"{C}{tag}")
        if found is None:
            continue
        levels = found.findall(f"{C}multiLvlStrRef/{C}multiLvlStrCache/{C}lvl")
        if levels:
            return Words(_levels(levels))
        if found.find(f"{C}numRef") is None and found.find(f"{C}numLit") is None:
            return _strings(found)
        formula, kept, common_format = _cache(found)
        texts = {}
        for index, (text, format) in kept.items():
            value = number(text)
            format = format or common_format
            texts[index] = clean(text) if value is None else shown(value, format, is_from_1904=is_from_1904)
        return Words(texts, formula, common_format)
    return Words({})


def _levels(levels: list[Element]) -> dict[int, str]:
    """Return the names of categories in groups, outer ones first; a group's name counts until the next."""
    inner, *outer = [_points(level) for level in levels[:10]]
    names = {}
    current = [""] * len(outer)
    for index in sorted(inner):
        for at, level in enumerate(outer):
            current[at] = level.get(index, current[at])
        names[index] = " ".join(filter(None, (*reversed(current), inner[index])))
    return names


def _strings(element: Element | None) -> Words:
    if element is None:
        return Words({})
    if (literal := element.findtext(f"{C}v")) is not None:
        return Words({0: clean(literal)})
    formula, kept, _ = _cache(element)
    return Words({index: clean(text) for index, (text, _) in kept.items()}, formula)


def _cache(element: Element) -> tuple[str, dict[int, tuple[str, str]], str]:
    """Return the formula of an area, what is kept of it by index with its own format, and the format of all."""
    for source in element:
        kind = local_name(source)
        if kind in ("numRef", "strRef"):
            cache = source.find(f"{C}{kind[:3]}Cache")
            formula = source.findtext(f"{C}f") or ""
        elif kind in ("numLit", "strLit"):
            cache, formula = source, ""
        else:
            continue
        if cache is None:
            return formula, {}, ""
        kept = {
            integer(point.get("idx"), -1): (point.findtext(f"{C}v") or "", point.get("formatCode", ""))
            for point in cache.iterchildren(f"{C}pt")
        }
        kept.pop(-1, None)
        return formula, kept, cache.findtext(f"{C}formatCode") or ""
    return "", {}, ""


def _points(cache: Element | None) -> dict[int, str]:
    points = cache.iterchildren(f"{C}pt") if cache is not None else ()
    return {integer(point.get("idx"), -1): clean(point.findtext(f"{C}v")) for point in points}
