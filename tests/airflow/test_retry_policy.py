"""A policy that judges failures, in a real Airflow from 3.3 on: the vendor's wish, and no retry where none can help."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.airflow.decks import GENERATE
from tests.releases import VERSION

if TYPE_CHECKING:
    from tests.airflow.conftest import World

pytestmark = pytest.mark.skipif(VERSION < (3, 3), reason="Airflow has retry policies from 3.3 on")


def test_the_retry_comes_when_the_vendor_asked(world: World) -> None:
    """The task's own delay is an hour, and its patience shorter than what was asked for."""
    order = world.prepare("retry_policy")
    world.sandbox.fault(GENERATE, contains=order.marker, status=429, retry_after=15)

    order = world.place(order).ends()

    first, second = order.api.tries(order.run, "generate")
    waited = datetime.fromisoformat(str(second.start_date)) - datetime.fromisoformat(str(first.end_date))
    assert waited.total_seconds() >= 14, "what the failure itself took has passed by then"
    assert "The vendor asked to wait for 15 s." in order.log()
    assert len(order.jobs()) == 1


def test_no_retry_is_spent_on_a_bad_key(world: World) -> None:
    """The error is the hook's own, which Airflow would have retried."""
    order = world.order("retry_policy_bad_key").ends("failed")

    assert order.task().try_number == 1
    assert "No retry can cure it (AuthenticationError)." in order.log()
