"""
Hundreds of decks over a distributed Airflow, of which a Celery worker and a triggerer die.

The vendor finishes nothing before all is ordered, so that all decks wait at once on a machine of any speed. Half-way
through the orders a worker is killed that has a POST under way; when all decks wait, a triggerer is killed, and at that
moment the vendor finishes every job.

    CLUSTER_DECKS=1000 CLUSTER_RATE_LIMIT=10 make test-cluster
"""

from __future__ import annotations

import hashlib
import math
import os
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from airflow_provider_slides.formats import count_slides
from demo.api import Run
from demo.process import wait_until

from .conftest import REQUESTS_PER_SECOND, Cluster

T = TypeVar("T")

DECKS = int(os.environ.get("CLUSTER_DECKS", "200"))
SLIDES = 3
GENERATE = "POST /api/v1/generate"
#: How long the vendor takes to answer an order after it has taken it: POSTs are under way when a worker dies.
ANSWER_SECONDS = 3.0
#: For each half of it on a machine that is busy with other things too.
PATIENCE = 1200
#: What each triggerer must hold of all that wait.
FAIR_SHARE = 0.2

WAITING = """
    SELECT job.unixname, count(*) FROM trigger JOIN job ON job.id = trigger.triggerer_id
    JOIN task_instance ON task_instance.trigger_id = trigger.id AND task_instance.state = 'deferred' GROUP BY 1
"""
RUNNING = "SELECT map_index FROM task_instance WHERE task_id = 'deck' AND state = 'running' AND unixname = %(worker)s"
QUEUED = """
    SELECT job.unixname, count(*) FROM task_instance JOIN job ON job.id = task_instance.queued_by_job_id
    WHERE task_id = 'deck' GROUP BY 1
"""
STATES = "SELECT coalesce(state, 'none'), count(*) FROM task_instance WHERE task_id = 'deck' GROUP BY 1"
FAILED = "SELECT task_id, map_index, state FROM task_instance WHERE state IN ('failed', 'upstream_failed')"
RUN = "SELECT state FROM dag_run"
TRIES = "SELECT try_number, count(*) FROM task_instance WHERE task_id = 'deck' GROUP BY 1"


@dataclass(frozen=True)
class Quarter:
    """What happened, and what the witnesses say of it: the metadata database, the ledger, the files."""

    run: Run
    directory: Path
    seconds: float
    #: The jobs of each triggerer, and the task starts of each scheduler, when all decks were waiting.
    waiting: dict[str, int]
    queued: dict[str, int]
    #: The decks that the killed worker had in hand, and those of them whose POST the vendor had not answered yet.
    killed: set[int]
    unanswered: set[int]
    states: dict[str, int]
    tries: dict[int, int]
    ledger: dict[str, Any]

    def jobs(self) -> dict[int, dict[str, Any]]:
        """Return each deck's job; there must be no second one."""
        ordered = Counter(map(_customer, self.ledger["jobs"]))
        assert max(ordered.values()) == 1, f"bought twice: {[deck for deck, jobs in ordered.items() if jobs > 1]}"
        return {_customer(job): job for job in self.ledger["jobs"]}

    def posts(self, customer: int) -> int:
        """Return how often a deck was ordered, always under one key."""
        posts: int = self.ledger["posts_by_idempotency_key"][self.jobs()[customer]["idempotency_key"]]
        return posts

    @property
    def refused(self) -> int:
        """How many requests were too many for the vendor."""
        refused: int = self.ledger["rejected"].get("429", 0)
        return refused

    def __str__(self) -> str:
        jobs, posts = self.ledger["jobs"], self.ledger["posts"]
        billed = [_customer(job) for job in jobs if job["units_billed"]]
        doubled = len(billed) - len(set(billed))
        polls = [job["polls"] for job in jobs]
        gap = min(job["min_poll_gap_seconds"] or math.inf for job in jobs)
        retried = sum(count for number, count in self.tries.items() if number > 1)
        return f"""{DECKS} decks in {self.seconds:.0f} s: {60 * DECKS / self.seconds:.0f} a minute
waiting at once: {sum(self.waiting.values())} ({_shares(self.waiting)}), queued by {_shares(self.queued)}
killed: worker-1 with {len(self.killed)} decks in hand, {len(self.unanswered)} of them amid their POST
killed: triggerer-1 with {self.waiting.get("triggerer-1", 0)} jobs
POSTs: {len(posts)}, jobs: {len(jobs)}, billed: {len(billed)}, doubled: {doubled}, lost: {DECKS - len(set(billed))}
requests: {sum(self.ledger["requests"].values())} at {REQUESTS_PER_SECOND:g}/s, refused: {self.refused} (429)
polls a job: {sum(polls) / len(polls):.1f} (at most {max(polls)}), two never closer than {gap:.2f} s
tasks: {_shares(self.states)}; retried: {retried}"""


@pytest.fixture(scope="module")
def quarter(cluster: Cluster, tell: Callable[[str], None]) -> Quarter:
    """Order all decks, kill, and wait for the end."""
    stack, sandbox = cluster.stack, cluster.sandbox
    directory = cluster.home / "decks"
    directory.mkdir()
    began = time.monotonic()

    def until(probe: Callable[[], T | None], what: str) -> T:
        told = began

        def telling() -> T | None:
            nonlocal told
            if time.monotonic() - told > 15:
                told = time.monotonic()
                tell(f"{told - began:4.0f} s  {_shares(cluster.shares(STATES))}")
            assert not (failed := cluster.database.rows(FAILED)), f"{failed}, see {stack.home}/logs"
            return probe()

        return wait_until(telling, what, PATIENCE, every=0.5)

    sandbox.fault(GENERATE, times=-1, delay_answer=ANSWER_SECONDS)
    run = stack.api.trigger("quarter_end", {"customers": DECKS, "directory": str(directory)})

    def worker_amid_posts() -> tuple[set[int], set[int]] | None:
        ledger = sandbox.ledger()
        if len(ledger["jobs"]) < DECKS / 2:
            return None
        at_work = {number for (number,) in cluster.database.rows(RUNNING, {"worker": "worker-1"})}
        customers = {job["job_id"]: _customer(job) for job in ledger["jobs"]}
        # The answer must not arrive before the kill.
        young = time.time() - ANSWER_SECONDS / 2
        unanswered = {
            customers[post["job_id"]]
            for post in ledger["posts"]
            if post["job_id"] and post["http_status"] is None and post["at"] > young
        } & at_work
        return (at_work, unanswered) if unanswered else None

    killed, unanswered = until(worker_amid_posts, f"worker-1 in the middle of a POST after {DECKS // 2} orders")
    stack["worker-1"].kill()
    tell(f"{time.monotonic() - began:4.0f} s  worker-1 is killed")

    def all_wait() -> dict[str, int] | None:
        shares = cluster.shares(WAITING)
        return shares if sum(shares.values()) == DECKS else None

    waiting = until(all_wait, f"{DECKS} decks wait at once")
    queued = cluster.shares(QUEUED)
    stack["triggerer-1"].kill()
    tell(f"{time.monotonic() - began:4.0f} s  triggerer-1 is killed, and the vendor finishes all jobs")
    for job in sandbox.ledger()["jobs"]:
        sandbox.finish(job["job_id"])
    until(lambda: cluster.database.rows(RUN) == [("success",)], "the run is over")

    outcome = Quarter(
        run=stack.api.run(run),
        directory=directory,
        seconds=time.monotonic() - began,
        waiting=waiting,
        queued=queued,
        killed=killed,
        unanswered=unanswered,
        states=cluster.shares(STATES),
        tries=dict(cluster.database.rows(TRIES)),
        ledger=sandbox.ledger(),
    )
    tell(str(outcome))
    return outcome


@pytest.fixture(scope="module")
def tell(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Print at once and past pytest's capture: minutes go by, and the figures are part of the result."""
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")

    def say(text: str) -> None:
        with capture.global_and_fixture_disabled():
            print(f"\n{text}", end="", flush=True)

    return say


def test_all_wait_at_once_and_both_triggerers_hold_a_fair_share(quarter: Quarter):
    assert sum(quarter.waiting.values()) == DECKS
    assert quarter.waiting.keys() == {"triggerer-1", "triggerer-2"}
    assert min(quarter.waiting.values()) >= FAIR_SHARE * DECKS


def test_every_task_succeeds(cluster: Cluster, quarter: Quarter):
    assert quarter.run.state == "success"
    assert quarter.states == {"success": DECKS}
    assert cluster.stack.api.xcom(quarter.run, "summary") == {"decks": DECKS, "slides": SLIDES * DECKS}


def test_every_deck_is_delivered_whole(cluster: Cluster, quarter: Quarter):
    jobs = quarter.jobs()
    for customer in range(DECKS):
        manifest = cluster.stack.api.xcom(quarter.run, "deck", map_index=customer)
        deck = quarter.directory / f"{customer:04d}.pptx"
        (file,) = manifest["files"]
        assert manifest["job_id"] == jobs[customer]["job_id"]
        assert file["uri"].endswith(str(deck))
        assert file["sha256"] == hashlib.sha256(deck.read_bytes()).hexdigest()
        with deck.open("rb") as content:
            assert count_slides(content, max_bytes=1 << 30) == SLIDES
    assert len(list(quarter.directory.iterdir())) == 2 * DECKS, "a deck and a manifest each, and nothing half-written"


def test_each_deck_is_bought_and_billed_once(quarter: Quarter):
    assert quarter.jobs().keys() == set(range(DECKS))
    assert {job["units_billed"] for job in quarter.ledger["jobs"]} == {SLIDES}
    assert quarter.ledger["units_billed"] == SLIDES * DECKS
    assert len(quarter.ledger["posts_by_idempotency_key"]) == DECKS
    assert sum(quarter.ledger["posts_by_idempotency_key"].values()) == len(quarter.ledger["posts"])


def test_what_the_killed_worker_had_ordered_is_ordered_again_under_the_same_key(quarter: Quarter):
    assert quarter.unanswered
    for customer in quarter.unanswered:
        assert quarter.posts(customer) >= 2


def test_the_vendor_refuses_few_requests(quarter: Quarter):
    assert quarter.refused <= 0.1 * sum(quarter.ledger["requests"].values())


def test_no_job_is_asked_for_more_than_once_a_second(quarter: Quarter):
    for job in quarter.ledger["jobs"]:
        assert job["min_poll_gap_seconds"] is None or job["min_poll_gap_seconds"] >= 0.99, job


def _customer(job: dict[str, Any]) -> int:
    found = re.search(r"customer (\d+)", job["prompt"])
    assert found, job
    return int(found[1])


def _shares(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
