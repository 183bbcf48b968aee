"""Waiting for a Perceptis job that another task has submitted."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

from airflow.providers.common.compat.sdk import (
    AirflowSensorTimeout,
    PokeReturnValue,
    conf,
)

from airflow_provider_slides.api.perceptis import MIN_POLL_SECONDS, Job
from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.arguments import connection_id, identifier, is_literal, seconds
from airflow_provider_slides.durable.deferral import BACKSTOP_SECONDS
from airflow_provider_slides.exceptions import JobFailedError, SlidesError, TransientError
from airflow_provider_slides.hooks.perceptis import DEFAULT_MAX_POLL_INTERVAL, PerceptisHook, ensure_completed
from airflow_provider_slides.jobs.polling import until_next_look
from airflow_provider_slides.retrying import fail_at_once
from airflow_provider_slides.sensors.base import WaitingSensor, check_event

if TYPE_CHECKING:
    from airflow.sdk import Context


class PerceptisJobSensor(WaitingSensor):
    """
    Wait until a Perceptis job is completed; returns its id.

    Looking is free. A job that failed fails the sensor at once with the vendor's words, without a retry. The
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

    def __init__(
        self,
        *,
        job_id: str,
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        poke_interval: float | timedelta = 15.0,
        perceptis_conn_id: str = PerceptisHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(poke_interval=seconds("poke_interval", poke_interval, at_least=MIN_POLL_SECONDS), **kwargs)
        self.job_id = job_id
        self.deferrable = deferrable
        self.perceptis_conn_id = perceptis_conn_id
        if is_literal(job_id):
            identifier("job_id", job_id, "PerceptisGenerateOperator")
        if is_literal(perceptis_conn_id):
            connection_id("perceptis_conn_id", perceptis_conn_id)

    @cached_property
    def hook(self) -> PerceptisHook:
        """The hook of this task's connection."""
        return PerceptisHook(self.perceptis_conn_id)

    def _defer_until_done(self) -> NoReturn:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger

        now = time.time()
        self.defer(
            trigger=PerceptisJobTrigger(
                perceptis_conn_id=self.perceptis_conn_id,
                job_id=self.job_id,
                submitted_at=now,
                deadline=now + self.timeout,
                poll_interval=self.poke_interval,
                max_poll_interval=max(self.poke_interval, DEFAULT_MAX_POLL_INTERVAL),
            ),
            method_name="execute_complete",
            timeout=timedelta(seconds=self.timeout + BACKSTOP_SECONDS),
        )

    def poke(self, context: Context) -> bool | PokeReturnValue:
        """Look at the job once."""
        with fail_at_once(JobFailedError):
            identifier("job_id", self.job_id, "PerceptisGenerateOperator")
            try:
                job = self.hook.get_job(self.job_id, NO_RETRIES)
            except TransientError as e:
                self.log.warning("Asking for job %s failed, it is looked at again: %s", self.job_id, e)
                return False
            return self._done(job)

    def execute_complete(self, context: Context, event: Any = None) -> str:
        """Look at the job once more after the wait; the event is a hint."""
        with fail_at_once(JobFailedError):
            check_event(event)
            time.sleep(until_next_look(event.get("seen_at"), time.time()))
            done = self._done(self.hook.get_job(self.job_id))
            if done:
                return self.job_id
            if event["status"] == "error":
                raise SlidesError(event["message"])
        raise AirflowSensorTimeout(event["message"])

    def _done(self, job: Job) -> bool | PokeReturnValue:
        if not job.is_terminal:
            return False
        return PokeReturnValue(is_done=True, xcom_value=ensure_completed(job).job_id)
