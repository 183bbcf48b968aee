"""Pages of other sites, which a browser on this machine shows, do not reach what is behind the sandbox."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox

GENERATE = "POST /api/v1/generate"
DECK = {"prompt": "Three slides on tea", "output_type": "deck"}
FAULT = f'{{"route": "{GENERATE}", "status": 503}}'
JSON = {"Content-Type": "application/json"}
CONTROLS = [
    ("POST", "/_sandbox/faults", FAULT),
    ("DELETE", "/_sandbox/faults", None),
    ("DELETE", "/_sandbox/ledger", None),
    ("POST", "/_sandbox/jobs/{job_id}/finish", "{}"),
    ("PATCH", "/_sandbox/genviral", '{"credits": 0}'),
    ("GET", "/_sandbox/ledger", None),
    ("GET", "/_sandbox/genviral", None),
]


def ask(sandbox: Sandbox, method: str, path: str, content: str | None, headers: dict[str, str]) -> httpx.Response:
    url = sandbox.url + path
    return httpx.request(method, url, content=content, headers=headers, trust_env=False, verify=False, timeout=30)


def state(sandbox: Sandbox) -> Any:
    options = ask(sandbox, "GET", "/_sandbox/genviral", None, {}).json()
    return sandbox.ledger()["jobs"], sandbox.faults(), options


@pytest.fixture
def job_id(sandbox: Sandbox) -> str:
    """A job that goes on, and a fault that is to come."""
    sandbox.fault(route=GENERATE, job={"seconds": 1000})
    headers = {**JSON, "Authorization": f"Bearer {sandbox.key}"}
    made = httpx.post(f"{sandbox.url}/api/v1/generate", json=DECK, headers=headers, trust_env=False, verify=False)
    sandbox.fault(route=GENERATE, status=500)
    job: str = made.json()["job_id"]
    return job


def refused(answer: httpx.Response, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: " ".join(control[:2]))
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://[::1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:3000"},
    ],
    ids=str,
)
def test_other_sites_control_and_read_nothing(
    headers: dict[str, str], control: tuple[str, str, str | None], sandbox: Sandbox, job_id: str
) -> None:
    method, path, content = control
    before = state(sandbox)

    answer = ask(sandbox, method, path.format(job_id=job_id), content, JSON | headers)

    refused(answer, 403, "cross_site")
    assert state(sandbox) == before


@pytest.mark.parametrize("control", [control for control in CONTROLS if control[2]], ids=lambda control: control[1])
@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_what_a_page_can_send_without_asking_first_is_refused(
    kind: str | None, control: tuple[str, str, str], sandbox: Sandbox, job_id: str
) -> None:
    method, path, content = control
    before = state(sandbox)

    for body in (content, None):
        answer = ask(sandbox, method, path.format(job_id=job_id), body, {"Content-Type": kind} if kind else {})
        refused(answer, 415, "unsupported_media_type")

    assert state(sandbox) == before


@pytest.mark.parametrize("path", ["/_sandbox/ledger", "/_sandbox/genviral", "/api/v1/generate", "/cdn/x"])
def test_a_page_is_not_let_in_when_it_asks_first(path: str, sandbox: Sandbox) -> None:
    asks = {"Origin": "https://evil.example", "Access-Control-Request-Method": "DELETE"}

    answer = ask(sandbox, "OPTIONS", path, None, asks)

    assert not answer.is_success
    assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("path", ["/_sandbox/ledger", "/api/v1/status/J", "/cdn/packs/hills/0.jpg"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example", "[::1", "x@y"])
def test_another_name_for_this_machine_is_not_the_sandboxs(host: str, path: str, sandbox: Sandbox) -> None:
    """So a site would call it that wants to be the same site as it in the browser's eyes (DNS rebinding)."""
    refused(ask(sandbox, "GET", path, None, {"Host": host}), 421, "foreign_host")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "localhost:9000"},
        {"Host": "LOCALHOST"},
        {"Host": "[::1]:8765"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:9000", "Host": "localhost:9000"},
    ],
    ids=str,
)
def test_its_own_pages_and_programs_reach_it(headers: dict[str, str], sandbox: Sandbox) -> None:
    json = {"Content-Type": "application/json; charset=utf-8"}

    assert ask(sandbox, "POST", "/_sandbox/faults", FAULT, json | headers).status_code == 201
    assert ask(sandbox, "GET", "/_sandbox/ledger", None, headers).status_code == 200
    assert ask(sandbox, "DELETE", "/_sandbox/faults", None, headers).status_code == 204
    assert sandbox.faults() == []
