"""The twin of Genviral against the vendor's facts, over real HTTP: accounts, credits and the subscription."""

from __future__ import annotations

import httpx

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import CLOCK, MANUAL_EXAMPLE, credits_of, data_of, generated, iso, rendered


def test_accounts(client: httpx.Client) -> None:
    data = data_of(client.get("/accounts"))

    assert (data["scope"], bool(data["workspace_id"]), bool(data["owner_user_id"])) == ("workspace", True, True)
    assert [(account["platform"], account["type"]) for account in data["accounts"]] == [
        ("tiktok", "byo"),
        ("instagram", "byo"),
        ("tiktok", "hosted"),
    ]
    hosted = data["accounts"][2]
    assert hosted["capabilities"]["caption_limit"] == 500
    assert set(hosted) == {
        *("id", "platform", "type", "username", "display_name", "status", "workspace_id", "capabilities")
    }


def test_credits_go_down_with_what_the_ai_made(sandbox: Sandbox, client: httpx.Client, personal: httpx.Client) -> None:
    assert credits_of(client) == (100, 0, 100)
    rendered(client)
    generated(client, MANUAL_EXAMPLE)

    assert credits_of(client) == (100, 1, 99)
    assert credits_of(personal) == (100, 0, 100)
    assert sandbox.ledger()["genviral"]["credits_spent"] == 1


def test_an_empty_purse_stops_nobody_but_shows(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_genviral(credits=1)
    generated(client)
    generated(client)

    assert credits_of(client) == (1, 1, 0)
    assert sandbox.ledger()["genviral"]["credits_spent"] == 2


def test_the_subscription(client: httpx.Client) -> None:
    data = data_of(client.get("/subscription"))

    assert set(data) == {"scope", "workspace_id", "subscription"}
    subscription = data["subscription"]
    assert (subscription["status"], subscription["tier"], subscription["is_paused"]) == ("active", "medium", False)
    assert subscription["renews_at"] == subscription["current_period_end"] == subscription["credits"]["reset_at"]
    assert subscription["current_period_start"] <= iso(CLOCK.now) < subscription["current_period_end"]
