import copy
import pickle
from dataclasses import FrozenInstanceError
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
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
    listed,
    plain,
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


class File(ResponseModel):
    url: str
    about: dict[str, Any] = Field(default_factory=dict)


class Told(ResponseModel):
    id: Id = "J"
    status: Word = "new"
    title: Line = ""
    url: Address = ""


@pytest.mark.parametrize(
    ("fields", "field", "value", "fix"),
    [
        ({}, "guests", None, "Field required. Give who comes."),
        ({"guests": [{"name": " "}]}, "guests.0.name", " ", "Give a name."),
        ({"guests": [{}]}, "guests.0.name", None, "Field required. Give a name."),
        ({"guests": [], "chairs": True}, "chairs", True, "Give a whole number."),
        ({"guests": [], "chairs": "9" * 19}, "chairs", "9" * 19, "Give a whole number."),
        ({"guests": [], "tables": 1}, "tables", 1, "There is no such field; there are guests, chairs."),
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


@pytest.mark.parametrize(("told", "field"), [(Guest.of(name="a"), "name"), (Told(title="a"), "title")])
def test_what_was_checked_stays_as_it_was(told: RequestModel | ResponseModel, field: str) -> None:
    with pytest.raises((ValidationError, FrozenInstanceError), match=r"frozen|cannot assign"):
        setattr(told, field, " ")


def test_what_was_refused_is_in_no_error_of_pydantics() -> None:
    for kind, fields in ((Guest, {"name": ["s3cret"]}), (Told, {"id": "s3cret "})):
        with pytest.raises(ValidationError) as refused:
            kind.model_validate(fields)
        assert "s3cret" not in str(refused.value)


def test_a_list_in_a_message_is_cut_when_it_is_long() -> None:
    assert listed(["A", "B"]) == "A, B"
    assert listed("A" for _ in range(1_000)) == "A, " * 333 + "…"


def test_a_body_is_what_json_has() -> None:
    class Post(RequestModel):
        at: datetime

    assert Post.of(at=datetime(2026, 11, 28, tzinfo=UTC)).body() == {"at": "2026-11-28T00:00:00Z"}


def test_an_answer_may_have_more_than_we_know_and_no_number_that_is_none() -> None:
    class Answer(ResponseModel):
        id: str
        price: float = 1.5

    assert Answer.model_validate({"id": "a", "news": 1}) == {"id": "a", "price": 1.5}
    for price in ("NaN", "Infinity"):
        with pytest.raises(ValidationError, match="finite number"):
            Answer.model_validate({"id": "a", "price": price})


def test_an_answer_is_a_dict_of_what_can_be_shown_and_its_attributes_are_all_of_it() -> None:
    file = File(
        url="https://x.com/a?sig=x", about={"https://x.com/?sig=x": ["https://x.com/b?sig=x", 2**63, 1.5, True]}
    )

    assert file == {
        "url": "https://x.com/a?...",
        "about": {"https://x.com/?...": ["https://x.com/b?...", None, 1.5, True]},
    }
    assert [*file] == ["url", "about"]
    assert (file.url, file.about["https://x.com/?sig=x"][1]) == ("https://x.com/a?sig=x", 2**63)


def test_what_is_pickled_of_an_answer_is_the_dict() -> None:
    read = pickle.loads(pickle.dumps({"files": [File(url="https://x.com/a?sig=x")]}))

    assert read == {"files": [{"url": "https://x.com/a?...", "about": {}}]}
    assert type(read["files"][0]) is dict


def test_a_deep_copy_of_an_answer_is_one() -> None:
    file = File(url="https://x.com/a?sig=x", about={"a": [1]})

    copied = copy.deepcopy(file)
    copied.about["a"].append(2)

    assert (type(copied), copied.url, file.about) == (File, file.url, {"a": [1]})


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
    assert refused.value.value.strip() == "None"


@pytest.mark.parametrize("prompt", ["None of it", "none", "Why None?", "NONE"])
def test_a_text_that_has_the_word_is_a_text(prompt: str) -> None:
    assert GenerateRequest.of(prompt=prompt, output_type="deck", template_name=None).prompt == prompt


@pytest.mark.parametrize("value", ["J", "X", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "job:7/é.x", "a..b", "x" * MAX_ID])
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


def whole(value: Any) -> Any:
    value.append(value)
    return value


def nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = {"a": [value]}
    return value


@pytest.mark.parametrize(
    ("value", "place", "why"),
    [
        ("\ud83d", "tea", "half of a character"),
        ("a\udcffb", "tea", "half of a character"),
        ({"a": ["x", {"b": "\ud83d"}]}, "tea.a.1.b", "half of a character"),
        ({"\ud83d": 1}, "tea", "half of a character"),
        (float("nan"), "tea", "finite number"),
        ([1, float("-inf")], "tea.1", "finite number"),
        (Decimal("NaN"), "tea", "finite number"),
        (Decimal("sNaN"), "tea", "finite number"),
        (Decimal("1e999"), "tea", "finite number"),
        (10**18, "tea", "at most 18 digits"),
        (Decimal(10**18), "tea", "at most 18 digits"),
        pytest.param(-(10**5000), "tea", "at most 18 digits", id="long"),
        ({10**400: 1}, "tea", "at most 18 digits"),
        (b"tea", "tea", "lists and dicts"),
        ([bytearray(b"tea")], "tea.0", "lists and dicts"),
        ({"a": {1}}, "tea.a", "lists and dicts"),
        (frozenset(), "tea", "lists and dicts"),
        (iter([1]), "tea", "lists and dicts"),
        (object(), "tea", "lists and dicts"),
        ({None: 1}, "tea", "keys are 0, 1, 2"),
        ({True: 1}, "tea", "keys are 0, 1, 2"),
        ({b"a": 1}, "tea", "keys are 0, 1, 2"),
        ({"x\n[forged]" + 100 * "x": b""}, f"tea.x [forged]{49 * 'x'}…", "lists and dicts"),
        (nested(16), f"tea{16 * '.a.0'}", "nested too deeply"),
        (whole([]), f"tea{32 * '.0'}", "nested too deeply"),
        (whole([[]] * 10), None, "too much in it"),
        ([0] * 100_001, "tea.99999", "too much in it"),
    ],
)
def test_what_cannot_be_sent_is_refused_where_it_stands(value: Any, place: str | None, why: str) -> None:
    with pytest.raises(InvalidArgumentError, match=why) as refused:
        plain("tea", value)

    assert place is None or refused.value.field == place
    assert refused.value.value is not None
    assert str(refused.value).isprintable()


class Text(str):
    pass


def test_what_can_be_sent_is_plain_whatever_held_it() -> None:
    noon = datetime(2026, 2, 14, 12, tzinfo=UTC)
    value = MappingProxyType({Text("a"): (Text("b"), Decimal("2"), Decimal("2.5")), 1: range(2), "c": noon, "d": None})

    copy = plain("tea", value)

    assert copy == {"a": ["b", 2, 2.5], 1: [0, 1], "c": noon, "d": None}
    assert [type(item) for item in copy["a"]] == [str, int, float]
    assert plain("tea", nested(15)) == nested(15)
    assert plain("tea", Path("x"), Path) == Path("x")


def test_a_field_of_any_name_is_a_field() -> None:
    with pytest.raises(InvalidArgumentError, match="There is no such field"):
        Party.of(guests=[{"name": "A"}], cls=1)
