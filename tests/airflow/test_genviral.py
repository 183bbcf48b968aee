"""Carousels in a real Airflow: outcome, slow renders, workers that are killed, sensors, posts, secrets."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.genviral import generating, slideshows
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.sandbox.genviral.keys import TOKEN
from airflow_provider_slides.sandbox.genviral.seeds import PACK
from demo.process import wait_until

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

API = "/api/partner/v1"
GENERATE = f"POST {API}/slideshows/generate"
RENDER = f"POST {API}/slideshows/{{slideshow_id}}/render"
GET = f"GET {API}/slideshows/{{slideshow_id}}"
POSTS = f"POST {API}/posts"

SHAPES = pytest.mark.parametrize("shape", ["deferrable", "worker"])


def prepare(world: World, dag_id: str) -> Order:
    return world.prepare(dag_id, subject="discipline quotes")


def place(world: World, order: Order, **conf: Any) -> Order:
    later = datetime.now(UTC) + timedelta(hours=2)
    arguments = {"destination": f"{order.directory}/carousel.jpg", "scheduled_at": later.isoformat()}
    return world.place(order, **arguments, **conf)


def bought_once(world: World, order: Order) -> dict[str, Any]:
    """The run has one slideshow and one post, and what it says of them is true; return the slideshow's manifest."""
    order.ends()
    manifest = order.manifest()
    (made,) = world.sandbox.carousels(order.marker)
    assert manifest["slideshow_id"] == made["slideshow_id"]
    assert len(world.sandbox.renders(made["slideshow_id"])) == 1
    assert order.files() == ["carousel-1.jpg", "carousel-2.jpg", "carousel.manifest.json"]
    assert json.loads((order.directory / "carousel.manifest.json").read_text()) == manifest
    for file, slide in zip(manifest["files"], manifest["slides"], strict=True):
        path = Path(file["uri"].removeprefix("file://"))
        content = path.read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size_bytes"], file["sha256"])
        with Image.open(path) as image:
            image.load()
            assert image.width == image.height
        assert slide["image_uri"] == file["uri"]
        assert slide["text"]
    assert posted_once(world, order)["status"] == "scheduled"
    return manifest


def posted_once(world: World, order: Order) -> dict[str, Any]:
    """The run has one post, and tells it; return the post's manifest."""
    order.ends()
    (post,) = world.sandbox.posts(order.marker)
    manifest = order.manifest("post")
    assert (manifest["post_id"], manifest["external_id"]) == (post["post_id"], post["external_id"])
    return manifest


def test_deferrable_and_not_give_the_same_outcome(world: World) -> None:
    orders = [place(world, prepare(world, f"carousel_{shape}")) for shape in ("deferrable", "worker")]

    deferred, held = (bought_once(world, order) for order in orders)

    assert deferred.keys() == held.keys()
    assert deferred["credits"].keys() == {"before", "after"}


@pytest.fixture(scope="module")
def quick(world: World) -> str:
    """A connection whose answers must come within three seconds."""
    return connection(world, "genviral_quick", request_timeout=3)


@pytest.fixture(scope="module")
def brisk(world: World) -> str:
    """A connection whose answers come in time, and after which no call is waited for much longer."""
    return connection(world, "genviral_brisk", request_timeout=12)


def connection(world: World, conn_id: str, **extra: Any) -> str:
    fields = {**world.sandbox.genviral_connection(), "extra": json.dumps(extra)}
    world.stack.api.create_connection({"connection_id": conn_id, **fields})
    return conn_id


def test_a_render_that_outlasts_the_read_timeout_is_waited_for_and_not_repeated(world: World, quick: str) -> None:
    for shape, state in (("deferrable", "deferred"), ("worker", "running")):
        world.sandbox.fault(RENDER, delay=5)
        order = place(world, prepare(world, f"carousel_{shape}"), conn_id=quick)
        world.stack.api.wait_for_task(order.run, "generate", [state])
        bought_once(world, order)
        assert "The render is not repeated, but waited for" in order.log()
        assert order.task().try_number == 1


# ---------------------------------------------------------------------- workers that are killed

MOMENTS = (
    "after genviral_slideshow intent",  # before the POST leaves
    "before genviral_slideshow submitted",  # the answer was read, the record is not written
    "after genviral_slideshow submitted",
    "after genviral_render intent",  # before the render leaves
    "before genviral_slideshow delivered",  # the files are in place, the record does not say so
    "after genviral_slideshow delivered",
)
POST_MOMENTS = (
    "after genviral_post intent",
    "before genviral_post submitted",
    "after genviral_post submitted",
    "before genviral_post delivered",
    "after genviral_post delivered",
)


@pytest.fixture(scope="module")
def killed(world: World, brisk: str) -> dict[tuple[str, str], Order]:
    # All at once: each waits for its own vendor anyhow.
    picture = f"{world.sandbox.url}/cdn/packs/hills/0.jpg"
    return {
        (shape, moment): place(
            world, prepare(world, f"{kind}_{shape}"), moment=moment, image_url=picture, conn_id=brisk
        )
        for shape in ("deferrable", "worker")
        for kind, moments in (("carousel", MOMENTS), ("post", POST_MOMENTS))
        for moment in moments
    }


@SHAPES
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_worker_is_followed_by_one_that_finds_the_slideshow(
    world: World, killed: dict[tuple[str, str], Order], shape: str, moment: str
) -> None:
    assert bought_once(world, killed[shape, moment])["attempt"] > 1


@SHAPES
@pytest.mark.parametrize("moment", POST_MOMENTS)
def test_a_killed_worker_is_followed_by_one_that_finds_the_post(
    world: World, killed: dict[tuple[str, str], Order], shape: str, moment: str
) -> None:
    manifest = posted_once(world, killed[shape, moment])
    # A busy Airflow sometimes takes one try more, when a worker dies soon after a deferral.
    assert manifest["attempt"] > 1
    assert manifest["status"] == "posted"


@SHAPES
def test_a_worker_killed_while_it_waits_for_generate_finds_the_slideshow(world: World, shape: str) -> None:
    order = prepare(world, f"carousel_{shape}")
    world.sandbox.fault(GENERATE, contains=order.marker, delay_answer=60)
    order = place(world, order)
    wait_until(lambda: world.sandbox.carousels(order.marker), "the slideshow is made", 60)
    world.stack.kill_task(order.task())
    bought_once(world, order)


@SHAPES
def test_a_worker_killed_while_it_waits_for_render_does_not_render_twice(world: World, shape: str) -> None:
    order = prepare(world, f"carousel_{shape}")
    world.sandbox.fault(RENDER, delay_answer=60)
    order = place(world, order)
    (made,) = wait_until(lambda: world.sandbox.carousels(order.marker), "the slideshow is made", 60)
    wait_until(lambda: world.sandbox.renders(made["slideshow_id"]), "the render has begun", 60)
    world.stack.kill_task(order.task())
    bought_once(world, order)


@SHAPES
def test_a_worker_killed_while_it_waits_for_its_post_posts_once(world: World, shape: str) -> None:
    order = prepare(world, f"post_{shape}")
    world.sandbox.fault(POSTS, contains=order.marker, delay_answer=60)
    order = place(world, order, image_url=f"{world.sandbox.url}/cdn/packs/hills/0.jpg")
    wait_until(lambda: world.sandbox.posts(order.marker), "the post is made", 60)
    world.stack.kill_task(order.task("post"))

    assert posted_once(world, order)["status"] == "posted"


def test_an_answer_that_was_lost_is_looked_for_within_the_attempt(world: World, quick: str) -> None:
    order = prepare(world, "carousel_deferrable")
    world.sandbox.fault(GENERATE, contains=order.marker, drop="after")
    order = place(world, order, conn_id=quick)
    bought_once(world, order)
    assert order.task().try_number == 1


def test_a_request_that_came_to_nothing_is_sent_again_after_a_deferral(world: World, quick: str) -> None:
    order = prepare(world, "carousel_deferrable")
    world.sandbox.fault(GENERATE, contains=order.marker, drop="before")
    order = place(world, order, conn_id=quick)
    bought_once(world, order)
    assert "it is sent again" in order.log()
    assert order.task().try_number == 1


# ---------------------------------------------------------------------- sensors, examples, secrets

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


def test_the_token_is_nowhere(world: World, quick: str) -> None:
    wrong = "gva_live_wrong.0123456789"
    connection = world.sandbox.genviral_connection(wrong)
    world.stack.api.create_connection({"connection_id": "genviral_wrong", **connection, "extra": "{}"})
    refused = place(world, prepare(world, "carousel_worker"), conn_id="genviral_wrong")
    order = prepare(world, "carousel_deferrable")
    world.sandbox.fault(RENDER, delay=6)
    order = place(world, order, conn_id=quick)

    world.stack.api.wait_for_task(order.run, "generate", ["deferred"])
    with sqlite3.connect(world.stack.database) as database:
        (row,) = database.execute(
            "SELECT trigger.kwargs, task_instance.next_kwargs FROM task_instance"
            " JOIN trigger ON trigger.id = task_instance.trigger_id WHERE run_id = ?",
            (order.run.run_id,),
        ).fetchall()
    assert world.sandbox.carousels(order.marker)[0]["slideshow_id"] in str(row)
    assert TOKEN not in str(row)
    assert order.marker not in str(row)

    order.ends()
    refused.ends("failed")
    assert refused.task().try_number == 1, "a wrong token is not tried again"
    for run in (order, refused):
        for entry in run.api.xcoms(run.run):
            value = json.dumps(run.api.xcom(run.run, entry["task_id"], entry["key"]))
            assert TOKEN not in value
            assert wrong not in value
    assert world.find(order.marker), "the search finds nothing at all"
    assert world.find(TOKEN, wrong) == []
