"""What the events of a paid task's outlets tell, into the accessors that Airflow itself gives a task."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import Asset, AssetAlias

from airflow_provider_slides.durable.assets import asset_uri, event_extra, tell_outlets
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.releases import VERSION, OutletEventAccessors
from tests.unit.conftest import Logs
from tests.unit.durable.support import MODES, PAID, PLACED, Vendor
from tests.unit.support import FakeClock, FakeTask

DECK = Asset(uri="x-decks://weekly")
ALIAS = AssetAlias("decks")


def with_events(task: FakeTask) -> Any:
    """Give a task what Airflow gives it for its outlets' events, anew in each stay on a worker; return the last."""
    told = SimpleNamespace(events=None)
    context = task.context

    def with_events(operator: Any) -> dict[str, Any]:
        told.events = OutletEventAccessors()
        return {**context(operator), "outlet_events": told.events}

    task.context = with_events  # type: ignore[method-assign]
    return told


def alias_events(told: Any) -> list[tuple[str, Any]]:
    """What an alias's events lead to, and tell."""
    accessor = told.events[ALIAS]
    if VERSION < (3, 0):
        return [(event["dest_dataset_uri"], event["extra"]) for event in accessor.dataset_alias_events]
    return [(event.dest_asset_key.uri, event.extra) for event in accessor.asset_alias_events]


@PAID
@MODES
def test_the_event_tells_what_was_delivered(deferrable: bool, vendor: str, paid: Vendor) -> None:
    paid.slow()
    task = paid.task(deferrable=deferrable, outlets=[DECK])
    told = with_events(task)

    manifest = task.run()

    extra = told.events[DECK].extra
    assert extra[paid.id_key] == paid.ids[0]
    assert [file["sha256"] for file in extra["files"]] == [file["sha256"] for file in manifest.get("files", [])]
    assert extra["uri"] == task.xcoms.get("uri")
    assert extra.get("billed") == manifest.get("billed")
    assert extra.get("credits") == manifest.get("credits")
    assert len(json.dumps(extra)) < 2000
    assert "request" not in extra


@PLACED
def test_the_event_tells_where_the_manifest_is_and_how_many_slides_there_are(vendor: str, paid: Vendor) -> None:
    task = paid.task(outlets=[DECK])
    told = with_events(task)

    manifest = task.run()

    extra = told.events[DECK].extra
    beside = json.loads(Path(extra["manifest_uri"].removeprefix("file://")).read_text())
    assert beside == json.loads(json.dumps(manifest))
    # A vendor's operator may not count them.
    assert extra["slide_count"] == {"deck": 3, "slideshow": 1}.get(vendor.partition("-")[0])


@PLACED
def test_an_alias_gets_the_first_file_as_its_asset(vendor: str, paid: Vendor) -> None:
    task = paid.task(outlets=[ALIAS])
    told = with_events(task)

    task.run()

    ((uri, extra),) = alias_events(told)
    assert uri == asset_uri(task.xcoms["uri"])
    assert extra["uri"] == task.xcoms["uri"]
    if VERSION < (3, 0):
        # As Airflow 2 does once the task is over, and fails it when it can't.
        assert frozenset(extra.items())
    else:
        assert extra["files"]


def test_a_download_tells_it_too(sandbox: Sandbox, clock: FakeClock, tmp_path: Path) -> None:
    from airflow_provider_slides.hooks.perceptis import PerceptisHook

    job_id = PerceptisHook().generate(prompt="Three slides on tea").job_id
    task = FakeTask(
        PerceptisDownloadOperator, clock=clock, job_id=job_id, destination=f"{tmp_path}/deck.pptx", outlets=[DECK]
    )
    told = with_events(task)

    task.run()

    extra = told.events[DECK].extra
    assert (extra["job_id"], extra["slide_count"], extra["billed"]["count"]) == (job_id, 3, 3)
    assert extra["manifest_uri"] == f"file://{tmp_path}/deck.manifest.json"


MANIFEST = {
    "job_id": "J",
    "status": "completed",
    "files": [
        {"uri": "s3://aws@b/a.pptx", "size_bytes": 9, "sha256": "0" * 64, "slide_count": 2, "variant": 1},
        {"uri": "s3://aws@b/b.pptx", "size_bytes": 9, "sha256": "1" * 64, "slide_count": 1, "variant": 2},
    ],
    "billed": {"unit": "slide", "count": 3},
    "request": {"prompt": "What nobody else may read"},
    "record": {},
}


def test_an_event_is_small_and_tells_no_prompt() -> None:
    assert event_extra("job_id", MANIFEST, "s3://aws@b/a.manifest.json") == {
        "schema_version": 1,
        "job_id": "J",
        "status": "completed",
        "billed": {"unit": "slide", "count": 3},
        "slide_count": 3,
        "uri": "s3://aws@b/a.pptx",
        "files": [
            {"uri": "s3://aws@b/a.pptx", "sha256": "0" * 64, "slide_count": 2},
            {"uri": "s3://aws@b/b.pptx", "sha256": "1" * 64, "slide_count": 1},
        ],
        "manifest_uri": "s3://aws@b/a.manifest.json",
    }


def test_what_the_author_has_told_stays() -> None:
    events = OutletEventAccessors()
    events[DECK].extra["team"] = "sales"

    tell_outlets([DECK], {"outlet_events": events}, event_extra("job_id", MANIFEST, None))

    assert events[DECK].extra["team"] == "sales"
    assert events[DECK].extra["job_id"] == "J"


def test_of_several_outlets_each_is_told_and_what_is_no_asset_is_left_alone() -> None:
    events, other = OutletEventAccessors(), Asset(uri="x-decks://other")

    tell_outlets([DECK, object(), ALIAS, other], {"outlet_events": events}, event_extra("job_id", MANIFEST, None))

    assert events[DECK].extra["job_id"] == events[other].extra["job_id"] == "J"
    ((uri, _),) = alias_events(SimpleNamespace(events=events))
    assert uri == "s3://b/a.pptx"


@pytest.mark.skipif(VERSION < (3, 0), reason="Airflow 2 has no references")
def test_a_reference_is_told_as_its_asset_is() -> None:
    told: dict[Any, Any] = {Asset.ref(name="weekly"): SimpleNamespace(extra={})}

    tell_outlets(list(told), {"outlet_events": told}, event_extra("job_id", MANIFEST, None))

    assert told.popitem()[1].extra["job_id"] == "J"


def test_an_alias_of_nothing_that_has_landed_gets_no_asset() -> None:
    events = OutletEventAccessors()

    tell_outlets([ALIAS], {"outlet_events": events}, event_extra("post_id", {"post_id": "P"}, None))

    assert alias_events(SimpleNamespace(events=events)) == []


def test_what_can_not_be_told_is_said_and_keeps_nobody_else_from_it(logs: Logs) -> None:
    events = OutletEventAccessors()
    extra = {**event_extra("job_id", MANIFEST, None), "uri": "airflow://nobody/may"}

    tell_outlets([ALIAS, DECK], {"outlet_events": events}, extra)

    assert events[DECK].extra["job_id"] == "J"
    assert "can't be told what was delivered: ValueError" in logs.text


@PLACED
def test_a_deck_without_its_event_is_a_deck_all_the_same(vendor: str, paid: Vendor, logs: Logs) -> None:
    """As on a release whose context has nothing for it."""
    task = paid.task(outlets=[DECK])

    assert task.run()["files"]
    assert "can't be told what was delivered: KeyError" in logs.text


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        ("file:///tmp/decks/Łódź #1 a@b.pptx", "file:///tmp/decks/%C5%81%C3%B3d%C5%BA%20%231%20a@b.pptx"),
        ("s3://aws_default@bucket/2026/deck.pptx", "s3://bucket/2026/deck.pptx"),
        ("gs://bucket/a?b.pptx", "gs://bucket/a%3Fb.pptx"),
    ],
)
def test_an_asset_has_a_name_that_every_release_takes_whole(uri: str, told: str) -> None:
    assert asset_uri(uri) == told
    assert Asset(uri=told).uri == told
