"""
A real Airflow on this machine: api-server, schedulers, dag-processor, triggerers, each a process of its own.

    with Stack(home, dags_folder) as stack:
        stack.wait_ready()
        run = stack.api.trigger("my_dag")
        stack["triggerer-1"].kill()
"""

from __future__ import annotations

import base64
import configparser
import json
import os
import secrets
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Self

import httpx
import psutil

from demo.airflow_version import AirflowVersion
from demo.api import AirflowApi, Run, TaskInstance
from demo.process import Process, StackError, free_port, wait_until

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / ".demo" / "templates"


class Stack:
    """
    An Airflow with everything it writes under `home`; several run side by side.

    `env` reaches every process: connections (`AIRFLOW_CONN_...`), variables, and settings
    (`AIRFLOW__SECTION__KEY`) that win over the airflow.cfg written here. `python` may be another
    environment's, with another Airflow. Celery `workers` need their settings in `env`. With the `port` of one that
    another process has started, nothing is started here: its API is at hand.
    """

    def __init__(
        self,
        home: Path,
        dags_folder: Path,
        *,
        env: Mapping[str, str] | None = None,
        sql_alchemy_conn: str | None = None,
        schedulers: int = 1,
        triggerers: int = 1,
        workers: int = 0,
        python: Path | str = sys.executable,
        port: int | None = None,
    ) -> None:
        self.home = home.resolve()
        self.dags_folder = dags_folder.resolve()
        self.database = self.home / "airflow.db"
        self.log_dir = self.home / "processes"
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._sql_alchemy_conn = sql_alchemy_conn
        self._python = str(python)
        self.version = AirflowVersion(_airflow_version(self._python))
        self.env = {
            **_outer_environment(),
            **self.version.environment(),
            "AIRFLOW_HOME": str(self.home),
            "PYTHONUNBUFFERED": "1",
            **(env or {}),
        }
        components = self.version.components(schedulers=schedulers, triggerers=triggerers, workers=workers)
        self.processes: dict[str, Process] = {
            name: self._process(name, arguments) for name, arguments in components.items()
        }

    # -- life ------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        try:
            return self.start()
        except BaseException:
            self.stop()
            raise

    def __exit__(self, *_: object) -> None:
        self.stop()

    def __getitem__(self, name: str) -> Process:
        return self.processes[name]

    def start(self) -> Self:
        """Start every process at once; `wait_ready` waits for them."""
        self.home.mkdir(parents=True, exist_ok=True)
        self._write_config()
        self._prepare_database()
        for process in self.processes.values():
            process.start()
        return self

    def stop(self) -> None:
        """End everything at once: nothing of it is needed any more, and SQLite's file stays whole."""
        # A second Ctrl-C must not leave half of it running.
        with _interrupts_ignored():
            for process in self.processes.values():
                process.kill()

    def add_triggerer(self, *options: str) -> Process:
        """Start one more triggerer, named `triggerer-2` and so on, with more `options` of its command."""
        number = 1 + sum(name.startswith("triggerer-") for name in self.processes)
        name = f"triggerer-{number}"
        arguments = self.version.components(triggerers=number)[name]
        self.processes[name] = self._process(name, [*arguments, *options])
        return self.processes[name].start()

    def wait_ready(self, timeout: float = 180) -> Self:
        """Wait until every component is healthy and every file of the DAGs folder is parsed without error."""
        wait_until(self._healthy, f"a healthy Airflow at {self.url} (logs: {self.log_dir})", timeout)
        wait_until(self._parsed, f"every DAG file of {self.dags_folder} parsed", timeout)
        if not self.version.is_v2:
            # The first request to it keeps the api-server busy for seconds: a busy machine's first task would give up.
            httpx.get(f"{self.url}/execution/health", timeout=timeout)
        return self

    @cached_property
    def api(self) -> AirflowApi:
        return AirflowApi(self.url, self.version)

    # -- what a test needs -----------------------------------------------------------------------------------

    def airflow(self, *arguments: str) -> str:
        """Run an `airflow` command against this stack and return what it prints."""
        done = subprocess.run(
            [self._python, "-m", "airflow", *arguments],
            env=self.env,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise StackError(f"airflow {' '.join(arguments)}: code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def task_process(self, ti: TaskInstance) -> psutil.Process | None:
        """Return the process that runs this task's own code now; its parent is the task's supervisor."""
        title = self.version.task_title(ti.dag_id, ti.run_id, ti.task_id, ti.map_index, ti.id)
        executors = [process for name, process in self.processes.items() if name.startswith(("scheduler", "worker"))]
        for process in (member for executor in executors for member in executor.members()):
            with suppress(psutil.Error):
                if " ".join(process.cmdline()).startswith(title):
                    return process
        return None

    def kill_task(self, ti: TaskInstance, *, supervisor: bool = False, timeout: float = 60) -> None:
        """
        SIGKILL the task's process as soon as it exists.

        With its supervisor too, nobody reports the death: Airflow learns of it from the missing heartbeats.
        """
        process = wait_until(lambda: self.task_process(ti), f"a process of {ti.task_id}", timeout, every=0.05)
        if supervisor and (parent := process.parent()):
            parent.kill()
        with suppress(psutil.NoSuchProcess):
            process.kill()

    def log_files(self, run: Run) -> list[Path]:
        """Return the files that the run's tasks and their triggers have logged to."""
        directory = next((self.home / "logs").glob(f"**/run_id={run.run_id}"))
        return [path for path in sorted(directory.rglob("*")) if path.is_file()]

    def trigger_logs(self, run: Run) -> int:
        """
        Return the most that triggerers have logged of one try of the run's tasks.

        On SQLite two triggerers may take up the same trigger: each of them writes a log of its own.
        """
        tries = Counter(str(path).partition(".trigger.")[0] for path in self.log_files(run))
        return max(tries.values()) - 1

    # -- inside ----------------------------------------------------------------------------------------------

    def _process(self, name: str, arguments: list[str], env: Mapping[str, str] | None = None) -> Process:
        argv = [self._python, "-m", "airflow", *arguments]
        # Airflow notes the user who ran a thing in its tables: there, each process counts as a machine of its own.
        env = {**self.env, "LOGNAME": name, **(env or {})}
        if name == "api-server" and not self._sql_alchemy_conn:
            # Its event loop waits for SQLite's lock to write the audit log, while a request that holds the lock
            # waits for the event loop to go on: one of the two has to give up soon (AirflowApi asks again).
            env.setdefault("AIRFLOW__DATABASE__SQL_ALCHEMY_CONN", self._sqlite(patience=2))
        return Process(name, argv, env=env, cwd=self.home, log_dir=self.log_dir)

    def _sqlite(self, patience: int) -> str:
        """Return the database's address. One process writes at a time; the others wait so many seconds."""
        return f"sqlite:///{self.database}?timeout={patience}"

    def _write_config(self) -> None:
        """Write airflow.cfg, so that `AIRFLOW_HOME=... airflow` in another shell sees the same Airflow."""
        conn = self._sql_alchemy_conn or self._sqlite(patience=60)
        config = configparser.RawConfigParser()
        settings = self.version.config(self.port, self.dags_folder, conn, self._keys())
        config.read_dict(
            {
                section: {key: value.replace("%", "%%") for key, value in values.items()}
                for section, values in settings.items()
            }
        )
        path = self.home / "airflow.cfg"
        path.touch(mode=0o600)
        with path.open("w") as file:
            config.write(file)

    def _keys(self) -> dict[str, str]:
        """Return this home's own keys: made once, so that a stack can be started again on what it left."""
        path = self.home / "keys.json"
        if not path.exists():
            keys = {
                "fernet_key": base64.urlsafe_b64encode(os.urandom(32)).decode(),
                "jwt_secret": secrets.token_urlsafe(64),
                "secret_key": secrets.token_urlsafe(32),
            }
            path.touch(mode=0o600)
            path.write_text(json.dumps(keys))
        loaded: dict[str, str] = json.loads(path.read_text())
        return loaded

    def _prepare_database(self) -> None:
        """Migrate, or copy a database migrated before: saves some 8 s of every start but the first."""
        if self._sql_alchemy_conn:
            self._migrate()
        elif not self.database.exists():
            template = TEMPLATES / f"airflow-{self.version.number}.db"
            if not template.exists():
                self._migrate()
                _set_write_ahead_log(self.database)
                TEMPLATES.mkdir(parents=True, exist_ok=True)
                unfinished = template.with_suffix(f".{os.getpid()}")
                shutil.copy(self.database, unfinished)
                unfinished.rename(template)
            else:
                shutil.copy(template, self.database)

    def _migrate(self) -> None:
        for command in self.version.setup_commands():
            self.airflow(*command)

    def _healthy(self) -> bool:
        for process in self.processes.values():
            process.check()
        try:
            components: dict[str, dict[str, str]] = httpx.get(self.url + self.version.health, timeout=10).json()
        except (httpx.HTTPError, ValueError):
            return False
        return all(components.get(name, {}).get("status") == "healthy" for name in self.version.reports)

    def _parsed(self) -> bool:
        if errors := self.api.import_errors():
            raise StackError("\n".join(f"{name}:\n{trace}" for name, trace in errors.items()))
        files = {str(path) for path in self.dags_folder.rglob("*.py")}
        return files <= {dag["fileloc"] for dag in self.api.dags()}


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Hold Ctrl-C off for a moment (only the main thread can; it is the one that gets it)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _airflow_version(python: str) -> str:
    code = "import importlib.metadata as m; print(m.version('apache-airflow'))"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def _outer_environment() -> dict[str, str]:
    """Return the caller's environment less its Airflow: no setting and no connection leaks in."""
    inherited = {name: value for name, value in os.environ.items() if "AIRFLOW" not in name.upper()}
    direct = ",".join(filter(None, [inherited.get("NO_PROXY"), "127.0.0.1,localhost"]))
    return {**inherited, "NO_PROXY": direct, "no_proxy": direct}


def _set_write_ahead_log(database: Path) -> None:
    """Let readers and a writer work at once. SQLite keeps this in the file; Airflow 3 asks for it anyhow."""
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
