"""What goes wrong at the vendor: ridden out when it passes, told plainly when it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.airflow.decks import GENERATE, STATUS, count, counted, orders, place

if TYPE_CHECKING:
    from tests.airflow.conftest import World

TROUBLES = (429, 503)


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
    prepared = orders(world, retries=2)
    for order in prepared:
        count(world, GENERATE, order.marker)
    for order in place(world, prepared, conn_id="perceptis_bad_key"):
        order.ends("failed")
        assert order.task().try_number == 1
        assert "perceptis_bad_key" in order.log()
        assert order.jobs() == []
        assert order.files() == ["deck.manifest.json"], "the reservation, and no deck"
        assert counted(world, order.marker) == 1


def test_trouble_on_submit_is_ridden_out(world: World) -> None:
    prepared = {status: orders(world, retries=0) for status in TROUBLES}
    for status, pair in prepared.items():
        for order in pair:
            world.sandbox.fault(GENERATE, contains=order.marker, status=status, retry_after=1, times=2)
    for status, pair in {status: place(world, pair) for status, pair in prepared.items()}.items():
        for order in pair:
            order.ends()
            answers = [post["http_status"] for post in order.posts()]
            assert answers == [status, status, 200]
            assert order.job()["units_billed"] == 3


def test_trouble_on_poll_is_ridden_out(world: World) -> None:
    prepared = {status: orders(world, retries=0) for status in TROUBLES}
    for order in (order for pair in prepared.values() for order in pair):
        world.sandbox.fault(GENERATE, contains=order.marker, job={"seconds": 6})
    placed = {status: place(world, pair) for status, pair in prepared.items()}
    for status, pair in placed.items():
        for order in pair:
            job_id = order.job()["job_id"]
            world.sandbox.fault(STATUS, contains=job_id, status=status, retry_after=1, times=3)
    for order in (order for pair in placed.values() for order in pair):
        order.ends()
        assert order.job()["polls"] >= 4
        assert order.job()["min_poll_gap_seconds"] >= 1
        assert len(order.posts()) == 1
        assert order.job()["job_id"] not in {fault.get("contains") for fault in world.sandbox.faults()}
