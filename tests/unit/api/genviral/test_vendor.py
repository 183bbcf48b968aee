"""Every documented error word, and the envelope in all its forms."""

import json
from typing import Any

import pytest

from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.genviral import posts, slideshows
from airflow_provider_slides.api.genviral.vendor import GENVIRAL
from airflow_provider_slides.api.reply import NO_RETRIES, Reply, interpret
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import (
    ApiError,
    AuthenticationError,
    IdempotencyConflictError,
    InsufficientCreditsError,
    InvalidRequestError,
    NotEntitledError,
    NotFoundError,
    PackError,
    PreconditionError,
    RateLimitedError,
    ServerError,
    SubscriptionRequiredError,
    UnexpectedResponseError,
    WrongHostError,
)

SERVICE = Service("https://www.genviral.io", "gva_live_1.secret", "connection 'genviral_default'")
GENERATE = slideshows.GENERATE.call(body={})


def refusal(status: int, body: Any, call: Call[Any] = GENERATE) -> ApiError:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    with pytest.raises(ApiError) as raised:
        interpret(call, Reply(status, {}, content), SERVICE, attempt=1, waited=0, retries=NO_RETRIES)
    return raised.value


def envelope(code: int, word: str | None = None, **more: Any) -> dict[str, Any]:
    return {"ok": False, "code": code, "message": "It did not work.", **({"error_code": word} if word else {}), **more}


#: Every row of the vendor's error lists -> exception, whether a retry alone can help, words of the advice.
DOCUMENTED: list[tuple[int, str, type[ApiError], bool, str]] = [
    (401, "invalid_token", AuthenticationError, False, "connection's password"),
    (401, "unauthorized", AuthenticationError, False, "connection's password"),
    (402, "subscription_required", SubscriptionRequiredError, False, "Creator, Professional or Business"),
    (403, "subscription_required", SubscriptionRequiredError, False, "add-on"),
    (403, "tier_not_allowed", SubscriptionRequiredError, False, "upgrade"),
    (402, "insufficient_credits", InsufficientCreditsError, False, "Buy credits"),
    (403, "insufficient_credits", InsufficientCreditsError, False, "Buy credits"),
    (429, "rate_limited", RateLimitedError, True, "concurrent tasks"),
    (400, "invalid_json", InvalidRequestError, False, "proxy"),
    (422, "invalid_payload", InvalidRequestError, False, "Correct the request"),
    (422, "invalid_query", InvalidRequestError, False, "Correct the request"),
    (400, "invalid_query_parameter", InvalidRequestError, False, "Correct the request"),
    (422, "invalid_path", InvalidRequestError, False, "Give the id"),
    (422, "invalid_input", InvalidRequestError, False, "Correct the request"),
    (400, "missing_slideshow_id", InvalidRequestError, False, "give the id"),
    (400, "missing_slide_index", InvalidRequestError, False, "give the id"),
    (400, "missing_pack_id", InvalidRequestError, False, "give the id"),
    (400, "missing_template_id", InvalidRequestError, False, "give the id"),
    (400, "invalid_slide_index", InvalidRequestError, False, "0-based"),
    (404, "not_found", NotFoundError, True, "scope"),
    (404, "product_not_found", InvalidRequestError, False, "product_id"),
    (403, "forbidden_product_access", NotEntitledError, False, "product_id"),
    (422, "regeneration_precondition_failed", PreconditionError, False, "back to draft"),
    (422, "no_slides", PreconditionError, False, "before rendering"),
    (404, "slideshow_not_found", NotFoundError, True, "Give the id of a slideshow"),
    (404, "pack_not_found", PackError, False, "Give the id of a pack"),
    (422, "pack_empty", PackError, False, "Add images"),
    (422, "pack_required", PackError, False, "Give pack_id"),
    (422, "pack_source_conflict", PackError, False, "either pack_id or pack_images"),
    (409, "template_name_conflict", InvalidRequestError, False, "Choose a name"),
    (422, "invalid_template_config", InvalidRequestError, False, "version 1"),
    (403, "forbidden_template", NotEntitledError, False, "owner"),
    (400, "unknown_accounts", InvalidRequestError, False, "GET /accounts"),
    (400, "missing_accounts", InvalidRequestError, False, "at least one active account"),
    (400, "validation_failed", InvalidRequestError, False, "Correct the request"),
    (400, "invalid_music_url", InvalidRequestError, False, "TikTok post"),
    (400, "media_unreachable", ApiError, True, "without logging in"),
    (409, "create_failed", IdempotencyConflictError, True, "another external_id"),
    (409, "external_id_immutable", InvalidRequestError, False, "Leave external_id out"),
    (400, "too_many_post_ids", InvalidRequestError, False, "at most 50"),
    (422, "invalid_tiktok_url", InvalidRequestError, False, "TikTok photo post"),
    (422, "not_slideshow", InvalidRequestError, False, "TikTok photo post"),
    (502, "tiktok_fetch_failed", ServerError, True, "usually passes"),
    (500, "upstream_config_error", ServerError, True, "usually passes"),
    (422, "model_requires_image", InvalidRequestError, False, "an image"),
    (422, "model_input_not_supported", InvalidRequestError, False, "Leave out"),
    (404, "video_not_found", NotFoundError, True, "Give the id of a video"),
    (404, "item_not_found", NotFoundError, True, "Give ids"),
    (409, "folder_name_conflict", InvalidRequestError, False, "Choose a name"),
    (409, "folder_move_conflict", InvalidRequestError, False, "Choose a target"),
    *(
        (500, f"{operation}_failed", ServerError, True, "usually passes")
        for operation in (
            "accounts",
            "bulk_delete",
            "create",
            "delete",
            "duplicate",
            "generate",
            "generation",
            "get",
            "import",
            "list",
            "pack_create",
            "pack_update",
            "preview",
            "regenerate",
            "render",
            "retry",
            "subscription_lookup",
            "template_create",
            "template_delete",
            "update",
        )
    ),
]


@pytest.mark.parametrize(
    ("status", "word", "kind", "retryable", "advice"), DOCUMENTED, ids=[f"{row[0]}-{row[1]}" for row in DOCUMENTED]
)
def test_a_documented_error(status: int, word: str, kind: type[ApiError], retryable: bool, advice: str) -> None:
    error = refusal(status, envelope(status, word))
    assert type(error) is kind
    assert (error.status, error.code, error.retryable) == (status, word, retryable)
    assert f"HTTP {status} {word}" in str(error)
    assert "It did not work." in str(error)
    assert advice in str(error)


def test_the_table_has_every_word_that_is_mapped() -> None:
    mapped = {word if isinstance(word, str) else word[1] for word in GENVIRAL.errors}
    assert mapped == {word for _, word, *_ in DOCUMENTED}


@pytest.mark.parametrize(
    ("status", "kind", "advice"),
    [
        (400, InvalidRequestError, ""),
        (401, AuthenticationError, "<public_id>.<secret>"),
        (402, NotEntitledError, "Check the plan and the credits"),
        (403, NotEntitledError, "use the key of the scope that owns it"),
        (409, ApiError, ""),
        (422, InvalidRequestError, ""),
        (429, RateLimitedError, "pool"),
        (500, ServerError, "look for its result before repeating it"),
        (503, ServerError, "look for its result before repeating it"),
    ],
)
@pytest.mark.parametrize("body", [envelope(400, "brand_new_word"), {"message": None}, [], "no", b"<html>", b""])
def test_an_unknown_word_falls_back_to_the_status(status: int, kind: type[ApiError], advice: str, body: Any) -> None:
    error = refusal(status, body)
    assert type(error) is kind
    assert error.status == status
    assert str(error).startswith("Genviral refused the request of connection 'genviral_default'")
    assert advice in str(error)


def test_an_unknown_word_of_404_falls_back_to_the_status_and_without_any_it_is_another_site() -> None:
    error = refusal(404, envelope(404, "brand_new_word"))
    assert type(error) is NotFoundError
    assert "It does not exist, or it is outside the key's scope" in str(error)

    for body in ({"message": None}, [], "no", b"<html>", b""):
        assert type(refusal(404, body)) is WrongHostError


@pytest.mark.parametrize("status", [200, 201])
@pytest.mark.parametrize(
    ("body", "kind", "meant"),
    [
        (envelope(402, "insufficient_credits"), InsufficientCreditsError, 402),
        (envelope(409, "create_failed"), IdempotencyConflictError, 409),
        (envelope(500, "create_failed"), ServerError, 500),
        (envelope(422), InvalidRequestError, 422),
        (envelope(400), InvalidRequestError, 400),
        (envelope(399), ApiError, None),
        ({"ok": False, "error_code": "pack_empty", "data": {"id": "s"}}, PackError, None),
        ({"ok": False}, ApiError, None),
        ({"error_code": "pack_empty"}, PackError, None),
    ],
)
def test_an_error_within_a_success_is_an_error(status: int, body: Any, kind: type[ApiError], meant: int | None) -> None:
    error = refusal(status, body, posts.CREATE.call(body={}))
    assert type(error) is kind
    assert error.status == (meant or 200)


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"ok": true, "code": 201}', b'{"id": "s"}', b"[]", b"null"])
def test_a_success_without_data_is_unexpected(body: bytes) -> None:
    assert type(refusal(201, body)) is UnexpectedResponseError


def test_all_that_the_vendor_says_is_passed_on() -> None:
    error = refusal(
        422,
        envelope(
            422,
            "invalid_payload",
            issues=[
                {"path": ["media", "urls", 0], "message": "Required"},
                {"field": "caption", "message": "Too long"},
                {"message": "Odd"},
                "plain",
                {"rule": 7},
            ],
            remediation_hint="Send media.",
            action_url="https://www.genviral.io/billing?session=5EC",
        ),
    )
    assert (
        "It did not work. media.urls.0: Required. caption: Too long. Odd. plain "
        '{"rule": 7} Send media. See https://www.genviral.io/billing?... Correct the request' in str(error)
    )


def test_an_error_tells_neither_key_nor_signature() -> None:
    error = refusal(
        400,
        {
            "ok": False,
            "error_code": "media_unreachable",
            "message": "gva_live_1.secret cannot read 'https://b.s3.org/1.png?X-Amz-Signature=5EC&e=1'",
        },
    )
    assert "*** cannot read 'https://b.s3.org/1.png?...'" in str(error)
    assert "secret" not in str(error)
    assert "5EC" not in str(error)


def test_a_long_error_is_cut() -> None:
    assert len(str(refusal(422, envelope(422, "invalid_payload", issues=["x" * 10_000])))) < 1000


@pytest.mark.parametrize("odd", [{"error_code": 7}, {"error_code": ["x"]}, {"message": {"a": 1}}, {"issues": "x"}])
def test_odd_members_of_an_error_do_no_harm(odd: dict[str, Any]) -> None:
    error = refusal(404, {"ok": False, **odd})
    assert type(error) is NotFoundError
    assert error.code is None
