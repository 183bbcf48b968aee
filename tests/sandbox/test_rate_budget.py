"""Many jobs against a vendor that allows few requests: submitted, watched and done, with few refusals."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from airflow_provider_slides.api.perceptis import GENERATE
from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.polling import Poller, Stop
from airflow_provider_slides.sandbox.testing import running_sandbox

JOBS = 200
ALLOWED = 40


@pytest.mark.parametrize("extra", [{}, {"requests_per_second": 0.9 * ALLOWED}], ids=["found", "named"])
async def test_many_jobs_share_what_the_vendor_allows(extra: dict[str, float], monkeypatch: pytest.MonkeyPatch) -> None:
    async def one(number: int) -> Stop:
        hook = PerceptisHook("busy")
        async with hook.async_client() as client:
            body = {"prompt": f"Deck {number}", "output_type": "deck"}
            job = await client.send(GENERATE.call(body=body, idempotency_key=str(number)), Retries())
        now = time.time()
        poller = Poller(label=job.job_id, started_at=now, deadline=now + 600, interval=1.0, max_interval=60.0)
        return await hook.awatch(hook.job(job.job_id), poller)

    with running_sandbox(job_seconds=3, rate_limit=ALLOWED) as sandbox:
        connection = {"conn_type": "perceptis", "host": sandbox.url, "password": sandbox.key, "extra": extra}
        monkeypatch.setenv("AIRFLOW_CONN_BUSY", json.dumps(connection))
        stops = await asyncio.gather(*(one(number) for number in range(JOBS)))
        ledger = sandbox.ledger()

    assert [stop.outcome for stop in stops] == ["finished"] * JOBS
    assert len(ledger["jobs"]) == JOBS
    asked = sum(ledger["requests"].values())
    print(asked, ledger["rejected"])
    assert ledger["rejected"].get("429", 0) <= (0 if extra else 0.1 * asked)
