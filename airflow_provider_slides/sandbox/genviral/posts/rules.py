"""What the vendor checks beyond the form of a post: accounts, media, captions, times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from ...refusal import Refusal
from ..keys import Scope
from ..seeds import ACCOUNTS, Account
from .requests import AccountRef, Media, Moment, TikTok

IMAGES, VIDEOS = (".jpg", ".jpeg", ".png"), (".mp4", ".mov", ".m4v", ".avi")
AT_ONCE, EARLIEST = 30, 120
"""Seconds ahead: up to the first a time means now, from the second on it is kept, between them it is refused."""


def chosen(accounts: Sequence[AccountRef], scope: Scope) -> list[Account]:
    """The accounts, all known and of the scope."""
    if not accounts:
        raise Refusal(400, "missing_accounts", "Give 1 to 10 accounts.")
    found = [ACCOUNTS.get(account.id) for account in accounts]
    known = [account for account in found if account and account.owner == scope]
    if len(known) < len(found):
        raise Refusal(400, "unknown_accounts", "Some of the accounts are not in the scope of this key.")
    return known


def check(
    accounts: Sequence[Account],
    caption: str,
    media: Media | None,
    music_url: str | None,
    tiktok: TikTok | None,
    reachable: Callable[[str], bool],
) -> None:
    """Refuse what the accounts do not take."""
    if media is None:
        raise _invalid("media: none of these accounts takes text alone.")
    kinds = VIDEOS if media.type == "video" else IMAGES
    for url in media.addresses:
        suffix = PurePosixPath(urlsplit(url).path).suffix.lower()
        if suffix and suffix not in kinds:
            raise _invalid(f"media: {suffix} is none of {', '.join(kinds)}.")
        if not reachable(url):
            raise Refusal(400, "media_unreachable", "A media file cannot be fetched.")
    for account in accounts:
        limit = account.caption_limit(media.type)
        if len(caption) > limit:
            raise _invalid(f"caption: {len(caption)} characters, but {account.username} takes {limit}.")
    if music_url is not None and (
        "tiktok.com/" not in music_url or any(account.platform != "tiktok" for account in accounts)
    ):
        raise Refusal(400, "invalid_music_url", "music_url must be a TikTok post's, for TikTok accounts alone.")
    if tiktok:
        _check_tiktok(accounts, media, tiktok)


def due(scheduled_at: Moment | None, now: float) -> float | None:
    """When to publish; None for at once."""
    if scheduled_at is None or abs(ahead := scheduled_at.timestamp() - now) <= AT_ONCE:
        return None
    if ahead < 0 or scheduled_at.timestamp() < now + EARLIEST:
        raise _invalid("scheduled_at: must be at least two minutes ahead.")
    return scheduled_at.timestamp()


def warnings(media: Media | None) -> list[dict[str, Any]]:
    """What the vendor remarks and lets pass."""
    if media is None or media.type != "video" or (media.model_extra or {}).get("duration_sec"):
        return []
    text = "The duration of the video is not known."
    return [{"field": "media.duration_sec", "message": text, "code": "VIDEO_DURATION_MISSING"}]


def _check_tiktok(accounts: Sequence[Account], media: Media, tiktok: TikTok) -> None:
    if not all(account.is_own_tiktok for account in accounts):
        raise _invalid("tiktok: only for own TikTok accounts alone.")
    if media.type == "slideshow" and len(tiktok.title or "") > 90:
        raise _invalid("tiktok.title: at most 90 characters for a slideshow.")
    if media.type == "video" and tiktok.post_mode == "MEDIA_UPLOAD":
        raise _invalid("tiktok.post_mode: MEDIA_UPLOAD is for slideshows.")


def _invalid(message: str) -> Refusal:
    return Refusal(400, "validation_failed", message)
