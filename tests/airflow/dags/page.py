"""Tasks whose page is looked at: decks on a store that has a console, images, and ends of all kinds."""

from __future__ import annotations

import base64
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from airflow.providers.common.compat.sdk import DAG, task
from fsspec.implementations.dirfs import DirFileSystem
from fsspec.implementations.local import LocalFileSystem

try:
    from airflow.sdk.io.store import attach
except ImportError:
    from airflow.io.store import attach

from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

# A bucket without Amazon: what lands there is on this disk.
BUCKET = Path(os.environ["AIRFLOW_HOME"]).parent / "bucket"
attach("s3", conn_id="on_disk", fs=DirFileSystem(str(BUCKET), LocalFileSystem(auto_mkdir=True)))

DIRECTORY = "s3://on_disk@decks{{ dag_run.conf['destination'].rpartition('/')[0] }}"
PLACE = f"{DIRECTORY}/deck.pptx"
PROMPT = "{{ dag_run.conf['prompt'] }}"
COMMON: dict[str, Any] = {"poll_interval": 1, "max_poll_interval": 2}
IMAGE = {
    "data": base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"bytes of an image" * 1000).decode(),
    "mime_type": "image/png",
}


class UnforeseenOperator(PerceptisGenerateOperator):
    """Fails by what nobody has foreseen, once it has paid."""

    def _collect(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("nobody has foreseen this")


with DAG("page_deck", schedule=None, start_date=datetime(2026, 1, 1)):
    PerceptisGenerateOperator(
        task_id="generate",
        prompt=f"# Tea\n\n- {PROMPT}",
        destination=PLACE,
        facts={"weeks": [{"revenue": 395_000}]},
        timeout="{{ dag_run.conf.get('timeout', 120) }}",
        deferrable=True,
        **COMMON,
    )

with DAG("page_mapped", schedule=None, start_date=datetime(2026, 1, 1)):
    PerceptisGenerateOperator.partial(
        task_id="generate",
        destination=f"{DIRECTORY}/{{{{ ti.map_index }}}}.pptx",
        deferrable=True,
        **COMMON,
    ).expand(prompt=[f"{PROMPT} For Ann", f"{PROMPT} For Bob"])

with DAG("page_unforeseen", schedule=None, start_date=datetime(2026, 1, 1)):
    UnforeseenOperator(task_id="generate", prompt=PROMPT, destination=PLACE, **COMMON)

with DAG("page_carousel", schedule=None, start_date=datetime(2026, 1, 1)):
    GenviralSlideshowOperator(
        task_id="generate",
        prompt=PROMPT,
        pack_id="11111111-1111-1111-1111-111111111111",
        slide_count=2,
        render=True,
        destination=f"{DIRECTORY}/carousel.jpg",
        **COMMON,
    )

with DAG("page_slide", schedule=None, start_date=datetime(2026, 1, 1)):
    PerceptisGenerateOperator(
        task_id="generate",
        prompt=PROMPT,
        output_type="single_slide",
        reference_images=[IMAGE, "{{ dag_run.conf['image'] }}"],
        destination="{{ dag_run.conf['destination'] }}",
        **COMMON,
    )

    @task.perceptis_deck(output_type="single_slide", deferrable=True, **COMMON)
    def told(dag_run=None) -> dict[str, Any]:
        return {
            "prompt": dag_run.conf["prompt"],
            "reference_images": [IMAGE],
            "destination": dag_run.conf["destination"].replace("deck", "told"),
        }

    told()
