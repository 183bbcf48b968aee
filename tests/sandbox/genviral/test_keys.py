"""The twin of Genviral against the vendor's facts, over real HTTP: keys, and what one of another scope sees."""

from __future__ import annotations

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from tests.sandbox.genviral.support import A_POST, API, UNKNOWN, data_of, error_of, generated


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, (401, "unauthorized")),
        ({"Authorization": "Bearer gva_live_sandbox.wrong"}, (401, "invalid_token")),
        ({"Authorization": "gva_live_sandbox.secret"}, (401, "invalid_token")),
        ({"Authorization": "Basic gva_live_sandbox.secret"}, (401, "invalid_token")),
        ({"Authorization": "Bearer gva_live_sandbox_unsubscribed.secret"}, (402, "subscription_required")),
        ({"Authorization": "Bearer gva_live_sandbox_scheduler.secret"}, (403, "tier_not_allowed")),
    ],
)
@pytest.mark.parametrize(
    "call", ["GET /subscription", "POST /slideshows/generate", f"POST /slideshows/{UNKNOWN}/render"]
)
def test_keys_that_open_nothing(
    plain: httpx.Client, call: str, headers: dict[str, str], expected: tuple[int, str]
) -> None:
    method, path = call.split()
    assert error_of(plain.request(method, API + path, headers=headers, json={})) == expected


def test_the_other_scope_sees_nothing_of_the_first(client: httpx.Client, personal: httpx.Client) -> None:
    slideshow = generated(client)
    template = data_of(client.post(f"/templates/from-slideshow/{slideshow['id']}"), 201)
    post = data_of(client.post("/posts", json=A_POST), 201)

    for path in (f"/slideshows/{slideshow['id']}", f"/templates/{template['id']}", f"/posts/{post['id']}"):
        assert error_of(personal.get(path)) == (404, "not_found")
        assert data_of(client.get(path))
    assert error_of(personal.get(f"/packs/{seeds.PACK}")) == (404, "not_found")
    assert data_of(personal.get("/slideshows"))["total"] == 0
    assert data_of(personal.get("/posts"))["summary"]["total"] == 0
    account = data_of(personal.get("/accounts"))
    assert (account["scope"], account["workspace_id"]) == ("personal", None)
    assert [entry["id"] for entry in account["accounts"]] == [seeds.PERSONAL_ACCOUNT]
