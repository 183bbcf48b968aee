"""An operator whose attempts go on across deferrals, and what one attempt knows."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NoReturn

from airflow.providers.common.compat.sdk import BaseOperator

from airflow_provider_slides.exceptions import IdempotencyConflictError, JobTimeoutError, SlidesError
from airflow_provider_slides.hooks.api import ApiHook
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, Poller
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.operators.arguments import is_literal, one_of, seconds
from airflow_provider_slides.operators.durable import BACKSTOP_SECONDS, defer_on_timer, shortened
from airflow_provider_slides.operators.records import TaskRecords
from airflow_provider_slides.retrying import fail_at_once

if TYPE_CHECKING:
    from airflow.sdk import Context
    from airflow.triggers.base import BaseTrigger

KEPT = "A retry or a clear of this task takes it up again; nothing is bought or posted twice."

#: A shorter wait is not worth giving the worker slot back.
_WORTH_DEFERRING_SECONDS = 10.0
_ON_CLEAR = ("auto", "fresh", "reuse")
_DURATIONS = {"timeout": 1.0, "poll_interval": SHORTEST_WAIT, "max_poll_interval": SHORTEST_WAIT}


@dataclass
class Attempt:
    """One attempt, across its deferrals: what was checked, and what it hands on to itself. Times in epoch seconds."""

    context: Context
    records: TaskRecords
    deadline: float
    timeout: float
    poll_interval: float
    max_poll_interval: float
    #: When this stay on a worker began, and how long the stays before it were.
    began: float
    worked: float
    #: The event or failure that ended the last deferral; ``None`` in the first stay.
    event: Any
    resumed: bool
    run_started: float
    handed_on: dict[str, Any] = field(default_factory=dict)

    @property
    def ti(self) -> Any:
        """The task instance."""
        return self.context["ti"]

    @property
    def started(self) -> float:
        """When the attempt began."""
        return self.deadline - self.timeout

    @property
    def worker_seconds(self) -> float:
        """How long it has used a worker so far."""
        return self.worked + time.time() - self.began


class DurableOperator(BaseOperator):
    """
    An operator that goes through its steps again after each deferral, and finds done what was done.

    A subclass says in :meth:`_proceed` what the steps are; what may not happen twice is kept in the attempt's records.
    """

    template_ext: Sequence[str] = (".md", ".txt", ".j2", ".jinja2")

    #: Name of the record; never renamed, as what is in flight would be lost.
    _record_key: str

    def __init__(
        self,
        *,
        deferrable: bool,
        timeout: float | timedelta | str,
        poll_interval: float | timedelta | str,
        max_poll_interval: float | timedelta | str,
        on_clear: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.deferrable = deferrable
        self.timeout = timeout
        self.poll_interval = poll_interval
        self.max_poll_interval = max_poll_interval
        self.on_clear = on_clear
        self._bought: str | None = None

    @property
    @abstractmethod
    def _api(self) -> ApiHook:
        """The hook of this task's connection."""

    def execute(self, context: Context) -> dict[str, Any]:
        """Check everything, then go as far as possible without waiting in vain."""
        return self.proceed(context)

    def proceed(self, context: Context, event: Any = None, carried: dict[str, Any] | None = None) -> dict[str, Any]:
        """
        Go on with the attempt, on a worker: at its beginning, and after each deferral.

        :param event: What ended the deferral; a hint, what counts is what the vendor says now.
        :param carried: What the attempt has handed on to itself.
        """
        with fail_at_once(IdempotencyConflictError):
            return self._proceed(self._attempt(context, event, carried))

    def resume_execution(self, next_method: str, next_kwargs: dict[str, Any] | None, context: Context) -> Any:
        """Look once more when the trigger failed or the framework's limit passed, before giving up."""
        if next_method != "__fail__":
            return super().resume_execution(next_method, next_kwargs, context)
        for line in (next_kwargs or {}).get("traceback") or []:
            self.log.error("%s", line.rstrip())
        why = f"The wait ended without an answer ({(next_kwargs or {}).get('error', 'unknown')})."
        if TaskRecords(context, key=self._record_key).load() is None:
            raise JobTimeoutError(f"{why} {KEPT}")
        return self.proceed(context, {"status": "error", "message": why})

    def on_kill(self) -> None:
        """Stop asking, and say what becomes of what was bought: it stays at the vendor."""
        self._api.stop_waiting()
        if self._bought:
            self.log.warning("%s stays at the vendor. %s", self._bought, KEPT)

    @abstractmethod
    def _proceed(self, attempt: Attempt) -> dict[str, Any]:
        """Take the steps, from the first to the manifest, which is returned."""

    def _carry(self, attempt: Attempt) -> dict[str, Any]:
        """Return what the attempt hands on to itself: plain values, as they go through the database."""
        return {
            **attempt.handed_on,
            "record": attempt.records.carried,
            "deadline": attempt.deadline,
            "worker_seconds": attempt.worker_seconds,
        }

    def _attempt(self, context: Context, event: Any, carried: dict[str, Any] | None) -> Attempt:
        began = time.time()
        one_of("on_clear", self.on_clear, _ON_CLEAR)
        durations = {name: seconds(name, getattr(self, name), at_least=least) for name, least in _DURATIONS.items()}
        timeout = shortened(durations.pop("timeout"), self.execution_timeout)
        known = carried or {}
        run = context.get("dag_run")
        started: datetime | None = getattr(run, "start_date", None)
        _ = self._api.service
        return Attempt(
            context=context,
            records=TaskRecords(context, key=self._record_key, carried=known.get("record")),
            deadline=known.get("deadline") or began + timeout,
            timeout=timeout,
            began=began,
            worked=known.get("worker_seconds", 0.0),
            event=event,
            resumed=event is not None or carried is not None,
            run_started=started.timestamp() if started is not None else began,
            handed_on=known,
            **durations,
        )

    def _check_common_literals(self) -> None:
        for name, at_least in _DURATIONS.items():
            if is_literal(value := getattr(self, name)):
                seconds(name, value, at_least=at_least)
        if is_literal(self.on_clear):
            one_of("on_clear", self.on_clear, _ON_CLEAR)

    # ------------------------------------------------------------------ wait, here or in the triggerer

    def _pause(self, attempt: Attempt, wait: float, why: str) -> None:
        """Wait on the worker, or give its slot back and go on in :meth:`proceed`."""
        self._give_up_if_failed(attempt)
        if attempt.deadline < time.time() + wait:
            raise JobTimeoutError(f"{why} The task's timeout has no room for another {wait:.0f} s. {KEPT}")
        self.log.info("%s Going on in %.0f s.", why, wait)
        if self.deferrable and wait >= _WORTH_DEFERRING_SECONDS:
            defer_on_timer(self, wait, method_name="proceed", kwargs={"carried": self._carry(attempt)})
        if not self._api.pause(wait):
            raise JobTimeoutError(f"The task was ended. {KEPT}")

    def _defer_until(self, attempt: Attempt, trigger: BaseTrigger, deadline: float) -> NoReturn:
        self.defer(
            trigger=trigger,
            method_name="proceed",
            kwargs={"carried": self._carry(attempt)},
            timeout=timedelta(seconds=max(0.0, deadline - time.time()) + BACKSTOP_SECONDS),
        )

    def _give_up_if_failed(self, attempt: Attempt) -> None:
        """Wait no more when the last wait failed: the next one would too."""
        if isinstance(attempt.event, dict) and attempt.event.get("status") == "error":
            raise SlidesError(f"{attempt.event.get('message')} {KEPT}")

    def _poller(self, attempt: Attempt, thing: str, *, since: float, deadline: float) -> Poller:
        return Poller(
            job=thing,
            started_at=since,
            deadline=deadline,
            interval=attempt.poll_interval,
            max_interval=attempt.max_poll_interval,
        )

    def _log_plan(self, attempt: Attempt, before: JobRecord | None, because: str) -> None:
        if not attempt.resumed and (before is not None or attempt.records.try_number > 1):
            self.log.info("Attempt %d: %s.", attempt.records.try_number, because)
