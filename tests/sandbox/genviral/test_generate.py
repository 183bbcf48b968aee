"""The twin of Genviral against the vendor's facts, over real HTTP: what makes a slideshow, and what is refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import AI, AI_EXAMPLE, CLOCK, MANUAL_EXAMPLE, UNKNOWN, error_of, generated, iso


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


def config(**changes: Any) -> dict[str, Any]:
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
        (config(total_slides=3), (422, "invalid_payload")),
        (config(slide_types=["image_pack", "video"]), (422, "invalid_payload")),
        (config(slide_types=["image_pack", "custom_image"]), (422, "invalid_payload")),
        (config(slide_texts={"2": "out of range"}), (422, "invalid_payload")),
        (config(slide_texts={"-1": "no index"}), (422, "invalid_payload")),
        (config(slide_texts={"one": "no index"}), (422, "invalid_payload")),
        (
            config(
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
    body = {"prompt": "p", "slide_config": {**config()["slide_config"], "pack_assignments": {"0": seeds.PACK}}}

    answer = client.post("/slideshows/generate", json=body)

    assert error_of(answer) == (422, "pack_required")
    assert "[1]" in answer.json()["message"]
