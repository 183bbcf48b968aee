from __future__ import annotations

import contextlib
import json

import pytest

from airflow_provider_slides.exceptions import JobFailedError
from tests.unit.gamma.hook import GammaHook
from tests.unit.gamma.operator import GammaGenerateOperator
from tests.unit.support import FakeTask, WorkerCrash

GENERATE = "POST /api/v1/generate"
FILES = "GET /files/{job_id}/{name}"


@pytest.fixture
def gamma(sandbox, clock, tmp_path, monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_GAMMA_DEFAULT", json.dumps({**sandbox.connection, "conn_type": "gamma"}))

    def make(**a):
        return FakeTask(
            GammaGenerateOperator,
            clock=clock,
            **{"prompt": "Three slides on tea", "destination": f"{tmp_path}/decks/", **a},
        )

    return make


def crash(*_, **__):
    raise WorkerCrash


def after_submit(patch, task):
    original = GammaHook.submit

    def submit(*a, **k):
        original(*a, **k)
        raise WorkerCrash

    patch.setattr(GammaHook, "submit", submit)


MOMENTS = {
    "before-the-request": lambda p, t: p.setattr(GammaHook, "submit", crash),
    "after-the-request": after_submit,
    "after-the-record": lambda p, t: p.setattr(t, "before_xcom_push", crash),
    "before-the-wait": lambda p, t: (
        p.setattr(GammaGenerateOperator, "defer", crash),
        p.setattr(GammaHook, "watch", crash),
    ),
    "while-downloading": lambda p, t: p.setattr(GammaHook, "download", crash),
}


@pytest.mark.parametrize("store", [True, False])
@pytest.mark.parametrize("deferrable", [True, False])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_worker_that_dies_costs_nothing(moment, deferrable, store, gamma, sandbox):
    sandbox.fault(route=GENERATE, job={"seconds": 0})
    task = gamma(deferrable=deferrable, store=store)
    with pytest.MonkeyPatch.context() as patch:
        MOMENTS[moment](patch, task)
        with contextlib.suppress(WorkerCrash):
            task.run()
    manifest = task.run()
    assert [j["job_id"] for j in sandbox.ledger()["jobs"]] == [manifest["generation_id"]]
    assert sandbox.ledger()["units_billed"] == 3
    assert manifest["files"][0]["found"] == 3


@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 2), ("fresh", 2), ("reuse", 1)])
@pytest.mark.parametrize("store", [True, False])
def test_after_a_delivery(on_clear, bought, store, gamma, sandbox):
    task = gamma(on_clear=on_clear, store=store)
    task.run()
    task.clear()
    task.run()
    assert len(sandbox.ledger()["jobs"]) == bought


def test_a_failed_one_is_bought_anew(gamma, sandbox):
    sandbox.fault(route=GENERATE, job={"outcome": "failed"})
    task = gamma(deferrable=True)
    with pytest.raises(JobFailedError):
        task.run()
    task.run()
    assert [j["status"] for j in sandbox.ledger()["jobs"]] == ["failed", "completed"]


def test_a_long_retry_after_gives_the_slot_back(gamma, sandbox):
    sandbox.fault(route=GENERATE, status=429, retry_after=300, times=2)
    task = gamma(deferrable=True)
    task.run()
    assert len(sandbox.ledger()["posts_by_idempotency_key"]) == 1
