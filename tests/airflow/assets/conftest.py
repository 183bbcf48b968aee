"""An Airflow in which events start DAGs: in the one that the other tests share, nothing starts unasked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from demo.stack import ROOT
from tests.airflow.conftest import World, started_world

DAGS = {".": Path(__file__).parent / "dags", "board_deck.py": ROOT / "dags_examples/board_deck.py"}


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with ExitStack() as running:
        env = {"AIRFLOW__SCHEDULER__USE_JOB_SCHEDULE": "True"}
        yield started_world(running, tmp_path_factory.mktemp("assets"), dags=DAGS, env=env)
