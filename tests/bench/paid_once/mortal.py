"""Operators that are killed, or fail, at a chosen moment of their first try; everything else is their own."""

from __future__ import annotations

import os
import signal
from datetime import timedelta
from typing import Any

from airflow.sdk import get_current_context
from airflow.sdk.exceptions import AirflowFailException

from tests.bench.paid_once.trials import RETRY_DELAY, SHORT, Trial


def _first_try() -> bool:
    return bool(get_current_context()["ti"].try_number == 1)


def _die() -> None:
    if _first_try():
        os.kill(os.getpid(), signal.SIGKILL)


class _DiesBeforeDeferral:
    def defer(self, **kwargs: Any) -> Any:
        _die()
        return super().defer(**kwargs)  # type: ignore[misc]


class _DiesBeforeSuccess:
    def post_execute(self, context: Any, result: Any = None) -> None:
        _die()


class _DiesWhileProcessing:
    def execute_complete(self, *args: Any, **kwargs: Any) -> Any:
        _die()
        return super().execute_complete(*args, **kwargs)  # type: ignore[misc]


class _FailsWhileProcessing:
    def execute_complete(self, *args: Any, **kwargs: Any) -> Any:
        if _first_try():
            raise AirflowFailException("A bug in our own code, mended before the task is cleared.")
        return super().execute_complete(*args, **kwargs)  # type: ignore[misc]


_WAITING = {"collecting": _DiesWhileProcessing, "cleared": _FailsWhileProcessing, "reported": _DiesBeforeSuccess}


def submitting(operator: type, trial: Trial) -> Any:
    """Return the class of the task that submits."""
    if trial.scenario.name == "submitted":
        # A task that only submits does not defer: its last moment is before it reports success.
        return _mixed(operator, _DiesBeforeSuccess if trial.setup.pair else _DiesBeforeDeferral)
    return operator if trial.setup.pair else waiting(operator, trial)


def waiting(operator: type, trial: Trial) -> Any:
    """Return the class of the task that waits and processes."""
    mixin = _WAITING.get(trial.scenario.name)
    return _mixed(operator, mixin) if mixin else operator


def limits(trial: Trial) -> dict[str, Any]:
    """Return the arguments of the task that waits: retries, and what its scenario limits."""
    limited: dict[str, Any] = {"retry_delay": timedelta(seconds=RETRY_DELAY)}
    if trial.scenario.name == "timeout":
        limited["timeout"] = SHORT
    if trial.scenario.name == "execution-timeout":
        limited["execution_timeout"] = timedelta(seconds=SHORT)
    return limited


def _mixed(operator: type, mixin: type) -> type:
    return type(operator.__name__, (mixin, operator), {})
