"""Workers that are killed while they make a carousel or a post: the next one finds what was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from demo.process import wait_until
from tests.airflow.carousels import GENERATE, POSTS, RENDER, bought_once, connection, place, posted_once, prepare

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

SHAPES = ("deferrable", "worker")
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
def brisk(world: World) -> str:
    """A connection whose answers come in time, and after which no call is waited for much longer."""
    return connection(world, "genviral_brisk", request_timeout=12)


@pytest.fixture(scope="module")
def picture(world: World) -> str:
    return f"{world.sandbox.url}/cdn/packs/hills/0.jpg"


@pytest.fixture(scope="module")
def killed(world: World, brisk: str, picture: str) -> dict[tuple[str, str], Order]:
    # All at once: each waits for its own vendor anyhow.
    return {
        (shape, moment): place(
            world, prepare(world, f"{kind}_{shape}"), moment=moment, image_url=picture, conn_id=brisk
        )
        for shape in SHAPES
        for kind, moments in (("carousel", MOMENTS), ("post", POST_MOMENTS))
        for moment in moments
    }


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_worker_is_followed_by_one_that_finds_the_slideshow(
    world: World, killed: dict[tuple[str, str], Order], shape: str, moment: str
) -> None:
    assert bought_once(world, killed[shape, moment])["attempt"] > 1


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("moment", POST_MOMENTS)
def test_a_killed_worker_is_followed_by_one_that_finds_the_post(
    world: World, killed: dict[tuple[str, str], Order], shape: str, moment: str
) -> None:
    manifest = posted_once(world, killed[shape, moment])
    # A busy Airflow sometimes takes one try more, when a worker dies soon after a deferral.
    assert manifest["attempt"] > 1
    assert manifest["status"] == "posted"


def test_a_worker_killed_while_it_waits_for_generate_finds_the_slideshow(world: World, brisk: str) -> None:
    orders = [prepare(world, f"carousel_{shape}") for shape in SHAPES]
    for order in orders:
        world.sandbox.fault(GENERATE, contains=order.marker, delay_answer=60)
    orders = [place(world, order, conn_id=brisk) for order in orders]
    for order in orders:
        wait_until(lambda order=order: world.sandbox.carousels(order.marker), "the slideshow is made", 60, every=0.05)
        world.stack.kill_task(order.task())
    for order in orders:
        assert bought_once(world, order)["attempt"] > 1


def test_a_worker_killed_while_it_waits_for_render_does_not_render_twice(world: World, brisk: str) -> None:
    orders = [prepare(world, f"carousel_{shape}") for shape in SHAPES]
    world.sandbox.fault(RENDER, delay_answer=60, times=len(orders))
    for order in (orders := [place(world, order, conn_id=brisk) for order in orders]):
        (made,) = wait_until(lambda order=order: world.sandbox.carousels(order.marker), "the slideshow is made", 60)
        wait_until(
            lambda made=made: world.sandbox.renders(made["slideshow_id"]), "the render has begun", 60, every=0.05
        )
        world.stack.kill_task(order.task())
    for order in orders:
        assert bought_once(world, order)["attempt"] > 1


def test_a_worker_killed_while_it_waits_for_its_post_posts_once(world: World, brisk: str, picture: str) -> None:
    orders = [prepare(world, f"post_{shape}") for shape in SHAPES]
    for order in orders:
        world.sandbox.fault(POSTS, contains=order.marker, delay_answer=60)
    orders = [place(world, order, image_url=picture, conn_id=brisk) for order in orders]
    for order in orders:
        wait_until(lambda order=order: world.sandbox.posts(order.marker), "the post is made", 60, every=0.05)
        world.stack.kill_task(order.task("post"))
    for order in orders:
        manifest = posted_once(world, order)
        assert (manifest["status"], manifest["attempt"]) == ("posted", 2)
