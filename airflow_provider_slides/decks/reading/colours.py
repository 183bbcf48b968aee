"""The colours of a deck: those of its theme, by the names that a slide calls them, and what is made of them."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass, field

from airflow_provider_slides.decks.reading.names import A, Element, local_name, share

_RGB = re.compile(r"[0-9A-Fa-f]{6}")
#: As masters map them, when they don't tell.
_USUAL_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_NAMED = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "green": "008000",
    "lime": "00FF00",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "orange": "FFA500",
    "purple": "800080",
    "gray": "808080",
    "grey": "808080",
    "dkGray": "A9A9A9",
    "ltGray": "D3D3D3",
    "navy": "000080",
    "teal": "008080",
    "maroon": "800000",
    "silver": "C0C0C0",
}


def theme_colours(scheme: Element | None) -> dict[str, str]:
    """Return the colours of a theme's scheme as ``RRGGBB``, by name."""
    found = {}
    for element in scheme if scheme is not None else ():
        if len(element) and (value := _base(element[0], {})):
            found[local_name(element)] = value
    return found


@dataclass(frozen=True, eq=False)
class Palette:
    """
    What a slide's names of colours stand for.

    :param colours: Of the theme, as :func:`theme_colours` returns them.
    :param names: Which of them a slide's name stands for, as ``{"bg1": "lt1"}``.
    """

    colours: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def renamed(self, mapping: Element | None) -> Palette:
        """Return the same colours under the names that a master, a layout or a slide gives them, if it does."""
        return self if mapping is None else Palette(self.colours, dict(mapping.attrib))

    def fill(self, element: Element | None) -> str | None:
        """Return the plain colour that something is filled with, from its ``solidFill``; ``None`` without one."""
        fill = element.find(f"{A}solidFill") if element is not None else None
        return self.first(fill)

    def told_fill(self, properties: Element | None) -> tuple[bool, str | None]:
        """Return whether a shape's properties tell what fills it, and the plain colour that does."""
        fills = (child for child in properties if local_name(child).endswith("Fill")) if properties is not None else ()
        fill = next(iter(fills), None)
        return fill is not None, self.first(fill) if fill is not None and fill.tag == f"{A}solidFill" else None

    def first(self, element: Element | None) -> str | None:
        """Return the colour that stands first in an element; ``None`` when there is none that can be told."""
        if element is None or not len(element):
            return None
        colour = element[0]
        value = _base(colour, {**_USUAL_MAP, **self.names}, self.colours)
        return _changed(value, colour) if value and len(colour) else value


def _base(colour: Element, names: dict[str, str], colours: dict[str, str] | None = None) -> str | None:
    kind, value = local_name(colour), colour.get("val", "")
    if kind == "schemeClr":
        return (colours or {}).get(names.get(value, value))
    if kind == "prstClr":
        return _NAMED.get(value)
    if kind == "sysClr":
        value = colour.get("lastClr") or {"window": "FFFFFF", "windowText": "000000"}.get(value, "")
    if kind == "scrgbClr":
        value = _hex([share(colour.get(part), 0.0) for part in "rgb"])
    return value.upper() if _RGB.fullmatch(value) else None


def _changed(value: str, colour: Element) -> str:
    """Make a colour lighter or darker, as its element tells."""
    parts = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    for change in colour[:20]:
        kind, by = local_name(change), share(change.get("val"))
        if kind in ("lumMod", "lumOff"):
            hue, light, saturation = colorsys.rgb_to_hls(*parts)
            light = light * by if kind == "lumMod" else light + by
            parts = list(colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), saturation))
        elif kind == "shade":
            parts = [part * by for part in parts]
        elif kind == "tint":
            parts = [1 - (1 - part) * by for part in parts]
    return _hex(parts)


def _hex(parts: list[float]) -> str:
    return "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02X}" for part in parts)
