"""How an outline is spread over exactly so many slides. Pure."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal

from .outline import Outline, Section
from .stock import stock_points

Kind = Literal["title", "agenda", "section", "points", "chart", "table", "closing"]
_POINTS_PER_SLIDE = 4


@dataclass(frozen=True)
class Page:
    """One slide: what kind, and its words (charts and tables are the outline's)."""

    kind: Kind
    heading: str
    points: tuple[str, ...] = ()
    number: int = 0


def plan(outline: Outline, slides: int, seed: int) -> list[Page]:
    """Exactly `slides` pages: title, chart and table always, the rest as space allows."""
    dice = random.Random(f"{seed}/{outline.title}")
    has_agenda, has_closing = slides >= 6, slides >= 5
    room = slides - 3 - has_agenda - has_closing
    sections = outline.sections[:room]
    dividers = room >= 2 * len(sections)
    body: list[Page] = []
    for index, section in enumerate(sections):
        if dividers:
            body.append(Page("section", section.heading, number=index + 1))
        share = (room - dividers * len(sections)) // len(sections)
        extra = index < (room - dividers * len(sections)) % len(sections)
        body += _text_pages(section, share + extra, dice, index + 1)
        if index == 0:
            body.append(Page("chart", outline.series.title))
    if not sections:
        body.append(Page("chart", outline.series.title))
    body.append(Page("table", "The numbers in detail"))

    pages = [Page("title", outline.title)]
    if has_agenda:
        pages.append(Page("agenda", "Agenda", tuple(section.heading for section in sections)))
    pages += body
    if has_closing:
        pages.append(Page("closing", "Key takeaways", tuple(section.points[0] for section in sections[:4])))
    return pages


def _text_pages(section: Section, count: int, dice: random.Random, number: int) -> list[Page]:
    wanted = max(count, min(len(section.points), count * _POINTS_PER_SLIDE))
    points = list(section.points[:wanted])
    pages = []
    for index in range(count):
        size, left = divmod(len(points), count)
        start = index * size + min(index, left)
        part = tuple(points[start : start + size + (index < left)])
        least = 3 + index % 2  # three become cards, more a list: neighbours look different
        part += tuple(p for p in stock_points(dice) if p not in points)[: max(0, least - len(part))]
        heading = section.heading if index == 0 else f"{section.heading} ({index + 1})"
        pages.append(Page("points", heading, part, number))
    return pages
