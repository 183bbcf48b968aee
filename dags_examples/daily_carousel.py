"""
Every morning at seven: pick a pack of pictures, have a carousel made of it, keep its images, schedule the post.

Connection: `genviral_default`. Variable `decks`: where images go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

from datetime import datetime

import pendulum
from airflow.providers.common.compat.sdk import DAG, task

from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator


def due(dag_run) -> datetime:
    # Airflow 2 has no run_after: it is the end of the interval, or when somebody started the run by hand.
    return getattr(dag_run, "run_after", None) or max(dag_run.data_interval_end, dag_run.logical_date)


with DAG(
    "daily_carousel",
    schedule="0 7 * * *",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
    user_defined_macros={"due": due},
):

    @task
    def pick_pack(dag_run=None) -> str:
        from airflow_provider_slides.hooks.genviral import GenviralHook

        packs = [pack for pack in GenviralHook().list_packs(include_public=False) if pack.image_count]
        return packs[due(dag_run).toordinal() % len(packs)].id

    @task
    def pick_accounts() -> list[str]:
        from airflow_provider_slides.hooks.genviral import GenviralHook

        return [account.id for account in GenviralHook().list_accounts() if account.is_tiktok]

    carousel = GenviralSlideshowOperator(
        task_id="make_carousel",
        prompt="5 discipline quotes for a {{ due(dag_run).strftime('%A') }}",
        pack_id=pick_pack(),
        aspect_ratio="9:16",
        render=True,
        # A new number of slides or another prompt is another carousel; a retry finds the one that it has paid for.
        slide_count=5,
        destination="{{ var.value.get('decks', '/tmp/decks') }}/{{ due(dag_run) | ds }}/carousel.jpg",
        deferrable=True,
        retries=2,
    )
    GenviralPostOperator(
        task_id="schedule_post",
        slideshow_id=carousel.output["slideshow_id"],
        caption="Save this for {{ due(dag_run).strftime('%A') }}. #discipline",
        account_ids=pick_accounts(),
        scheduled_at="{{ due(dag_run) + macros.timedelta(hours=3) }}",
        deferrable=True,
        retries=2,
    )
