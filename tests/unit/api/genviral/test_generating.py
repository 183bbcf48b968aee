"""What generating refuses before anything is sent, and that everything documented is taken."""

import json
from typing import Any

import pytest

from airflow_provider_slides.api.genviral import generating
from airflow_provider_slides.api.model import RequestModel
from tests.unit.api.genviral.support import (
    IMAGE,
    OTHER,
    PACK,
    TEXT,
    Refused,
    assert_refused,
    assert_taken,
    named_by_field,
    wire,
)

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


def config(**members: Any) -> dict[str, Any]:
    return {"skip_ai": True, "slide_config": members}


@pytest.mark.parametrize("example", [AI_MODE, MANUAL_MODE], ids=["ai", "manual"])
def test_the_vendors_examples_pass_unchanged(example: str) -> None:
    fields = json.loads(example)
    assert wire(generating.GenerateRequest.of(**fields)) == json.dumps(fields, sort_keys=True)


#: model, fields -> the field that is named, the value that is shown, and words of what to do.
REFUSED: list[Refused] = [
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
    (
        generating.GenerateRequest,
        {"prompt": "x", "slideshow_type": "fun"},
        "slideshow_type",
        "fun",
        "'educational' or 'personal'",
    ),
    (
        generating.GenerateRequest,
        {"prompt": "x", "aspect_ratio": "16:9"},
        "aspect_ratio",
        "16:9",
        "'9:16', '1:1' or '4:5'",
    ),
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
        for size in (7, 200.5, "large", True, "nan")
    ),
    (
        generating.GenerateRequest,
        {"prompt": "x", "advanced_settings": {"text_width": "wide"}},
        "advanced_settings.text_width",
        "wide",
        "'default' or 'narrow'",
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
        "Slide 0 is there twice",
    ),
    (
        generating.GenerateRequest,
        config(slide_texts={"first": "a"}),
        "slide_config.slide_texts",
        {"first": "a"},
        "'first' is no slide's index: keys are 0",
    ),
    (generating.GenerateRequest, config(slide_texts=["a"]), "slide_config.slide_texts", ["a"], "dictionary"),
    (
        generating.GenerateRequest,
        config(total_slides=2, custom_images={2: IMAGE}),
        "slide_config.custom_images.2",
        IMAGE,
        "There is no slide 2: the indices of 2 slides are 0 to 1",
    ),
    (
        generating.GenerateRequest,
        config(total_slides=2, pack_assignments={"9": PACK}),
        "slide_config.pack_assignments.9",
        PACK,
        "There is no slide 9",
    ),
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
        "Slide 0 is a custom_image slide without its image",
    ),
    (
        generating.GenerateRequest,
        config(slide_types=["custom_image"], custom_images={0: IMAGE}, pack_assignments={0: PACK}),
        "slide_config.pack_assignments.0",
        PACK,
        "Slide 0 is a custom_image slide. Give a pack's UUID",
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
    *(
        (
            generating.GenerateRequest,
            config(slide_text_elements={0: [{**TEXT, "x": number}]}),
            "slide_config.slide_text_elements.0.0.x",
            number,
            "finite number",
        )
        for number in ("1e999", "-1e999", "1" + 18 * "0", [50])
    ),
    (
        generating.GenerateRequest,
        config(slide_text_elements={0: [{**TEXT, "width": True}]}),
        "slide_config.slide_text_elements.0.0.width",
        True,
        "finite number",
    ),
]


@pytest.mark.parametrize("row", REFUSED, ids=named_by_field)
def test_refused_with_field_value_and_fix(row: Refused) -> None:
    assert_refused(*row)


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
]


@pytest.mark.parametrize(("model", "fields"), TAKEN)
def test_taken_as_it_is(model: type[RequestModel], fields: dict[str, Any]) -> None:
    assert_taken(model, fields)


@pytest.mark.parametrize(
    ("given", "sent"),
    [("50", "50"), (50, "50"), ("12.5", "12.5"), (12.5, "12.5"), ("1e1", "10.0"), ("1E1", "10.0"), ("-3", "-3")],
)
def test_a_number_is_sent_whole_when_it_was_written_so(given: Any, sent: str) -> None:
    request = generating.GenerateRequest.of(**config(slide_text_elements={0: [{**TEXT, "x": given}]}))

    assert f'"x": {sent},' in wire(request)


@pytest.mark.parametrize("address", ["https://e.org/1.jpg", "HTTP://e.org/1.jpg", "https://e.org"])
def test_an_address_is_sent_as_it_was_written(address: str) -> None:
    request = generating.GenerateRequest.of(**config(pinned_images={0: address}))

    assert request.body()["slide_config"]["pinned_images"] == {"0": address}


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


def test_secrets_are_not_in_a_requests_repr() -> None:
    signed = "https://e.org/?s=5EC"
    pictures = config(custom_images={0: {**IMAGE, "image_url": signed}}, pinned_images={0: signed})

    request = generating.GenerateRequest.of(**pictures, prompt="5EC", language="en")

    assert "hero_0" in repr(request)
    assert "language='en'" in repr(request)
    assert "5EC" not in repr(request)
