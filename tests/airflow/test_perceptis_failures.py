"""What goes wrong at the vendor: ridden out when it passes, told plainly when it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"
FILES = "GET /files/{job_id}/{name}"

SHAPES = ("deferrable", "worker")
TROUBLES = (429, 503)


def orders(world: World, retries: int, subject: str = "three slides") -> list[Order]:
    """Prepare one order in each shape: they run side by side, and must end alike."""
    return [world.prepare(f"{shape}_retries_{retries}", subject) for shape in SHAPES]


def place(world: World, prepared: list[Order], **conf: str) -> list[Order]:
    return [world.place(order, **conf) for order in prepared]


def count(world: World, route: str, contains: str) -> None:
    """Count the requests that follow: a delay that nobody notices is used up by each."""
    world.sandbox.fault(route, contains=contains, delay=0.001, times=100)


def counted(world: World, contains: str) -> int:
    (rest,) = [fault["remaining"] for fault in world.sandbox.faults() if fault.get("contains") == contains]
    world.sandbox.clear_faults(contains)
    return 100 - int(rest)


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


def test_an_expired_link_is_refreshed(world: World) -> None:
    placed = place(world, orders(world, retries=0))
    for order in placed:
        # Held back for longer than the link is good for (link_seconds in conftest.py).
        world.sandbox.fault(FILES, contains=order.job()["job_id"], delay=6)
        count(world, FILES, order.job()["job_id"])
    for order in placed:
        order.ends()
        assert order.job()["downloads"] == 1
        assert len(order.posts()) == 1
        assert order.task().try_number == 1
        assert counted(world, order.job()["job_id"]) == 1, "the link that was held back, and one that is fresh"


def test_a_garbage_download_leaves_no_file(world: World) -> None:
    placed = place(world, orders(world, retries=0))
    for order in placed:
        page = "<html><body>Sorry, we are improving things for you.</body></html>"
        world.sandbox.fault(FILES, contains=order.job()["job_id"], status=200, body=page, times=-1)
    for order in placed:
        order.ends("failed")
        assert order.files() == ["deck.manifest.json"], "the reservation, and no deck"
        assert order.job()["job_id"] in order.log()
        world.sandbox.clear_faults(order.job()["job_id"])

    # The deck is paid for: once the vendor is well again, a cleared task collects it.
    for order in placed:
        world.stack.api.clear(order.run)
    for order in placed:
        order.ends()
        assert len(order.posts()) == 1
        assert order.files() == ["deck.manifest.json", "deck.pptx"]
