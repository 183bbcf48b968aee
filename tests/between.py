"""A proxy between us and the sandbox, which puts a hostile vendor's words into its answers."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx

#: Is given what was asked (method and path) and the answer's JSON, which it may change; ``@@`` is the word in it.
Twist = Callable[[str, Any], None]


class Between:
    """
    Passes everything on, and changes JSON on its way back.

    :param url: The sandbox.
    :param key: Its key, in place of any other.
    :ivar twist: How it changes them.
    :ivar word: What stands for ``@@``, as it stands in JSON.
    """

    def __init__(self, url: str, key: str) -> None:
        self.twist: Twist = lambda asked, body: None
        self.word = b""
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                headers = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
                if "Authorization" in headers:
                    headers["Authorization"] = f"Bearer {key}"
                answer = http.request(self.command, self.path, content=sent, headers=headers)
                content = answer.content
                if answer.headers.get("content-type", "").startswith("application/json"):
                    body = answer.json()
                    outer.twist(f"{self.command} {self.path}", body)
                    content = json.dumps(body).encode().replace(b"@@", outer.word)
                self.send_response(answer.status_code)
                self.send_header("Content-Type", answer.headers.get("content-type", ""))
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_POST = do_PATCH = do_DELETE = do_GET

            def log_message(self, *_: Any) -> None:
                pass

        http = httpx.Client(base_url=url, trust_env=False, verify=False)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@contextlib.contextmanager
def between(url: str, key: str) -> Iterator[Between]:
    """Yield a :class:`Between` that is closed afterwards."""
    proxy = Between(url, key)
    thread = threading.Thread(target=proxy.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield proxy
    proxy.server.shutdown()
    proxy.server.server_close()
