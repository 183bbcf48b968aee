"""
The two clients: httpx on a worker, aiohttp in the triggerer.

Both send the same :class:`~airflow_provider_slides.api.endpoint.Call`. The ``Authorization`` header goes to the
service's own origin alone: no client follows a redirect.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
import math
import time
from collections.abc import AsyncIterator, Callable
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, TypeAlias

import httpx

from airflow_provider_slides.api.budget import RateBudget, budget_of
from airflow_provider_slides.api.endpoint import Call, Model
from airflow_provider_slides.api.exchange import SLICE_SECONDS, Exchange, sleep_while
from airflow_provider_slides.api.proxy import proxy_of
from airflow_provider_slides.api.reply import (
    LONGEST_HOLD_SECONDS,
    NO_RETRIES,
    Reply,
    Retries,
    RetryIn,
    interpret,
    is_in_doubt,
    retry_after,
)
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.unreachable import no_response
from airflow_provider_slides.api.words import MAX_ANSWER_BYTES
from airflow_provider_slides.exceptions import ApiError, NoResponseError, RateLimitedError

if TYPE_CHECKING:
    from aiohttp import ClientHandlerType, ClientRequest, ClientResponse

log = logging.getLogger(__name__)

OnRefusal: TypeAlias = Callable[[int], None]

#: Below this the triggerer would open a connection for every waiting job at once.
MAX_CONNECTIONS = 100
CONNECT_SECONDS = 10.0
#: No job's and no slideshow's state is larger. What is, is read by the triggerer one at a time.
LARGE_BYTES = 64 << 10
#: What we unzip ourselves, and stop in time.
_CODINGS = {"Accept-Encoding": "gzip"}


class Client:
    """
    The blocking client.

    :param service: Whom to talk to, with which key.
    :param on_refusal: Told the HTTP status of each answer of 400 and above.
    """

    def __init__(self, service: Service, on_refusal: OnRefusal | None = None) -> None:
        self.service = service
        self._on_refusal = on_refusal
        self._budget = budget_of(service)
        proxy = proxy_of(service.origin)
        self._http = httpx.Client(
            base_url=service.origin,
            headers={"Authorization": f"Bearer {service.key}", **_CODINGS},
            timeout=httpx.Timeout(service.timeout, connect=min(CONNECT_SECONDS, service.timeout)),
            follow_redirects=False,
            # A vendor has none to set, and would get them with each request.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            transport=httpx.HTTPTransport(
                proxy=httpx.Proxy(proxy.url, headers=proxy.headers) if proxy is not None else None,
                # None is kept: it may be closed by the time of the next request, which then may or may not arrive.
                limits=httpx.Limits(max_keepalive_connections=0),
            ),
        )
        self._stopped = False

    def send(
        self,
        call: Call[Model],
        retries: Retries = Retries(),
        *,
        budget_timeout: float = LONGEST_HOLD_SECONDS,
        on_send: Callable[[], None] | None = None,
    ) -> Model:
        """
        Send a call until it is answered, each time when the connection's rate budget allows it.

        Each try is over after the service's ``timeout``, connecting and reading included.

        :param retries: How long to go on trying; a call that is not safe to repeat is sent once.
        :param budget_timeout: Seconds from now on in which the budget is waited for; default 15 minutes. Then a GET is
            sent all the same, as the last look at a job is worth it, and nothing else is.
        :param on_send: Called right before each try, when every wait is over: what it raises keeps the try from being
            sent.
        :raises RateLimitedError: also when the budget has no room in time; ``retry_after`` tells when it may have, and
            ``status`` is ``None``, as nothing was sent.
        :raises NoResponseError: also after :meth:`stop`; ``sent`` tells of all tries.
        :raises ApiError: as :func:`~airflow_provider_slides.api.reply.interpret` decides.
        """
        began, attempt, in_doubt = time.monotonic(), 1, False
        while True:
            self._await_budget(call, began + budget_timeout, in_doubt)
            if on_send is not None:
                on_send()
            sent = time.monotonic()
            outcome = self._exchange(call)
            if isinstance(outcome, NoResponseError):
                in_doubt = outcome.sent = outcome.sent or in_doubt
            _report_to_budget(self._budget, outcome, sent, time.monotonic())
            waited = time.monotonic() - began
            limits = {"attempt": attempt, "waited": waited, "retries": retries}
            step = _interpreted(self._on_refusal, call, outcome, self.service, **limits)
            if not isinstance(step, RetryIn):
                return step
            in_doubt = in_doubt or is_in_doubt(step.error)
            if not self._stopped:
                log.warning("%s Trying again in %.1f s.", step.error, step.seconds)
                self._sleep(step.seconds)
            attempt += 1

    def stop(self) -> None:
        """Let every :meth:`send`, now and from now on, end within a second; safe to call from a signal handler."""
        # No more than that: what was interrupted may hold any lock.
        self._stopped = True

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _await_budget(self, call: Call[Any], latest: float, in_doubt: bool) -> None:
        is_look = call.endpoint.method == "GET"
        while True:
            if self._stopped:
                raise _ended(self.service, sent=in_doubt)
            now = time.monotonic()
            wait, left = self._budget.take(now), latest - now
            if not wait or (is_look and left <= 0):
                return
            if wait > left and not is_look:
                raise RateLimitedError(
                    f"The rate limit of {self.service.name} leaves no room for another {wait:.0f} s: "
                    f"{'it was not sent again' if in_doubt else 'nothing was sent'}.",
                    retry_after=wait,
                )
            self._sleep(min(wait, left))

    def _sleep(self, seconds: float) -> None:
        sleep_while(lambda: not self._stopped, seconds)

    def _exchange(self, call: Call[Any]) -> Reply | NoResponseError:
        if self._stopped:
            return _ended(self.service, sent=False)
        exchange = Exchange(self._http, call)
        until = time.monotonic() + self.service.timeout
        try:
            exchange.start()
            while exchange.is_alive() and not self._stopped and (left := until - time.monotonic()) > 0:
                exchange.join(min(left, SLICE_SECONDS))
        finally:
            # Also when this is interrupted, as by Airflow's own timeout: nothing may leave behind its back.
            sent = exchange.abandon()
        outcome = exchange.outcome
        if isinstance(outcome, Reply):
            return outcome
        # httpx reads a redirect's address although it does not follow it.
        if isinstance(outcome, httpx.HTTPError | httpx.InvalidURL):
            unsent = isinstance(outcome, httpx.ConnectError | httpx.ConnectTimeout)
            return no_response(self.service, outcome, sent=not unsent)
        if outcome is not None:
            raise outcome
        if self._stopped:
            return _ended(self.service, sent=sent)
        return no_response(self.service, TimeoutError(), sent=sent)


class AsyncClient:
    """
    The client of the triggerer; must be made inside a running event loop.

    aiohttp is imported late: it costs a third of a second that workers and DAG parsing need not pay.

    :param service: Whom to talk to, with which key.
    :param on_refusal: Told the HTTP status of each answer of 400 and above.
    """

    def __init__(self, service: Service, on_refusal: OnRefusal | None = None) -> None:
        import aiohttp

        self.service = service
        self._on_refusal = on_refusal
        # Not aiohttp's trust_env: it takes the login from ~/.netrc too, and refuses to send it beside our key.
        self._proxy, login = _through_proxy(service.origin)
        # Not among the session's headers: aiohttp sends those to a proxy, too.
        self._headers = {"Authorization": f"Bearer {service.key}", **_CODINGS, **login}
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=MAX_CONNECTIONS),
            # In all, and not for each read: aiohttp's timer for those starts again with every step of a request.
            timeout=aiohttp.ClientTimeout(
                total=self.service.timeout, sock_connect=min(CONNECT_SECONDS, self.service.timeout)
            ),
            middlewares=[_once],
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
        )
        self._budget = budget_of(service)
        # Time runs from here on: the wait for a free connection, with thousands of pollers, is not the vendor's fault.
        self._free = asyncio.Semaphore(MAX_CONNECTIONS)
        #: Whoever waits for the budget first sends first.
        self._queue = asyncio.Lock()
        #: A hundred large answers at once would fill the triggerer's memory.
        self._large = asyncio.Lock()
        self._asked: dict[str, float] = {}

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()

    async def send(
        self,
        call: Call[Model],
        retries: Retries = NO_RETRIES,
        *,
        budget_timeout: float = math.inf,
        min_gap: float = 0.0,
    ) -> Model:
        """
        Send a call until it is answered; by default just once, as a poll loop has retries of its own.

        :param budget_timeout: Longest wait for the connection's rate budget, in seconds.
        :param min_gap: Seconds that must lie between two requests to this path, whoever in this process sends them.
        :raises ApiError: as :func:`~airflow_provider_slides.api.reply.interpret` decides.
        """
        began, attempt = time.monotonic(), 1
        while True:
            await self._await_budget(budget_timeout)
            if min_gap:
                await self._keep_gap(call.path, min_gap)
            sent = time.monotonic()
            outcome = await self._exchange(call)
            _report_to_budget(self._budget, outcome, sent, time.monotonic())
            waited = time.monotonic() - began
            limits = {"attempt": attempt, "waited": waited, "retries": retries}
            step = _interpreted(self._on_refusal, call, outcome, self.service, **limits)
            if not isinstance(step, RetryIn):
                return step
            await asyncio.sleep(step.seconds)
            attempt += 1

    async def _await_budget(self, budget_timeout: float) -> None:
        if not self._queue.locked() and not self._budget.take(time.monotonic()):
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(None if budget_timeout == math.inf else budget_timeout), self._queue:
                while True:
                    wait = self._budget.take(time.monotonic())
                    if not wait:
                        return
                    await asyncio.sleep(wait)

    async def _keep_gap(self, path: str, min_gap: float) -> None:
        # For some seconds after a task was cleared, its old trigger and its new one both wait for the same job.
        now = time.monotonic()
        at = max(now, self._asked.get(path, 0.0) + min_gap)
        self._asked[path] = at
        asyncio.get_running_loop().call_later(at + min_gap - now, self._forget, path, at)
        if at > now:
            await asyncio.sleep(at - now)

    def _forget(self, path: str, at: float) -> None:
        if self._asked.get(path) == at:
            del self._asked[path]

    async def _exchange(self, call: Call[Any]) -> Reply | NoResponseError:
        import aiohttp

        unsent = aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError
        try:
            async with (
                self._free,
                self._session.request(
                    call.endpoint.method,
                    f"{self.service.origin}{call.path}",
                    headers={**call.headers, **self._headers},
                    data=call.content,
                    allow_redirects=False,
                    **self._proxy,
                ) as response,
            ):
                return Reply(response.status, response.headers, await self._body(response))
        except (aiohttp.ClientError, TimeoutError) as e:
            return no_response(self.service, e, sent=not isinstance(e, unsent))

    async def _body(self, response: ClientResponse) -> bytes:
        body = bytearray()
        async with contextlib.AsyncExitStack() as stack:
            async for part in response.content.iter_any():
                if len(body) <= LARGE_BYTES < len(body) + len(part):
                    await stack.enter_async_context(self._large)
                body += part
                if len(body) > MAX_ANSWER_BYTES:
                    break
        return bytes(body)


async def _once(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
    """Keep aiohttp from sending a GET again at once, by itself, when a connection breaks: a look is one request."""
    from aiohttp import ClientConnectionError, ClientConnectorError, ClientOSError, ServerDisconnectedError

    try:
        return await handler(request)
    except ClientConnectorError:
        raise
    except (ClientOSError, ServerDisconnectedError) as e:
        raise ClientConnectionError from e


def _interpreted(
    on_refusal: OnRefusal | None, call: Call[Model], outcome: Reply | NoResponseError, service: Service, **limits: Any
) -> Model | RetryIn:
    """Return what :func:`interpret` does, and tell of a refusal, whether it is raised or the call is sent again."""
    try:
        step = interpret(call, outcome, service, **limits)
    except ApiError as e:
        # Not kept in a variable: it would keep its own frame, and in that the answer, until somebody collects them.
        _tell(on_refusal, e)
        raise
    if isinstance(step, RetryIn):
        _tell(on_refusal, step.error)
    return step


def _tell(on_refusal: OnRefusal | None, error: ApiError) -> None:
    if on_refusal is not None and (error.status or 0) >= HTTPStatus.BAD_REQUEST:
        on_refusal(int(error.status or 0))


def _report_to_budget(budget: RateBudget, outcome: Reply | NoResponseError, sent: float, now: float) -> None:
    if isinstance(outcome, NoResponseError):
        return
    if outcome.status == HTTPStatus.TOO_MANY_REQUESTS:
        budget.refused(sent, now, retry_after(outcome.headers.get("retry-after")))
    else:
        budget.answered()


def _through_proxy(origin: str) -> tuple[dict[str, Any], dict[str, str]]:
    """Return aiohttp's options of a request for the environment's proxy, and the headers of the request itself."""
    proxy = proxy_of(origin)
    if proxy is None:
        return {}, {}
    # The proxy reads the request itself, or, of an encrypted one, no more than the request for a tunnel.
    if origin.startswith("https:"):
        return {"proxy": proxy.url, "proxy_headers": proxy.headers}, {}
    return {"proxy": proxy.url}, proxy.headers


def _ended(service: Service, *, sent: bool) -> NoResponseError:
    what = f"before {service.origin} had answered" if sent else f"before anything was sent to {service.origin}"
    return NoResponseError(f"The task was ended {what}.", sent=sent)


_shared: dict[tuple[asyncio.AbstractEventLoop, Service], tuple[AsyncClient, int]] = {}


@contextlib.asynccontextmanager
async def shared_client(service: Service, on_refusal: OnRefusal | None = None) -> AsyncIterator[AsyncClient]:
    """
    Yield the one client that this event loop has for ``service``: opened by the first user, closed by the last.

    :param service: Two services that differ in anything, such as the key, do not share.
    :param on_refusal: The opener's; told of what all its users are refused.
    """
    # In a thread: importing aiohttp takes a third of a second, in which no other trigger could run.
    await asyncio.to_thread(importlib.import_module, "aiohttp")
    slot = (asyncio.get_running_loop(), service)
    client, users = _shared.get(slot) or (AsyncClient(service, on_refusal), 0)
    _shared[slot] = (client, users + 1)
    try:
        yield client
    finally:
        client, users = _shared[slot]
        if users > 1:
            _shared[slot] = (client, users - 1)
        else:
            del _shared[slot]
            await client.close()
