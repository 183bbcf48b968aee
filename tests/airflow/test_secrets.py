"""
The key and the signed links are nowhere in what a run leaves: logs, XComs, metadata database, manifests.

Searched is all that the shared Airflow has written, by this test and by those before it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from airflow_provider_slides.sandbox.perceptis.organisation import KEY
from tests.airflow.decks import BAD_KEY, FILES, GENERATE

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World


#: What only a signed link has in it.
LINK = "signature="


def test_the_key_and_the_signed_links_are_nowhere(world: World) -> None:
    # Beside the connections in the environment, one that Airflow itself keeps (encrypted).
    world.stack.api.create_connection({"connection_id": "perceptis_stored", **world.sandbox.connection()})
    stored = [world.order(f"{shape}_retries_0", conn_id="perceptis_stored") for shape in ("deferrable", "worker")]
    # Errors are the likeliest to tell too much: a key that is refused, a link that is.
    refused = world.order("worker_retries_0", conn_id="perceptis_bad_key")
    broken = world.order("deferrable_retries_0")
    world.sandbox.fault(FILES, contains=broken.job()["job_id"], status=403, times=-1)
    waiting = world.prepare("deferrable_retries_0")
    world.sandbox.fault(GENERATE, contains=waiting.marker, job={"seconds": 3600})
    waiting = world.place(waiting)

    world.stack.api.wait_for_task(waiting.run, "generate", ["deferred"])
    row = waiting.trigger_row()
    assert waiting.job()["job_id"] in row  # It is the right row, and it is readable.
    assert KEY not in row
    assert LINK not in row
    world.sandbox.finish(waiting.job()["job_id"])

    for order in (*stored, waiting):
        order.ends()
        assert_xcoms_are_clean(order)
    for order in (refused, broken):
        order.ends("failed")
        assert_xcoms_are_clean(order)

    assert world.find(stored[0].marker), "the search finds nothing at all"
    assert world.find(KEY, BAD_KEY, LINK) == []


def test_a_mapped_name_that_is_a_template_is_sent_as_it_stands(world: World) -> None:
    order = world.order("mapped_names").ends()

    assert order.job()["prompt"] == f"A deck of {order.marker}. For {{{{ conn.perceptis_default.password }}}}."
    assert world.find(KEY) == []


def assert_xcoms_are_clean(order: Order) -> None:
    for entry in order.api.xcoms(order.run):
        value = json.dumps(order.api.xcom(order.run, entry["task_id"], entry["key"]))
        assert not any(secret in value for secret in (KEY, BAD_KEY, LINK)), entry
