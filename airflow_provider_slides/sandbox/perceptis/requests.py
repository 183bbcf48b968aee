"""What `POST /api/v1/generate` takes. Documented rules alone: unknown fields are let through."""

from __future__ import annotations

import base64
import binascii
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from ..refusal import Refusal


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")

    @field_validator("*", mode="before")
    @classmethod
    def _no_null(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("must not be null; leave the field out")
        return value


class ReferenceImage(_Strict):
    """One item of `reference_images`."""

    data: str
    mime_type: str

    @field_validator("data")
    @classmethod
    def _is_base64(cls, data: str) -> str:
        try:
            base64.b64decode(data, validate=True)
        except binascii.Error as error:
            raise ValueError("not valid base64") from error
        return data

    @property
    def content(self) -> bytes:
        """The image itself."""
        return base64.b64decode(self.data)


class GenerateRequest(_Strict):
    """The documented body."""

    prompt: str
    output_type: Literal["single_slide", "deck"]
    template_name: str | None = None
    variant_count: int | None = Field(default=None, ge=1)
    reference_images: list[ReferenceImage] | None = None
    use_web_search: bool = False
    use_knowledge_base: bool = False

    @model_validator(mode="after")
    def _supported(self) -> GenerateRequest:
        if self.output_type == "deck":
            for field in ("variant_count", "reference_images"):
                if field in self.model_fields_set:
                    raise ValueError(f"{field} is for single_slide only")
        return self


def parse(body: bytes) -> GenerateRequest:
    """The body as a request, or `invalid_request` naming the first thing that is wrong with it."""
    try:
        return GenerateRequest.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        message = first["msg"].removeprefix("Value error, ")
        raise Refusal(400, "invalid_request", f"{where}: {message}" if where else message) from None
