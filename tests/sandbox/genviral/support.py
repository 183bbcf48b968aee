"""What the tests of Genviral's twin share: its requests, and a client that is not ours."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import httpx
from PIL import Image, ImageChops, ImageStat

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.support import Clock

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
NEW_SLIDE = {
    "image_url": "https://e.com/a.jpg",
    "text_elements": [{"content": "New", "x": 50, "y": 50, "style_preset": "white", "font_family": "Poppins"}],
}
CONFIG = {
    "version": 1,
    "structure": {"slides": [{"type": "pack", "id": UNKNOWN, "pinnedImageUrl": None, "textElements": []}]},
    "content": {"mode": "manual", "productId": None, "language": "en", "slideshowType": "educational"},
    "visuals": {"packId": None, "aspectRatio": "4:5", "textSettings": {"fontSize": "default"}},
}
PICTURES = [f"https://e.com/{number}.jpg" for number in range(3)]
A_POST: dict[str, Any] = {
    "caption": "Five habits",
    "accounts": [{"id": seeds.TIKTOK_ACCOUNT}],
    "media": {"type": "slideshow", "urls": PICTURES},
}
CLOCK = Clock()


def client_of(sandbox: Sandbox, token: str | None) -> httpx.Client:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.Client(base_url=sandbox.url + API, headers=headers, trust_env=False, verify=False, timeout=30)


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


def with_slide(**changes: Any) -> dict[str, Any]:
    return {"slides": [NEW_SLIDE | changes]}


def with_text(**changes: Any) -> dict[str, Any]:
    return with_slide(text_elements=[{"content": "New", "x": 50, "y": 50, **changes}])


def uploaded(client: httpx.Client, plain: httpx.Client, content: bytes, content_type: str) -> str:
    upload = data_of(client.post("/files", json={"contentType": content_type, "filename": "a.png"}), 201)
    answer = plain.put(upload["uploadUrl"], content=content, headers={"Content-Type": content_type})
    assert answer.status_code == 200
    url: str = upload["url"]
    return url


def credits_of(client: httpx.Client) -> tuple[int, int, int]:
    credits = data_of(client.get("/subscription"))["subscription"]["credits"]
    return credits["limit"], credits["used_this_period"], credits["remaining"]


def posted(client: httpx.Client, **changes: Any) -> Any:
    return data_of(client.post("/posts", json=A_POST | changes), 201)
