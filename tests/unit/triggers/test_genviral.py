from __future__ import annotations

import asyncio
import contextlib
import json
import os
from datetime import timedelta
from functools import partialmethod
from typing import Any

import pytest

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.sandbox.genviral.keys import PERSONAL_TOKEN
from airflow_provider_slides.sandbox.genviral.seeds import TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.triggers.genviral import (
    GenviralPostTrigger,
    GenviralSlideshowRenderedTrigger,
    GenviralSlideshowTrigger,
)
from tests.releases import VERSION
from tests.unit.conftest import Logs
from tests.unit.genviral_support import GET, LIST, PROMPT, asked
from tests.unit.support import FakeClock, events_of, rebuilt


@pytest.fixture
def slideshow_id(genviral: Sandbox) -> str:
    return GenviralHook().generate_slideshow(**{**PROMPT, "slide_count": 1}).id


@pytest.fixture
def numbers(clock: FakeClock) -> dict[str, Any]:
    return {
        "genviral_conn_id": "genviral_default",
        "started_at": clock.now,
        "deadline": clock.now + 300,
        "poll_interval": 5.0,
        "max_poll_interval": 30.0,
    }


def event(trigger: Any) -> dict[str, Any]:
    """Be the triggerer: the trigger comes from the database, and has one event."""
    (payload,) = asyncio.run(events_of(rebuilt(trigger)))
    json.dumps(payload)
    told: dict[str, Any] = payload
    return told


def test_a_slideshow_that_is_rendered_meanwhile(numbers: dict[str, Any], slideshow_id: str, clock: FakeClock) -> None:
    clock.after(60, lambda: GenviralHook().render_slideshow(slideshow_id))

    told = event(GenviralSlideshowTrigger(slideshow_id=slideshow_id, **numbers))

    assert told.pop("seen_at")
    assert told.pop("deadline") == numbers["deadline"]
    assert told == {"status": "finished", "slideshow_id": slideshow_id, "message": ""}


def test_the_deadline(numbers: dict[str, Any], slideshow_id: str, genviral: Sandbox) -> None:
    told = event(GenviralSlideshowTrigger(slideshow_id=slideshow_id, **numbers))

    assert told["status"] == "timeout"
    assert slideshow_id in told["message"]
    assert asked(genviral, GET) < 40


def test_trouble_is_ridden_out_and_a_refusal_is_not(
    numbers: dict[str, Any], slideshow_id: str, genviral: Sandbox
) -> None:
    genviral.fault(route=GET, status=503, times=4)
    genviral.fault(route=GET, drop="after")
    genviral.fault(route=GET, status=401)

    told = event(GenviralSlideshowTrigger(slideshow_id=slideshow_id, **numbers))

    assert told["status"] == "error"
    assert "token" in told["message"]
    assert asked(genviral, GET) == 6


def test_a_connection_that_does_not_exist(numbers: dict[str, Any]) -> None:
    told = event(GenviralSlideshowTrigger(slideshow_id="S", **{**numbers, "genviral_conn_id": "nowhere"}))

    assert told["status"] == "error"
    assert "nowhere" in told["message"]


@pytest.mark.parametrize("scheduled", [True, False])
def test_a_post_is_waited_for_until_it_is_out_or_on_the_schedule(
    scheduled: bool, numbers: dict[str, Any], genviral: Sandbox, clock: FakeClock
) -> None:
    genviral.set_genviral(post_seconds=60)
    media = {"type": "slideshow", "urls": [f"{genviral.url}/cdn/packs/hills/0.jpg"]}
    post = GenviralHook().create_post(caption="Tea", accounts=[TIKTOK_ACCOUNT], media=media)
    began = clock.now

    told = event(GenviralPostTrigger(post_id=post.id, scheduled=scheduled, **numbers))

    assert told.pop("seen_at")
    assert told.pop("deadline") == numbers["deadline"]
    assert told == {"status": "finished", "post_id": post.id, "message": ""}
    assert clock.now - began >= 60


# The arguments of release 0.1.0, in the database of whoever upgrades while a task is deferred.
# Never change these; add those of other releases.
NUMBERS = {"started_at": 1000.5, "deadline": 2000.5, "poll_interval": 5.0, "max_poll_interval": 30.0}
RELEASED = [
    (
        GenviralSlideshowTrigger,
        {"genviral_conn_id": "genviral_default", "slideshow_id": "S", "target_status": "rendered", **NUMBERS},
    ),
    (
        GenviralPostTrigger,
        {"genviral_conn_id": "genviral_default", "post_id": "P", "scheduled": False, **NUMBERS},
    ),
]


@pytest.mark.parametrize(("kind", "arguments"), RELEASED)
def test_what_another_release_adds_or_leaves_out_is_no_trouble(
    kind: Any, arguments: dict[str, Any], logs: Logs
) -> None:
    trigger = kind(**arguments, colour="red")

    # What is stored is what release 0.1.0 takes: its own arguments, all of them, and no other.
    assert trigger.serialize() == (f"airflow_provider_slides.triggers.genviral.{kind.__name__}", arguments)
    assert rebuilt(trigger).serialize() == trigger.serialize()
    asyncio.run(trigger.on_kill())
    assert "No longer waiting" in logs.text


# ---------------------------------------------------------------------- watching for what is new


class FakeAssetStore:
    """What Airflow 3.3 keeps with an asset: JSON by key."""

    def __init__(self, assets: int = 1) -> None:
        self.assets = assets
        self.values: dict[str, str] = {}
        self.failing = 0

    async def aget(self, key: str, default: Any = None) -> Any:
        self._check()
        return json.loads(self.values[key]) if key in self.values else default

    async def aset(self, key: str, value: Any) -> None:
        self._check()
        self.values[key] = json.dumps(value)

    def _check(self) -> None:
        if self.assets != 1:
            raise ValueError(f"Task has {self.assets} concrete inlets and outlets")
        if self.failing:
            self.failing -= 1
            raise RuntimeError("the API server is away")


def made(hook: GenviralHook, *, rendered: bool = True) -> str:
    slideshow_id = hook.generate_slideshow(**{**PROMPT, "slide_count": 1}).id
    if rendered:
        hook.render_slideshow(slideshow_id)
    return slideshow_id


def watched(clock: FakeClock, seconds: float, store: FakeAssetStore | None = None, **arguments: Any) -> list[Any]:
    """The payloads of a new trigger's events, until the triggerer ends it."""
    trigger = rebuilt(GenviralSlideshowRenderedTrigger(**arguments))
    if store is not None:
        trigger.asset_state_store = store  # type: ignore[attr-defined]
    found: list[Any] = []

    async def follow() -> None:
        async for event in trigger.run():
            found.append(event.payload)

    async def until() -> None:
        task = asyncio.ensure_future(follow())
        clock.after(seconds, task.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await task

    asyncio.run(until())
    json.dumps(found)
    return found


watchers = pytest.mark.skipif(VERSION < (3, 0), reason="Airflow 2 has no watchers")


@pytest.mark.skipif(VERSION >= (3, 0), reason="Airflow 3 has watchers")
def test_before_airflow_3_it_says_that_there_are_no_watchers() -> None:
    with pytest.raises(NotImplementedError, match=r"needs Airflow 3\.0: wait with GenviralSlideshowSensor"):
        GenviralSlideshowRenderedTrigger()


@watchers
def test_each_slideshow_that_is_rendered_from_now_on_fires_once(genviral: Sandbox, clock: FakeClock) -> None:
    hook = GenviralHook()
    made(hook)
    draft = made(hook, rendered=False)
    new: list[str] = []
    clock.after(100, lambda: new.append(made(hook)))
    clock.after(200, lambda: hook.render_slideshow(draft))
    clock.after(300, lambda: made(hook, rendered=False))
    # Rendered anew it is no new one.
    clock.after(400, lambda: hook.render_slideshow(draft))

    found = watched(clock, 900)

    assert [event["slideshow_id"] for event in found] == [*new, draft]
    told = hook.get_slideshow(draft)
    assert found[1] == {
        "slideshow_id": draft,
        "title": told.title,
        "slide_count": 1,
        "created_at": told.created_at,
    }
    assert asked(genviral, LIST) <= 18


@watchers
@pytest.mark.parametrize("kept", [True, False])
def test_what_was_rendered_while_no_triggerer_ran_fires_where_it_is_kept(
    kept: bool, genviral: Sandbox, clock: FakeClock
) -> None:
    hook, store = GenviralHook(), FakeAssetStore() if kept else None
    clock.after(100, lambda: made(hook))
    assert len(watched(clock, 300, store)) == 1

    missed = made(hook)
    clock.after(100, lambda: made(hook))
    found = [event["slideshow_id"] for event in watched(clock, 300, store)]

    assert (missed in found) is kept
    assert len(found) == 1 + kept


@watchers
def test_of_a_watcher_of_several_assets_nothing_is_kept_and_it_says_so(
    genviral: Sandbox, clock: FakeClock, logs: Logs
) -> None:
    clock.after(100, lambda: made(GenviralHook()))

    assert len(watched(clock, 300, FakeAssetStore(assets=2))) == 1
    assert "Several assets have this watcher" in logs.text


@watchers
def test_nothing_fires_before_it_is_kept_and_what_is_kept_does_not_fire_again(
    genviral: Sandbox, clock: FakeClock, logs: Logs
) -> None:
    store = FakeAssetStore()

    def trouble() -> None:
        made(GenviralHook())
        store.failing = 3

    clock.after(100, trouble)

    assert len(watched(clock, 2000, store)) == 1
    assert watched(clock, 300, store) == []
    assert "the API server is away" in logs.text
    assert "works again" in logs.text


@watchers
def test_a_store_that_can_not_be_read_is_not_an_empty_one(genviral: Sandbox, clock: FakeClock) -> None:
    store = FakeAssetStore()
    watched(clock, 100, store)
    missed = made(GenviralHook())
    store.failing = 2

    assert [event["slideshow_id"] for event in watched(clock, 2000, store)] == [missed]


@watchers
def test_what_passes_is_ridden_out_ever_more_slowly(genviral: Sandbox, clock: FakeClock, logs: Logs) -> None:
    genviral.fault(route=LIST, status=503, times=6)
    genviral.fault(route=LIST, status=429, retry_after=600)
    genviral.fault(route=LIST, body="{", times=1)
    clock.after(9000, lambda: made(GenviralHook()))

    assert len(watched(clock, 9900)) == 1
    assert all(wait <= 900 for wait in clock.slept)
    assert asked(genviral, LIST) < 120
    # Once for each kind, not for each look.
    assert logs.text.count("HTTP 503") == 1


@watchers
def test_a_bad_key_is_said_and_asked_for_every_quarter_of_an_hour(
    genviral: Sandbox, clock: FakeClock, logs: Logs
) -> None:
    genviral.fault(route=LIST, status=401, times=3)
    clock.after(4000, lambda: made(GenviralHook()))

    assert len(watched(clock, 5000)) == 1
    assert [wait for wait in clock.slept[:3] if wait < 800] == []
    assert logs.text.count("AuthenticationError") == 1


@watchers
def test_a_connection_that_comes_later_is_found(
    genviral: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    connection = os.environ["AIRFLOW_CONN_GENVIRAL_DEFAULT"]
    monkeypatch.delenv("AIRFLOW_CONN_GENVIRAL_DEFAULT")
    clock.after(1000, lambda: monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", connection))
    clock.after(3000, lambda: made(GenviralHook()))

    assert len(watched(clock, 4000)) == 1
    assert "genviral_default" in logs.text


@watchers
def test_another_account_begins_anew(genviral: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FakeAssetStore()
    watched(clock, 100, store)
    (kept,) = store.values.values()
    assert genviral.genviral_connection["password"].partition(".")[0] not in kept
    store.values = {key: kept.replace(json.loads(kept)["account"], "0" * 16) for key in store.values}
    made(GenviralHook())

    assert watched(clock, 100, store) == []


@watchers
def test_an_account_that_the_connection_leads_to_meanwhile_begins_anew(
    genviral: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("airflow_provider_slides.hooks.connection.CONNECTION_SECONDS", 0.0)
    other = {**genviral.genviral_connection, "password": PERSONAL_TOKEN}
    hook = GenviralHook()
    made(hook)
    monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps(other))
    clock.after(
        200, lambda: monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps(genviral.genviral_connection))
    )
    clock.after(400, lambda: made(hook))

    assert len(watched(clock, 600)) == 1


@watchers
def test_a_long_list_is_read_less_often(genviral: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        made(GenviralHook())
    monkeypatch.setattr("airflow_provider_slides.triggers.genviral.PAGE_SIZE", 1)
    before = asked(genviral, LIST)

    watched(clock, 180, poll_interval=1)

    assert asked(genviral, LIST) - before <= 12


@watchers
def test_of_several_the_oldest_fires_first(genviral: Sandbox, clock: FakeClock) -> None:
    hook, new = GenviralHook(), []

    def several() -> None:
        for _ in range(3):
            new.append(made(hook))
            clock.now += 1

    clock.after(100, several)

    assert [event["slideshow_id"] for event in watched(clock, 300)] == new


@watchers
def test_a_vendor_that_tells_drafts_too_is_not_believed(
    genviral: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GenviralHook, "alist_slideshows", partialmethod(_all_of_them))
    clock.after(100, lambda: made(GenviralHook(), rendered=False))

    assert watched(clock, 300) == []


async def _all_of_them(self: GenviralHook, **filters: Any) -> Any:
    return self.list_slideshows()


@watchers
@pytest.mark.parametrize("interval", [60, 60.0, timedelta(minutes=1)])
def test_however_it_is_written_it_is_stored_alike(interval: Any) -> None:
    """Otherwise Airflow makes another one at each parse (#64625)."""
    trigger = GenviralSlideshowRenderedTrigger(poll_interval=interval)
    path, kwargs = trigger.serialize()

    assert path == "airflow_provider_slides.triggers.genviral.GenviralSlideshowRenderedTrigger"
    assert json.dumps(kwargs) == '{"genviral_conn_id": "genviral_default", "poll_interval": 60.0}'
    assert rebuilt(trigger).serialize() == (path, kwargs)
    assert type(trigger)(**kwargs, colour="red").serialize() == (path, kwargs)


@watchers
def test_a_watcher_takes_it() -> None:
    from airflow.sdk import Asset, AssetWatcher

    watcher = AssetWatcher(name="rendered", trigger=GenviralSlideshowRenderedTrigger())

    assert Asset("carousels", watchers=[watcher]).watchers == [watcher]


@watchers
@pytest.mark.parametrize(("field", "value"), [("genviral_conn_id", ""), ("poll_interval", 0.5), ("poll_interval", "x")])
def test_a_bad_argument_is_refused_when_the_dag_is_parsed(field: str, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=field):
        GenviralSlideshowRenderedTrigger(**{field: value})
