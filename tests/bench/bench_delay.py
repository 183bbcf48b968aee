"""
How late a task learns that its job is done, and how many polls that costs: our growing intervals against fixed ones.

    python -m tests.bench.bench_delay [--job-seconds 20,60,150,300] [--simulated]

The first table simulates thousands of jobs with the poller that trigger, worker and sensor share; nobody waits for
anything. The second is a real Airflow with the sandbox, all tasks at the same time. There the delay, from the
vendor's completion to the task's end, has three parts: until the trigger saw it, until Airflow went on with the task
on a worker, and until the deck was checked and landed.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from airflow_provider_slides.hooks.perceptis import DEFAULT_MAX_POLL_INTERVAL, DEFAULT_POLL_INTERVAL
from airflow_provider_slides.jobs.polling import Poller, Wait
from demo.sandbox import Sandbox
from demo.stack import ROOT, Stack
from tests.bench.poll.measure import percentile

DAGS = Path(__file__).parent / "delay" / "dags"
GENERATE = "POST /api/v1/generate"

SIMULATED_MINUTES = (1, 5, 15)
SIMULATED_INTERVALS = (3, 10, 30, 60)
SIMULATED_JOBS = 2000

JOB_SECONDS = (20, 60, 150, 300)
INTERVALS = (3, 10, 60)


# -- simulated -------------------------------------------------------------------------------------------------


def simulate(job_seconds: float, interval: float, max_interval: float, dice: random.Random) -> tuple[int, float]:
    """Return the polls that a job cost, and by how many seconds its end was noticed late."""
    poller = Poller(
        label="Job J",
        started_at=0.0,
        deadline=24 * 3600.0,
        interval=interval,
        max_interval=max_interval,
        jitter=dice.random,
    )
    now, polls, step = 0.0, 0, poller.first_wait(0.0)
    while isinstance(step, Wait):
        now, polls = now + step.seconds, polls + 1
        step = poller.on_answer(now >= job_seconds, now)
    return polls, now - job_seconds


def simulated_table() -> str:
    dice = random.Random(0)
    ours = ("ours (default)", DEFAULT_POLL_INTERVAL, DEFAULT_MAX_POLL_INTERVAL)
    fixed = [(f"fixed {seconds} s", float(seconds), float(seconds)) for seconds in SIMULATED_INTERVALS]
    rows = []
    for minutes in SIMULATED_MINUTES:
        for title, interval, max_interval in (ours, *fixed):
            # Jobs of about that length: of exactly that length, a fixed interval would always be as late.
            lengths = (60 * minutes * dice.uniform(0.9, 1.1) for _ in range(SIMULATED_JOBS))
            polls, delays = zip(*(simulate(length, interval, max_interval, dice) for length in lengths), strict=True)
            rows.append(
                [
                    f"{minutes} min",
                    title,
                    f"{statistics.mean(polls):.1f}",
                    f"{statistics.mean(delays):.1f} s",
                    f"{percentile(delays, 0.99):.1f} s",
                    f"{max(late / (60 * minutes) for late in delays):.0%}",
                ]
            )
    heads = ["job of about", "interval", "polls per job", "noticed late by, mean", "p99", "longest, of the job's age"]
    return _table(heads, rows)


# -- real ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Measured:
    """One task's wait: `seen`, `resumed` and `ended` are seconds after the job was done."""

    job_seconds: int
    intervals: str
    polls: int
    seen: float
    resumed: float
    ended: float


def tasks(lengths: tuple[int, ...]) -> Iterator[tuple[str, str, int, dict[str, int]]]:
    """Return each task's id, its intervals in words, its job's length and its arguments."""
    for length in lengths:
        yield f"default-{length}", "ours (default)", length, {}
        for seconds in INTERVALS:
            arguments = {"poll_interval": seconds, "max_poll_interval": seconds}
            yield f"fixed-{seconds}-{length}", f"fixed {seconds} s", length, arguments


def measure(home: Path, lengths: tuple[int, ...]) -> list[Measured]:
    """Let a real Airflow wait for all of them."""
    with ExitStack() as running:
        sandbox = running.enter_context(Sandbox(home / "sandbox"))
        env = {
            **sandbox.airflow_env(),
            "PYTHONPATH": str(ROOT),
            "BENCH_DECKS": str(home / "decks"),
            "BENCH_TASKS": json.dumps({task_id: arguments for task_id, _, _, arguments in tasks(lengths)}),
        }
        stack = running.enter_context(Stack(home / "airflow", DAGS, env=env))
        stack.wait_ready()
        for task_id, _, length, _ in tasks(lengths):
            sandbox.fault(GENERATE, contains=f"for {task_id}.", job={"seconds": length})
        run = stack.api.trigger("delay")
        ended = stack.api.wait_for_run(run, timeout=max(lengths) + 300)
        if ended.state != "success":
            sys.exit(f"The run ended {ended.state}: {stack.api.task_instances(run)}")
        instances = {instance.task_id: instance for instance in stack.api.task_instances(run)}
        measured = []
        for task_id, words, length, _ in tasks(lengths):
            (job,) = sandbox.jobs(f"for {task_id}.")
            moments: dict[str, Any] = stack.api.xcom(run, task_id, "moments")
            end_date = instances[task_id].end_date
            assert end_date is not None
            measured.append(
                Measured(
                    job_seconds=length,
                    intervals=words,
                    polls=job["polls"],
                    seen=moments["seen_at"] - job["finishes_at"],
                    resumed=moments["resumed_at"] - job["finishes_at"],
                    ended=datetime.fromisoformat(end_date).timestamp() - job["finishes_at"],
                )
            )
        return measured


def real_table(measured: list[Measured]) -> str:
    rows = [
        [
            f"{one.job_seconds} s",
            one.intervals,
            str(one.polls),
            f"{one.seen:.1f} s",
            f"{one.resumed - one.seen:.1f} s",
            f"{one.ended - one.resumed:.1f} s",
            f"{one.ended:.1f} s",
        ]
        for one in measured
    ]
    heads = ["job of", "interval", "polls", "until seen", "until a worker went on", "until landed", "delay"]
    return _table(heads, rows)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---", "---", *("---:" for _ in heads[2:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.bench_delay",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--job-seconds",
        type=lambda text: tuple(map(int, text.split(","))),
        default=JOB_SECONDS,
        help="lengths of the jobs that Airflow waits for (default: 20,60,150,300)",
    )
    parser.add_argument("--simulated", action="store_true", help="leave Airflow out")
    parser.add_argument("--home", type=Path, help="where Airflow writes, and what is kept (default: nothing is)")
    options = parser.parse_args()

    print(f"Simulated, {SIMULATED_JOBS:,} jobs per line:\n\n{simulated_table()}", flush=True)
    if not options.simulated:
        with tempfile.TemporaryDirectory(prefix="bench-delay-") as temporary:
            measured = measure(options.home or Path(temporary), options.job_seconds)
        print(f"\nIn a real Airflow (`polls` counts the worker's own look at the end, too):\n\n{real_table(measured)}")


if __name__ == "__main__":
    main()
