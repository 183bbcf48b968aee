"""docs/start.md, done as a new user would: its commands as they stand, in an empty folder (make start)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from demo.process import Process, free_port, wait_until

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/start.md").read_text("utf-8")
INSTALL, SANDBOX, AIRFLOW, UNPAUSE, LOOK = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
(OWN_DAG,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
#: A test takes ports that are free, and stays on this machine.
SANDBOX_PORT, PORTS = free_port(), {name: free_port() for name in ("API", "WORKER", "TRIGGER")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    # The package is on no index here: pip finds the wheel of this checkout.
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path / "wheel", ROOT],
        check=True,
    )
    (tmp_path / "empty").mkdir()
    return tmp_path / "empty"


@pytest.fixture
def environment(folder: Path) -> dict[str, str]:
    theirs = {
        name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "PYTHON", "VIRTUAL"))
    }
    return {
        **theirs,
        "PATH": os.pathsep.join(part for part in theirs["PATH"].split(os.pathsep) if ".venv" not in part),
        "PIP_FIND_LINKS": str(folder.parent / "wheel"),
        "PIP_CONSTRAINT": str(ROOT / "constraints/airflow-3.3.txt"),
        "PIP_QUIET": "1",
        "AIRFLOW__API__HOST": "127.0.0.1",
        "AIRFLOW__API__PORT": str(PORTS["API"]),
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{PORTS['API']}/execution/",
        "AIRFLOW__LOGGING__WORKER_LOG_SERVER_PORT": str(PORTS["WORKER"]),
        "AIRFLOW__LOGGING__TRIGGER_LOG_SERVER_PORT": str(PORTS["TRIGGER"]),
    }


class User(SimpleNamespace):
    folder: Path
    environment: dict[str, str]

    def types(self, commands: str) -> str:
        """Run commands until they end, and return what they print."""
        argv = ["bash", "-euo", "pipefail", "-c", commands.replace("8765", str(SANDBOX_PORT))]
        done = subprocess.run(argv, cwd=self.folder, env=self.environment, text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def starts(self, name: str, commands: str) -> Process:
        """Run commands in a terminal of their own."""
        argv = ["bash", "-euo", "pipefail", "-c", commands.replace("8765", str(SANDBOX_PORT))]
        process = Process(name, argv, env=self.environment, cwd=self.folder, log_dir=self.folder.parent)
        return process.start()


@pytest.fixture
def user(folder: Path, environment: dict[str, str]) -> Iterator[User]:
    terminals: list[Process] = []
    user = User(folder=folder, environment=environment, terminals=terminals)
    yield user
    for terminal in terminals:
        terminal.kill()


def answers(url: str) -> bool:
    try:
        return httpx.get(url).is_success
    except httpx.HTTPError:
        return False


def test_a_new_user_has_a_deck_from_an_empty_folder(user: User) -> None:
    user.types(INSTALL)
    user.terminals.append(user.starts("sandbox", SANDBOX))
    ledger = f"http://127.0.0.1:{SANDBOX_PORT}/_sandbox/ledger"
    wait_until(lambda: answers(ledger), "the sandbox answers")
    user.terminals.append(user.starts("airflow", AIRFLOW))
    api = f"http://127.0.0.1:{PORTS['API']}/api/v2"
    wait_until(lambda: answers(f"{api}/monitor/health"), "Airflow answers", timeout=300, every=1)
    wait_until(lambda: answers(f"{api}/dags/weekly_kpi_deck"), "the example is there", timeout=120, every=1)

    user.types(UNPAUSE)

    decks = user.folder / "decks"
    wait_until(lambda: [*decks.glob("*/weekly-kpi.pptx")], "the deck is there", timeout=180, every=1)
    (deck,) = decks.glob("*/weekly-kpi.pptx")
    wait_until(
        lambda: "delivered" in user.types(". venv/bin/activate\n" + UNPAUSE.splitlines()[1] + "\n" + LOOK),
        "it is delivered",
        timeout=60,
    )
    assert deck.with_name("weekly-kpi.facts.json").exists()
    assert len(httpx.get(ledger).json()["jobs"]) == 1

    (user.folder / "dags/my_deck.py").write_text(OWN_DAG)
    shell = "\n".join(
        [
            *UNPAUSE.splitlines()[:2],
            "airflow dags reserialize",
            "airflow dags unpause my_deck",
            "airflow dags trigger my_deck",
        ]
    )
    user.types(shell)
    wait_until(lambda: (decks / "coffee.pptx").exists(), "the own deck is there", timeout=180, every=1)
    assert len(httpx.get(ledger).json()["jobs"]) == 2
