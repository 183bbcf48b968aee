"""Finding what an unanswered request to generate has made: generating takes no idempotency key."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.api import genviral as api
from airflow_provider_slides.api.model import listed
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.manifest import iso
from airflow_provider_slides.exceptions import AmbiguousSlideshowError, JobTimeoutError, NotFoundError
from airflow_provider_slides.jobs.record import JobRecord

if TYPE_CHECKING:
    from airflow_provider_slides.api.genviral.generating import GenerateRequest
    from airflow_provider_slides.api.genviral.slideshows import Slideshow
    from airflow_provider_slides.hooks.genviral import GenviralHook

#: How far the vendor's clock may be from ours.
_CLOCK_SKEW_SECONDS = 60.0
#: The first wait between two looks for a slideshow of which only the request is known.
_LOOK_AGAIN_SECONDS = 10.0


@dataclass(frozen=True)
class Search:
    """
    A search among the slideshows that were made while a call was running.

    :param since: When the request was sent at the earliest, in epoch seconds.
    :param until: When it was sent at the latest.
    :param longest_call: Seconds after which a call is over at the vendor.
    """

    hook: GenviralHook
    attempt: Attempt
    request: GenerateRequest
    record: JobRecord
    since: float
    until: float
    longest_call: float

    def find(self, pause: Callable[[float, str], None], *, ended: bool = False) -> Slideshow | None:
        """
        Return the slideshow that the request has made; ``None`` when it surely made none.

        :param pause: Waits so many seconds, for a reason.
        :param ended: Whether the call is known to be over at the vendor.
        :raises AmbiguousSlideshowError: when it can't be told.
        """
        settled = self.until + self.longest_call
        while True:
            made, near = self._candidates(settled)
            if len(made) > 1:
                raise AmbiguousSlideshowError(
                    f"{self._unanswered}, and {len(made)} slideshows fit it: {_ids(made)}.{_FIX}"
                )
            now = time.time()
            # Another task with the same input may be about to tell that it is its own, and another may be on its way.
            if now >= settled or (ended and not made and not near):
                break
            wait = min(max(_LOOK_AGAIN_SECONDS, now - self.until), settled - now)
            pause(wait, f"The request of {iso(self.since)} is unanswered and may still be running.")
        if made:
            return self._claimed(made[0])
        if near:
            raise AmbiguousSlideshowError(
                f"{self._unanswered}; no slideshow is quite what it asked for, and {_ids(near)} may be what came of "
                f"it.{_FIX}"
            )
        return None

    @property
    def _unanswered(self) -> str:
        return f"A request to generate was sent at {iso(self.since)} and not answered"

    def _candidates(self, settled: float) -> tuple[list[Slideshow], list[Slideshow]]:
        """Return those that fit, and those that nearly do."""
        others = {self.record.previous_id, *told_by_others(self.attempt.ti)}
        made, near = [], []
        # The order of the list is not documented: all of it is read.
        for summary in self.hook.list_slideshows():
            created = api.matching.created_epoch(summary.created_at)
            in_time = created is None or self.since - _CLOCK_SKEW_SECONDS <= created <= settled + _CLOCK_SKEW_SECONDS
            if summary.id in others or not in_time:
                continue
            if time.time() > self.attempt.deadline:
                raise JobTimeoutError(
                    f"{self._unanswered}, and what was made then is more than can be looked through within the task's "
                    f"{self.attempt.limit}. A retry looks again."
                )
            # One that is deleted meanwhile was nobody's.
            with contextlib.suppress(NotFoundError):
                slideshow = self.hook.get_slideshow(summary.id)
                if api.matching.may_have_made(self.request, slideshow):
                    made.append(slideshow)
                elif api.matching.resembles(self.request, slideshow) or self._may_have_rendered(slideshow):
                    near.append(slideshow)
        return made, near

    def _may_have_rendered(self, slideshow: Slideshow) -> bool:
        """Whether an earlier try, whose request nobody has kept, can have made it with a prompt of its own."""
        if self.record.submitted_at is not None:
            return False
        then = self.request.model_copy(update={"prompt": slideshow.original_prompt})
        return api.matching.may_have_made(then, slideshow)

    def _claimed(self, slideshow: Slideshow) -> Slideshow:
        """Return it once this task is the only one that says it is its own."""
        ti = self.attempt.ti
        # First claimed, then looked whether somebody else has: of two at the same time, at most one keeps it.
        ti.xcom_push(key="slideshow_id", value=slideshow.id)
        if told_by_others(ti).count(slideshow.id) > 1:
            ti.xcom_push(key="slideshow_id", value="")
            raise AmbiguousSlideshowError(
                f"Slideshow {slideshow.id} fits this task and another one, and just one of them made it. "
                'Clear this task to look again, or with on_clear="fresh" to generate another slideshow.'
            )
        return slideshow


_FIX = (
    " Delete what nobody needs at Genviral and clear the task, which takes the one that is left; or set "
    'on_clear="fresh" and clear it.'
)


def when_sent(attempt: Attempt, record: JobRecord) -> tuple[float, float] | None:
    """Return when an unanswered request was sent, at the earliest and the latest; ``None`` when none was."""
    if record.submitted_at is not None:
        return record.submitted_at, record.submitted_at
    records = attempt.records
    if attempt.is_resumed and not attempt.carried.get("by_0_1_0"):
        return None
    if not records.is_in_the_dark or (records.last is not None and records.last.max_tries is not None):
        # What is kept tells that it was not sent.
        return None
    # Nothing is kept: every earlier try may have sent one, unless the author wants another one anyway.
    is_first = records.try_number == records.generation + 1
    if is_first and record.purchase > 0:
        return None
    return attempt.run_started, attempt.started


def told_by_others(ti: Any) -> list[str]:
    """
    Return the slideshow ids that this task has told, with all its map indexes: in this run, and in the runs before it
    as far as Airflow tells them. Each as often as told, one's own too.
    """
    told = ti.xcom_pull(task_ids=ti.task_id, key="slideshow_id", include_prior_dates=True)
    return [told] if isinstance(told, str) else [slideshow_id for slideshow_id in told or [] if slideshow_id]


def _ids(slideshows: list[Slideshow]) -> str:
    return listed(slideshow.id for slideshow in slideshows)
