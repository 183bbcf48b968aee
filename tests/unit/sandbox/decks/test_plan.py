from __future__ import annotations

import pytest

from airflow_provider_slides.sandbox.decks.outline import MAX_SLIDES, MIN_SLIDES, read
from airflow_provider_slides.sandbox.decks.plan import plan

PROMPTS = ["tea", "# One\n## Only\n- one point", "\n".join(f"## Part {n}\n- a\n- b\n- c" for n in range(40))]


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("slides", range(MIN_SLIDES, MAX_SLIDES + 1))
def test_there_are_exactly_as_many_pages_as_asked_for(prompt: str, slides: int) -> None:
    pages = plan(read(prompt, 0), slides, 0)

    kinds = [page.kind for page in pages]
    assert len(pages) == slides
    assert kinds[0] == "title"
    assert kinds.count("chart") == kinds.count("table") == 1
    assert all(page.points for page in pages if page.kind in ("agenda", "points", "closing"))


def test_with_room_each_section_gets_a_divider_and_text() -> None:
    outline = read("## Sales\n- up\n## Costs\n- down", 0)

    pages = plan(outline, 10, 0)

    assert [page.heading for page in pages if page.kind == "section"] == ["Sales", "Costs"]
    assert {page.number for page in pages if page.kind == "points"} == {1, 2}


def test_without_room_there_are_no_dividers() -> None:
    outline = read("## Sales\n- up\n## Costs\n- down", 0)

    kinds = [page.kind for page in plan(outline, 7, 0)]

    assert kinds == ["title", "agenda", "points", "chart", "points", "table", "closing"]


def test_all_points_of_a_section_are_told_in_order() -> None:
    points = [f"point {number}" for number in range(9)]
    outline = read("## Sales\n" + "\n".join(f"- {point}" for point in points), 0)

    pages = plan(outline, 10, 0)

    told = [point for page in pages if page.kind == "points" for point in page.points]
    assert [point for point in told if point in points] == points
