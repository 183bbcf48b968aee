"""What slides inherit: layouts, masters and themes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from airflow_provider_slides.decks.colours import Palette, theme_colours
from airflow_provider_slides.decks.deck import Theme
from airflow_provider_slides.decks.names import A, Element, P, clean, integer
from airflow_provider_slides.decks.package import Package
from airflow_provider_slides.decks.typography import Type

#: Which placeholder of the master one of a slide inherits from.
_OF_THE_MASTER = {"ctrTitle": "title", "title": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}
_NO_STYLES: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Which place of its layout a shape fills: ``kind`` as in the file, ``obj`` when it doesn't tell."""

    kind: str
    index: int

    @classmethod
    def of(cls, shape: Element) -> Placeholder | None:
        """Return which one a shape fills; ``None`` when it fills none."""
        found = shape.find(f"./*/{P}nvPr/{P}ph")
        return None if found is None else cls(found.get("type", "obj"), integer(found.get("idx")))


def _placeholders(root: Element) -> list[tuple[Placeholder, Element]]:
    tree = root.find(f"{P}cSld/{P}spTree")
    shapes = tree.iterchildren() if tree is not None else ()
    return [(found, shape) for shape in shapes if (found := Placeholder.of(shape))]


@dataclass
class Master:
    """A master, with its theme."""

    root: Element
    theme: Theme
    palette: Palette

    @cached_property
    def placeholders(self) -> dict[str, Element]:
        """Its placeholders by kind."""
        return {found.kind: shape for found, shape in reversed(_placeholders(self.root))}

    @cached_property
    def fonts(self) -> dict[str, str]:
        """What the theme's names of fonts stand for."""
        return {"+mj-lt": self.theme.heading_font, "+mn-lt": self.theme.body_font}

    def style(self, kind: str) -> Element | None:
        """Return the list of styles for titles, bodies or others."""
        return self.root.find(f"{P}txStyles/{P}{kind}Style")


@dataclass
class Layout:
    """A layout; of a slide without one, nothing."""

    name: str = ""
    root: Element | None = None
    master: Master | None = None
    defaults: Element | None = None
    known: dict[tuple[Element, ...], dict[int, Type]] = field(default_factory=dict)

    @cached_property
    def _placeholders(self) -> list[tuple[Placeholder, Element]]:
        return _placeholders(self.root) if self.root is not None else []

    def ancestors(self, placeholder: Placeholder | None) -> tuple[Element, ...]:
        """Return the shapes of layout and master that a placeholder inherits from, nearest first."""
        if placeholder is None:
            return ()
        same = [shape for found, shape in self._placeholders if found.index == placeholder.index]
        alike = [shape for found, shape in self._placeholders if found.kind == placeholder.kind]
        found = (same if placeholder.index else alike or same)[:1]
        if self.master is not None:
            kind = _OF_THE_MASTER.get(placeholder.kind, "body")
            found += [self.master.placeholders[kind]] if kind in self.master.placeholders else []
        return tuple(found)

    def styles(self, placeholder: Placeholder | None, ancestors: tuple[Element, ...]) -> tuple[Element, ...]:
        """Return the lists of styles that a shape's text inherits from, nearest first."""
        found = [shape.find(f"{P}txBody/{A}lstStyle") for shape in ancestors]
        if placeholder is None:
            found.append(self.defaults)
        elif self.master is not None:
            kind = _OF_THE_MASTER.get(placeholder.kind, "body")
            found.append(self.master.style(kind if kind in ("title", "body") else "other"))
        return tuple(style for style in found if style is not None)


class Templates:
    """
    The layouts and masters of a deck, each read once.

    :param presentation: The root of the main part.
    """

    def __init__(self, package: Package, part: str, presentation: Element) -> None:
        self._package = package
        self._defaults = presentation.find(f"{P}defaultTextStyle")
        self._layouts: dict[str, Layout] = {}
        self._masters: dict[str, Master] = {}
        listed = presentation.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId")
        self._of_deck = [master for entry in listed if (master := package.target(part, entry))]

    def layout_of(self, slide: str) -> Layout:
        """Return the layout of a slide; an empty one when it has none."""
        parts = self._package.related(slide, "slideLayout")
        return self._layout(parts[0]) if parts else Layout(defaults=self._defaults)

    def theme(self) -> Theme:
        """Return the theme of the first master, with the names of all masters' layouts."""
        layouts = [self._layout(part) for master in self._of_deck for part in self._layouts_of(master)]
        theme = self._master(self._of_deck[0]).theme if self._of_deck else Theme()
        names = tuple(layout.name for layout in layouts)
        return Theme(theme.name, theme.colours, theme.heading_font, theme.body_font, names)

    def _layouts_of(self, part: str) -> Iterator[str]:
        for entry in self._master(part).root.iterfind(f"{P}sldLayoutIdLst/{P}sldLayoutId"):
            if layout := self._package.target(part, entry):
                yield layout

    def _layout(self, part: str) -> Layout:
        if part not in self._layouts:
            root = self._package.tree(part)
            masters = self._package.related(part, "slideMaster")
            master = self._master(masters[0]) if masters else None
            common = root.find(f"{P}cSld")
            name = clean(common.get("name")) if common is not None else ""
            self._layouts[part] = Layout(name, root, master, self._defaults)
        return self._layouts[part]

    def _master(self, part: str) -> Master:
        if part not in self._masters:
            root = self._package.tree(part)
            themes = self._package.related(part, "theme")
            theme = _theme(self._package.tree(themes[0])) if themes else Theme()
            palette = Palette(theme.colours).renamed(root.find(f"{P}clrMap"))
            self._masters[part] = Master(root, theme, palette)
        return self._masters[part]


def _theme(root: Element) -> Theme:
    elements = root.find(f"{A}themeElements")
    if elements is None:
        return Theme(clean(root.get("name")))
    fonts = [elements.find(f"{A}fontScheme/{A}{kind}Font/{A}latin") for kind in ("major", "minor")]
    heading, body = (clean(font.get("typeface")) if font is not None else "" for font in fonts)
    return Theme(clean(root.get("name")), theme_colours(elements.find(f"{A}clrScheme")), heading, body)
