"""The jobs of the Perceptis twin: what became of each at any time. Pure: the clock is an argument."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..faults import JobFault
from ..refusal import Refusal
from .requests import GenerateRequest

PENDING_SHARE = 0.2
"""How much of a job's life it is pending; for the rest it is processing."""


@dataclass
class Job:
    """One accepted generation. Nothing runs in the background: its status follows from the time."""

    job_id: str
    owner: str
    idempotency_key: str | None
    fingerprint: str
    request: GenerateRequest
    template: str
    slide_count: int
    created_at: float
    finishes_at: float
    fate: JobFault
    errors: tuple[tuple[str, int], ...] = ()
    """What is made wrong on its decks."""

    @property
    def files(self) -> int:
        """How many files it delivers."""
        return self.request.variant_count or 1

    def finished(self, now: float) -> bool:
        """Whether it has ended, well or badly. The moment of its making is always before its end."""
        return now >= self.finishes_at and now > self.created_at

    def status(self, now: float) -> str:
        """The status word at this time."""
        if self.finished(now):
            return self.fate.outcome
        if self.fate.status:
            return self.fate.status
        pending_until = self.created_at + PENDING_SHARE * (self.finishes_at - self.created_at)
        return "pending" if now <= pending_until else "processing"

    def units_billed(self, now: float) -> int:
        """Variants of a slide or slides of a deck, once delivered; a failed job is free."""
        if self.status(now) != "completed":
            return 0
        return self.files if self.request.output_type == "single_slide" else self.slide_count

    def finish(self, now: float, outcome: Literal["completed", "failed"], message: str | None) -> None:
        """End it now."""
        if self.finished(now):
            raise Refusal(409, "already_finished", f"The job is already {self.status(now)}.")
        words = {"message": message} if message else {}
        self.fate = self.fate.model_copy(update={"outcome": outcome, **words})
        self.finishes_at = now


class JobBook:
    """All jobs, found by id, or by idempotency key within the API key that used it."""

    def __init__(self, job_seconds: float) -> None:
        self._job_seconds = job_seconds
        self._jobs: dict[str, Job] = {}
        self._by_idempotency_key: dict[tuple[str, str], Job] = {}

    def __iter__(self) -> Iterator[Job]:
        return iter(self._jobs.values())

    def original(self, owner: str, idempotency_key: str | None, fingerprint: str) -> Job | None:
        """The job that this key and body made before; another body with the same key is a conflict."""
        job = self._by_idempotency_key.get((owner, idempotency_key)) if idempotency_key is not None else None
        if job and job.fingerprint != fingerprint:
            raise Refusal(409, "idempotency_conflict", "This Idempotency-Key was used with another request body.")
        return job

    def create(
        self,
        owner: str,
        idempotency_key: str | None,
        fingerprint: str,
        request: GenerateRequest,
        template: str,
        slide_count: int,
        fate: JobFault | None,
        now: float,
        errors: tuple[tuple[str, int], ...] = (),
    ) -> Job:
        """Accept a new job. Ids are random, not seeded: a client may remember one from before a restart."""
        fate = fate or JobFault()
        seconds = self._job_seconds if fate.seconds is None else fate.seconds
        job = Job(
            job_id=str(uuid.uuid4()),
            owner=owner,
            idempotency_key=idempotency_key,
            fingerprint=fingerprint,
            request=request,
            template=template,
            slide_count=slide_count,
            created_at=now,
            finishes_at=now + seconds,
            fate=fate,
            errors=errors,
        )
        self._jobs[job.job_id] = job
        if idempotency_key is not None:
            self._by_idempotency_key[owner, idempotency_key] = job
        return job

    def get(self, job_id: str) -> Job:
        """The job of that id, or `not_found`."""
        if job := self._jobs.get(job_id):
            return job
        raise Refusal(404, "not_found", "No such job.")

    def owned(self, owner: str, job_id: str) -> Job:
        """The same, for a key: another key's job cannot be told from none."""
        job = self.get(job_id)
        if job.owner != owner:
            raise Refusal(404, "not_found", "No such job.")
        return job

    def clear(self) -> None:
        """Forget all."""
        self._jobs.clear()
        self._by_idempotency_key.clear()


def fingerprint_of(body: bytes) -> str:
    """What "the same body" means here: the same JSON value, however it is spelt."""
    return hashlib.sha256(json.dumps(json.loads(body), sort_keys=True).encode()).hexdigest()
