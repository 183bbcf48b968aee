"""
What a thousand waiting jobs cost a real triggerer process of Airflow, with Airflow's own cost shown apart.

    python -m tests.bench.bench_triggerer [--jobs 1000] [--seconds 60] [--only bare,ours]

A real Airflow (SQLite) makes a run with a task per job; the tasks are deferred by writing what the execution API
writes, and everything but the triggerer is ended, as on a host of its own. Each scene has a new triggerer process
and is looked at twice: while it takes up its triggers, and for a steady while after that. The vendors' API is that of
`tests.bench.bench_poll`: it answers after 50 ms that the job still runs.

- "supervisor" is the triggerer's process that talks to the database, "runner" its child with the event loop.
- CPU per poll is the runner's, less what it costs with as many triggers that only sleep.
- Loop lag is what a coroutine waits inside the runner that could run now.
- Memory per job is the runner's resident memory, less that of a runner without jobs.
- "gc" is the longest run of Python's garbage collector, which stops the loop: it walks through all that is loaded.
- "blocked" counts Airflow's own warnings that the loop did not run for 0.2 s.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from airflow_provider_slides.hooks.perceptis import DEFAULT_MAX_POLL_INTERVAL, DEFAULT_POLL_INTERVAL
from demo.process import wait_until
from demo.stack import ROOT, Stack
from tests.bench.poll.api import Api, running_api
from tests.bench.poll.contenders import KEY, STATUS
from tests.bench.poll.measure import percentile

FOLDER = Path(__file__).parent / "triggerer"
BLOCKED = "async thread was blocked"
#: The fixed interval of the scenes that are compared with each other: at 1,000 jobs 200 to 222 polls a second.
INTERVAL = 5.0
#: Longer than any scene takes.
FOREVER = 86400.0
#: Seconds from the triggerer's start until a scene is looked at as it is, although not every job was asked for.
PATIENCE = 300.0
CONNECTIONS = {"perceptis": "perceptis_bench", "http": "http_bench"}

Trigger = tuple[str, dict[str, Any]]


# -- the scenes ------------------------------------------------------------------------------------------------


def _sleep(number: int, api: Api) -> Trigger:
    return "tests.bench.triggerer.triggers.SleepTrigger", {"deadline": time.time() + FOREVER}


def _bare(number: int, api: Api) -> Trigger:
    arguments = {"url": f"{api.origin}{STATUS}bare-{number}", "interval": INTERVAL}
    return "tests.bench.triggerer.triggers.BareTrigger", arguments


def _ours(job_id: str, *, age: float, interval: float, max_interval: float) -> Trigger:
    now = time.time()
    return "airflow_provider_slides.triggers.perceptis.PerceptisJobTrigger", {
        "perceptis_conn_id": CONNECTIONS["perceptis"],
        "job_id": job_id,
        "submitted_at": now - age,
        "deadline": now + FOREVER,
        "poll_interval": interval,
        "max_poll_interval": max_interval,
    }


def _ours_fixed(number: int, api: Api) -> Trigger:
    return _ours(f"ours-{number}", age=0.0, interval=INTERVAL, max_interval=INTERVAL)


def _ours_default(number: int, api: Api) -> Trigger:
    age = random.Random(number).uniform(0, 600)
    return _ours(f"default-{number}", age=age, interval=DEFAULT_POLL_INTERVAL, max_interval=DEFAULT_MAX_POLL_INTERVAL)


def _http(number: int, api: Api) -> Trigger:
    return "airflow.providers.http.triggers.http.HttpSensorTrigger", {
        "endpoint": f"/not-yet/{number}",
        "http_conn_id": CONNECTIONS["http"],
        "method": "GET",
        "poke_interval": INTERVAL,
    }


@dataclass(frozen=True)
class Scene:
    """Triggers of one kind; `polls` tells whether they ask the API."""

    key: str
    title: str
    trigger: Callable[[int, Api], Trigger]
    polls: bool = True


EMPTY = Scene("empty", "no jobs: Airflow alone", _sleep, polls=False)
SLEEP = Scene("sleep", "triggers that only sleep: Airflow alone", _sleep, polls=False)
BARE = Scene("bare", f"bare aiohttp loop, {INTERVAL:g} s", _bare)
OURS = Scene("ours", f"ours, {INTERVAL:g} s", _ours_fixed)
DEFAULT = Scene("default", "ours, default intervals, ages 0 to 10 min", _ours_default)
HTTP = Scene("http", f"http provider's `HttpSensorTrigger`, {INTERVAL:g} s", _http)
SCENES = (EMPTY, SLEEP, BARE, OURS, DEFAULT, HTTP)


# -- one look at one scene -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Lag:
    """What a coroutine had to wait that could run, and the longest run of Python's garbage collector, in seconds."""

    p50: float
    p99: float
    longest: float
    gc: float

    @classmethod
    def of(cls, lines: list[dict[str, Any]]) -> Lag:
        lags = [lag for line in lines for lag in line["lags"]]
        return cls(percentile(lags, 0.5), percentile(lags, 0.99), max(lags), max(line["gc"] for line in lines))

    def cells(self) -> tuple[str, str]:
        return f"{_ms(self.p50)} / {_ms(self.p99)} / {_ms(self.longest)}", _ms(self.gc)


@dataclass(frozen=True)
class Start:
    """From the triggerer's start until every trigger runs, and until each has asked for the first time, if ever."""

    running: float | None
    polled: float | None
    lag: Lag
    blocked: int
    supervisor_cpu: float
    runner_cpu: float


@dataclass(frozen=True)
class Steady:
    """A while in which nothing changes."""

    seconds: float
    polls: int
    connections: int
    lag: Lag
    blocked: int
    supervisor_cpu: float
    runner_cpu: float
    supervisor_rss: int
    runner_rss: int


class Stethoscope:
    """Listens to the two processes of a triggerer, and to its event loop through `LagTrigger`."""

    def __init__(self, stack: Stack, lag_file: Path) -> None:
        self._process = stack["triggerer-1"]
        self._lag_file = lag_file
        self._log_before = self._log_size()

    def listen(self) -> None:
        """Find the processes, once triggers run; the runner is the child that the triggerer forks."""
        self.supervisor = psutil.Process(self._process.pid)
        (self.runner,) = self.supervisor.children()

    def cpu(self) -> tuple[float, float]:
        """Return the CPU seconds of supervisor and runner so far."""
        supervisor, runner = (process.cpu_times() for process in (self.supervisor, self.runner))
        return supervisor.user + supervisor.system, runner.user + runner.system

    def waiting(self) -> int:
        """Return how many jobs' triggers run, as of a second ago; -1 as long as there is no loop."""
        self._process.check()
        lines = self._lines()
        return lines[-1]["waiting"] if lines else -1

    def lag(self, since: float, until: float) -> Lag:
        return Lag.of([line for line in self._lines() if since <= line["at"] <= until])

    def blocked(self) -> int:
        """Count Airflow's warnings since the triggerer was started."""
        with self._process.log.open("rb") as log:
            log.seek(self._log_before)
            return log.read().decode(errors="replace").count(BLOCKED)

    def _lines(self) -> list[dict[str, Any]]:
        # The last line may be half-written.
        text = self._lag_file.read_text() if self._lag_file.exists() else ""
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]

    def _log_size(self) -> int:
        return self._process.log.stat().st_size if self._process.log.exists() else 0


class Stage:
    """An Airflow of which only the triggerer runs while it is measured."""

    def __init__(self, stack: Stack, api: Api, jobs: int, seconds: float) -> None:
        self.stack = stack
        self.api = api
        self.jobs = jobs
        self.seconds = seconds

    def prepare(self) -> None:
        """Make the tasks that wait, and end all but the database."""
        self.stack.wait_ready()
        # Of the database, as users have it; one in the environment is not asked for through the supervisor.
        host = self.api.origin
        create = self.stack.api.create_connection
        create({"connection_id": CONNECTIONS["perceptis"], "conn_type": "perceptis", "host": host, "password": KEY})
        create({"connection_id": CONNECTIONS["http"], "conn_type": "http", "host": host})
        self.stack.api.trigger("waiting")
        for process in self.stack.processes.values():
            process.kill()

    def play(self, scene: Scene) -> tuple[Start, Steady]:
        jobs = 0 if scene is EMPTY else self.jobs
        lag_file = self.stack.home / f"lag-{scene.key}.jsonl"
        lag_trigger = ("tests.bench.triggerer.triggers.LagTrigger", {"path": str(lag_file)})
        self._defer([lag_trigger, *(scene.trigger(number, self.api) for number in range(jobs))])
        asked = self.api.counts().jobs
        ear = Stethoscope(self.stack, lag_file)
        process = self.stack["triggerer-1"].start()
        try:
            return self._start(scene, jobs, ear, asked), self._steady(ear)
        finally:
            process.kill()

    def _defer(self, triggers: list[Trigger]) -> None:
        subprocess.run(
            [sys.executable, "-m", "tests.bench.triggerer.defer"],
            env=self.stack.env,
            input=json.dumps(triggers),
            text=True,
            check=True,
        )

    def _start(self, scene: Scene, jobs: int, ear: Stethoscope, asked: int) -> Start:
        began = time.monotonic()
        running = self._seconds_until(lambda: ear.waiting() >= jobs, began)
        ear.listen()
        polled = None
        if scene.polls and running is not None:
            polled = self._seconds_until(lambda: self.api.counts().jobs - asked >= jobs, began)
        # What came up together with the last ones settles.
        time.sleep(2 * INTERVAL)
        supervisor_cpu, runner_cpu = ear.cpu()
        return Start(
            running=running,
            polled=polled,
            lag=ear.lag(began, time.monotonic()),
            blocked=ear.blocked(),
            supervisor_cpu=supervisor_cpu,
            runner_cpu=runner_cpu,
        )

    def _seconds_until(self, probe: Callable[[], bool], began: float) -> float | None:
        with suppress(TimeoutError):
            wait_until(probe, "it", began + PATIENCE - time.monotonic())
            return time.monotonic() - began
        return None

    def _steady(self, ear: Stethoscope) -> Steady:
        began, before, cpu, blocked = time.monotonic(), self.api.counts(), ear.cpu(), ear.blocked()
        time.sleep(self.seconds)
        until, after, cpu_after = time.monotonic(), self.api.counts(), ear.cpu()
        time.sleep(2)  # The last of the measurements are written.
        return Steady(
            seconds=until - began,
            polls=after.polls - before.polls,
            connections=after.connections - before.connections,
            lag=ear.lag(began, until),
            blocked=ear.blocked() - blocked,
            supervisor_cpu=cpu_after[0] - cpu[0],
            runner_cpu=cpu_after[1] - cpu[1],
            supervisor_rss=ear.supervisor.memory_info().rss,
            runner_rss=ear.runner.memory_info().rss,
        )


# -- the report ------------------------------------------------------------------------------------------------


def report(results: Mapping[Scene, tuple[Start, Steady]], jobs: int) -> str:
    return "\n\n".join([_steady_table(results, jobs), _start_table(results), _ratios(results)])


def _cpu_per_poll(results: Mapping[Scene, tuple[Start, Steady]], scene: Scene) -> float | None:
    """Return the runner's CPU seconds per poll over those of sleeping triggers, if it has come to a steady state."""
    if scene not in results or SLEEP not in results:
        return None
    (start, steady), (_, idle) = results[scene], results[SLEEP]
    if start.polled is None:
        return None
    return (steady.runner_cpu - idle.runner_cpu * steady.seconds / idle.seconds) / steady.polls


def _steady_table(results: Mapping[Scene, tuple[Start, Steady]], jobs: int) -> str:
    rows = []
    for scene, (_, steady) in results.items():
        per_poll = _cpu_per_poll(results, scene)
        extra = steady.runner_rss - results[EMPTY][1].runner_rss if EMPTY in results and scene is not EMPTY else None
        rows.append(
            [
                scene.title,
                f"{steady.polls / steady.seconds:.0f}",
                f"{steady.supervisor_cpu / steady.seconds:.1%}",
                f"{steady.runner_cpu / steady.seconds:.1%}",
                _or_dash(per_poll, lambda value: f"{value * 1000:.2f} ms"),
                *steady.lag.cells(),
                str(steady.blocked),
                f"{steady.supervisor_rss / 2**20:.0f} / {steady.runner_rss / 2**20:.0f} MiB",
                _or_dash(extra, lambda value: f"{value / jobs / 1024:.1f} KiB"),
                f"{steady.connections / steady.polls:.2f}" if steady.polls else "-",
            ]
        )
    heads = [
        f"{jobs:,} jobs, steady",
        "polls/s",
        "supervisor CPU",
        "runner CPU",
        "CPU per poll",
        "lag p50 / p99 / longest, ms",
        "gc, ms",
        "blocked",
        "memory: supervisor / runner",
        "memory per job",
        "connections per poll",
    ]
    return _table(heads, rows)


def _start_table(results: Mapping[Scene, tuple[Start, Steady]]) -> str:
    rows = [
        [
            scene.title,
            _reached(start.running),
            _reached(start.polled) if scene.polls else "-",
            f"{start.supervisor_cpu:.1f} s",
            f"{start.runner_cpu:.1f} s",
            *start.lag.cells(),
            str(start.blocked),
        ]
        for scene, (start, _) in results.items()
    ]
    heads = [
        "From the process's start",
        "all triggers run",
        "all have polled",
        "supervisor CPU",
        "runner CPU",
        "lag p50 / p99 / longest, ms",
        "gc, ms",
        "blocked",
    ]
    return _table(heads, rows)


def _reached(seconds: float | None) -> str:
    return f"not in {PATIENCE:.0f} s" if seconds is None else f"{seconds:.0f} s"


def _ratios(results: Mapping[Scene, tuple[Start, Steady]]) -> str:
    ours = _cpu_per_poll(results, OURS)
    lines = []
    for other in (BARE, HTTP):
        if ours and (theirs := _cpu_per_poll(results, other)):
            lines.append(f"CPU per poll, ours / {other.title}: {ours / theirs:.2f}")
    return "\n".join(lines)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---", *("---:" for _ in heads[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}" if seconds < 0.01 else f"{seconds * 1000:.0f}"


def _or_dash(value: float | None, words: Callable[[float], str]) -> str:
    return "-" if value is None else words(value)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.bench_triggerer",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=60, help="length of the steady while")
    parser.add_argument("--only", default="", help=f"scenes, of {','.join(scene.key for scene in SCENES)}")
    parser.add_argument("--home", type=Path, help="where Airflow writes, and what is kept (default: nothing is)")
    options = parser.parse_args()
    scenes = [scene for scene in SCENES if not options.only or scene.key in options.only.split(",")]

    with tempfile.TemporaryDirectory(prefix="bench-triggerer-") as temporary, running_api() as api:
        env = {
            "PYTHONPATH": str(ROOT),
            "BENCH_TASKS": str(options.jobs + 1),
            "AIRFLOW__CORE__MAX_MAP_LENGTH": str(options.jobs + 1),
            "AIRFLOW__TRIGGERER__CAPACITY": str(options.jobs + 1),
            # Airflow's defaults: the demo's are shorter, and cost more.
            "AIRFLOW__TRIGGERER__JOB_HEARTBEAT_SEC": "5",
            "AIRFLOW__TRIGGERER__TRIGGERER_HEALTH_CHECK_THRESHOLD": "30",
        }
        with Stack(options.home or Path(temporary), FOLDER / "dags", env=env) as stack:
            stage = Stage(stack, api, options.jobs, options.seconds)
            stage.prepare()
            results = {}
            for scene in scenes:
                began = time.monotonic()
                results[scene] = stage.play(scene)
                print(f"{scene.title}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    print(report(results, options.jobs))
    print(f"\n{os.cpu_count()} CPUs, Python {platform.python_version()}, Airflow {stack.version.number}.")


if __name__ == "__main__":
    main()
