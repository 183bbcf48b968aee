"""Giving the worker slot back, until a trigger fires or for some seconds."""

from __future__ import annotations

import math
import time
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NoReturn

from airflow.providers.common.compat.sdk import BaseOperator

if TYPE_CHECKING:
    from airflow.triggers.base import BaseTrigger

#: The framework's limit of a deferral comes so many seconds after our own deadline, whose message says more.
BACKSTOP_SECONDS = 300.0


def defer_until(
    operator: BaseOperator, trigger: BaseTrigger, deadline: float, kwargs: dict[str, Any] | None = None
) -> NoReturn:
    """Give the worker slot back until ``trigger`` fires, and go on with ``execute_complete``."""
    operator.defer(
        trigger=trigger,
        method_name="execute_complete",
        kwargs=kwargs,
        timeout=timedelta(seconds=max(0.0, deadline - time.time()) + BACKSTOP_SECONDS),
    )


def defer_for(operator: BaseOperator, seconds: float, kwargs: dict[str, Any]) -> NoReturn:
    """Give the worker slot back for ``seconds``, and go on with ``resume``."""
    # Imported here: DAG parsing need not pay for it.
    from airflow.providers.common.compat.standard.triggers import TimeDeltaTrigger

    operator.defer(
        trigger=TimeDeltaTrigger(timedelta(seconds=seconds)),
        method_name="resume",
        kwargs=kwargs,
        timeout=timedelta(seconds=seconds + BACKSTOP_SECONDS),
    )


def shortened(timeout: float, execution_timeout: timedelta | None) -> tuple[float, str]:
    """
    Return ``timeout`` in seconds, or a little less than ``execution_timeout`` if that is shorter; and which it is.

    Airflow's own alarm does not tell what became of what was paid for.
    """
    limit = math.inf if execution_timeout is None else execution_timeout.total_seconds()
    less = limit - min(10.0, 0.1 * limit)
    return (less, f"execution_timeout of {limit:g} s") if less < timeout else (timeout, f"timeout of {timeout:g} s")
