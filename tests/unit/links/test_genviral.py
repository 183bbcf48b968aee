"""Which links the page of a task with Genviral has, and where they lead."""

from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decorators.genviral import GenviralDecoratedOperator
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.links.base import VendorLink
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.sandbox.genviral.seeds import TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.genviral_support import PROMPT
from tests.unit.support import FakeClock, FakeTask

SLIDESHOW = {**PROMPT, "slide_count": 1, "render": True}


def test_the_links_of_each_operator() -> None:
    for operator in (GenviralSlideshowOperator, GenviralDecoratedOperator):
        assert [link.name for link in operator.operator_extra_links] == ["Picture", "Manifest", "Slideshow preview"]
    assert [link.name for link in GenviralPostOperator.operator_extra_links] == ["Post"]


def test_a_rendered_slideshow_is_linked_by_its_preview(genviral: Sandbox, clock: FakeClock) -> None:
    task = FakeTask(GenviralSlideshowOperator, clock=clock, **SLIDESHOW)

    task.run()

    assert task.xcoms[VendorLink.xcom_key].startswith(f"{genviral.url}/cdn/slides/")


@pytest.mark.parametrize("preview", ["https://cdn.example/a.jpg?Signature=s3cret", "javascript:alert(1)", None])
def test_a_preview_that_may_be_signed_or_is_none_is_no_link(
    preview: str | None, genviral: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = GenviralHook.look

    def seen(self: GenviralHook, *args: Any, **options: Any) -> Any:
        slideshow = look(self, *args, **options)
        object.__setattr__(slideshow, "preview_image_url", preview)
        return slideshow

    monkeypatch.setattr(GenviralHook, "look", seen)
    task = FakeTask(GenviralSlideshowOperator, clock=clock, **SLIDESHOW)

    task.run()

    assert VendorLink.xcom_key not in task.xcoms


def test_a_post_is_linked_where_it_is_out(genviral: Sandbox, clock: FakeClock) -> None:
    arguments = {
        "caption": "tea",
        "account_ids": [TIKTOK_ACCOUNT],
        "image_urls": [f"{genviral.url}/cdn/packs/hills/0.jpg"],
    }
    task = FakeTask(GenviralPostOperator, clock=clock, **arguments)

    manifest = task.run()

    assert task.xcoms[VendorLink.xcom_key] == manifest["accounts"][0]["published_url"]
    assert task.xcoms[VendorLink.xcom_key].startswith("https://www.tiktok.com/")
