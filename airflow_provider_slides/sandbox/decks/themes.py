"""The look of each template: colours and fonts, written into the deck's own theme so that charts follow."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """A colour theme as PowerPoint has it, and two fonts that every Office installation has."""

    ink: str
    paper: str
    panel: str
    shade: str
    accents: tuple[str, str, str, str, str, str]
    heading_font: str = "Calibri"
    body_font: str = "Calibri"
    dark: bool = False


_THEMES = {
    "Acme Executive": Theme(
        ink="1C2333",
        paper="FFFFFF",
        panel="14274E",
        shade="F1F4FA",
        accents=("2F6FED", "12A594", "F2A33A", "E5484D", "7C5CFC", "6B7690"),
    ),
    "Acme Midnight": Theme(
        ink="0E1424",
        paper="F4F6FF",
        panel="1B2542",
        shade="C9D3F2",
        accents=("7C9CFF", "3DDCB0", "FFC65C", "FF7A85", "C792FF", "9AA7C7"),
        dark=True,
    ),
    "Northwind Fresh": Theme(
        ink="23312A",
        paper="FFFDF8",
        panel="1F4D3A",
        shade="F0EFE4",
        accents=("2D9D6F", "E9A23B", "C8553D", "3B7EA1", "8A6FB0", "77857C"),
        heading_font="Georgia",
    ),
}


def theme_of(template: str) -> Theme:
    """The template's theme."""
    return _THEMES[template]
