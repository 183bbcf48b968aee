"""The tasks of a run that may have bought something, as Airflow's database and their places tell."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.cli.console import Refused
from airflow_provider_slides.cli.kinds import KINDS, Kind, kind_of
from airflow_provider_slides.durable.manifest import task_destination
from airflow_provider_slides.durable.place import Place
from airflow_provider_slides.durable.records import CLEAR_DISCARDS, TaskRecords, record_of
from airflow_provider_slides.jobs.record import JobRecord

if TYPE_CHECKING:
    from airflow.models.taskinstance import TaskInstance
    from sqlalchemy.orm import Session

#: What Airflow writes in the place of a secret, in the arguments that it keeps.
_MASKED = "***"


def paid_tasks(session: Session, dag_id: str, run_id: str, task_id: str | None = None) -> list[PaidTask]:
    """
    Return the tasks of a run that buy, each of a mapped one.

    :param session: Airflow's database.
    :param task_id: That task alone. Default: all.
    :raises Refused: when there is no such run.
    """
    from airflow.models.dagrun import DagRun
    from airflow.models.taskinstance import TaskInstance
    from sqlalchemy import select

    if session.scalar(select(DagRun.run_id).where(DagRun.dag_id == dag_id, DagRun.run_id == run_id)) is None:
        raise Refused(f"There is no run {run_id!r} of a DAG {dag_id!r}.")
    which = select(TaskInstance).where(TaskInstance.dag_id == dag_id, TaskInstance.run_id == run_id)
    if task_id is not None:
        which = which.where(TaskInstance.task_id == task_id)
    tis = session.scalars(which.order_by(TaskInstance.task_id, TaskInstance.map_index)).unique()
    return [task for ti in tis if (task := _paid_task(ti, session)) is not None]


def last_run(session: Session, dag_id: str) -> str:
    """
    Return the id of the run of a DAG that was made last.

    :raises Refused: when there is none.
    """
    from airflow.models.dagrun import DagRun
    from sqlalchemy import select

    made = select(DagRun.run_id).where(DagRun.dag_id == dag_id).order_by(DagRun.id.desc()).limit(1)
    run_id: str | None = session.scalar(made)
    if run_id is None:
        raise Refused(f"There is no run of a DAG {dag_id!r}.")
    return run_id


def _paid_task(ti: TaskInstance, session: Session) -> PaidTask | None:
    """Return a task if it buys, as its arguments tell; where they are no longer kept, by what it left."""
    left = Left(StateStore.of(ti, session), _xcoms(ti, session), _arguments(ti, session))
    kind = kind_of(set(left.arguments)) if left.arguments else next(filter(left.is_of, KINDS.values()), None)
    return None if kind is None else PaidTask(ti, kind, left)


@dataclass(frozen=True)
class Left:
    """
    What Airflow's database has of a task.

    :param state_store: Its state; ``None`` where Airflow keeps none (before 3.3).
    :param xcoms: What it told, by their keys; a retry and a clear take it away.
    :param arguments: As they were rendered last; Airflow keeps those of a DAG's last runs.
    """

    state_store: StateStore | None
    xcoms: dict[str, Any]
    arguments: dict[str, Any]

    def is_of(self, kind: Kind) -> bool:
        """Whether a task that buys this has left it."""
        store, returned = self.state_store, self.xcoms.get("return_value")
        is_kept = store is not None and store.get(kind.operator.record_key) is not None
        return is_kept or (isinstance(returned, dict) and {kind.operator.id_key, "record"} <= set(returned))


class PaidTask:
    """
    A task that buys, and what is known of what it has bought.

    :param ti: Airflow's row of it.
    :param kind: What it buys.
    :param left: What Airflow's database has of it.
    """

    def __init__(self, ti: TaskInstance, kind: Kind, left: Left) -> None:
        self.ti = ti
        self.kind = kind
        self.state_store = left.state_store
        self.arguments = left.arguments
        self._xcoms = left.xcoms
        # How often it would retry is told by the DAG alone, and matters to records of 0.1.0 only.
        told = {name: getattr(ti, name) for name in ("dag_id", "run_id", "task_id", "map_index")}
        known = SimpleNamespace(
            **told, try_number=ti.try_number, max_tries=ti.max_tries, task=SimpleNamespace(retries=0)
        )
        self.records = TaskRecords({"ti": known, "task_state_store": self.state_store}, key=kind.operator.record_key)

    @property
    def name(self) -> str:
        """What a message calls it."""
        return f"{self.ti.task_id}[{self.ti.map_index}]" if self.ti.map_index >= 0 else str(self.ti.task_id)

    @cached_property
    def place(self) -> Place | None:
        """Where its files land; ``None`` when it has no place, or nobody knows it any more."""
        uri = self.arguments.get("destination")
        if not isinstance(uri, str) or _MASKED in uri:
            return None
        operator = self.kind.operator
        destination = task_destination(uri, self.records, suffix=operator.suffix)
        return Place(destination, self.records, operator.id_key, operator.billed_unit)

    @cached_property
    def left_in_store(self) -> JobRecord | None:
        """What it left in Airflow's task state."""
        return self.records.load()

    @cached_property
    def left_at_place(self) -> dict[str, Any] | None:
        """The manifest that it left where its files land."""
        return self.place.manifest() if self.place is not None else None

    @cached_property
    def left_as_xcom(self) -> dict[str, Any] | None:
        """The manifest that it has returned."""
        returned = self._xcoms.get("return_value")
        return returned if isinstance(returned, dict) and self.kind.operator.id_key in returned else None

    @property
    def manifest(self) -> dict[str, Any]:
        """What was delivered."""
        return self.left_as_xcom or self.left_at_place or {}

    def known_to_next(self, *, cleared: bool) -> JobRecord | None:
        """
        Return what the next attempt will find.

        :param cleared: Whether it comes after a clear, and not as a retry.
        """
        kept = None if cleared and CLEAR_DISCARDS else self.left_in_store
        return kept or record_of((self.left_at_place or {}).get("record"))

    def known(self) -> tuple[JobRecord | None, str]:
        """
        Return what is known of its purchase, and from where.

        :raises SlidesError: when what it left can't be read.
        """
        if self.left_in_store is not None:
            return self.left_in_store, "task state"
        if (record := record_of((self.left_at_place or {}).get("record"))) is not None:
            return record, "manifest"
        return record_of((self.left_as_xcom or {}).get("record")), "XCom"

    @property
    def told_id(self) -> str | None:
        """The vendor's id that it has told as an XCom, where nothing else is known."""
        told = self._xcoms.get(self.kind.operator.id_key)
        return told if isinstance(told, str) and told else None

    @property
    def is_in_the_dark(self) -> bool:
        """Whether it may have bought something that nobody has kept."""
        tried = int(self.ti.try_number or 0)
        return tried > (0 if self.state_store is None else 1) and (self.state_store is None or CLEAR_DISCARDS)


class StateStore:
    """What Airflow keeps of a task between its tries (3.3+), as the task itself reads and writes it."""

    def __init__(self, scope: Any, session: Session) -> None:
        self._scope = scope
        self._session = session

    @classmethod
    def of(cls, ti: TaskInstance, session: Session) -> StateStore | None:
        """Return that of a task; ``None`` where Airflow keeps nothing."""
        try:
            from airflow.state import TaskScope
        except ImportError:
            return None
        region = {"region_id": ti.region_id} if hasattr(ti, "region_id") else {}  # 3.4
        return cls(TaskScope(ti.dag_id, ti.run_id, ti.task_id, ti.map_index, **region), session)

    def get(self, key: str) -> Any:
        """Return what is kept under a name; ``None`` for nothing."""
        from airflow.state import get_state_backend

        value = get_state_backend().get(self._scope, key, session=self._session)
        return None if value is None else json.loads(value)

    def set(self, key: str, value: Any) -> None:
        """Keep a value for as long as the run exists."""
        from airflow.state import get_state_backend

        get_state_backend().set(self._scope, key, json.dumps(value), expires_at=None, session=self._session)


def _arguments(ti: TaskInstance, session: Session) -> dict[str, Any]:
    from airflow.models.renderedtifields import RenderedTaskInstanceFields

    return RenderedTaskInstanceFields.get_templated_fields(ti, session=session) or {}


def _xcoms(ti: TaskInstance, session: Session) -> dict[str, Any]:
    from airflow.models import xcom

    where: dict[str, Any] = {"run_id": ti.run_id, "dag_ids": ti.dag_id, "task_ids": ti.task_id}
    where["map_indexes"] = ti.map_index
    if hasattr(xcom, "XComModel"):
        found: Any = session.scalars(xcom.XComModel.get_many(**where))
        return {row.key: xcom.XComModel.deserialize_value(row) for row in found}
    # 2.11, where a row that is read has its value.
    return {row.key: row.value for row in xcom.XCom.get_many(**where, session=session)}
