"""How text looks: sizes, fonts and colours, as its runs tell or as they inherit them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from airflow_provider_slides.decks.reading.colours import Palette
from airflow_provider_slides.decks.reading.names import A, Element, integer, share

_HUNDREDTHS = 100
_DEEPEST_LEVEL = 8


@dataclass(frozen=True, slots=True)
class Type:
    """A size in points, a font and a colour; each ``None`` where nothing tells. No ink is empty: it is not plain."""

    size: float | None = None
    font: str | None = None
    ink: str | None = None

    def over(self, other: Type) -> Type:
        """Return what this tells, and what the other does where this tells nothing."""
        size = other.size if self.size is None else self.size
        return Type(size, self.font or other.font, other.ink if self.ink is None else self.ink)


#: What nothing tells.
NOTHING = Type()


class Styles:
    """
    Lists of styles that text inherits from, each level looked up once.

    :param lists: Nearest first.
    :param below: What they inherit from in turn.
    """

    def __init__(self, lists: Sequence[Element], palette: Palette, below: Styles | None = None) -> None:
        self._lists = lists
        self._palette = palette
        self._below = below
        self._known: dict[int, Type] = {}

    def level(self, level: int) -> Type:
        """Return how text of a level looks, from 0."""
        level = min(max(level, 0), _DEEPEST_LEVEL)
        if level not in self._known:
            found = NOTHING
            for style in self._lists:
                for name in (f"{A}lvl{level + 1}pPr", f"{A}defPPr"):
                    told = style.find(f"{name}/{A}defRPr")
                    if told is not None:
                        found = found.over(told_type(told, self._palette))
            self._known[level] = found if self._below is None else found.over(self._below.level(level))
        return self._known[level]


@dataclass
class Typography:
    """
    How the text of one shape looks, added up run by run.

    :param palette: The colours that it is written in.
    :param fonts: What the theme's names of fonts stand for: ``{"+mj-lt": "Calibri Light"}``.
    :param default: What the shape tells of all of its text.
    :param inherits_ink: Whether what it inherits has the colours, and no style that is not looked at.
    """

    palette: Palette
    fonts: dict[str, str]
    styles: Styles
    default: Type = NOTHING
    inherits_ink: bool = True
    sizes: dict[float, None] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    inks: dict[str, None] = field(default_factory=dict)
    _scale: float = 1.0

    def add(self, run: Element | None, level: int) -> None:
        """Add a run by its properties (``rPr``), which may be missing."""
        found = self.default.over(self.styles.level(level))
        if not self.inherits_ink:
            found = replace(found, ink=None)
        if run is not None:
            found = told_type(run, self.palette).over(found)
        if found.size:
            self.sizes.setdefault(round(found.size * self._scale, 2))
        font = self.fonts.get(found.font or "", found.font)
        # Not a name that no theme tells.
        if font and not font.startswith("+"):
            self.used.setdefault(font)
        if found.ink:
            self.inks.setdefault(found.ink)

    def shrink(self, body: Element | None) -> None:
        """Take note of how much a text is shrunk to fit, from its ``bodyPr``."""
        fit = body.find(f"{A}normAutofit") if body is not None else None
        if fit is not None:
            self._scale = share(fit.get("fontScale"))


def told_type(run: Element, palette: Palette) -> Type:
    """Return what the properties of a run tell themselves."""
    size = integer(run.get("sz")) / _HUNDREDTHS or None
    if not len(run):
        return Type(size)
    latin = run.find(f"{A}latin")
    is_told, ink = palette.told_fill(run)
    if run.find(f"{A}hlinkClick") is not None:
        is_told, ink = True, palette.colours.get("hlink")
    return Type(size, latin.get("typeface") if latin is not None else None, (ink or "") if is_told else None)
