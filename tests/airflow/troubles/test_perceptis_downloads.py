"""Files that do not come as they should: their links are refreshed, and what is no deck is not left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.airflow.decks import FILES, count, counted, orders, place

if TYPE_CHECKING:
    from tests.airflow.conftest import World


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
