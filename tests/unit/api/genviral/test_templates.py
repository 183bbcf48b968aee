"""What of templates is asked for and told."""

from typing import Any

import pytest

from airflow_provider_slides.api.genviral import templates
from airflow_provider_slides.api.model import RequestModel
from tests.unit.api.genviral.support import TEXT, Refused, answer, assert_refused, assert_taken, named_by_field

CONFIG = {"version": 1, "structure": {"slides": []}, "content": {}, "visuals": {}}


def template(**members: Any) -> dict[str, Any]:
    return {"name": "T", "config": {**CONFIG, **members}}


#: model, fields -> the field that is named, the value that is shown, and words of what to do.
REFUSED: list[Refused] = [
    (templates.CreateRequest, {"name": "T"}, "config", None, "version, structure, content and visuals"),
    (templates.CreateRequest, {**template(), "name": "x" * 101}, "name", "x" * 101, "1 to 100"),
    (templates.CreateRequest, {**template(), "description": "x" * 501}, "description", "x" * 501, "at most 500"),
    (
        templates.CreateRequest,
        {**template(), "visibility": "public"},
        "visibility",
        "public",
        "'private' or 'workspace'",
    ),
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
]


@pytest.mark.parametrize("row", REFUSED, ids=named_by_field)
def test_refused_with_field_value_and_fix(row: Refused) -> None:
    assert_refused(*row)


#: Requests whose body is what was given, in the vendor's names.
TAKEN: list[tuple[type[RequestModel], dict[str, Any]]] = [
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
    (templates.CreateRequest, {**template(content={"slideshowType": "personal"}), "visibility": "private"}),
    (templates.UpdateRequest, {"description": None}),
    (templates.UpdateRequest, {"config": {**CONFIG, "visuals": {"packId": None, "textSettings": {"width": "narrow"}}}}),
    (templates.FromSlideshowRequest, {}),
]


@pytest.mark.parametrize(("model", "fields"), TAKEN)
def test_taken_as_it_is(model: type[RequestModel], fields: dict[str, Any]) -> None:
    assert_taken(model, fields)


def test_addresses_of_pictures_are_in_no_repr() -> None:
    address = "https://e.org/5EC.png"
    slide = {"type": "pack", "pinnedImageUrl": address}

    asked = templates.CreateRequest.of(**template(structure={"slides": [slide]}))
    told = answer(templates.GET.call(template_id="t"), {"id": "t", "name": "T", "preview_url": address})

    for model in (asked, told):
        assert "name='T'" in repr(model)
        assert "5EC" not in repr(model)


def test_a_templates_config_comes_back_as_it_was_told() -> None:
    config = {"version": 1, "structure": {"slides": []}, "content": {"new": None}, "visuals": {}}
    template = answer(templates.GET.call(template_id="t"), {"id": "t", "config": config})
    assert templates.CreateRequest.of(name="copy", config=template.config).body()["config"] == config
