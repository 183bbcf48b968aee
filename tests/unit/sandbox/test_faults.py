from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from airflow_provider_slides.sandbox.faults import Fault, FaultBook, JobFault

POST, GET = "POST /jobs", "GET /jobs/{id}"


@pytest.fixture
def book() -> FaultBook:
    book = FaultBook()
    book.routes |= {POST, GET}
    return book


def test_faults_play_in_the_order_in_which_they_were_added_and_then_are_used_up(book: FaultBook) -> None:
    book.add(Fault(route=POST, status=503, times=2))
    book.add(Fault(route=POST, drop="after"))

    taken = [book.take(POST, "") for _ in range(4)]

    assert [fault and (fault.status, fault.drop) for fault in taken] == [
        (503, None),
        (503, None),
        (None, "after"),
        None,
    ]
    assert book.as_list() == []


def test_a_fault_waits_for_its_route_and_its_text(book: FaultBook) -> None:
    book.add(Fault(route=POST, status=503, contains="tea"))

    assert book.take(GET, "tea") is None
    assert book.take(POST, "coffee") is None
    assert book.take(POST, "green tea") is not None


def test_minus_one_stays_until_removed(book: FaultBook) -> None:
    book.add(Fault(route=GET, status=429, times=-1))
    assert all(book.take(GET, "") for _ in range(100))
    assert book.as_list() == [{"route": GET, "status": 429, "times": -1, "remaining": -1}]

    book.clear()

    assert book.take(GET, "") is None


def test_a_job_fault_is_used_by_the_request_that_makes_a_job_and_by_no_other(book: FaultBook) -> None:
    book.add(Fault(route=POST, job=JobFault(outcome="failed")))
    book.add(Fault(route=POST, status=503))

    first = book.take(POST, "")
    assert first is not None
    assert first.status == 503
    assert book.take(POST, "") is None
    job = book.take_job(POST, "")
    assert job is not None
    assert job.outcome == "failed"
    assert book.take_job(POST, "") is None


def test_remaining_counts_down(book: FaultBook) -> None:
    book.add(Fault(route=POST, status=503, times=3))
    book.take(POST, "")

    assert [fault["remaining"] for fault in book.as_list()] == [2]


def test_an_unknown_route_is_refused_and_the_known_ones_are_named(book: FaultBook) -> None:
    with pytest.raises(ValueError, match=r"'POST /job' is none of GET /jobs/\{id\}, POST /jobs"):
        book.add(Fault(route="POST /job", status=503))


@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        ({}, "does nothing"),
        ({"status": 99}, "greater than or equal to 200"),
        ({"status": "no"}, "valid integer"),
        ({"status": 503, "times": 0}, "-1 for until removed"),
        ({"status": 503, "drop": "before"}, "without status, body and truncate"),
        ({"drop": "sometimes"}, "'before' or 'after'"),
        ({"drop": "after", "truncate": 3}, "without status, body and truncate"),
        ({"delay": 1, "retry_after": 2}, "retry_after needs a status"),
        ({"delay": -1}, "greater than or equal to 0"),
        ({"delay": 1, "after_work": True}, "after_work needs a status or a body"),
        ({"statsu": 503}, "Extra inputs"),
        ({"route": GET, "job": {"outcome": "failed"}}, "a route that makes one"),
        ({"job": {"outcome": "lost"}}, "'completed' or 'failed'"),
        ({"job": {"sceonds": 3}}, "Extra inputs"),
    ],
)
def test_what_makes_no_sense_is_refused(fault: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Fault.model_validate({"route": POST} | fault)


@pytest.mark.parametrize(
    ("fault", "skips"),
    [
        ({"status": 503}, True),
        ({"body": "<html>"}, True),
        ({"drop": "before"}, True),
        ({"status": 504, "after_work": True}, False),
        ({"drop": "after"}, False),
        ({"delay": 1}, False),
        ({"truncate": 0}, False),
    ],
)
def test_which_faults_come_before_the_work(fault: dict[str, Any], skips: bool) -> None:
    assert Fault.model_validate({"route": POST} | fault).skips_work is skips
