from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException, AirflowSensorTimeout

from airflow_provider_slides.exceptions import NotFoundError
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.sensors.genviral import GenviralSlideshowSensor
from tests.releases import AirflowRescheduleException
from tests.unit.genviral_support import GET, PROMPT, GenviralTask, asked
from tests.unit.support import FakeClock

Sense = Callable[..., GenviralTask]

MODES = pytest.mark.parametrize("mode", [{"mode": "poke"}, {"deferrable": True}], ids=["poke", "deferrable"])


@pytest.fixture
def slideshow_id(genviral: Sandbox) -> str:
    return GenviralHook().generate_slideshow(**{**PROMPT, "slide_count": 1}).id


@pytest.fixture
def sense(clock: FakeClock, slideshow_id: str) -> Sense:
    def make(**arguments: Any) -> GenviralTask:
        return GenviralTask(GenviralSlideshowSensor, clock=clock, **{"slideshow_id": slideshow_id, **arguments})

    return make


@MODES
def test_it_waits_for_the_render_and_returns_the_id(
    mode: Any, sense: Sense, genviral: Sandbox, slideshow_id: str, clock: FakeClock
) -> None:
    clock.after(100, lambda: GenviralHook().render_slideshow(slideshow_id))

    assert sense(**mode).run() == slideshow_id
    assert 4 <= asked(genviral, GET) <= 12


@MODES
def test_another_status_can_be_waited_for(mode: Any, sense: Sense, slideshow_id: str) -> None:
    task = sense(target_status="draft", **mode)

    assert task.run() == slideshow_id
    assert task.deferrals == []


def test_reschedule_gives_the_worker_back_and_looks_again(sense: Sense, genviral: Sandbox, slideshow_id: str) -> None:
    task = sense(mode="reschedule")
    with pytest.raises(AirflowRescheduleException):
        task.run()
    GenviralHook().render_slideshow(slideshow_id)

    assert task.run() == slideshow_id


@MODES
def test_it_gives_up_at_its_timeout(mode: Any, sense: Sense) -> None:
    with pytest.raises(AirflowSensorTimeout):
        sense(timeout=120, **mode).run()


@MODES
def test_the_vendors_trouble_is_ridden_out(
    mode: Any, sense: Sense, genviral: Sandbox, slideshow_id: str, clock: FakeClock
) -> None:
    genviral.fault(route=GET, status=503, times=3)
    clock.after(60, lambda: GenviralHook().render_slideshow(slideshow_id))

    assert sense(**mode).run() == slideshow_id


@MODES
def test_one_that_does_not_exist_fails_it(mode: Any, sense: Sense) -> None:
    with pytest.raises(AirflowFailException) as failed:
        sense(slideshow_id="00000000-0000-0000-0000-00000000dead", **mode).run()
    assert isinstance(failed.value, NotFoundError)
