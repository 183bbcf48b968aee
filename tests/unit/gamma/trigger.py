"""Waiting for Gamma in the triggerer."""

from __future__ import annotations

from typing import Any

from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.triggers.base import JobTrigger
from tests.unit.gamma.hook import GammaHook


class GammaTrigger(JobTrigger):
    """Ask for a generation until it is completed or failed."""

    id_field = "generation_id"
    fate = "It goes on at Gamma."

    def __init__(
        self,
        *,
        gamma_conn_id: str,
        generation_id: str,
        started_at: float,
        deadline: float,
        poll_interval: float,
        max_poll_interval: float,
        **unknown: Any,
    ) -> None:
        super().__init__(
            since=started_at, deadline=deadline, poll_interval=poll_interval, max_poll_interval=max_poll_interval
        )
        self.gamma_conn_id = gamma_conn_id
        self.generation_id = generation_id
        self.started_at = started_at

    def _hook(self) -> GammaHook:
        return GammaHook(self.gamma_conn_id)

    def _target(self, hook: GammaHook) -> Target[Any]:
        return hook.generation(self.generation_id)
