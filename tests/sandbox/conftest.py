from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from airflow_provider_slides.sandbox.testing import Sandbox, running_sandbox
from tests.sandbox.raw_server import RawServer

pytest.register_assert_rewrite("tests.sandbox.genviral.support", "tests.sandbox.perceptis.support")


@pytest.fixture(scope="session")
def _shared_sandbox() -> Iterator[Sandbox]:
    with running_sandbox(job_seconds=0.3) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_shared_sandbox: Sandbox) -> Sandbox:
    """A sandbox without jobs, faults and counts."""
    _shared_sandbox.reset()
    return _shared_sandbox


@pytest.fixture
def raw() -> Iterator[Callable[[], RawServer]]:
    servers: list[RawServer] = []

    def make() -> RawServer:
        servers.append(RawServer())
        return servers[-1]

    yield make
    for server in servers:
        server.server.shutdown()
        server.server.server_close()
