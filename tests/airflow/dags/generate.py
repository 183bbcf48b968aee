"""The operator in every shape that a test needs; what it is to do comes with the run's conf."""

from __future__ import annotations

from datetime import datetime, timedelta

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

for shape in ("deferrable", "worker"):
    for retries in (0, 2):
        # Native rendering, so that the conf's numbers and missing values arrive as they are.
        with DAG(
            f"{shape}_retries_{retries}",
            schedule=None,
            start_date=datetime(2026, 1, 1),
            render_template_as_native_obj=True,
        ):
            PerceptisGenerateOperator(
                task_id="generate",
                prompt="{{ dag_run.conf['prompt'] }}",
                output_type="{{ dag_run.conf.get('output_type', 'deck') }}",
                variant_count="{{ dag_run.conf.get('variant_count') }}",
                destination="{{ dag_run.conf['destination'] }}",
                perceptis_conn_id="{{ dag_run.conf.get('conn_id', 'perceptis_default') }}",
                poll_interval=1,
                max_poll_interval=2,
                timeout=120,
                deferrable=shape == "deferrable",
                retries=retries,
                retry_delay=timedelta(seconds=1),
            )
