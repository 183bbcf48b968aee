"""The twin of Genviral against the vendor's facts, over real HTTP, with a client that is not ours."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from PIL import Image, ImageChops, ImageStat

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.genviral.behaviour import Behaviour
from airflow_provider_slides.sandbox.genviral.slideshows import routes
from airflow_provider_slides.sandbox.testing import Sandbox, running_sandbox

API = "/api/partner/v1"
GENERATE = f"POST {API}/slideshows/generate"
RENDER = f"POST {API}/slideshows/{{slideshow_id}}/render"
POSTS = f"POST {API}/posts"
SLIDE_FILE = "GET /cdn/slides/{slideshow_id}/{name}"
UNKNOWN = "99999999-9999-4999-8999-999999999999"
POST_SECONDS = 60

# Both are the vendor's own, word for word (seeds/002 in shared).
AI_EXAMPLE = {
    "prompt": "5 discipline quotes",
    "pack_id": "11111111-1111-1111-1111-111111111111",
    "slide_count": 1,
    "slideshow_type": "educational",
    "aspect_ratio": "4:5",
    "language": "en",
    "advanced_settings": {"font_size": "default", "text_preset": "tiktok", "text_width": "default"},
}
MANUAL_EXAMPLE = {
    "skip_ai": True,
    "slide_config": {
        "total_slides": 2,
        "slide_types": ["custom_image", "image_pack"],
        "custom_images": {"0": {"image_url": "https://cdn.example.com/custom-0.jpg", "image_id": "hero_0"}},
        "slide_text_elements": {"0": [{"content": "Hook text", "x": 50, "y": 25}]},
        "pack_assignments": {"1": "11111111-1111-1111-1111-111111111111"},
    },
}
AI = {"prompt": "5 discipline quotes", "pack_id": seeds.PACK, "slide_count": 3}


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


CLOCK = Clock()


@pytest.fixture(scope="module")
def _timeless() -> Iterator[Sandbox]:
    at_once = Behaviour(call_seconds=0, render_seconds=0, post_seconds=POST_SECONDS)
    with running_sandbox(clock=CLOCK, genviral=at_once) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_timeless: Sandbox) -> Sandbox:
    """A fresh sandbox in which time stands still."""
    _timeless.reset()
    return _timeless


def client_of(sandbox: Sandbox, token: str | None) -> httpx.Client:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.Client(base_url=sandbox.url + API, headers=headers, trust_env=False, verify=False, timeout=30)


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with client_of(sandbox, sandbox.genviral_token) as client:
        yield client


@pytest.fixture
def personal(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """The client of a key of another scope."""
    with client_of(sandbox, sandbox.genviral_personal_token) as client:
        yield client


@pytest.fixture
def plain(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client without a key, as the CDN wants it."""
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False, timeout=30) as client:
        yield client


def data_of(answer: httpx.Response, code: int = 200) -> Any:
    body = answer.json()
    assert answer.status_code == code, body
    assert set(body) == {"ok", "code", "message", "data"}
    assert (body["ok"], body["code"]) == (True, code)
    return body["data"]


def error_of(answer: httpx.Response) -> tuple[int, str]:
    body = answer.json()
    assert set(body) - {"issues"} == {"ok", "code", "message", "error_code"}
    assert (body["ok"], body["code"]) == (False, answer.status_code)
    assert body["message"]
    return answer.status_code, body["error_code"]


def generated(client: httpx.Client, body: dict[str, Any] = AI) -> Any:
    return data_of(client.post("/slideshows/generate", json=body), 201)


def rendered(client: httpx.Client, body: dict[str, Any] = AI) -> Any:
    slideshow_id = generated(client, body)["id"]
    data_of(client.post(f"/slideshows/{slideshow_id}/render"))
    return data_of(client.get(f"/slideshows/{slideshow_id}"))


def picture(plain: httpx.Client, url: str) -> Image.Image:
    answer = plain.get(url)
    assert answer.status_code == 200, answer.text
    return Image.open(io.BytesIO(answer.content))


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures' pixels, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


def iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


# Keys


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


# Generate


def test_the_vendors_first_example(client: httpx.Client, sandbox: Sandbox) -> None:
    slideshow = generated(client, AI_EXAMPLE)

    [slide] = slideshow.pop("slides")
    [text] = slide.pop("text_elements")
    now = iso(CLOCK.now)
    assert slideshow.pop("id")
    assert slideshow == {
        "title": "5 discipline quotes",
        "status": "draft",
        "slideshow_type": "educational",
        "product_id": None,
        "original_prompt": "5 discipline quotes",
        "preview_image_url": None,
        "created_at": now,
        "updated_at": now,
        "last_rendered_at": None,
        "slide_count": 1,
        "settings": {
            "image_pack_id": AI_EXAMPLE["pack_id"],
            "aspect_ratio": "4:5",
            "slideshow_type": "educational",
            "advanced_settings": AI_EXAMPLE["advanced_settings"],
            "pack_assignments": None,
        },
    }
    assert slide.pop("image_url").startswith(f"{sandbox.url}/cdn/packs/")
    assert slide == {
        "index": 0,
        "rendered_image_url": None,
        "grid_images": None,
        "grid_type": None,
        "background_filters": None,
        "image_overlays": None,
    }
    assert text.pop("id")
    assert text == {
        "content": "Discipline beats motivation",
        "x": 50,
        "y": 36,
        "font_size": 48,
        "width": 70,
        "height": None,
        "editable": True,
        "style_preset": "tiktok",
        "font_family": None,
        "background_color": None,
        "text_color": None,
        "border_radius": None,
    }


def test_the_vendors_second_example(client: httpx.Client, sandbox: Sandbox) -> None:
    slideshow = generated(client, MANUAL_EXAMPLE)

    first, second = slideshow["slides"]
    assert slideshow["original_prompt"] is None
    assert first["image_url"] == "https://cdn.example.com/custom-0.jpg"
    assert [(t["content"], t["x"], t["y"]) for t in first["text_elements"]] == [("Hook text", 50, 25)]
    assert second["image_url"].startswith(f"{sandbox.url}/cdn/packs/hills/")
    assert second["text_elements"] == []
    assert slideshow["settings"]["pack_assignments"] == {"1": seeds.PACK}


def test_defaults_and_sizes(client: httpx.Client) -> None:
    slideshow = generated(client, {"prompt": "Five habits", "pack_id": seeds.PUBLIC_PACK})
    assert (slideshow["slide_count"], slideshow["slideshow_type"]) == (5, "educational")
    assert slideshow["settings"]["aspect_ratio"] == "4:5"
    assert [slide["index"] for slide in slideshow["slides"]] == [0, 1, 2, 3, 4]
    assert len({slide["image_url"] for slide in slideshow["slides"]}) == 5

    small = {"font_size": "small", "text_preset": "white", "text_width": "narrow"}
    second = generated(client, AI | {"advanced_settings": small})["slides"][1]
    assert [(t["font_size"], t["width"], t["style_preset"]) for t in second["text_elements"]] == [
        (40, 50, "white"),
        (33, 50, "white"),
    ]


def test_the_same_prompt_gives_the_same_words_and_another_one_others(client: httpx.Client) -> None:
    def words(prompt: str) -> list[str]:
        slides = generated(client, AI | {"prompt": prompt})["slides"]
        return [text["content"] for slide in slides for text in slide["text_elements"]]

    assert words("5 discipline quotes") == words("5 discipline quotes") != words("Three ways to rest")


def test_mixed_mode_keeps_the_given_texts_and_writes_the_others(client: httpx.Client) -> None:
    pinned = "https://cdn.example.com/pinned.jpg"
    config = {
        "total_slides": 3,
        "slide_types": ["image_pack", "image_pack", "custom_image"],
        "custom_images": {"2": {"image_url": "https://cdn.example.com/last.png"}},
        "pinned_images": {"0": pinned},
        "slide_texts": {"0": "Only this"},
        "slide_text_elements": {"2": [{"content": "Left", "x": 20, "y": 80, "font_size": 30, "width": 35, "id": "t1"}]},
        "pack_assignments": {"1": seeds.CITY_PACK},
    }
    slideshow = generated(client, AI | {"slide_count": 9, "slide_config": config})

    first, second, third = slideshow["slides"]
    assert (first["image_url"], first["text_elements"][0]["content"]) == (pinned, "Only this")
    assert "/cdn/packs/skyline/" in second["image_url"]
    assert len(second["text_elements"]) == 2
    [text] = third["text_elements"]
    assert (text["id"], text["x"], text["y"], text["font_size"], text["width"]) == ("t1", 20, 80, 30, 35)


def test_a_product_is_prompt_enough(client: httpx.Client) -> None:
    slideshow = generated(client, {"product_id": seeds.PRODUCT, "pack_id": seeds.PACK})

    assert slideshow["product_id"] == seeds.PRODUCT
    assert slideshow["title"] == "Acme Planner"
    assert slideshow["original_prompt"] is None
    assert "Your week on one page" in str(slideshow["slides"])


def _config(**changes: Any) -> dict[str, Any]:
    base = {"total_slides": 2, "slide_types": ["image_pack", "image_pack"]}
    return AI | {"slide_config": base | changes}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"pack_id": seeds.PACK}, (422, "invalid_payload")),
        (AI | {"prompt": ""}, (422, "invalid_payload")),
        (AI | {"prompt": None}, (422, "invalid_payload")),
        (AI | {"slide_count": 0}, (422, "invalid_payload")),
        (AI | {"slide_count": 11}, (422, "invalid_payload")),
        (AI | {"slide_count": "3"}, (422, "invalid_payload")),
        (AI | {"slideshow_type": "funny"}, (422, "invalid_payload")),
        (AI | {"aspect_ratio": "16:9"}, (422, "invalid_payload")),
        (AI | {"language": "e"}, (422, "invalid_payload")),
        (AI | {"language": "e" * 33}, (422, "invalid_payload")),
        (AI | {"pack_id": "no uuid"}, (422, "invalid_payload")),
        (AI | {"advanced_settings": {"font_size": 7}}, (422, "invalid_payload")),
        (AI | {"advanced_settings": {"font_size": 201}}, (422, "invalid_payload")),
        (AI | {"advanced_settings": {"font_size": "big"}}, (422, "invalid_payload")),
        (AI | {"advanced_settings": {"text_width": "wide"}}, (422, "invalid_payload")),
        ({"skip_ai": True}, (422, "invalid_payload")),
        (_config(total_slides=3), (422, "invalid_payload")),
        (_config(slide_types=["image_pack", "video"]), (422, "invalid_payload")),
        (_config(slide_types=["image_pack", "custom_image"]), (422, "invalid_payload")),
        (_config(slide_texts={"2": "out of range"}), (422, "invalid_payload")),
        (_config(slide_texts={"-1": "no index"}), (422, "invalid_payload")),
        (_config(slide_texts={"one": "no index"}), (422, "invalid_payload")),
        (
            _config(
                slide_types=["image_pack", "custom_image"],
                custom_images={"1": {"image_url": "https://e.com/a.jpg"}},
                pack_assignments={"1": seeds.PACK},
            ),
            (422, "invalid_payload"),
        ),
        ({"prompt": "No pack"}, (422, "pack_required")),
        (AI | {"pack_id": UNKNOWN}, (404, "pack_not_found")),
        (AI | {"pack_id": seeds.PERSONAL_PACK}, (404, "pack_not_found")),
        (AI | {"pack_id": seeds.EMPTY_PACK}, (422, "pack_empty")),
        (AI | {"product_id": UNKNOWN}, (404, "product_not_found")),
        (AI | {"product_id": seeds.FORBIDDEN_PRODUCT}, (403, "forbidden_product_access")),
    ],
)
def test_generate_refuses(
    sandbox: Sandbox, client: httpx.Client, body: dict[str, Any], expected: tuple[int, str]
) -> None:
    assert error_of(client.post("/slideshows/generate", json=body)) == expected
    assert sandbox.ledger()["genviral"]["generates"] == []


def test_a_slide_without_a_pack_is_named(client: httpx.Client) -> None:
    body = {"prompt": "p", "slide_config": {**_config()["slide_config"], "pack_assignments": {"0": seeds.PACK}}}

    answer = client.post("/slideshows/generate", json=body)

    assert error_of(answer) == (422, "pack_required")
    assert "[1]" in answer.json()["message"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/slideshows/generate"),
        ("POST", "/packs"),
        ("POST", "/templates"),
        ("POST", "/files"),
        ("POST", "/posts"),
        ("POST", "/posts/retry"),
        ("POST", "/posts/delete"),
        ("PATCH", f"/packs/{seeds.PACK}"),
        ("POST", f"/packs/{seeds.PACK}/images"),
    ],
)
@pytest.mark.parametrize(("content", "expected"), [(b"{", (400, "invalid_json")), (b"[]", (422, "invalid_payload"))])
def test_a_body_must_be_a_json_object(
    client: httpx.Client, method: str, path: str, content: bytes, expected: tuple[int, str]
) -> None:
    assert error_of(client.request(method, path, content=content)) == expected


# Render and pictures


def test_render_makes_pictures(client: httpx.Client, plain: httpx.Client) -> None:
    draft = generated(client)
    CLOCK.now += 5

    answer = data_of(client.post(f"/slideshows/{draft['id']}/render"))

    slideshow = data_of(client.get(f"/slideshows/{draft['id']}"))
    urls = [slide["rendered_image_url"] for slide in slideshow["slides"]]
    assert answer == {
        "id": draft["id"],
        "status": "rendered",
        "preview_image_url": urls[0],
        "last_rendered_at": iso(CLOCK.now),
        "slide_count": 3,
    }
    assert (slideshow["status"], slideshow["updated_at"]) == ("rendered", iso(CLOCK.now))
    pictures = [picture(plain, url) for url in urls]
    assert [(p.format, p.size) for p in pictures] == [("JPEG", (1080, 1350))] * 3
    assert difference(pictures[0], pictures[1]) > 5
    assert difference(pictures[1], pictures[2]) > 5


@pytest.mark.parametrize(("ratio", "size"), [("9:16", (1080, 1920)), ("1:1", (1080, 1080)), ("4:5", (1080, 1350))])
def test_pictures_have_the_asked_ratio(
    client: httpx.Client, plain: httpx.Client, ratio: str, size: tuple[int, int]
) -> None:
    [slide] = rendered(client, AI | {"aspect_ratio": ratio, "slide_count": 1})["slides"]

    assert picture(plain, slide["rendered_image_url"]).size == size


def test_pictures_are_png_on_demand(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    sandbox.set_genviral(image_format="png")
    [slide] = rendered(client, AI | {"slide_count": 1})["slides"]

    answer = plain.get(slide["rendered_image_url"])

    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


def _manual(text: str) -> dict[str, Any]:
    config = {
        "total_slides": 1,
        "slide_types": ["image_pack"],
        "pinned_images": {"0": "https://e.com/fixed.jpg"},
        "slide_text_elements": {"0": [{"content": text, "x": 50, "y": 25}]},
    }
    return {"skip_ai": True, "pack_id": seeds.PACK, "slide_config": config}


def test_the_text_stands_where_it_belongs(client: httpx.Client, plain: httpx.Client) -> None:
    one, same, other = (
        picture(plain, rendered(client, _manual(text))["slides"][0]["rendered_image_url"]).convert("RGB")
        for text in ("Early birds", "Early birds", "Late owls")
    )

    assert difference(one, same) == 0
    box = ImageChops.difference(one, other).point(lambda level: 255 if level > 60 else 0).getbbox()
    assert box
    left, top, right, bottom = box
    assert 0.15 * 1080 < left < 540 < right < 0.85 * 1080
    assert 0.18 * 1350 < top < 0.25 * 1350 < bottom < 0.32 * 1350


def test_an_uploaded_picture_is_what_the_slide_shows(client: httpx.Client, plain: httpx.Client) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (600, 600), (200, 30, 40)).save(buffer, "PNG")
    url = uploaded(client, plain, buffer.getvalue(), "image/png")
    config = {"total_slides": 1, "slide_types": ["custom_image"], "custom_images": {"0": {"image_url": url}}}

    [slide] = rendered(client, {"skip_ai": True, "slide_config": config})["slides"]

    pixel = picture(plain, slide["rendered_image_url"]).convert("RGB").getpixel((540, 600))
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) < 8 for a, b in zip(pixel, (200, 30, 40), strict=True))


def test_an_upload_that_is_no_picture_cannot_be_rendered(client: httpx.Client, plain: httpx.Client) -> None:
    url = uploaded(client, plain, b"not a picture", "image/png")
    config = {"total_slides": 1, "slide_types": ["custom_image"], "custom_images": {"0": {"image_url": url}}}
    slideshow = generated(client, {"skip_ai": True, "slide_config": config})

    assert error_of(client.post(f"/slideshows/{slideshow['id']}/render")) == (500, "render_failed")
    assert data_of(client.get(f"/slideshows/{slideshow['id']}"))["status"] == "draft"


def test_absurd_numbers_break_nothing(client: httpx.Client) -> None:
    path = f"/slideshows/{generated(client)['id']}"
    for body in (b'{"content": "T", "x": NaN, "y": 1}', b'{"content": "T", "x": 1, "y": 1e999}'):
        content = b'{"slides": [{"image_url": "https://e.com/a.jpg", "text_elements": [' + body + b"]}]}"
        assert error_of(client.patch(path, content=content)) == (422, "invalid_payload")
    data_of(client.patch(path, json=_text(x=-1e9, y=1e9, font_size=1e9, width=-5)))

    assert data_of(client.post(f"{path}/render"))["status"] == "rendered"


def test_render_refuses(client: httpx.Client) -> None:
    assert error_of(client.post(f"/slideshows/{UNKNOWN}/render")) == (404, "not_found")
    assert error_of(client.post("/slideshows/%20/render")) == (400, "missing_slideshow_id")
    empty = generated(client)["id"]
    assert data_of(client.patch(f"/slideshows/{empty}", json={"slides": []}))["slide_count"] == 0
    assert error_of(client.post(f"/slideshows/{empty}/render")) == (422, "no_slides")


def test_the_cdn_needs_no_key_and_takes_none(client: httpx.Client, plain: httpx.Client) -> None:
    url = data_of(client.get(f"/packs/{seeds.PACK}"))["images"][0]["url"]

    assert picture(plain, url).size == (1080, 1920)
    assert error_of(client.get(url)) == (400, "unsupported_authorization")
    assert error_of(plain.get(url.replace("0.jpg", "999.jpg"))) == (404, "not_found")


def test_every_pack_picture_is_another(client: httpx.Client, plain: httpx.Client) -> None:
    images = data_of(client.get(f"/packs/{seeds.PACK}"))["images"]
    pictures = [picture(plain, image["url"]).resize((108, 192)) for image in images]

    assert len(pictures) == 8
    for number, one in enumerate(pictures):
        assert all(difference(one, other) > 5 for other in pictures[:number])


# Other slideshow calls


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


@pytest.mark.parametrize("path", ["/slideshows", "/packs", "/templates"])
@pytest.mark.parametrize("query", [{"limit": "0"}, {"limit": "101"}, {"limit": "x"}, {"offset": "-1"}])
def test_lists_refuse_bad_pages(client: httpx.Client, path: str, query: dict[str, str]) -> None:
    assert error_of(client.get(path, params=query)) == (422, "invalid_query")


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


# Update


NEW_SLIDE = {
    "image_url": "https://e.com/a.jpg",
    "text_elements": [{"content": "New", "x": 50, "y": 50, "style_preset": "white", "font_family": "Poppins"}],
}
NEUTRAL = {
    **dict.fromkeys(("brightness", "contrast", "saturation", "opacity"), 1),
    **dict.fromkeys(("hue", "blur", "grayscale", "sepia", "invert", "drop_shadow"), 0),
}


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


def _with(**changes: Any) -> dict[str, Any]:
    return {"slides": [NEW_SLIDE | changes]}


def _text(**changes: Any) -> dict[str, Any]:
    return _with(text_elements=[{"content": "New", "x": 50, "y": 50, **changes}])


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"title": None},
        {"status": "published"},
        {"slideshow_type": "funny"},
        {"settings": {"aspect_ratio": "16:9"}},
        _with(index=0),
        _with(rendered_image_url="https://e.com/r.jpg"),
        _with(grid_images=None),
        _with(text_elements=[]),
        _with(background_filters={"blur": 3}),
        _with(grid_type="3x3"),
        _text(height=None),
        _text(style_preset="snapchat"),
        _text(font_family="Comic Sans"),
        _text(colour="red"),
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


@pytest.mark.parametrize(
    "changes",
    [
        {"background_filters": NEUTRAL | {"grayscale": 1}},
        {"grid_type": "2x2", "grid_images": [f"https://e.com/{n}.jpg" for n in range(4)]},
        {
            "image_overlays": [
                {"id": "o", "image_url": "https://e.com/o.jpg", "x": 50, "y": 80, "width": 60, "height": 20}
            ]
        },
    ],
    ids=["filter", "grid", "overlay"],
)
def test_the_look_of_a_slide_shows(client: httpx.Client, plain: httpx.Client, changes: dict[str, Any]) -> None:
    def drawn(slide: dict[str, Any]) -> Image.Image:
        path = f"/slideshows/{generated(client)['id']}"
        data_of(client.patch(path, json={"slides": [slide]}))
        data_of(client.post(f"{path}/render"))
        return picture(plain, data_of(client.get(path))["slides"][0]["rendered_image_url"])

    assert difference(drawn(NEW_SLIDE), drawn(NEW_SLIDE | changes)) > 3


# Packs


def test_packs_listed(client: httpx.Client, sandbox: Sandbox) -> None:
    page = data_of(client.get("/packs"))

    assert page["total"] == 4
    first = page["packs"][0]
    assert first == {
        "id": seeds.PACK,
        "name": "Quiet hills",
        "image_count": 8,
        "preview_image_url": f"{sandbox.url}/cdn/packs/hills/0.jpg",
        "is_public": False,
        "created_at": first["created_at"],
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"include_public": "false"}, {"Quiet hills", "City after dark", "Nothing in here yet"}),
        ({"include_public": "no"}, {"Quiet hills", "City after dark", "Nothing in here yet", "Soft shapes"}),
        ({"search": "CITY"}, {"City after dark"}),
        ({"search": "gradient"}, {"Soft shapes"}),
    ],
)
def test_packs_searched(client: httpx.Client, query: dict[str, str], names: set[str]) -> None:
    assert {pack["name"] for pack in data_of(client.get("/packs", params=query))["packs"]} == names


def test_a_pack_and_its_pictures(client: httpx.Client) -> None:
    pack = data_of(client.get(f"/packs/{seeds.PUBLIC_PACK}"))

    assert (pack["name"], pack["image_count"], pack["is_public"], len(pack["images"])) == ("Soft shapes", 8, True, 8)
    metadata = pack["images"][0]["metadata"]
    assert set(metadata) == {"status", "description", "keywords", "model", "generated_at", "error"}
    assert (metadata["status"], metadata["keywords"]) == ("completed", ["abstract", "gradient", "colour"])


def test_a_pack_of_ones_own(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_genviral(call_seconds=0.01)
    pack = data_of(client.post("/packs", json={"name": "  Mine  "}), 201)
    assert (pack["name"], pack["is_public"], pack["image_count"], pack["images"]) == ("Mine", False, 0, [])
    path = f"/packs/{pack['id']}"

    urls = ["https://e.com/1.webp", "https://e.com/2"]
    first = data_of(client.post(f"{path}/images", json={"image_url": urls[0], "file_name": "one.webp"}), 201)
    second = data_of(client.post(f"{path}/images", json={"image_url": urls[1]}), 201)
    assert (first["file_name"], first["content_type"]) == ("one.webp", "image/webp")
    assert (second["file_name"], second["content_type"]) == ("image", "image/jpeg")

    images = data_of(client.get(path))["images"]
    assert [image["url"] for image in images] == urls
    assert images[0]["metadata"]["status"] == "pending"
    assert images[0]["metadata"]["keywords"] == []
    CLOCK.now += 1
    described = data_of(client.get(path))["images"][0]["metadata"]
    assert (described["status"], described["description"]) == ("completed", "one.webp")

    changed = data_of(client.patch(path, json={"name": "Ours", "is_public": True}))
    assert (changed["name"], changed["is_public"], changed["image_count"], changed["images"]) == ("Ours", True, 2, [])
    deleted = data_of(client.delete(f"{path}/images/{first['id']}"))
    assert deleted == {"id": first["id"], "deleted": True}
    assert error_of(client.delete(f"{path}/images/{first['id']}")) == (404, "not_found")

    slide = generated(client, AI | {"pack_id": pack["id"], "slide_count": 1})["slides"][0]
    assert slide["image_url"] == urls[1]
    assert data_of(client.delete(path)) == {"id": pack["id"], "deleted": True}
    assert error_of(client.get(path)) == (404, "not_found")


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("POST", "/packs", {}, (422, "invalid_payload")),
        ("POST", "/packs", {"name": "   "}, (422, "invalid_payload")),
        ("POST", "/packs", {"name": "x" * 121}, (422, "invalid_payload")),
        ("PATCH", f"/packs/{seeds.PACK}", {}, (422, "invalid_payload")),
        ("PATCH", f"/packs/{seeds.PUBLIC_PACK}", {"name": "N"}, (404, "not_found")),
        ("PATCH", f"/packs/{seeds.PERSONAL_PACK}", {"name": "N"}, (404, "not_found")),
        ("PATCH", "/packs/%20", {"name": "N"}, (400, "missing_pack_id")),
        ("DELETE", f"/packs/{seeds.PUBLIC_PACK}", None, (404, "not_found")),
        ("DELETE", f"/packs/{UNKNOWN}", None, (404, "not_found")),
        ("GET", "/packs/%20", None, (400, "missing_pack_id")),
        ("POST", f"/packs/{seeds.PACK}/images", {}, (422, "invalid_payload")),
        ("POST", f"/packs/{seeds.PACK}/images", {"image_url": "/relative.jpg"}, (422, "invalid_payload")),
        (
            "POST",
            f"/packs/{seeds.PACK}/images",
            {"image_url": "https://e.com/a", "file_name": "x" * 256},
            (422, "invalid_payload"),
        ),
    ],
)
def test_packs_refuse(
    client: httpx.Client, method: str, path: str, body: dict[str, Any] | None, expected: tuple[int, str]
) -> None:
    assert error_of(client.request(method, path, json=body)) == expected


# Templates


CONFIG = {
    "version": 1,
    "structure": {"slides": [{"type": "pack", "id": UNKNOWN, "pinnedImageUrl": None, "textElements": []}]},
    "content": {"mode": "manual", "productId": None, "language": "en", "slideshowType": "educational"},
    "visuals": {"packId": None, "aspectRatio": "4:5", "textSettings": {"fontSize": "default"}},
}


def test_the_life_of_a_template(client: httpx.Client) -> None:
    template = data_of(client.post("/templates", json={"name": "Mine", "config": CONFIG}), 201)
    path = f"/templates/{template['id']}"
    assert template == {
        "id": template["id"],
        "name": "Mine",
        "description": None,
        "visibility": "private",
        "preview_url": None,
        "use_count": 0,
        "last_used_at": None,
        "created_at": iso(CLOCK.now),
        "updated_at": iso(CLOCK.now),
        "is_owner": True,
        "config": CONFIG,
    }
    assert data_of(client.get(path)) == template

    changed = data_of(client.patch(path, json={"name": "Ours", "description": "D", "visibility": "workspace"}))
    assert (changed["name"], changed["description"], changed["visibility"]) == ("Ours", "D", "workspace")
    assert data_of(client.patch(path, json={"description": None}))["description"] is None
    assert [entry["name"] for entry in data_of(client.get("/templates"))["templates"]] == ["Bold hook", "Ours"]
    found = data_of(client.get("/templates", params={"search": "our"}))
    assert (found["total"], found["templates"][0]["id"]) == (1, template["id"])

    assert data_of(client.delete(path)) == {"id": template["id"], "deleted": True}
    assert error_of(client.get(path)) == (404, "not_found")


def test_a_template_from_a_slideshow(client: httpx.Client) -> None:
    slideshow = rendered(client)
    path = f"/templates/from-slideshow/{slideshow['id']}"

    template = data_of(client.post(path), 201)
    assert (template["visibility"], template["preview_url"]) == ("private", slideshow["preview_image_url"])
    slides = template["config"]["structure"]["slides"]
    assert len(slides) == 3
    assert slides[0]["textElements"][0]["content"] == "5 discipline quotes"
    assert template["config"]["visuals"]["packId"] == seeds.PACK

    assert error_of(client.post(path)) == (409, "template_name_conflict")
    bare = data_of(client.post(path, json={"name": "Bare", "preserve_text": False}), 201)
    assert {text["content"] for slide in bare["config"]["structure"]["slides"] for text in slide["textElements"]} == {
        ""
    }


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("POST", "/templates", {"name": "N"}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "x" * 101, "config": CONFIG}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "N", "config": CONFIG, "description": "x" * 501}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "N", "config": CONFIG, "visibility": "public"}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "N", "config": CONFIG | {"version": 2}}, (422, "invalid_template_config")),
        ("POST", "/templates", {"name": "N", "config": CONFIG | {"structure": {}}}, (422, "invalid_template_config")),
        ("POST", f"/templates/from-slideshow/{UNKNOWN}", {}, (404, "slideshow_not_found")),
        ("POST", "/templates/from-slideshow/%20", {}, (400, "missing_slideshow_id")),
        ("GET", "/templates/%20", None, (400, "missing_template_id")),
        ("GET", f"/templates/{UNKNOWN}", None, (404, "not_found")),
        ("PATCH", f"/templates/{UNKNOWN}", {"name": "N"}, (404, "not_found")),
        ("PATCH", f"/templates/{UNKNOWN}", {}, (422, "invalid_payload")),
        ("DELETE", f"/templates/{seeds.PUBLIC_TEMPLATE}", None, (403, "forbidden_template")),
    ],
)
def test_templates_refuse(
    client: httpx.Client, method: str, path: str, body: dict[str, Any] | None, expected: tuple[int, str]
) -> None:
    assert error_of(client.request(method, path, json=body)) == expected


def test_a_templates_name_is_unique(client: httpx.Client, personal: httpx.Client) -> None:
    first, second = (
        data_of(client.post("/templates", json={"name": name, "config": CONFIG}), 201) for name in ("One", "Two")
    )
    conflict = (409, "template_name_conflict")
    assert error_of(client.post("/templates", json={"name": "One", "config": CONFIG})) == conflict
    assert error_of(client.patch(f"/templates/{second['id']}", json={"name": "One"})) == conflict
    assert data_of(client.patch(f"/templates/{first['id']}", json={"name": "One"}))
    assert data_of(personal.post("/templates", json={"name": "One", "config": CONFIG}), 201)


# Files


def uploaded(client: httpx.Client, plain: httpx.Client, content: bytes, content_type: str) -> str:
    upload = data_of(client.post("/files", json={"contentType": content_type, "filename": "a.png"}), 201)
    answer = plain.put(upload["uploadUrl"], content=content, headers={"Content-Type": content_type})
    assert answer.status_code == 200
    url: str = upload["url"]
    return url


def test_an_upload_as_documented(client: httpx.Client, plain: httpx.Client) -> None:
    upload = data_of(client.post("/files", json={"contentType": "image/png", "filename": "a.png"}), 201)
    assert set(upload) == {"uploadUrl", "url", "contentType", "expiresIn"}
    assert (upload["contentType"], upload["expiresIn"]) == ("image/png", 600)
    assert plain.get(upload["url"]).status_code == 404
    assert data_of(client.get("/files"))["total"] == 0

    plain.put(upload["uploadUrl"], content=b"bytes", headers={"Content-Type": "image/png"})

    fetched = plain.get(upload["url"])
    assert (fetched.content, fetched.headers["content-type"]) == (b"bytes", "image/png")
    page = data_of(client.get("/files"))
    assert (page["total"], page["limit"]) == (1, 50)
    [file] = page["files"]
    assert file.pop("id")
    assert file == {
        "url": upload["url"],
        "contentType": "image/png",
        "filename": "a.png",
        "size": 5,
        "createdAt": iso(CLOCK.now),
    }


def test_an_upload_of_the_newer_form(
    sandbox: Sandbox, client: httpx.Client, personal: httpx.Client, plain: httpx.Client
) -> None:
    sandbox.set_genviral(upload_form="finalize")
    body = {"contentType": "video/mp4", "filename": "v.mp4", "bytes": 5}
    key = {"Idempotency-Key": "k"}
    upload = data_of(client.post("/files", json=body, headers=key), 201)
    assert set(upload) == {"id", "uploadUrl", "contentType", "expiresIn"}
    assert data_of(client.post("/files", json=body, headers=key), 201)["id"] == upload["id"]
    assert error_of(client.post("/files", json=body | {"bytes": 6}, headers=key)) == (409, "idempotency_conflict")

    finalize = f"/files/{upload['id']}/finalize"
    assert error_of(client.post(finalize, json=body)) == (409, "upload_missing")
    plain.put(upload["uploadUrl"], content=b"bytes", headers={"Content-Type": "video/mp4"})
    file = data_of(client.post(finalize, json=body, headers=key))["file"]

    assert plain.get(file["url"]).content == b"bytes"
    assert error_of(client.post(f"/files/{UNKNOWN}/finalize", json=body)) == (404, "not_found")
    assert error_of(personal.post(finalize, json=body)) == (404, "not_found")
    assert data_of(personal.get("/files"))["total"] == 0
    assert sandbox.ledger()["genviral"]["files"] == [
        {"file_id": upload["id"], "content_type": "video/mp4", "size": 5},
    ]


def test_an_upload_link_is_particular(client: httpx.Client, plain: httpx.Client) -> None:
    link = data_of(client.post("/files", json={"contentType": "image/png"}), 201)["uploadUrl"]
    png = {"Content-Type": "image/png"}

    assert error_of(client.put(link, content=b"b", headers=png)) == (400, "unsupported_authorization")
    assert error_of(plain.put(link, content=b"b", headers={"Content-Type": "image/gif"})) == (403, "invalid_signature")
    assert error_of(plain.put(link + "0", content=b"b", headers=png)) == (403, "invalid_signature")
    CLOCK.now += 600
    assert error_of(plain.put(link, content=b"b", headers=png)) == (403, "expired")


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ({}, 2),
        ({"type": "image"}, 1),
        ({"type": "video"}, 1),
        ({"context": "all"}, 2),
        ({"context": "ai-studio"}, 0),
        ({"limit": "1"}, 2),
    ],
)
def test_files_listed(client: httpx.Client, plain: httpx.Client, query: dict[str, str], total: int) -> None:
    for content_type in ("image/jpeg", "video/mp4"):
        uploaded(client, plain, b"b", content_type)

    assert data_of(client.get("/files", params=query))["total"] == total


@pytest.mark.parametrize("query", [{"type": "pdf"}, {"limit": "0"}, {"limit": "101"}])
def test_files_refuse_bad_queries(client: httpx.Client, query: dict[str, str]) -> None:
    assert error_of(client.get("/files", params=query)) == (400, "invalid_query_parameter")


@pytest.mark.parametrize("content_type", ["application/pdf", "application/vnd.ms-powerpoint", ""])
def test_files_take_no_documents(client: httpx.Client, content_type: str) -> None:
    assert error_of(client.post("/files", json={"contentType": content_type})) == (422, "invalid_payload")


# Accounts and subscription


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


def _credits(client: httpx.Client) -> tuple[int, int, int]:
    credits = data_of(client.get("/subscription"))["subscription"]["credits"]
    return credits["limit"], credits["used_this_period"], credits["remaining"]


def test_credits_go_down_with_what_the_ai_made(sandbox: Sandbox, client: httpx.Client, personal: httpx.Client) -> None:
    assert _credits(client) == (100, 0, 100)
    rendered(client)
    generated(client, MANUAL_EXAMPLE)

    assert _credits(client) == (100, 1, 99)
    assert _credits(personal) == (100, 0, 100)
    assert sandbox.ledger()["genviral"]["credits_spent"] == 1


def test_an_empty_purse_stops_nobody_but_shows(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_genviral(credits=1)
    generated(client)
    generated(client)

    assert _credits(client) == (1, 1, 0)
    assert sandbox.ledger()["genviral"]["credits_spent"] == 2


def test_the_subscription(client: httpx.Client) -> None:
    data = data_of(client.get("/subscription"))

    assert set(data) == {"scope", "workspace_id", "subscription"}
    subscription = data["subscription"]
    assert (subscription["status"], subscription["tier"], subscription["is_paused"]) == ("active", "medium", False)
    assert subscription["renews_at"] == subscription["current_period_end"] == subscription["credits"]["reset_at"]
    assert subscription["current_period_start"] <= iso(CLOCK.now) < subscription["current_period_end"]


# Posts


PICTURES = [f"https://e.com/{number}.jpg" for number in range(3)]
A_POST: dict[str, Any] = {
    "caption": "Five habits",
    "accounts": [{"id": seeds.TIKTOK_ACCOUNT}],
    "media": {"type": "slideshow", "urls": PICTURES},
}


def posted(client: httpx.Client, **changes: Any) -> Any:
    return data_of(client.post("/posts", json=A_POST | changes), 201)


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


# Faults and ledger


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


def test_a_picture_that_breaks_off(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    [slide] = rendered(client, AI | {"slide_count": 1})["slides"]
    sandbox.fault(route=SLIDE_FILE, truncate=100)
    sandbox.fault(route=SLIDE_FILE, body="<html>no picture</html>")

    with pytest.raises(httpx.RemoteProtocolError):
        plain.get(slide["rendered_image_url"])
    assert plain.get(slide["rendered_image_url"]).text == "<html>no picture</html>"
    assert picture(plain, slide["rendered_image_url"]).format == "JPEG"


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
    assert _credits(client) == (100, 0, 100)
    assert data_of(client.get("/packs")) == packs
    totals = [data_of(client.get(path))["total"] for path in ("/slideshows", "/templates", "/files")]
    assert totals == [0, 1, 0]
    assert plain.get(slide["rendered_image_url"]).status_code == 404


# Options and pace


def test_options_are_shown_and_changed(sandbox: Sandbox, plain: httpx.Client) -> None:
    sandbox.set_genviral(credits=5, upload_form="finalize")

    options = plain.get("/_sandbox/genviral").json()

    assert (options["credits"], options["upload_form"], options["post_seconds"]) == (5, "finalize", POST_SECONDS)
    for bad in ({"credits": -1}, {"colour": "red"}, {"upload_form": "pigeon"}, [1]):
        answer = plain.patch("/_sandbox/genviral", json=bad)
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "invalid_options")
    assert plain.patch("/_sandbox/genviral", content=b"{").status_code == 400
    assert plain.get("/_sandbox/genviral").json() == options


def test_calls_take_their_time(sandbox: Sandbox, client: httpx.Client) -> None:
    def seconds(path: str, body: Any = None) -> float:
        started = time.monotonic()
        assert client.post(path, json=body).is_success
        return time.monotonic() - started

    sandbox.set_genviral(call_seconds=0.2, render_seconds=0.6)
    slideshow_id = generated(client)["id"]
    assert seconds("/slideshows/generate", AI) >= 0.2
    assert seconds(f"/slideshows/{slideshow_id}/slides/0/regenerate") >= 0.2
    assert seconds(f"/slideshows/{slideshow_id}/render") >= 1.8  # three slides; drawing them takes a fraction of that


def test_a_slow_render_holds_up_nobody(sandbox: Sandbox, client: httpx.Client) -> None:
    slideshow = generated(client)
    sandbox.set_genviral(render_seconds=1)
    with ThreadPoolExecutor(1) as pool, client_of(sandbox, sandbox.genviral_token) as other:
        render = pool.submit(other.post, f"/slideshows/{slideshow['id']}/render")
        while not sandbox.ledger()["genviral"]["renders"]:
            time.sleep(0.01)

        assert data_of(client.get(f"/slideshows/{slideshow['id']}"))["status"] == "draft"
        assert sandbox.ledger()["genviral"]["renders"][0]["finished_at"] is None
        assert not render.done()
        assert data_of(render.result())["status"] == "rendered"


def test_drawing_is_done_aside_from_the_event_loop(
    sandbox: Sandbox, client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []

    def draw_slide(*_: object) -> None:
        threads.append(threading.current_thread().name)

    monkeypatch.setattr(routes, "draw_slide", draw_slide)
    rendered(client)

    assert len(threads) == 3
    assert all(name.startswith("sandbox-pictures") for name in threads)


def test_a_client_that_went_away_does_not_stop_the_render(sandbox: Sandbox, client: httpx.Client) -> None:
    slideshow = generated(client)
    sandbox.set_genviral(render_seconds=0.2)

    with pytest.raises(httpx.ReadTimeout):
        client.post(f"/slideshows/{slideshow['id']}/render", timeout=0.1)

    deadline = time.monotonic() + 30
    while data_of(client.get(f"/slideshows/{slideshow['id']}"))["status"] != "rendered":
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert len(sandbox.ledger()["genviral"]["renders"]) == 1


def test_slides_replaced_during_a_render_stay_a_draft(sandbox: Sandbox, client: httpx.Client) -> None:
    path = f"/slideshows/{generated(client)['id']}"
    sandbox.set_genviral(render_seconds=0.3)
    with ThreadPoolExecutor(1) as pool, client_of(sandbox, sandbox.genviral_token) as other:
        render = pool.submit(other.post, f"{path}/render")
        while not sandbox.ledger()["genviral"]["renders"]:
            time.sleep(0.01)
        data_of(client.patch(path, json={"slides": [NEW_SLIDE]}))
        render.result()

    slideshow = data_of(client.get(path))
    assert (slideshow["status"], slideshow["slides"][0]["rendered_image_url"]) == ("draft", None)
