from __future__ import annotations

import pytest

from airflow_provider_slides.sandbox.faults import JobFault
from airflow_provider_slides.sandbox.perceptis.jobs import Job, JobBook, fingerprint_of
from airflow_provider_slides.sandbox.perceptis.requests import GenerateRequest
from airflow_provider_slides.sandbox.refusal import Refusal

DECK = GenerateRequest(prompt="tea", output_type="deck")
SLIDES = GenerateRequest(prompt="tea", output_type="single_slide", variant_count=3)
START = 1000.0


@pytest.fixture
def book() -> JobBook:
    return JobBook(job_seconds=10)


def make(
    book: JobBook,
    *,
    owner: str = "key",
    idempotency_key: str | None = None,
    request: GenerateRequest = DECK,
    fate: JobFault | None = None,
) -> Job:
    slides = 7 if request.output_type == "deck" else 1
    return book.create(owner, idempotency_key, "body", request, "Template", slides, fate, START)


def statuses(job: Job) -> list[str]:
    return [job.status(START + seconds) for seconds in (0, 2, 2.1, 9.9, 10, 1000)]


def test_a_job_goes_from_pending_over_processing_to_completed(book: JobBook) -> None:
    assert statuses(make(book)) == ["pending", "pending", "processing", "processing", "completed", "completed"]


def test_a_job_may_fail_take_its_time_and_show_a_new_status(book: JobBook) -> None:
    assert statuses(make(book, fate=JobFault(outcome="failed")))[-2:] == ["failed", "failed"]
    assert statuses(make(book, fate=JobFault(seconds=100)))[-2:] == ["pending", "completed"]
    assert statuses(make(book, fate=JobFault(status="queued"))) == ["queued"] * 4 + ["completed"] * 2


def test_even_a_job_of_no_time_is_accepted_as_pending(book: JobBook) -> None:
    job = make(book, fate=JobFault(seconds=0))

    assert job.status(START) == "pending"
    assert job.status(START + 0.001) == "completed"


@pytest.mark.parametrize(("request_", "units"), [(DECK, 7), (SLIDES, 3)])
def test_units_are_billed_on_completion_by_slide_or_variant(
    book: JobBook, request_: GenerateRequest, units: int
) -> None:
    job = make(book, request=request_)

    assert job.units_billed(START + 9.9) == 0
    assert job.units_billed(START + 10) == units


def test_a_failed_job_is_free(book: JobBook) -> None:
    assert make(book, fate=JobFault(outcome="failed")).units_billed(START + 1000) == 0


def test_a_key_and_body_find_the_original_job(book: JobBook) -> None:
    job = make(book, idempotency_key="k")

    assert book.original("key", "k", "body") is job
    assert book.original("key", "other", "body") is None
    assert book.original("key", None, "body") is None


def test_a_key_with_another_body_is_a_conflict(book: JobBook) -> None:
    make(book, idempotency_key="k")

    with pytest.raises(Refusal) as refused:
        book.original("key", "k", "other body")
    assert (refused.value.status, refused.value.code) == (409, "idempotency_conflict")


def test_idempotency_keys_of_two_api_keys_are_apart(book: JobBook) -> None:
    make(book, owner="key", idempotency_key="k")

    assert book.original("other", "k", "other body") is None


def test_another_keys_job_cannot_be_told_from_none(book: JobBook) -> None:
    job = make(book)
    assert book.owned("key", job.job_id) is job

    refusals = []
    for job_id in (job.job_id, "no-such-job"):
        with pytest.raises(Refusal) as refused:
            book.owned("other", job_id)
        refusals.append((refused.value.status, refused.value.code, refused.value.message))
    assert refusals[0] == refusals[1]
    assert refusals[0][:2] == (404, "not_found")


def test_a_job_can_be_ended_once(book: JobBook) -> None:
    job = make(book)
    job.finish(START + 1, "failed", "enough")

    assert job.status(START + 1) == "failed"
    assert job.fate.message == "enough"
    with pytest.raises(Refusal, match="already failed"):
        job.finish(START + 2, "completed", None)


def test_clear_forgets_jobs_and_keys(book: JobBook) -> None:
    job = make(book, idempotency_key="k")
    book.clear()

    assert list(book) == []
    assert book.original("key", "k", "other body") is None
    with pytest.raises(Refusal):
        book.get(job.job_id)


def test_the_same_body_is_the_same_json_value() -> None:
    assert fingerprint_of(b'{"a": 1, "b": "\\u00e9"}') == fingerprint_of('{"b":"é","a":1}'.encode())
    assert fingerprint_of(b'{"a": 1}') != fingerprint_of(b'{"a": 2}')
