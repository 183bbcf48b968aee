from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.sandbox.genviral.seeds import TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.triggers.genviral import GenviralPostTrigger, GenviralSlideshowTrigger
from tests.unit.conftest import Logs
from tests.unit.genviral_support import GET, PROMPT, asked
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
