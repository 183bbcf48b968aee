"""
The fixtures that ``airflow-provider-slides[testing]`` gives to every pytest of its environment.

A project that asks for none of them pays for these lines alone: everything else is imported by the fixtures.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path
    from typing import Any, Protocol

    from airflow_provider_slides.sandbox.testing import Sandbox
    from airflow_provider_slides.testing.running import Run

    class RunDag(Protocol):
        """What the fixture ``run_dag`` is, for annotations."""

        def __call__(
            self,
            dag: Any,
            *,
            conf: dict[str, Any] | None = None,
            logical_date: datetime | None = None,
            state: str = "success",
        ) -> Run:
            """Run a DAG once."""


@pytest.fixture(scope="session")
def _slides_sandbox() -> Iterator[Sandbox]:
    from airflow_provider_slides.sandbox.testing import running_sandbox

    with running_sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def slides_sandbox(_slides_sandbox: Sandbox) -> Sandbox:
    """The offline twin of both vendors, on a free port of this machine; each test finds it without jobs and faults."""
    _slides_sandbox.reset()
    return _slides_sandbox


@pytest.fixture
def slides_connections(slides_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """
    The connections ``perceptis_default`` and ``genviral_default``, and all that the test names, lead to the sandbox.

    ``slides_connections(acme_decks="perceptis", acme_social="genviral")`` adds others. They are environment variables
    of this test. A connection of ours that leads out of this machine is refused: no test spends money by mistake.
    """
    from airflow_provider_slides.testing import offline

    fields = {"perceptis": slides_sandbox.connection, "genviral": slides_sandbox.genviral_connection}

    def connect(**vendors: str) -> None:
        for conn_id, vendor in vendors.items():
            if vendor not in fields:
                raise ValueError(f"{conn_id}={vendor!r}: a vendor is 'perceptis' or 'genviral'.")
            monkeypatch.setenv(f"AIRFLOW_CONN_{conn_id.upper()}", json.dumps(fields[vendor]))

    connect(perceptis_default="perceptis", genviral_default="genviral")
    offline.refuse_other_hosts(monkeypatch)
    return connect


@pytest.fixture(scope="session")
def _slides_metadata(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from airflow_provider_slides.testing import database

    path = tmp_path_factory.mktemp("slides-airflow") / "airflow.db"
    database.create(path)
    return path


@pytest.fixture
def run_dag(
    slides_connections: Callable[..., None], _slides_metadata: Path, tmp_path_factory: pytest.TempPathFactory
) -> RunDag:
    """
    Run a DAG of yours once, in this process, and return what became of each task: ``run_dag(dag)``.

    Airflow's ``dag.test()`` does it, with a metadata database of the test's own, which is empty at first. Retries
    follow at once, and no wait of our operators is longer than a moment. Its parameters:

    ``conf``: the run's configuration, default none. ``logical_date``: its date, default now. ``state``: how it must
    end, default ``"success"``; else an ``AssertionError`` tells the state and the error of each task.
    """
    from airflow_provider_slides.testing import running

    metadata = tmp_path_factory.mktemp("slides-airflow") / "airflow.db"
    shutil.copy(_slides_metadata, metadata)

    def run(dag: Any, **options: Any) -> Run:
        __tracebackhide__ = True
        return running.run(dag, metadata, **options)

    return run
