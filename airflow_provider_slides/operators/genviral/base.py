"""What Genviral's operators have in common."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from airflow_provider_slides.exceptions import InvalidArgumentError, unsigned
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.operators.arguments import connection_id, is_literal
from airflow_provider_slides.operators.attempts import Attempt, DurableOperator
from airflow_provider_slides.operators.durable import iso

MANIFEST_VERSION = 1

#: Stands for an id that is not known yet.
SOME_ID = "00000000-0000-0000-0000-000000000000"


class GenviralOperator(DurableOperator):
    """What both operators have in common: the connection."""

    ui_color = "#d9f2e6"

    def __init__(self, *, genviral_conn_id: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.genviral_conn_id = genviral_conn_id

    @cached_property
    def hook(self) -> GenviralHook:
        """The hook of this task's connection."""
        return GenviralHook(self.genviral_conn_id)

    @property
    def _api(self) -> GenviralHook:
        return self.hook

    def _check_common_literals(self) -> None:
        super()._check_common_literals()
        if is_literal(self.genviral_conn_id):
            connection_id("genviral_conn_id", self.genviral_conn_id)


def check_slideshow_id(slideshow_id: Any) -> None:
    """
    Check a slideshow's id that a DAG author gave.

    :raises InvalidArgumentError: when it is no text; a missing XCom renders as ``None``.
    """
    if not isinstance(slideshow_id, str) or not slideshow_id.strip() or slideshow_id == "None":
        raise InvalidArgumentError(
            "slideshow_id", slideshow_id, "Give the slideshow_id that GenviralSlideshowOperator returned."
        )


def without_signatures(value: Any) -> Any:
    """Return a value without the queries of its links, which may be signatures."""
    if isinstance(value, str):
        return unsigned(value)
    if isinstance(value, dict):
        return {key: without_signatures(item) for key, item in value.items()}
    return [without_signatures(item) for item in value] if isinstance(value, list | tuple) else value


def timings(attempt: Attempt, submitted_at: float, now: float) -> dict[str, Any]:
    """Return what a manifest tells of times; ``submitted_at`` and ``now`` in epoch seconds."""
    return {
        "submitted_at": iso(submitted_at),
        "completed_at": iso(now),
        "waited_seconds": round(now - submitted_at, 3),
        "worker_seconds": round(attempt.worker_seconds, 3),
    }
