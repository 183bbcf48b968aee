"""What the tests of asset events in a real Airflow share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from demo.api import FINISHED_RUN, Run
from demo.process import wait_until
from demo.stack import Stack

if TYPE_CHECKING:
    from tests.airflow.conftest import World

_RUNS = 100


def consumed(world: World, dag_id: str, task_id: str) -> list[Any]:
    """What each run of a DAG that events start has returned, once all that have begun are over."""
    api = world.stack.api
    runs = api.request("GET", f"/dags/{dag_id}/dagRuns", params={"limit": _RUNS})["dag_runs"]
    found = [Run(dag_id, run["dag_run_id"], run["state"]) for run in runs]
    assert all(run.state != "failed" for run in found), [api.log(run, task_id) for run in found]
    return [api.xcom(run, task_id) for run in found if run.state in FINISHED_RUN]


def events_in(world: World, dag_id: str, task_id: str = "consume") -> list[Any]:
    """The events that have started the runs of a DAG which are over."""
    return [event for told in consumed(world, dag_id, task_id) for event in told]


def wait_for_events(world: World, dag_id: str, count: int = 1, job_id: str | None = None) -> list[Any]:
    """Wait until so many events have started runs of a DAG, and return them; those of a job alone, if it is given."""

    def there() -> list[Any] | None:
        found = [event for event in events_in(world, dag_id) if job_id in (None, event.get("job_id"))]
        return found if len(found) >= count else None

    return wait_until(there, f"{count} events consumed by {dag_id}", 120)


def wait_for_the_watch(stack: Stack, times: int = 1) -> None:
    """Wait until a watcher has noted what was there when it began."""
    log = stack["triggerer-1"].log
    wait_until(lambda: log.read_text().count("Watching for slideshows beside") >= times, "a watcher at work", 120)
