"""What ``dag.test()`` needs, and what it leaves out of a real run: all that differs between Airflow's releases."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.testing.database import BUNDLE, dags_folder, new_session

if TYPE_CHECKING:
    import pytest

#: What tasks have raised last, by task id and map index.
Errors = dict[tuple[str, int], BaseException]


def register(dag: Any) -> None:
    """Let the database know a DAG, wherever it was written: Airflow 3 would look for it in the DAGs' folder."""
    try:
        from airflow.dag_processing.bundles.manager import DagBundlesManager
    except ImportError:
        # Airflow 2, where it need not be known.
        return
    try:
        from airflow.dag_processing.dagbag import DagBag, sync_bag_to_db
    except ImportError:
        from airflow.models.dagbag import DagBag, sync_bag_to_db  # type: ignore[no-redef]

    session = new_session()
    DagBundlesManager().sync_bundles_to_db(session=session)
    session.commit()
    bag = DagBag(dags_folder())
    bag.bag_dag(dag)
    sync_bag_to_db(bag, BUNDLE, None)


def retry_at_once(patch: pytest.MonkeyPatch, dag: Any) -> None:
    """Let a retry follow at once: `dag.test()` waits for as long as the task says."""
    for task in dag.tasks:
        patch.setattr(task, "retry_delay", timedelta(0))
        patch.setattr(task, "retry_exponential_backoff", False)


def keep_deferred_arguments(patch: pytest.MonkeyPatch) -> None:
    """Give a task that goes on the arguments of its deferral, beside the event: `dag.test()` forgets them."""
    from airflow.providers.common.compat.sdk import BaseOperator, TaskDeferred

    kept: dict[str, Any] = {}
    made, resumed = TaskDeferred.__init__, BaseOperator.resume_execution

    def make(deferred: Any, *args: Any, **options: Any) -> None:
        made(deferred, *args, **options)
        kept.clear()
        kept.update(deferred.kwargs or {})

    def resume(task: Any, next_method: str, next_kwargs: dict[str, Any] | None, context: Any) -> Any:
        return resumed(task, next_method, {**(next_kwargs or {}), **kept}, context)

    patch.setattr(TaskDeferred, "__init__", make)
    patch.setattr(BaseOperator, "resume_execution", resume)


def share_api(patch: pytest.MonkeyPatch) -> None:
    """Make Airflow's API once a run: Airflow 3.0 and 3.1 make it for each attempt, which takes a second."""
    try:
        from airflow.sdk.execution_time import supervisor
    except ImportError:
        return
    patch.setattr(supervisor, "in_process_api_server", functools.cache(supervisor.in_process_api_server))


@contextmanager
def errors_kept() -> Iterator[Errors]:
    """Yield what tasks will have raised, as a listener of Airflow's hears it: not all releases tell a callback."""
    from airflow.listeners import hookimpl

    try:
        from airflow.sdk.listener import get_listener_manager
    except ImportError:
        from airflow.listeners.listener import get_listener_manager  # type: ignore[assignment]

    errors: Errors = {}

    class Listener:
        @hookimpl
        def on_task_instance_failed(self, task_instance: Any, error: Any) -> None:
            if isinstance(error, BaseException):
                errors[task_instance.task_id, task_instance.map_index] = error

    listener, manager = Listener(), get_listener_manager()
    manager.add_listener(listener)
    try:
        yield errors
    finally:
        manager.pm.unregister(listener)
