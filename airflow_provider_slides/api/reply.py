"""
What came back means: the answer, another try, or an error; no I/O.

Both clients hand it to :func:`interpret`, so that retry, backoff, ``Retry-After``, error mapping and redaction exist
once.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from pydantic import ValidationError

from airflow_provider_slides.api.endpoint import Call, Model
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import (
    ApiError,
    AuthenticationError,
    InvalidRequestError,
    NoResponseError,
    NotEntitledError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    TransientError,
    UnexpectedResponseError,
)

#: Vendor prose is cut here: a message is for reading, and a gateway may send a whole page.
MAX_VENDOR_WORDS = 500
#: The vendor is asked again after this at the latest: a longer ``Retry-After``, such as an epoch, may be a mistake.
LONGEST_HOLD_SECONDS = 900.0

_BY_STATUS: dict[int, type[ApiError]] = {
    400: InvalidRequestError,
    401: AuthenticationError,
    402: NotEntitledError,
    403: NotEntitledError,
    404: NotFoundError,
    408: ServerError,
    422: InvalidRequestError,
    429: RateLimitedError,
}


@dataclass(frozen=True)
class Reply:
    """What came back, before anybody has looked at it; headers are found whatever the case of their names."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Retries:
    """
    How long a call may go on trying.

    :param timeout: Seconds in which another try may begin; what a try takes counts, too.
    :param wait_max: Longest single wait in seconds; when the vendor asks for more, the caller is told instead.
    """

    timeout: float = 60.0
    wait_max: float = 20.0


NO_RETRIES = Retries(timeout=0.0, wait_max=0.0)


@dataclass(frozen=True)
class RetryIn:
    """Send the same call again after ``seconds``."""

    seconds: float
    error: ApiError


def interpret(
    call: Call[Model],
    outcome: Reply | NoResponseError,
    service: Service,
    *,
    attempt: int,
    waited: float,
    retries: Retries,
    jitter: Callable[[], float] = random.random,
) -> Model | RetryIn:
    """
    Decide what one exchange means: the answer, another try, or an error.

    :param attempt: 1 for the first try.
    :param waited: Seconds since the call was to be sent first.
    :raises ApiError: when trying again is pointless, unsafe, or beyond ``retries``.
    """
    try:
        if isinstance(outcome, NoResponseError):
            raise outcome
        return _read(call, _without_key(outcome, service), service)
    except TransientError as e:
        # A vendor's "at once" (0, or a date that has passed) is not taken at its word: it would be asked without end.
        wait = max(1.0, e.retry_after) if e.retry_after is not None else min(2.0 ** (attempt - 1), 30.0)
        wait += jitter() * min(wait, 1.0)
        if not _safe_to_repeat(call, e) or wait > retries.wait_max or waited + wait > retries.timeout:
            raise
        return RetryIn(wait, error=e)


def is_in_doubt(error: ApiError) -> bool:
    """Whether the call may have had its effect although it failed."""
    if isinstance(error, NoResponseError):
        return error.sent
    return error.transient and not isinstance(error, RateLimitedError)


def _safe_to_repeat(call: Call[Any], error: TransientError) -> bool:
    return call.repeatable or not is_in_doubt(error)


def _without_key(reply: Reply, service: Service) -> Reply:
    """Take the key out of what a vendor quotes back, before any of it can end up in a message or a model."""
    if service.key.encode() not in reply.content:
        return reply
    return replace(reply, content=service.redact(reply.content.decode(errors="replace")).encode())


def _read(call: Call[Model], reply: Reply, service: Service) -> Model:
    if not 200 <= reply.status < 300:
        raise _error(call, reply, service)
    body = _json(reply)
    vendor = call.endpoint.vendor.name
    if body is None:
        raise UnexpectedResponseError(
            f"{vendor} answered HTTP {reply.status} with {service.redact(_kind(reply))} instead of JSON. Check that "
            f"the host of {service.name} is the API's origin, and any proxy in between.",
            status=reply.status,
        )
    refused = call.endpoint.vendor.refusal_of(body)
    if refused is not None:
        raise _error(call, replace(reply, status=refused), service)
    try:
        return call.endpoint.answer.model_validate(call.endpoint.vendor.answer_of(body))
    except ValidationError as e:
        fields = ", ".join(sorted({".".join(map(str, error["loc"])) or "body" for error in e.errors()}))
        raise UnexpectedResponseError(
            f"{vendor} answered HTTP {reply.status} without what it documents (field: {fields}).",
            status=reply.status,
        ) from None


def _error(call: Call[Any], reply: Reply, service: Service) -> ApiError:
    vendor = call.endpoint.vendor
    code, words = vendor.error_of(_json(reply))
    if 300 <= reply.status < 400:
        # Not followed: the Authorization header would leave the API's origin.
        return UnexpectedResponseError(
            f"{vendor.name} answered with a redirect (HTTP {reply.status}). Check that the host of {service.name} "
            f"is the API's origin.",
            status=reply.status,
        )
    word = code or ""
    kind = vendor.errors.get((reply.status, word)) or vendor.errors.get(word) or _BY_STATUS.get(reply.status)
    if kind is None:
        kind = ServerError if reply.status >= 500 else ApiError
    said = f"HTTP {reply.status}" + (f" {code}" if code else "")
    words = (words or ("" if code else f"The answer was {_kind(reply)}")).strip()[:MAX_VENDOR_WORDS]
    if words and words[-1] not in ".!?":
        words += "."
    advice = next(
        (vendor.advice[of] for of in (word, kind, reply.status) if of in vendor.advice), _ADVICE.get(kind, "")
    )
    text = " ".join(
        part for part in (f"{vendor.name} refused the request of {service.name} ({said}).", words, advice) if part
    )
    return kind(
        service.redact(text),
        status=reply.status,
        code=code,
        retry_after=retry_after(reply.headers.get("retry-after")),
    )


_ADVICE: dict[type[ApiError], str] = {
    AuthenticationError: "The key is missing, wrong or revoked: put a valid one into the connection's password.",
    RateLimitedError: "Too many requests for this key: lower the number of concurrent tasks, for example with a pool.",
    ServerError: "The vendor or a gateway in front of it failed; this usually passes.",
}


def _json(reply: Reply) -> Any:
    try:
        return json.loads(reply.content)
    except (ValueError, RecursionError):
        return None


def _kind(reply: Reply) -> str:
    if not reply.content:
        return "an empty body"
    kind = reply.headers.get("content-type", "").split(";")[0].strip()
    return kind[:100] if kind and kind != "application/json" else "malformed JSON"


def retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """
    Return the seconds that a ``Retry-After`` header asks for, given as seconds or as an HTTP date.

    Never more than :data:`LONGEST_HOLD_SECONDS`.

    :param now: The moment a date counts from; default: the current time.
    """
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, OverflowError):
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - (now or datetime.now(UTC))).total_seconds()
    return min(max(0.0, seconds), LONGEST_HOLD_SECONDS) if abs(seconds) < float("inf") else None
