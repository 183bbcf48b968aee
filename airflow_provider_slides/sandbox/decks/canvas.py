"""Drawing on a slide, in inches and theme colours: the few shapes that the twin's decks are made of."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import ColorFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR as Color
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Length, Pt

from .figures import Series, Table

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.75
ACCENTS = (Color.ACCENT_1, Color.ACCENT_2, Color.ACCENT_3, Color.ACCENT_4, Color.ACCENT_5)
MUTED = Color.ACCENT_6
TEXT, CARD, PANEL, ON_PANEL = Color.TEXT_1, Color.BACKGROUND_2, Color.DARK_2, Color.LIGHT_1
_TITLE_ONLY = 5
_NO_TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no grid: the cells have colours of their own
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@dataclass(frozen=True)
class Box:
    """A place on the slide."""

    x: float
    y: float
    w: float
    h: float

    def inset(self, by: float) -> Box:
        """The same, smaller on each side."""
        return Box(self.x + by, self.y + by, self.w - 2 * by, self.h - 2 * by)

    def columns(self, count: int, gap: float = 0.3) -> list[Box]:
        """Side by side, all as wide."""
        width = (self.w - gap * (count - 1)) / count
        return [Box(self.x + i * (width + gap), self.y, width, self.h) for i in range(count)]

    def emu(self) -> tuple[Length, Length, Length, Length]:
        """As PowerPoint counts."""
        return Inches(self.x), Inches(self.y), Inches(self.w), Inches(self.h)


BODY = Box(MARGIN, 1.75, WIDTH - 2 * MARGIN, 4.85)


class Canvas:
    """One slide of a deck."""

    def __init__(self, deck: Presentation, template: str, number: int, accent: int = 0) -> None:
        self._slide: Slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
        self._template = template
        self._number = number
        self._accent = accent

    def accent(self, index: int = 0) -> Color:
        """The n-th colour as this deck counts: variants begin with another one."""
        return ACCENTS[(self._accent + index) % len(ACCENTS)]

    def title(
        self, text: str, box: Box, size: float = 30, color: Color = TEXT, anchor: Any = MSO_ANCHOR.MIDDLE
    ) -> None:
        """The slide's own title, for outline views and screen readers too."""
        shape = self._slide.shapes.title
        assert shape is not None
        tree = shape._element.getparent()
        tree.append(shape._element)  # to the front: panels may have been drawn before it
        shape.left, shape.top, shape.width, shape.height = box.emu()
        frame = _frame(shape.text_frame, anchor)
        _write(frame, 0, text, fitting(text, size, box), color, bold=True)

    def text(
        self,
        text: str,
        box: Box,
        size: float = 16,
        color: Color = TEXT,
        *,
        bold: bool = False,
        align: Any = PP_ALIGN.LEFT,
        anchor: Any = MSO_ANCHOR.TOP,
    ) -> None:
        """A paragraph."""
        frame = _frame(self._slide.shapes.add_textbox(*box.emu()).text_frame, anchor)
        _write(frame, 0, text, fitting(text, size, box), color, bold=bold, align=align)

    def bullets(self, points: Sequence[str], box: Box, size: float = 20, color: Color = TEXT) -> None:
        """Points, each behind a small square in the accent colour, spread over the height."""
        row = box.h / max(len(points), 3)
        for index, point in enumerate(points):
            y = box.y + index * row
            self.rectangle(Box(box.x, y + row / 2 - 0.07, 0.14, 0.14), self.accent(index))
            place = Box(box.x + 0.4, y, box.w - 0.4, row)
            self.text(point, place, size, color, anchor=MSO_ANCHOR.MIDDLE)

    def rectangle(self, box: Box, color: Color, *, rounded: bool = False) -> None:
        """A filled area."""
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if rounded else MSO_SHAPE.RECTANGLE
        shape = self._slide.shapes.add_shape(kind, *box.emu())
        if rounded:
            shape.adjustments[0] = min(0.5, 0.12 / min(box.w, box.h))
        style = shape._element.find(f"{_P}style")  # the shape's own look: an outline and a shadow
        shape._element.remove(style)
        shape.fill.solid()
        shape.fill.fore_color.theme_color = color
        shape.line.fill.background()

    def chart(self, series: Series, box: Box, *, line: bool = False, stale: Sequence[tuple[int, float]] = ()) -> None:
        """A real chart, with its numbers inside the file; those of `stale` bars are other ones in its workbook."""
        data: Any = CategoryChartData(  # type: ignore[no-untyped-call]
            number_format='0.0"%"' if series.percent else "General"
        )
        data.categories = list(series.labels)
        data.add_series(series.title, series.values)
        kind = XL_CHART_TYPE.LINE_MARKERS if line else XL_CHART_TYPE.COLUMN_CLUSTERED
        frame: Any = self._slide.shapes.add_chart(kind, *box.emu(), data)
        chart = frame.chart
        chart.has_legend = chart.has_title = False
        chart.font.size = Pt(12)
        chart.font.color.theme_color = TEXT
        plot, drawn = chart.plots[0], chart.plots[0].series[0]
        if line:
            drawn.smooth = False
            drawn.format.line.width = Pt(3)
            _color(drawn.format.line.color, self.accent())
            drawn.marker.format.fill.solid()
            _color(drawn.marker.format.fill.fore_color, self.accent())
        else:
            plot.gap_width = 60
            drawn.format.fill.solid()
            _color(drawn.format.fill.fore_color, self.accent())
        plot.has_data_labels = True
        labels = plot.data_labels
        labels.number_format = _number_format(series)
        labels.number_format_is_linked = False
        labels.position = XL_LABEL_POSITION.ABOVE if line else XL_LABEL_POSITION.OUTSIDE_END
        labels.font.size = Pt(12)
        labels.font.bold = True
        _color(labels.font.color, TEXT)
        chart.value_axis.visible = False
        chart.value_axis.has_major_gridlines = False
        if min(series.values) >= 0:
            chart.value_axis.minimum_scale = 0
        _color(chart.category_axis.format.line.color, MUTED)
        for index, value in stale:
            drawn._element.xpath(f"c:val//c:pt[@idx='{index}']/c:v")[0].text = f"{value:g}"

    def table(self, table: Table, box: Box, max_rows: int = 9) -> None:
        """A real table; what does not fit is left out and said so in its last row."""
        rows = list(table.rows)
        if len(rows) > max_rows:
            left_out = len(rows) - max_rows + 1
            rows = [*rows[: max_rows - 1], (f"… and {left_out} more", *[""] * (len(table.header) - 1))]
        height = min(0.65, box.h / (len(rows) + 1))
        place = Box(box.x, box.y, box.w, height * (len(rows) + 1))
        frame: Any = self._slide.shapes.add_table(len(rows) + 1, len(table.header), *place.emu())
        frame._element.graphic.graphicData.tbl[0][-1].text = _NO_TABLE_STYLE
        grid = frame.table
        # Columns as wide as their longest entry asks, and the font as large as then still fits in one line.
        longest = [min(30, max(map(len, column)) + 3) for column in zip(table.header, *rows, strict=True)]
        size = max(9, min(18, height * 72 * 0.5, box.w * 72 / (sum(longest) * 0.62)))
        for column, letters in zip(grid.columns, longest, strict=True):
            column.width = Inches(box.w * letters / sum(longest))
        numeric = [x > 0 and _is_numeric(row[x] for row in table.rows) for x in range(len(table.header))]
        for y, row in enumerate([table.header, *rows]):
            for x, value in enumerate(row):
                cell = grid.cell(y, x)
                cell.fill.solid()
                background = PANEL if y == 0 else CARD if y % 2 == 0 else Color.BACKGROUND_1
                cell.fill.fore_color.theme_color = background
                cell.vertical_anchor = MSO_ANCHOR.MIDDLE
                cell.margin_left = cell.margin_right = Inches(0.15)
                cell.margin_top = cell.margin_bottom = Inches(0.03)
                align = PP_ALIGN.RIGHT if numeric[x] else PP_ALIGN.LEFT
                color = ON_PANEL if y == 0 else TEXT
                _write(cell.text_frame, 0, value, size, color, bold=y == 0 or x == 0, align=align)

    def picture(self, image: bytes, box: Box) -> None:
        """An image as large as fits; a kind that PowerPoint files cannot hold becomes a labelled area."""
        try:
            shape = self._slide.shapes.add_picture(io.BytesIO(image), Inches(box.x), Inches(box.y))
        except Exception:  # whatever bytes a client sends, python-pptx and Pillow have an own error for
            self.rectangle(box, CARD, rounded=True)
            self.text("Reference image", box, 14, MUTED, align=PP_ALIGN.CENTER, anchor=MSO_ANCHOR.MIDDLE)
            return
        x, y, width, height = box.emu()
        scale = min(width / shape.width, height / shape.height)
        shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
        shape.left, shape.top = Emu(x + (width - shape.width) // 2), Emu(y + (height - shape.height) // 2)

    def figure(self, label: str, value: str, box: Box, index: int = 0) -> None:
        """One number, large."""
        self.rectangle(box, CARD, rounded=True)
        self.rectangle(Box(box.x, box.y + 0.25, 0.09, box.h - 0.5), self.accent(index))
        inner = Box(box.x + 0.3, box.y + 0.15, box.w - 0.5, box.h - 0.3)
        self.text(value, Box(inner.x, inner.y, inner.w, inner.h * 0.6), 32, self.accent(index), bold=True)
        lower = Box(inner.x, inner.y + inner.h * 0.6, inner.w, inner.h * 0.4)
        self.text(label, lower, 14, MUTED)

    def footer(self, color: Color = MUTED) -> None:
        """Which template it is, and the slide's number."""
        y = HEIGHT - 0.55
        self.text(f"{self._template}  ·  made by slides-sandbox", Box(MARGIN, y, 8, 0.35), 11, color)
        place = Box(WIDTH - MARGIN - 1, y, 1, 0.35)
        self.text(str(self._number), place, 11, color, align=PP_ALIGN.RIGHT)


def fitting(text: str, size: float, box: Box) -> float:
    """The font size, at most `size`, at which the text stays in the box by a cautious estimate."""
    while size > 9:
        per_line = max(1, int(box.w * 72 / (size * 0.56)))
        lines = sum(-(-max(1, len(part)) // per_line) for part in text.split("\n"))
        if lines * size * 1.25 <= box.h * 72:
            break
        size -= 1
    return size


def _frame(frame: TextFrame, anchor: Any) -> TextFrame:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor = anchor
    return frame


def _write(
    frame: TextFrame,
    paragraph: int,
    text: str,
    size: float,
    color: Color,
    *,
    bold: bool = False,
    align: Any = PP_ALIGN.LEFT,
) -> None:
    place = frame.paragraphs[paragraph]
    place.alignment = align
    run = place.add_run()
    run.text = text
    run.font.size = Pt(int(size))
    run.font.bold = bold
    _color(run.font.color, color)


def _color(target: ColorFormat, color: Color) -> None:
    target.theme_color = color


def _number_format(series: Series) -> str:
    if series.percent:
        return '0.0"%"'
    top = max(abs(value) for value in series.values)
    if top >= 1e6:
        return '0.00,,"M"'
    if top >= 1e4:
        return '0,"k"'
    return "#,##0" if all(value == int(value) for value in series.values) else "0.0"


def _is_numeric(values: Any) -> bool:
    return all(value and (value[-1].isdigit() or value[0].isdigit() or value[-1] == "%") for value in values)
