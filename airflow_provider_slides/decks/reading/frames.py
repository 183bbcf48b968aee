"""What stands in a frame on a slide: tables, charts, SmartArt and foreign objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from airflow_provider_slides.decks.deck import Chart, Place
from airflow_provider_slides.decks.reading.charts import Drawing
from airflow_provider_slides.decks.reading.content import Content, Name
from airflow_provider_slides.decks.reading.extended_charts import read_extended_chart
from airflow_provider_slides.decks.reading.names import CX, DGM, A, C, Element, P, R, clean
from airflow_provider_slides.decks.reading.paragraphs import paragraphs_of
from airflow_provider_slides.decks.reading.plots import read_chart
from airflow_provider_slides.decks.reading.smartart import nodes_of
from airflow_provider_slides.decks.reading.tables import cells_of
from airflow_provider_slides.decks.reading.typography import Typography
from airflow_provider_slides.decks.reading.workbook import Cell, read_areas
from airflow_provider_slides.exceptions import InvalidFileError


def read_frame(frame: Element, name: Name, content: Content, typography: Typography) -> tuple[str, str]:
    """
    Add what stands in a frame to the content of its slide.

    :param typography: Where to add up how a table looks.
    :returns: The kind of the frame's shape, and its text.
    """
    data = frame.find(f"{A}graphic/{A}graphicData")
    for child in data if data is not None else ():
        if child.tag == f"{A}tbl":
            return "table", _read_table(child, name, content, typography)
        if child.tag in (f"{C}chart", f"{CX}chart"):
            _read_chart(child, name, content)
            return "chart", ""
        if child.tag == f"{DGM}relIds":
            return "SmartArt", _read_smartart(child, name, content)
        if child.tag == f"{P}oleObj":
            program = clean(child.get("progId"))
            content.cannot_read(f"OLE object ({program})" if program else "OLE object", name)
            return "OLE object", ""
    content.cannot_read("graphic", name)
    return "other", ""


def _read_table(table: Element, name: Name, content: Content, typography: Typography) -> str:
    texts = []
    for cell in cells_of(table, content.package.allowance, typography):
        more = {"row": cell.row, "column": cell.column, "at": cell.at, "language": cell.language}
        content.say(Place.TABLE, cell.text, name, **more)
        texts.append(cell.text)
    return "\n".join(texts)


def _read_smartart(ids: Element, name: Name, content: Content) -> str:
    content.package.allowance.take("charts and diagrams")
    part = content.package.target(content.part, ids, f"{R}dm")
    if part is None:
        content.cannot_read("SmartArt", name)
        return ""
    texts = []
    for depth, paragraph in nodes_of(content.package.tree(part)):
        content.say(Place.SMARTART, paragraph.text, name, level=depth, language=paragraph.language)
        texts.append(paragraph.text)
    return "\n".join(texts)


def _read_chart(element: Element, name: Name, content: Content) -> None:
    package = content.package
    package.allowance.take("charts and diagrams")
    part = package.target(content.part, element)
    if part is None:
        content.cannot_read("chart", name)
        return
    root = package.tree(part)
    is_extended = element.tag == f"{CX}chart"
    drawing = (read_extended_chart if is_extended else read_chart)(root, package.allowance)
    external = root.find(f"{CX}chartData/{CX}externalData" if is_extended else f"{C}externalData")
    workbook, has_workbook = package.target(part, external), external is not None
    # What is drawn over it.
    overlays = [package.target(part, shapes) for shapes in root.iterfind(f"{C}userShapes")]
    # So that its tree is gone before that of the workbook comes.
    del root, external
    areas = _areas(workbook, drawing, name, content) if has_workbook else {}
    series = drawing.beside(areas)
    chart = Chart(content.number, name.name, name.id, drawing.kind, drawing.title, series, drawing.axis_titles)
    content.charts.append(chart)
    _say_chart(chart, name, content)
    for overlay in filter(None, overlays):
        for body in content.package.tree(overlay).iter("{*}txBody"):
            for paragraph in paragraphs_of(body):
                content.say(Place.BODY, paragraph.text, name, level=paragraph.level, language=paragraph.language)


def _areas(workbook: str | None, drawing: Drawing, name: Name, content: Content) -> Mapping[str, Sequence[Cell]]:
    """Return what a chart's workbook has by area; nothing when it can't be read."""
    if workbook is None:
        content.cannot_read("workbook of a chart, which is not in the deck", name)
        return {}
    try:
        return read_areas(content.package.read(workbook), drawing.areas, content.package.allowance)
    except InvalidFileError:
        content.cannot_read("workbook of a chart", name)
        return {}


def _say_chart(chart: Chart, name: Name, content: Content) -> None:
    content.say(Place.CHART_TITLE, chart.title, name)
    for title in chart.axis_titles:
        content.say(Place.AXIS_TITLE, title, name)
    for series in chart.series:
        content.say(Place.SERIES, series.name, name)
    for category in dict.fromkeys(point.category for series in chart.series for point in series.points):
        content.say(Place.CATEGORY, category, name)
    for series in chart.series:
        for point in series.points:
            place = Place.DATA_LABEL if point.has_own_label else Place.POINT
            content.say(place, point.shown, name, row=point.category, column=series.name)
