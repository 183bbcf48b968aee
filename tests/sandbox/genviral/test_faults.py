"""The twin of Genviral against the vendor's facts, over real HTTP: what goes wrong on demand."""

from __future__ import annotations

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import (
    AI,
    API,
    GENERATE,
    POSTS,
    RENDER,
    UNKNOWN,
    data_of,
    error_of,
    generated,
)


@pytest.mark.parametrize(
    ("status", "error_code"),
    [
        (400, "invalid_json"),
        (422, "invalid_payload"),
        (404, "pack_not_found"),
        (422, "pack_empty"),
        (422, "pack_required"),
        (404, "product_not_found"),
        (403, "forbidden_product_access"),
        (401, "invalid_token"),
        (402, "subscription_required"),
        (403, "tier_not_allowed"),
        (500, "generate_failed"),
        (402, "insufficient_credits"),
        (403, "insufficient_credits"),
        (429, "rate_limited"),
    ],
)
def test_every_documented_error_on_demand(sandbox: Sandbox, client: httpx.Client, status: int, error_code: str) -> None:
    sandbox.fault(route=GENERATE, status=status, error_code=error_code)

    assert error_of(client.post("/slideshows/generate", json=AI)) == (status, error_code)
    assert sandbox.ledger()["genviral"]["generates"] == []
    assert generated(client)


@pytest.mark.parametrize(
    ("status", "route", "call", "error_code"),
    [
        (500, GENERATE, "POST /slideshows/generate", "generate_failed"),
        (500, RENDER, f"POST /slideshows/{UNKNOWN}/render", "render_failed"),
        (500, POSTS, "POST /posts", "create_failed"),
        (500, f"GET {API}/subscription", "GET /subscription", "subscription_lookup_failed"),
        (502, f"GET {API}/accounts", "GET /accounts", "accounts_failed"),
        (429, GENERATE, "POST /slideshows/generate", "rate_limited"),
        (402, GENERATE, "POST /slideshows/generate", "subscription_required"),
        (401, RENDER, f"POST /slideshows/{UNKNOWN}/render", "invalid_token"),
    ],
)
def test_a_bare_status_comes_with_the_routes_own_word(
    sandbox: Sandbox, client: httpx.Client, status: int, route: str, call: str, error_code: str
) -> None:
    sandbox.fault(route=route, status=status)
    method, path = call.split()

    assert error_of(client.request(method, path, json={})) == (status, error_code)


def test_a_connection_dropped_before_and_after_the_work(sandbox: Sandbox, client: httpx.Client) -> None:
    for when, made in (("before", 0), ("after", 1)):
        sandbox.fault(route=GENERATE, drop=when)
        with pytest.raises(httpx.RemoteProtocolError):
            client.post("/slideshows/generate", json=AI)
        assert len(sandbox.ledger()["genviral"]["generates"]) == made
    assert data_of(client.get("/slideshows"))["total"] == 1


def test_a_gateway_gives_up_on_a_render_that_goes_on(sandbox: Sandbox, client: httpx.Client) -> None:
    slideshow = generated(client)
    sandbox.fault(route=RENDER, status=504, body="<html>Gateway Timeout</html>", after_work=True)

    answer = client.post(f"/slideshows/{slideshow['id']}/render")

    assert (answer.status_code, answer.text) == (504, "<html>Gateway Timeout</html>")
    assert data_of(client.get(f"/slideshows/{slideshow['id']}"))["status"] == "rendered"
