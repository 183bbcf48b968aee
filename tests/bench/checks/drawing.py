"""An outline becomes a .pptx file."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import pptx
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

from .deck import Card, Cards, Graph, Grid, Lines, Outline, Page, Picture

WIDTH, HEIGHT = 13.333, 7.5
TITLE_SLIDE, TITLE_AND_BODY, TITLE_ONLY = 0, 1, 5
KINDS = {
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "pie": XL_CHART_TYPE.PIE,
}
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def draw(outline: Outline, path: Path) -> None:
    """Write the file."""
    deck = pptx.Presentation(io.BytesIO(_template()))
    for page in outline.pages:
        _Drawing(deck, page).draw()
    deck.save(str(path))


@cache
def _template() -> bytes:
    """python-pptx's own, as wide as today's, without the layouts that nobody uses."""
    deck = pptx.Presentation()
    factor = Inches(WIDTH) / deck.slide_width
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            shape.left, shape.width = int(shape.left * factor), int(shape.width * factor)
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


@cache
def _png() -> bytes:
    """A grey square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"".join(b"\0" + b"\x99" * 16 for _ in range(16)))
    head = struct.pack(">IIBBBBB", 16, 16, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


class _Drawing:
    """One slide, filled from above to below."""

    def __init__(self, deck: Any, page: Page) -> None:
        simple = [element for element in page.elements if isinstance(element, Lines)]
        has_body = len(simple) == len(page.elements) == 1 and page.kind in ("body", "agenda")
        layout = TITLE_SLIDE if page.kind == "cover" else TITLE_AND_BODY if has_body else TITLE_ONLY
        self.slide = deck.slides.add_slide(deck.slide_layouts[layout])
        self.page, self.has_body = page, has_body
        self.top, self.left, self.width = 1.6, 0.7, 11.5

    def draw(self) -> None:
        page, slide = self.page, self.slide
        slide.shapes.title.text_frame.text = page.title[0].text
        if page.kind == "cover" or self.has_body:
            body = page.elements[0]
            assert isinstance(body, Lines)
            self.fill(slide.placeholders[1].text_frame, [line.text for line in body.lines], body.has_leads)
        elif page.kind in ("columns", "columns in one"):
            self.columns()
        elif page.kind == "side by side":
            self.side_by_side()
        else:
            for element in page.elements:
                self.element(element)
        if page.notes:
            self.fill(slide.notes_slide.notes_text_frame, [note.text for note in page.notes])
        if page.footer:
            self.text([page.footer], 0.6, 6.95, 6, 0.35, 11)
        if page.is_hidden:
            slide._element.set("show", "0")

    def element(self, element: object) -> None:
        match element:
            case Lines():
                large = self.page.kind == "quote"
                height = 0.5 * len(element.lines) + (1.5 if large else 0)
                lines = [line.text for line in element.lines]
                size = 36 if large else 18
                self.text(lines, self.left, self.top, self.width, height, size, has_leads=element.has_leads)
                self.top += height
            case Cards():
                self.cards(element)
                self.top = 4.6
            case Grid():
                self.table(element)
            case Graph():
                self.chart(element)
            case Picture():
                picture = self.slide.shapes.add_picture(io.BytesIO(_png()), Inches(9), Inches(3), Inches(2), Inches(2))
                self.describe(picture, element.alt[0].text)

    def describe(self, shape: Any, text: str) -> None:
        shape._element.xpath(".//p:cNvPr")[0].set("descr", text)

    def fill(self, frame: Any, lines: list[str], has_leads: bool = False) -> None:
        for index, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
            if has_leads:
                self.runs(paragraph, line)
            else:
                paragraph.text = line
            if self.page.is_indented and index == 2:
                paragraph.level = 1

    def runs(self, paragraph: Any, line: str) -> list[Any]:
        """A line as runs: up to its colon in bold, the rest not."""
        lead, colon, rest = line.partition(": ")
        found = []
        for text, is_bold in ((lead + colon, bool(colon)), (rest, False)):
            if text:
                run = paragraph.add_run()
                run.text = text
                run.font.bold = is_bold or None
                found.append(run)
        return found

    def text(
        self,
        lines: list[str],
        x: float,
        y: float,
        w: float,
        h: float,
        size: float,
        shapes: Any = None,
        has_leads: bool = False,
    ) -> None:
        box = (shapes or self.slide.shapes).add_textbox(Inches(x), Inches(y), Inches(w), Inches(h))
        box.text_frame.word_wrap = True
        for index, line in enumerate(lines):
            paragraph = box.text_frame.paragraphs[0] if index == 0 else box.text_frame.add_paragraph()
            if has_leads:
                runs = self.runs(paragraph, line)
            else:
                runs = [paragraph.add_run()]
                runs[0].text = line
            for run in runs:
                run.font.size = Pt(size)

    def columns(self) -> None:
        width = 11.9 / len(self.page.elements)
        for index, column in enumerate(self.page.elements):
            assert isinstance(column, Lines)
            x, lines = 0.7 + index * width, [line.text for line in column.lines]
            if self.page.kind == "columns":
                self.text([column.heading], x, 1.7, width - 0.3, 0.6, 24)
                self.text(lines, x, 2.4, width - 0.3, 3.5, 18)
            else:
                self.text([column.heading, *lines], x, 1.7, width - 0.3, 4.5, 18)

    def side_by_side(self) -> None:
        self.width = 11.9 / len(self.page.elements) - 0.3
        for element in self.page.elements:
            self.top = 1.6
            self.element(element)
            self.left += self.width + 0.3

    def tile(self, card: Card, x: float, width: float, is_broken: bool, shapes: Any) -> None:
        """A filled shape: the figure, what it is, how it changed."""
        shape = shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, Inches(x), Inches(2), Inches(width - 0.3), Inches(2.4))
        lines = [card.value[0].text, card.label, *(line.text for line in card.more)]
        shape.text_frame.text = ("\v" if is_broken else "\n").join(lines)

    def cards(self, cards: Cards) -> None:
        width = 11.9 / len(cards.cards)
        for index, card in enumerate(cards.cards):
            x = 0.7 + index * width
            shapes = self.slide.shapes.add_group_shape().shapes if cards.is_grouped else self.slide.shapes
            value, more = card.value[0].text, [line.text for line in card.more]
            match cards.arrangement:
                case "tile" | "broken tile":
                    inner = shapes.add_group_shape().shapes if cards.is_grouped else shapes
                    self.tile(card, x, width, cards.arrangement == "broken tile", inner)
                    continue
                case "inside":
                    self.text([card.label, value, *more], x, 2, width - 0.3, 2.2, 22, shapes)
                    continue
                case "below":
                    self.text([value], x, 2, width - 0.3, 0.8, 40, shapes)
                    self.text([card.label], x, 2.85, width - 0.3, 0.5, 14, shapes)
                case "above":
                    self.text([card.label], x, 2, width - 0.3, 0.5, 14, shapes)
                    self.text([value], x, 2.5, width - 0.3, 0.8, 40, shapes)
                case _:
                    y = 1.8 + index * 1.2
                    self.text([value], 0.7, y, 4.5, 0.8, 36, shapes)
                    self.text([card.label], 5.4, y + 0.1, 4, 0.6, 18, shapes)
                    if more:
                        self.text(more, 9.5, y + 0.1, 3, 0.6, 14, shapes)
                    continue
            if more:
                self.text(more, x, 3.4, width - 0.3, 0.4, 14, shapes)

    def table(self, grid: Grid) -> None:
        height = 0.45 * len(grid.rows)
        place = (Inches(self.left), Inches(self.top), Inches(self.width), Inches(height))
        frame = self.slide.shapes.add_table(len(grid.rows), len(grid.rows[0]), *place)
        for y, row in enumerate(grid.rows):
            for x, cell in enumerate(row):
                frame.table.cell(y, x).text = cell.text
        if grid.alt:
            self.describe(frame, grid.alt[0].text)
        self.top += height + 0.3

    def chart(self, graph: Graph) -> None:
        data = CategoryChartData(number_format=graph.number_format)
        data.categories = graph.categories
        for name, points in zip(graph.names, graph.series, strict=True):
            data.add_series(name, [round(point.value / graph.scale, 6) for point in points])
        place = (Inches(self.left), Inches(self.top), Inches(self.width), Inches(4.0))
        frame = self.slide.shapes.add_chart(KINDS[graph.kind], *place, data)
        chart = frame.chart
        chart.has_title = bool(graph.title)
        if graph.title:
            chart.chart_title.text_frame.text = graph.title
        chart.has_legend = len(graph.names) > 1
        plot = chart.plots[0]
        plot.has_data_labels = True
        plot.data_labels.number_format = graph.number_format
        plot.data_labels.number_format_is_linked = False
        plot.data_labels.show_value = True
        if graph.kind in ("column", "bar"):
            plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
        for (series, index), label in graph.labels.items():
            plot.series[series].points[index].data_label.text_frame.text = label.text
        for (series, index), value in graph.stale.items():
            cached = plot.series[series]._element.find(f"{_C}val").iter(f"{_C}pt")
            next(point for point in cached if point.get("idx") == str(index)).find(f"{_C}v").text = repr(value)
        if graph.alt:
            self.describe(frame, graph.alt[0].text)
        self.top += 4.1
