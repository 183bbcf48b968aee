"""What all answers have in common: the envelope, nesting and leniency."""

from typing import Any

import pytest
from pydantic import ValidationError

from airflow_provider_slides.api.genviral import packs, posts, slideshows, templates
from airflow_provider_slides.api.genviral.slideshows import Slideshow
from airflow_provider_slides.exceptions import UnexpectedResponseError
from tests.unit.api.genviral.support import answer


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


def test_only_the_id_is_indispensable() -> None:
    made = answer(
        slideshows.GENERATE.call(body={}),
        {"id": "s", "title": ["?"], "slide_count": "many", "settings": "none", "slides": None, "new": 1},
        201,
    )
    assert made == Slideshow(id="s")


@pytest.mark.parametrize(
    ("data", "field"),
    [({"status": "draft"}, "id"), ({"id": ""}, "id"), (None, "body"), ({"id": "s", "slides": [7]}, "slides.0")],
)
def test_an_answer_that_is_useless_is_unexpected(data: Any, field: str) -> None:
    with pytest.raises(UnexpectedResponseError, match=rf"without what it documents \(field: {field}\)"):
        answer(slideshows.GENERATE.call(body={}), data)


def test_answers_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Slideshow(id="s").id = "t"
