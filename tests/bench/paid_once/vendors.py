"""
The vendors, all with the same levers: small fakes of Anthropic's and dbt Cloud's APIs, and our sandbox of Perceptis.

The fakes serve what the operators call, over real sockets, and keep books. A job does ten units of work, evenly; a
cancelled one bills those that it has done (Anthropic: requests that were processed; dbt Cloud: models that were built).
"""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import uvicorn
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from demo.sandbox import Sandbox
from tests.bench.paid_once.judge import PaidJob
from tests.bench.paid_once.trials import JOB_SECONDS

UNITS = 10
HELD_SECONDS = 90.0
GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"


class Vendor(Protocol):
    """What the script does to a vendor, for the one logical run with this key."""

    def hold_first_job(self, key: str) -> None:
        """Let its first job go on until `finish`."""

    def hold_first_answer(self, key: str) -> None:
        """Take its first request, and keep the answer back."""

    def set_outage(self, key: str, away: bool) -> None:
        """Answer 503 to questions after its jobs, or no longer."""

    def finish(self, key: str) -> None:
        """Complete the job that was held open."""

    def jobs(self) -> dict[str, list[PaidJob]]:
        """Return the books: every job, oldest first."""


@dataclass
class _Job:
    id: str
    key: str
    definition: str
    began: float = field(default_factory=time.time)
    ends: float = float("inf")
    cancelled: float | None = None
    polls: int = 0

    @property
    def state(self) -> Any:
        if self.cancelled is not None:
            return "cancelled"
        return "completed" if time.time() >= self.ends else "running"

    @property
    def done(self) -> int:
        if self.state == "completed":
            return UNITS
        worked = (self.cancelled or time.time()) - self.began
        # One that is held open is as far as a job of twice the usual length, and never quite there.
        whole = 2 * JOB_SECONDS if self.ends == float("inf") else self.ends - self.began
        return min(UNITS - 1, int(UNITS * worked / whole))


class Books:
    """A fake vendor's jobs and levers; used by the server's thread and by the script's."""

    def __init__(self, prefix: str) -> None:
        self._lock = threading.Lock()
        self._jobs: list[_Job] = []
        self._prefix = prefix
        self._hold_job: set[str] = set()
        self._hold_answer: set[str] = set()
        self._away: set[str] = set()
        self.keyed = 0
        """How many submissions carried an Idempotency-Key."""

    def hold_first_job(self, key: str) -> None:
        self._hold_job.add(key)

    def hold_first_answer(self, key: str) -> None:
        self._hold_answer.add(key)

    def set_outage(self, key: str, away: bool) -> None:
        (self._away.add if away else self._away.discard)(key)

    def finish(self, key: str) -> None:
        with self._lock:
            for job in self._jobs:
                if job.key == key and job.ends == float("inf"):
                    job.ends = time.time()

    def jobs(self) -> dict[str, list[PaidJob]]:
        with self._lock:
            found: dict[str, list[PaidJob]] = {}
            for job in self._jobs:
                found.setdefault(job.key, []).append(PaidJob(job.id, job.state, job.done, job.polls))
            return found

    # -- what the routes do ----------------------------------------------------------------------------------

    async def accept(self, request: Request, key: str, definition: str = "") -> _Job:
        with self._lock:
            job = _Job(f"{self._prefix}{len(self._jobs) + 1:04d}", key, definition)
            if key in self._hold_job:
                self._hold_job.discard(key)
            else:
                job.ends = job.began + JOB_SECONDS
            self._jobs.append(job)
            self.keyed += "idempotency-key" in request.headers
        if key in self._hold_answer:
            self._hold_answer.discard(key)
            while not await request.is_disconnected():  # noqa: ASYNC110  (there is no event to wait for)
                await asyncio.sleep(0.2)
        return job

    def find(self, job_id: str) -> _Job:
        return next(job for job in self._jobs if job.id == job_id)

    def asked(self, job: _Job) -> bool:
        """Count a question after a job; false while the status endpoint is away."""
        job.polls += 1
        return job.key not in self._away

    def cancel(self, job: _Job) -> None:
        with self._lock:
            if job.state == "running":
                job.cancelled = time.time()

    def of(self, definition: str) -> list[_Job]:
        return [job for job in self._jobs if job.definition == definition]


_AWAY = {"type": "error", "error": {"type": "api_error", "message": "Service Unavailable"}, "status": {"code": 503}}


class Anthropic:
    """The Message Batches API as AnthropicBatchOperator and AnthropicBatchSensor call it."""

    def __init__(self) -> None:
        self.books = Books("msgbatch_")
        self.app = Starlette(
            routes=[
                Route("/v1/messages/batches", self._create, methods=["POST"]),
                Route("/v1/messages/batches/{id}", self._retrieve),
                Route("/v1/messages/batches/{id}/cancel", self._cancel, methods=["POST"]),
            ]
        )

    async def _create(self, request: Request) -> Response:
        order = await request.json()
        key = order["requests"][0]["params"]["messages"][0]["content"]
        return self._batch(await self.books.accept(request, key))

    async def _retrieve(self, request: Request) -> Response:
        job = self.books.find(request.path_params["id"])
        return self._batch(job) if self.books.asked(job) else JSONResponse(_AWAY, 503)

    async def _cancel(self, request: Request) -> Response:
        job = self.books.find(request.path_params["id"])
        self.books.cancel(job)
        return self._batch(job)

    @staticmethod
    def _batch(job: _Job) -> Response:
        counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        if job.state == "running":
            counts["processing"] = UNITS
        else:
            counts["succeeded"], counts["canceled"] = job.done, UNITS - job.done
        moment = datetime.datetime.fromtimestamp(job.began, datetime.UTC).isoformat()
        return JSONResponse(
            {
                "id": job.id,
                "type": "message_batch",
                "processing_status": "in_progress" if job.state == "running" else "ended",
                "request_counts": counts,
                "created_at": moment,
                "expires_at": moment,
                "ended_at": None if job.state == "running" else moment,
                "archived_at": None,
                "cancel_initiated_at": moment if job.cancelled else None,
                "results_url": None,
            }
        )


class DbtCloud:
    """The jobs and runs of dbt Cloud's API as DbtCloudRunJobOperator and DbtCloudJobRunSensor call them."""

    STATUS = {"running": 3, "completed": 10, "cancelled": 30}

    def __init__(self) -> None:
        self.books = Books("7")
        account = "/api/v2/accounts/1"
        self.app = Starlette(
            routes=[
                Route(f"{account}/jobs/{{id}}/run/", self._run, methods=["POST"]),
                Route(f"{account}/runs/", self._list),
                Route(f"{account}/runs/{{id}}/", self._get),
                Route(f"{account}/runs/{{id}}/cancel/", self._cancel, methods=["POST"]),
            ]
        )

    async def _run(self, request: Request) -> Response:
        order = await request.json()
        job = await self.books.accept(request, order["cause"], request.path_params["id"])
        return self._answer(self._shown(job))

    async def _list(self, request: Request) -> Response:
        found = self.books.of(request.query_params["job_definition_id"])[::-1]
        if wanted := request.query_params.get("status__in"):
            found = [job for job in found if self.STATUS[job.state] in json.loads(wanted)]
        return self._answer([self._shown(job) for job in found[: int(request.query_params.get("limit", 100))]])

    async def _get(self, request: Request) -> Response:
        job = self.books.find(request.path_params["id"])
        return self._answer(self._shown(job)) if self.books.asked(job) else JSONResponse(_AWAY, 503)

    async def _cancel(self, request: Request) -> Response:
        job = self.books.find(request.path_params["id"])
        self.books.cancel(job)
        return self._answer(self._shown(job))

    def _shown(self, job: _Job) -> dict[str, Any]:
        href = f"https://localhost/runs/{job.id}"
        return {"id": int(job.id), "href": href, "status": self.STATUS[job.state], "run_steps": []}

    @staticmethod
    def _answer(data: Any) -> Response:
        return JSONResponse({"status": {"code": 200, "is_success": True}, "data": data})


class Perceptis:
    """Our sandbox under the same levers."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._lock = threading.Lock()
        self._away: set[str] = set()

    def hold_first_job(self, key: str) -> None:
        self._sandbox.fault(GENERATE, contains=f"{key}:", job={"seconds": 3600})

    def hold_first_answer(self, key: str) -> None:
        self._sandbox.fault(GENERATE, contains=f"{key}:", delay_answer=HELD_SECONDS)

    def set_outage(self, key: str, away: bool) -> None:
        with self._lock:
            (self._away.add if away else self._away.discard)(key)
            if away:
                self._spoil(key)
                return
            # The sandbox takes all faults back or none: those of other runs are set again.
            others = [fault for fault in self._sandbox.faults() if fault["route"] != STATUS]
            self._sandbox.clear_faults()
            for fault in others:
                self._sandbox.fault(fault.pop("route"), **{k: v for k, v in fault.items() if k != "remaining"})
            for other in self._away:
                self._spoil(other)

    def finish(self, key: str) -> None:
        for job in self.jobs().get(key, []):
            if job.state == "running":
                self._sandbox.finish(job.id)

    def jobs(self) -> dict[str, list[PaidJob]]:
        found: dict[str, list[PaidJob]] = {}
        for job in self._sandbox.ledger()["jobs"]:
            state: Any = "completed" if job["status"] == "completed" else "running"
            key = job["prompt"].partition(":")[0]
            found.setdefault(key, []).append(PaidJob(job["job_id"], state, job["units_billed"], job["polls"]))
        return found

    def _spoil(self, key: str) -> None:
        for job in self.jobs()[key]:
            self._sandbox.fault(STATUS, contains=job.id, times=-1, status=503)


# -- serving ---------------------------------------------------------------------------------------------------


@contextmanager
def serving(app: Starlette, certificate: Path | None = None) -> Iterator[int]:
    """Serve on a free port of the loopback interface, from a thread of this process."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    pem = str(certificate) if certificate else None
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", ssl_certfile=pem, timeout_graceful_shutdown=1, lifespan="off")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(10)


def make_certificate(path: Path) -> Path:
    """Write key and certificate for localhost: dbt Cloud's hook knows https alone."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(minutes=5))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoding = serialization.Encoding.PEM
    private = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(private + certificate.public_bytes(encoding))
    return path
