"""The twin of Perceptis against the vendor's facts, over real HTTP: the life of a job, and idempotency."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.perceptis.support import (
    CLOCK,
    DECK,
    GENERATE,
    JOB_SECONDS,
    client_of,
    error_of,
    generate,
    status,
)


def test_an_accepted_job(client: httpx.Client) -> None:
    answer = generate(client)

    assert answer.status_code == 200
    body = answer.json()
    assert body.pop("job_id")
    assert body == {"status": "pending", "output_type": "deck", "downloads": None, "error": None}


def test_pending_then_processing_then_completed_with_downloads(client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]
    seen = []
    for _ in range(3):
        answer = status(client, job_id)
        assert answer.status_code == 200
        seen.append(answer.json())
        CLOCK.now += JOB_SECONDS / 2

    assert [view["status"] for view in seen] == ["pending", "processing", "completed"]
    assert [view["downloads"] for view in seen[:2]] == [None, None]
    [download] = seen[2]["downloads"]
    assert set(download) == {"url", "slide_count", "format"}
    assert (download["slide_count"], download["format"]) == (5, "pptx")
    assert all(view["error"] is None and view["job_id"] == job_id for view in seen)


def test_a_failed_job_is_still_http_200_and_free(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed", "message": "No luck today."})
    job_id = generate(client).json()["job_id"]
    CLOCK.now += JOB_SECONDS

    answer = status(client, job_id)

    assert answer.status_code == 200
    assert answer.json() == {
        "job_id": job_id,
        "status": "failed",
        "output_type": "deck",
        "downloads": None,
        "error": {"code": "generation_failed", "message": "No luck today."},
    }
    assert sandbox.ledger()["units_billed"] == 0


def test_the_same_key_and_body_return_the_original_job_as_it_is_now(sandbox: Sandbox, client: httpx.Client) -> None:
    first = generate(client, key="k").json()
    assert generate(client, key="k").json() == first
    CLOCK.now += JOB_SECONDS

    late = generate(client, key="k").json()

    assert (late["job_id"], late["status"]) == (first["job_id"], "completed")
    assert len(sandbox.ledger()["jobs"]) == 1
    assert sandbox.ledger()["posts_by_idempotency_key"] == {"k": 3}


def test_the_same_key_with_another_body_is_a_conflict(sandbox: Sandbox, client: httpx.Client) -> None:
    generate(client, key="k")

    assert error_of(generate(client, DECK | {"prompt": "coffee"}, key="k")) == (409, "idempotency_conflict")
    assert len(sandbox.ledger()["jobs"]) == 1


def test_without_a_key_or_with_another_each_post_is_a_job(sandbox: Sandbox, client: httpx.Client) -> None:
    ids = {generate(client, key=key).json()["job_id"] for key in (None, None, "a", "b")}

    assert len(ids) == 4


def test_a_refused_request_does_not_use_up_its_key(client: httpx.Client) -> None:
    assert generate(client, DECK | {"variant_count": 1}, key="k").status_code == 400
    assert generate(client, key="k").status_code == 200


def test_a_failed_job_is_returned_too(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed"})
    first = generate(client, key="k").json()
    CLOCK.now += JOB_SECONDS

    assert generate(client, key="k").json()["status"] == "failed"
    assert generate(client, key="k").json()["job_id"] == first["job_id"]


def test_many_posts_at_once_with_one_key_make_one_job(sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, delay=0.2, times=10)
    together = threading.Barrier(20)

    def post(_: int) -> str:
        with client_of(sandbox, sandbox.key) as client:
            together.wait(30)
            job_id: str = generate(client, key="k").json()["job_id"]
            return job_id

    with ThreadPoolExecutor(20) as pool:
        ids = set(pool.map(post, range(20)))

    ledger = sandbox.ledger()
    assert ids == {ledger["jobs"][0]["job_id"]}
    assert len(ledger["jobs"]) == 1
    assert ledger["posts_by_idempotency_key"] == {"k": 20}


@pytest.mark.parametrize("outcome", ["completed", "failed"])
def test_a_job_can_be_ended_at_once(sandbox: Sandbox, client: httpx.Client, outcome: str) -> None:
    job_id = generate(client).json()["job_id"]
    CLOCK.now += 1

    sandbox.finish(job_id, outcome=outcome, message="enough")

    view = status(client, job_id).json()
    assert view["status"] == outcome
    assert (view["error"] or {}).get("message") == ("enough" if outcome == "failed" else None)
    with pytest.raises(ValueError, match="already"):
        sandbox.finish(job_id)


def test_only_a_known_job_can_be_ended_and_only_in_a_known_way(sandbox: Sandbox, client: httpx.Client) -> None:
    with pytest.raises(ValueError, match="not_found"):
        sandbox.finish("no-such-job")
    with pytest.raises(ValueError, match="outcome"):
        sandbox.finish(generate(client).json()["job_id"], outcome="lost")
