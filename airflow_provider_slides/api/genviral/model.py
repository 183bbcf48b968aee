"""What Genviral's requests and answers have in common: field types, paging, partial updates, lenient reading."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from airflow_provider_slides.api.model import LARGEST, RequestModel, ResponseModel, WholeNumber

T = TypeVar("T")

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_INDEX = re.compile(r"0|[1-9][0-9]{0,5}")


def number(value: Any) -> int | float:
    """Return a finite number as it was given: 50 stays 50; a template's "50" becomes a number."""
    if isinstance(value, str):
        try:
            value = float(value) if re.search(r"[.eE]", value) else int(value)
        except ValueError:
            value = None
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < LARGEST:
        raise PydanticCustomError("number", "Input should be a finite number")
    return value


def _uuid(value: str) -> str:
    if not _UUID.fullmatch(value):
        raise PydanticCustomError("uuid", "Input should be a UUID such as 11111111-1111-1111-1111-111111111111")
    return value


def _link(value: str) -> str:
    try:
        is_link = bool(_LINK.fullmatch(value) and urlsplit(value).hostname)
    except ValueError:
        is_link = False
    if not is_link:
        raise PydanticCustomError("link", "Input should be an absolute http or https URL")
    if value.endswith("?..."):
        raise PydanticCustomError(
            "whole_link",
            "The link was cut before its query, as all are in XComs, logs and manifests: take it from an attribute of "
            "what the hook returns",
        )
    return value


def _index_keys(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    texts: dict[str, Any] = {}
    for key, item in value.items():
        text = str(key) if isinstance(key, int | str) and not isinstance(key, bool) else ""
        if not _INDEX.fullmatch(text):
            raise PydanticCustomError(
                "index", "{key} is no slide's index: keys are 0, 1, 2 ...", {"key": f"{key!r:.60}"}
            )
        if text in texts:
            raise PydanticCustomError("index", "Slide {key} is there twice, as number and as string", {"key": text})
        texts[text] = item
    return texts


def _moment(value: Any) -> Any:
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except (TypeError, ValueError):
        moment = None
    if moment is None or moment.tzinfo is None:
        raise PydanticCustomError("moment", "Input should be an ISO 8601 time with an offset")
    return value.isoformat() if isinstance(value, datetime) else value


Number = Annotated[int | float, PlainValidator(number)]
Uuid = Annotated[str, AfterValidator(_uuid)]
#: An address that the vendor fetches.
Link = Annotated[str, AfterValidator(_link)]
#: Values by 0-based slide index; JSON has strings for keys, authors like numbers.
ByIndex = Annotated[dict[str, T], BeforeValidator(_index_keys)]
#: ISO 8601 with an offset; kept as given, so that the same request is the same body.
Moment = Annotated[str, BeforeValidator(_moment)]

#: For a response's lists: ``null`` and absent are empty.
EMPTY: Any = Field(default_factory=list)


def optional(description: str, *, repr: bool = True, alias: str | None = None) -> Any:
    """
    Return the definition of a request's field that may be left out.

    :param description: What to give, as a refusal quotes it.
    :param repr: Whether its value may be shown.
    :param alias: Its name on the wire, if that is another one.
    """
    return Field(default=None, description=description, repr=repr, alias=alias)


class Paging(RequestModel):
    """The query parameters of every list."""

    limit: Annotated[WholeNumber, Field(ge=1, le=100)] | None = optional("Give 1 to 100, or leave it out.")
    offset: Annotated[WholeNumber, Field(ge=0)] | None = optional("Give a number of at least 0, or leave it out.")


class Update(RequestModel):
    """
    A partial update: what is given is sent, ``None`` too where the vendor documents ``null``.

    Elsewhere ``None`` is refused, by fields whose type does not include it.
    """

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not self.model_fields_set:
            raise PydanticCustomError(
                "empty_update",
                "Nothing to change: give at least one of {fields}",
                {"fields": ", ".join(type(self).model_fields)},
            )
        return self

    def body(self) -> dict[str, Any]:
        """Return the JSON body: all that was given."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class CamelRequest(RequestModel):
    """A request of the endpoints that speak camelCase; both spellings are taken."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Answer(ResponseModel):
    """
    What an endpoint answers, read leniently: only what is useless without a field requires it.

    An optional field that cannot be read is ``None``: a paid slideshow is not lost over a new format of its title.
    """

    #: The key that some endpoints put the thing under, where others answer with the thing itself.
    nested_as: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _unnest(cls, value: Any) -> Any:
        nested = value.get(cls.nested_as) if isinstance(value, dict) else None
        return nested if isinstance(nested, dict) else value

    @field_validator("*", mode="wrap")
    @classmethod
    def _unreadable_is_missing(cls, value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
        try:
            return handler(value)
        except ValueError:
            field = cls.__pydantic_fields__[info.field_name or ""]
            if not field.is_required() and (value is None or field.default is None):
                return field.get_default(call_default_factory=True)
            raise


class CamelAnswer(Answer, alias_generator=to_camel, populate_by_name=True):
    """An answer of the endpoints that speak camelCase; both spellings are read."""


class Page(Answer):
    """Where a list's page lies in the whole."""

    total: int | None = None
    limit: int | None = None
    offset: int | None = None


class Deleted(Answer):
    """The answer of a deletion; what is gone already is "not found"."""

    id: str | None = None
    deleted: bool | None = None


AspectRatio = Literal["9:16", "1:1", "4:5"]
SlideshowType = Literal["educational", "personal"]
TextWidth = Literal["default", "narrow"]


def _font_size(value: Any) -> Any:
    if value in ("default", "small"):
        return value
    try:
        size = number(value)
    except PydanticCustomError:
        size = 0
    if not 8 <= size <= 200:
        raise PydanticCustomError("font_size", 'Input should be "default", "small" or a number from 8 to 200')
    return size


FontSize = Annotated[str | int | float, PlainValidator(_font_size)]
