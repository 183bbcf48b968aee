from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Box
from airflow_provider_slides.decks.reading.geometry import WHOLE
from tests.unit.decks.support import element

PT = 12_700


def place(x: float, y: float, width: float, height: float, *, inner: tuple[int, ...] = (), rotation: int = 0) -> str:
    def pair(name: str, first: str, second: str, *values: float) -> str:
        return f'<a:{name} {first}="{values[0] * PT:.0f}" {second}="{values[1] * PT:.0f}"/>'

    inside = pair("off", "x", "y", x, y) + pair("ext", "cx", "cy", width, height)
    if inner:
        inside += pair("chOff", "x", "y", *inner[:2]) + pair("chExt", "cx", "cy", *inner[2:])
    return f'<a:xfrm rot="{rotation}">{inside}</a:xfrm>'


def test_a_shape_stands_where_it_says() -> None:
    assert WHOLE.box(element(place(10, 20, 30, 40))) == Box(10, 20, 30, 40)
    assert WHOLE.box(None) is None


@pytest.mark.parametrize("rotation", [90, 270, -90, 450, 60, 134])
def test_what_is_turned_by_a_quarter_is_as_high_as_it_was_wide(rotation: int) -> None:
    assert WHOLE.box(element(place(10, 20, 60, 20, rotation=rotation * 60_000))) == Box(30, 0, 20, 60)


@pytest.mark.parametrize("rotation", [0, 30, 180, 360, -180, 136])
def test_what_is_turned_by_less_or_by_half_keeps_its_box(rotation: int) -> None:
    assert WHOLE.box(element(place(10, 20, 60, 20, rotation=rotation * 60_000))) == Box(10, 20, 60, 20)


def test_a_group_moves_and_scales_what_is_in_it() -> None:
    group = WHOLE.within(element(place(100, 50, 200, 100, inner=(10, 10, 100, 200))))

    assert group.box(element(place(20, 30, 10, 20))) == Box(120, 60, 20, 10)
    within = group.within(element(place(10, 10, 50, 50, inner=(0, 0, 100, 100))))
    assert within.box(element(place(10, 20, 20, 20))) == Box(110, 55, 20, 5)


@pytest.mark.parametrize("inner", ["", "<a:xfrm/>", place(1, 2, 3, 4), "<a:xfrm><a:off x='x' y='0'/></a:xfrm>"])
def test_a_group_that_does_not_tell_changes_nothing(inner: str) -> None:
    group = WHOLE.within(element(inner) if inner else None)

    assert group.box(element(place(20, 30, 10, 20))) == Box(20, 30, 10, 20)


def test_a_group_of_no_size_and_numbers_beyond_all_measure_are_no_error() -> None:
    flat = WHOLE.within(element(place(5, 5, 0, 0, inner=(0, 0, 0, 0))))
    assert flat.box(element(place(20, 30, 10, 20))) == Box(25, 35, 10, 20)

    large = WHOLE
    for _ in range(60):
        large = large.within(element(place(1, 1, 10**20, 10**20, inner=(0, 0, 1, 1))))
    assert large.box(element(place(20, 30, 10, 20))) is None


@pytest.mark.parametrize(
    "xml", ["<a:xfrm><a:off x='1' y='2'/></a:xfrm>", "<a:xfrm><a:off x='1'/><a:ext cx='2'/></a:xfrm>"]
)
def test_a_place_that_is_not_whole_is_none(xml: str) -> None:
    assert WHOLE.box(element(xml)) is None
