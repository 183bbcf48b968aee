"""
Defer the tasks of the `waiting` run, as if each had just deferred itself: a thousand workers need not start first.

Writes what Airflow's execution API writes when a task defers: a row for the trigger, and the task's state. Standard
input has the triggers, one JSON array of `[classpath, kwargs]`; those of the last time are dropped.
"""

from __future__ import annotations

import json
import sys

from airflow.models.taskinstance import TaskInstance
from airflow.models.trigger import Trigger
from airflow.utils.session import create_session
from airflow.utils.state import TaskInstanceState
from sqlalchemy import delete, select, update


def main() -> None:
    triggers = json.load(sys.stdin)
    with create_session() as session:
        session.execute(update(TaskInstance).values(trigger_id=None, state=None))
        session.execute(delete(Trigger))
        tasks = session.scalars(select(TaskInstance).order_by(TaskInstance.map_index).limit(len(triggers))).all()
        for task, (classpath, kwargs) in zip(tasks, triggers, strict=True):
            row = Trigger(classpath=classpath, kwargs=kwargs)
            session.add(row)
            session.flush()
            task.state, task.trigger_id, task.next_method = TaskInstanceState.DEFERRED, row.id, "execute_complete"


if __name__ == "__main__":
    main()
