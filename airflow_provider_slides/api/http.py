"""
One definition per endpoint, and what to do with each answer; no I/O.

The sync and the async client send the same :class:`Call` and hand what came back to :func:`settle`, so that
retry, backoff, ``Retry-After``, error mapping and redaction exist once.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Generic, TypeVar
from urllib.parse import quote, urlencode, urlsplit

from pydantic import BaseModel, ValidationError

from airflow_provider_slides.exceptions import (
    ApiError,
    AuthenticationError,
    InvalidArgumentError,
    InvalidRequestError,
    NoResponseError,
    NotEntitledError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    TransientError,
    UnexpectedResponseError,
)

Model = TypeVar("Model", bound=BaseModel)

#: Vendor prose is cut here: a message is for reading, and a gateway may send a whole page.
MAX_VENDOR_WORDS = 500
#: A shorter key is no secret but somebody's test: taken out of a text, it would take words apart.
SHORTEST_SECRET = 8

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


def _as_it_is(body: Any) -> Any:
    return body


def _no_refusal(body: Any) -> int | None:
    return None


@dataclass(frozen=True)
class Vendor:
    """
    How one vendor tells its answers and its errors.

    :param name: The vendor's name, for messages.
    :param error_of: Finds machine word and prose in an error body of any shape.
    :param errors: Machine word to exception; with the HTTP status before it where a word means two things.
        An unlisted word falls back to the status.
    :param advice: Machine word, exception class or HTTP status to what the reader should do.
    :param answer_of: Takes the answer out of the vendor's envelope.
    :param refusal_of: The HTTP status that a 2xx body means after all, when it tells of an error.
    """

    name: str
    error_of: Callable[[Any], tuple[str | None, str | None]]
    errors: Mapping[str | tuple[int, str], type[ApiError]]
    advice: Mapping[str | type[ApiError] | int, str]
    answer_of: Callable[[Any], Any] = _as_it_is
    refusal_of: Callable[[Any], int | None] = _no_refusal


@dataclass(frozen=True)
class Endpoint(Generic[Model]):
    """
    One operation of an API: method, path, how to read its answer, and whether it is safe to repeat.

    :param repeatable: Whether doing it twice is the same as doing it once, as with a deletion; a GET always is.
    :param keyed_by: Field of the body that makes it so when it is given, as an ``Idempotency-Key`` header does.
    """

    vendor: Vendor
    method: str
    path: str
    answer: type[Model]
    repeatable: bool = False
    keyed_by: str | None = None

    def call(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **parameters: str | int,
    ) -> Call[Model]:
        """
        Return the request to send.

        :param body: JSON body; keys are sorted so that a repeated call is the same to the byte.
        :param query: Query parameters.
        :param idempotency_key: Makes a POST safe to repeat.
        :param parameters: Values of the path's placeholders.
        :raises InvalidArgumentError: when one of these is blank: the path would be another endpoint's.
        """
        headers = {"Accept": "application/json"}
        if idempotency_key is not None:
            headers["Idempotency-Key"] = idempotency_key
        content = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            content = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
        path = self.path.format(**{name: _segment(name, value) for name, value in parameters.items()})
        if query:
            # json.dumps is how both vendors spell true, false and numbers.
            words = {name: value if isinstance(value, str) else json.dumps(value) for name, value in query.items()}
            path = f"{path}?{urlencode(sorted(words.items()))}"
        keyed = idempotency_key is not None or (self.keyed_by is not None and self.keyed_by in (body or {}))
        return Call(
            endpoint=self,
            path=path,
            headers=headers,
            content=content,
            repeatable=self.method == "GET" or self.repeatable or keyed,
        )


def _segment(name: str, value: str | int) -> str:
    text = str(value)
    if not text.strip(" ."):
        raise InvalidArgumentError(name, value, "Give the id or index as the API tells it.")
    return quote(text, safe="")


@dataclass(frozen=True)
class Call(Generic[Model]):
    """A request that is ready to be sent, by either client."""

    endpoint: Endpoint[Model]
    path: str
    headers: Mapping[str, str]
    content: bytes | None = field(repr=False)
    repeatable: bool


@dataclass(frozen=True)
class Reply:
    """What came back, before anybody has looked at it; headers are found whatever the case of their names."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Patience:
    """
    How long a call may go on trying.

    :param total: Seconds of waiting between tries, in all.
    :param single: Longest single wait in seconds; when the vendor asks for more, the caller is told instead.
    """

    total: float = 60.0
    single: float = 20.0


NO_PATIENCE = Patience(total=0.0, single=0.0)


@dataclass(frozen=True)
class TryAgain:
    """Send the same call again after ``seconds``."""

    seconds: float
    because: ApiError


@dataclass(frozen=True)
class Service:
    """
    One account at one vendor.

    :param origin: Scheme and host, such as ``https://app.perceptis.ai``.
    :param key: The secret; never shown.
    :param name: What a message calls it, such as ``connection 'perceptis_default'``.
    :param timeout: Longest wait for one answer, in seconds.
    :param requests_per_second: Most requests that one process sends; default: as many as the vendor does not refuse.
    """

    origin: str
    key: str = field(repr=False)
    name: str
    timeout: float = 30.0
    requests_per_second: float | None = None

    def redact(self, text: str) -> str:
        """Return ``text`` without the key: a vendor may quote it back."""
        return text.replace(self.key, "***") if len(self.key) >= SHORTEST_SECRET else text


def check_origin(field_name: str, origin: str) -> str:
    """
    Return ``origin`` without a trailing slash.

    :raises InvalidArgumentError: when it is not scheme and host alone.
    """
    try:
        parts = urlsplit(origin)
        whole = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        whole = False
    if not whole or re.search(r"[\s\\@]", parts.netloc) or parts.path.strip("/") or parts.query or parts.fragment:
        # Before an @ may stand a password.
        shown = "***" if "@" in origin else origin
        raise InvalidArgumentError(field_name, shown, "Give scheme and host alone, such as https://app.perceptis.ai")
    return f"{parts.scheme}://{parts.netloc}"


def settle(
    call: Call[Model],
    outcome: Reply | NoResponseError,
    service: Service,
    *,
    attempt: int,
    waited: float,
    patience: Patience,
    jitter: Callable[[], float] = random.random,
) -> Model | TryAgain:
    """
    Decide what one exchange means: the answer, another try, or an error.

    :param attempt: 1 for the first try.
    :param waited: Seconds already spent between tries.
    :raises ApiError: when trying again is pointless, unsafe, or beyond ``patience``.
    """
    try:
        if isinstance(outcome, NoResponseError):
            raise outcome
        return _read(call, _without_key(outcome, service), service)
    except TransientError as e:
        # A vendor's "at once" (0, or a date that has passed) is not taken at its word: it would be asked without end.
        wait = max(1.0, e.retry_after) if e.retry_after is not None else min(2.0 ** (attempt - 1), 30.0)
        wait += jitter() * min(wait, 1.0)
        if not _safe_to_repeat(call, e) or wait > patience.single or waited + wait > patience.total:
            raise
        return TryAgain(wait, because=e)


def _safe_to_repeat(call: Call[Any], error: TransientError) -> bool:
    if call.repeatable or isinstance(error, RateLimitedError):
        return True
    return isinstance(error, NoResponseError) and not error.sent


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
    return max(0.0, seconds) if seconds == seconds and seconds != float("inf") else None
