"""
What one job costs as jobs go from 10 to 10,000 in one event loop: it must stay the same.

    python -m tests.bench.bench_growth
    python -m tests.bench.bench_growth --jobs 100,1000 --seconds 20

The interval grows with the number of jobs, so that there are 100 polls a second all the time (10 at 10 jobs, as no job
is asked for more than once a second): what differs is the number of jobs that wait, and nothing else.
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.bench_poll import DidNotFinish, run, running_apis
from tests.bench.poll.api import Api
from tests.bench.poll.lifetime import Cost, Lifetime
from tests.bench.poll.measure import Measured

JOBS = (10, 100, 1000, 10000)
POLLS_PER_SECOND = 100.0
SECONDS = 60.0
#: From here on the cost must be flat: below, the process's own cost is shared by too few.
FLAT_FROM = 100
FLAT = 0.2
#: To import Airflow, to warm up and to wait until all have been asked for; a busy machine takes long.
SPARE_SECONDS = 240.0
#: What a job of five minutes may cost at most.
POLLS = 40

INTRODUCTION = """\
CPU per job, and how much of it Python's garbage collector took. Planning is what the worker decides and remembers for
one job (fingerprint, idempotency key, plan, record); starting and ending are a trigger's, all of them at once; a job in
all is polled for 40 times. Memory is that of Python's objects per waiting job (tracemalloc), and the process's growth
(RSS), of which what is free after the start hides a part while jobs are few.
"""


@dataclass(frozen=True)
class Row:
    """What was measured at one number of jobs."""

    jobs: int
    polling: Measured
    lifetime: Lifetime

    @property
    def costs(self) -> dict[str, Cost]:
        """CPU by its column."""
        life, poll = self.lifetime, Cost(self.polling.cpu_per_poll, self.polling.gc_per_poll)
        whole = Cost(
            life.plan.cpu + life.start.cpu + POLLS * poll.cpu + life.end.cpu,
            life.plan.gc + life.start.gc + POLLS * poll.gc + life.end.gc,
        )
        return {"plan": life.plan, "start": life.start, "poll": poll, "end": life.end, "job": whole}


def lifetime(number: int, api: Api) -> Lifetime:
    """Measure what is paid once per job, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.poll.lifetime", str(number), f"--port={api.port}"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    fields = json.loads(done.stdout.splitlines()[-1])
    costs = {name: Cost(**fields[name]) for name in ("plan", "start", "end")}
    return Lifetime(**costs, python_bytes=fields["python_bytes"])


HEADING = """\
| jobs | polls/s | plan | start | poll | end | job in all | loop lag p99 | Python memory | RSS |
| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |"""


def line(row: Row) -> str:
    """Return the row in Markdown."""
    cpu = [f"{cost.cpu * 1000:.3f} ms (gc {cost.gc * 1000:.3f})" for cost in row.costs.values()]
    memory = [f"{size / 1024:.1f} KiB" for size in (row.lifetime.python_bytes, row.polling.bytes_per_job)]
    rate, lag = row.polling.polls / row.polling.seconds, row.polling.lag[1] * 1000
    return f"| {row.jobs:,} | {rate:.0f} | {' | '.join(cpu)} | {lag:.1f} ms | {' | '.join(memory)} |"


def verdict(rows: Sequence[Row]) -> str:
    """Say how much a job's cost has grown."""
    few, many = next((row for row in rows if row.jobs >= FLAT_FROM), rows[-1]), rows[-1]
    growth = {
        "CPU": many.costs["job"].cpu / few.costs["job"].cpu - 1,
        "memory": many.lifetime.python_bytes / few.lifetime.python_bytes - 1,
    }
    said = ", ".join(f"{what} {change:+.0%}" for what, change in growth.items())
    without_gc = ", ".join(
        f"{name} {(cost.cpu - cost.gc) / (few.costs[name].cpu - few.costs[name].gc) - 1:+.0%}"
        for name, cost in many.costs.items()
    )
    flat = "flat" if max(growth.values()) <= FLAT else "not flat"
    return (
        f"A job in all, from {few.jobs:,} to {many.jobs:,} of them: {said}: {flat} within {FLAT:.0%}. "
        f"CPU without the garbage collector: {without_gc}."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", default=",".join(map(str, JOBS)), help="how many, such as 100,1000")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of measuring, for each row")
    options = parser.parse_args()

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # So that what was started ends with us.
    print(INTRODUCTION)
    print(HEADING, flush=True)
    rows = []
    with running_apis() as (api, _):
        for jobs in map(int, options.jobs.split(",")):
            interval = max(1.0, jobs / POLLS_PER_SECOND)
            limit = 3 * interval + options.seconds + SPARE_SECONDS
            polling = run("ours", jobs, api, interval=interval, seconds=options.seconds, limit=limit)
            if isinstance(polling, DidNotFinish):
                print(f"| {jobs:,} | {polling.why} | | | | | | | | |", flush=True)
                continue
            rows.append(Row(jobs, polling, lifetime(jobs, api)))
            print(line(rows[-1]), flush=True)
    if rows:
        print(f"\n{verdict(rows)}")


if __name__ == "__main__":
    main()
