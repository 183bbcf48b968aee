from __future__ import annotations

import asyncio
import functools
import json
import logging
import ssl
import sys
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from weakref import WeakValueDictionary

import pytest
from airflow.providers.common.compat import sdk

import airflow_provider_slides.hooks.downloads
import airflow_provider_slides.operators.genviral.unanswered
import airflow_provider_slides.operators.perceptis
import airflow_provider_slides.sensors.perceptis
import airflow_provider_slides.triggers.perceptis  # noqa: F401  # whatever a clock is put into must be there
from airflow_provider_slides import telemetry
from airflow_provider_slides.api import budget
from airflow_provider_slides.sandbox.testing import Sandbox, running_sandbox
from tests import releases
from tests.releases import capture_logs
from tests.unit.counting import FakeStats
from tests.unit.support import FakeClock


@pytest.fixture(scope="session", autouse=True)
def _certificates_are_loaded_once() -> Iterator[None]:
    """Each httpx client loads all of the machine's, which takes longer than most of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", functools.cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session")
def _shared_sandbox() -> Iterator[Sandbox]:
    with running_sandbox(job_seconds=0) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_shared_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox without jobs, faults and counts, behind ``perceptis_default``; a job is done at the first look."""
    _shared_sandbox.reset()
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps(_shared_sandbox.connection))
    return _shared_sandbox


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """Time for our code and for the base class of sensors passes only when it sleeps, and then at once."""
    clock = FakeClock(time.time())
    sleeper = SimpleNamespace(**{**vars(asyncio), "sleep": clock.asleep})
    ours = [
        module
        for name, module in sys.modules.items()
        if name.startswith("airflow_provider_slides.") and ".sandbox" not in name
    ]
    for module in ours:
        for name, real, fake in (("time", time, clock), ("asyncio", asyncio, sleeper)):
            if getattr(module, name, None) is real:
                monkeypatch.setattr(module, name, fake)
    monkeypatch.setattr(releases.sensor, "time", clock)
    # Airflow 2 looks in its database, of which there is none, for when a rescheduled sensor began.
    monkeypatch.setattr(releases.sensor, "_orig_start_date", lambda **_: None, raising=False)
    # A client that a failure's traceback keeps alive has a budget whose time is another test's.
    monkeypatch.setattr(budget, "budgets", WeakValueDictionary())
    return clock


@pytest.fixture(scope="session")
def _shared_genviral() -> Iterator[tuple[Sandbox, list[FakeClock]]]:
    clocks: list[FakeClock] = []
    with running_sandbox(clock=lambda: clocks[-1].time() if clocks else time.time()) as sandbox:
        yield sandbox, clocks


@pytest.fixture
def genviral(
    _shared_genviral: tuple[Sandbox, list[FakeClock]], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> Sandbox:
    """
    A sandbox without slideshows, faults and counts, behind ``genviral_default``; its time is the test's.

    What one side calls the time of a slideshow's making, the other compares.
    """
    sandbox, clocks = _shared_genviral
    clocks[:] = [clock]
    sandbox.reset()
    monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps(sandbox.genviral_connection))
    return sandbox


class Logs:
    """What tasks, hooks and triggers have logged, by either way of Airflow's."""

    def __init__(self, entries: list, caplog: pytest.LogCaptureFixture) -> None:
        self._entries = entries
        self._caplog = caplog

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def lines(self) -> list[str]:
        return [told for _, told in self._lines()]

    @property
    def warnings(self) -> list[str]:
        return [told for level, told in self._lines() if level == "warning"]

    def _lines(self) -> list[tuple[str, str]]:
        ours = [record for record in self._caplog.records if record.name.startswith("airflow")]
        return [
            *((entry["log_level"], str(entry["event"])) for entry in self._entries),
            *((record.levelname.lower(), record.getMessage()) for record in ours),
        ]


@pytest.fixture
def logs(caplog: pytest.LogCaptureFixture) -> Iterator[Logs]:
    caplog.set_level(logging.INFO)
    with capture_logs() as entries:
        yield Logs(entries, caplog)


@pytest.fixture
def stats(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., FakeStats]]:
    """Turns Airflow's metrics on, with its options as named, and counts here."""

    def on(**options: str) -> FakeStats:
        fake = FakeStats()
        monkeypatch.setattr(sdk, "Stats", fake, raising=False)
        known = dict.fromkeys(("STATSD_ON", "STATSD_INFLUXDB_ENABLED", "STATSD_DATADOG_ENABLED", "OTEL_ON"), "False")
        for name, value in {**known, **options}.items():
            monkeypatch.setenv(f"AIRFLOW__METRICS__{name}", value)
        telemetry.carries_tags.cache_clear()
        return fake

    yield on
    telemetry.carries_tags.cache_clear()
