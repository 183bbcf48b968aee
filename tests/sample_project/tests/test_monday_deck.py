"""What the team pays for on Monday, and what becomes of it: offline, over real HTTP, without a key."""

from __future__ import annotations

from pathlib import Path

import monday_deck
import pytest

from airflow_provider_slides.testing import assert_nothing_paid, assert_paid_once


@pytest.fixture
def conf(tmp_path):
    return {"folder": str(tmp_path)}


def test_deck_and_carousel_arrive_and_are_paid_for_once(run_dag, slides_sandbox, conf):
    run = run_dag(monday_deck.dag, conf=conf)

    (deck,) = run.task("deck").result["files"]
    assert deck["slide_count"] == 3
    assert Path(conf["folder"], "monday.pptx").stat().st_size == deck["size_bytes"]
    assert len(run.task("carousel").xcoms["uris"]) == 3
    assert_paid_once(slides_sandbox, decks=1, slideshows=1)


def test_the_prompt_is_made_of_what_the_first_task_found(run_dag, slides_sandbox, conf):
    run = run_dag(monday_deck.dag, conf=conf)

    assert run.task("deck").result["request"]["prompt"] == "Three slides on North, which made €442,000."
    (job,) = slides_sandbox.ledger()["jobs"]
    assert job["prompt"] == "Three slides on North, which made €442,000."


def test_without_numbers_nothing_is_bought(run_dag, slides_sandbox, conf, monkeypatch):
    def find_nothing():
        return {}

    monkeypatch.setattr(monday_deck.dag.get_task("fetch_numbers"), "python_callable", find_nothing)

    run = run_dag(monday_deck.dag, conf=conf)

    assert run.task("deck").state == "skipped"
    assert run.task("carousel").state == "skipped"
    assert_nothing_paid(slides_sandbox)


def test_a_job_that_the_vendor_fails_is_free_and_the_retry_buys_another(run_dag, slides_sandbox, conf):
    slides_sandbox.fault(route="POST /api/v1/generate", job={"outcome": "failed", "message": "No slides today."})

    run = run_dag(monday_deck.dag, conf=conf)

    assert run.task("deck").tries == 2
    assert "No slides today." in str(run.task("deck").error)
    assert_paid_once(slides_sandbox, decks=1, slideshows=1)


def test_what_follows_when_the_vendor_fails_every_job(run_dag, slides_sandbox, conf):
    slides_sandbox.fault(route="POST /api/v1/generate", times=-1, job={"outcome": "failed"})

    run = run_dag(monday_deck.dag, conf=conf, state="failed")

    assert run.task("deck").tries == 3
    assert run.task("carousel").state == "upstream_failed"
    assert_nothing_paid(slides_sandbox)


def test_a_vendor_that_is_away_for_a_while_costs_nothing_more(run_dag, slides_sandbox, conf):
    slides_sandbox.fault(route="POST /api/v1/generate", status=503, retry_after=60, times=2)
    slides_sandbox.fault(route="GET /api/v1/status/{job_id}", status=503, times=5)

    run = run_dag(monday_deck.dag, conf=conf)

    assert run.task("deck").tries == 1
    assert_paid_once(slides_sandbox, decks=1, slideshows=1)


def test_a_deck_with_a_wrong_bar_is_paid_and_delivered_as_any_other(run_dag, slides_sandbox, conf):
    slides_sandbox.plant("stale_chart")

    run_dag(monday_deck.dag, conf=conf)

    assert slides_sandbox.planted() == []
    assert_paid_once(slides_sandbox, decks=1, slideshows=1)
