"""What one attempt of a paid task knows, across its deferrals."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.durable.records import TaskRecords

if TYPE_CHECKING:
    from airflow.sdk import Context


@dataclass
class Attempt:
    """One attempt: what was checked, and what it carries through its deferrals. Times in epoch seconds."""

    context: Context
    records: TaskRecords
    timeout: float
    #: What the timeout is in a message, such as ``execution_timeout of 60 s``.
    limit: str
    poll_interval: float
    max_poll_interval: float
    #: The event that ended the last deferral; ``None`` in the first stay on a worker, and after a timer.
    event: dict[str, Any] | None
    #: What it carries: plain values, as they go through the database.
    carried: dict[str, Any]
    #: When this stay on a worker began; by the same clock as all else here.
    began: float = field(default_factory=lambda: time.time())
    #: Whether it was counted that a purchase is known, in this stay on a worker.
    counted: bool = field(default=False, init=False)

    @property
    def ti(self) -> Any:
        """The task instance."""
        return self.context["ti"]

    @property
    def now(self) -> float:
        """The time."""
        return time.time()

    @property
    def is_resumed(self) -> bool:
        """Whether it was deferred before."""
        return bool(self.carried) or self.event is not None

    @property
    def is_counted(self) -> bool:
        """Whether it was counted, in this stay or an earlier one, that a purchase is known."""
        # After a wait it was, also when Airflow has ended that, and has thrown away what was carried.
        return self.counted or bool(self.carried.get("counted")) or self.event is not None

    @property
    def deadline(self) -> float:
        """When its time is up."""
        return self.carried.get("deadline") or self.began + self.timeout

    @property
    def started(self) -> float:
        """When it began, on its first stay."""
        return self.deadline - self.timeout

    @property
    def run_started(self) -> float:
        """When the DAG run began, at the earliest."""
        run = self.context.get("dag_run")
        # A clear moves the start; when the run was due, or asked for, stays.
        told = [getattr(run, name, None) for name in ("start_date", "run_after", "data_interval_end", "queued_at")]
        return min([moment.timestamp() for moment in told if isinstance(moment, datetime)], default=self.began)

    @property
    def worker_seconds(self) -> float:
        """How long it has used a worker so far."""
        return float(self.carried.get("worker_seconds", 0.0)) + time.time() - self.began

    @property
    def outcome(self) -> str | None:
        """How the last wait ended, as the trigger says: ``finished``, ``timeout`` or ``error``."""
        return self.event.get("status") if self.event else None

    def carry(self) -> dict[str, Any]:
        """Return what the next stay on a worker is given."""
        kept = {"record": self.records.carried, "deadline": self.deadline, "worker_seconds": self.worker_seconds}
        return {**self.carried, **kept, "counted": self.is_counted}
