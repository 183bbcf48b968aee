"""
The status endpoint of every vendor: "still running", without end, in a process of its own.

It does as little as it can (no HTTP library), so that two cores are enough for it and for the client that is measured,
and counts what reaches it. An answer takes as long as one from across the internet.

    python -m tests.bench.poll.api [certificate]    # prints its port; ends with its standard input
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ANSWER_SECONDS = 0.05

_MOMENT = "2026-01-05T06:00:00Z"
_BATCH_COUNTS = dict.fromkeys(("succeeded", "errored", "canceled", "expired"), 0)
#: By the beginning of the path; the API of Airbyte has no prefix.
ANSWERS: dict[str, tuple[str, dict[str, Any]]] = {
    "/api/v1/status/": (
        "200 OK",
        {
            "job_id": "3f1c9a52-6f0e-4a37-9f3e-2f1f6a3e8f10",
            "output_type": "deck",
            "status": "in_progress",
            "created_at": _MOMENT,
            "downloads": None,
            "error": None,
        },
    ),
    "/v1/messages/batches/": (
        "200 OK",
        {
            "id": "msgbatch_1",
            "type": "message_batch",
            "processing_status": "in_progress",
            "request_counts": {"processing": 10, **_BATCH_COUNTS},
            "created_at": _MOMENT,
            "expires_at": _MOMENT,
            "ended_at": None,
            "archived_at": None,
            "cancel_initiated_at": None,
            "results_url": None,
        },
    ),
    "/api/v2/accounts/1/runs/": (
        "200 OK",
        {"status": {"code": 200, "is_success": True}, "data": {"id": 1, "status": 3, "run_steps": []}},
    ),
    "/jobs/": (
        "200 OK",
        {"jobId": 1, "jobType": "sync", "status": "running", "startTime": _MOMENT, "connectionId": "c"},
    ),
    "/not-yet/": ("404 Not Found", {"status": "not_found"}),
}


def _reply(status: str, body: dict[str, Any]) -> bytes:
    content = json.dumps(body, separators=(",", ":")).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    return head.encode() + content


_REPLIES = [(f"GET {path}".encode(), _reply(*answer)) for path, answer in ANSWERS.items()]


class _Connection(asyncio.Protocol):
    connections = 0
    polls = 0
    jobs: set[bytes] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._received = b""
        self._loop = asyncio.get_running_loop()
        _Connection.connections += 1

    def data_received(self, data: bytes) -> None:
        *requests, self._received = (self._received + data).split(b"\r\n\r\n")
        for request in requests:
            if request.startswith(b"GET /counts "):
                # The one who asks has opened a connection for it.
                _Connection.connections -= 1
                counts = Counts(_Connection.polls, _Connection.connections, len(_Connection.jobs))
                self._transport.write(_reply("200 OK", asdict(counts)))
            else:
                _Connection.polls += 1
                _Connection.jobs.add(request.split(b" ", 2)[1])
                self._loop.call_later(ANSWER_SECONDS, self._answer, request)

    def _answer(self, request: bytes) -> None:
        found = (reply for start, reply in _REPLIES if request.startswith(start))
        self._transport.write(next(found, None) or _reply("400 Bad Request", {"asked": request.decode()[:100]}))


async def _serve(certificate: str | None) -> None:
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Connection, "127.0.0.1", 0, ssl=context, backlog=8192)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


@dataclass(frozen=True)
class Counts:
    """What has reached the API so far."""

    polls: int
    connections: int
    jobs: int


@dataclass(frozen=True)
class Api:
    """The running API, as `measure.py` sees it."""

    port: int
    certificate: str | None = None

    @property
    def origin(self) -> str:
        return f"https://localhost:{self.port}" if self.certificate else f"http://127.0.0.1:{self.port}"

    def counts(self) -> Counts:
        context = ssl.create_default_context(cafile=self.certificate) if self.certificate else None
        request = urllib.request.Request(f"{self.origin}/counts", headers={"Connection": "close"})
        with urllib.request.urlopen(request, context=context) as answer:
            return Counts(**json.load(answer))


@contextlib.contextmanager
def running_api(certificate: Path | None = None) -> Iterator[Api]:
    """Run the API, over TLS if there is a certificate."""
    command = [sys.executable, "-m", __name__, *([str(certificate)] if certificate else [])]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Api(int(process.stdout.readline()), str(certificate) if certificate else None)
        finally:
            process.stdin.close()


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1] if len(sys.argv) > 1 else None))
