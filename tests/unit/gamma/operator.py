"""Decks from Gamma as a task (hypothetical)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.operator import DurableOperator
from airflow_provider_slides.exceptions import JobFailedError
from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.storage import Destination, LandedFile
from tests.unit.gamma.api import GenerateRequest, Generation
from tests.unit.gamma.hook import GammaHook

if TYPE_CHECKING:
    from airflow.triggers.base import BaseTrigger


class GammaGenerateOperator(DurableOperator[GenerateRequest, Generation]):
    """Generate a deck with Gamma and land it in storage."""

    template_fields: Sequence[str] = (
        *("prompt", "destination", "timeout", "poll_interval", "max_poll_interval", "on_clear", "gamma_conn_id"),
    )
    noun = "generation"
    fate = "It goes on at Gamma and may bill."
    record_key = "gamma_generation"
    id_key = "generation_id"
    conn_id_field = "gamma_conn_id"

    def __init__(
        self,
        *,
        prompt: str,
        destination: str,
        deferrable: bool = False,
        timeout: float = 1800.0,
        poll_interval: float = 5.0,
        max_poll_interval: float = 60.0,
        on_clear: str = "auto",
        gamma_conn_id: str = GammaHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(
            deferrable=deferrable,
            timeout=timeout,
            poll_interval=poll_interval,
            max_poll_interval=max_poll_interval,
            on_clear=on_clear,
            **kwargs,
        )
        self.prompt = prompt
        self.destination = destination
        self.gamma_conn_id = gamma_conn_id
        self._check_common_literals()

    @cached_property
    def hook(self) -> GammaHook:
        """The hook of this task's connection."""
        return GammaHook(self.gamma_conn_id)

    def _request(self, kept: Mapping[str, Any] | None) -> GenerateRequest:
        return GenerateRequest.of(**({"prompt": self.prompt} if kept is None else kept))

    def _kept(self, request: GenerateRequest) -> dict[str, Any]:
        return request.body()

    def _send(
        self, request: GenerateRequest, key: str, retries: Retries, on_send: Callable[[], None]
    ) -> tuple[str, Generation]:
        made = self.hook.submit(request, idempotency_key=key, retries=retries, on_send=on_send)
        return made.job_id, made

    def _target(self, job_id: str) -> Target[Generation]:
        return self.hook.generation(job_id)

    def _is_free(self, job: Generation) -> bool:
        return job.status == "failed"

    def _trigger(self, job_id: str, **wait: Any) -> BaseTrigger:
        from tests.unit.gamma.trigger import GammaTrigger

        return GammaTrigger(
            gamma_conn_id=self.gamma_conn_id, generation_id=job_id, started_at=wait.pop("since"), **wait
        )

    def _finished(self, job: Generation) -> Generation:
        if job.status == "failed":
            raise JobFailedError(f"Gamma says that generation {job.job_id} failed.")
        return job

    def _collect(
        self, record: JobRecord, job: Generation, destination: Destination, deadline: float
    ) -> list[LandedFile]:
        return self.hook.download(job, destination)

    def _describe(
        self, attempt: Attempt, record: JobRecord, job: Generation, files: list[LandedFile]
    ) -> dict[str, Any]:
        return {"status": job.status, "files": [vars(file) for file in files]}
