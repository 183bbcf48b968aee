"""Paragraphs: their text as it is shown, and how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from airflow_provider_slides.decks.reading.names import A, Element, clean, integer
from airflow_provider_slides.decks.reading.typography import Typography

_RUN, _FIELD, _BREAK, _TEXT = f"{A}r", f"{A}fld", f"{A}br", f"{A}t"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """
    A paragraph with text.

    :param field: Type of the field that is all of it, such as ``slidenum``; empty for any other.
    """

    text: str
    level: int = 0
    language: str = ""
    field: str = ""


def paragraphs_of(body: Element | None, typography: Typography | None = None) -> Iterator[Paragraph]:
    """
    Yield the paragraphs of a body that have text.

    :param body: An element that has ``a:p`` in it.
    :param typography: Where to add up how they look.
    """
    for paragraph in body.iterchildren(f"{A}p") if body is not None else ():
        found = _paragraph(paragraph, typography)
        if not found.text.isspace() and found.text:
            yield found


def text_of(body: Element | None) -> str:
    """Return all paragraphs of a body, one a line."""
    return "\n".join(paragraph.text for paragraph in paragraphs_of(body))


def _paragraph(paragraph: Element, typography: Typography | None) -> Paragraph:
    pieces, language, level, fields = [], "", 0, []
    for child in paragraph:
        tag = child.tag
        if tag in (_RUN, _FIELD):
            text = child.findtext(_TEXT) or ""
            properties = child[0] if len(child) and child[0].tag == f"{A}rPr" else None
            if not language and properties is not None:
                language = properties.get("lang", "")
            if typography is not None and text and not text.isspace():
                typography.add(properties, level)
            fields.append(child.get("type", "") if tag == _FIELD else "")
            pieces.append(text)
        elif tag == _BREAK:
            pieces.append("\n")
        elif tag == f"{A}pPr":
            level = integer(child.get("lvl"))
        else:
            pieces += [text.text or "" for text in child.iter(_MATHS)]
    return Paragraph(clean("".join(pieces)), level, language[:40], fields[0] if len(fields) == 1 else "")
