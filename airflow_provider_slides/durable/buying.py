"""Buying once: an attempt plans once, and sends a request only when nothing is known of an earlier one."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.arguments import is_literal, seconds
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.deferral import defer_for
from airflow_provider_slides.durable.facts import Facts
from airflow_provider_slides.durable.manifest import iso
from airflow_provider_slides.durable.place import Place
from airflow_provider_slides.durable.reporting import ReportingOperator
from airflow_provider_slides.durable.steps import Job, Request
from airflow_provider_slides.exceptions import (
    ApiError,
    IdempotencyConflictError,
    InvalidArgumentError,
    JobTimeoutError,
    TransientError,
    UnrepeatableRequestError,
)
from airflow_provider_slides.jobs.identity import changed_fields, fingerprint, idempotency_key
from airflow_provider_slides.jobs.polling import until_next_look
from airflow_provider_slides.jobs.record import JobRecord, Phase, plan, replacement
from airflow_provider_slides.storage import Destination, as_uri

#: How long a worker slot is held for a vendor that asks us to wait, before the task waits elsewhere.
ON_THE_WORKER = Retries(timeout=30.0, wait_max=10.0)
#: The wait before a refused call is sent again, when the vendor gave no wish of its own.
TRY_AGAIN_SECONDS = 30.0

#: A shorter wait is not worth giving the worker slot back.
_WORTH_DEFERRING_SECONDS = 10.0

Taken = TypeVar("Taken")


@dataclass(frozen=True)
class Asked(Generic[Request]):
    """A checked request, what is kept of it, the digests that tell it from another one, and what it is about."""

    request: Request
    kept: dict[str, Any]
    fingerprint: dict[str, str]
    #: ``None`` when it is about none, and of a request that is sent again: the record tells those.
    facts: Facts | None = None


class BuyingOperator(ReportingOperator[Request, Job]):
    """An operator that buys once, or finds what was bought."""

    deferrable: bool
    on_clear: str
    poll_interval: Any
    max_poll_interval: Any

    def _check_before_buying(self) -> None:
        """
        Check what would be a mistake in a new purchase and matters to no other, as far as it is known.

        :raises InvalidArgumentError: naming field, value and fix.
        """
        shortest, longest = self.poll_interval, self.max_poll_interval
        if {"poll_interval", "max_poll_interval"} <= self._given and is_literal((shortest, longest)):
            least = seconds("poll_interval", shortest, at_least=0.0)
            if seconds("max_poll_interval", longest, at_least=0.0) < least:
                fix = f"Give at least the poll_interval, which is {least:g} s, or leave one of them out."
                raise InvalidArgumentError("max_poll_interval", longest, fix)
        if (destination := self._known_destination()) is not None:
            destination.check_kind()

    def _known_destination(self) -> Destination | None:
        if self.destination is None or not is_literal(as_uri(self.destination)):
            return None
        return Destination(self.destination, default_name=self.task_id, suffix=self.suffix)

    def _submit_or_reattach(self, attempt: Attempt, place: Place | None) -> tuple[JobRecord, Job]:
        record, asked, job = self._planned(attempt), None, None
        if record is None:
            record, asked, job = self._plan(attempt, place)
        elif record.job_id is not None:
            job = self._look(attempt, record.job_id)
        else:
            asked = self._asked_before(record)
        first = record.purchase if attempt.records.last is None else 0
        # A new purchase only once the last one is known to be free; no attempt buys more than the ones before it left.
        while job is None or (self._is_free(job) and record.purchase - first < attempt.records.try_number - 1):
            if job is not None or asked is None:
                self.log.info("%s %s had failed, which is free. A new one is bought.", self.noun, record.job_id)
                self._report_failed(record)
                record = attempt.records.save(record.to(Phase.FAILED))
                asked = self._ask()
                record = replacement(record)
            if place is not None and record.submitted_at is None:
                place.destination.check()
            record = replace(record, request=asked.kept, fingerprint=asked.fingerprint)
            if asked.facts is not None:
                record = replace(record, facts=asked.facts.sha256)
                if place is not None:
                    place.facts = asked.facts.text
            record, job = self._submit(attempt, asked.request, record)
        return record, job

    def _planned(self, attempt: Attempt) -> JobRecord | None:
        """
        Return the purchase that this attempt had planned before it was deferred.

        An attempt plans once: templates are rendered anew after a deferral, and another text is no other purchase.
        """
        if not attempt.is_resumed:
            return None
        records, job_id = attempt.records, (attempt.event or {}).get(self.id_key)
        record = records.last
        if record is None or record.job_id is None:
            if job_id is not None:
                record = JobRecord(Phase.SUBMITTED, records.generation, records.generation, {}, job_id=job_id)
                records.last = record
        elif attempt.event is not None and job_id != record.job_id:
            # A database may give the number of a trigger that has ended to another one, and Airflow mix them up.
            words = job_id, self.noun, record.job_id
            self.log.warning("The event is another task's (%s): this one goes on with %s %s.", *words)
            attempt.event = None
        return record if record is not None and record.phase in (Phase.INTENT, Phase.SUBMITTED) else None

    def _plan(self, attempt: Attempt, place: Place | None) -> tuple[JobRecord, Asked[Request] | None, Job | None]:
        records = attempt.records
        before = records.last or (place.record() if place is not None else None)
        records.know(before)
        asked: Asked[Request] | None = None
        problem: Exception | None = None
        try:
            asked = self._ask()
        except Exception as e:
            # Templates may raise whatever they like.
            problem = e
        step = plan(
            before,
            max_tries=records.max_tries,
            generation=records.generation,
            fingerprint=asked.fingerprint if asked is not None else before.fingerprint if before is not None else {},
            on_clear=self.on_clear,
            leaves_a_trace=self._leaves_a_trace(attempt, place),
            noun=self.noun,
        )
        record = step.record
        if before is None and attempt.carried.get("by_0_1_0"):
            record = replace(record, purchase=records.generation)
        if before is not None or records.try_number > 1:
            log = self.log.warning if step.leaves else self.log.info
            log("Attempt %d: %s.", records.try_number, step.reason)
        if record.job_id is not None:
            if problem is not None:
                self.log.warning("The request as it is now is refused, which does not matter here: %s", problem)
            records.last = record
            if record.phase is Phase.SUBMITTED and before is not None and before.max_tries != records.max_tries:
                # From now on it is of this clear: what its retries render is no change of it.
                record = records.save(record)
            job = self._look(attempt, str(record.job_id))
            if not (step.replaceable and self.replaces_overdue and self._is_overdue(attempt, record, job)):
                return record, asked, job
            record = replacement(record)
        elif step.repeats and before is not None:
            return record, self._asked_before(record), None
        if asked is None:
            raise problem or RuntimeError("a request is asked for or refused")
        return record, asked, None

    def _ask(self, kept: dict[str, Any] | None = None) -> Asked[Request]:
        """
        Return the request: as its arguments are now, or as an earlier attempt has kept it. What rendering one that it
        needs has raised is raised here.

        :raises InvalidArgumentError: naming field, value and fix.
        """
        facts = self._facts_now() if kept is None else None
        known = {"facts", *(self._arguments(kept) if kept is not None else ())}
        self._ensure_rendered([name for name in self.template_fields if name not in known])
        if kept is None:
            self._check_before_buying()
        request = self._request(kept)
        plain, service = self._kept(request), self.hook.service
        for name, value in {**self._arguments(plain), "facts": facts.text if facts is not None else None}.items():
            if service.hides(json.dumps(value, ensure_ascii=False)):
                raise InvalidArgumentError(
                    name,
                    "***",
                    f"It holds the key of {service.name}: a value from elsewhere may have been rendered as a template.",
                )
        digests = fingerprint(self._fields(request), connection=[getattr(self, self.conn_id_field), service.origin])
        return Asked(request, plain, digests, facts)

    def _asked_before(self, record: JobRecord) -> Asked[Request]:
        """
        Return the request of a record, to send it again as it was.

        :raises UnrepeatableRequestError: when that can't be: another one in its place could be paid for twice.
        """
        try:
            asked = self._ask(dict(record.request) if record.request is not None else None)
            changes = changed_fields(record.fingerprint, asked.fingerprint)
        except InvalidArgumentError as e:
            if record.submitted_at is None:
                raise
            raise UnrepeatableRequestError(f"{e.refusal} {self._no_repeat(record)}") from e.__cause__
        if record.submitted_at is None:
            return asked
        if changes := [field for field in changes if field not in self.told_apart_by_the_vendor]:
            raise UnrepeatableRequestError(f"{', '.join(changes)} changed meanwhile. {self._no_repeat(record)}")
        return replace(asked, fingerprint=dict(record.fingerprint), facts=None)

    def _no_repeat(self, record: JobRecord) -> str:
        return (
            f"The request of {iso(record.submitted_at or 0.0)} was not answered, and may have bought a {self.noun}: it "
            "can only be sent again as it was. Put back what has changed and clear the task, which finds what was "
            'bought; or set on_clear="fresh" and clear it to buy another.'
        )

    def _leaves_a_trace(self, attempt: Attempt, place: Place | None) -> bool:
        """Whether an earlier purchase would be known."""
        return attempt.records.keeps or place is not None

    def _key(self, attempt: Attempt, record: JobRecord) -> str:
        """Return the key under which the vendor knows a purchase."""
        # Where nothing is kept, a request that renders differently must be found to be another one, not be bought.
        by_content = attempt.records.keeps or attempt.carried.get("by_0_1_0")
        return idempotency_key(attempt.records.task, record.fingerprint if by_content else {}, record.purchase)

    def _submit(self, attempt: Attempt, request: Request, record: JobRecord) -> tuple[JobRecord, Job]:
        """Send the request, or find what it has made; the record is saved before and after."""
        key, unsent, sent = self._key(attempt, record), record.submitted_at is None, 0
        record = record.to(Phase.INTENT, submitted_at=record.submitted_at or attempt.now)
        record = attempt.records.save(record)
        if unsent and (cost := self._high_cost(request)):
            self.log.warning("%s", cost)
        # Where no answer ever comes, and nothing is kept, the vendor can tell by this what was bought.
        self.log.info("Sending the request for a %s under the key %s.", self.noun, key)

        def on_send() -> None:
            nonlocal sent
            sent += 1

        try:
            job_id, job = self._send_until_taken(attempt, lambda retries: self._send(request, key, retries, on_send))
        except ApiError as e:
            if unsent and sent == 1 and not e.transient and not isinstance(e, IdempotencyConflictError):
                attempt.records.save(record.to(Phase.FAILED))
            raise
        record = attempt.records.save(record.to(Phase.SUBMITTED, job_id=job_id))
        self._report_submitted(attempt, record)
        if job is None or attempt.records.try_number > 1:
            # The key may have found an older job, and the answer to a repeated request need not tell its state.
            job = self._look(attempt, job_id)
        return record, job

    def _send_until_taken(self, attempt: Attempt, send: Callable[[Retries], Taken]) -> Taken:
        """Send what the vendor knows by its key: sent again, it is the same."""
        while True:
            try:
                return send(ON_THE_WORKER)
            except TransientError as e:
                self._pause(attempt, max(e.retry_after or 0.0, TRY_AGAIN_SECONDS), str(e), e.retry_after)

    def _look(self, attempt: Attempt, job_id: str) -> Job:
        """Return the job as it is now; the vendor's passing troubles are ridden out until the deadline."""
        # Whoever asked last may have asked just now: the trigger, or the attempt before right before it died.
        time.sleep(until_next_look((attempt.event or {}).get("seen_at"), time.time()))
        while True:
            try:
                with self._errors_name(job_id):
                    return self.hook.look(self._target(job_id), ON_THE_WORKER)
            except TransientError as e:
                self._pause(attempt, max(e.retry_after or 0.0, TRY_AGAIN_SECONDS), str(e), e.retry_after)

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

    def _pause(self, attempt: Attempt, wait: float, why: str, retry_after: float | None = None) -> None:
        """
        Wait on the worker, or give its slot back and go on in :meth:`resume`.

        :param retry_after: What the vendor asked for, for whoever decides when this task is retried.
        """
        if not self.hook.pause(0.0):
            raise JobTimeoutError("The task was ended.")
        if attempt.deadline < time.time() + wait:
            late = JobTimeoutError(f"{why} The task's {attempt.limit} has no room for more.")
            late.retry_after = retry_after
            raise late
        if self.deferrable and wait >= _WORTH_DEFERRING_SECONDS:
            self.log.warning("%s The worker slot is given back. Going on in %.0f s.", why, wait)
            defer_for(self, wait, attempt.carry())
        self.log.warning("%s Going on in %.0f s.", why, wait)
        if not self.hook.pause(wait):
            raise JobTimeoutError("The task was ended.")
