"""One Airflow with two triggerers, and one sandbox, for every fault."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.formats import count_slides
from demo.api import Run
from demo.process import wait_until
from demo.sandbox import Sandbox
from demo.stack import Stack

JOB_SECONDS = 6.0


@dataclass
class World:
    """A running Airflow, the vendor that it pays, and what a test asks of both."""

    stack: Stack
    sandbox: Sandbox
    home: Path

    def start(self, dag_id: str, **conf: Any) -> Run:
        """Trigger a run whose deck lands under its own name."""
        run_id = f"{dag_id}-{len(list(self.home.glob('out/*')))}"
        (self.home / "out" / run_id).mkdir(parents=True)
        if dag_id != "durable_forget":
            name = "" if dag_id == "durable_mapped" else "deck.pptx"
            conf.setdefault("destination", f"{self.home}/out/{run_id}/{name}")
        return self.stack.api.trigger(dag_id, conf, run_id=run_id)

    def deck(self, run: Run, name: str = "deck.pptx") -> Path:
        return self.home / "out" / run.run_id / name

    def jobs(self, run: Run) -> list[dict[str, Any]]:
        """Return the run's jobs at the vendor, oldest first."""
        return self.sandbox.jobs(run.run_id)

    def posts(self, run: Run) -> list[dict[str, Any]]:
        """Return every POST under the keys of the run's jobs, those without an answer too."""
        keys = {job["idempotency_key"] for job in self.jobs(run)}
        return [post for post in self.sandbox.ledger()["posts"] if post["idempotency_key"] in keys]

    def wait_for_job(self, run: Run) -> dict[str, Any]:
        return wait_until(lambda: next(iter(self.jobs(run)), None), f"a job of {run.run_id}", 60, every=0.05)

    def wait_until_deferred(self, run: Run) -> None:
        """Wait until a triggerer has asked for the job at least once."""
        self.stack.api.wait_for_task(run, "deck", ("deferred",))
        wait_until(lambda: any(job["polls"] for job in self.jobs(run)), f"a poll for {run.run_id}", 60)

    def assert_delivered(
        self, run: Run, *, jobs: int = 1, triggerers: int = 1, overlap: bool = False
    ) -> dict[str, Any]:
        """
        The run ended well with one whole deck, and the vendor billed `jobs` jobs, the last of them for it.

        `triggerers`: how many have waited for it, one after the other.
        `overlap`: Airflow ran the task again before it had ended its trigger (field notes 0.3.3).
        """
        ended = self.stack.api.wait_for_run(run)
        log = "" if ended.state == "success" else self.stack.api.log(run, "deck")[-6000:]
        assert ended.state == "success", log
        made = self.jobs(run)
        billed = [job for job in made if job["units_billed"]]
        assert len(billed) == jobs, made
        manifest = self.stack.api.xcom(run, "deck")
        assert manifest["job_id"] == billed[-1]["job_id"]
        self.assert_whole(run)
        self.assert_polite(run, triggerers=triggerers, overlap=overlap)
        return manifest

    def assert_whole(self, run: Run, name: str = "deck.pptx") -> None:
        """The deck can be opened, its manifest lies beside it, and nothing half-written is left."""
        deck = self.deck(run, name)
        with deck.open("rb") as file:
            assert count_slides(file, max_bytes=1 << 30) == 3
        manifest = json.loads(deck.with_suffix(".manifest.json").read_text())
        assert manifest["files"][0]["size_bytes"] == deck.stat().st_size
        assert not [path for path in deck.parent.iterdir() if path.name.startswith(".")]

    def assert_polite(self, run: Run, *, triggerers: int = 1, overlap: bool = False) -> None:
        """No job was asked for more than once a second (the vendor's rule), but for a look too many in an overlap."""
        overlap = overlap or self.stack.trigger_logs(run) > triggerers
        for job in self.jobs(run):
            gap = job["min_poll_gap_seconds"]
            assert gap is None or gap >= 0.99 or overlap, job
            assert job["polls"] <= 2 + time.time() - job["created_at"], job

    def logs(self, run: Run) -> str:
        """Return the logs of all tries."""
        number = self.stack.api.task_instance(run, "deck").try_number
        return "\n".join(self.stack.api.log(run, "deck", n) for n in range(1, number + 1))


def start_world(home: Path, **options: Any) -> Iterator[World]:
    """Start everything and end it again."""
    dags = Path(__file__).parent / "dags"
    vendor = Sandbox(home / "vendor", job_seconds=JOB_SECONDS)
    with vendor, Stack(home / "airflow", dags, env=vendor.airflow_env(), **options) as stack:
        stack.wait_ready()
        (home / "out").mkdir()
        yield World(stack, vendor, home)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    yield from start_world(tmp_path_factory.mktemp("faults"), triggerers=2)


@pytest.fixture
def whole_again(world: World) -> Iterator[Callable[[], None]]:
    """Start again whatever a test has killed, and wait until Airflow is healthy."""

    def restore() -> None:
        for process in world.stack.processes.values():
            process.resume()
            if not process.alive:
                process.start()
        world.stack.wait_ready()

    yield restore
    world.sandbox.clear_faults()
    restore()
