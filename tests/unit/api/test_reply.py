from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from airflow_provider_slides.api.endpoint import Call, Endpoint, Vendor
from airflow_provider_slides.api.reply import (
    LONGEST_HOLD_SECONDS,
    NO_RETRIES,
    Reply,
    Retries,
    RetryIn,
    interpret,
    retry_after,
)
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.words import MAX_ANSWER_BYTES, MAX_WORD, MAX_WORDS
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
from tests.unit.api.support import GET, IDEMPOTENT, KEY, ONCE, POST, SERVICE, Answer, error_of


def reply(status: int = 200, body: Any = None, **headers: str) -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(status, {"content-type": "application/json", **headers}, content)


def problem(status: int, code: str = "", message: str = "", **headers: str) -> Reply:
    return reply(status, {"error": {"code": code, "message": message}}, **headers)


def settled(outcome: Reply | NoResponseError, call: Call[Any] | None = None, **changes: Any) -> Any:
    arguments: dict[str, Any] = {"attempt": 1, "waited": 0.0, "retries": NO_RETRIES, "jitter": lambda: 0.0}
    return interpret(call or GET.call(job_id="J"), outcome, SERVICE, **{**arguments, **changes})


@pytest.mark.parametrize("status", [200, 201, 299])
def test_a_good_answer_is_read_into_its_model(status: int) -> None:
    assert settled(reply(status, {"job_id": "J", "news": 1})).job_id == "J"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, InvalidRequestError),
        (401, AuthenticationError),
        (402, NotEntitledError),
        (403, NotEntitledError),
        (408, ServerError),
        (409, ApiError),
        (418, ApiError),
        (422, InvalidRequestError),
        (429, RateLimitedError),
        (500, ServerError),
        (502, ServerError),
        (503, ServerError),
        (504, ServerError),
        (599, ServerError),
    ],
)
@pytest.mark.parametrize("body", [b"", b"<html>Oops</html>", b'{"error": {"code": "never_seen"}}', b'{"error": 7}'])
def test_without_a_known_word_the_status_decides(status: int, kind: type[ApiError], body: bytes) -> None:
    with pytest.raises(ApiError) as error:
        settled(reply(status, body))

    assert type(error.value) is kind
    assert error.value.status == status
    assert f"Acme refused the request of connection 'acme' (HTTP {status}" in str(error.value)


def test_a_known_word_beats_the_status() -> None:
    with pytest.raises(RateLimitedError, match=r"\(HTTP 400 slow_down\)\. Easy now\. Use a pool\.") as error:
        settled(problem(400, "slow_down", "Easy now."))

    assert error.value.code == "slow_down"


def test_a_word_can_mean_two_things_under_two_statuses() -> None:
    vendor = Vendor("Acme", error_of, {(402, "blocked"): NotEntitledError, "blocked": InvalidRequestError}, {})
    call = Endpoint(vendor, "GET", "/", Answer).call()

    with pytest.raises(NotEntitledError):
        settled(problem(402, "blocked"), call)
    with pytest.raises(InvalidRequestError):
        settled(problem(400, "blocked"), call)


def test_advice_is_found_by_status_and_else_is_the_general_one() -> None:
    with pytest.raises(NotFoundError, match=r"Look again\.$"):
        settled(problem(404, "gone"))
    with pytest.raises(AuthenticationError, match=r"put a valid one into the connection's password\.$"):
        settled(problem(401))
    with pytest.raises(ApiError, match=r"\(HTTP 409 taken\)\. Ask for another\.$"):
        settled(problem(409, "taken", "Ask for another"))


def test_an_error_says_what_came_unless_the_vendor_has_a_word_for_it() -> None:
    with pytest.raises(ServerError, match=r"\(HTTP 502\)\. The answer was text/html\. "):
        settled(reply(502, b"<html>", **{"content-type": "text/html"}))
    with pytest.raises(ApiError, match=r"\(HTTP 418 teapot\)\.$"):
        settled(problem(418, "teapot"))
    with pytest.raises(UnexpectedResponseError, match="with malformed JSON instead"):
        settled(Reply(200, {}, b"{"))


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
def test_a_redirect_is_no_answer_and_says_where_to_look(status: int) -> None:
    with pytest.raises(ApiError, match=r"a redirect\). Check the host of connection 'acme'") as error:
        settled(reply(status, b"", location="https://elsewhere/?secret=1"))

    assert type(error.value) is UnexpectedResponseError, "a gateway's login page, for a while"
    assert error.value.status == status
    assert "elsewhere" not in str(error.value)


HTML, JSON = "text/html; charset=utf-8", "application/json"


@pytest.mark.parametrize("call", [GET.call(job_id="J"), IDEMPOTENT, ONCE], ids=["get", "post-with-key", "post"])
@pytest.mark.parametrize(
    ("status", "body", "content_type", "kind"),
    [
        (404, b"<html>Nothing here</html>", HTML, "text/html"),
        (404, b"", JSON, "an empty body"),
        (404, b'{"error": 7}', JSON, "unknown JSON"),
        (405, b'{"detail": "Method Not Allowed"}', JSON, "unknown JSON"),
        (410, b"<html>", HTML, "text/html"),
    ],
)
def test_another_site_says_so_and_is_not_asked_again(
    status: int, body: bytes, content_type: str, kind: str, call: Call[Any]
) -> None:
    outcome = reply(status, body, **{"content-type": content_type})
    with pytest.raises(WrongHostError) as error:
        settled(outcome, call, retries=Retries(timeout=1e9, wait_max=1e9))

    bought = " Nothing was bought by this request." if call.endpoint is POST else ""
    assert str(error.value) == (
        f"https://api.example does not answer as Acme does (HTTP {status}, {kind}). "
        f"Check the host of connection 'acme'.{bought}"
    )
    assert (error.value.status, error.value.retryable) == (status, False)


@pytest.mark.parametrize("status", [301, 308])
@pytest.mark.parametrize("call", [IDEMPOTENT, ONCE], ids=["post-with-key", "post"])
def test_a_site_that_has_moved_for_good_does_nothing_with_a_post(status: int, call: Call[Any]) -> None:
    with pytest.raises(WrongHostError, match=r"a redirect\)\. Check the host .* Nothing was bought"):
        settled(reply(status, b""), call, retries=Retries(timeout=1e9, wait_max=1e9))


@pytest.mark.parametrize("status", [404, 405])
@pytest.mark.parametrize("body", [{"error": {"code": "never_seen"}}, {"error": {"message": "No."}}, {"ok": False}])
def test_who_has_a_word_of_the_vendors_is_no_other_site(status: int, body: Any) -> None:
    vendor = Vendor("Acme", error_of, {}, {}, refusal_of=lambda body: None if body.get("ok", True) else 200)
    with pytest.raises(ApiError) as error:
        settled(reply(status, body), Endpoint(vendor, "POST", "/", Answer).call())

    assert type(error.value) is (NotFoundError if status == 404 else ApiError)
    assert error.value.retryable


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"", "application/json", "an empty body"),
        (b"<html>", "text/html; charset=utf-8", "text/html"),
        (b'{"job_id": "J', "application/json", "malformed JSON"),
        (b'{"job_id": "J', "", "malformed JSON"),
        (b"\xff\xfe\x00", "application/json", "malformed JSON"),
        (b"[" * 200_000, "application/json", "malformed JSON"),
        (b"null", "application/json", "malformed JSON"),
        (b'"' + b"x" * (MAX_ANSWER_BYTES - 1), "application/json", "malformed JSON"),
        (b'"' + b"x" * MAX_ANSWER_BYTES, "application/json", "more than 4 MiB"),
        (b"<html>", f"text/\x1b[31m\n{'x' * 1_000}", r"text/\ufffd\[31m x{80,90}…"),
        (b"<html>", f"text/{KEY}\ud83d", r"text/\*\*\*\ufffd"),
    ],
    ids=[
        "empty",
        "html",
        "truncated",
        "untyped",
        "not-text",
        "very-deep",
        "null",
        "largest",
        "endless",
        "odd-type",
        "key-in-type",
    ],
)
def test_an_answer_that_is_no_json_says_what_it_is(body: bytes, content_type: str, kind: str) -> None:
    with pytest.raises(UnexpectedResponseError, match=f"Acme answered HTTP 200 with {kind} instead of JSON"):
        settled(reply(200, body, **{"content-type": content_type}))


@pytest.mark.parametrize("body", [{}, {"job_id": 7}, [], "text", 3, {"job_id": None}])
def test_an_answer_without_what_is_documented_names_the_field(body: Any) -> None:
    with pytest.raises(UnexpectedResponseError, match=r"without what it documents \(field: (job_id|body)\)") as error:
        settled(reply(200, body))

    assert error.value.status == 200


def test_an_answer_may_come_gzipped_and_no_other_way() -> None:
    body = json.dumps({"job_id": "J"}).encode()

    assert settled(reply(200, gzip.compress(body), **{"content-encoding": "GZip"})).job_id == "J"
    with pytest.raises(UnexpectedResponseError, match="with an encoding that can't be read instead of JSON"):
        settled(reply(200, body, **{"content-encoding": "br"}))
    with pytest.raises(UnexpectedResponseError, match="with more than 4 MiB instead of JSON"):
        settled(reply(200, gzip.compress(bytes(MAX_ANSWER_BYTES + 1)), **{"content-encoding": "gzip"}))


def test_a_success_that_tells_of_an_error_is_that_error() -> None:
    vendor = Vendor(
        "Acme", error_of, {}, {}, answer_of=lambda body: body["data"], refusal_of=lambda body: body.get("status")
    )
    call = Endpoint(vendor, "GET", "/", Answer).call()

    assert settled(reply(200, {"data": {"job_id": "J"}}), call).job_id == "J"
    with pytest.raises(AuthenticationError):
        settled(reply(200, {"status": 401}), call)


# ---------------------------------------------------------------------- secrets


QUOTES = [
    problem(400, "invalid_request", f"Bad key {KEY} given"),
    problem(400, KEY, "hm"),
    # Where the words are cut, half a key must not stay.
    problem(400, "x", "y" * (MAX_WORDS - 10) + KEY),
    reply(401, f"<html>{KEY}</html>".encode()),
    reply(500, KEY.encode(), **{"content-type": KEY}),
    reply(200, KEY.encode(), **{"content-type": KEY}),
    reply(302, b"", location=f"https://elsewhere/{KEY}"),
]


@pytest.mark.parametrize("quote", QUOTES, ids=range(len(QUOTES)))
def test_a_key_that_the_vendor_quotes_back_is_nowhere(quote: Reply) -> None:
    with pytest.raises(ApiError) as error:
        settled(quote)

    for text in (str(error.value), repr(error.value), str(vars(error.value))):
        assert KEY[:10] not in text


def test_a_key_in_a_good_answer_does_not_get_into_the_model() -> None:
    assert settled(reply(200, {"job_id": f"J {KEY}"})).job_id == "J ***"


def test_a_short_key_of_a_test_does_not_take_answers_apart() -> None:
    service = Service("https://api.example", "J", "connection 'acme'")

    answer = interpret(
        GET.call(job_id="J"), reply(200, {"job_id": "J1"}), service, attempt=1, waited=0, retries=NO_RETRIES
    )

    assert answer.job_id == "J1"


def test_no_repr_shows_the_key_the_body_or_the_answer() -> None:
    assert KEY not in repr(SERVICE)
    assert "secret prompt" not in repr(POST.call(body={"prompt": "secret prompt"}))
    assert "signature" not in repr(reply(200, {"url": "https://x/?signature=1"}))


def test_a_vendors_words_are_a_part_of_one_line() -> None:
    with pytest.raises(ApiError) as error:
        settled(problem(400, "od\nd" + "y" * 1_000_000, "It\n\x1b[2Jfailed: \ud83d https://h/f?sig=s3cret"))

    assert "It \ufffd[2Jfailed: \ufffd https://h/f?..." in str(error.value)
    assert str(error.value).isprintable()
    assert error.value.code is not None
    assert error.value.code.startswith("od dyyy")
    assert len(error.value.code) <= MAX_WORD


def test_a_vendors_page_is_cut() -> None:
    with pytest.raises(ApiError) as error:
        settled(problem(400, "x", "y" * 100_000))

    assert len(str(error.value)) < 2 * MAX_WORDS


SURELY_NOT_DONE = [problem(429), NoResponseError("refused", sent=False)]
MAYBE_DONE = [problem(500), problem(503), reply(200, b"<html>"), reply(302, b""), NoResponseError("lost", sent=True)]


@pytest.mark.parametrize("outcome", [*SURELY_NOT_DONE, *MAYBE_DONE], ids=range(7))
@pytest.mark.parametrize("call", [GET.call(job_id="J"), IDEMPOTENT], ids=["get", "post-with-key"])
def test_what_can_pass_is_tried_again_when_it_is_safe(outcome: Any, call: Call[Any]) -> None:
    step = settled(outcome, call, retries=Retries())

    assert isinstance(step, RetryIn)
    assert isinstance(step.error, TransientError)
    assert step.seconds == 1.0


@pytest.mark.parametrize("outcome", SURELY_NOT_DONE, ids=range(2))
def test_a_post_without_key_is_tried_again_when_it_was_surely_not_done(outcome: Any) -> None:
    assert isinstance(settled(outcome, ONCE, retries=Retries()), RetryIn)


@pytest.mark.parametrize("outcome", MAYBE_DONE, ids=range(5))
def test_a_post_without_key_is_never_sent_twice_when_it_may_have_been_done(outcome: Any) -> None:
    with pytest.raises(TransientError):
        settled(outcome, ONCE, retries=Retries(timeout=1e9, wait_max=1e9))


@pytest.mark.parametrize("outcome", [problem(400), problem(401), problem(403), problem(404, "gone"), problem(409)])
def test_what_cannot_pass_is_not_tried_again(outcome: Reply) -> None:
    with pytest.raises(ApiError):
        settled(outcome, retries=Retries(timeout=1e9, wait_max=1e9))


def test_waits_double_up_to_half_a_minute() -> None:
    retries = Retries(timeout=1e9, wait_max=1e9)
    waits = [settled(problem(503), attempt=attempt, retries=retries).seconds for attempt in range(1, 9)]

    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]


def test_jitter_only_lengthens_a_wait_by_a_second_at_most() -> None:
    retries = Retries()
    assert settled(problem(503), retries=retries, jitter=lambda: 0.999).seconds == pytest.approx(2, abs=0.01)
    assert settled(problem(503), attempt=4, retries=retries, jitter=lambda: 0.999).seconds == pytest.approx(9, abs=0.01)
    assert settled(problem(429, **{"retry-after": "7"}), retries=retries, jitter=lambda: 0.999).seconds >= 7


def test_the_vendors_wish_beats_our_backoff() -> None:
    assert settled(problem(429, **{"retry-after": "7"}), attempt=6, retries=Retries()).seconds == 7


@pytest.mark.parametrize("wish", ["0", "-5", "Wed, 21 Oct 2015 07:28:00 GMT"])
@pytest.mark.parametrize("retries", [Retries(), NO_RETRIES], ids=["retries", "no-retries"])
def test_a_vendor_that_asks_to_be_asked_at_once_is_not_asked_without_end(wish: str, retries: Retries) -> None:
    outcome = problem(429, **{"retry-after": wish})

    assert tries(outcome, retries) <= 1 + retries.timeout


def tries(outcome: Reply, retries: Retries) -> int:
    waited = 0.0
    for attempt in range(1, 1000):
        try:
            waited += settled(outcome, attempt=attempt, waited=waited, retries=retries).seconds
        except RateLimitedError:
            return attempt
    return 1000


@pytest.mark.parametrize(
    ("wish", "waited", "gives_up"),
    [("20", 0.0, False), ("21", 0.0, True), ("20", 40.0, False), ("20", 40.5, True), (None, 59.5, True)],
)
def test_retries_end_with_the_error_that_it_ends_at(wish: str | None, waited: float, gives_up: bool) -> None:
    outcome = problem(429, **({"retry-after": wish} if wish else {}))
    if gives_up:
        with pytest.raises(RateLimitedError) as error:
            settled(outcome, waited=waited, retries=Retries(timeout=60, wait_max=20))
        assert error.value.retry_after == (float(wish) if wish else None)
    else:
        assert isinstance(settled(outcome, waited=waited, retries=Retries(timeout=60, wait_max=20)), RetryIn)


NOW = datetime(2026, 11, 22, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("7", 7.0),
        ("7.5", 7.5),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("-3", 0.0),
        ("Sun, 22 Nov 2026 12:01:30 GMT", 90.0),
        ("Sun, 22 Nov 2026 13:01:30 +0100", 90.0),
        ("Sun, 22 Nov 2026 12:01:30", 90.0),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0.0),
        ("Sun, 99 Nov 2026 11:00:00 GMT", None),
        ("Wed, 21 Oct 2015 07:28:00 +99999999999999999999", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_and_nonsense_is_none(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


@pytest.mark.parametrize(
    "value",
    ["900.5", "3600", "1795528601", "1e300", "Sun, 22 Nov 2026 12:15:01 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"],
    ids=["just-over", "an-hour", "an-epoch", "absurd", "a-date", "an-absurd-date"],
)
def test_a_retry_after_beyond_a_quarter_of_an_hour_is_held_for_that_long(value: str) -> None:
    assert retry_after(value, NOW) == LONGEST_HOLD_SECONDS == 900.0
    with pytest.raises(RateLimitedError) as error:
        settled(problem(429, **{"retry-after": "1795528601"}))
    assert error.value.retry_after == 900.0
