"""Fifty jobs wait in a triggerer, and what is answered about one of them is an attack, then another: no job is lost."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import psutil
import pytest

from demo.process import wait_until
from tests.airflow.decks import GENERATE
from tests.attacks.attack_server import attack_server
from tests.attacks.attacks import BOMBS, MALFORMED

if TYPE_CHECKING:
    from tests.airflow.conftest import World

JOBS = 50
#: The most that the triggerer may take for it, in MiB.
MEMORY = 64

# What a trigger rides out, as it may pass; each costs it a second, or the time that an answer may take.
ATTACKS = [
    *("drip-of-body", "drip-of-interim-answers", "drip-of-headers", "drip-of-trailers", "silent-after-the-headers"),
    *("flood-of-body", "flood-of-interim-answers", "flood-of-chunks", "flood-of-empty-gzip-members"),
    *BOMBS,
    *(f"4-mib-of-{name}" for name in ("open-arrays", "empty-objects", "keys", "digits", "an-open-text", "downloads")),
    *(name for name in MALFORMED if name.startswith(("http", "noise", "zeros", "header-of", "cookies", "chunk"))),
    *(f"perceptis.down-message.{word}" for word in ("half-emoji", "half-emoji-raw", "newline", "nul", "key", "longer")),
    *("perceptis.status.half-emoji", "perceptis.output-type.half-emoji", "content-type-of-an-error.not-utf-8"),
]
#: This ends the wait: the worker finds the job done, and does not believe it.
LAST = "perceptis.refused-message.half-emoji"

DAG = """
from datetime import datetime

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

with DAG("attacked", schedule=None, start_date=datetime(2026, 1, 1)):
    PerceptisGenerateOperator.partial(
        task_id="generate", perceptis_conn_id="attacked", deferrable=True, poll_interval=1, max_poll_interval=1
    ).expand_kwargs({decks})
"""


@pytest.fixture
def attacker(world: World) -> Iterator[str]:
    with attack_server(world.sandbox.url) as origin:
        connection = {**world.sandbox.connection(), "host": origin, "extra": json.dumps({"request_timeout": 1.5})}
        world.stack.api.create_connection({"connection_id": "attacked", **connection})
        yield origin


def attacks_left(attacker: str) -> list[str]:
    left: list[str] = httpx.get(f"{attacker}/attacks", timeout=30).json()
    return left


def attack(attacker: str, job_id: str, attacks: list[str]) -> None:
    """Let these be the answers to what the triggerer asks about a job, and wait until it has got all of them."""
    httpx.post(f"{attacker}/attacks", json={"job": job_id, "attacks": attacks})
    wait_until(lambda: not attacks_left(attacker), "the attacks are over", timeout=200)


def triggerer(world: World) -> dict[int, psutil.Process]:
    """Return the processes of the triggerer, whichever process has started it."""
    found = {}
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            home = process.environ().get("AIRFLOW_HOME")
            if home == str(world.stack.home) and "triggerer" in process.environ()["LOGNAME"]:
                found[process.pid] = process
    return found


def died(world: World, processes: dict[int, psutil.Process]) -> bool:
    return {*triggerer(world)} != {*processes}


def peaks(processes: dict[int, psutil.Process]) -> dict[int, int]:
    """Return how much resident memory each has had at most, in MiB."""
    return {pid: int(Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()[0]) >> 10 for pid in processes}


def test_of_fifty_waiting_jobs_none_is_lost_over_attacks_on_one(world: World, attacker: str) -> None:
    order = world.prepare("attacked")
    world.sandbox.fault(GENERATE, contains=order.marker, times=JOBS, job={"seconds": 3600})
    decks = [
        {"prompt": f"{order.marker}: {number:02}", "destination": f"{order.directory}/{number}.pptx"}
        for number in range(JOBS)
    ]
    world.write_dag("attacked", DAG.replace("{decks}", json.dumps(decks)))
    order = world.place(order)

    def states() -> Counter[str | None]:
        return Counter(ti.state for ti in world.stack.api.task_instances(order.run))

    wait_until(lambda: states()["deferred"] == JOBS, "all jobs are waited for", timeout=240, every=1.0)
    before = triggerer(world)
    for pid in before:
        # The peak is that from now on.
        Path(f"/proc/{pid}/clear_refs").write_text("5")
    idle = peaks(before)
    assert len(idle) >= 2, "the triggerer and the process that it runs triggers in"
    jobs = order.jobs()
    attacked = jobs[0]["job_id"]

    attack(attacker, attacked, ATTACKS)
    world.sandbox.finish(attacked)
    attack(attacker, attacked, [LAST])

    wait_until(lambda: states()["success"] or died(world, before), "it is collected", timeout=120, every=1.0)
    assert not died(world, before)
    grown = {pid: peak - idle[pid] for pid, peak in peaks(before).items()}
    print(f"The triggerer's processes have grown by {[*grown.values()]} MiB")
    assert max(grown.values()) < MEMORY
    for job in jobs[1:]:
        world.sandbox.finish(job["job_id"])
    order.ends()
    assert {(ti.state, ti.try_number) for ti in world.stack.api.task_instances(order.run)} == {("success", 1)}
    assert Counter(job["prompt"] for job in order.jobs()) == Counter(deck["prompt"] for deck in decks)
    assert order.files() == sorted(
        name for number in range(JOBS) for name in (f"{number}.pptx", f"{number}.manifest.json")
    )
