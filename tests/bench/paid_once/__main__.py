"""Plays every trial in one Airflow, and judges it by the vendors' books."""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from airflow_provider_slides.formats import count_slides
from demo.api import Run
from demo.process import wait_until
from demo.sandbox import Sandbox
from demo.stack import ROOT, Stack
from tests.bench.paid_once.judge import PaidJob, Verdict, judge
from tests.bench.paid_once.report import Row, tables, write_into
from tests.bench.paid_once.trials import JOB_SECONDS, OUTAGE, SHORT, TRIALS, Trial
from tests.bench.paid_once.vendors import Anthropic, Books, DbtCloud, Perceptis, Vendor, make_certificate, serving

NEEDED = {
    "apache-airflow": "3.3.2",
    "apache-airflow-providers-anthropic": "1.2.0",
    "apache-airflow-providers-dbt-cloud": "4.11.1",
}
SHOWN = (*NEEDED, "anthropic", "airflow-provider-slides")
FINAL = ("success", "failed", "upstream_failed", "skipped")
PATIENCE = 240.0
#: More of them at once only wait for each other: on two cores a task takes seconds to start.
AT_ONCE = 8
KILLING = ("answer", "late-answer", "submitted", "waiting", "collecting", "reported")


class Watch:
    """Looks at Airflow and at the vendors once for all trials, so that dozens of them do not crowd the api-server."""

    def __init__(self, stack: Stack, vendors: dict[str, Vendor]) -> None:
        self._stack = stack
        self._vendors = vendors
        self._news = threading.Condition()
        self._tasks: dict[tuple[str, str], tuple[str | None, int]] = {}
        self._jobs: dict[str, list[PaidJob]] = {}
        self._over = False

    def run(self) -> None:
        while not self._over:
            try:
                tasks, jobs = self._look()
            except Exception:  # A look that fails is a look missed; `until` has the deadline.
                traceback.print_exc()
            else:
                with self._news:
                    self._tasks, self._jobs = tasks, jobs
                    self._news.notify_all()
            time.sleep(0.4)

    def stop(self) -> None:
        self._over = True

    def task(self, trial: Trial, task: str) -> tuple[str | None, int]:
        """Return the state and the number of the latest try."""
        return self._tasks.get((trial.key, task), (None, 0))

    def jobs(self, trial: Trial) -> list[PaidJob]:
        return self._jobs.get(trial.key, [])

    def until(self, probe: Callable[[], Any], what: str, timeout: float = PATIENCE) -> Any:
        with self._news:
            if not self._news.wait_for(probe, timeout):
                raise TimeoutError(f"Not within {timeout:g} s: {what}")

    def _look(self) -> tuple[dict[tuple[str, str], tuple[str | None, int]], dict[str, list[PaidJob]]]:
        tasks: dict[tuple[str, str], tuple[str | None, int]] = {}
        seen, total = 0, 1
        while seen < total:
            page = self._stack.api.request(
                "GET", "/dags/~/dagRuns/~/taskInstances", params={"limit": 100, "offset": seen, "order_by": "id"}
            )
            total = page["total_entries"]
            seen += len(page["task_instances"]) or total
            for ti in page["task_instances"]:
                tasks[ti["dag_run_id"], ti["task_id"]] = (ti["state"], ti["try_number"])
        jobs: dict[str, list[PaidJob]] = {}
        for vendor in self._vendors.values():
            jobs |= vendor.jobs()
        return tasks, jobs


class Play:
    """One trial, from its start to the verdict."""

    def __init__(self, trial: Trial, stage: Stage) -> None:
        self.trial = trial
        self.setup = trial.setup
        self._stage = stage
        self._watch = stage.watch
        self._api = stage.stack.api
        self._vendor = stage.vendors[trial.setup.vendor]
        self._run = Run(trial.key, trial.key, "queued")
        self._away_for = 0.0

    def __call__(self) -> Row:
        began = time.monotonic()
        try:
            if self.trial.scenario.held:
                self._vendor.hold_first_job(self.trial.key)
            if self.trial.scenario.name in ("answer", "late-answer"):
                self._vendor.hold_first_answer(self.trial.key)
            self._api.trigger(self.trial.key, run_id=self.trial.key)
            _MISFORTUNES[self.trial.scenario.name](self)
            verdict, tries = self._judge()
        except Exception as error:
            trace = "".join(traceback.format_exception(error))
            return Row(self.trial, None, seconds=time.monotonic() - began, trace=trace)
        return Row(self.trial, verdict, tries, self._away_for, time.monotonic() - began)

    # -- the misfortunes -------------------------------------------------------------------------------------

    def kill_before_the_answer(self) -> None:
        # Asked of the vendor itself: the moment counts.
        wait_until(lambda: self._vendor.jobs().get(self.trial.key), "the vendor has accepted", PATIENCE, every=0.3)
        self._kill()
        if self.trial.scenario.name == "late-answer":
            self._vendor.finish(self.trial.key)
        else:
            self.end_first_job_under_the_retry()

    def kill_while_waiting(self) -> None:
        self._until(lambda: self._polls(), "a poll from the worker")
        self._kill()
        self.end_first_job_under_the_retry()

    def end_first_job_under_the_retry(self) -> None:
        """Let the job that the first try has bought end when a later one waits: for that job, or for another."""
        polled = 0

        def waits_again() -> bool:
            nonlocal polled
            if self._ended(self.setup.submit) and self._ended(self.setup.wait):
                return True
            if self._tries() < 2:
                polled = self._polls()
                return False
            if self.setup.deferrable:
                return self._state(self.setup.wait) == "deferred"
            return len(self._jobs()) > 1 or self._polls() > polled + 1

        self._until(waits_again, "a retry that waits")
        self._vendor.finish(self.trial.key)

    def take_status_away(self) -> None:
        waits = "deferred" if self.setup.deferrable else "running"
        self._until(lambda: self._state(self.setup.wait) == waits and self._polls(), "a poll")
        self._vendor.set_outage(self.trial.key, True)
        began = time.monotonic()
        # Without TimeoutError it has given up; with it, it rides the outage out.
        with suppress(TimeoutError):
            self._until(
                lambda: self._tries() > 1 or self._state(self.setup.wait) in (*FINAL, "up_for_retry"), "", OUTAGE
            )
        self._away_for = time.monotonic() - began
        self._vendor.set_outage(self.trial.key, False)
        self._vendor.finish(self.trial.key)

    def lose_the_triggerer(self) -> None:
        self._until(lambda: self._state(self.setup.wait) == "deferred", "a deferral")
        self._until_polled_again()
        self._stage.triggerer_falls.wait(PATIENCE)
        self._until_polled_again()
        self._vendor.finish(self.trial.key)

    def finish_for_its_processor(self) -> None:
        self._until(lambda: self._state(self.setup.wait) == "deferred" and self._polls(), "a deferral")
        self._vendor.finish(self.trial.key)
        self.see_a_second_try()

    def see_a_second_try(self) -> None:
        self._until(lambda: self._tries() > 1 or self._ended(self.setup.wait), "a second try")

    def clear_the_failure(self) -> None:
        self._until(lambda: self._state(self.setup.wait) == "deferred" and self._polls(), "a deferral")
        self._vendor.finish(self.trial.key)
        # Not the task alone: a clear before the scheduler has closed the run would be undone.
        if self._api.wait_for_run(self._run).state != "failed":
            raise ValueError("it did not fail")
        self._api.clear(self._run, [self.setup.wait])
        self._until(lambda: self._tries() > 1, "a second try")

    def outlast_the_limit(self) -> None:
        self._until(lambda: self._polls(), "the wait has begun")
        # A limit that does not bind a deferred task is waited for in vain.
        with suppress(TimeoutError):
            self._until(lambda: self._tries() > 1 or self._ended(self.setup.wait), "", 3.0 * SHORT)
            self.end_first_job_under_the_retry()
        self._vendor.finish(self.trial.key)

    # -- the verdict -----------------------------------------------------------------------------------------

    def _judge(self) -> tuple[Verdict, int]:
        self._until(lambda: self._ended(self.setup.submit) and self._ended(self.setup.wait), "the run has ended")
        self._until(lambda: all(job.state != "running" for job in self._jobs()), "every job has ended", 60)
        succeeded = self._state(self.setup.wait) == "success"
        if succeeded and self._tries() < 2 and self.trial.scenario.name in KILLING:
            raise ValueError("nothing was killed")
        killed = 1 if self.trial.scenario.name in KILLING else 0
        if self._stage.lost_tasks(self.trial) > killed:
            raise ValueError("Airflow has lost more tasks than were killed: the machine is too busy to measure")
        jobs = self._vendor.jobs()[self.trial.key]
        return judge(jobs, delivered=self._delivered() if succeeded else None, in_xcom=self._xcom()), self._tries()

    def _delivered(self) -> str:
        value = self._api.xcom(self._run, self.setup.submit)
        if self.setup.vendor != "perceptis":
            return str(value)
        deck = self._stage.decks / self.trial.key / "deck.pptx"
        with deck.open("rb") as file:
            if count_slides(file, max_bytes=1 << 30) != value["files"][0]["slide_count"]:
                raise ValueError(f"{deck} is not what its manifest says")
        return str(value["job_id"])

    def _xcom(self) -> set[str]:
        """Return every plain value that the run's tasks have left in XCom."""
        return {
            str(self._api.xcom(self._run, task, entry["key"]))
            for task in {self.setup.submit, self.setup.wait}
            for entry in self._api.xcoms(self._run, task)
        }

    # -- shorthands ------------------------------------------------------------------------------------------

    def _kill(self) -> None:
        self._stage.stack.kill_task(self._api.task_instance(self._run, self.setup.submit))

    def _until(self, probe: Callable[[], Any], what: str, timeout: float = PATIENCE) -> None:
        self._watch.until(probe, f"{self.trial.key}: {what}", timeout)

    def _until_polled_again(self) -> None:
        before = self._polls()
        self._until(lambda: self._polls() > before, "a poll from the triggerer")

    def _jobs(self) -> list[PaidJob]:
        return self._watch.jobs(self.trial)

    def _polls(self) -> int:
        return sum(job.polls for job in self._jobs())

    def _state(self, task: str) -> str | None:
        return self._watch.task(self.trial, task)[0]

    def _tries(self) -> int:
        return max(self._watch.task(self.trial, task)[1] for task in (self.setup.submit, self.setup.wait))

    def _ended(self, task: str) -> bool:
        return self._state(task) in FINAL


_MISFORTUNES = {
    "answer": Play.kill_before_the_answer,
    "late-answer": Play.kill_before_the_answer,
    "submitted": Play.end_first_job_under_the_retry,  # mortal.py kills it
    "waiting": Play.kill_while_waiting,
    "outage": Play.take_status_away,
    "triggerer": Play.lose_the_triggerer,
    "collecting": Play.finish_for_its_processor,  # mortal.py kills it
    "reported": Play.see_a_second_try,  # mortal.py kills it
    "cleared": Play.clear_the_failure,
    "timeout": Play.outlast_the_limit,
    "execution-timeout": Play.outlast_the_limit,
}


# -- the stage -------------------------------------------------------------------------------------------------


class Stage:
    """One Airflow, its vendors, and all that is played there."""

    def __init__(self, home: Path, running: ExitStack) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.decks = home / "decks"
        anthropic, dbt = Anthropic(), DbtCloud()
        certificate = make_certificate(home / "localhost.pem")
        anthropic_port = running.enter_context(serving(anthropic.app))
        dbt_port = running.enter_context(serving(dbt.app, certificate))
        sandbox = running.enter_context(Sandbox(home / "sandbox", job_seconds=JOB_SECONDS))
        self.vendors: dict[str, Vendor] = {
            "anthropic": anthropic.books,
            "dbt": dbt.books,
            "perceptis": Perceptis(sandbox),
        }
        connections = {
            "anthropic": {"host": f"http://127.0.0.1:{anthropic_port}", "extra": {"model": "claude-opus-4-8"}},
            "dbt_cloud": {"host": f"localhost:{dbt_port}", "login": "1"},
        }
        env = {
            **sandbox.airflow_env(),
            **{
                f"AIRFLOW_CONN_{name.upper()}_DEFAULT": json.dumps({"conn_type": name, "password": "a-key", **fields})
                for name, fields in connections.items()
            },
            "AIRFLOW_VAR_DECKS": str(self.decks),
            "PYTHONPATH": f"{ROOT}:{Path(__file__).parent / 'preload'}",
            # The fake of dbt Cloud shows a certificate of its own.
            "REQUESTS_CA_BUNDLE": str(certificate),
            "SSL_CERT_FILE": str(certificate),
            # On a busy machine an import may take long; a task that is put back for that would spoil the scene.
            "AIRFLOW__CORE__DAGBAG_IMPORT_TIMEOUT": "120",
        }
        dags = Path(__file__).parent / "dags"
        self.stack = running.enter_context(Stack(home / "airflow", dags, env=env))
        self.watch = Watch(self.stack, self.vendors)
        self.triggerer_falls = threading.Barrier(1)

    def play(self, trials: Sequence[Trial]) -> list[Row]:
        """Play trials at the same time; those that take the triggerer away come first, on their own."""
        alone = [trial for trial in trials if trial.scenario.alone]
        others = [trial for trial in trials if not trial.scenario.alone]
        self.triggerer_falls = threading.Barrier(max(1, len(alone)), action=self._restart_triggerer)
        threading.Thread(target=self.watch.run, name="watch", daemon=True).start()
        try:
            with ThreadPoolExecutor(max(AT_ONCE, len(alone))) as pool:
                rows = list(pool.map(self._play, alone))
            with ThreadPoolExecutor(AT_ONCE) as pool:
                return rows + list(pool.map(self._play, others))
        finally:
            self.watch.stop()

    def _play(self, trial: Trial) -> Row:
        row = Play(trial, self)()
        sys.stdout.write(f"  {row.seconds:5.0f} s  {row.trial.key:34} {row.says}\n{row.trace}")
        sys.stdout.flush()
        return row

    def lost_tasks(self, trial: Trial) -> int:
        """Count the scheduler's words on tasks that ended without a report: killed ones, or lost on a busy machine."""
        log = self.stack["scheduler"].log.read_text(errors="replace")
        said = "reported that the task instance <TaskInstance: " + trial.key + "."
        return log.count(said)

    def keys_sent(self) -> str:
        """Say whether the fakes' clients gave them a chance to know a repeated request."""
        fakes = [vendor for vendor in self.vendors.values() if isinstance(vendor, Books)]
        jobs = sum(len(found) for vendor in fakes for found in vendor.jobs().values())
        return f"Of the {jobs} submissions to the fakes, {sum(fake.keyed for fake in fakes)} had an `Idempotency-Key`."

    def _restart_triggerer(self) -> None:
        self.stack["triggerer-1"].kill()
        time.sleep(2)
        self.stack["triggerer-1"].start()


def _versions() -> dict[str, str]:
    found = {}
    for name in SHOWN:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "none"
    if wrong := [f"{name}=={wanted}" for name, wanted in NEEDED.items() if found[name] != wanted]:
        sys.exit(f"This needs {' '.join(wrong)} (see tests/bench/paid_once/__init__.py).")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.paid_once", description=__doc__)
    parser.add_argument("--only", default="", help="trials whose name contains this, such as `dbt.` or `.outage`")
    parser.add_argument("--write", type=Path, help="put the tables into this page, between its markers")
    parser.add_argument("--home", type=Path, help="where Airflow writes, and what is kept (default: nothing is)")
    options = parser.parse_args()
    versions = _versions()
    trials = [trial for trial in TRIALS if options.only in trial.key]
    began = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # So that Airflow ends with us.
    with ExitStack() as running:
        home = options.home or Path(running.enter_context(tempfile.TemporaryDirectory(prefix="paid-once-")))
        stage = Stage(home, running)
        stage.stack.wait_ready()
        print(f"Airflow is up after {time.monotonic() - began:.0f} s; {len(trials)} trials", flush=True)
        rows = stage.play(trials)
    text = f"{tables(rows, versions, time.monotonic() - began)}\n\n{stage.keys_sent()}"
    print(f"\n{text}")
    if options.write:
        write_into(options.write, text)
    ours = [row for row in rows if row.trial.setup.vendor == "perceptis"]
    broken = [row.trial.key for row in ours if row.verdict is None or not row.verdict.kept]
    if broken:
        print(f"Not one charge and one delivered deck: {', '.join(broken)}")
        return 1
    if missing := [row.trial.key for row in rows if row.verdict is None]:
        print(f"Not measured: {', '.join(missing)}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
