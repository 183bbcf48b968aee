from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.unit.api.support import GET, IDEMPOTENT, ONCE, POST, VENDOR, Answer


def test_a_call_is_the_same_to_the_byte_whatever_the_order_of_its_fields() -> None:
    one, other = POST.call(body={"a": 1, "b": "ü"}), POST.call(body={"b": "ü", "a": 1})

    assert one.content == other.content == b'{"a":1,"b":"\\u00fc"}'
    assert one.headers == {"Accept": "application/json", "Content-Type": "application/json"}


def test_a_key_makes_a_post_repeatable_and_is_sent() -> None:
    assert IDEMPOTENT.repeatable
    assert IDEMPOTENT.headers["Idempotency-Key"] == "k"
    assert not ONCE.repeatable
    assert GET.call(job_id="J").repeatable


def test_an_endpoint_can_be_repeatable_by_itself_or_by_a_field_of_its_body() -> None:
    assert Endpoint(VENDOR, "DELETE", "/", Answer, repeatable=True).call().repeatable
    keyed = Endpoint(VENDOR, "POST", "/", Answer, keyed_by="external_id")
    assert keyed.call(body={"external_id": "x"}).repeatable
    assert not keyed.call(body={"other": "x"}).repeatable


@pytest.mark.parametrize(
    ("job_id", "path"),
    [
        ("J-1", "/jobs/J-1"),
        ("a/b", "/jobs/a%2Fb"),
        ("../x?y#z", "/jobs/..%2Fx%3Fy%23z"),
        ("é x", "/jobs/%C3%A9%20x"),
        (0, "/jobs/0"),
        (10**6, "/jobs/1000000"),
    ],
)
def test_a_value_in_a_path_stays_one_segment(job_id: str | int, path: str) -> None:
    assert GET.call(job_id=job_id).path == path


@pytest.mark.parametrize("job_id", ["", " ", ".", "..", "J ", "J\n", "\x1b[2J", "\ud83d", "\u2028", "J" * 201])
def test_a_value_that_would_be_another_path_is_refused(job_id: str) -> None:
    with pytest.raises(InvalidArgumentError, match="job_id="):
        GET.call(job_id=job_id)


@pytest.mark.parametrize(
    "job_id",
    [None, True, -1, 10**6 + 1, pytest.param(10**5000, id="long"), 1.0, float("nan"), b"J", ["J"], {"J"}, {}, object()],
)
def test_a_value_of_another_type_is_no_part_of_a_path(job_id: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"job_id=.*Give the id or index as the API tells it"):
        GET.call(job_id=job_id)


@pytest.mark.parametrize("key", ["k", "weekly kpis 2026-02-14", "k" * 255, "~!"])
def test_an_idempotency_key_is_sent_as_it_is(key: str) -> None:
    assert POST.call(body={}, idempotency_key=key).headers["Idempotency-Key"] == key


@pytest.mark.parametrize(
    "key",
    ["", " ", " k", "k ", "k\r\nX-Forged: 1", "k\0", "\x7f", "ü", "\ud83d", "k" * 256, b"k", 5, True, ["k"], object()],
)
def test_what_no_header_takes_is_no_idempotency_key(key: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"idempotency_key=.*1 to 255 ASCII characters") as refused:
        POST.call(body={}, idempotency_key=key)

    assert refused.value.value == key


def test_a_query_that_no_address_takes_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match=r"search=.*at most 1000 characters"):
        GET.call(job_id="J", query={"search": "x" * 1001})

    assert GET.call(job_id="J", query={"search": "x" * 1000}).path.endswith("x" * 1000)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_json_does_not_have_is_not_sent(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        POST.call(body={"credits": number})


def test_query_parameters_are_sorted_quoted_and_spelt_as_json() -> None:
    call = GET.call(job_id="J", query={"q": "a b&c", "all": True, "limit": 3})

    assert call.path == "/jobs/J?all=true&limit=3&q=a+b%26c"
