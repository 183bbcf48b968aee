"""Several files at a time, and the end that each of them has."""

from __future__ import annotations

import io
import signal
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import FrameType
from typing import Any

import pptx
import pytest

from airflow_provider_slides.api.perceptis import Job
from airflow_provider_slides.exceptions import DownloadError
from airflow_provider_slides.hooks import downloads
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from tests import releases


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
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example?allow_private_links=true")
    names = [f"variant-{number}" for number in range(2 * downloads.DOWNLOADS_AT_ONCE)]

    files = PerceptisHook("one").download(variants(store, *names), f"{tmp_path}/deck.pptx")

    assert [Path(file.uri).name for file in files] == [f"deck-{number}.pptx" for number in range(1, 9)]
    assert store.most == downloads.DOWNLOADS_AT_ONCE == 4


def test_no_connection_is_read_in_a_thread(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_in: set[tuple[str, threading.Thread]] = set()

    def told(what: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def tell(*args: Any, **kwargs: Any) -> Any:
            read_in.add((what, threading.current_thread()))
            return real(*args, **kwargs)

        return tell

    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example?allow_private_links=true")
    monkeypatch.setattr(releases.store, "_STORE_CACHE", {})
    for module in (releases.io, releases.store):
        monkeypatch.setattr(module, "get_fs", told("store", releases.io.get_fs), raising=False)
    monkeypatch.setattr(PerceptisHook, "get_connection", staticmethod(told("vendor", PerceptisHook.get_connection)))

    PerceptisHook("one").download(variants(store, "1", "2", "3", "4"), f"{tmp_path}/deck.pptx")

    assert read_in == {("store", threading.main_thread()), ("vendor", threading.main_thread())}


def test_a_variant_that_fails_leaves_the_others_whole(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example?allow_private_links=true")
    monkeypatch.setattr(downloads, "DOWNLOAD_TRIES", 1)

    with pytest.raises(DownloadError, match="File 2 of job J"):
        PerceptisHook("one").download(variants(store, "1", "damaged", "3", "4"), f"{tmp_path}/deck.pptx")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["deck-1.pptx", "deck-3.pptx", "deck-4.pptx"]


# ---------------------------------------------------------------------- the end


class Endless(socketserver.ThreadingTCPServer):
    """A host whose downloads never end, and that remembers which of them were closed from the other side."""

    daemon_threads = False
    # Whoever still holds on then is no longer waited for, and fails the test.
    patience = 30.0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), self._Handler)
        self.asked: list[str] = []
        self.closed: list[str] = []
        self.all_are_here = threading.Event()
        self.expected = 1

    class _Handler(socketserver.StreamRequestHandler):
        server: Endless

        def handle(self) -> None:
            server, kind = self.server, self.rfile.readline().split()[1].decode().strip("/")
            while self.rfile.readline().strip():
                pass
            server.asked.append(kind)
            if kind == "failing":
                self.wfile.write(b"HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n")
            if kind in ("dripping", "still"):
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nPK")
            if len(server.asked) >= server.expected:
                server.all_are_here.set()
            self.connection.settimeout(0.1 if kind == "dripping" else server.patience)
            for _ in range(int(server.patience / 0.1)):
                try:
                    if not self.connection.recv(1):
                        break
                except TimeoutError:
                    if kind != "dripping":
                        return
                    with_a_byte_more = self.connection.send(b"x")
                    assert with_a_byte_more
                except OSError:
                    break
            else:
                return
            server.closed.append(kind)


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endless]:
    monkeypatch.setenv(
        "AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example?request_timeout=600&allow_private_links=true"
    )
    with Endless() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def never_ending(endless: Endless, kind: str, count: int) -> Job:
    endless.expected = count
    links = [
        {"url": f"http://127.0.0.1:{endless.server_address[1]}/{kind}", "expires_at": "2026-01-01T00:00:00Z"}
    ] * count
    return Job.model_validate({"job_id": "J", "status": "completed", "downloads": links})


def nothing_is_left(endless: Endless, tmp_path: Path) -> None:
    """No download goes on, none was begun anew, and no part of a file lies about."""
    for thread in threading.enumerate():
        if thread.name.startswith("downloads"):
            thread.join(endless.patience)
            assert not thread.is_alive()
    assert list(tmp_path.iterdir()) == []
    endless.shutdown()
    # Waits for the handlers.
    endless.server_close()
    assert len(endless.asked) == len(endless.closed) == endless.expected


class Ended(BaseException):
    """As Airflow's own timeout: raised in the main thread by a signal."""


@pytest.fixture
def alarm(endless: Endless) -> Iterator[Callable[[Callable[[], None]], None]]:
    """Let a signal do something in the main thread as soon as all downloads hang."""

    def arm(action: Callable[[], None]) -> None:
        def ring(*_: int | FrameType | None) -> None:
            if not endless.all_are_here.is_set():
                signal.setitimer(signal.ITIMER_REAL, 0.1)
                return
            # What failed in the meantime may have been tried again; from now on nothing is.
            endless.expected = len(endless.asked)
            action()

        signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, 0.3)

    before = signal.getsignal(signal.SIGALRM)
    yield arm
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


Arm = Callable[[Callable[[], None]], None]


def end() -> None:
    raise Ended


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("kind", ["silent", "still", "dripping", "failing"])
def test_what_a_signal_raises_ends_all_downloads(
    kind: str, count: int, endless: Endless, alarm: Arm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A job whose link failed is asked for again; here the vendor would be asked.
    hook, job = PerceptisHook("one"), never_ending(endless, kind, count)
    monkeypatch.setattr(hook, "get_job", lambda _: job)
    alarm(end)

    with pytest.raises(Ended):
        hook.download(job, f"{tmp_path}/deck.pptx")

    nothing_is_left(endless, tmp_path)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("kind", ["silent", "still", "dripping", "failing"])
def test_a_hook_that_is_stopped_ends_all_downloads(
    kind: str, count: int, endless: Endless, alarm: Arm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook, job = PerceptisHook("one"), never_ending(endless, kind, count)
    monkeypatch.setattr(hook, "get_job", lambda _: job)
    alarm(hook.stop_waiting)

    with pytest.raises(DownloadError, match="File 1 of job J is paid for and kept"):
        hook.download(job, f"{tmp_path}/deck.pptx")

    nothing_is_left(endless, tmp_path)


@pytest.mark.parametrize("kind", ["silent", "still", "dripping"])
def test_a_download_ends_at_its_deadline(kind: str, endless: Endless, tmp_path: Path) -> None:
    job = never_ending(endless, kind, 2)

    with pytest.raises(DownloadError, match=r"File 1 of job J is paid for and kept.*: It was given up"):
        PerceptisHook("one").download(job, f"{tmp_path}/deck.pptx", deadline=time.time() + 2)

    nothing_is_left(endless, tmp_path)


def test_a_download_without_a_deadline_has_an_hour(
    endless: Endless, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert downloads.FILE_SECONDS == 3600
    monkeypatch.setattr(downloads, "FILE_SECONDS", 2)

    with pytest.raises(DownloadError, match="It was given up"):
        PerceptisHook("one").download(never_ending(endless, "dripping", 1), f"{tmp_path}/deck.pptx")

    nothing_is_left(endless, tmp_path)


def test_what_has_no_time_left_is_not_begun(endless: Endless, tmp_path: Path) -> None:
    job = never_ending(endless, "silent", 1)
    endless.expected = 0

    with pytest.raises(DownloadError, match=r"paid for and kept.*It was given up"):
        PerceptisHook("one").download(job, f"{tmp_path}/deck.pptx", deadline=time.time())

    nothing_is_left(endless, tmp_path)


def test_a_host_that_cannot_be_hurried_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is still connecting has nothing to leave, and is not waited for."""
    monkeypatch.setenv("AIRFLOW_CONN_ONE", "perceptis://:sk-live-per-key@vendor.example?allow_private_links=true")
    connecting, connected = threading.Event(), threading.Event()

    def resolve(*_: Any, **__: Any) -> Any:
        connecting.set()
        connected.wait(30)
        raise OSError("too late")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    links = [{"url": "http://files.example/f", "expires_at": "2026-01-01T00:00:00Z"}]
    job = Job.model_validate({"job_id": "J", "status": "completed", "downloads": links})
    hook = PerceptisHook("one")
    threading.Thread(target=lambda: connecting.wait(30) and hook.stop_waiting(), daemon=True).start()  # type: ignore

    with pytest.raises(DownloadError, match="It was given up"):
        hook.download(job, f"{tmp_path}/deck.pptx")

    assert not connected.is_set()
    connected.set()
    assert list(tmp_path.iterdir()) == []
