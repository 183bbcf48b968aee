"""What all resources of the twin share: the way in, the time, the options, and the origin of its links."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from ..faults import FaultBook
from ..interceptor import Call, Clock, Interceptor
from ..ledger import Ledger
from ..rate_limit import RateLimiter
from .behaviour import Behaviour
from .envelope import problem
from .keys import Scope, scope_of

PREFIX = "/api/partner/v1"

Handler = Callable[[Call, Scope], Awaitable[Response]]


class Api:
    """Makes the routes and holds what may change while the twin runs."""

    def __init__(
        self,
        origin: str,
        ledger: Ledger,
        faults: FaultBook,
        clock: Clock,
        behaviour: Behaviour,
        limiter: RateLimiter | None,
    ) -> None:
        self.origin = origin
        self.behaviour = behaviour
        self.clock = clock
        self._ledger = ledger
        self._faults = faults
        self._limiter = limiter

    def route(self, method: str, path: str, handler: Handler, failure: str, *, polls: str | None = None) -> Route:
        """A route under the API's prefix, for holders of a key; `failure` is its own word for a 500."""

        async def for_key_holders(call: Call) -> Response:
            return await handler(call, scope_of(call.request.headers.get("authorization")))

        return self._interceptor(failure).route(method, PREFIX + path, for_key_holders, polls=polls)

    def open_route(self, method: str, path: str, handler: Callable[[Call], Awaitable[Response]]) -> Route:
        """A route without a key and outside the API: the CDN."""
        return self._interceptor("cdn_failed").route(method, path, handler)

    def _interceptor(self, failure: str) -> Interceptor:
        return Interceptor(self._ledger, self._faults, self.clock, partial(problem, failure=failure), self._limiter)


def absolute(url: str | None, origin: str) -> str | None:
    """The twin keeps its own links as paths; they become whole on the way out."""
    return origin + url if url and url.startswith("/") else url


def iso(at: float | None) -> str | None:
    """A time as the vendor writes it."""
    if at is None:
        return None
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
