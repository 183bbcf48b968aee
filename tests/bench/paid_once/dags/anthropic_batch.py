"""Anthropic's operator, one DAG a trial."""

from __future__ import annotations

from airflow.providers.anthropic.operators.batch import AnthropicBatchOperator
from airflow.providers.anthropic.sensors.batch import AnthropicBatchSensor
from airflow.sdk import DAG

from tests.bench.paid_once.mortal import limits, submitting, waiting
from tests.bench.paid_once.trials import POLL, RETRIES, TRIALS

MESSAGES = [{"role": "user", "content": "{{ run_id }}"}]
REQUESTS = [{"custom_id": f"question-{n}", "params": {"max_tokens": 100, "messages": MESSAGES}} for n in range(10)]

for trial in TRIALS:
    if trial.setup.vendor != "anthropic":
        continue
    with DAG(trial.key, schedule=None):
        if trial.setup.pair:
            submit = submitting(AnthropicBatchOperator, trial)(
                task_id="submit", requests=REQUESTS, wait_for_completion=False, retries=0
            )
            wait = waiting(AnthropicBatchSensor, trial)(
                task_id="wait",
                batch_id="{{ ti.xcom_pull(task_ids='submit') }}",
                deferrable=True,
                poke_interval=POLL,
                retries=RETRIES,
                **limits(trial),
            )
            submit >> wait
        else:
            submitting(AnthropicBatchOperator, trial)(
                task_id="job",
                requests=REQUESTS,
                deferrable=trial.setup.deferrable,
                poll_interval=POLL,
                retries=trial.setup.retries,
                **limits(trial),
            )
