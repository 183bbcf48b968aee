"""Rendering a slideshow: a call that may outlast its answer is waited for, and not repeated while it may still run."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.api import genviral as api
from airflow_provider_slides.api.endpoint import Call, Model
from airflow_provider_slides.api.reply import NO_RETRIES, is_in_doubt
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.buying import TRY_AGAIN_SECONDS
from airflow_provider_slides.durable.deferral import defer_until
from airflow_provider_slides.durable.manifest import iso
from airflow_provider_slides.durable.operator import DurableOperator
from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.exceptions import ApiError, JobTimeoutError
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT
from airflow_provider_slides.jobs.record import JobRecord, Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from airflow_provider_slides.api.genviral.slideshows import Slideshow

#: How long a call may go on at the vendor: the limit of its own client, and as much again for a gateway's patience.
LONGEST_CALL_SECONDS = 120.0
MARGIN_SECONDS = 60.0
#: How long a worker waits for the connection's rate budget, before the task waits elsewhere.
_BUDGET_SECONDS = 10.0


class RenderingOperator(DurableOperator[Any, "Slideshow"]):
    """An operator whose slideshow is rendered once it is generated."""

    genviral_conn_id: str

    @cached_property
    def hook(self) -> GenviralHook:
        """The hook of this task's connection."""
        return GenviralHook(self.genviral_conn_id)

    def _wait(self, attempt: Attempt, record: JobRecord, job: Slideshow) -> Slideshow:
        """Return the slideshow once it is rendered; a render that may be running is not asked for again."""
        with self._errors_name(job.id):
            return self._rendered(attempt, job)

    def _rendered(self, attempt: Attempt, slideshow: Slideshow) -> Slideshow:
        renders = self._records(attempt.context, "genviral_render", attempt.carried.get("render"))
        asked = self._last_render(attempt, renders, slideshow)
        while not slideshow.is_rendered:
            if asked is None or asked.submitted_at is None:
                slideshow, asked = self._ask_to_render(attempt, renders, slideshow)
                continue
            settled = asked.submitted_at + self._longest_call
            if time.time() < settled:
                attempt.carried["render"] = asked.to_json()
                slideshow = self._await_render(attempt, slideshow, asked.submitted_at, settled)
            if not slideshow.is_rendered:
                self.log.warning("The render of %s came to nothing: it is asked for again.", iso(asked.submitted_at))
                asked = None
        return slideshow

    def _last_render(self, attempt: Attempt, renders: TaskRecords, slideshow: Slideshow) -> JobRecord | None:
        """Return the record of a render of unknown outcome."""
        last = renders.load() or renders.last
        if last is not None:
            return last if last.job_id == slideshow.id and last.phase is Phase.INTENT else None
        if renders.keeps or attempt.records.try_number == 1 or attempt.carried.get("generated"):
            return None
        # Before Airflow 3.3 an earlier attempt may have asked right before it died.
        return JobRecord(Phase.INTENT, attempt.records.generation, 0, {}, slideshow.id, attempt.started)

    def _give_up_if_failed(self, attempt: Attempt) -> None:
        """Wait no more when the last wait failed: the next one would too."""
        if attempt.outcome == "error":
            raise JobTimeoutError(f"{(attempt.event or {}).get('message')} {self._kept_words}")

    def _ask_to_render(
        self, attempt: Attempt, renders: TaskRecords, slideshow: Slideshow
    ) -> tuple[Slideshow, JobRecord | None]:
        """Render; return the slideshow, and the record of the call while it may still be running."""
        self._give_up_if_failed(attempt)
        asked = JobRecord(Phase.INTENT, attempt.records.generation, 0, {}, slideshow.id)

        def stamp() -> None:
            nonlocal asked
            asked = renders.save(asked.to(Phase.INTENT, submitted_at=time.time()))

        self.log.info("Rendering slideshow %s.", slideshow.id)
        try:
            self._send_once(api.slideshows.RENDER.call(slideshow_id=slideshow.id), stamp)
        except ApiError as e:
            if not is_in_doubt(e):
                renders.save(asked.to(Phase.FAILED))
                self._pause_if_it_may_pass(attempt, e)
                return slideshow, None
            self.log.warning("%s The render is not repeated, but waited for.", e)
            slideshow = self._look(attempt, slideshow.id)
            if e.code is not None and not slideshow.is_rendered:
                renders.save(asked.to(Phase.FAILED))
                raise
            return slideshow, asked
        # The answer need not tell the slides.
        return self._look(attempt, slideshow.id), asked

    def _await_render(self, attempt: Attempt, slideshow: Slideshow, since: float, settled: float) -> Slideshow:
        """Wait until it is rendered, or the call is surely over; return it as it is then."""
        self._give_up_if_failed(attempt)
        deadline = min(settled, attempt.deadline)
        if time.time() < deadline:
            if self.deferrable:
                wait = {"poll_interval": attempt.poll_interval, "max_poll_interval": attempt.max_poll_interval}
                trigger = self._trigger(slideshow.id, since=since, deadline=deadline, **wait)
                defer_until(self, trigger, deadline, attempt.carry())
            poller = self._poller(attempt, f"Slideshow {slideshow.id}", since=since, deadline=deadline)
            seen, stop = self.hook.watch(self._target(slideshow.id), poller)
            if seen is not None:
                return seen
            if stop.outcome == "stopped":
                raise JobTimeoutError(f"{stop.message} {self._kept_words}")
        if time.time() >= attempt.deadline:
            raise JobTimeoutError(
                f"Slideshow {slideshow.id} was not rendered within the task's {attempt.limit}. {self._kept_words}"
            )
        return slideshow

    @property
    def _longest_call(self) -> float:
        """Seconds after which a call that was sent is over, at the vendor too."""
        return max(self.hook.service.timeout, LONGEST_CALL_SECONDS) + MARGIN_SECONDS

    def _send_once(self, call: Call[Model], on_send: Callable[[], None]) -> Model:
        """Send what must not be sent again unseen; ``on_send`` is called when it leaves, each wait is over then."""
        return self.hook.get_conn().send(call, NO_RETRIES, budget_timeout=_BUDGET_SECONDS, on_send=on_send)

    def _pause_if_it_may_pass(self, attempt: Attempt, error: ApiError) -> None:
        if not error.transient:
            raise error
        wait = TRY_AGAIN_SECONDS if error.retry_after is None else max(error.retry_after, SHORTEST_WAIT)
        self._pause(attempt, wait, str(error), error.retry_after)
