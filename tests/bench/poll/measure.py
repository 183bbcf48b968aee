"""
One contender in a process of its own, as it would wait in a triggerer's event loop.

    python -m tests.bench.poll.measure ours 1000 --interval 5 --seconds 20 --port 8765

Prints a `Measured` as JSON. CPU is user and system time of the whole process (threads too) in a steady window, divided
by the polls that the API counted in it. Lag is what a coroutine waits that could run now; it is sampled in a
window of its own, as sampling costs CPU.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import gc
import importlib
import json
import math
import os
import resource
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.poll.api import Api, Counts
from tests.bench.poll.contenders import CONTENDERS, Wait

LAG_SAMPLE_SECONDS = 0.02
#: Of the window in which CPU is measured: the median one counts, as other processes make some dearer.
SLICES = 5
#: Longest time until all wait, twice: to start them, and until each was asked for.
PATIENCE_SECONDS = 45.0


@dataclass(frozen=True)
class Measured:
    """
    What was measured.

    :param waiting: Jobs that were waited for, and were asked for before the windows began.
    :param gave_up: Jobs that were no longer waited for in the end, although they still ran.
    :param polls: Polls that the API counted in the windows together, ...
    :param seconds: ... which were so long.
    :param connections: Connections that were opened in them.
    :param cpu_per_poll: Seconds.
    :param gc_per_poll: How much of it Python's garbage collector took.
    :param lag: Seconds: the median, the 99th percentile and the longest.
    :param bytes_per_job: Memory (RSS) that a waiting job takes.
    """

    waiting: int
    gave_up: int
    polls: int
    seconds: float
    connections: int
    cpu_per_poll: float
    gc_per_poll: float
    lag: tuple[float, float, float]
    bytes_per_job: float


def load_triggerer() -> None:
    """Load what a triggerer has loaded: the more there is, the longer the garbage collector stops the loop."""
    # Spares those that write lines for each poll the cost of it.
    os.environ["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "ERROR"
    importlib.import_module("airflow.jobs.triggerer_job_runner")


class GarbageCollector:
    """Sums up the CPU that Python's garbage collector takes, in seconds, and keeps the longest of its runs."""

    def __init__(self) -> None:
        self.cpu = 0.0
        self.longest = 0.0
        self._began = 0.0
        gc.callbacks.append(self._called)

    def _called(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            self._began = time.thread_time()
        else:
            took = time.thread_time() - self._began
            self.cpu += took
            self.longest = max(self.longest, took)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that ``share`` of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def rss() -> int:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def sample_lag(seconds: float) -> list[float]:
    """Return how late something would have run that was due every 20 ms; a long block makes many of them late."""
    lags, due, end = [], time.monotonic(), time.monotonic() + seconds
    while due < end:
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        now = time.monotonic()
        while due <= min(now, end):
            lags.append(now - due)
            due += LAG_SAMPLE_SECONDS
    return lags


async def counts(api: Api) -> Counts:
    return await asyncio.to_thread(api.counts)


async def warm_up(wait: Wait, api: Api) -> None:
    """Wait for one job until it was asked for: imports, the first connection, and what is made once are paid then."""
    before = await counts(api)
    task = asyncio.create_task(wait(0, 1.0))
    while (await counts(api)).polls == before.polls:
        if task.done():
            task.result()
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.5)
    await end([task])


async def end(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


async def measure(name: str, number: int, interval: float, seconds: float, api: Api) -> Measured:
    wait = CONTENDERS[name].prepare(api)
    await warm_up(wait, api)
    collector = GarbageCollector()
    gc.collect()
    memory, warm = rss(), await counts(api)

    # Spread over one interval, so that those without jitter of their own do not all ask in the same moment.
    tasks: list[asyncio.Task[None]] = []
    began = time.monotonic()
    while len(tasks) < number and time.monotonic() - began < interval + PATIENCE_SECONDS:
        tasks.append(asyncio.create_task(wait(len(tasks), interval)))
        await asyncio.sleep(max(0.0, began + interval * len(tasks) / number - time.monotonic()))
    all_started = time.monotonic()
    await asyncio.sleep(1.2 * interval)
    while (polled := (await counts(api)).polls - warm.polls) < len(tasks):
        if time.monotonic() - all_started > interval + PATIENCE_SECONDS:
            break
        await asyncio.sleep(0.5)

    at_first, since = await counts(api), time.monotonic()
    lags = await sample_lag(seconds / 2)
    before, collected = await counts(api), collector.cpu
    last, per_poll = before, []
    for _ in range(SLICES):
        used = cpu() - collector.cpu
        await asyncio.sleep(seconds / 2 / SLICES)
        used, after = cpu() - collector.cpu - used, await counts(api)
        if after.polls > last.polls:
            per_poll.append(used / (after.polls - last.polls))
            last = after
    gc_per_poll = (collector.cpu - collected) / max(1, after.polls - before.polls)
    elapsed = time.monotonic() - since
    gc.collect()
    memory = rss() - memory
    gave_up = sum(task.done() for task in tasks)

    return Measured(
        waiting=min(len(tasks), polled),
        gave_up=gave_up,
        polls=after.polls - at_first.polls,
        seconds=elapsed,
        connections=after.connections - at_first.connections,
        cpu_per_poll=statistics.median(per_poll) + gc_per_poll,
        gc_per_poll=gc_per_poll,
        lag=(percentile(lags, 0.5), percentile(lags, 0.99), max(lags)),
        bytes_per_job=memory / len(tasks),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("contender", choices=CONTENDERS)
    parser.add_argument("number", type=int)
    parser.add_argument("--interval", type=float, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--certificate")
    options = parser.parse_args()
    load_triggerer()
    api = Api(options.port, options.certificate)
    CONTENDERS[options.contender].connect(api)
    loop = asyncio.new_event_loop()
    measured = loop.run_until_complete(
        measure(options.contender, options.number, options.interval, options.seconds, api)
    )
    print(json.dumps(dataclasses.asdict(measured)), flush=True)
    os._exit(0)  # Threads may still have thousands of questions to ask.


if __name__ == "__main__":
    main()
