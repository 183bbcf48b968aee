"""Posts of carousels as a task."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import conf

from airflow_provider_slides.api import genviral as api
from airflow_provider_slides.api.model import listed, without_signatures
from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.api.words import counted
from airflow_provider_slides.arguments import identifier, is_literal
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.manifest import iso
from airflow_provider_slides.durable.operator import DurableOperator
from airflow_provider_slides.durable.place import Place
from airflow_provider_slides.exceptions import (
    IdempotencyConflictError,
    InvalidArgumentError,
    JobFailedError,
    NotPublishedError,
    UnrepeatableRequestError,
)
from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.genviral import (
    DEFAULT_MAX_POLL_INTERVAL,
    DEFAULT_POLL_INTERVAL,
    GenviralHook,
    picture_urls,
)
from airflow_provider_slides.jobs.record import JobRecord, Phase
from airflow_provider_slides.links.genviral import PostLink
from airflow_provider_slides.operators.genviral.slideshow import SOME_ID
from airflow_provider_slides.storage import LandedFile

if TYPE_CHECKING:
    from airflow.triggers.base import BaseTrigger

    from airflow_provider_slides.api.genviral.posts import Post

#: The vendor's worker publishes about every five minutes.
DEFAULT_POST_TIMEOUT = 30 * 60.0

#: How far the vendor's clock may be from ours.
_CLOCK_SKEW_SECONDS = 60.0
#: As many posts are looked through for one that was made already.
_POSTS = 100
#: As many of the vendor's warnings are kept: they go through the database, and into an XCom.
_WARNINGS = 10

_SOME_MEDIA = {"type": "slideshow", "urls": ["https://example.com/picture.jpg"]}

#: Argument -> field of the request.
_FIELDS = {
    "caption": "caption",
    "account_ids": "accounts",
    "scheduled_at": "scheduled_at",
    "settings": "settings",
    "tiktok": "tiktok",
    "pinterest": "pinterest",
    "music_url": "music_url",
}


class GenviralPostOperator(DurableOperator[dict[str, Any], "Post"]):
    """
    Publish or schedule the pictures of a slideshow with Genviral.

    A retry never posts twice: the post's ``external_id`` is derived from the task and what it posts, and the vendor
    answers the same one with the same post. Within its tries a task keeps the post that it has made, even if its
    arguments changed meanwhile, which the log says; a cleared task with other arguments makes another post. Before
    Airflow 3.3, where nothing is recorded, a clear finds the old post again, also with other arguments, unless
    ``on_clear="fresh"``.

    What ``expand_kwargs`` gets from an XCom is not rendered, as a customer may be called
    ``{{ conn.genviral_default.password }}``: write templates into ``partial``. A request with this connection's own
    key is refused; another secret, in a template that the DAG file makes of such text, is not noticed.

    A post that failed at all its accounts is made anew by a retry; one that is out at some of them fails the task at
    once, with the vendor's words, for somebody to decide (``GenviralHook.retry_posts`` publishes the rest).

    Returns a :class:`~airflow_provider_slides.manifests.PostManifest`. The XCom ``post_id`` is there as soon as it is
    known.

    All arguments are keyword-only; all but ``wait_for_completion`` and ``deferrable`` are templated.

    :param caption: The text, or the name of a template file. Hosted accounts take 500 characters, others more.
    :param account_ids: UUIDs of 1 to 10 accounts, as ``GenviralHook.list_accounts`` tells them.
    :param slideshow_id: A rendered slideshow, whose pictures are posted in order. Give it or ``image_urls``.
    :param image_urls: Addresses of 1 to 35 JPG or PNG pictures of less than 5 MB, in order.
    :param scheduled_at: When to publish: ISO 8601 with an offset or a ``datetime`` with a time zone, at least two
        minutes ahead. Compute it from the DAG run, so that it is the same in each try. Default: now.
    :param settings: By provider, such as ``{"instagram": {...}}``.
    :param tiktok: Settings for TikTok, for posts to your own TikTok accounts alone.
    :param pinterest: Settings for Pinterest, with ``board_id``.
    :param music_url: A TikTok post's address, for posts to TikTok accounts alone.
    :param wait_for_completion: ``False`` ends the task once the vendor has taken the post. Default ``True``: wait
        until it is out, or on the vendor's schedule if ``scheduled_at`` is given.
    :param deferrable: Wait in the triggerer rather than on a worker. Default: ``[operators] default_deferrable``.
    :param timeout: Seconds (or ``timedelta``) from the start of an attempt; default 30 minutes, as the vendor
        publishes about every five. A shorter ``execution_timeout`` counts instead.
    :param poll_interval: Shortest wait between two looks at the post, in seconds; default 5.
    :param max_poll_interval: Longest such wait; default 30 s.
    :param on_clear: What a cleared task does when its arguments are what they were; with others it posts. ``auto``
        (default): a post that was made and not waited for to the end is taken up, a finished one is posted anew.
        ``fresh``: always a new post. ``reuse``: always the old one.
    :param genviral_conn_id: The Airflow connection; default ``genviral_default``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is posted.
    :raises JobFailedError: when the post failed at all its accounts, with the vendor's words for each.
    :raises NotPublishedError: when it is out at some accounts only, or was canceled; no retry is spent on it.
    :raises JobTimeoutError: when it is not out in time; the post goes on.
    :raises UnrepeatableRequestError: when an earlier request has made a post with other contents that can't be told.
    """

    template_fields: Sequence[str] = (
        "caption",
        "account_ids",
        "slideshow_id",
        "image_urls",
        "scheduled_at",
        "settings",
        "tiktok",
        "pinterest",
        "music_url",
        "timeout",
        "poll_interval",
        "max_poll_interval",
        "on_clear",
        "genviral_conn_id",
    )
    template_fields_renderers = {"caption": "md", "settings": "json", "tiktok": "json", "pinterest": "json"}

    ui_color = "#d9f2e6"
    operator_extra_links = (PostLink(),)

    noun = "post"
    fate = "It goes on at Genviral."
    record_key = "genviral_post"
    id_key = "post_id"
    conn_id_field = "genviral_conn_id"
    told_apart_by_the_vendor = frozenset({"images"})

    def __init__(
        self,
        *,
        caption: str,
        account_ids: Sequence[str] | str,
        slideshow_id: str | None = None,
        image_urls: Sequence[str] | str | None = None,
        scheduled_at: str | datetime | None = None,
        settings: dict[str, Any] | None = None,
        tiktok: dict[str, Any] | None = None,
        pinterest: dict[str, Any] | None = None,
        music_url: str | None = None,
        wait_for_completion: bool = True,
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        timeout: float | timedelta | str = DEFAULT_POST_TIMEOUT,
        poll_interval: float | timedelta | str = DEFAULT_POLL_INTERVAL,
        max_poll_interval: float | timedelta | str = DEFAULT_MAX_POLL_INTERVAL,
        on_clear: str = "auto",
        genviral_conn_id: str = GenviralHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(
            deferrable=deferrable,
            timeout=timeout,
            poll_interval=poll_interval,
            max_poll_interval=max_poll_interval,
            on_clear=on_clear,
            **kwargs,
        )
        self.caption = caption
        self.account_ids = account_ids
        self.slideshow_id = slideshow_id
        self.image_urls = image_urls
        self.scheduled_at = scheduled_at
        self.settings = settings
        self.tiktok = tiktok
        self.pinterest = pinterest
        self.music_url = music_url
        self.wait_for_completion = wait_for_completion
        self.genviral_conn_id = genviral_conn_id
        self._check_literals()

    @cached_property
    def hook(self) -> GenviralHook:
        """The hook of this task's connection."""
        return GenviralHook(self.genviral_conn_id)

    def _check_literals(self) -> None:
        self._check_common_literals()
        self._check_rules()
        known: dict[str, Any] = {"caption": "-", "accounts": [SOME_ID], "media": _SOME_MEDIA}
        for argument, name in _FIELDS.items():
            value = getattr(self, argument)
            if isinstance(value, datetime) or is_literal(value, self.template_ext if name == "caption" else ()):
                known[name] = value
        with _naming_accounts():
            api.posts.CreateRequest.of(**known)
        if is_literal(self.slideshow_id) and self.slideshow_id is not None:
            identifier("slideshow_id", self.slideshow_id, "GenviralSlideshowOperator")
        if is_literal(self.image_urls) and self.image_urls is not None:
            _media(self.image_urls)

    def _check_rules(self) -> None:
        if (self.slideshow_id is None) is (self.image_urls is None):
            raise InvalidArgumentError(
                "slideshow_id", self.slideshow_id, "Give either the id of a rendered slideshow or image_urls."
            )

    # ------------------------------------------------------------------ what Genviral says

    def _request(self, kept: Mapping[str, Any] | None) -> dict[str, Any]:
        """Return the fields of the request, without its media."""
        if self.slideshow_id is not None:
            identifier("slideshow_id", self.slideshow_id, "GenviralSlideshowOperator")
        else:
            _media(self.image_urls)
        fields = {name: getattr(self, argument) for argument, name in _FIELDS.items()} if kept is None else dict(kept)
        fields["scheduled_at"] = _moment(fields.get("scheduled_at"))
        with _naming_accounts():
            body = api.posts.CreateRequest.of(**{**fields, "media": _SOME_MEDIA}).body()
        del body["media"]
        return body

    def _kept(self, request: dict[str, Any]) -> dict[str, Any]:
        # Without pictures: their links may be signed. They are read anew, and told apart by a digest.
        return request

    def _fields(self, request: dict[str, Any]) -> Mapping[str, Any]:
        return {**request, "images": self.slideshow_id or _media(self.image_urls)["urls"]}

    def _leaves_a_trace(self, attempt: Attempt, place: Place | None) -> bool:
        # The vendor knows it by its external id: before Airflow 3.3 a clear finds the old post, rather than repeat it.
        return True

    def _submit(self, attempt: Attempt, request: dict[str, Any], record: JobRecord) -> tuple[JobRecord, Post]:
        urls = self.image_urls
        if self.slideshow_id is not None:
            urls = picture_urls(self.hook.get_slideshow(self.slideshow_id))
        whole = {**request, "media": _media(urls)}
        if record.submitted_at is None and (attempt.records.keeps or attempt.records.try_number == 1):
            # Only when none was sent before, which nobody knows of a retry before Airflow 3.3: what was posted may be
            # late by now, or its account gone.
            checked = api.posts.CreateRequest.of(**whole)
            api.posts.check_schedule(checked.scheduled_at, datetime.fromtimestamp(attempt.now, UTC))
            with _naming_accounts():
                api.posts.check_accounts(checked, self.hook.list_accounts())
        self._carried = attempt.carried
        try:
            return super()._submit(attempt, whole, record)
        except IdempotencyConflictError as e:
            post = self._find(attempt, whole, e)
            record = attempt.records.save((attempt.records.last or record).to(Phase.SUBMITTED, job_id=post.id))
            self.log.warning("Post %s is what an earlier request has made, with other contents: it is taken.", post.id)
            return record, post

    def _send(
        self, request: dict[str, Any], key: str, retries: Retries, on_send: Callable[[], None]
    ) -> tuple[str, None]:
        created = self.hook.create_post(**request, external_id=key, retries=retries, on_send=on_send)
        told = created.warnings[:_WARNINGS]
        self._carried["warnings"] = [
            {name: words for name, words in warning.items() if words is not None} for warning in told
        ]
        return created.id, None

    def _find(self, attempt: Attempt, request: dict[str, Any], conflict: IdempotencyConflictError) -> Post:
        """
        Return the post that an earlier request under the same external id has made, by time, accounts and contents.

        :raises UnrepeatableRequestError: when it is not there, or can't be told.
        """
        record = attempt.records.last
        first = record.submitted_at if record is not None and record.submitted_at is not None else attempt.now
        since = min(first, attempt.run_started if not attempt.records.keeps else first) - _CLOCK_SKEW_SECONDS
        accounts = {account["id"] for account in request["accounts"]}
        pictures = without_signatures(request["media"]["urls"])
        found = [
            post
            for post in self.hook.list_posts(since=iso(since), limit=_POSTS)
            if {state.account_id for state in post.states} == accounts
            and (
                post.caption == request["caption"]
                or without_signatures((post.media or {}).get("urls") or []) == pictures
            )
        ]
        if len(found) == 1:
            return found[0]
        ids = listed(post.id for post in found)
        which = f"{len(found)} posts fit: {ids}" if found else "no post fits"
        raise UnrepeatableRequestError(
            "An earlier request of this task has made a post with other contents, and nothing was posted now. It was "
            f"looked for since {iso(since)}, and {which}. To take it up, let caption and pictures be what they were "
            'and clear the task; for a new post beside it, set on_clear="fresh" and clear the task.'
        ) from conflict

    def _target(self, job_id: str) -> Target[Post]:
        return self.hook.post(job_id, scheduled=self.scheduled_at is not None)

    def _is_free(self, job: Post) -> bool:
        return job.status == "failed" and not _where_out(job)

    def _trigger(self, job_id: str, **wait: Any) -> BaseTrigger:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.genviral import GenviralPostTrigger

        scheduled, since = self.scheduled_at is not None, wait.pop("since")
        return GenviralPostTrigger(
            genviral_conn_id=self.genviral_conn_id, post_id=job_id, scheduled=scheduled, started_at=since, **wait
        )

    def _finished(self, job: Post) -> Post:
        if self._is_free(job):
            raise JobFailedError(f"Post {job.id} failed at all its accounts: {job.failure}. A retry posts it anew.")
        if job.is_terminal and not job.is_posted:
            where = listed(_where_out(job)) or "no account"
            raise NotPublishedError(
                f"Post {job.id} is {job.status}, out at: {where} "
                f"({job.failure}). It is not posted again, as it would be out twice: GenviralHook.retry_posts "
                'publishes the rest; on_clear="fresh" and a clear of this task make a new post.'
            )
        return job

    def _arguments(self, kept: Mapping[str, Any]) -> Mapping[str, Any]:
        told = {argument: kept[name] for argument, name in _FIELDS.items() if name in kept}
        if "accounts" in kept:
            told["account_ids"] = [account["id"] for account in kept["accounts"]]
        return told if self.image_urls is None else {"image_urls": self.image_urls, **told}

    def _asked_for(self, request: Mapping[str, Any]) -> str:
        return f"{counted(len(request.get('accounts', [])), 'account')}, {request.get('scheduled_at') or 'at once'}"

    def _came_of_it(self, manifest: Mapping[str, Any]) -> str:
        out = sum(state["published_at"] is not None for state in manifest["accounts"])
        return f"{manifest['status']}, {counted(manifest['image_count'], 'picture')}, out at {counted(out, 'account')}"

    def _shown_at(self, job: Post) -> str | None:
        return next((state.published_url for state in job.states if state.published_url), None)

    def _describe(self, attempt: Attempt, record: JobRecord, job: Post, files: list[LandedFile]) -> dict[str, Any]:
        return {
            "external_id": self._key(attempt, record),
            "status": job.status,
            "scheduled_at": job.scheduled_at,
            "slideshow_id": self.slideshow_id,
            "image_count": len((job.media or {}).get("urls") or self.image_urls or []),
            "accounts": [
                {name: state[name] for name in ("account_id", "status", "published_at", "published_url")}
                for state in job.states[: api.posts.MAX_ACCOUNTS]
            ],
            "warnings": attempt.carried.get("warnings", []),
        }


@contextlib.contextmanager
def _naming_accounts() -> Iterator[None]:
    # The vendor's name of the field is not the operator's.
    try:
        yield
    except InvalidArgumentError as e:
        field, _, rest = e.field.partition(".")
        if field != "accounts":
            raise
        place = rest.partition(".")[0]
        raise InvalidArgumentError(f"account_ids.{place}" if place else "account_ids", e.value, e.fix) from None


def _media(urls: Any) -> dict[str, Any]:
    """
    Return the post's media.

    :raises InvalidArgumentError: naming ``image_urls``.
    """
    try:
        media: dict[str, Any] = api.posts.Media.of(type="slideshow", urls=urls).body()
    except InvalidArgumentError as e:
        raise InvalidArgumentError(e.field.replace("urls", "image_urls", 1), e.value, e.fix) from None
    return media


def _moment(value: Any) -> Any:
    """Return a time as ISO 8601 with a ``T``, as a template makes one of a ``datetime`` has a blank there."""
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            return datetime.fromisoformat(value).isoformat()
    return value


def _where_out(post: Post) -> list[str]:
    out = [state for state in post.states if state.published_at or state.published_url]
    return [f"{state.account_id} {state.published_url or ''}".strip() for state in out]
