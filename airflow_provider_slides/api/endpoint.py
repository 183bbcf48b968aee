"""
One definition per endpoint: method, path, body, how to read the answer, and whether it is safe to repeat.

The sync and the async client send the same :class:`Call`; what comes back is
:func:`~airflow_provider_slides.api.reply.interpret`'s to read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import quote, urlencode

from airflow_provider_slides.api.model import ResponseModel, is_id
from airflow_provider_slides.exceptions import ApiError, InvalidArgumentError

Model = TypeVar("Model", bound=ResponseModel)

_KEY = r"[!-~]([ -~]{0,253}[!-~])?"
_MOST_INDEX = 10**6
_MOST_WORD = 1000


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
        :raises InvalidArgumentError: when one of these is no id or index: the path would be another endpoint's; when
            the key is none, or a query parameter too long.
        """
        headers = {"Accept": "application/json"}
        if idempotency_key is not None:
            headers["Idempotency-Key"] = checked_key(idempotency_key)
        content = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            content = json.dumps(body, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
        path = self.path.format(**{name: _segment(name, value) for name, value in parameters.items()})
        if query:
            # json.dumps is how both vendors spell true, false and numbers.
            words = {name: _word(name, value) for name, value in query.items()}
            path = f"{path}?{urlencode(sorted(words.items()))}"
        keyed = idempotency_key is not None or (self.keyed_by is not None and self.keyed_by in (body or {}))
        return Call(
            endpoint=self,
            path=path,
            headers=headers,
            content=content,
            repeatable=self.method == "GET" or self.repeatable or keyed,
        )


def checked_key(value: Any) -> str:
    """
    Return an idempotency key, which goes in a header.

    :raises InvalidArgumentError: when it is none.
    """
    if not isinstance(value, str) or not re.fullmatch(_KEY, value):
        raise InvalidArgumentError(
            "idempotency_key",
            value,
            "Give 1 to 255 ASCII characters without control characters, and no blank at either end.",
        )
    return value


def _word(name: str, value: Any) -> str:
    word = value if isinstance(value, str) else json.dumps(value)
    if len(word) > _MOST_WORD:
        raise InvalidArgumentError(name, value, f"It is a part of the address: give at most {_MOST_WORD} characters.")
    return word


def _segment(name: str, value: Any) -> str:
    is_index = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_INDEX
    if not is_index and not is_id(value):
        raise InvalidArgumentError(name, value, "Give the id or index as the API tells it.")
    return quote(str(value), safe="")


@dataclass(frozen=True)
class Call(Generic[Model]):
    """A request that is ready to be sent, by either client."""

    endpoint: Endpoint[Model]
    path: str
    headers: Mapping[str, str]
    content: bytes | None = field(repr=False)
    repeatable: bool
