"""``@task.deck_check``: a function gets the deck that was read, and tells what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, AirflowFailException, BaseOperator, task

from airflow_provider_slides.decks.deck import Deck
from airflow_provider_slides.decks.report import Finding
from airflow_provider_slides.decorators.decks import deck_check
from airflow_provider_slides.exceptions import DeckCheckFailedError, InvalidArgumentError
from tests.drawn_decks import FACTS, WRONG, drawn
from tests.releases import VERSION
from tests.unit.durable.support import rendered
from tests.unit.support import FakeTask


@pytest.fixture
def place(tmp_path: Path) -> str:
    (tmp_path / "deck.pptx").write_bytes(drawn())
    (tmp_path / "deck.facts.json").write_text(json.dumps(FACTS))
    return f"{tmp_path}/deck.pptx"


def judged(function: Callable[..., Any], *args: Any, **arguments: Any) -> FakeTask:
    """The task that the decorator makes of a function, called with these arguments."""

    def make(**more: Any) -> Any:
        return deck_check(**arguments, **more)(function)(*args).operator

    return FakeTask(make)


def problems(task: FakeTask) -> list[tuple[int, str, str]]:
    with pytest.raises(DeckCheckFailedError) as error:
        task.run()
    assert isinstance(error.value, AirflowFailException)
    return [(told["slide"], told["place"], told["message"]) for told in error.value.summary["problems"]]


def test_it_is_the_one_of_airflows_task() -> None:
    assert task.deck_check is deck_check


def test_the_function_gets_the_deck_the_facts_its_arguments_and_what_it_names_of_the_context(place: str) -> None:
    got: list[Any] = []

    def look(deck: Deck, most: int, facts: Any, ti: Any = None) -> None:
        got.extend([deck, most, facts, ti])

    told = judged(look, place, 60).run()

    assert [slide.title for slide in got[0].slides] == ["Revenue by region", "Outlook"]
    assert got[1:3] == [60, FACTS]
    assert got[3].task_id == "make_deck"
    assert told["wrong"] == 0
    assert told["decks"][0]["html"].endswith("/deck.check.html")


def test_the_deck_may_be_the_decorators(place: str) -> None:
    def look(deck: Deck, facts: Any = None) -> list[str]:
        return [] if len(deck.slides) == 2 and facts == FACTS else ["Something is missing."]

    assert judged(look, deck=place).run()["wrong"] == 0


def test_what_it_says_is_wrong_is_a_broken_rule_beside_all_others(place: str) -> None:
    (Path(place)).write_bytes(drawn(WRONG))

    def look(deck: Deck) -> Iterator[Any]:
        yield "It has no summary."
        yield Finding.of_rule("titles", 2, "title", "Outlook", "The title says nothing.")

    task = judged(look, place)

    assert [message for _, _, message in problems(task)] == [
        "It has no summary.",
        "EMEA revenue is €4.8M (regions[0].revenue), not €4.2M.",
        "The title says nothing.",
    ]
    assert judged(look, place, fail_on=["unreadable"]).run()["wrong"] == 3


@pytest.mark.parametrize("nothing", [None, [], "", (), {}])
def test_nothing_is_wrong_when_it_says_nothing(nothing: Any, place: str) -> None:
    assert judged(lambda deck: nothing, place).run()["wrong"] == 0


def test_one_thing_may_be_said_alone(place: str) -> None:
    assert problems(judged(lambda deck: "Too short.", place)) == [(0, "deck", "Too short.")]


def test_rules_that_it_returns_win_over_the_decorators(place: str) -> None:
    rules = {"must_say": ["Summary"]}

    assert len(problems(judged(lambda deck: rules, place))) == 1
    assert len(problems(judged(lambda deck: None, place, rules=rules))) == 1
    assert judged(lambda deck: {"must_say": ["Outlook"]}, place, rules=rules).run()["wrong"] == 0


@pytest.mark.parametrize("result", [True, 5, [5], [None], {"must_sya": []}], ids=repr)
def test_what_it_may_not_return_is_told_with_its_name(result: Any, place: str) -> None:
    def look(deck: Deck) -> Any:
        return result

    with pytest.raises(InvalidArgumentError, match=r"must_say|^look\(\)=.*Return rules") as error:
        judged(look, place).run()
    assert isinstance(error.value, AirflowFailException)


def test_facts_may_be_given_in_the_call(place: str) -> None:
    def look(deck: Deck, facts: Any) -> None:
        assert facts == other

    other = {**FACTS, "regions": [{"region": "EMEA", "revenue": 4_200_000}]}

    assert "€4.2M" in problems(judged(look, place, other))[0][2]


def test_what_does_not_fit_is_refused_when_the_dag_is_parsed(place: str) -> None:
    async def later(deck: Deck) -> None: ...

    with pytest.raises(InvalidArgumentError, match="Give it a parameter `deck`"):
        judged(lambda rows: None, place).run()
    with pytest.raises(InvalidArgumentError, match=r"^deck=None: Say which"):
        judged(lambda deck=None: None).run()
    with pytest.raises(InvalidArgumentError, match=r"^deck=.*Give it once"):
        judged(lambda deck: None, place, deck=place).run()
    with pytest.raises(InvalidArgumentError, match=r"^deck='deck\.pptx'"):
        judged(lambda deck: None, "deck.pptx").run()
    with pytest.raises(InvalidArgumentError, match="Write def, and not async def"):
        judged(later, place).run()
    with pytest.raises(InvalidArgumentError, match=r"^fail_on='all'"):
        judged(lambda deck: None, place, fail_on="all").run()


class Made(BaseOperator):
    """What its XCom is, a test says."""


def test_a_manifest_of_another_task_is_data_also_when_it_is_mapped(place: str) -> None:
    manifest = {"files": [{"uri": place}], "request": {"prompt": "{{ ds }}"}}

    def look(deck: Deck) -> None: ...

    with DAG("d", schedule=None) as dag:
        alone = deck_check(look)(Made(task_id="make").output).operator
        mapped = deck_check(look).override(task_id="mapped").expand(deck=Made(task_id="many").output).operator
        kwargs = deck_check(look).override(task_id="more").expand_kwargs(Made(task_id="kwargs").output).operator
    ti = SimpleNamespace(task=alone, map_index=-1, xcom_pull=lambda *_, **__: manifest)
    ti.get_relevant_upstream_map_indexes = lambda *_, **__: None
    alone.render_template_fields({"ti": ti, "dag": dag, "ds": "2026-11-02", "expanded_ti_count": None, "run_id": "r"})

    assert alone.deck == manifest
    if VERSION >= (3, 0):  # Before, Airflow counts in its database, of which there is none.
        assert rendered(mapped, many=[manifest]).deck == manifest
    assert rendered(kwargs, kwargs=[{"deck": manifest}]).deck == manifest
    assert alone.upstream_task_ids == {"make"}
