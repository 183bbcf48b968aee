"""`airflow slides jobs`: what each task of a run has bought, where that stands, and what comes next."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from airflow_provider_slides.cli.console import Refused, command, show, tell
from airflow_provider_slides.cli.runs import PaidTask, last_run, paid_tasks
from airflow_provider_slides.durable.manifest import iso
from airflow_provider_slides.exceptions import SlidesError
from airflow_provider_slides.jobs.record import JobRecord, Phase, plan

UNKNOWN = "not known"
#: More files than that are in no manifest of ours.
_MOST_FILES = 200


@command
def jobs(args: Namespace) -> None:
    """Print a row for each task of a run that buys; no vendor is asked."""
    from airflow.utils.session import create_session

    with create_session() as session:
        run_id = args.run_id or last_run(session, args.dag_id)
        rows = [row(task) for task in paid_tasks(session, args.dag_id, run_id, args.task_id)]
    if not rows:
        which = f"Task {args.task_id!r} of this run buys" if args.task_id else "No task of this run buys"
        raise Refused(f"{which} nothing, or has not begun yet, or is of a run whose arguments Airflow no longer keeps.")
    show(rows, args.output)


def row(task: PaidTask) -> dict[str, Any]:
    """Return what is known of a task's purchase, column by column; what can't be read is told on stderr."""
    try:
        record, source = task.known()
    except SlidesError as e:
        tell(f"Task {task.name}: {e}")
        return _columns(task, task.told_id, "unreadable", "-")
    if record is None:
        is_dark = task.is_in_the_dark or task.told_id is not None
        following = UNKNOWN if is_dark else "buys"
        known = _columns(task, task.told_id, UNKNOWN if is_dark else "nothing bought", "XCom" if task.told_id else "-")
        return {**known, "retry": following, "clear": following}
    columns = _columns(task, record.job_id, _phase(record), source)
    if record.submitted_at is not None:
        columns["submitted"] = iso(record.submitted_at)
    try:
        columns["retry"] = _next(task, cleared=False)
        columns["clear"] = _next(task, cleared=True)
        columns["billed"] = _billed(task, record)
        columns["files"] = _files(task) if record.phase is Phase.DELIVERED else []
    except SlidesError as e:
        tell(f"Task {task.name}: {e}")
    return columns


def _columns(task: PaidTask, job: str | None, phase: str, source: str) -> dict[str, Any]:
    return {
        "task_id": task.ti.task_id,
        "map_index": task.ti.map_index if task.ti.map_index >= 0 else "",
        "state": str(task.ti.state or "none"),
        "kind": task.kind.noun,
        "job": job or "",
        "phase": phase,
        "submitted": UNKNOWN,
        "billed": UNKNOWN,
        "files": [],
        "retry": UNKNOWN,
        "clear": UNKNOWN,
        "known_from": source,
    }


def _phase(record: JobRecord) -> str:
    if record.phase is not Phase.INTENT:
        return record.phase.value
    return "not sent" if record.submitted_at is None else "unanswered: may have bought"


def _billed(task: PaidTask, record: JobRecord) -> str:
    unit = task.kind.operator.billed_unit
    if record.phase is Phase.FAILED or (record.phase is Phase.INTENT and record.submitted_at is None):
        return "0"
    billed = task.manifest.get("billed") if record.phase is Phase.DELIVERED else None
    count = billed.get("count") if isinstance(billed, dict) else None
    return f"{count} {unit}s" if isinstance(count, int) else UNKNOWN


def _files(task: PaidTask) -> list[str]:
    files = task.manifest.get("files")
    told = [file.get("uri") for file in files if isinstance(file, dict)] if isinstance(files, list) else []
    return [uri for uri in told if isinstance(uri, str)][:_MOST_FILES]


def _next(task: PaidTask, *, cleared: bool) -> str:
    """Say what the next attempt does, if the request is what it was."""
    before = task.known_to_next(cleared=cleared)
    if before is None:
        return UNKNOWN
    now = task.ti.max_tries
    on_clear = task.arguments.get("on_clear")
    step = plan(
        before,
        # A clear is told by this number, which it changes.
        max_tries=now + 1 if cleared else (now if before.max_tries is None else before.max_tries),
        generation=before.generation,
        fingerprint=before.fingerprint,
        on_clear=on_clear if isinstance(on_clear, str) else "auto",
        leaves_a_trace=True,
    )
    if step.record.job_id is not None:
        is_replaceable = step.replaceable and task.kind.operator.replaces_overdue
        return "collects it, or buys if it is overdue" if is_replaceable else "collects it"
    if step.repeats and before.submitted_at is not None:
        return task.kind.unanswered
    return "buys, and leaves it" if step.leaves else "buys"
