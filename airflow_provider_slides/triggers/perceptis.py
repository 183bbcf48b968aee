"""Waiting for a Perceptis job in the triggerer."""

from __future__ import annotations

from typing import Any

from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.triggers.base import JobTrigger


class PerceptisJobTrigger(JobTrigger):
    """
    Ask for a job until it is completed or failed.

    :param perceptis_conn_id: The connection.
    :param job_id: The job.
    :param submitted_at: Epoch seconds from which the job's age counts.
    :param deadline: Epoch seconds after which it is given up.
    :param poll_interval: Shortest wait between two looks, in seconds.
    :param max_poll_interval: Longest wait, in seconds.
    :param unknown: Arguments of another release: ignored, so that tasks in flight survive an upgrade and its undoing.
    """

    id_field = "job_id"
    fate = "Perceptis can't cancel a job: it goes on and may bill."

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
        super().__init__(
            since=submitted_at, deadline=deadline, poll_interval=poll_interval, max_poll_interval=max_poll_interval
        )
        self.perceptis_conn_id = perceptis_conn_id
        self.job_id = job_id
        self.submitted_at = submitted_at

    def _hook(self) -> PerceptisHook:
        return PerceptisHook(self.perceptis_conn_id)

    def _target(self, hook: PerceptisHook) -> Target[Any]:
        return hook.job(self.job_id)
