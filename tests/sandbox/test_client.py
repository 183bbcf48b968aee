"""Both clients over real HTTP: what arrives, what is made of it, and what is nowhere to be read afterwards."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import logging
import math
import re
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from weakref import WeakValueDictionary

import aiohttp
import httpx
import pytest

from airflow_provider_slides.api import budget as budget_module
from airflow_provider_slides.api import client as client_module
from airflow_provider_slides.api import exchange as exchange_module
from airflow_provider_slides.api.budget import FIRST_RATE
from airflow_provider_slides.api.client import AsyncClient, Client, shared_client
from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.exchange import Exchange
from airflow_provider_slides.api.perceptis import GENERATE, GET_JOB
from airflow_provider_slides.api.reply import NO_RETRIES, Retries, is_in_doubt
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.words import MAX_ANSWER_BYTES
from airflow_provider_slides.exceptions import (
    AmbiguousTemplateError,
    ApiError,
    AuthenticationError,
    IdempotencyConflictError,
    InvalidRequestError,
    NoResponseError,
    NotEntitledError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    TransientError,
    UnexpectedResponseError,
    WrongHostError,
)
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.raw_server import RawServer, hanging

GENERATE_ROUTE = "POST /api/v1/generate"
STATUS_ROUTE = "GET /api/v1/status/{job_id}"
DECK = {"prompt": "Three slides on tea", "output_type": "deck"}

Send = Callable[..., Any]


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = time.monotonic()
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def monotonic(self) -> float:
        return self.now

    def rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async def sleep(seconds: float) -> None:
            self.sleep(seconds)
            await real(0)

        real = asyncio.sleep
        # In the client alone: the sandbox sleeps in this process too.
        monkeypatch.setattr(client_module, "asyncio", SimpleNamespace(**{**vars(asyncio), "sleep": sleep}))
        for module in (client_module, exchange_module):
            monkeypatch.setattr(module, "time", self)


def send_blocking(service: Service, call: Call[Any], retries: Retries = NO_RETRIES) -> Any:
    client = Client(service)
    try:
        return client.send(call, retries)
    finally:
        client.close()


def send_async(service: Service, call: Call[Any], retries: Retries = NO_RETRIES) -> Any:
    async def go() -> Any:
        async with shared_client(service) as client:
            return await client.send(call, retries)

    return asyncio.run(go())


@pytest.fixture(params=[send_blocking, send_async], ids=["httpx", "aiohttp"])
def send(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Send:
    Clock().rule(monkeypatch)
    return request.param


@pytest.fixture
def service(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Service:
    # A client that a failure's traceback keeps alive has a budget whose clock is another test's.
    monkeypatch.setattr(budget_module, "budgets", WeakValueDictionary())
    return Service(sandbox.url, sandbox.key, "connection 'acme'")


def generate(prompt: str = DECK["prompt"], key: str | None = "k", **more: Any) -> Call[Any]:
    return GENERATE.call(body={**DECK, "prompt": prompt, **more}, idempotency_key=key)


KEY = "sk-live-per-0123456789abcdef"
NOT_FOUND = b'{"error": {"code": "not_found"}}'
HEAD = b"HTTP/1.1 200 OK\r\n"
PATIENT = Retries(timeout=math.inf, wait_max=math.inf)


# ---------------------------------------------------------------------- the vendor's answers


def test_a_job_is_made_and_asked_for(send: Send, service: Service, sandbox: Sandbox) -> None:
    job = send(service, generate())

    assert job.status == "pending"
    assert send(service, GET_JOB.call(job_id=job.job_id)).job_id == job.job_id
    (entry,) = sandbox.ledger()["jobs"]
    assert (entry["prompt"], entry["idempotency_key"]) == (DECK["prompt"], "k")


def test_the_same_key_and_body_give_the_same_job(send: Send, service: Service, sandbox: Sandbox) -> None:
    assert send(service, generate()).job_id == send(service, generate()).job_id
    assert len(sandbox.ledger()["jobs"]) == 1


def test_both_clients_ask_for_the_same_odd_job_id(service: Service, raw: Callable[[], RawServer]) -> None:
    server = raw()
    for send in (send_blocking, send_async):
        with pytest.raises(WrongHostError):
            send(Service(server.url, KEY, "c"), GET_JOB.call(job_id="a/b c?d#é%41.."))

    assert [path for path, _ in server.asked] == ["/api/v1/status/a%2Fb%20c%3Fd%23%C3%A9%2541.."] * 2


REFUSALS: list[Any] = [
    pytest.param(generate(output_type="slides"), None, InvalidRequestError, 400, "", id="400"),
    pytest.param(generate(template_name="No such"), None, InvalidRequestError, 400, "No such", id="400-unknown-code"),
    pytest.param(
        generate(template_name="Quarterly Review"), None, AmbiguousTemplateError, 409, "unique", id="409-template"
    ),
    pytest.param(GET_JOB.call(job_id="none"), None, NotFoundError, 404, "belongs to another key", id="404"),
    pytest.param(GET_JOB.call(job_id="none"), "wrong-key-0123", AuthenticationError, 401, "password", id="401"),
    pytest.param(generate(), "sk-live-per-sandbox-free", NotEntitledError, 403, "Business or Enterprise", id="403"),
]


@pytest.mark.parametrize(("call", "key", "kind", "status", "advice"), REFUSALS)
def test_every_documented_refusal_is_its_exception_with_advice(
    call: Call[Any], key: str | None, kind: type[ApiError], status: int, advice: str, send: Send, service: Service
) -> None:
    with pytest.raises(ApiError) as error:
        send(Service(service.origin, key or service.key, service.name), call, Retries())

    assert type(error.value) is kind
    assert error.value.status == status
    assert advice in str(error.value)
    assert "connection 'acme'" in str(error.value)


def test_an_idempotency_conflict_is_no_template_ambiguity(send: Send, service: Service) -> None:
    send(service, generate("One slide"))

    with pytest.raises(IdempotencyConflictError, match="may have been paid for"):
        send(service, generate("Two slides"))


def test_another_keys_job_cannot_be_told_from_none(send: Send, service: Service, sandbox: Sandbox) -> None:
    job = send(service, generate())

    with pytest.raises(NotFoundError):
        send(Service(service.origin, sandbox.other_key, "x"), GET_JOB.call(job_id=job.job_id))


@pytest.mark.parametrize("wish", [7, "7", "date"], ids=["number", "text", "http-date"])
def test_a_rate_limit_tells_how_long_to_wait(wish: Any, send: Send, service: Service, sandbox: Sandbox) -> None:
    if wish == "date":
        wish = format_datetime(datetime.now(UTC) + timedelta(seconds=9), usegmt=True)
    sandbox.fault(route=STATUS_ROUTE, status=429, retry_after=wish)

    with pytest.raises(RateLimitedError) as error:
        send(service, GET_JOB.call(job_id="J"))

    assert 5 < error.value.retry_after <= 9


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ({"status": 500}, ServerError),
        ({"status": 503, "body": "<h1>Maintenance</h1>"}, ServerError),
        ({"status": 408}, ServerError),
        ({"status": 429}, RateLimitedError),
        ({"body": "<html>Sign in</html>"}, UnexpectedResponseError),
        ({"body": '{"job_id": "J", "sta', "content_type": "application/json"}, UnexpectedResponseError),
        ({"body": "[]", "content_type": "application/json"}, UnexpectedResponseError),
        ({"body": ""}, UnexpectedResponseError),
        ({"status": 302, "body": ""}, UnexpectedResponseError),
        ({"truncate": 10}, NoResponseError),
        ({"drop": "before"}, NoResponseError),
        ({"drop": "after"}, NoResponseError),
    ],
    ids=lambda value: str(value)[:40],
)
def test_trouble_is_told_as_what_it_is_and_passes(
    fault: dict[str, Any], kind: type[ApiError], send: Send, service: Service, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE_ROUTE, **fault)
    with pytest.raises(kind) as error:
        send(service, generate())
    assert type(error.value) is kind

    sandbox.fault(route=GENERATE_ROUTE, **fault)
    job = send(service, generate(), Retries())

    assert [entry["job_id"] for entry in sandbox.ledger()["jobs"]] == [job.job_id]


def test_a_post_without_a_key_is_not_repeated_after_a_lost_answer(
    send: Send, service: Service, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE_ROUTE, drop="after")

    with pytest.raises(NoResponseError) as error:
        send(service, generate(key=None), Retries())

    assert error.value.sent
    assert len(sandbox.ledger()["posts"]) == 1


def test_nobody_at_the_port_is_no_response_and_the_request_was_not_sent(send: Send) -> None:
    service = Service("http://127.0.0.1:1", "sk-live-per-0123456789", "connection 'acme'")

    with pytest.raises(NoResponseError, match=r"from http://127\.0\.0\.1:1: nothing listens there") as error:
        send(service, generate())

    assert error.value.sent is False


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("plain", "no TLS with it ({reason}). If it speaks plain http, write http://{host} as the host of"),
        ("certified", "its certificate is not trusted here (self-signed certificate). If it is the right host"),
        ("https://no-such-host.invalid", "its name is not known here. Check the host of connection 'acme'"),
    ],
)
def test_why_there_is_no_answer_is_told_apart(
    origin: str, words: str, send: Send, request: pytest.FixtureRequest
) -> None:
    """All were "(ConnectError). Check the network"."""
    if origin == "plain":
        origin = request.getfixturevalue("raw")().url.replace("http:", "https:")
    if origin == "certified":
        origin = request.getfixturevalue("certified")[0].url

    with pytest.raises(NoResponseError) as error:
        send(Service(origin, KEY, "connection 'acme'"), generate())

    told = re.sub(r"\([A-Z_]+\)", "({reason})", str(error.value)).replace(origin.partition("://")[2], "{host}")
    assert words in told
    assert str(error.value).startswith(f"No answer from {origin}: ")
    assert error.value.sent is False


def test_an_answer_that_takes_longer_than_the_limit_is_none(send: Send, service: Service, sandbox: Sandbox) -> None:
    sandbox.fault(route=STATUS_ROUTE, delay=5)
    impatient = Service(service.origin, service.key, service.name, timeout=0.2)

    with pytest.raises(NoResponseError, match=r"not within 0\.2 s, the request_timeout of connection 'acme'") as error:
        send(impatient, GET_JOB.call(job_id="J"))

    assert error.value.sent


@pytest.mark.parametrize("send", [send_blocking, send_async], ids=["httpx", "aiohttp"])
def test_a_host_that_accepts_no_connection_is_not_waited_for_as_long_as_an_answer(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "CONNECT_SECONDS", 0.2)

    with hanging(busy=True) as server, pytest.raises(NoResponseError, match="it took no connection in time"):
        send(Service(server.url, KEY, "c", timeout=3.0), generate())


def test_an_answer_may_be_gzipped(send: Send, raw: Callable[[], RawServer]) -> None:
    server = raw()
    body = gzip.compress(b'{"job_id": "J", "status": "pending"}')
    server.answers["/api/v1/status/J"] = (200, {"Content-Encoding": "gzip"}, body)

    assert send(Service(server.url, KEY, "c"), GET_JOB.call(job_id="J")).job_id == "J"

    assert [headers["accept-encoding"] for _, headers in server.asked] == ["gzip"]


def test_an_answer_without_end_is_none(send: Send, raw: Callable[[], RawServer]) -> None:
    server = raw()
    server.answers["/api/v1/status/J"] = (200, {}, b" " * (MAX_ANSWER_BYTES + (1 << 20)))

    with pytest.raises(UnexpectedResponseError, match=r"with more than \d+ MiB instead of JSON"):
        send(Service(server.url, KEY, "c"), GET_JOB.call(job_id="J"))


# ---------------------------------------------------------------------- secrets


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 418, 429, 500])
@pytest.mark.parametrize("content_type", ["application/json", "text/html"])
def test_a_reply_that_quotes_the_key_is_redacted(
    status: int, content_type: str, send: Send, service: Service, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "airflow_provider_slides")
    words = f"Bad header: Bearer {sandbox.key}"
    body = f'{{"error": {{"code": "x", "message": "{words}"}}}}' if content_type == "application/json" else words
    sandbox.fault(route=GENERATE_ROUTE, status=status, body=body, content_type=content_type, times=2)

    with pytest.raises(ApiError) as error:
        send(service, generate(), NO_RETRIES)

    told = "\n".join([str(error.value), repr(error.value), str(vars(error.value)), caplog.text, repr(service)])
    assert sandbox.key not in told


def test_httpx_logs_no_address_at_info(service: Service, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    send_blocking(service, generate())

    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn")]
    assert not [line for line in ours if "/api/v1" in line]


def test_what_is_sent_and_answered_is_not_logged_at_debug(
    service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("httpx", "httpcore.connection", "httpcore.http11"):
        monkeypatch.setattr(logging.getLogger(name), "disabled", False)
    caplog.set_level(logging.DEBUG)

    send_blocking(service, generate())

    assert not [record.name for record in caplog.records if record.name.startswith(("httpx", "httpcore"))]


def test_another_users_httpx_still_logs(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    # Airflow's logging configuration, which another test may have set up, turns loggers off that it doesn't name.
    logging.getLogger("httpx").disabled = False
    caplog.set_level(logging.INFO, logger="httpx")
    httpx.get(f"{sandbox.url}/_sandbox/health")

    assert [record for record in caplog.records if record.name == "httpx"]


# ---------------------------------------------------------------------- where the key goes


@pytest.mark.parametrize("login", ["", "me:pa%40ss@"], ids=["open-proxy", "proxy-with-login"])
def test_a_proxy_of_the_environment_is_used_and_netrc_does_not_get_into_the_way(
    login: str, send: Send, raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    proxy = raw()
    monkeypatch.setenv("http_proxy", proxy.url.replace("//", f"//{login}"))
    monkeypatch.delenv("no_proxy", raising=False)
    proxy.answers["http://api.example/api/v1/status/J"] = (200, {}, b'{"job_id": "J", "status": "pending"}')

    assert send(Service("http://api.example", KEY, "c"), GET_JOB.call(job_id="J")).job_id == "J"

    ((_, headers),) = proxy.asked
    assert headers["authorization"] == f"Bearer {KEY}"
    assert headers.get("proxy-authorization") == ("Basic bWU6cGFAc3M=" if login else None)


def test_the_login_of_a_tunnel_goes_to_the_proxy_and_the_key_does_not(
    send: Send, raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = raw()
    monkeypatch.setenv("https_proxy", proxy.url.replace("//", "//me:pa%40ss@"))
    monkeypatch.delenv("no_proxy", raising=False)

    with pytest.raises(NoResponseError) as failed:
        send(Service("https://api.example", KEY, "c"), GET_JOB.call(job_id="J"))

    ((asked_for, headers),) = proxy.asked
    assert asked_for == "api.example:443"
    assert headers["proxy-authorization"] == "Basic bWU6cGFAc3M="
    assert "authorization" not in headers
    assert "pa@ss" not in "".join(traceback.format_exception(failed.value))
    assert "pa%40ss" not in "".join(traceback.format_exception(failed.value))


def test_no_proxy_is_heeded(send: Send, raw: Callable[[], RawServer], monkeypatch: pytest.MonkeyPatch) -> None:
    api, proxy = raw(), raw()
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    api.answers["/api/v1/status/J"] = (200, {}, b'{"job_id": "J", "status": "pending"}')

    send(Service(api.url, KEY, "c"), GET_JOB.call(job_id="J"))

    assert proxy.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_the_api_client_follows_no_redirect_not_even_at_home(
    status: int, send: Send, raw: Callable[[], RawServer]
) -> None:
    api, elsewhere = raw(), raw()
    for target in (elsewhere, api):
        api.answers["/api/v1/status/J"] = (status, {"Location": f"{target.url}/stolen"}, b"")
        with pytest.raises(UnexpectedResponseError, match="redirect"):
            send(Service(api.url, KEY, "c"), GET_JOB.call(job_id="J"))

    assert elsewhere.asked == []
    assert [path for path, _ in api.asked] == ["/api/v1/status/J"] * 2
    assert all(headers["authorization"] == f"Bearer {KEY}" for _, headers in api.asked)


# ---------------------------------------------------------------------- one client for all triggers


async def test_all_users_of_a_service_share_one_client_and_the_last_one_closes_it(service: Service) -> None:
    async with shared_client(service) as first:
        async with shared_client(Service(service.origin, service.key, service.name)) as second:
            assert first is second
        assert (await first.send(generate())).job_id, "still open"
    assert first._session.closed
    assert client_module._shared == {}

    async with shared_client(service) as third:
        assert third is not first
        assert (await third.send(generate())).job_id


@pytest.mark.parametrize("change", [{"key": "sk-live-per-another"}, {"timeout": 3.0}, {"name": "connection 'b'"}])
async def test_services_that_differ_in_anything_do_not_share(change: dict[str, Any], service: Service) -> None:
    fields = {"origin": service.origin, "key": service.key, "name": service.name, "timeout": service.timeout}

    async with shared_client(service) as one, shared_client(Service(**{**fields, **change})) as other:
        assert one is not other


async def test_a_user_that_fails_or_is_cancelled_gives_up_its_share(service: Service) -> None:
    async def hang() -> None:
        async with shared_client(service):
            await asyncio.Event().wait()

    async with shared_client(service) as client:
        task = asyncio.create_task(hang())
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(RuntimeError, match="mine"):
            async with shared_client(service):
                raise RuntimeError("mine")
        assert not client._session.closed
    assert client._session.closed


def test_two_event_loops_never_share(service: Service) -> None:
    async def client_of_this_loop() -> AsyncClient:
        async with shared_client(service) as client:
            return client

    assert asyncio.run(client_of_this_loop()) is not asyncio.run(client_of_this_loop())
    assert client_module._shared == {}


async def test_a_thousand_users_open_no_more_than_a_hundred_connections(service: Service) -> None:
    async with shared_client(service) as client:
        assert client._session.connector.limit == client_module.MAX_CONNECTIONS == 100


async def test_the_wait_for_a_free_connection_is_not_held_against_the_vendor(
    service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "MAX_CONNECTIONS", 1)
    sandbox.fault(route=STATUS_ROUTE, delay=0.5, times=-1)
    async with shared_client(replace(service, timeout=3.0)) as client:
        call = GET_JOB.call(job_id=(await client.send(generate())).job_id)
        jobs = await asyncio.gather(*(client.send(call) for _ in range(10)))
    assert len(jobs) == 10


async def test_requests_to_one_path_keep_their_distance_also_after_one_of_the_users_has_left(
    service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shared_client(service) as client:
        job, other = [GET_JOB.call(job_id=(await client.send(generate(key=key))).job_id) for key in "ab"]
        clock = Clock()
        clock.rule(monkeypatch)
        await client.send(job, min_gap=1.0)
        async with shared_client(service) as shared:
            await shared.send(job, min_gap=1.0)
            await shared.send(other, min_gap=1.0)
        await client.send(job, min_gap=1.0)

    assert [wait for wait in clock.slept if wait > 0.5] == pytest.approx([1.0, 1.0], abs=0.1)


async def test_the_distances_of_jobs_that_nobody_asks_about_any_more_are_forgotten(service: Service) -> None:
    failed: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: failed.append(context))

    async with shared_client(service) as client:
        call = GET_JOB.call(job_id=(await client.send(generate())).job_id)
        for _ in range(2):
            await client.send(call, min_gap=0.02)
        await asyncio.sleep(0.1)
        assert client._asked == {}
        assert failed == []


async def test_a_look_is_one_request_even_when_a_kept_connection_breaks(service: Service, sandbox: Sandbox) -> None:
    async with shared_client(service) as client:
        job = await client.send(generate())
        await client.send(GET_JOB.call(job_id=job.job_id))
        sandbox.fault(route=STATUS_ROUTE, drop="before")
        with pytest.raises(NoResponseError):
            await client.send(GET_JOB.call(job_id=job.job_id))

    assert sandbox.ledger()["polls_by_job"] == {job.job_id: 2}


# ---------------------------------------------------------------------- one rate budget for a connection


def test_a_rate_in_the_connection_spaces_requests(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    clock.rule(monkeypatch)
    client = Client(replace(service, requests_per_second=2.0))
    for _ in range(3):
        client.send(generate())
    client.close()

    assert clock.slept == pytest.approx([0.5, 0.5], abs=0.011)


@pytest.mark.parametrize("wish", [7, None])
async def test_one_refusal_holds_all_who_share_the_connection(
    wish: int | None, service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    clock.rule(monkeypatch)
    async with shared_client(service) as one, shared_client(service) as other:
        sandbox.fault(route=GENERATE_ROUTE, status=429, retry_after=wish)
        with pytest.raises(RateLimitedError):
            await one.send(generate())
        assert clock.slept == []
        await other.send(generate())

    assert clock.slept == [wish or 1.0]
    assert sandbox.ledger()["rejected"] == {"429": 1}


@pytest.mark.parametrize("seconds", [5.0, 0.4])
def test_a_worker_waits_for_a_hold_no_longer_than_it_can(
    seconds: float, service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    clock.rule(monkeypatch)
    client = Client(service)
    sandbox.fault(route=GENERATE_ROUTE, status=429, retry_after=3600)
    with pytest.raises(RateLimitedError):
        client.send(generate(), NO_RETRIES)
    with pytest.raises(NotFoundError):
        client.send(GET_JOB.call(job_id="J"), NO_RETRIES, budget_timeout=seconds)
    client.close()

    assert sum(clock.slept) == pytest.approx(seconds)


def test_those_who_get_no_answer_send_no_faster(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    clock.rule(monkeypatch)
    client = Client(replace(service, origin="http://127.0.0.1:1"))
    for _ in range(31):
        with pytest.raises(NoResponseError):
            client.send(generate(), NO_RETRIES)
    client.close()

    assert sum(clock.slept) == pytest.approx(30 / FIRST_RATE, abs=0.011)


async def test_a_trigger_waits_for_a_hold_no_longer_than_it_can(service: Service, sandbox: Sandbox) -> None:
    async with shared_client(service) as client:
        sandbox.fault(route=GENERATE_ROUTE, status=429, retry_after=3600)
        with pytest.raises(RateLimitedError):
            await client.send(generate())
        await client.send(generate(), budget_timeout=0.05)

    assert sandbox.ledger()["rejected"] == {"429": 1}


async def test_those_who_wait_for_the_budget_send_in_the_order_in_which_they_came(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[bytes] = []
    request = aiohttp.ClientSession.request

    def told(*args: Any, **options: Any) -> Any:
        sent.append(options["data"])
        return request(*args, **options)

    monkeypatch.setattr(aiohttp.ClientSession, "request", told)
    calls = [generate(prompt=f"Deck {number}", key=str(number)) for number in range(20)]

    async with shared_client(replace(service, requests_per_second=50.0)) as client:
        await asyncio.gather(*map(client.send, calls))

    assert sent == [call.content for call in calls]


# ---------------------------------------------------------------------- what is paid for does not wait unnoticed


@pytest.fixture
def held(service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Client, Clock]]:
    """A client whose connection is held for 300 s, by the answer to a look."""
    clock = Clock()
    clock.rule(monkeypatch)
    client = Client(service)
    sandbox.fault(route=STATUS_ROUTE, status=429, retry_after=300)
    with pytest.raises(RateLimitedError):
        client.send(GET_JOB.call(job_id="J"), NO_RETRIES)
    yield client, clock
    client.close()


def test_what_is_paid_for_is_not_sent_when_the_budget_has_no_room_in_time(
    held: tuple[Client, Clock], sandbox: Sandbox
) -> None:
    client, clock = held
    clock.sleep(100)
    began = clock.now

    with pytest.raises(RateLimitedError, match="another 200 s: nothing was sent") as error:
        client.send(generate(), Retries(), budget_timeout=199.0, on_send=lambda: pytest.fail("nothing is sent"))

    assert (error.value.retry_after, error.value.status) == (pytest.approx(200), None)
    assert not is_in_doubt(error.value)
    assert clock.now == began, "whoever waits elsewhere loses no time here"
    assert sandbox.ledger()["posts"] == []


def test_what_all_tries_together_wait_for_the_budget_is_limited(held: tuple[Client, Clock], sandbox: Sandbox) -> None:
    client, clock = held
    began = clock.now
    sandbox.fault(route=GENERATE_ROUTE, status=429, retry_after=1)
    sandbox.fault(route=STATUS_ROUTE, status=429, retry_after=100)

    def meanwhile() -> None:
        with pytest.raises(RateLimitedError):
            client.send(GET_JOB.call(job_id="J"), NO_RETRIES)

    with pytest.raises(RateLimitedError, match="nothing was sent"):
        client.send(generate(), Retries(timeout=math.inf), budget_timeout=350.0, on_send=meanwhile)

    assert clock.now - began < 350


def test_on_send_is_called_when_all_waits_are_over_and_again_for_each_try(
    held: tuple[Client, Clock], sandbox: Sandbox
) -> None:
    client, clock = held
    began, stamps = clock.now, []
    sandbox.fault(route=GENERATE_ROUTE, status=429, retry_after=15)

    client.send(
        generate(),
        Retries(timeout=math.inf),
        on_send=lambda: stamps.append((clock.now, len(sandbox.ledger()["posts"]))),
    )

    assert [posts for _, posts in stamps] == [0, 1]
    assert stamps[0][0] - began == pytest.approx(300, abs=1)
    assert stamps[1][0] - began >= 315
    assert clock.now == stamps[1][0], "no wait after the stamp"


def test_what_on_send_raises_keeps_the_try_from_being_sent(service: Service, sandbox: Sandbox) -> None:
    def refuse() -> None:
        raise OSError("the record could not be kept")

    client = Client(service)
    with pytest.raises(OSError, match="could not be kept"):
        client.send(generate(), Retries(), on_send=refuse)
    client.close()

    assert sandbox.ledger()["posts"] == []


# ---------------------------------------------------------------------- what passes is ridden out


@pytest.mark.parametrize(
    ("fault", "least"),
    [({"status": 429, "retry_after": 90, "times": 2}, 180), ({"status": 503, "times": 6}, 60), ({"drop": "before"}, 1)],
    ids=["retry-after-90", "503-for-a-minute", "no-answer"],
)
def test_a_look_rides_out_what_passes_until_its_time_is_up(
    fault: dict[str, Any], least: float, service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(service)
    job = client.send(generate())
    clock = Clock()
    clock.rule(monkeypatch)
    began = clock.now
    for left in (600.0, least / 2):
        sandbox.fault(route=STATUS_ROUTE, **fault)
        with contextlib.nullcontext() if left == 600.0 else pytest.raises(TransientError):
            retries = Retries(timeout=left, wait_max=math.inf)
            assert client.send(GET_JOB.call(job_id=job.job_id), retries, budget_timeout=left).job_id == job.job_id
        if left == 600.0:
            assert least <= clock.now - began <= 1.2 * least + 6
            began = clock.now
    client.close()

    assert clock.now - began <= least / 2


@pytest.mark.parametrize("send", [send_blocking, send_async], ids=["httpx", "aiohttp"])
def test_each_wait_for_another_try_is_twice_as_long_as_the_one_before(
    send: Send, service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    clock.rule(monkeypatch)
    sandbox.fault(route=GENERATE_ROUTE, status=503, times=4)

    send(service, generate(), PATIENT)

    # Up to a second more for each, at random.
    assert 1 + 2 + 4 + 8 <= sum(clock.slept) <= 1 + 2 + 4 + 8 + 4


def test_the_time_that_tries_take_counts(service: Service, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    clock.rule(monkeypatch)
    client = Client(service)
    sandbox.fault(route=STATUS_ROUTE, status=503, times=-1)
    slow = lambda: clock.sleep(29.0)  # noqa: E731

    with pytest.raises(ServerError):
        client.send(GET_JOB.call(job_id="J"), Retries(timeout=60.0), on_send=slow)
    client.close()

    assert clock.slept.count(29.0) == 2


# ---------------------------------------------------------------------- every wait has an end


class LeftTooLateError(BaseException):
    """What would hang for ever was ended by the test."""


class TaskTimeout(BaseException):
    """Airflow's own, which its signal handler raises."""


@pytest.fixture
def signalled() -> Iterator[Callable[[Callable[[], Any]], None]]:
    """Lets a signal handler do something in 0.3 s, and fail the test 30 s later if it goes on."""

    def arm(action: Callable[[], Any]) -> None:
        def handle(*_: Any) -> None:
            if calls:
                raise LeftTooLateError
            calls.append(1)
            action()

        calls: list[int] = []
        signal.signal(signal.SIGALRM, handle)
        signal.setitimer(signal.ITIMER_REAL, 0.3, 30.0)

    before = signal.getsignal(signal.SIGALRM)
    yield arm
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    ("words", "drip"),
    [(b"", b""), (HEAD, b"X-Tea: green\r\n"), (HEAD + b"Content-Length: 99999\r\n\r\n", b" ")],
    ids=["silence", "endless-head", "endless-body"],
)
def test_stop_in_a_signal_handler_ends_an_exchange(
    words: bytes, drip: bytes, signalled: Callable[[Callable[[], Any]], None]
) -> None:
    with hanging(words, drip) as server:
        client = Client(Service(server.url, KEY, "c", timeout=3600.0))
        signalled(client.stop)
        with pytest.raises(NoResponseError, match=r"task was ended before http://\S+ had answered") as error:
            client.send(generate(), PATIENT)

        assert error.value.sent
        assert server.heard.count(b"POST ") == 1
        if words.endswith(b"\r\n\r\n"):
            assert server.left.wait(30), "nothing is read for ever behind its back"


@pytest.mark.parametrize("interrupted", [False, True], ids=["stopped", "interrupted"])
def test_what_was_ended_while_it_connected_is_not_sent_afterwards(
    interrupted: bool, signalled: Callable[[Callable[[], Any]], None]
) -> None:
    def interrupt() -> None:
        raise TaskTimeout

    with hanging(busy=True) as server:
        client = Client(Service(server.url, KEY, "c", timeout=60.0))
        signalled(interrupt if interrupted else client.stop)
        with pytest.raises(TaskTimeout if interrupted else NoResponseError) as error:
            client.send(generate(), PATIENT)
        server.accept()

        assert interrupted or not error.value.sent
        assert server.left.wait(30)
        assert server.heard == b""


@pytest.mark.parametrize(("status", "in_doubt"), [(503, True), (429, False)])
def test_stop_in_a_signal_handler_ends_the_wait_for_another_try(
    status: int,
    in_doubt: bool,
    service: Service,
    sandbox: Sandbox,
    signalled: Callable[[Callable[[], Any]], None],
) -> None:
    sandbox.fault(route=GENERATE_ROUTE, status=status, retry_after=800, times=-1)
    client = Client(service)
    signalled(client.stop)

    with pytest.raises(NoResponseError, match="task was ended") as error:
        client.send(generate(), PATIENT)

    assert error.value.sent is in_doubt
    assert len(sandbox.ledger()["posts"]) == 1


def look_twice(service: Service) -> None:
    client = Client(service)
    for _ in range(2):
        with pytest.raises(NotFoundError):
            client.send(GET_JOB.call(job_id="J"))
    client.close()


def look_twice_async(service: Service) -> None:
    async def go() -> None:
        async with shared_client(service) as client:
            for _ in range(2):
                with pytest.raises(NotFoundError):
                    await client.send(GET_JOB.call(job_id="J"))

    asyncio.run(go())


@pytest.mark.parametrize("look", [look_twice, look_twice_async], ids=["httpx", "aiohttp"])
def test_a_cookie_that_the_vendor_sets_is_not_kept(
    look: Callable[[Service], None], raw: Callable[[], RawServer]
) -> None:
    server = raw()
    server.answers["/api/v1/status/J"] = (404, {"Set-Cookie": "id=who; Path=/"}, NOT_FOUND)

    # aiohttp's jar takes none of an address.
    look(Service(server.url.replace("127.0.0.1", "localhost"), KEY, "c"))

    assert [(path, headers.get("cookie")) for path, headers in server.asked] == [("/api/v1/status/J", None)] * 2


def test_a_request_that_is_given_up_before_it_has_begun_may_have_been_sent() -> None:
    with httpx.Client() as http:
        assert Exchange(http, generate()).abandon() is True


def test_a_request_that_hangs_keeps_no_process_from_ending() -> None:
    with httpx.Client() as http:
        assert Exchange(http, generate()).daemon


def test_what_was_ended_while_its_intent_was_kept_is_not_sent(service: Service, sandbox: Sandbox) -> None:
    client = Client(service)
    with pytest.raises(NotFoundError):
        client.send(GET_JOB.call(job_id="J"))
    with pytest.raises(NoResponseError, match="before anything was sent") as error:
        client.send(generate(), PATIENT, on_send=client.stop)

    assert not error.value.sent
    assert sandbox.ledger()["posts"] == []


def test_stop_in_a_signal_handler_ends_the_wait_for_the_budget(
    service: Service, sandbox: Sandbox, signalled: Callable[[Callable[[], Any]], None]
) -> None:
    client = Client(service)
    sandbox.fault(route=GENERATE_ROUTE, status=429, retry_after=800)
    with pytest.raises(RateLimitedError):
        client.send(generate(), NO_RETRIES)
    signalled(client.stop)

    for _ in range(2):
        with pytest.raises(NoResponseError, match=r"ended before anything was sent to http://") as error:
            client.send(generate())
        assert not error.value.sent
    assert len(sandbox.ledger()["posts"]) == 1


@pytest.mark.parametrize(
    ("words", "drip"),
    [(HEAD, b"X-Tea: green\r\n"), (HEAD + b"Content-Length: 99999\r\n\r\n", b" ")],
    ids=["head", "body"],
)
@pytest.mark.parametrize("send", [send_blocking, send_async], ids=["httpx", "aiohttp"])
def test_an_answer_that_comes_byte_by_byte_is_none_after_the_limit(
    send: Send, words: bytes, drip: bytes, signalled: Callable[[Callable[[], Any]], None]
) -> None:
    signalled(lambda: None)
    with hanging(words, drip) as server:
        with pytest.raises(NoResponseError, match="No answer from") as error:
            send(Service(server.url, KEY, "c", timeout=1.0), generate(key=None), PATIENT)

        assert error.value.sent


def test_an_exchange_that_fails_in_no_foreseen_way_says_so(service: Service) -> None:
    client = Client(service)
    with pytest.raises(TypeError):
        client.send(replace(generate(), content=object()), PATIENT)  # type: ignore[arg-type]
    client.close()


def test_clients_of_several_threads_share_a_client(service: Service) -> None:
    client, answers = Client(service), []
    threads = [
        threading.Thread(target=lambda number=number: answers.append(client.send(generate(key=str(number)))))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    client.close()

    assert len({job.job_id for job in answers}) == 4
