from __future__ import annotations

import pytest

from airflow_provider_slides.decks.reading.paragraphs import Paragraph, paragraphs_of, text_of
from tests.unit.decks.support import element, paragraph

MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<a:r><a:t>Up </a:t></a:r><a:r><a:t>12</a:t></a:r><a:r><a:t>.5%</a:t></a:r>", "Up 12.5%"),
        ("<a:r><a:t>one</a:t></a:r><a:br/><a:r><a:t>two</a:t></a:r>", "one\ntwo"),
        ("<a:r><a:t>Page </a:t></a:r><a:fld type='slidenum'><a:t>3</a:t></a:fld>", "Page 3"),
        ("<a:r><a:t> kept </a:t></a:r>", " kept "),
        ("<a:r><a:t>a_x000B_b\u00a0c</a:t></a:r>", "a\nb\u00a0c"),
        ("<a:r><a:t>a</a:t></a:r><a:r/><a:r><a:t/></a:r><a:endParaRPr/>", "a"),
        (f"<x><m:r xmlns:m='{MATHS}'><m:t>x=</m:t></m:r><m:r xmlns:m='{MATHS}'><m:t>2</m:t></m:r></x>", "x=2"),
    ],
)
def test_a_paragraph_is_its_runs_without_anything_between(inside: str, text: str) -> None:
    assert text_of(element(f"<b><a:p>{inside}</a:p></b>")) == text


def test_blank_paragraphs_are_left_out() -> None:
    body = element(f"<b><a:p/>{paragraph('1')}{paragraph(' ')}{paragraph('2')}</b>")

    assert text_of(body) == "1\n2"
    assert text_of(None) == ""


def test_level_language_and_field_are_told() -> None:
    body = element(
        "<b><a:p><a:pPr lvl='2'/><a:r><a:rPr lang='de-DE'/><a:t>a</a:t></a:r>"
        "<a:r><a:rPr lang='fr-FR'/><a:t>b</a:t></a:r></a:p>"
        "<a:p><a:fld type='slidenum'><a:rPr lang='en-US'/><a:t>3</a:t></a:fld></a:p>"
        "<a:p><a:pPr lvl='x'/><a:fld type='slidenum'><a:t>3</a:t></a:fld><a:r><a:t> of 9</a:t></a:r></a:p></b>"
    )

    assert list(paragraphs_of(body)) == [
        Paragraph("ab", 2, "de-DE"),
        Paragraph("3", 0, "en-US", "slidenum"),
        Paragraph("3 of 9"),
    ]
