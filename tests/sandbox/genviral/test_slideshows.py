"""The twin of Genviral against the vendor's facts, over real HTTP: what is done to a slideshow but to render it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from tests.sandbox.genviral.support import (
    AI,
    CLOCK,
    MANUAL_EXAMPLE,
    NEW_SLIDE,
    UNKNOWN,
    data_of,
    error_of,
    generated,
    iso,
    rendered,
    with_slide,
    with_text,
)


def test_list_is_a_summary(client: httpx.Client) -> None:
    draft = generated(client, AI | {"prompt": "Draft about tea"})
    done = rendered(client, AI | {"prompt": "Coffee"})

    page = data_of(client.get("/slideshows"))

    assert (page["total"], page["limit"], page["offset"]) == (2, 20, 0)
    assert [entry["id"] for entry in page["slideshows"]] == [done["id"], draft["id"]]
    assert page["slideshows"][1] == {
        "id": draft["id"],
        "title": "Draft about tea",
        "status": "draft",
        "slideshow_type": "educational",
        "product_id": None,
        "preview_image_url": None,
        "slide_count": 3,
        "has_rendered_slide": False,
        "created_at": draft["created_at"],
        "updated_at": draft["updated_at"],
    }
    assert page["slideshows"][0]["has_rendered_slide"] is True


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"status": "rendered"}, ["Coffee"]),
        ({"status": "draft"}, ["Tea", "Green tea"]),
        ({"search": "tEA"}, ["Tea", "Green tea"]),
        ({"limit": "1"}, ["Tea"]),
        ({"limit": "1", "offset": "2"}, ["Coffee"]),
        ({"offset": "9"}, []),
    ],
)
def test_lists_are_filtered_and_cut(client: httpx.Client, query: dict[str, str], titles: list[str]) -> None:
    rendered(client, AI | {"prompt": "Coffee", "slide_count": 1})
    generated(client, AI | {"prompt": "Green tea"})
    generated(client, AI | {"prompt": "Tea"})

    page = data_of(client.get("/slideshows", params=query))

    assert [entry["title"] for entry in page["slideshows"]] == titles


def test_get_and_delete(client: httpx.Client) -> None:
    slideshow = generated(client)
    path = f"/slideshows/{slideshow['id']}"

    assert data_of(client.get(path)) == slideshow
    assert data_of(client.delete(path)) == {"id": slideshow["id"], "deleted": True}
    for call in (client.get, client.delete):
        assert error_of(call(path)) == (404, "not_found")
        assert error_of(call("/slideshows/%20")) == (400, "missing_slideshow_id")


def test_duplicate_is_a_draft(client: httpx.Client) -> None:
    original = rendered(client)

    copy = data_of(client.post(f"/slideshows/{original['id']}/duplicate"), 201)

    assert copy.pop("id") not in (None, original["id"])
    assert copy == {
        "title": "Copy of 5 discipline quotes",
        "status": "draft",
        "preview_image_url": None,
        "last_rendered_at": None,
        "slide_count": 3,
    }
    twin = data_of(client.get("/slideshows", params={"search": "copy of"}))["slideshows"][0]
    assert twin["has_rendered_slide"] is False
    assert data_of(client.get(f"/slideshows/{original['id']}")) == original
    assert error_of(client.post(f"/slideshows/{UNKNOWN}/duplicate")) == (404, "not_found")


@pytest.mark.parametrize("body", [None, {}, {"instruction": "Make it funnier"}])
def test_regenerate_changes_the_words_of_one_slide(client: httpx.Client, body: dict[str, Any] | None) -> None:
    before = generated(client)

    data = data_of(client.post(f"/slideshows/{before['id']}/slides/1/regenerate", json=body))

    assert data["slide_index"] == 1
    after = data["slideshow"]
    assert after == data_of(client.get(f"/slideshows/{before['id']}"))
    assert [after["slides"][index] for index in (0, 2)] == [before["slides"][index] for index in (0, 2)]
    for old, new in zip(before["slides"][1]["text_elements"], after["slides"][1]["text_elements"], strict=True):
        assert old.pop("content") != new.pop("content")
        assert old == new


@pytest.mark.parametrize(
    ("index", "body", "expected"),
    [
        ("x", {}, (400, "invalid_slide_index")),
        ("-1", {}, (400, "invalid_slide_index")),
        ("%20", {}, (400, "missing_slide_index")),
        ("3", {}, (422, "regeneration_precondition_failed")),
        ("0", {"instruction": ""}, (422, "invalid_payload")),
        ("0", {"instruction": "x" * 501}, (422, "invalid_payload")),
    ],
)
def test_regenerate_refuses(client: httpx.Client, index: str, body: dict[str, Any], expected: tuple[int, str]) -> None:
    slideshow_id = generated(client)["id"]
    assert error_of(client.post(f"/slideshows/{slideshow_id}/slides/{index}/regenerate", json=body)) == expected


def test_regenerate_has_preconditions(client: httpx.Client) -> None:
    def tried(slideshow: dict[str, Any], index: int = 0) -> tuple[int, str]:
        return error_of(client.post(f"/slideshows/{slideshow['id']}/slides/{index}/regenerate"))

    failed = (422, "regeneration_precondition_failed")
    assert tried(rendered(client)) == failed
    assert tried(generated(client, MANUAL_EXAMPLE)) == failed
    silent = {**MANUAL_EXAMPLE, "prompt": "With a prompt"}
    assert tried(generated(client, silent), 1) == failed  # its second slide has no text
    assert error_of(client.post(f"/slideshows/{UNKNOWN}/slides/0/regenerate")) == (404, "not_found")
    slideshow = rendered(client)
    client.patch(f"/slideshows/{slideshow['id']}", json={"status": "draft"})
    assert data_of(client.post(f"/slideshows/{slideshow['id']}/slides/0/regenerate"))


def test_update_fields(client: httpx.Client) -> None:
    slideshow = generated(client, AI | {"advanced_settings": {"text_preset": "white"}})
    CLOCK.now += 1
    settings = {"imagePackId": seeds.CITY_PACK, "advanced_settings": {"font_size": 60}, "aspect_ratio": "1:1"}

    changed = data_of(
        client.patch(
            f"/slideshows/{slideshow['id']}",
            json={"title": "New", "slideshow_type": "personal", "product_id": seeds.PRODUCT, "settings": settings},
        )
    )

    assert (changed["title"], changed["slideshow_type"], changed["product_id"]) == ("New", "personal", seeds.PRODUCT)
    assert changed["settings"] == {
        "image_pack_id": seeds.CITY_PACK,
        "aspect_ratio": "1:1",
        "slideshow_type": "personal",
        "advanced_settings": {"font_size": 60, "text_preset": "white", "text_width": "default"},
        "pack_assignments": None,
    }
    assert changed["slides"] == slideshow["slides"]
    assert changed["updated_at"] == iso(CLOCK.now) > changed["created_at"]
    detached = data_of(client.patch(f"/slideshows/{slideshow['id']}", json={"product_id": None}))
    assert detached["product_id"] is None


def test_replaced_slides_make_it_a_draft_again(client: httpx.Client) -> None:
    slideshow = rendered(client)

    kept = data_of(client.patch(f"/slideshows/{slideshow['id']}", json={"settings": {"aspect_ratio": "1:1"}}))
    assert (kept["status"], kept["slides"]) == ("rendered", slideshow["slides"])

    replaced = data_of(client.patch(f"/slideshows/{slideshow['id']}", json={"slides": [NEW_SLIDE]}))
    assert (replaced["status"], replaced["slide_count"]) == ("draft", 1)
    assert (replaced["preview_image_url"], replaced["last_rendered_at"]) == (None, None)
    [slide] = replaced["slides"]
    assert (slide["index"], slide["rendered_image_url"]) == (0, None)
    assert slide["text_elements"][0]["font_family"] == "Poppins"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"title": None},
        {"status": "published"},
        {"slideshow_type": "funny"},
        {"settings": {"aspect_ratio": "16:9"}},
        with_slide(index=0),
        with_slide(rendered_image_url="https://e.com/r.jpg"),
        with_slide(grid_images=None),
        with_slide(text_elements=[]),
        with_slide(background_filters={"blur": 3}),
        with_slide(grid_type="3x3"),
        with_text(height=None),
        with_text(style_preset="snapchat"),
        with_text(font_family="Comic Sans"),
        with_text(colour="red"),
        {"slides": [{"text_elements": NEW_SLIDE["text_elements"]}]},
    ],
)
def test_update_refuses(client: httpx.Client, body: dict[str, Any]) -> None:
    slideshow = generated(client)

    assert error_of(client.patch(f"/slideshows/{slideshow['id']}", json=body)) == (422, "invalid_payload")
    assert data_of(client.get(f"/slideshows/{slideshow['id']}")) == slideshow


def test_what_get_returned_cannot_be_sent_back(client: httpx.Client) -> None:
    slideshow = generated(client)
    answer = client.patch(f"/slideshows/{slideshow['id']}", json={"slides": slideshow["slides"]})

    assert error_of(answer) == (422, "invalid_payload")


def test_update_refuses_products_out_of_reach(client: httpx.Client) -> None:
    path = f"/slideshows/{generated(client)['id']}"

    assert error_of(client.patch(path, json={"product_id": UNKNOWN})) == (404, "product_not_found")
    forbidden = client.patch(path, json={"product_id": seeds.FORBIDDEN_PRODUCT})
    assert error_of(forbidden) == (403, "forbidden_product_access")
    assert error_of(client.patch(f"/slideshows/{UNKNOWN}", json={"title": "T"})) == (404, "not_found")
    assert error_of(client.patch(path, content=b"{")) == (400, "invalid_json")
