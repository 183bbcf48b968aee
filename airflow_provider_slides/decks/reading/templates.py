"""What slides inherit: layouts, masters and themes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from airflow_provider_slides.decks.deck import Theme
from airflow_provider_slides.decks.reading.colours import Palette, theme_colours
from airflow_provider_slides.decks.reading.names import A, Element, P, clean, integer
from airflow_provider_slides.decks.reading.package import Package
from airflow_provider_slides.decks.reading.typography import Styles

#: Which placeholder of the master one of a slide inherits from, where it isn't the body.
_OF_THE_MASTER = {"ctrTitle": "title", "title": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}


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

    part: str
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


@dataclass(frozen=True, slots=True)
class Inherited:
    """
    What a shape inherits.

    :param place: The ``xfrm`` that tells where it stands.
    :param paper: The plain colour that it is filled with.
    """

    styles: Styles
    place: Element | None = None
    paper: str | None = None


@dataclass
class Layout:
    """
    A layout; of a slide without one, nothing.

    :param defaults: The presentation's list of styles for text in no placeholder.
    """

    part: str = ""
    name: str = ""
    root: Element | None = None
    master: Master | None = None
    defaults: Element | None = None
    _known: dict[tuple[Element | None, str, Palette], Inherited] = field(default_factory=dict)

    @cached_property
    def palette(self) -> Palette:
        """What colours are called on its slides."""
        palette = self.master.palette if self.master else Palette()
        return palette if self.root is None else palette.renamed(override(self.root))

    @cached_property
    def paper(self) -> str | None:
        """The plain colour of its background."""
        roots = [self.root, self.master.root if self.master else None]
        found = (background(root, self.palette) for root in roots if root is not None)
        return next((paper for is_told, paper in found if is_told), None)

    @cached_property
    def _by_index(self) -> dict[int, Element]:
        return {found.index: shape for found, shape in reversed(self._placeholders)}

    @cached_property
    def _by_kind(self) -> dict[str, Element]:
        return {found.kind: shape for found, shape in reversed(self._placeholders)}

    @cached_property
    def _placeholders(self) -> list[tuple[Placeholder, Element]]:
        return _placeholders(self.root) if self.root is not None else []

    def inherited(self, placeholder: Placeholder | None, palette: Palette) -> Inherited:
        """Return what a shape inherits from here, from the master and the presentation."""
        shape, kind = None, ""
        if placeholder is not None:
            kind = _OF_THE_MASTER.get(placeholder.kind, "body")
            shape = self._by_index.get(placeholder.index) if placeholder.index else None
            shape = shape if shape is not None else self._by_kind.get(placeholder.kind)
        key = shape, kind, palette
        if key not in self._known:
            of_master = self.master.placeholders.get(kind) if self.master else None
            shapes = [found for found in (shape, of_master) if found is not None]
            self._known[key] = self._inherited(shapes, kind, palette)
        return self._known[key]

    def _inherited(self, shapes: list[Element], kind: str, palette: Palette) -> Inherited:
        lists = [shape.find(f"{P}txBody/{A}lstStyle") for shape in shapes]
        if not kind:
            lists.append(self.defaults)
        elif self.master is not None:
            lists.append(self.master.style(kind if kind in ("title", "body") else "other"))
        places = (shape.find(f"{P}spPr/{A}xfrm") for shape in shapes)
        fills = (palette.told_fill(shape.find(f"{P}spPr")) for shape in shapes)
        return Inherited(
            Styles([style for style in lists if style is not None], palette),
            next((place for place in places if place is not None), None),
            next((paper for is_told, paper in fills if is_told), None),
        )


def override(root: Element) -> Element | None:
    """Return what a slide or layout calls the colours, when it is not what its master does."""
    return root.find(f"{P}clrMapOvr/{A}overrideClrMapping")


def background(root: Element, palette: Palette) -> tuple[bool, str | None]:
    """Return whether a slide, layout or master has a background of its own, and its plain colour."""
    own = root.find(f"{P}cSld/{P}bg/{P}bgPr")
    if own is not None:
        return True, palette.fill(own)
    style = root.find(f"{P}cSld/{P}bg/{P}bgRef")
    return style is not None, palette.first(style)


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

    def used(self) -> Iterator[tuple[str, Element, Layout]]:
        """Yield part and root of each layout and master that has slides, and with it a layout that looks like it."""
        masters: dict[str, tuple[str, Element, Layout]] = {}
        for layout in self._layouts.values():
            if layout.root is not None:
                yield layout.part, layout.root, layout
            if layout.master is not None:
                masters.setdefault(layout.master.part, (layout.master.part, layout.master.root, layout))
        yield from masters.values()

    def theme(self) -> Theme:
        """Return the theme of the first master, with the names of all masters' layouts."""
        theme = self._master(self._of_deck[0]).theme if self._of_deck else Theme()
        names = tuple(self._name(part) for master in self._of_deck for part in self._layouts_of(master))
        return Theme(theme.name, theme.colours, theme.heading_font, theme.body_font, names)

    def _name(self, layout: str) -> str:
        # One that no slide has is not kept.
        return self._layouts[layout].name if layout in self._layouts else _name(self._package.tree(layout))

    def _layouts_of(self, part: str) -> Iterator[str]:
        for entry in self._master(part).root.iterfind(f"{P}sldLayoutIdLst/{P}sldLayoutId"):
            if layout := self._package.target(part, entry):
                yield layout

    def _layout(self, part: str) -> Layout:
        if part not in self._layouts:
            root = self._package.tree(part, is_kept=True)
            masters = self._package.related(part, "slideMaster")
            master = self._master(masters[0]) if masters else None
            self._layouts[part] = Layout(part, _name(root), root, master, self._defaults)
        return self._layouts[part]

    def _master(self, part: str) -> Master:
        if part not in self._masters:
            root = self._package.tree(part, is_kept=True)
            themes = self._package.related(part, "theme")
            theme = _theme(self._package.tree(themes[0])) if themes else Theme()
            palette = Palette(theme.colours).renamed(root.find(f"{P}clrMap"))
            self._masters[part] = Master(part, root, theme, palette)
        return self._masters[part]


def _name(layout: Element) -> str:
    common = layout.find(f"{P}cSld")
    return clean(common.get("name")) if common is not None else ""


def _theme(root: Element) -> Theme:
    elements = root.find(f"{A}themeElements")
    if elements is None:
        return Theme(clean(root.get("name")))
    fonts = [elements.find(f"{A}fontScheme/{A}{kind}Font/{A}latin") for kind in ("major", "minor")]
    heading, body = (clean(font.get("typeface")) if font is not None else "" for font in fonts)
    return Theme(clean(root.get("name")), theme_colours(elements.find(f"{A}clrScheme")), heading, body)
