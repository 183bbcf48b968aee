"""
What came back means: the answer, another try, or an error; no I/O.

Both clients hand it to :func:`interpret`, so that retry, backoff, ``Retry-After`` and error mapping exist once; no word
of it is used before :mod:`~airflow_provider_slides.api.words` has seen it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

from pydantic import ValidationError

from airflow_provider_slides.api.endpoint import Call, Model
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.words import MAX_ANSWER_BYTES, MAX_WORD, clean, line, parsed, unzipped
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
    WrongHostError,
)

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


#: No such page, no such method, gone: so answers a site that has no such API, and does nothing.
_NOTHING_THERE = frozenset({404, 405, 410})
_MOVED_FOR_GOOD = frozenset({301, 308})


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


class RetryIn(NamedTuple):
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
        return _read(call, outcome, service)
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


def _read(call: Call[Model], reply: Reply, service: Service) -> Model:
    content = unzipped(reply.content, reply.headers.get("content-encoding", "").strip().lower())
    body = parsed(content, service) if content is not None and len(content) <= MAX_ANSWER_BYTES else None
    if not 200 <= reply.status < 300:
        raise _error(call, reply, reply.status, content, body, service)
    vendor = call.endpoint.vendor
    if body is None:
        raise UnexpectedResponseError(
            f"{vendor.name} answered HTTP {reply.status} with {_kind(reply, content, service)} instead of JSON. Check "
            f"that the host of {service.name} is the API's origin, and any proxy in between.",
            status=reply.status,
        )
    refused = vendor.refusal_of(body)
    if refused is not None:
        raise _error(call, reply, refused, content, body, service)
    try:
        return call.endpoint.answer.model_validate(vendor.answer_of(body))
    except ValidationError as e:
        fields = line(", ".join(sorted({".".join(map(str, error["loc"])) or "body" for error in e.errors()})))
        raise UnexpectedResponseError(
            f"{vendor.name} answered HTTP {reply.status} without what it documents (field: {fields}).",
            status=reply.status,
        ) from None


def _kind(reply: Reply, content: bytes | None, service: Service, body: Any = None) -> str:
    """Return what a message calls an answer that is no JSON, or none of the vendor's."""
    if body is not None:
        return "unknown JSON"
    if content is None:
        return "an encoding that can't be read"
    if len(content) > MAX_ANSWER_BYTES:
        return f"more than {MAX_ANSWER_BYTES >> 20} MiB"
    if not content:
        return "an empty body"
    kind = line(clean(reply.headers.get("content-type", ""), service), MAX_WORD).split(";")[0].strip()
    return kind if kind and kind != "application/json" else "malformed JSON"


def _error(call: Call[Any], reply: Reply, status: int, content: bytes | None, body: Any, service: Service) -> ApiError:
    vendor = call.endpoint.vendor
    code, words = vendor.error_of(body)
    is_redirect, is_vendor = 300 <= status < 400, bool(code or words) or vendor.refusal_of(body) is not None
    is_look = call.endpoint.method == "GET"
    if is_redirect or (status in _NOTHING_THERE and not is_vendor):
        # A redirect is not followed: the Authorization header would leave the API's origin.
        kind = "a redirect" if is_redirect else _kind(reply, content, service, body)
        text = f"{service.origin} does not answer as {vendor.name} does (HTTP {status}, {kind}). Check the host of"
        if is_redirect and (is_look or status not in _MOVED_FOR_GOOD):
            # It may be to a gateway's login page, for a while: what was sent may have had its effect before, and what
            # is looked at is still there.
            return UnexpectedResponseError(f"{text} {service.name}.", status=status)
        bought = "" if is_look else " Nothing was bought by this request."
        return WrongHostError(f"{text} {service.name}.{bought}", status=status)
    code = line(code, MAX_WORD) if code else None
    words = line(words or ("" if code else f"The answer was {_kind(reply, content, service, body)}"))
    if words and words[-1] not in ".!?":
        words += "."
    word = code or ""
    error = vendor.errors.get((status, word)) or vendor.errors.get(word) or _BY_STATUS.get(status)
    if error is None:
        error = ServerError if status >= 500 else ApiError
    said = f"HTTP {status}" + (f" {code}" if code else "")
    advice = next((vendor.advice[of] for of in (word, error, status) if of in vendor.advice), _ADVICE.get(error, ""))
    text = " ".join(
        part for part in (f"{vendor.name} refused the request of {service.name} ({said}).", words, advice) if part
    )
    return error(text, status=status, code=code, retry_after=retry_after(reply.headers.get("retry-after")))


_ADVICE: dict[type[ApiError], str] = {
    AuthenticationError: "The key is missing, wrong or revoked: put a valid one into the connection's password.",
    RateLimitedError: "Too many requests for this key: lower the number of concurrent tasks, for example with a pool.",
    ServerError: "The vendor or a gateway in front of it failed; this usually passes.",
}


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
