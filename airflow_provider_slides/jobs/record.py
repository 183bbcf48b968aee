"""
What is remembered about a job between attempts, and what an attempt does about it.

The record is the same whether Airflow's task state store keeps it (3.3+) or the manifest at the place of the task's
files. Without either, the idempotency key alone finds a job again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self, TypeVar

from airflow_provider_slides.exceptions import UnknownRecordError
from airflow_provider_slides.jobs.identity import changed_fields

SCHEMA_VERSION = 1
#: Epoch seconds of the year 10000, which no date has.
_END_OF_TIME = 253_402_300_800
#: More fields, of longer names, than any request has.
_MOST_FIELDS = 100

T = TypeVar("T")


class Phase(StrEnum):
    """How far a purchase has come."""

    INTENT = "intent"  # the request may have been sent
    SUBMITTED = "submitted"  # the vendor has told its job id
    FAILED = "failed"  # the vendor gave up, or refused the request; free
    DELIVERED = "delivered"  # the result was handed over


@dataclass(frozen=True)
class JobRecord:
    """
    One purchase of a task.

    :param phase: How far it has come.
    :param generation: Which run of the task between two clears it belongs to, as release 0.1.0 counts; only that
        release reads it, after a rollback.
    :param purchase: Number of the purchase, part of the idempotency key.
    :param fingerprint: Digest per field of the request.
    :param job_id: The vendor's id, once known.
    :param submitted_at: Epoch seconds of the first time that the request was about to be sent; where sending it
        again is another purchase, of the last time. ``None`` when it was never sent.
    :param previous_id: The vendor's id of the task's purchase before this one, which must not be taken for this one.
    :param max_tries: The task's, when the record was saved: a clear changes it, a retry does not.
    :param try_number: The attempt that saved it.
    :param request: What was asked for, as it was first rendered; without images, and ``None`` when it is too large.
    :param facts: The digest of the facts that it is about, if it is about any.
    """

    phase: Phase
    generation: int
    purchase: int
    fingerprint: Mapping[str, str]
    job_id: str | None = None
    submitted_at: float | None = None
    previous_id: str | None = None
    max_tries: int | None = None
    try_number: int | None = None
    request: Mapping[str, Any] | None = None
    facts: str | None = None

    @property
    def told(self) -> tuple[Any, ...]:
        """What tells how far it had come when it was saved."""
        return self.purchase, self.phase, self.job_id, self.submitted_at

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON, with the schema's version."""
        return {"schema_version": SCHEMA_VERSION, **asdict(self), "phase": self.phase.value}

    @classmethod
    def from_json(cls, value: Any) -> Self | None:
        """
        Return the record, or ``None`` for none.

        Fields that a later release added are left out; its version must not stop an older worker.

        :raises UnknownRecordError: when there is something that this release can't read, or that none has written: it
            is not guessed at.
        """
        if value is None:
            return None
        try:
            _a(int, value["schema_version"])
            record = cls(
                phase=Phase(value["phase"]),
                generation=_a(int, value["generation"]),
                purchase=_a(int, value["purchase"]),
                fingerprint=_digests(value["fingerprint"]),
                job_id=_maybe(str, value.get("job_id")),
                submitted_at=_moment(value.get("submitted_at")),
                previous_id=_maybe(str, value.get("previous_id")),
                max_tries=_maybe(int, value.get("max_tries")),
                try_number=_maybe(int, value.get("try_number")),
                request=_maybe(dict, value.get("request")),
                facts=_sha256(value.get("facts")),
            )
            if record.phase in (Phase.SUBMITTED, Phase.DELIVERED) and record.job_id is None:
                raise ValueError("a job without its id")
        except (KeyError, TypeError, ValueError, AttributeError):
            raise unreadable(value) from None
        return record

    def to(self, phase: Phase, **changes: Any) -> Self:
        """Return it one phase on."""
        return replace(self, phase=phase, **changes)


def unreadable(value: Any) -> UnknownRecordError:
    """Return what to raise of a record that can't be read, which anybody may have written."""
    phase, job_id = (value.get("phase"), value.get("job_id")) if isinstance(value, Mapping) else (None, None)
    return UnknownRecordError(
        f"What an earlier attempt left about its job can't be read (phase {phase!r:.40}, job {job_id!r:.80}): a later "
        "release may have written it. Nothing is bought on a guess: run the task with that release, or remove "
        "the record (Airflow's task state, or the manifest at the destination) to start anew."
    )


def _a(kind: type[T], value: Any) -> T:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError
    return value


def _maybe(kind: type[T], value: Any) -> T | None:
    return None if value is None else _a(kind, value)


def _moment(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _END_OF_TIME:
        raise ValueError
    return float(value)


def _sha256(value: Any) -> str | None:
    if value is not None and not re.fullmatch("[0-9a-f]{64}", _a(str, value)):
        raise ValueError
    return _maybe(str, value)


def _digests(value: Any) -> dict[str, str]:
    digests = {name: _a(str, digest) for name, digest in _a(dict, value).items()}
    if len(digests) > _MOST_FIELDS or not all(name.isidentifier() and len(name) <= _MOST_FIELDS for name in digests):
        raise ValueError
    return digests


@dataclass(frozen=True)
class Plan:
    """
    What an attempt does first.

    :param record: The purchase to go on with; its ``job_id`` is set when there is a job to take up.
    :param reason: Why, for the log.
    :param repeats: The request of an earlier attempt is sent again, as it was.
    :param replaceable: The job may be left and replaced when it is overdue (it was cleared meanwhile).
    :param leaves: A job that was paid for is left, and may go on and bill.
    """

    record: JobRecord
    reason: str
    repeats: bool = False
    replaceable: bool = False
    leaves: bool = False


def plan(
    before: JobRecord | None,
    *,
    max_tries: int,
    generation: int,
    fingerprint: Mapping[str, str],
    on_clear: str,
    leaves_a_trace: bool,
    noun: str = "job",
) -> Plan:
    """
    Decide what an attempt does about what earlier ones have left.

    A retry keeps what was bought, even if the request is another one now. A clear is told by ``max_tries``, which
    nothing else changes; where it can't be told, nothing is bought.

    :param before: What is remembered; ``None`` when nothing is.
    :param max_tries: The task's now.
    :param generation: As release 0.1.0 counts, for its records alone.
    :param fingerprint: Digests of the request as it is now.
    :param on_clear: ``auto``, ``fresh`` or ``reuse``: what a clear means for a job that was paid for.
    :param leaves_a_trace: Whether a purchase leaves a record behind. If not, each clear buys under a number of its
        own, which its retries share.
    :param noun: What the reasons call what is bought.
    """
    if before is None:
        # Found again under the first number, or surely not.
        number = max_tries if on_clear == "fresh" or (on_clear == "auto" and not leaves_a_trace) else 0
        return Plan(JobRecord(Phase.INTENT, generation, number, fingerprint), f"nothing is known of an earlier {noun}")

    cleared = before.max_tries is not None and before.max_tries != max_tries
    again = replace(before, generation=generation, max_tries=max_tries)
    anew = JobRecord(
        Phase.INTENT,
        generation,
        before.purchase + 1,
        fingerprint,
        previous_id=before.job_id or before.previous_id,
    )
    changes = ", ".join(changed_fields(before.fingerprint, fingerprint)) if before.fingerprint else ""
    leaves = cleared and before.phase is Phase.SUBMITTED
    left = f"; {noun} {before.job_id} is left and may go on and bill" if leaves else ""

    if before.phase is Phase.FAILED:
        failed = f"{noun} {before.job_id} failed" if before.job_id else "the request was refused"
        return Plan(anew, f"{failed}, which is free")
    if cleared and changes:
        unanswered = before.phase is Phase.INTENT and before.submitted_at is not None
        doubt = "; the one before was not answered and may have been paid for" if unanswered else ""
        return Plan(anew, f"the request changed since ({changes}){left}{doubt}", leaves=leaves or unanswered)
    if cleared and on_clear == "fresh":
        return Plan(anew, f'the task was cleared and on_clear="fresh"{left}', leaves=leaves)
    if before.phase is Phase.DELIVERED and cleared and on_clear == "auto":
        return Plan(anew, f"the task was cleared after {noun} {before.job_id} had been delivered")

    kept = f" (the request renders differently now: {changes}; a clear buys the changed one)" if changes else ""
    if before.phase is Phase.INTENT:
        if before.submitted_at is None:
            return Plan(again, f"the request of an earlier attempt was never sent{kept}", repeats=True)
        return Plan(
            again, f"an earlier attempt may have sent the request: it is sent again as it was{kept}", repeats=True
        )
    if before.max_tries is None and before.generation != generation:
        kept += " (whether the task was cleared can't be told; clear it once more to buy another)"
    return Plan(
        again,
        f"{noun} {before.job_id} was already paid for{kept}",
        replaceable=cleared and on_clear == "auto" and before.phase is Phase.SUBMITTED,
    )


def replacement(record: JobRecord) -> JobRecord:
    """Return the next purchase, after one whose job failed or is given up."""
    return JobRecord(
        Phase.INTENT,
        record.generation,
        record.purchase + 1,
        record.fingerprint,
        previous_id=record.job_id,
        max_tries=record.max_tries,
    )
