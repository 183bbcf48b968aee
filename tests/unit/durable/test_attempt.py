"""What two skeletons cost: the same situation, played on both operators."""

from __future__ import annotations

import itertools

import pytest

from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from tests.unit.genviral_support import GENERATE, PROMPT, RENDER, GenviralTask, generates
from tests.unit.support import FakeTask


def ever_new(make, field="prompt"):
    """As a template such as {{ macros.datetime.now() }}: another text each time that Airflow renders it."""
    number = itertools.count(1)
    return lambda **a: make(**{**a, field: f"5 discipline quotes, rendering {next(number)}"})


def test_slideshow_deferred_on_its_render(genviral, clock, tmp_path):
    # The render's answer is lost: the task defers until it is rendered, and resumes in the same attempt.
    genviral.fault(route=RENDER, drop="before", times=1)
    task = GenviralTask(
        ever_new(GenviralSlideshowOperator),
        clock=clock,
        **{**PROMPT, "render": True, "destination": f"{tmp_path}/o/", "deferrable": True},
    )
    task.run()
    assert len(generates(genviral)) == 1


def test_slideshow_deferred_on_a_refusal(genviral, clock, tmp_path):
    genviral.fault(route=GENERATE, status=429, retry_after=60, times=1)
    task = GenviralTask(
        ever_new(GenviralSlideshowOperator), clock=clock, **{**PROMPT, "render": False, "deferrable": True}
    )
    task.run()
    assert len(generates(genviral)) == 1


def test_deck_deferred_until_done(sandbox, clock, tmp_path):
    task = FakeTask(ever_new(PerceptisGenerateOperator), clock=clock, destination=f"{tmp_path}/d/", deferrable=True)
    sandbox.fault(route="POST /api/v1/generate", job={"seconds": 300})
    clock.after(100, lambda: sandbox.finish(sandbox.ledger()["jobs"][0]["job_id"]))
    task.run()
    assert len(sandbox.ledger()["jobs"]) == 1


@pytest.mark.parametrize("store", [True, False], ids=["airflow-3.3", "before-3.3"])
def test_deck_whose_answer_is_lost_is_asked_for_again_to_the_byte(sandbox, clock, tmp_path, store):
    """Accepted, then the gateway says 503 with a long Retry-After: the task defers on a timer, and submits again."""
    task = FakeTask(
        ever_new(PerceptisGenerateOperator),
        clock=clock,
        store=store,
        prompt="x",
        destination=f"{tmp_path}/d/",
        deferrable=True,
    )
    sandbox.fault(route="POST /api/v1/generate", status=503, retry_after=120, after_work=True, times=1)

    manifest = task.run()

    assert [job["job_id"] for job in sandbox.ledger()["jobs"]] == [manifest["job_id"]]
    assert list(sandbox.ledger()["posts_by_idempotency_key"].values()) == [2]
    assert manifest["request"]["prompt"] == "5 discipline quotes, rendering 1"


# ------------- tasks that release 0.1.0 has deferred: its own method names and kwargs
def test_a_slideshow_that_0_1_0_deferred_resumes(genviral, clock, tmp_path):
    from airflow_provider_slides.hooks.genviral import GenviralHook
    from tests.unit.genviral_support import slideshow_task

    made = GenviralHook().generate_slideshow(**PROMPT)
    record = {
        "schema_version": 1,
        "phase": "submitted",
        "generation": 0,
        "purchase": 0,
        "fingerprint": {"prompt": "aaaa"},
        "job_id": made.id,
        "submitted_at": clock.now,
        "previous_id": None,
    }
    carried = {
        "record": record,
        "deadline": clock.now + 600,
        "worker_seconds": 0.5,
        "credits_before": 99,
        "generated": True,
    }
    task = slideshow_task(clock, store=False, render=True, destination=f"{tmp_path}/o/", deferrable=True)
    task.try_number = 1
    manifest = task.resume(
        "proceed", {"carried": carried, "event": {"status": "finished", "slideshow_id": made.id, "message": ""}}
    )
    assert manifest["slideshow_id"] == made.id
    assert len(generates(genviral)) == 1
    assert manifest["credits"]["before"] == 99


def test_a_deck_that_0_1_0_was_about_to_submit_again_resumes(sandbox, clock, tmp_path):
    task = FakeTask(
        PerceptisGenerateOperator,
        clock=clock,
        prompt="Three slides on tea",
        destination=f"{tmp_path}/d/",
        deferrable=False,
    )
    task.try_number = 1
    began = clock.now
    sandbox.fault(route="POST /api/v1/generate", job={"seconds": 100_000})
    from airflow_provider_slides.exceptions import JobTimeoutError

    with pytest.raises(JobTimeoutError):
        task.resume("submit_again", {"deadline": clock.now + 300, "event": None})
    assert clock.now - began <= 301, "the deadline of the attempt goes on"
