"""The labels of a chart's points: what they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from airflow_provider_slides.decks.reading.names import C15, A, C, Element, clean, integer, is_on
from airflow_provider_slides.decks.reading.number_format import shown
from airflow_provider_slides.decks.reading.paragraphs import text_of


@dataclass(frozen=True, slots=True)
class Label:
    """What a label shows; ``is_own`` when that is a text of its own, and not the value in its number format."""

    text: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A point, as its label may tell it; ``value`` in the units of its axis."""

    index: int
    value: float
    format: str
    category: str
    series: str


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """
    What labels show.

    :param format: The number format; ``None`` for that of the value.
    :param shows_text: Whether they show a text from the workbook.
    :param own: The text of one label, which it shows instead.
    """

    shows_value: bool = False
    shows_size: bool = False
    shows_text: bool = False
    format: str | None = None
    is_from_1904: bool = False
    own: Element | None = None

    def told_by(self, labels: Element | None) -> LabelStyle:
        """Return this style with what some labels, or one, tell otherwise."""
        if labels is None:
            return self
        if is_on(labels.find(f"{C}delete")):
            return LabelStyle()
        value, size = labels.find(f"{C}showVal"), labels.find(f"{C}showBubbleSize")
        text = labels.find(f"{C}extLst/{C}ext/{C15}showDataLabelsRange")
        format = labels.find(f"{C}numFmt")
        return replace(
            self,
            shows_value=self.shows_value if value is None else is_on(value),
            shows_size=self.shows_size if size is None else is_on(size),
            shows_text=self.shows_text if text is None else is_on(text),
            format=self.format if format is None else _told_format(format),
            own=labels.find(f"{C}tx"),
        )


def _told_format(element: Element) -> str | None:
    return None if element.get("sourceLinked") in ("1", "true") else element.get("formatCode", "")


class Labels:
    """
    The labels of a series.

    :param style: Of those of its plot.
    :param own: The ``dLbls`` of the series; ``None`` when it has none.
    :param texts: What the workbook has for labels, by index of the point.
    """

    def __init__(self, style: LabelStyle, own: Element | None, texts: Mapping[int, str]) -> None:
        self._style = replace(style.told_by(own), own=None)
        self._texts = texts
        self._of_points: dict[int, LabelStyle] = {}
        for label in own.iterchildren(f"{C}dLbl") if own is not None else ():
            index = label.find(f"{C}idx")
            if index is not None:
                self._of_points[integer(index.get("val"), -1)] = self._style.told_by(label)

    def of(self, point: Labelled, *, is_size: bool = False) -> Label:
        """
        Return the label of a point; one of nothing when it has none, or none that shows a value or a text.

        :param is_size: Whether it is about the size of a bubble.
        """
        style = self._of_points.get(point.index, self._style)
        if style.own is not None:
            return Label() if is_size else Label(self._own_text(style, point), True)
        value = _shown(style, point) if (style.shows_size if is_size else style.shows_value) else ""
        text = self._texts.get(point.index, "") if style.shows_text and not is_size else ""
        return Label(f"{text}, {value}" if text and value else text or value, bool(text))

    def _own_text(self, style: LabelStyle, point: Labelled) -> str:
        assert style.own is not None
        rich = style.own.find(f"{C}rich")
        if rich is None:
            return clean(style.own.findtext(f"{C}strRef/{C}strCache/{C}pt/{C}v"))
        for element in rich.iter(f"{A}fld"):
            kind, old = element.get("type", "").upper(), element.find(f"{A}t")
            if old is None:
                continue
            if kind in ("VALUE", "YVALUE"):
                old.text = _shown(style, point)
            elif kind in ("CATEGORYNAME", "XVALUE"):
                old.text = point.category
            elif kind == "SERIESNAME":
                old.text = point.series
            elif kind == "CELLRANGE" and point.index in self._texts:
                old.text = self._texts[point.index]
        return text_of(rich)


def _shown(style: LabelStyle, point: Labelled) -> str:
    format = point.format if style.format is None else style.format
    return shown(point.value, format, is_from_1904=style.is_from_1904)
