"""What all requests and all answers have in common: rules that are told, the envelope, nesting and leniency."""

import re
from dataclasses import FrozenInstanceError
from typing import Any, get_origin

import pytest

from airflow_provider_slides.api.genviral import (
    accounts,
    files,
    generating,
    model,
    packs,
    posts,
    slideshows,
    subscription,
    templates,
)
from airflow_provider_slides.api.genviral.model import Answer
from airflow_provider_slides.api.genviral.slideshows import Slideshow
from airflow_provider_slides.api.model import RequestModel
from airflow_provider_slides.exceptions import UnexpectedResponseError
from tests.unit.api.genviral.support import answer

MODULES = [accounts, files, generating, model, packs, posts, slideshows, subscription, templates]


def models(kind: type[RequestModel] | type[Answer]) -> list[Any]:
    return [
        pytest.param(value, id=f"{module.__name__.rpartition('.')[2]}.{name}")
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, kind) and value.__module__ == module.__name__
    ]


@pytest.mark.parametrize("request_model", models(RequestModel))
def test_every_field_of_a_request_has_a_sentence_that_says_what_to_give(request_model: type[RequestModel]) -> None:
    for name, field in request_model.model_fields.items():
        assert re.fullmatch(r"[A-Z0-9].*[a-z].*\.", field.description or ""), name


@pytest.mark.parametrize("answer_model", models(Answer))
def test_what_an_answer_does_not_tell_is_missing_or_empty(answer_model: type[Answer]) -> None:
    for name, field in answer_model.__pydantic_fields__.items():
        if not field.is_required():
            missing = [] if get_origin(field.annotation) is list else None
            assert field.get_default(call_default_factory=True) == missing, name


def test_an_answer_may_be_nested() -> None:
    short = {"id": "s", "status": "draft", "slide_count": 5}
    nested = answer(
        slideshows.REGENERATE_SLIDE.call(body={}, slideshow_id="s", slide_index=2),
        {"slide_index": 2, "slideshow": short},
    )
    assert nested == answer(slideshows.GET.call(slideshow_id="s"), short)
    assert not nested.has_all_slides
    assert answer(templates.GET.call(template_id="t"), {"template": {"id": "t"}}).id == "t"
    assert answer(packs.GET.call(pack_id="p"), {"pack": {"id": "p"}}).id == "p"
    assert answer(posts.GET.call(post_id="p"), {"post": {"id": "p"}}).id == "p"
    assert answer(posts.CREATE.call(body={}), {"post": {"id": "p"}}).id == "p"


def test_only_the_id_is_indispensable() -> None:
    made = answer(
        slideshows.GENERATE.call(body={}),
        {"id": "s", "title": ["?"], "slide_count": "many", "settings": "none", "slides": None, "new": 1},
        201,
    )
    assert made == Slideshow(id="s")


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"status": "draft"}, "id"),
        ({"id": ""}, "id"),
        ({"id": None}, "id"),
        (None, "body"),
        ({"id": "s", "slides": [7]}, "slides.0"),
    ],
)
def test_an_answer_that_is_useless_is_unexpected(data: Any, field: str) -> None:
    with pytest.raises(UnexpectedResponseError, match=rf"without what it documents \(field: {field}\)"):
        answer(slideshows.GENERATE.call(body={}), data)


def test_answers_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Slideshow(id="s").id = "t"
