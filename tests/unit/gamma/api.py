"""Gamma's API (hypothetical; the wire is the Perceptis twin's, so that it can be run)."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from airflow_provider_slides.api.endpoint import Endpoint, Vendor
from airflow_provider_slides.api.model import NonBlank, RequestModel, ResponseModel
from airflow_provider_slides.exceptions import IdempotencyConflictError, NotFoundError, RateLimitedError


class GenerateRequest(RequestModel):
    """Body of ``POST /generate``."""

    prompt: NonBlank = Field(description="Say what the slides should show.", repr=False)
    output_type: str = Field(default="deck", description="Leave it out.")


class File(ResponseModel):
    """One finished file."""

    url: str = Field(repr=False)


class Generation(ResponseModel):
    """A generation."""

    job_id: Annotated[str, StringConstraints(min_length=1)]
    status: str
    downloads: list[File] | None = None


def _error_of(body: Any) -> tuple[str | None, str | None]:
    error = body.get("error") if isinstance(body, dict) else None
    return (error.get("code"), error.get("message")) if isinstance(error, dict) else (None, None)


GAMMA = Vendor(
    name="Gamma",
    error_of=_error_of,
    errors={
        "not_found": NotFoundError,
        "idempotency_conflict": IdempotencyConflictError,
        "rate_limit_exceeded": RateLimitedError,
    },
    advice={},
)
GENERATE = Endpoint(GAMMA, "POST", "/api/v1/generate", Generation)
GET = Endpoint(GAMMA, "GET", "/api/v1/status/{generation_id}", Generation)
