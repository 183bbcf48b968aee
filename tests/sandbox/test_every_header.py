"""
Whatever bytes come before a body, over real HTTP, both clients come off with an answer or an error of ours.

With more inputs, drawn at random and told when one fails::

    SLIDES_FUZZ_EXAMPLES=2000 python -m pytest tests/sandbox/test_every_header.py
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airflow_provider_slides.api.client import AsyncClient, Client
from airflow_provider_slides.api.perceptis import GET_JOB, Job
from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import ApiError
from tests.attacks.attacks import JOB
from tests.attacks.victims import KEY
from tests.sandbox.raw_server import SayingServer
from tests.unit.answers import HEADERS, header_values
from tests.unit.ensuring import ensure_line, ensure_read, ensure_told
from tests.unit.odd import inputs

CALL = GET_JOB.call(job_id="J")


def worker(service: Service) -> Any:
    client = Client(service)
    try:
        return client.send(CALL, NO_RETRIES, budget_timeout=0.0)
    finally:
        client.close()


def trigger(service: Service) -> Any:
    async def ask() -> Any:
        client = AsyncClient(service)
        try:
            return await client.send(CALL, budget_timeout=0.0)
        finally:
            await client.close()

    return asyncio.run(ask())


@pytest.fixture(scope="module")
def server() -> Iterator[SayingServer]:
    server = SayingServer()
    yield server
    server.server.shutdown()
    server.server.server_close()


_NAMES = st.sampled_from(
    [*HEADERS, "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Trailer", "Set-Cookie"]
).map(str.encode) | st.binary(max_size=8)
_VALUES = header_values | st.sampled_from(
    [
        b"chunked",
        b"chunked, gzip",
        b"50",
        b"49",
        b"1",
        b"-1",
        b"+50",
        b"5_0",
        b"9" * 400,
        b"close",
        b"h2c",
        b"x" * 70_000,
    ]
)
_FIELDS = st.builds(lambda name, value: name + b": " + value, _NAMES, _VALUES)
#: A head that is one, mostly.
_HEADS = st.builds(
    lambda version, status, reason, fields, times, end: (
        b"%b %d %b\r\n%b%b"
        % (
            *(version, status, reason),
            b"".join(field + b"\r\n" for field in fields) * times,
            end,
        )
    ),
    st.sampled_from([b"HTTP/1.1"] * 9 + [b"HTTP/1.0", b"HTTP/2", b"", b"\xff"]),
    st.sampled_from([200] * 6 + [204, 304]) | st.integers(200, 999),
    st.sampled_from([b"OK"] * 3) | header_values,
    st.lists(_FIELDS, max_size=4),
    st.sampled_from([1] * 9 + [300]),
    st.sampled_from([b"\r\n"] * 9 + [b"\n", b""]),
)


@pytest.mark.parametrize("ask", [worker, trigger])
@inputs(15)
@given(head=_HEADS, body=st.sampled_from([JOB, JOB, b"", b"2\r\n{}\r\n0\r\n\r\n"]) | st.binary(max_size=20))
def test_any_head(
    ask: Callable[[Service], Any], head: bytes, body: bytes, server: SayingServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.words = head + body
    caplog.clear()
    with caplog.at_level(logging.INFO):
        try:
            answer = ask(Service(server.url, KEY, "connection 'fuzzed'", timeout=5.0))
        except ApiError as e:
            ensure_told(e)
        else:
            assert isinstance(answer, Job)
            ensure_read(answer)
    for record in caplog.records:
        ensure_line(record.getMessage())
