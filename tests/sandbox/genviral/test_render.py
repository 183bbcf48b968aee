"""The twin of Genviral against the vendor's facts, over real HTTP: what a render draws, and what goes on meanwhile."""

from __future__ import annotations

import io
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from PIL import Image, ImageChops

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.genviral.slideshows import routes
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import (
    AI,
    CLOCK,
    NEW_SLIDE,
    UNKNOWN,
    client_of,
    data_of,
    difference,
    error_of,
    generated,
    iso,
    picture,
    rendered,
    uploaded,
)


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


def manual(text: str) -> dict[str, Any]:
    config = {
        "total_slides": 1,
        "slide_types": ["image_pack"],
        "pinned_images": {"0": "https://e.com/fixed.jpg"},
        "slide_text_elements": {"0": [{"content": text, "x": 50, "y": 25}]},
    }
    return {"skip_ai": True, "pack_id": seeds.PACK, "slide_config": config}


def test_the_text_stands_where_it_belongs(client: httpx.Client, plain: httpx.Client) -> None:
    one, same, other = (
        picture(plain, rendered(client, manual(text))["slides"][0]["rendered_image_url"]).convert("RGB")
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


def test_render_refuses(client: httpx.Client) -> None:
    assert error_of(client.post(f"/slideshows/{UNKNOWN}/render")) == (404, "not_found")
    assert error_of(client.post("/slideshows/%20/render")) == (400, "missing_slideshow_id")
    empty = generated(client)["id"]
    assert data_of(client.patch(f"/slideshows/{empty}", json={"slides": []}))["slide_count"] == 0
    assert error_of(client.post(f"/slideshows/{empty}/render")) == (422, "no_slides")


NEUTRAL = {
    **dict.fromkeys(("brightness", "contrast", "saturation", "opacity"), 1),
    **dict.fromkeys(("hue", "blur", "grayscale", "sepia", "invert", "drop_shadow"), 0),
}


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
