"""A deck as it was read: every string with where it stands, every chart with its numbers, and what can't be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Place(StrEnum):
    """Where on a slide a string stands."""

    TITLE = "title"
    BODY = "body"
    TABLE = "table cell"
    CHART_TITLE = "chart title"
    AXIS_TITLE = "axis title"
    SERIES = "series name"
    CATEGORY = "category"
    POINT = "chart point"
    DATA_LABEL = "data label"
    SMARTART = "SmartArt"
    FOOTER = "footer"
    DATE = "date"
    SLIDE_NUMBER = "slide number"
    NOTES = "notes"
    ALT_TEXT = "alt text"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Text:
    """
    One string of a slide: a paragraph, a table cell, a name or value of a chart, an alternative text.

    :param shape: Name of the shape that it belongs to; empty for notes and comments.
    :param shape_id: Number of that shape on its slide, to tell what stands together.
    :param level: Indentation of a paragraph, from 0.
    :param row: Header of its row, of a table cell; empty when it has none, or is that header.
    :param column: Header of its column, of a table cell.
    :param at: Row and column of a table cell, from 0.
    :param language: As the file tells it, such as ``de-DE``; often wrong, often empty.
    """

    slide: int
    place: Place
    text: str
    shape: str = ""
    shape_id: int = 0
    level: int = 0
    row: str = ""
    column: str = ""
    at: tuple[int, int] | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """
    One value of a chart.

    :param value: As kept in the chart itself, which is what is drawn.
    :param shown: What its label shows: the value in its number format, or the label's own text. Empty without a label.
    :param format: The number format, as ``0.00,,"M"``.
    :param workbook: As in the embedded workbook; ``None`` when that has no such cell, or could not be read.
    :param cell: Where that is, as ``Sheet1!B2``.
    """

    category: str
    value: float
    shown: str = ""
    format: str = ""
    workbook: float | None = None
    cell: str = ""
    has_own_label: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart; ``workbook_name`` and ``workbook_categories`` as the embedded workbook has them."""

    name: str
    points: tuple[Point, ...]
    workbook_name: str | None = None
    workbook_categories: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """
    A chart.

    :param kind: As the file calls it, without ``Chart``: ``bar``, ``line``, ``pie``, ``scatter``...
    """

    slide: int
    shape: str
    shape_id: int
    kind: str
    title: str
    series: tuple[Series, ...]
    axis_titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the slide, in points from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shape:
    """
    Anything that stands on a slide, groups taken apart, from back to front.

    :param kind: ``text``, ``picture``, ``table``, ``chart``, ``SmartArt``, ``media``, ``OLE object``, ``line`` or
        ``other``.
    :param placeholder: Which it fills: ``title``, ``body``, ``picture``...; empty for none.
    :param box: ``None`` when the file doesn't tell, not even in the layout.
    :param text: All of its own paragraphs, one a line.
    :param alt: Alternative text.
    :param is_decorative: Marked as such, so that it needs no alternative text.
    :param sizes: Font sizes of its runs in points, as told by the runs or inherited; empty when nothing tells.
    :param fonts: Names of its runs' fonts, those of the theme resolved.
    :param ink: Colours of its runs as ``RRGGBB``, those of the theme resolved.
    :param paper: Its own fill, as ``RRGGBB``; ``None`` when it has none, or no plain one.
    """

    slide: int
    id: int
    name: str
    kind: str
    placeholder: str = ""
    box: Box | None = None
    text: str = ""
    alt: str = ""
    is_decorative: bool = False
    sizes: tuple[float, ...] = ()
    fonts: tuple[str, ...] = ()
    ink: tuple[str, ...] = ()
    paper: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something on a slide whose content can't be told, such as a picture, by name."""

    slide: int
    shape: str
    what: str


@dataclass(frozen=True, slots=True)
class Slide:
    """
    A slide.

    :param number: From 1, as PowerPoint counts, hidden ones too.
    :param texts: In reading order: title first, then the shapes as they stand, notes and comments last.
    :param layout: Name of the layout that it uses.
    :param links: Where its hyperlinks lead, as the file has them.
    :param paper: Colour of its background, as ``RRGGBB``, where it is plain.
    """

    number: int
    texts: tuple[Text, ...] = ()
    charts: tuple[Chart, ...] = ()
    shapes: tuple[Shape, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    is_hidden: bool = False
    layout: str = ""
    links: tuple[str, ...] = ()
    paper: str | None = None

    @property
    def title(self) -> str:
        """The title's text; empty without one."""
        return " ".join(text.text for text in self.texts if text.place is Place.TITLE)

    @property
    def notes(self) -> str:
        """The speaker's notes, one paragraph a line."""
        return "\n".join(text.text for text in self.texts if text.place is Place.NOTES)


@dataclass(frozen=True, slots=True)
class Theme:
    """How a deck looks: its colours by their name in the file (``accent1``), two fonts, the names of its layouts."""

    name: str = ""
    colours: dict[str, str] = field(default_factory=dict)
    heading_font: str = ""
    body_font: str = ""
    layouts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """
    A deck; ``width`` and ``height`` of its slides in points.

    :param backdrop: What layouts and masters that have slides say on all of these themselves; their slide is 0.
    """

    slides: tuple[Slide, ...]
    theme: Theme = Theme()
    width: float = 960.0
    height: float = 540.0
    backdrop: tuple[Text, ...] = ()
