"""What the tests of endpoint, service and reply share: a vendor that there is not."""

from __future__ import annotations

from typing import Any

from airflow_provider_slides.api.endpoint import Endpoint, Vendor
from airflow_provider_slides.api.model import ResponseModel
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import RateLimitedError

KEY = "sk-live-per-0123456789abcdef"
SERVICE = Service("https://api.example", KEY, "connection 'acme'")


class Answer(ResponseModel):
    job_id: str


def error_of(body: Any) -> tuple[str | None, str | None]:
    error = body.get("error") if isinstance(body, dict) else None
    return (error.get("code"), error.get("message")) if isinstance(error, dict) else (None, None)


VENDOR = Vendor("Acme", error_of, {"slow_down": RateLimitedError}, {"slow_down": "Use a pool.", 404: "Look again."})
GET = Endpoint(VENDOR, "GET", "/jobs/{job_id}", Answer)
POST = Endpoint(VENDOR, "POST", "/jobs", Answer)

# ---------------------------------------------------------------------- trying again


IDEMPOTENT = POST.call(body={}, idempotency_key="k")
ONCE = POST.call(body={})
