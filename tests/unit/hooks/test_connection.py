"""One reading of a connection for all who wait in an event loop, and what a connection may say."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from airflow.providers.common.compat import connection as compat

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks import connection
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook


class Backend:
    """A secrets backend that answers when it is told to."""

    def __init__(self, read: Callable[..., Any]) -> None:
        self.read = read
        self.asked: list[str] = []
        self.failures: list[Exception] = []
        self.open = asyncio.Event()

    async def get(self, conn_id: str, hook: Any = None) -> Any:
        self.asked.append(conn_id)
        await self.open.wait()
        if self.failures:
            raise self.failures.pop()
        return await self.read(conn_id, hook=hook)


@pytest.fixture
async def backend(monkeypatch: pytest.MonkeyPatch) -> Backend:
    for conn_id in ("one", "other"):
        monkeypatch.setenv(f"AIRFLOW_CONN_{conn_id.upper()}", "perceptis://:sk-live-per-key@vendor.example")
    backend = Backend(compat.get_async_connection)
    monkeypatch.setattr(compat, "get_async_connection", backend.get)
    return backend


async def test_a_thousand_triggers_read_their_connection_once(backend: Backend) -> None:
    reading = asyncio.gather(*(PerceptisHook("one").aget_service() for _ in range(1000)))
    await asyncio.sleep(0)
    backend.open.set()

    assert {service.origin for service in await reading} == {"https://vendor.example"}
    assert backend.asked == ["one"]


async def test_connections_and_vendors_are_told_apart(backend: Backend) -> None:
    backend.open.set()
    hooks = PerceptisHook("one"), PerceptisHook("other"), GenviralHook("one")
    perceptis, other, genviral = [await hook.aget_service() for hook in hooks]

    assert backend.asked == ["one", "other", "one"]
    assert perceptis.timeout != genviral.timeout
    assert perceptis.name != other.name


async def test_a_failure_is_nobody_elses(backend: Backend) -> None:
    backend.open.set()
    backend.failures = [OSError("vault")]
    with pytest.raises(OSError, match="vault"):
        await PerceptisHook("one").aget_service()
    await asyncio.sleep(0.001)

    assert (await PerceptisHook("one").aget_service()).key == "sk-live-per-key"


async def test_a_reader_that_is_cancelled_takes_nobody_along(backend: Backend) -> None:
    first = asyncio.create_task(PerceptisHook("one").aget_service())
    second = asyncio.create_task(PerceptisHook("one").aget_service())
    await asyncio.sleep(0)
    first.cancel()
    backend.open.set()

    assert (await second).key == "sk-live-per-key"
    assert first.cancelled()
    assert backend.asked == ["one"]


async def test_a_changed_connection_is_seen_by_those_who_come_later(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "CONNECTION_SECONDS", 0.0)
    backend.open.set()
    await PerceptisHook("one").aget_service()
    await asyncio.sleep(0.001)
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-new@vendor.example")

    assert (await PerceptisHook("one").aget_service()).key == "sk-live-per-new"


@pytest.mark.parametrize("value", ["fast", "0", "-1", "nan", "inf"])
def test_a_rate_that_is_none_is_refused_by_name(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", f"perceptis://:sk-live-per-key@vendor.example?requests_per_second={value}")
    with pytest.raises(InvalidArgumentError, match=r"requests_per_second.*above 0"):
        _ = PerceptisHook("one").service


@pytest.mark.parametrize(
    ("extra", "allowed"),
    [({}, None), ({"allow_private_links": ""}, None), ({"allow_private_links": True}, True)]
    + [({"allow_private_links": text}, text == "true") for text in ("true", "false")],
)
def test_whether_links_may_lead_inside_is_the_connections(
    extra: dict[str, Any], allowed: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", json.dumps({"password": "sk-live-per-key", "extra": extra}))

    assert PerceptisHook("one").service.allow_private_links is allowed


@pytest.mark.parametrize(
    ("host", "is_warned_of"),
    [
        ("http://vendor.example", True),
        ("http://127.vendor.example", True),
        ("http://10.0.0.1:8765", True),
        ("https://vendor.example", False),
        ("http://localhost:8765", False),
        ("http://127.0.0.1:8765", False),
        ("http://[::1]:8765", False),
    ],
)
def test_a_host_that_is_not_encrypted_is_warned_of_once(
    host: str, is_warned_of: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", json.dumps({"password": "sk-live-per-key", "host": host}))
    for _ in range(2):
        _ = PerceptisHook("one").service

    assert sum("whoever is on the way can read the key" in line for line in caplog.messages) == is_warned_of


def test_a_proxy_that_files_can_not_go_through_is_refused_before_anything_is_bought(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", json.dumps({"password": "sk-live-per-key"}))
    monkeypatch.setenv("https_proxy", "socks5://me:s3cret@proxy:1080")

    with pytest.raises(InvalidArgumentError, match=r"https_proxy=.*http://host:port") as refused:
        _ = PerceptisHook("one").service

    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize(("extra", "rate"), [("", None), ("?requests_per_second=0.5", 0.5)])
def test_the_rate_is_the_connections(extra: str, rate: float | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", f"perceptis://:sk-live-per-key@vendor.example{extra}")
    assert PerceptisHook("one").service.requests_per_second == rate


@pytest.mark.parametrize(
    ("field", "fix"),
    [
        ("request_timout", "Write 'request_timeout'"),
        ("maxDownloadMib", "Write 'max_download_mib'"),
        ("region", "There are request_timeout, requests_per_second, max_download_mib, allow_private_links"),
    ],
)
def test_an_extra_that_nothing_reads_is_warned_of_once_and_without_its_value(
    field: str, fix: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    extra = {field: "s3cret", "request_timeout": 3}
    monkeypatch.setenv("AIRFLOW_CONN_ONE", json.dumps({"password": "sk-live-per-key", "extra": extra}))
    for _ in range(2):
        assert PerceptisHook("one").service.timeout == 3

    told = [line for line in caplog.messages if "which nothing reads" in line]
    assert told == [f"The extra of connection 'one' has {field!r}, which nothing reads. {fix}."]
    assert "s3cret" not in caplog.text
