"""Genviral's envelope around every answer. Its `code` mirrors the HTTP status; the machine word is `error_code`."""

from __future__ import annotations

from typing import Any

from starlette.responses import JSONResponse, Response

from ..refusal import Refusal

_ERROR_CODES = {
    400: "invalid_payload",
    401: "invalid_token",
    402: "subscription_required",
    403: "tier_not_allowed",
    404: "not_found",
    422: "invalid_payload",
    429: "rate_limited",
}
"""What a bare status that a fault asks for stands for; the rest is the route's own `<operation>_failed`."""


class InvalidPayload(Refusal):
    """A body that breaks the schema, with all that is wrong with it."""

    def __init__(self, issues: list[dict[str, Any]]) -> None:
        first = issues[0]
        message = f"{first['path']}: {first['message']}" if first["path"] else first["message"]
        super().__init__(422, "invalid_payload", message)
        self.issues = issues


def success(data: dict[str, Any], message: str = "OK", code: int = 200) -> Response:
    """An answer with data."""
    return JSONResponse({"ok": True, "code": code, "message": message, "data": data}, code)


def problem(refusal: Refusal | int, *, failure: str) -> Response:
    """An error body, for a refusal or for a bare status that a fault asks for; `failure` is the route's own word."""
    if isinstance(refusal, int):
        refusal = Refusal(refusal, _ERROR_CODES.get(refusal, failure), "The request could not be processed.")
    body = {"ok": False, "code": refusal.status, "message": refusal.message, "error_code": refusal.code}
    if isinstance(refusal, InvalidPayload):
        # Documented for posts alone, and without the shape of an item: this one is the twin's own.
        body["issues"] = refusal.issues
    return JSONResponse(body, refusal.status)
