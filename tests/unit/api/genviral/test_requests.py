"""What is refused before anything is sent, and that everything documented is not."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from airflow_provider_slides.api.genviral import files, generating, packs, posts, slideshows, templates
from airflow_provider_slides.api.genviral.accounts import Account
from airflow_provider_slides.api.model import RequestModel
from airflow_provider_slides.exceptions import InvalidArgumentError

PACK = "11111111-1111-1111-1111-111111111111"
OTHER = "22222222-2222-4222-8222-22222222222A"
IMAGE = {"image_url": "https://cdn.example.com/c.jpg", "image_id": "hero_0"}
TEXT = {"content": "Hook", "x": 50, "y": 25}
SLIDESHOW_MEDIA = {"type": "slideshow", "urls": ["https://cdn.example.com/1.png"]}
VIDEO = {"type": "video", "url": "https://cdn.example.com/1.mp4"}
CONFIG = {"version": 1, "structure": {"slides": []}, "content": {}, "visuals": {}}
TIKTOK_POST = "https://www.tiktok.com/@genviral/video/1234567890"

#: The two requests of the vendor's generate-slideshow page, to the letter.
AI_MODE = """{
    "prompt": "5 discipline quotes",
    "pack_id": "11111111-1111-1111-1111-111111111111",
    "slide_count": 1,
    "slideshow_type": "educational",
    "aspect_ratio": "4:5",
    "language": "en",
    "advanced_settings": {
      "font_size": "default",
      "text_preset": "tiktok",
      "text_width": "default"
    }
  }"""
MANUAL_MODE = """{
    "skip_ai": true,
    "slide_config": {
      "total_slides": 2,
      "slide_types": ["custom_image", "image_pack"],
      "custom_images": {
        "0": {
          "image_url": "https://cdn.example.com/custom-0.jpg",
          "image_id": "hero_0"
        }
      },
      "slide_text_elements": {
        "0": [
          {
            "content": "Hook text",
            "x": 50,
            "y": 25
          }
        ]
      },
      "pack_assignments": {
        "1": "11111111-1111-1111-1111-111111111111"
      }
    }
  }"""


def wire(request: RequestModel) -> str:
    return json.dumps(request.body(), sort_keys=True)


def config(**members: Any) -> dict[str, Any]:
    return {"skip_ai": True, "slide_config": members}


def slide(**members: Any) -> dict[str, Any]:
    return {"slides": [{"text_elements": [TEXT], **members}]}


def post(**members: Any) -> dict[str, Any]:
    return {"caption": "Hi", "accounts": [PACK], **members}


def template(**members: Any) -> dict[str, Any]:
    return {"name": "T", "config": {**CONFIG, **members}}


@pytest.mark.parametrize("example", [AI_MODE, MANUAL_MODE], ids=["ai", "manual"])
def test_the_vendors_examples_pass_unchanged(example: str) -> None:
    fields = json.loads(example)
    assert wire(generating.GenerateRequest.of(**fields)) == json.dumps(fields, sort_keys=True)


#: model, fields -> the field that is named, the value that is shown, and words of what to do.
REFUSED: list[tuple[type[RequestModel], dict[str, Any], str, Any, str]] = [
    # Generate: words.
    (generating.GenerateRequest, {}, "prompt", None, "give product_id or skip_ai=True"),
    (generating.GenerateRequest, {"skip_ai": False}, "prompt", None, "non-blank string"),
    (generating.GenerateRequest, {"prompt": ""}, "prompt", "", "non-blank string"),
    (generating.GenerateRequest, {"prompt": " \n"}, "prompt", " \n", "non-blank string"),
    (generating.GenerateRequest, {"prompt": 7}, "prompt", 7, "non-blank string"),
    (generating.GenerateRequest, {"prompt": "x", "topic": "y"}, "topic", "y", "slide_config"),
    # Generate: scalars.
    (generating.GenerateRequest, {"product_id": "42"}, "product_id", "42", "product's UUID"),
    (generating.GenerateRequest, {"prompt": "x", "pack_id": f"{PACK}0"}, "pack_id", f"{PACK}0", "pack's UUID"),
    (generating.GenerateRequest, {"prompt": "x", "slide_count": 0}, "slide_count", 0, "1 to 10"),
    (generating.GenerateRequest, {"prompt": "x", "slide_count": 11}, "slide_count", 11, "1 to 10"),
    (generating.GenerateRequest, {"prompt": "x", "slide_count": True}, "slide_count", True, "1 to 10"),
    (generating.GenerateRequest, {"prompt": "x", "slide_count": 2.5}, "slide_count", 2.5, "1 to 10"),
    (generating.GenerateRequest, {"prompt": "x", "slideshow_type": "fun"}, "slideshow_type", "fun", "'personal'"),
    (generating.GenerateRequest, {"prompt": "x", "aspect_ratio": "16:9"}, "aspect_ratio", "16:9", "'9:16'"),
    (generating.GenerateRequest, {"prompt": "x", "language": "e"}, "language", "e", "2 to 32"),
    (generating.GenerateRequest, {"prompt": "x", "language": "e" * 33}, "language", "e" * 33, "2 to 32"),
    (generating.GenerateRequest, {"prompt": "x", "skip_ai": "perhaps"}, "skip_ai", "perhaps", "Use True"),
    *(
        (
            generating.GenerateRequest,
            {"prompt": "x", "advanced_settings": {"font_size": size}},
            "advanced_settings.font_size",
            size,
            "number from 8 to 200",
        )
        for size in (7, 200.5, "large", True, float("nan"))
    ),
    (
        generating.GenerateRequest,
        {"prompt": "x", "advanced_settings": {"text_width": "wide"}},
        "advanced_settings.text_width",
        "wide",
        "'narrow'",
    ),
    (
        generating.GenerateRequest,
        {"prompt": "x", "advanced_settings": {"text_preset": ""}},
        "advanced_settings.text_preset",
        "",
        "preset's name",
    ),
    # Generate: slides.
    (generating.GenerateRequest, config(total_slides=0), "slide_config.total_slides", 0, "1 to 10"),
    (generating.GenerateRequest, config(total_slides=11), "slide_config.total_slides", 11, "1 to 10"),
    (
        generating.GenerateRequest,
        config(total_slides=2, slide_types=["custom_image"]),
        "slide_config.slide_types",
        ["custom_image"],
        "1 slide_types for 2 total_slides",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["video"]),
        "slide_config.slide_types.0",
        "video",
        "'image_pack' or 'custom_image'",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["image_pack"] * 11),
        "slide_config.slide_types",
        ["image_pack"] * 11,
        "at most 10",
    ),
    (
        generating.GenerateRequest,
        config(total_slides=2, slide_texts={2: "late"}),
        "slide_config.slide_texts.2",
        "late",
        "0 to 1",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["custom_image"], custom_images={"0": IMAGE}, pinned_images={"1": "https://e.org/1.jpg"}),
        "slide_config.pinned_images.1",
        "https://e.org/1.jpg",
        "indices of 1 slides",
    ),
    (
        generating.GenerateRequest,
        config(slide_text_elements={"10": [TEXT]}),
        "slide_config.slide_text_elements.10",
        [TEXT],
        "0 to 9",
    ),
    *(
        (
            generating.GenerateRequest,
            config(total_slides=2, slide_texts={key: "x"}),
            "slide_config.slide_texts",
            {key: "x"},
            "keys are 0, 1, 2",
        )
        for key in ("first", "01", "-1", -1, 1.0, True, "²", None)
    ),
    (
        generating.GenerateRequest,
        config(total_slides=2, slide_texts={0: "a", "0": "b"}),
        "slide_config.slide_texts",
        {0: "a", "0": "b"},
        "there twice",
    ),
    (generating.GenerateRequest, config(slide_texts=["a"]), "slide_config.slide_texts", ["a"], "dictionary"),
    (
        generating.GenerateRequest,
        config(total_slides=2, slide_types=["image_pack", "custom_image"], custom_images={1: IMAGE}),
        "pack_id",
        None,
        "slide_config.pack_assignments",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["image_pack", "image_pack"], pack_assignments={0: PACK}),
        "pack_id",
        None,
        "Slide 1 is an image_pack slide",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["custom_image"]),
        "slide_config.custom_images.0",
        None,
        "image_url",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["custom_image"], custom_images={0: IMAGE}, pack_assignments={0: PACK}),
        "slide_config.pack_assignments.0",
        PACK,
        'only for "image_pack"',
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["image_pack"], pack_assignments={0: "my pack"}),
        "slide_config.pack_assignments.0",
        "my pack",
        "UUID",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["custom_image"], custom_images={0: {"image_url": "https://e.org/1.jpg"}}),
        "slide_config.custom_images.0.image_id",
        None,
        "hero_0",
    ),
    (
        generating.GenerateRequest,
        config(custom_images={0: {**IMAGE, "image_url": "s3://bucket/1.jpg"}}),
        "slide_config.custom_images.0.image_url",
        "s3://bucket/1.jpg",
        "http or https",
    ),
    (
        generating.GenerateRequest,
        config(pinned_images={0: "/1.jpg"}),
        "slide_config.pinned_images.0",
        "/1.jpg",
        "http or https",
    ),
    (
        generating.GenerateRequest,
        config(slide_text_elements={0: [{"content": "x", "x": 1}]}),
        "slide_config.slide_text_elements.0.0.y",
        None,
        "Give a number",
    ),
    (
        generating.GenerateRequest,
        config(slide_text_elements={0: [{**TEXT, "x": "left"}]}),
        "slide_config.slide_text_elements.0.0.x",
        "left",
        "finite number",
    ),
    (
        generating.GenerateRequest,
        config(slide_text_elements={0: [{**TEXT, "width": True}]}),
        "slide_config.slide_text_elements.0.0.width",
        True,
        "finite number",
    ),
    # List, update, regenerate.
    (slideshows.ListRequest, {"limit": 0}, "limit", 0, "1 to 100"),
    (slideshows.ListRequest, {"limit": 101}, "limit", 101, "1 to 100"),
    (slideshows.ListRequest, {"offset": -1}, "offset", -1, "at least 0"),
    (slideshows.UpdateRequest, {}, "request", {}, "at least one of title, status"),
    (slideshows.UpdateRequest, {"title": None}, "title", None, "Leave it out"),
    (slideshows.UpdateRequest, {"status": "rendering"}, "status", "rendering", "'draft' or 'rendered'"),
    (slideshows.UpdateRequest, {"settings": {"pack_id": PACK}}, "settings.pack_id", PACK, "image_pack_id"),
    (slideshows.UpdateRequest, slide(index=0), "slides.0.index", 0, "editable_slides()"),
    (
        slideshows.UpdateRequest,
        slide(rendered_image_url="https://e.org/r.png"),
        "slides.0.rendered_image_url",
        "https://e.org/r.png",
        "editable_slides()",
    ),
    (slideshows.UpdateRequest, slide(image_url=None), "slides.0.image_url", None, "refuses null"),
    (slideshows.UpdateRequest, slide(grid_type="3x3"), "slides.0.grid_type", "3x3", "'2x2'"),
    (slideshows.UpdateRequest, slide(text_elements=[]), "slides.0.text_elements", [], "at least one"),
    (
        slideshows.UpdateRequest,
        slide(text_elements=[{**TEXT, "height": None}]),
        "slides.0.text_elements.0.height",
        None,
        "refuses null",
    ),
    (
        slideshows.UpdateRequest,
        slide(text_elements=[{**TEXT, "style_preset": "snapchat"}]),
        "slides.0.text_elements.0.style_preset",
        "snapchat",
        "'tiktok', 'inverted', 'shadow', 'white' or 'black'",
    ),
    (
        slideshows.UpdateRequest,
        slide(text_elements=[{**TEXT, "font_family": "Comic Sans"}]),
        "slides.0.text_elements.0.font_family",
        "Comic Sans",
        "'TikTok Display'",
    ),
    (
        slideshows.UpdateRequest,
        slide(background_filters={"brightness": None}),
        "slides.0.background_filters.brightness",
        None,
        "1 is neutral",
    ),
    (slideshows.RegenerateRequest, {"instruction": ""}, "instruction", "", "1 to 500"),
    (slideshows.RegenerateRequest, {"instruction": "x" * 501}, "instruction", "x" * 501, "1 to 500"),
    # Packs.
    (packs.CreateRequest, {}, "name", None, "1 to 120"),
    (packs.CreateRequest, {"name": "  "}, "name", "  ", "1 to 120"),
    (packs.CreateRequest, {"name": "x" * 121}, "name", "x" * 121, "1 to 120"),
    (packs.UpdateRequest, {}, "request", {}, "at least one of name, is_public"),
    (packs.UpdateRequest, {"is_public": None}, "is_public", None, "True or False"),
    (packs.ListRequest, {"include_public": "both"}, "include_public", "both", "Use False"),
    (packs.AddImageRequest, {"image_url": "1.jpg"}, "image_url", "1.jpg", "http or https"),
    (
        packs.AddImageRequest,
        {"image_url": "https://e.org/1.jpg", "file_name": "x" * 256},
        "file_name",
        "x" * 256,
        "1 to 255",
    ),
    # Templates.
    (templates.CreateRequest, {"name": "T"}, "config", None, "version, structure, content and visuals"),
    (templates.CreateRequest, {**template(), "name": "x" * 101}, "name", "x" * 101, "1 to 100"),
    (templates.CreateRequest, {**template(), "description": "x" * 501}, "description", "x" * 501, "at most 500"),
    (templates.CreateRequest, {**template(), "visibility": "public"}, "visibility", "public", "'workspace'"),
    (templates.CreateRequest, template(version=2), "config.version", 2, "no other version"),
    (
        templates.CreateRequest,
        template(visuals={"aspectRatio": "16:9"}),
        "config.visuals.aspect_ratio",
        "16:9",
        "'9:16'",
    ),
    (templates.UpdateRequest, {"name": None}, "name", None, "1 to 100"),
    (templates.FromSlideshowRequest, {"preserve_text": "some"}, "preserve_text", "some", "without the words"),
    # Files.
    (files.PrepareRequest, {"content_type": "application/pdf"}, "content_type", "application/pdf", "'image/png'"),
    (files.PrepareRequest, {}, "content_type", None, "images or videos"),
    (
        files.PrepareRequest,
        {"content_type": "video/mp4", "duration_seconds": -1},
        "duration_seconds",
        -1,
        "video's seconds",
    ),
    (files.ListRequest, {"type": "pdf"}, "type", "pdf", "'image' or 'video'"),
    (files.ListRequest, {"limit": 101}, "limit", 101, "1 to 100"),
    # Posts.
    (posts.CreateRequest, {"accounts": [PACK]}, "caption", None, "Give the text"),
    (posts.CreateRequest, post(accounts=[]), "accounts", [], "1 to 10 accounts"),
    (posts.CreateRequest, post(accounts=[{"id": PACK}] * 11), "accounts", [{"id": PACK}] * 11, "1 to 10 accounts"),
    (posts.CreateRequest, post(accounts=PACK), "accounts", PACK, "1 to 10 accounts"),
    (posts.CreateRequest, post(accounts=["me"]), "accounts.0.id", "me", "GET /accounts"),
    (posts.CreateRequest, post(media={"type": "image"}), "media.type", "image", "'video' or 'slideshow'"),
    (posts.CreateRequest, post(media={"type": "slideshow"}), "media.urls", None, "1 to 35"),
    (posts.CreateRequest, post(media={"type": "slideshow", "urls": []}), "media.urls", [], "1 to 35"),
    (
        posts.CreateRequest,
        post(media={"type": "slideshow", "urls": ["https://e.org/1.png"] * 36}),
        "media.urls",
        ["https://e.org/1.png"] * 36,
        "1 to 35",
    ),
    (
        posts.CreateRequest,
        post(media={"type": "slideshow", "urls": ["https://e.org/1.webp?v=1"]}),
        "media.urls.0",
        "https://e.org/1.webp?v=1",
        "JPG",
    ),
    (posts.CreateRequest, post(media={"type": "video"}), "media.url", None, "MP4"),
    (
        posts.CreateRequest,
        post(media={"type": "video", "url": "https://e.org/1.png"}),
        "media.url",
        "https://e.org/1.png",
        "MP4",
    ),
    (
        posts.CreateRequest,
        post(music_url="https://nottiktok.com/1"),
        "music_url",
        "https://nottiktok.com/1",
        "TikTok post",
    ),
    *(
        (posts.CreateRequest, post(scheduled_at=moment), "scheduled_at", moment, "2026-02-14T19:47:00Z")
        for moment in ("2026-02-14T19:47:00", "2026-02-14", "tomorrow", 1771098420, datetime(2026, 2, 14, 19, 47))
    ),
    (posts.CreateRequest, post(external_id=""), "external_id", "", "1 to 128"),
    (posts.CreateRequest, post(external_id="x" * 129), "external_id", "x" * 129, "1 to 128"),
    (posts.CreateRequest, post(settings={"tiktok": {}}), "settings", {"tiktok": {}}, "fields of their own"),
    (posts.CreateRequest, post(settings={"x": "y"}), "settings.x", "y", "by provider"),
    (posts.CreateRequest, post(tiktok={"title": "x" * 2201}), "tiktok.title", "x" * 2201, "2,200"),
    (
        posts.CreateRequest,
        post(media=SLIDESHOW_MEDIA, tiktok={"title": "x" * 91}),
        "tiktok.title",
        "x" * 91,
        "90 for a slideshow",
    ),
    (posts.CreateRequest, post(tiktok={"description": "x" * 4001}), "tiktok.description", "x" * 4001, "4,000"),
    (posts.CreateRequest, post(tiktok={"post_mode": "DRAFT"}), "tiktok.post_mode", "DRAFT", "'MEDIA_UPLOAD'"),
    (
        posts.CreateRequest,
        post(media=VIDEO, tiktok={"post_mode": "MEDIA_UPLOAD"}),
        "tiktok.post_mode",
        "MEDIA_UPLOAD",
        "slideshows only",
    ),
    (
        posts.CreateRequest,
        post(tiktok={"privacy_level": "PRIVATE"}),
        "tiktok.privacy_level",
        "PRIVATE",
        "'SELF_ONLY'",
    ),
    (
        posts.CreateRequest,
        post(tiktok={"video_cover_timestamp_ms": -1}),
        "tiktok.video_cover_timestamp_ms",
        -1,
        "milliseconds",
    ),
    (posts.CreateRequest, post(pinterest={"title": "x"}), "pinterest.board_id", None, "board's id"),
    (posts.CreateRequest, post(pinterest={"board_id": "x" * 129}), "pinterest.board_id", "x" * 129, "board's id"),
    (
        posts.CreateRequest,
        post(pinterest={"board_id": "b", "title": "x" * 101}),
        "pinterest.title",
        "x" * 101,
        "at most 100",
    ),
    (
        posts.CreateRequest,
        post(pinterest={"board_id": "b", "tags": ["t"] * 31}),
        "pinterest.tags",
        ["t"] * 31,
        "at most 30",
    ),
    (posts.UpdateRequest, {}, "request", {}, "at least one of caption"),
    (posts.UpdateRequest, {"caption": None}, "caption", None, "keep it"),
    (posts.UpdateRequest, {"external_id": "x"}, "external_id", "x", "no such field"),
    (
        posts.UpdateRequest,
        {"tiktok": {"title": "x"}, "pinterest": {"board_id": "b"}},
        "pinterest",
        {"board_id": "b"},
        "either tiktok or pinterest",
    ),
    (posts.ListRequest, {"status": "published"}, "status", "published", "'posted'"),
    (posts.ListRequest, {"since": "2026-01-01"}, "since", "2026-01-01", "2026-02-14T19:47:00Z"),
    (posts.RetryRequest, {"post_ids": []}, "post_ids", [], "1 to 20"),
    (posts.RetryRequest, {"post_ids": ["p"] * 21}, "post_ids", ["p"] * 21, "1 to 20"),
    (
        posts.RetryRequest,
        {"post_ids": ["p"], "account_ids": ["a"] * 11},
        "account_ids",
        ["a"] * 11,
        "1 to 10",
    ),
    (posts.DeleteRequest, {"post_ids": ["p"] * 51}, "post_ids", ["p"] * 51, "1 to 50"),
]


@pytest.mark.parametrize(
    ("model", "fields", "named", "value", "fix"),
    REFUSED,
    ids=[
        f"{model.__module__.rpartition('.')[2]}-{named}-{number}"
        for number, (model, _, named, _, _) in enumerate(REFUSED)
    ],
)
def test_refused_with_field_value_and_fix(
    model: type[RequestModel], fields: dict[str, Any], named: str, value: Any, fix: str
) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        model.of(**fields)
    assert refused.value.field == named
    assert refused.value.value is value or refused.value.value == value
    assert fix in refused.value.fix
    assert refused.value.fix.endswith(".")


#: Requests whose body is what was given, in the vendor's names.
TAKEN: list[tuple[type[RequestModel], dict[str, Any]]] = [
    (generating.GenerateRequest, {"product_id": OTHER}),
    (generating.GenerateRequest, {"skip_ai": True}),
    (generating.GenerateRequest, {"prompt": "x" * 100_000, "slide_count": 10}),
    *(
        (generating.GenerateRequest, {"prompt": "x", "advanced_settings": {"font_size": size}})
        for size in ("default", "small", 8, 200, 47.5)
    ),
    # Undocumented, so not forbidden: any preset, differing counts, both kinds of text, a pinned custom slide.
    (generating.GenerateRequest, {"prompt": "x", "advanced_settings": {"text_preset": "neon"}}),
    (generating.GenerateRequest, {"prompt": "x", "slide_count": 5, "slide_config": {"total_slides": 2}}),
    (
        generating.GenerateRequest,
        {
            "prompt": "mixed",
            "pack_id": PACK,
            "slide_config": {
                "total_slides": 2,
                "slide_types": ["custom_image", "image_pack"],
                "custom_images": {"0": {**IMAGE, "image_name": "cover"}},
                "pinned_images": {"0": "http://e.org/0", "1": "https://e.org/1.jpg?size=2"},
                "slide_texts": {"0": "a", "1": ""},
                "slide_text_elements": {"0": [{**TEXT, "id": "t", "font_size": 48, "width": 70}]},
            },
        },
    ),
    (slideshows.ListRequest, {"status": "archived", "search": "hook", "limit": 100, "offset": 0}),
    (slideshows.UpdateRequest, {"product_id": None}),
    (
        slideshows.UpdateRequest,
        {
            "title": "",
            "status": "draft",
            "slideshow_type": "personal",
            "settings": {"image_pack_id": None, "aspect_ratio": "1:1", "pack_assignments": {"0": PACK}},
        },
    ),
    (
        slideshows.UpdateRequest,
        slide(
            image_url="https://e.org/1.jpg",
            grid_images=["https://e.org/2.jpg"],
            grid_type="1+2",
            image_overlays=[{"id": "o", "image_url": "https://e.org/3.png", "x": 1, "y": 2, "opacity": 0.5}],
            text_elements=[{**TEXT, "editable": False, "style_preset": "white", "font_family": "TikTok Sans"}],
        ),
    ),
    (slideshows.RegenerateRequest, {}),
    (packs.CreateRequest, {"name": "x" * 120, "is_public": False}),
    (packs.UpdateRequest, {"is_public": True}),
    (packs.AddImageRequest, {"image_url": "https://e.org/1", "file_name": "x" * 255}),
    (
        templates.CreateRequest,
        {
            "name": "x" * 100,
            "description": "x" * 500,
            "visibility": "workspace",
            "config": {
                "version": 1,
                "structure": {
                    "slides": [
                        {
                            "type": "pack",
                            "id": "uuid",
                            "pinnedImageUrl": None,
                            "textElements": [{**TEXT, "fontSize": 48, "stylePreset": "undocumented"}],
                        }
                    ]
                },
                "content": {"mode": "manual", "productId": None, "language": "en", "slideshowType": "educational"},
                "visuals": {
                    "packId": None,
                    "aspectRatio": "4:5",
                    "textSettings": {"fontSize": "default", "preset": "tiktok", "width": "default"},
                },
            },
        },
    ),
    (templates.UpdateRequest, {"description": None}),
    (templates.FromSlideshowRequest, {}),
    (posts.CreateRequest, {"caption": "", "accounts": [{"id": PACK}]}),
    (
        posts.CreateRequest,
        {
            "caption": "Hi",
            "accounts": [{"id": PACK}, {"id": OTHER}],
            "media": {**VIDEO, "duration_sec": 42, "width": 1080},
            "music_url": TIKTOK_POST,
            "scheduled_at": "2026-02-14T19:47:00Z",
            "external_id": "x" * 128,
            "settings": {"youtube": {"title": "T", "type": "public"}, "linkedin-page": {}},
            "tiktok": {"title": "x" * 2200, "privacy_level": "SELF_ONLY", "disable_comment": False},
        },
    ),
    (posts.UpdateRequest, {"scheduled_at": None, "media": None, "music_url": None, "tiktok": None}),
    (posts.RetryRequest, {"post_ids": ["post_789"]}),
]


@pytest.mark.parametrize(("model", "fields"), TAKEN)
def test_taken_as_it_is(model: type[RequestModel], fields: dict[str, Any]) -> None:
    assert wire(model.of(**fields)) == json.dumps(fields, sort_keys=True)


def test_indices_and_numbers_of_the_author_become_the_vendors() -> None:
    request = generating.GenerateRequest.of(
        slide_count="3",
        **config(total_slides=2, slide_texts={0: "a", "1": "b"}, slide_text_elements={1: [{**TEXT, "x": "12.5"}]}),
    )
    assert request.body()["slide_count"] == 3
    assert request.body()["slide_config"]["slide_texts"] == {"0": "a", "1": "b"}
    assert request.body()["slide_config"]["slide_text_elements"]["1"][0]["x"] == 12.5


def test_none_is_left_out() -> None:
    request = generating.GenerateRequest.of(prompt="x", pack_id=None, slide_config={"slide_texts": None})
    assert request.body() == {"prompt": "x", "slide_config": {}}


def test_one_filter_becomes_the_ten_that_the_vendor_wants() -> None:
    filters = slideshows.UpdateRequest.of(**slide(background_filters={"brightness": 0.5})).body()["slides"][0]
    assert filters["background_filters"] == {
        "brightness": 0.5,
        "contrast": 1,
        "saturation": 1,
        "hue": 0,
        "blur": 0,
        "grayscale": 0,
        "sepia": 0,
        "invert": 0,
        "drop_shadow": 0,
        "opacity": 1,
    }


def test_a_pack_name_is_trimmed_before_it_is_counted() -> None:
    assert packs.CreateRequest.of(name=f"  {'x' * 120} ").body() == {"name": "x" * 120}


def test_files_and_post_deletion_speak_camel_case() -> None:
    prepare = files.PrepareRequest.of(content_type="video/mp4", filename="a.mp4", duration_seconds=4.5, size_bytes=9)
    assert prepare.body() == {"contentType": "video/mp4", "filename": "a.mp4", "duration_seconds": 4.5, "size": 9}
    finalize = files.FinalizeRequest.of(content_type="video/mp4", filename="a.mp4", size_bytes=9)
    assert finalize.body() == {"contentType": "video/mp4", "filename": "a.mp4", "bytes": 9}
    assert posts.DeleteRequest.of(post_ids=["p"]).body() == {"postIds": ["p"]}


def test_account_ids_and_a_datetime_become_the_vendors() -> None:
    moment = datetime(2026, 2, 14, 20, 47, tzinfo=timezone(timedelta(hours=1)))
    body = posts.CreateRequest.of(caption="Hi", accounts=[PACK], scheduled_at=moment).body()
    assert body == {"caption": "Hi", "accounts": [{"id": PACK}], "scheduled_at": "2026-02-14T20:47:00+01:00"}


def test_a_refusal_shows_no_signature() -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        posts.CreateRequest.of(**post(media={"type": "slideshow", "urls": ["https://e.org/1.gif?X-Amz-Signature=5EC"]}))
    assert "https://e.org/1.gif?..." in str(refused.value)
    assert "5EC" not in str(refused.value)


def test_secrets_are_not_in_a_requests_repr() -> None:
    request = generating.GenerateRequest.of(**config(custom_images={0: {**IMAGE, "image_url": "https://e.org/?s=5EC"}}))
    assert "hero_0" in repr(request)
    assert "5EC" not in repr(request)


NOW = datetime(2026, 2, 14, 12, tzinfo=UTC)


@pytest.mark.parametrize("seconds", [-30, 0, 30, 120, 86_400])
def test_now_or_later(seconds: int) -> None:
    posts.check_schedule((NOW + timedelta(seconds=seconds)).isoformat(), NOW)


def test_without_a_time_it_is_now() -> None:
    posts.check_schedule(None, NOW)


@pytest.mark.parametrize("seconds", [-86_400, -31, 31, 119])
def test_neither_now_nor_later(seconds: int) -> None:
    moment = (NOW + timedelta(seconds=seconds)).isoformat()
    with pytest.raises(InvalidArgumentError, match="at least 2 minutes ahead") as refused:
        posts.check_schedule(moment, NOW)
    assert (refused.value.field, refused.value.value) == ("scheduled_at", moment)


def account(id: str = PACK, **fields: Any) -> Account:
    return Account.model_validate({"id": id, "platform": "tiktok", "type": "byo", **fields})


@pytest.mark.parametrize(
    ("fields", "accounts", "named", "fix"),
    [
        ({}, [account(OTHER)], "accounts.0.id", OTHER),
        ({}, [], "accounts.0.id", "none"),
        ({"caption": "x" * 501}, [account(capabilities={"caption_limit": 500})], "caption", "takes 500 characters"),
        ({}, [account(capabilities={"supported_content_kinds": ["single_video"]})], "media", "no post without media"),
        ({"music_url": TIKTOK_POST}, [account(platform="instagram")], "music_url", "TikTok accounts alone"),
        ({"tiktok": {}}, [account(type="hosted")], "tiktok", "your own TikTok accounts"),
        ({"tiktok": {}}, [account(platform="youtube")], "tiktok", "your own TikTok accounts"),
        ({"pinterest": {"board_id": "b"}}, [account()], "pinterest", "no account is a Pinterest account"),
    ],
)
def test_posts_that_their_accounts_do_not_take(
    fields: dict[str, Any], accounts: list[Account], named: str, fix: str
) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        posts.check_accounts(posts.CreateRequest.of(**post(**fields)), accounts)
    assert refused.value.field == named
    assert fix in refused.value.fix


@pytest.mark.parametrize(
    ("fields", "accounts"),
    [
        ({}, [account(), account(OTHER)]),
        ({"caption": "x" * 500}, [account(capabilities={"caption_limit": 500})]),
        ({}, [account(capabilities={"supported_content_kinds": ["text_only"]})]),
        ({"music_url": TIKTOK_POST, "tiktok": {"title": "T"}}, [account()]),
        ({"pinterest": {"board_id": "b"}}, [account(platform="Pinterest")]),
    ],
)
def test_posts_that_their_accounts_take(fields: dict[str, Any], accounts: list[Account]) -> None:
    posts.check_accounts(posts.CreateRequest.of(**post(**fields)), accounts)
