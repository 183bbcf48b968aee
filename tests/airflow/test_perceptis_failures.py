"""What goes wrong at the vendor: ridden out when it passes, told plainly when it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"
FILES = "GET /files/{job_id}/{name}"

SHAPES = ("deferrable", "worker")


def orders(world: World, retries: int, subject: str = "three slides") -> list[Order]:
    """Prepare one order in each shape: they run side by side, and must end alike."""
    return [world.prepare(f"{shape}_retries_{retries}", subject) for shape in SHAPES]


def place(world: World, prepared: list[Order], **conf: str) -> list[Order]:
    return [world.place(order, **conf) for order in prepared]


def test_a_failed_job_fails_the_task_with_the_vendors_words(world: World) -> None:
    prepared = orders(world, retries=0)
    for order in prepared:
        fate = {"outcome": "failed", "message": "The prompt asks for trade secrets."}
        world.sandbox.fault(GENERATE, contains=order.marker, job=fate)
    for order in place(world, prepared):
        order.ends("failed")
        assert "The prompt asks for trade secrets." in order.log()
        assert order.job()["units_billed"] == 0
        assert order.files() == ["deck.manifest.json"], "the reservation, and no deck"


def test_a_bad_key_fails_at_once_and_names_the_connection(world: World) -> None:
    rejected = world.sandbox.ledger()["rejected"].get("401", 0)
    for order in place(world, orders(world, retries=2), conn_id="perceptis_bad_key"):
        order.ends("failed")
        assert order.task().try_number == 1
        assert "perceptis_bad_key" in order.log()
        assert order.jobs() == []
        assert order.files() == ["deck.manifest.json"], "the reservation, and no deck"
    assert world.sandbox.ledger()["rejected"]["401"] == rejected + len(SHAPES)


@pytest.mark.parametrize("status", [429, 503])
def test_trouble_on_submit_is_ridden_out(world: World, status: int) -> None:
    prepared = orders(world, retries=0)
    for order in prepared:
        world.sandbox.fault(GENERATE, contains=order.marker, status=status, retry_after=1, times=2)
    for order in place(world, prepared):
        order.ends()
        answers = [post["http_status"] for post in order.posts()]
        assert answers == [status, status, 200]
        assert order.job()["units_billed"] == 3


@pytest.mark.parametrize("status", [429, 503])
def test_trouble_on_poll_is_ridden_out(world: World, status: int) -> None:
    prepared = orders(world, retries=0)
    for order in prepared:
        world.sandbox.fault(GENERATE, contains=order.marker, job={"seconds": 6})
    placed = place(world, prepared)
    for order in placed:
        job_id = order.job()["job_id"]
        world.sandbox.fault(STATUS, contains=job_id, status=status, retry_after=1, times=3)
    for order in placed:
        order.ends()
        assert order.job()["polls"] >= 4
        assert order.job()["min_poll_gap_seconds"] >= 1
        assert len(order.posts()) == 1
    assert world.sandbox.faults() == []


def test_an_expired_link_is_refreshed(world: World) -> None:
    placed = place(world, orders(world, retries=0))
    refused = world.sandbox.ledger()["rejected"].get("403", 0)
    for order in placed:
        # Held back for longer than the link is good for (link_seconds in conftest.py).
        world.sandbox.fault(FILES, contains=order.job()["job_id"], delay=6)
    for order in placed:
        order.ends()
        assert order.job()["downloads"] == 1
        assert len(order.posts()) == 1
        assert order.task().try_number == 1
    assert world.sandbox.ledger()["rejected"]["403"] == refused + len(SHAPES)


def test_a_garbage_download_leaves_no_file(world: World) -> None:
    placed = place(world, orders(world, retries=0))
    for order in placed:
        page = "<html><body>Sorry, we are improving things for you.</body></html>"
        world.sandbox.fault(FILES, contains=order.job()["job_id"], status=200, body=page, times=-1)
    for order in placed:
        order.ends("failed")
        assert order.files() == ["deck.manifest.json"], "the reservation, and no deck"
        assert order.job()["job_id"] in order.log()
    world.sandbox.clear_faults()

    # The deck is paid for: once the vendor is well again, a cleared task collects it.
    for order in placed:
        world.stack.api.clear(order.run)
    for order in placed:
        order.ends()
        assert len(order.posts()) == 1
        assert order.files() == ["deck.manifest.json", "deck.pptx"]
