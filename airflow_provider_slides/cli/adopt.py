"""`airflow slides adopt`: give a task a job that was found by hand, so that it collects that and buys nothing."""

from __future__ import annotations

import contextlib
from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from airflow.utils.cli import action_cli

from airflow_provider_slides.cli.console import Refused, command, show, tell
from airflow_provider_slides.cli.jobs import row
from airflow_provider_slides.cli.runs import PaidTask, paid_tasks
from airflow_provider_slides.cli.vendor import found
from airflow_provider_slides.durable.records import CLEAR_DISCARDS
from airflow_provider_slides.exceptions import SlidesError
from airflow_provider_slides.jobs.record import JobRecord, Phase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

#: In all others the task is at work, or about to be.
_AT_REST = ("failed", "success", "skipped", "upstream_failed", "up_for_retry", "None")


@action_cli(check_db=False)  # type: ignore[untyped-decorator]
@command
def adopt(args: Namespace) -> None:
    """Write the job into the task's record, once the vendor has told that there is such a job."""
    from airflow.utils.session import create_session

    with create_session() as session:
        task = _task(args, session)
        _ensure_nobody_else_has_it(task, args.job, session)
        conn_id = args.conn_id or task.arguments.get(task.kind.operator.conn_id_field)
        adopted(_left(task), args.job, instead_of=args.instead_of, noun=task.kind.noun)
    if not isinstance(conn_id, str):
        raise Refused("Airflow no longer keeps which connection the task has used: say it with --conn-id.")
    _check(task, found(task.kind, conn_id, args.job), args.job)
    with create_session() as session:
        # Once more, as it may have been started meanwhile; from here on it can't.
        _hold(args, session)
        task = _task(args, session)
        record = adopted(_left(task), args.job, instead_of=args.instead_of, noun=task.kind.noun)
        _write(task, record)
    with create_session() as session:
        rows = [row(_task(args, session))]
    if args.instead_of is not None:
        tell(f"{args.instead_of} is left: nothing collects it any more, and it may go on and bill.")
    tell(f"Task {task.name} has {task.kind.noun} {args.job} now: a retry or a clear collects it, and buys nothing.")
    show(rows, args.output)


def adopted(before: JobRecord | None, job: str, *, instead_of: str | None, noun: str) -> JobRecord:
    """
    Return the record of a task that has adopted a job: whatever attempt comes next, it collects it.

    :param before: What the task has left.
    :param job: The vendor's id.
    :param instead_of: The job that the task is to give up for it, if it has another one.
    :param noun: What a message calls it.
    :raises Refused: when it has another one, and that is not the one to give up.
    """
    has = before.job_id if before is not None and before.phase is not Phase.FAILED else None
    if has not in (None, job, instead_of):
        raise Refused(
            f"The task has {noun} {has} already. To leave that, which nothing collects then and which may go on and "
            f"bill, say: --instead-of {has}"
        )
    if instead_of not in (None, has):
        raise Refused(f"The task does not have {noun} {instead_of}: leave out --instead-of.")
    # Of no attempt, and of no time between two clears: so no clear is told since, which could buy.
    of_nobody: dict[str, Any] = {"max_tries": None, "try_number": None}
    if before is not None and (before.phase is Phase.INTENT or before.job_id == job):
        return replace(before, phase=Phase.SUBMITTED, job_id=job, **of_nobody)
    purchase = 0 if before is None else before.purchase + 1
    previous = None if before is None else before.job_id or before.previous_id
    return JobRecord(Phase.SUBMITTED, 0, purchase, {}, job_id=job, previous_id=previous, **of_nobody)


def _hold(args: Namespace, session: Session) -> None:
    """Keep the scheduler from starting the task while the record is written."""
    from airflow.models.taskinstance import TaskInstance
    from sqlalchemy import select

    which = select(TaskInstance.task_id).where(
        TaskInstance.dag_id == args.dag_id,
        TaskInstance.run_id == args.run_id,
        TaskInstance.task_id == args.task_id,
        TaskInstance.map_index == args.map_index,
    )
    session.execute(which.with_for_update())


def _task(args: Namespace, session: Session) -> PaidTask:
    """
    Return the task, at rest.

    :raises Refused: when there is none, or it is at work.
    """
    tasks = paid_tasks(session, args.dag_id, args.run_id, args.task_id)
    task = next((task for task in tasks if task.ti.map_index == args.map_index), None)
    if task is None:
        indexes = [task.ti.map_index for task in tasks]
        raise Refused(
            f"Task {args.task_id} is mapped: say which with --map-index, of {indexes}."
            if indexes
            else f"There is no task {args.task_id!r} in this run that has begun and buys something."
        )
    if str(task.ti.state) not in _AT_REST:
        raise Refused(
            f"Task {task.name} is {task.ti.state}: it is at work, or about to be, and may buy. Wait for its end, or "
            "mark it failed, and adopt the job then."
        )
    return task


def _ensure_nobody_else_has_it(task: PaidTask, job: str, session: Session) -> None:
    for other in paid_tasks(session, task.ti.dag_id, task.ti.run_id):
        if (other.ti.task_id, other.ti.map_index) != (task.ti.task_id, task.ti.map_index):
            record = None
            with contextlib.suppress(SlidesError):
                record, _ = other.known()
            if job == (other.told_id if record is None else record.job_id):
                raise Refused(f"Task {other.name} has {task.kind.noun} {job}: it collects it.")


def _left(task: PaidTask) -> JobRecord | None:
    if task.place is None and (task.state_store is None or CLEAR_DISCARDS):
        raise Refused(
            "This Airflow keeps nothing of a task when it is cleared, and this one has no destination whose manifest "
            f"could: it can't be given a {task.kind.noun}. Use what `status` and `download` tell, and mark the task as "
            "success; a clear may buy another one."
        )
    return task.known()[0]


def _check(task: PaidTask, seen: Any, job: str) -> None:
    if task.kind.is_void(seen):
        raise Refused(f"There is nothing to collect of {task.kind.noun} {job}: {task.kind.failure(seen)}.")
    wanted, told = task.arguments.get("output_type"), getattr(seen, "output_type", None)
    if isinstance(wanted, str) and told is not None and wanted != told:
        raise Refused(f"Job {job} is a {told}, and task {task.name} makes a {wanted}: it is another task's.")


def _write(task: PaidTask, record: JobRecord) -> None:
    try:
        if task.place is not None and (task.state_store is None or CLEAR_DISCARDS):
            task.place.reserve(record)
    except SlidesError as e:
        raise Refused(f"The job can't be noted where a clear would look for it, and nothing was changed: {e}") from e
    if task.state_store is not None:
        task.state_store.set(task.kind.operator.record_key, record.to_json())
