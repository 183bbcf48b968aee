"""What of packs is asked for and told."""

from typing import Any

import pytest

from airflow_provider_slides.api.genviral import packs
from airflow_provider_slides.api.model import RequestModel
from tests.unit.api.genviral.support import Refused, answer, assert_refused, assert_taken, named_by_field

#: model, fields -> the field that is named, the value that is shown, and words of what to do.
REFUSED: list[Refused] = [
    (packs.CreateRequest, {}, "name", None, "1 to 120"),
    (packs.CreateRequest, {"name": "  "}, "name", "  ", "1 to 120"),
    (packs.CreateRequest, {"name": "x" * 121}, "name", "x" * 121, "1 to 120"),
    (packs.UpdateRequest, {}, "request", {}, "at least one of name, is_public"),
    (packs.UpdateRequest, {"is_public": None}, "is_public", None, "True or False"),
    (packs.ListRequest, {"include_public": "both"}, "include_public", "both", "Use False"),
    (packs.AddImageRequest, {"image_url": "1.jpg"}, "image_url", "1.jpg", "http or https"),
    # As a result of a hook's has it when it comes out of an XCom.
    (packs.AddImageRequest, {"image_url": "https://e.org/a?..."}, "image_url", "https://e.org/a?...", "was cut before"),
    (
        packs.AddImageRequest,
        {"image_url": "https://e.org/1.jpg", "file_name": "x" * 256},
        "file_name",
        "x" * 256,
        "1 to 255",
    ),
]


@pytest.mark.parametrize("row", REFUSED, ids=named_by_field)
def test_refused_with_field_value_and_fix(row: Refused) -> None:
    assert_refused(*row)


#: Requests whose body is what was given, in the vendor's names.
TAKEN: list[tuple[type[RequestModel], dict[str, Any]]] = [
    (packs.CreateRequest, {"name": "x" * 120, "is_public": False}),
    (packs.CreateRequest, {"name": "x"}),
    (packs.UpdateRequest, {"is_public": True}),
    (packs.AddImageRequest, {"image_url": "https://e.org/1", "file_name": "x" * 255}),
]


@pytest.mark.parametrize(("model", "fields"), TAKEN)
def test_taken_as_it_is(model: type[RequestModel], fields: dict[str, Any]) -> None:
    assert_taken(model, fields)


def test_a_pack_name_is_trimmed_before_it_is_counted() -> None:
    assert packs.CreateRequest.of(name=f"  {'x' * 120} ").body() == {"name": "x" * 120}


def test_pages_and_small_answers() -> None:
    assert answer(packs.LIST.call(), {"packs": None}).packs == []
    assert answer(packs.ADD_IMAGE.call(body={}, pack_id="p"), {"id": "i", "content_type": "image/png"}).id == "i"
    image = answer(
        packs.GET.call(pack_id="p"), {"id": "p", "images": [{"id": "i", "metadata": {"keywords": ["gym"]}}]}
    ).images[0]
    assert image.metadata.keywords == ["gym"]


def test_addresses_of_pictures_are_in_no_repr() -> None:
    address = "https://e.org/5EC.png"

    asked = packs.AddImageRequest.of(image_url=address, file_name="hill")
    added = answer(packs.ADD_IMAGE.call(body={}, pack_id="p"), {"id": "i", "url": address, "file_name": "hill"})
    pack = answer(
        packs.GET.call(pack_id="p"),
        {"id": "p", "name": "hill", "preview_image_url": address, "images": [{"id": "i", "url": address}]},
    )

    for told in (asked, added, pack):
        assert "hill" in repr(told)
        assert "5EC" not in repr(told)
