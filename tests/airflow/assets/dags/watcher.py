"""A DAG that starts for each slideshow that is rendered at Genviral, by whomever."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from airflow.providers.common.compat.sdk import DAG, task

try:
    from airflow.sdk import Asset, AssetWatcher
except ImportError:  # Airflow 2 has no watchers.
    pass
else:
    from airflow_provider_slides.triggers.genviral import GenviralSlideshowRenderedTrigger

    TRIGGER = GenviralSlideshowRenderedTrigger(poll_interval=2)
    RENDERED = Asset("tests_rendered", watchers=[AssetWatcher(name="rendered", trigger=TRIGGER)])

    with DAG("rendered_consumer", schedule=[RENDERED], start_date=datetime(2026, 1, 1), catchup=False):

        @task
        def consume(triggering_asset_events: Any = None) -> list[dict[str, Any]]:
            return [event.extra["payload"] for event in triggering_asset_events[RENDERED]]

        consume()
