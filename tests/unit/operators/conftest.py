from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.support import FakeClock, FakeTask

MakeTask = Callable[..., FakeTask]


@pytest.fixture
def generate(sandbox: Sandbox, clock: FakeClock, tmp_path: Path) -> MakeTask:
    """Make a task of three slides; arguments are the operator's and the fake's."""

    def make(**arguments: Any) -> FakeTask:
        arguments = {"prompt": "Three slides on tea", "destination": f"{tmp_path}/decks/", **arguments}
        return FakeTask(PerceptisGenerateOperator, clock=clock, **arguments)

    return make
