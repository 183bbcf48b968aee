"""What the triggers of both vendors have in common: a connection that may be away for a moment, and one event."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from airflow.providers.common.compat.sdk import AirflowNotFoundException

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks.api import ApiHook
from airflow_provider_slides.jobs.polling import Poller, Stop


async def wait(hook: ApiHook, poller: Poller, watch: Callable[[Poller], Awaitable[Stop]]) -> Stop:
    """
    Wait until ``poller`` stops, and say why; a connection that does not exist or is wrong ends it at once.

    :param hook: The hook of the connection.
    :param watch: Asks until the poller stops.
    """
    try:
        await _connect(hook, poller)
        return await watch(poller)
    except (AirflowNotFoundException, InvalidArgumentError) as e:
        return Stop("error", str(e))


async def _connect(hook: ApiHook, poller: Poller) -> None:
    while True:
        try:
            await hook.aget_service()
        except (AirflowNotFoundException, InvalidArgumentError):
            raise
        except Exception as e:
            # The secrets backend or the API server may be away for a moment; what is waited for is paid for.
            if time.time() >= poller.deadline:
                raise
            hook.log.warning("The connection could not be read (%s); trying again.", type(e).__name__)
            await asyncio.sleep(poller.interval)
        else:
            return
