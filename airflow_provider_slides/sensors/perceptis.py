"""Waiting for a Perceptis job that another task has submitted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import conf

from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.perceptis import DEFAULT_MAX_POLL_INTERVAL, PerceptisHook, ensure_completed
from airflow_provider_slides.sensors.base import WaitingSensor

if TYPE_CHECKING:
    from airflow.triggers.base import BaseTrigger

    from airflow_provider_slides.api.perceptis import Job


class PerceptisJobSensor(WaitingSensor):
    """
    Wait until a Perceptis job is completed; returns its id.

    Looking is free. A job that failed, or is unknown, fails the sensor at once, without a retry. The
    vendor's passing troubles are ridden out until the sensor's own ``timeout``.

    :param job_id: The job. Templated.
    :param deferrable: Wait in the triggerer, whatever ``mode`` says. Default: ``[operators] default_deferrable``.
    :param poke_interval: Seconds (or ``timedelta``) between two looks, at least 1; default 15. A deferred wait
        grows from it with time, up to a minute.
    :param perceptis_conn_id: The Airflow connection, with the key that submitted the job; default
        ``perceptis_default``. Templated.
    :param kwargs: What every sensor takes, such as ``timeout`` in seconds (default 7 days) and ``mode``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    """

    template_fields: Sequence[str] = ("job_id", "perceptis_conn_id")
    ui_color = "#e8def8"

    id_field = "job_id"
    conn_id_field = "perceptis_conn_id"
    returned_by = "PerceptisGenerateOperator"

    def __init__(
        self,
        *,
        job_id: str,
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        poke_interval: float | timedelta = 15.0,
        perceptis_conn_id: str = PerceptisHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(deferrable=deferrable, poke_interval=poke_interval, **kwargs)
        self.job_id = job_id
        self.perceptis_conn_id = perceptis_conn_id
        self._check_literals()

    @cached_property
    def hook(self) -> PerceptisHook:
        """The hook of this task's connection."""
        return PerceptisHook(self.perceptis_conn_id)

    def _target(self) -> Target[Job]:
        return self.hook.job(self.job_id)

    def _ensure_well(self, seen: Job) -> None:
        ensure_completed(seen)

    def _trigger(self, started_at: float, deadline: float) -> BaseTrigger:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger

        return PerceptisJobTrigger(
            perceptis_conn_id=self.perceptis_conn_id,
            job_id=self.job_id,
            submitted_at=started_at,
            deadline=deadline,
            poll_interval=self.poke_interval,
            max_poll_interval=max(self.poke_interval, DEFAULT_MAX_POLL_INTERVAL),
        )
