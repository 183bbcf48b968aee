"""Which slideshow a request can have made: the answer to a request that nobody heard."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from airflow_provider_slides.api.genviral.generating import GenerateRequest
from airflow_provider_slides.api.genviral.matching import may_have_made
from airflow_provider_slides.api.genviral.slideshows import Slideshow

PACK, OTHER = "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"


def made(**changes: Any) -> Slideshow:
    """The slideshow of the smallest request, as the vendor tells it."""
    fields: dict[str, Any] = {
        "id": "S",
        "title": "Whatever the vendor likes",
        "status": "draft",
        "slideshow_type": "educational",
        "product_id": None,
        "original_prompt": "Five habits",
        "slide_count": 5,
        "settings": {
            "image_pack_id": PACK,
            "aspect_ratio": "4:5",
            "advanced_settings": {"font_size": "default", "text_preset": "tiktok", "text_width": "default"},
            "pack_assignments": None,
        },
        "slides": [],
    }
    fields = copy.deepcopy(fields)
    settings = changes.pop("settings", {})
    if fields["settings"] is not None and settings is not None:
        fields["settings"] |= settings
    else:
        fields["settings"] = None
    return Slideshow.model_validate(fields | changes)


def request(**fields: Any) -> GenerateRequest:
    return GenerateRequest.of(**{"prompt": "Five habits", "pack_id": PACK, **fields})


def manual(**texts: Any) -> GenerateRequest:
    config = {"total_slides": 2, "slide_types": ["image_pack", "image_pack"], **texts}
    return GenerateRequest.of(skip_ai=True, pack_id=PACK, slide_config=config)


def words(*slides: list[str]) -> dict[str, Any]:
    return {
        "original_prompt": None,
        "slide_count": len(slides),
        "slides": [
            {"index": index, "text_elements": [{"content": text} for text in texts]}
            for index, texts in enumerate(slides)
        ],
    }


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (request(), made()),
        (request(prompt=" Five\n habits "), made()),
        (request(slide_count=3), made(slide_count=3)),
        (request(slide_count=5), made(slide_count=4)),
        (request(slide_count=3, slide_config={"total_slides": 4}), made(slide_count=3)),
        (request(slide_count=3, slide_config={"total_slides": 4}), made(slide_count=4)),
        (request(slide_config={"slide_types": ["image_pack", "image_pack"]}), made(slide_count=2)),
        (request(advanced_settings={"text_preset": "tiktok"}), made()),
        (request(), made(settings=None)),
        (request(), made(settings={"image_pack_id": None, "aspect_ratio": None}, slide_count=None)),
        (
            request(slide_config={"slide_types": ["image_pack"], "pack_assignments": {0: OTHER}}),
            made(slide_count=1, settings={"pack_assignments": {"0": OTHER}}),
        ),
        (manual(), made(**words([], []))),
        (manual(slide_texts={1: "Save this"}), made(**words(["Hook"], ["Save this"]))),
        (
            manual(slide_texts={1: "A"}, slide_text_elements={1: [{"content": "B", "x": 1, "y": 1}]}),
            made(**words([], ["B"])),
        ),
        (
            request(skip_ai=True),
            made(original_prompt=None),
        ),
    ],
)
def test_what_a_request_can_have_made(asked: GenerateRequest, found: Slideshow) -> None:
    assert may_have_made(asked, found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (request(), made(original_prompt="Six habits")),
        (request(), made(original_prompt=None)),
        (request(), made(slide_count=6)),
        (request(slide_count=3), made()),
        (request(), made(slideshow_type="personal")),
        (request(slideshow_type="personal"), made()),
        (request(), made(product_id=OTHER)),
        (request(product_id=OTHER), made()),
        (request(aspect_ratio="9:16"), made()),
        (request(), made(settings={"aspect_ratio": "1:1"})),
        (request(), made(settings={"image_pack_id": OTHER})),
        (request(advanced_settings={"text_preset": "white"}), made()),
        (
            request(slide_config={"slide_types": ["image_pack"], "pack_assignments": {"0": OTHER}}),
            made(slide_count=1, settings={"pack_assignments": {"0": PACK}}),
        ),
        (manual(), made(**words([], [], []))),
        (manual(), made(slide_count=2)),
        (manual(slide_texts={1: "Save this"}), made(**words(["Save this"], ["Hook"]))),
        (
            manual(slide_text_elements={0: [{"content": "A", "x": 1, "y": 1}, {"content": "B", "x": 1, "y": 1}]}),
            made(**words(["B", "A"], [])),
        ),
    ],
)
def test_what_it_cannot_have_made(asked: GenerateRequest, found: Slideshow) -> None:
    assert not may_have_made(asked, found)
