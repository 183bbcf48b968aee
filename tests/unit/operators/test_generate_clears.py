"""What a cleared task does about the job of its earlier life."""

from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.exceptions import DownloadError, JobFailedError, JobTimeoutError
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.support import STORES, FakeClock, FakeTask

GENERATE = "POST /api/v1/generate"
FILES = "GET /files/{job_id}/{name}"

MODES = pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])


def job_ids(sandbox: Sandbox) -> list[str]:
    return [job["job_id"] for job in sandbox.ledger()["jobs"]]


def delivered(task: FakeTask) -> dict[str, Any]:
    manifest = task.run()
    task.clear()
    return manifest


def paid_for_and_not_delivered(task: FakeTask, sandbox: Sandbox) -> None:
    sandbox.fault(route=FILES, status=500, times=-1)
    with pytest.raises(DownloadError, match="paid for and kept"):
        task.run()
    sandbox.clear_faults()
    task.clear()


@STORES
@MODES
@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 2), ("fresh", 2), ("reuse", 1)])
def test_after_a_delivery(
    on_clear: str, bought: int, deferrable: bool, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    task = generate(on_clear=on_clear, store=store, deferrable=deferrable)
    first = delivered(task)

    second = task.run()

    assert len(job_ids(sandbox)) == bought
    assert (second["job_id"] == first["job_id"]) is (bought == 1)
    assert second["job_id"] == job_ids(sandbox)[-1]


@STORES
@MODES
@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 1), ("fresh", 2), ("reuse", 1)])
def test_after_a_failure_that_left_a_paid_job(
    on_clear: str, bought: int, deferrable: bool, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    task = generate(on_clear=on_clear, store=store, deferrable=deferrable)
    paid_for_and_not_delivered(task, sandbox)

    manifest = task.run()

    assert len(job_ids(sandbox)) == bought
    assert manifest["job_id"] == job_ids(sandbox)[-1]


@STORES
@pytest.mark.parametrize("on_clear", ["auto", "fresh", "reuse"])
def test_after_a_failed_job_a_new_one_is_bought_whatever_on_clear_says(
    on_clear: str, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed"})
    task = generate(on_clear=on_clear, store=store, deferrable=False, retries=0)
    with pytest.raises(JobFailedError):
        task.run()
    task.clear()

    manifest = task.run()

    assert len(job_ids(sandbox)) == 2
    assert manifest["job_id"] == job_ids(sandbox)[1]
    assert sandbox.ledger()["units_billed"] == 3


@STORES
@pytest.mark.parametrize("on_clear", ["auto", "fresh"])
def test_each_clear_after_a_delivery_buys_one_more_and_no_two_share_a_key(
    on_clear: str, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    task = generate(on_clear=on_clear, store=store, deferrable=False)

    manifests = [delivered(task) for _ in range(4)]

    assert [manifest["job_id"] for manifest in manifests] == job_ids(sandbox)
    assert len(sandbox.ledger()["posts_by_idempotency_key"]) == 4


@STORES
def test_a_retry_after_a_clear_belongs_to_that_clear(store: bool, generate: Any, sandbox: Sandbox) -> None:
    task = generate(store=store, deferrable=False)
    delivered(task)
    sandbox.fault(route=FILES, status=500, times=-1)
    with pytest.raises(DownloadError):
        task.run()
    sandbox.clear_faults()

    task.run()

    assert len(job_ids(sandbox)) == 2


def test_a_retry_after_a_delivery_that_airflow_did_not_hear_of_collects_it_again(
    generate: Any, sandbox: Sandbox
) -> None:
    task = generate(deferrable=False)
    first = task.run()

    second = task.run()

    assert second["job_id"] == first["job_id"]
    assert len(job_ids(sandbox)) == 1


@MODES
def test_a_cleared_overdue_job_is_left_and_replaced_and_the_log_says_so(
    deferrable: bool, generate: Any, sandbox: Sandbox, clock: FakeClock, logs: Any
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 7200})
    task = generate(deferrable=deferrable, timeout=600, store=True)
    with pytest.raises(JobTimeoutError):
        task.run()
    task.clear()
    clock.now += 60

    manifest = task.run()

    old, new = job_ids(sandbox)
    assert manifest["job_id"] == new
    assert f"Job {old} is older than its timeout" in logs.text
    assert "may go on and bill" in logs.text


@pytest.mark.parametrize(
    ("on_clear", "cleared"), [("auto", False), ("reuse", True)], ids=["a-retry", "a-clear-with-reuse"]
)
def test_an_overdue_job_is_never_replaced_by(
    on_clear: str, cleared: bool, generate: Any, sandbox: Sandbox, clock: FakeClock
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 7200})
    task = generate(on_clear=on_clear, deferrable=False, timeout=600)
    with pytest.raises(JobTimeoutError):
        task.run()
    if cleared:
        task.clear()
    clock.now += 60

    with pytest.raises(JobTimeoutError):
        task.run()

    assert len(job_ids(sandbox)) == 1


def test_a_cleared_job_that_is_old_but_done_is_collected(generate: Any, sandbox: Sandbox, clock: FakeClock) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 7200})
    task = generate(deferrable=False, timeout=600)
    with pytest.raises(JobTimeoutError):
        task.run()
    task.clear()
    clock.now += 60
    sandbox.finish(job_ids(sandbox)[0])

    assert task.run()["job_id"] == job_ids(sandbox)[0]
    assert len(job_ids(sandbox)) == 1


def test_a_cleared_young_job_that_is_still_running_is_waited_for(
    generate: Any, sandbox: Sandbox, clock: FakeClock
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 7200})
    task = generate(deferrable=False, timeout=600)
    with pytest.raises(JobTimeoutError):
        task.run()
    task.clear()
    task.arguments["timeout"] = 3600
    clock.after(300, lambda: sandbox.finish(job_ids(sandbox)[0]))

    assert task.run()["job_id"] == job_ids(sandbox)[0]
    assert len(job_ids(sandbox)) == 1


@STORES
@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 2), ("fresh", 2), ("reuse", 1)])
def test_after_a_job_that_was_left_to_another_task(
    on_clear: str, bought: int, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    task = generate(on_clear=on_clear, store=store, wait_for_completion=False, destination=None)
    delivered(task)

    manifest = task.run()

    assert len(job_ids(sandbox)) == bought
    assert manifest["job_id"] == job_ids(sandbox)[-1]
