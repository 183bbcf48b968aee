"""
A distributed Airflow and the sandbox: two schedulers, two triggerers and two Celery workers around one database.

Every process is real and on loopback; each counts as a machine of its own, whose name Airflow notes (demo/stack.py).
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from demo.process import wait_until
from demo.sandbox import Sandbox
from demo.stack import Stack

from .services import Broker, Database, broker, database

#: Longer than the test: a job ends when the test says so (see test_scale_out.py).
JOB_SECONDS = 3600
#: What the vendor allows one key: less than all who wait would ask for.
REQUESTS_PER_SECOND = float(os.environ.get("CLUSTER_RATE_LIMIT", "10"))
PRELOADED = ["airflow.dag_processing.dagbag", "airflow_provider_slides.operators.perceptis"]


@dataclass(frozen=True)
class Cluster:
    """A running distributed Airflow, its database, and the vendor that it pays."""

    stack: Stack
    sandbox: Sandbox
    database: Database
    home: Path

    def shares(self, query: str, **parameters: Any) -> dict[str, int]:
        """Return what a SELECT of names and counts finds."""
        return dict(self.database.rows(query, parameters))


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    # A run that is told to end (a CI's time limit) stops what it started, as after Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    home = tmp_path_factory.mktemp("cluster")
    dags = Path(__file__).parent / "dags"
    vendor = Sandbox(home / "vendor", job_seconds=JOB_SECONDS, rate_limit=REQUESTS_PER_SECOND)
    with database() as metadata, broker() as queue, vendor as sandbox:
        env = {**sandbox.airflow_env(), **_environment(metadata, queue)}
        shape = {"schedulers": 2, "triggerers": 2, "workers": 2}
        with Stack(home / "airflow", dags, env=env, sql_alchemy_conn=metadata.url, **shape) as stack:
            stack.wait_ready(timeout=300)
            running = Cluster(stack, sandbox, metadata, home)
            wait_until(lambda: _complete(running), "two schedulers, two triggerers and two workers", 300, every=1)
            yield running


def _environment(metadata: Database, queue: Broker) -> dict[str, str]:
    """Return what makes a cluster of it, as Airflow takes settings from the environment."""
    settings: dict[str, dict[str, Any]] = {
        "core": {
            "executor": "CeleryExecutor",
            # Of each scheduler: enough to keep both workers busy, and few that wait in Redis for a worker.
            "parallelism": 16,
        },
        # Together all processes stay below the 100 connections that PostgreSQL allows by default.
        "database": {"sql_alchemy_pool_size": 4, "sql_alchemy_max_overflow": 4},
        "celery": {
            "broker_url": queue.url,
            "result_backend": f"db+{metadata.url}",
            "worker_concurrency": 8,
            "worker_prefetch_multiplier": 1,
            # What every task imports is imported once for all, before the worker forks: most of a start's cost.
            "extra_celery_config": json.dumps({"imports": PRELOADED}),
        },
        "celery_broker_transport_options": {
            "global_keyprefix": queue.prefix,
            # What a killed worker had taken and not begun goes back to the queue after so many seconds.
            "visibility_timeout": 60,
        },
        "scheduler": {
            # The same, should it be lost in Redis too.
            "task_queued_timeout": 180,
            "scheduler_idle_sleep_time": 1,
            # A busy machine must not look like a dead scheduler, triggerer or API.
            "scheduler_health_check_threshold": 30,
        },
        "triggerer": {
            "triggerer_health_check_threshold": 20,
            # Jobs come one or two a second: with the default of 50, whoever looks first takes them all.
            "max_trigger_to_select_per_loop": 1,
        },
        "workers": {"execution_api_timeout": 60},
    }
    return {
        f"AIRFLOW__{section}__{name}".upper(): str(value)
        for section, values in settings.items()
        for name, value in values.items()
    }


def _complete(cluster: Cluster) -> bool:
    """Whether all of a kind are there, and not just the one that makes Airflow healthy."""
    for process in cluster.stack.processes.values():
        process.check()
    jobs = "SELECT job_type, count(*) FROM job WHERE state = 'running' GROUP BY 1"
    workers = [process for name, process in cluster.stack.processes.items() if name.startswith("worker-")]
    return cluster.shares(jobs).items() >= {"SchedulerJob": 2, "TriggererJob": 2}.items() and all(
        "ready" in worker.tail() for worker in workers
    )
