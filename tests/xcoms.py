"""What becomes of a task's result in this release of Airflow: what the next task pulls, and what the UI shows."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

from tests.releases import VERSION

if VERSION >= (3, 0):
    import msgspec
    from airflow.sdk.bases.xcom import BaseXCom
    from airflow.sdk.execution_time.comms import SetXCom
else:
    from airflow.models.xcom import BaseXCom

if VERSION >= (3, 2):
    from airflow.serialization.stringify import stringify
elif VERSION >= (3, 0):
    from airflow.serialization.serde import deserialize


def _stored(value: Any) -> Any:
    pushed = BaseXCom.serialize_value(value)
    if VERSION < (3, 0):
        return SimpleNamespace(value=pushed)
    # By the task to its supervisor, and by that to the API server.
    message = SetXCom(key="return_value", value=pushed, dag_id="d", task_id="t", run_id="r")
    sent = msgspec.msgpack.decode(msgspec.msgpack.encode(message.model_dump()))
    return SimpleNamespace(value=json.loads(json.dumps(sent["value"], allow_nan=False)))


def handed_on(value: Any) -> Any:
    """Return what the next task pulls."""
    return BaseXCom.deserialize_value(_stored(value))


def shown(value: Any) -> Any:
    """Return what the UI's XCom view shows."""
    stored = _stored(value)
    if VERSION < (3, 0):
        return BaseXCom.orm_deserialize_value(stored)
    return stringify(stored.value) if VERSION >= (3, 2) else deserialize(stored.value, full=False)
