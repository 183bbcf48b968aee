"""The twin of Genviral against the vendor's facts, over real HTTP: posts."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import (
    A_POST,
    CLOCK,
    PICTURES,
    POST_SECONDS,
    POSTS,
    UNKNOWN,
    data_of,
    error_of,
    iso,
    posted,
    rendered,
)


def status_of(client: httpx.Client, post_id: str) -> str:
    status: str = data_of(client.get(f"/posts/{post_id}"))["status"]
    return status


def test_a_post_goes_out_after_a_while(client: httpx.Client) -> None:
    created = posted(client, tiktok={"post_mode": "MEDIA_UPLOAD", "title": "T"})
    assert (created["status"], created["scheduled_at"]) == ("pending", None)
    assert set(created) == {"id", "status", "scheduled_at"}
    made_at = iso(CLOCK.now)

    CLOCK.now += POST_SECONDS - 1
    assert status_of(client, created["id"]) == "pending"
    CLOCK.now += 1
    post = data_of(client.get(f"/posts/{created['id']}"))

    [state] = post["accounts"].pop("states")
    assert post == {
        "id": created["id"],
        "caption": "Five habits",
        "status": "posted",
        "scheduled_at": None,
        "created_at": made_at,
        "media": A_POST["media"],
        "music_url": None,
        "tiktok": {"post_mode": "MEDIA_UPLOAD", "title": "T"},
        "pinterest": None,
        "accounts": {"total": 1},
    }
    assert (state["account_id"], state["status"], state["error_message"]) == (seeds.TIKTOK_ACCOUNT, "posted", None)
    assert state["published_at"] == iso(CLOCK.now)
    assert state["published_url"].startswith("https://www.tiktok.com/@acme.planner/")


def test_a_scheduled_post_waits_for_its_time(client: httpx.Client) -> None:
    created = posted(client, scheduled_at=iso(CLOCK.now + 3600))
    assert (created["status"], created["scheduled_at"]) == ("scheduled", iso(CLOCK.now + 3600))

    for seconds, status in ((3599, "scheduled"), (1, "pending"), (POST_SECONDS, "posted")):
        CLOCK.now += seconds
        assert status_of(client, created["id"]) == status


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [(-30, "pending"), (30, "pending"), (31, None), (119, None), (-31, None), (120, "scheduled")],
)
def test_times_that_are_kept_and_times_that_are_refused(client: httpx.Client, ahead: int, expected: str | None) -> None:
    answer = client.post("/posts", json=A_POST | {"scheduled_at": iso(CLOCK.now + ahead)})

    if expected:
        assert data_of(answer, 201)["status"] == expected
    else:
        assert error_of(answer) == (400, "validation_failed")


def test_an_external_id_is_posted_once(sandbox: Sandbox, client: httpx.Client) -> None:
    first = posted(client, external_id="task-1")
    CLOCK.now += POST_SECONDS
    again = data_of(client.post("/posts", json={"external_id": "task-1", **A_POST}), 200)

    assert again == first | {"duplicate": True, "status": "posted"}
    other = client.post("/posts", json=A_POST | {"external_id": "task-1", "caption": "Other"})
    assert error_of(other) == (409, "create_failed")
    assert posted(client, external_id="task-2")["id"] != first["id"]
    [one, two] = sandbox.ledger()["genviral"]["posts"]
    assert (one["external_id"], one["duplicates"], one["status"]) == ("task-1", 1, "posted")
    assert (two["external_id"], two["duplicates"], two["status"]) == ("task-2", 0, "pending")


def test_without_an_external_id_the_same_body_is_posted_once(client: httpx.Client, personal: httpx.Client) -> None:
    first = posted(client)

    assert data_of(client.post("/posts", json=A_POST))["id"] == first["id"]
    assert posted(client, caption="Another")["id"] != first["id"]
    mine = A_POST | {"accounts": [{"id": seeds.PERSONAL_ACCOUNT}]}
    assert data_of(personal.post("/posts", json=mine), 201)["id"] != first["id"]


def test_an_external_id_is_ones_own(client: httpx.Client, personal: httpx.Client) -> None:
    first = posted(client, external_id="task-1")
    mine = A_POST | {"accounts": [{"id": seeds.PERSONAL_ACCOUNT}], "external_id": "task-1"}

    assert data_of(personal.post("/posts", json=mine), 201)["id"] != first["id"]


def test_a_video_of_unknown_length_is_remarked(client: httpx.Client) -> None:
    video = {"type": "video", "url": "https://e.com/v.mp4"}

    [warning] = posted(client, media=video)["warnings"]

    assert set(warning) == {"field", "message", "code"}
    assert warning["code"] == "VIDEO_DURATION_MISSING"
    assert "warnings" not in posted(client, media=video | {"duration_sec": 20})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"accounts": []}, (400, "missing_accounts")),
        ({"accounts": [{"id": UNKNOWN}]}, (400, "unknown_accounts")),
        ({"accounts": [{"id": seeds.PERSONAL_ACCOUNT}]}, (400, "unknown_accounts")),
        ({"accounts": [{"id": "no uuid"}]}, (422, "invalid_payload")),
        ({"accounts": [{"id": seeds.TIKTOK_ACCOUNT}] * 11}, (422, "invalid_payload")),
        ({"caption": None}, (422, "invalid_payload")),
        ({"caption": "x" * 4001}, (400, "validation_failed")),
        ({"caption": "x" * 501, "accounts": [{"id": seeds.HOSTED_ACCOUNT}]}, (400, "validation_failed")),
        ({"media": None}, (400, "validation_failed")),
        ({"media": {"type": "slideshow", "urls": []}}, (422, "invalid_payload")),
        ({"media": {"type": "slideshow", "urls": PICTURES * 12}}, (422, "invalid_payload")),
        ({"media": {"type": "slideshow"}}, (422, "invalid_payload")),
        ({"media": {"type": "video"}}, (422, "invalid_payload")),
        ({"media": {"type": "carousel", "urls": PICTURES}}, (422, "invalid_payload")),
        ({"media": {"type": "slideshow", "urls": ["https://e.com/a.webp"]}}, (400, "validation_failed")),
        ({"media": {"type": "slideshow", "urls": ["https://e.com/cdn/slides/x/1-0.jpg"]}}, (400, "media_unreachable")),
        ({"scheduled_at": "2030-01-01T10:00:00"}, (422, "invalid_payload")),
        ({"scheduled_at": "tomorrow"}, (422, "invalid_payload")),
        ({"scheduled_at": 1_900_000_000}, (422, "invalid_payload")),
        ({"external_id": "x" * 129}, (422, "invalid_payload")),
        ({"settings": {"myspace": {}}}, (422, "invalid_payload")),
        ({"music_url": "https://e.com/song"}, (400, "invalid_music_url")),
        (
            {"music_url": "https://www.tiktok.com/@a/1", "accounts": [{"id": seeds.INSTAGRAM_ACCOUNT}]},
            (400, "invalid_music_url"),
        ),
        ({"tiktok": {"title": "x" * 91}}, (400, "validation_failed")),
        (
            {"media": {"type": "video", "url": "https://e.com/v.mp4"}, "tiktok": {"post_mode": "MEDIA_UPLOAD"}},
            (400, "validation_failed"),
        ),
        ({"tiktok": {"titel": "x"}}, (422, "invalid_payload")),
        ({"tiktok": {"title": "x"}, "accounts": [{"id": seeds.INSTAGRAM_ACCOUNT}]}, (400, "validation_failed")),
        ({"pinterest": {"title": "no board"}}, (422, "invalid_payload")),
    ],
)
def test_posts_refuse(client: httpx.Client, changes: dict[str, Any], expected: tuple[int, str]) -> None:
    answer = client.post("/posts", json=A_POST | changes)

    assert error_of(answer) == expected
    assert data_of(client.get("/posts"))["summary"]["total"] == 0
    if expected == (422, "invalid_payload"):
        assert answer.json()["issues"][0]["path"].startswith(next(iter(changes)))


def test_rendered_pictures_can_be_posted(client: httpx.Client) -> None:
    urls = [slide["rendered_image_url"] for slide in rendered(client)["slides"]]

    assert posted(client, media={"type": "slideshow", "urls": urls})["status"] == "pending"


def test_posts_listed(client: httpx.Client) -> None:
    start = CLOCK.now
    old = posted(client, caption="Old")
    CLOCK.now += POST_SECONDS
    new = posted(client, caption="New")

    page = data_of(client.get("/posts"))
    assert page["summary"] == {"total": 2, "pending": 1, "published": 1, "by_status": {"pending": 1, "posted": 1}}
    assert [post["id"] for post in page["posts"]] == [new["id"], old["id"]]

    for query, expected in (
        ({"status": "posted"}, ["Old"]),
        ({"since": iso(start + 1)}, ["New"]),
        ({"until": iso(start + 1)}, ["Old"]),
        ({"limit": "1"}, ["New"]),
    ):
        assert [post["caption"] for post in data_of(client.get("/posts", params=query))["posts"]] == expected
    for bad in ({"status": "deleted"}, {"limit": "0"}, {"since": "2030-01-01T00:00:00"}):
        assert error_of(client.get("/posts", params=bad)) == (422, "invalid_query")


def test_update_a_post(client: httpx.Client) -> None:
    post = posted(client, scheduled_at=iso(CLOCK.now + 3600), external_id="e")
    path = f"/posts/{post['id']}"

    changed = data_of(client.patch(path, json={"caption": "Better", "accounts": [{"id": seeds.INSTAGRAM_ACCOUNT}]}))
    assert (changed["caption"], changed["status"]) == ("Better", "scheduled")
    assert changed["accounts"]["states"][0]["account_id"] == seeds.INSTAGRAM_ACCOUNT
    assert changed["media"] == A_POST["media"]
    later = data_of(client.patch(path, json={"scheduled_at": iso(CLOCK.now + 7200)}))
    assert later["scheduled_at"] == iso(CLOCK.now + 7200)
    soon = data_of(client.patch(path, json={"scheduled_at": None}))
    assert (soon["status"], soon["scheduled_at"]) == ("pending", None)

    assert error_of(client.patch(path, json={"external_id": "f"})) == (409, "external_id_immutable")
    assert error_of(client.patch(path, json={})) == (422, "invalid_payload")
    assert error_of(client.patch(path, json={"media": None})) == (400, "validation_failed")
    assert error_of(client.patch(f"/posts/{UNKNOWN}", json={"caption": "C"})) == (404, "not_found")
    CLOCK.now += POST_SECONDS
    assert error_of(client.patch(path, json={"caption": "Too late"})) == (409, "update_failed")


def test_a_failed_post_is_retried(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.fault(route=POSTS, job={"outcome": "failed", "message": "The account is private.", "seconds": 5})
    post = posted(client)
    fine = posted(client, caption="Fine")
    CLOCK.now += 5
    failed = data_of(client.get(f"/posts/{post['id']}"))
    assert (failed["status"], failed["accounts"]["states"][0]["error_message"]) == ("failed", "The account is private.")

    elsewhere = {"post_ids": [post["id"]], "account_ids": [seeds.INSTAGRAM_ACCOUNT]}
    assert data_of(client.post("/posts/retry", json=elsewhere))["retried"] == 0
    data = data_of(client.post("/posts/retry", json={"post_ids": [post["id"], fine["id"], UNKNOWN]}))

    assert (data["retried"], data["ids"], data["failed"]) == (1, [post["id"]], 2)
    assert [error["id"] for error in data["errors"]] == [fine["id"], UNKNOWN]
    assert status_of(client, post["id"]) == "retry"
    CLOCK.now += POST_SECONDS
    assert status_of(client, post["id"]) == "posted"


@pytest.mark.parametrize(
    "body",
    [{}, {"post_ids": []}, {"post_ids": [UNKNOWN] * 21}, {"post_ids": [UNKNOWN], "account_ids": [UNKNOWN] * 11}],
)
def test_retry_refuses(client: httpx.Client, body: dict[str, Any]) -> None:
    assert error_of(client.post("/posts/retry", json=body)) == (422, "invalid_payload")


@pytest.mark.parametrize("spelling", ["postIds", "post_ids"])
def test_delete_posts(client: httpx.Client, spelling: str) -> None:
    out = posted(client, caption="Out")
    CLOCK.now += POST_SECONDS
    waiting = posted(client)

    data = data_of(client.post("/posts/delete", json={spelling: [out["id"], waiting["id"], UNKNOWN]}))

    assert data == {
        "deletedIds": [waiting["id"]],
        "blockedStatuses": [{"id": out["id"], "status": "posted"}],
        "skipped": [UNKNOWN],
    }
    assert error_of(client.get(f"/posts/{waiting['id']}")) == (404, "not_found")
    assert posted(client)["id"] != waiting["id"]
    assert error_of(client.post("/posts/delete", json={spelling: [UNKNOWN] * 51})) == (400, "too_many_post_ids")
    assert error_of(client.post("/posts/delete", json={})) == (422, "invalid_payload")
