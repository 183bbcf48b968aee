"""What Airflow sends its metrics and spans to: a StatsD and an OpenTelemetry collector, which only listen."""

from __future__ import annotations

import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class StatsD:
    """Sums the counters that arrive, by name."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._sums: Counter[str] = Counter()

    @contextmanager
    def listening(self) -> Iterator[StatsD]:
        thread = threading.Thread(target=self._listen, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"", ("127.0.0.1", self.port))
            thread.join()
            self._socket.close()

    def counters(self, start: str) -> dict[str, int]:
        """Return the sums of what begins so, by the rest of its name."""
        known = dict(self._sums)
        return {name.removeprefix(start): number for name, number in known.items() if name.startswith(start)}

    def _listen(self) -> None:
        while told := self._socket.recv(65536):
            for line in told.decode().splitlines():
                name, _, value = line.partition(":")
                number, kind = value.split("|")[:2]
                if kind == "c":
                    self._sums[name] += int(float(number))


class Collector:
    """Keeps all that OpenTelemetry sends over HTTP, undecoded: names and texts stand in it as they are."""

    def __init__(self) -> None:
        self.received = b""
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                collector.received += self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @contextmanager
    def listening(self) -> Iterator[Collector]:
        thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            thread.join()
            self._server.server_close()
