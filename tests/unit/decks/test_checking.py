from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pptx
import pytest

from airflow_provider_slides.decks import checking
from airflow_provider_slides.decks.checking import check_deck
from airflow_provider_slides.decks.deck import Deck, Unreadable
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.unit.decks.making import a_deck, a_finding, a_slide, said

DECK = said("EMEA made 1.53M")


class Judge:
    """Finds what it is told to, and keeps what it was given."""

    def __init__(self) -> None:
        self.found: list[Finding] = []
        self.given: list[Any] = []

    def judge(self, *given: Any) -> list[Finding]:
        self.given.append(given)
        return self.found


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch) -> Iterator[Judge]:
    judge = Judge()
    module = ModuleType("verdicts")
    module.judge = judge.judge  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, f"{checking.__package__}.verdicts", module)
    return judge


def test_all_that_is_found_is_in_the_report(judge: Judge) -> None:
    judge.found = [a_finding(1)]
    photo = Unreadable(1, "Photo", "picture")
    deck = a_deck(replace(DECK.slides[0], unreadable=(photo,)))

    report = check_deck(
        deck, {"revenue": 1}, {"must_say": ["Summary"], "hints": {"tolerance": 0.1}}, said("Older"), "a\nb.pptx"
    )

    assert judge.given == [(deck, {"revenue": 1}, {"tolerance": 0.1})]
    assert (report.deck, report.slides, report.titles) == ("a b.pptx", 1, ("A title",))
    assert report.verdicts == (a_finding(1),)
    assert [one.rule for one in report.broken] == ["must_say"]
    assert [(one.slide, one.place, one.text, one.kind) for one in report.unreadable] == [
        (1, "picture", "Photo", Kind.UNREADABLE)
    ]
    assert report.comparison is not None
    assert len(report.comparison.texts) == 2


def test_facts_and_rules_may_be_left_out(judge: Judge) -> None:
    report = check_deck(DECK)

    assert judge.given == [(DECK, None, {})]
    assert (report.deck, report.problems, report.comparison) == ("deck.pptx", (), None)


@pytest.mark.parametrize(("kind", "missing"), [(Kind.SUPPORTED, 0), (Kind.DERIVED, 0), (Kind.CONTRADICTED, 1)])
def test_a_fact_that_the_deck_tells_right_is_shown(judge: Judge, kind: Kind, missing: int) -> None:
    judge.found = [a_finding(1, kind)]

    report = check_deck(DECK, {}, "must_show: {facts: [revenue]}")

    assert len(report.broken) == missing


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="is it must_say"):
        check_deck(DECK, rules={"must_sya": []})


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "acme.pptx"
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[0])
    deck.save(str(path))
    return path


def test_the_template_is_read(template: Path) -> None:
    report = check_deck(DECK, rules={"template": str(template)})

    assert {one.place for one in report.broken} == {"theme colours", "theme heading font", "theme body font"}


def test_a_template_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidArgumentError, match=r"acme.pptx.*The template can't be opened \(No such file"):
        check_deck(DECK, rules={"template": str(tmp_path / "acme.pptx")})
    (tmp_path / "acme.pptx").write_bytes(b"none")
    with pytest.raises(InvalidArgumentError, match=r"rules.template=.*no .pptx file that can be read: "):
        check_deck(DECK, rules={"template": str(tmp_path / "acme.pptx")})


def test_archforge_is_asked_where_the_rules_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    linter = ModuleType("archforge")
    linter.warnings_of = lambda path: iter([asked.append(path) or a_finding(1, Kind.WARNING)])  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, f"{checking.__package__}.rules.archforge", linter)

    assert check_deck(DECK, file="a.pptx").broken == ()
    report = check_deck(DECK, rules={"archforge": True}, file="a.pptx")

    assert ([one.kind for one in report.broken], asked) == ([Kind.WARNING], ["a.pptx"])
    with pytest.raises(InvalidArgumentError, match=r"archforge needs the deck's file"):
        check_deck(DECK, rules={"archforge": True})


def test_an_empty_deck_to_compare_with_is_compared() -> None:
    assert check_deck(DECK, compare_with=Deck(())).comparison is not None
    assert a_slide(1).title == ""
