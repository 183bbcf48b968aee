"""Decks with outlets, and DAGs that their events start; what is to be made comes with the run's conf."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import airflow
from airflow.providers.common.compat.sdk import DAG, Asset, AssetAlias, task
from packaging.version import Version

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

VERSION = Version(airflow.__version__).release[:2]
IS_V2 = VERSION < (3, 0)
BEGAN = datetime(2026, 1, 1)

DECK = Asset(uri="x-tests://deck")
ALIAS = AssetAlias("tests_decks")
EACH = Asset(uri="x-tests://each")
PART = Asset(uri="x-tests://part")

ARGUMENTS: dict[str, Any] = {
    "task_id": "generate",
    "prompt": "{{ dag_run.conf['prompt'] }}",
    "poll_interval": 1,
    "deferrable": True,
}
ONE = "{{ dag_run.conf['destination'] }}"
MANY = "{{ dag_run.conf['destination'] }}{{ ti.map_index }}.pptx"


def told(events: Any) -> list[dict[str, Any]]:
    """All that started a run: the asset's URI, and what its event tells."""
    # One that came by an alias is told under both names.
    by_asset = [event for key in events if not isinstance(key, AssetAlias) for event in events[key]]
    return [{"asset": event.uri if IS_V2 else event.asset.uri, **event.extra} for event in by_asset]


with DAG("outlet_deck", schedule=None, start_date=BEGAN):
    PerceptisGenerateOperator(**ARGUMENTS, destination=ONE, outlets=[DECK, ALIAS])

for name, schedule in (("outlet_consumer", DECK), ("alias_consumer", ALIAS)):
    with DAG(name, schedule=[schedule], start_date=BEGAN, catchup=False):

        @task
        def consume(**context: Any) -> list[dict[str, Any]]:
            return told(context["triggering_dataset_events" if IS_V2 else "triggering_asset_events"])

        consume()

with DAG("outlet_mapped", schedule=None, start_date=BEGAN):
    PerceptisGenerateOperator.partial(**ARGUMENTS, destination=MANY, outlets=[EACH]).expand(params=[{}, {}, {}])

with DAG("outlet_mapped_reader", schedule=None, start_date=BEGAN):

    @task(inlets=[EACH])
    def read(*, inlet_events: Any = None) -> list[dict[str, Any]]:
        return [event.extra for event in inlet_events[EACH]]

    read()

if VERSION >= (3, 3):
    from airflow.sdk import PartitionedAssetTimetable

    def by_file(context: Any, manifest: dict[str, Any]) -> None:
        key = manifest["files"][0]["uri"].rpartition("/")[2].removesuffix(".pptx")
        context["outlet_events"][PART].add_partitions(f"{context['dag_run'].conf['destination']}{key}")

    with DAG("outlet_partitioned", schedule=None, start_date=BEGAN):
        PerceptisGenerateOperator.partial(**ARGUMENTS, destination=MANY, outlets=[PART], post_execute=by_file).expand(
            params=[{}, {}]
        )

    with DAG("partition_consumer", schedule=PartitionedAssetTimetable(assets=PART), start_date=BEGAN, catchup=False):

        @task
        def consume_part(**context: Any) -> dict[str, Any]:
            events = told(context["triggering_asset_events"])
            return {"key": context["partition_key"], "events": events}

        consume_part()

if not IS_V2:
    from airflow.sdk import AssetWatcher

    from airflow_provider_slides.triggers.genviral import GenviralSlideshowRenderedTrigger

    TRIGGER = GenviralSlideshowRenderedTrigger(poll_interval=2)
    RENDERED = Asset("tests_rendered", watchers=[AssetWatcher(name="rendered", trigger=TRIGGER)])

    with DAG("rendered_consumer", schedule=[RENDERED], start_date=BEGAN, catchup=False):

        @task
        def consume_rendered(triggering_asset_events: Any = None) -> list[dict[str, Any]]:
            return [event.extra["payload"] for event in triggering_asset_events[RENDERED]]

        consume_rendered.override(task_id="consume")()
