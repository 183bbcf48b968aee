"""A post as the twin keeps it. Nothing runs in the background: its status follows from the time."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ...faults import JobFault
from ...refusal import Refusal
from ..api import iso
from ..keys import Scope
from ..seeds import ACCOUNTS

CHANGEABLE = ("draft", "pending", "scheduled", "retry", "failed")


@dataclass
class Post:
    """One post to one or more accounts."""

    owner: Scope
    caption: str
    accounts: list[str]
    media: dict[str, Any] | None
    music_url: str | None
    tiktok: dict[str, Any] | None
    pinterest: dict[str, Any] | None
    external_id: str | None
    fingerprint: str
    created_at: float
    scheduled_at: float | None
    due_at: float
    """When it is to be published; then it takes its `seconds`."""
    seconds: float
    fate: JobFault
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    retried: bool = False
    duplicates: int = 0
    """How often it was sent again."""

    @property
    def published_at(self) -> float:
        """When it is, or will be, out."""
        return self.due_at + self.seconds

    def status(self, now: float) -> str:
        """The status word at this time. The moment of its making is always before its end."""
        if now < self.due_at:
            return "scheduled"
        if now >= self.published_at and now > self.created_at:
            return "posted" if self.fate.outcome == "completed" else "failed"
        return self.fate.status or ("retry" if self.retried else "pending")

    def publish(self, due_at: float, seconds: float, fate: JobFault) -> None:
        """Let it go out, anew or at another time."""
        self.due_at, self.fate = due_at, fate
        self.seconds = seconds if fate.seconds is None else fate.seconds

    def as_dict(self, now: float) -> dict[str, Any]:
        """As get and list show it."""
        return {
            "id": self.id,
            "caption": self.caption,
            "status": self.status(now),
            "scheduled_at": iso(self.scheduled_at),
            "created_at": iso(self.created_at),
            "media": self.media,
            "music_url": self.music_url,
            "tiktok": self.tiktok,
            "pinterest": self.pinterest,
            "accounts": {
                "total": len(self.accounts),
                "states": [self._state(account_id, now) for account_id in self.accounts],
            },
        }

    def _state(self, account_id: str, now: float) -> dict[str, Any]:
        status = self.status(now)
        is_out, is_over = status == "posted", status in ("posted", "failed")
        account = ACCOUNTS[account_id]
        return {
            "account_id": account_id,
            "status": status,
            "published_at": iso(self.published_at) if is_out else None,
            "error_message": self.fate.message if status == "failed" else None,
            "last_attempted_at": iso(self.published_at) if is_over else None,
            "published_url": f"https://www.{account.platform}.com/@{account.username}/{self.id}" if is_out else None,
        }


class PostBook:
    """All posts, found by id, by external id, or by what they say."""

    def __init__(self) -> None:
        self._posts: dict[str, Post] = {}

    def __iter__(self) -> Iterator[Post]:
        return iter(self._posts.values())

    def of(self, scope: Scope) -> list[Post]:
        """All of a scope, newest first."""
        return [post for post in reversed(self._posts.values()) if post.owner == scope]

    def original(self, scope: Scope, external_id: str | None, fingerprint: str) -> Post | None:
        """The post that this one repeats, by its external id or else by its content."""
        for post in self._posts.values():
            if post.owner != scope or post.external_id != external_id:
                continue
            if post.fingerprint == fingerprint:
                return post
            if external_id is not None:
                raise Refusal(409, "create_failed", f"external_id {external_id!r} was used with another post.")
        return None

    def add(self, post: Post) -> None:
        """Take in a new one."""
        self._posts[post.id] = post

    def owned(self, post_id: str, scope: Scope) -> Post:
        """The one of that id; another scope's cannot be told from none."""
        post = self._posts.get(post_id)
        if post is None or post.owner != scope:
            raise Refusal(404, "not_found", f"No post {post_id} in the scope of this key.")
        return post

    def remove(self, post: Post) -> None:
        """Delete it, so that the same can be posted again."""
        del self._posts[post.id]

    def clear(self) -> None:
        """Forget all."""
        self._posts.clear()
