"""
Statements written by hand about sixteen small sets of facts: which true ones are accepted, which false ones are found.

Each is a deck of its own, of one slide with one text. A true one is accepted when it has no problem; a false one is
found when it has any. Of the files in ``statements`` the first twelve are for tuning, the others for measuring.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pptx

FOLDER = Path(__file__).with_name("statements")
TUNED = 12
COUNTS = ("contradicted", "unsupported", "inconsistent")
BLANK = 6


@dataclass(frozen=True)
class Said:
    """
    One statement.

    :param file: Number of its file, from 1.
    :param has_problem: What a check says of it.
    """

    file: int
    language: str
    text: str
    is_true: bool
    has_problem: bool

    @property
    def half(self) -> str:
        return "tune" if self.file <= TUNED else "test"

    @property
    def is_right(self) -> bool:
        return self.has_problem is not self.is_true


def files() -> list[Path]:
    """All files, in order."""
    return sorted(FOLDER.glob("*.json"))


def check_file(path: Path) -> list[Said]:
    """Check all statements of one file."""
    content = json.loads(path.read_text())
    number, language, facts = int(path.name[:2]), content["lang"], content["facts"]
    texts = [(text, True) for text in content["true"]] + [(text, False) for text, _ in content["false"]]
    return [Said(number, language, text, is_true, has_problem(text, facts)) for text, is_true in texts]


def has_problem(text: str, facts: Any) -> bool:
    """Whether a check finds anything in a deck with one text."""
    from airflow_provider_slides.decks.checking import check_deck
    from airflow_provider_slides.decks.reading import read_deck

    problems = check_deck(read_deck(io.BytesIO(_deck(text))), facts).as_dict()["problems"]
    return any(problem["kind"] in COUNTS for problem in problems)


def _deck(text: str) -> bytes:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    box = slide.shapes.add_textbox(pptx.util.Inches(1), pptx.util.Inches(1), pptx.util.Inches(8), pptx.util.Inches(3))
    box.text_frame.text = text
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def table(results: list[Said]) -> Iterator[str]:
    """What came of them, as Markdown."""
    yield "| Files | Language | True | Accepted | | False | Found | |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for half, name in (("tune", f"01–{TUNED}, tuned on"), ("test", f"{TUNED + 1}–16, the rest")):
        of_half = [said for said in results if said.half == half]
        for language in ("en", "de", "fr", "all"):
            some = [said for said in of_half if language in (said.language, "all")]
            yield f"| {name} | {language} | {_tally(some, True)} | {_tally(some, False)} |"


def missed(results: Iterable[Said]) -> Iterator[str]:
    """Each true one that was not accepted, each false one that was not found."""
    for said in results:
        if not said.is_right:
            yield f"{'ALARM ' if said.is_true else 'MISSED'} statements {said.file:02} {said.language} | {said.text!r}"


def _tally(results: list[Said], is_true: bool) -> str:
    some = [said for said in results if said.is_true is is_true]
    right = sum(said.is_right for said in some)
    return f"{len(some)} | {right} | {right / len(some) if some else 1:.3f}"
