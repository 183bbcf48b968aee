"""Functions that tell decks and carousels: alone, mapped and in a group; what to tell comes with the run's conf."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG, task, task_group

COMMON: dict[str, Any] = {
    "poll_interval": 1,
    "max_poll_interval": 2,
    "timeout": 120,
    "retries": 2,
    "retry_delay": timedelta(seconds=1),
}
#: What a customer may be called.
TEMPLATE = "{{ conn.perceptis_default.password }}"

for shape in ("deferrable", "worker"):
    with DAG(f"decorated_{shape}", schedule=None, start_date=datetime(2026, 1, 1)):

        @task
        def names() -> list[dict[str, str]]:
            return [{"name": f"Ann {TEMPLATE}"}, {"name": "notes.md"}]

        @task.perceptis_deck(
            destination="{{ dag_run.conf['destination'] }}", deferrable=shape == "deferrable", **COMMON
        )
        def generate(dag_run=None, ti=None) -> str:
            """Tell another prompt at each try."""
            print(f"Telling it in try {ti.try_number}.")
            return f"{dag_run.conf['prompt']} Try {ti.try_number} for {TEMPLATE}"

        @task.perceptis_deck(deferrable=shape == "deferrable", **COMMON)
        def deck(name: str, dag_run=None, ti=None) -> dict[str, Any]:
            folder = dag_run.conf["destination"].rpartition("/")[0]
            return {"prompt": f"{dag_run.conf['prompt']} For {name}", "destination": f"{folder}/{ti.map_index}.pptx"}

        @task.genviral_slideshow(
            slide_count=1,
            pack_id="11111111-1111-1111-1111-111111111111",
            render=True,
            deferrable=shape == "deferrable",
            **COMMON,
        )
        def carousel(name: str, dag_run=None, ti=None) -> dict[str, Any]:
            folder = dag_run.conf["destination"].rpartition("/")[0]
            return {
                "prompt": f"{dag_run.conf['prompt']} For {name}",
                "destination": f"{folder}/carousel-{ti.map_index}.jpg",
            }

        @task_group
        def group(names: Any) -> None:
            deck.expand_kwargs(names)
            carousel.expand_kwargs(names)

        generate()
        group(names())
