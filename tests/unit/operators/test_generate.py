"""What one run of the operator does, apart from how often it is tried."""

from __future__ import annotations

import base64
import hashlib
import inspect
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, AirflowException, AirflowFailException, TaskDeferred

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.exceptions import (
    AmbiguousTemplateError,
    AuthenticationError,
    JobTimeoutError,
    NotEntitledError,
    TriggerEventError,
)
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.conftest import Logs
from tests.unit.support import KEEPS_TASK_STATE, FakeClock, WorkerCrash, through_the_database

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

STORED = [pytest.param(True, id="airflow-3.3"), pytest.param(False, id="before-3.3")]
MODES = pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])


# ---------------------------------------------------------------------- the result


@MODES
def test_the_manifest_tells_what_was_made_and_lies_beside_it(
    deferrable: bool, generate: Any, sandbox: Sandbox, tmp_path: Path
) -> None:
    task = generate(deferrable=deferrable, destination=f"{tmp_path}/decks/tea.pptx", use_web_search=False)

    manifest = task.run()

    deck = tmp_path / "decks" / "tea.pptx"
    assert manifest["schema_version"] == 1
    assert (manifest["status"], manifest["output_type"], manifest["attempt"]) == ("completed", "deck", 1)
    assert manifest["files"] == [
        {
            "uri": f"file://{deck}",
            "size_bytes": deck.stat().st_size,
            "sha256": hashlib.sha256(deck.read_bytes()).hexdigest(),
            "slide_count": 3,
            "variant": 1,
        }
    ]
    assert manifest["request"] == {"prompt": "Three slides on tea", "output_type": "deck", "use_web_search": False}
    assert manifest["task"] == {"dag_id": "weekly", "run_id": "run_1", "task_id": "make_deck", "map_index": -1}
    assert manifest["timings"]["waited_seconds"] > 0
    assert datetime.fromisoformat(manifest["timings"]["submitted_at"]).tzinfo
    assert json.loads((tmp_path / "decks" / "tea.manifest.json").read_text()) == json.loads(json.dumps(manifest))
    assert through_the_database(manifest) == manifest, "it can be an XCom"


@MODES
def test_nothing_that_is_kept_or_logged_holds_the_key_or_a_link(
    deferrable: bool, generate: Any, sandbox: Sandbox, tmp_path: Path, logs: Any
) -> None:
    task = generate(deferrable=deferrable, store=True)
    manifest = task.run()

    kept = [json.dumps(manifest), json.dumps(task.record), json.dumps(task.xcoms), json.dumps(task.events), logs.text]
    kept += [str(deferred.trigger.serialize()) + repr(deferred.kwargs) for deferred in task.deferrals]
    kept += [path.read_text() for path in tmp_path.rglob("*.json")]
    for text in kept:
        assert sandbox.key not in text
        assert "signature" not in text
        assert "/files/" not in text


def test_both_ways_of_waiting_have_the_same_outcome(generate: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    manifests = []
    for deferrable in (True, False):
        manifest = generate(deferrable=deferrable).run()
        for varying in ("job_id", "timings", "record"):
            del manifest[varying]
        manifests.append(manifest)
        sandbox.reset()
        for path in tmp_path.rglob("*.json"):
            path.unlink()

    assert manifests[0] == manifests[1]


@pytest.mark.parametrize(
    ("asked", "landed"),
    [
        ({}, ["the.pptx"]),
        ({"output_type": "single_slide", "variant_count": 2}, ["the-1.pptx", "the-2.pptx"]),
        ({"output_type": "single_slide"}, ["the-1.pptx", "the-2.pptx", "the-3.pptx"]),
    ],
    ids=["deck", "variants", "nobody-says"],
)
@pytest.mark.parametrize("store", STORED)
def test_no_more_files_land_than_were_asked_for(
    store: bool,
    asked: dict[str, Any],
    landed: list[str],
    generate: Any,
    sandbox: Sandbox,
    tmp_path: Path,
    logs: Logs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    original, times = Client.send, 3 if "variant_count" not in asked and asked else 500

    def send(self: Client, *args: Any, **how: Any) -> Any:
        answer = original(self, *args, **how)
        return replace(answer, downloads=(answer.downloads or []) * times)

    monkeypatch.setattr(Client, "send", send)

    manifest = generate(store=store, destination=f"{tmp_path}/decks/the.pptx", **asked).run()

    assert [file["uri"].rpartition("/")[2] for file in manifest["files"]] == landed
    assert sandbox.ledger()["jobs"][0]["downloads"] == len(landed)
    assert sorted(path.name for path in (tmp_path / "decks").iterdir()) == sorted([*landed, "the.manifest.json"])
    told = times * int(asked.get("variant_count", 1))
    assert (f"has {told} files, and {len(landed)} were asked for" in "".join(logs.warnings)) is (told > len(landed))
    # Variants are billed, whether they are fetched or not.
    assert manifest["billed"]["count"] == (told if asked else manifest["files"][0]["slide_count"])


def test_a_slide_with_reference_images_and_variants(generate: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "misnamed.txt").write_bytes(PNG)
    ready = {"data": base64.b64encode(PNG).decode(), "mime_type": "image/png"}
    images = [str(tmp_path / "misnamed.txt"), f"file://{tmp_path}/misnamed.txt", ready]
    task = generate(output_type="single_slide", variant_count="2", reference_images=images, deferrable=False)

    manifest = task.run()

    assert sandbox.ledger()["jobs"][0]["reference_images"] == 3
    assert [file["variant"] for file in manifest["files"]] == [1, 2]
    assert manifest["request"] == {
        "prompt": "Three slides on tea",
        "output_type": "single_slide",
        "variant_count": 2,
    }, "as it was sent, without the images"


def crash() -> None:
    raise WorkerCrash


def test_a_changed_image_is_a_changed_request_and_an_equal_one_is_not(
    generate: Any, sandbox: Sandbox, tmp_path: Path, logs: Any
) -> None:
    image, copy = tmp_path / "a.png", tmp_path / "b.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\nfirst")
    copy.write_bytes(b"\x89PNG\r\n\x1a\nfirst")
    task = generate(output_type="single_slide", reference_images=[str(image)], deferrable=False, store=True)
    task.before_xcom_push = crash
    crashes: list[int] = []
    for place in (image, copy, copy):
        task.arguments["reference_images"] = [str(place)]
        # A retry would keep the job, whatever its images are now.
        task.clear()
        with pytest.raises(WorkerCrash):
            task.run()
        crashes.append(len(sandbox.ledger()["jobs"]))
        if place is copy:
            copy.write_bytes(b"\x89PNG\r\n\x1a\nsecond")

    assert crashes == [1, 1, 2]
    assert "the request changed since (reference_images)" in logs.text


# ---------------------------------------------------------------------- fire and forget


@pytest.mark.parametrize("store", [True, False])
def test_fire_and_forget_ends_with_the_job_accepted(
    store: bool, generate: Any, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    task = generate(wait_for_completion=False, destination=None, store=store, deferrable=True)

    manifest = task.run()

    assert manifest["job_id"] == task.xcoms["job_id"] == sandbox.ledger()["jobs"][0]["job_id"]
    assert (manifest["status"], manifest["files"]) == ("pending", [])
    assert manifest["timings"]["completed_at"] is None
    assert task.deferrals == []
    assert sandbox.ledger()["polls_by_job"] == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("store", [True, False])
def test_fire_and_forget_that_is_retried_finds_its_job(store: bool, generate: Any, sandbox: Sandbox) -> None:
    task = generate(wait_for_completion=False, destination=None, store=store)

    assert task.run()["job_id"] == task.run()["job_id"]
    assert len(sandbox.ledger()["jobs"]) == 1


# ---------------------------------------------------------------------- the vendor does not take it


@MODES
@pytest.mark.parametrize(
    ("password", "arguments", "kind"),
    [
        ("wrong-key-0123", {}, AuthenticationError),
        ("sk-live-per-sandbox-free", {}, NotEntitledError),
        (None, {"template_name": "Quarterly Review"}, AmbiguousTemplateError),
    ],
)
def test_what_no_retry_can_cure_fails_without_one(
    password: str | None,
    arguments: dict[str, Any],
    kind: type[Exception],
    deferrable: bool,
    generate: Any,
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if password:
        changed = {**sandbox.connection, "password": password}
        monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps(changed))

    with pytest.raises(AirflowFailException, match="connection 'perceptis_default'") as failed:
        generate(deferrable=deferrable, **arguments).run()

    assert isinstance(failed.value, kind)
    assert len(sandbox.ledger()["posts"]) == 1


@MODES
@pytest.mark.parametrize("fault", [{"status": 503, "times": 3}, {"status": 429, "retry_after": 5, "times": 3}])
def test_short_trouble_on_submit_is_ridden_out_on_the_worker(
    fault: dict[str, Any], deferrable: bool, generate: Any, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE, **fault)
    task = generate(deferrable=deferrable)

    task.run()

    assert len(task.deferrals) == deferrable, "the wait for the job alone"
    assert list(sandbox.ledger()["posts_by_idempotency_key"].values()) == [4]
    assert sandbox.ledger()["units_billed"] == 3


@pytest.mark.parametrize("store", [True, False])
def test_a_long_retry_after_on_submit_gives_the_slot_back_and_submits_on_a_worker(
    store: bool, generate: Any, sandbox: Sandbox, clock: FakeClock
) -> None:
    sandbox.fault(route=GENERATE, status=429, retry_after=300, times=2)
    task = generate(deferrable=True, store=store)
    began = clock.now

    task.run()

    timers, wait = task.deferrals[:2], task.deferrals[2]
    assert [deferred.method_name for deferred in timers] == ["resume", "resume"]
    assert wait.method_name == "execute_complete"
    assert clock.now - began >= 600
    assert len(sandbox.ledger()["posts"]) == 3
    assert len(sandbox.ledger()["posts_by_idempotency_key"]) == 1
    assert all(deferred.timeout > timedelta(seconds=300) for deferred in timers)


def test_without_deferring_a_long_retry_after_is_waited_for_on_the_worker(
    generate: Any, sandbox: Sandbox, clock: FakeClock
) -> None:
    sandbox.fault(route=GENERATE, status=429, retry_after=300)
    began = clock.now

    generate(deferrable=False).run()

    assert clock.now - began >= 300


@MODES
def test_a_vendor_that_asks_for_more_time_than_there_is_fails_and_a_retry_pays_once(
    deferrable: bool, generate: Any, sandbox: Sandbox
) -> None:
    sandbox.fault(route=GENERATE, status=429, retry_after=5000)
    task = generate(deferrable=deferrable, timeout=600)

    with pytest.raises(JobTimeoutError, match=r"has no room for more.*nothing is bought twice"):
        task.run()
    task.run()

    assert len(sandbox.ledger()["posts_by_idempotency_key"]) == 1


def test_the_deadline_of_an_attempt_goes_on_over_its_timers(generate: Any, sandbox: Sandbox, clock: FakeClock) -> None:
    sandbox.fault(route=GENERATE, status=429, retry_after=250, times=-1)
    began = clock.now

    with pytest.raises(JobTimeoutError):
        generate(deferrable=True, timeout=600).run()

    assert clock.now - began <= 600


# ---------------------------------------------------------------------- deferring and resuming


def test_what_is_deferred_holds_no_prompt_no_key_and_a_later_backstop(
    generate: Any, sandbox: Sandbox, clock: FakeClock
) -> None:
    task = generate(deferrable=True, timeout=600, poll_interval="7", max_poll_interval=timedelta(seconds=30))
    operator = task.operator()
    task.try_number = 1

    with pytest.raises(TaskDeferred) as deferred:
        operator.execute(task.context(operator))

    kwargs = deferred.value.trigger.serialize()[1]
    assert (kwargs["poll_interval"], kwargs["max_poll_interval"]) == (7.0, 30.0)
    assert kwargs["deadline"] == pytest.approx(clock.now + 600, abs=5)
    assert deferred.value.timeout > timedelta(seconds=600)
    assert "tea" not in str(kwargs)
    assert ("tea" in str(deferred.value.kwargs)) is not KEEPS_TASK_STATE, "what nothing else keeps is carried along"
    assert through_the_database(deferred.value.kwargs) == deferred.value.kwargs


@pytest.mark.parametrize("event", [None, "finished", [], {}, {"status": "finished"}, {"job_id": None}, {"job_id": 7}])
def test_an_event_without_a_job_is_refused_and_a_retry_finds_the_job(
    event: Any, generate: Any, sandbox: Sandbox
) -> None:
    task = generate(deferrable=False)

    with pytest.raises(TriggerEventError, match="A retry finds the job again"):
        task.resume("execute_complete", {"event": event})
    task.try_number = 1
    task.run()

    assert sandbox.ledger()["units_billed"] == 3


@pytest.mark.parametrize("hint", [{"status": "timeout", "message": "late"}, {"status": "error"}, {"seen_at": None}, {}])
@pytest.mark.parametrize("store", [True, False])
def test_a_job_that_is_done_is_collected_whatever_the_event_says(
    hint: dict[str, Any], store: bool, generate: Any, sandbox: Sandbox
) -> None:
    task = generate(deferrable=True, store=store)
    task.wait = lambda trigger: {"job_id": trigger.job_id, **hint}

    assert task.run()["status"] == "completed"


@pytest.mark.parametrize("kwargs", [{}, {"record": None}, {"record": {"schema_version": 99}}, {"record": "x"}])
def test_without_store_and_record_the_event_alone_is_enough(
    kwargs: dict[str, Any], generate: Any, sandbox: Sandbox
) -> None:
    job_id = PerceptisHook().generate(prompt="Three slides on tea").job_id
    task = generate(deferrable=True, store=False)
    task.try_number = 1

    manifest = task.resume("execute_complete", {**kwargs, "event": {"job_id": job_id, "status": "finished"}})

    assert manifest["job_id"] == job_id


def test_resuming_leaves_a_second_between_two_looks(generate: Any, sandbox: Sandbox, clock: FakeClock) -> None:
    job_id = PerceptisHook().generate(prompt="Three slides on tea").job_id
    task = generate(deferrable=True)
    task.try_number = 1
    event = {"job_id": job_id, "status": "finished", "seen_at": clock.now - 0.25}

    task.resume("execute_complete", {"event": event})

    assert clock.slept[0] == pytest.approx(0.75)


@pytest.mark.parametrize("seen", [0.0, 1e12])
def test_a_clock_that_is_wrong_elsewhere_costs_a_second_at_most(
    seen: float, generate: Any, sandbox: Sandbox, clock: FakeClock
) -> None:
    job_id = PerceptisHook().generate(prompt="Three slides on tea").job_id
    task = generate(deferrable=True)
    task.try_number = 1

    task.resume("execute_complete", {"event": {"job_id": job_id, "status": "finished", "seen_at": seen}})

    assert 0.0 <= clock.slept[0] <= 1.0


FAIL = {"error": "Trigger timeout", "traceback": ["Traceback:\n", "  boom\n"]}


class TriggerDiedError(Exception):
    pass


def dead(trigger: Any) -> Any:
    raise TriggerDiedError


def resumed_to_fail(task: Any, kwargs: dict[str, Any] | None) -> Any:
    """What Airflow does with a deferred task whose trigger failed or timed out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(task, "wait", dead)
        with pytest.raises(TriggerDiedError):
            task.run()
    return task.resume("__fail__", kwargs)


@pytest.mark.parametrize("kwargs", [FAIL, {"error": "Trigger failure"}, {}, None])
def test_a_trigger_that_failed_after_the_job_was_done_costs_nothing(
    kwargs: dict[str, Any] | None, generate: Any, sandbox: Sandbox
) -> None:
    assert resumed_to_fail(generate(deferrable=True, store=True), kwargs)["status"] == "completed"
    assert sandbox.ledger()["units_billed"] == 3


def test_a_trigger_that_failed_keeps_the_record_and_names_the_job(generate: Any, sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    task = generate(deferrable=True, store=True)

    with pytest.raises(JobTimeoutError) as failed:
        resumed_to_fail(task, FAIL)

    (job,) = sandbox.ledger()["jobs"]
    assert f"The wait for job {job['job_id']} ended without an answer (Trigger timeout)" in str(failed.value)
    assert task.record["job_id"] == job["job_id"]
    sandbox.finish(job["job_id"])
    assert task.run()["job_id"] == job["job_id"]


def test_before_3_3_a_trigger_that_failed_says_that_a_retry_finds_the_job(generate: Any, sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 3600})
    task = generate(deferrable=True, store=False)

    with pytest.raises(JobTimeoutError, match="A retry or a clear of this task takes up the job again"):
        resumed_to_fail(task, FAIL)
    (job,) = sandbox.ledger()["jobs"]
    sandbox.finish(job["job_id"])
    task.run()

    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_timer_that_failed_keeps_the_intent(generate: Any, sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, status=429, retry_after=300)
    task = generate(deferrable=True)

    with pytest.raises(JobTimeoutError, match="ended without an answer"):
        resumed_to_fail(task, FAIL)
    task.run()

    assert len(sandbox.ledger()["posts_by_idempotency_key"]) == 1


def test_a_deferred_task_of_release_0_1_0_resumes(generate: Any, sandbox: Sandbox) -> None:
    # As 0.1.0 stored it; never change the shape, only add others.
    job_id = PerceptisHook().generate(prompt="Three slides on tea").job_id
    record = {
        "schema_version": 1,
        "phase": "submitted",
        "generation": 0,
        "purchase": 0,
        "fingerprint": {"prompt": "aaaa"},
        "job_id": job_id,
        "submitted_at": 1000.5,
    }
    task = generate(deferrable=True, store=False)
    task.try_number = 1
    event = {"status": "finished", "job_id": job_id, "message": "", "seen_at": 1000.5}

    manifest = task.resume("execute_complete", {"event": event, "record": record, "worker_seconds": 0.5})

    assert manifest["record"]["phase"] == "delivered"


# ---------------------------------------------------------------------- being killed


def test_on_kill_names_the_job_and_stops_asking(generate: Any, sandbox: Sandbox, clock: FakeClock, logs: Any) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    operators: list[PerceptisGenerateOperator] = []
    task = generate(deferrable=False)
    original = task.operator
    task.operator = lambda: operators.append(original()) or operators[-1]
    clock.after(60, lambda: operators[0].on_kill())
    began = clock.now

    with pytest.raises(JobTimeoutError, match="no longer waited for"):
        task.run()

    assert clock.now - began < 62
    job_id = sandbox.ledger()["jobs"][0]["job_id"]
    assert f"No longer waiting for job {job_id}. It goes on and may bill" in logs.text


def test_on_kill_before_anything_was_bought_says_nothing(generate: Any, logs: Any) -> None:
    generate(deferrable=False).operator().on_kill()

    assert logs.text == ""


# ---------------------------------------------------------------------- templates


def test_everything_an_author_may_compute_is_a_template_field(generate: Any) -> None:
    operator = generate().operator()

    fixed = {"wait_for_completion", "deferrable", "max_reference_bytes"}
    parameters = inspect.signature(PerceptisGenerateOperator.__init__).parameters.values()
    own = {parameter.name for parameter in parameters if parameter.kind is parameter.KEYWORD_ONLY}
    assert own - fixed == set(PerceptisGenerateOperator.template_fields)
    assert all(hasattr(operator, name) for name in own)


def test_arguments_are_keyword_only() -> None:
    with pytest.raises((TypeError, AirflowException)):  # the latter by Airflow 2
        PerceptisGenerateOperator("a prompt")  # type: ignore[misc]


def test_a_prompt_can_be_a_template_file(tmp_path: Path) -> None:
    (tmp_path / "weekly.md.j2").write_text("Slides about {{ topic }}")
    with DAG("d", schedule=None, template_searchpath=str(tmp_path)):
        operator = PerceptisGenerateOperator(task_id="t", prompt="weekly.md.j2", destination="/tmp/{{ topic }}/")
    operator.resolve_template_files()
    operator.render_template_fields({"topic": "tea"})

    assert (operator.prompt, operator.destination) == ("Slides about tea", "/tmp/tea/")
