"""The one way that every paid task goes: check, plan, submit or reattach, wait, deliver."""

from __future__ import annotations

import contextlib
import time
from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from airflow.providers.common.compat.sdk import BaseOperator
from pydantic import BaseModel

from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.arguments import connection_id, is_literal, one_of, seconds
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.deferral import defer_for, defer_until, shortened
from airflow_provider_slides.durable.manifest import (
    MANIFEST_VERSION,
    delivered_before,
    iso,
    task_destination,
    task_manifest,
    without_signatures,
)
from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.exceptions import (
    ApiError,
    IdempotencyConflictError,
    JobTimeoutError,
    NotFoundError,
    StorageError,
    TransientError,
    TriggerEventError,
)
from airflow_provider_slides.hooks.base import ApiHook, Target
from airflow_provider_slides.jobs.identity import fingerprint
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, Poller, until_next_look
from airflow_provider_slides.jobs.record import JobRecord, Phase, plan, replacement
from airflow_provider_slides.retrying import fail_at_once
from airflow_provider_slides.storage import Destination, LandedFile

if TYPE_CHECKING:
    from airflow.sdk import Context
    from airflow.triggers.base import BaseTrigger

#: How long a worker slot is held for a vendor that asks us to wait, before the task waits elsewhere.
ON_THE_WORKER = Retries(timeout=30.0, wait_max=10.0)
#: The wait before a refused call is sent again, when the vendor gave no wish of its own.
TRY_AGAIN_SECONDS = 30.0

#: A shorter wait is not worth giving the worker slot back.
_WORTH_DEFERRING_SECONDS = 10.0
_ON_CLEAR = ("auto", "fresh", "reuse")
_DURATIONS = {"timeout": 1.0, "poll_interval": SHORTEST_WAIT, "max_poll_interval": SHORTEST_WAIT}

Request = TypeVar("Request")
Job = TypeVar("Job", bound=BaseModel)
Taken = TypeVar("Taken")


class DurableOperator(BaseOperator, Generic[Request, Job]):
    """
    An operator whose job is paid for once and never lost.

    It goes its way from the top after each deferral, in a new process, and finds done what was done: the record says
    what that is. A subclass says what its vendor's steps are, below *What a vendor's operator says*.
    """

    template_ext: Sequence[str] = (".md", ".txt", ".j2", ".jinja2")
    wait_for_completion: bool = True
    destination: str | None = None

    # ------------------------------------------------------------------ what a vendor's operator says

    #: What is bought, and what becomes of it when nobody waits for it.
    noun: ClassVar[str] = "job"
    fate: ClassVar[str]
    #: Names of the record and of the XCom with the vendor's id; never renamed, as what is in flight would be lost.
    record_key: ClassVar[str]
    id_key: ClassVar[str]
    conn_id_field: ClassVar[str]
    suffix: ClassVar[str] = ".pptx"
    #: Whether a clear may leave a job that is older than ``timeout`` and still not over.
    replaces_overdue: ClassVar[bool] = False

    @property
    @abstractmethod
    def hook(self) -> ApiHook:
        """The hook of this task's connection."""

    def _check_rules(self) -> None:
        """Check what rules say about several arguments, which are known even before they are rendered."""

    @abstractmethod
    def _request(self) -> Request:
        """Return the checked request, of arguments that are rendered."""

    @abstractmethod
    def _fields(self, request: Request) -> Mapping[str, Any]:
        """Return what makes the request another one when it changes."""

    @abstractmethod
    def _submit(self, attempt: Attempt, request: Request, record: JobRecord) -> tuple[JobRecord, Job]:
        """Send the request, or find what it has made; save the record before and after."""

    @abstractmethod
    def _target(self, job_id: str) -> Target[Job]:
        """Return the job as something to look at, and to wait for."""

    def _is_free(self, job: Job) -> bool:
        """Whether the vendor failed it and bills nothing, so that another one may be bought."""
        return False

    @abstractmethod
    def _trigger(self, job_id: str, **wait: Any) -> BaseTrigger:
        """Return the trigger that waits for the job."""

    def _finished(self, job: Job) -> Job:
        """
        Return the job with all that its delivery needs.

        :raises JobFailedError: when it came to nothing.
        """
        return job

    def _collect(self, job: Job, destination: Destination) -> list[LandedFile]:
        """Land the job's files."""
        return []

    @abstractmethod
    def _describe(self, attempt: Attempt, record: JobRecord, job: Job, files: list[LandedFile]) -> dict[str, Any]:
        """Return what the manifest tells about the job."""

    @property
    @abstractmethod
    def _given(self) -> dict[str, Any]:
        """What the author asked for, for the manifest."""

    # ------------------------------------------------------------------ the way

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
        self._job_id: str | None = None

    def execute(self, context: Context) -> dict[str, Any]:
        """Check everything, then go as far as possible without waiting in vain."""
        return self.resume(context)

    def execute_complete(self, context: Context, event: Any = None, **carried: Any) -> dict[str, Any]:
        """
        Go on after the wait.

        :param event: The trigger's event: a hint, as what counts is what the vendor says now.
        :param carried: What the attempt has carried here.
        """
        with fail_at_once():
            if not isinstance(event, dict) or not isinstance(event.get(self.id_key), str):
                raise TriggerEventError(
                    f"The trigger's event has no {self.id_key}: {event!r}. A retry finds the {self.noun} again."
                )
        return self._go(context, event, carried)

    def resume(self, context: Context, event: Any = None, **carried: Any) -> dict[str, Any]:
        """Go on after a timer, whose event says nothing."""
        return self._go(context, None, carried)

    def resume_execution(self, next_method: str, next_kwargs: dict[str, Any] | None, context: Context) -> Any:
        """Look once more when the trigger failed or the framework's limit passed, before giving up."""
        if next_method in ("submit_again", "proceed"):
            # As 0.1.0 deferred.
            return self.resume(context, **{**(next_kwargs or {}), **((next_kwargs or {}).get("carried") or {})})
        if next_method != "__fail__":
            return super().resume_execution(next_method, next_kwargs, context)
        for line in (next_kwargs or {}).get("traceback") or []:
            self.log.error("%s", line.rstrip())
        record = self._records(context, self.record_key).load()
        what = f"for {self.noun} {record.job_id} " if record is not None and record.job_id else ""
        why = f"The wait {what}ended without an answer ({(next_kwargs or {}).get('error', 'unknown')})."
        if record is None or record.job_id is None:
            raise JobTimeoutError(f"{why} {self._kept}")
        return self._go(context, {"status": "error", "message": why, self.id_key: record.job_id}, {})

    def on_kill(self) -> None:
        """Stop asking, and say what becomes of what was bought: it stays at the vendor."""
        self.hook.stop_waiting()
        if self._job_id:
            self.log.warning("No longer waiting for %s %s. %s %s", self.noun, self._job_id, self.fate, self._kept)

    def _go(self, context: Context, event: dict[str, Any] | None, carried: dict[str, Any]) -> dict[str, Any]:
        with fail_at_once(IdempotencyConflictError):
            self._check_rules()
            attempt = self._attempt(context, event, carried)
            destination = self._place(attempt)
            record, job = self._submit_or_reattach(attempt, destination)
            self._job_id = str(record.job_id)
            attempt.ti.xcom_push(key=self.id_key, value=self._job_id)
            if self.wait_for_completion and not self._target(str(record.job_id)).is_over(job):
                job = self._wait(attempt, record, job)
            return self._deliver(attempt, record, job, destination)

    def _attempt(self, context: Context, event: dict[str, Any] | None, carried: dict[str, Any]) -> Attempt:
        one_of("on_clear", self.on_clear, _ON_CLEAR)
        durations = {name: seconds(name, getattr(self, name), at_least=least) for name, least in _DURATIONS.items()}
        durations["timeout"] = shortened(durations["timeout"], self.execution_timeout)
        records = self._records(context, self.record_key, carried.get("record"))
        return Attempt(context=context, records=records, event=event, carried=carried, **durations)

    def _records(self, context: Context, key: str, carried: Any = None) -> TaskRecords:
        return TaskRecords(context, key=key, carried=carried)

    def _place(self, attempt: Attempt) -> Destination | None:
        if self.destination is None:
            return None
        destination = task_destination(self.destination, attempt.records, suffix=self.suffix)
        if not attempt.is_resumed:
            destination.check()
        return destination

    # ------------------------------------------------------------------ buy once, or find what was bought

    def _submit_or_reattach(self, attempt: Attempt, destination: Destination | None) -> tuple[JobRecord, Job]:
        record, job = self._planned(attempt), None
        if record is not None and record.job_id is not None:
            return record, self._look(attempt, record.job_id)
        request = self._request()
        _ = self.hook.service
        if record is None:
            record, job = self._plan(attempt, request, destination)
        # A new purchase only once the last one is known to be free.
        while job is None or (self._is_free(job) and record.purchase < attempt.records.try_number - 1):
            if job is not None:
                self.log.info("%s %s had failed, which is free. A new one is bought.", self.noun, record.job_id)
                record = replacement(record)
            record, job = self._submit(attempt, request, record)
        return record, job

    def _planned(self, attempt: Attempt) -> JobRecord | None:
        """
        Return the purchase that this attempt had planned before it was deferred.

        An attempt plans once: templates are rendered anew after a deferral, and another text is no other purchase.
        """
        records, job_id = attempt.records, (attempt.event or {}).get(self.id_key)
        record = records.load() if job_id is not None else JobRecord.from_json(records.carried)
        if job_id is not None and (record is None or record.job_id != job_id):
            return JobRecord(Phase.SUBMITTED, records.generation, records.generation, {}, job_id=job_id)
        return record if record is not None and record.phase in (Phase.INTENT, Phase.SUBMITTED) else None

    def _plan(
        self, attempt: Attempt, request: Request, destination: Destination | None
    ) -> tuple[JobRecord, Job | None]:
        before = attempt.records.load() or delivered_before(destination, attempt.records)
        step = plan(
            before,
            generation=attempt.records.generation,
            fingerprint=self._fingerprint(attempt, request, before),
            on_clear=self.on_clear,
            recoverable=self._leaves_a_trace(destination),
            noun=self.noun,
        )
        if before is not None or attempt.records.try_number > 1:
            self.log.info("Attempt %d: %s.", attempt.records.try_number, step.reason)
        if step.record.job_id is None:
            return step.record, None
        job = self._look(attempt, step.record.job_id)
        if step.replaceable and self.replaces_overdue and self._is_overdue(attempt, step.record, job):
            return replacement(step.record), None
        return step.record, job

    def _leaves_a_trace(self, destination: Destination | None) -> bool:
        """Whether a delivery would be known of before Airflow 3.3."""
        return destination is not None

    def _fingerprint(self, attempt: Attempt, request: Request, before: JobRecord | None) -> dict[str, str]:
        return fingerprint(
            self._fields(request), connection=[getattr(self, self.conn_id_field), self.hook.service.origin]
        )

    def _look(self, attempt: Attempt, job_id: str) -> Job:
        # Whoever asked last may have asked just now: the trigger, or the attempt before right before it died.
        self._job_id = job_id
        time.sleep(until_next_look((attempt.event or {}).get("seen_at"), time.time()))
        with self._errors_name(job_id):
            return self.hook.look(self._target(job_id))

    def _is_overdue(self, attempt: Attempt, record: JobRecord, job: Job) -> bool:
        if (
            self._target(str(record.job_id)).is_over(job)
            or record.submitted_at is None
            or time.time() - record.submitted_at <= attempt.timeout
        ):
            return False
        self.log.warning(
            "%s %s is older than its timeout and not done: it is left, may go on and bill, and a new one is bought.",
            self.noun.capitalize(),
            record.job_id,
        )
        return True

    def _send_until_taken(self, attempt: Attempt, send: Callable[[Retries], Taken]) -> Taken:
        """Send what the vendor knows by its key: sent again, it is the same."""
        while True:
            try:
                return send(ON_THE_WORKER)
            except TransientError as e:
                self._pause(attempt, max(e.retry_after or 0.0, TRY_AGAIN_SECONDS), str(e))

    # ------------------------------------------------------------------ wait, here or in the triggerer

    def _wait(self, attempt: Attempt, record: JobRecord, job: Job) -> Job:
        job_id, since = str(record.job_id), record.submitted_at or attempt.started
        target = self._target(job_id)
        if attempt.outcome in ("timeout", "error"):
            raise JobTimeoutError(f"{(attempt.event or {}).get('message')} {self.fate} {self._kept}")
        wait = {"poll_interval": attempt.poll_interval, "max_poll_interval": attempt.max_poll_interval}
        if self.deferrable:
            trigger = self._trigger(job_id, since=since, deadline=attempt.deadline, **wait)
            defer_until(self, trigger, attempt.deadline, attempt.carry())
        with self._errors_name(job_id):
            seen, stop = self.hook.watch(target, self._poller(attempt, target.name, since=since))
        if seen is None:
            raise JobTimeoutError(f"{stop.message} {self.fate} {self._kept}")
        return seen

    def _poller(self, attempt: Attempt, name: str, *, since: float, deadline: float | None = None) -> Poller:
        return Poller(
            label=name,
            started_at=since,
            deadline=attempt.deadline if deadline is None else deadline,
            interval=attempt.poll_interval,
            max_interval=attempt.max_poll_interval,
        )

    def _pause(self, attempt: Attempt, wait: float, why: str) -> None:
        """Wait on the worker, or give its slot back and go on in :meth:`resume`."""
        if attempt.deadline < time.time() + wait:
            raise JobTimeoutError(f"{why} The task's timeout has no room for another {wait:.0f} s. {self._kept}")
        self.log.warning("%s Going on in %.0f s.", why, wait)
        if self.deferrable and wait >= _WORTH_DEFERRING_SECONDS:
            defer_for(self, wait, attempt.carry())
        if not self.hook.pause(wait):
            raise JobTimeoutError(f"The task was ended. {self._kept}")

    # ------------------------------------------------------------------ deliver

    def _deliver(
        self, attempt: Attempt, record: JobRecord, job: Job, destination: Destination | None
    ) -> dict[str, Any]:
        if self._is_free(job):
            attempt.records.save(record.to(Phase.FAILED))
        if self.wait_for_completion:
            job = self._finished(job)
        with self._errors_name(str(record.job_id)):
            files = self._collect(job, destination) if destination is not None else []
        record = record.to(Phase.DELIVERED)
        now = time.time()
        manifest = {
            "schema_version": MANIFEST_VERSION,
            self.id_key: record.job_id,
            **self._describe(attempt, record, job, files),
            "request": {name: without_signatures(value) for name, value in self._given.items() if value is not None},
            **task_manifest(attempt.records),
            "record": record.to_json(),
            "timings": {
                "submitted_at": iso(record.submitted_at or now),
                "completed_at": iso(now) if self._target(str(record.job_id)).is_over(job) else None,
                "waited_seconds": round(now - (record.submitted_at or now), 3),
                "worker_seconds": round(attempt.worker_seconds, 3),
            },
        }
        if destination is not None:
            destination.write_manifest(manifest)
        attempt.records.save(record)
        places = f": {', '.join(file.uri for file in files)}" if files else ""
        self.log.info("%s %s is delivered%s.", self.noun.capitalize(), record.job_id, places)
        return manifest

    # ------------------------------------------------------------------ words

    @property
    def _kept(self) -> str:
        return f"A retry or a clear of this task takes up the {self.noun} again; nothing is bought twice."

    @contextlib.contextmanager
    def _errors_name(self, job_id: str) -> Iterator[None]:
        # Whoever reads the failure of a task must learn what was paid for, and what becomes of it.
        try:
            yield
        except NotFoundError as e:
            raise e.saying(
                f"This task has paid for {self.noun} {job_id}, and now it can't be found: {e} If the key was changed, "
                'put the old one back to collect it; to give it up, set on_clear="fresh" and clear the task.'
            ) from e
        except (ApiError, StorageError) as e:
            raise e.saying(f"{self.noun.capitalize()} {job_id} is paid for and not collected: {e} {self._kept}") from e

    def _check_common_literals(self) -> None:
        for name, at_least in _DURATIONS.items():
            if is_literal(value := getattr(self, name)):
                seconds(name, value, at_least=at_least)
        if is_literal(self.on_clear):
            one_of("on_clear", self.on_clear, _ON_CLEAR)
        if is_literal(conn_id := getattr(self, self.conn_id_field)):
            connection_id(self.conn_id_field, conn_id)
        if self.destination is not None and is_literal(self.destination):
            Destination(self.destination, default_name=self.task_id, suffix=self.suffix)
