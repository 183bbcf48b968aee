from __future__ import annotations

import inspect
import pickle
from typing import Any

import pytest

from airflow_provider_slides import exceptions
from airflow_provider_slides.exceptions import (
    ApiError,
    InvalidArgumentError,
    NoResponseError,
    RateLimitedError,
    SlidesError,
    TransientError,
    unsigned,
)

ALL = [kind for _, kind in inspect.getmembers(exceptions, inspect.isclass) if issubclass(kind, Exception)]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_error_can_be_caught_as_ours_and_says_what_it_is(kind: type[Exception]) -> None:
    assert issubclass(kind, SlidesError)
    assert kind.__doc__
    assert kind.__name__.endswith("Error")


def test_what_waiting_can_cure_is_never_given_up_without_a_retry() -> None:
    assert all(kind.retryable and kind.transient for kind in ALL if issubclass(kind, TransientError))


def test_what_may_have_been_paid_for_is_retried() -> None:
    kinds = ("JobFailedError", "JobTimeoutError", "DownloadError", "StorageError", "TriggerEventError")

    assert all(getattr(exceptions, kind).retryable for kind in kinds)
    assert exceptions.IdempotencyConflictError.retryable


@pytest.mark.parametrize(
    "kind", ["InvalidArgumentError", "AuthenticationError", "NotEntitledError", "InvalidRequestError"]
)
def test_what_somebody_must_change_first_is_not_retried(kind: str) -> None:
    assert not getattr(exceptions, kind).retryable


def test_an_api_error_keeps_what_a_program_may_want_to_know() -> None:
    error = RateLimitedError("slow down", status=429, code="rate_limit_exceeded", retry_after=7.0)

    assert (error.status, error.code, error.retry_after, str(error)) == (429, "rate_limit_exceeded", 7.0, "slow down")
    assert NoResponseError("nobody", sent=True).status is None


@pytest.mark.parametrize(
    "error",
    [
        ApiError("no", status=418, code="teapot"),
        NoResponseError("no", sent=True),
        InvalidArgumentError("prompt", "", "Say something."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_the_same_error_can_say_more(error: SlidesError) -> None:
    before, known = str(error), dict(vars(error))

    more = error.saying("no, as it is a teapot")

    assert (str(more), vars(more), type(more)) == ("no, as it is a teapot", known, type(error))
    assert str(error) == before


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("short", "'short'"),
        (None, "None"),
        ("a" * 500 + "/logo.png", "aaa/logo.png'"),
        ("https://host/file?X-Signature=s3cret", "'https://host/file?...'"),
        (["https://host/a?sig=s3cret", "https://host/b#s3cret"], "['https://host/a?...', 'https://host/b?...']"),
    ],
)
def test_a_refused_value_is_shown_short_and_without_a_signature(value: Any, shown: str) -> None:
    message = str(InvalidArgumentError("field", value, "Do better."))

    assert shown in message
    assert "s3cret" not in message
    assert len(message) < 200
    assert message.endswith(": Do better. (Nothing was sent.)")


def test_what_to_do_is_read_where_a_line_of_the_log_shows_95_characters() -> None:
    message = str(InvalidArgumentError("poll_interval", "soon", "Give at least 1 seconds, as a number or a timedelta."))

    assert "Give at least 1 seconds, as a number or a timedelta. (Nothing was sent.)" in message[:95]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://host/path?sig=abc now", "see https://host/path?... now"),
        ("HTTP://HOST/p#frag", "HTTP://HOST/p?..."),
        ("https://host/path", "https://host/path"),
        ("what? https://host", "what? https://host"),
        ('{"a": "https://h/x?y=1&z=2", "b": 1}', '{"a": "https://h/x?...", "b": 1}'),
        (r"https:\/\/h\/x?sig=1", r"https:\/\/h\/x?..."),
        ("//h/x?sig=1 and h/x?X-Amz-Signature=1", "//h/x?... and h/x?..."),
        ("x?y:z and 1?2=3", "x?y:z and 1?..."),
        ("what?! a=b ?c", "what?! a=b ?c"),
    ],
)
def test_a_link_is_cut_before_its_query(text: str, expected: str) -> None:
    assert unsigned(text) == expected


def test_a_plain_error_survives_being_pickled() -> None:
    copy = pickle.loads(pickle.dumps(ApiError("no", status=418)))

    assert (str(copy), copy.status) == ("no", 418)


def rude(_: object) -> str:
    raise RuntimeError("no")


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param(10**5000, "int", id="long"),
        pytest.param(nested(100_000), "list", id="deep"),
        pytest.param(type("Rude", (), {"__repr__": rude})(), "Rude", id="rude"),
    ],
)
def test_what_cannot_be_shown_is_named_by_its_kind(value: Any, kind: str) -> None:
    assert str(InvalidArgumentError("prompt", value, "Give text.")).startswith(f"prompt=<{kind}>: Give text.")
