from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any


class RawServer:
    """A server that answers with what it is told, and remembers what it was asked. Also as a proxy."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.sent: list[bytes] = []
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                status, headers, body = outer.answers.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    if value:
                        self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_CONNECT = do_GET

            def do_PUT(self) -> None:
                if content := self.rfile.read(int(self.headers["Content-Length"])):
                    outer.sent.append(content)
                self.do_GET()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()


class SayingServer:
    """A server that says the same to everybody, to the byte, and hangs up."""

    def __init__(self) -> None:
        self.words = b""
        outer = self

        class Handler(StreamRequestHandler):
            def handle(self) -> None:
                while self.rfile.readline().strip():
                    pass
                with contextlib.suppress(OSError):
                    self.wfile.write(outer.words)

        self.server = ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()


class HangingServer:
    """
    A server that never has an answer ready.

    :param words: What it says at once.
    :param drip: What it says from then on, again and again.
    :param busy: Whether connections wait until :meth:`accept`.
    """

    def __init__(self, words: bytes = b"", drip: bytes = b"", *, busy: bool = False) -> None:
        self.words, self.drip = words, drip
        self.heard = b""
        self.asked, self.left = threading.Event(), threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=0)
        address = self._socket.getsockname()
        self.url = f"http://127.0.0.1:{address[1]}"
        self._in_the_way = socket.create_connection(address) if busy else None
        if not busy:
            self.accept()

    def accept(self) -> None:
        """Take whoever comes."""
        if self._in_the_way is not None:
            self._socket.accept()[0].close()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=self._serve, args=(self._socket.accept()[0],), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            self.heard += connection.recv(65536)
            self.asked.set()
            connection.sendall(self.words)
            while self.drip:
                connection.sendall(self.drip)
                time.sleep(0.02)
            while connection.recv(65536):
                pass
        self.left.set()

    def close(self) -> None:
        """Take nobody any more."""
        # Not just closed: whoever waits in accept() would not notice.
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        if self._in_the_way is not None:
            self._in_the_way.close()


@contextlib.contextmanager
def hanging(*arguments: bytes, **more: Any) -> Iterator[HangingServer]:
    """Yield a :class:`HangingServer` that is closed afterwards."""
    server = HangingServer(*arguments, **more)
    try:
        yield server
    finally:
        server.close()
