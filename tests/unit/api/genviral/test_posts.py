"""What of posts is asked for and told, when they may go out and which accounts take them."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from airflow_provider_slides.api.genviral import posts
from airflow_provider_slides.api.genviral.accounts import Account
from airflow_provider_slides.api.model import RequestModel
from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.unit.api.genviral.support import OTHER, PACK, Refused, answer, assert_refused, assert_taken, named_by_field

SLIDESHOW_MEDIA = {"type": "slideshow", "urls": ["https://cdn.example.com/1.png"]}
VIDEO = {"type": "video", "url": "https://cdn.example.com/1.mp4"}
TIKTOK_POST = "https://www.tiktok.com/@genviral/video/1234567890"
NOW = datetime(2026, 2, 14, 12, tzinfo=UTC)


def post(**members: Any) -> dict[str, Any]:
    return {"caption": "Hi", "accounts": [PACK], **members}


#: model, fields -> the field that is named, the value that is shown, and words of what to do.
REFUSED: list[Refused] = [
    (posts.CreateRequest, {"accounts": [PACK]}, "caption", None, "Give the text"),
    (posts.CreateRequest, post(accounts=[]), "accounts", [], "1 to 10 accounts"),
    (posts.CreateRequest, post(accounts=[{"id": PACK}] * 11), "accounts", [{"id": PACK}] * 11, "1 to 10 accounts"),
    (posts.CreateRequest, post(accounts=PACK), "accounts", PACK, "1 to 10 accounts"),
    (posts.CreateRequest, post(accounts=["me"]), "accounts.0.id", "me", "GET /accounts"),
    (posts.CreateRequest, post(media={"type": "image"}), "media.type", "image", "'video' or 'slideshow'"),
    (posts.CreateRequest, post(media={"type": "slideshow"}), "media.urls", None, "1 to 35"),
    (posts.CreateRequest, post(media={"type": "slideshow", "urls": []}), "media.urls", [], "1 to 35"),
    (
        posts.CreateRequest,
        post(media={"type": "slideshow", "urls": ["https://e.org/1.png"] * 36}),
        "media.urls",
        ["https://e.org/1.png"] * 36,
        "1 to 35",
    ),
    (
        posts.CreateRequest,
        post(media={"type": "slideshow", "urls": ["https://e.org/1.webp?v=1"]}),
        "media.urls.0",
        "https://e.org/1.webp?v=1",
        "JPG",
    ),
    (posts.CreateRequest, post(media={"type": "video"}), "media.url", None, "MP4"),
    (
        posts.CreateRequest,
        post(media={"type": "video", "url": "https://e.org/1.png"}),
        "media.url",
        "https://e.org/1.png",
        "MP4",
    ),
    (
        posts.CreateRequest,
        post(music_url="https://nottiktok.com/1"),
        "music_url",
        "https://nottiktok.com/1",
        "TikTok post",
    ),
    *(
        (posts.CreateRequest, post(scheduled_at=moment), "scheduled_at", moment, "2026-02-14T19:47:00Z")
        for moment in ("2026-02-14T19:47:00", "2026-02-14", "tomorrow", 1771098420, datetime(2026, 2, 14, 19, 47))
    ),
    (posts.CreateRequest, post(external_id=""), "external_id", "", "1 to 128"),
    (posts.CreateRequest, post(external_id=" \n"), "external_id", " \n", "1 to 128"),
    (posts.CreateRequest, post(external_id="a\nb"), "external_id", "a\nb", "one line"),
    (posts.CreateRequest, post(external_id="\x1b[2J"), "external_id", "\x1b[2J", "one line"),
    (posts.CreateRequest, post(external_id="\ud83d"), "external_id", "\ud83d", "half of a character"),
    (posts.CreateRequest, post(media={"urls": 5}), "media.type", None, "Say what the media is"),
    (posts.CreateRequest, post(media={"type": "slideshow", "urls": 5}), "media.urls", 5, "1 to 35"),
    (posts.CreateRequest, post(media={"type": "slideshow", "urls": {"u": 1}}), "media.urls", {"u": 1}, "1 to 35"),
    (posts.CreateRequest, post(media={**VIDEO, "size": float("inf")}), "media.size", float("inf"), "finite number"),
    (posts.CreateRequest, post(media={**VIDEO, "more": b"x"}), "media.more", b"x", "lists and dicts"),
    (posts.CreateRequest, post(media={**VIDEO, "url": "http://[::1"}), "media.url", "http://[::1", "video's address"),
    (posts.CreateRequest, post(settings={"x": {"a": {1}}}), "settings.x.a", {1}, "lists and dicts"),
    (posts.CreateRequest, post(external_id="x" * 129), "external_id", "x" * 129, "1 to 128"),
    (posts.CreateRequest, post(settings={"tiktok": {}}), "settings", {"tiktok": {}}, "fields of their own"),
    (
        posts.CreateRequest,
        post(settings={"x": {}, "tiktok": {}}),
        "settings",
        {"x": {}, "tiktok": {}},
        "'tiktok' is none of the vendor's keys: x, twitter, instagram, instagram-standalone, facebook, linkedin, "
        "linkedin-page, bluesky, youtube. Give a dict by provider",
    ),
    (posts.CreateRequest, post(settings={"x": "y"}), "settings.x", "y", "by provider"),
    (posts.CreateRequest, post(tiktok={"title": "x" * 2201}), "tiktok.title", "x" * 2201, "2,200"),
    (
        posts.CreateRequest,
        post(media=SLIDESHOW_MEDIA, tiktok={"title": "x" * 91}),
        "tiktok.title",
        "x" * 91,
        "90 for a slideshow",
    ),
    (posts.CreateRequest, post(tiktok={"description": "x" * 4001}), "tiktok.description", "x" * 4001, "4,000"),
    (posts.CreateRequest, post(tiktok={"post_mode": "DRAFT"}), "tiktok.post_mode", "DRAFT", "'MEDIA_UPLOAD'"),
    (
        posts.CreateRequest,
        post(media=VIDEO, tiktok={"post_mode": "MEDIA_UPLOAD"}),
        "tiktok.post_mode",
        "MEDIA_UPLOAD",
        "slideshows only",
    ),
    (
        posts.CreateRequest,
        post(tiktok={"privacy_level": "PRIVATE"}),
        "tiktok.privacy_level",
        "PRIVATE",
        "'SELF_ONLY'",
    ),
    (
        posts.CreateRequest,
        post(tiktok={"video_cover_timestamp_ms": -1}),
        "tiktok.video_cover_timestamp_ms",
        -1,
        "milliseconds",
    ),
    (posts.CreateRequest, post(pinterest={"title": "x"}), "pinterest.board_id", None, "board's id"),
    (posts.CreateRequest, post(pinterest={"board_id": "x" * 129}), "pinterest.board_id", "x" * 129, "board's id"),
    (
        posts.CreateRequest,
        post(pinterest={"board_id": "b", "title": "x" * 101}),
        "pinterest.title",
        "x" * 101,
        "at most 100",
    ),
    (
        posts.CreateRequest,
        post(pinterest={"board_id": "b", "tags": ["t"] * 31}),
        "pinterest.tags",
        ["t"] * 31,
        "at most 30",
    ),
    (posts.UpdateRequest, {}, "request", {}, "at least one of caption"),
    (posts.UpdateRequest, {"caption": None}, "caption", None, "keep it"),
    (posts.UpdateRequest, {"external_id": "x"}, "external_id", "x", "no such field"),
    (
        posts.UpdateRequest,
        {"media": SLIDESHOW_MEDIA, "tiktok": {"title": "x" * 91}},
        "tiktok.title",
        "x" * 91,
        "at most 90 characters",
    ),
    (
        posts.UpdateRequest,
        {"tiktok": {"title": "x"}, "pinterest": {"board_id": "b"}},
        "pinterest",
        {"board_id": "b"},
        "either tiktok or pinterest",
    ),
    (posts.ListRequest, {"status": "published"}, "status", "published", "'posted'"),
    (posts.ListRequest, {"since": "2026-01-01"}, "since", "2026-01-01", "2026-02-14T19:47:00Z"),
    (posts.RetryRequest, {"post_ids": []}, "post_ids", [], "1 to 20"),
    (posts.RetryRequest, {"post_ids": ["p"] * 21}, "post_ids", ["p"] * 21, "1 to 20"),
    (
        posts.RetryRequest,
        {"post_ids": ["p"], "account_ids": ["a"] * 11},
        "account_ids",
        ["a"] * 11,
        "1 to 10",
    ),
    (posts.DeleteRequest, {"post_ids": ["p"] * 51}, "post_ids", ["p"] * 51, "1 to 50"),
]


@pytest.mark.parametrize("row", REFUSED, ids=named_by_field)
def test_refused_with_field_value_and_fix(row: Refused) -> None:
    assert_refused(*row)


#: Requests whose body is what was given, in the vendor's names.
TAKEN: list[tuple[type[RequestModel], dict[str, Any]]] = [
    (posts.CreateRequest, {"caption": "", "accounts": [{"id": PACK}]}),
    (
        posts.CreateRequest,
        {
            "caption": "Hi",
            "accounts": [{"id": PACK}, {"id": OTHER}],
            "media": {**VIDEO, "duration_sec": 42, "width": 1080},
            "music_url": TIKTOK_POST,
            "scheduled_at": "2026-02-14T19:47:00Z",
            "external_id": "x" * 128,
            "settings": {"youtube": {"title": "T", "type": "public"}, "linkedin-page": {}},
            "tiktok": {"title": "x" * 2200, "privacy_level": "SELF_ONLY", "disable_comment": False},
        },
    ),
    (
        posts.CreateRequest,
        {
            "caption": "Hi",
            "accounts": [{"id": PACK}],
            "media": SLIDESHOW_MEDIA,
            "tiktok": {"title": "x" * 90, "description": "x" * 4000, "post_mode": "MEDIA_UPLOAD"},
            "pinterest": {"board_id": "x" * 128, "title": "x" * 100, "tags": ["t"] * 30},
        },
    ),
    (posts.CreateRequest, {"caption": "Hi", "accounts": [{"id": PACK}] * 10, "media": SLIDESHOW_MEDIA}),
    (posts.UpdateRequest, {"scheduled_at": None, "media": None, "music_url": None, "tiktok": None}),
    (posts.UpdateRequest, {"media": SLIDESHOW_MEDIA, "tiktok": {"title": "x" * 90}}),
    (posts.UpdateRequest, {"pinterest": {"board_id": "b"}}),
    (posts.RetryRequest, {"post_ids": ["post_789"]}),
]


@pytest.mark.parametrize(("model", "fields"), TAKEN)
def test_taken_as_it_is(model: type[RequestModel], fields: dict[str, Any]) -> None:
    assert_taken(model, fields)


PICTURES = ["jpg", "jpeg", "png", "JPG"]
VIDEOS = ["mp4", "mov", "m4v", "avi", "MP4"]
NEITHER = ["gif", "webp", "heic", "heif", "avif", "bmp", "tif", "tiff", "svg", "webm", "mkv", "pdf", "pptx", "PDF"]


@pytest.mark.parametrize("suffix", [*PICTURES, *VIDEOS, *NEITHER, "jpg2", "php"])
def test_an_address_that_ends_in_another_type_of_file_is_refused(suffix: str) -> None:
    def is_taken(media: dict[str, Any]) -> bool:
        try:
            return bool(posts.UpdateRequest.of(media=media))
        except InvalidArgumentError:
            return False

    address = f"https://e.org/v1.0/1.{suffix}?size=2.0"

    assert is_taken({"type": "slideshow", "urls": [address]}) is (suffix not in VIDEOS + NEITHER)
    assert is_taken({"type": "video", "url": address}) is (suffix not in PICTURES + NEITHER)


def test_deletion_speaks_camel_case() -> None:
    assert posts.DeleteRequest.of(post_ids=["p"]).body() == {"postIds": ["p"]}


def test_account_ids_and_a_datetime_become_the_vendors() -> None:
    moment = datetime(2026, 2, 14, 20, 47, tzinfo=timezone(timedelta(hours=1)))
    body = posts.CreateRequest.of(caption="Hi", accounts=[PACK], scheduled_at=moment).body()
    assert body == {"caption": "Hi", "accounts": [{"id": PACK}], "scheduled_at": "2026-02-14T20:47:00+01:00"}


def test_captions_and_links_are_not_in_a_requests_repr() -> None:
    address = "https://e.org/5EC"

    video = posts.CreateRequest.of(**post(caption="5EC", media={"type": "video", "url": address}, external_id="run-1"))
    slideshow = posts.UpdateRequest.of(caption="5EC", media={"type": "slideshow", "urls": [address]})

    assert "external_id='run-1'" in repr(video)
    assert "type='slideshow'" in repr(slideshow)
    assert "5EC" not in repr((video, slideshow))


def test_a_rule_of_several_fields_is_one_of_checked_parts_too() -> None:
    media = posts.Media.of(**SLIDESHOW_MEDIA)
    tiktok = posts.TikTok.of(title="x" * 91)

    assert_refused(
        posts.CreateRequest, post(media=media, tiktok=tiktok), "tiktok.title", "x" * 91, "at most 90 characters"
    )


def test_a_refusal_shows_no_signature() -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        posts.CreateRequest.of(**post(media={"type": "slideshow", "urls": ["https://e.org/1.gif?X-Amz-Signature=5EC"]}))
    assert "https://e.org/1.gif?..." in str(refused.value)
    assert "5EC" not in str(refused.value)


@pytest.mark.parametrize("seconds", [-30, 0, 30, 120, 86_400])
def test_now_or_later(seconds: int) -> None:
    posts.check_schedule((NOW + timedelta(seconds=seconds)).isoformat(), NOW)


def test_without_a_time_it_is_now() -> None:
    posts.check_schedule(None, NOW)


@pytest.mark.parametrize("seconds", [-86_400, -31, 31, 119])
def test_neither_now_nor_later(seconds: int) -> None:
    moment = (NOW + timedelta(seconds=seconds)).isoformat()
    with pytest.raises(InvalidArgumentError, match="at least 2 minutes ahead") as refused:
        posts.check_schedule(moment, NOW)
    assert (refused.value.field, refused.value.value) == ("scheduled_at", moment)


def account(id: str = PACK, **fields: Any) -> Account:
    return Account.model_validate({"id": id, "platform": "tiktok", "type": "byo", **fields})


@pytest.mark.parametrize(
    ("fields", "accounts", "named", "value", "fix"),
    [
        ({}, [account("B"), account("A")], "accounts.0.id", PACK, "The key's active accounts are: A, B."),
        ({}, [], "accounts.0.id", PACK, "The key's active accounts are: none."),
        (
            {"caption": "x" * 501},
            [account(capabilities={"caption_limit": 500})],
            "caption",
            "x" * 501,
            f"Account {PACK} takes 500 characters, not 501.",
        ),
        (
            {},
            [account(capabilities={"supported_content_kinds": ["single_video"]})],
            "media",
            None,
            f"Account {PACK} takes no post without media. Give",
        ),
        (
            {"music_url": TIKTOK_POST},
            [account(platform="instagram")],
            "music_url",
            TIKTOK_POST,
            "TikTok accounts alone",
        ),
        ({"tiktok": {}}, [account(type="hosted")], "tiktok", posts.TikTok(), "your own TikTok accounts"),
        ({"tiktok": {}}, [account(platform="youtube")], "tiktok", posts.TikTok(), "your own TikTok accounts"),
        (
            {"pinterest": {"board_id": "b"}},
            [account()],
            "pinterest",
            posts.Pinterest(board_id="b"),
            "no account is a Pinterest account",
        ),
    ],
)
def test_posts_that_their_accounts_do_not_take(
    fields: dict[str, Any], accounts: list[Account], named: str, value: Any, fix: str
) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        posts.check_accounts(posts.CreateRequest.of(**post(**fields)), accounts)
    assert (refused.value.field, refused.value.value) == (named, value)
    assert fix in refused.value.fix


@pytest.mark.parametrize(
    ("fields", "accounts"),
    [
        ({}, [account(), account(OTHER)]),
        ({"caption": "x" * 500}, [account(capabilities={"caption_limit": 500})]),
        ({}, [account(capabilities={"supported_content_kinds": ["text_only"]})]),
        ({"music_url": TIKTOK_POST, "tiktok": {"title": "T"}}, [account()]),
        ({"pinterest": {"board_id": "b"}}, [account(platform="Pinterest")]),
        ({"media": VIDEO}, [account(capabilities={"supported_content_kinds": ["single_video"]})]),
        ({}, [account(platform=None)]),
    ],
)
def test_posts_that_their_accounts_take(fields: dict[str, Any], accounts: list[Account]) -> None:
    posts.check_accounts(posts.CreateRequest.of(**post(**fields)), accounts)


def test_a_post_that_was_there_already() -> None:
    made = answer(
        posts.CREATE.call(body={}),
        {
            "id": "post_789",
            "status": "pending",
            "duplicate": True,
            "warnings": [{"field": "media", "code": "VIDEO_DURATION_MISSING"}],
        },
    )
    assert (made.duplicate, made.warnings[0].code) == (True, "VIDEO_DURATION_MISSING")


@pytest.mark.parametrize(
    ("status", "terminal"),
    [
        ("draft", False),
        ("pending", False),
        ("scheduled", False),
        ("retry", False),
        ("publishing", False),
        ("posted", True),
        ("partial", True),
        ("failed", True),
        ("canceled", True),
        ("deleted", True),
    ],
)
def test_when_a_post_is_settled(status: str, terminal: bool) -> None:
    post = posts.Post(id="p", status=status)
    assert post.is_terminal is terminal
    assert post.is_posted is (status == "posted")


def test_why_a_post_failed() -> None:
    states = [{"account_id": "a", "status": "failed", "error_message": "too long"}, {"account_id": "b"}]
    post = answer(posts.GET.call(post_id="p"), {"id": "p", "accounts": {"total": 2, "states": states}})
    assert post.failure == "account a: too long"
    states[1]["error_message"] = "too loud"
    post = answer(posts.GET.call(post_id="p"), {"id": "p", "accounts": {"total": 2, "states": states}})
    assert post.failure == "account a: too long; account b: too loud"
    assert posts.Post(id="p").failure == "the vendor gave no reason"


def test_what_was_posted_is_not_in_an_answers_repr() -> None:
    media = {"type": "video", "url": "https://e.org/5EC.mp4"}

    told = answer(posts.GET.call(post_id="p"), {"id": "p", "status": "posted", "caption": "5EC", "media": media})

    assert "status='posted'" in repr(told)
    assert "5EC" not in repr(told)


def test_a_deletion_of_posts_may_succeed_in_part() -> None:
    data = {"deletedIds": ["a"], "blockedStatuses": [{"id": "b", "status": "posted"}], "skipped": 0}
    gone = answer(posts.DELETE.call(body={"postIds": ["a", "b"]}), data)
    assert gone.deleted_ids == ["a"]
    assert (gone.blocked_statuses[0].id, gone.blocked_statuses[0].status) == ("b", "posted")
