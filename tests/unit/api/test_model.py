from typing import Annotated

import pytest
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from airflow_provider_slides.api.model import NonBlank, RequestModel, ResponseModel, WholeNumber
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
