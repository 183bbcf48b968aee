"""Attempt after attempt of one task, with the sandbox's ledger as the judge of what was paid for."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.exceptions import JobFailedError, JobTimeoutError, NotFoundError
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.storage import Destination
from tests.arriving import arriving
from tests.unit.support import STORES, FakeClock, FakeTask, WorkerCrash

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"

MODES = pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])


def billed(sandbox: Sandbox) -> int:
    return sandbox.ledger()["units_billed"]


def jobs(sandbox: Sandbox) -> list[dict[str, Any]]:
    return sandbox.ledger()["jobs"]


def visible(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.rglob("*") if path.is_file())


# ---------------------------------------------------------------------- where the worker dies


def crash(*_: Any, **__: Any) -> Any:
    raise WorkerCrash


def before_the_request(patch: pytest.MonkeyPatch, task: FakeTask) -> None:
    patch.setattr(PerceptisHook, "submit", crash)


def after_the_request(patch: pytest.MonkeyPatch, task: FakeTask) -> None:
    original = PerceptisHook.submit

    def submit(*args: Any, **kwargs: Any) -> Any:
        original(*args, **kwargs)
        raise WorkerCrash

    patch.setattr(PerceptisHook, "submit", submit)


def before_recording(phase: str) -> Callable[[pytest.MonkeyPatch, FakeTask], None]:
    def arrange(patch: pytest.MonkeyPatch, task: FakeTask) -> None:
        def before_set(record: dict[str, Any]) -> None:
            if record["phase"] == phase:
                raise WorkerCrash

        assert task.store is not None
        patch.setattr(task.store, "before_set", before_set)

    return arrange


def after_the_record(patch: pytest.MonkeyPatch, task: FakeTask) -> None:
    patch.setattr(task, "before_xcom_push", crash)


def before_the_deferral_or_first_look(patch: pytest.MonkeyPatch, task: FakeTask) -> None:
    patch.setattr("airflow_provider_slides.operators.perceptis.PerceptisGenerateOperator.defer", crash)
    patch.setattr(PerceptisHook, "watch", crash)


def while_downloading(patch: pytest.MonkeyPatch, task: FakeTask) -> None:
    @contextmanager
    def half(*_: Any, **__: Any) -> Iterator[io.BufferedReader]:
        def chunks() -> Iterator[bytes]:
            yield b"PK\x03\x04 and no more"
            raise WorkerCrash

        yield arriving(chunks())

    patch.setattr("airflow_provider_slides.hooks.downloads.open_download", half)


def before_the_manifest(patch: pytest.MonkeyPatch, task: FakeTask) -> None:
    patch.setattr(Destination, "write_manifest", crash)


ANYWHERE = [
    before_the_request,
    after_the_request,
    after_the_record,
    before_the_deferral_or_first_look,
    while_downloading,
    before_the_manifest,
]
WITH_A_RECORD = ["intent", "submitted", "delivered"]


@MODES
@pytest.mark.parametrize(
    ("moment", "store"),
    [
        *(pytest.param(m, True, id=f"{m.__name__}-airflow-3.3") for m in ANYWHERE),
        *(pytest.param(before_recording(p), True, id=f"before_recording_{p}-airflow-3.3") for p in WITH_A_RECORD),
        *(pytest.param(m, False, id=f"{m.__name__}-before-3.3") for m in ANYWHERE),
    ],
)
def test_a_worker_that_dies_costs_nothing(
    moment: Any, deferrable: bool, store: bool, generate: Any, sandbox: Sandbox, tmp_path: Path
) -> None:
    task = generate(deferrable=deferrable, store=store)
    with pytest.MonkeyPatch.context() as patch:
        moment(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()
    if moment in (while_downloading, before_the_request):
        assert [name for name in visible(tmp_path) if not name.endswith(".manifest.json")] == []

    manifest = task.run()

    ledger = sandbox.ledger()
    assert [job["job_id"] for job in ledger["jobs"]] == [manifest["job_id"]]
    assert ledger["units_billed"] == 3
    assert len(ledger["posts_by_idempotency_key"]) == 1
    assert task.xcoms["job_id"] == manifest["job_id"]
    assert len(visible(tmp_path)) == 2, "the deck, its manifest, and nothing half-written"
    assert (
        Path(manifest["files"][0]["uri"].removeprefix("file://")).stat().st_size == manifest["files"][0]["size_bytes"]
    )


@STORES
@MODES
def test_a_worker_that_dies_at_every_step_in_turn_still_pays_once(
    deferrable: bool, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    task = generate(deferrable=deferrable, store=store, retries=20)
    downloads = [after_the_record, while_downloading, before_the_manifest]
    for moment in [before_the_request, after_the_request, *downloads, *reversed(downloads), *downloads]:
        with pytest.MonkeyPatch.context() as patch:
            moment(patch, task)
            with pytest.raises(WorkerCrash):
                task.run()

    assert task.run()["record"]["phase"] == "delivered"

    assert billed(sandbox) == 3


@STORES
@MODES
def test_an_answer_that_is_lost_on_the_way_is_asked_for_again_under_the_same_key(
    deferrable: bool, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE, drop="after", times=2)

    manifest = generate(deferrable=deferrable, store=store).run()

    ledger = sandbox.ledger()
    assert list(ledger["posts_by_idempotency_key"].values()) == [3]
    assert [job["job_id"] for job in ledger["jobs"]] == [manifest["job_id"]]


# ---------------------------------------------------------------------- the vendor fails a job


@STORES
@MODES
def test_a_failed_job_fails_with_the_vendors_words_and_a_retry_buys_under_the_next_key(
    deferrable: bool, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    failing = {"outcome": "failed", "code": "too_vague", "message": "The prompt says nothing."}
    sandbox.fault(route=GENERATE, job=failing, times=2)
    task = generate(deferrable=deferrable, store=store)

    for _ in range(2):
        with pytest.raises(JobFailedError, match=r"The prompt says nothing\. \(too_vague\).*free"):
            task.run()
    manifest = task.run()

    ledger = sandbox.ledger()
    assert [job["status"] for job in ledger["jobs"]] == ["failed", "failed", "completed"]
    assert len(ledger["posts_by_idempotency_key"]) == 3
    assert manifest["job_id"] == ledger["jobs"][2]["job_id"]
    assert ledger["units_billed"] == 3


@STORES
def test_a_job_that_failed_while_no_worker_lived_is_replaced_at_once(
    store: bool, generate: Any, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed"})
    task = generate(store=store, deferrable=False)
    with pytest.MonkeyPatch.context() as patch:
        after_the_record(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()

    manifest = task.run()

    assert [job["status"] for job in jobs(sandbox)] == ["failed", "completed"]
    assert manifest["job_id"] == jobs(sandbox)[1]["job_id"]


@STORES
def test_an_attempt_after_a_failed_job_that_dies_finds_the_second_purchase(
    store: bool, generate: Any, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed"})
    task = generate(store=store, deferrable=False)
    with pytest.raises(JobFailedError):
        task.run()
    with pytest.MonkeyPatch.context() as patch:
        after_the_request(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()
    with pytest.MonkeyPatch.context() as patch:
        after_the_record(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()

    task.run()

    assert [job["status"] for job in jobs(sandbox)] == ["failed", "completed"]
    assert billed(sandbox) == 3


# ---------------------------------------------------------------------- deadlines


@STORES
@MODES
def test_a_deadline_tells_the_jobs_fate_and_a_retry_takes_it_up(
    deferrable: bool, store: bool, generate: Any, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 3600})
    task = generate(deferrable=deferrable, store=store, timeout=600)
    with pytest.raises(JobTimeoutError) as refused:
        task.run()
    (job,) = jobs(sandbox)
    assert job["job_id"] in str(refused.value)
    assert "10 min old" in str(refused.value)
    assert "may bill" in str(refused.value)
    assert "A retry or a clear of this task takes up the job again" in str(refused.value)

    sandbox.finish(job["job_id"])

    assert task.run()["job_id"] == job["job_id"]
    assert billed(sandbox) == 3


@MODES
def test_execution_timeout_shortens_the_wait(deferrable: bool, generate: Any, sandbox: Sandbox, clock: Any) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 3600})
    task = generate(deferrable=deferrable, execution_timeout=timedelta(seconds=200))
    began = clock.now

    with pytest.raises(JobTimeoutError):
        task.run()

    assert 180 <= clock.now - began <= 200, "a little before Airflow's own alarm, whose message says less"


@MODES
def test_a_job_that_is_done_at_the_deadline_is_not_called_late(
    deferrable: bool, generate: Any, sandbox: Sandbox, clock: FakeClock
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 3600})
    task = generate(deferrable=deferrable, timeout=600)
    clock.after(599.5, lambda: sandbox.finish(jobs(sandbox)[0]["job_id"]))

    assert task.run()["status"] == "completed"


# ---------------------------------------------------------------------- changed input, other keys, other tasks


@STORES
def test_a_prompt_that_changed_before_a_retry_is_not_bought_and_the_log_names_the_field(
    store: bool, generate: Any, sandbox: Sandbox, logs: Any
) -> None:
    task = generate(store=store, deferrable=False)
    with pytest.MonkeyPatch.context() as patch:
        after_the_record(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()
    task.arguments["prompt"] = "Four slides on coffee"

    manifest = task.run()

    assert [job["prompt"] for job in jobs(sandbox)] == ["Three slides on tea"]
    assert manifest["job_id"] == jobs(sandbox)[0]["job_id"]
    assert manifest["request"]["prompt"] == "Three slides on tea", "what was bought, and not what is asked for now"
    assert "renders differently now: prompt; a clear buys the changed one" in logs.text
    assert "tea" not in logs.text
    assert "coffee" not in logs.text


@STORES
def test_a_prompt_that_changed_before_a_clear_is_bought_and_the_log_names_what_is_left(
    store: bool, generate: Any, sandbox: Sandbox, logs: Any
) -> None:
    task = generate(store=store, deferrable=False)
    with pytest.MonkeyPatch.context() as patch:
        after_the_record(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()
    task.arguments["prompt"] = "Four slides on coffee"
    task.clear()

    manifest = task.run()

    assert [job["prompt"] for job in jobs(sandbox)] == ["Three slides on tea", "Four slides on coffee"]
    assert manifest["job_id"] == jobs(sandbox)[1]["job_id"]
    assert "the request changed since (prompt)" in logs.text
    assert f"job {jobs(sandbox)[0]['job_id']} is left and may go on and bill" in logs.text
    assert "tea" not in logs.text
    assert "coffee" not in logs.text


def test_a_destination_that_changes_is_no_new_request(generate: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    task = generate(deferrable=False)
    with pytest.MonkeyPatch.context() as patch:
        while_downloading(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()
    task.arguments["destination"] = f"{tmp_path}/elsewhere/deck.pptx"

    manifest = task.run()

    assert manifest["files"][0]["uri"] == f"file://{tmp_path}/elsewhere/deck.pptx"
    assert len(jobs(sandbox)) == 1


def test_a_job_of_another_key_is_named_and_never_bought_again(
    generate: Any, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = generate(deferrable=False, store=True)
    with pytest.MonkeyPatch.context() as patch:
        after_the_record(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()
    (job,) = jobs(sandbox)
    rotated = {**sandbox.connection, "password": sandbox.other_key}
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps(rotated))

    with pytest.raises(NotFoundError, match=rf"paid for job {job['job_id']}.*put the old one back.*on_clear=\"fresh\""):
        task.run()

    assert len(jobs(sandbox)) == 1


def test_mapped_tasks_of_the_same_prompt_buy_one_job_each(generate: Any, sandbox: Sandbox) -> None:
    tasks = [generate(deferrable=True, map_index=index) for index in range(3)]
    uris = {task.run()["files"][0]["uri"] for task in tasks}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tasks[1], "try_number", 1)
        tasks[1].run()

    assert len(uris) == 3, "nor do they overwrite each other"
    assert len(sandbox.ledger()["posts_by_idempotency_key"]) == 3
    assert len(jobs(sandbox)) == 3


def test_a_mapped_operator_takes_every_request_field_as_its_item() -> None:
    with DAG("d", schedule=None):
        mapped = PerceptisGenerateOperator.partial(task_id="t", output_type="single_slide").expand_kwargs(
            [{"prompt": "a", "destination": "/tmp/a.pptx", "variant_count": 2}]
        )

    assert mapped.operator_class is PerceptisGenerateOperator
