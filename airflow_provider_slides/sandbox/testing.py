"""The sandbox for tests, yours too: start one in the test's own process, or talk to one that runs elsewhere.

with running_sandbox(job_seconds=0.2) as sandbox:
    sandbox.fault(route="POST /api/v1/generate", status=503, times=2)
    ...
    assert sandbox.ledger()["units_billed"] == 10
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx

from .app import Settings
from .connection import connection
from .genviral.behaviour import Behaviour
from .genviral.keys import PERSONAL_TOKEN, SCHEDULER_TOKEN, TOKEN, UNSUBSCRIBED_TOKEN
from .interceptor import Clock
from .perceptis.organisation import INELIGIBLE_KEY, KEY, OTHER_KEY
from .server import SandboxServer


@dataclass(frozen=True)
class Sandbox:
    """A running sandbox, seen from outside."""

    url: str
    key: str = KEY
    other_key: str = OTHER_KEY
    """A second key of the same organisation."""
    ineligible_key: str = INELIGIBLE_KEY
    """A key whose plan has no API access."""
    genviral_token: str = TOKEN
    genviral_personal_token: str = PERSONAL_TOKEN
    """A key of another scope."""
    genviral_unsubscribed_token: str = UNSUBSCRIBED_TOKEN
    genviral_scheduler_token: str = SCHEDULER_TOKEN

    @property
    def connection(self) -> dict[str, str]:
        """The fields of the Airflow connection that leads to Perceptis."""
        return connection(self.url)

    @property
    def genviral_connection(self) -> dict[str, str]:
        """The fields of the Airflow connection that leads to Genviral."""
        return connection(self.url, "genviral")

    def ledger(self) -> dict[str, Any]:
        """What the sandbox was asked, and what it billed."""
        ledger: dict[str, Any] = self._call("GET", "/_sandbox/ledger")
        return ledger

    def fault(self, **fault: Any) -> None:
        """Let the next `times` requests of `route` go wrong; the other fields say how (see faults.Fault)."""
        self._call("POST", "/_sandbox/faults", fault)

    def faults(self) -> list[dict[str, Any]]:
        """The faults still to come."""
        faults: list[dict[str, Any]] = self._call("GET", "/_sandbox/faults")["faults"]
        return faults

    def clear_faults(self, contains: str | None = None) -> None:
        """Remove all faults, or those alone that were set with this `contains`."""
        self._call("DELETE", "/_sandbox/faults" + (f"?{urlencode({'contains': contains})}" if contains else ""))

    def plant(self, kind: str, **how: Any) -> None:
        """Let the next deck have an error of that kind; `count`, `times`, `contains`: see decks.errors.Errors."""
        self._call("POST", "/_sandbox/decks", {"kind": kind, **how})

    def planted(self) -> list[dict[str, Any]]:
        """The errors still to come."""
        errors: list[dict[str, Any]] = self._call("GET", "/_sandbox/decks")["errors"]
        return errors

    def clear_planted(self, contains: str | None = None) -> None:
        """Remove all errors still to come, or those alone that were set with this `contains`."""
        self._call("DELETE", "/_sandbox/decks" + (f"?{urlencode({'contains': contains})}" if contains else ""))

    def finish(self, job_id: str, **how: Any) -> None:
        """End a job now: `outcome` is "completed" (the default) or "failed", with a `message`."""
        self._call("POST", f"/_sandbox/jobs/{job_id}/finish", how)

    def set_genviral(self, **options: Any) -> None:
        """Change options of the Genviral twin until the next reset (see genviral.behaviour.Behaviour)."""
        self._call("PATCH", "/_sandbox/genviral", options)

    def reset(self) -> None:
        """Forget all jobs, slideshows, posts, faults, errors and counts."""
        self._call("DELETE", "/_sandbox/ledger")

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        # Plain HTTP: without verify=False each call would load all certificates for nothing.
        response = httpx.request(method, self.url + path, json=body, timeout=30, trust_env=False, verify=False)
        if response.is_error:
            raise ValueError(f"{method} {path}: {response.text}")
        return response.json() if response.content else None


@contextmanager
def running_sandbox(
    *,
    job_seconds: float = 0.2,
    link_seconds: float = 1800,
    seed: int = 0,
    rate_limit: float | None = None,
    clock: Clock = time.time,
    genviral: Behaviour | None = None,
) -> Iterator[Sandbox]:
    """A sandbox in a thread of this process, on a free port of the loopback interface; gone at the end.

    With a `clock` of its own a test decides when jobs end and links expire, without waiting for either.
    With a `rate_limit` a vendor answers 429 beyond so many requests per second of a key.
    Without `genviral` options that twin answers as fast as it can.
    """
    ready = threading.Event()
    at_once = Behaviour(call_seconds=0, render_seconds=0, post_seconds=0.2)
    settings = Settings(
        job_seconds=job_seconds,
        link_seconds=link_seconds,
        seed=seed,
        rate_limit=rate_limit,
        genviral=genviral or at_once,
        clock=clock,
    )
    server = SandboxServer(settings, "127.0.0.1", 0, on_ready=ready.set)
    thread = threading.Thread(target=server.serve_forever, name="slides-sandbox", daemon=True)
    thread.start()
    if not ready.wait(30):
        raise RuntimeError("the sandbox did not start within 30 s")
    try:
        yield Sandbox(server.url)
    finally:
        server.should_exit = True
        thread.join(30)
