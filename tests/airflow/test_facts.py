"""What a deck is about, in a real Airflow: nothing is bought without it, and it is kept beside the deck."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.airflow.conftest import World

NAME = "{{ conn.perceptis_default.password }}"


def kept(manifest: dict[str, Any]) -> Any:
    content = Path(manifest["facts"]["uri"].removeprefix("file://")).read_bytes()
    assert manifest["facts"]["sha256"] == hashlib.sha256(content).hexdigest()
    return json.loads(content)


def test_they_reach_the_prompt_as_data_and_lie_beside_the_deck(world: World) -> None:
    order = world.prepare("facts")
    facts = {"marker": order.marker, "name": NAME, "rows": [{"revenue": 395_000}]}

    order = world.place(order, numbers=facts).ends()

    manifest = order.manifest()
    assert manifest["request"]["prompt"] == f"Three slides for {order.marker}: 1 rows of {NAME}."
    assert kept(manifest) == facts
    assert order.files() == ["deck.facts.json", "deck.manifest.json", "deck.pptx"]
    assert (
        manifest["billed"] == {"unit": "slide", "count": order.job()["units_billed"]} == {"unit": "slide", "count": 3}
    )
    assert order.api.xcom(order.run, "generate", key="uri") == manifest["files"][0]["uri"]
    assert order.api.xcom(order.run, "generate", key="uris") == [manifest["files"][0]["uri"]]
    assert order.api.rendered(order.run, "generate")["facts"] == facts


@pytest.mark.parametrize(("on_empty", "state"), [("fail", "failed"), ("skip", "skipped")])
def test_nothing_is_bought_when_the_data_did_not_come(world: World, on_empty: str, state: str) -> None:
    """Although the prompt can't be rendered without it; and no retry is spent on it."""
    order = world.order("facts", numbers=None, on_empty=on_empty)
    order.ends("failed" if state == "failed" else "success")

    task = order.task()
    assert (task.state, task.try_number) == (state, 1)
    assert "There is nothing to tell" in order.log()
    assert order.files() == []
    assert "Sending the request" not in order.log()


def test_of_mapped_tasks_those_without_data_are_skipped(world: World) -> None:
    order = world.prepare("facts_mapped")
    rows = [{"marker": order.marker, "name": NAME}, {}, {"marker": order.marker, "name": "B"}, {"marker": None}]

    order = world.place(order, numbers=rows, destination=f"{order.directory}/").ends()

    states = {ti.map_index: ti.state for ti in order.api.task_instances(order.run) if ti.task_id == "generate"}
    assert states == {0: "success", 1: "skipped", 2: "success", 3: "skipped"}
    assert len(order.jobs()) == 2
    for index in (0, 2):
        assert json.loads((order.directory / f"{index}.facts.json").read_text()) == rows[index]


def test_what_a_query_finds_is_bought_once_and_kept_and_nothing_when_it_finds_nothing(world: World) -> None:
    """The example, as it stands."""
    api, before = world.stack.api, len(world.sandbox.jobs("what was sold in"))
    found, nothing = (api.trigger("facts_from_sql", {"country": country}) for country in ("PL", "FR"))

    assert api.wait_for_run(found).state == "success", api.log(found, "make_deck")
    assert api.wait_for_run(nothing).state == "success", api.log(nothing, "make_deck")

    assert api.task_instance(nothing, "make_deck").state == "skipped"
    assert "There is nothing to tell" in api.log(nothing, "make_deck")
    (job,) = world.sandbox.jobs("what was sold in")[before:]
    assert (job["units_billed"], job["downloads"]) == (3, 1)
    assert "| Kraków | €97,310 | 802 |\n| Łódź | €60,141 | 552 |" in job["prompt"]
    manifest = api.xcom(found, "make_deck")
    assert manifest["job_id"] == job["job_id"]
    assert kept(manifest) == [
        {"region": "Kraków", "revenue": 97_310, "orders": 802},
        {"region": "Łódź", "revenue": 60_140.5, "orders": 552},
    ]
    assert Path(manifest["facts"]["uri"]).name == "sales-PL.facts.json"
