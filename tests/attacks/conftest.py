from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.attacks.attack_server import attack_server


@pytest.fixture(scope="session")
def attacker() -> Iterator[str]:
    """The origin of a hostile server."""
    with attack_server() as origin:
        yield origin
