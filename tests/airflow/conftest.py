"""
A real Airflow and the sandbox, started once for all tests of this folder, also for those of `pytest -n 5`.

A test makes an `Order` (a run of a DAG with a prompt and a destination of its own) and judges it by three
witnesses: Airflow's REST API, the sandbox's ledger and the files that landed.
"""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from demo.api import AirflowApi, Run, TaskInstance
from demo.process import wait_until
from demo.sandbox import Sandbox
from demo.stack import ROOT, Stack
from tests.airflow.decks import BAD_KEY

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController


@dataclass(frozen=True)
class Order:
    """One run of a DAG, and what the witnesses say of it."""

    world: World
    run: Run
    marker: str
    directory: Path

    @property
    def api(self) -> AirflowApi:
        return self.world.stack.api

    def ends(self, state: str = "success") -> Order:
        """Wait until the run is over, and over like this."""
        run = self.api.wait_for_run(self.run)
        assert run.state == state, "\n".join(self.log(ti.task_id) for ti in self.api.task_instances(run))
        return self

    def task(self, task_id: str = "generate") -> TaskInstance:
        return self.api.task_instance(self.run, task_id)

    def log(self, task_id: str = "generate") -> str:
        """Return the logs of all tries."""
        tries = range(1, self.task(task_id).try_number + 1)
        return "\n".join(self.api.log(self.run, task_id, number) for number in tries)

    def manifest(self, task_id: str = "generate") -> dict[str, Any]:
        manifest: dict[str, Any] = self.api.xcom(self.run, task_id)
        return manifest

    def trigger_row(self) -> str:
        """Return everything that the database holds for the wait of its deferred task."""
        with sqlite3.connect(self.world.stack.database) as database:
            (row,) = database.execute(
                "SELECT trigger.kwargs, task_instance.next_kwargs FROM task_instance"
                " JOIN trigger ON trigger.id = task_instance.trigger_id WHERE run_id = ?",
                (self.run.run_id,),
            ).fetchall()
        return str(row)

    def files(self) -> list[str]:
        """Return what lies at the destination, hidden and half-written files too."""
        return sorted(path.name for path in self.directory.rglob("*"))

    def jobs(self) -> list[dict[str, Any]]:
        """Return the jobs that the sandbox made for it, oldest first."""
        return self.world.sandbox.jobs(self.marker)

    def job(self) -> dict[str, Any]:
        """Wait for its job and return it; there must be no second one."""
        (job,) = wait_until(self.jobs, f"a job for {self.run.dag_id} {self.run.run_id}", every=0.05)
        return job

    def posts(self) -> list[dict[str, Any]]:
        """Return every request that was sent under its job's idempotency key, answered or not."""
        key = self.job()["idempotency_key"]
        return [post for post in self.world.sandbox.ledger()["posts"] if post["idempotency_key"] == key]


@dataclass(frozen=True)
class World:
    """An Airflow and the sandbox that it talks to."""

    stack: Stack
    sandbox: Sandbox
    home: Path

    def order(self, dag_id: str, *, subject: str = "three slides", **conf: Any) -> Order:
        """Start a run with a prompt that no other has, so that its requests and faults can be told apart."""
        order = self.prepare(dag_id, subject)
        return self.place(order, **conf)

    def prepare(self, dag_id: str, subject: str = "three slides") -> Order:
        """Choose the prompt and the destination, so that a fault can be set before the run starts."""
        # It begins with a letter: a name, and no figure that a check would ask about.
        marker = f"{subject} for n{uuid.uuid4().hex[:12]}"
        directory = self.home / "decks" / marker.replace(" ", "-")
        directory.mkdir(parents=True)
        return Order(self, Run(dag_id, "", "not started"), marker, directory)

    def place(self, order: Order, **conf: Any) -> Order:
        """Start the run of a prepared order."""
        prompt = {"prompt": f"A deck of {order.marker}.", "destination": f"{order.directory}/deck.pptx"}
        run = self.stack.api.trigger(order.run.dag_id, {**prompt, **conf})
        return Order(self, run, order.marker, order.directory)

    def write_dag(self, name: str, source: str) -> None:
        """Add a DAG file named like its DAG, and wait until Airflow knows it."""
        (self.stack.dags_folder / f"{name}.py").write_text(source)
        self.stack.api.wait_for_dag(name)

    def find(self, *secrets: str) -> list[str]:
        """Return where in all that Airflow has written a secret stands: logs, database, configuration, decks."""
        found = []
        for path in sorted(path for path in self.home.rglob("*") if path.is_file()):
            content = b""
            with suppress(FileNotFoundError):  # Another test has just moved it to its place.
                content = path.read_bytes()
            for secret in secrets:
                if (at := content.find(secret.encode())) >= 0:
                    around = content[max(0, at - 200) : at + len(secret) + 100]
                    found.append(f"{path}: ...{around!r}...")
        return found


SHARED = pytest.StashKey[World]()
#: What an Airflow has to run, by its place in the folder of DAGs.
DAGS = {".": ROOT / "tests/airflow/dags", "examples": ROOT / "dags_examples"}


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: WorkerController) -> None:
    """Start the one Airflow for all workers of `pytest -n`, in the process that also outlives them."""
    config: pytest.Config = node.config
    if SHARED not in config.stash:
        running = ExitStack()
        config.add_cleanup(running.close)
        _end_as_after_ctrl_c()
        base = running.enter_context(TemporaryDirectory(prefix="slides-tests-airflow-"))
        config.stash[SHARED] = started_world(running, Path(base))
    world = config.stash[SHARED]
    node.workerinput["world"] = (str(world.home), world.stack.port, world.sandbox.url)


@pytest.fixture(scope="session")
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """
    The Airflow that all tests share, of which some run at the same time.

    Leave it running, and no fault behind that meets the requests of another test.
    """
    if shared := getattr(request.config, "workerinput", {}).get("world"):
        home, port, url = Path(shared[0]), *shared[1:]
        stack, sandbox = Stack(home / "airflow", home / "dags", port=port), Sandbox(home.parent / "sandbox", url=url)
        yield World(stack, sandbox, home)
        return
    _end_as_after_ctrl_c()
    with ExitStack() as running:
        yield started_world(running, tmp_path_factory.mktemp("airflow"))


def _end_as_after_ctrl_c() -> None:
    """Stop what was started when told to end (a CI's time limit), too."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.fixture
def new_world(tmp_path: Path) -> Iterator[Callable[..., World]]:
    """Makes an Airflow of one's own, to break: `new_world(triggerers=2, env={...}, job_seconds=10)`."""
    with ExitStack() as running:
        yield lambda **options: started_world(running, tmp_path / uuid.uuid4().hex[:8], **options)


def started_world(
    running: ExitStack,
    base: Path,
    *,
    env: Mapping[str, str] | None = None,
    dags: Mapping[str, Path] = DAGS,
    job_seconds: float = 3,
    link_seconds: float = 5,
    **options: Any,
) -> World:
    # Beside what is searched for secrets: the sandbox prints its key.
    sandbox = running.enter_context(Sandbox(base / "sandbox", job_seconds=job_seconds, link_seconds=link_seconds))
    home = base / "home"
    folder = home / "dags"
    for place, source in dags.items():
        if source.is_dir():
            shutil.copytree(source, folder / place)
        else:
            shutil.copy(source, folder / place)
    connections = {
        **sandbox.airflow_env(),
        "AIRFLOW_CONN_PERCEPTIS_BAD_KEY": json.dumps(sandbox.connection(BAD_KEY)),
        "AIRFLOW_VAR_DECKS": str(home / "decks" / "examples"),
    }
    stack = Stack(home / "airflow", folder, env={**connections, **(env or {})}, **options)
    running.enter_context(stack)
    return World(stack.wait_ready(), sandbox, home)
