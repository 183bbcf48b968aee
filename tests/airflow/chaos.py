"""
Faults, moments and task shapes drawn at random over one Airflow that stays up; the ledger is the judge.

    python -m tests.airflow.chaos --schedules 20 --seed 7
    python -m tests.airflow.chaos --schedules 1 --seed 7 --first 12     # schedule 12 of seed 7 alone

A schedule is one run of a task with troubles of its own; a wave of them runs at once, with one trouble of Airflow's
in the middle. After each wave, for every schedule: each delivered deck was billed exactly once, every billed job was
delivered or is named in a log, no file is half-written, no task is stuck, no job was asked for more than once a
second. Exits with 1 if any of it does not hold.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psutil

from airflow_provider_slides.exceptions import InvalidFileError
from airflow_provider_slides.formats import count_slides
from demo.api import Run
from demo.process import wait_until
from demo.sandbox import Sandbox
from demo.stack import Stack

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"
FILES = "GET /files/{job_id}/{name}"

DAGS = Path(__file__).parent / "faults" / "dags"
WAVE = 12
SETTLE_SECONDS = 240.0

MOMENTS = ("", "after intent", "before submitted", "after submitted", "downloading", "before delivered")

#: What the vendor does to the first requests of a job.
SUBMIT_TROUBLE: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"times": 2, "status": 429, "retry_after": 1},
    {"times": 1, "status": 429, "retry_after": 13},
    {"times": 2, "status": 503},
    {"times": 1, "drop": "after"},
    {"times": 1, "drop": "before"},
    {"times": 1, "body": "<html>gateway</html>"},
    {"times": 1, "status": 502, "after_work": True},
    {"times": 1, "truncate": 20},
)
#: What it does while the job is waited for or fetched.
LATER_TROUBLE: tuple[tuple[str, dict[str, Any]], ...] = (
    (STATUS, {"times": 4, "status": 503}),
    (STATUS, {"times": 3, "status": 429, "retry_after": 2}),
    (STATUS, {"times": 2, "drop": "before"}),
    (STATUS, {"times": 2, "body": "<html>"}),
    (STATUS, {"times": 2, "truncate": 15}),
    (FILES, {"times": 1, "truncate": 5000}),
    (FILES, {"times": 1, "body": "<html>"}),
    (FILES, {"times": 1, "status": 403}),
    (FILES, {"times": 2, "status": 503}),
    (FILES, {"times": 1, "drop": "before"}),
)
PEOPLE = ("", "", "", "clear", "mark failed, clear", "mark success, clear", "clear after the end", "kill")
AIRFLOW = (
    "",
    "kill a triggerer",
    "kill all triggerers",
    "hang a triggerer",
    "kill the scheduler",
    "kill the api-server",
    "kill a worker",
)


@dataclass
class Schedule:
    """What happens to one run."""

    number: int
    dag_id: str
    moment: str
    submit: dict[str, Any]
    job: dict[str, Any]
    later: list[tuple[str, dict[str, Any]]]
    people: str
    run: Run = field(init=False)
    clears: int = 0

    @classmethod
    def draw(cls, seed: int, number: int) -> Schedule:
        dice = random.Random(f"{seed}/{number}")
        dag_id = dice.choice(["durable_deferrable"] * 4 + ["durable_sync"] * 2 + ["durable_forget"])
        job: dict[str, Any] = {"seconds": dice.choice([0, 2, 5, 9])}
        if dice.random() < 0.2:
            job |= {"outcome": "failed", "message": "No ink left"}
        return cls(
            number=number,
            dag_id=dag_id,
            moment=dice.choice(MOMENTS[:4] if dag_id == "durable_forget" else MOMENTS),
            submit=dice.choice(SUBMIT_TROUBLE),
            job=job,
            later=dice.sample(LATER_TROUBLE, dice.choice([0, 0, 1, 2])),
            people=dice.choice(PEOPLE),
        )

    def __str__(self) -> str:
        parts = [self.dag_id, f"job {self.job}"]
        if self.moment:
            parts.append(f"killed {self.moment}")
        if self.submit:
            parts.append(f"submit {self.submit}")
        parts += [f"{route.split('/')[-2]} {fault}" for route, fault in self.later]
        return f"#{self.number}: " + "; ".join([*parts, self.people] if self.people else parts)


class Chaos:
    """One Airflow, one vendor, and the waves that go over them."""

    def __init__(self, stack: Stack, vendor: Sandbox, home: Path, seed: int) -> None:
        self.stack = stack
        self.vendor = vendor
        self.home = home
        self.seed = seed
        self.broken: list[str] = []
        self.trouble = ""
        self.totals = {"schedules": 0, "jobs": 0, "billed": 0, "delivered": 0, "doubled": 0, "lost": 0}

    def wave(self, schedules: list[Schedule]) -> None:
        """Run some schedules at once, and judge them when all is quiet."""
        dice = random.Random(f"{self.seed}/wave/{schedules[0].number}")
        trouble = self.trouble = dice.choice(AIRFLOW)
        print(f"-- wave of {len(schedules)}, Airflow's trouble: {trouble or 'none'}", flush=True)
        for schedule in schedules:
            print(f"   {schedule}", flush=True)
            self._start(schedule)
        time.sleep(dice.uniform(3, 12))
        self._trouble(trouble, dice)
        for schedule in schedules:
            self._people(schedule)
        deadline = time.monotonic() + SETTLE_SECONDS
        for schedule in schedules:
            self._settle(schedule, deadline)
        for schedule in schedules:
            if schedule.people == "clear after the end":
                self._clear(schedule)
        for schedule in schedules:
            self._settle(schedule, deadline)
        self.vendor.clear_faults()
        # A job that was failed by the vendor or marked as successful early may leave others running: let them end.
        wait_until(
            lambda: all(job["status"] in ("completed", "failed") for job in self.vendor.ledger()["jobs"]),
            "jobs end",
            60,
        )
        for schedule in schedules:
            self._judge(schedule)

    def _start(self, schedule: Schedule) -> None:
        run_id = f"chaos-{self.seed}-{schedule.number}"
        directory = self.home / "out" / run_id
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        if schedule.submit:
            self.vendor.fault(GENERATE, contains=f"{run_id} ", **schedule.submit)
        self.vendor.fault(GENERATE, contains=f"{run_id} ", job=schedule.job)
        conf = {"moment": schedule.moment, "prompt": "A deck of three slides."}
        if schedule.dag_id != "durable_forget":
            conf["destination"] = str(directory / "deck.pptx")
        schedule.run = self.stack.api.trigger(schedule.dag_id, conf, run_id=run_id)

    def _jobs(self, schedule: Schedule) -> list[dict[str, Any]]:
        return self.vendor.jobs(f"{schedule.run.run_id} ")

    def _people(self, schedule: Schedule) -> None:
        jobs = self._jobs(schedule)
        for route, fault in schedule.later if jobs else []:
            self.vendor.fault(route, contains=jobs[-1]["job_id"], **fault)
        api = self.stack.api
        if schedule.people in ("", "clear after the end"):
            return
        task = api.task_instance(schedule.run, "deck")
        if schedule.people == "kill":
            if process := self.stack.task_process(task):
                with suppress(psutil.NoSuchProcess):
                    process.kill()
            return
        if schedule.people != "clear":
            with suppress(httpx.HTTPStatusError):  # It may have ended so by itself meanwhile.
                api.set_state(schedule.run, "deck", schedule.people.split(",")[0].split()[1])
            time.sleep(1)
        self._clear(schedule)

    def _clear(self, schedule: Schedule) -> None:
        schedule.clears += 1
        self.stack.api.clear(schedule.run, ["deck"])

    def _trouble(self, trouble: str, dice: random.Random) -> None:
        if not trouble:
            return
        stack = self.stack
        triggerers = [process for name, process in stack.processes.items() if name.startswith("triggerer")]
        if trouble == "kill a triggerer":
            dice.choice(triggerers).kill()
        elif trouble == "kill all triggerers":
            for process in triggerers:
                process.kill()
        elif trouble == "hang a triggerer":
            hung = dice.choice(triggerers)
            hung.pause()
            time.sleep(14)
            hung.resume()
        elif trouble == "kill a worker":
            workers = [p for p in stack["scheduler"].members() if "task" in " ".join(p.cmdline()).lower()]
            if workers:
                with suppress(psutil.NoSuchProcess):
                    dice.choice(workers).kill()
        else:
            stack[trouble.split()[-1]].kill()
            time.sleep(dice.uniform(0, 6))
        for process in stack.processes.values():
            if not process.alive:
                process.kill()
                process.start()
        stack.wait_ready()

    def _settle(self, schedule: Schedule, deadline: float) -> None:
        """Wait for the end; a run that ends in a failure is cleared, as a person would, until it is well."""
        for _ in range(4):
            try:
                run = self.stack.api.wait_for_run(schedule.run, timeout=max(5.0, deadline - time.monotonic()))
            except TimeoutError as e:
                self._broken(schedule, f"stuck: {e} {getattr(e, '__notes__', '')}")
                return
            if run.state == "success":
                return
            self.vendor.clear_faults()
            self._clear(schedule)
        self._broken(schedule, "still failing after four clears")

    def _judge(self, schedule: Schedule) -> None:
        jobs = self._jobs(schedule)
        billed = [job for job in jobs if job["units_billed"]]
        logs = self._logs(schedule)
        ids = {job["job_id"] for job in billed}
        # A deck that was delivered and then asked for again is paid for again; nothing else is.
        had_been = set(re.findall(r"cleared after job (\S+) had been delivered", logs))
        wanted = 1 + len(had_been)
        if schedule.dag_id == "durable_forget":
            delivered = {job_id for job_id in ids if job_id in logs}
            if not self.stack.flavour.keeps_task_state:
                # Nothing tells there whether a task without a destination had succeeded: a clear submits anew.
                wanted = 1 + schedule.clears
        else:
            # A worker that dies after its manifest is written says nothing; who comes next has found the manifest.
            delivered = ids & (had_been | set(re.findall(r"Job (\S+) is delivered", logs)))
        self.totals["schedules"] += 1
        self.totals["jobs"] += len(jobs)
        self.totals["billed"] += len(billed)
        self.totals["delivered"] += len(delivered)
        if len(billed) > wanted:
            self.totals["doubled"] += len(billed) - wanted
            self._broken(schedule, f"{len(billed)} jobs billed, {wanted} wanted: {jobs}")
        if not billed and schedule.dag_id != "durable_forget":  # A job may fail when nobody waits for it any more.
            self._broken(schedule, f"nothing was billed: {jobs}")
        if lost := ids - delivered:
            self.totals["lost"] += len(lost)
            self._broken(schedule, f"billed and not delivered: {lost}")
        for job in jobs:
            overlap = schedule.clears > 0 or "hang" in self.trouble
            gap = job["min_poll_gap_seconds"]
            if job["polls"] > 3 + time.time() - job["created_at"] or (gap is not None and gap < 0.9 and not overlap):
                self._broken(schedule, f"impolite: {job}")
        if schedule.dag_id != "durable_forget":
            self._judge_files(schedule)

    def _judge_files(self, schedule: Schedule) -> None:
        directory = self.home / "out" / schedule.run.run_id
        try:
            with (directory / "deck.pptx").open("rb") as file:
                count_slides(file, max_bytes=1 << 30)
        except (OSError, InvalidFileError) as e:
            self._broken(schedule, f"no whole deck: {e}")
        if hidden := [path.name for path in directory.iterdir() if path.name.startswith(".")]:
            self._broken(schedule, f"half-written: {hidden}")

    def _logs(self, schedule: Schedule) -> str:
        directory = next(iter((self.stack.home / "logs").glob(f"**/run_id={schedule.run.run_id}")))
        return "\n".join(path.read_text(errors="replace") for path in sorted(directory.rglob("*")) if path.is_file())

    def _broken(self, schedule: Schedule, what: str) -> None:
        self.broken.append(f"seed {self.seed} {schedule}\n      {what}")
        print(f"!! seed {self.seed} {schedule}\n      {what}", flush=True)


@contextmanager
def world(home: Path, seed: int, python: str) -> Iterator[Chaos]:
    """Start what the waves go over."""
    vendor = Sandbox(home / "vendor", job_seconds=4)
    with vendor, Stack(home / "airflow", DAGS, env=vendor.airflow_env(), triggerers=2, python=python) as stack:
        stack.wait_ready()
        yield Chaos(stack, vendor, home, seed)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--schedules", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 16))
    parser.add_argument("--first", type=int, default=0, help="number of the first schedule")
    parser.add_argument("--python", default=sys.executable, help="of an environment with another Airflow")
    options = parser.parse_args(argv)
    print(f"chaos: seed {options.seed}, schedules {options.first} to {options.first + options.schedules - 1}")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    began = time.monotonic()
    schedules = [Schedule.draw(options.seed, options.first + n) for n in range(options.schedules)]
    with tempfile.TemporaryDirectory(prefix="chaos-") as home, world(Path(home), options.seed, options.python) as chaos:
        version = chaos.stack.flavour.version
        while schedules:
            chaos.wave(schedules[:WAVE])
            schedules = schedules[WAVE:]
    print(f"chaos on Airflow {version}, seed {options.seed}, {time.monotonic() - began:.0f} s: {chaos.totals}")
    for line in chaos.broken:
        print(f"BROKEN {line}")
    return 1 if chaos.broken else 0


if __name__ == "__main__":
    sys.exit(main())
