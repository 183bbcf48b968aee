from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from airflow_provider_slides.durable.deferral import defer_for, defer_until, shortened


def deferred(how: Any, *arguments: Any) -> SimpleNamespace:
    told: dict[str, Any] = {}
    how(SimpleNamespace(defer=lambda **given: told.update(given)), *arguments)
    return SimpleNamespace(**told)


@pytest.mark.parametrize(("left", "limit"), [(100, 400), (0, 300), (-1000, 300)])
def test_airflows_own_limit_passes_five_minutes_after_ours(left: float, limit: float) -> None:
    trigger: Any = object()

    told = deferred(defer_until, trigger, time.time() + left, {"a": 1})

    assert (told.trigger, told.method_name, told.kwargs) == (trigger, "execute_complete", {"a": 1})
    assert told.timeout.total_seconds() == pytest.approx(limit, abs=1)


def test_a_task_that_gives_its_slot_back_goes_on_after_so_many_seconds() -> None:
    told = deferred(defer_for, 90.0, {"a": 1})

    assert (told.method_name, told.kwargs, told.timeout) == ("resume", {"a": 1}, timedelta(seconds=390))
    assert (told.trigger.moment - datetime.now(UTC)).total_seconds() == pytest.approx(90, abs=2)


@pytest.mark.parametrize(
    ("execution_timeout", "seconds"), [(None, 600), (10_000, 600), (600, 590), (100, 90), (50, 45), (605, 595)]
)
def test_our_timeout_passes_before_airflow_ends_the_task(execution_timeout: float | None, seconds: float) -> None:
    limit = None if execution_timeout is None else timedelta(seconds=execution_timeout)

    is_airflows = execution_timeout is not None and seconds != 600
    name = f"execution_timeout of {execution_timeout:g} s" if is_airflows else "timeout of 600 s"
    assert shortened(600.0, limit) == (seconds, name)
