"""Carousels in a real Airflow whose answers come late, or not at all; and what of the token is seen while they wait."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from airflow_provider_slides.sandbox.genviral.keys import TOKEN
from demo.process import wait_until
from tests.airflow.carousels import GENERATE, RENDER, bought_once, connection, place, prepare

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World


@pytest.fixture(scope="module")
def quick(world: World) -> str:
    """A connection whose answers must come within three seconds."""
    return connection(world, "genviral_quick", request_timeout=3)


def waits_for_a_late_render(world: World, dag_id: str, conn_id: str, state: str) -> Order:
    """Place an order whose render, and no other's, is answered long after the read timeout, and see it wait."""
    order = prepare(world, dag_id)
    world.sandbox.fault(GENERATE, contains=order.marker, delay_answer=1.5)
    order = place(world, order, conn_id=conn_id)
    (made,) = wait_until(lambda: world.sandbox.carousels(order.marker), "the slideshow is made", 60, every=0.05)
    world.sandbox.fault(RENDER, contains=made["slideshow_id"], delay=9)
    world.stack.api.wait_for_task(order.run, "generate", [state])
    return order


def test_a_render_that_outlasts_the_read_timeout_is_waited_for_and_not_repeated(world: World, quick: str) -> None:
    states = {"deferrable": "deferred", "worker": "running"}
    for order in [waits_for_a_late_render(world, f"carousel_{shape}", quick, s) for shape, s in states.items()]:
        bought_once(world, order)
        assert "The render is not repeated, but waited for" in order.log()
        assert order.task().try_number == 1


def test_an_answer_that_was_lost_is_looked_for_and_what_came_to_nothing_is_sent_again(world: World, quick: str) -> None:
    orders = {drop: prepare(world, "carousel_deferrable") for drop in ("after", "before")}
    for drop, order in orders.items():
        world.sandbox.fault(GENERATE, contains=order.marker, drop=drop)
    placed = {drop: place(world, order, conn_id=quick) for drop, order in orders.items()}
    for order in placed.values():
        bought_once(world, order)
        assert order.task().try_number == 1
    assert "it is sent again" not in placed["after"].log()
    assert "it is sent again" in placed["before"].log()


def test_the_token_is_nowhere(world: World, quick: str) -> None:
    wrong = "gva_live_wrong.0123456789"
    connection = world.sandbox.genviral_connection(wrong)
    world.stack.api.create_connection({"connection_id": "genviral_wrong", **connection, "extra": "{}"})
    refused = place(world, prepare(world, "carousel_worker"), conn_id="genviral_wrong")
    order = waits_for_a_late_render(world, "carousel_deferrable", quick, "deferred")

    row = order.trigger_row()
    assert world.sandbox.carousels(order.marker)[0]["slideshow_id"] in row
    assert TOKEN not in row
    assert order.marker not in row

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
