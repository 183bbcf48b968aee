"""
`python -m demo`: the example DAGs in a real Airflow, from prompt to verified file. `python -m demo up`: it stays.

With AIRFLOW_CONN_PERCEPTIS_DEFAULT set the decks come from that account (and cost credits), else from the sandbox.
The carousel is always the sandbox's: a post to a real account could not be taken back.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from demo.api import FINISHED_RUN, AirflowApi, Run
from demo.process import StackError
from demo.sandbox import Sandbox
from demo.stack import ROOT, Stack

HOME = ROOT / ".demo"
DECKS = HOME / "decks"
CONNECTION = "AIRFLOW_CONN_PERCEPTIS_DEFAULT"
#: The tasks of each example DAG that submit the job and land its files.
EXAMPLES = {"weekly_kpi_deck": ("generate_deck", "generate_deck"), "fire_and_forget": ("generate", "download")}
#: One deck for each customer, in a pool that bounds them: so many of them here.
FAN_OUT, CUSTOMERS = "customer_qbr_decks", 4
POOL = {"name": "perceptis", "slots": 64, "include_deferred": True}
CAROUSEL = "daily_carousel"
PATIENCE = 45 * 60


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m demo", description=__doc__)
    parser.add_argument("command", nargs="?", choices=["run", "up"], default="run")
    command = parser.parse_args().command
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    try:
        return up() if command == "up" else run()
    except KeyboardInterrupt:
        say("Stopped: nothing is left running.")
        return 0 if command == "up" else 130
    except (StackError, TimeoutError) as error:
        say(f"\n{error}\nThe logs of all processes: {HOME / 'airflow' / 'processes'}")
        return 1


def interrupt(*_: object) -> None:
    """Stop everything that was started, and let no second Ctrl-C cut that short."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def run() -> int:
    with airflow_and_sandbox() as stack:
        runs = {dag_id: stack.api.trigger(dag_id) for dag_id in (*EXAMPLES, CAROUSEL)}
        runs[FAN_OUT] = stack.api.trigger(FAN_OUT, {"limit": CUSTOMERS})
        say(f"\nRunning {', '.join(runs)}")
        finished = follow(stack.api, list(runs.values()))
        for dag_run in finished:
            if dag_run.state != "success":
                say(f"\n{dag_run.dag_id} failed:\n{failure(stack.api, dag_run)}")
                return 1
        rows = [row for dag_id, tasks in EXAMPLES.items() for row in table(stack.api, runs[dag_id], *tasks)]
        for customer in range(CUSTOMERS):
            rows += table(stack.api, runs[FAN_OUT], "make_deck", "make_deck", customer)
        summary = stack.api.xcom(runs[FAN_OUT], "summarise")["summary"]
        carousel, post = (stack.api.xcom(runs[CAROUSEL], task) for task in ("make_carousel", "schedule_post"))
    header = ("file", "slides", "size", "job", "waited", "on a worker")
    say("\n" + layout([header, *(row[:-1] for row in rows)]))
    images = [file["uri"].removeprefix("file://") for file in carousel["files"]]
    plan = f"its post is {post['status']} for {post['scheduled_at']}"
    say(f"\nThe carousel {carousel['title']!r} has {len(images)} images; {plan}.")
    say("\nOpen them:\n" + "\n".join(f"  {path}" for path in (*(row[-1] for row in rows), summary, *images)))
    return 0


def up() -> int:
    with airflow_and_sandbox() as stack:
        say(f"\nAirflow is at {stack.url}, where nobody has to log in: whoever reaches it (this machine) is admin.")
        say(f"Decks land in {DECKS}. Commands: AIRFLOW_HOME={stack.home} {sys.executable} -m airflow ...")
        say("Runs are started by hand: schedules are off. Ctrl-C stops all of it.")
        while True:
            time.sleep(1)
            for process in stack.processes.values():
                process.check()


@contextmanager
def airflow_and_sandbox() -> Iterator[Stack]:
    began = time.monotonic()
    home = HOME / "airflow"
    shutil.rmtree(home, ignore_errors=True)
    with ExitStack() as running:
        sandbox = running.enter_context(Sandbox(HOME))
        env = {**sandbox.airflow_env(), "AIRFLOW_VAR_DECKS": str(DECKS)}
        if connection := os.environ.get(CONNECTION):
            env[CONNECTION] = connection
            say(f"Decks come from the account in {CONNECTION}, which pays for them.")
        else:
            say(f"Decks come from the sandbox, {sandbox.url}: free of charge.")
        stack = Stack(home, ROOT / "dags_examples", env=env)
        say(f"Starting Airflow {stack.version.number}: {', '.join(stack.processes)} (half a minute)")
        running.enter_context(stack)
        stack.wait_ready()
        stack.api.request("POST", "/pools", json=POOL)
        say(f"Ready after {time.monotonic() - began:.0f} s at {stack.url}")
        yield stack


def follow(api: AirflowApi, runs: list[Run]) -> list[Run]:
    """Tell every change of a task's state until all runs are finished."""
    began = time.monotonic()
    told: dict[str, str | None] = {}
    while time.monotonic() - began < PATIENCE:
        now = [api.run(dag_run) for dag_run in runs]
        for dag_run in runs:
            for ti in sorted(api.task_instances(dag_run), key=lambda ti: ti.start_date or "~"):
                name = f"{ti.dag_id}.{ti.task_id}" + (f"[{ti.map_index}]" if ti.map_index >= 0 else "")
                if ti.state not in (told.get(name), None, "scheduled", "queued"):
                    told[name] = ti.state
                    meaning = {"deferred": "deferred (no worker waits)"}.get(str(ti.state), ti.state)
                    say(f"{time.monotonic() - began:5.0f} s  {name}: {meaning}")
        if all(dag_run.state in FINISHED_RUN for dag_run in now):
            return now
        time.sleep(0.5)
    raise TimeoutError(f"The runs are not finished after {PATIENCE // 60} min")


def table(api: AirflowApi, dag_run: Run, submits: str, lands: str, map_index: int = -1) -> Iterator[tuple[str, ...]]:
    """Yield a row per landed file; its last field is the path."""
    timings = api.xcom(dag_run, submits, map_index=map_index)["timings"]
    manifest = api.xcom(dag_run, lands, map_index=map_index)
    landed = datetime.fromisoformat(str(api.task_instance(dag_run, lands, map_index).end_date))
    waited = (landed - datetime.fromisoformat(timings["submitted_at"])).total_seconds()
    for file in manifest["files"]:
        path = file["uri"].removeprefix("file://")
        yield (
            Path(path).name,
            str(file["slide_count"]),
            f"{file['size_bytes'] / 1024:.0f} KiB",
            manifest["job_id"],
            f"{waited:.1f} s",
            # Several tasks shared the work of a deck that was submitted and left: no one of them knows the sum.
            f"{timings['worker_seconds']:.1f} s" if submits == lands else "-",
            path,
        )


def failure(api: AirflowApi, dag_run: Run) -> str:
    failed = [ti for ti in api.task_instances(dag_run) if ti.state == "failed"]
    return "\n".join(api.log(dag_run, ti.task_id, map_index=ti.map_index)[-3000:] for ti in failed)


def layout(rows: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
