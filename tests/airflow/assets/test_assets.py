"""Decks as assets in a real Airflow: what other DAGs learn of them: one deck, mapped ones, by alias, by partition."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.sandbox.genviral.seeds import PACK
from demo.process import wait_until
from tests.airflow.assets.events import consumed, events_in, wait_for_events, wait_for_the_watch
from tests.releases import VERSION

if TYPE_CHECKING:
    from tests.airflow.conftest import World


def event_file(manifest: dict[str, Any]) -> dict[str, Any]:
    (file,) = manifest["files"]
    return {"uri": file["uri"], "sha256": file["sha256"], "slide_count": 3}


def assert_told(extra: dict[str, Any], manifest: dict[str, Any]) -> None:
    (file,) = manifest["files"]
    assert extra == {
        "schema_version": 1,
        "job_id": manifest["job_id"],
        "status": "completed",
        "slide_count": 3,
        "billed": {"unit": "slide", "count": 3},
        "uri": file["uri"],
        "files": [event_file(manifest)],
        "manifest_uri": file["uri"].replace(".pptx", ".manifest.json"),
    }


def test_a_dag_that_the_deck_starts_learns_what_was_delivered(world: World) -> None:
    """After a deferral, through the outlet and through the alias."""
    order = world.order("outlet_deck").ends()
    manifest = order.manifest()

    (event,) = wait_for_events(world, "outlet_consumer", job_id=manifest["job_id"])
    assert event.pop("asset") == "x-tests://deck"
    assert_told(event, manifest)
    if VERSION < (3, 0):
        # There the alias of a deck that is its first starts a DAG only once that is parsed again.
        events = order.api.request("GET", "/datasets/events", params={"limit": 100})["dataset_events"]
        (event,) = [{"asset": e["dataset_uri"], **e["extra"]} for e in events if e["dataset_uri"].startswith("file:")]
        event |= {"files": [event_file(manifest)], "billed": manifest["billed"]}  # nothing nested is told there
    else:
        (event,) = wait_for_events(world, "alias_consumer", job_id=manifest["job_id"])
    assert event.pop("asset") == manifest["files"][0]["uri"]
    assert_told(event, manifest)
    assert "can't be told" not in order.log()


def test_each_mapped_deck_has_an_event_and_whoever_reads_them_all_misses_none(world: World) -> None:
    """Though a run that they start may see one of three, and the rest in the next (#54659)."""
    order = world.prepare("outlet_mapped")
    order = world.place(order, destination=f"{order.directory}/").ends()
    decks = {job["job_id"] for job in order.jobs()}
    assert len(decks) == 3

    reader = world.order("outlet_mapped_reader").ends()
    told = [extra for extra in reader.manifest("read") if extra["job_id"] in decks]

    assert len(told) == 3
    for extra in told:
        index = int(Path(extra["uri"]).stem)
        assert_told(extra, order.api.xcom(order.run, "generate", map_index=index))


@pytest.mark.skipif(VERSION < (3, 3), reason="a task tells partitions from Airflow 3.3 on")
def test_each_partition_starts_a_run_of_its_own(world: World) -> None:
    order = world.prepare("outlet_partitioned")
    order = world.place(order, destination=f"{order.directory}/").ends()

    def started() -> list[Any] | None:
        runs = consumed(world, "partition_consumer", "consume_part")
        ours = [run for run in runs if run["key"].startswith(str(order.directory))]
        return ours if len(ours) == 2 else None

    for run in wait_until(started, "a run for each partition", 120):
        index = int(run["key"].rpartition("/")[2])
        (event,) = run["events"]
        assert event.pop("asset") == "x-tests://part"
        assert_told(event, order.api.xcom(order.run, "generate", map_index=index))


def test_the_example_hands_the_deck_on(world: World) -> None:
    api = world.stack.api
    made = api.trigger("board_deck")
    assert api.wait_for_run(made).state == "success", api.log(made, "make_deck")
    manifest = api.xcom(made, "make_deck")
    (file,) = manifest["files"]

    def handed_on() -> str | None:
        places = consumed(world, "hand_on_board_deck", "hand_on")
        return next((place for place in places if manifest["job_id"] in place), None)

    place = Path(wait_until(handed_on, "the deck handed on", 120).removeprefix("file://"))
    assert place.name == f"{manifest['job_id']}-4-slides.pptx"
    assert hashlib.sha256(place.read_bytes()).hexdigest() == file["sha256"]


@pytest.mark.skipif(VERSION < (3, 0), reason="Airflow 2 has no watchers")
class TestWatcher:
    def rendered(self, number: int) -> str:
        hook = GenviralHook()
        slideshow = hook.generate_slideshow(prompt=f"Quote {number}", pack_id=PACK, slide_count=1)
        hook.render_slideshow(slideshow.id)
        return slideshow.id

    @pytest.fixture(autouse=True)
    def _connection(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        connection = world.sandbox.genviral_connection()
        monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps(connection))

    def test_each_slideshow_that_is_rendered_starts_the_dag_once(self, world: World) -> None:
        wait_for_the_watch(world.stack)
        made: list[str] = []

        for number in (1, 2):
            made.append(self.rendered(number))
            events = wait_for_events(world, "rendered_consumer", count=number)
            # Those of before, too: none has come a second time.
            assert sorted(event["slideshow_id"] for event in events) == sorted(made)
            assert {*events[0]} == {"slideshow_id", "title", "slide_count", "created_at"}

    @pytest.mark.skipif(VERSION < (3, 3), reason="nothing is kept with an asset before Airflow 3.3")
    def test_what_was_rendered_while_the_triggerer_was_down_starts_it_later(self, world: World) -> None:
        wait_for_the_watch(world.stack)
        before = events_in(world, "rendered_consumer")
        world.stack["triggerer-1"].kill()
        missed = self.rendered(3)
        world.stack["triggerer-1"].start()

        events = wait_for_events(world, "rendered_consumer", count=len(before) + 1)
        assert [event["slideshow_id"] for event in events if event not in before] == [missed]
