"""Carousels and posts whose workers die where a test says; what each is to do comes with the run's conf."""

from __future__ import annotations

import os
import signal
from datetime import datetime, timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator, rendering
from airflow_provider_slides.sensors.genviral import GenviralSlideshowSensor

# The sandbox answers in a second; a test need not wait for minutes until no call can be running.
rendering.LONGEST_CALL_SECONDS = 4.0
rendering.MARGIN_SECONDS = 8.0

MOMENT = "{{ dag_run.conf.get('moment', '') }}"
SHAPES = {"deferrable": True, "worker": False}
SENSOR_MODES: dict[str, dict[str, Any]] = {
    "poke": {"mode": "poke", "deferrable": False},
    "reschedule": {"mode": "reschedule", "deferrable": False},
    "deferrable": {"deferrable": True},
}


class MortalRecords(TaskRecords):
    """Records whose worker process is killed right before or after one of its first try's writes."""

    moment = ""

    def save(self, record: JobRecord) -> JobRecord:
        self._die_if("before", record)
        record = super().save(record)
        self._die_if("after", record)
        return record

    def _die_if(self, when: str, record: JobRecord) -> None:
        if self.try_number == 1 and self.moment == f"{when} {self._key} {record.phase}":
            os.kill(os.getpid(), signal.SIGKILL)


class Mortal:
    """An operator that is killed with SIGKILL ``before`` or ``after`` a record of its first try is written."""

    moment: str

    def _records(self, context: Any, key: str, carried: Any = None) -> TaskRecords:
        MortalRecords.moment = self.moment
        return MortalRecords(context, key=key, carried=carried)


class MortalSlideshowOperator(Mortal, GenviralSlideshowOperator):
    """Such an operator of slideshows."""

    template_fields = (*GenviralSlideshowOperator.template_fields, "moment")

    def __init__(self, *, moment: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.moment = moment


class MortalPostOperator(Mortal, GenviralPostOperator):
    """The same for posts."""

    template_fields = (*GenviralPostOperator.template_fields, "moment")

    def __init__(self, *, moment: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.moment = moment


COMMON: dict[str, Any] = {
    "genviral_conn_id": "{{ dag_run.conf.get('conn_id', 'genviral_default') }}",
    "poll_interval": 1,
    "max_poll_interval": 2,
    "timeout": 120,
    "retries": 2,
    "retry_delay": timedelta(seconds=1),
}

for shape, deferrable in SHAPES.items():
    with DAG(f"carousel_{shape}", schedule=None, start_date=datetime(2026, 1, 1), max_active_runs=64):
        carousel = MortalSlideshowOperator(
            task_id="generate",
            prompt="{{ dag_run.conf['prompt'] }}",
            pack_id="11111111-1111-1111-1111-111111111111",
            slide_count=2,
            aspect_ratio="1:1",
            render=True,
            destination="{{ dag_run.conf['destination'] }}",
            deferrable=deferrable,
            moment=MOMENT,
            **COMMON,
        )
        MortalPostOperator(
            task_id="post",
            slideshow_id=carousel.output["slideshow_id"],
            caption="{{ dag_run.conf['prompt'] }}",
            account_ids=["bbbbbbbb-0000-4000-8000-000000000001"],
            scheduled_at="{{ dag_run.conf['scheduled_at'] }}",
            deferrable=deferrable,
            moment=MOMENT,
            **COMMON,
        )

    with DAG(f"post_{shape}", schedule=None, start_date=datetime(2026, 1, 1), max_active_runs=64):
        MortalPostOperator(
            task_id="post",
            image_urls=["{{ dag_run.conf['image_url'] }}"],
            caption="{{ dag_run.conf['prompt'] }}",
            account_ids=["bbbbbbbb-0000-4000-8000-000000000001"],
            deferrable=deferrable,
            moment=MOMENT,
            **COMMON,
        )

for name, mode in SENSOR_MODES.items():
    with DAG(f"carousel_sense_{name}", schedule=None, start_date=datetime(2026, 1, 1)):
        GenviralSlideshowSensor(
            task_id="wait", slideshow_id="{{ dag_run.conf['slideshow_id'] }}", poke_interval=1.5, timeout=120, **mode
        )
