"""Reading answers: the envelope, nesting, leniency, order; and a slideshow's way back to the vendor."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.genviral import accounts, files, packs, posts, slideshows, subscription, templates
from airflow_provider_slides.api.genviral.model import Deleted
from airflow_provider_slides.api.genviral.slideshows import Slideshow, editable_slides
from airflow_provider_slides.api.reply import NO_RETRIES, Reply, RetryIn, interpret
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import InvalidArgumentError, UnexpectedResponseError

SERVICE = Service("https://www.genviral.io", "gva_live_1.secret", "connection 'genviral_default'")

#: The slideshow of the vendor's generate-slideshow page.
GENERATED: dict[str, Any] = {
    "id": "2ab58bb0-0c39-45c0-a4d5-b6852f9d7fc0",
    "title": "5 discipline quotes",
    "status": "draft",
    "slideshow_type": "educational",
    "product_id": None,
    "original_prompt": "5 discipline quotes",
    "preview_image_url": None,
    "created_at": "2026-02-14T09:20:00.000Z",
    "updated_at": "2026-02-14T09:20:00.000Z",
    "last_rendered_at": None,
    "slide_count": 1,
    "settings": {
        "image_pack_id": "11111111-1111-1111-1111-111111111111",
        "aspect_ratio": "4:5",
        "slideshow_type": "educational",
        "advanced_settings": {"font_size": "default", "text_preset": "tiktok", "text_width": "default"},
        "pack_assignments": None,
    },
    "slides": [
        {
            "index": 0,
            "image_url": "https://cdn.example.com/slides/discipline-1.jpg",
            "rendered_image_url": None,
            "text_elements": [
                {
                    "id": "9fd0b2bd-a95a-4488-8b7a-bf1d18d2bcdf",
                    "content": "Discipline beats motivation",
                    "x": 50,
                    "y": 25,
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
            ],
            "grid_images": None,
            "grid_type": None,
            "background_filters": None,
            "image_overlays": None,
        }
    ],
}


def answer(call: Call[Any], data: Any, status: int = 200) -> Any:
    body = {"ok": True, "code": status, "message": "Done", "data": data}
    settled = interpret(
        call, Reply(status, {}, json.dumps(body).encode()), SERVICE, attempt=1, waited=0, retries=NO_RETRIES
    )
    assert not isinstance(settled, RetryIn)
    return settled


def slide(text: str, **members: Any) -> dict[str, Any]:
    return {"text_elements": [{"content": text, "x": 50, "y": 25}], **members}


@pytest.mark.parametrize("status", [200, 201, 202])
def test_the_vendors_example_is_read_under_any_2xx(status: int) -> None:
    made = answer(slideshows.GENERATE.call(body={}), GENERATED, status)
    assert made.model_dump(mode="json")["settings"] == GENERATED["settings"]
    assert (made.id, made.title, made.slide_count, made.is_rendered) == (GENERATED["id"], GENERATED["title"], 1, False)
    assert made.slides[0].text == "Discipline beats motivation"
    assert made.slides[0].picture_url == "https://cdn.example.com/slides/discipline-1.jpg"
    assert made.slides[0].text_elements[0].model_dump() == GENERATED["slides"][0]["text_elements"][0]


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


def test_slides_are_in_the_order_of_their_index() -> None:
    shuffled = [
        slide("second", index=1),
        slide("eleventh", index=10),
        slide("first", index=0, image_url="b", rendered_image_url="r"),
    ]
    made = answer(slideshows.RENDER.call(slideshow_id="s"), {"id": "s", "status": "rendered", "slides": shuffled})
    assert made.is_rendered
    assert [each.text for each in made.slides] == ["first", "second", "eleventh"]
    assert made.slides[0].picture_url == "r"


def test_slides_without_an_index_stay_where_they_are() -> None:
    made = Slideshow.model_validate({"id": "s", "slides": [slide("a"), slide("b"), slide("c")]})
    assert [each.text for each in made.slides] == ["a", "b", "c"]


def test_pages_and_small_answers() -> None:
    page = answer(
        slideshows.LIST.call(),
        {"slideshows": [{"id": "s", "has_rendered_slide": True}], "total": 41, "limit": 1, "offset": 40},
    )
    assert (page.slideshows[0].has_rendered_slide, page.total, page.offset) == (True, 41, 40)
    assert answer(packs.LIST.call(), {"packs": None}).packs == []
    assert answer(slideshows.DELETE.call(slideshow_id="s"), {"id": "s", "deleted": True}) == Deleted(
        id="s", deleted=True
    )
    assert answer(packs.ADD_IMAGE.call(body={}, pack_id="p"), {"id": "i", "content_type": "image/png"}).id == "i"
    image = answer(
        packs.GET.call(pack_id="p"), {"id": "p", "images": [{"id": "i", "metadata": {"keywords": ["gym"]}}]}
    ).images[0]
    assert image.metadata.keywords == ["gym"]
    listed = answer(accounts.LIST.call(), {"accounts": [{"id": "a", "capabilities": {"caption_limit": 500}}]})
    assert listed.accounts[0].capabilities.caption_limit == 500


def test_a_templates_config_comes_back_as_it_was_told() -> None:
    config = {"version": 1, "structure": {"slides": []}, "content": {"new": None}, "visuals": {}}
    template = answer(templates.GET.call(template_id="t"), {"id": "t", "config": config})
    assert templates.CreateRequest.of(name="copy", config=template.config).body()["config"] == config


def test_credits_are_found_or_unknown() -> None:
    told = {"subscription": {"tier": "small", "credits": {"limit": 100, "remaining": 12.5}}}
    assert answer(subscription.GET.call(), told).remaining_credits == 12.5
    assert answer(subscription.GET.call(), {"subscription": {"credits": None}}).remaining_credits is None
    assert answer(subscription.GET.call(), {}).remaining_credits is None


def test_both_forms_of_a_prepared_upload() -> None:
    documented = answer(
        files.PREPARE.call(body={}), {"uploadUrl": "https://u.org/?s=5EC", "url": "https://cdn.org/1", "expiresIn": 600}
    )
    assert (documented.needs_finalize, documented.url, documented.expires_in) == (False, "https://cdn.org/1", 600)
    assert "5EC" not in repr(documented)
    newer = answer(files.PREPARE.call(body={}), {"id": "f", "uploadUrl": "https://u.org/1", "url": None})
    assert (newer.needs_finalize, newer.id) == (True, "f")
    final = answer(files.FINALIZE.call(body={}, file_id="f"), {"file": {"id": "f", "url": "https://cdn.org/1"}})
    assert final.url == "https://cdn.org/1"
    listed = answer(
        files.LIST.call(), {"files": [{"id": "f", "url": "u", "contentType": "image/png", "createdAt": "t"}]}
    )
    assert (listed.files[0].content_type, listed.files[0].created_at) == ("image/png", "t")


def test_an_upload_that_leads_nowhere_is_unexpected() -> None:
    with pytest.raises(UnexpectedResponseError):
        answer(files.PREPARE.call(body={}), {"uploadUrl": "https://u.org/1"})


def test_a_post_that_was_there_already() -> None:
    made = answer(
        posts.CREATE.call(body={}),
        {
            "id": "post_789",
            "status": "pending",
            "duplicate": True,
            "warnings": [{"field": "media", "code": "VIDEO_DURATION_MISSING"}],
        },
    )
    assert (made.duplicate, made.warnings[0].code) == (True, "VIDEO_DURATION_MISSING")


@pytest.mark.parametrize(
    ("status", "terminal"),
    [
        ("draft", False),
        ("pending", False),
        ("scheduled", False),
        ("retry", False),
        ("publishing", False),
        ("posted", True),
        ("partial", True),
        ("failed", True),
        ("canceled", True),
        ("deleted", True),
    ],
)
def test_when_a_post_is_settled(status: str, terminal: bool) -> None:
    post = posts.Post(id="p", status=status)
    assert post.is_terminal is terminal
    assert post.is_posted is (status == "posted")


def test_why_a_post_failed() -> None:
    states = [{"account_id": "a", "status": "failed", "error_message": "too long"}, {"account_id": "b"}]
    post = answer(posts.GET.call(post_id="p"), {"id": "p", "accounts": {"total": 2, "states": states}})
    assert post.failure == "account a: too long"
    assert posts.Post(id="p").failure == "the vendor gave no reason"


def test_a_deletion_of_posts_may_succeed_in_part() -> None:
    data = {"deletedIds": ["a"], "blockedStatuses": [{"id": "b", "status": "posted"}], "skipped": 0}
    gone = answer(posts.DELETE.call(body={"postIds": ["a", "b"]}), data)
    assert gone.deleted_ids == ["a"]
    assert (gone.blocked_statuses[0].id, gone.blocked_statuses[0].status) == ("b", "posted")


def test_links_are_not_in_an_answers_repr() -> None:
    signed = "https://e.org/1.png?s=5EC"
    made = Slideshow.model_validate(
        {
            "id": "s",
            "preview_image_url": signed,
            "slides": [{"image_url": signed, "rendered_image_url": signed, "grid_images": [signed]}],
        }
    )
    assert "5EC" not in repr(made)


# --- A slideshow's way back -------------------------------------------------------------------------------------


def members(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [*value.items(), *(pair for item in value.values() for pair in members(item))]
    return [pair for item in value for pair in members(item)] if isinstance(value, list) else []


def test_a_fetched_slideshow_can_be_sent_back() -> None:
    fetched = Slideshow.model_validate(GENERATED)
    edited = editable_slides(fetched)
    assert edited == [
        {
            "image_url": "https://cdn.example.com/slides/discipline-1.jpg",
            "text_elements": [
                {
                    "id": "9fd0b2bd-a95a-4488-8b7a-bf1d18d2bcdf",
                    "content": "Discipline beats motivation",
                    "x": 50,
                    "y": 25,
                    "font_size": 48,
                    "width": 70,
                    "editable": True,
                    "style_preset": "tiktok",
                }
            ],
        }
    ]
    edited[0]["text_elements"][0]["content"] = "Habits beat discipline"
    body = slideshows.UpdateRequest.of(slides=edited).body()
    assert body["slides"][0]["text_elements"][0]["content"] == "Habits beat discipline"


def test_all_that_a_slide_can_have_is_kept_in_order_without_what_is_refused() -> None:
    rich = slide(
        "second",
        index=1,
        image_url="https://e.org/1.jpg",
        rendered_image_url="https://e.org/r.png",
        grid_images=["https://e.org/2.jpg", "https://e.org/3.jpg"],
        grid_type="vertical",
        background_filters={"brightness": 0.5, "blur": 2},
        image_overlays=[{"id": "o", "image_url": "https://e.org/4.png", "x": 1, "rotation": None}],
        undocumented=1,
    )
    edited = editable_slides(
        Slideshow.model_validate({"id": "s", "slide_count": 2, "slides": [rich, slide("first", index=0)]})
    )
    assert [each["text_elements"][0]["content"] for each in edited] == ["first", "second"]
    assert edited[1]["grid_images"] == ["https://e.org/2.jpg", "https://e.org/3.jpg"]
    assert edited[1]["grid_type"] == "vertical"
    assert edited[1]["image_overlays"] == [{"id": "o", "image_url": "https://e.org/4.png", "x": 1}]
    assert edited[1]["background_filters"]["brightness"] == 0.5
    assert len(edited[1]["background_filters"]) == 10
    names = {name for name, _ in members(edited)}
    assert not names & {"index", "rendered_image_url", "undocumented"}
    assert all(value is not None for _, value in members(edited))


@pytest.mark.parametrize("told", [{}, {"slides": []}, {"slides": [slide("one")], "slide_count": 2}])
def test_an_abbreviated_answer_is_not_sent_back_as_it_would_delete_slides(told: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError, match="get the slideshow"):
        editable_slides(Slideshow.model_validate({"id": "s", **told}))


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        ({"text_elements": []}, "slides.0.text_elements"),
        ({"text_elements": [{"content": "x", "x": 1, "y": 1, "style_preset": "snapchat"}]}, "style_preset"),
        ({"text_elements": [{"x": 1, "y": 1}]}, "content"),
    ],
)
def test_what_patch_does_not_take_is_said_and_not_changed_silently(bad: dict[str, Any], named: str) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        editable_slides(Slideshow.model_validate({"id": "s", "slides": [bad]}))
    assert named in refused.value.field


def test_answers_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Slideshow(id="s").id = "t"
