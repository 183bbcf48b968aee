"""The one way that every paid task goes: plan once, submit or reattach, wait, deliver."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NoReturn

from airflow.providers.common.compat.sdk import AirflowSkipException, get_parsing_context

from airflow_provider_slides.api.model import is_id
from airflow_provider_slides.arguments import boolean, connection_id, is_literal, one_of, seconds
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.buying import BuyingOperator
from airflow_provider_slides.durable.deferral import defer_until, shortened
from airflow_provider_slides.durable.manifest import (
    MANIFEST_VERSION,
    iso,
    task_destination,
    task_manifest,
    told_facts,
    told_request,
)
from airflow_provider_slides.durable.place import Place
from airflow_provider_slides.durable.records import TaskRecords, record_of
from airflow_provider_slides.durable.steps import Job, Request
from airflow_provider_slides.exceptions import (
    EmptyFactsError,
    IdempotencyConflictError,
    JobFailedError,
    JobTimeoutError,
    SlidesError,
    TriggerEventError,
    UnknownRecordError,
)
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, Poller
from airflow_provider_slides.jobs.record import JobRecord, Phase
from airflow_provider_slides.retrying import fail_at_once

if TYPE_CHECKING:
    from airflow.sdk import Context

#: How long files may take at least, also when the job ended right before the deadline.
COLLECT_SECONDS = 1800.0

_ON_CLEAR = ("auto", "fresh", "reuse")
_DURATIONS = {"timeout": 1.0, "poll_interval": SHORTEST_WAIT, "max_poll_interval": SHORTEST_WAIT}
#: Without these nothing can be done; a decorator's function is called with the last two.
_NEEDED = ("destination", *_DURATIONS, "on_clear", "on_empty_facts", "op_args", "op_kwargs")


class DurableOperator(BuyingOperator[Request, Job]):
    """
    An operator whose job is paid for once and never lost.

    It goes its way from the top after each deferral, in a new process, and finds done what was done: the record says
    what that is. A subclass says what its steps are, see :class:`~airflow_provider_slides.durable.steps.JobSteps`.
    """

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

    def execute(self, context: Context) -> dict[str, Any]:
        """Check everything, then go as far as possible without waiting in vain."""
        return self._go(context, None, {})

    def execute_complete(self, context: Context, event: Any = None, **carried: Any) -> dict[str, Any]:
        """
        Go on after the wait.

        :param event: The trigger's event: a hint, as what counts is what the vendor says now.
        :param carried: What the attempt has carried here.
        """
        try:
            known = record_of(carried.get("record"))
        except UnknownRecordError:
            # Of another release: the event tells which job it is, and that is enough.
            known, carried = None, {**carried, "record": None}
        if not isinstance(event, dict) or not is_id(event.get(self.id_key)):
            if known is None or known.job_id is None:
                with fail_at_once():
                    raise TriggerEventError(
                        f"The trigger's event has no {self.id_key}: {event!r:.200}. "
                        f"A retry finds the {self.noun} again."
                    )
            event = {}
        return self._go(context, event, carried)

    def resume(self, context: Context, event: Any = None, **carried: Any) -> dict[str, Any]:
        """Go on after a timer, whose event says nothing."""
        return self._go(context, None, carried)

    def resume_execution(self, next_method: str, next_kwargs: dict[str, Any] | None, context: Context) -> Any:
        """Look once more when the trigger failed or the framework's limit passed, before giving up."""
        kwargs = next_kwargs or {}
        if next_method in ("submit_again", "proceed"):
            # As 0.1.0 deferred; what it had not recorded it knows by a key of its own.
            carried = {**kwargs, **(kwargs.get("carried") or {}), "by_0_1_0": True}
            return self.resume(context, **carried)
        if next_method != "__fail__":
            return super().resume_execution(next_method, next_kwargs, context)
        for line in kwargs.get("traceback") or []:
            self.log.error("%s", line.rstrip())
        with fail_at_once():
            records = self._records(context, self.record_key)
            record = records.recall()
            with self._telling_what_is_bought(records):
                self._ensure_rendered((*_NEEDED, self.conn_id_field))
                self._complete(context, {})
                place = self._place(records)
                record = record or (place.record() if place is not None else None)
        what = f"for {self.noun} {record.job_id} " if record is not None and record.job_id else ""
        why = f"The wait {what}ended without an answer ({kwargs.get('error', 'unknown')})."
        if record is None or record.job_id is None:
            raise JobTimeoutError(f"{why} {self._kept_words}")
        return self._go(context, {"status": "error", "message": why, self.id_key: record.job_id}, {})

    def on_kill(self) -> None:
        """Stop asking, and say what becomes of what was bought: it stays at the vendor."""
        self.hook.stop_waiting()
        record = self._task_records.last if self._task_records is not None else None
        if record is None:
            return
        if record.job_id is not None:
            words = self.noun, record.job_id, self.fate, self._kept_words
            self.log.warning("No longer waiting for %s %s. %s %s", *words)
        elif bought := self._what_is_bought(record):
            self.log.warning("The task was ended. %s", bought)

    # ------------------------------------------------------------------ the way

    def _go(self, context: Context, event: dict[str, Any] | None, carried: dict[str, Any]) -> dict[str, Any]:
        with fail_at_once(IdempotencyConflictError):
            records = self._task_records = self._records(context, self.record_key, carried.get("record"))
            # What is known comes first: no check that guards buying may hide what was bought.
            records.recall()
            with self._telling_what_is_bought(records), self._skipping_without_facts(records):
                self._complete(context, carried)
                self._check_rules()
                attempt = self._attempt(context, records, event, carried)
                place = self._place(records)
                if place is not None:
                    records.also = lambda record: self._note(attempt, place, record)
                    self._report_begun(attempt, place)
                record, job = self._submit_or_reattach(attempt, place)
                self._report_known(attempt, record)
                if self.wait_for_completion and not self._target(str(record.job_id)).is_over(job):
                    job = self._wait(attempt, record, job)
                return self._deliver(attempt, record, job, place)

    @contextmanager
    def _skipping_without_facts(self, records: TaskRecords) -> Iterator[None]:
        """Skip the task when the data did not come, if its author wants that and nothing is left to collect."""
        try:
            self._ensure_rendered((*_NEEDED, self.conn_id_field))
            yield
        except EmptyFactsError as e:
            if self.on_empty_facts != "skip" or self._may_have_bought(records):
                raise
            raise AirflowSkipException(e.refusal) from e

    def _may_have_bought(self, records: TaskRecords) -> bool:
        """Whether something of before may be left to collect."""
        known = records.last
        if known is None and records.is_in_the_dark:
            if self.destination is None or "destination" in self._unrendered:
                return True
            place = self._place(records)
            known = place.record() if place is not None else None
        is_another = known is not None and known.phase is Phase.DELIVERED and known.max_tries != records.max_tries
        return bool(self._what_is_bought(known)) and not is_another

    def _attempt(
        self, context: Context, records: TaskRecords, event: dict[str, Any] | None, carried: dict[str, Any]
    ) -> Attempt:
        one_of("on_clear", self.on_clear, _ON_CLEAR)
        durations = {name: seconds(name, getattr(self, name), at_least=least) for name, least in _DURATIONS.items()}
        durations["timeout"], limit = shortened(durations["timeout"], self.execution_timeout)
        return Attempt(context=context, records=records, limit=limit, event=event, carried=carried, **durations)

    def _records(self, context: Context, key: str, carried: Any = None) -> TaskRecords:
        return TaskRecords(context, key=key, carried=carried)

    def _place(self, records: TaskRecords) -> Place | None:
        if self.destination is None:
            return None
        destination = task_destination(self.destination, records, suffix=self.suffix)
        return Place(destination, records, self.id_key, self.billed_unit)

    def _note(self, attempt: Attempt, place: Place, record: JobRecord) -> None:
        """Tell at the place what becomes of the purchase: before it is paid for that has to work, later it may fail."""
        if record.phase is Phase.DELIVERED:
            return
        try:
            place.reserve(record)
        except SlidesError as e:
            if record.phase is Phase.INTENT:
                raise
            self.log.warning("%s %s can't be noted at the destination: %s", self.noun.capitalize(), record.job_id, e)
        else:
            self._report_reserved(attempt, place)

    # ------------------------------------------------------------------ wait, here or in the triggerer

    def _wait(self, attempt: Attempt, record: JobRecord, job: Job) -> Job:
        job_id, since = str(record.job_id), record.submitted_at or attempt.started
        target = self._target(job_id)
        if attempt.outcome in ("timeout", "error"):
            self._give_up(attempt, str((attempt.event or {}).get("message")), attempt.outcome)
        wait = {"poll_interval": attempt.poll_interval, "max_poll_interval": attempt.max_poll_interval}
        if self.deferrable:
            trigger = self._trigger(job_id, since=since, deadline=attempt.deadline, **wait)
            defer_until(self, trigger, attempt.deadline, attempt.carry())
        with self._errors_name(job_id):
            seen, stop = self.hook.watch(target, self._poller(attempt, target.name, since=since))
        if seen is None:
            self._give_up(attempt, stop.message, stop.outcome)
        return seen

    def _give_up(self, attempt: Attempt, message: str, outcome: str) -> NoReturn:
        passed = f" The task's {attempt.limit} has passed." if outcome == "timeout" else ""
        raise JobTimeoutError(f"{message}{passed} {self.fate} {self._kept_words}")

    def _poller(self, attempt: Attempt, name: str, *, since: float, deadline: float | None = None) -> Poller:
        return Poller(
            label=name,
            started_at=since,
            deadline=attempt.deadline if deadline is None else deadline,
            interval=attempt.poll_interval,
            max_interval=attempt.max_poll_interval,
        )

    # ------------------------------------------------------------------ deliver

    def _deliver(self, attempt: Attempt, record: JobRecord, job: Job, place: Place | None) -> dict[str, Any]:
        if self._is_free(job):
            attempt.records.save(record.to(Phase.FAILED))
        self._report_over(attempt, job)
        if self.wait_for_completion or self._is_free(job):
            try:
                job = self._finished(job)
            except JobFailedError:
                self._report_failed(record)
                raise
        job_id = str(record.job_id)
        with self._errors_name(job_id):
            if place is not None:
                place.claim(record)
            deadline = max(attempt.deadline, time.time() + COLLECT_SECONDS)
            files = self._collect(record, job, place.destination, deadline) if place is not None else []
            now = time.time()
            manifest = {
                "schema_version": MANIFEST_VERSION,
                self.id_key: record.job_id,
                **self._describe(attempt, record, job, files),
                **self._landed_facts(record, place),
                "request": told_request(self._arguments(record.request or {})),
                **task_manifest(attempt.records),
                "record": replace(record.to(Phase.DELIVERED), request=None).to_json(),
                "timings": {
                    "submitted_at": iso(record.submitted_at or now),
                    "completed_at": iso(now) if self._target(job_id).is_over(job) else None,
                    "waited_seconds": round(now - (record.submitted_at or now), 3),
                    "worker_seconds": round(attempt.worker_seconds, 3),
                },
            }
            if place is not None:
                place.destination.write_manifest(manifest)
        attempt.records.save(record.to(Phase.DELIVERED))
        self._report_delivered(attempt, record, files, manifest, place)
        return manifest

    def _landed_facts(self, record: JobRecord, place: Place | None) -> dict[str, Any]:
        if "facts" not in self.template_fields:
            return {}
        return {"facts": place.land_facts(record) if place is not None else told_facts(record.facts)}

    def _check_common_literals(self) -> None:
        for name in ("deferrable", "wait_for_completion"):
            boolean(name, getattr(self, name))
        for name, at_least in _DURATIONS.items():
            if is_literal(value := getattr(self, name)):
                seconds(name, value, at_least=at_least)
        if is_literal(self.on_clear):
            one_of("on_clear", self.on_clear, _ON_CLEAR)
        if is_literal(conn_id := getattr(self, self.conn_id_field)):
            connection_id(self.conn_id_field, conn_id)
        # On a worker it may be needed to collect what was bought; there it is checked before anything is bought.
        if get_parsing_context().task_id is None:
            self._check_before_buying()
        else:
            self._known_destination()
