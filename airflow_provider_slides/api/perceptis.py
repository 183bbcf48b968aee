"""
The Perceptis API v1: its two endpoints, their models and their errors.

The facts are the vendor's public documentation (https://docs.perceptis.ai/): ``POST /api/v1/generate`` and
``GET /api/v1/status/{job_id}``. What is not documented is parsed defensively and never forbidden.
"""

import base64
import binascii
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, WrapValidator, field_validator, model_validator
from pydantic_core import PydanticCustomError

from airflow_provider_slides.api.endpoint import Endpoint, Vendor
from airflow_provider_slides.api.model import Id, Line, NonBlank, RequestModel, ResponseModel, WholeNumber, Word
from airflow_provider_slides.exceptions import (
    AmbiguousTemplateError,
    IdempotencyConflictError,
    InvalidRequestError,
    NotFoundError,
    RateLimitedError,
)

ORIGIN = "https://app.perceptis.ai"

OutputType = Literal["single_slide", "deck"]


class ReferenceImage(RequestModel):
    """An image that a single slide is modelled on: base64 ``data`` and its ``mime_type``."""

    data: str = Field(description="Give the image's bytes in base64.", repr=False)
    mime_type: Annotated[str, StringConstraints(pattern=r"^image/[\w.+-]+$")] = Field(
        description='Give the image\'s type, such as "image/png".'
    )

    @field_validator("data")
    @classmethod
    def _is_base64(cls, value: str) -> str:
        try:
            if not base64.b64decode(value, validate=True):
                raise PydanticCustomError("empty_image", "The image is empty")
        except binascii.Error:
            raise PydanticCustomError("base64", "Input is not valid base64") from None
        return value


class GenerateRequest(RequestModel):
    """Body of ``POST /api/v1/generate``. There is no slide count, language or tone: the prompt says them."""

    prompt: NonBlank = Field(description="Say in a non-blank string what the slides should show.", repr=False)
    output_type: OutputType = Field(description='Use "deck" for a whole presentation or "single_slide" for one slide.')
    template_name: NonBlank | None = Field(
        default=None,
        description="Give the template's display name (case-sensitive), or leave it out for the default.",
    )
    variant_count: Annotated[WholeNumber, Field(ge=1)] | None = Field(
        default=None,
        description='Give a whole number of at least 1, and only with output_type="single_slide".',
    )
    reference_images: Annotated[list[ReferenceImage], Field(min_length=1)] | None = Field(
        default=None,
        description='Give paths, object-storage URIs or {"data", "mime_type"}, and only with '
        'output_type="single_slide".',
        repr=False,
    )
    use_web_search: bool | None = Field(default=None, description="Use True or False, or leave it out.")
    use_knowledge_base: bool | None = Field(default=None, description="Use True or False, or leave it out.")

    @model_validator(mode="after")
    def _single_slide_only(self) -> Self:
        for name in ("variant_count", "reference_images"):
            if self.output_type == "deck" and getattr(self, name) is not None:
                raise PydanticCustomError(
                    "single_slide_only",
                    'Perceptis takes it for single slides only, not for a "deck"',
                    {"field": name},
                )
        return self


def _or_none(value: Any, handler: Any) -> Any:
    # What is paid for is not lost over what nobody needs.
    try:
        return handler(value)
    except ValueError:
        return None


class Download(ResponseModel):
    """One finished file. ``url`` is a short-lived link: never log or store it."""

    url: str = Field(repr=False)
    slide_count: Annotated[int | None, WrapValidator(_or_none)] = None
    format: Annotated[Word | None, WrapValidator(_or_none)] = None


class JobError(ResponseModel):
    """Why a job failed, in the vendor's words."""

    code: Word | None = None
    message: Line

    @model_validator(mode="before")
    @classmethod
    def _any_shape(cls, value: Any) -> Any:
        # The documentation says "object" and no more: whatever arrives must become words, not a crash.
        if isinstance(value, dict) and str(value.get("message") or "").strip():
            code = value.get("code")
            return {"code": None if code is None else str(code), "message": str(value["message"])}
        return {"code": None, "message": (value.strip() or "no reason") if isinstance(value, str) else repr(value)}


class Job(ResponseModel):
    """A generation job as both endpoints tell it."""

    job_id: Id
    status: Word
    output_type: Annotated[Word | None, WrapValidator(_or_none)] = None
    downloads: list[Download] | None = None
    error: JobError | None = None

    @property
    def is_completed(self) -> bool:
        """Whether the files are ready."""
        return self.status == "completed"

    @property
    def is_failed(self) -> bool:
        """Whether the vendor gave up; such a job is free."""
        return self.status == "failed"

    @property
    def is_terminal(self) -> bool:
        """Whether the status can't change any more. An unknown status may: keep polling."""
        return self.is_completed or self.is_failed

    @property
    def failure(self) -> str:
        """The vendor's words about a failed job."""
        if self.error is None:
            return "the vendor gave no reason"
        return f"{self.error.message} ({self.error.code})" if self.error.code else self.error.message


def _error_of(body: Any) -> tuple[str | None, str | None]:
    error = body.get("error") if isinstance(body, dict) else None
    if isinstance(error, dict):
        code, message = error.get("code"), error.get("message")
        return (code if isinstance(code, str) else None), (None if message is None else str(message))
    return None, error if isinstance(error, str) else None


PERCEPTIS = Vendor(
    name="Perceptis",
    error_of=_error_of,
    errors={
        "invalid_request": InvalidRequestError,
        "not_found": NotFoundError,
        "ambiguous_template_name": AmbiguousTemplateError,
        "idempotency_conflict": IdempotencyConflictError,
        "rate_limit_exceeded": RateLimitedError,
    },
    advice={
        403: "The API needs a paid Business or Enterprise plan; check the organisation's plan.",
        404: "The job is unknown, or it belongs to another key: a job can be read only with the key that made it.",
        AmbiguousTemplateError: "Rename one of the templates in Perceptis so that template_name is unique.",
        IdempotencyConflictError: "The first request with this key may have been paid for, so no new key is tried.",
    },
)

GENERATE = Endpoint(PERCEPTIS, "POST", "/api/v1/generate", Job)
GET_JOB = Endpoint(PERCEPTIS, "GET", "/api/v1/status/{job_id}", Job)
