"""Charts as PowerPoint has had them since 2007: bars, lines, pies, points."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from airflow_provider_slides.decks.reading.charts import Drawing, Drawn, Number, Words
from airflow_provider_slides.decks.reading.labels import Labelled, Labels, LabelStyle
from airflow_provider_slides.decks.reading.names import C15, C, Element, clean, integer, is_on, local_name, number
from airflow_provider_slides.decks.reading.number_format import shown
from airflow_provider_slides.decks.reading.package import Allowance
from airflow_provider_slides.decks.reading.paragraphs import text_of

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
#: More levels of categories than anyone can read.
_MOST_LEVELS = 10


def read_chart(root: Element, allowance: Allowance) -> Drawing:
    """Return what a chart's part holds, from its root."""
    chart = root.find(f"{C}chart")
    area = chart.find(f"{C}plotArea") if chart is not None else None
    if chart is None or area is None:
        return Drawing()
    axes = [child for child in area if local_name(child).endswith("Ax")]
    plots = [child for child in area if local_name(child).endswith("Chart")]
    is_from_1904 = is_on(root.find(f"{C}date1904"))
    units = {_id(axis): unit for axis in axes if (unit := _unit(axis)) != 1}
    drawn: list[Drawn] = []
    for plot in plots:
        of_plot = (units.get(axis.get("val", ""), 1.0) for axis in plot.iterchildren(f"{C}axId"))
        style = LabelStyle(is_from_1904=is_from_1904).told_by(plot.find(f"{C}dLbls"))
        reader = _Reader(style, next((unit for unit in of_plot if unit != 1), 1.0), allowance)
        for series in plot.iterchildren(f"{C}ser"):
            drawn += reader.series(series)
    titles = [_title(axis.find(f"{C}title")) for axis in axes] + [_unit_label(axis) for axis in axes]
    kind = local_name(plots[0]).removesuffix("Chart") if plots else ""
    title = _title(chart.find(f"{C}title"))
    if not title and chart.find(f"{C}title") is not None and len(drawn) == 1:
        title = drawn[0].name
    return Drawing(kind, title, tuple(filter(None, titles)), tuple(drawn), is_from_1904)


def _title(title: Element | None) -> str:
    text = title.find(f"{C}tx") if title is not None else None
    return "" if text is None else text_of(text.find(f"{C}rich")) or _strings(text).joined


def _id(axis: Element) -> str:
    told = axis.find(f"{C}axId")
    return "" if told is None else str(told.get("val", ""))


def _unit(axis: Element) -> float:
    """Return how many the values of an axis are shown by: a thousand, where it counts in thousands."""
    built_in, custom = axis.find(f"{C}dispUnits/{C}builtInUnit"), axis.find(f"{C}dispUnits/{C}custUnit")
    if custom is not None:
        return number(custom.get("val")) or 1.0
    return _UNITS.get(built_in.get("val", ""), 1.0) if built_in is not None else 1.0


def _unit_label(axis: Element) -> str:
    label, unit = axis.find(f"{C}dispUnits/{C}dispUnitsLbl"), axis.find(f"{C}dispUnits/{C}builtInUnit")
    if label is None:
        return ""
    return _title(label) or (clean(unit.get("val")).capitalize() if unit is not None else "")


@dataclass
class _Reader:
    """
    Reads the series of one plot.

    :param style: Of the plot's labels.
    :param unit: Of its axis.
    """

    style: LabelStyle
    unit: float
    allowance: Allowance

    def series(self, series: Element) -> Iterator[Drawn]:
        """Yield a series; of bubbles also one of their sizes."""
        self.allowance.take("points of charts")
        name = _strings(series.find(f"{C}tx"))
        categories = self._categories(series)
        texts = _points(series.find(f"{C}extLst/{C}ext/{C15}datalabelsRange/{C15}dlblRangeCache"))
        labels = Labels(self.style, series.find(f"{C}dLbls"), texts)
        for tag in ("val", "yVal"):
            formula, numbers = self._numbers(series.find(f"{C}{tag}"), name.joined, categories, labels)
            if numbers or formula:
                yield Drawn(name.joined, name.formula, categories, tuple(numbers), formula)
        formula, numbers = self._numbers(series.find(f"{C}bubbleSize"), name.joined, categories, labels, is_size=True)
        if numbers:
            yield Drawn(f"{name.joined} (size)".strip(), "", categories, tuple(numbers), formula)

    def _numbers(
        self, values: Element | None, name: str, categories: Words, labels: Labels, *, is_size: bool = False
    ) -> tuple[str, list[Number]]:
        formula, kept, common = _cache(values)
        numbers = []
        for index, (text, own_format) in kept.items():
            if (value := number(text)) is None:
                continue
            self.allowance.take("points of charts")
            format = own_format or common
            self.allowance.see("number formats", format)
            in_units = value if is_size or not math.isfinite(value / self.unit) else value / self.unit
            point = Labelled(index, in_units, format, categories.texts.get(index, ""), name)
            label = labels.of(point, is_size=is_size)
            self.allowance.take("characters", len(label.text))
            numbers.append(Number(index, value, format, label))
        return formula, numbers

    def _categories(self, series: Element) -> Words:
        for tag in ("cat", "xVal"):
            found = series.find(f"{C}{tag}")
            if found is None:
                continue
            if levels := found.findall(f"{C}multiLvlStrRef/{C}multiLvlStrCache/{C}lvl"):
                return Words(self._levels(levels))
            formula, kept, common = _cache(found)
            texts = {}
            is_number = found.find(f"{C}numRef") is not None or found.find(f"{C}numLit") is not None
            for index, (text, own_format) in kept.items():
                value = number(text) if is_number else None
                format = own_format or common
                self.allowance.see("number formats", format)
                is_from_1904 = self.style.is_from_1904
                texts[index] = clean(text) if value is None else shown(value, format, is_from_1904=is_from_1904)
            return Words(texts, formula, common)
        return Words({})

    def _levels(self, levels: list[Element]) -> dict[int, str]:
        """Return the names of categories in groups, outer ones first; a group's name counts until the next."""
        inner, *outer = [_points(level) for level in levels[:_MOST_LEVELS]]
        names = {}
        current = [""] * len(outer)
        for index in sorted(inner):
            for at, level in enumerate(outer):
                current[at] = level.get(index, current[at])
            names[index] = " ".join(filter(None, (*reversed(current), inner[index])))
            self.allowance.take("characters", len(names[index]))
        return names


def _strings(element: Element | None) -> Words:
    if element is not None and (literal := element.findtext(f"{C}v")) is not None:
        return Words({0: clean(literal)})
    formula, kept, _ = _cache(element)
    return Words({index: clean(text) for index, (text, _) in kept.items()}, formula)


def _cache(element: Element | None) -> tuple[str, dict[int, tuple[str, str]], str]:
    """Return the formula of an area, what is kept of it by index with its own format, and the format of all."""
    for source in element if element is not None else ():
        kind = local_name(source)
        if kind in ("numRef", "strRef"):
            cache, formula = source.find(f"{C}{kind[:3]}Cache"), source.findtext(f"{C}f") or ""
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
