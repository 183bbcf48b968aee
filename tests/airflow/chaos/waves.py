"""One Airflow, one vendor, and the waves of schedules that go over them."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import psutil

from demo.api import Run
from demo.process import wait_until
from demo.sandbox import Sandbox
from demo.stack import ROOT, Stack
from tests.airflow.chaos import judge
from tests.airflow.chaos.judge import Evidence, Purchase
from tests.airflow.chaos.schedule import BALANCE, PUBLISH, Schedule

WAVE = 12
SETTLE_SECONDS = 240.0

AIRFLOW = (
    "",
    "kill a triggerer",
    "kill all triggerers",
    "hang a triggerer",
    "kill the scheduler",
    "kill the api-server",
    "kill a worker",
)

ENVIRONMENT = {
    # DAG files import the tests, and other Airflows than this process's the provider that lies here.
    "PYTHONPATH": str(ROOT),
    # A DAG file that is edited twice within a second, at the same length, would be taken for its bytecode.
    "PYTHONDONTWRITEBYTECODE": "1",
    # An edit is known as soon as it is parsed.
    "AIRFLOW__CORE__MIN_SERIALIZED_DAG_UPDATE_INTERVAL": "0",
    "AIRFLOW__CORE__MIN_SERIALIZED_DAG_FETCH_INTERVAL": "0",
}
_DAG_FILE = '''"""DAGs of chaos, for Airflow to read: written anew for each wave and each edit."""

from tests.airflow.chaos.tasks import make

make({dags!r})
'''


class Chaos:
    def __init__(self, stack: Stack, vendor: Sandbox, home: Path, seed: int) -> None:
        self.stack = stack
        self.vendor = vendor
        self.home = home
        self.seed = seed
        self.broken: list[str] = []
        self.trouble = ""
        self.schedules: list[Schedule] = []
        self._given_up: set[Run] = set()
        self.totals: Counter[str] = Counter(doubled=0, lost=0, wrong=0, stuck=0, impolite=0)
        self.drawn: Counter[str] = Counter()

    def wave(self, schedules: list[Schedule]) -> None:
        """Run some schedules at once, and judge them when all is quiet."""
        began = time.monotonic()
        self.schedules = schedules
        dice = random.Random(f"{self.seed}/wave/{schedules[0].number}")
        self.trouble = dice.choice(AIRFLOW)
        if self.stack.version.is_v2 and self.trouble == "kill a worker":
            # Its LocalExecutor never starts another one: what that worker held stays queued for ten minutes.
            self.trouble = ""
        print(f"-- wave of {len(schedules)}, Airflow's trouble: {self.trouble or 'none'}", flush=True)
        self._publish_dags(schedules)
        for schedule in schedules:
            print(f"   {schedule}", flush=True)
            self._start(schedule)
        with suppress(TimeoutError):
            wait_until(self._are_under_way, "half of them have bought", 20)
        time.sleep(dice.uniform(0, 5))
        self._edit([schedule for schedule in schedules if schedule.edit], Schedule.change)
        time.sleep(dice.uniform(0, 3))
        self._trouble(dice)
        for schedule in schedules:
            self._people(schedule)
        deadline = time.monotonic() + SETTLE_SECONDS
        for schedule in schedules:
            self._settle(schedule, deadline)
        self._part([schedule for schedule in schedules if schedule.is_shared])
        for schedule in schedules:
            if schedule.people == "clear after the end":
                self._clear(schedule)
        for schedule in schedules:
            self._settle(schedule, deadline, is_last=True)
        self.vendor.clear_faults()
        # What was failed by the vendor or marked as successful early may leave others running: let them end.
        wait_until(self._is_quiet, "jobs and posts end", 60)
        for schedule in schedules:
            self._judge(schedule)
        print(f"   judged after {time.monotonic() - began:.0f} s: {dict(self.totals)}", flush=True)

    # ------------------------------------------------------------------ what happens

    def _publish_dags(self, changed: list[Schedule]) -> None:
        """Write the DAG file, and wait until Airflow knows what changed."""
        file = self.stack.dags_folder / "chaos.py"
        new = file.with_suffix(".new")
        new.write_text(_DAG_FILE.format(dags=[schedule.dag for schedule in self.schedules]))
        new.replace(file)
        for schedule in changed:
            version = f"version {schedule.version}"
            wait_until(lambda: self._known(schedule.dag_id) == version, f"{version} of {schedule.dag_id}", 90)  # noqa: B023

    def _known(self, dag_id: str) -> str | None:
        try:
            known: str = self.stack.api.request("GET", f"/dags/{dag_id}/details")["doc_md"]
        except httpx.HTTPStatusError:
            return None
        return known

    def _edit(self, schedules: list[Schedule], change: Callable[[Schedule], None]) -> None:
        if schedules:
            for schedule in schedules:
                change(schedule)
            self._publish_dags(schedules)

    def _start(self, schedule: Schedule) -> None:
        run_id = f"chaos-{self.seed}-{schedule.number}"
        directory = self._directory(run_id)
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        kind = schedule.kind
        for copy in schedule.copies:
            marker = f"{run_id}.{copy} "
            if schedule.submit:
                self.vendor.fault(kind.submit, contains=marker, **schedule.submit)
            if schedule.job:
                self.vendor.fault(kind.submit, contains=marker, job=schedule.job)
        # Nothing tells there for whom these are: they hit whoever comes first.
        if schedule.balance:
            self.vendor.fault(BALANCE, **schedule.balance)
        if kind.id_key != "job_id":
            for route, fault in schedule.later:
                self.vendor.fault(route, **fault)
        conf = {
            "moment": schedule.moment,
            "deaths": schedule.deaths,
            "directory": str(directory),
            "place": f"{directory}/deck{schedule.suffix}",
            "picture": f"{self.vendor.url}/cdn/packs/hills/0.jpg",
        }
        schedule.run = self.stack.api.trigger(schedule.dag_id, conf, run_id=run_id)

    def _are_under_way(self) -> bool:
        under_way = sum(bool(self._purchases(schedule, 0)) for schedule in self.schedules)
        return 2 * under_way >= len(self.schedules)

    def _people(self, schedule: Schedule) -> None:
        if schedule.kind.id_key == "job_id":
            purchases = [purchase for copy in schedule.copies for purchase in self._purchases(schedule, copy)]
            for route, fault in schedule.later if purchases else []:
                self.vendor.fault(route, contains=purchases[-1].id, **fault)
        api = self.stack.api
        if schedule.people in ("", "clear after the end"):
            return
        task_id, map_index = schedule.task_of(0)
        if schedule.people == "kill":
            if process := self.stack.task_process(api.task_instance(schedule.run, task_id, map_index)):
                with suppress(psutil.NoSuchProcess):
                    process.kill()
            return
        if schedule.people != "clear":
            with suppress(httpx.HTTPStatusError):  # It may have ended so by itself meanwhile.
                api.set_state(schedule.run, task_id, schedule.people.split(",")[0].split()[1])
            time.sleep(1)
        self._clear(schedule)

    def _clear(self, schedule: Schedule) -> None:
        self._note_deliveries(schedule)
        task = schedule.run, *schedule.task_of(0)
        max_tries = self.stack.api.task_instance(*task).max_tries
        schedule.clears.append((time.time(), schedule.edition))
        self.stack.api.clear(schedule.run, only_failed=schedule.is_shared)
        schedule.is_retried = self.stack.api.task_instance(*task).max_tries == max_tries

    def _trouble(self, dice: random.Random) -> None:
        trouble, stack = self.trouble, self.stack
        if not trouble:
            return
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
        self._revive()
        stack.wait_ready()

    def _revive(self) -> list[str]:
        """Start what has ended, as whoever runs an Airflow has it done, and say what that was."""
        dead = [process for process in self.stack.processes.values() if not process.alive]
        for process in dead:
            process.kill()
            process.start()
        return [process.name for process in dead]

    def _settle(self, schedule: Schedule, deadline: float, *, is_last: bool = False) -> None:
        """Wait for the end; a run that ends in a failure is cleared, as a person would, until it is well."""
        for _ in range(4):
            try:
                run = self._end_of(schedule, deadline)
            except TimeoutError as e:
                self._stuck(schedule, "\n".join([str(e), *getattr(e, "__notes__", [])]))
                return
            if run.state == "success" or (schedule.is_shared and not is_last):
                return
            if judge.UNTOLD.search(self._logs(schedule)):
                return
            self.vendor.clear_faults()
            self._clear(schedule)
        self._stuck(schedule, "still failing after four clears")

    def _end_of(self, schedule: Schedule, deadline: float) -> Run:
        while True:
            # The scheduler of 3.4.0b2 ends itself over a task that was cleared while it ran.
            for name in self._revive():
                self.totals[f"{name} revived"] += 1
            try:
                return self.stack.api.wait_for_run(schedule.run, timeout=5)
            except TimeoutError:
                if time.monotonic() > deadline:
                    raise

    def _stuck(self, schedule: Schedule, why: str) -> None:
        if schedule.run not in self._given_up:
            self._given_up.add(schedule.run)
            self.totals["stuck"] += 1
            self._break(schedule, f"stuck: {why}")

    def _part(self, schedules: list[Schedule]) -> None:
        """Judge who got the one place, then give each its own and clear those that failed, as their message says."""
        evidence = [self._evidence(schedule) for schedule in schedules]
        for seen in evidence:
            self._break(seen.schedule, *judge.places(seen))
        failed = [seen.schedule for seen in evidence if seen.state == "failed"]
        self._edit(failed, Schedule.move)
        for schedule in failed:
            self._clear(schedule)

    # ------------------------------------------------------------------ what is seen of it

    def _directory(self, run_id: str) -> Path:
        return self.home / "out" / run_id

    def _deaths(self, schedule: Schedule) -> int:
        directory = self._directory(schedule.run.run_id)
        return len(list(directory.parent.glob(f"{directory.name}.died-*")))

    def _is_quiet(self) -> bool:
        ledger = self.vendor.ledger()
        entries = [*ledger["jobs"], *ledger["genviral"]["posts"]]
        return all(entry["status"] in ("completed", "failed", "posted") for entry in entries)

    def _purchases(self, schedule: Schedule, copy: int) -> list[Purchase]:
        """Return what a copy has bought, what the vendor failed too, oldest first."""
        marker, kind = schedule.marker(copy), schedule.kind
        if kind.id_key == "job_id":
            found = [Purchase.of_job(entry) for entry in self.vendor.jobs(marker)]
        elif kind is PUBLISH:
            found = [Purchase.of_post(entry) for entry in self.vendor.posts(marker)]
        else:
            found = [Purchase.of_slideshow(entry) for entry in self.vendor.carousels(marker)]
        return sorted(found, key=lambda purchase: purchase.at)

    def _results(self, schedule: Schedule) -> dict[int, dict[str, Any]]:
        """Return the manifests that the copies have returned."""
        found = {}
        for copy in schedule.copies:
            task_id, map_index = schedule.task_of(copy)
            with suppress(httpx.HTTPStatusError):
                found[copy] = self.stack.api.xcom(schedule.run, task_id, map_index=map_index)
        return found

    def _note_deliveries(self, schedule: Schedule) -> None:
        manifests = list(self._results(schedule).values())
        for path in self._directory(schedule.run.run_id).glob("*.json"):
            with suppress(ValueError, FileNotFoundError):
                manifests += [manifest] if (manifest := json.loads(path.read_text())).get("files") else []
        schedule.delivered.update(manifest[schedule.kind.id_key] for manifest in manifests)

    def _logs(self, schedule: Schedule) -> str:
        return "\n".join(path.read_text(errors="replace") for path in self.stack.log_files(schedule.run))

    def _evidence(self, schedule: Schedule) -> Evidence:
        self._note_deliveries(schedule)
        directory = self._directory(schedule.run.run_id)
        return Evidence(
            schedule=schedule,
            version=self.stack.version,
            state=self.stack.api.run(schedule.run).state,
            purchases={copy: self._purchases(schedule, copy) for copy in schedule.copies},
            results=self._results(schedule),
            directory=directory,
            logs=self._logs(schedule),
            trigger_logs=self.stack.trigger_logs(schedule.run),
            killed=bool(self._deaths(schedule))
            or schedule.people == "kill"
            or bool(schedule.clears)
            or self.trouble in ("kill a worker", "kill the scheduler"),
        )

    def _judge(self, schedule: Schedule) -> None:
        evidence = self._evidence(schedule)
        self.drawn.update(schedule.traits)
        self.drawn[f"killed {schedule.moment}"] += self._deaths(schedule)
        verdict = judge.judge(evidence)
        self.totals.update(verdict.counts)
        self._break(schedule, *verdict.broken)

    def _break(self, schedule: Schedule, *what: str) -> None:
        if what:
            self.broken.append("\n      ".join([f"seed {self.seed} {schedule}", *what]))
            print(f"!! {self.broken[-1]}", flush=True)


@contextmanager
def world(home: Path, seed: int, python: str) -> Iterator[Chaos]:
    """Start what the waves go over."""
    vendor = Sandbox(home / "vendor", job_seconds=4)
    dags = home / "dags"
    dags.mkdir(parents=True)
    with vendor:
        vendor.set_genviral(credits=1_000_000)
        # No call is waited for longer than this: how long a lost answer is looked for depends on it.
        quick = json.dumps(vendor.genviral_connection(request_timeout=12))
        env = {**vendor.airflow_env(), **ENVIRONMENT, "AIRFLOW_CONN_GENVIRAL_DEFAULT": quick}
        with Stack(home / "airflow", dags, env=env, triggerers=2, python=python) as stack:
            stack.wait_ready()
            yield Chaos(stack, vendor, home, seed)
