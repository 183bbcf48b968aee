"""After a job was adopted, whatever comes next collects it: nothing buys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.cli.adopt import adopted
from airflow_provider_slides.cli.console import Refused
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.record import JobRecord, Phase, plan
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.cli.support import found_task
from tests.unit.durable.support import SomeTask
from tests.unit.support import STORES, FakeClock

SENT = JobRecord(Phase.INTENT, 1, 2, {"prompt": "a"}, submitted_at=1.0, max_tries=1, try_number=1, request={"a": 1})
BOUGHT = SENT.to(Phase.SUBMITTED, job_id="OLD")
LEFT = {
    "nothing": None,
    "not sent": JobRecord(Phase.INTENT, 1, 2, {"prompt": "a"}, max_tries=1, try_number=1),
    "unanswered": SENT,
    "another job": BOUGHT,
    "another job, delivered": BOUGHT.to(Phase.DELIVERED),
    "another job, failed": BOUGHT.to(Phase.FAILED),
    "the same job": SENT.to(Phase.SUBMITTED, job_id="NEW"),
    "the same job, delivered": SENT.to(Phase.DELIVERED, job_id="NEW"),
}


def give(before: JobRecord | None, instead_of: str | None = None, job: str = "NEW") -> JobRecord:
    return adopted(before, job, instead_of=instead_of, noun="job")


@pytest.mark.parametrize("on_clear", ["auto", "fresh", "reuse"])
@pytest.mark.parametrize("max_tries", [0, 1, 2, 9])
@pytest.mark.parametrize("changed", [False, True])
@pytest.mark.parametrize("left", LEFT)
def test_the_next_attempt_collects_it_whatever_it_is(left: str, changed: bool, max_tries: int, on_clear: str) -> None:
    before = LEFT[left]
    has = before.job_id if before is not None and before.phase is not Phase.FAILED else None
    record = give(before, has)

    step = plan(
        JobRecord.from_json(record.to_json()),
        max_tries=max_tries,
        generation=max_tries,
        fingerprint={"prompt": "b" if changed else "a"},
        on_clear=on_clear,
        leaves_a_trace=True,
    )

    assert (step.record.job_id, step.record.phase) == ("NEW", Phase.SUBMITTED)
    assert (step.repeats, step.replaceable, step.leaves) == (False, False, False)


@pytest.mark.parametrize("left", ["another job", "another job, delivered"])
def test_a_job_is_given_up_only_by_its_id_and_what_that_means_is_said(left: str) -> None:
    before = LEFT[left]
    for wrong in (None, "NEW", "SOME"):
        with pytest.raises(Refused, match="nothing collects then and which may go on and bill, say: --instead-of OLD"):
            give(before, wrong)

    record = give(before, "OLD")

    # The next purchase has a key that none before it had, and is no search's find.
    assert (record.previous_id, record.purchase) == ("OLD", 3)


@pytest.mark.parametrize("left", ["nothing", "unanswered", "another job, failed"])
def test_what_the_task_does_not_have_is_not_given_up(left: str) -> None:
    with pytest.raises(Refused, match="does not have job OLD: leave out --instead-of"):
        give(LEFT[left], "OLD")


def test_an_unanswered_request_is_taken_to_have_bought_it() -> None:
    record = give(SENT)

    assert (record.purchase, record.request, record.submitted_at) == (SENT.purchase, SENT.request, SENT.submitted_at)


@STORES
@pytest.mark.parametrize("on_clear", ["auto", "fresh"])
@pytest.mark.parametrize("left", ["nothing", "refused", "delivered"])
@pytest.mark.parametrize("cleared", [False, True], ids=["retry", "clear"])
def test_nothing_is_bought_by_what_comes_next(
    cleared: bool, left: str, on_clear: str, store: bool, sandbox: Sandbox, clock: FakeClock, tmp_path: Path
) -> None:
    words = {"prompt": "Three slides on tea", "destination": f"{tmp_path}/deck.pptx", "on_clear": on_clear}
    task = SomeTask(PerceptisGenerateOperator, store=store, clock=clock, **words)
    if left == "refused":
        sandbox.fault(route="POST /api/v1/generate", status=422)
        with pytest.raises(Exception, match="refused"):
            task.run()
    elif left == "delivered":
        task.run()
    job = PerceptisHook().generate(prompt="Three slides on tea, by hand").job_id

    found = _found(task, words)
    before = found.known()[0]
    record = give(before, before.job_id if before is not None else None, job)
    if task.store is not None:
        task.store.set("perceptis_job", record.to_json())
    else:
        assert found.place is not None
        found.place.reserve(record)
    bought = [made["job_id"] for made in sandbox.ledger()["jobs"]]
    sent = len(sandbox.ledger()["posts"])
    if cleared:
        task.clear()
    task.arguments["prompt"] = "Another by now"

    assert task.run()["job_id"] == job
    assert [made["job_id"] for made in sandbox.ledger()["jobs"]] == bought
    assert len(sandbox.ledger()["posts"]) == sent
    # It is the task's own from now on: a clear means what it always does.
    task.clear()
    assert task.run()["job_id"] != job


def _found(task: SomeTask, rendered: dict[str, Any]) -> Any:
    record = task.record or None if task.store is not None else None
    return found_task(
        record, keeps=task.store is not None, try_number=task.try_number, max_tries=task.max_tries, **rendered
    )
