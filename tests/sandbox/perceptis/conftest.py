from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox, running_sandbox
from tests.sandbox.perceptis.support import CLOCK, JOB_SECONDS, LINK_SECONDS, client_of


@pytest.fixture(scope="session")
def _timeless() -> Iterator[Sandbox]:
    with running_sandbox(job_seconds=JOB_SECONDS, link_seconds=LINK_SECONDS, clock=CLOCK) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_timeless: Sandbox) -> Sandbox:
    """A fresh sandbox in which time stands still."""
    _timeless.reset()
    return _timeless


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with client_of(sandbox, sandbox.key) as client:
        yield client


@pytest.fixture
def plain() -> Iterator[httpx.Client]:
    """A client without a key, as links want it."""
    with httpx.Client(trust_env=False, verify=False, timeout=30) as client:
        yield client
