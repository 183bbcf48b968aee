from __future__ import annotations

import base64
from typing import Any

import pytest
from pydantic import ValidationError

from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.perceptis import GENERATE, GET_JOB, ORIGIN, GenerateRequest, Job, ReferenceImage
from airflow_provider_slides.api.reply import NO_RETRIES, Reply, interpret
from airflow_provider_slides.api.service import Service, check_origin
from airflow_provider_slides.exceptions import (
    AmbiguousTemplateError,
    ApiError,
    AuthenticationError,
    IdempotencyConflictError,
    InvalidArgumentError,
    InvalidRequestError,
    NotEntitledError,
    NotFoundError,
    RateLimitedError,
    ServerError,
)

IMAGE = {"data": base64.b64encode(b"\x89PNG\r\n\x1a\n").decode(), "mime_type": "image/png"}
SLIDE = {"prompt": "tea", "output_type": "single_slide"}
DECK = {"prompt": "tea", "output_type": "deck"}


# ---------------------------------------------------------------------- requests


def test_a_request_says_only_what_was_asked_for() -> None:
    assert GenerateRequest.of(**DECK).body() == DECK
    assert GenerateRequest.of(**SLIDE, variant_count=None, use_web_search=False).body() == {
        **SLIDE,
        "use_web_search": False,
    }


def test_a_request_can_have_every_documented_field() -> None:
    whole = {
        **SLIDE,
        "template_name": "Acme Executive",
        "variant_count": 3,
        "reference_images": [IMAGE],
        "use_web_search": True,
        "use_knowledge_base": False,
    }

    assert GenerateRequest.of(**whole).body() == whole


def test_a_request_takes_what_a_template_has_made_of_a_value() -> None:
    body = GenerateRequest.of(**SLIDE, variant_count="2", use_web_search="True", use_knowledge_base="false").body()

    assert (body["variant_count"], body["use_web_search"], body["use_knowledge_base"]) == (2, True, False)


@pytest.mark.parametrize("count", [1, 2, 1000])
def test_a_number_of_variants_has_no_limit_that_the_vendor_does_not_have(count: int) -> None:
    assert GenerateRequest.of(**SLIDE, variant_count=count).variant_count == count


def test_a_prompt_keeps_its_blanks_and_may_be_long() -> None:
    prompt = "  tea\n" + "x" * 200_000

    assert GenerateRequest.of(prompt=prompt, output_type="deck").prompt == prompt


@pytest.mark.parametrize(
    ("fields", "field", "fix"),
    [
        ({"output_type": "deck"}, "prompt", "non-blank string"),
        ({**DECK, "prompt": ""}, "prompt", "non-blank string"),
        ({**DECK, "prompt": " \n\t"}, "prompt", "non-blank string"),
        ({**DECK, "prompt": None}, "prompt", "non-blank string"),
        ({**DECK, "prompt": 7}, "prompt", "non-blank string"),
        ({"prompt": "tea"}, "output_type", '"deck"'),
        ({**DECK, "output_type": "slides"}, "output_type", '"single_slide"'),
        ({**DECK, "output_type": "DECK"}, "output_type", '"deck"'),
        ({**DECK, "template_name": " "}, "template_name", "display name"),
        ({**SLIDE, "variant_count": 0}, "variant_count", "at least 1"),
        ({**SLIDE, "variant_count": -2}, "variant_count", "at least 1"),
        ({**SLIDE, "variant_count": 1.5}, "variant_count", "whole number"),
        ({**SLIDE, "variant_count": True}, "variant_count", "whole number"),
        ({**SLIDE, "variant_count": "many"}, "variant_count", "whole number"),
        ({**DECK, "variant_count": 2}, "variant_count", 'only with output_type="single_slide"'),
        ({**DECK, "reference_images": [IMAGE]}, "reference_images", 'only with output_type="single_slide"'),
        ({**SLIDE, "reference_images": []}, "reference_images", "paths, object-storage URIs"),
        ({**SLIDE, "reference_images": [{}]}, "reference_images.0.data", "base64"),
        ({**SLIDE, "reference_images": [{**IMAGE, "data": "%%%"}]}, "reference_images.0.data", "base64"),
        ({**SLIDE, "reference_images": [{**IMAGE, "data": "LQ=%="}]}, "reference_images.0.data", "base64"),
        ({**SLIDE, "reference_images": [{**IMAGE, "data": ""}]}, "reference_images.0.data", "base64"),
        ({**SLIDE, "reference_images": [IMAGE, {**IMAGE, "mime_type": "png"}]}, "reference_images.1.mime_type", "png"),
        ({**SLIDE, "reference_images": [{**IMAGE, "mime_type": "text/html"}]}, "reference_images.0.mime_type", "png"),
        ({**DECK, "use_web_search": "perhaps"}, "use_web_search", "True or False"),
        ({**DECK, "use_knowledge_base": 2}, "use_knowledge_base", "True or False"),
        ({**DECK, "slide_count": 10}, "slide_count", "no such field"),
    ],
)
def test_a_bad_request_is_refused_with_field_value_and_fix(fields: dict[str, Any], field: str, fix: str) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        GenerateRequest.of(**fields)

    assert refused.value.field == field
    assert str(refused.value).startswith(f"{field}=")
    assert fix in refused.value.fix


def test_no_repr_shows_prompt_or_image() -> None:
    request = GenerateRequest.of(prompt="our secret merger", output_type="single_slide", reference_images=[IMAGE])

    assert "merger" not in repr(request)
    assert IMAGE["data"] not in repr(request)
    assert repr(ReferenceImage.of(**IMAGE)) == "ReferenceImage(mime_type='image/png')"


# ---------------------------------------------------------------------- answers


def job(**fields: Any) -> Job:
    return Job.model_validate({"job_id": "J", "status": "pending", **fields})


@pytest.mark.parametrize(
    ("status", "terminal"),
    [
        ("pending", False),
        ("processing", False),
        ("completed", True),
        ("failed", True),
        ("reviewing", False),
        ("", False),
    ],
)
def test_an_unknown_status_is_not_the_end(status: str, terminal: bool) -> None:
    assert job(status=status).is_terminal is terminal


def test_a_job_that_has_only_begun_tells_no_more_than_its_status() -> None:
    assert job(downloads=[{"url": "https://x"}]) == {
        "job_id": "J",
        "status": "pending",
        "output_type": None,
        "downloads": [{"url": "https://x", "slide_count": None, "format": None}],
        "error": None,
    }
    assert job().downloads is None


def test_a_job_is_read_as_documented() -> None:
    whole = job(
        status="completed",
        output_type="deck",
        downloads=[{"url": "https://files/1?signature=abc", "slide_count": 9, "format": "pptx", "new": 1}],
        error=None,
    )

    assert whole.is_completed
    assert (whole.downloads[0].slide_count, whole.downloads[0].format) == (9, "pptx")
    assert "files" not in repr(whole)


@pytest.mark.parametrize("extra", [{"slide_count": None}, {"slide_count": "nine", "format": 3}, {"slide_count": 2.5}])
def test_what_is_not_documented_of_a_download_may_be_anything(extra: dict[str, Any]) -> None:
    (download,) = job(downloads=[{"url": "https://x", **extra}]).downloads

    assert download.slide_count is None
    assert download.format is None


@pytest.mark.parametrize("kind", [5, {"a": 1}, ["deck"]])
def test_a_paid_job_is_not_lost_over_an_odd_output_type(kind: Any) -> None:
    assert job(output_type=kind).output_type is None


@pytest.mark.parametrize("fields", [{"job_id": ""}, {"job_id": None}, {"status": None}, {"downloads": [{}]}])
def test_a_job_without_what_is_documented_is_none(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        job(**fields)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (None, "the vendor gave no reason"),
        ({"code": "too_vague", "message": "Say more."}, "Say more. (too_vague)"),
        ({"message": "Say more."}, "Say more."),
        ({"code": 17, "message": "Say more."}, "Say more. (17)"),
        ({"code": "too_vague"}, "{'code': 'too_vague'}"),
        ({"message": {"en": "Say more."}}, "{'en': 'Say more.'}"),
        ("Say more.", "Say more."),
        (["Say", "more"], "['Say', 'more']"),
        (42, "42"),
        ({"code": "od\nd " + "y" * 500, "message": "Say\r\nmore."}, f"Say more. (od d {'y' * 94}…)"),
        ("See https://files/1?signature=abc", "See https://files/1?..."),
        ("", "no reason"),
        (" ", "no reason"),
        ({"message": " ", "code": "c"}, "{'message': ' ', 'code': 'c'}"),
        ("x" * 1_000_000, "x" * 499 + "…"),
        ([{"a": "x" * 1_000_000}], "[{'a': '" + "x" * 491 + "…"),
    ],
)
def test_why_a_job_failed_is_told_whatever_its_shape(error: Any, words: str) -> None:
    failed = job(status="failed", error=error)

    assert failed.failure == words
    assert Job.model_validate(dict(failed)) == failed


# ---------------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("status", "code", "kind", "advice"),
    [
        (400, "invalid_request", InvalidRequestError, ""),
        (400, "template_not_found", InvalidRequestError, ""),
        (401, "unauthorized", AuthenticationError, "put a valid one into the connection's password"),
        (403, "forbidden", NotEntitledError, "Business or Enterprise"),
        (404, "not_found", NotFoundError, "belongs to another key"),
        (409, "ambiguous_template_name", AmbiguousTemplateError, "template_name is unique"),
        (409, "idempotency_conflict", IdempotencyConflictError, "may have been paid for"),
        (409, "something_new", ApiError, ""),
        (429, "rate_limit_exceeded", RateLimitedError, "pool"),
        (429, None, RateLimitedError, "pool"),
        (500, None, ServerError, "usually passes"),
        (503, "maintenance", ServerError, "usually passes"),
    ],
)
def test_every_documented_error_has_its_exception_and_advice(
    status: int, code: str | None, kind: type[ApiError], advice: str
) -> None:
    content = f'{{"error": {{"code": "{code}", "message": "Because."}}}}'.encode() if code else b"<html>"
    reply = Reply(status, {"content-type": "text/html"}, content)

    with pytest.raises(ApiError) as error:
        interpret(
            GENERATE.call(),
            reply,
            Service("https://x", "k", "connection 'c'"),
            attempt=1,
            waited=0,
            retries=NO_RETRIES,
        )

    assert type(error.value) is kind
    assert (error.value.status, error.value.code) == (status, code)
    assert str(error.value).startswith(f"Perceptis refused the request of connection 'c' (HTTP {status}")
    assert advice in str(error.value)
    assert ("Because." in str(error.value)) is (code is not None)


@pytest.mark.parametrize("error", ['"Because."', '{"message": "Because."}', '{"code": 7, "message": "Because."}'])
def test_an_error_of_another_shape_still_tells_its_words(error: str) -> None:
    reply = Reply(400, {}, f'{{"error": {error}}}'.encode())

    with pytest.raises(InvalidRequestError, match=r"Because\.") as refused:
        interpret(
            GET_JOB.call(job_id="J"), reply, Service("https://x", "k", "c"), attempt=1, waited=0, retries=NO_RETRIES
        )

    assert refused.value.code is None


@pytest.mark.parametrize("error", ['{"code": "invalid_request"}', '["Because."]', "7", "null"])
def test_an_error_without_words_tells_none(error: str) -> None:
    reply = Reply(400, {}, f'{{"error": {error}}}'.encode())

    with pytest.raises(InvalidRequestError) as refused:
        interpret(
            GET_JOB.call(job_id="J"), reply, Service("https://x", "k", "c"), attempt=1, waited=0, retries=NO_RETRIES
        )

    assert "None" not in str(refused.value)
    assert "Because" not in str(refused.value)


def test_the_two_endpoints_are_the_documented_ones() -> None:
    assert check_origin("host", ORIGIN) == "https://app.perceptis.ai"
    assert (GENERATE.method, GENERATE.path) == ("POST", "/api/v1/generate")
    assert (GET_JOB.method, GET_JOB.call(job_id="J").path) == ("GET", "/api/v1/status/J")


@pytest.mark.parametrize("call", [GENERATE.call(body={}), GET_JOB.call(job_id="J")], ids=["generate", "status"])
def test_both_endpoints_tell_a_job(call: Call[Job]) -> None:
    reply = Reply(200, {}, b'{"job_id": "J", "status": "pending"}')

    told = interpret(call, reply, Service("https://x", "k", "c"), attempt=1, waited=0, retries=NO_RETRIES)

    assert told == job()
