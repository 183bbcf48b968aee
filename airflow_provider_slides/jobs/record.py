"""
What is remembered about a job between attempts, and what an attempt does about it.

The record is the same whether Airflow's task state store keeps it (3.3+) or the manifest beside a delivered file
tells it. Without either, the idempotency key alone finds a job again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self

from airflow_provider_slides.jobs.identity import changed_fields

SCHEMA_VERSION = 1


class Phase(StrEnum):
    """How far a purchase has come."""

    INTENT = "intent"  # the request may have been sent
    SUBMITTED = "submitted"  # the vendor has told its job id
    FAILED = "failed"  # the vendor gave up; free
    DELIVERED = "delivered"  # the result was handed over


@dataclass(frozen=True)
class JobRecord:
    """
    One purchase of a task.

    :param phase: How far it has come.
    :param generation: Which run of the task between two clears it belongs to; retries share it.
    :param purchase: Number of the purchase, part of the idempotency key.
    :param fingerprint: Digest per field of the request.
    :param job_id: The vendor's id, once known.
    :param submitted_at: Epoch seconds of the first time that the request was about to be sent; where sending it
        again is another purchase, of the last time.
    :param previous_id: The vendor's id of the task's purchase before this one, which must not be taken for this one.
    """

    phase: Phase
    generation: int
    purchase: int
    fingerprint: Mapping[str, str]
    job_id: str | None = None
    submitted_at: float | None = None
    previous_id: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON, with the schema's version."""
        return {"schema_version": SCHEMA_VERSION, **asdict(self), "phase": self.phase.value}

    @classmethod
    def from_json(cls, value: Any) -> Self | None:
        """
        Return the record, or ``None`` for something that is none.

        Fields that a later release added are left out; its version must not stop an older worker.
        """
        if not isinstance(value, dict) or not isinstance(value.get("schema_version"), int):
            return None
        try:
            return cls(
                phase=Phase(value["phase"]),
                generation=int(value["generation"]),
                purchase=int(value["purchase"]),
                fingerprint={str(k): str(v) for k, v in value["fingerprint"].items()},
                job_id=value.get("job_id"),
                submitted_at=value.get("submitted_at"),
                previous_id=value.get("previous_id"),
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            return None

    def to(self, phase: Phase, **changes: Any) -> Self:
        """Return it one phase on."""
        return replace(self, phase=phase, **changes)


@dataclass(frozen=True)
class Plan:
    """
    What an attempt does first.

    :param record: The purchase to go on with; its ``job_id`` is set when there is a job to adopt.
    :param reason: Why, for the log.
    :param replaceable: The job may be left and replaced when it is overdue (it was cleared meanwhile).
    """

    record: JobRecord
    reason: str
    replaceable: bool = False


def plan(
    before: JobRecord | None,
    *,
    generation: int,
    fingerprint: Mapping[str, str],
    on_clear: str,
    recoverable: bool,
    noun: str = "job",
) -> Plan:
    """
    Decide what an attempt does about what earlier ones have left.

    :param before: What is remembered; ``None`` when nothing is.
    :param generation: The current one; it differs from the record's after a clear.
    :param fingerprint: Digests of the request as it is now.
    :param on_clear: ``auto``, ``fresh`` or ``reuse``: what a clear means for a job that was paid for.
    :param recoverable: Whether a delivery would have left a trace. If so, no trace means that whatever was
        bought was not delivered, and the first key finds it again.
    :param noun: What the reasons call what is bought.
    """
    if before is None:
        found_again = on_clear == "reuse" or (recoverable and on_clear == "auto")
        purchase = 0 if found_again else generation
        return Plan(
            JobRecord(Phase.INTENT, generation, purchase, fingerprint), f"nothing is known of an earlier {noun}"
        )

    cleared = before.generation != generation
    again = replace(before, generation=generation)
    # The number after a purchase that is over; the same one while it may still be found under its key.
    over = before.phase in (Phase.FAILED, Phase.DELIVERED)
    previous = before.job_id or before.previous_id
    anew = JobRecord(Phase.INTENT, generation, before.purchase + 1, fingerprint, previous_id=previous)
    left = f"; {noun} {before.job_id} is left and may go on and bill" if before.phase is Phase.SUBMITTED else ""

    if changes := changed_fields(before.fingerprint, fingerprint):
        changed = replace(anew, purchase=before.purchase + over)
        return Plan(changed, f"the request changed since ({', '.join(changes)}){left}")
    if before.phase is Phase.FAILED:
        failed = f"{noun} {before.job_id} failed" if before.job_id else "the request was refused"
        return Plan(anew, f"{failed}, which is free")
    if cleared and on_clear == "fresh":
        return Plan(anew, f'the task was cleared and on_clear="fresh"{left}')
    if before.phase is Phase.INTENT:
        return Plan(again, "an earlier attempt may have sent the request: it is sent again under the same key")
    if before.phase is Phase.DELIVERED and cleared and on_clear == "auto":
        return Plan(anew, f"the task was cleared after {noun} {before.job_id} had been delivered")
    return Plan(
        again,
        f"{noun} {before.job_id} was already paid for",
        replaceable=cleared and on_clear == "auto" and before.phase is Phase.SUBMITTED,
    )


def replacement(record: JobRecord) -> JobRecord:
    """Return the next purchase, after one whose job failed or is given up."""
    return JobRecord(
        Phase.INTENT, record.generation, record.purchase + 1, record.fingerprint, previous_id=record.job_id
    )
