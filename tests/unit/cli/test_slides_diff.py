from __future__ import annotations

import json
from pathlib import Path

import pptx
import pytest

from airflow_provider_slides.cli.slides_diff import main


def make(name: str, *slides: tuple[str, str]) -> None:
    deck = pptx.Presentation()
    for title, body in slides:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
    deck.save(name)


@pytest.fixture(autouse=True)
def _decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(
        "old.pptx",
        ("Orders", "12 orders came in"),
        ("Revenue", "EMEA made €1.2M in total"),
        ("Gone", "Goodbye everybody"),
    )
    make(
        "new.pptx",
        ("Revenue", "EMEA made €1.5M in total"),
        ("Orders", "12 orders\x0bcame in"),
        ("New", "Colleagues arrive"),
    )


def test_the_same_deck_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.pptx", "old.pptx"]) == 0
    assert capsys.readouterr().out == "Nothing has changed.\n"


def test_what_has_changed_is_told_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.pptx", "new.pptx"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "1 slide added, 1 slide removed, 1 slide moved, 1 slide changed; 1 figure moved.",
        'added: slide 3 "New"',
        'removed: slide 3 "Gone"',
        'moved: slide 1 is 2 now "Orders"',
        "slide 1, body: EMEA made … in total: €1.2M -> €1.5M (+25.0%)",
    ]


def test_it_may_be_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.pptx", "new.pptx", "--json"]) == 1

    told = json.loads(capsys.readouterr().out)
    assert (told["schema_version"], told["numbers"][0]["new"]) == (1, 1_500_000.0)


def test_what_can_not_be_compared_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.pptx", "nope.pptx"]) == 2
    assert capsys.readouterr().err.startswith("slides-diff: nope.pptx can't be read")
