from typing import Annotated, Any

import pytest
from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from airflow_provider_slides.api.genviral import generating, posts
from airflow_provider_slides.api.model import (
    MAX_ID,
    MAX_PASSAGE,
    Address,
    Id,
    Line,
    NonBlank,
    RequestModel,
    ResponseModel,
    WholeNumber,
    Word,
)
from airflow_provider_slides.api.perceptis import GenerateRequest
from airflow_provider_slides.exceptions import InvalidArgumentError


class Guest(RequestModel):
    name: Annotated[NonBlank, Field(description="Give a name.")]


class Party(RequestModel):
    guests: Annotated[list[Guest], Field(description="Give who comes.")]
    chairs: Annotated[WholeNumber | None, Field(description="Give a whole number.")] = None

    @model_validator(mode="after")
    def _all_can_sit(self) -> "Party":
        if self.chairs is not None and self.chairs < len(self.guests):
            raise PydanticCustomError("chairs", "There are too few", {"field": "chairs"})
        return self


@pytest.mark.parametrize(
    ("fields", "field", "value", "fix"),
    [
        ({}, "guests", None, "Field required. Give who comes."),
        ({"guests": [{"name": " "}]}, "guests.0.name", " ", "Give a name."),
        ({"guests": [{}]}, "guests.0.name", None, "Field required. Give a name."),
        ({"guests": [], "chairs": True}, "chairs", True, "Give a whole number."),
        ({"guests": [{"name": "a"}], "chairs": 0}, "chairs", 0, "There are too few. Give a whole number."),
        ({"guests": [{"name": "a", "age": 7}]}, "guests.0.age", 7, "There is no such field; there are name."),
        ({"guests": 7, "chairs": "x"}, "guests", 7, "Give who comes."),
    ],
)
def test_a_refusal_names_the_first_bad_field_its_value_and_the_innermost_rule(
    fields: dict[str, object], field: str, value: object, fix: str
) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        Party.of(**fields)

    assert (refused.value.field, refused.value.value) == (field, value)
    assert fix in refused.value.fix


def test_a_body_has_what_was_set_alone() -> None:
    assert Party.of(guests=[{"name": "a"}], chairs=None).body() == {"guests": [{"name": "a"}]}


def test_an_answer_may_have_more_than_we_know() -> None:
    class Answer(ResponseModel):
        id: str

    assert Answer.model_validate({"id": "a", "news": 1}).model_dump() == {"id": "a"}


# ---------------------------------------------------------------------- a missing XCom


DECK = (GenerateRequest, {"prompt": "Three slides on tea", "output_type": "deck"})
SLIDESHOW = (generating.GenerateRequest, {"prompt": "5 quotes"})
POST = (posts.CreateRequest, {"caption": "Tea", "accounts": ["22222222-2222-4222-8222-222222222222"]})
RETRY = (posts.RetryRequest, {"post_ids": ["P"]})


@pytest.mark.parametrize(
    ("request_and_fields", "change", "field"),
    [
        (DECK, {"prompt": "None"}, "prompt"),
        (DECK, {"prompt": " None\n"}, "prompt"),
        (DECK, {"template_name": "None"}, "template_name"),
        (DECK, {"output_type": "None"}, "output_type"),
        (DECK, {"variant_count": "None"}, "variant_count"),
        (DECK, {"reference_images": [{"data": "LQ==", "mime_type": "None"}]}, "reference_images.0.mime_type"),
        (SLIDESHOW, {"prompt": "None"}, "prompt"),
        (SLIDESHOW, {"product_id": "None"}, "product_id"),
        (SLIDESHOW, {"pack_id": "None"}, "pack_id"),
        (SLIDESHOW, {"language": "None"}, "language"),
        (SLIDESHOW, {"slide_config": {"slide_texts": {0: "Tea", 1: "None"}}}, "slide_config.slide_texts.1"),
        (
            SLIDESHOW,
            {"slide_config": {"slide_text_elements": {"0": [{"content": "None", "x": 1, "y": 2}]}}},
            "slide_config.slide_text_elements.0.0.content",
        ),
        (POST, {"caption": "None"}, "caption"),
        (POST, {"accounts": ["None"]}, "accounts.0"),
        (POST, {"music_url": "None"}, "music_url"),
        (POST, {"external_id": "None"}, "external_id"),
        (POST, {"settings": {"instagram": {"location": "None"}}}, "settings.instagram.location"),
        (POST, {"pinterest": {"board_id": "B", "tags": ["tea", "None"]}}, "pinterest.tags.1"),
        (RETRY, {"account_ids": ["A", "None"]}, "account_ids.1"),
    ],
)
def test_a_missing_xcom_is_refused_by_the_fields_name(
    request_and_fields: tuple[type[RequestModel], dict[str, Any]], change: dict[str, Any], field: str
) -> None:
    kind, fields = request_and_fields

    with pytest.raises(
        InvalidArgumentError, match="The value is the text 'None': a missing XCom renders so"
    ) as refused:
        kind.of(**{**fields, **change})

    assert refused.value.field == field
    assert str(refused.value.value).strip() == "None"


@pytest.mark.parametrize("prompt", ["None of it", "none", "Why None?", "NONE"])
def test_a_text_that_has_the_word_is_a_text(prompt: str) -> None:
    assert GenerateRequest.of(prompt=prompt, output_type="deck", template_name=None).prompt == prompt


class Told(ResponseModel):
    id: Id = "J"
    status: Word = "new"
    title: Line = ""
    url: Address = ""


@pytest.mark.parametrize("value", ["J", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "job:7/é.x", "a..b", "x" * MAX_ID])
def test_any_plain_id_is_one(value: str) -> None:
    assert Told(id=value).id == value


@pytest.mark.parametrize(
    "value",
    ["", " ", ".", "..", " J", "a\nb", "a b\t", "J\ufffd", "J\u202e", "x?a=b", "x" * (MAX_ID + 1), "x" * 100_000],
)
def test_what_can_not_be_asked_for_again_is_no_id(value: str) -> None:
    with pytest.raises(ValidationError):
        Told(id=value)


def test_short_words_of_a_vendor_are_a_part_of_one_line() -> None:
    told = Told(
        status="done\nERROR forged " + "x" * 500, title="Tea\nand " + "x" * 1_000, url="https://h/" + "x" * 5_000
    )

    assert told.status == "done ERROR forged " + "x" * 81 + "…"
    assert told.title == "Tea and " + "x" * 491 + "…"
    assert told.url == "https://h/" + "x" * (MAX_PASSAGE - 11) + "…"
    assert Told(url="https://h/watch?v=1&\nSignature=s3cret").url == "https://h/watch?v=1&Signature=..."
