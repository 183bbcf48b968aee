"""A small client of Airflow's own REST API, the same for Airflow 2 and 3."""

from __future__ import annotations

import ast
import fcntl
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx

from demo.airflow_version import PASSWORD, USER, AirflowVersion
from demo.process import wait_until

_LOCKED_TRIES = 10
FINISHED_RUN = ("success", "failed")
FINISHED_TASK = ("success", "failed", "skipped", "upstream_failed", "removed")


@dataclass(frozen=True)
class Run:
    dag_id: str
    run_id: str
    state: str


@dataclass(frozen=True)
class TaskInstance:
    dag_id: str
    run_id: str
    task_id: str
    map_index: int
    state: str | None
    try_number: int
    max_tries: int
    id: str | None
    pid: int | None
    start_date: str | None
    end_date: str | None
    operator: str | None


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Of all that ask on this machine one writes: on SQLite, requests that do so together wait for each other."""
    with Path(__file__).open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class AirflowApi:
    def __init__(self, url: str, version: AirflowVersion) -> None:
        self._url = url
        self._version = version

    @cached_property
    def _client(self) -> httpx.Client:
        base = self._url + self._version.rest
        # SQLite answers slowly while others write; an api-server that a test killed is to be asked again.
        transport = httpx.HTTPTransport(retries=3)
        if self._version.is_v2:
            return httpx.Client(base_url=base, auth=(USER, PASSWORD), timeout=60, transport=transport)
        token = httpx.get(f"{self._url}/auth/token", timeout=60).raise_for_status().json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.Client(base_url=base, headers=headers, timeout=60, transport=transport)

    def request(self, method: str, path: str, **arguments: Any) -> Any:
        """Send any request; `path` comes after /api/v1 or /api/v2."""
        for _ in range(_LOCKED_TRIES):
            with nullcontext() if method == "GET" else _one_at_a_time():
                response = self._client.request(method, path, **arguments)
            if not (response.status_code == 500 and "Database error" in response.text):
                break
            time.sleep(0.5)  # SQLite was locked, and the request was rolled back (see Stack._process).
        if response.is_error:
            raise httpx.HTTPStatusError(
                f"{method} {path}: {response.status_code} {response.text}",
                request=response.request,
                response=response,
            )
        return response.json() if response.content else None

    # -- DAGs and runs ---------------------------------------------------------------------------------------

    def dags(self) -> list[dict[str, Any]]:
        return self._pages("/dags", "dags")

    def import_errors(self) -> dict[str, str]:
        return {error["filename"]: error["stack_trace"] for error in self._pages("/importErrors", "import_errors")}

    def wait_for_dag(self, dag_id: str, timeout: float = 60) -> None:
        """Wait until a DAG file written just now is known (or say what is wrong with it)."""

        def known() -> bool:
            if any(dag["dag_id"] == dag_id for dag in self.dags()):
                return True
            if errors := self.import_errors():
                raise ValueError(f"Import errors: {errors}")
            return False

        wait_until(known, f"DAG {dag_id} parsed", timeout)

    def trigger(
        self,
        dag_id: str,
        conf: Mapping[str, Any] | None = None,
        *,
        run_id: str | None = None,
        logical_date: str | None = None,
    ) -> Run:
        body: dict[str, Any] = {"conf": dict(conf or {})}
        if run_id:
            body["dag_run_id"] = run_id
        if logical_date or not self._version.is_v2:
            body["logical_date"] = logical_date
        return _run(self.request("POST", f"/dags/{dag_id}/dagRuns", json=body))

    def run(self, run: Run) -> Run:
        return _run(self.request("GET", _path(run)))

    def wait_for_run(self, run: Run, timeout: float = 180) -> Run:
        def finished() -> Run | None:
            now = self.run(run)
            return now if now.state in FINISHED_RUN else None

        return self._wait(finished, run, f"{run.dag_id} {run.run_id} finished", timeout)

    # -- task instances --------------------------------------------------------------------------------------

    def task_instances(self, run: Run) -> list[TaskInstance]:
        found = self._pages(f"{_path(run)}/taskInstances", "task_instances")
        return [_task_instance(item) for item in found]

    def task_instance(self, run: Run, task_id: str, map_index: int = -1) -> TaskInstance:
        return _task_instance(self.request("GET", _task_path(run, task_id, map_index)))

    def wait_for_task(
        self,
        run: Run,
        task_id: str,
        states: Sequence[str] = FINISHED_TASK,
        *,
        map_index: int = -1,
        try_number: int | None = None,
        timeout: float = 120,
        every: float = 0.2,
    ) -> TaskInstance:
        """Wait until the task is in one of `states` (at `try_number` or later, if given)."""

        def reached() -> TaskInstance | None:
            now = self.task_instance(run, task_id, map_index)
            return now if now.state in states and now.try_number >= (try_number or 0) else None

        what = f"{run.dag_id}.{task_id}[{map_index}] in {'/'.join(states)}"
        return self._wait(reached, run, what, timeout, every)

    def tries(self, run: Run, task_id: str, map_index: int = -1) -> list[TaskInstance]:
        """Return every try of a task, the earlier ones too."""
        found = self.request("GET", f"{_task_path(run, task_id, map_index)}/tries")["task_instances"]
        return sorted(map(_task_instance, found), key=lambda ti: ti.try_number)

    def log(self, run: Run, task_id: str, try_number: int | None = None, map_index: int = -1) -> str:
        """Return a try's log as text (default: the last try), tracebacks and structured fields included."""
        number = try_number or self.task_instance(run, task_id, map_index).try_number
        path = f"{_path(run)}/taskInstances/{task_id}/logs/{number}"
        parameters: dict[str, Any] = {"full_content": True, "map_index": map_index}
        content = self.request("GET", path, params=parameters, headers={"Accept": "application/json"})["content"]
        if isinstance(content, str):  # Airflow 2's: the text of a list of hosts, each with what it has logged.
            return "\n".join(logged for _, logged in ast.literal_eval(content))
        return "\n".join(map(_log_line, content))

    def set_state(self, run: Run, task_id: str, state: str, map_index: int = -1) -> None:
        """Mark a task `failed` or `success`, as a person does in the UI."""
        if self._version.is_v2:
            # Version 1's PATCH only notes the state; this endpoint also stops the task, as the UI does.
            body = {
                "dry_run": False,
                "task_id": task_id,
                "dag_run_id": run.run_id,
                "new_state": state,
                "include_upstream": False,
                "include_downstream": False,
                "include_future": False,
                "include_past": False,
            }
            self.request("POST", f"/dags/{run.dag_id}/updateTaskInstancesState", json=body)
        else:
            self.request("PATCH", _task_path(run, task_id, map_index), json={"new_state": state})

    def clear(
        self,
        run: Run,
        task_ids: Sequence[str | tuple[str, int]] | None = None,
        *,
        only_failed: bool = False,
        **options: Any,
    ) -> None:
        """Clear tasks of a run, or all of them (`options`: include_downstream, reset_dag_runs, ...)."""
        body: dict[str, Any] = {
            "dry_run": False,
            "dag_run_id": run.run_id,
            "only_failed": only_failed,
            "reset_dag_runs": True,
            **options,
        }
        if task_ids is not None:
            body["task_ids"] = list(task_ids)
        self.request("POST", f"/dags/{run.dag_id}/clearTaskInstances", json=body)

    # -- XComs -----------------------------------------------------------------------------------------------

    def xcom(self, run: Run, task_id: str, key: str = "return_value", map_index: int = -1) -> Any:
        """Return an XCom's value, read back to what the task returned."""
        parameters = {"deserialize": True, "stringify": False, "map_index": map_index}
        path = f"{_path(run)}/taskInstances/{task_id}/xcomEntries/{key}"
        return self.request("GET", path, params=parameters)["value"]

    def rendered(self, run: Run, task_id: str, map_index: int = -1) -> dict[str, Any]:
        """Return a task's fields as its page shows them."""
        fields: dict[str, Any] = self.request("GET", _task_path(run, task_id, map_index))["rendered_fields"]
        return fields

    def links(self, run: Run, task_id: str, map_index: int = -1) -> dict[str, str | None]:
        """Return the addresses behind the buttons on a task's page."""
        found = self.request("GET", f"{_path(run)}/taskInstances/{task_id}/links", params={"map_index": map_index})
        links: dict[str, str | None] = found.get("extra_links", found)
        return links

    def xcoms(self, run: Run, task_id: str = "~") -> list[dict[str, Any]]:
        """Return the entries (without values) of a task, or of the whole run."""
        return self._pages(f"{_path(run)}/taskInstances/{task_id}/xcomEntries", "xcom_entries")

    # -- the rest --------------------------------------------------------------------------------------------

    def providers(self) -> dict[str, str]:
        return {item["package_name"]: item["version"] for item in self._pages("/providers", "providers")}

    def test_connection(self, connection: Mapping[str, Any]) -> tuple[bool, str]:
        """Press the connection form's test button."""
        answer = self.request("POST", "/connections/test", json=dict(connection))
        return answer["status"], answer["message"]

    def create_connection(self, connection: Mapping[str, Any]) -> None:
        self.request("POST", "/connections", json=dict(connection))

    # -- inside ----------------------------------------------------------------------------------------------

    def _pages(self, path: str, key: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        while True:
            page = self.request("GET", path, params={"limit": 100, "offset": len(items)})
            items += page[key]
            if not page[key] or len(items) >= page["total_entries"]:
                return items

    def _wait(self, probe: Any, run: Run, what: str, timeout: float, every: float = 0.2) -> Any:
        def patient() -> Any:
            try:
                return probe()
            except httpx.TransportError:
                return None  # A test may have killed the api-server; the wait goes on until it is back.

        try:
            return wait_until(patient, what, timeout, every)
        except TimeoutError as error:
            error.add_note(self._report(run))
            raise

    def _report(self, run: Run) -> str:
        """Say where a run stands, for the message of a wait that took too long."""
        try:
            lines = [
                f"  {ti.task_id}[{ti.map_index}]: {ti.state}, try {ti.try_number} of {ti.max_tries + 1}"
                for ti in self.task_instances(run)
            ]
        except httpx.HTTPError as error:
            return f"The run's tasks could not be read: {error}"
        return "\n".join(["The run's tasks:", *lines])


def _path(run: Run) -> str:
    return f"/dags/{run.dag_id}/dagRuns/{run.run_id}"


def _task_path(run: Run, task_id: str, map_index: int) -> str:
    mapped = f"/{map_index}" if map_index >= 0 else ""
    return f"{_path(run)}/taskInstances/{task_id}{mapped}"


def _run(body: Mapping[str, Any]) -> Run:
    return Run(body["dag_id"], body["dag_run_id"], body["state"])


def _task_instance(body: Mapping[str, Any]) -> TaskInstance:
    return TaskInstance(
        dag_id=body["dag_id"],
        run_id=body["dag_run_id"],
        task_id=body["task_id"],
        map_index=body["map_index"],
        state=body["state"],
        try_number=body["try_number"],
        max_tries=body["max_tries"],
        id=body.get("id"),
        pid=body["pid"],
        start_date=body["start_date"],
        end_date=body["end_date"],
        operator=body["operator"],
    )


def _log_line(entry: str | Mapping[str, Any]) -> str:
    if isinstance(entry, str):
        return entry
    extra = {key: value for key, value in entry.items() if key not in ("event", "timestamp") and value}
    return f"{entry.get('timestamp') or ''} {entry['event']}{' ' + repr(extra) if extra else ''}".strip()
