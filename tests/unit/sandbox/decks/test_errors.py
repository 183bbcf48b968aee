from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.presentation import Presentation
from pydantic import ValidationError

from airflow_provider_slides.sandbox.decks.errors import KINDS, CannotPlantError, ErrorBook, Errors, spoil
from airflow_provider_slides.sandbox.decks.order import DeckOrder
from airflow_provider_slides.sandbox.decks.outline import read
from airflow_provider_slides.sandbox.decks.render import render

PROMPT = """Title: Sales in week 47
## Where we stand
- Revenue rose 4.2 % to 3.89M
- EMEA grew to 1.35M
- Orders fell to 34,348
- Returns are level
## What comes next
- Pricing is reviewed
- Two hires in support
| Region | Revenue | Orders |
|--|--|--|
| EMEA | 1,346,000 | 12,408 |
| Americas | 1,831,000 | 15,730 |
| APAC | 715,000 | 6,210 |
| Total | 3,892,000 | 34,348 |
"""
DECK = DeckOrder(PROMPT, "Acme Executive", slides=8)


def said(deck: Presentation) -> list[str]:
    """All texts, cells and drawn values."""
    found: list[str] = []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
            if shape.has_chart:
                found += [f"drawn {value:g}" for value in shape.chart.plots[0].series[0].values]
    return found


def made(order: DeckOrder, path: Path) -> Presentation:
    render(order, 0, path)
    return pptx.Presentation(str(path))


def differences(order: DeckOrder, folder: Path) -> tuple[list[str], list[str]]:
    """What stands on a faithful deck alone, and on this one alone, one for each time."""
    faithful = said(made(replace(order, errors=()), folder / "faithful.pptx"))
    wrong = said(made(order, folder / "wrong.pptx"))
    gone = [text for i, text in enumerate(faithful) if faithful[: i + 1].count(text) > wrong.count(text)]
    come = [text for i, text in enumerate(wrong) if wrong[: i + 1].count(text) > faithful.count(text)]
    return gone, come


def planted(kind: str, folder: Path, count: int = 1) -> tuple[list[str], list[str]]:
    return differences(replace(DECK, errors=((kind, count),)), folder)


@pytest.mark.parametrize("kind", ["wrong_scale", "wrong_sign", "wrong_total", "transposed_digits"])
def test_a_text_or_a_cell_says_something_else(kind: str, tmp_path: Path) -> None:
    gone, come = planted(kind, tmp_path)

    assert len(set(gone)) == len(set(come)) == 1
    pairs = {
        "wrong_scale": {
            ("Revenue rose 4.2 % to 3.89M", "Revenue rose 4.2 % to 3.89k"),
            ("EMEA grew to 1.35M", "EMEA grew to 1.35k"),
        },
        "wrong_sign": {
            ("Revenue rose 4.2 % to 3.89M", "Revenue fell 4.2 % to 3.89M"),
            ("EMEA grew to 1.35M", "EMEA shrank to 1.35M"),
            ("Orders fell to 34,348", "Orders rose to 34,348"),
        },
        "wrong_total": {("3,892,000", "4,892,000"), ("34,348", "44,348")},
    }  # fmt: skip
    if kind in pairs:
        assert (gone[0], come[0]) in pairs[kind]
    else:
        assert sorted(gone[0]) == sorted(come[0])


def test_rows_and_bars_trade_their_figures(tmp_path: Path) -> None:
    cells = [[], []]  # type: list[list[list[str]]]
    for which, errors in enumerate(((), (("swapped_rows", 1),))):
        deck = made(replace(DECK, errors=errors), tmp_path / "deck.pptx")
        (table,) = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
        cells[which] = [[cell.text for cell in row.cells] for row in table.rows]

    before, after = cells
    moved = [(r, c) for r, row in enumerate(before) for c, cell in enumerate(row) if after[r][c] != cell]
    (one, column), (other, same_column) = moved
    assert column == same_column > 0
    assert (after[one][column], after[other][column]) == (before[other][column], before[one][column])


def test_bars_trade_their_heights_and_keep_their_workbook(tmp_path: Path) -> None:
    drawn = []
    for errors in ((), (("swapped_bars", 1),)):
        deck = made(replace(DECK, errors=errors), tmp_path / "deck.pptx")
        (chart,) = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
        drawn.append(list(chart.plots[0].series[0].values))
        assert workbook(chart) == drawn[-1]

    assert drawn[0] != drawn[1]
    assert sorted(drawn[0]) == sorted(drawn[1])


def test_a_stale_chart_draws_what_its_workbook_does_not_have(tmp_path: Path) -> None:
    deck = made(replace(DECK, errors=(("stale_chart", 2),)), tmp_path / "deck.pptx")
    (chart,) = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    pairs = list(zip(chart.plots[0].series[0].values, workbook(chart), strict=True))

    assert sum(drawn > 1.05 * kept for drawn, kept in pairs) == 2
    assert sum(drawn == kept for drawn, kept in pairs) == len(pairs) - 2


def workbook(chart: Any) -> list[float]:
    """The column of values in a chart's embedded workbook."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        from lxml import etree

        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    cells = sheet.xpath("//*[local-name()='c'][starts-with(@r, 'B')][not(@t='s')]/*[local-name()='v']")
    return [float(cell.text) for cell in cells]


@pytest.mark.parametrize(
    ("kind", "texts"),
    [("invented", ("67", "412,000", "23.4 %", "1,893")), ("placeholder", ("{{", "[", "Lorem", "TODO"))],
)
def test_something_is_added_that_nobody_said(kind: str, texts: tuple[str, ...], tmp_path: Path) -> None:
    _, come = planted(kind, tmp_path, count=2)

    assert sum(any(text in line for text in texts) for line in come) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_an_order_is_made_the_same_each_time_and_its_errors_are_a_part_of_its_name(kind: str) -> None:
    order = replace(DECK, errors=((kind, 1),))

    assert spoil(read(PROMPT, 0), order, 0) == spoil(read(PROMPT, 0), order, 0) != read(PROMPT, 0)
    assert order.digest != DECK.digest


def test_kinds_are_made_together(tmp_path: Path) -> None:
    order = replace(DECK, errors=(("swapped_rows", 1), ("placeholder", 1), ("wrong_sign", 2)))
    _, come = differences(order, tmp_path)

    assert len(come) >= 3


@pytest.mark.parametrize(
    ("order", "kind", "needs"),
    [
        (replace(DECK, prompt="Tea"), "swapped_rows", "rows of a table"),
        (replace(DECK, prompt="Tea"), "swapped_bars", "figures in the prompt"),
        (replace(DECK, prompt="Tea"), "wrong_total", "a total"),
        (replace(DECK, single=True, slides=1), "stale_chart", "not a single slide"),
        (replace(DECK, slides=3), "invented", "a slide with points"),
    ],
)
def test_what_a_deck_has_no_place_for_is_refused_with_what_it_needs(order: DeckOrder, kind: str, needs: str) -> None:
    with pytest.raises(CannotPlantError, match=f"{kind} can't be planted 1 times in this deck: it needs .*{needs}"):
        spoil(read(order.prompt, 0), replace(order, errors=((kind, 1),)), 0)


def test_more_than_there_is_is_refused() -> None:
    with pytest.raises(CannotPlantError, match="9 times"):
        spoil(read(PROMPT, 0), replace(DECK, errors=(("wrong_total", 9),)), 0)


def test_a_single_slide_can_say_something_wrong(tmp_path: Path) -> None:
    order = replace(DECK, single=True, slides=1, errors=(("wrong_sign", 1),))
    for variant in range(4):
        _, come = differences(replace(order, variant=variant), tmp_path)
        assert come


def test_a_deck_gets_all_that_match_it_and_each_is_used_up() -> None:
    book = ErrorBook()
    book.add(Errors(kind="swapped_rows", times=2))
    book.add(Errors(kind="invented", count=3, contains="EMEA"))
    book.add(Errors(kind="placeholder", times=-1))

    assert book.matching("APAC") == (("swapped_rows", 1), ("placeholder", 1))
    book.use("APAC")
    assert book.matching("EMEA") == (("swapped_rows", 1), ("invented", 3), ("placeholder", 1))
    book.use("EMEA")
    assert book.as_list() == [{"kind": "placeholder", "times": -1, "remaining": -1}]


def test_clearing_takes_all_or_those_of_one_text() -> None:
    book = ErrorBook()
    book.add(Errors(kind="invented", contains="EMEA"))
    book.add(Errors(kind="invented"))

    book.clear("EMEA")
    assert len(book.as_list()) == 1
    book.clear()
    assert book.as_list() == []


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"kind": "typo"}, "'swapped_rows'"),
        ({"kind": "invented", "count": 0}, "greater than or equal to 1"),
        ({"kind": "invented", "times": 0}, "-1 for until removed"),
        ({"kind": "invented", "slides": 3}, "Extra inputs"),
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        Errors.model_validate(wrong)
