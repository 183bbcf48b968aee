"""A metadata database of the test's own, in place of the one that Airflow was configured with."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

#: The DAG bundle that tested DAGs belong to; its folder is empty.
BUNDLE = "slides-testing"


def create(path: Path) -> None:
    """Make an empty metadata database."""
    from airflow.utils import db

    with connected(path):
        db.initdb()


@contextmanager
def connected(path: Path) -> Iterator[None]:
    """
    Let Airflow use this SQLite file, and the environment alone for connections and variables.

    It is told by environment variables, which are stronger than any ``airflow.cfg``, and undone to the object: the
    database and the secrets backends that were configured before are neither asked nor closed.
    """
    from airflow import settings

    bundles = path.parent / "bundle"
    bundles.mkdir(exist_ok=True)
    with patch.dict(os.environ, _environment(path, bundles)), _kept(settings), _no_secrets_backend(), _no_session():
        settings.configure_vars()
        settings.configure_orm()
        used: Any = settings
        try:
            yield
        finally:
            used.Session.remove()
            used.engine.dispose()


def new_session() -> Any:
    """Return a session of the database that Airflow uses now."""
    from airflow import settings

    used: Any = settings
    return used.Session()


def dags_folder() -> str:
    """Return the folder that Airflow takes DAGs from now; in a test's database it is empty."""
    from airflow import settings

    return settings.DAGS_FOLDER


def _environment(path: Path, bundle: Path) -> dict[str, str]:
    bundles = [
        {
            "name": BUNDLE,
            "classpath": "airflow.dag_processing.bundles.local.LocalDagBundle",
            "kwargs": {"path": str(bundle), "refresh_interval": 0},
        }
    ]
    return {
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{path}",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN_ASYNC": f"sqlite+aiosqlite:///{path}",
        "AIRFLOW__DATABASE__LOAD_DEFAULT_CONNECTIONS": "False",
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        # `dag.test()` reads all DAGs of a bundle.
        "AIRFLOW__CORE__DAGS_FOLDER": str(bundle),
        "AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST": json.dumps(bundles),
        "AIRFLOW__SECRETS__BACKEND": "",
        "AIRFLOW__WORKERS__SECRETS_BACKEND": "",
    }


@contextmanager
def _kept(settings: object) -> Iterator[None]:
    before = dict(vars(settings))
    try:
        yield
    finally:
        vars(settings).clear()
        vars(settings).update(before)


@contextmanager
def _no_session() -> Iterator[None]:
    try:
        from airflow.utils import task_instance_session  # type: ignore[attr-defined]  # of Airflow 2 alone
    except ImportError:
        yield
        return
    # Airflow 2 keeps a session that a template was rendered with outside of a task, and then runs no task.
    with patch.dict(vars(task_instance_session), {"__current_task_instance_session": None}):
        yield


@contextmanager
def _no_secrets_backend() -> Iterator[None]:
    from airflow import configuration

    # Made when Airflow was imported.
    with patch.object(configuration, "secrets_backend_list", configuration.initialize_secrets_backends()):
        yield
