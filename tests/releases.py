"""What the releases of Airflow have in different places."""

from __future__ import annotations

import functools
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import airflow
from packaging.version import Version

VERSION = Version(airflow.__version__).release[:2]

if VERSION >= (3, 0):
    from airflow.sdk import io
    from airflow.sdk.bases import sensor
    from airflow.sdk.execution_time.context import OutletEventAccessors
    from airflow.sdk.io import store
else:
    from airflow import io
    from airflow.io import store
    from airflow.sensors import base as sensor
    from airflow.utils.context import OutletEventAccessors

try:
    from structlog.testing import capture_logs
except ImportError:  # Airflow 2 logs by the standard library alone
    capture_logs = functools.partial(nullcontext, ())

if VERSION >= (3, 2):
    from airflow.sdk.exceptions import AirflowRescheduleException
    from airflow.sdk.serde import deserialize, serialize
else:
    from airflow.exceptions import AirflowRescheduleException
    from airflow.serialization.serialized_objects import BaseSerialization

    # A trigger's kwargs and a task's next_kwargs go through these.
    serialize, deserialize = BaseSerialization.serialize, BaseSerialization.deserialize

if VERSION >= (3, 2):
    from airflow.dag_processing.dagbag import DagBag
else:
    from airflow.models.dagbag import DagBag

    DagBag = functools.partial(DagBag, include_examples=False)


def parsed(file: Path) -> Any:
    """Return what Airflow finds in a DAG file: a bag of DAGs and import errors."""
    return DagBag(str(file))


__all__ = [
    "VERSION",
    "AirflowRescheduleException",
    "OutletEventAccessors",
    "capture_logs",
    "deserialize",
    "io",
    "parsed",
    "sensor",
    "serialize",
    "store",
]
