"""What of a slideshow is asked for and told, and its way back to the vendor."""

from typing import Any

import pytest

from airflow_provider_slides.api.genviral import slideshows
from airflow_provider_slides.api.genviral.model import Deleted
from airflow_provider_slides.api.genviral.slideshows import Slideshow, editable_slides
from airflow_provider_slides.api.model import RequestModel
from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.unit.api.genviral.support import PACK, TEXT, Refused, answer, assert_refused, assert_taken, named_by_field

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


def slides(**members: Any) -> dict[str, Any]:
    return {"slides": [{"text_elements": [TEXT], **members}]}


def slide(text: str, **members: Any) -> dict[str, Any]:
    return {"text_elements": [{"content": text, "x": 50, "y": 25}], **members}


#: model, fields -> the field that is named, the value that is shown, and words of what to do.
REFUSED: list[Refused] = [
    (slideshows.ListRequest, {"limit": 0}, "limit", 0, "1 to 100"),
    (slideshows.ListRequest, {"limit": 101}, "limit", 101, "1 to 100"),
    (slideshows.ListRequest, {"offset": -1}, "offset", -1, "at least 0"),
    (slideshows.UpdateRequest, {}, "request", {}, "at least one of title, status"),
    (slideshows.UpdateRequest, {"title": None}, "title", None, "Leave it out"),
    (slideshows.UpdateRequest, {"status": "rendering"}, "status", "rendering", "'draft' or 'rendered'"),
    (slideshows.UpdateRequest, {"settings": {"pack_id": PACK}}, "settings.pack_id", PACK, "image_pack_id"),
    (slideshows.UpdateRequest, slides(index=0), "slides.0.index", 0, "editable_slides()"),
    (
        slideshows.UpdateRequest,
        slides(rendered_image_url="https://e.org/r.png"),
        "slides.0.rendered_image_url",
        "https://e.org/r.png",
        "editable_slides()",
    ),
    (slideshows.UpdateRequest, slides(image_url=None), "slides.0.image_url", None, "refuses null"),
    (
        slideshows.UpdateRequest,
        slides(grid_type="3x3"),
        "slides.0.grid_type",
        "3x3",
        "'2x2', '1+2', 'vertical' or 'horizontal'",
    ),
    (slideshows.UpdateRequest, slides(text_elements=[]), "slides.0.text_elements", [], "at least one"),
    (
        slideshows.UpdateRequest,
        slides(text_elements=[{**TEXT, "height": None}]),
        "slides.0.text_elements.0.height",
        None,
        "refuses null",
    ),
    (
        slideshows.UpdateRequest,
        slides(text_elements=[{**TEXT, "style_preset": "snapchat"}]),
        "slides.0.text_elements.0.style_preset",
        "snapchat",
        "'tiktok', 'inverted', 'shadow', 'white' or 'black'",
    ),
    (
        slideshows.UpdateRequest,
        slides(text_elements=[{**TEXT, "font_family": "Comic Sans"}]),
        "slides.0.text_elements.0.font_family",
        "Comic Sans",
        "'Anton', 'Arial', 'Bebas Neue', 'Bitcount', 'Cinzel', 'Della', 'Eagle Lake', 'Georgia', 'Helvetica', 'Inter', "
        "'Open Sans', 'Oswald', 'Playwrite', 'Poppins', 'Roboto', 'Russo One', 'TikTok Display', 'TikTok Sans' or "
        "'Times New Roman'",
    ),
    (
        slideshows.UpdateRequest,
        slides(background_filters={"brightness": None}),
        "slides.0.background_filters.brightness",
        None,
        "1 is neutral",
    ),
    (slideshows.RegenerateRequest, {"instruction": ""}, "instruction", "", "1 to 500"),
    (slideshows.RegenerateRequest, {"instruction": "x" * 501}, "instruction", "x" * 501, "1 to 500"),
]


@pytest.mark.parametrize("row", REFUSED, ids=named_by_field)
def test_refused_with_field_value_and_fix(row: Refused) -> None:
    assert_refused(*row)


#: Requests whose body is what was given, in the vendor's names.
TAKEN: list[tuple[type[RequestModel], dict[str, Any]]] = [
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
        slides(
            image_url="https://e.org/1.jpg",
            grid_images=["https://e.org/2.jpg"],
            grid_type="1+2",
            image_overlays=[{"id": "o", "image_url": "https://e.org/3.png", "x": 1, "y": 2, "opacity": 0.5}],
            text_elements=[{**TEXT, "editable": False, "style_preset": "white", "font_family": "TikTok Sans"}],
        ),
    ),
    (slideshows.RegenerateRequest, {}),
]


@pytest.mark.parametrize(("model", "fields"), TAKEN)
def test_taken_as_it_is(model: type[RequestModel], fields: dict[str, Any]) -> None:
    assert_taken(model, fields)


def test_one_filter_becomes_the_ten_that_the_vendor_wants() -> None:
    filters = slideshows.UpdateRequest.of(**slides(background_filters={"brightness": 0.5})).body()["slides"][0]
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


@pytest.mark.parametrize("status", [200, 201, 202])
def test_the_vendors_example_is_read_under_any_2xx(status: int) -> None:
    made = answer(slideshows.GENERATE.call(body={}), GENERATED, status)
    assert made["settings"] == GENERATED["settings"]
    assert (made.id, made.title, made.slide_count, made.is_rendered) == (GENERATED["id"], GENERATED["title"], 1, False)
    assert made.slides[0].text == "Discipline beats motivation"
    assert made.slides[0].picture_url == "https://cdn.example.com/slides/discipline-1.jpg"
    assert made.slides[0].text_elements[0] == GENERATED["slides"][0]["text_elements"][0]


def test_pages_and_small_answers() -> None:
    page = answer(
        slideshows.LIST.call(),
        {"slideshows": [{"id": "s", "has_rendered_slide": True}], "total": 41, "limit": 1, "offset": 40},
    )
    assert (page.slideshows[0].has_rendered_slide, page.total, page.offset) == (True, 41, 40)
    assert answer(slideshows.DELETE.call(slideshow_id="s"), {"id": "s", "deleted": True}) == Deleted(
        id="s", deleted=True
    )


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


def test_links_are_not_in_an_answers_repr() -> None:
    address = "https://e.org/5EC.png"
    picture = {
        "image_url": address,
        "rendered_image_url": address,
        "grid_images": [address],
        "image_overlays": [{"id": "o", "image_url": address}],
    }

    made = Slideshow.model_validate(
        {"id": "s", "title": "T", "preview_image_url": address, "original_prompt": "5EC", "slides": [picture]}
    )

    assert "title='T'" in str(made)
    assert "5EC" not in str(made)
    assert repr(made) == str(made)


def test_links_and_wishes_are_not_in_a_requests_repr() -> None:
    address = "https://e.org/5EC.png"

    update = slideshows.UpdateRequest.of(
        title="T",
        **slides(image_url=address, grid_images=[address], image_overlays=[{"id": "o", "image_url": address}]),
    )

    assert "title='T'" in repr(update)
    assert "5EC" not in repr(update)
    assert "5EC" not in repr(slideshows.RegenerateRequest.of(instruction="5EC"))


def test_slides_with_one_index_stay_as_they_were_told() -> None:
    made = Slideshow.model_validate({"id": "s", "slides": [slide("b", index=1), slide("a", index=1), slide("c")]})

    assert [each.text for each in made.slides] == ["b", "a", "c"]


def test_the_texts_of_a_slide_are_told_one_a_line_up_to_a_thousand_characters() -> None:
    texts = [{"content": "one"}, {"content": None}, {"content": "https://e.org/?s=5EC"}, {"content": "x" * 2_000}]

    told = Slideshow.model_validate({"id": "s", "slides": [{"text_elements": texts}]}).slides[0].text

    assert told.startswith("one\nhttps://e.org/?...\nxxx")
    assert told.endswith("x…")
    assert len(told) == 1_000


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
    with pytest.raises(InvalidArgumentError, match="get the slideshow") as refused:
        editable_slides(Slideshow.model_validate({"id": "s", **told}))
    assert (refused.value.field, refused.value.value) == ("slideshow", "s")


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
