"""The slides of a deck, one function for each kind of page."""

from __future__ import annotations

from pptx.enum.text import MSO_ANCHOR

from .canvas import BODY, CARD, HEIGHT, MARGIN, MUTED, ON_PANEL, PANEL, WIDTH, Box, Canvas
from .figures import format_number
from .outline import Outline
from .plan import Page

_FULL = Box(0, 0, WIDTH, HEIGHT)
_INVENTED = "Illustrative: the prompt gave no figures."
_HEADING = Box(MARGIN, 0.55, WIDTH - 2 * MARGIN, 0.9)


def draw(canvas: Canvas, page: Page, outline: Outline) -> None:
    """Draw a page."""
    match page.kind:
        case "title":
            _title(canvas, outline)
        case "section":
            _section(canvas, page)
        case "agenda":
            _agenda(canvas, page)
        case "points":
            _points(canvas, page)
        case "chart":
            _chart(canvas, page, outline)
        case "table":
            _table(canvas, page, outline)
        case "closing":
            _closing(canvas, page)


def _title(canvas: Canvas, outline: Outline) -> None:
    canvas.rectangle(_FULL, PANEL)
    canvas.rectangle(Box(0, 0, 0.35, HEIGHT), canvas.accent())
    for index in range(3):
        canvas.rectangle(Box(MARGIN + 0.35 + index * 0.75, 1.55, 0.6, 0.1), canvas.accent(index))
    canvas.title(outline.title, Box(MARGIN + 0.35, 1.9, 10.8, 2.3), 48, ON_PANEL, MSO_ANCHOR.TOP)
    topics = "  ·  ".join(section.heading.replace(" ", "\N{NO-BREAK SPACE}") for section in outline.sections[:4])
    canvas.text(topics, Box(MARGIN + 0.35, 4.5, 10.8, 1.0), 20, ON_PANEL)
    canvas.footer(ON_PANEL)


def _heading(canvas: Canvas, page: Page) -> None:
    canvas.rectangle(Box(MARGIN, 1.5, 0.9, 0.06), canvas.accent())
    canvas.title(page.heading, _HEADING)
    canvas.footer()


def _section(canvas: Canvas, page: Page) -> None:
    canvas.rectangle(_FULL, PANEL)
    canvas.text(f"{page.number:02}", Box(MARGIN, 1.4, 4, 1.6), 88, ON_PANEL, bold=True)
    canvas.title(page.heading, Box(MARGIN, 3.2, 11, 1.6), 44, ON_PANEL, MSO_ANCHOR.TOP)
    canvas.rectangle(Box(MARGIN, 5.1, 2.4, 0.08), canvas.accent(page.number - 1))
    canvas.footer(ON_PANEL)


def _agenda(canvas: Canvas, page: Page) -> None:
    _heading(canvas, page)
    row = min(0.95, BODY.h / max(1, len(page.points)))
    for index, point in enumerate(page.points):
        y = BODY.y + 0.25 + index * row
        canvas.rectangle(Box(MARGIN, y + 0.06, WIDTH - 2 * MARGIN, row - 0.12), CARD, rounded=True)
        number = Box(MARGIN + 0.25, y, 0.9, row)
        canvas.text(f"{index + 1:02}", number, 24, canvas.accent(index), bold=True, anchor=MSO_ANCHOR.MIDDLE)
        canvas.text(point, Box(MARGIN + 1.2, y, 10, row), 22, anchor=MSO_ANCHOR.MIDDLE)


def _points(canvas: Canvas, page: Page) -> None:
    _heading(canvas, page)
    if len(page.points) != 3 or max(map(len, page.points)) > 160:
        canvas.bullets(page.points, Box(BODY.x, BODY.y + 0.1, BODY.w, BODY.h - 0.2))
        return
    for index, (box, point) in enumerate(
        zip(Box(BODY.x, BODY.y + 0.3, BODY.w, 3.4).columns(3), page.points, strict=True)
    ):
        canvas.rectangle(box, CARD, rounded=True)
        canvas.rectangle(Box(box.x + 0.35, box.y + 0.4, 0.7, 0.1), canvas.accent(index))
        canvas.text(point, Box(box.x + 0.35, box.y + 0.8, box.w - 0.7, box.h - 1.1), 22)


def _chart(canvas: Canvas, page: Page, outline: Outline) -> None:
    _heading(canvas, page)
    series = outline.series
    canvas.chart(outline.drawn, Box(BODY.x, BODY.y, 8.3, BODY.h), line=series.invented, stale=outline.stale)
    side = Box(BODY.x + 8.7, BODY.y + 0.15, BODY.w - 8.7, BODY.h)
    figures = list(zip(series.labels, series.values, strict=True))
    picks = [("Highest", max(figures, key=lambda f: f[1])), ("Lowest", min(figures, key=lambda f: f[1]))]
    for index, (what, (label, value)) in enumerate(picks):
        box = Box(side.x, side.y + index * 1.85, side.w, 1.6)
        canvas.figure(f"{what}: {label}", format_number(value, series.percent), box, index)
    if series.invented:
        canvas.text(_INVENTED, Box(side.x, side.y + 3.8, side.w, 0.6), 13, MUTED)


def _table(canvas: Canvas, page: Page, outline: Outline) -> None:
    _heading(canvas, page)
    canvas.table(outline.table, Box(BODY.x, BODY.y + 0.1, BODY.w, BODY.h - 0.5))
    if outline.table.invented:
        canvas.text(_INVENTED, Box(BODY.x, BODY.y + BODY.h - 0.25, BODY.w, 0.3), 13, MUTED)


def _closing(canvas: Canvas, page: Page) -> None:
    canvas.rectangle(_FULL, PANEL)
    canvas.rectangle(Box(0, 0, 4.6, HEIGHT), canvas.accent())
    canvas.title(page.heading, Box(MARGIN, 2.4, 3.4, 2.6), 40, ON_PANEL)
    canvas.bullets(page.points, Box(5.3, 1.2, 7.2, 5.0), 22, ON_PANEL)
    canvas.footer(ON_PANEL)
