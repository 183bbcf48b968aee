"""What a vendor with a rate limit answers, over real HTTP: both twins, and what is not limited."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox, running_sandbox

GENERATE, STATUS = "/api/v1/generate", "/api/v1/status/{}"
SUBSCRIPTION = "/api/partner/v1/subscription"
DECK = {"prompt": "A three-slide deck about tea", "output_type": "deck"}
NOW = [1_800_000_000.0]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Three requests a second for a key; time stands still unless a test moves it."""
    with running_sandbox(job_seconds=1, rate_limit=3, clock=lambda: NOW[0]) as sandbox:
        yield sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False, timeout=30) as client:
        yield client


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


def test_beyond_the_limit_nothing_is_done_and_it_is_said_when_to_come_back(
    sandbox: Sandbox, client: httpx.Client
) -> None:
    headers = bearer(sandbox.key)
    answers = [client.post(GENERATE, json=DECK, headers=headers) for _ in range(5)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert answers[-1].json() == {"error": {"code": "rate_limit_exceeded", "message": "Too many requests."}}
    assert answers[-1].headers["Retry-After"] == "1"
    ledger = sandbox.ledger()
    assert len(ledger["jobs"]) == 3
    assert ledger["rejected"] == {"429": 2}
    assert [post["http_status"] for post in ledger["posts"]] == [200, 200, 200, 429, 429]

    NOW[0] += 1
    assert client.post(GENERATE, json=DECK, headers=headers).status_code == 200


def test_polls_count_and_a_refused_one_uses_no_fault_up(sandbox: Sandbox, client: httpx.Client) -> None:
    headers = bearer(sandbox.key)
    job_id = client.post(GENERATE, json=DECK, headers=headers).json()["job_id"]
    sandbox.fault(route="GET /api/v1/status/{job_id}", status=503, times=3)

    answers = [client.get(STATUS.format(job_id), headers=headers).status_code for _ in range(3)]

    assert answers == [503, 503, 429]
    assert [fault["remaining"] for fault in sandbox.faults()] == [1]
    assert sandbox.ledger()["polls_by_job"] == {job_id: 3}


def test_each_key_has_a_limit_of_its_own_and_each_vendor_its_own_words(sandbox: Sandbox, client: httpx.Client) -> None:
    for _ in range(3):
        assert client.get(STATUS.format("none"), headers=bearer(sandbox.key)).status_code == 404
        assert client.get(SUBSCRIPTION, headers=bearer(sandbox.genviral_token)).status_code == 200
    refused = client.get(SUBSCRIPTION, headers=bearer(sandbox.genviral_token))

    assert client.get(STATUS.format("none"), headers=bearer(sandbox.key)).status_code == 429
    assert client.get(STATUS.format("none"), headers=bearer(sandbox.other_key)).status_code == 404
    assert (refused.status_code, refused.json()["error_code"]) == (429, "rate_limited")
    assert refused.headers["Retry-After"] == "1"


def test_downloads_and_the_way_behind_the_curtain_have_no_limit(sandbox: Sandbox, client: httpx.Client) -> None:
    headers = bearer(sandbox.key)
    job_id = client.post(GENERATE, json=DECK, headers=headers).json()["job_id"]
    NOW[0] += 1
    (download,) = client.get(STATUS.format(job_id), headers=headers).json()["downloads"]

    assert {client.get(download["url"]).status_code for _ in range(10)} == {200}
    assert {client.get("/_sandbox/health").status_code for _ in range(10)} == {200}


def test_a_reset_forgets_what_was_asked(sandbox: Sandbox, client: httpx.Client) -> None:
    headers = bearer(sandbox.key)
    answers = [client.get(STATUS.format("none"), headers=headers).status_code for _ in range(4)]
    sandbox.reset()
    answers.append(client.get(STATUS.format("none"), headers=headers).status_code)

    assert answers == [404, 404, 404, 429, 404]
