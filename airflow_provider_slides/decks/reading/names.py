"""Names of elements and attributes in the parts of an Office file, as lxml has them; and what their values mean."""

from __future__ import annotations

import math
import re
from typing import Any

#: An element of lxml, which has no types of its own.
Element = Any

_FORMATS = "http://schemas.openxmlformats.org"
A = f"{{{_FORMATS}/drawingml/2006/main}}"
C = f"{{{_FORMATS}/drawingml/2006/chart}}"
DGM = f"{{{_FORMATS}/drawingml/2006/diagram}}"
MC = f"{{{_FORMATS}/markup-compatibility/2006}}"
P = f"{{{_FORMATS}/presentationml/2006/main}}"
R = f"{{{_FORMATS}/officeDocument/2006/relationships}}"
S = f"{{{_FORMATS}/spreadsheetml/2006/main}}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"

#: The longest notation of a number that is read; a double has at most 24 characters.
_LONGEST_NUMBER = 40
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_MEASURE = re.compile(r"([+-]?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)", re.ASCII)
_EMU = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700, "pc": 152_400, "pi": 152_400}
_EMU_OF_A_POINT = 12_700
#: As in a name of Office's that holds what XML can't: ``_x000B_``, a vertical tab, is a break of a line.
_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f])_")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\u2028\u2029]")


def local_name(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def clean(text: str | None) -> str:
    """Return a text without control characters and surrogates; a break of a line is ``\\n``, whatever it was."""
    if not text:
        return ""
    if text.isascii() and text.isprintable() and "_x0" not in text:
        return text
    text = _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), text)
    return _CONTROL.sub("", _LINE_BREAK.sub("\n", text))


def integer(text: str | None, default: int = 0) -> int:
    """Return a whole number as XML has it; ``default`` when it is none, or longer than any."""
    if text is None or len(text) > _LONGEST_NUMBER or not _INTEGER.fullmatch(text.strip()):
        return default
    return int(text)


def number(text: str | None) -> float | None:
    """Return a number as XML has it; ``None`` when it is none, or not finite."""
    if text is None or len(text) > _LONGEST_NUMBER or not _DECIMAL.fullmatch(text := text.strip()):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def points(text: str | None) -> float | None:
    """Return a length in points: told in EMU, or with its unit as strict files do."""
    if text is None or len(text) > _LONGEST_NUMBER:
        return None
    if measure := _MEASURE.fullmatch(text.strip()):
        return float(measure[1]) * _EMU[measure[2]] / _EMU_OF_A_POINT
    value = number(text)
    return None if value is None else value / _EMU_OF_A_POINT


def share(text: str | None, default: float = 1.0) -> float:
    """Return a share: told in thousandths of a percent, or in percent as strict files do."""
    if text is None:
        return default
    text = text.strip()
    value = number(text.removesuffix("%"))
    if value is None:
        return default
    return value / 100 if text.endswith("%") else value / 100_000


def is_on(element: Element | None, attribute: str = "val") -> bool:
    """Whether a switch is on: it is there, and not told to be off."""
    return element is not None and element.get(attribute, "1") in ("1", "true", "on")
