"""Waiting for a Perceptis job in the triggerer."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

from airflow.triggers.base import BaseTrigger, TriggerEvent

from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.polling import Poller
from airflow_provider_slides.triggers.waiting import wait


class PerceptisJobTrigger(BaseTrigger):
    """
    Ask for a job until it is completed or failed, or the deadline passes; never submits, downloads or cancels.

    It carries no secret, no prompt and no link. Its one event is ``{status, job_id, message, seen_at}`` with
    status ``finished``, ``timeout`` or ``error``; the worker asks the vendor again rather than believe it.

    :param perceptis_conn_id: The connection.
    :param job_id: The job.
    :param submitted_at: Epoch seconds from which the job's age counts.
    :param deadline: Epoch seconds. Wall clock, as a trigger moves between processes.
    :param poll_interval: Shortest wait between two looks, in seconds.
    :param max_poll_interval: Longest wait, in seconds.
    :param unknown: Arguments of another release: ignored, so that tasks in flight survive an upgrade and its undoing.
    """

    def __init__(
        self,
        *,
        perceptis_conn_id: str,
        job_id: str,
        submitted_at: float,
        deadline: float,
        poll_interval: float,
        max_poll_interval: float,
        **unknown: Any,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.perceptis_conn_id = perceptis_conn_id
        self.job_id = job_id
        self.submitted_at = submitted_at
        self.deadline = deadline
        self.poll_interval = poll_interval
        self.max_poll_interval = max_poll_interval

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Return the class and the arguments that make this trigger again elsewhere."""
        return (
            "airflow_provider_slides.triggers.perceptis.PerceptisJobTrigger",
            {
                "perceptis_conn_id": self.perceptis_conn_id,
                "job_id": self.job_id,
                "submitted_at": self.submitted_at,
                "deadline": self.deadline,
                "poll_interval": self.poll_interval,
                "max_poll_interval": self.max_poll_interval,
            },
        )

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Yield one event when there is nothing left to wait for."""
        poller = Poller(
            job=f"Job {self.job_id}",
            started_at=self.submitted_at,
            deadline=self.deadline,
            interval=self.poll_interval,
            max_interval=self.max_poll_interval,
        )
        hook = PerceptisHook(self.perceptis_conn_id)
        stop = await wait(hook, poller, lambda poller: hook.awatch_job(self.job_id, poller))
        yield TriggerEvent(
            {"status": stop.outcome, "job_id": self.job_id, "message": stop.message, "seen_at": time.time()}
        )

    async def on_kill(self) -> None:
        """
        Say what becomes of the job when a user ends the deferred task: Perceptis has no way to cancel it.

        Airflow 3.3 calls this also when a triggerer that had stalled gives up its triggers, which is why nothing
        may be done here that another triggerer would suffer from.
        """
        self.log.warning(
            "No longer waiting for job %s here. Perceptis can't cancel a job: it goes on and may bill. "
            "If the task runs again, it takes up this job.",
            self.job_id,
        )
