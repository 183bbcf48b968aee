"""What the tests of decks in a real Airflow share: an order in each shape of the operator, and who asked how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"
FILES = "GET /files/{job_id}/{name}"

BAD_KEY = "sk-live-per-wrong-0123456789"

SHAPES = ("deferrable", "worker")


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
