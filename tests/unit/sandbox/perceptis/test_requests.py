from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from airflow_provider_slides.sandbox.perceptis.requests import parse
from airflow_provider_slides.sandbox.refusal import Refusal

SLIDE = {"prompt": "tea", "output_type": "single_slide"}
DECK = {"prompt": "tea", "output_type": "deck"}
IMAGE = {"data": base64.b64encode(b"image").decode(), "mime_type": "image/png"}


def test_every_documented_field_is_taken() -> None:
    request = parse(
        json.dumps(
            SLIDE
            | {
                "template_name": "Acme Executive",
                "variant_count": 2,
                "reference_images": [IMAGE],
                "use_web_search": True,
                "use_knowledge_base": True,
            }
        ).encode()
    )

    assert request.variant_count == 2
    assert request.reference_images is not None
    assert request.reference_images[0].content == b"image"
    assert request.use_web_search
    assert request.use_knowledge_base


def test_what_is_not_sent_is_off() -> None:
    request = parse(json.dumps(DECK).encode())

    assert not request.use_web_search
    assert not request.use_knowledge_base
    assert request.template_name is None


def test_no_rule_is_made_up_for_unknown_fields_and_empty_prompts() -> None:
    assert parse(json.dumps(DECK | {"slide_count": 3, "prompt": ""}).encode()).prompt == ""


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (b"", "JSON"),
        (b"{", "JSON"),
        (b'{"prompt": "\xff"}', "JSON"),
        (b"[]", "object"),
        (b"null", "object"),
        ({"output_type": "deck"}, "prompt"),
        ({"prompt": "tea"}, "output_type"),
        (DECK | {"prompt": 3}, "prompt"),
        (DECK | {"prompt": None}, "prompt: must not be null"),
        (DECK | {"output_type": "slide"}, "output_type"),
        (DECK | {"template_name": 3}, "template_name"),
        (DECK | {"template_name": None}, "template_name: must not be null"),
        (DECK | {"use_web_search": "yes"}, "use_web_search"),
        (DECK | {"use_knowledge_base": 1}, "use_knowledge_base"),
        (DECK | {"variant_count": 1}, "variant_count is for single_slide only"),
        (DECK | {"reference_images": []}, "reference_images is for single_slide only"),
        (SLIDE | {"variant_count": "2"}, "variant_count"),
        (SLIDE | {"variant_count": 1.5}, "variant_count"),
        (SLIDE | {"variant_count": True}, "variant_count"),
        (SLIDE | {"variant_count": 0}, "variant_count"),
        (SLIDE | {"reference_images": IMAGE}, "reference_images"),
        (SLIDE | {"reference_images": ["x"]}, "reference_images.0"),
        (SLIDE | {"reference_images": [{"data": IMAGE["data"]}]}, "reference_images.0.mime_type"),
        (SLIDE | {"reference_images": [IMAGE, IMAGE | {"data": "no base64!"}]}, "reference_images.1.data: not valid"),
        (SLIDE | {"reference_images": [IMAGE | {"data": "aGk"}]}, "reference_images.0.data: not valid"),
    ],
)
def test_what_is_wrong_is_named(body: Any, where: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(body if isinstance(body, bytes) else json.dumps(body).encode())

    assert (refused.value.status, refused.value.code) == (400, "invalid_request")
    assert where in refused.value.message


def test_the_prompt_is_never_echoed() -> None:
    with pytest.raises(Refusal) as refused:
        parse(json.dumps({"prompt": ["confidential"], "output_type": "deck"}).encode())

    assert "confidential" not in refused.value.message
