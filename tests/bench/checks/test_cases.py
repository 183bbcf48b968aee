"""``python -m pytest tests/bench/checks``: what the set says of its decks is true, by reckoning of its own."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from .cases import HALVES, Case, cases, plans
from .deck import Spot
from .domains import LANGUAGES
from .planting import kinds_of
from .reckoning import Facts
from .sentences import TEXTS
from .sources import SOURCES
from .statements import Slot

SCALES = {
    "k": 1e3, "K": 1e3, "thousand": 1e3, "T": 1e3, "Tsd.": 1e3, "Tausend": 1e3, "milliers": 1e3,
    "M": 1e6, "m": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6, "Mio.": 1e6, "Millionen": 1e6,
    "bn": 1e9, "B": 1e9, "billion": 1e9, "Mrd.": 1e9, "Milliarden": 1e9, "Md": 1e9, "Mds": 1e9, "milliard": 1e9,
    "milliards": 1e9,
}  # fmt: skip
NUMBER = re.compile(r"\d[\d.,\s]*\d|\d")


@cache
def drawn() -> tuple[Case, ...]:
    return tuple(cases())


def faithful() -> list[Case]:
    return [case for case in drawn() if not case.planted]


def wrong() -> list[Case]:
    return [case for case in drawn() if case.planted]


def read(slot: Slot, language: str) -> tuple[float, float]:
    """The number that a text has, and how much its last digit counts."""
    text = slot.text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    match = NUMBER.search(text)
    assert match, text
    digits = re.sub(r"\s", "", match[0])
    digits = digits.replace(",", "") if language == "en" else digits.replace(".", "").replace(",", ".")
    decimals = len(digits.partition(".")[2])
    rest = re.split(r"[€$£\s]|CHF|EUR|USD|GBP", text[match.end() :].strip())
    scale = next((SCALES[word] for word in rest[:2] if word in SCALES), 1)
    if slot.style and slot.style.bare:
        scale = slot.style.scale  # It stands in the heading.
    before = text[: match.start()]
    return float(digits) * scale * (-1 if re.search("[-−]", before) else 1), 10.0**-decimals * scale


def figures(case: Case) -> Iterator[tuple[Spot, Slot]]:
    for spot in case.outline.spots():
        for slot in spot.statement.slots.values():
            if slot.style:
                yield spot, slot


ROUGH = ("floor", "ceiling", "about")
NOT_OF_FACTS = ("a", "b", "c", "d")


def test_every_figure_of_a_faithful_deck_follows_from_its_facts() -> None:
    checked = 0
    for case in faithful():
        facts = Facts(case)
        for spot, slot in figures(case):
            said, step = read(slot, case.world.language)
            if slot.role in ROUGH:
                value = facts.value(slot.measure, slot.entity)
                assert slot.role != "floor" or said < value
                assert slot.role != "ceiling" or said > value
                assert said == pytest.approx(value, rel=0.05), spot.statement.text
                continue
            true = facts.true_value(slot)
            assert abs(said - true) <= step / 2 + 1e-6 * abs(true), (case.name, spot.statement.text, true)
            checked += 1
    assert checked > 1000


def test_every_word_for_a_direction_a_rank_or_a_number_is_true() -> None:
    seen = set()
    for case in faithful():
        facts, world = Facts(case), case.world
        for spot in case.outline.spots():
            slots = spot.statement.slots
            for slot in slots.values():
                if slot.role in ("verb", "way", "rise", "arrow"):
                    (about,) = {(s.measure, s.entity) for name, s in slots.items() if s.measure and "_b" not in name}
                    measure, entity = about
                    assert bool(slot.value) == is_up(facts, measure, entity), spot.statement.text
                elif slot.role in ("beat", "beyond"):
                    (about,) = {(s.measure, s.entity) for name, s in slots.items() if s.measure and "_b" not in name}
                    measure, entity = about
                    now, plan = sum(facts.all(measure)), facts.planned(measure)
                    if entity:
                        now, plan = facts.value(measure, entity), facts.plans[measure, entity]
                    assert bool(slot.value) == (now > plan), spot.statement.text
                elif slot.role.lower() in ("grown", "fallen", "met"):
                    assert slot.value == counted(facts, slot.role.lower(), slot.measure), spot.statement.text
                elif slot.role == "e" and spot.statement.about != "fastest":
                    ranked = sorted(world.entities, key=lambda e: -facts.value(slot.measure, e))
                    at = {"first": 0, "second": 1, "third": -1}[spot.statement.about]
                    assert ranked[at] == slot.entity, spot.statement.text
                elif slot.role.lower() == "count":
                    assert slot.value == len(world.entities)
                else:
                    continue
                seen.add(slot.role.lower())
    assert seen >= {"verb", "way", "rise", "e", "count", "grown", "fallen", "met", "beat", "beyond"}


def counted(facts: Facts, role: str, measure: str) -> int:
    """How many have grown, fallen, met their plan."""
    found = 0
    for entity in facts.world.entities:
        now = facts.value(measure, entity)
        if role == "met":
            found += now >= facts.plans[measure, entity]
        else:
            last = facts.value(measure, entity, 1)
            found += now > last if role == "grown" else now < last
    return found


def is_up(facts: Facts, measure: str, entity: str) -> bool:
    if not entity:
        return sum(facts.all(measure)) > sum(facts.all(measure, 1))
    if (measure, entity, 1) not in facts.values:
        return facts.changes[entity] > 0
    return facts.value(measure, entity) > facts.value(measure, entity, 1)


def test_every_point_of_a_faithful_chart_is_a_fact() -> None:
    for case in faithful():
        facts = Facts(case)
        for _, graph in case.outline.graphs():
            assert not graph.stale
            for points in graph.series:
                for slot in points:
                    tolerance = 0.051 if slot.role == "share" else 1e-6
                    if slot.role.startswith("total_") and (slot.measure, case.world.entities[0], 2) not in facts.values:
                        continue  # Told by the history of the whole alone.
                    assert slot.value == pytest.approx(facts.true_value(slot), abs=tolerance)


def test_a_planted_number_is_wrong_beyond_its_own_rounding() -> None:
    checked = 0
    for case in wrong():
        facts, texts = Facts(case), {error.wrong for error in case.planted}
        kinds = {error.kind for error in case.planted} - {"points", "scale", "currency", "heading scale", "rank"}
        if len(case.planted) > 1 or not kinds:
            continue
        false = []
        for spot, slot in figures(case):
            if slot.role in (*ROUGH, *NOT_OF_FACTS):
                continue
            said, step = read(slot, case.world.language)
            true = facts.true_value(slot)
            if abs(said - true) > step / 2 + 1e-6 * abs(true):
                false.append(spot.statement.text)
        if kinds & {
            "sign by words",
            "swapped bars",
            "stale chart",
            "chart label",
            "count",
            "plan by words",
            "invented",
            "placeholder",
        }:
            assert not false
        elif "swapped rows" in kinds:
            # They keep their own truth, and stand elsewhere.
            assert not false
        elif "▲" not in str(texts) and "▼" not in str(texts):
            assert set(false) == texts, case.name
            checked += 1
    assert checked > 40


def test_every_kind_is_planted_in_both_halves_and_in_each_language() -> None:
    for half in HALVES:
        planned = plans(half)
        assert {kinds[0] for _, _, _, kinds in planned if kinds} == set(kinds_of(SOURCES[half][-1]))
        for source in SOURCES[half]:
            assert {language for of, _, language, kinds in planned if kinds and of == source} == {"en", "de", "fr"}
    everything = [plan for half in HALVES for plan in plans(half)]
    assert len(everything) >= 300
    assert sum(not kinds for *_, kinds in everything) >= 100
    assert sum(bool(kinds) for *_, kinds in everything) >= 200


def test_what_is_planted_stands_on_the_slide_that_is_told() -> None:
    for case in wrong():
        texts = {(spot.page.number, spot.statement.text) for spot in case.outline.spots()}
        for error in case.planted:
            for place in error.where:
                if place.place != "chart":
                    assert (place.slide, place.text) in texts, (case.name, error)


def test_what_an_outline_says_stands_on_the_slide_that_is_drawn(tmp_path: Path) -> None:
    layouts = set()
    for half in HALVES:
        for case in cases((half,), 12, 0):
            slides = pptx.Presentation(case.write(tmp_path)[0]).slides
            for page, slide in zip(case.outline.pages, slides, strict=True):
                drawn_texts = list(texts_of(slide.shapes))
                for spot in case.outline.spots():
                    if spot.page is page and spot.place not in ("notes", "alt text"):
                        assert any(spot.statement.text in text for text in drawn_texts), spot.statement.text
                layouts.add((half, page.kind))
    assert {("test", "side by side"), ("tune", "side by side"), ("tune", "columns")} <= layouts


def texts_of(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from texts_of(shape.shapes)
        elif shape.has_text_frame:
            yield shape.text_frame.text
        elif shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)


def test_the_same_set_is_made_each_time(tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    for folder in (once, again):
        folder.mkdir()
        for case in cases(("test",), 3, 1):
            case.write(folder)

    for path in sorted(once.iterdir()):
        other = again / path.name
        if path.suffix == ".pptx":
            assert parts(path) == parts(other)
        else:
            assert path.read_text() == other.read_text()


def parts(path: Path) -> dict[str, bytes]:
    """What a deck is made of, without the times that are in a workbook."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith(".xlsx")}


def test_what_is_measured_has_names_and_sentences_of_its_own() -> None:
    names: dict[str, set[str]] = {source: set() for half in HALVES for source in SOURCES[half]}
    for case in drawn():
        names[case.world.source] |= {*case.world.entities, case.world.company, case.world.domain.name}
    for one, other in product(SOURCES["test"], SOURCES["tune"]):
        assert not names[one] & names[other]
        for language in LANGUAGES:
            assert not said(one, language) & said(other, language)
    for language in LANGUAGES:
        assert len(said(SOURCES["test"][-1], language)) >= 110


def said(source: str, language: str) -> set[str]:
    return {text for texts in TEXTS[source][language].SENTENCES.values() for text in texts}


def test_the_test_half_is_large_enough_to_measure_with() -> None:
    planned = plans("test")
    assert len(planned) >= 200
    assert sum(not of for *_, of in planned) >= 60
    for kind in kinds_of(SOURCES["test"][-1]):
        assert sum(kind in of for *_, of in planned) >= 5
    assert len(kinds_of(SOURCES["test"][-1])) >= 20
