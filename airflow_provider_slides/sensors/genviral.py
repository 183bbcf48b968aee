"""Waiting for a Genviral slideshow that another task, or a person, renders."""

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

from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.arguments import connection_id, identifier, is_literal, seconds
from airflow_provider_slides.durable.deferral import BACKSTOP_SECONDS
from airflow_provider_slides.exceptions import InvalidArgumentError, SlidesError, TransientError
from airflow_provider_slides.hooks.genviral import DEFAULT_MAX_POLL_INTERVAL, GenviralHook
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT
from airflow_provider_slides.retrying import fail_at_once
from airflow_provider_slides.sensors.base import WaitingSensor, check_event

if TYPE_CHECKING:
    from airflow.sdk import Context

    from airflow_provider_slides.api.genviral.slideshows import Slideshow


class GenviralSlideshowSensor(WaitingSensor):
    """
    Wait until a Genviral slideshow has a status; returns its id.

    Looking is free. The vendor's passing troubles are ridden out until the sensor's own ``timeout``; a slideshow that
    does not exist, or is another scope's, fails the sensor.

    :param slideshow_id: The slideshow. Templated.
    :param target_status: The status to wait for: ``rendered`` (default) or ``draft`` are documented. Templated.
    :param deferrable: Wait in the triggerer, whatever ``mode`` says. Default: ``[operators] default_deferrable``.
    :param poke_interval: Seconds (or ``timedelta``) between two looks, at least 1; default 15. A deferred wait
        grows from it with time, up to half a minute.
    :param genviral_conn_id: The Airflow connection; default ``genviral_default``. Templated.
    :param kwargs: What every sensor takes, such as ``timeout`` in seconds (default 7 days) and ``mode``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    """

    template_fields: Sequence[str] = ("slideshow_id", "target_status", "genviral_conn_id")
    ui_color = "#d9f2e6"

    def __init__(
        self,
        *,
        slideshow_id: str,
        target_status: str = "rendered",
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        poke_interval: float | timedelta = 15.0,
        genviral_conn_id: str = GenviralHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(poke_interval=seconds("poke_interval", poke_interval, at_least=SHORTEST_WAIT), **kwargs)
        self.slideshow_id = slideshow_id
        self.target_status = target_status
        self.deferrable = deferrable
        self.genviral_conn_id = genviral_conn_id
        if is_literal(slideshow_id):
            identifier("slideshow_id", slideshow_id, "GenviralSlideshowOperator")
        if is_literal(target_status):
            _check_status(target_status)
        if is_literal(genviral_conn_id):
            connection_id("genviral_conn_id", genviral_conn_id)

    @cached_property
    def hook(self) -> GenviralHook:
        """The hook of this task's connection."""
        return GenviralHook(self.genviral_conn_id)

    def _defer_until_done(self) -> NoReturn:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.genviral import GenviralSlideshowTrigger

        now = time.time()
        self.defer(
            trigger=GenviralSlideshowTrigger(
                genviral_conn_id=self.genviral_conn_id,
                slideshow_id=self.slideshow_id,
                started_at=now,
                deadline=now + self.timeout,
                poll_interval=self.poke_interval,
                max_poll_interval=max(self.poke_interval, DEFAULT_MAX_POLL_INTERVAL),
                target_status=self.target_status,
            ),
            method_name="execute_complete",
            timeout=timedelta(seconds=self.timeout + BACKSTOP_SECONDS),
        )

    def poke(self, context: Context) -> bool | PokeReturnValue:
        """Look at the slideshow once."""
        with fail_at_once():
            identifier("slideshow_id", self.slideshow_id, "GenviralSlideshowOperator")
            _check_status(self.target_status)
            try:
                slideshow = self.hook.get_slideshow(self.slideshow_id, NO_RETRIES)
            except TransientError as e:
                self.log.warning("Asking for slideshow %s failed, it is looked at again: %s", self.slideshow_id, e)
                return False
            return self._there(slideshow)

    def execute_complete(self, context: Context, event: Any = None) -> str:
        """Look at the slideshow once more after the wait; the event is a hint."""
        with fail_at_once():
            check_event(event)
            if self._there(self.hook.get_slideshow(self.slideshow_id)):
                return self.slideshow_id
            if event["status"] == "error":
                raise SlidesError(event["message"])
        # Also when somebody has changed it again meanwhile.
        raise AirflowSensorTimeout(
            event["message"] or f"Slideshow {self.slideshow_id} is {self.target_status} no more."
        )

    def _there(self, slideshow: Slideshow) -> bool | PokeReturnValue:
        if slideshow.status != self.target_status:
            return False
        return PokeReturnValue(is_done=True, xcom_value=slideshow.id)


def _check_status(status: Any) -> None:
    if not isinstance(status, str) or not status.strip() or status == "None":
        raise InvalidArgumentError("target_status", status, 'Give a status, such as "rendered" or "draft".')
