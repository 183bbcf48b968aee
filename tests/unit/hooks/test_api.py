"""One reading of a connection for all who wait in an event loop, and several files at a time."""

from __future__ import annotations

import asyncio
import io
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pptx
import pytest
from airflow.providers.common.compat import connection as compat

from airflow_provider_slides.api.perceptis import Job
from airflow_provider_slides.exceptions import DownloadError
from airflow_provider_slides.hooks import api
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from tests import releases


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
    monkeypatch.setattr(api, "_CONNECTION_SECONDS", 0.0)
    backend.open.set()
    await PerceptisHook("one").aget_service()
    await asyncio.sleep(0.001)
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-new@vendor.example")

    assert (await PerceptisHook("one").aget_service()).key == "sk-live-per-new"


@pytest.mark.parametrize("value", ["fast", "0", "-1", "nan", "inf"])
def test_a_rate_that_is_none_is_refused_by_name(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", f"perceptis://:sk-live-per-key@vendor.example?requests_per_second={value}")
    with pytest.raises(api.InvalidArgumentError, match=r"requests_per_second.*above 0"):
        _ = PerceptisHook("one").service


@pytest.mark.parametrize(("extra", "rate"), [("", None), ("?requests_per_second=0.5", 0.5)])
def test_the_rate_is_the_connections(extra: str, rate: float | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", f"perceptis://:sk-live-per-key@vendor.example{extra}")
    assert PerceptisHook("one").service.requests_per_second == rate


class Store(ThreadingHTTPServer):
    """Hands out a deck once as many wait for one as may at a time, and counts them."""

    def __init__(self, deck: bytes, at_once: int) -> None:
        super().__init__(("127.0.0.1", 0), self._Handler)
        self.deck = deck
        self.full = threading.Barrier(at_once)
        self.lock = threading.Lock()
        self.now = self.most = 0

    class _Handler(BaseHTTPRequestHandler):
        server: Store

        def do_GET(self) -> None:
            store = self.server
            with store.lock:
                store.now += 1
                store.most = max(store.most, store.now)
            try:
                store.full.wait(10)
                # One more than may come at a time would be seen.
                time.sleep(0.2)
                content = b"no deck" if self.path.endswith("damaged") else store.deck
            except threading.BrokenBarrierError:
                content = b"came alone"
            with store.lock:
                store.now -= 1
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None: ...


@pytest.fixture
def store() -> Iterator[Store]:
    deck, presentation = io.BytesIO(), pptx.Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0])
    presentation.save(deck)
    with Store(deck.getvalue(), api.DOWNLOADS_AT_ONCE) as store:
        threading.Thread(target=store.serve_forever, daemon=True).start()
        yield store
        store.shutdown()


def variants(store: Store, *names: str) -> Job:
    origin = f"http://127.0.0.1:{store.server_port}"
    links = [{"url": f"{origin}/{name}", "expires_at": "2026-01-01T00:00:00Z"} for name in names]
    return Job.model_validate({"job_id": "J", "status": "completed", "downloads": links})


def test_variants_are_fetched_four_at_a_time_and_told_in_order(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example")
    names = [f"variant-{number}" for number in range(2 * api.DOWNLOADS_AT_ONCE)]

    files = PerceptisHook("one").download(variants(store, *names), f"{tmp_path}/deck.pptx")

    assert [Path(file.uri).name for file in files] == [f"deck-{number}.pptx" for number in range(1, 9)]
    assert store.most == api.DOWNLOADS_AT_ONCE == 4


def test_a_single_file_is_fetched_where_a_signal_can_end_it() -> None:
    fetched_in = PerceptisHook("one").fetch_each(lambda number: threading.current_thread(), 1)  # type: ignore

    assert fetched_in == [threading.main_thread()]


def test_no_connection_is_read_in_a_thread(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_in: set[tuple[str, threading.Thread]] = set()

    def told(what: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def tell(*args: Any, **kwargs: Any) -> Any:
            read_in.add((what, threading.current_thread()))
            return real(*args, **kwargs)

        return tell

    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example")
    monkeypatch.setattr(releases.store, "_STORE_CACHE", {})
    for module in (releases.io, releases.store):
        monkeypatch.setattr(module, "get_fs", told("store", releases.io.get_fs), raising=False)
    monkeypatch.setattr(PerceptisHook, "get_connection", staticmethod(told("vendor", PerceptisHook.get_connection)))

    PerceptisHook("one").download(variants(store, "1", "2", "3", "4"), f"{tmp_path}/deck.pptx")

    assert read_in == {("store", threading.main_thread()), ("vendor", threading.main_thread())}


def test_a_variant_that_fails_leaves_the_others_whole(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example")
    monkeypatch.setattr(api, "_DOWNLOAD_TRIES", 1)

    with pytest.raises(DownloadError, match="File 2 of job J"):
        PerceptisHook("one").download(variants(store, "1", "damaged", "3", "4"), f"{tmp_path}/deck.pptx")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["deck-1.pptx", "deck-3.pptx", "deck-4.pptx"]
