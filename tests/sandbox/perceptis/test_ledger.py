"""The twin of Perceptis against the vendor's facts, over real HTTP: billing and the ledger."""

from __future__ import annotations

import httpx

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.perceptis.support import (
    CLOCK,
    DECK,
    FILES,
    GENERATE,
    JOB_SECONDS,
    SLIDE,
    STATUS,
    generate,
    status,
)


def test_units_are_billed_when_jobs_complete(sandbox: Sandbox, client: httpx.Client) -> None:
    generate(client)
    generate(client, SLIDE | {"variant_count": 3})
    generate(client, SLIDE)
    assert sandbox.ledger()["units_billed"] == 0

    CLOCK.now += JOB_SECONDS

    ledger = sandbox.ledger()
    assert [job["units_billed"] for job in ledger["jobs"]] == [5, 3, 1]
    assert ledger["units_billed"] == 9


def test_the_ledger_tells_what_was_asked(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    started = CLOCK.now
    job_id = generate(client, key="k").json()["job_id"]
    for gap in (2, 1.5, 20):
        status(client, job_id)
        CLOCK.now += gap
    plain.get(status(client, job_id).json()["downloads"][0]["url"])

    ledger = sandbox.ledger()
    assert ledger.pop("genviral")["requests"] == {}
    assert ledger == {
        "jobs": [
            {
                "job_id": job_id,
                "key": "...dbox",
                "idempotency_key": "k",
                "output_type": "deck",
                "template_name": "Acme Executive",
                "status": "completed",
                "prompt": DECK["prompt"],
                "reference_images": 0,
                "created_at": started,
                "finishes_at": started + JOB_SECONDS,
                "polls": 4,
                "min_poll_gap_seconds": 1.5,
                "downloads": 1,
                "units_billed": 5,
            }
        ],
        "units_billed": 5,
        "posts": [
            {"route": GENERATE, "at": started, "idempotency_key": "k", "http_status": 200, "job_id": job_id},
        ],
        "posts_by_idempotency_key": {"k": 1},
        "polls_by_job": {job_id: 4},
        "requests": {GENERATE: 1, STATUS: 4, FILES: 1},
        "rejected": {},
    }


def test_no_key_stands_in_the_ledger(sandbox: Sandbox, client: httpx.Client) -> None:
    generate(client)

    assert sandbox.key not in httpx.get(f"{sandbox.url}/_sandbox/ledger", trust_env=False).text


def test_reset_forgets_jobs_faults_and_counts(sandbox: Sandbox, client: httpx.Client) -> None:
    fresh = sandbox.ledger()
    job_id = generate(client, key="k").json()["job_id"]
    sandbox.fault(route=STATUS, status=503)
    assert sandbox.ledger() != fresh

    sandbox.reset()

    assert sandbox.ledger() == fresh
    assert sandbox.faults() == []
    assert status(client, job_id).status_code == 404
