"""Several files at a time."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pptx
import pytest
from airflow.sdk import io as airflow_io
from airflow.sdk.io import store as airflow_stores

from airflow_provider_slides.api.perceptis import Job
from airflow_provider_slides.exceptions import DownloadError
from airflow_provider_slides.hooks import downloads
from airflow_provider_slides.hooks.perceptis import PerceptisHook


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
    with Store(deck.getvalue(), downloads.DOWNLOADS_AT_ONCE) as store:
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
    names = [f"variant-{number}" for number in range(2 * downloads.DOWNLOADS_AT_ONCE)]

    files = PerceptisHook("one").download(variants(store, *names), f"{tmp_path}/deck.pptx")

    assert [Path(file.uri).name for file in files] == [f"deck-{number}.pptx" for number in range(1, 9)]
    assert store.most == downloads.DOWNLOADS_AT_ONCE == 4


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
    monkeypatch.setattr(airflow_stores, "_STORE_CACHE", {})
    monkeypatch.setattr(airflow_io, "get_fs", told("store", airflow_io.get_fs))
    monkeypatch.setattr(PerceptisHook, "get_connection", staticmethod(told("vendor", PerceptisHook.get_connection)))

    PerceptisHook("one").download(variants(store, "1", "2", "3", "4"), f"{tmp_path}/deck.pptx")

    assert read_in == {("store", threading.main_thread()), ("vendor", threading.main_thread())}


def test_a_variant_that_fails_leaves_the_others_whole(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example")
    monkeypatch.setattr(downloads, "DOWNLOAD_TRIES", 1)

    with pytest.raises(DownloadError, match="File 2 of job J"):
        PerceptisHook("one").download(variants(store, "1", "damaged", "3", "4"), f"{tmp_path}/deck.pptx")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["deck-1.pptx", "deck-3.pptx", "deck-4.pptx"]
