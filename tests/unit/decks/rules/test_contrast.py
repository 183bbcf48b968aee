from __future__ import annotations

import pytest

from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.rules.contrast import contrast, low_contrast
from tests.unit.decks.making import a_shape, drawn


@pytest.mark.parametrize(
    ("ink", "paper", "ratio"),
    [("000000", "FFFFFF", 21.0), ("ffffff", "FFFFFF", 1.0), ("767676", "FFFFFF", 4.54), ("FF0000", "0000FF", 2.15)],
)
def test_the_contrast_is_that_of_wcag(ink: str, paper: str, ratio: float) -> None:
    assert contrast(ink, paper) == pytest.approx(ratio, abs=0.01)
    assert contrast(paper, ink) == contrast(ink, paper)


def test_what_is_no_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="no colour: 'red'"):
        contrast("red", "FFFFFF")


def test_text_in_the_colour_of_its_own_fill_is_warned_of() -> None:
    deck = drawn(a_shape(ink=("000000", "F8F8F8"), paper="FFFFFF"), a_shape(ink=("AAAAAA",), paper="FFFFFF"))

    (finding,) = low_contrast(deck, None)

    assert finding.kind is Kind.WARNING
    assert finding.message == "Text of #F8F8F8 on #FFFFFF has a contrast of 1.1:1; it should have at least 1.5:1."


def test_text_below_what_is_asked_for_breaks_a_rule() -> None:
    deck = drawn(a_shape(ink=("AAAAAA",)), a_shape(ink=("555555",)), a_shape(ink=("FFFFFF",), text=""), paper="FFFFFF")

    (finding,) = low_contrast(deck, 4.5)

    assert (finding.kind, finding.rule, finding.expected) == (Kind.RULE, "contrast", "at least 4.5:1")


WHITE = a_shape(ink=("FFFFFF",))


@pytest.mark.parametrize(
    ("below", "found"),
    [
        # On the slide itself; on a dark panel; partly on one; on a picture; on a line; on a box without a fill.
        ((), 1),
        ((a_shape(kind="other", text="", box=(0, 0, 900, 500), paper="000000"),), 0),
        ((a_shape(kind="other", text="", box=(0, 0, 900, 500), paper="FEFEFE"),), 1),
        ((a_shape(kind="other", text="", box=(0, 0, 150, 500), paper="FFFFFF"),), 0),
        ((a_shape(kind="picture", text="", box=(0, 0, 900, 500)),), 0),
        ((a_shape(kind="line", text="", box=(0, 100, 900, 5)),), 1),
        ((a_shape(box=(0, 0, 900, 500)),), 1),
        ((a_shape(kind="other", text="", box=(0, 0, 50, 50), paper="000000"),), 1),
        # What stands in front of it is not what it stands on.
        ((a_shape(kind="other", box=(0, 0, 900, 500), paper="FFFFFF"), a_shape(kind="picture", text="", box=None)), 1),
    ],
)
def test_what_a_text_stands_on_is_what_is_below_it(below: tuple, found: int) -> None:  # type: ignore[type-arg]
    assert len(list(low_contrast(drawn(*below, WHITE, paper="FFFFFF"), None))) == found


def test_where_a_colour_is_not_known_nothing_is_said() -> None:
    assert not list(low_contrast(drawn(WHITE), None))
    assert not list(low_contrast(drawn(a_shape(ink=("white",)), paper="FFFFFF"), 21))
    assert not list(low_contrast(drawn(a_shape(ink=("FFFFFF",), box=None), paper="FFFFFF"), 21))
