"""What stands before every vendor route: counts, turns away what is too much, plays a fault or lets the twin answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from .faults import NO_FAULT, Fault, FaultBook, JobFault
from .ledger import Ledger, Post
from .rate_limit import RateLimiter
from .refusal import Refusal

Clock = Callable[[], float]
TRANSPORT = "sandbox.transport"
"""Where server.py leaves the connection's transport in the ASGI scope's state."""


@dataclass
class Call:
    """One request as a twin's handler sees it."""

    request: Request
    body: bytes
    post: Post | None
    take_job_fault: Callable[[], JobFault | None]


Handler = Callable[[Call], Awaitable[Response]]


class Interceptor:
    """Makes the routes of one vendor; `problem` is how that vendor words a refusal."""

    def __init__(
        self,
        ledger: Ledger,
        faults: FaultBook,
        clock: Clock,
        problem: Callable[[Refusal | int], Response],
        limiter: RateLimiter | None,
    ) -> None:
        self.ledger = ledger
        self.faults = faults
        self.clock = clock
        self.problem = problem
        self.limiter = limiter

    def route(self, method: str, path: str, handler: Handler, *, polls: str | None = None) -> Route:
        """A route that is intercepted; `polls` names the path parameter whose requests are counted as polls."""
        intercepted = _Intercepted(self, f"{method} {path}", handler, polls)
        self.faults.routes.add(intercepted.name)
        return Route(path, intercepted, methods=[method])


@dataclass(frozen=True)
class _Intercepted:
    """The ASGI application of one route. (An object and no function: Starlette then leaves `send` to us.)"""

    interceptor: Interceptor
    name: str
    handler: Handler
    polls: str | None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(ClientDisconnect):  # nobody is left to answer
            await self._exchange(Request(scope, receive), send)

    async def _exchange(self, request: Request, send: Send) -> None:
        interceptor = self.interceptor
        at, post = interceptor.clock(), None
        interceptor.ledger.requests[self.name] += 1
        if self.polls:
            interceptor.ledger.polled(request.path_params[self.polls], at)
        if request.method == "POST":
            post = Post(self.name, at, request.headers.get("idempotency-key"))
            interceptor.ledger.posts.append(post)

        body = await request.body()
        response, fault = self._too_many(request, at), NO_FAULT
        if response is None:
            text = f"{request.url.path}\n{body.decode(errors='replace')}"
            fault = interceptor.faults.take(self.name, text) or NO_FAULT
            call = Call(request, body, post, lambda: fault.job or interceptor.faults.take_job(self.name, text))
            response = await self._answer(call, fault)
        if response is None or fault.drop:
            return await _hang_up(request)

        if post:
            post.http_status = response.status_code
        if response.status_code >= 400:
            interceptor.ledger.rejected[str(response.status_code)] += 1
        if fault.truncate is None:
            await response(request.scope, request.receive, send)
        else:
            await response(request.scope, request.receive, _cut(send, fault.truncate))
            await _hang_up(request)
        return None

    def _too_many(self, request: Request, at: float) -> Response | None:
        """The vendor's 429, if this key has asked too often. Downloads carry no key, and have no limit."""
        key = request.headers.get("authorization")
        if self.interceptor.limiter is None or key is None:
            return None
        seconds = self.interceptor.limiter.admit(key, at)
        if seconds is None:
            return None
        response = self.interceptor.problem(429)
        response.headers["Retry-After"] = str(seconds)
        return response

    async def _answer(self, call: Call, fault: Fault) -> Response | None:
        """What the twin says, as the fault has it; None if the fault is that nothing is said or done."""
        response = None
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if not fault.skips_work:
            try:
                response = await self.handler(call)
            except Refusal as refusal:
                response = self.interceptor.problem(refusal)
        if fault.delay_answer:
            await asyncio.sleep(fault.delay_answer)
        return self._spoiled(fault) if fault.replaces_answer else response

    def _spoiled(self, fault: Fault) -> Response:
        status = fault.status or 200
        if fault.body is not None:
            response = Response(fault.body, status, media_type=fault.content_type)
        elif fault.error_code:
            response = self.interceptor.problem(
                Refusal(status, fault.error_code, "The sandbox was asked to fail like this.")
            )
        else:
            response = self.interceptor.problem(status)
        if fault.retry_after is not None:
            response.headers["Retry-After"] = str(fault.retry_after)
        return response


async def _hang_up(request: Request) -> None:
    """Close the TCP connection, and stay until the server has noticed: else it would answer 500 by itself."""
    request.scope["state"][TRANSPORT].close()
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _cut(send: Send, allowed: int) -> Send:
    """Let only so many bytes of the body through; the headers, with the whole length, are untouched."""
    left = allowed

    async def send_part(message: Message) -> None:
        nonlocal left
        if message["type"] == "http.response.body":
            part = message.get("body", b"")[:left]
            left -= len(part)
            message = {**message, "body": part, "more_body": True}
        await send(message)

    return send_part
