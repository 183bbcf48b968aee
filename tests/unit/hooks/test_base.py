"""Waiting, and leaving off."""

from __future__ import annotations

import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.exceptions import NoResponseError, NotFoundError, RateLimitedError
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.polling import Poller
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.support import FakeClock


class Silence(socketserver.ThreadingTCPServer):
    """Takes requests, and answers none."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), self._Handler)
        self.asked = threading.Event()
        self.over = threading.Event()

    class _Handler(socketserver.BaseRequestHandler):
        server: Silence

        def handle(self) -> None:
            self.request.recv(65536)
            self.server.asked.set()
            self.server.over.wait()


@pytest.fixture
def silence(monkeypatch: pytest.MonkeyPatch) -> Iterator[Silence]:
    """A vendor that never answers, behind the connection ``one``; no hook gives up by itself."""
    with Silence() as server:
        monkeypatch.setenv(
            "AIRFLOW_CONN_ONE",
            f"perceptis://:sk-live-per-key@127.0.0.1:{server.server_address[1]}/http?request_timeout=3600",
        )
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.over.set()
        server.shutdown()


def in_time(wait: Callable[[], Any]) -> Any:
    """Do in a thread what may hang for ever, and return what it returns or raises."""

    def do() -> None:
        try:
            told.append(wait())
        except Exception as e:
            told.append(e)

    told: list[Any] = []
    thread = threading.Thread(target=do, daemon=True)
    thread.start()
    thread.join(30)
    return told[0] if told else "it goes on"


def test_to_stop_waiting_ends_what_asks_and_all_that_would_ask_later(silence: Silence) -> None:
    hook = PerceptisHook("one")
    target = hook.job("J")
    poller = Poller(label="J", started_at=0.0, deadline=time.time() + 3600, interval=0.0, max_interval=0.0)

    def end() -> None:
        silence.asked.wait()
        hook.stop_waiting()

    threading.Thread(target=end, daemon=True).start()
    seen, stop = in_time(lambda: hook.watch(target, poller))
    look = in_time(lambda: hook.look(target))

    assert (seen, stop.outcome) == (None, "stopped")
    assert isinstance(look, NoResponseError)
    assert not look.sent


def test_to_stop_waiting_before_anything_was_asked_is_heeded(silence: Silence) -> None:
    hook = PerceptisHook("one")
    hook.stop_waiting()

    error = in_time(lambda: hook.look(hook.job("J")))

    assert isinstance(error, NoResponseError)
    assert not silence.asked.is_set()


def test_a_look_waits_for_the_budget_as_long_as_it_is_told(sandbox: Sandbox, clock: FakeClock) -> None:
    hook = PerceptisHook()
    sandbox.fault(route="GET /api/v1/status/{job_id}", status=429, retry_after=300)
    began = clock.now

    for _ in range(2):
        with pytest.raises((RateLimitedError, NotFoundError)):
            hook.look(hook.job("J"), NO_RETRIES, budget_timeout=40.0)

    assert clock.now - began == pytest.approx(40)
