"""
Submit now, wait elsewhere, collect later: three tasks, of which none holds a worker while the deck is made.

Connection: `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor

JOB_ID = "{{ ti.xcom_pull(task_ids='generate')['job_id'] }}"

with DAG("fire_and_forget", schedule=None):
    generate = PerceptisGenerateOperator(
        task_id="generate",
        prompt="A five-slide introduction to our return policy, for new colleagues in customer care.",
        wait_for_completion=False,
    )
    wait = PerceptisJobSensor(task_id="wait", job_id=JOB_ID, poke_interval=5, deferrable=True)
    download = PerceptisDownloadOperator(
        task_id="download",
        job_id=JOB_ID,
        destination=(
            "{{ var.value.get('decks', '/tmp/decks') }}"
            "/{{ (dag_run.logical_date or dag_run.run_after) | ds }}/return-policy.pptx"
        ),
    )
    generate >> wait >> download
