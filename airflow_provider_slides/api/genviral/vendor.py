"""Genviral's envelope ``{ok, code, message, data, error_code}`` and its errors."""

from __future__ import annotations

import json
from typing import Any

from airflow_provider_slides.api.endpoint import Vendor
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
)

#: With ``www``: the bare domain is not documented as an origin.
ORIGIN = "https://www.genviral.io"
PREFIX = "/api/partner/v1"

_TOKEN = "Put a valid token, <public_id>.<secret> from Genviral's API Keys page, into the connection's password."
_SCOPE = "A key reaches its own scope alone, a workspace or a person: use the key of the scope that owns it."
_SCHEMA = "Correct the request as the vendor says."
_EMPTY_ID = "The id in the path is empty: give the id as the API told it."
_NO_PRODUCT = "Give the product_id of a product in the key's scope, or leave it out. " + _SCOPE
_TIKTOK = "Give the URL of a public TikTok photo post."
_ITS_SIDE = (
    "The vendor failed; this usually passes. After a generate or render, look for its result before repeating it."
)

#: Machine word -> what to raise and what the reader should do.
_ERRORS: dict[str, tuple[type[ApiError], str]] = {
    # Key, plan and credits.
    "invalid_token": (AuthenticationError, _TOKEN),
    "unauthorized": (AuthenticationError, _TOKEN),
    "subscription_required": (
        SubscriptionRequiredError,
        "Activate a Creator, Professional or Business plan; hosted TikTok accounts also need their add-on.",
    ),
    "tier_not_allowed": (
        SubscriptionRequiredError,
        "The Scheduler tier does not include the API: upgrade to Creator, Professional or Business.",
    ),
    # 402 or 403, depending on the endpoint and the year of its documentation.
    "insufficient_credits": (InsufficientCreditsError, "Buy credits, or wait for the next billing period."),
    "rate_limited": (
        RateLimitedError,
        "Too many requests for this key: lower the number of concurrent tasks, for example with a pool.",
    ),
    # The request itself.
    "invalid_json": (InvalidRequestError, "The body was not JSON when it arrived: check any proxy in between."),
    "invalid_payload": (InvalidRequestError, _SCHEMA),
    "invalid_query": (InvalidRequestError, _SCHEMA),
    "invalid_query_parameter": (InvalidRequestError, _SCHEMA),
    "invalid_path": (InvalidRequestError, "Give the id as the API told it."),
    "invalid_input": (InvalidRequestError, _SCHEMA),
    "missing_slideshow_id": (InvalidRequestError, _EMPTY_ID),
    "missing_slide_index": (InvalidRequestError, _EMPTY_ID),
    "missing_pack_id": (InvalidRequestError, _EMPTY_ID),
    "missing_template_id": (InvalidRequestError, _EMPTY_ID),
    "invalid_slide_index": (InvalidRequestError, "Give the slide's 0-based index."),
    "not_found": (NotFoundError, "It does not exist, or it is outside the key's scope. " + _SCOPE),
    # Slideshows.
    "product_not_found": (InvalidRequestError, _NO_PRODUCT),
    "forbidden_product_access": (NotEntitledError, _NO_PRODUCT),
    "regeneration_precondition_failed": (
        PreconditionError,
        "A slide can be regenerated only in a draft that was made from a prompt, when the slide exists and has "
        "text: set the slideshow's status back to draft, or write the text yourself.",
    ),
    "no_slides": (PreconditionError, "Give the slideshow slides before rendering it."),
    "slideshow_not_found": (NotFoundError, "Give the id of a slideshow in the key's scope. " + _SCOPE),
    # Packs.
    "pack_not_found": (PackError, "Give the id of a pack in the key's scope, or of a public one. " + _SCOPE),
    "pack_empty": (PackError, "Add images to the pack, or use another one."),
    "pack_required": (PackError, 'Give pack_id, or slide_config.pack_assignments for every "image_pack" slide.'),
    "pack_source_conflict": (PackError, "Give either pack_id or pack_images."),
    # Templates.
    "template_name_conflict": (InvalidRequestError, "Choose a name that none of your templates has."),
    "invalid_template_config": (InvalidRequestError, "Make config a template config of version 1."),
    "forbidden_template": (NotEntitledError, "Only its owner may change this template."),
    # Posts.
    "unknown_accounts": (InvalidRequestError, "Give ids that GET /accounts lists for this key. " + _SCOPE),
    "missing_accounts": (InvalidRequestError, "Give at least one active account."),
    "validation_failed": (InvalidRequestError, _SCHEMA),
    "invalid_music_url": (
        InvalidRequestError,
        "Make music_url the URL of a TikTok post and target TikTok accounts alone, or leave it out.",
    ),
    # Not InvalidRequestError: the host of the media may just have been down.
    "media_unreachable": (ApiError, "Make the media's URL one that Genviral can fetch without logging in."),
    "external_id_immutable": (InvalidRequestError, "Leave external_id out: it is set when the post is made."),
    "too_many_post_ids": (InvalidRequestError, "Give at most 50 ids a call."),
    # TikTok copy, studio and folders: not endpoints of ours, but the words are the vendor's.
    "invalid_tiktok_url": (InvalidRequestError, _TIKTOK),
    "not_slideshow": (InvalidRequestError, _TIKTOK),
    "model_requires_image": (InvalidRequestError, "Give the model an image."),
    "model_input_not_supported": (InvalidRequestError, "Leave out what the model does not take."),
    "video_not_found": (NotFoundError, "Give the id of a video in the key's scope. " + _SCOPE),
    "item_not_found": (NotFoundError, "Give ids of items in the key's scope. " + _SCOPE),
    "folder_name_conflict": (InvalidRequestError, "Choose a name that no sibling folder has."),
    "folder_move_conflict": (InvalidRequestError, "Choose a target that is not inside the folder itself."),
    "upstream_config_error": (ServerError, _ITS_SIDE),
    # HTTP 500: the operation failed on the vendor's side.
    **dict.fromkeys(
        (
            "accounts_failed",
            "bulk_delete_failed",
            "create_failed",
            "delete_failed",
            "duplicate_failed",
            "generate_failed",
            "generation_failed",
            "get_failed",
            "import_failed",
            "list_failed",
            "pack_create_failed",
            "pack_update_failed",
            "preview_failed",
            "regenerate_failed",
            "render_failed",
            "retry_failed",
            "subscription_lookup_failed",
            "template_create_failed",
            "template_delete_failed",
            "tiktok_fetch_failed",
            "update_failed",
        ),
        (ServerError, _ITS_SIDE),
    ),
}


def _error_of(body: Any) -> tuple[str | None, str | None]:
    if not isinstance(body, dict):
        return None, None
    code = body.get("error_code")
    said = [body.get("message"), *_issues(body.get("issues")), body.get("remediation_hint")]
    where = body.get("action_url")
    words = [word.strip() for word in said if isinstance(word, str) and word.strip()]
    if isinstance(where, str):
        words.append(f"See {where}")
    return (code if isinstance(code, str) else None), " ".join(words) or None


def _issues(issues: Any) -> list[str]:
    # Their shape is not documented; the vendor's validator usually tells a path and a message.
    if not isinstance(issues, list):
        return []
    lines = []
    for issue in issues:
        if isinstance(issue, dict) and isinstance(issue.get("message"), str):
            path = issue.get("path") or issue.get("field") or ""
            where = ".".join(map(str, path)) if isinstance(path, list) else str(path)
            lines.append(f"{where}: {issue['message']}." if where else f"{issue['message']}.")
        else:
            lines.append(issue if isinstance(issue, str) else json.dumps(issue))
    return lines


def _refusal_of(body: Any) -> int | None:
    if not isinstance(body, dict) or (body.get("ok", True) and not body.get("error_code")):
        return None
    # ``code`` repeats the HTTP status that should have been sent.
    code = body.get("code")
    return code if isinstance(code, int) and code >= 400 else 200


def _answer_of(body: Any) -> Any:
    return body.get("data") if isinstance(body, dict) else None


GENVIRAL = Vendor(
    name="Genviral",
    error_of=_error_of,
    errors={
        **{word: kind for word, (kind, _) in _ERRORS.items()},
        # The same external_id, or the same content, with another body (create-post); as a 500 it is a failure.
        (409, "create_failed"): IdempotencyConflictError,
    },
    advice={
        **{word: advice for word, (_, advice) in _ERRORS.items() if word != "create_failed"},
        IdempotencyConflictError: "A post with this external_id exists with other content: it is left as it is. "
        "Update that post, or give another external_id.",
        ServerError: _ITS_SIDE,
        401: _TOKEN,
        402: "Check the plan and the credits of the key's workspace or owner.",
        403: "Check the plan and the credits of the key's workspace or owner. " + _SCOPE,
        404: "It does not exist, or it is outside the key's scope. " + _SCOPE,
    },
    answer_of=_answer_of,
    refusal_of=_refusal_of,
)
