"""The twin of Perceptis against the vendor's facts, over real HTTP: what goes wrong on demand."""

from __future__ import annotations

import io
import logging
import socket
import time
from typing import Any

import httpx
import pptx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.perceptis.support import (
    CLOCK,
    DECK,
    FILES,
    GENERATE,
    STATUS,
    client_of,
    completed,
    error_of,
    generate,
    status,
)


@pytest.mark.parametrize(
    ("http_status", "code"), [(429, "rate_limit_exceeded"), (503, "server_error"), (400, "invalid_request")]
)
@pytest.mark.parametrize("retry_after", [2, "Fri, 31 Dec 2027 23:59:59 GMT"])
def test_a_status_for_the_next_requests(
    sandbox: Sandbox, client: httpx.Client, http_status: int, code: str, retry_after: int | str
) -> None:
    sandbox.fault(route=GENERATE, status=http_status, retry_after=retry_after, times=2)

    answers = [generate(client) for _ in range(3)]

    assert [error_of(answer) for answer in answers[:2]] == [(http_status, code)] * 2
    assert answers[0].headers["retry-after"] == str(retry_after)
    assert answers[2].status_code == 200
    ledger = sandbox.ledger()
    assert [post["http_status"] for post in ledger["posts"]] == [http_status, http_status, 200]
    assert ledger["rejected"] == {str(http_status): 2}
    assert len(ledger["jobs"]) == 1


def test_a_gateway_that_gives_up_on_a_job_that_was_made(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, status=504, body="<html>timeout</html>", after_work=True)

    answer = generate(client, key="k")

    assert (answer.status_code, answer.text) == (504, "<html>timeout</html>")
    [job] = sandbox.ledger()["jobs"]
    assert generate(client, key="k").json()["job_id"] == job["job_id"]


def test_a_garbage_body(sandbox: Sandbox, client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]
    sandbox.fault(route=STATUS, body="<html>Bad gateway</html>")
    sandbox.fault(route=STATUS, body='{"job_id": ', content_type="application/json")

    html, cut = status(client, job_id), status(client, job_id)

    assert (html.status_code, html.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert html.text == "<html>Bad gateway</html>"
    assert (cut.text, cut.headers["content-type"]) == ('{"job_id": ', "application/json")
    assert status(client, job_id).json()["job_id"] == job_id
    assert sandbox.ledger()["polls_by_job"] == {job_id: 3}


@pytest.mark.parametrize(("drop", "jobs"), [("before", 0), ("after", 1)])
def test_a_dropped_connection(
    sandbox: Sandbox, client: httpx.Client, caplog: pytest.LogCaptureFixture, drop: str, jobs: int
) -> None:
    sandbox.fault(route=GENERATE, drop=drop)

    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        generate(client, key="k")

    ledger = sandbox.ledger()
    assert len(ledger["jobs"]) == jobs
    assert [post["http_status"] for post in ledger["posts"]] == [None]
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    assert generate(client, key="k").status_code == 200
    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_dropped_connection_is_closed_without_a_byte(sandbox: Sandbox) -> None:
    sandbox.fault(route=STATUS, drop="before")
    url = httpx.URL(sandbox.url)
    with socket.create_connection((url.host, url.port or 80), timeout=30) as raw:
        raw.sendall(b"GET /api/v1/status/x HTTP/1.1\r\nHost: localhost\r\n\r\n")

        assert raw.recv(1000) == b""


def test_a_dropped_connection_leaves_the_others_alone(sandbox: Sandbox, client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]
    sandbox.fault(route=STATUS, drop="after")
    with client_of(sandbox, sandbox.key) as other, pytest.raises(httpx.RemoteProtocolError):
        status(other, job_id)

    assert status(client, job_id).status_code == 200


def test_a_truncated_download(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    [download] = completed(client)["downloads"]
    whole = plain.get(download["url"]).content
    sandbox.fault(route=FILES, truncate=1000)

    got: list[bytes] = []
    with plain.stream("GET", download["url"]) as answer:
        assert int(answer.headers["content-length"]) == len(whole)
        with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
            got.extend(answer.iter_raw())

    assert b"".join(got) == whole[:1000]
    assert plain.get(download["url"]).content == whole


def test_truncated_json(sandbox: Sandbox, client: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    sandbox.fault(route=GENERATE, truncate=10)

    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
        generate(client)

    assert len(sandbox.ledger()["jobs"]) == 1
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_a_delay_longer_than_the_client_waits(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, delay=0.5)

    with pytest.raises(httpx.ReadTimeout):
        client.post(
            "/api/v1/generate",
            json=DECK,
            headers={"Idempotency-Key": "k"},
            timeout=httpx.Timeout(30, read=0.1),
        )
    assert generate(client, key="k").status_code == 200

    # The first call goes on without its client; when it is through too there is still one job.
    deadline = time.monotonic() + 30
    while [post["http_status"] for post in sandbox.ledger()["posts"]] != [200, 200]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_fault_for_some_requests_only(sandbox: Sandbox, client: httpx.Client) -> None:
    unlucky, lucky = (generate(client).json()["job_id"] for _ in range(2))
    sandbox.fault(route=STATUS, status=500, contains=unlucky, times=-1)
    sandbox.fault(route=GENERATE, status=500, contains="coffee", times=-1)

    assert status(client, lucky).status_code == 200
    assert [status(client, unlucky).status_code for _ in range(3)] == [500] * 3
    assert generate(client).status_code == 200
    assert generate(client, DECK | {"prompt": "coffee"}).status_code == 500
    sandbox.clear_faults(contains=unlucky)
    assert status(client, unlucky).status_code == 200
    assert generate(client, DECK | {"prompt": "coffee"}).status_code == 500
    sandbox.clear_faults()
    assert generate(client, DECK | {"prompt": "coffee"}).status_code == 200


def test_a_job_fault_waits_for_a_request_that_makes_a_job(sandbox: Sandbox, client: httpx.Client) -> None:
    first = generate(client, key="k").json()
    sandbox.fault(route=GENERATE, job={"seconds": 1000, "status": "queued_for_review"})

    assert generate(client, key="k").json() == first
    assert generate(client, DECK | {"variant_count": 1}).status_code == 400
    slow = generate(client).json()
    CLOCK.now += 999
    assert status(client, slow["job_id"]).json()["status"] == "queued_for_review"
    assert status(client, slow["job_id"]).json()["downloads"] is None
    CLOCK.now += 1
    assert status(client, slow["job_id"]).json()["status"] == "completed"


def test_a_job_and_its_answer_may_both_go_wrong(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, drop="after", job={"outcome": "failed", "seconds": 0})

    with pytest.raises(httpx.RemoteProtocolError):
        generate(client, key="k")
    CLOCK.now += 1

    assert generate(client, key="k").json()["status"] == "failed"


def test_a_padded_deck(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, job={"pad_bytes": 5_000_000})
    [download] = completed(client)["downloads"]

    content = plain.get(download["url"]).content

    assert len(content) > 5_000_000
    assert len(pptx.Presentation(io.BytesIO(content)).slides) == 5


def test_active_faults_are_listed_with_what_remains(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, status=503, times=3)
    generate(client)

    assert sandbox.faults() == [{"route": GENERATE, "status": 503, "times": 3, "remaining": 2}]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"route": "POST /generate", "status": 503}, f", {FILES}, "),
        ({"route": GENERATE}, "does nothing"),
        ({"route": GENERATE, "status": "bad"}, "status: Input should be a valid integer"),
        ({"route": GENERATE, "stauts": 503}, "stauts: Extra inputs"),
        ({"route": GENERATE, "job": {"outcome": "lost"}}, "job.outcome: Input should be 'completed' or 'failed'"),
        ("no object", "Input should be an object"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(sandbox: Sandbox, body: Any, complaint: str) -> None:
    answer = httpx.post(f"{sandbox.url}/_sandbox/faults", json=body, trust_env=False)

    assert error_of(answer) == (400, "invalid_fault")
    assert complaint in answer.json()["error"]["message"]
    assert sandbox.faults() == []
