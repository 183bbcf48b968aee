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

# With the trigger, and not by the first one that looks: in Airflow 2 it brings httpx, a tenth of a second in which no
# other trigger could run.
import airflow_provider_slides.api.client  # noqa: F401
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks.base import ApiHook, Target
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, Poller, Stop

#: How long a trigger that comes to a triggerer after its deadline may still take to read its connection.
LAST_READING_SECONDS = 60.0


class JobTrigger(BaseTrigger):
    """
    Ask until it is over, or the deadline passes; never submits, downloads or cancels.

    It carries no secret, no prompt and no link. Its one event is ``{status, <id>, message, seen_at, deadline}`` with
    status ``finished``, ``timeout`` or ``error``; the worker asks the vendor again rather than believe it.

    :param since: Epoch seconds from which the wait's age counts.
    :param deadline: Epoch seconds after which it is given up. Wall clock, as a trigger moves between processes.
    :param poll_interval: Shortest wait between two looks, in seconds.
    :param max_poll_interval: Longest wait, in seconds.
    """

    #: Name of the argument and of the event's field with the vendor's id.
    id_field: ClassVar[str]
    #: What becomes of it when nobody waits for it any more.
    fate: ClassVar[str]

    def __init__(self, *, since: float, deadline: float, poll_interval: float, max_poll_interval: float) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._since = since
        self.deadline = deadline
        self.poll_interval = poll_interval
        self.max_poll_interval = max_poll_interval

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
        stop = await self._connect(hook, target.name) or await hook.awatch(target, poller)
        event = {"status": stop.outcome, self.id_field: getattr(self, self.id_field), "message": stop.message}
        # What a sensor needs to go on waiting is told here: a deferral's own arguments are lost by `dag.test()`, and
        # taken for an error by the last release's sensors.
        yield TriggerEvent({**event, "seen_at": time.time(), "deadline": self.deadline})

    async def _connect(self, hook: ApiHook, what: str) -> Stop | None:
        """Read the connection; return why that is given up, if it is."""
        dag_id = getattr(getattr(self, "task_instance", None), "dag_id", "")
        while True:
            left = self.deadline - time.time()
            try:
                # Also after the deadline: what is waited for may be over, and one look tells.
                async with asyncio.timeout(max(left, LAST_READING_SECONDS)):
                    await hook.aget_service(dag_id)
            except (AirflowNotFoundException, InvalidArgumentError) as e:
                return Stop("error", str(e))
            except Exception as e:
                # The secrets backend or the API server may be away for a moment; what is waited for is paid for.
                why = f"its connection could not be read ({type(e).__name__})"
                if left <= 0:
                    return Stop("timeout", f"{what} was not looked at: {why} until the deadline.")
                hook.log.warning("%s is not looked at: %s. Trying again.", what, why)
                await asyncio.sleep(max(SHORTEST_WAIT, min(self.poll_interval, self.deadline - time.time())))
            else:
                return None

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
