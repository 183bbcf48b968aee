"""Posts of carousels as a task."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NoReturn

from airflow.providers.common.compat.sdk import conf

from airflow_provider_slides.api import genviral as api
from airflow_provider_slides.api.http import Patience
from airflow_provider_slides.exceptions import (
    ApiError,
    InvalidArgumentError,
    JobFailedError,
    JobTimeoutError,
    NotPublishedError,
    TransientError,
)
from airflow_provider_slides.hooks.genviral import (
    DEFAULT_MAX_POLL_INTERVAL,
    DEFAULT_POLL_INTERVAL,
    GenviralHook,
    is_settled,
    picture_urls,
)
from airflow_provider_slides.jobs.identity import changed_fields, fingerprint, idempotency_key
from airflow_provider_slides.jobs.record import JobRecord, Phase, plan, replacement
from airflow_provider_slides.operators.arguments import is_literal
from airflow_provider_slides.operators.attempts import KEPT, Attempt
from airflow_provider_slides.operators.durable import task_manifest
from airflow_provider_slides.operators.genviral.base import (
    MANIFEST_VERSION,
    SOME_ID,
    GenviralOperator,
    check_slideshow_id,
    timings,
    without_signatures,
)

if TYPE_CHECKING:
    from airflow_provider_slides.api.genviral.posts import CreatedPost, CreateRequest, Post

#: The vendor's worker publishes about every five minutes.
DEFAULT_POST_TIMEOUT = 30 * 60.0

#: The wait before a refused call is sent again, when the vendor gave no wish of its own.
_TRY_AGAIN_SECONDS = 30.0

#: How long a post is tried to be sent before the task waits elsewhere.
_ON_THE_WORKER = Patience(total=30.0, single=10.0)

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


class GenviralPostOperator(GenviralOperator):
    """
    Publish or schedule the pictures of a slideshow with Genviral.

    A retry never posts twice: the post's ``external_id`` is derived from the task and what it posts, and the vendor
    answers the same one with the same post. Within its tries a task keeps the post that it has made, even if its
    arguments changed meanwhile, which the log says; a cleared task with other arguments makes another post. Before
    Airflow 3.3, where nothing is recorded, ``on_clear="auto"`` finds the old post again.

    A post that failed at all its accounts is made anew by a retry; one that is out at some of them fails the task at
    once, with the vendor's words, for somebody to decide (``GenviralHook.retry_posts`` publishes the rest).

    Returns a manifest: ``schema_version``, ``post_id``, ``external_id``, ``status``, ``scheduled_at``, ``accounts``
    (``account_id``, ``status``, ``published_at``, ``published_url``), ``image_count``, ``warnings`` of the vendor,
    ``request``, ``task``, ``attempt``, ``record`` and ``timings``.

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
    :param on_clear: What a cleared task does. ``auto`` (default): a post that was made and not waited for to the end
        is taken up, a finished one is posted anew. ``fresh``: always a new post. ``reuse``: always the old one.
    :param genviral_conn_id: The Airflow connection; default ``genviral_default``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is posted.
    :raises JobFailedError: when the post failed at all its accounts, with the vendor's words for each.
    :raises NotPublishedError: when it is out at some accounts only, or was canceled; no retry is spent on it.
    :raises JobTimeoutError: when it is not out in time; the post goes on.
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

    _record_key = "genviral_post"

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
            genviral_conn_id=genviral_conn_id,
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
        self._check_literals()

    def _proceed(self, attempt: Attempt) -> dict[str, Any]:
        fields = self._check()
        record, post = self._obtain(attempt, fields)
        self._bought = f"Post {post.id}"
        attempt.ti.xcom_push(key="post_id", value=post.id)
        if self.wait_for_completion and not self._is_settled(post):
            post = self._settled(attempt, record, post)
        return self._deliver(attempt, record, post)

    # ------------------------------------------------------------------ what can be wrong is found before posting

    def _check_literals(self) -> None:
        self._check_common_literals()
        self._check_source()
        known: dict[str, Any] = {"caption": "-", "accounts": [SOME_ID], "media": _SOME_MEDIA}
        for argument, name in _FIELDS.items():
            value = getattr(self, argument)
            if isinstance(value, datetime) or is_literal(value, self.template_ext if name == "caption" else ()):
                known[name] = value
        with _naming_accounts():
            api.posts.CreateRequest.of(**known)
        if is_literal(self.slideshow_id) and self.slideshow_id is not None:
            check_slideshow_id(self.slideshow_id)
        if is_literal(self.image_urls) and self.image_urls is not None:
            _media(self.image_urls)

    def _check_source(self) -> None:
        if (self.slideshow_id is None) is (self.image_urls is None):
            raise InvalidArgumentError(
                "slideshow_id", self.slideshow_id, "Give either the id of a rendered slideshow or image_urls."
            )

    def _check(self) -> dict[str, Any]:
        """Return the fields of the request, without its media."""
        self._check_source()
        fields = {name: getattr(self, argument) for argument, name in _FIELDS.items()}
        fields["scheduled_at"] = _moment(self.scheduled_at)
        with _naming_accounts():
            body = api.posts.CreateRequest.of(**fields, media=_SOME_MEDIA).body()
        del body["media"]
        if self.slideshow_id is not None:
            check_slideshow_id(self.slideshow_id)
        else:
            _media(self.image_urls)
        return body

    # ------------------------------------------------------------------ post once, or find what was posted

    def _obtain(self, attempt: Attempt, fields: dict[str, Any]) -> tuple[JobRecord, Post]:
        records = attempt.records
        before = records.load()
        now = fingerprint(
            fields,
            images=self.slideshow_id or self.image_urls,
            connection=[self.genviral_conn_id, self.hook.service.origin],
        )
        if before is not None and before.generation == records.generation and before.phase is not Phase.FAILED:
            if changes := changed_fields(before.fingerprint, now):
                self.log.warning("A post was made already; what changed since is left out: %s.", ", ".join(changes))
            now = dict(before.fingerprint)
        step = plan(
            before,
            generation=records.generation,
            fingerprint=now,
            on_clear=self.on_clear,
            recoverable=True,
            thing="post",
        )
        self._log_plan(attempt, before, step.because)
        record = step.record
        post = self._post(str(record.job_id)) if record.job_id is not None else None
        # A new external_id only after the post of the last one is known to be out nowhere.
        while post is None or (_is_out_nowhere(post) and record.purchase < records.try_number - 1):
            if post is not None:
                self.log.info("Post %s had failed (%s). A new one is made.", post.id, post.failure)
                record = replacement(record)
            record, post = self._create(attempt, record, fields)
        return record, post

    def _create(self, attempt: Attempt, record: JobRecord, fields: dict[str, Any]) -> tuple[JobRecord, Post]:
        self._give_up_if_failed(attempt)
        urls = self.image_urls
        if self.slideshow_id is not None:
            urls = picture_urls(self.hook.get_slideshow(self.slideshow_id))
        request = api.posts.CreateRequest.of(
            **fields,
            media=_media(urls),
            external_id=idempotency_key(attempt.records.task, record.fingerprint, record.purchase),
        )
        records = attempt.records
        if record.submitted_at is None and (records.keeps or records.try_number == 1):
            # Only when none was sent before, which nobody knows of a retry before Airflow 3.3: what was posted may be
            # late by now, or its account gone.
            api.posts.check_schedule(request.scheduled_at, datetime.fromtimestamp(time.time(), UTC))
            with _naming_accounts():
                api.posts.check_accounts(request, self.hook.list_accounts())
        record = record.to(Phase.INTENT, submitted_at=record.submitted_at or time.time())
        attempt.records.save(record)
        created = self._send_until_taken(attempt, request)
        record = record.to(Phase.SUBMITTED, job_id=created.id)
        attempt.records.save(record)
        self.log.info("Genviral took post %s%s.", created.id, " before" if created.duplicate else "")
        attempt.handed_on["warnings"] = [warning.model_dump(exclude_none=True) for warning in created.warnings]
        return record, self._post(created.id)

    def _send_until_taken(self, attempt: Attempt, request: CreateRequest) -> CreatedPost:
        call = api.posts.CREATE.call(body=request.body())
        while True:
            try:
                return self.hook.get_conn().send(call, _ON_THE_WORKER)
            except TransientError as e:
                # The same external_id: sent again, it is the same post.
                self._pause(attempt, max(e.retry_after or 0.0, _TRY_AGAIN_SECONDS), str(e))

    def _post(self, post_id: str) -> Post:
        with _naming_post(post_id):
            return self.hook.get_post(post_id)

    # ------------------------------------------------------------------ wait and hand over

    def _is_settled(self, post: Post) -> bool:
        return is_settled(post, scheduled=self.scheduled_at is not None)

    def _settled(self, attempt: Attempt, record: JobRecord, post: Post) -> Post:
        self._give_up_if_failed(attempt)
        since = record.submitted_at or attempt.started
        if time.time() < attempt.deadline:
            if self.deferrable:
                self._defer_until_settled(attempt, post.id, since)
            poller = self._poller(attempt, f"Post {post.id}", since=since, deadline=attempt.deadline)
            with _naming_post(post.id):
                seen, stop = self.hook.watch_post(post.id, poller, scheduled=self.scheduled_at is not None)
            if seen is not None:
                return seen
            raise JobTimeoutError(f"{stop.message} It goes on at Genviral. {KEPT}")
        raise JobTimeoutError(f"Post {post.id} is {post.status} and not out in time; it goes on. {KEPT}")

    def _defer_until_settled(self, attempt: Attempt, post_id: str, since: float) -> NoReturn:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.genviral import GenviralPostTrigger

        trigger = GenviralPostTrigger(
            genviral_conn_id=self.genviral_conn_id,
            post_id=post_id,
            scheduled=self.scheduled_at is not None,
            started_at=since,
            deadline=attempt.deadline,
            poll_interval=attempt.poll_interval,
            max_poll_interval=attempt.max_poll_interval,
        )
        self._defer_until(attempt, trigger, attempt.deadline)

    def _deliver(self, attempt: Attempt, record: JobRecord, post: Post) -> dict[str, Any]:
        if _is_out_nowhere(post):
            attempt.records.save(record.to(Phase.FAILED))
            raise JobFailedError(f"Post {post.id} failed at all its accounts: {post.failure}. A retry posts it anew.")
        if post.is_terminal and not post.is_posted:
            raise NotPublishedError(
                f"Post {post.id} is {post.status}, out at: {', '.join(_where_out(post)) or 'no account'} "
                f"({post.failure}). It is not posted again, as it would be out twice: GenviralHook.retry_posts "
                'publishes the rest; on_clear="fresh" and a clear of this task make a new post.'
            )
        record = record.to(Phase.DELIVERED)
        attempt.records.save(record)
        self.log.info("Post %s is %s.", post.id, post.status)
        return self._manifest(attempt, record, post)

    def _manifest(self, attempt: Attempt, record: JobRecord, post: Post) -> dict[str, Any]:
        now = time.time()
        urls = (post.media or {}).get("urls") or self.image_urls or []
        return {
            "schema_version": MANIFEST_VERSION,
            "post_id": post.id,
            "external_id": idempotency_key(attempt.records.task, record.fingerprint, record.purchase),
            "status": post.status,
            "scheduled_at": post.scheduled_at,
            "slideshow_id": self.slideshow_id,
            "image_count": len(urls),
            "accounts": [
                state.model_dump(include={"account_id", "status", "published_at", "published_url"})
                for state in (post.accounts.states if post.accounts else [])
            ],
            "warnings": attempt.handed_on.get("warnings", []),
            "request": {
                argument: without_signatures(value.isoformat() if isinstance(value, datetime) else value)
                for argument in ("image_urls", *_FIELDS)
                if (value := getattr(self, argument)) is not None
            },
            **task_manifest(attempt.records),
            "record": record.to_json(),
            "timings": timings(attempt, record.submitted_at or now, now),
        }


@contextlib.contextmanager
def _naming_post(post_id: str) -> Iterator[None]:
    try:
        yield
    except ApiError as e:
        raise e.saying(f"Post {post_id} was made, and asking for it failed: {e} {KEPT}") from e


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
    states = post.accounts.states if post.accounts else []
    return [f"{s.account_id} {s.published_url or ''}".strip() for s in states if s.published_at or s.published_url]


def _is_out_nowhere(post: Post) -> bool:
    return post.status == "failed" and not _where_out(post)
