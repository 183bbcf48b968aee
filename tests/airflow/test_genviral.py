"""Carousels in a real Airflow: outcome, sensors, the example, the test button."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.genviral import generating, slideshows
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.sandbox.genviral.keys import TOKEN
from airflow_provider_slides.sandbox.genviral.seeds import PACK
from tests.airflow.carousels import bought_once, place, prepare

if TYPE_CHECKING:
    from tests.airflow.conftest import World


def test_deferrable_and_not_give_the_same_outcome(world: World) -> None:
    orders = [place(world, prepare(world, f"carousel_{shape}")) for shape in ("deferrable", "worker")]

    deferred, held = (bought_once(world, order) for order in orders)

    assert deferred.keys() == held.keys()
    assert deferred["credits"].keys() == {"before", "after"}


SENSOR_STATES = {"poke": "running", "reschedule": "up_for_reschedule", "deferrable": "deferred"}


def test_the_sensor_waits_its_own_way_in_every_mode(world: World) -> None:
    client = Client(Service(world.sandbox.url, TOKEN, "the test"))
    body = generating.GenerateRequest.of(prompt="to be waited for", pack_id=PACK, slide_count=1).body()
    drafts = {mode: client.send(slideshows.GENERATE.call(body=body)).id for mode in SENSOR_STATES}
    runs = {
        mode: world.stack.api.trigger(f"carousel_sense_{mode}", {"slideshow_id": draft})
        for mode, draft in drafts.items()
    }
    for mode, state in SENSOR_STATES.items():
        world.stack.api.wait_for_task(runs[mode], "wait", [state])
        client.send(slideshows.RENDER.call(slideshow_id=drafts[mode]))
    for mode, run in runs.items():
        assert world.stack.api.wait_for_run(run).state == "success"
        assert world.stack.api.xcom(run, "wait") == drafts[mode]


def test_the_example(world: World) -> None:
    api = world.stack.api
    run = api.trigger("daily_carousel")
    assert api.wait_for_run(run).state == "success", api.log(run, "make_carousel")
    manifest = api.xcom(run, "make_carousel")
    names = [Path(file["uri"]).name for file in manifest["files"]]
    assert names == [f"carousel-{number}.jpg" for number in range(1, 6)]
    with Image.open(manifest["files"][0]["uri"].removeprefix("file://")) as image:
        assert image.width * 16 == image.height * 9
    assert api.xcom(run, "schedule_post")["status"] == "scheduled"


def test_the_test_button_tells_a_good_token_from_a_bad_one(world: World) -> None:
    for token, good in ((TOKEN, True), ("gva_live_wrong.0123456789", False)):
        connection = {**world.sandbox.genviral_connection(token), "extra": "{}"}
        works, message = world.stack.api.test_connection({"connection_id": "pasted", **connection})
        assert works is good
        assert "gva_live" not in message
