from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral.behaviour import Behaviour
from airflow_provider_slides.sandbox.testing import Sandbox, running_sandbox
from tests.sandbox.genviral.support import CLOCK, POST_SECONDS, client_of


@pytest.fixture(scope="session")
def _timeless() -> Iterator[Sandbox]:
    at_once = Behaviour(call_seconds=0, render_seconds=0, post_seconds=POST_SECONDS)
    with running_sandbox(clock=CLOCK, genviral=at_once) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_timeless: Sandbox) -> Sandbox:
    """A fresh sandbox in which time stands still."""
    _timeless.reset()
    return _timeless


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with client_of(sandbox, sandbox.genviral_token) as client:
        yield client


@pytest.fixture
def personal(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """The client of a key of another scope."""
    with client_of(sandbox, sandbox.genviral_personal_token) as client:
        yield client


@pytest.fixture
def plain(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client without a key, as the CDN wants it."""
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False, timeout=30) as client:
        yield client
