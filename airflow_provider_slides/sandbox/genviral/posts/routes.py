"""The post endpoints."""

from __future__ import annotations

from collections import Counter
from typing import Any

from starlette.responses import Response

from ...faults import JobFault
from ...interceptor import Call
from ...refusal import Refusal
from ..api import Api, iso
from ..cdn import Cdn
from ..envelope import success
from ..files import fingerprint_of
from ..keys import Scope
from ..parsing import parse, parse_query, path_id
from ..seeds import ACCOUNTS
from . import rules
from .requests import Delete, Media, NewPost, PostChange, PostQuery, Retry
from .state import CHANGEABLE, Post, PostBook

MOST_DELETED = 50


class Posts:
    """The routes and what the ledger says of them."""

    def __init__(self, api: Api, cdn: Cdn) -> None:
        self._api = api
        self._cdn = cdn
        self._book = PostBook()
        self.routes = [
            api.route("POST", "/posts", self._create, "create_failed"),
            api.route("GET", "/posts", self._list, "list_failed"),
            api.route("POST", "/posts/retry", self._retry, "retry_failed"),
            api.route("POST", "/posts/delete", self._delete, "bulk_delete_failed"),
            api.route("GET", "/posts/{post_id}", self._get, "get_failed", polls="post_id"),
            api.route("PATCH", "/posts/{post_id}", self._update, "update_failed"),
        ]

    def ledger_part(self) -> dict[str, Any]:
        """What was posted, and how often the same was asked for again."""
        now = self._api.clock()
        return {
            "posts": [
                {
                    "post_id": post.id,
                    "scope": post.owner.kind,
                    "external_id": post.external_id,
                    "status": post.status(now),
                    "caption": post.caption,
                    "accounts": list(post.accounts),
                    "media": post.media,
                    "created_at": post.created_at,
                    "scheduled_at": post.scheduled_at,
                    "duplicates": post.duplicates,
                }
                for post in self._book
            ]
        }

    def clear(self) -> None:
        """Forget all."""
        self._book.clear()

    async def _create(self, call: Call, scope: Scope) -> Response:
        wish = parse(call.body, NewPost)
        now = self._api.clock()
        fingerprint = fingerprint_of(call.body)
        if original := self._book.original(scope, wish.external_id, fingerprint):
            original.duplicates += 1
            return self._created(call, original, now, 200, {"duplicate": True})
        accounts = rules.chosen(wish.accounts, scope)
        rules.check(accounts, wish.caption, wish.media, wish.music_url, wish.tiktok, self._cdn.has)
        scheduled_at = rules.due(wish.scheduled_at, now)
        post = Post(
            owner=scope,
            caption=wish.caption,
            accounts=[account.id for account in accounts],
            media=_sent(wish.media),
            music_url=wish.music_url,
            tiktok=_sent(wish.tiktok),
            pinterest=_sent(wish.pinterest),
            external_id=wish.external_id,
            fingerprint=fingerprint,
            created_at=now,
            scheduled_at=scheduled_at,
            due_at=now,
            seconds=0,
            fate=JobFault(),
        )
        self._publish(call, post, scheduled_at or now)
        self._book.add(post)
        warnings = rules.warnings(wish.media)
        return self._created(call, post, now, 201, {"warnings": warnings} if warnings else {})

    async def _get(self, call: Call, scope: Scope) -> Response:
        return success(self._owned(call, scope).as_dict(self._api.clock()))

    async def _list(self, call: Call, scope: Scope) -> Response:
        query = parse_query(call.request.query_params, PostQuery)
        now = self._api.clock()
        posts = [
            post
            for post in self._book.of(scope)
            if query.status in (None, post.status(now))
            if query.since is None or post.created_at >= query.since.timestamp()
            if query.until is None or post.created_at <= query.until.timestamp()
        ]
        by_status = Counter(post.status(now) for post in posts)
        summary = {
            "total": len(posts),
            "pending": by_status["pending"],
            "published": by_status["posted"],
            "by_status": dict(by_status),
        }
        return success({"summary": summary, "posts": [post.as_dict(now) for post in posts[: query.limit]]})

    async def _update(self, call: Call, scope: Scope) -> Response:
        change = parse(call.body, PostChange)
        post = self._owned(call, scope)
        now = self._api.clock()
        if change.has("external_id"):
            raise Refusal(409, "external_id_immutable", "external_id cannot be changed.")
        if post.status(now) not in CHANGEABLE:
            # The status is documented, the word for it is not.
            raise Refusal(409, "update_failed", f"A {post.status(now)} post cannot be changed.")
        accounts = [ACCOUNTS[account] for account in post.accounts]
        if change.accounts is not None:
            accounts = rules.chosen(change.accounts, scope)
        media = change.media if change.has("media") else Media.model_validate(post.media) if post.media else None
        caption = post.caption if change.caption is None else change.caption
        music_url = change.music_url or post.music_url
        rules.check(accounts, caption, media, music_url, change.tiktok, self._cdn.has)
        if change.has("scheduled_at"):
            post.scheduled_at = rules.due(change.scheduled_at, now)
            self._publish(call, post, post.scheduled_at or now)
        post.caption, post.media, post.music_url = caption, _sent(media), music_url
        post.accounts = [account.id for account in accounts]
        post.tiktok = _sent(change.tiktok) if change.tiktok else post.tiktok
        post.pinterest = _sent(change.pinterest) if change.pinterest else post.pinterest
        return success(post.as_dict(now), "Post updated")

    async def _retry(self, call: Call, scope: Scope) -> Response:
        wish = parse(call.body, Retry)
        now = self._api.clock()
        retried: list[str] = []
        errors: list[dict[str, str]] = []
        for post_id in wish.post_ids:
            try:
                post = self._book.owned(post_id, scope)
            except Refusal as refusal:
                errors.append({"id": post_id, "message": refusal.message})
                continue
            concerned = wish.account_ids is None or set(wish.account_ids) & set(post.accounts)
            if post.status(now) != "failed" or not concerned:
                errors.append({"id": post_id, "message": "There is nothing to retry."})
                continue
            post.retried = True
            self._publish(call, post, now)
            retried.append(post_id)
        data: dict[str, Any] = {"retried": len(retried), "ids": retried, "failed": len(errors)}
        return success(data | ({"errors": errors} if errors else {}), "Retry requested")

    async def _delete(self, call: Call, scope: Scope) -> Response:
        ids = parse(call.body, Delete).ids
        if len(ids) > MOST_DELETED:
            raise Refusal(400, "too_many_post_ids", f"At most {MOST_DELETED} posts at once.")
        now = self._api.clock()
        mine = {post.id: post for post in self._book.of(scope)}
        blocked = [{"id": i, "status": mine[i].status(now)} for i in ids if i in mine and not _deletable(mine[i], now)]
        deleted = [i for i in dict.fromkeys(ids) if i in mine and _deletable(mine[i], now)]
        for post_id in deleted:
            self._book.remove(mine[post_id])
        skipped = [post_id for post_id in ids if post_id not in mine]
        return success({"deletedIds": deleted, "blockedStatuses": blocked, "skipped": skipped}, "Posts deleted")

    def _created(self, call: Call, post: Post, now: float, code: int, more: dict[str, Any]) -> Response:
        if call.post:
            call.post.job_id = post.id
        data = {"id": post.id, "status": post.status(now), "scheduled_at": iso(post.scheduled_at)}
        return success(data | more, "Post created", code)

    def _publish(self, call: Call, post: Post, due_at: float) -> None:
        post.publish(due_at, self._api.behaviour.post_seconds, call.take_job_fault() or JobFault())

    def _owned(self, call: Call, scope: Scope) -> Post:
        return self._book.owned(path_id(call.request.path_params, "post_id"), scope)


def _deletable(post: Post, now: float) -> bool:
    return post.status(now) in CHANGEABLE


def _sent(part: Any) -> dict[str, Any] | None:
    """As it was sent."""
    return part.model_dump(exclude_unset=True) if part else None
