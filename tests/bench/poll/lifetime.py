"""
What one of our jobs costs besides its polls, in a process of its own: to plan, to begin to wait, to end.

    python -m tests.bench.poll.lifetime 1000 --port 8765

Prints a `Lifetime` as JSON. All triggers start at once, as when a triggerer takes over from one that died; none of them
asks meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import gc
import json
import tracemalloc
from dataclasses import dataclass

from airflow_provider_slides.jobs.identity import TaskIdentity, fingerprint, idempotency_key
from airflow_provider_slides.jobs.record import JobRecord, Phase, plan
from tests.bench.poll.api import Api
from tests.bench.poll.contenders import CONTENDERS, Wait
from tests.bench.poll.measure import GarbageCollector, cpu, end, load_triggerer, warm_up

INTERVAL = 3600.0
QUIET_SECONDS = 0.25
#: Of which the cheapest counts: another process can only make one dearer.
ROUNDS = 5


@dataclass(frozen=True)
class Cost:
    """CPU in seconds per job, and how much of it Python's garbage collector took."""

    cpu: float
    gc: float


@dataclass(frozen=True)
class Lifetime:
    """
    What was measured.

    :param plan: What the worker decides and remembers: fingerprint, key, plan, and the record written and read again.
    :param start: To make a trigger and let it wait.
    :param end: To end it.
    :param python_bytes: Memory of its Python objects while it waits, as `tracemalloc` counts it.
    """

    plan: Cost
    start: Cost
    end: Cost
    python_bytes: float


def _plan(number: int) -> None:
    """Decide for `number` mapped tasks what an operator decides: before it submits, and again when it retries."""
    for index in range(number):
        task = TaskIdentity("customer_qbr_decks", "scheduled__2026-01-05", "deck", index)
        request = fingerprint({"prompt": f"A review for customer {index}", "output_type": "deck"}, conn_id="perceptis")
        first = plan(None, generation=0, fingerprint=request, on_clear="auto", recoverable=True).record
        key = idempotency_key(task, request, first.purchase)
        stored = json.dumps(first.to(Phase.SUBMITTED, job_id=key).to_json())
        retried = JobRecord.from_json(json.loads(stored))
        step = plan(retried, generation=0, fingerprint=request, on_clear="auto", recoverable=True)
        assert step.record.job_id is not None


async def _start(wait: Wait, number: int) -> list[asyncio.Task[None]]:
    tasks = []
    for index in range(number):
        tasks.append(asyncio.create_task(wait(index, INTERVAL)))
        await asyncio.sleep(0)  # As the triggerer does.
    used = -1.0
    while cpu() - used > 0.05 * QUIET_SECONDS:
        used = cpu()
        await asyncio.sleep(QUIET_SECONDS)
    return tasks


async def live(number: int, api: Api) -> Lifetime:
    wait = CONTENDERS["ours"].prepare(api)
    await warm_up(wait, api)
    _plan(1)
    collector = GarbageCollector()
    costs: dict[str, list[Cost]] = {"plan": [], "start": [], "end": []}

    def took(what: str, since: tuple[float, float]) -> tuple[float, float]:
        now = cpu(), collector.cpu
        costs[what].append(Cost((now[0] - since[0]) / number, (now[1] - since[1]) / number))
        return now

    for _ in range(ROUNDS):
        gc.collect()
        now = cpu(), collector.cpu
        _plan(number)
        now = took("plan", now)
        tasks = await _start(wait, number)
        now = took("start", now)
        await end(tasks)
        took("end", now)

    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    tasks = await _start(wait, number)
    after, _ = tracemalloc.get_traced_memory()
    if done := sum(task.done() for task in tasks):
        raise RuntimeError(f"{done} no longer wait")
    cheapest = {what: min(rounds, key=lambda cost: cost.cpu) for what, rounds in costs.items()}
    return Lifetime(**cheapest, python_bytes=(after - before) / number)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int)
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    load_triggerer()
    api = Api(options.port)
    CONTENDERS["ours"].connect(api)
    print(json.dumps(dataclasses.asdict(asyncio.run(live(options.number, api)))))


if __name__ == "__main__":
    main()
