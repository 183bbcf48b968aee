"""From what a client sent to what a handler can trust. Documented rules alone: unknown members are let through."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from ..refusal import Refusal
from .envelope import InvalidPayload


class Strict(BaseModel):
    """A request body: no conversions, and no null but where it means something."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore", allow_inf_nan=False)
    nullable: ClassVar[frozenset[str]] = frozenset()

    @field_validator("*", mode="before")
    @classmethod
    def _no_null(cls, value: Any, info: ValidationInfo) -> Any:
        if value is None and info.field_name not in cls.nullable:
            raise ValueError("must not be null; leave it out")
        return value

    def has(self, name: str) -> bool:
        """Whether the client sent this member."""
        return name in self.model_fields_set


class Closed(Strict):
    """A part of a body in which the vendor refuses what it does not know."""

    model_config = ConfigDict(extra="forbid")


def _a_uuid(value: str) -> str:
    try:
        return str(uuid.UUID(value))
    except ValueError:
        raise ValueError("must be a UUID") from None


def _a_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("must be an absolute http(s) URL")
    return value


Uuid = Annotated[str, AfterValidator(_a_uuid)]
Url = Annotated[str, AfterValidator(_a_url)]
Body = TypeVar("Body", bound=Strict)


def parse(body: bytes, model: type[Body], *, optional: bool = False) -> Body:
    """The body as that model: `400 invalid_json` when it is no JSON, `422 invalid_payload` when it breaks a rule."""
    try:
        return model.model_validate_json(b"{}" if optional and not body.strip() else body)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False, include_context=False)
    if problems[0]["type"] == "json_invalid":
        raise Refusal(400, "invalid_json", "The body is not valid JSON.")
    raise InvalidPayload(
        [
            {
                "path": ".".join(str(part) for part in found["loc"]),
                "message": found["msg"].removeprefix("Value error, "),
            }
            for found in problems
        ]
    )


class Page(BaseModel):
    """The query of a list; its numbers are text, so this one converts."""

    model_config = ConfigDict(extra="ignore")

    limit: int = Field(default=20, ge=1, le=100)
    offset: int = Field(default=0, ge=0)
    search: str = ""

    def cut(self, name: str, found: list[dict[str, Any]]) -> dict[str, Any]:
        """This page of what was found, with the numbers that every list carries."""
        part = found[self.offset : self.offset + self.limit]
        return {name: part, "total": len(found), "limit": self.limit, "offset": self.offset}


Query = TypeVar("Query", bound=BaseModel)


def parse_query(
    params: Mapping[str, str], model: type[Query], refusal: tuple[int, str] = (422, "invalid_query")
) -> Query:
    """The query as that model, or the refusal of that endpoint."""
    try:
        return model.model_validate(dict(params))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)[0]
        status, code = refusal
        raise Refusal(status, code, f"{'.'.join(str(part) for part in found['loc'])}: {found['msg']}") from None


def path_id(params: Mapping[str, Any], name: str) -> str:
    """An id out of the path; a blank one is `400 missing_<name>`."""
    value = str(params[name]).strip()
    if not value:
        raise Refusal(400, f"missing_{name}", f"{name} is required.")
    return value
