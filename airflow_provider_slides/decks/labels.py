"""The labels of a chart's points: what they show."""

from __future__ import annotations

from dataclasses import dataclass, field

from airflow_provider_slides.decks.names import C15, A, C, Element, clean, integer, is_on
from airflow_provider_slides.decks.number_format import shown
from airflow_provider_slides.decks.paragraphs import text_of


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


@dataclass
class Labels:
    """
    The labels of a series.

    :param common: The ``dLbls`` that count for all of its points; ``None`` when it has none.
    :param switch: Which switch shows the value: another for sizes of bubbles.
    :param texts: What the workbook has for labels, by index of the point.
    """

    common: Element | None = None
    switch: str = "showVal"
    texts: dict[int, str] = field(default_factory=dict)
    is_from_1904: bool = False

    def __post_init__(self) -> None:
        own = self.common.iterchildren(f"{C}dLbl") if self.common is not None else ()
        self._own = {integer(_value(label, "idx"), -1): label for label in own}

    def of(self, point: Labelled) -> Label:
        """Return the label of a point; one of nothing when it has none, or none that shows a value or a text."""
        if self.common is None:
            return Label()
        sources = [label for label in (self._own.get(point.index), self.common) if label is not None]
        if is_on(sources[0].find(f"{C}delete")):
            return Label()
        text = sources[0].find(f"{C}tx") if len(sources) == 2 else None
        if text is not None:
            return Label(self._own_text(text, point), True)
        value = self._shown(sources, point) if is_on(_first(sources, self.switch)) else ""
        from_workbook = self.texts.get(point.index, "") if _shows_texts(sources) else ""
        if from_workbook:
            return Label(", ".join(filter(None, (from_workbook, value))), True)
        return Label(value)

    def _shown(self, sources: list[Element], point: Labelled) -> str:
        told = _first(sources, "numFmt")
        format = point.format
        if told is not None and told.get("sourceLinked") not in ("1", "true"):
            format = told.get("formatCode", "")
        return shown(point.value, format, is_from_1904=self.is_from_1904)

    def _own_text(self, text: Element, point: Labelled) -> str:
        rich = text.find(f"{C}rich")
        if rich is None:
            return clean(text.findtext(f"{C}strRef/{C}strCache/{C}pt/{C}v"))
        sources = [label for label in (self._own.get(point.index), self.common) if label is not None]
        for element in rich.iter(f"{A}fld"):
            kind, old = element.get("type", "").upper(), element.find(f"{A}t")
            if old is None:
                continue
            if kind in ("VALUE", "YVALUE", "BUBBLESIZE"):
                old.text = self._shown(sources, point)
            elif kind in ("CATEGORYNAME", "XVALUE"):
                old.text = point.category
            elif kind == "SERIESNAME":
                old.text = point.series
            elif kind == "CELLRANGE" and point.index in self.texts:
                old.text = self.texts[point.index]
        return text_of(rich)


def _value(element: Element, name: str) -> str | None:
    child = element.find(f"{C}{name}")
    return None if child is None else child.get("val")


def _first(sources: list[Element], name: str) -> Element | None:
    return next((found for source in sources if (found := source.find(f"{C}{name}")) is not None), None)


def _shows_texts(sources: list[Element]) -> bool:
    switches = (source.find(f"{C}extLst/{C}ext/{C15}showDataLabelsRange") for source in sources)
    return is_on(next((switch for switch in switches if switch is not None), None))
