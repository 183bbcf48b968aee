"""Waiting in the triggerer for something at a vendor: what all of our triggers have in common."""

from __future__ import annotations

import asyncio
import inspect
import time
from abc import abstractmethod
from collections.abc import AsyncIterator
from typing import Any, ClassVar

from airflow.providers.common.compat.sdk import AirflowNotFoundException
from airflow.triggers.base import BaseTrigger, TriggerEvent

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks.base import ApiHook, Target
from airflow_provider_slides.jobs.polling import Poller, Stop


class JobTrigger(BaseTrigger):
    """
    Ask until it is over, or the deadline passes; never submits, downloads or cancels.

    It carries no secret, no prompt and no link. Its one event is ``{status, <id>, message, seen_at}`` with status
    ``finished``, ``timeout`` or ``error``; the worker asks the vendor again rather than believe it.
    """

    #: Name of the argument and of the event's field with the vendor's id.
    id_field: ClassVar[str]
    #: What becomes of it when nobody waits for it any more.
    fate: ClassVar[str]

    #: Epoch seconds; wall clock, as a trigger moves between processes.
    deadline: float
    #: Shortest and longest wait between two looks, in seconds.
    poll_interval: float
    max_poll_interval: float

    #: From when the wait's age counts, in epoch seconds.
    _since: float

    @abstractmethod
    def _hook(self) -> ApiHook:
        """Return the hook of the connection."""

    @abstractmethod
    def _target(self, hook: Any) -> Target[Any]:
        """Return what is waited for."""

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Return the class and the arguments that make this trigger again elsewhere."""
        arguments = [p.name for p in inspect.signature(type(self)).parameters.values() if p.kind is p.KEYWORD_ONLY]
        return f"{type(self).__module__}.{type(self).__qualname__}", {name: getattr(self, name) for name in arguments}

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Yield one event when there is nothing left to wait for."""
        hook = self._hook()
        target = self._target(hook)
        poller = Poller(
            label=target.name,
            started_at=self._since,
            deadline=self.deadline,
            interval=self.poll_interval,
            max_interval=self.max_poll_interval,
        )
        try:
            await self._connect(hook)
            stop = await hook.awatch(target, poller)
        except (AirflowNotFoundException, InvalidArgumentError) as e:
            stop = Stop("error", str(e))
        it = getattr(self, self.id_field)
        yield TriggerEvent({"status": stop.outcome, self.id_field: it, "message": stop.message, "seen_at": time.time()})

    async def _connect(self, hook: ApiHook) -> None:
        while True:
            try:
                await hook.aget_service()
            except (AirflowNotFoundException, InvalidArgumentError):
                raise
            except Exception as e:
                # The secrets backend or the API server may be away for a moment; what is waited for is paid for.
                if time.time() >= self.deadline:
                    raise
                hook.log.warning("The connection could not be read (%s); trying again.", type(e).__name__)
                await asyncio.sleep(self.poll_interval)
            else:
                return

    async def on_kill(self) -> None:
        """
        Say what becomes of it when a user ends the deferred task: nothing happens to it.

        Airflow 3.3 calls this also when a triggerer that had stalled gives up its triggers, which is why nothing
        may be done here that another triggerer would suffer from.
        """
        it = getattr(self, self.id_field)
        self.log.warning(
            "No longer waiting for %s %s here. %s If the task runs again, it takes it up.",
            self.id_field.removesuffix("_id"),
            it,
            self.fate,
        )
