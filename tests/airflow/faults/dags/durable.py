"""DAGs whose tasks die where a test says; the conf of a run is the arguments of its task."""

from __future__ import annotations

import os
import signal
from datetime import timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG, get_current_context, task

from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.hooks import perceptis as hooks
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator


def die(*_: Any, **__: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class MortalRecords(TaskRecords):
    """Records whose worker process is killed right before or after one of their writes."""

    moment: str

    def save(self, record: JobRecord) -> JobRecord:
        if self.moment == f"before {record.phase}":
            die()
        kept = super().save(record)
        if self.moment == f"after {record.phase}":
            die()
        return kept


class MortalGenerateOperator(PerceptisGenerateOperator):
    """
    The operator, killed with SIGKILL at a moment of its first tries.

    :param moment: ``before`` or ``after`` a phase of the record (``after intent`` is right before the POST leaves),
        or ``downloading``.
    :param deaths: In how many tries.
    """

    template_fields = (*PerceptisGenerateOperator.template_fields, "moment", "deaths")

    def __init__(self, *, moment: str, deaths: int | str = 1, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.moment = moment
        self.deaths = deaths

    def _records(self, context: Any, key: str, carried: Any = None) -> TaskRecords:
        records = MortalRecords(context, key=key, carried=carried)
        records.moment = self.moment if records.try_number <= int(self.deaths) else ""
        if records.moment == "downloading":
            hooks.count_slides = die  # type: ignore[assignment]
        return records


class ImpatientGenerateOperator(PerceptisGenerateOperator):
    """The operator with a framework limit that passes before its own deadline: the trigger is ended, not asked."""

    def defer(self, **kwargs: Any) -> Any:
        super().defer(**{**kwargs, "timeout": timedelta(seconds=3)})


PARAMS = {
    "prompt": "A deck of three slides.",
    "moment": "",
    "deaths": 1,
    "on_clear": "auto",
    "timeout": 300,
    "destination": "",
    "conn": "perceptis_default",
}

ARGUMENTS: dict[str, Any] = {
    "prompt": "{{ run_id }} {{ params.prompt }}",
    "on_clear": "{{ params.on_clear }}",
    "timeout": "{{ params.timeout }}",
    "poll_interval": 1,
    "max_poll_interval": 3,
    "perceptis_conn_id": "{{ params.conn }}",
    "retries": 2,
    "retry_delay": timedelta(seconds=1),
}
LANDS: dict[str, Any] = {**ARGUMENTS, "destination": "{{ params.destination }}"}
SETTINGS: dict[str, Any] = {"schedule": None, "params": PARAMS, "max_active_runs": 64}

for name, deferrable in (("deferrable", True), ("sync", False)):
    with DAG(f"durable_{name}", **SETTINGS):
        MortalGenerateOperator(
            task_id="deck",
            moment="{{ params.moment }}",
            deaths="{{ params.deaths }}",
            deferrable=deferrable,
            **LANDS,
        )

    with DAG(f"hurried_{name}", **SETTINGS):
        PerceptisGenerateOperator(
            task_id="deck",
            deferrable=deferrable,
            execution_timeout=timedelta(seconds=12),
            **{**LANDS, "retries": 0},
        )

with DAG("impatient", **SETTINGS):
    ImpatientGenerateOperator(task_id="deck", deferrable=True, **{**LANDS, "retries": 0})

with DAG("changing", **SETTINGS):
    MortalGenerateOperator(
        task_id="deck",
        moment="after submitted",
        deferrable=True,
        **{**LANDS, "prompt": "{{ run_id }} Three slides, edition {{ ti.try_number }}."},
    )

with DAG("durable_mapped", **SETTINGS):

    @task
    def customers() -> list[dict[str, str]]:
        context = get_current_context()
        base = context["params"]["destination"]
        return [
            {
                "prompt": f"{context['run_id']} customer {number:02d}: a deck of three slides.",
                "destination": f"{base}{number:02d}.pptx",
            }
            for number in range(20)
        ]

    PerceptisGenerateOperator.partial(
        task_id="deck", deferrable=True, **{name: value for name, value in ARGUMENTS.items() if name != "prompt"}
    ).expand_kwargs(customers())

with DAG("durable_forget", **SETTINGS):
    MortalGenerateOperator(
        task_id="deck",
        moment="{{ params.moment }}",
        deaths="{{ params.deaths }}",
        wait_for_completion=False,
        **ARGUMENTS,
    )
