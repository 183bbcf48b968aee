"""dbt Cloud's operator, one DAG and one dbt Cloud job a trial."""

from __future__ import annotations

from datetime import timedelta

from airflow.providers.dbt.cloud.operators.dbt import DbtCloudRunJobOperator
from airflow.providers.dbt.cloud.sensors.dbt import DbtCloudJobRunSensor
from airflow.sdk import DAG

from tests.bench.paid_once.mortal import limits, submitting, waiting
from tests.bench.paid_once.trials import POLL, RETRIES, RETRY_DELAY, TRIALS

for trial in TRIALS:
    if trial.setup.vendor != "dbt":
        continue
    with DAG(trial.key, schedule=None):
        if trial.setup.pair:
            submit = submitting(DbtCloudRunJobOperator, trial)(
                task_id="submit",
                job_id=trial.number,
                trigger_reason="{{ run_id }}",
                wait_for_termination=False,
                reuse_existing_run=True,
                retry_from_failure=True,
                retries=RETRIES,
                retry_delay=timedelta(seconds=RETRY_DELAY),
            )
            wait = waiting(DbtCloudJobRunSensor, trial)(
                task_id="wait",
                run_id="{{ ti.xcom_pull(task_ids='submit') }}",
                deferrable=True,
                poke_interval=POLL,
                retries=RETRIES,
                **limits(trial),
            )
            submit >> wait
        else:
            submitting(DbtCloudRunJobOperator, trial)(
                task_id="job",
                job_id=trial.number,
                trigger_reason="{{ run_id }}",
                deferrable=trial.setup.deferrable,
                check_interval=POLL,
                retries=RETRIES,
                **limits(trial),
            )
