"""
What one poll costs when many jobs are waited for: CPU, lag of the event loop, memory per waiting job.

    python -m tests.bench.bench_poll
    python -m tests.bench.bench_poll --only ours,aiohttp --triggers 1000 --seconds 20

Every contender asks a fake of its vendor's API on this machine, which answers after 50 ms that the job still runs; each
in a new process, one after the other, all at the same interval and with a triggerer's modules loaded.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.paid_once.vendors import make_certificate
from tests.bench.poll.api import Api, running_api
from tests.bench.poll.contenders import CONTENDERS
from tests.bench.poll.measure import Measured

TRIGGERS = (100, 1000, 5000)
TLS_TRIGGERS = (1000,)
INTERVAL = 5.0
SECONDS = 20.0
#: A contender that has not come to an end by then is ended.
TIME_LIMIT = 180.0

INTRODUCTION = """\
The API answers after 50 ms that the job still runs. Each process has a triggerer's modules loaded, and writes no log
lines. CPU is user and system time of the whole process, some of it for Python's garbage collector. Lag is how late
a coroutine runs that is due: median, 99th percentile, longest. Memory is the process's growth (RSS) per waiting job; at
100 jobs, what is free after the start hides some of it. Opened: connections per 100 polls. dbt Cloud's hook knows https
alone, and pays for TLS in every table. In bold: less than 80 % of the polls that were wanted.
"""


@dataclass(frozen=True)
class DidNotFinish:
    """Nothing was measured."""

    why: str


@contextlib.contextmanager
def running_apis() -> Iterator[tuple[Api, Api]]:
    """Run the API without and with TLS, and give Airflow a home."""
    with tempfile.TemporaryDirectory(prefix="bench-poll-") as home:
        certificate = make_certificate(Path(home) / "localhost.pem")
        os.environ["AIRFLOW_HOME"] = home
        with running_api() as plain, running_api(certificate) as tls:
            yield plain, tls


def run(
    name: str, number: int, api: Api, *, interval: float, seconds: float, limit: float = TIME_LIMIT
) -> Measured | DidNotFinish:
    """Measure one contender in a process of its own, for ``limit`` seconds at most."""
    options = [f"--interval={interval}", f"--seconds={seconds}", f"--port={api.port}"]
    env = dict(os.environ)
    if api.certificate:
        options.append(f"--certificate={api.certificate}")
        env["SSL_CERT_FILE"] = api.certificate
    before = api.counts()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.poll.measure", name, str(number), *options],
            env=env,
            capture_output=True,
            text=True,
            timeout=limit,
        )
    except subprocess.TimeoutExpired:
        polls = api.counts().polls - before.polls
        return DidNotFinish(f"did not finish in {limit:.0f} s: {polls:,} polls")
    if done.returncode:
        sys.stderr.write(done.stderr)
        return DidNotFinish(f"failed: {(done.stderr.strip() or '?').splitlines()[-1][:200]}")
    fields = json.loads(done.stdout.splitlines()[-1])
    return Measured(**{**fields, "lag": tuple(fields["lag"])})


def heading(number: int, interval: float, tls: bool) -> str:
    """Return what stands above the rows of one number of jobs, in Markdown."""
    over = ", over TLS" if tls else ""
    return (
        f"**{number:,} waiting jobs, each asked for every {interval:g} s ({number / interval:,.0f} polls/s){over}**\n\n"
        "| | polls/s | CPU per poll | of it gc | to bare aiohttp | lag p50 / p99 / max | memory per job | opened |\n"
        "| --- | --: | --: | --: | --: | --: | --: | --: |"
    )


def row(
    title: str, result: Measured | DidNotFinish, limit: Measured | DidNotFinish | None, number: int, interval: float
) -> str:
    """Return one contender's row; ``limit`` is the bare loop's result."""
    if isinstance(result, DidNotFinish):
        return f"| {title} | {result.why} | | | | | | |"
    rate = result.polls / result.seconds
    kept = f"{rate:,.0f}" if rate >= 0.8 * number / interval else f"**{rate:,.0f}**"
    if result.waiting < number:
        kept += f", {result.waiting:,} had begun"
    if result.gave_up:
        kept += f", {result.gave_up:,} gave up"
    ratio = f"{result.cpu_per_poll / limit.cpu_per_poll:.2f}x" if isinstance(limit, Measured) else "?"
    lag = " / ".join(f"{seconds * 1000:,.1f}" for seconds in result.lag)
    cpu, gc = result.cpu_per_poll * 1000, result.gc_per_poll * 1000
    opened = 100 * result.connections / max(1, result.polls)
    return (
        f"| {title} | {kept} | {cpu:.2f} ms | {gc:.2f} ms | {ratio} | {lag} ms "
        f"| {result.bytes_per_job / 1024:,.1f} KiB | {opened:.0f} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(CONTENDERS), help=f"of: {', '.join(CONTENDERS)}")
    parser.add_argument("--triggers", help="how many, such as 100,1000")
    parser.add_argument("--tls", action="store_true", help="with --triggers: all ask over TLS")
    parser.add_argument("--interval", type=float, default=INTERVAL, help="seconds between two polls for one job")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of measuring, for each row")
    options = parser.parse_args()
    chosen = options.only.split(",")
    if unknown := [name for name in chosen if name not in CONTENDERS]:
        parser.error(f"no contender {', '.join(unknown)}; there are: {', '.join(CONTENDERS)}")
    if options.triggers:
        scenes = [(int(number), options.tls) for number in options.triggers.split(",")]
    else:
        scenes = [*((number, False) for number in TRIGGERS), *((number, True) for number in TLS_TRIGGERS)]

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # So that what was started ends with us.
    print(INTRODUCTION)
    with running_apis() as (plain, encrypted):
        for number, tls in scenes:
            print(heading(number, options.interval, tls), flush=True)
            limit = None
            for name in (name for name in CONTENDERS if name in chosen):  # The bare loop comes first.
                contender = CONTENDERS[name]
                api = encrypted if tls or contender.tls_only else plain
                result = run(name, number, api, interval=options.interval, seconds=options.seconds)
                limit = result if name == "aiohttp" else limit
                print(row(contender.title, result, limit, number, options.interval), flush=True)
            print()


if __name__ == "__main__":
    main()
