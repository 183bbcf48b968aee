"""The bodies of the post endpoints."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from ..parsing import Closed, Strict, Url, Uuid


def _a_moment(value: Any) -> Any:
    """Times are text in JSON, and a time without an offset is refused."""
    if isinstance(value, str):
        return datetime.fromisoformat(value)
    if value is not None:
        raise ValueError("must be an ISO 8601 time with an offset")
    return value


Moment = Annotated[AwareDatetime, BeforeValidator(_a_moment)]


class AccountRef(Strict):
    """An account by its id."""

    id: Uuid


class Media(Strict):
    """One video, or the pictures of a slideshow in order."""

    model_config = ConfigDict(extra="allow")

    type: Literal["video", "slideshow"]
    url: Url | None = None
    urls: list[Url] | None = Field(default=None, min_length=1, max_length=35)

    @model_validator(mode="after")
    def _complete(self) -> Media:
        if self.type == "video" and self.url is None:
            raise ValueError("a video needs url")
        if self.type == "slideshow" and self.urls is None:
            raise ValueError("a slideshow needs urls")
        return self

    @property
    def addresses(self) -> list[str]:
        """All of it."""
        return [self.url] if self.url else list(self.urls or ())


class TikTok(Closed):
    """Settings for own TikTok accounts."""

    title: str | None = Field(default=None, max_length=2200)
    description: str | None = Field(default=None, max_length=4000)
    post_mode: Literal["DIRECT_POST", "MEDIA_UPLOAD"] | None = None
    privacy_level: Literal["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"] | None = (
        None
    )
    disable_comment: bool | None = None
    disable_duet: bool | None = None
    disable_stitch: bool | None = None
    auto_add_music: bool | None = None
    is_commercial: bool | None = None
    is_branded_content: bool | None = None
    user_consent: bool | None = None
    is_your_brand: bool | None = None
    video_cover_timestamp_ms: int | None = None


class Pinterest(Strict):
    """Settings for Pinterest."""

    board_id: str = Field(max_length=128)
    title: str | None = Field(default=None, max_length=100)
    link: str | None = Field(default=None, max_length=2048)
    tags: list[str] | None = Field(default=None, max_length=30)


_Provider = Literal[
    "x",
    "twitter",
    "instagram",
    "instagram-standalone",
    "facebook",
    "linkedin",
    "linkedin-page",
    "bluesky",
    "youtube",
]


class NewPost(Strict):
    """Body of create."""

    nullable: ClassVar[frozenset[str]] = frozenset({"media"})

    caption: str
    accounts: list[AccountRef] = Field(default=[], max_length=10)
    media: Media | None = None
    music_url: str | None = None
    scheduled_at: Moment | None = None
    external_id: str | None = Field(default=None, min_length=1, max_length=128)
    settings: dict[_Provider, dict[str, Any]] | None = None
    tiktok: TikTok | None = None
    pinterest: Pinterest | None = None


class PostChange(Strict):
    """Body of update. Null means "publish soon" for the time, and "text only" for the media."""

    nullable: ClassVar[frozenset[str]] = frozenset({"scheduled_at", "media"})

    caption: str | None = None
    accounts: list[AccountRef] | None = Field(default=None, max_length=10)
    media: Media | None = None
    music_url: str | None = None
    scheduled_at: Moment | None = None
    external_id: Any = None
    settings: dict[_Provider, dict[str, Any]] | None = None
    tiktok: TikTok | None = None
    pinterest: Pinterest | None = None

    @model_validator(mode="after")
    def _something(self) -> PostChange:
        if not self.model_fields_set:
            raise ValueError("give at least one field to change")
        return self


class Retry(Strict):
    """Body of retry."""

    post_ids: list[Uuid] = Field(min_length=1, max_length=20)
    account_ids: list[Uuid] | None = Field(default=None, min_length=1, max_length=10)


class Delete(Strict):
    """Body of delete; of the two spellings the first is preferred."""

    postIds: list[Uuid] | None = Field(default=None, min_length=1)
    post_ids: list[Uuid] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _something(self) -> Delete:
        if self.postIds is None and self.post_ids is None:
            raise ValueError("postIds is required")
        return self

    @property
    def ids(self) -> list[str]:
        """Whichever was given."""
        return self.postIds or self.post_ids or []


def _an_offset(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("must have an offset")
    return value


Bound = Annotated[datetime, AfterValidator(_an_offset)]


class PostQuery(BaseModel):
    """The query of the list."""

    model_config = ConfigDict(extra="ignore")

    status: Literal["draft", "pending", "scheduled", "posted", "failed", "partial", "retry", "canceled"] | None = None
    limit: int = Field(default=20, ge=1, le=100)
    since: Bound | None = None
    until: Bound | None = None
