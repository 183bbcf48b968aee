"""Waiting for a Genviral slideshow that another task, or a person, renders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import conf

from airflow_provider_slides.api.model import is_id
from airflow_provider_slides.arguments import is_literal
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.genviral import DEFAULT_MAX_POLL_INTERVAL, GenviralHook
from airflow_provider_slides.sensors.base import WaitingSensor

if TYPE_CHECKING:
    from airflow.triggers.base import BaseTrigger

    from airflow_provider_slides.api.genviral.slideshows import Slideshow


class GenviralSlideshowSensor(WaitingSensor):
    """
    Wait until a Genviral slideshow has a status; returns its id.

    Looking is free. The vendor's passing troubles are ridden out until the sensor's own ``timeout``; a slideshow that
    does not exist, or is another scope's, fails the sensor without a retry.

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

    id_field = "slideshow_id"
    conn_id_field = "genviral_conn_id"
    returned_by = "GenviralSlideshowOperator"

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
        super().__init__(deferrable=deferrable, poke_interval=poke_interval, **kwargs)
        self.slideshow_id = slideshow_id
        self.target_status = target_status
        self.genviral_conn_id = genviral_conn_id
        self._check_literals()
        if is_literal(target_status):
            self._check_status()

    @cached_property
    def hook(self) -> GenviralHook:
        """The hook of this task's connection."""
        return GenviralHook(self.genviral_conn_id)

    def _check_status(self) -> None:
        status = self.target_status
        if not is_id(status) or status.strip() == "None":
            raise InvalidArgumentError("target_status", status, 'Give a status, such as "rendered" or "draft".')

    def _target(self) -> Target[Slideshow]:
        self._check_status()
        return self.hook.slideshow(self.slideshow_id, target_status=self.target_status)

    def _trigger(self, started_at: float, deadline: float) -> BaseTrigger:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.genviral import GenviralSlideshowTrigger

        return GenviralSlideshowTrigger(
            genviral_conn_id=self.genviral_conn_id,
            slideshow_id=self.slideshow_id,
            started_at=started_at,
            deadline=deadline,
            poll_interval=self.poke_interval,
            max_poll_interval=max(self.poke_interval, DEFAULT_MAX_POLL_INTERVAL),
            target_status=self.target_status,
        )
