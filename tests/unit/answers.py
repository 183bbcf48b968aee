"""
What a vendor may answer: a good example for each endpoint, and whatever may come in its place.

The examples are the vendors' documented ones, with something told in every field that a model reads.
"""

from __future__ import annotations

import copy
import gzip
import importlib
import json
import pkgutil
from typing import Any

import httpx
from hypothesis import strategies as st
from multidict import CIMultiDict

from airflow_provider_slides import api
from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.reply import Reply
from tests.attacks.attacks import SIGNATURE, Asked
from tests.attacks.hostile_json import WORDS
from tests.attacks.victims import KEY
from tests.unit.odd import LONG, found, places, put

AT = "2026-02-14T19:47:00.000Z"
ID = "11111111-1111-4111-8111-111111111111"
URL = "https://cdn.example.com/a.jpg"

#: Each endpoint by the module that defines it, as in ``genviral.posts.GET``.
ENDPOINTS: dict[str, Endpoint[Any]] = {
    f"{module.name.removeprefix(f'{api.__name__}.')}.{name}": value
    for module in pkgutil.walk_packages(api.__path__, f"{api.__name__}.")
    for name, value in vars(importlib.import_module(module.name)).items()
    if isinstance(value, Endpoint)
}

_JOB = {"job_id": ID, "status": "completed", "output_type": "deck"}
_JOBS = [
    {**_JOB, "downloads": [{"url": "https://cdn.example.com/d.pptx?sig=x", "slide_count": 3, "format": "pptx"}]},
    {**_JOB, "status": "failed", "error": {"code": "generation_failed", "message": "The prompt has no content."}},
    {**_JOB, "status": "processing"},
]
_TEXT = {
    "id": ID,
    "content": "Start small",
    "x": 50,
    "y": 25.5,
    "font_size": 48,
    "width": 70,
    "height": 9,
    "editable": True,
    "style_preset": "tiktok",
    "font_family": "Inter",
    "background_color": "#000",
    "text_color": "#fff",
    "border_radius": 4,
}
_OVERLAY = {"id": ID, "image_url": URL, "x": 1, "y": 2, "width": 3, "height": 4, "rotation": 0.5, "opacity": 0.5}
_SUMMARY = {
    "id": ID,
    "title": "Five habits",
    "status": "rendered",
    "slideshow_type": "educational",
    "product_id": ID,
    "preview_image_url": URL,
    "slide_count": 1,
    "created_at": AT,
    "updated_at": AT,
}
_SLIDESHOW = {
    **_SUMMARY,
    "original_prompt": "Five habits",
    "last_rendered_at": AT,
    "settings": {
        "image_pack_id": ID,
        "aspect_ratio": "4:5",
        "slideshow_type": "educational",
        "advanced_settings": {"font_size": "default", "text_preset": "tiktok", "text_width": "default"},
        "pack_assignments": {"0": ID},
    },
    "slides": [
        {
            "index": 0,
            "image_url": URL,
            "rendered_image_url": URL,
            "text_elements": [_TEXT],
            "grid_images": [URL],
            "grid_type": "2x2",
            "background_filters": {"brightness": 1.5},
            "image_overlays": [_OVERLAY],
        }
    ],
}
_PAGE = {"total": 1, "limit": 100, "offset": 0}
_PACK_SUMMARY = {
    "id": ID,
    "name": "Tea",
    "image_count": 1,
    "preview_image_url": URL,
    "is_public": False,
    "created_at": AT,
}
_SEEN = {
    "status": "completed",
    "description": "Tea",
    "keywords": ["tea"],
    "model": "m",
    "generated_at": AT,
    "error": "none",
}
_PACK = {**_PACK_SUMMARY, "images": [{"id": ID, "url": URL, "metadata": _SEEN}]}
_TEMPLATE = {
    "id": ID,
    "name": "Bold",
    "description": "d",
    "visibility": "private",
    "preview_url": URL,
    "use_count": 2,
    "last_used_at": AT,
    "created_at": AT,
    "updated_at": AT,
    "is_owner": True,
    "config": {
        "version": 1,
        "structure": {"slides": [{"type": "pack", "id": ID, "pinnedImageUrl": None, "textElements": [{"x": 50}]}]},
        "visuals": {"packId": None, "textSettings": {"fontSize": "default"}},
    },
}
_FILE = {"id": ID, "url": URL, "contentType": "image/png", "filename": "a.png", "size": 9, "createdAt": AT}
_ACCOUNT = {
    "id": ID,
    "platform": "tiktok",
    "type": "byo",
    "username": "acme",
    "display_name": "Acme",
    "status": "active",
    "workspace_id": ID,
    "capabilities": {
        "supported_content_kinds": ["slideshow", "text_only"],
        "caption_limit": 2200,
        "media_limits": {"slideshow": {"max_images": 35}},
    },
}
_STATE = {
    "account_id": ID,
    "status": "posted",
    "published_at": AT,
    "error_message": "none",
    "last_attempted_at": AT,
    "published_url": "https://www.tiktok.com/@acme/photo/1",
}
_POST = {
    "id": ID,
    "status": "posted",
    "caption": "Five habits",
    "scheduled_at": AT,
    "created_at": AT,
    "media": {"type": "slideshow", "urls": [URL]},
    "music_url": URL,
    "tiktok": {"title": "T"},
    "pinterest": {"board_id": "b"},
    "accounts": {"total": 1, "states": [_STATE]},
}
_CREATED = {
    "id": ID,
    "status": "pending",
    "scheduled_at": AT,
    "duplicate": True,
    "warnings": [{"field": "media", "message": "Its length is unknown.", "code": "VIDEO_DURATION_MISSING"}],
}
_COUNTS = {"total": 1, "pending": 0, "published": 1, "by_status": {"posted": 1}}
_ERRORS = [{"id": ID, "message": "There is nothing to retry."}]
_PLAN = {
    "scope": "workspace",
    "workspace_id": ID,
    "subscription": {
        "status": "active",
        "tier": "small",
        "billing_interval": "month",
        "current_period_start": AT,
        "current_period_end": AT,
        "renews_at": AT,
        "canceled_at": AT,
        "is_paused": False,
        "paused_until": AT,
        "credits": {"limit": 500, "used_this_period": 0.5, "remaining": 499.5, "reset_at": AT},
    },
}
_DELETED = {"id": ID, "deleted": True}

#: What each endpoint answers in its vendor's envelope, as often as there are ways to answer well.
ANSWERS: dict[str, list[Any]] = {
    "perceptis.GENERATE": _JOBS,
    "perceptis.GET_JOB": _JOBS,
    "genviral.slideshows.GENERATE": [_SLIDESHOW],
    "genviral.slideshows.LIST": [{**_PAGE, "slideshows": [{**_SUMMARY, "has_rendered_slide": True}]}],
    "genviral.slideshows.GET": [_SLIDESHOW, {**_SLIDESHOW, "status": "draft"}],
    "genviral.slideshows.UPDATE": [_SLIDESHOW],
    "genviral.slideshows.DELETE": [_DELETED],
    "genviral.slideshows.RENDER": [_SLIDESHOW],
    "genviral.slideshows.DUPLICATE": [_SLIDESHOW],
    "genviral.slideshows.REGENERATE_SLIDE": [{"slide_index": 0, "slideshow": _SLIDESHOW}],
    "genviral.packs.LIST": [{**_PAGE, "packs": [_PACK_SUMMARY]}],
    "genviral.packs.GET": [_PACK],
    "genviral.packs.CREATE": [{"pack": _PACK}],
    "genviral.packs.UPDATE": [_PACK],
    "genviral.packs.DELETE": [_DELETED],
    "genviral.packs.ADD_IMAGE": [{"id": ID, "url": URL, "file_name": "a.jpg", "content_type": "image/jpeg"}],
    "genviral.packs.DELETE_IMAGE": [_DELETED],
    "genviral.templates.LIST": [{**_PAGE, "templates": [_TEMPLATE]}],
    "genviral.templates.GET": [_TEMPLATE],
    "genviral.templates.CREATE": [{"template": _TEMPLATE}],
    "genviral.templates.UPDATE": [_TEMPLATE],
    "genviral.templates.DELETE": [_DELETED],
    "genviral.templates.FROM_SLIDESHOW": [_TEMPLATE],
    "genviral.files.PREPARE": [
        {"uploadUrl": f"{URL}?sig=x", "url": URL, "id": ID, "contentType": "image/png", "expiresIn": 600},
        {"uploadUrl": f"{URL}?sig=x", "id": ID, "contentType": "image/png", "expiresIn": 600},
    ],
    "genviral.files.FINALIZE": [{"file": _FILE}],
    "genviral.files.LIST": [{**_PAGE, "files": [_FILE]}],
    "genviral.accounts.LIST": [
        {"scope": "workspace", "owner_user_id": ID, "workspace_id": ID, "accounts": [_ACCOUNT]},
    ],
    "genviral.posts.CREATE": [_CREATED],
    "genviral.posts.GET": [_POST, {"post": {**_POST, "status": "partial"}}],
    "genviral.posts.LIST": [{"summary": _COUNTS, "posts": [_POST]}],
    "genviral.posts.UPDATE": [_POST],
    "genviral.posts.RETRY": [{"retried": 1, "ids": [ID], "failed": 1, "errors": _ERRORS}],
    "genviral.posts.DELETE": [
        {
            "deletedIds": [ID],
            "blockedStatuses": [{"id": ID, "status": "posted"}],
            "skipped": [ID],
            "errors": _ERRORS,
        }
    ],
    "genviral.subscription.GET": [_PLAN],
}

_ISSUES = [{"path": ["slides", 0, "x"], "message": "Too large"}, "Too long"]
_REFUSALS: dict[str, Any] = {
    "perceptis": {"error": {"code": "invalid_request", "message": "The prompt is too long."}},
    "genviral": {
        "ok": False,
        "code": 422,
        "message": "Invalid payload",
        "error_code": "invalid_payload",
        "issues": _ISSUES,
        "remediation_hint": "Shorten it.",
        "action_url": "https://www.genviral.io/billing",
    },
}


def bodies(name: str) -> list[Any]:
    """Return what an endpoint answers well, as its vendor words it."""
    if name.startswith("perceptis."):
        return ANSWERS[name]
    return [{"ok": True, "code": 200, "message": "Done", "data": data} for data in ANSWERS[name]]


# ---------------------------------------------------------------------- JSON as it is written

_LINK = f"https://files.example/d.pptx?X-Amz-Signature={SIGNATURE}&e=1"
#: What may stand in and around words: not seen, or seen as something else.
_ODD_LETTERS = [
    *("", " ", "\n", "\r", "\t", "\0", "\x1b", "\x7f", "\x85", "\x9b", "\xa0", "\ud83d", "\ude00", "\ufffd", "\uffff"),
    *("\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\u3000", "\N{PARTY POPPER}"),
    *("\xad", "\u061c", "\u180e", "\u200b", "\u200d", "\u2060", "\ufeff", "\ufe0f", "\U000e0041"),
]
#: Words that mean something to us, to Airflow or to who reads a log.
_MEANT = [
    *("completed", "failed", "processing", "rendered", "draft", "posted", "partial", "scheduled", "canceled", "x"),
    *("__classname__", "__type", "__data__", "id", "status", "None", "../../x", "..", "%s", "{{ x }}", "http://[::1"),
    *("error_code", "ok", ID, AT, "0001-01-01T00:00:00+23:59", "1e400", "nan", "9" * 5000, "http://x/?a=b"),
    *(word for endpoint in ENDPOINTS.values() for word in endpoint.vendor.errors if isinstance(word, str)),
]
_ASKED = Asked("J", b"", KEY.encode(), b"http://x", b"", b"")


def _escaped(text: str, every: int) -> str:
    """Return a text as JSON may write it, with each ``every``-th letter escaped."""
    return "".join(
        json.dumps(letter, ensure_ascii=False)[1:-1] if at % every or ord(letter) > 0xFFFF else rf"\u{ord(letter):04x}"
        for at, letter in enumerate(text)
    )


@st.composite
def _spelled(draw: st.DrawFn) -> str:
    """A secret as it may be quoted back: among other words, with something between its letters, escaped."""
    between = draw(st.sampled_from(_ODD_LETTERS)) * draw(st.sampled_from([0, 1, 2]))
    # Who quotes a key may do it letter by letter; a link is broken at most once, and not into two words.
    if draw(st.booleans()):
        spelled = between.join(KEY)
    else:
        at = draw(st.integers(0, len(_LINK) - len(SIGNATURE)))
        spelled = f"{_LINK[:at]}{'' if between.isspace() else between}{_LINK[at:]}"
    around = draw(st.sampled_from(["", "x", "Bad key ", "'", "x" * 90, "x" * 480, "é" * 995, "https://x/?", "(", "="]))
    return around + spelled + draw(st.sampled_from(["", ".", " and more", "\n", "x" * 5000]))


_texts = (
    st.sampled_from(_MEANT)
    | _spelled()
    | st.text(st.characters(exclude_categories=()), max_size=30)
    | st.lists(st.sampled_from(_ODD_LETTERS) | st.sampled_from(["a", "?", "&sig=x", "//"]), max_size=8).map("".join)
    | st.builds(
        lambda letter, times: letter * times, st.sampled_from("x \U0001f389\ud83dé"), st.sampled_from([101, LONG])
    )
)
_words = st.builds(_escaped, _texts, st.sampled_from([1, 2, 10**9])) | st.sampled_from(
    [make(_ASKED).decode("utf-8", "surrogatepass") for make in WORDS.values()]
)
_NUMBERS = [
    *("0", "-1", "1", "0.5", "-0.0", "7.0", "1e400", "-1e400", "1e308", "NaN", "Infinity", "-Infinity", "9" * 20),
    *("9" * 21, "9" * 400, "9" * 5000, f"{2**63}", f"{-(2**63)}", "200", "404", "429", "503", "999999", "1E5", "00"),
]
_SHAPES = [
    *("null", "true", "false", '""', "[]", "{}", "[[]]", "[null]", "[{}]", '{"": ""}', '{"a": {"b": null}}', "", "[1"),
    *(opening * depth + closing * depth for depth in (5, 61, 70, 900) for opening, closing in ("[]", ('{"a":', "}"))),
    "[" + ",".join(["{}"] * 60) + "]",
    "[" + ",".join(['"x"'] * 60_000) + "]",
    "{" + ",".join(f'"{number}": "x"' for number in range(60)) + "}",
]
_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=()), max_size=9),
    lambda items: st.lists(items, max_size=4) | st.dictionaries(st.sampled_from(_MEANT) | st.text(), items, max_size=4),
    max_leaves=8,
).map(lambda value: json.dumps(value))
#: Any value, and some that are none, as they stand in a text of JSON.
_values = (
    st.sampled_from(_NUMBERS)
    | st.sampled_from(_SHAPES)
    | _words.map(lambda word: f'"{word}"')
    | _words.map(lambda word: f'{{"{word}": ["{word}"]}}')
    | _anything
)


@st.composite
def _spoiled(draw: st.DrawFn, good: Any) -> str:
    """A good answer as JSON, of which some is other than it should be: any value, at any depth, or all of it."""
    body, written = copy.deepcopy(good), list[str]()

    def standing_for(text: str) -> str:
        written.append(text)
        return f"@@{len(written) - 1}@@"

    for _ in range(draw(st.sampled_from([0, 1, 1, 1, 2, 3, 6]))):
        deepest = draw(st.sampled_from([2, 2, 3, 99]))
        place = draw(st.sampled_from([(), *(place for place in places(body) if len(place) <= deepest)]))
        how = draw(st.sampled_from(["other"] * 6 + ["missing", "missing", "twice", "many"]))
        try:
            if how == "missing" and place and place[-1] != "unheard_of":
                del found(body, place[:-1])[place[-1]]
            elif how == "twice" and place and isinstance(place[-1], str):
                again = standing_for(json.dumps(place[-1]))
                body = put(body, (*place[:-1], again), standing_for(draw(_values)))
            elif how == "many" and place and isinstance(place[-1], int):
                times = draw(st.sampled_from([2, 12, 40, 700]))
                body = put(body, place, standing_for(",".join([json.dumps(found(body, place))] * times)))
            else:
                body = put(body, place, standing_for(draw(_values)))
        except (KeyError, TypeError, IndexError):
            continue  # Something else stands there by now.
    text = json.dumps(body, ensure_ascii=False)
    for number, value in reversed([*enumerate(written)]):
        text = text.replace(f'"@@{number}@@"', value)
    return text


# ---------------------------------------------------------------------- replies

_ENCODINGS = ["utf-8"] * 12 + ["utf-8-sig", "utf-16", "utf-16-be", "utf-32-be", "latin-1"]


def _encoded(text: str, encoding: str) -> bytes:
    if encoding == "latin-1":
        return text.encode("latin-1", "replace")
    return text.encode(encoding, "surrogatepass")


_dates = st.builds(
    "{} {} {} {}:{}:{} {}".format,
    st.sampled_from(["Fri, 31", "Fri,31", "31", "0", "-1", "99", "Fri,", "é", "31.", "-"]),
    st.sampled_from(["Dec", "dec", "December", "13", "", "x", "é"]),
    st.sampled_from(["9999", "2026", "26", "0", "1", "-1", "99999", "1970", "9" * 5000, "", "x"]),
    st.sampled_from(["23", "24", "-1", "", "x", "²"]),
    st.sampled_from(["59", "60", "-1", ""]),
    st.sampled_from(["59", "61", "", "5.9"]),
    st.sampled_from(["GMT", "+9999", "-2400", "+0000", "-0000", "", "XYZ", "+99999999999", "EST", "-"]),
)
_WISHES = ["0", "1", "30", "899.9", "901", "1e9", "1e400", "-1", "nan", "inf", "1_000", "0x10", "٣", "9" * 5000]
_waits = st.sampled_from(_WISHES).map(str.encode) | _dates.map(str.encode)
#: The bytes of a header's value.
header_values = (
    _waits
    | st.sampled_from(
        ["application/json", "text/html; charset=x", "gzip", "identity", "br", "gzip, gzip", _LINK, KEY]
    ).map(str.encode)
    | _texts.map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.binary(max_size=20)
)
HEADERS = [
    *("Retry-After", "Content-Type", "Content-Encoding", "Location", "X-RateLimit-Limit", "X-RateLimit-Remaining"),
    *("X-RateLimit-Reset", "X-Request-Id", "Content-Length", "Set-Cookie", "WWW-Authenticate", "Date", "X-Any"),
]
_STATUSES = [200] * 12 + [201, 204, 206, 301, 400, 401, 402, 403, 404, 408, 409, 422, 429, 429, 500, 503]


@st.composite
def replies(draw: st.DrawFn, name: str) -> Reply:
    """What may come from an endpoint in place of its answer."""
    good = draw(st.sampled_from([*bodies(name), _REFUSALS[name.partition(".")[0]]]))
    text = draw(_spoiled(good))
    content = _encoded(text, draw(st.sampled_from(_ENCODINGS)))
    shape = draw(st.sampled_from(["whole"] * 12 + ["cut", "bytes", "gzip", "gzip, cut"]))
    if shape == "bytes":
        content = draw(st.binary(max_size=60))
    headers = draw(st.dictionaries(st.sampled_from(HEADERS), header_values, max_size=3))
    if draw(st.booleans()):
        headers["Retry-After"] = draw(_waits | header_values)
    if shape.startswith("gzip"):
        content, headers["Content-Encoding"] = gzip.compress(content, 1), b"gzip"
    elif draw(st.booleans()):
        headers.pop("Content-Encoding", None)
    if shape.endswith("cut"):
        content = content[: draw(st.integers(0, max(0, len(content) - 1)))]
    # As httpx and aiohttp tell them.
    told = (
        httpx.Headers([(name.encode(), value) for name, value in headers.items()])
        if draw(st.booleans())
        else CIMultiDict({name: value.decode("utf-8", "surrogateescape") for name, value in headers.items()})
    )
    return Reply(draw(st.sampled_from(_STATUSES) | st.integers(200, 999)), told, content)


def good_reply(name: str) -> Reply:
    """What comes from an endpoint when all is well."""
    return Reply(200, {}, json.dumps(bodies(name)[0]).encode())
