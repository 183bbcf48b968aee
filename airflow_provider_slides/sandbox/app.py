"""The whole sandbox as one web application: the vendors' twins, and `/_sandbox` to look behind them."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .decks.errors import KINDS, ErrorBook, Errors
from .decks.store import DeckStore
from .faults import Fault, FaultBook
from .genviral.api import Api
from .genviral.behaviour import Behaviour
from .genviral.twin import GenviralTwin
from .guard import Guard
from .interceptor import Clock
from .ledger import Ledger
from .links import LinkSigner
from .perceptis.jobs import JobBook
from .perceptis.routes import PerceptisTwin
from .rate_limit import RateLimiter
from .samples import weekly_kpis


@dataclass(frozen=True)
class Settings:
    """How a sandbox behaves."""

    job_seconds: float = 5
    link_seconds: float = 1800
    seed: int = 0
    rate_limit: float | None = None
    """How many requests per second a vendor takes from a key; None: any number."""
    genviral: Behaviour = field(default_factory=Behaviour)
    clock: Clock = time.time
    """Seconds since the epoch; tests that wait for nothing bring their own."""


def create_app(settings: Settings, origin: str, hosts: Collection[str] | None) -> Starlette:
    """A fresh sandbox, with its own state; `origin` is where its links lead, `hosts` are for `guard.Guard`."""
    ledger, faults, decks, errors = Ledger(), FaultBook(), DeckStore(settings.seed), ErrorBook()
    jobs, links = JobBook(settings.job_seconds), LinkSigner(settings.link_seconds)
    limiter = None if settings.rate_limit is None else RateLimiter(settings.rate_limit)
    perceptis = PerceptisTwin(origin, ledger, faults, settings.clock, jobs, links, decks, errors, limiter)
    api = Api(origin, ledger, faults, settings.clock, settings.genviral, limiter)
    genviral = GenviralTwin(api, ledger, settings.seed)

    async def health(_: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def read_ledger(_: Request) -> Response:
        return JSONResponse(perceptis.ledger_part() | {"genviral": genviral.ledger_part()} | ledger.as_dict())

    async def reset(_: Request) -> Response:
        for part in (perceptis, genviral, faults, errors, ledger):
            part.clear()
        if limiter:
            limiter.clear()
        return Response(status_code=204)

    async def list_faults(_: Request) -> Response:
        return JSONResponse({"faults": faults.as_list(), "routes": sorted(faults.routes)})

    async def add_fault(request: Request) -> Response:
        try:
            fault = Fault.model_validate_json(await request.body())
            faults.add(fault)
        except ValueError as error:
            return _bad("invalid_fault", error)
        return JSONResponse(fault.model_dump(exclude_unset=True), 201)

    async def clear_faults(request: Request) -> Response:
        faults.clear(request.query_params.get("contains"))
        return Response(status_code=204)

    async def list_errors(_: Request) -> Response:
        return JSONResponse({"errors": errors.as_list(), "kinds": KINDS})

    async def add_errors(request: Request) -> Response:
        try:
            wanted = Errors.model_validate_json(await request.body())
        except ValidationError as error:
            return _bad("invalid_errors", error)
        errors.add(wanted)
        return JSONResponse(wanted.model_dump(exclude_unset=True), 201)

    async def clear_errors(request: Request) -> Response:
        errors.clear(request.query_params.get("contains"))
        return Response(status_code=204)

    async def kpis(_: Request) -> Response:
        return JSONResponse(weekly_kpis(settings.seed))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        with decks, genviral:
            yield

    return Starlette(
        routes=[
            *perceptis.routes,
            *genviral.routes,
            Route("/_sandbox/health", health),
            Route("/_sandbox/ledger", read_ledger, methods=["GET"]),
            Route("/_sandbox/ledger", reset, methods=["DELETE"]),
            Route("/_sandbox/faults", list_faults, methods=["GET"]),
            Route("/_sandbox/faults", add_fault, methods=["POST"]),
            Route("/_sandbox/faults", clear_faults, methods=["DELETE"]),
            Route("/_sandbox/decks", list_errors, methods=["GET"]),
            Route("/_sandbox/decks", add_errors, methods=["POST"]),
            Route("/_sandbox/decks", clear_errors, methods=["DELETE"]),
            Route("/_sandbox/sample/kpis", kpis),
        ],
        middleware=[Middleware(Guard, hosts)],
        lifespan=lifespan,
    )


def _bad(code: str, error: ValueError) -> Response:
    message = str(error)
    if isinstance(error, ValidationError):
        message = "; ".join(_wording(e["loc"], e["msg"]) for e in error.errors())
    return JSONResponse({"error": {"code": code, "message": message}}, 400)


def _wording(where: tuple[int | str, ...], message: str) -> str:
    path = ".".join(str(part) for part in where)
    message = message.removeprefix("Value error, ")
    return f"{path}: {message}" if path else message
