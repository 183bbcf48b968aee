"""Decks are checked in a real Airflow: what is wrong fails at once, and nothing is bought by checking it again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.drawn_decks import FACTS, RIGHT, WRONG, drawn

if TYPE_CHECKING:
    from demo.api import Run
    from tests.airflow.conftest import World


def states(world: World, run: Run) -> dict[str, str]:
    return {ti.task_id: ti.state for ti in world.stack.api.task_instances(run)}


def bought(world: World, words: str) -> int:
    return len(world.sandbox.jobs(words))


def place(uri: str) -> Path:
    return Path(uri.removeprefix("file://"))


def test_a_deck_passes_or_fails_at_once_with_what_is_wrong(world: World) -> None:
    right, wrong = world.prepare("check"), world.prepare("check")
    (right.directory / "deck.pptx").write_bytes(drawn(RIGHT))
    (wrong.directory / "deck.pptx").write_bytes(drawn(WRONG))
    right, wrong = (world.place(order, facts=FACTS) for order in (right, wrong))

    told = right.ends().manifest("check")
    assert (told["slides"], told["wrong"], told["coverage"]["supported"]) == (2, 0, 2)
    assert told["decks"] == [
        {
            "uri": f"file://{right.directory}/deck.pptx",
            "wrong": 0,
            "json": f"file://{right.directory}/deck.check.json",
            "html": f"file://{right.directory}/deck.check.html",
        }
    ]
    assert right.files() == ["deck.check.html", "deck.check.json", "deck.pptx"]

    task = wrong.ends("failed").task("check")
    assert (task.state, task.try_number) == ("failed", 1), "no retry is spent on it"
    assert '1 wrong: slide 1: "EMEA made €4.2M" should be €4.8M. The report: ' in wrong.log("check")
    assert "€4.8M" in wrong.api.xcom(wrong.run, "check", key="corrections")
    assert json.loads((wrong.directory / "deck.check.json").read_text())["problems"][0]["expected"] == "€4.8M"


def test_a_deck_that_is_corrected_passes_when_its_check_is_cleared(world: World) -> None:
    order = world.prepare("check")
    (order.directory / "deck.pptx").write_bytes(drawn(WRONG))
    order = world.place(order, facts=FACTS).ends("failed")
    (order.directory / "deck.pptx").write_bytes(drawn(RIGHT))

    order.api.clear(order.run, ["check"])

    assert order.ends().manifest("check")["wrong"] == 0
    assert json.loads((order.directory / "deck.check.json").read_text())["problems"] == []


def test_of_many_decks_each_is_checked_by_itself_and_each_was_bought_once(world: World) -> None:
    order = world.prepare("check_mapped")
    rows = [{"team": name, "tickets": tickets} for name, tickets in (("Billing", 214), ("Shipping", 467))]
    teams = [{"marker": f"{order.marker} {number}", "rows": rows} for number in range(3)]
    world.sandbox.plant("swapped_rows", contains=f"{order.marker} 1")

    order = world.place(order, teams=teams, destination=f"{order.directory}/").ends("failed")

    tasks = {(ti.task_id, ti.map_index): ti for ti in order.api.task_instances(order.run)}
    assert [tasks["check", number].state for number in range(3)] == ["success", "failed", "success"]
    assert [tasks["has_title", number].state for number in range(3)] == ["success"] * 3
    assert tasks["check", 1].try_number == 1
    assert "should be 467" in order.api.log(order.run, "check", map_index=1)
    for number in (0, 2):
        told = order.api.xcom(order.run, "check", map_index=number)
        assert (told["deck"], told["wrong"]) == (f"{number}.pptx", 0)
        assert told["coverage"]["supported"] >= 2, "by the facts that were kept beside it"
    # Checked again, all of them, nothing is bought.
    order.api.clear(order.run, ["check", "has_title"])
    order.ends("failed")
    assert len(order.jobs()) == 3


def test_a_deck_is_handed_on_only_when_it_is_right(world: World) -> None:
    """The example, as it stands: with a deck that is right, and with one that is not."""
    api, words = world.stack.api, "Last week by region"
    before = bought(world, words)
    right = api.trigger("checked_deck")
    assert api.wait_for_run(right).state == "success", api.log(right, "check_deck")
    delivered = Path(api.xcom(right, "deliver"))
    manifest = api.xcom(right, "make_deck")
    assert delivered.read_bytes() == place(manifest["files"][0]["uri"]).read_bytes()
    assert api.xcom(right, "check_deck")["coverage"]["contradicted"] == 0

    world.sandbox.plant("swapped_bars", contains=words)
    wrong = api.trigger("checked_deck")
    assert api.wait_for_run(wrong).state == "failed"
    assert states(world, wrong) == {
        "fetch_week": "success",
        "make_deck": "success",
        "check_deck": "failed",
        "deliver": "upstream_failed",
    }
    assert bought(world, words) == before + 2

    # Somebody mends the deck by hand, and clears the check: the deck is handed on, and none is bought.
    shutil.copy(delivered, place(api.xcom(wrong, "make_deck")["files"][0]["uri"]))
    api.clear(wrong, ["check_deck"], include_downstream=True)
    assert api.wait_for_run(wrong).state == "success", api.log(wrong, "check_deck")
    assert "has been changed since it was delivered" in api.log(wrong, "check_deck")
    assert bought(world, words) == before + 2


def test_a_wrong_deck_is_bought_once_more_and_only_then(world: World) -> None:
    """The example, as it stands."""
    api, words = world.stack.api, "Support last week"
    before = bought(world, words)

    right = api.trigger("corrected_deck")
    assert api.wait_for_run(right).state == "success", api.log(right, "check_deck")
    assert states(world, right)["make_deck_again"] == "skipped"
    assert api.xcom(right, "deliver").endswith("/support.pptx")
    assert bought(world, words) == before + 1

    world.sandbox.plant("swapped_rows", contains=words)
    wrong = api.trigger("corrected_deck")
    assert api.wait_for_run(wrong).state == "success", api.log(wrong, "check_deck_again")
    assert api.xcom(wrong, "deliver").endswith("/support-corrected.pptx")
    first, second = (job["prompt"] for job in world.sandbox.jobs(words)[before + 1 :])
    assert "Corrections" not in first
    assert second.startswith(first.rstrip())
    assert api.xcom(wrong, "check_deck", key="corrections").strip() in second
    assert "write 431 instead of" in second

    # Wrong again: a third one is never bought.
    world.sandbox.plant("swapped_rows", contains=words, times=2)
    twice = api.trigger("corrected_deck")
    assert api.wait_for_run(twice).state == "failed"
    assert (states(world, twice)["check_deck_again"], states(world, twice)["deliver"]) == ("failed", "upstream_failed")
    assert bought(world, words) == before + 5


def test_what_has_changed_since_last_week_is_told(world: World) -> None:
    """The example, as it stands, on two Mondays."""
    api, words = world.stack.api, "Revenue by region\n"
    before = bought(world, words)
    told: list[Any] = []
    for day, north in (("2026-11-02", 395_000), ("2026-11-09", 442_000)):
        run = api.trigger("what_changed", {"north": north}, logical_date=f"{day}T06:00:00Z")
        assert api.wait_for_run(run).state == "success", api.log(run, "check_deck")
        told.append((api.xcom(run, "check_deck")["changed_slides"], api.xcom(run, "tell")))

    (none, nothing), (slides, lines) = told
    assert (none, nothing) == (None, [])
    assert slides >= 1
    assert "North, Revenue: €395,000 -> €442,000" in lines
    assert bought(world, words) == before + 2
