"""The twin of Genviral against the vendor's facts, over real HTTP: what was asked of it."""

from __future__ import annotations

import httpx

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import (
    A_POST,
    AI,
    API,
    CLOCK,
    CONFIG,
    GENERATE,
    POSTS,
    RENDER,
    credits_of,
    data_of,
    generated,
    posted,
    rendered,
    uploaded,
)


def test_the_ledger(sandbox: Sandbox, client: httpx.Client) -> None:
    started = CLOCK.now
    slideshow = generated(client)
    for gap in (3, 1.5):
        client.get(f"/slideshows/{slideshow['id']}")
        CLOCK.now += gap
    client.post(f"/slideshows/{slideshow['id']}/render")
    post = posted(client, external_id="e")

    item = f"{API}/slideshows/{{slideshow_id}}"
    assert sandbox.ledger()["genviral"] == {
        "generates": [
            {
                "slideshow_id": slideshow["id"],
                "scope": "workspace",
                "at": started,
                "request": AI,
                "credits": 1,
                "polls": 2,
                "min_poll_gap_seconds": 3,
            }
        ],
        "renders": [
            {"slideshow_id": slideshow["id"], "at": started + 4.5, "slides": 3, "finished_at": started + 4.5},
        ],
        "posts": [
            {
                "post_id": post["id"],
                "scope": "workspace",
                "external_id": "e",
                "status": "pending",
                "caption": "Five habits",
                "accounts": [seeds.TIKTOK_ACCOUNT],
                "media": A_POST["media"],
                "created_at": started + 4.5,
                "scheduled_at": None,
                "duplicates": 0,
            }
        ],
        "files": [],
        "credits_spent": 1,
        "requests": {GENERATE: 1, f"GET {item}": 2, RENDER: 1, POSTS: 1},
    }
    assert [(entry["route"], entry["job_id"]) for entry in sandbox.ledger()["posts"]] == [
        (GENERATE, slideshow["id"]),
        (RENDER, None),
        (POSTS, post["id"]),
    ]


def test_no_token_stands_in_the_ledger(sandbox: Sandbox, client: httpx.Client) -> None:
    rendered(client)
    posted(client)

    assert sandbox.genviral_token not in httpx.get(f"{sandbox.url}/_sandbox/ledger", trust_env=False).text


def test_reset_brings_back_the_start(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    fresh = sandbox.ledger()
    packs = data_of(client.get("/packs"))
    sandbox.set_genviral(credits=7)
    [slide] = rendered(client, AI | {"slide_count": 1})["slides"]
    posted(client)
    client.post("/templates", json={"name": "T", "config": CONFIG})
    client.delete(f"/packs/{seeds.PACK}")
    uploaded(client, plain, b"b", "image/png")

    sandbox.reset()

    assert sandbox.ledger() == fresh
    assert credits_of(client) == (100, 0, 100)
    assert data_of(client.get("/packs")) == packs
    totals = [data_of(client.get(path))["total"] for path in ("/slideshows", "/templates", "/files")]
    assert totals == [0, 1, 0]
    assert plain.get(slide["rendered_image_url"]).status_code == 404
