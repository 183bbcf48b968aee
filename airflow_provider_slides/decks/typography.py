"""How text looks: sizes, fonts and colours, as its runs tell or as they inherit them."""

from __future__ import annotations

from dataclasses import dataclass, field

from airflow_provider_slides.decks.colours import Palette
from airflow_provider_slides.decks.names import A, Element, integer, share

_HUNDREDTHS = 100
_DEEPEST_LEVEL = 8


@dataclass(frozen=True, slots=True)
class Type:
    """A size in points, a font and a colour; each ``None`` where nothing tells."""

    size: float | None = None
    font: str | None = None
    ink: str | None = None

    def over(self, other: Type) -> Type:
        """Return what this tells, and what the other does where this tells nothing."""
        return Type(other.size if self.size is None else self.size, self.font or other.font, self.ink or other.ink)


@dataclass
class Typography:
    """
    How the text of one shape looks, added up run by run.

    :param palette: The colours that it is written in.
    :param fonts: What the theme's names of fonts stand for: ``{"+mj-lt": "Calibri Light"}``.
    :param styles: The lists of styles that it inherits from, nearest first.
    :param known: Of the same styles, by level, what they come to; shared by all shapes that have no style of their own.
    """

    palette: Palette
    fonts: dict[str, str]
    styles: tuple[Element, ...]
    known: dict[int, Type] = field(default_factory=dict)
    default: Type = Type()
    scale: float = 1.0
    sizes: dict[float, None] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    inks: dict[str, None] = field(default_factory=dict)

    def add(self, run: Element | None, level: int) -> None:
        """Add a run by its properties (``rPr``), which may be missing."""
        found = self._inherited(level)
        if run is not None:
            found = self._told(run).over(found)
        if found.size:
            self.sizes.setdefault(round(found.size * self.scale, 2))
        if found.font:
            self.used.setdefault(self.fonts.get(found.font, found.font))
        if found.ink:
            self.inks.setdefault(found.ink)

    def shrunk(self, body: Element | None) -> None:
        """Take note of how much a text is shrunk to fit, from its ``bodyPr``."""
        fit = body.find(f"{A}normAutofit") if body is not None else None
        if fit is not None:
            self.scale = share(fit.get("fontScale"))

    def _inherited(self, level: int) -> Type:
        level = min(max(level, 0), _DEEPEST_LEVEL)
        if level not in self.known:
            found = Type()
            for style in self.styles:
                for name in (f"{A}lvl{level + 1}pPr", f"{A}defPPr"):
                    told = style.find(f"{name}/{A}defRPr")
                    if told is not None:
                        found = found.over(self._told(told))
            self.known[level] = found
        return self.default.over(self.known[level])

    def _told(self, run: Element) -> Type:
        size = integer(run.get("sz")) / _HUNDREDTHS or None
        if not len(run):
            return Type(size)
        latin = run.find(f"{A}latin")
        font = latin.get("typeface") if latin is not None else None
        return Type(size, font, self.palette.fill(run))
