"""Single slides: the same content in several arrangements, so that variants are a real choice."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR

from .canvas import CARD, HEIGHT, MARGIN, MUTED, ON_PANEL, PANEL, WIDTH, Box, Canvas
from .figures import format_number
from .outline import Outline


def draw_single(canvas: Canvas, outline: Outline, images: Sequence[bytes], variant: int) -> None:
    """One slide that says it all; the variant decides how."""
    points = [point for section in outline.sections for point in section.points][:4]
    arrangement = (_beside, _panel, _figures_first, _cards)[variant % 4]
    arrangement(canvas, outline, points, images)


def _exhibit(canvas: Canvas, outline: Outline, images: Sequence[bytes], box: Box, *, line: bool = False) -> None:
    """The reference images if there are any, else the chart."""
    if images:
        for place, image in zip(box.columns(len(images)), images, strict=True):
            canvas.picture(image, place)
        return
    canvas.chart(outline.series, box, line=line)
    _note(canvas, outline, box)


def _note(canvas: Canvas, outline: Outline, above: Box) -> None:
    """Made-up figures are marked as such."""
    if outline.series.invented:
        canvas.text("Illustrative figures", Box(above.x, above.y + above.h, above.w, 0.3), 11, MUTED)


def _beside(canvas: Canvas, outline: Outline, points: Sequence[str], images: Sequence[bytes]) -> None:
    canvas.title(outline.title, Box(MARGIN, 0.55, WIDTH - 2 * MARGIN, 0.95))
    canvas.rectangle(Box(MARGIN, 1.55, 0.9, 0.06), canvas.accent())
    canvas.bullets(points, Box(MARGIN, 1.9, 5.6, 4.6), 18)
    canvas.rectangle(Box(6.9, 1.9, WIDTH - MARGIN - 6.9, 4.6), CARD, rounded=True)
    _exhibit(canvas, outline, images, Box(7.1, 2.1, WIDTH - MARGIN - 7.3, 4.0))
    canvas.footer()


def _panel(canvas: Canvas, outline: Outline, points: Sequence[str], images: Sequence[bytes]) -> None:
    canvas.rectangle(Box(0, 0, 4.7, HEIGHT), PANEL)
    canvas.rectangle(Box(MARGIN, 1.2, 0.9, 0.08), canvas.accent())
    canvas.title(outline.title, Box(MARGIN, 1.5, 3.5, 4.2), 34, ON_PANEL, MSO_ANCHOR.TOP)
    canvas.bullets(points[:3], Box(5.3, 0.6, WIDTH - MARGIN - 5.3, 2.5), 18)
    _exhibit(canvas, outline, images, Box(5.3, 3.2, WIDTH - MARGIN - 5.3, 3.3), line=True)
    canvas.footer(ON_PANEL)


def _figures_first(canvas: Canvas, outline: Outline, points: Sequence[str], images: Sequence[bytes]) -> None:
    canvas.rectangle(Box(0, 0, WIDTH, 1.6), PANEL)
    canvas.title(outline.title, Box(MARGIN, 0.3, WIDTH - 2 * MARGIN, 1.0), 30, ON_PANEL)
    series = outline.series
    shown = list(zip(series.labels, series.values, strict=True))[:4]
    figures = Box(MARGIN, 1.95, WIDTH - 2 * MARGIN, 1.45)
    for index, (box, (label, value)) in enumerate(zip(figures.columns(len(shown)), shown, strict=True)):
        canvas.figure(label, format_number(value, series.percent), box, index)
    _note(canvas, outline, figures)
    canvas.bullets(points[:3], Box(MARGIN, 3.8, 6.0, 2.8), 17)
    if images:
        _exhibit(canvas, outline, images, Box(7.2, 3.7, WIDTH - MARGIN - 7.2, 2.9))
    else:
        canvas.table(outline.table, Box(7.2, 3.75, WIDTH - MARGIN - 7.2, 2.8), max_rows=5)
    canvas.footer()


def _cards(canvas: Canvas, outline: Outline, points: Sequence[str], images: Sequence[bytes]) -> None:
    canvas.title(outline.title, Box(MARGIN, 0.5, WIDTH - 2 * MARGIN, 0.95), 30)
    shown = points[:3]
    for index, (box, point) in enumerate(
        zip(Box(MARGIN, 1.65, WIDTH - 2 * MARGIN, 1.75).columns(len(shown)), shown, strict=True)
    ):
        canvas.rectangle(box, CARD, rounded=True)
        canvas.rectangle(Box(box.x, box.y, box.w, 0.08), canvas.accent(index))
        canvas.text(point, box.inset(0.25), 16, anchor=MSO_ANCHOR.MIDDLE)
    _exhibit(canvas, outline, images, Box(MARGIN, 3.65, WIDTH - 2 * MARGIN, 2.75))
    canvas.footer()
