"""What the tests of the fan-out over customers share."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from demo.api import AirflowApi
    from tests.airflow.conftest import World


@contextmanager
def pool_of(world: World) -> Iterator[AirflowApi]:
    """Airflow with the pool that the example asks for."""
    pool = {"name": "perceptis", "slots": 8, "include_deferred": True}
    world.stack.api.request("POST", "/pools", json=pool)
    yield world.stack.api
    world.stack.api.request("DELETE", "/pools/perceptis")


def summary_of(directory: Path) -> list[dict[str, str]]:
    (path,) = directory.rglob("summary.csv")
    return list(csv.DictReader(path.open(encoding="utf-8")))


def bought(world: World, quarter: str = "business review 2026-Q2") -> list[dict[str, Any]]:
    return world.sandbox.jobs(quarter)
