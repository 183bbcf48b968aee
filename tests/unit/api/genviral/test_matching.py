"""Which slideshow a request can have made: the answer to a request that nobody heard."""

from __future__ import annotations

import copy
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from airflow_provider_slides.api.genviral.generating import GenerateRequest
from airflow_provider_slides.api.genviral.matching import Match, created_epoch, match, may_have_made, resembles
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
        (request(product_id=OTHER), made(product_id=PACK)),
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


def boxes(*texts: str) -> list[dict[str, Any]]:
    return [{"content": text, "x": 1, "y": 1} for text in texts]


LOWER = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
OF_A_PRODUCT = GenerateRequest.of(product_id=OTHER, pack_id=PACK)
LONG = "Five habits of people who drink tea in the morning"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param(request(pack_id=LOWER), made(settings={"image_pack_id": LOWER.upper()}), id="case-of-a-pack"),
        pytest.param(request(product_id=LOWER), made(product_id=LOWER.upper()), id="case-of-a-product"),
        pytest.param(
            request(slide_config={"slide_types": ["image_pack"], "pack_assignments": {0: LOWER}}),
            made(slide_count=1, settings={"pack_assignments": {"0": LOWER.upper()}}),
            id="case-of-an-assigned-pack",
        ),
        pytest.param(request(product_id=OTHER), made(product_id=None), id="product-not-told"),
        pytest.param(OF_A_PRODUCT, made(original_prompt=None, product_id=OTHER), id="product-alone"),
        *(
            pytest.param(
                request(advanced_settings={"font_size": given}),
                made(settings={"advanced_settings": {"font_size": told}}),
                id=f"font-{given!r}-{told!r}",
            )
            for given in (48, 48.0, "48")
            for told in (48, 48.0, "48", "48.0", " 48 ")
        ),
        pytest.param(request(advanced_settings={"text_preset": "TikTok"}), made(), id="case-of-a-preset"),
        *(
            pytest.param(request(), made(settings={"aspect_ratio": told}), id=told)
            for told in ("4x5", "4 : 5", "1080x1350")
        ),
        pytest.param(request(), made(slideshow_type="Educational"), id="case-of-a-type"),
        pytest.param(
            request(prompt="Fünf  Gewohnheiten\u00a0"),
            made(original_prompt="fu\u0308nf gewohnheiten"),
            id="composed-otherwise",
        ),
        *(
            pytest.param(
                request(prompt="Tea\x0b\x01time"), made(original_prompt=told), id=f"control-characters-{told!r}"
            )
            for told in ("Tea\ufffd\ufffdtime", "Tea time", "Tea\x0b\x01time")
        ),
        pytest.param(
            request(advanced_settings={"text_preset": "white"}),
            made(settings={"advanced_settings": None}),
            id="settings-not-told",
        ),
        pytest.param(
            manual(slide_texts={0: "Save this"}),
            made(
                **{
                    **words(["Save this"], []),
                    "slides": [{"text_elements": [{"content": None}, {"content": "Save this"}]}],
                }
            ),
            id="text-beside-an-empty-box",
        ),
        pytest.param(manual(slide_texts={0: " Save \n this "}), made(**words(["Save this"], [])), id="trimmed-text"),
        pytest.param(manual(slide_texts={0: "Save this"}), made(**words(["Save", "this"], [])), id="text-in-two-boxes"),
        pytest.param(
            manual(slide_text_elements={0: boxes("Save", "this")}),
            made(**words(["Save this"], [])),
            id="boxes-in-one-text",
        ),
    ],
)
def test_another_spelling_is_the_same_slideshow(asked: GenerateRequest, found: Slideshow) -> None:
    assert match(asked, found) is Match.YES
    assert may_have_made(asked, found)
    assert resembles(asked, found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param(request(), made(slide_count=6), id="one-slide-more"),
        pytest.param(request(slideshow_type="personal"), made(), id="type"),
        pytest.param(request(aspect_ratio="9:16"), made(), id="ratio"),
        pytest.param(request(aspect_ratio="9:16"), made(settings={"aspect_ratio": "9" * 5000}), id="ratio-of-no-sense"),
        pytest.param(request(), made(product_id=OTHER), id="product-that-nobody-gave"),
        pytest.param(GenerateRequest.of(prompt="Five habits"), made(), id="pack-that-nobody-gave"),
        pytest.param(request(advanced_settings={"font_size": 48}), made(), id="font"),
        pytest.param(request(slide_config={"slide_texts": {0: "A"}}), made(slides=words(["B"])["slides"]), id="text"),
        pytest.param(request(), made(original_prompt=None), id="prompt-not-told"),
        pytest.param(request(prompt=LONG), made(original_prompt=f"{LONG[:-3]}\u2026"), id="prompt-cut"),
        pytest.param(request(prompt=f"{LONG[:40]}y"), made(original_prompt=LONG[:40]), id="prompt-cut-short"),
        pytest.param(request(prompt="Five habits."), made(), id="full-stop-that-is-not-told"),
        pytest.param(request(), made(original_prompt="Five habits."), id="full-stop-that-nobody-gave"),
        pytest.param(request(prompt=LONG), made(original_prompt=f"{LONG}. Write in English."), id="prompt-added-to"),
        pytest.param(OF_A_PRODUCT, made(original_prompt="About it", product_id=OTHER), id="prompt-made-of-the-product"),
        pytest.param(OF_A_PRODUCT, made(original_prompt=None), id="product-alone-and-not-told"),
        pytest.param(
            OF_A_PRODUCT, made(original_prompt=None, product_id=OTHER, slide_count=9), id="product-with-more-slides"
        ),
        pytest.param(
            manual(slide_texts={0: "A", 1: "B"}), made(**words(["A"], ["B"], ["C"])), id="texts-and-one-slide-more"
        ),
        pytest.param(
            manual(slide_texts={0: "A", 1: "B"}),
            made(**words(["A"], ["B"]), settings={"aspect_ratio": "1:1"}),
            id="texts-in-another-ratio",
        ),
        pytest.param(
            manual(total_slides=3, slide_types=["image_pack"] * 3, slide_texts={0: "A", 1: "B", 2: "C"}),
            made(**words(["A"], ["B"], ["Cut"])),
            id="most-texts",
        ),
        pytest.param(manual(), made(**words([], [], [])), id="by-hand-and-wordless"),
        pytest.param(manual(), made(**words([])), id="by-hand-and-one-slide-less"),
        pytest.param(
            request(skip_ai=True, slide_config={"slide_texts": {0: "A"}}),
            made(slides=words(["B"])["slides"]),
            id="prompt-and-other-texts",
        ),
    ],
)
def test_what_is_near_is_neither_this_requests_nor_nobodys(asked: GenerateRequest, found: Slideshow) -> None:
    assert match(asked, found) is Match.NEAR
    assert not may_have_made(asked, found)
    assert resembles(asked, found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param(request(), made(original_prompt="Six habits"), id="prompt"),
        pytest.param(request(), made(original_prompt="Five habits of tea"), id="short-prompt-that-begins-alike"),
        pytest.param(request(prompt=f"{LONG[:39]}y"), made(original_prompt=LONG[:39]), id="prompt-too-short-to-be-cut"),
        pytest.param(
            request(prompt=f"{LONG} and A"), made(original_prompt=f"{LONG} and B"), id="prompt-that-begins-alike"
        ),
        pytest.param(request(), made(settings={"image_pack_id": OTHER}), id="pack"),
        pytest.param(request(product_id=OTHER), made(product_id=PACK), id="product"),
        pytest.param(request(), made(original_prompt=None, slide_count=9), id="prompt-not-told-and-another-count"),
        pytest.param(
            request(),
            made(original_prompt=None, settings={"aspect_ratio": "1:1"}),
            id="prompt-not-told-and-another-ratio",
        ),
        pytest.param(manual(slide_texts={0: "A", 1: "B"}), made(**words(["C"], ["D"])), id="texts"),
        pytest.param(manual(slide_texts={0: "A", 1: "B"}), made(**words(["A"], ["D"])), id="half-the-texts"),
        pytest.param(manual(), made(), id="written-by-the-vendor"),
        pytest.param(OF_A_PRODUCT, made(original_prompt=None, slide_count=9), id="product-not-told-and-another-count"),
    ],
)
def test_what_is_surely_anothers(asked: GenerateRequest, found: Slideshow) -> None:
    assert match(asked, found) is Match.NO
    assert not may_have_made(asked, found)
    assert not resembles(asked, found)


NOON = datetime(2026, 1, 31, 12, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("told", "epoch"),
    [
        ("2026-01-31T12:00:00.000Z", NOON),
        ("2026-01-31T13:00:00+01:00", NOON),
        ("2026-01-31T12:00:00", NOON),
        (" 2026-01-31 12:00:00 ", NOON),
        ("2026-01-31T12", NOON),
        ("2026-01-31", None),
        ("1970-01-01T00:00:01Z", 1.0),
        ("1970-01-01T00:00:00Z", None),
        ("yesterday, at noon", None),
        ("0001-01-01T00:00:00Z", None),
        ("", None),
        (None, None),
    ],
)
def test_a_time_without_an_offset_is_utc_wherever_the_worker_is(
    told: str | None, epoch: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        assert created_epoch(told) == epoch
    finally:
        monkeypatch.undo()
        time.tzset()
