"""Charts as PowerPoint has had them since 2016: waterfalls, funnels, treemaps, histograms."""

from __future__ import annotations

from airflow_provider_slides.decks.reading.charts import Drawing, Drawn, Number, Words
from airflow_provider_slides.decks.reading.labels import Label
from airflow_provider_slides.decks.reading.names import CX, Element, clean, integer, number
from airflow_provider_slides.decks.reading.number_format import shown
from airflow_provider_slides.decks.reading.package import Allowance
from airflow_provider_slides.decks.reading.paragraphs import text_of

#: More levels of categories than anyone can read.
_MOST_LEVELS = 10
_ON = ("1", "true")


def read_extended_chart(root: Element, allowance: Allowance) -> Drawing:
    """Return what a chart's part holds, from its root."""
    area = root.find(f"{CX}chart/{CX}plotArea")
    data = {element.get("id", ""): element for element in root.iterfind(f"{CX}chartData/{CX}data")}
    found = list(area.iterfind(f"{CX}plotAreaRegion/{CX}series")) if area is not None else []
    axes = area.iterfind(f"{CX}axis/{CX}title") if area is not None else ()
    return Drawing(
        found[0].get("layoutId", "")[:40] if found else "",
        _title(root.find(f"{CX}chart/{CX}title")),
        tuple(filter(None, map(_title, axes))),
        tuple(_series(series, data, allowance) for series in found),
    )


def _title(title: Element | None) -> str:
    text = title.find(f"{CX}tx") if title is not None else None
    if text is None:
        return ""
    return text_of(text.find(f"{CX}rich")) or clean(text.findtext(f"{CX}txData/{CX}v"))


def _series(series: Element, data: dict[str, Element], allowance: Allowance) -> Drawn:
    allowance.take("points of charts")
    of_series = series.find(f"{CX}dataId")
    own = data.get(of_series.get("val", "")) if of_series is not None else None
    name = clean(series.findtext(f"{CX}tx/{CX}txData/{CX}v"))
    name_formula = series.findtext(f"{CX}tx/{CX}txData/{CX}f") or ""
    if own is None:
        return Drawn(name, name_formula, Words({}), ())
    categories = _categories(own.find(f"{CX}strDim"), allowance)
    values = own.find(f"{CX}numDim")
    level = values.find(f"{CX}lvl") if values is not None else None
    numbers = _numbers(level, series.find(f"{CX}dataLabels"), allowance) if level is not None else []
    formula = values.findtext(f"{CX}f") or "" if values is not None else ""
    return Drawn(name, name_formula, categories, tuple(numbers), formula)


def _categories(dimension: Element | None, allowance: Allowance) -> Words:
    levels = dimension.findall(f"{CX}lvl")[:_MOST_LEVELS] if dimension is not None else []
    if dimension is None or not levels:
        return Words({})
    found = [{integer(point.get("idx"), -1): clean(point.text) for point in level} for level in levels]
    names = {}
    for index in found[0]:
        allowance.take("points of charts")
        names[index] = " ".join(filter(None, (level.get(index, "") for level in reversed(found))))
        allowance.take("characters", len(names[index]))
    return Words(names, dimension.findtext(f"{CX}f") or "" if len(levels) == 1 else "")


def _numbers(level: Element, labels: Element | None, allowance: Allowance) -> list[Number]:
    format = level.get("formatCode", "")
    allowance.see("number formats", format)
    told, visible, hidden = format, labels is not None, set()
    if labels is not None:
        visibility, own = labels.find(f"{CX}visibility"), labels.find(f"{CX}numFmt")
        visible = visibility is None or visibility.get("value") in _ON
        hidden = {integer(label.get("idx"), -1) for label in labels.iterfind(f"{CX}dataLabelHidden")}
        if own is not None and own.get("sourceLinked") not in _ON:
            told = own.get("formatCode", "")
    numbers = []
    for point in level.iterchildren(f"{CX}pt"):
        index, value = integer(point.get("idx"), -1), number(point.text)
        if index < 0 or value is None:
            continue
        allowance.take("points of charts")
        label = shown(value, told) if visible and index not in hidden else ""
        numbers.append(Number(index, value, format, Label(label)))
    return numbers
