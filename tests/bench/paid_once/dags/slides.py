"""Our operator, one DAG a trial."""

from __future__ import annotations

from airflow.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from tests.bench.paid_once.mortal import limits, submitting
from tests.bench.paid_once.trials import POLL, RETRIES, TRIALS

for trial in TRIALS:
    if trial.setup.vendor == "perceptis":
        with DAG(trial.key, schedule=None):
            submitting(PerceptisGenerateOperator, trial)(
                task_id="job",
                prompt="{{ run_id }}: a deck of three slides.",
                destination="{{ var.value.decks }}/{{ run_id }}/deck.pptx",
                deferrable=trial.setup.deferrable,
                poll_interval=POLL,
                max_poll_interval=POLL,
                retries=RETRIES,
                **limits(trial),
            )
