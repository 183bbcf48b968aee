"""Posts: publish or schedule media to accounts (https://docs.genviral.io/api-reference/create-post and siblings)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Any, ClassVar, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral.accounts import Account, Capabilities
from airflow_provider_slides.api.genviral.model import (
    EMPTY,
    Answer,
    CamelAnswer,
    CamelRequest,
    Link,
    Moment,
    Number,
    Update,
    Uuid,
    optional,
)
from airflow_provider_slides.api.genviral.vendor import GENVIRAL, PREFIX
from airflow_provider_slides.api.model import Address, Id, Line, NonBlank, RequestModel, WholeNumber, Word, listed
from airflow_provider_slides.api.words import line, readable
from airflow_provider_slides.exceptions import InvalidArgumentError

#: An address need not end in a file's type; one that ends in another type's is refused.
_IMAGES = {"jpg", "jpeg", "png"}
_VIDEOS = {"mp4", "mov", "m4v", "avi"}
_OTHERS = {"gif", "webp", "heic", "heif", "avif", "bmp", "tif", "tiff", "svg", "webm", "mkv", "pdf", "pptx"}

#: Up to here a scheduled time means now, and from there on later; what lies between is refused (create-post).
AT_ONCE = timedelta(seconds=30)
SCHEDULED = timedelta(minutes=2)

_PROVIDERS = (
    "x",
    "twitter",
    "instagram",
    "instagram-standalone",
    "facebook",
    "linkedin",
    "linkedin-page",
    "bluesky",
    "youtube",
)


def _file_type(url: str) -> str:
    return urlsplit(url).path.rpartition(".")[2].lower()


def _image_link(url: str) -> str:
    if _file_type(url) in _VIDEOS | _OTHERS:
        raise PydanticCustomError("image_type", "The address should be a JPG's or a PNG's")
    return url


def _tiktok_link(url: str) -> str:
    if not f".{urlsplit(url).hostname or ''}".endswith(".tiktok.com"):
        raise PydanticCustomError("tiktok_link", "The address should be a TikTok post's")
    return url


def _one_line(text: str) -> str:
    if readable(text) != text or len(text.splitlines()) != 1:
        raise PydanticCustomError("one_line", "Input should be one line without control characters")
    return text


def _by_id(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [{"id": item} if isinstance(item, str) else item for item in value]
    return value


def _known_providers(value: dict[str, Any]) -> dict[str, Any]:
    for name in value:
        if name not in _PROVIDERS:
            raise PydanticCustomError(
                "provider",
                "{name} is none of the vendor's keys: {known}",
                {"name": f"{name!r:.60}", "known": ", ".join(_PROVIDERS)},
            )
    return value


# --- Requests ---------------------------------------------------------------------------------------------------


class AccountRef(RequestModel):
    """An account to post to."""

    id: Uuid = Field(description="Give an account's UUID, as GET /accounts lists it.")


class Media(RequestModel):
    """
    One video, or the pictures of a slideshow in order.

    A picture has at most 5 MB and a video 100 MB. The vendor takes a video's size and dimensions too, under names
    that its documentation does not tell: what else is given is sent as it is.
    """

    model_config = ConfigDict(extra="allow")

    type: Literal["video", "slideshow"] = Field(description="Say what the media is.")
    url: Link | None = optional("Give the video's address: MP4, MOV, M4V or AVI.", repr=False)
    urls: Annotated[list[Annotated[Link, AfterValidator(_image_link)]], Field(min_length=1, max_length=35)] | None = (
        optional("Give the addresses of 1 to 35 JPG or PNG pictures, in order.", repr=False)
    )
    duration_sec: Annotated[Number, Field(ge=0)] | None = optional("Give the video's seconds, or leave it out.")

    @model_validator(mode="after")
    def _has_its_files(self) -> Self:
        if self.type == "slideshow" and self.urls is None:
            raise PydanticCustomError("urls", "A slideshow has its pictures in urls", {"field": "urls"})
        if self.type == "video":
            if self.url is None:
                raise PydanticCustomError("url", "A video has its address in url", {"field": "url"})
            if _file_type(self.url) in _IMAGES | _OTHERS:
                raise PydanticCustomError("video_type", "The address should be a video's", {"field": "url"})
        return self


class TikTok(RequestModel):
    """Settings for TikTok, only for posts to one's own TikTok accounts alone."""

    title: Annotated[str, Field(max_length=2200)] | None = optional(
        "Give at most 2,200 characters for a video and 90 for a slideshow."
    )
    description: Annotated[str, Field(max_length=4000)] | None = optional("Give at most 4,000 characters.")
    post_mode: Literal["DIRECT_POST", "MEDIA_UPLOAD"] | None = optional(
        'Use "MEDIA_UPLOAD", a draft in the TikTok app, for slideshows only.'
    )
    privacy_level: Literal["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"] | None = (
        optional("Leave it out for the vendor's default.")
    )
    disable_comment: bool | None = optional("Use True or False, or leave it out.")
    disable_duet: bool | None = optional("Use True or False, or leave it out.")
    disable_stitch: bool | None = optional("Use True or False, or leave it out.")
    auto_add_music: bool | None = optional("Use True or False, or leave it out.")
    is_commercial: bool | None = optional("Use True or False, or leave it out.")
    is_branded_content: bool | None = optional("Use True or False, or leave it out.")
    user_consent: bool | None = optional("Use True or False, or leave it out.")
    is_your_brand: bool | None = optional("Use True or False, or leave it out.")
    video_cover_timestamp_ms: Annotated[WholeNumber, Field(ge=0)] | None = optional(
        "Give the cover's time in milliseconds."
    )


class Pinterest(RequestModel):
    """Settings for Pinterest. There is no default board, whatever older documentation says (docs/api/errors.md)."""

    board_id: Annotated[NonBlank, Field(max_length=128)] = Field(description="Give the board's id.")
    title: Annotated[str, Field(max_length=100)] | None = optional("Give at most 100 characters.")
    link: Annotated[Link, Field(max_length=2048)] | None = optional("Give an address of at most 2,048 characters.")
    tags: Annotated[list[NonBlank], Field(max_length=30)] | None = optional("Give at most 30 tags.")


#: A post's most accounts.
MAX_ACCOUNTS = 10

Accounts = Annotated[list[AccountRef], BeforeValidator(_by_id), Field(min_length=1, max_length=MAX_ACCOUNTS)]
MusicLink = Annotated[Link, AfterValidator(_tiktok_link)]
Settings = Annotated[dict[str, dict[str, Any]], AfterValidator(_known_providers)]

_ACCOUNTS = "Give the ids of 1 to 10 accounts, as GET /accounts lists them."
_MEDIA = 'Give {"type": "slideshow", "urls": [...]} or {"type": "video", "url": ...}.'
_MUSIC = "Give the URL of a TikTok post, and only for posts to TikTok accounts alone."
_WHEN = "Give a time such as 2026-02-14T19:47:00Z, at least 2 minutes ahead, or leave it out for now."
_SETTINGS = 'Give a dict by provider, such as {"instagram": {...}}; tiktok and pinterest are fields of their own.'
_TIKTOK = "Give a dict of TikTok's settings, and only for posts to your own TikTok accounts alone."
_PINTEREST = 'Give {"board_id": ...}.'


def _tiktok_fits(media: Media | None, tiktok: TikTok | None) -> None:
    if media is None or tiktok is None:
        return
    if media.type == "slideshow" and len(tiktok.title or "") > 90:
        raise PydanticCustomError(
            "tiktok_title", "The title of a slideshow has at most 90 characters", {"field": "tiktok.title"}
        )
    if media.type == "video" and tiktok.post_mode == "MEDIA_UPLOAD":
        raise PydanticCustomError("post_mode", "A video is not uploaded as a draft", {"field": "tiktok.post_mode"})


class CreateRequest(RequestModel):
    """
    Body of ``POST /posts``.

    What depends on the accounts is checked by :func:`check_accounts`, what depends on the time by
    :func:`check_schedule`. Without ``external_id`` the vendor takes two equal posts for one.
    """

    caption: str = Field(description="Give the text; hosted accounts take 500 characters, others more.", repr=False)
    accounts: Accounts = Field(description=_ACCOUNTS)
    media: Media | None = optional(_MEDIA)
    music_url: MusicLink | None = optional(_MUSIC)
    scheduled_at: Moment | None = optional(_WHEN)
    external_id: Annotated[NonBlank, Field(max_length=128), AfterValidator(_one_line)] | None = optional(
        "Give 1 to 128 characters that stay the same when the same post is sent again."
    )
    settings: Settings | None = optional(_SETTINGS)
    tiktok: TikTok | None = optional(_TIKTOK)
    pinterest: Pinterest | None = optional(_PINTEREST)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        _tiktok_fits(self.media, self.tiktok)
        return self


class UpdateRequest(Update):
    """Body of ``PATCH /posts/{id}``: a draft, pending, scheduled, retry or failed post. ``external_id`` stays."""

    caption: str = optional("Give the text, or leave it out to keep it.", repr=False)
    accounts: Accounts = optional(_ACCOUNTS)
    media: Media | None = optional(_MEDIA + " None makes it a text.")
    music_url: MusicLink | None = optional(_MUSIC + " None removes it.")
    scheduled_at: Moment | None = optional(_WHEN + " None publishes soon.")
    settings: Settings = optional(_SETTINGS)
    tiktok: TikTok | None = optional(_TIKTOK + " None removes them; give either tiktok or pinterest.")
    pinterest: Pinterest | None = optional(_PINTEREST + " None removes them; give either tiktok or pinterest.")

    @model_validator(mode="after")
    def _fits(self) -> Self:
        _tiktok_fits(self.media, self.tiktok)
        # Creating takes both by the newer documentation; an update does not (update-post).
        if self.tiktok is not None and self.pinterest is not None:
            raise PydanticCustomError("exclusive", "An update takes one of the two", {"field": "pinterest"})
        return self


class ListRequest(RequestModel):
    """Query of ``GET /posts``."""

    status: Literal["draft", "pending", "scheduled", "posted", "failed", "partial", "retry", "canceled"] | None = (
        optional("Leave it out for all.")
    )
    limit: Annotated[WholeNumber, Field(ge=1)] | None = optional("Give a whole number of at least 1.")
    since: Moment | None = optional("Give a time such as 2026-02-14T19:47:00Z.")
    until: Moment | None = optional("Give a time such as 2026-02-14T19:47:00Z.")


class RetryRequest(RequestModel):
    """Body of ``POST /posts/retry``: publish failed posts again, to all or some of their accounts."""

    post_ids: Annotated[list[NonBlank], Field(min_length=1, max_length=20)] = Field(description="Give 1 to 20 ids.")
    account_ids: Annotated[list[NonBlank], Field(min_length=1, max_length=10)] | None = optional(
        "Give 1 to 10 ids, or leave it out for all accounts."
    )


class DeleteRequest(CamelRequest):
    """Body of ``POST /posts/delete``."""

    post_ids: Annotated[list[NonBlank], Field(min_length=1, max_length=50)] = Field(description="Give 1 to 50 ids.")


def check_schedule(scheduled_at: str | None, now: datetime) -> None:
    """
    Check that a post's time is now or at least two minutes ahead (create-post).

    :param now: With a time zone; the clock is the caller's.
    :raises InvalidArgumentError: when it is neither.
    """
    if scheduled_at is None:
        return
    ahead = datetime.fromisoformat(scheduled_at) - now
    if abs(ahead) > AT_ONCE and ahead < SCHEDULED:
        raise InvalidArgumentError("scheduled_at", scheduled_at, f"It is {now.isoformat()}. {_WHEN}")


def check_accounts(request: CreateRequest, accounts: Sequence[Account]) -> None:
    """
    Check a post against the accounts it goes to, as the vendor would (create-post, list-accounts).

    :param accounts: All of the key's accounts, as ``GET /accounts`` lists them.
    :raises InvalidArgumentError: when an account is unknown or does not take the post.
    """
    known = {account.id: account for account in accounts}
    for index, ref in enumerate(request.accounts):
        if ref.id not in known:
            active = listed(sorted(known)) or "none"
            raise InvalidArgumentError(f"accounts.{index}.id", ref.id, f"The key's active accounts are: {active}.")
    targets = [known[ref.id] for ref in request.accounts]
    for target in targets:
        takes = target.capabilities or Capabilities()
        limit, kinds = takes.caption_limit, takes.supported_content_kinds
        if limit is not None and len(request.caption) > limit:
            raise InvalidArgumentError(
                "caption", request.caption, f"Account {target.id} takes {limit} characters, not {len(request.caption)}."
            )
        if request.media is None and kinds is not None and "text_only" not in kinds:
            raise InvalidArgumentError("media", None, f"Account {target.id} takes no post without media. {_MEDIA}")
    if request.music_url is not None and not all(target.is_tiktok for target in targets):
        raise InvalidArgumentError("music_url", request.music_url, _MUSIC)
    if request.tiktok is not None and not all(target.is_tiktok and target.type != "hosted" for target in targets):
        raise InvalidArgumentError("tiktok", request.tiktok, _TIKTOK)
    if request.pinterest is not None and not any(target.is_pinterest for target in targets):
        raise InvalidArgumentError("pinterest", request.pinterest, "Leave it out: no account is a Pinterest account.")


# --- Answers ----------------------------------------------------------------------------------------------------


class PostWarning(Answer):
    """What the vendor finds doubtful about a post that it took."""

    field: Word | None = None
    message: Line | None = None
    code: Word | None = None


class CreatedPost(Answer):
    """A post that was taken: published soon ("pending") or later ("scheduled")."""

    nested_as: ClassVar[str] = "post"

    id: Id
    status: Word | None = None
    scheduled_at: Word | None = None
    warnings: list[PostWarning] = EMPTY
    #: Whether the post was there already, made by the same ``external_id`` or content.
    duplicate: bool | None = None


class AccountState(Answer):
    """How far a post is at one account."""

    account_id: Word | None = None
    status: Word | None = None
    published_at: Word | None = None
    error_message: Line | None = None
    last_attempted_at: Word | None = None
    published_url: Address | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        # Public, and often nothing without its query.
        self["published_url"] = self.published_url


class AccountStates(Answer):
    """How far a post is at its accounts."""

    total: int | None = None
    states: list[AccountState] = EMPTY


class Post(Answer):
    """A post."""

    nested_as: ClassVar[str] = "post"

    id: Id
    status: Word | None = None
    caption: str | None = Field(default=None, repr=False)
    scheduled_at: Word | None = None
    created_at: Word | None = None
    media: dict[str, Any] | None = Field(default=None, repr=False)
    music_url: str | None = None
    tiktok: dict[str, Any] | None = None
    pinterest: dict[str, Any] | None = None
    accounts: AccountStates | None = None

    @property
    def states(self) -> list[AccountState]:
        """What has become of it at each of its accounts."""
        return self.accounts.states if self.accounts else []

    @property
    def is_posted(self) -> bool:
        """Whether it is out at all its accounts."""
        return self.status == "posted"

    @property
    def is_terminal(self) -> bool:
        """Whether nothing more happens by itself. An unknown status may change: keep polling."""
        return self.status in ("posted", "failed", "partial", "canceled", "deleted")

    @property
    def failure(self) -> str:
        """The vendor's words about the accounts where it failed."""
        told = [f"account {state.account_id}: {state.error_message}" for state in self.states if state.error_message]
        return line("; ".join(told)) or "the vendor gave no reason"


class PostSummary(Answer):
    """Counts over all posts."""

    total: int | None = None
    pending: int | None = None
    published: int | None = None
    by_status: dict[str, int] | None = None


class PostPage(Answer):
    """The list."""

    summary: PostSummary | None = None
    posts: list[Post] = EMPTY


class RetriedPosts(Answer):
    """Which posts are published again."""

    retried: int | None = None
    ids: list[str] = EMPTY
    failed: Any = None
    errors: list[Any] = EMPTY


class BlockedPost(Answer):
    """A post whose status forbids its deletion."""

    id: str | None = None
    status: Word | None = None


class DeletedPosts(CamelAnswer):
    """Which posts are gone; success does not mean all."""

    deleted_ids: list[str] = EMPTY
    blocked_statuses: list[BlockedPost] = EMPTY
    skipped: Any = None
    errors: list[Any] = EMPTY


# --- Endpoints --------------------------------------------------------------------------------------------------

_PATH = f"{PREFIX}/posts"

#: With an ``external_id`` the same post sent again is answered with the first one (``duplicate``).
CREATE = Endpoint(GENVIRAL, "POST", _PATH, CreatedPost, keyed_by="external_id")
GET = Endpoint(GENVIRAL, "GET", f"{_PATH}/{{post_id}}", Post)
LIST = Endpoint(GENVIRAL, "GET", _PATH, PostPage)
UPDATE = Endpoint(GENVIRAL, "PATCH", f"{_PATH}/{{post_id}}", Post, repeatable=True)
#: Not safe to repeat: what failed twice would be published twice.
RETRY = Endpoint(GENVIRAL, "POST", f"{_PATH}/retry", RetriedPosts)
DELETE = Endpoint(GENVIRAL, "POST", f"{_PATH}/delete", DeletedPosts, repeatable=True)
