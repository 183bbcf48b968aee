"""What the tests of Perceptis' twin share: its requests, and a client that is not ours."""

from __future__ import annotations

from typing import Any

import httpx

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.support import Clock

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"
FILES = "GET /files/{job_id}/{name}"
DECK = {"prompt": "A five-slide deck about tea", "output_type": "deck"}
SLIDE = {"prompt": "One slide about tea", "output_type": "single_slide"}
JOB_SECONDS, LINK_SECONDS = 10, 60
CLOCK = Clock()


def client_of(sandbox: Sandbox, key: str | None) -> httpx.Client:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False, timeout=30)


def generate(client: httpx.Client, body: dict[str, Any] = DECK, key: str | None = None) -> httpx.Response:
    return client.post("/api/v1/generate", json=body, headers={"Idempotency-Key": key} if key else {})


def status(client: httpx.Client, job_id: str) -> httpx.Response:
    return client.get(f"/api/v1/status/{job_id}")


def completed(client: httpx.Client, body: dict[str, Any] = DECK) -> dict[str, Any]:
    """The status of a job that is done."""
    job_id = generate(client, body).json()["job_id"]
    CLOCK.now += JOB_SECONDS
    view: dict[str, Any] = status(client, job_id).json()
    assert view["status"] == "completed"
    return view


def error_of(answer: httpx.Response) -> tuple[int, str]:
    body = answer.json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message"}
    assert body["error"]["message"]
    return answer.status_code, body["error"]["code"]
