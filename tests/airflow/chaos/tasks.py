"""The DAGs of chaos, made from what a generated DAG file says, and the deaths of their workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable
from datetime import datetime, timedelta
from glob import glob
from pathlib import Path
from typing import Any
from unittest.mock import patch

from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.operators.genviral import (
    GenviralPostOperator,
    GenviralSlideshowOperator,
    post,
    rendering,
    unanswered,
)
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

# The sandbox answers in a second and shares our clock: nobody need wait for minutes until no call can be running.
for _module, _name in (
    (rendering, "LONGEST_CALL_SECONDS"),
    (rendering, "MARGIN_SECONDS"),
    (unanswered, "_CLOCK_SKEW_SECONDS"),
    (post, "_CLOCK_SKEW_SECONDS"),
):
    patch.object(_module, _name, 4.0).start()


class Mortal:
    """An operator whose worker is killed with SIGKILL at a moment, so many times: see :func:`_doom`."""

    def pre_execute(self, context: Any) -> None:
        conf, ti = context["dag_run"].conf, context["ti"]
        # Not by the number of the try: the first ones may come to nothing by themselves.
        died = f"{conf['directory']}.died-{ti.task_id}-{ti.map_index}"
        deaths = len(glob(f"{died}-*"))
        if deaths < conf["deaths"]:
            _doom(conf["moment"], conf["directory"], f"{died}-{deaths}")


class Deck(Mortal, PerceptisGenerateOperator):
    pass


class Carousel(Mortal, GenviralSlideshowOperator):
    pass


class Publish(Mortal, GenviralPostOperator):
    pass


_SLIDESHOW: dict[str, Any] = {
    "pack_id": "11111111-1111-1111-1111-111111111111",
    "slide_count": 2,
    "aspect_ratio": "1:1",
    "timeout": 90,
}
_POST: dict[str, Any] = {
    "image_urls": ["{{ dag_run.conf['picture'] }}"],
    "account_ids": ["bbbbbbbb-0000-4000-8000-000000000001"],
    "timeout": 90,
}
#: Kind -> the operator, the argument that takes the prompt, whether files land, and its other arguments.
_OPERATORS: dict[str, tuple[Any, str, bool, dict[str, Any]]] = {
    "deck": (Deck, "prompt", True, {"timeout": 200}),
    "forget": (Deck, "prompt", False, {"wait_for_completion": False}),
    "carousel": (Carousel, "prompt", True, {**_SLIDESHOW, "render": True}),
    "draft": (Carousel, "prompt", False, _SLIDESHOW),
    "publish": (Publish, "caption", False, _POST),
}


def make(dags: Iterable[dict[str, Any]]) -> None:
    """Make the DAGs of a file."""
    for said in dags:
        _make(**said)


def _make(
    *,
    dag_id: str,
    version: int,
    kind: str,
    deferrable: bool,
    tasks: list[tuple[str, int]],
    retries: int,
    retry_delay: int,
    prompt: str,
    destination: str,
) -> None:
    operator, text, lands, arguments = _OPERATORS[kind]
    common = {
        **arguments,
        **({"destination": destination} if lands else {}),
        "deferrable": deferrable,
        "poll_interval": 1,
        "max_poll_interval": 3,
        "retries": retries,
        "retry_delay": timedelta(seconds=retry_delay),
    }
    prompts = [f"{{{{ run_id }}}}.{copy} {prompt}" for copy in range(len(tasks))]
    # What Airflow tells of the DAG shows which version it knows.
    with DAG(dag_id, schedule=None, start_date=datetime(2026, 1, 1), doc_md=f"version {version}"):
        if tasks[0][1] >= 0:
            operator.partial(task_id=tasks[0][0], **common).expand(**{text: prompts})
        else:
            for (task_id, _), said in zip(tasks, prompts, strict=True):
                operator(task_id=task_id, **{text: said}, **common)


def _doom(moment: str, directory: str, note: str) -> None:
    """
    Have this process killed at a moment.

    :param moment: ``before`` or ``after``, a record's name and a phase of it; or ``landing``: a file is whole, and not
        yet in its place. ``after ... intent`` is right before the request leaves.
    :param directory: Where files land.
    :param note: The file that tells of it.
    """

    def die() -> None:
        Path(note).touch()
        os.kill(os.getpid(), signal.SIGKILL)

    write, move = TaskRecords.save, os.replace

    def save(records: TaskRecords, record: JobRecord) -> JobRecord:
        place = f"{records._key} {record.phase}"
        if moment == f"before {place}":
            die()
        kept = write(records, record)
        if moment == f"after {place}":
            die()
        return kept

    def replace(source: Any, target: Any, **options: Any) -> None:
        name = os.fspath(target)
        if moment == "landing" and name.startswith(directory) and not name.endswith(".json"):
            die()
        move(source, target, **options)

    TaskRecords.save = save  # type: ignore[method-assign]
    os.replace = replace
